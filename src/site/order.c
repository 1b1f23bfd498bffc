#include "site/order.h"

#include "format/vietnamese_order.h"

typedef struct Ranked {
	Str key;
	Entity *entity;
} Ranked;

static int rank(const void *a, const void *b)
{
	const Ranked *x = a, *y = b;
	int order = str_cmp(x->key, y->key);
	return order ? order : str_cmp(x->entity->id, y->entity->id);
}

void *order_records(Arena *arena, const void *records, size_t count, OrderKey key)
{
	void *const *unsorted = records;
	void **sorted = ARENA_ARRAY(arena, void *, count);
	Ranked *ranked = ARENA_ARRAY(arena, Ranked, count);
	for (size_t i = 0; i < count; i++)
		ranked[i] = (Ranked){key(arena, unsorted[i]), unsorted[i]};
	SORT(ranked, count, rank);
	for (size_t i = 0; i < count; i++)
		sorted[i] = ranked[i].entity;
	return sorted;
}

static Str by_title(Arena *arena, const Entity *entity)
{
	return vietnamese_sort_key(arena, entity->title);
}

static Str by_name(Arena *arena, const Entity *entity)
{
	return vietnamese_name_key(arena, entity->title);
}

static void *sorted_list(Arena *arena, List list, size_t size, OrderKey key)
{
	void **records = ARENA_ARRAY(arena, void *, list.count);
	for (size_t i = 0; i < list.count; i++)
		records[i] = (char *)list.items + i * size;
	return order_records(arena, records, list.count, key);
}

static bool ever_secretary(const Member *member)
{
	LIST_EACH(const Posting, posting, member->history)
		if (posting->role.value == ROLE_SECRETARY)
			return true;
	return member->role.value == ROLE_SECRETARY;
}

static void find_secretaries(Site *site)
{
	site->secretaries = ARENA_ARRAY(site->arena, const Member *,
		site->member_count);
	for (size_t i = 0; i < site->member_count; i++)
		if (ever_secretary(site->members[i]))
			site->secretaries[site->secretary_count++]
				= site->members[i];
}

void order_site(Site *site)
{
	const Content *content = site->content;
	Arena *arena = site->arena;
	List cells = content->chapter.cells;
	List members = content->chapter.members;
	List themes = content->themes.themes;
	site->cell_count = cells.count;
	site->member_count = members.count;
	site->theme_count = themes.count;
	site->cells = sorted_list(arena, cells, sizeof(Cell), by_title);
	site->members = sorted_list(arena, members, sizeof(Member), by_name);
	site->themes = sorted_list(arena, themes, sizeof(Theme), by_title);
	site->documents = order_records(arena, content->documents,
		content->document_count, by_title);
	site->works = order_records(arena, content->works, content->work_count,
		by_title);
	find_secretaries(site);
}
