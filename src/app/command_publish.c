#include "app/command.h"

#include "app/edition.h"
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

static Language language_of(const Publish *publish)
{
	return publish->editions.items[0]->gen.content.language;
}

static void say(Publish *publish, const Phrase *phrase, const Str *args,
	size_t count)
{
	report_print(&publish->arena, language_of(publish), phrase, args,
		count);
}

static Str number_text(Publish *publish, size_t number)
{
	return str_from_int(&publish->arena, number);
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

/* It gets its mark before it holds anything: a folder that does, and has none,
 * would not be ours. */
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

static void list_changes(Publish *publish, const Edition *edition)
{
	static const Phrase what[SUM_CHANGES] = {
		[SUM_NEW] = PHRASE("  trang mới:  {1}", "  new page:      {1}"),
		[SUM_CHANGED] = PHRASE("  trang đổi:  {1}",
			"  changed page:  {1}"),
		[SUM_REMOVED] = PHRASE("  trang bỏ:   {1}",
			"  removed page:  {1}"),
	};
	for (SumChange change = 0; change < SUM_CHANGES; change++)
		VEC_EACH(const SumDifference, one, &edition->changes) {
			Str title = edition_title(edition, one);
			if (one->change == change && title.len)
				say(publish, &what[change], &title, 1);
		}
}

static void add_part(Publish *publish, Str *text, const Phrase *phrase,
	size_t count)
{
	Arena *arena = &publish->arena;
	Str number = number_text(publish, count);
	if (count)
		*text = str_join(arena, *text, STR(", "), phrase_fill(arena,
			phrase_in(phrase, language_of(publish)), &number, 1));
}

/* "3 trang mới, 1 trang bỏ" */
static Str summary(Publish *publish, const Edition *edition)
{
	static const Phrase parts[SUM_CHANGES] = {
		[SUM_NEW] = PHRASE("{1} trang mới", "new pages: {1}"),
		[SUM_CHANGED] = PHRASE("{1} trang đổi", "changed pages: {1}"),
		[SUM_REMOVED] = PHRASE("{1} trang bỏ", "removed pages: {1}"),
	};
	static const Phrase others = PHRASE("{1} tệp không phải trang",
		"other files: {1}");
	static const Phrase none = PHRASE("mọi trang như cũ",
		"all pages as before");
	EditionCounts counts = edition_counts(edition);
	Str text = {0};
	for (SumChange change = 0; change < SUM_CHANGES; change++)
		add_part(publish, &text, &parts[change], counts.pages[change]);
	add_part(publish, &text, &others, counts.others);
	return str_or(text, phrase_in(&none, language_of(publish)));
}

/* {1} is the number of the release, {2} its readers, {3} what changes. */
static void tell(Publish *publish, const Edition *edition,
	const Phrase *phrase, unsigned number)
{
	Str args[] = {number_text(publish, number), edition->pages.audience,
		summary(publish, edition)};
	say(publish, phrase, args, 3);
}

static void tell_same(Publish *publish, const Edition *edition)
{
	static const Phrase same = PHRASE(
		"Không có gì đổi cho {2}: bản {1} vẫn đang công bố.",
		"Nothing changes for {2}: release {1} stays.");
	tell(publish, edition, &same, edition->home.current);
}

static void foretell(Publish *publish)
{
	static const Phrase would = PHRASE(
		"Sẽ công bố cho {2}: {3}.", "To be published for {2}: {3}.");
	static const Phrase nothing = PHRASE("Chạy thử: chưa ghi gì.",
		"A dry run: nothing was written.");
	VEC_EACH_TO(const Edition, edition, &publish->editions) {
		if (!edition->due) {
			tell_same(publish, edition);
			continue;
		}
		tell(publish, edition, &would, 0);
		list_changes(publish, edition);
	}
	say(publish, &nothing, NULL, 0);
}

/* Refuses to let many pages go unless told so. */
static bool is_wanted(Publish *publish)
{
	VEC_EACH_TO(const Edition, edition, &publish->editions) {
		EditionSize size = edition_size(edition);
		if (publish->line->confirm || !edition_shrinks(size))
			continue;
		if (!publish->line->dry_run)
			list_changes(publish, edition);
		diag_add(&publish->diag, release_fault(RELEASE_FEWER),
			span_path(&publish->arena, edition->home.folder.path),
			ARGS(ARG(edition->pages.audience),
			ARG(number_text(publish, size.before)),
			ARG(number_text(publish, size.now))));
	}
	return !diag_failed(&publish->diag);
}

/* What waits whole and will not be live. */
static void withdraw(Publish *publish, unsigned number)
{
	VEC_EACH_TO(Edition, edition, &publish->editions) {
		Releases *home = &edition->home;
		if (home->newest == number && home->current != number)
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
	static const Phrase published = PHRASE(
		"Đã công bố bản {1} cho {2}: {3}.",
		"Published release {1} for {2}: {3}.");
	static const Phrase begun = PHRASE(
		"Nơi công bố mới; máy chủ web hiển thị “{1}/current”.",
		"A new place; the web server shows “{1}/current”.");
	VEC_EACH_TO(const Edition, edition, &publish->editions) {
		const Releases *home = &edition->home;
		bool live = edition->due && home->current == publish->number;
		if (live)
			tell(publish, edition, &published, home->current);
		else if (!edition->due)
			tell_same(publish, edition);
		if (live && edition->first)
			say(publish, &begun, &home->folder.path, 1);
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
