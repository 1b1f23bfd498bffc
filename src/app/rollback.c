#include "app/command.h"

#include <errno.h>

#include "app/publication.h"
#include "app/record.h"
#include "app/report.h"
#include "build/release_fault.h"

/* Of one home. */
typedef struct Step {
	Releases *home;
	unsigned to;		/* 0: nowhere, which was told */
} Step;

/* The step back of all homes whose live releases were published together. */
typedef struct Rollback {
	const CommandLine *line;
	Arena arena;
	Diag diag;
	Pool *pool;
	Publication publication;
	unsigned last;		/* the number that is undone */
	struct { VEC(Step) } steps;
	Language language;
} Rollback;

static void tell_programs(const Rollback *rollback, const Step *step)
{
	Record record;
	Json *json = &record.json;
	record_begin(&record);
	json_key_str(json, "audience", step->home->label);
	json_key_str(json, "outcome", rollback->line->dry_run ? STR("planned")
		: STR("back"));
	json_key_int(json, "from", rollback->last);
	json_key_int(json, "to", step->to);
	record_print(&record);
}

static void say(Rollback *rollback, const Phrase *phrase, const Step *step)
{
	Arena *arena = &rollback->arena;
	PageIndex pages = publication_pages(arena, step->home, step->to,
		&rollback->diag);
	Str args[] = {publication_readers(step->home, &pages),
		str_from_int(arena, step->to),
		str_from_int(arena, rollback->last)};
	if (rollback->line->json)
		tell_programs(rollback, step);
	report_phrase(rollback->line, arena, rollback->language, phrase, args,
		3);
}

/* Where home goes back to; 0 after a report. */
static unsigned before(Rollback *rollback, const Releases *home)
{
	Arena *arena = &rollback->arena;
	unsigned number;
	int error = release_before(arena, home, home->current, &number);
	Str path = home->folder.path;
	if (error && error != EBADMSG) {
		diag_add_failure(&rollback->diag, path, error);
		return 0;
	}
	if (!number)
		diag_add(&rollback->diag, release_fault(RELEASE_NO_EARLIER),
			span_path(arena, path), ARGS(ARG(path),
			ARG(str_from_int(arena, home->current))));
	return number;
}

static void find_steps(Rollback *rollback)
{
	VEC_EACH(const Releases, home, &rollback->publication.homes) {
		if (home->current > rollback->last)
			rollback->last = home->current;
	}
	VEC_EACH(Releases, home, &rollback->publication.homes) {
		if (home->current != rollback->last)
			continue;
		rollback->language = publication_pages(&rollback->arena, home,
			home->current, &rollback->diag).language;
		*VEC_ADD(&rollback->arena, &rollback->steps) = (Step){home,
			before(rollback, home)};
	}
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
static bool is_possible(Rollback *rollback, const Step *step)
{
	Diag wrong;
	diag_init(&wrong, &rollback->arena);
	if (!step->to)
		return false;
	bool sound = publication_survey(&rollback->arena, step->home, step->to,
		rollback->pool, SEVERITY_ERROR, &wrong).sound;
	if (wrong.environment)
		diag_merge(&rollback->diag, &wrong);
	else if (!sound)
		tell_spoilt(rollback, step->to, &wrong);
	return sound;
}

/* Those before `end`, and the one at it that has failed. */
static void undo(Rollback *rollback, const Step *end)
{
	Diag unsaid;
	diag_init(&unsaid, &rollback->arena);
	for (Step *step = rollback->steps.items; step <= end; step++)
		release_swap(&rollback->arena, step->home, rollback->last,
			&unsaid);
}

/* All of them go, or none: one that may not be written holds back the rest. */
static bool go_back(Rollback *rollback)
{
	VEC_EACH(const Step, step, &rollback->steps)
		if (!release_swap(&rollback->arena, step->home, step->to,
				&rollback->diag)) {
			undo(rollback, step);
			return false;
		}
	return true;
}

static void run(Rollback *rollback)
{
	static const Phrase went = PHRASE(
		"Đã quay lại bản {2} cho {1}, thay bản {3}.",
		"Went back to release {2} for {1}, from {3}.");
	static const Phrase would = PHRASE(
		"Sẽ quay lại bản {2} cho {1}, thay bản {3}.",
		"To go back to release {2} for {1}, from {3}.");
	static const Phrase passing = PHRASE(
		"Lần công bố sau sẽ đưa lại nội dung hiện có: hãy sửa nội "
		"dung trước.",
		"The next publish brings the content back as it stands: mend "
		"it first.");
	bool dry = rollback->line->dry_run, can = true;
	find_steps(rollback);
	VEC_EACH(const Step, step, &rollback->steps)
		can &= is_possible(rollback, step);
	if (!can || (!dry && !go_back(rollback)))
		return;
	VEC_EACH(const Step, step, &rollback->steps)
		say(rollback, dry ? &would : &went, step);
	if (!dry)
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
