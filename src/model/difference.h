/* What an edit changed of a file.
 * Knows two readings of it; must not know other files. */
#ifndef MODEL_DIFFERENCE_H
#define MODEL_DIFFERENCE_H

#include "model/content.h"

/* From the least to the most; each may hold those before it. Bodies are those
 * of Markdown; they refer to the same things and have the same headings. */
typedef enum Difference {
	DIFFERENCE_NONE,
	DIFFERENCE_BODY,
	DIFFERENCE_TITLE,	/* of sessions or papers, and perhaps the body */
	DIFFERENCE_OTHER
} Difference;

/* Both readings are without faults. before may be a copy whose spans lead
 * nowhere: only their offsets are used. */
Difference reading_difference(Arena *scratch, const Reading *before,
	const Reading *now, const FileKind *kind);

#endif
