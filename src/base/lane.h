/* Sixteen bytes at once, for scans of long texts.
 * Knows rows of bytes; must not know what they stand for. */
#ifndef BASE_LANE_H
#define BASE_LANE_H

#include <endian.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/str.h"

enum { LANE_SIZE = 16 };

/* Every processor can do it, most in one step. Comparing two lanes gives one
 * of SignedLanes: -1 for a byte where it is so, else 0. */
typedef uint8_t Lane __attribute__((vector_size(LANE_SIZE)));
typedef int8_t SignedLane __attribute__((vector_size(LANE_SIZE)));

static inline Lane lane_load(const void *from)
{
	Lane lane;
	memcpy(&lane, from, sizeof lane);
	return lane;
}

/* Fewer bytes than a lane has, then zeros; put together without a memcpy whose
 * length the compiler does not know. */
static inline Lane lane_rest(const char *from, size_t count)
{
	uint64_t halves[2] = {0, 0};
	uint32_t low, high;
	Lane lane;
	if (count > 8) {
		memcpy(halves, from, 8);
		memcpy(&halves[1], from + count - 8, 8);
		halves[1] = htole64(le64toh(halves[1]) >> 8 * (16 - count));
	} else if (count >= 4) {
		memcpy(&low, from, 4);
		memcpy(&high, from + count - 4, 4);
		halves[0] = htole64(le32toh(low)
			| (uint64_t)le32toh(high) << 8 * (count - 4));
	} else {
		for (size_t i = 0; i < count; i++)
			halves[0] |= (uint64_t)(unsigned char)from[i] << 8 * i;
		halves[0] = htole64(halves[0]);
	}
	memcpy(&lane, halves, sizeof lane);
	return lane;
}

#ifdef __SSE2__
/* The place of the first byte of a comparison that is not 0, or LANE_SIZE. */
static inline size_t lane_first(SignedLane lane)
{
	int bits = _mm_movemask_epi8((__m128i)lane);
	return bits ? (size_t)__builtin_ctz((unsigned)bits) : LANE_SIZE;
}
#else
static inline size_t lane_first(SignedLane lane)
{
	uint64_t halves[2];
	memcpy(halves, &lane, sizeof halves);
	if (halves[0])
		return (size_t)__builtin_ctzll(htole64(halves[0])) / 8;
	if (halves[1])
		return (size_t)__builtin_ctzll(htole64(halves[1])) / 8 + 8;
	return LANE_SIZE;
}
#endif

static inline bool lane_any(SignedLane lane)
{
	return lane_first(lane) < LANE_SIZE;
}

/* Says of each byte whether it is one that is looked for. */
typedef SignedLane LaneTest(Lane lane);

/* The first byte of text at or after from that test finds, or the length.
 * Inline, so that a test that is known is part of the loop. */
static inline size_t lane_find(Str text, size_t from, LaneTest *test)
{
	size_t at = from;
	for (; at < text.len && text.len - at >= LANE_SIZE; at += LANE_SIZE) {
		size_t first = lane_first(test(lane_load(text.ptr + at)));
		if (first < LANE_SIZE)
			return at + first;
	}
	if (at >= text.len)
		return text.len;
	if (text.len - from >= LANE_SIZE) {
		at = text.len - LANE_SIZE;
		return at + lane_first(test(lane_load(text.ptr + at)));
	}
	at += lane_first(test(lane_rest(text.ptr + at, text.len - at)));
	return at < text.len ? at : text.len;
}

#endif
