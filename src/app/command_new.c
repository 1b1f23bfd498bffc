#include "app/maker.h"

#include "app/report.h"
#include "base/suggest.h"
#include "format/slug.h"
#include "format/vietnamese.h"
#include "model/file_fault.h"

typedef struct NewKind {
	Str name, vi;
	bool dated;		/* its target begins with a year */
	int (*make)(Maker *maker);
	FileKindId file;	/* that is made or added to */
} NewKind;

static const NewKind kinds[] = {
	{STR_INIT("year"), STR_INIT("năm"), true, new_year, KIND_PLAN},
	{STR_INIT("session"), STR_INIT("buổi"), true, new_session, KIND_PLAN},
	{STR_INIT("outline"), STR_INIT("đề cương"), true, new_paper,
		KIND_OUTLINE},
	{STR_INIT("minutes"), STR_INIT("biên bản"), true, new_paper,
		KIND_MINUTES},
	{STR_INIT("opinions"), STR_INIT("ý kiến"), true, new_paper,
		KIND_OPINIONS},
	{STR_INIT("report"), STR_INIT("báo cáo"), true, new_paper,
		KIND_REPORT},
	{STR_INIT("theme"), STR_INIT("chủ đề"), false, new_theme, KIND_THEMES},
};

Str command_new_kind(size_t number)
{
	return number < COUNT(kinds) ? kinds[number].name : (Str){0};
}

static const NewKind *find_kind(Str name)
{
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (vietnamese_same_key(name, kinds[i].name)
				|| vietnamese_same_key(name, kinds[i].vi))
			return &kinds[i];
	return NULL;
}

static void tell_kinds(void)
{
	fprintf(stderr, "  gợi ý: các loại tạo được là (the kinds are):");
	for (size_t i = 0; i < COUNT(kinds); i++)
		fprintf(stderr, "%s %.*s", i ? "," : "",
			STR_ARG(kinds[i].name));
	fprintf(stderr, "\n");
}

static int unknown_kind(Str name)
{
	if (!name.len)
		return command_misused("thiếu loại cần tạo",
			"what to make is missing", STR("new"),
			STR("new session"));
	Suggest suggest = suggest_for(name);
	for (size_t i = 0; i < COUNT(kinds); i++)
		suggest_offer(&suggest, kinds[i].name, kinds[i].name);
	complain("không tạo được loại", "no such kind", name,
		suggest.best);
	if (!suggest.best.len)
		tell_kinds();
	return EXIT_USAGE;
}

/* "2026/chuyen-de-1", "2026", "chuyen-de-1". */
static bool split_target(const NewKind *kind, Str target, Str *ret_year,
	Str *ret_id)
{
	Str year, id;
	if (str_starts(target, STR("content/")))
		target = str_slice(target, 8, target.len);
	while (str_ends(target, STR("/")))
		target.len--;
	if (!str_cut(target, '/', &year, &id)) {
		bool alone = kind->dated && date_year(target);
		*ret_year = alone ? target : (Str){0};
		*ret_id = alone ? (Str){0} : target;
	} else {
		*ret_year = year;
		*ret_id = id;
	}
	return !ret_year->len || (kind->dated && date_year(*ret_year))
		|| complain("{1} không phải là năm", "not a year",
			*ret_year, (Str){0});
}

static bool check_id(Str id)
{
	Arena arena;
	if (!id.len || slug_valid(id))
		return true;
	arena_init(&arena);
	complain("mã chỉ gồm a-z, 0-9, “-”; không dùng được",
		"an id is made of a-z, 0-9, “-”", id,
		slug_make(&arena, id));
	arena_done(&arena);
	return false;
}

/* Folders that the plan does not know yet are what `new` is there for. */
static bool hindered(const Diag *diag)
{
	VEC_EACH(const Report, report, &diag->reports)
		if (report->severity == SEVERITY_ERROR
				&& report->fault != file_fault(FILE_FAULT_NO_PLAN)
				&& report->fault != file_fault(FILE_FAULT_NO_SESSION))
			return true;
	return diag->environment;
}

static int make(Generation *gen, const CommandLine *line, Diag *diag,
	Maker *maker, const NewKind *kind)
{
	Diag unsaid;
	bool sound = pipeline_load(gen, line, diag) && !hindered(diag);
	if (sound) {
		/* To know who is meant, and what not to repeat. */
		diag_init(&unsaid, &gen->arena);
		content_check(&gen->content, gen->pool, &unsaid);
	}
	ticker_done(&gen->ticker);
	if (!sound)
		return report_read(gen, line, diag);
	maker->faults = &unsaid;
	maker->file = kind->file;
	maker_follow(maker, maker_plan_before(maker, 0));
	return kind->make(maker);
}

int command_new(const CommandLine *line)
{
	Generation gen;
	Diag diag;
	Maker maker = {.gen = &gen, .line = line, .arena = &gen.arena,
		.content = &gen.content};
	const NewKind *kind = find_kind(line->words[0]);
	if (!kind)
		return unknown_kind(line->words[0]);
	if (!split_target(kind, line->words[1], &maker.year, &maker.id)
			|| !check_id(maker.id))
		return EXIT_USAGE;
	if (line->from.len && (!date_year(line->from)
			|| kind->make != new_year))
		return command_misused("“--from” cần một năm, và chỉ dùng với "
			"“new year”; không nhận",
			"--from needs a year, and belongs to new year",
			line->from, (Str){0});
	generation_init(&gen, line, false);
	diag_init(&diag, &gen.arena);
	int status = make(&gen, line, &diag, &maker, kind);
	generation_done(&gen);
	return status;
}
