#include "output/writer.h"

static const Writer writers[] = {
	{"pages", pages_plan},
	{"portal.json", portal_json_plan},
	{"csv", csv_plan},
	{"attachments", attachments_plan},
	{"assets", assets_plan},
};

void output_init(Output *output, Arena *arena, const Site *site,
	const SiteTheme *theme, unsigned workers)
{
	*output = (Output){.arena = arena, .site = site, .theme = theme,
		.worker_count = workers};
	output->renderers = arena_array(arena, workers,
		sizeof *output->renderers);
}

void output_done(Output *output)
{
	for (unsigned i = 0; i < output->worker_count; i++)
		if (output->renderers[i])
			renderer_free(output->renderers[i]);
}

void output_plan(Output *output, TaskList *tasks)
{
	for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
		writers[i].plan(output, tasks);
}
