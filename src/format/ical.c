#include "format/ical.h"

#include <stdlib.h>

enum { LINE_OCTETS = 75, A_DAY = 24 * 60 };

/* A line that is being written. */
typedef struct Line {
	Buf *out;
	size_t column;	/* octets since the last line end */
} Line;

/* One letter, or one escape: never parted. */
static void add_whole(Line *line, Str piece)
{
	if (line->column + piece.len > LINE_OCTETS) {
		BUF_LITERAL(line->out, "\r\n ");
		line->column = 1;
	}
	buf_add(line->out, piece);
	line->column += piece.len;
}

static void add(Line *line, Str text)
{
	if (line->column + text.len <= LINE_OCTETS) {
		add_whole(line, text);
		return;
	}
	for (size_t at = 0, next = 0; at < text.len; at = next) {
		str_rune(text, &next);
		add_whole(line, str_slice(text, at, next));
	}
}

static Line begin(Buf *out, Str name)
{
	Line line = {out, 0};

	add(&line, name);
	add(&line, STR(":"));
	return line;
}

void ical_line(Buf *out, Str name, Str value)
{
	Line line = begin(out, name);

	add(&line, value);
	BUF_LITERAL(out, "\r\n");
}

static void add_escaped(Line *line, Str letter)
{
	char c = letter.ptr[0];

	if (c == '\n')
		add_whole(line, STR("\\n"));
	else if (c == '\\')
		add_whole(line, STR("\\\\"));
	else if (c == ';')
		add_whole(line, STR("\\;"));
	else if (c == ',')
		add_whole(line, STR("\\,"));
	else if ((unsigned char)c >= ' ' && c != 0x7F)
		add_whole(line, letter);
}

void ical_text(Buf *out, Str name, Str text)
{
	if (!text.len)
		return;

	Line line = begin(out, name);

	for (size_t at = 0, next = 0; at < text.len; at = next) {
		str_rune(text, &next);
		add_escaped(&line, str_slice(text, at, next));
	}
	BUF_LITERAL(out, "\r\n");
}

void ical_int(Buf *out, Str name, int n)
{
	buf_add(out, name);
	buf_format(out, ":%d\r\n", n);
}

Str ical_date(Arena *arena, Date date)
{
	return str_format(arena, "%04d%02d%02d", date.year, date.month,
		date.day);
}

Str ical_time(Arena *arena, Date date, int minute)
{
	int days = minute / A_DAY - (minute % A_DAY < 0);

	date = date_from_days(date_days(date) + days);
	minute -= days * A_DAY;
	return str_format(arena, "%.*sT%02d%02d00",
		STR_ARG(ical_date(arena, date)), minute / 60, minute % 60);
}

Str ical_offset(Arena *arena, int seconds)
{
	int total = abs(seconds) / 60;

	return str_format(arena, "%c%02d%02d", seconds < 0 ? '-' : '+',
		total / 60, total % 60);
}
