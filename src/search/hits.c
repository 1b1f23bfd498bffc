#include "search/hits.h"

/* Each hit is the difference of its paper to the one before, times WEIGHTS, plus
 * the weight, in groups of seven bits, lowest first, the eighth set but in the
 * last. None lies in two pieces. Pieces grow from one to the next: no list is
 * copied, and most are short. */
struct HitPiece {
	HitPiece *next;
	uint16_t size, capacity;
	unsigned char bytes[];
};

/* Bytes of a piece; with its head it fills words. */
enum { FIRST_HITS = 12, MOST_HITS = 1 << 9 };

/* With room for one more. */
static HitPiece *last_piece(Arena *arena, HitList *list)
{
	enum { LONGEST = 5 };
	HitPiece *tail = list->tail;
	if (tail && tail->capacity - tail->size >= LONGEST)
		return tail;
	size_t capacity = tail ? tail->capacity * 2u : FIRST_HITS;
	if (capacity > MOST_HITS)
		capacity = MOST_HITS;
	HitPiece *piece = arena_room(arena, 1, sizeof *piece + capacity);
	*piece = (HitPiece){.capacity = (uint16_t)capacity};
	*(tail ? &tail->next : &list->first) = piece;
	list->tail = piece;
	return piece;
}

void hits_add(Arena *arena, HitList *list, uint32_t number, uint32_t weight)
{
	HitPiece *piece = last_piece(arena, list);
	unsigned char *to = piece->bytes + piece->size;
	uint32_t n = (number + 1 - list->last) * WEIGHTS + weight;
	for (; n >= 0x80; n >>= 7)
		*to++ = (unsigned char)(n | 0x80);
	*to++ = (unsigned char)n;
	piece->size = (uint16_t)(to - piece->bytes);
	list->last = number + 1;
	list->count++;
}

HitReader hits_begin(const HitList *list)
{
	return (HitReader){.piece = list->first, .number = (uint32_t)-1};
}

bool hits_next(HitReader *reader)
{
	const HitPiece *piece = reader->piece;
	uint32_t n = 0;
	if (piece && reader->at == piece->size) {
		reader->piece = piece = piece->next;
		reader->at = 0;
	}
	if (!piece)
		return false;
	for (unsigned shift = 0;; shift += 7) {
		unsigned char c = piece->bytes[reader->at++];
		n |= (uint32_t)(c & 0x7F) << shift;
		if (c < 0x80)
			break;
	}
	reader->number += n / WEIGHTS;
	reader->weight = n % WEIGHTS;
	return true;
}
