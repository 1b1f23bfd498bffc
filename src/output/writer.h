/* The kinds of files that a build publishes, as a table of writers.
 * Knows which formats there are; must not know how any is made. */
#ifndef OUTPUT_WRITER_H
#define OUTPUT_WRITER_H

#include "build/run.h"
#include "render/site_theme.h"
#include "site/site.h"

/* What tasks point to; lives until the build is done. */
typedef struct Output {
	Arena *arena;
	const Site *site;
	const SiteTheme *theme;
	Renderer **renderers;	/* by worker number; made when first used */
	unsigned worker_count;
} Output;

typedef struct Writer {
	const char *name;
	void (*plan)(Output *output, TaskList *tasks);
} Writer;

/* Adds the tasks of every writer. */
void output_plan(Output *output, TaskList *tasks);
void output_init(Output *output, Arena *arena, const Site *site,
	const SiteTheme *theme, unsigned workers);
void output_done(Output *output);

/* The writers. */
void pages_plan(Output *output, TaskList *tasks);
void portal_json_plan(Output *output, TaskList *tasks);
void csv_plan(Output *output, TaskList *tasks);
void attachments_plan(Output *output, TaskList *tasks);
void assets_plan(Output *output, TaskList *tasks);

#endif
