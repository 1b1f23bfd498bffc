#include "app/publication.h"

#include <errno.h>

#include "build/release_fault.h"

static bool keep(Arena *arena, Publication *publication, Str audience,
	ReleasesList *all)
{
	VEC_EACH(Releases, home, all) {
		if (!audience.len || str_eq(home->label, audience))
			*VEC_ADD(arena, &publication->homes) = *home;
		else if (publication->several)
			releases_close(home);
	}
	return publication->homes.count > 0;
}

bool publication_find(Arena *arena, Publication *publication, Str path,
	Str audience, bool lock, Diag *diag)
{
	ReleasesList all = {0};
	Str there = {0}, asked = path;
	*publication = (Publication){.root.folder.fd = -1};
	if (!releases_find(arena, &publication->root, path, lock, diag))
		return false;
	publication->several = !publication->root.label.len;
	if (!publication->several)
		*VEC_ADD(arena, &all) = publication->root;
	else if (!releases_list(arena, &publication->root, &all, diag))
		return false;
	if (keep(arena, publication, audience, &all))
		return true;
	VEC_EACH(const Releases, home, &all)
		there = str_join(arena, there, STR(", "), home->label);
	if (audience.len)
		asked = str_concat3(arena, path, STR("/"), audience);
	diag_add(diag, release_fault(RELEASE_NONE), span_path(diag->arena,
		path), ARGS(ARG(asked), ARG(there)));
	return false;
}

void publication_close(Publication *publication)
{
	if (publication->several)
		VEC_EACH(Releases, home, &publication->homes)
			releases_close(home);
	releases_close(&publication->root);
}

PageIndex publication_pages(Arena *arena, const Releases *home,
	unsigned number, Diag *diag)
{
	Str text = {0};
	PageIndex index;
	int error = !number ? 0 : release_record(arena, home, number,
		STR(PAGE_INDEX_NAME), &text);
	if (error && error != ENOENT)
		diag_add_failure(diag, release_record_path(arena, home,
			number, STR(PAGE_INDEX_NAME)), error);
	page_index_parse(arena, text, &index);
	return index;
}

Str publication_readers(const Releases *home, const PageIndex *pages)
{
	return str_or(pages->audience, home->label);
}

/* Of a file of a release or, if it has no name, of the release. */
static Str path_in(Arena *arena, const Releases *home, unsigned number,
	Str name)
{
	return str_format(arena, "%.*s/releases/%06u%s%.*s",
		STR_ARG(home->folder.path), number, name.len ? "/" : "",
		STR_ARG(name));
}

static void tell_damage(Arena *arena, const Releases *home, unsigned number,
	const Condition *condition, Diag *diag)
{
	static const ReleaseFault faults[SUM_CHANGES] = {
		[SUM_NEW] = RELEASE_STRAY,
		[SUM_CHANGED] = RELEASE_DIFFERS,
		[SUM_REMOVED] = RELEASE_MISSING,
	};
	SumDifferences list;
	sums_compare(arena, &condition->recorded, &condition->found, &list);
	VEC_EACH(const SumDifference, one, &list) {
		const Sum *found = sums_find(&condition->found, one->path);
		diag_add(diag, release_fault(found && sum_denied(found)
				? RELEASE_DENIED : faults[one->change]),
			span_path(diag->arena, path_in(arena, home, number,
				one->path)), NO_ARGS);
	}
}

/* Of the one that readers should see. */
static void tell_adrift(Arena *arena, const Releases *home, Diag *diag)
{
	diag_add(diag, release_fault(RELEASE_ADRIFT), span_path(diag->arena,
		str_concat(arena, home->folder.path, STR("/current"))),
		NO_ARGS);
}

static void soften(Diag *diag, Severity severity)
{
	VEC_EACH(Report, report, &diag->reports)
		report->severity = severity;
}

Condition publication_survey(Arena *arena, const Releases *home,
	unsigned number, Pool *pool, Severity severity, Diag *diag)
{
	Condition condition = {0};
	Folder tree;
	Str failed = {0};
	Diag own;
	diag_init(&own, diag->arena);
	int error = release_tree(arena, home, number, &tree);
	if (!error) {
		error = sums_survey(arena, &tree, pool, &condition.found,
			&failed);
		folder_close(&tree);
	}
	if (error == ENOENT)
		diag_add(&own, release_fault(RELEASE_GONE), span_path(
			diag->arena, path_in(arena, home, number, failed)),
			NO_ARGS);
	else if (error)
		diag_add_failure(&own, path_in(arena, home, number, failed),
			error);
	if (release_sums(arena, home, number, &condition.recorded, &own)
			&& !error)
		tell_damage(arena, home, number, &condition, &own);
	if (home->adrift && number == home->current)
		tell_adrift(arena, home, &own);
	condition.sound = !own.reports.count;
	if (!own.environment)
		soften(&own, severity);
	diag_merge(diag, &own);
	return condition;
}
