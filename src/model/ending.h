/* Endings of files' names, in any spelling of their letters.
 * Knows names; must not know files. */
#ifndef MODEL_ENDING_H
#define MODEL_ENDING_H

#include "base/str.h"

typedef enum Ending {
	ENDING_OTHER,		/* also none */
	ENDING_WORD,		/* .docx: of a word processor */
	ENDING_TEXT,		/* .txt: of an editor */
	ENDING_YAML,
	ENDING_MARKDOWN
} Ending;

/* How name ends; stem: what stands before a known ending, or all of it. */
Ending ending_of(Str name, Str *ret_stem);

#endif
