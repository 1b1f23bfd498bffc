#include "model/section.h"

#include "format/sign.h"
#include "format/slug.h"
#include "format/vietnamese.h"

const Str section_names[SECTIONS] = {
	STR_INIT("Thực trạng"), STR_INIT("Nguyên nhân"),
	STR_INIT("Giải pháp"),
};

/* What a part of a paper is called, and how such parts are counted in
 * words. */
static const Str part_names[] = {
	STR_INIT("phan"), STR_INIT("chuong"), STR_INIT("muc"),
};
static const Str part_numbers[] = {
	STR_INIT("thu"), STR_INIT("nhat"), STR_INIT("mot"), STR_INIT("hai"),
	STR_INIT("ba"), STR_INIT("bon"), STR_INIT("tu"), STR_INIT("nam"),
	STR_INIT("sau"), STR_INIT("bay"), STR_INIT("tam"), STR_INIT("chin"),
	STR_INIT("muoi"),
};

/* Of folded Vietnamese all letters are plain: dashes of any kind are none. */
static bool is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_roman(Str word)
{
	for (size_t i = 0; i < word.len; i++)
		if (word.ptr[i] != 'i' && word.ptr[i] != 'v'
				&& word.ptr[i] != 'x')
			return false;
	return word.len > 0;
}

/* "a)" and "A - ", but no word of one letter. */
static bool is_number(Str word, Str rest)
{
	size_t at = 0;
	while (at < rest.len && rest.ptr[at] == ' ')
		at++;
	return rest.len && (is_roman(word) || (word.len == 1
		&& at < rest.len && !is_letter(rest.ptr[at])));
}

/* Folded text without "II.", "1.2)", "A -", "Phần thứ nhất:" before it. */
static Str unnumbered(Str text)
{
	for (bool part = false;;) {
		size_t start = 0, end;
		while (start < text.len && !is_letter(text.ptr[start]))
			start++;
		text = str_slice(text, start, text.len);
		for (end = 0; end < text.len && is_letter(text.ptr[end]);
				end++)
			;
		Str word = str_slice(text, 0, end);
		Str rest = str_slice(text, end, text.len);
		if (str_among(word, part_names, COUNT(part_names)))
			part = true;
		else if (!is_number(word, rest) && !(part && str_among(word,
				part_numbers, COUNT(part_numbers))))
			return text;
		text = rest;
	}
}

Str section_folded(Arena *scratch, Str heading)
{
	Str typed = sign_plain(scratch, heading);
	Str folded = vietnamese_fold(scratch, str_or(typed, heading));
	char *bytes = arena_bytes(scratch, folded.len);
	size_t len = 0;
	for (size_t i = 0; i < folded.len; i++) {
		char c = folded.ptr[i] == '\t' ? ' ' : folded.ptr[i];
		if (c != ' ' || (len && bytes[len - 1] != ' '))
			bytes[len++] = c;
	}
	return str_trim((Str){bytes, len});
}

Str section_unnumbered(Arena *scratch, Str heading)
{
	return unnumbered(section_folded(scratch, heading));
}

bool section_begins(Str unnumbered, int section)
{
	static const Str folded[SECTIONS] = {
		STR_INIT("thuc trang"), STR_INIT("nguyen nhan"),
		STR_INIT("giai phap"),
	};
	Str name = folded[section];
	return str_starts(unnumbered, name) && (unnumbered.len == name.len
		|| !is_letter(unnumbered.ptr[name.len]));
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
