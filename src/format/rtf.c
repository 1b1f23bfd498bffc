#include "format/rtf.h"

#include <string.h>

/* The control word, symbol or escaped byte behind the backslash at *at. */
typedef struct Control {
	Str word;
	int number;
} Control;

static Control control_at(Str s, size_t *at)
{
	size_t start = *at + 1, end = start;
	Control control = {.number = 0};
	while (end < s.len && ascii_letter(s.ptr[end]))
		end++;
	control.word = str_slice(s, start, end);
	*at = end;
	if (end == start) {
		*at = start < s.len ? start + 1 : start;
		control.word = str_slice(s, start, *at);
		return control;
	}
	bool minus = end < s.len && s.ptr[end] == '-';
	for (*at += minus; *at < s.len && ascii_digit(s.ptr[*at]); ++*at)
		control.number = (control.number * 10 + s.ptr[*at] - '0')
			& 0xFFFFF;
	if (minus)
		control.number = -control.number;
	*at += *at < s.len && s.ptr[*at] == ' ';
	return control;
}

/* What stands for the letter of \u where Unicode is not known. */
static void skip_stand_in(Str s, size_t *at)
{
	if (str_stands(s, *at, STR("\\'")))
		*at += *at + 4 <= s.len ? 4 : s.len - *at;
	else if (*at < s.len && !strchr("\\{}\r\n", s.ptr[*at]))
		++*at;
}

static bool ends_line(Str word)
{
	static const Str words[] = {
		STR_INIT("par"), STR_INIT("line"), STR_INIT("cell"),
		STR_INIT("row"), STR_INIT("tab"), STR_INIT("sect"),
		STR_INIT("page"),
	};
	return str_among(word, words, COUNT(words));
}

/* The sign that a control stands for: 0 for one of form alone. *stand_ins:
 * how many letters follow each \u. */
static unsigned control_sign(Str s, size_t *at, int *stand_ins)
{
	Control control = control_at(s, at);
	if (str_eq(control.word, STR("u"))) {
		for (int i = 0; i < *stand_ins; i++)
			skip_stand_in(s, at);
		return (unsigned)control.number & 0xFFFF;
	}
	if (str_eq(control.word, STR("uc")))
		*stand_ins = control.number < 8 ? control.number : 8;
	if (str_eq(control.word, STR("'")))
		return str_hex_byte(s, at);
	if (str_eq(control.word, STR("~")))
		return ' ';
	if (control.word.len == 1 && strchr("\\{}", control.word.ptr[0]))
		return (unsigned char)control.word.ptr[0];
	return ends_line(control.word) ? '\n' : 0;
}

Str rtf_text(Arena *arena, Str bytes)
{
	char *text = arena_bytes(arena, bytes.len * 2);
	size_t len = 0;
	int stand_ins = 1;
	for (size_t at = 0; at < bytes.len;) {
		unsigned rune = (unsigned char)bytes.ptr[at];
		if (rune == '\\')
			rune = control_sign(bytes, &at, &stand_ins);
		else if (at++, strchr("{}\r\n", (int)rune))
			continue;
		if (rune && (rune < 0xD800 || rune > 0xDFFF))
			len += str_put_rune(text + len, rune);
	}
	return (Str){text, len};
}
