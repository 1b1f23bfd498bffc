#include "app/renewal.h"

#include "model/retitle.h"

/* Whether something is told of one of the files: its place may have moved. */
static bool is_told_of(const Diag *diag, const ReadingVec *files)
{
	VEC_EACH_TO(Reading, reading, files)
		if (diag_mentions(diag, &reading->source))
			return true;
	return false;
}

/* False when content is to be loaded again. */
static bool retitle(Generation *gen, const ReadingVec *changed)
{
	EntityVec renamed = {0};
	if (!content_retitle(&gen->content, &gen->arena, changed, &renamed))
		return false;
	output_retitle(&gen->output, &gen->tasks, &renamed,
		site_retitle(&gen->site, &gen->arena, &renamed),
		++gen->loads);
	return true;
}

bool renewal_take(Generation *gen, const CommandLine *line)
{
	ReadingVec changed = {0};
	if (!gen->whole || !generation_is_today(gen, line))
		return false;
	Difference most = shelf_difference(gen->shelf, &gen->arena,
		gen->content.language, gen->pool, &changed);
	if (most == DIFFERENCE_OTHER || is_told_of(&gen->diag, &changed)
			|| (most == DIFFERENCE_TITLE
				&& !retitle(gen, &changed)))
		return false;
	content_replace_bodies(&gen->content, &changed);
	output_touch(&gen->tasks, &changed);
	gen->index_due = gen->content.portal.search.on;
	return true;
}
