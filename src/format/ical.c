#include "format/ical.h"

#include <stdlib.h>

#include "base/lane.h"

enum { LINE_OCTETS = 75, A_DAY = 24 * 60 };

/* A line that is being written. */
typedef struct Line {
	Buf *out;
	size_t column;	/* octets since the last line end */
} Line;

static void fold(Line *line)
{
	BUF_LITERAL(line->out, "\r\n ");
	line->column = 1;
}

/* Never parted. */
static void add_whole(Line *line, Str piece)
{
	if (line->column + piece.len > LINE_OCTETS)
		fold(line);
	buf_add(line->out, piece);
	line->column += piece.len;
}

static void add(Line *line, Str text)
{
	while (text.len) {
		Str fits = str_whole(text, LINE_OCTETS - line->column);
		buf_add(line->out, fits);
		line->column += fits.len;
		text = str_slice(text, fits.len, text.len);
		if (text.len)
			fold(line);
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

/* What is not written as it stands. */
static inline SignedLane are_signs(Lane lane)
{
	return (lane < ' ') | (lane == 0x7F) | (lane == '\\')
		| (lane == ';') | (lane == ',');
}

static Str escape(char sign)
{
	switch (sign) {
	case '\n':
		return STR("\\n");
	case '\\':
		return STR("\\\\");
	case ';':
		return STR("\\;");
	case ',':
		return STR("\\,");
	default:
		return (Str){0};
	}
}

void ical_text(Buf *out, Str name, Str text)
{
	if (!text.len)
		return;
	Line line = begin(out, name);
	for (size_t from = 0;; from++) {
		size_t at = lane_find(text, from, are_signs);
		add(&line, str_slice(text, from, at));
		if (at >= text.len)
			break;
		add_whole(&line, escape(text.ptr[at]));
		from = at;
	}
	BUF_LITERAL(out, "\r\n");
}

void ical_int(Buf *out, Str name, int n)
{
	buf_add(out, name);
	buf_add_char(out, ':');
	buf_add_int(out, n);
	BUF_LITERAL(out, "\r\n");
}

static char *put_digits(char *to, int n, int count)
{
	for (int i = count; i--; n /= 10)
		to[i] = (char)('0' + n % 10);
	return to + count;
}

static char *put_date(char *to, Date date)
{
	to = put_digits(to, date.year, 4);
	to = put_digits(to, date.month, 2);
	return put_digits(to, date.day, 2);
}

Str ical_date(Arena *arena, Date date)
{
	char bytes[8];
	put_date(bytes, date);
	return str_copy(arena, (Str){bytes, sizeof bytes});
}

Str ical_time(Arena *arena, Date date, int minute)
{
	int days = minute / A_DAY - (minute % A_DAY < 0);
	char bytes[15], *to = bytes;
	minute -= days * A_DAY;
	to = put_date(to, days ? date_from_days(date_days(date) + days)
		: date);
	*to++ = 'T';
	to = put_digits(to, minute / 60, 2);
	to = put_digits(to, minute % 60, 2);
	put_digits(to, 0, 2);
	return str_copy(arena, (Str){bytes, sizeof bytes});
}

Str ical_offset(Arena *arena, int seconds)
{
	int total = abs(seconds) / 60;
	return str_format(arena, "%c%02d%02d", seconds < 0 ? '-' : '+',
		total / 60, total % 60);
}
