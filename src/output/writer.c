#include "output/writer.h"

#include "format/slug.h"

static void (*const writers[])(Output *output, TaskList *tasks) = {
	pages_plan, portal_json_plan, csv_plan, ics_plan, atom_plan,
	sitemap_plan, attachments_plan, assets_plan,
};

/* Other chapters have the same code, and at times the same host. */
static Str owner_of(Arena *arena, const ChapterHead *head)
{
	Str owner = slug_make(arena, str_concat3(arena, head->name.str,
		STR(" "), head->organisation.str));
	return owner.len ? owner : STR("chuyende");
}

static Zone zone_of(const Site *site, ZoneOffset offset)
{
	const CalendarList *all = &site->calendars;
	return all->count ? zone_make(site->content->portal.timezone.str,
		offset, all->items[0].first.year,
		all->items[all->count - 1].first.year) : (Zone){0};
}

/* Pages, .ics files and those of the search: of other kinds there are few. */
static size_t most_files(const Site *site)
{
	size_t count = site->pages.count;
	if (site->content->portal.search.on)
		count += count / 3;
	count += site->content->published_count;
	return count + count / 64;
}

void output_plan(Output *output, ZoneOffset offset, TaskList *tasks)
{
	const Site *site = output->site;
	output->zone = zone_of(site, offset);
	output->owner = owner_of(output->arena, &site->content->chapter.head);
	output->shown = ARENA_ARRAY(output->arena, Shown, site->pages.count);
	VEC_RESERVE(output->arena, tasks, most_files(site));
	for (size_t i = 0; i < COUNT(writers); i++)
		writers[i](output, tasks);
}

void output_touch(TaskList *tasks, const ReadingVec *changed)
{
	VEC_EACH(Task, task, tasks)
		VEC_EACH_TO(Reading, reading, changed)
			if (pages_shows(task, &reading->source))
				task->key = (Digest){0, 0};
}

void output_retitle(Output *output, TaskList *tasks,
	const EntityVec *entities, const bool *pages, uint64_t load)
{
	Arena scratch;
	arena_init(&scratch);
	bool *renamed = ARENA_ARRAY(&scratch, bool,
		output->site->content->entity_count);
	VEC_EACH_TO(const Entity, entity, entities)
		renamed[entity->number] = true;
	output->load = load;
	VEC_EACH(Task, task, tasks)
		if (!pages_retitle(task, renamed, pages)
				&& !ics_retitle(task, entities)
				&& task->identify == output_load_key)
			task->key = (Digest){0, 0};
	arena_done(&scratch);
}
