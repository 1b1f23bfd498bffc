/* An entry in a plan's list of sessions, as far as all new ones are alike.
 * Knows the order of its keys; must not know where their values come from. */
#ifndef APP_ENTRY_H
#define APP_ENTRY_H

#include "app/maker.h"

typedef struct Entry {
	const Maker *maker;
	Draft *draft;
	size_t indent;		/* of all lines but the first */
	Str id, number, title;	/* number may be empty */
	int kind;
	Date date;
	bool iso;
	const Session *like;	/* meets as this one does, or NULL */
} Entry;

/* A line, unless value is empty. */
void entry_line(const Entry *entry, const char *field, Str value);
/* The lines from its id to its place. */
void entry_begin(const Entry *entry);
/* Chair and secretary, if they are in the chapter on that day. */
void entry_people(const Entry *entry);

#endif
