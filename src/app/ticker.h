/* How far long work is, on a terminal.
 * Knows when to speak and how to take it back; must not know the work. */
#ifndef APP_TICKER_H
#define APP_TICKER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/phrase.h"

/* One line on stderr, rewritten at most ten times a second, first when work
 * has taken half a second. Silent where stderr is no terminal. */
typedef struct Ticker {
	const Phrase *what;	/* {1} done of {2} */
	Language language;
	double start, shown;	/* seconds; 0 before the first tick, line */
	bool on;
} Ticker;

void ticker_init(Ticker *ticker, bool wanted);
/* The work that begins; language once it is known. */
void ticker_begin(Ticker *ticker, const Phrase *what, Language language);
/* A PoolWatch; context is the Ticker. */
void ticker_tick(void *context, size_t done, size_t total);
/* The work is done: takes the line away. */
void ticker_done(Ticker *ticker);

#endif
