/* The day on which the program runs.
 * Knows the clock and time zones; must not know who asks. */
#ifndef APP_CLOCK_H
#define APP_CLOCK_H

#include <time.h>

#include "format/date.h"

/* The moment that SOURCE_DATE_EPOCH names, else that of the clock; ret_text
 * gets the text of the variable. False when that is no number of seconds, or
 * one past the year 9999. */
bool clock_epoch(Str *ret_text, time_t *ret_now);
/* The date of that moment in timezone; unknown, and errno tells why, when that
 * could not be read. Not safe while other threads read the environment. */
Date clock_today(Str timezone);
/* Sets the zone that clock_offset tells of, with the same caution. Returns 0 or
 * an errno value; a zone that the system does not know is no error. */
int clock_zone(Str timezone, bool *ret_known);
/* Seconds that the zone is ahead of UTC at a local time. */
int clock_offset(Date day, int minutes);
/* Seconds on a clock that never jumps, for measuring. */
double clock_seconds(void);

#endif
