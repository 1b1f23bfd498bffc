#include "model/issuer.h"

#include <string.h>

#include "format/letter.h"
#include "format/vietnamese.h"
#include "model/citation.h"

/* Bodies that issue what chapters cite; two words tell them apart. */
static const Str bodies[] = {
	STR_INIT("Bộ Chính trị"), STR_INIT("Ban Bí thư"),
	STR_INIT("Ban Chấp hành Trung ương"),
	STR_INIT("Ban Tổ chức Trung ương"),
	STR_INIT("Ban Tuyên giáo Trung ương"),
	STR_INIT("Ban Dân vận Trung ương"),
	STR_INIT("Ban Nội chính Trung ương"),
	STR_INIT("Ủy ban Kiểm tra Trung ương"),
	STR_INIT("Văn phòng Trung ương"), STR_INIT("Hội đồng Lý luận"),
	STR_INIT("Quốc hội"), STR_INIT("Chính phủ"),
	STR_INIT("Thủ tướng Chính phủ"), STR_INIT("Chủ tịch nước"),
	STR_INIT("Bộ Nội vụ"), STR_INIT("Bộ Giáo dục và Đào tạo"),
	STR_INIT("Bộ Tài chính"), STR_INIT("Bộ Quốc phòng"),
	STR_INIT("Bộ Công an"), STR_INIT("Học viện Chính trị"),
	STR_INIT("Ban Thường vụ"), STR_INIT("Tỉnh ủy"),
	STR_INIT("Thành ủy"), STR_INIT("Huyện ủy"), STR_INIT("Đảng ủy"),
};

/* Of an issuer, with all that it belongs to. */
enum { NAME_WORDS = 12 };

/* Words that are in no name: behind them something else is told. */
static const Str others[] = {
	STR_INIT("về"), STR_INIT("đã"), STR_INIT("được"), STR_INIT("theo"),
	STR_INIT("tại"), STR_INIT("trong"), STR_INIT("vào"), STR_INIT("từ"),
	STR_INIT("để"), STR_INIT("là"), STR_INIT("có"), STR_INIT("thì"),
	STR_INIT("khi"), STR_INIT("mà"), STR_INIT("cho"), STR_INIT("với"),
};

/* End of the word at `at`; punctuation ends it. */
static size_t word_end(Str s, size_t at)
{
	static const Str ends = STR_INIT(",.;:)]}\"'<>*_|!?");
	while (at < s.len && citation_spaces(s, at) == at
			&& !memchr(ends.ptr, s.ptr[at], ends.len))
		at++;
	return at;
}

/* The word behind the white space at *at, which moves behind it; or empty. */
static Str take_any(Str s, size_t *at)
{
	size_t start = citation_spaces(s, *at);
	*at = word_end(s, start);
	return str_slice(s, start, *at);
}

static bool take(Str s, size_t *at, Str word)
{
	size_t end = *at;
	if (!str_eq(take_any(s, &end), word))
		return false;
	*at = end;
	return true;
}

static bool take_sign(Str s, size_t *at, char sign)
{
	size_t start = citation_spaces(s, *at);
	if (start >= s.len || s.ptr[start] != sign)
		return false;
	*at = start + 1;
	return true;
}

/* Whether nothing that happened on the day before `at` is told behind it:
 * "Thực hiện ..., ngày 14/3/2025 chi bộ họp". */
static bool is_last(Str s, size_t at)
{
	static const Str ends = STR_INIT(".;:!?)]\"'|");
	at = citation_spaces(s, at);
	return at == s.len || memchr(ends.ptr, s.ptr[at], ends.len)
		|| str_stands(s, at, STR("”"));
}

/* ", ngày 09/5/2024", "ban hành ngày 09/5/2024" or "(09/5/2024)" at `at`. */
static bool read_date(Str s, size_t at, Imprint *imprint)
{
	bool comma = take_sign(s, &at, ',');
	bool told = take(s, &at, STR("ban")) && take(s, &at, STR("hành"));
	bool bracket = take_sign(s, &at, '(');
	if (!take(s, &at, STR("ngày")) && !bracket)
		return false;
	size_t start = citation_spaces(s, at), end = start;
	if (!citation_date(s, &end, &imprint->date))
		return false;
	imprint->written = (Match){start, end};
	imprint->sure = told || bracket || take(s, &end, STR("về"))
		|| (comma && is_last(s, end));
	return true;
}

static bool is_name(Str word)
{
	return word.len && !ascii_digit(word.ptr[0])
		&& !str_among(word, others, COUNT(others));
}

/* Reads the date behind a name of up to so many words that begins at `at`. */
static bool read_dated(Str s, size_t at, size_t words, Imprint *imprint)
{
	for (size_t n = 0; n <= words; n++) {
		if (read_date(s, at, imprint))
			return true;
		if (!is_name(take_any(s, &at)))
			return false;
	}
	return false;
}

static bool two_words(Str s, size_t at, Match *ret_name)
{
	size_t start = citation_spaces(s, at);
	if (!take_any(s, &at).len || citation_spaces(s, at) == at
			|| !take_any(s, &at).len)
		return false;
	*ret_name = (Match){start, at};
	return true;
}

/* A comma alone introduces but what has a capital. */
static bool upper_behind(Str s, size_t at)
{
	Letter letter;
	at = citation_spaces(s, at);
	return at < s.len && letter_find(str_rune(s, &at), &letter)
		&& letter.upper;
}

bool issuer_behind(Str after, Imprint *ret_imprint)
{
	Imprint imprint = {0};
	size_t at = 0;
	bool comma = take_sign(after, &at, ',');
	if (!comma && !citation_spaces(after, 0))
		return false;
	bool of = take(after, &at, STR("của")) || take(after, &at, STR("of"));
	if (of)
		take(after, &at, STR("the"));
	bool by = take(after, &at, STR("do")) || take(after, &at,
		STR("được"));
	bool named = of || by || (comma && upper_behind(after, at));
	bool dated = read_dated(after, at, named ? NAME_WORDS : 0, &imprint);
	if (!(of && !comma && two_words(after, at, &imprint.name)) && !dated)
		return false;
	*ret_imprint = imprint;
	return true;
}

bool issuer_cited_end(Str text, size_t at, Str cited, size_t *ret_end)
{
	for (size_t i = 0; i < cited.len; i++) {
		if (citation_spaces(cited, i) > i) {
			i = citation_spaces(cited, i) - 1;
			at = citation_spaces(text, at);
			continue;
		}
		if (at >= text.len || text.ptr[at++] != cited.ptr[i])
			return false;
	}
	*ret_end = at;
	return true;
}

static Match moved(Match match, size_t by)
{
	return (Match){match.start + by, match.end + by};
}

/* The rest of the paragraph, as far as anything is looked for in it. */
static Str paragraph_from(Str text, size_t at)
{
	enum { REACH = 2048 };
	size_t blank;
	Str rest = str_whole(str_slice(text, at, text.len), REACH);
	return str_find(rest, STR("\n\n"), &blank)
		? str_slice(rest, 0, blank) : rest;
}

bool issuer_cited(Str text, size_t at, Str cited, Imprint *ret_imprint)
{
	size_t end;
	if (!issuer_cited_end(text, at, cited, &end))
		return false;
	Str after = paragraph_from(text, end);
	if (!issuer_behind(after, ret_imprint))
		return false;
	ret_imprint->name = moved(ret_imprint->name, end);
	ret_imprint->written = moved(ret_imprint->written, end);
	return true;
}

/* Folded, with one space between words; words 0 means all. */
static Str words_of(Arena *scratch, Str name, size_t words)
{
	Str all = {0}, text = vietnamese_fold(scratch, name);
	for (size_t at = citation_spaces(text, 0), n = 0; at < text.len
			&& (!words || n < words); n++) {
		size_t end = word_end(text, at);
		all = str_join(scratch, all, STR(" "), str_slice(text, at,
			end));
		at = citation_spaces(text, end == at ? end + 1 : end);
	}
	return all;
}

bool issuer_same(Arena *scratch, Str a, Str b)
{
	return str_eq(words_of(scratch, a, 2), words_of(scratch, b, 2));
}

bool issuer_within(Arena *scratch, Str issuer, Str named)
{
	return str_has(words_of(scratch, issuer, 0), words_of(scratch, named,
		0));
}

Str issuer_known(Arena *scratch, Str named)
{
	for (size_t i = 0; i < COUNT(bodies); i++)
		if (issuer_same(scratch, bodies[i], named))
			return bodies[i];
	return (Str){0};
}
