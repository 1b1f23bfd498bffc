#include "app/announce.h"

#include "app/record.h"
#include "app/report.h"

static const char *const change_names[SUM_CHANGES] = {
	[SUM_NEW] = "new", [SUM_CHANGED] = "changed", [SUM_REMOVED] = "removed"
};

static const struct {
	const char *name;
	Phrase says;	/* {1}: the live release, {2}: its readers, {3}: changes */
} outcomes[OUTCOMES] = {
	[OUTCOME_SAME] = {"same", PHRASE(
		"Không có gì đổi cho {2}: bản {1} vẫn đang công bố.",
		"Nothing changes for {2}: release {1} stays.")},
	[OUTCOME_PLANNED] = {"planned", PHRASE(
		"Sẽ công bố cho {2}: {3}.", "To be published for {2}: {3}.")},
	[OUTCOME_PUBLISHED] = {"published", PHRASE(
		"Đã công bố bản {1} cho {2}: {3}.",
		"Published release {1} for {2}: {3}.")},
};

static void say(const Announcer *announcer, const Phrase *phrase,
	const Str *args, size_t count)
{
	report_phrase(announcer->line, announcer->arena, announcer->language,
		phrase, args, count);
}

static void add_part(const Announcer *announcer, Str *text,
	const Phrase *phrase, size_t count)
{
	Arena *arena = announcer->arena;
	Str number = str_from_int(arena, count);
	if (count)
		*text = str_join(arena, *text, STR(", "), phrase_fill(arena,
			phrase_in(phrase, announcer->language), &number, 1));
}

/* "3 trang mới, 1 trang bỏ" */
static Str summary(const Announcer *announcer, EditionCounts counts)
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
	Str text = {0};
	for (SumChange change = 0; change < SUM_CHANGES; change++)
		add_part(announcer, &text, &parts[change],
			counts.pages[change]);
	add_part(announcer, &text, &others, counts.others);
	return str_or(text, phrase_in(&none, announcer->language));
}

static void record_outcome(const Edition *edition, Outcome outcome,
	EditionCounts counts)
{
	Record record;
	Json *json = &record.json;
	record_begin(&record);
	json_key_str(json, "audience", edition->home.label);
	json_key_str(json, "outcome", str_from(outcomes[outcome].name));
	json_key(json, STR("release"));
	if (edition->home.current)
		json_int(json, edition->home.current);
	else
		json_null(json);
	for (SumChange change = 0; change < SUM_CHANGES; change++)
		json_key_int(json, change_names[change],
			(long long)counts.pages[change]);
	json_key_int(json, "others", (long long)counts.others);
	record_print(&record);
}

void announce_outcome(const Announcer *announcer, const Edition *edition,
	Outcome outcome)
{
	EditionCounts counts = edition_counts(edition);
	Str args[] = {str_from_int(announcer->arena, edition->home.current),
		edition->pages.audience, summary(announcer, counts)};
	if (announcer->line->json)
		record_outcome(edition, outcome, counts);
	say(announcer, &outcomes[outcome].says, args, 3);
}

static void record_change(const Edition *edition, const SumDifference *one,
	Str title)
{
	Record record;
	Json *json = &record.json;
	record_begin(&record);
	json_key_str(json, "audience", edition->home.label);
	json_key_str(json, "change", str_from(change_names[one->change]));
	json_key_str(json, "path", one->path);
	json_key_str(json, "title", title);
	record_print(&record);
}

void announce_changes(const Announcer *announcer, const Edition *edition)
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
			if (one->change != change || !title.len)
				continue;
			if (announcer->line->json)
				record_change(edition, one, title);
			say(announcer, &what[change], &title, 1);
		}
}

void announce_place(const Announcer *announcer, const Edition *edition)
{
	static const Phrase begun = PHRASE(
		"Nơi công bố mới; máy chủ web hiển thị “{1}/current”.",
		"A new place; the web server shows “{1}/current”.");
	say(announcer, &begun, &edition->home.folder.path, 1);
}

void announce_dry_run(const Announcer *announcer)
{
	static const Phrase nothing = PHRASE("Chạy thử: chưa ghi gì.",
		"A dry run: nothing was written.");
	say(announcer, &nothing, NULL, 0);
}
