#include "app/terminal.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/diag_excerpt.h"

enum { WIDTH_USUAL = 80, WIDTH_MIN = 20, WIDTH_MAX = 500 };

static size_t window_width(int terminal)
{
	struct winsize size;
	const char *columns = getenv("COLUMNS");
	int n = 0;
	if (columns && str_to_int(str_from(columns), &n) && n > 0)
		return (size_t)n;
	if (ioctl(terminal, TIOCGWINSZ, &size) == 0 && size.ws_col)
		return size.ws_col;
	return WIDTH_USUAL;
}

static size_t bounded_width(int terminal)
{
	size_t width = window_width(terminal);
	return width < WIDTH_MIN ? WIDTH_MIN : width > WIDTH_MAX ? WIDTH_MAX
		: width;
}

size_t terminal_room_of_stderr(size_t indent)
{
	return isatty(STDERR_FILENO) ? bounded_width(STDERR_FILENO) - indent
		: 0;
}

bool terminal_obeys(int file)
{
	return isatty(file) && !str_eq(str_from(getenv("TERM")), STR("dumb"));
}

bool terminal_coloured(int file)
{
	return terminal_obeys(file) && !str_from(getenv("NO_COLOR")).len;
}

Terminal terminal_of_stdout(void)
{
	return (Terminal){bounded_width(STDOUT_FILENO),
		terminal_coloured(STDOUT_FILENO)};
}

size_t terminal_columns(Str text)
{
	size_t columns = 0;
	for (size_t at = 0; at < text.len;)
		columns += excerpt_columns(excerpt_next(text, &at));
	return columns;
}

/* The longest beginning of text that fits into width columns; marks stay
 * with the letter they stand on. */
static Str fitting(Str text, size_t width)
{
	size_t columns = 0, end = 0;
	for (size_t at = 0; at < text.len; end = at) {
		columns += excerpt_columns(excerpt_next(text, &at));
		if (columns > width)
			break;
	}
	return str_slice(text, 0, end);
}

void terminal_spaces(Buf *out, size_t count)
{
	while (count--)
		buf_add_char(out, ' ');
}

static void begin(const Terminal *terminal, Buf *out, Colour colour)
{
	static const char *const codes[] = {
		[COLOUR_PLAIN] = "", [COLOUR_BOLD] = "\033[1m",
		[COLOUR_DIM] = "\033[2m", [COLOUR_RED] = "\033[1;31m",
		[COLOUR_YELLOW] = "\033[33m", [COLOUR_GREEN] = "\033[32m",
	};
	if (terminal->colour)
		buf_add(out, str_from(codes[colour]));
}

static void end(const Terminal *terminal, Buf *out, Colour colour)
{
	if (terminal->colour && colour)
		BUF_LITERAL(out, "\033[0m");
}

void terminal_cell(const Terminal *terminal, Buf *out, Str text, size_t width,
	Colour colour)
{
	size_t columns = terminal_columns(text);
	begin(terminal, out, colour);
	if (columns > width) {
		Str part = str_trim(fitting(text, width ? width - 1 : 0));
		excerpt_text(out, part);
		BUF_LITERAL(out, "…");
		columns = terminal_columns(part) + 1;
	} else {
		excerpt_text(out, text);
	}
	end(terminal, out, colour);
	if (columns < width)
		terminal_spaces(out, width - columns);
}

/* What fits on one line of width: whole words, or part of a word that is too
 * long for a line. */
static Str line_of(Str text, size_t width)
{
	Str part = fitting(text, width);
	size_t space;
	if (part.len == text.len || text.ptr[part.len] == ' ')
		return part;
	if (str_find_last(part, ' ', &space) && space)
		return str_slice(part, 0, space);
	return str_or(part, text);
}

void terminal_paragraph(const Terminal *terminal, Buf *out, Str text,
	size_t indent, Colour colour)
{
	size_t room = terminal->width > indent + WIDTH_MIN / 2
		? terminal->width - indent : WIDTH_MIN / 2;
	text = str_trim(text);
	while (text.len) {
		Str line = line_of(text, room);
		terminal_spaces(out, indent);
		begin(terminal, out, colour);
		excerpt_text(out, line);
		end(terminal, out, colour);
		buf_add_char(out, '\n');
		text = str_trim(str_slice(text, line.len, text.len));
	}
}
