#include "app/reference.h"

#include <string.h>

#include "base/diag_excerpt.h"
#include "format/letter.h"

/* Every letter that is base without its marks, in both cases. */
static void add_class(Buf *out, char base)
{
	static const unsigned ranges[][2] = {
		{0x41, 0x7A}, {0xC0, 0x1B0}, {0x1EA0, 0x1EF9},
	};
	Letter letter = {0};
	buf_add_char(out, '[');
	for (size_t i = 0; i < COUNT(ranges); i++)
		for (unsigned rune = ranges[i][0]; rune <= ranges[i][1]; rune++)
			if (letter_find(rune, &letter) && letter.base == base)
				excerpt_rune(out, rune);
	buf_add_char(out, ']');
}

static void add_case(Buf *out, unsigned rune)
{
	if (letter_upper(rune) == letter_lower(rune)) {
		excerpt_rune(out, rune);
		return;
	}
	buf_add_char(out, '[');
	excerpt_rune(out, letter_lower(rune));
	excerpt_rune(out, letter_upper(rune));
	buf_add_char(out, ']');
}

static bool has_marks(Str name)
{
	for (size_t i = 0; i < name.len; i++)
		if ((unsigned char)name.ptr[i] >= 0x80)
			return true;
	return false;
}

void reference_pattern(Buf *out, Str name)
{
	static const Str vowels = STR_INIT("aeiouyd");
	bool marks = has_marks(name);
	Letter letter = {0};
	for (size_t at = 0; at < name.len;) {
		unsigned rune = str_rune(name, &at);
		bool known = letter_find(rune, &letter);
		if (rune == ' ' || rune == '_' || rune == '-')
			BUF_LITERAL(out, "[ _-]*");
		else if (known && marks && memchr(vowels.ptr, letter.base,
				vowels.len))
			add_class(out, letter.base);
		else if (known || ascii_digit(rune))
			add_case(out, rune);
		else
			buf_add_char(out, '.');
	}
}
