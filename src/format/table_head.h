/* What stands at the head of a column, in Markdown that is read line by line.
 * Knows bars and the row of dashes below a head; must not know what cells say. */
#ifndef FORMAT_TABLE_HEAD_H
#define FORMAT_TABLE_HEAD_H

#include "base/str.h"

/* How far a table was read. Starts as zeros. */
typedef struct TableHead {
	size_t row;		/* where the last row begins */
	Str head;		/* the line; empty: no table */
	size_t read;		/* up to here of text */
	size_t cell;		/* where in head the cell above that begins */
} TableHead;

/* The cell above text[at], with which a cell begins in the line from row on;
 * empty without one. Places are asked for in the order of text. */
Str table_head_above(TableHead *table, Str text, size_t row, size_t at);

#endif
