#include "app/command.h"

#include "app/announce.h"
#include "app/report.h"
#include "build/release_fault.h"

/* All audiences that are published at once: readers of one never see a newer
 * portal than readers of another while these are being made. */
typedef struct Publish {
	const CommandLine *line;
	Arena arena;
	Diag diag;
	struct { VEC(Edition *) } editions;
	bool several;		/* the portal has more audiences than one */
	Releases root;		/* what is asked for; of several: holds their
				 * homes */
	unsigned newest;	/* the highest number used in any of them */
	unsigned number;	/* of what is published now; 0: nothing yet */
} Publish;

static Announcer announcer(Publish *publish)
{
	return (Announcer){publish->line, &publish->arena,
		publish->editions.items[0]->gen.content.language};
}

/* An edition stays where it was made: its parts point to each other. */
static bool add_edition(Publish *publish, const CommandLine *line)
{
	Edition *edition = ARENA_NEW(&publish->arena, Edition);
	*VEC_ADD(&publish->arena, &publish->editions) = edition;
	bool done = edition_prepare(edition, line, &publish->root);
	diag_merge(&publish->diag, &edition->gen.diag);
	return done;
}

/* The first one tells which audiences there are. All see the same day. */
static bool prepare(Publish *publish)
{
	CommandLine line = *publish->line;
	bool done = add_edition(publish, &line);
	const Content *content = &publish->editions.items[0]->gen.content;
	List audiences = content->portal.audiences;
	publish->several = audiences.count > 1;
	if (line.audience.len)
		return done;
	line.today = content->today;
	for (size_t i = 1; i < audiences.count; i++) {
		line.audience = ((const Audience *)audiences.items)[i].id.str;
		done &= add_edition(publish, &line);
	}
	return done;
}

static bool is_audience(const Publish *publish, Str id)
{
	LIST_EACH(const Audience, audience,
			publish->editions.items[0]->gen.content.portal.audiences)
		if (str_eq(audience->id.str, id))
			return true;
	return false;
}

/* Numbers are shared by all homes, those left out today as well. Those whose
 * audience the portal no longer has stay as they are. */
static bool look_around(Publish *publish)
{
	ReleasesList homes = {0};
	if (publish->root.folder.fd < 0)
		return true;
	bool done = releases_list(&publish->arena, &publish->root, &homes,
		&publish->diag);
	VEC_EACH(Releases, home, &homes) {
		if (home->newest > publish->newest)
			publish->newest = home->newest;
		if (!is_audience(publish, home->label))
			diag_add(&publish->diag,
				release_fault(RELEASE_ORPHAN),
				span_path(&publish->arena, home->folder.path),
				ARGS(ARG(home->folder.path),
					ARG(home->label)));
		releases_close(home);
	}
	return done;
}

/* Marked before it holds anything: a folder that holds something and has no
 * mark would not count as ours. */
static bool open_root(Publish *publish)
{
	Arena *arena = &publish->arena;
	Releases *root = &publish->root;
	Diag *diag = &publish->diag;
	return (publish->line->dry_run
			|| (releases_create(arena, root, diag)
				&& releases_mark(arena, root, diag)))
		&& look_around(publish);
}

static bool compare(Publish *publish)
{
	bool done = true;
	if (publish->several && !open_root(publish))
		return false;
	VEC_EACH_TO(Edition, edition, &publish->editions) {
		done &= edition_compare(edition, &publish->diag);
		if (edition->home.newest > publish->newest)
			publish->newest = edition->home.newest;
	}
	return done;
}

static void foretell(Publish *publish)
{
	Announcer told = announcer(publish);
	VEC_EACH_TO(const Edition, edition, &publish->editions) {
		announce_outcome(&told, edition, edition->due
			? OUTCOME_PLANNED : OUTCOME_SAME);
		if (edition->due)
			announce_changes(&told, edition);
	}
	announce_dry_run(&told);
}

/* Refuses to let many pages go unless told so. */
static bool is_wanted(Publish *publish)
{
	Arena *arena = &publish->arena;
	Announcer told = announcer(publish);
	VEC_EACH_TO(const Edition, edition, &publish->editions) {
		EditionSize size = edition_size(edition);
		if (publish->line->confirm || !edition_shrinks(size))
			continue;
		if (!publish->line->dry_run)
			announce_changes(&told, edition);
		diag_add(&publish->diag, release_fault(RELEASE_FEWER),
			span_path(arena, edition->home.folder.path),
			ARGS(ARG(edition->pages.audience),
			ARG(str_from_int(arena, size.before)),
			ARG(str_from_int(arena, size.now))));
	}
	return !diag_failed(&publish->diag);
}

/* All of them go live, or none: readers see what they saw. */
static void withdraw(Publish *publish, unsigned number)
{
	Diag unsaid;
	diag_init(&unsaid, &publish->arena);
	VEC_EACH_TO(Edition, edition, &publish->editions) {
		Releases *home = &edition->home;
		if (home->newest != number)
			continue;
		if (home->current == number)
			release_swap(&publish->arena, home, edition->before,
				&unsaid);
		release_abandon(&publish->arena, home, number);
	}
}

/* Each step is done for all before the next one: all wait whole before the
 * first is live. They share a number, so that they go back together. What is
 * old goes, whether something new came or not; that it cannot be removed is
 * nobody else's trouble. */
static void carry_out(Publish *publish)
{
	unsigned number = publish->number = publish->newest + 1;
	Diag *diag = &publish->diag;
	bool done = true;
	VEC_EACH_TO(Edition, edition, &publish->editions)
		done = done && (!edition->due
			|| edition_stage(edition, number, diag));
	VEC_EACH_TO(Edition, edition, &publish->editions)
		done = done && (!edition->due
			|| release_swap(&publish->arena, &edition->home,
				number, diag));
	VEC_EACH_TO(Edition, edition, &publish->editions)
		if (done && edition->due)
			edition_mend(edition);
	VEC_EACH_TO(Edition, edition, &publish->editions)
		if (done)
			release_prune(&publish->arena, &edition->home,
				diag);
	if (!done)
		withdraw(publish, number);
}

/* Whatever else is told: readers see what went live. */
static void tell_done(Publish *publish)
{
	Announcer told = announcer(publish);
	VEC_EACH_TO(const Edition, edition, &publish->editions) {
		bool live = edition->due
			&& edition->home.current == publish->number;
		if (live || !edition->due)
			announce_outcome(&told, edition, live
				? OUTCOME_PUBLISHED : OUTCOME_SAME);
		if (live && !edition->before)
			announce_place(&told, edition);
	}
}

static void run(Publish *publish)
{
	releases_claim(&publish->arena, &publish->root,
		publish->line->output);
	if (!prepare(publish) || !compare(publish))
		return;
	if (publish->line->dry_run)
		foretell(publish);
	if (is_wanted(publish) && !publish->line->dry_run)
		carry_out(publish);
}

int command_publish(const CommandLine *line)
{
	Publish publish = {.line = line};
	if (!line->output.len)
		return command_misused("thiếu thư mục công bố",
			"the folder to publish to is missing", STR("--to"),
			(Str){0});
	if (line->rollback)
		return command_rollback(line);
	arena_init(&publish.arena);
	diag_init(&publish.diag, &publish.arena);
	run(&publish);
	int status = report_diag(&publish.editions.items[0]->gen, line,
		&publish.diag);
	if (publish.number)
		tell_done(&publish);
	VEC_EACH_TO(Edition, edition, &publish.editions)
		edition_done(edition);
	releases_close(&publish.root);
	arena_done(&publish.arena);
	return status;
}
