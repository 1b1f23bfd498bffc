#include "format/svg.h"

#include <assert.h>

#include "base/limits.h"
#include "format/html.h"

enum {
	WIDTH = 320,
	SIZE = 14,		/* of letters */
	LETTER = 8,		/* width of a character, on average, in the
				 * widest of the usual fonts */
	LINE = 18,		/* distance of lines of text */
	BASE = 5,		/* from the middle of a line to its foot */
	VALUE = 50,		/* beside the bar, for its figure */
	BAR = 18,
	ROW_SHORT = 26,		/* label beside the bar */
	ROW_TALL = 44,		/* label above it */
	SHORT_LABEL = 7,	/* characters that fit beside */
	MARK = 11,		/* the square of a legend */
	GAP = 14,
	FIELD = 34,		/* a row of a heat map, under its label */
	FIELDS = 5,		/* fewer are no wider than they would be */
	LEVELS = 4
};

static size_t length(Str s)
{
	size_t count = 0;
	for (size_t at = 0; at < s.len; count++)
		str_rune(s, &at);
	return count;
}

/* The first count characters of s. */
static Str head(Str s, size_t count)
{
	size_t at = 0;
	while (count-- && at < s.len)
		str_rune(s, &at);
	return str_slice(s, 0, at);
}

static long long figure(const SvgChart *chart, size_t row, size_t column)
{
	return chart->figures[row * chart->column_count + column];
}

static void add_attribute(Buf *out, const char *name, long long n)
{
	buf_format(out, " %s=\"%lld\"", name, n);
}

/* Tenths of a unit, so that widths need no fractions. */
static void add_tenths(Buf *out, const char *name, long long tenths)
{
	buf_format(out, " %s=\"%lld", name, tenths / 10);
	if (tenths % 10)
		buf_format(out, ".%lld", tenths % 10);
	buf_add_char(out, '"');
}

static void add_rectangle(Buf *out, char kind, size_t number,
	long long x_tenths, long long y, long long width_tenths,
	long long height)
{
	buf_format(out, "<rect class=\"%c%d\"", kind, (int)number);
	add_tenths(out, "x", x_tenths);
	add_attribute(out, "y", y);
	add_tenths(out, "width", width_tenths);
	add_attribute(out, "height", height);
	BUF_LITERAL(out, "/>\n");
}

static void open_text(Buf *out, long long x, long long y)
{
	BUF_LITERAL(out, "<text");
	add_attribute(out, "x", x);
	add_attribute(out, "y", y);
}

/* Text from (x, y) on, cut to what fits into width. */
static void add_label(Buf *out, long long x, long long y, Str text,
	long long width)
{
	size_t room = (size_t)(width / LETTER);
	bool whole = length(text) <= room;
	open_text(out, x, y);
	buf_add_char(out, '>');
	html_escape(out, whole ? text : str_trim(head(text,
		room ? room - 1 : 0)));
	if (!whole)
		BUF_LITERAL(out, "…");
	BUF_LITERAL(out, "</text>\n");
}

/* A figure in the middle of what has class kind and number. */
static void add_figure(Buf *out, char kind, size_t number, long long x,
	long long y, Str text)
{
	open_text(out, x, y);
	buf_format(out, " class=\"t-%c%d\" text-anchor=\"middle\">%.*s"
		"</text>\n", kind, (int)number, STR_ARG(text));
}

/* The svg element around what was drawn. */
static Value *close_chart(Arena *arena, Buf *drawing, long long height)
{
	Buf out;
	buf_init(&out, LIMIT_PAGE);
	buf_format(&out, "<svg class=\"chart\" viewBox=\"0 0 %d %lld\" "
		"width=\"%d\" height=\"%lld\" font-size=\"%d\" "
		"aria-hidden=\"true\">\n", WIDTH, height, WIDTH, height,
		SIZE);
	buf_add(&out, buf_str(drawing));
	BUF_LITERAL(&out, "</svg>");
	Value *html = value_html(arena, str_copy(arena, buf_str(&out)));
	buf_done(&out);
	buf_done(drawing);
	return html;
}

/* Bars */

static bool has_series(const SvgChart *chart, size_t column)
{
	for (size_t row = 0; row < chart->row_count; row++)
		if (figure(chart, row, column) > 0)
			return true;
	return false;
}

static long long row_sum(const SvgChart *chart, size_t row)
{
	long long sum = SVG_UNKNOWN;
	for (size_t i = 0; i < chart->column_count; i++)
		if (figure(chart, row, i) >= 0)
			sum = (sum < 0 ? 0 : sum) + figure(chart, row, i);
	return sum;
}

static long long longest(const SvgChart *chart)
{
	long long most = chart->whole ? chart->whole : 1;
	for (size_t row = 0; row < chart->row_count; row++)
		if (row_sum(chart, row) > most)
			most = row_sum(chart, row);
	return most;
}

/* Returns where the bars begin. */
static long long add_legend(Buf *out, const SvgChart *chart)
{
	long long x = 0, y = LINE / 2;
	if (chart->column_count < 2)
		return 0;
	for (size_t i = 0; i < chart->column_count; i++) {
		if (!has_series(chart, i))
			continue;
		Str name = chart->columns[i];
		long long width = MARK + 6 + (long long)length(name) * LETTER;
		if (x && x + width > WIDTH) {
			x = 0;
			y += LINE + 2;
		}
		add_rectangle(out, 's', i + 1, x * 10, y - MARK / 2, MARK * 10,
			MARK);
		add_label(out, x + MARK + 5, y + BASE, name,
			WIDTH - x - MARK - 5);
		x += width + GAP;
	}
	return y + LINE;
}

/* Where the bars of a chart stand. */
typedef struct Bars {
	long long left, room, most;	/* in units; of the longest bar */
	bool beside;			/* labels stand beside the bars */
} Bars;

static Bars bars_of(const SvgChart *chart)
{
	size_t widest = 0;
	for (size_t row = 0; row < chart->row_count; row++)
		if (length(chart->rows[row]) > widest)
			widest = length(chart->rows[row]);
	Bars bars = {.beside = widest <= SHORT_LABEL,
		.most = longest(chart)};
	bars.left = bars.beside ? (long long)widest * LETTER + 8 : 0;
	bars.room = WIDTH - bars.left - VALUE;
	return bars;
}

/* Draws the parts of a row's bar. Returns its end, in tenths. */
static long long add_parts(Arena *arena, Buf *out, const SvgChart *chart,
	const Bars *bars, size_t row, long long y)
{
	long long sum = 0, from = bars->left * 10;
	for (size_t i = 0; i < chart->column_count; i++) {
		long long n = figure(chart, row, i);
		if (n <= 0)
			continue;
		sum += n;
		long long to = bars->left * 10 + sum * bars->room * 10
			/ bars->most;
		add_rectangle(out, 's', i + 1, from, y, to - from, BAR);
		Str text = phrase_number(arena, n, chart->language);
		if (chart->column_count > 1 && to - from
				>= ((long long)text.len * LETTER + 4) * 10)
			add_figure(out, 's', i + 1, (from + to) / 20,
				y + BAR / 2 + BASE, text);
		from = to;
	}
	return from;
}

static void add_value(Arena *arena, Buf *out, const SvgChart *chart,
	long long x, long long y, long long n)
{
	open_text(out, x, y);
	BUF_LITERAL(out, " class=\"value\">");
	if (n < 0) {
		BUF_LITERAL(out, "–");
	} else {
		buf_add(out, phrase_number(arena, n, chart->language));
		html_escape(out, chart->unit);
	}
	BUF_LITERAL(out, "</text>\n");
}

static void add_bar(Arena *arena, Buf *out, const SvgChart *chart,
	const Bars *bars, size_t row, long long y)
{
	long long top = bars->beside ? y : y + LINE;
	if (bars->beside)
		add_label(out, 0, y + BAR / 2 + BASE, chart->rows[row],
			SHORT_LABEL * LETTER);
	else
		add_label(out, 0, y + LINE / 2 + BASE, chart->rows[row],
			WIDTH);
	if (chart->whole) {
		BUF_LITERAL(out, "<rect class=\"track\"");
		add_attribute(out, "x", bars->left);
		add_attribute(out, "y", top);
		add_attribute(out, "width", bars->room);
		add_attribute(out, "height", BAR);
		BUF_LITERAL(out, "/>\n");
	}
	long long end = add_parts(arena, out, chart, bars, row, top);
	add_value(arena, out, chart, chart->whole ? bars->left + bars->room
		+ 6 : end / 10 + 6, top + BAR / 2 + BASE, row_sum(chart, row));
}

Value *svg_bars(Arena *arena, const SvgChart *chart)
{
	Buf out;
	Bars bars = bars_of(chart);
	assert(chart->column_count <= SVG_SERIES);
	buf_init(&out, LIMIT_PAGE);
	long long y = add_legend(&out, chart);
	for (size_t row = 0; row < chart->row_count; row++) {
		add_bar(arena, &out, chart, &bars, row, y);
		y += bars.beside ? ROW_SHORT : ROW_TALL;
	}
	return close_chart(arena, &out, y);
}

/* Heat maps */

static long long greatest(const SvgChart *chart, size_t first)
{
	long long most = LEVELS;
	for (size_t row = 0; row < chart->row_count; row++)
		for (size_t i = first; i < chart->column_count; i++)
			if (figure(chart, row, i) > most)
				most = figure(chart, row, i);
	return most;
}

Value *svg_heat_map(Arena *arena, const SvgChart *chart)
{
	Buf out;
	size_t count = chart->column_count < SVG_COLUMNS
		? chart->column_count : SVG_COLUMNS;
	size_t first = chart->column_count - count;
	long long most = greatest(chart, first), y = LINE + 4;
	long long wide = WIDTH / (count < FIELDS ? FIELDS : (long long)count);
	buf_init(&out, LIMIT_PAGE);
	for (size_t i = 0; i < count; i++) {
		open_text(&out, (long long)i * wide + wide / 2 - 1, LINE - BASE);
		BUF_LITERAL(&out, " text-anchor=\"middle\">");
		html_escape(&out, chart->columns[first + i]);
		BUF_LITERAL(&out, "</text>\n");
	}
	for (size_t row = 0; row < chart->row_count; row++, y += FIELD + 4) {
		add_label(&out, 0, y + LINE / 2 + BASE, chart->rows[row],
			WIDTH);
		y += LINE + 2;
		for (size_t i = 0; i < count; i++) {
			long long n = figure(chart, row, first + i);
			size_t level = n > 0 ? (size_t)((n * LEVELS + most
				- 1) / most) : 0;
			long long x = (long long)i * wide;
			add_rectangle(&out, 'h', level, x * 10, y,
				(wide - 2) * 10, FIELD - 2);
			add_figure(&out, 'h', level, x + wide / 2 - 1,
				y + FIELD / 2 - 1 + BASE, phrase_number(arena,
					n < 0 ? 0 : n, chart->language));
		}
	}
	return close_chart(arena, &out, y);
}

bool svg_worthwhile(const SvgChart *chart)
{
	if (chart->row_count > SVG_ROWS)
		return false;
	for (size_t i = 0; i < chart->row_count * chart->column_count; i++)
		if (chart->figures[i] > 0)
			return true;
	return false;
}
