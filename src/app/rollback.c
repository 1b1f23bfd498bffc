#include "app/command.h"

#include <errno.h>

#include "app/publication.h"
#include "app/record.h"
#include "app/report.h"
#include "build/release_fault.h"

/* A way back, of as many homes as were published last together. */
typedef struct Rollback {
	const CommandLine *line;
	Arena arena;
	Diag diag;
	Pool *pool;
	Publication publication;
	unsigned last;		/* the number that is undone */
	struct { VEC(Releases *) } gone;	/* back from there */
	Language language;
} Rollback;

static void tell_programs(const Rollback *rollback, const Releases *home,
	unsigned from, unsigned to)
{
	Record record;
	Json *json = &record.json;
	record_begin(&record);
	json_key_str(json, "audience", home->label);
	json_key_str(json, "outcome", rollback->line->dry_run ? STR("planned")
		: STR("back"));
	json_key_int(json, "from", from);
	json_key_int(json, "to", to);
	record_print(&record);
}

static void say(Rollback *rollback, const Phrase *phrase,
	const Releases *home, unsigned from, unsigned to)
{
	Arena *arena = &rollback->arena;
	PageIndex pages = publication_pages(arena, home, to, &rollback->diag);
	Str args[] = {publication_readers(home, &pages),
		str_from_int(arena, to), str_from_int(arena, from)};
	if (rollback->line->json)
		tell_programs(rollback, home, from, to);
	report_phrase(rollback->line, arena, rollback->language, phrase, args,
		3);
}

static void find_last(Rollback *rollback)
{
	VEC_EACH(const Releases, home, &rollback->publication.homes) {
		if (home->current > rollback->last)
			rollback->last = home->current;
	}
	VEC_EACH(const Releases, home, &rollback->publication.homes)
		if (home->current == rollback->last)
			rollback->language = publication_pages(
				&rollback->arena, home,
				home->current, &rollback->diag).language;
}

/* Where home goes back to; 0 after a report. */
static unsigned before(Rollback *rollback, const Releases *home)
{
	Arena *arena = &rollback->arena;
	unsigned number;
	int error = release_before(arena, home, home->current, &number);
	Str path = home->folder.path;
	if (error && error != EBADMSG)
		diag_add_failure(&rollback->diag, path, error);
	else if (!number)
		diag_add(&rollback->diag, release_fault(RELEASE_NO_EARLIER),
			span_path(arena, path), ARGS(ARG(path),
			ARG(str_from_int(arena, home->current))));
	return number;
}

/* The first of what is wrong stands for all. */
static void tell_spoilt(Rollback *rollback, unsigned number,
	const Diag *wrong)
{
	Arena *arena = &rollback->arena;
	diag_add(&rollback->diag, release_fault(RELEASE_EARLIER_SPOILT),
		wrong->reports.items[0].span,
		ARGS(ARG(str_from_int(arena, number)),
		ARG(str_from_int(arena, wrong->reports.count))));
}

/* What was damaged since is not made live again. */
static bool has_way_back(Rollback *rollback, const Releases *home)
{
	Diag wrong;
	unsigned number = before(rollback, home);
	diag_init(&wrong, &rollback->arena);
	if (!number)
		return false;
	bool sound = publication_survey(&rollback->arena, home, number,
		rollback->pool, SEVERITY_ERROR, &wrong).sound;
	if (wrong.environment)
		diag_merge(&rollback->diag, &wrong);
	else if (!sound)
		tell_spoilt(rollback, number, &wrong);
	return sound;
}

static void undo(Rollback *rollback)
{
	Diag unsaid;
	diag_init(&unsaid, &rollback->arena);
	VEC_EACH_TO(Releases, home, &rollback->gone)
		release_swap(&rollback->arena, home, rollback->last, &unsaid);
}

/* All of them go, or none: one that may not be written holds back the rest. */
static bool go_back(Rollback *rollback)
{
	static const Phrase went = PHRASE(
		"Đã quay lại bản {2} cho {1}, thay bản {3}.",
		"Went back to release {2} for {1}, from {3}.");
	VEC_EACH(Releases, home, &rollback->publication.homes) {
		if (home->current != rollback->last)
			continue;
		*VEC_ADD(&rollback->arena, &rollback->gone) = home;
		if (!release_swap(&rollback->arena, home, before(rollback,
				home), &rollback->diag)) {
			undo(rollback);
			return false;
		}
	}
	VEC_EACH_TO(Releases, home, &rollback->gone)
		say(rollback, &went, home, rollback->last, home->current);
	return true;
}

static void foretell(Rollback *rollback)
{
	static const Phrase would = PHRASE(
		"Sẽ quay lại bản {2} cho {1}, thay bản {3}.",
		"To go back to release {2} for {1}, from {3}.");
	VEC_EACH(const Releases, home, &rollback->publication.homes)
		if (home->current == rollback->last)
			say(rollback, &would, home, rollback->last,
				before(rollback, home));
}

static void run(Rollback *rollback)
{
	static const Phrase passing = PHRASE(
		"Lần công bố sau sẽ đưa lại nội dung hiện có: hãy sửa nội "
		"dung trước.",
		"The next publish brings the content back as it stands: mend "
		"it first.");
	bool can = true;
	find_last(rollback);
	VEC_EACH(const Releases, home, &rollback->publication.homes)
		if (home->current == rollback->last)
			can &= has_way_back(rollback, home);
	if (can && rollback->line->dry_run)
		foretell(rollback);
	else if (can && go_back(rollback))
		report_phrase(rollback->line, &rollback->arena,
			rollback->language, &passing, NULL, 0);
}

int command_rollback(const CommandLine *line)
{
	Rollback rollback = {.line = line};
	arena_init(&rollback.arena);
	diag_init(&rollback.diag, &rollback.arena);
	rollback.pool = pool_new((unsigned)line->jobs);
	if (publication_find(&rollback.arena, &rollback.publication,
			line->output, line->audience, true, &rollback.diag))
		run(&rollback);
	int status = report_in(rollback.language, line, &rollback.diag);
	publication_close(&rollback.publication);
	pool_free(rollback.pool);
	arena_done(&rollback.arena);
	return status;
}
