/* Reads which part of a file is asked for.
 * Knows the Range header's grammar; must not know files. */
#ifndef SERVE_RANGE_H
#define SERVE_RANGE_H

#include <stdint.h>

#include "base/str.h"

typedef enum RangeKind {
	RANGE_WHOLE,	/* none asked, not understood, or several */
	RANGE_PART,
	RANGE_OUTSIDE	/* to be refused: nothing of it is there */
} RangeKind;

typedef struct Range {
	uint64_t from, size;	/* bytes; meaningful for RANGE_PART */
} Range;

/* header is the value of Range ("bytes=0-99", "bytes=500-", "bytes=-20"),
 * empty if there is none; size is that of the whole. */
RangeKind range_parse(Str header, uint64_t size, Range *ret_range);

#endif
