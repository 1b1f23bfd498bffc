#include "format/item_mark.h"

#include <string.h>

#include "format/letter.h"

/* Marks that are also used otherwise count only with a blank behind them, a
 * “-” only without one. */
static const struct Mark {
	Str sign;
	enum { ANYHOW, APART, GLUED } how;
} marks[] = {
	{STR_INIT("-"), GLUED}, {STR_INIT("*"), APART}, {STR_INIT("+"), APART},
	{STR_INIT("–"), ANYHOW}, {STR_INIT("—"), ANYHOW},
	{STR_INIT("−"), ANYHOW}, {STR_INIT("‐"), ANYHOW},
	{STR_INIT("‑"), ANYHOW}, {STR_INIT("•"), ANYHOW},
	{STR_INIT("·"), ANYHOW}, {STR_INIT("▪"), ANYHOW},
	{STR_INIT("●"), ANYHOW}, {STR_INIT("○"), ANYHOW},
	{STR_INIT("◦"), ANYHOW}, {STR_INIT("■"), ANYHOW},
	{STR_INIT("►"), ANYHOW}, {STR_INIT("➢"), ANYHOW},
	{STR_INIT("❖"), ANYHOW}, {STR_INIT("☐"), ANYHOW},
	{STR_INIT("☑"), ANYHOW}, {STR_INIT("☒"), ANYHOW},
	{STR_INIT("✓"), ANYHOW}, {STR_INIT("✔"), ANYHOW},
	/* The bullets of Word's own fonts. */
	{STR_INIT("\uF0B7"), ANYHOW}, {STR_INIT("\uF0A7"), ANYHOW},
	{STR_INIT("\uF0D8"), ANYHOW}, {STR_INIT("\uF0FC"), ANYHOW}
};

static bool is_mark(Str line, const struct Mark *mark)
{
	bool apart = item_mark_apart(line, mark->sign.len);
	return str_starts(line, mark->sign) && (mark->how == ANYHOW
		|| apart == (mark->how == APART));
}

Str item_mark(Str line)
{
	size_t end = 0;
	for (size_t i = 0; i < COUNT(marks); i++) {
		if (!is_mark(line, &marks[i]))
			continue;
		while (!item_mark_apart(line, end))
			end++;
		return str_slice(line, 0, end);
	}
	return STR("");
}

/* “1/”, but not the date or the quarter that “1/4” is; “1.” and “1)” with a
 * letter right behind. */
static size_t number_mark(Str line)
{
	size_t at = str_digits_end(line, 0);
	if (!at || at > 2 || at + 1 >= line.len)
		return 0;
	char sign = line.ptr[at++];
	return (sign == '/' && !ascii_digit(line.ptr[at]))
		|| ((sign == '.' || sign == ')') && letter_at(line, at))
		? at : 0;
}

/* “a)”, “đ)”, “a/”. */
static size_t letter_mark(Str line)
{
	size_t at = 0;
	unsigned rune = line.len ? str_rune(line, &at) : 0;
	if (!(ascii_letter(rune) || rune == 0x111 || rune == 0x110)
			|| at >= line.len)
		return 0;
	return line.ptr[at] == ')' || (line.ptr[at] == '/'
		&& item_mark_apart(line, at + 1)) ? at + 1 : 0;
}

/* “1.1.”, “2.3.1.”: but no sum, and no day. */
static size_t levels_mark(Str line)
{
	size_t at = 0, end, levels = 0;
	for (; (end = str_digits_end(line, at)) > at && end - at <= 2
			&& end < line.len && line.ptr[end] == '.'; at = end + 1)
		levels++;
	return levels > 1 && item_mark_apart(line, at) ? at : 0;
}

/* “IV.” */
static size_t roman_mark(Str line)
{
	enum { LONGEST = 4 };
	size_t at = 0;
	while (at < line.len && at < LONGEST && memchr("IVX", line.ptr[at], 3))
		at++;
	return at && at < line.len && line.ptr[at] == '.'
		&& item_mark_apart(line, at + 1) ? at + 1 : 0;
}

/* What Word's round bullet becomes. */
static size_t round_mark(Str line)
{
	return str_starts(line, STR("o\t")) ? 1 : 0;
}

Str item_mark_paper(Str line)
{
	static size_t (*const readers[])(Str line) = {
		number_mark, letter_mark, levels_mark, roman_mark, round_mark,
	};
	size_t end = 0;
	for (size_t i = 0; i < COUNT(readers) && !end; i++)
		end = readers[i](line);
	return str_slice(line, 0, end);
}

Str item_mark_markdown(Str line)
{
	size_t at = str_digits_end(line, 0);
	if (at && at < line.len && (line.ptr[at] == '.' || line.ptr[at] == ')'))
		at++;
	else
		at = line.len && memchr("-*+", line.ptr[0], 3) ? 1 : 0;
	return str_slice(line, 0, at > 3 || at >= line.len
		|| !item_mark_apart(line, at) ? 0 : at);
}
