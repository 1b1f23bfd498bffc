/* Text cut into syllables, and how each is compared with others.
 * Knows letters, tones, sentence ends and the symbols of documents; must not
 * know what is looked for. themes/default/assets/search.js cuts in the same
 * way. */
#ifndef FORMAT_SYLLABLE_H
#define FORMAT_SYLLABLE_H

#include "base/str.h"

/* Reads valid UTF-8. A syllable is a run of letters and digits. */
typedef struct SyllableScan {
	Str text;
	size_t at;		/* past the last syllable */
	Str syllable;		/* as it is written */
	bool symbol;		/* a document's symbol begins here: "144-QĐ/TW" */
	size_t symbol_end;	/* no other begins before */
	bool opens;		/* no syllable of this sentence before it */
} SyllableScan;

void syllable_begin(SyllableScan *scan, Str text);
/* False at the end of the text. */
bool syllable_next(SyllableScan *scan);

/* Longer ones, in bytes as written, are no syllables that one looks for. */
enum { SYLLABLE_MAX = 40 };

/* Two ways to write a syllable or symbol in small letters. folded has no
 * marks: "dao". spelled is decomposed, its tone last wherever it stood: "hoà"
 * and "hòa" are one. Both have i for a y that is written either way: "lí" and
 * "lý" are one. Neither has the zeros before a number: "04" and "4" are one. */
typedef struct Syllable {
	Str folded, spelled;
} Syllable;

/* In arena. */
Syllable syllable_spell(Arena *arena, Str written);

#endif
