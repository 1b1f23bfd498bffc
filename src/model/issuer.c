#include "model/issuer.h"

#include <string.h>

#include "format/vietnamese.h"

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

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static size_t skip_spaces(Str s, size_t at)
{
	while (at < s.len && is_space(s.ptr[at]))
		at++;
	return at;
}

/* End of the word at `at`; punctuation ends it. */
static size_t word_end(Str s, size_t at)
{
	static const Str ends = STR_INIT(",.;:)]}\"'<>*_|!?");
	while (at < s.len && !is_space(s.ptr[at])
			&& !memchr(ends.ptr, s.ptr[at], ends.len))
		at++;
	return at;
}

bool issuer_behind(Str after, Match *ret_match)
{
	size_t at = skip_spaces(after, 0), end = word_end(after, at);
	Str word = str_slice(after, at, end);
	if (!at || (!str_eq(word, STR("của")) && !str_eq(word, STR("of"))))
		return false;
	at = skip_spaces(after, end);
	if (str_starts(str_slice(after, at, after.len), STR("the ")))
		at = skip_spaces(after, at + 4);
	size_t first = word_end(after, at), second = skip_spaces(after, first);
	end = word_end(after, second);
	if (first == at || second == first || end == second)
		return false;
	*ret_match = (Match){at, end};
	return true;
}

bool issuer_cited_end(Str text, size_t at, Str cited, size_t *ret_end)
{
	for (size_t i = 0; i < cited.len; i++) {
		if (is_space(cited.ptr[i])) {
			at = skip_spaces(text, at);
			continue;
		}
		if (at >= text.len || text.ptr[at++] != cited.ptr[i])
			return false;
	}
	*ret_end = at;
	return true;
}

bool issuer_cited(Str text, size_t at, Str cited, Match *ret_match)
{
	size_t end;
	if (!issuer_cited_end(text, at, cited, &end) || !issuer_behind(
			str_slice(text, end, text.len), ret_match))
		return false;
	ret_match->start += end;
	ret_match->end += end;
	return true;
}

/* Folded, with one space between words; words 0 means all. */
static Str words_of(Arena *scratch, Str name, size_t words)
{
	Str all = {0}, text = vietnamese_fold(scratch, name);
	for (size_t at = skip_spaces(text, 0), n = 0; at < text.len
			&& (!words || n < words); n++) {
		size_t end = word_end(text, at);
		Str word = str_slice(text, at, end);
		all = all.len ? str_concat3(scratch, all, STR(" "), word)
			: word;
		at = skip_spaces(text, end == at ? end + 1 : end);
	}
	return all;
}

bool issuer_same(Arena *scratch, Str a, Str b)
{
	return str_eq(words_of(scratch, a, 2), words_of(scratch, b, 2));
}

bool issuer_within(Arena *scratch, Str issuer, Str named)
{
	size_t at;
	return str_find(words_of(scratch, issuer, 0), words_of(scratch, named,
		0), &at);
}

Str issuer_known(Arena *scratch, Str named)
{
	for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
		if (issuer_same(scratch, bodies[i], named))
			return bodies[i];
	return (Str){0};
}
