#include "model/mention.h"

typedef const Entity *(*MentionEnd)(const Mention *mention);
typedef int (*MentionCompare)(const void *a, const void *b);

static const Entity *end_to(const Mention *mention)
{
	return mention->to;
}

static const Entity *end_from(const Mention *mention)
{
	return mention->from;
}

static int compare(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

/* Of mentions with one target. */
static int by_source(const void *a, const void *b)
{
	const Mention *x = *(const Mention *const *)a;
	const Mention *y = *(const Mention *const *)b;
	int order = compare(x->from->number, y->from->number);
	return order ? order : span_cmp(x->span, y->span);
}

/* The order of mentions with the same source. All that a folded scalar holds
 * has one place. */
static int by_place(const void *a, const void *b)
{
	const Mention *x = *(const Mention *const *)a;
	const Mention *y = *(const Mention *const *)b;
	int order = span_cmp(x->span, y->span);
	return order ? order : compare(x->to->number, y->to->number);
}

/* They come file by file, and so are mostly in order already. */
static void sort(const Mention **items, size_t count, MentionCompare order)
{
	for (size_t i = 1; i < count; i++)
		if (order(&items[i - 1], &items[i]) > 0) {
			SORT(items, count, order);
			return;
		}
}

/* One bucket for each entity at that end, then each bucket by order. */
static MentionOrder sorted(const Content *content, const MentionOrder *all,
	MentionEnd mention_end, MentionCompare order)
{
	size_t entities = content->entity_count;
	MentionOrder result = {.count = all->count};
	size_t *ends = ARENA_ARRAY(content->arena, size_t, entities + 1);
	for (size_t i = 0; i < all->count; i++)
		ends[mention_end(all->items[i])->number + 1]++;
	result.items = ARENA_ARRAY(content->arena, const Mention *, all->count);
	for (size_t i = 0; i < entities; i++)
		ends[i + 1] += ends[i];
	/* From here on ends[n] is where the next one of n goes. */
	for (size_t i = 0; i < all->count; i++)
		result.items[ends[mention_end(all->items[i])->number]++]
			= all->items[i];
	for (size_t i = 0, from = 0; i < entities; from = ends[i++])
		sort(result.items + from, ends[i] - from, order);
	arena_release(ends, (entities + 1) * sizeof *ends);
	return result;
}

MentionOrder mentions_by_target(const Content *content,
	const MentionVec *lists, size_t count)
{
	MentionOrder all = {0};
	for (size_t i = 0; i < count; i++)
		VEC_EACH(const Mention, mention, &lists[i])
			*VEC_ADD(content->arena, &all) = mention;
	MentionOrder by_target = sorted(content, &all, end_to, by_source);
	arena_release(all.items, all.capacity * sizeof *all.items);
	return by_target;
}

MentionOrder mentions_by_source(const Content *content,
	const MentionOrder *mentions)
{
	return sorted(content, mentions, end_from, by_place);
}

/* The run of mentions, sorted by one of their ends, that have it in common
 * with entity. */
static size_t mention_run(const MentionOrder *all, MentionEnd mention_end,
	const Entity *entity, const Mention *const **ret_first)
{
	const Mention *const *mentions = all->items;
	size_t low = 0, high = all->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (mention_end(mentions[middle])->number < entity->number)
			low = middle + 1;
		else
			high = middle;
	}
	size_t end = low;
	while (end < all->count && mention_end(mentions[end]) == entity)
		end++;
	*ret_first = mentions + low;
	return end - low;
}

size_t content_mentions(const Content *content, const Entity *to,
	const Mention *const **ret_first)
{
	return mention_run(&content->mentions, end_to, to, ret_first);
}

size_t content_outgoing(const Content *content, const Entity *from,
	const Mention *const **ret_first)
{
	return mention_run(&content->outgoing, end_from, from, ret_first);
}
