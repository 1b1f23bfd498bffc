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

typedef Str (*KeyFn)(Arena *arena, Str text);

/* entities sorted by title, as pointers to their records. */
static void **sorted(Arena *arena, Entity **entities, size_t count, KeyFn key)
{
	Ranked *ranked = ARENA_ARRAY(arena, Ranked, count);
	void **records = ARENA_ARRAY(arena, void *, count);
	for (size_t i = 0; i < count; i++)
		ranked[i] = (Ranked){key(arena, entities[i]->title),
			entities[i]};
	SORT(ranked, count, rank);
	for (size_t i = 0; i < count; i++)
		records[i] = ranked[i].entity;
	return records;
}

static Entity **of_list(Arena *arena, List list, size_t size)
{
	Entity **entities = ARENA_ARRAY(arena, Entity *, list.count);
	for (size_t i = 0; i < list.count; i++)
		entities[i] = (Entity *)(void *)((char *)list.items
			+ i * size);
	return entities;
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
	site->cells = (Cell **)sorted(arena, of_list(arena, cells,
		sizeof(Cell)), cells.count, vietnamese_sort_key);
	site->members = (Member **)sorted(arena, of_list(arena, members,
		sizeof(Member)), members.count, vietnamese_name_key);
	site->themes = (Theme **)sorted(arena, of_list(arena, themes,
		sizeof(Theme)), themes.count, vietnamese_sort_key);
	site->documents = (Document **)sorted(arena,
		(Entity **)content->documents, content->document_count,
		vietnamese_sort_key);
	site->works = (Work **)sorted(arena, (Entity **)content->works,
		content->work_count, vietnamese_sort_key);
	find_secretaries(site);
}
