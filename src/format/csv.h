/* Writes tables as comma-separated values (RFC 4180).
 * Knows quoting and line ends; must not know what is written. */
#ifndef FORMAT_CSV_H
#define FORMAT_CSV_H

#include "base/buf.h"

/* Writes fields in the order of the calls. */
typedef struct Csv {
	Buf *out;
	bool first;	/* nothing yet on the line */
} Csv;

/* Begins with a byte order mark, without which Excel takes the file for one
 * in an 8-bit encoding and garbles every mark. */
void csv_init(Csv *csv, Buf *out);
/* A text that a spreadsheet would take for a formula (it begins with = + - @,
 * a tab or a return) gets a ' before it. */
void csv_text(Csv *csv, Str text);
void csv_int(Csv *csv, long long n);
void csv_empty(Csv *csv);
void csv_end_line(Csv *csv);

#endif
