/* Text laid out in the columns of a terminal.
 * Knows widths, colours and where a line ends; must not know what it says. */
#ifndef APP_TERMINAL_H
#define APP_TERMINAL_H

#include "base/buf.h"

typedef enum Colour {
	COLOUR_PLAIN,
	COLOUR_BOLD,
	COLOUR_DIM,
	COLOUR_RED,
	COLOUR_YELLOW,
	COLOUR_GREEN
} Colour;

/* What stdout can show. */
typedef struct Terminal {
	size_t width;	/* of COLUMNS, of the window, or 80 */
	bool colour;
} Terminal;

/* Whether file is a terminal that moves and colours at a sequence of signs. */
bool terminal_obeys(int file);
/* The same, and NO_COLOR does not refuse colours. */
bool terminal_coloured(int file);

Terminal terminal_of_stdout(void);
/* Columns of stderr behind an indentation; 0 where it is no terminal. */
size_t terminal_room_of_stderr(size_t indent);

/* Columns of one line of text. */
size_t terminal_columns(Str text);
/* text in exactly width columns: cut with "…", or filled with spaces. */
void terminal_cell(const Terminal *terminal, Buf *out, Str text, size_t width,
	Colour colour);
/* text from column indent on, broken between words, each line ended. */
void terminal_paragraph(const Terminal *terminal, Buf *out, Str text,
	size_t indent, Colour colour);
void terminal_spaces(Buf *out, size_t count);

#endif
