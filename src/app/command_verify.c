#include "app/command.h"

#include "app/publication.h"
#include "app/record.h"
#include "app/report.h"
#include "build/release_fault.h"

static void tell_none(Arena *arena, const Releases *home, Diag *diag)
{
	Str path = home->folder.path;
	diag_add(diag, release_fault(RELEASE_NONE), span_path(arena, path),
		ARGS(ARG(path)));
}

static void tell_programs(const Releases *home, const Condition *condition)
{
	Record record;
	Json *json = &record.json;
	record_begin(&record);
	json_key_str(json, "audience", home->label);
	json_key_int(json, "release", home->current);
	json_key_int(json, "files", (long long)condition->recorded.count);
	json_key_bool(json, "sound", condition->sound);
	record_print(&record);
}

static Language verify(Arena *arena, const CommandLine *line,
	const Releases *home, Pool *pool, Diag *diag)
{
	static const Phrase sound = PHRASE(
		"Bản {1} cho {2}: cả {3} tệp còn nguyên.",
		"Release {1} for {2}: all {3} files are as they were.");
	PageIndex pages = publication_pages(arena, home, home->current,
		diag);
	if (!home->current) {
		tell_none(arena, home, diag);
		return pages.language;
	}
	Condition condition = publication_survey(arena, home, home->current,
		pool, SEVERITY_ERROR, diag);
	Str args[] = {str_from_int(arena, home->current),
		publication_readers(home, &pages),
		str_from_int(arena, condition.recorded.count)};
	if (line->json)
		tell_programs(home, &condition);
	if (condition.sound)
		report_phrase(line, arena, pages.language, &sound, args, 3);
	return pages.language;
}

int command_verify(const CommandLine *line)
{
	Arena arena;
	Diag diag;
	Publication publication;
	Language language = LANGUAGE_VI;
	if (!line->word_count)
		return command_misused("thiếu tên thư mục sau",
			"no folder is named behind", STR("verify"), (Str){0});
	arena_init(&arena);
	diag_init(&diag, &arena);
	Pool *pool = pool_new((unsigned)line->jobs);
	if (publication_find(&arena, &publication, line->words[0], (Str){0},
			false, &diag))
		VEC_EACH(const Releases, home, &publication.homes)
			language = verify(&arena, line, home, pool, &diag);
	int status = report_in(language, line, &diag);
	publication_close(&publication);
	pool_free(pool);
	arena_done(&arena);
	return status;
}
