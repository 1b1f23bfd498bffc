#include "app/edition.h"

#include <errno.h>

#include "app/pipeline.h"
#include "base/limits.h"

/* Percent of the pages that may go without being asked for. */
enum { SHRINK_MAX = 20 };

bool edition_prepare(Edition *edition, const CommandLine *line)
{
	Generation *gen = &edition->gen;
	edition->line = *line;
	edition->home.folder.fd = -1;
	generation_init(gen, &edition->line, false);
	bool done = pipeline_plan(gen, &edition->line)
		&& fill_foresee(&gen->run, &gen->tasks, gen->pool,
			&edition->foresight, &gen->diag);
	ticker_done(&gen->ticker);
	if (done)
		page_index_make(&gen->run, gen, &edition->pages);
	return done;
}

void edition_done(Edition *edition)
{
	if (edition->home.folder.fd >= 0)
		releases_close(&edition->home);
	generation_done(&edition->gen);
}

Str edition_audience(const Edition *edition)
{
	return edition->gen.content.audience->id.str;
}

bool edition_compare(Edition *edition, Str path, ReleasesAccess access,
	Diag *diag)
{
	Arena *arena = &edition->gen.run;
	Releases *home = &edition->home;
	edition->old.sound = true;
	if (!releases_open(arena, home, path, edition_audience(edition),
			access, diag))
		return false;
	edition->old_pages = publication_pages(arena, home, home->current);
	if (home->current)
		edition->old = publication_survey(arena, home, home->current,
			edition->gen.pool, SEVERITY_WARNING, diag);
	sums_compare(arena, &edition->old.recorded, &edition->foresight.sums,
		&edition->changes);
	edition->due = edition->changes.count || !edition->old.sound;
	return !diag_failed(diag);
}

Str edition_title(const Edition *edition, const SumDifference *change)
{
	return page_index_title(change->change == SUM_REMOVED
		? &edition->old_pages : &edition->pages, change->path);
}

EditionCounts edition_counts(const Edition *edition)
{
	EditionCounts counts = {0};
	VEC_EACH(const SumDifference, change, &edition->changes) {
		if (edition_title(edition, change).len)
			counts.pages[change->change]++;
		else
			counts.others++;
	}
	return counts;
}

bool edition_shrinks(const Edition *edition)
{
	return edition->pages.titles.count * 100
		< edition->old_pages.titles.count * (100 - SHRINK_MAX);
}

/* Unchanged files come from the live release, if there is one. */
static bool fill(Edition *edition, const Folder *tree, Diag *diag)
{
	Generation *gen = &edition->gen;
	FillModel model = {.folder.fd = -1};
	if (edition->home.current && !release_tree(&gen->run, &edition->home,
			edition->home.current, &model.folder))
		model.sums = edition->old.found;
	bool done = fill_folder(&gen->run, &edition->foresight, tree, &model,
		gen->pool, diag);
	folder_close(&model.folder);
	return done;
}

static void add_text(Arena *arena, ReleaseTexts *texts, const char *name,
	const Buf *text)
{
	*VEC_ADD(arena, texts) = (ReleaseText){str_from(name),
		buf_str(text)};
}

/* Puts down what was published, and the titles of its pages. */
static bool finish(Edition *edition, unsigned number, Diag *diag)
{
	Arena *arena = &edition->gen.run;
	ReleaseTexts texts = {0};
	Buf sums, pages;
	buf_init(&sums, LIMIT_MANIFEST);
	buf_init(&pages, LIMIT_MANIFEST);
	sums_print(&edition->foresight.sums, &sums);
	page_index_print(&edition->pages, &pages);
	add_text(arena, &texts, RELEASE_SUMS, &sums);
	add_text(arena, &texts, PAGE_INDEX_NAME, &pages);
	bool fits = !sums.overflow && !pages.overflow;
	if (!fits)
		diag_add_failure(diag, edition->home.folder.path, EFBIG);
	bool done = fits && release_finish(arena, &edition->home, number,
		&texts, diag);
	buf_done(&sums);
	buf_done(&pages);
	return done;
}

bool edition_stage(Edition *edition, unsigned number, Diag *diag)
{
	Folder tree;
	if (!release_begin(&edition->gen.run, &edition->home, &tree, diag))
		return false;
	bool done = fill(edition, &tree, diag)
		&& finish(edition, number, diag);
	folder_close(&tree);
	return done;
}
