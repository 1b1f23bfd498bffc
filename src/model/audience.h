/* Who may read: audiences, of which some see what is for others too.
 * Knows their names and who includes whom; must not know records.
 *
 * A list of them is never empty once complete; the first is the default. */
#ifndef MODEL_AUDIENCE_H
#define MODEL_AUDIENCE_H

#include "model/schema.h"

typedef struct Audience {
	Text id, name;		/* name: the id where none is written */
	Text base_url;
	List includes;		/* Text: ids of narrower audiences' readers */
	uint64_t sees;		/* a bit for each of the list, by place:
				 * whose records it may see */
} Audience;

extern const Schema audience_schema;

/* The two default ones where there are none, whom each sees, and the checks. */
void audiences_complete(const Decoder *decoder, List *audiences);
/* By id or name; NULL when there is no such audience. */
const Audience *audience_find(List audiences, Str id);
/* Replaces a name by its id; false after a report of an unknown one. */
bool audience_check(List audiences, Text *audience, Arena *arena,
	Diag *diag);
/* By id (empty: the default one), or NULL. */
const Audience *audience_of(List audiences, Str id);
uint64_t audience_bit(List audiences, const Audience *audience);
/* A bit for each that may see what is for `audience`. */
uint64_t audience_readers(List audiences, Str audience);
/* Whether a reader of `reader` may see what is for `audience` (empty: the
 * default audience). */
bool audience_sees(List audiences, const Audience *reader, Str audience);
/* Of two audiences (empty: the default one) the one that sees what is for the
 * other; b when neither does. */
Str audience_narrower(List audiences, Str a, Str b);

#endif
