/* The kinds of files that a build publishes, as a table of writers.
 * Knows which formats there are; must not know how any is made. */
#ifndef OUTPUT_WRITER_H
#define OUTPUT_WRITER_H

#include "build/run.h"
#include "output/zone.h"
#include "render/site_theme.h"
#include "site/view.h"

/* What tasks point to; lives until the build is done. */
typedef struct Output {
	/* Set by the caller, and its to free once the build is done. */
	Arena *arena;
	const Site *site;
	const SiteTheme *theme;
	Renderer **renderers;	/* by worker number; made when first used */
	uint64_t load;		/* another number for each load of content */
	/* By output_plan. */
	Shown *shown;		/* by page: of the view that has its key */
	Zone zone;		/* of the portal */
	Str owner;		/* of its ids in calendars and feeds: tells them
				 * from those of other chapters, and stays
				 * where the portal moves */
} Output;

/* Adds the tasks of every writer, which point to output. offset tells of the
 * portal's time zone; NULL: nothing is known of it. */
void output_plan(Output *output, ZoneOffset offset, TaskList *tasks);
/* Bodies changed: the pages that show them lose their keys. */
void output_touch(TaskList *tasks, const ReadingVec *changed);
/* Entities have other names, and so have pages: whatever shows them loses its
 * key, except for the search. load: another number, as if content had been
 * loaded again. */
void output_retitle(Output *output, TaskList *tasks,
	const EntityVec *entities, const bool *pages, uint64_t load);
/* How tasks that are no pages are identified. What is made of the whole site,
 * bodies apart, by the number of the load: each load makes it anew. */
Digest output_load_key(const Task *task, Worker *worker);
/* What is made anew with another number, and of it at path. */
Digest output_number_key(uint64_t number, Str path);
/* By the bytes themselves, which are made to be told: where that is cheaper than
 * to tell what they depend on. */
Digest output_bytes_key(const Task *task, Worker *worker);

/* Whether task is a page that may show the body of source. */
bool pages_shows(const Task *task, const Source *source);
/* As output_retitle, both by number; false when task is no page. */
bool pages_retitle(Task *task, const bool *entities, const bool *pages);
/* The same for what is an .ics file, which names the sessions in it and their
 * outlines. */
bool ics_retitle(Task *task, const EntityVec *entities);

/* The writers. */
void pages_plan(Output *output, TaskList *tasks);
void portal_json_plan(Output *output, TaskList *tasks);
void csv_plan(Output *output, TaskList *tasks);
void ics_plan(Output *output, TaskList *tasks);
void atom_plan(Output *output, TaskList *tasks);
void sitemap_plan(Output *output, TaskList *tasks);
void attachments_plan(Output *output, TaskList *tasks);
void assets_plan(Output *output, TaskList *tasks);

#endif
