#include "app/edition.h"

#include <errno.h>

#include "app/pipeline.h"
#include "base/fs_rights.h"
#include "base/limits.h"
#include "build/clash.h"
#include "build/release_fault.h"
#include "site/changes.h"

/* Percent of the pages that may go without being asked for. */
enum { SHRINK_MAX = 20 };

/* In the record of a release: what its readers could see, and the snapshot
 * that this was compared with. */
#define SNAPSHOT_OWN "snapshot"
#define SNAPSHOT_BASE "snapshot-before"

static Str recall_text(Generation *gen, const Releases *home, Str name)
{
	Str text;
	Snapshot snapshot;
	int error = release_record(&gen->arena, home, home->current, name,
		&text);
	if (!error && snapshot_read(&snapshot, &gen->arena, text,
			SNAPSHOT_VERSIONS))
		return text;
	if (error == ENOENT)
		return (Str){0};
	Str path = release_record_path(&gen->arena, home, home->current,
		name);
	if (error && error != EFBIG) {
		diag_add_failure(&gen->diag, path, error);
		return (Str){0};
	}
	diag_add(&gen->diag, release_fault(RELEASE_FORGOTTEN),
		span_path(&gen->arena, path), ARGS(ARG(path)));
	return (Str){0};
}

static bool is_safe(Edition *edition)
{
	Generation *gen = &edition->gen;
	const CommandLine *line = &edition->line;
	Arena *arena = &gen->run;
	Str forbidden[] = {
		place_content(&gen->paths, line),
		place_themes(&gen->paths, line, 0),
		str_concat(arena, line->root, STR("/site")),
	};
	Str clash = {0};
	Str around = clash_publication_around(arena, line->output);
	int error = clash_find(arena, line->output, forbidden, 3, &clash);
	if (error)
		diag_add_failure(&gen->diag, line->output, error);
	if (clash.len)
		diag_add(&gen->diag, release_fault(RELEASE_UNSAFE),
			span_path(arena, line->output),
			ARGS(ARG(line->output), ARG(clash)));
	else if (!error && around.len)
		diag_add(&gen->diag, release_fault(RELEASE_INSIDE),
			span_path(arena, line->output),
			ARGS(ARG(line->output), ARG(around)));
	return !error && !clash.len && !around.len;
}

/* Who lists the homes does not follow it. */
static bool is_link(const Folder *folder, Str name)
{
	FileType type;
	return folder->fd >= 0 && !fs_type(folder, name, &type)
		&& type == FILE_LINK;
}

static bool open_home(Edition *edition)
{
	Arena *arena = &edition->gen.run;
	const Content *content = &edition->gen.content;
	Diag *diag = &edition->gen.diag;
	Releases *root = edition->root, *home = &edition->home;
	Str audience = content->audience->id.str;
	if (!is_safe(edition))
		return false;
	if (content->portal.audiences.count < 2) {
		*home = *root;
		root->folder.fd = -1;
	} else {
		if (!releases_look(arena, root, (Str){0}, diag))
			return false;
		releases_claim(arena, home, str_concat3(arena,
			root->folder.path, STR("/"), audience));
		if (is_link(&root->folder, audience))
			home->refused = ELOOP;
	}
	return releases_look(arena, home, audience, diag);
}

/* What is live, or nothing. */
static const Published *recall(Generation *gen, const Releases *home)
{
	Published *published = ARENA_NEW(&gen->arena, Published);
	if (home->current)
		*published = (Published){
			recall_text(gen, home, STR(SNAPSHOT_OWN)),
			recall_text(gen, home, STR(SNAPSHOT_BASE))};
	return published;
}

bool edition_prepare(Edition *edition, const CommandLine *line,
	Releases *root)
{
	Generation *gen = &edition->gen;
	edition->line = *line;
	edition->root = root;
	edition->home.folder.fd = -1;
	generation_init(gen, &edition->line, false);
	/* The home is the audience's, which the content names. */
	bool done = pipeline_examine(gen, &edition->line) && open_home(edition)
		&& pipeline_plan(gen, recall(gen, &edition->home))
		&& fill_foresee(&gen->run, &gen->tasks, gen->pool,
			&edition->foresight, &gen->diag);
	ticker_done(&gen->ticker);
	if (done)
		page_index_make(&gen->run, gen, &edition->pages);
	return done;
}

void edition_done(Edition *edition)
{
	releases_close(&edition->home);
	generation_done(&edition->gen);
}

static size_t count_closed(const Folder *tree, Sums *found)
{
	size_t count = 0;
	unsigned wanted = fs_rights_now(tree);
	VEC_EACH(Sum, sum, found) {
		unsigned rights;
		sum->closed = !sum->error && !fs_rights(tree, sum->path,
			&rights) && wanted & ~rights & 0444;
		count += sum->closed;
	}
	return count;
}

/* Files that have a second name keep the rights of the first release that had
 * them, or those that somebody gave to them. */
static void find_closed(Edition *edition, Diag *diag)
{
	Arena *arena = &edition->gen.run;
	Releases *home = &edition->home;
	Folder tree;
	if (release_tree(arena, home, home->current, &tree))
		return;
	size_t count = count_closed(&tree, &edition->old.found);
	if (count)
		diag_add(diag, release_fault(RELEASE_CLOSED),
			span_path(arena, tree.path), ARGS(ARG(str_from_int(
				arena, count)), ARG(home->folder.path)));
	edition->old.sound &= !count;
	folder_close(&tree);
}

bool edition_compare(Edition *edition, Diag *diag)
{
	Arena *arena = &edition->gen.run;
	Releases *home = &edition->home;
	edition->old.sound = true;
	if (!edition->line.dry_run && !releases_create(arena, home, diag))
		return false;
	edition->old_pages = publication_pages(arena, home, home->current,
		diag);
	if (home->current)
		edition->old = publication_survey(arena, home, home->current,
			edition->gen.pool, SEVERITY_WARNING, diag);
	if (home->current && !edition->line.dry_run)
		find_closed(edition, diag);
	sums_compare(arena, &edition->old.recorded, &edition->foresight.sums,
		&edition->changes);
	edition->before = home->current;
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

EditionSize edition_size(const Edition *edition)
{
	size_t pages = edition->old_pages.titles.count;
	return pages
		? (EditionSize){pages, edition->pages.titles.count}
		: (EditionSize){edition->old.recorded.count,
			edition->foresight.sums.count};
}

bool edition_shrinks(EditionSize size)
{
	return size.now * 100 < size.before * (100 - SHRINK_MAX);
}

/* Unchanged files come from the live release, if there is one. */
static bool fill(Edition *edition, const Folder *tree, Diag *diag)
{
	Generation *gen = &edition->gen;
	FillModel model = {.folder.fd = -1};
	if (edition->home.current && !release_tree(&gen->run, &edition->home,
			edition->home.current, &model.folder))
		model.sums = edition->old.found;
	bool done = fill_folder(&gen->run, &edition->foresight, tree,
		edition->home.folder.path, &model, gen->pool, diag);
	folder_close(&model.folder);
	return done;
}

static void add_text(Arena *arena, ReleaseTexts *texts, const char *name,
	Str text)
{
	if (text.len)
		*VEC_ADD(arena, texts) = (ReleaseText){str_from(name), text};
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
	const Published *kept = &edition->gen.site.changes->kept;
	add_text(arena, &texts, RELEASE_SUMS, buf_str(&sums));
	add_text(arena, &texts, PAGE_INDEX_NAME, buf_str(&pages));
	add_text(arena, &texts, SNAPSHOT_OWN, kept->last);
	add_text(arena, &texts, SNAPSHOT_BASE, kept->base);
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
	if (!done)
		release_abandon(&edition->gen.run, &edition->home, number);
	return done;
}

static bool is_same(const Sum *a, const Sum *b)
{
	return a && b && sha_equal(a->sha, b->sha);
}

/* damaged: of the release that was live, what was wanted and is not there. */
static void mend_one(Edition *edition, unsigned number,
	const SumDifferences *damaged)
{
	Sums wanted;
	Diag unsaid;
	Arena *arena = &edition->gen.run;
	diag_init(&unsaid, arena);
	if (!release_sums(arena, &edition->home, number, &wanted, &unsaid))
		return;
	VEC_EACH(const SumDifference, one, damaged)
		if (is_same(sums_find(&wanted, one->path), sums_find(
				&edition->foresight.sums, one->path)))
			release_mend(arena, &edition->home, number,
				edition->home.current, one->path);
}

void edition_mend(Edition *edition)
{
	SumDifferences damaged;
	Arena *arena = &edition->gen.run;
	const Releases *home = &edition->home;
	unsigned number = home->current;
	sums_compare(arena, &edition->old.recorded, &edition->old.found,
		&damaged);
	while (damaged.count && !release_before(arena, home, number, &number)
			&& number)
		mend_one(edition, number, &damaged);
}
