/* Two versions of a text, told as what was taken out and what was put in.
 * Knows words and blocks of text; must not know whose text it is. */
#ifndef FORMAT_REVISION_H
#define FORMAT_REVISION_H

#include "base/str.h"
#include "base/vec.h"

typedef enum StrandKind {
	STRAND_KEPT,
	STRAND_REMOVED,
	STRAND_ADDED
} StrandKind;

typedef struct Strand {
	StrandKind kind;
	Str text;		/* within one of the two texts */
} Strand;

typedef struct StrandList {
	VEC(Strand)
} StrandList;

/* By whole words. The strands without what was added are the old text, those
 * without what was removed the new one. Kinds alternate, and what was removed
 * stands before what was added in its place. A few words that were kept amid
 * many others are told as not kept. False when more than LIMIT_REVISION_WORDS
 * differ, or most of the text. */
bool revision_words(Arena *arena, Str old, Str new, StrandList *ret_strands);

/* A block that is not in both versions as it stands; number + 1 in each, 0
 * where there is none. In both: it was changed, as the strands tell. */
typedef struct Revision {
	size_t old, new;
	size_t before;		/* number of the new block it stands before, or
				 * that it is */
	StrandList strands;
} Revision;

typedef struct RevisionList {
	VEC(Revision)
} RevisionList;

/* In the order of the text; in arena. False when more than
 * LIMIT_REVISION_BLOCKS differ. */
bool revision_blocks(Arena *arena, const Str *old, size_t old_count,
	const Str *new, size_t new_count, RevisionList *ret_revisions);

#endif
