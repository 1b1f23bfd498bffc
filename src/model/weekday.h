/* Weekdays before dates in running text.
 * Knows that "thứ hai" is also "the second"; must not know files. */
#ifndef MODEL_WEEKDAY_H
#define MODEL_WEEKDAY_H

#include "base/str.h"

/* The weekday that stands right before the date at `at`, from *ret_start on:
 * 0 Monday to 6 Sunday, or -1. */
int weekday_before(Str text, size_t at, size_t *ret_start);

#endif
