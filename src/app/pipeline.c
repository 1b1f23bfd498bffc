#include "app/pipeline.h"

#include "app/claim.h"
#include "app/clock.h"
#include "app/inputs.h"
#include "app/renewal.h"
#include "build/fault.h"
#include "build/fill.h"
#include "output/search.h"

/* entries: what is below content/, or NULL. */
static bool load(Generation *gen, const CommandLine *line,
	const FileList *entries, Diag *diag)
{
	/* In both languages: the portal's is not known before. */
	static const Phrase reading = PHRASE(
		"Đang đọc (reading): {1} / {2}",
		"Đang đọc (reading): {1} / {2}");
	ContentOptions options = {.audience = line->audience,
		.today = line->today, .now = clock_today,
		.drafts = line->drafts, .shelf = gen->shelf,
		.entries = entries,
		.spool = gen->spool.fd < 0 ? NULL : &gen->spool};
	if (gen->content_folder.fd < 0
			&& !generation_open_content(gen, line, diag))
		return false;
	ticker_begin(&gen->ticker, &reading, LANGUAGE_VI);
	content_load(&gen->content, &gen->arena, &gen->content_folder,
		&options, gen->pool, diag);
	return true;
}

bool pipeline_load(Generation *gen, const CommandLine *line, Diag *diag)
{
	return load(gen, line, NULL, diag);
}

/* Whether all that was written is sound. */
static bool examine(Generation *gen, const CommandLine *line,
	const FileList *entries)
{
	Diag *diag = &gen->diag;
	/* A file that cannot be read is not gone: references to it are no
	 * mistakes. */
	if (!load(gen, line, entries, diag) || diag->environment)
		return false;
	content_check(&gen->content, gen->pool, diag);
	content_filter(&gen->content, diag);
	generation_open_theme(gen, line, diag);
	if (line->strict)
		diag_strict(diag);
	return !diag_failed(diag);
}

/* Plans the files but for those of the index. */
static bool plan(Generation *gen, const Published *last)
{
	bool known;
	Str timezone = gen->content.portal.timezone.str;
	int error = clock_zone(timezone, &known);
	if (error)
		diag_add_failure(&gen->diag, timezone, error);
	site_build(&gen->site, &gen->arena, &gen->content, last);
	gen->output = (Output){.arena = &gen->arena, .site = &gen->site,
		.theme = &gen->press.theme, .load = ++gen->loads,
		.renderers = gen->press.renderers};
	output_plan(&gen->output, known ? clock_offset : NULL, &gen->tasks);
	gen->site_tasks = gen->tasks.count;
	gen->page_count = gen->site.pages.count;
	return !diag_failed(&gen->diag);
}

bool pipeline_check(Generation *gen, const CommandLine *line)
{
	Foresight unused;
	return examine(gen, line, NULL) && plan(gen, NULL)
		&& fill_foresee(&gen->run, &gen->tasks, gen->pool, &unused,
			&gen->diag);
}

/* Reads every text once more, and plans the files of the index anew. */
static void plan_index(Generation *gen)
{
	gen->index_due = false;
	if (!gen->content.portal.search.on)
		return;
	arena_clear(&gen->search);
	gen->tasks.count = gen->site_tasks;
	SearchIndex *index = index_build(&gen->search, &gen->site, gen->pool,
		&gen->diag);
	search_plan(&gen->search, &gen->output, index, ++gen->indexes,
		&gen->tasks);
}

bool pipeline_examine(Generation *gen, const CommandLine *line)
{
	generation_open_spool(gen, line);
	return examine(gen, line, NULL);
}

bool pipeline_plan(Generation *gen, const Published *last)
{
	bool planned = plan(gen, last);
	if (planned)
		plan_index(gen);
	return planned;
}

/* Looks at what the hints tell of. False after a report. */
static bool look(Generation *gen, const CommandLine *line,
	const Hints *hints)
{
	bool all = hints->everything || gen->content_folder.fd < 0;
	if (hints->everything || hints->theme)
		gen->press.ready = false;
	int error = 0;
	bool open = !all || generation_open_content(gen, line, &gen->diag);
	if (open && gen->shelf)
		error = shelf_look(gen->shelf, &gen->content_folder,
			all ? NULL : &hints->content);
	if (error)
		diag_add_failure(&gen->diag, place_content(&gen->paths, line),
			error);
	return open && !error;
}

bool pipeline_is_due(Generation *gen, const CommandLine *line)
{
	return gen->diag.environment || build_fault_of_output(&gen->diag)
		|| (date_known(gen->content.today)
		&& !generation_is_today(gen, line)) || (gen->whole
			&& !claim_is_whole(gen));
}

/* What is remembered belongs to the folder: it is taken once that is open. */
static bool write_output(Generation *gen, const CommandLine *line,
	RunOptions options)
{
	static const Phrase building = PHRASE("Đang dựng: {1} / {2} tệp",
		"Building: {1} of {2} files");
	Str label = gen->content.audience->id.str;
	arena_clear(&gen->run);
	ticker_begin(&gen->ticker, &building, gen->content.language);
	if (!claim_output(gen, line, label, &gen->diag))
		return false;
	options.memory = gen->memory;
	return run_build(&gen->run, &gen->out, label, &gen->tasks, gen->pool,
		&options, &gen->diag, &gen->stats);
}

bool pipeline_build(Generation *gen, const CommandLine *line,
	const Hints *hints)
{
	RunOptions options = {.verify = hints->everything};
	gen->stats = (RunStats){0};
	if (!gen->whole || hints->everything || hints->theme)
		generation_clear(gen);
	if (!look(gen, line, hints)) {
		gen->whole = false;
		return false;
	}
	if (!renewal_take(gen, line)) {
		generation_clear(gen);
		gen->whole = examine(gen, line, NULL)
			&& pipeline_plan(gen, NULL);
	}
	if (!gen->whole)
		claim_ahead(gen, line);
	gen->whole = gen->whole && write_output(gen, line, options);
	/* It may be gone: the next build looks for it again. */
	if (gen->diag.environment)
		generation_close_output(gen);
	return gen->whole;
}

bool pipeline_settle(Generation *gen, const CommandLine *line)
{
	gen->stats = (RunStats){0};
	if (!gen->whole || !gen->index_due)
		return true;
	plan_index(gen);
	gen->whole = write_output(gen, line, (RunOptions){0});
	return gen->whole;
}

/* Whether the output is what a build of these inputs left; then nothing has
 * to be read. */
static bool is_current(Generation *gen, const CommandLine *line,
	const Inputs *inputs)
{
	Str note;
	size_t files;
	bool current = gen->out.fd >= 0 && digest_known(inputs->digest)
		&& run_is_current(&gen->arena, &gen->out, inputs->digest,
			gen->pool, &files, &note)
		&& inputs_note_read(note, line, gen);
	gen->stats = (RunStats){.unchanged = current ? files : 0};
	return current;
}

bool pipeline_once(Generation *gen, const CommandLine *line)
{
	Diag later;	/* mistakes in the content are told first */
	if (!generation_open_content(gen, line, &gen->diag))
		return false;
	diag_init(&later, &gen->paths);
	bool claimed = run_claim(&gen->paths, &gen->out,
		place_output(&gen->paths, line), &later);
	Inputs inputs = inputs_look(gen, line);
	if (is_current(gen, line, &inputs))
		return true;
	generation_open_spool(gen, line);
	if (!examine(gen, line, inputs.error ? NULL : &inputs.entries)
			|| !pipeline_plan(gen, NULL))
		return false;
	diag_merge(&gen->diag, &later);
	RunOptions options = {.inputs = inputs.digest,
		.note = inputs_note(&gen->arena, gen)};
	return claimed && write_output(gen, line, options);
}
