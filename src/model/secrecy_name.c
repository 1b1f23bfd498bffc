#include "model/secrecy.h"

#include "format/letter.h"
#include "format/vietnamese.h"

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

static bool is_among(Str word, const Str *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (word.len && secrecy_spelt(word, words[i], true) == word.len)
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
	return is_among(before, befores, COUNT(befores))
		|| is_among(after, afters, COUNT(afters));
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
		|| secrecy_spelt(word, STR("t\u00E8i"), false)
		|| secrecy_spelt(word, STR("tuy\u00D6t"), false)
		|| secrecy_spelt(word, STR("toái"), true)
		|| secrecy_spelt(word, STR("tuyeät"), true);
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

bool secrecy_name(Arena *scratch, Str name)
{
	size_t dot, at = 0;
	Window window = {{0}, {0}, {0}};
	if (str_find_last(name, '.', &dot) && dot)
		name = str_slice(name, 0, dot);
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
