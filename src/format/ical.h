/* Writes content lines of iCalendar (RFC 5545).
 * Knows folding, escaping and the forms of times; must not know what
 * happens then. */
#ifndef FORMAT_ICAL_H
#define FORMAT_ICAL_H

#include "base/buf.h"
#include "format/date.h"

/* A line and its end: CRLF, and a fold before the 76th octet that cuts no
 * letter. value is written as it is. */
void ical_line(Buf *out, Str name, Str value);
/* The same for a text: \ ; , and line ends are escaped, other control
 * characters are left out. Nothing for an empty one. */
void ical_text(Buf *out, Str name, Str text);
void ical_int(Buf *out, Str name, int n);

/* 20250314 */
Str ical_date(Arena *arena, Date date);
/* 20250314T140000; minute counts from midnight, and may be of another day. */
Str ical_time(Arena *arena, Date date, int minute);
/* +0700, of seconds ahead of UTC. */
Str ical_offset(Arena *arena, int seconds);

#endif
