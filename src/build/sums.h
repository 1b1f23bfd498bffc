/* Lists of files with their SHA-256, in the form that sha256sum -c reads.
 * Knows paths and digests; must not know what is done about a difference. */
#ifndef BUILD_SUMS_H
#define BUILD_SUMS_H

#include "base/fs.h"
#include "base/sha.h"
#include "build/pool.h"

typedef struct Sum {
	Str path;
	Sha sha;
	int error;	/* of a survey: why it was not read, or 0 */
	bool closed;	/* not everyone may read it who is to */
} Sum;

typedef struct Sums {
	VEC(Sum)	/* in the order of a plan, each path once */
} Sums;

/* A line a file: digest, two spaces, path. Paths need no quoting: planned
 * ones have neither "\" nor control characters. */
void sums_print(const Sums *sums, Buf *out);
/* The sums point into text. False when it is damaged. */
bool sums_parse(Arena *arena, Str text, Sums *ret_sums);
/* Reads every file below folder. What cannot be read, or is neither file nor
 * folder, is listed with a digest that no file has; so is a folder that may not
 * be looked into. Returns an errno value when nothing is known of the files:
 * folder itself cannot be read, or there was no descriptor or memory for one of
 * them; *ret_failed is then which one ("" for folder). */
int sums_survey(Arena *arena, const Folder *folder, Pool *pool,
	Sums *ret_sums, Str *ret_failed);
/* Whether it is there, but may not be read. */
bool sum_denied(const Sum *sum);
/* NULL: not listed. */
const Sum *sums_find(const Sums *sums, Str path);

typedef enum SumChange {
	SUM_NEW,
	SUM_CHANGED,
	SUM_REMOVED,
	SUM_CHANGES
} SumChange;

typedef struct SumDifference {
	SumChange change;
	Str path;
} SumDifference;

typedef struct SumDifferences {
	VEC(SumDifference)	/* in the order of a plan */
} SumDifferences;

void sums_compare(Arena *arena, const Sums *old, const Sums *now,
	SumDifferences *ret_differences);

#endif
