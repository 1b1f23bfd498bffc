#include "model/section.h"

#include "format/slug.h"
#include "format/vietnamese.h"

const Str section_names[SECTIONS] = {
	STR_INIT("Thực trạng"), STR_INIT("Nguyên nhân"),
	STR_INIT("Giải pháp"),
};

static bool is_letter(unsigned rune)
{
	return rune > 0x7F || (rune >= 'a' && rune <= 'z');
}

static bool is_roman(Str word)
{
	for (size_t i = 0; i < word.len; i++)
		if (word.ptr[i] != 'i' && word.ptr[i] != 'v'
				&& word.ptr[i] != 'x')
			return false;
	return word.len > 0;
}

/* Folded text without "II.", "1.2)", "Phần III:", "a)" before it. */
static Str unnumbered(Str text)
{
	static const Str parts[] = {STR_INIT("phan"), STR_INIT("muc")};
	for (;;) {
		size_t start = 0, end;
		while (start < text.len && !is_letter((unsigned char)
				text.ptr[start]))
			start++;
		text = str_slice(text, start, text.len);
		for (end = 0; end < text.len && is_letter((unsigned char)
				text.ptr[end]); end++)
			;
		Str word = str_slice(text, 0, end);
		bool part = str_eq(word, parts[0]) || str_eq(word, parts[1]);
		bool number = end < text.len && text.ptr[end] != ' '
			&& (word.len == 1 || is_roman(word));
		if (!part && !number && !(is_roman(word) && end < text.len))
			return text;
		text = str_slice(text, end, text.len);
	}
}

Str section_unnumbered(Arena *scratch, Str heading)
{
	return unnumbered(vietnamese_fold(scratch, heading));
}

bool section_begins(Str unnumbered, int section)
{
	static const Str folded[SECTIONS] = {
		STR_INIT("thuc trang"), STR_INIT("nguyen nhan"),
		STR_INIT("giai phap"),
	};
	Str name = folded[section];
	return str_starts(unnumbered, name) && (unnumbered.len == name.len
		|| !is_letter((unsigned char)unnumbered.ptr[name.len]));
}

int section_missing(Arena *scratch, const Rich *rich, Str fragment)
{
	for (int i = 0; i < SECTIONS; i++) {
		if (!str_eq(slug_make(scratch, section_names[i]), fragment))
			continue;
		for (size_t n = 0; n < rich->heading_count; n++)
			if (section_begins(section_unnumbered(scratch,
					rich->headings[n].text), i))
				return -1;
		return i;
	}
	return -1;
}
