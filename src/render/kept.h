/* Texts of loops' items, kept for the next page that shows the same.
 * Knows what such a text depends on; must not know how a page is walked. */
#ifndef RENDER_KEPT_H
#define RENDER_KEPT_H

#include "render/sandbox.h"

/* What decides the text of an item: the loop, and all that it may show. */
typedef struct KeptKey {
	const Branch *loop;
	long long number;	/* of the item in its list, where shown */
	Digest item;
	Digest folder;		/* of the page, where addresses are shown */
} KeptKey;

typedef struct KeptText {
	KeptKey key;
	Str text;
	uint64_t steps;		/* that it took to print */
} KeptText;

/* Finds out what the loops among branches show. */
void kept_prepare(Branch *branches);

/* In arena. */
Kept *kept_new(Arena *arena);
void kept_free(Kept *kept);

/* False for items whose text is not to be kept. number: from 1. */
bool kept_key(const Renderer *renderer, const Branch *loop, long long number,
	const Value *item, KeptKey *ret_key);
/* NULL unless kept. The text lasts until the next kept_add. */
const KeptText *kept_find(const Kept *kept, const KeptKey *key);
/* Copies text; older ones may go. */
void kept_add(Kept *kept, const KeptKey *key, Str text, uint64_t steps);

#endif
