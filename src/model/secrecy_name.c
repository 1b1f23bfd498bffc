#include "model/secrecy.h"

#include <string.h>

#include "format/letter.h"
#include "format/vietnamese.h"
#include "model/secrecy_spell.h"

static bool is_word_rune(unsigned rune)
{
	Letter letter;
	return letter_find(rune, &letter) || ascii_digit(rune)
		|| (rune >= 0xC0 && rune < 0x250);
}

/* The next word of s from *at; empty at the end. */
static Str next_word(Str s, size_t *at)
{
	size_t start = *at, next = start;
	while (start < s.len && !is_word_rune(str_rune(s, &next)))
		start = next;
	size_t end = next = start;
	while (end < s.len && is_word_rune(str_rune(s, &next)))
		end = next;
	*at = end;
	return str_slice(s, start, end);
}

static bool is_spelled(Str word, const Str *words, size_t count)
{
	size_t end;
	for (size_t i = 0; i < count; i++)
		if (secrecy_spells(word, words[i], CASE_ASCII, &end)
				&& end == word.len)
			return true;
	return false;
}

/* Words that make another one of "mật": secret, security; honey, dense. */
static bool harmless_pair(Str before, Str after)
{
	static const Str befores[] = {
		STR_INIT("bí"), STR_INIT("bảo"), STR_INIT("cơ"),
		STR_INIT("thân"), STR_INIT("cẩn"), STR_INIT("nghiêm"),
		STR_INIT("giữ"), STR_INIT("lọ"), STR_INIT("nuôi"),
		STR_INIT("ong"), STR_INIT("túi"), STR_INIT("tuần"),
		STR_INIT("dịch"), STR_INIT("dày"), STR_INIT("rậm"),
	};
	static const Str afters[] = {
		STR_INIT("thiết"), STR_INIT("ong"), STR_INIT("độ"),
		STR_INIT("mã"), STR_INIT("khẩu"), STR_INIT("ngữ"),
		STR_INIT("vụ"), STR_INIT("danh"), STR_INIT("tông"),
		STR_INIT("nghị"), STR_INIT("thư"), STR_INIT("hiệu"),
		STR_INIT("mía"), STR_INIT("ngọt"), STR_INIT("thám"),
		STR_INIT("đàm"), STR_INIT("phục"), STR_INIT("tập"),
	};
	return is_spelled(before, befores, COUNT(befores))
		|| is_spelled(after, afters, COUNT(afters));
}

static bool is_upper(Str word)
{
	Letter letter;
	for (size_t at = 0; at < word.len;)
		if (letter_find(str_rune(word, &at), &letter)
				&& !letter.upper)
			return false;
	return word.len > 0;
}

/* Three words in a row of a name. */
typedef struct Window {
	Str before, word, after;
} Window;

/* "Tối mật" and "Tuyệt mật" are told also without marks: toi-mat. */
static bool is_degree_word(Arena *scratch, Str word)
{
	Str folded = vietnamese_fold(scratch, word);
	return str_eq(folded, STR("toi")) || str_eq(folded, STR("tuyet"))
		|| secrecy_spells(word, STR("t\u00E8i"), CASE_EXACT, &(size_t){0})
		|| secrecy_spells(word, STR("tuy\u00D6t"), CASE_EXACT, &(size_t){0})
		|| secrecy_spells(word, STR("toái"), CASE_ASCII, &(size_t){0})
		|| secrecy_spells(word, STR("tuyeät"), CASE_ASCII, &(size_t){0});
}

static bool is_joined(Arena *scratch, Str word)
{
	Str folded = vietnamese_fold(scratch, word);
	return str_eq(folded, STR("toimat")) || str_eq(folded,
		STR("tuyetmat"));
}

static bool window_marks(Arena *scratch, const Window *window)
{
	Str word = window->word;
	bool bare = str_eq(vietnamese_fold(scratch, word), STR("mat"))
		&& !secrecy_is_marking(word);
	bool degree = is_degree_word(scratch, window->before);
	if (is_joined(scratch, word))
		return true;
	if (bare && !degree)
		return str_eq(word, STR("MAT")) && !is_upper(window->before)
			&& !is_upper(window->after);
	/* "Tối mặt" and the like have marks of their own. */
	if (bare)
		return word.len == STR("mat").len;
	return secrecy_is_marking(word) && (degree || !harmless_pair(
		window->before, window->after));
}

/* Without its ending, which has but letters of ASCII and digits. */
static Str stem_of(Str name)
{
	size_t dot;
	if (!str_find_last(name, '.', &dot) || !dot)
		return name;
	for (size_t at = dot + 1; at < name.len; at++)
		if (!ascii_alnum((unsigned char)name.ptr[at]))
			return name;
	return str_slice(name, 0, dot);
}

static bool part_is_marked(Arena *scratch, Str part)
{
	Str name = stem_of(part);
	Window window = {{0}, {0}, {0}};
	size_t at = 0;
	/* Cheap. */
	if (!memchr(name.ptr, 'm', name.len) && !memchr(name.ptr, 'M',
			name.len))
		return false;
	if (vietnamese_same_key(name, STR("mat"))
			&& (name.len == 3 || secrecy_is_marking(name)))
		return true;
	window.word = next_word(name, &at);
	while (window.word.len) {
		window.after = next_word(name, &at);
		if (window_marks(scratch, &window))
			return true;
		window = (Window){window.word, window.after, {0}};
	}
	return false;
}

bool secrecy_name(Arena *scratch, Str path)
{
	for (Str part, rest = path; rest.len;) {
		str_cut(rest, '/', &part, &rest);
		if (part_is_marked(scratch, part))
			return true;
	}
	return false;
}
