/* Texts compared by what they say. */
#ifndef UNIT_TEXT_H
#define UNIT_TEXT_H

#include "base/str.h"

static inline void assert_str(Str s, const char *expected)
{
	if (!str_eq(s, str_from(expected)))
		fail_msg("“%.*s”, not “%s”", STR_ARG(s), expected);
}

#endif
