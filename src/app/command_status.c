#include "app/command.h"

#include "app/board.h"
#include "app/pipeline.h"
#include "app/report.h"

/* The plan of the year asked for; without one, that of today's year, else
 * the newest. */
static const Plan *find_plan(const Content *content, int year)
{
	int wanted = year ? year : content->today.year;
	PLANS_EACH(plan, content)
		if (plan->number_of_year == wanted)
			return plan;
	return year || !content->plan_count ? NULL
		: content->plans[content->plan_count - 1];
}

static int no_plan(const Content *content, const CommandLine *line)
{
	static const Phrase none = PHRASE(
		"chưa có kế hoạch năm nào; tạo bằng: chuyende new year {1}{3}",
		"there is no plan of any year; make one: "
		"chuyende new year {1}{3}");
	static const Phrase other = PHRASE(
		"không có kế hoạch năm {1}; có: {2}",
		"there is no plan of {1}; there are: {2}");
	Str years = {0};
	PLANS_EACH(plan, content)
		years = str_join(content->arena, years, STR(", "),
			plan->entity.id);
	Str args[] = {str_from_int(content->arena, line->year ? line->year
		: content->today.year), years, place_option(content->arena, line)};
	Str text = phrase_fill(content->arena, phrase_in(content->plan_count
		? &other : &none, content->language), args, 3);
	fprintf(stderr, "chuyende: %.*s\n", STR_ARG(text));
	return content->plan_count ? EXIT_USAGE : EXIT_CONTENT;
}

static int show(const Generation *gen, const CommandLine *line,
	const Diag *diag)
{
	const Content *content = &gen->content;
	const Plan *plan = find_plan(content, line->year);
	if (!plan)
		return no_plan(content, line);
	Board board = {.content = content, .plan = plan,
		.errors = diag_count(diag, SEVERITY_ERROR),
		.warnings = diag_count(diag, SEVERITY_WARNING),
		.terminal = terminal_of_stdout()};
	if (line->json)
		board_json(&board, stdout);
	else
		board_text(&board, stdout);
	return EXIT_DONE;
}

/* Mistakes against the rules are what the board is read for; only those that
 * keep a file from being read stop it. */
int command_status(const CommandLine *line)
{
	Generation gen;
	Diag diag;
	generation_init(&gen, line, false);
	diag_init(&diag, &gen.arena);
	bool read = pipeline_load(&gen, line, &diag) && !diag_failed(&diag);
	if (read)
		content_check(&gen.content, gen.pool, &diag);
	ticker_done(&gen.ticker);
	int status = read ? show(&gen, line, &diag)
		: report_read(&gen, line, &diag);
	generation_done(&gen);
	return status;
}
