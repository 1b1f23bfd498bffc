/* The functions of the program that a template calls by name.
 * Knows names and where they stand; must not know what functions do. */
#ifndef RENDER_CALLS_H
#define RENDER_CALLS_H

#include <stdint.h>

#include "base/str.h"

/* bound has a bit for each function that the template calls and does nothing
 * else with: its name can mean no variable there. */
typedef struct Calls {
	uint32_t bound;
	bool watched;	/* may work on without calling any of them */
} Calls;

enum { CALLS_MAX = 19 };

/* Reads all tags of a template; stops at one that does not end. */
Calls calls_read(Str text);
/* The name of a function by its number, below CALLS_MAX. */
Str calls_name(int function);
bool calls_binds(Calls calls, Str name);
/* Whether code calls nothing but bound functions that nothing but their
 * results tell of: then it can be evaluated before what precedes it is
 * printed. */
bool calls_are_pure(Calls calls, Str code);

#endif
