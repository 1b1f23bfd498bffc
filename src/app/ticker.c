#include "app/ticker.h"

#include <stdio.h>
#include <unistd.h>

#include "app/clock.h"
#include "app/terminal.h"

static const double FIRST = 0.5, AGAIN = 0.1;

void ticker_init(Ticker *ticker, bool wanted)
{
	*ticker = (Ticker){.on = wanted && terminal_obeys(STDERR_FILENO)};
}

void ticker_begin(Ticker *ticker, const Phrase *what, Language language)
{
	ticker->what = what;
	ticker->language = language;
}

static void show(const Ticker *ticker, size_t done, size_t total)
{
	Arena arena;
	arena_init(&arena);
	Str counts[] = {str_from_int(&arena, done),
		str_from_int(&arena, total)};
	Str text = phrase_fill(&arena, phrase_in(ticker->what,
		ticker->language), counts, 2);
	fprintf(stderr, "\r\033[K%.*s", STR_ARG(text));
	fflush(stderr);
	arena_done(&arena);
}

void ticker_tick(void *context, size_t done, size_t total)
{
	Ticker *ticker = context;
	if (!ticker->on || !ticker->what)
		return;
	double now = clock_seconds();
	if (!ticker->start)
		ticker->start = now;
	if (now - ticker->start < FIRST || now - ticker->shown < AGAIN)
		return;
	ticker->shown = now;
	show(ticker, done, total);
}

void ticker_done(Ticker *ticker)
{
	if (ticker->shown > 0)
		fprintf(stderr, "\r\033[K");
	ticker->start = ticker->shown = 0;
}
