#include "app/report.h"

#include <unistd.h>

#include "app/command.h"
#include "app/terminal.h"
#include "base/diag_excerpt.h"

typedef enum Extent {
	WHOLE,		/* all was looked for */
	READ_ONLY	/* of what only the rules tell, nothing is known */
} Extent;

/* old: how many of the warnings are not shown. */
static void summarise(const Diag *diag, size_t old, Extent extent,
	Language language)
{
	static const Phrase errors_only = PHRASE("{1} lỗi", "errors: {1}");
	static const Phrase all = PHRASE("{1} lỗi, {2} cảnh báo",
		"errors: {1}, warnings: {2}");
	static const Phrase some = PHRASE(
		"{1} lỗi, {2} cảnh báo ({3} đã báo trước đó)",
		"errors: {1}, warnings: {2} ({3} of them told before)");
	size_t errors = diag_count(diag, SEVERITY_ERROR);
	size_t warnings = diag_count(diag, SEVERITY_WARNING);
	if (!errors && !warnings)
		return;
	Str counts[] = {str_from_int(diag->arena, errors), str_from_int(
		diag->arena, warnings), str_from_int(diag->arena, old)};
	Str text = phrase_fill(diag->arena, phrase_in(extent == READ_ONLY
		? &errors_only : old ? &some : &all, language), counts, 3);
	fprintf(stderr, "%.*s\n", STR_ARG(text));
}

static int report(Language language, const CommandLine *line, Diag *diag,
	Told *told, Extent extent)
{
	DiagStyle style = {.language = language, .json = line->json,
		.colour = terminal_coloured(STDERR_FILENO),
		.room = terminal_room_of_stderr(EXCERPT_INDENT)};
	size_t old = 0;
	diag_sort(diag);
	Diag shown = told && !line->json ? told_news(told, diag->arena, diag,
		&old) : *diag;
	diag_print(&shown, stderr, style);
	if (!line->json)
		summarise(diag, old, extent, language);
	if (diag->environment)
		return EXIT_ENVIRONMENT;
	return diag_failed(diag) ? EXIT_CONTENT : EXIT_DONE;
}

int report_in(Language language, const CommandLine *line, Diag *diag)
{
	return report(language, line, diag, NULL, WHOLE);
}

static int report_of(const Generation *gen, const CommandLine *line,
	Diag *diag, Told *told, Extent extent)
{
	int status = report(gen->content.language, line, diag, told, extent);
	return status != EXIT_ENVIRONMENT && (gen->content.audience_unknown
		|| gen->claim == CLAIM_HOMELESS) ? EXIT_USAGE : status;
}

int report_diag(const Generation *gen, const CommandLine *line, Diag *diag)
{
	return report_of(gen, line, diag, NULL, WHOLE);
}

int report_read(const Generation *gen, const CommandLine *line, Diag *diag)
{
	return report_of(gen, line, diag, NULL, READ_ONLY);
}

int report_again(const Generation *gen, const CommandLine *line, Diag *diag,
	Told *told)
{
	return report_of(gen, line, diag, told, WHOLE);
}

int report_failure(Arena *arena, Language language, Str path, int error)
{
	Diag diag;
	diag_init(&diag, arena);
	diag_add_failure(&diag, path, error);
	diag_print(&diag, stderr, (DiagStyle){.language = language});
	return EXIT_ENVIRONMENT;
}

void report_say(const CommandLine *line, Str text)
{
	if (!line->json)
		printf("%.*s\n", STR_ARG(text));
}

void report_phrase(const CommandLine *line, Arena *arena, Language language,
	const Phrase *phrase, const Str *args, size_t count)
{
	report_say(line, phrase_fill(arena, phrase_in(phrase, language), args,
		count));
}

/* One line a file that was touched; the rest equals what was there. */
void report_changes(const Generation *gen, const CommandLine *line)
{
	static const Phrase reasons[RUN_ACTIONS] = {
		[RUN_NEW] = PHRASE("thêm: chưa có ở lần dựng trước",
			"new: the previous build had no such file"),
		[RUN_CHANGED] = PHRASE("ghi lại: nội dung đã khác",
			"changed: its bytes differ"),
		[RUN_REMOVED] = PHRASE("xóa: không còn trong kế hoạch dựng",
			"removed: no longer planned"),
	};
	Arena arena;
	arena_init(&arena);
	VEC_EACH(const RunChange, change, &gen->stats.changes) {
		Str reason = phrase_in(&reasons[change->action],
			gen->content.language);
		report_say(line, str_format(&arena, "%.*s  (%.*s)",
			STR_ARG(change->path), STR_ARG(reason)));
	}
	arena_done(&arena);
}

void report_build(Generation *gen, const CommandLine *line, double seconds)
{
	static const Phrase built = PHRASE(
		"Đã dựng {1} trang trong {2} s: ghi {3} tệp, giữ nguyên {4}, "
		"xóa {5}.",
		"Built {1} pages in {2} s: {3} files written, {4} unchanged, "
		"{5} removed.");
	Arena *arena = &gen->arena;
	Language language = gen->content.language;
	Str args[] = {
		str_from_int(arena, gen->page_count),
		phrase_decimal(arena, seconds, 2, language),
		str_from_int(arena, gen->stats.written),
		str_from_int(arena, gen->stats.unchanged),
		str_from_int(arena, gen->stats.removed),
	};
	if (line->explain)
		report_changes(gen, line);
	report_say(line, phrase_fill(arena, phrase_in(&built, language), args,
		5));
}

void report_place(Generation *gen, const CommandLine *line)
{
	static const Phrase open = PHRASE("Mở {1} để xem.",
		"Open {1} to read it.");
	Arena *arena = &gen->arena;
	Str path = str_concat(arena, place_output(&gen->paths, line),
		STR("/index.html"));
	report_say(line, phrase_fill(arena, phrase_in(&open,
		gen->content.language), &path, 1));
}
