#include "model/suspect.h"

#include "base/lane.h"

static const unsigned char suspects[256] = {
	['0'] = SUSPECT_DIGIT, ['1'] = SUSPECT_DIGIT, ['2'] = SUSPECT_DIGIT,
	['3'] = SUSPECT_DIGIT, ['4'] = SUSPECT_DIGIT, ['5'] = SUSPECT_DIGIT,
	['6'] = SUSPECT_DIGIT, ['7'] = SUSPECT_DIGIT, ['8'] = SUSPECT_DIGIT,
	['9'] = SUSPECT_DIGIT, [0xE1] = SUSPECT_MARKED, [0xC2] = SUSPECT_SIGN,
	[0xC3] = SUSPECT_LATIN, [0xC6] = SUSPECT_LATIN, [0xE2] = SUSPECT_SIGN,
	['&'] = SUSPECT_ODD, ['\\'] = SUSPECT_ODD, [0xCC] = SUSPECT_ODD,
	[0xCD] = SUSPECT_ODD, [0xCE] = SUSPECT_ODD, [0xCF] = SUSPECT_ODD,
	[0xD0] = SUSPECT_ODD, [0xD1] = SUSPECT_ODD, [0xEF] = SUSPECT_ODD
};

Suspect suspect_of(char byte)
{
	return (Suspect)suspects[(unsigned char)byte];
}

static inline SignedLane are_vowels(Lane lane)
{
	Lane small = lane | 0x20;
	return (small == 'a') | (small == 'e') | (small == 'i')
		| (small == 'o') | (small == 'u') | (small == 'y');
}

/* Which bytes have to be looked at: all classes but SUSPECT_NONE, without those
 * that most Vietnamese letters begin with. Of these, SUSPECT_MARKED matters by
 * its last byte, SUSPECT_LATIN by what stands around (legacy.h). */
static inline SignedLane are_candidates(const char *at)
{
	Lane before = lane_load(at - 1), lane = lane_load(at);
	Lane next = lane_load(at + 1), last = lane_load(at + 2);
	SignedLane any = (Lane)(lane - '0') < 10;
	any |= (lane == '&') | (lane == '\\') | (lane == 0xEF)
		| ((Lane)(lane - 0xCC) < 6);
	any |= (lane == 0xC2) | (lane == 0xE2);
	any |= (lane == 0xE1) & (((last & 0xEE) == 0xA6)
		| ((last & 0xFE) == 0xAC));
	any |= (lane == 0xC6) & (next == 0x92);
	return any | ((lane == 0xC3) & ((next < 0xA0) | (next == 0xB1)
		| (next == 0xB4) | are_vowels(before)));
}

size_t suspect_next(Str text, size_t at, size_t end)
{
	while (at && at < end && text.len - at >= LANE_SIZE + 2) {
		size_t first = lane_first(are_candidates(text.ptr + at));
		at += first;
		if (first < LANE_SIZE)
			break;
	}
	return at < end ? at : end;
}
