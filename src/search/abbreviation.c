#include "search/abbreviation.h"

#include <assert.h>
#include <string.h>

#define ROW(letters, words) \
	{STR_INIT(letters), STR_INIT(words)}, STR_INIT(letters ": " words)

/* A longer one stands before those it holds. No letters are a syllable, as TƯ
 * would be: headings may be all in capitals. */
static const Abbreviation abbreviations[] = {
	{ROW("BCHTW", "Ban Chấp hành Trung ương"), false},
	{ROW("BCHTW", "BCH Trung ương"), true},
	{ROW("BCH", "Ban Chấp hành"), false},
	{ROW("BTV", "Ban Thường vụ"), false},
	{ROW("BCT", "Bộ Chính trị"), false},
	{ROW("BBT", "Ban Bí thư"), false},
	{ROW("BCĐ", "Ban Chỉ đạo"), false},
	{ROW("BGH", "Ban Giám hiệu"), false},
	{ROW("TBT", "Tổng Bí thư"), false},
	{ROW("UBKT", "Ủy ban Kiểm tra"), false},
	{ROW("UBND", "Ủy ban nhân dân"), false},
	{ROW("HĐND", "Hội đồng nhân dân"), false},
	{ROW("MTTQ", "Mặt trận Tổ quốc"), false},
	{ROW("ĐCSVN", "Đảng Cộng sản Việt Nam"), false},
	{ROW("TNCS", "Thanh niên Cộng sản"), false},
	{ROW("LHPN", "Liên hiệp Phụ nữ"), false},
	{ROW("CCB", "Cựu chiến binh"), false},
	{ROW("NQTW", "nghị quyết Trung ương"), false},
	{ROW("TW", "Trung ương"), false},
	{ROW("HCM", "Hồ Chí Minh"), false},
	{ROW("NQ", "nghị quyết"), false},
	{ROW("ĐVTN", "đoàn viên thanh niên"), false},
	{ROW("CĐ", "công đoàn"), true},
	{ROW("XDĐ", "xây dựng Đảng"), false},
	{ROW("QCDC", "quy chế dân chủ"), false},
	{ROW("LLCT", "lý luận chính trị"), false},
	{ROW("CNXH", "chủ nghĩa xã hội"), false},
	{ROW("XHCN", "xã hội chủ nghĩa"), false},
	{ROW("CNH", "công nghiệp hóa"), false},
	{ROW("HĐH", "hiện đại hóa"), false},
	{ROW("KT-XH", "kinh tế, xã hội"), false},
	{ROW("QP-AN", "quốc phòng, an ninh"), false},
	{ROW("ANTT", "an ninh trật tự"), false},
	{ROW("CCHC", "cải cách hành chính"), false},
	{ROW("PCTN", "phòng, chống tham nhũng"), false},
	{ROW("CNTT", "công nghệ thông tin"), false},
	{ROW("CĐS", "chuyển đổi số"), false},
	{ROW("CBCC", "cán bộ, công chức"), false},
	{ROW("CBVC", "cán bộ, viên chức"), false},
	{ROW("HSSV", "học sinh, sinh viên"), false},
	{ROW("NCKH", "nghiên cứu khoa học"), false},
	{ROW("KH&CN", "khoa học và công nghệ"), false},
	{ROW("GD&ĐT", "giáo dục và đào tạo"), false},
	{ROW("KH", "kế hoạch"), true},
};
_Static_assert(COUNT(abbreviations) == ABBREVIATIONS, "a row each");
_Static_assert(ABBREVIATIONS <= 64, "a bit each");

const Abbreviation *abbreviation_get(size_t number)
{
	return &abbreviations[number];
}

void spotter_learn(Spotter *spotter, size_t number, AbbreviationForm form,
	const uint32_t *words, size_t count)
{
	size_t at = number * ABBREVIATION_FORMS + form;
	uint8_t *first = &spotter->first[words[count - 1]];
	assert(count < SPOTTED_WORDS && words[count - 1] <= spotter->ends);
	for (size_t i = 0; i < count; i++)
		spotter->words[at][i] = words[count - 1 - i];
	spotter->lengths[at] = (uint8_t)count;
	spotter->next[at] = *first;
	*first = (uint8_t)(at + 1);
}

void spotter_begin(Spotter *spotter)
{
	memset(spotter->parts, 0, sizeof spotter->parts);
}

static void add_pair(Spotter *spotter, uint32_t first, uint32_t second)
{
	if (!first || !second || spotter->pair_count == SPOTTED_PAIRS)
		return;
	spotter->pairs[spotter->pair_count].first = first;
	spotter->pairs[spotter->pair_count++].second = second;
}

/* A word is the neighbour of whatever ends at a place. */
static void add_pairs(Spotter *spotter, unsigned at, uint32_t word)
{
	const uint32_t *end = spotter->exchanged[at % SPOTTED_WORDS];
	for (; *end; end++)
		add_pair(spotter, *end, word);
}

static bool was_read(const Spotter *spotter, const uint32_t *words)
{
	for (unsigned at = spotter->at; *words; words++)
		if (spotter->read[--at % SPOTTED_WORDS] != *words)
			return false;
	return true;
}

/* Puts the other form for one that ends here. */
static void exchange(Spotter *spotter, size_t form)
{
	size_t other = form ^ 1;
	unsigned last = spotter->at - 1, before = last - spotter->lengths[form];
	uint32_t first = spotter->words[other][spotter->lengths[other] - 1];
	uint32_t *ends = spotter->exchanged[last % SPOTTED_WORDS];
	size_t count = 0;
	add_pair(spotter, spotter->read[before % SPOTTED_WORDS], first);
	add_pairs(spotter, before, first);
	while (ends[count] && count + 2 < SPOTTED_ENDS)
		count++;
	ends[count] = spotter->words[other][0];
	ends[count + 1] = 0;
}

static bool means_other(size_t number, AbbreviationForm form)
{
	return form == FORM_WORDS || !abbreviations[number].several;
}

void spotter_compare(Spotter *spotter, uint32_t word, uint8_t part)
{
	size_t at = word <= spotter->ends ? spotter->first[word] : 0;
	spotter->pair_count = 0;
	add_pairs(spotter, spotter->at - 2, word);
	for (; at; at = spotter->next[at - 1]) {
		size_t form = at - 1;
		if (!was_read(spotter, spotter->words[form]))
			continue;
		if (spotter->parts[form] <= part)
			spotter->parts[form] = part + 1;
		if (means_other(form / ABBREVIATION_FORMS,
				form % ABBREVIATION_FORMS))
			exchange(spotter, form);
	}
}

bool spotter_lacks(const Spotter *spotter, size_t number,
	AbbreviationForm *ret_form, uint8_t *ret_part)
{
	const uint8_t *parts = &spotter->parts[number * ABBREVIATION_FORMS];
	AbbreviationForm higher = parts[FORM_WORDS] > parts[FORM_LETTERS];
	if (parts[FORM_LETTERS] == parts[FORM_WORDS]
			|| !means_other(number, higher))
		return false;
	*ret_form = !higher;
	*ret_part = parts[higher] - 1;
	return true;
}
