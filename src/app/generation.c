#include "app/generation.h"

#include <errno.h>

#include "app/clock.h"
#include "format/markdown.h"
#include "model/file_fault.h"

static const Folder closed = {-1, {NULL, 0}};

void generation_init(Generation *gen, const CommandLine *line, bool lasting)
{
	*gen = (Generation){.content_folder = closed, .out = closed,
		.spool.fd = -1,
		.theme_folders = {closed, closed}};
	arena_init(&gen->paths);
	arena_init(&gen->press.arena);
	arena_init(&gen->arena);
	arena_init(&gen->run);
	arena_init(&gen->search);
	diag_init(&gen->diag, &gen->arena);
	markdown_setup();
	gen->pool = pool_new((unsigned)line->jobs);
	ticker_init(&gen->ticker, !line->json);
	pool_watch(gen->pool, ticker_tick, &gen->ticker);
	if (lasting) {
		gen->shelf = shelf_new();
		gen->memory = run_memory_new();
	}
}

void generation_clear(Generation *gen)
{
	Language language = gen->content.language;
	content_done(&gen->content);
	gen->content = (Content){.language = language};
	pool_clear(gen->pool);
	arena_clear(&gen->arena);
	diag_init(&gen->diag, &gen->arena);
	gen->tasks = (TaskList){0};
	gen->whole = false;
}

static void press_close(Generation *gen)
{
	Press *press = &gen->press;
	for (unsigned i = 0; press->renderers && i < pool_workers(gen->pool);
			i++)
		if (press->renderers[i])
			renderer_free(press->renderers[i]);
	arena_done(&press->arena);
	*press = (Press){0};
	arena_init(&press->arena);
}

void generation_close_output(Generation *gen)
{
	folder_close(&gen->out);
	if (gen->memory) {
		run_memory_free(gen->memory);
		gen->memory = run_memory_new();
	}
}

void generation_done(Generation *gen)
{
	generation_clear(gen);
	press_close(gen);
	if (gen->shelf) {
		shelf_free(gen->shelf);
		run_memory_free(gen->memory);
	}
	pool_free(gen->pool);
	if (gen->spool.fd >= 0)
		spool_close(&gen->spool);
	folder_close(&gen->content_folder);
	for (int i = 0; i < THEME_FOLDERS; i++)
		folder_close(&gen->theme_folders[i]);
	folder_close(&gen->out);
	arena_done(&gen->arena);
	arena_done(&gen->run);
	arena_done(&gen->search);
	arena_done(&gen->paths);
}

bool generation_open_content(Generation *gen, const CommandLine *line,
	Diag *diag)
{
	Folder *folder = &gen->content_folder;
	Str path = place_content(&gen->paths, line);
	folder_close(folder);
	int error = folder_open(&gen->paths, folder, path);
	if (error == ENOENT || error == ENOTDIR)
		diag_add(diag, file_fault(FILE_FAULT_NO_CONTENT), (Span){0},
			ARGS(ARG(path)));
	else if (error)
		diag_add_failure(diag, path, error);
	return !error;
}

static bool open_spool_in(Generation *gen, Str path)
{
	Folder folder;
	if (folder_open(&gen->paths, &folder, path))
		return false;
	int error = spool_open(&gen->spool, &folder);
	folder_close(&folder);
	return !error;
}

void generation_open_spool(Generation *gen, const CommandLine *line)
{
	Str output = place_output(&gen->paths, line);
	if (!open_spool_in(gen, output))
		open_spool_in(gen, place_above(output));
}

static void load_theme(Generation *gen, const CommandLine *line)
{
	Press *press = &gen->press;
	press_close(gen);
	diag_init(&press->diag, &press->arena);
	for (int i = 0; i < THEME_FOLDERS; i++) {
		Folder *folder = &gen->theme_folders[i];
		Str path = place_themes(&gen->paths, line, i);
		folder_close(folder);
		int error = path.len ? folder_open(&gen->paths, folder, path)
			: ENOENT;
		if (error && error != ENOENT && error != ENOTDIR)
			diag_add_failure(&press->diag, path, error);
	}
	Text name = gen->content.portal.site_theme;
	press->name = name.str = str_copy(&press->arena, name.str);
	press->language = gen->content.language;
	press->renderers = arena_array(&press->arena,
		pool_workers(gen->pool), sizeof *press->renderers);
	site_theme_load(&press->theme, &press->arena, gen->theme_folders,
		THEME_FOLDERS, name, press->language, &press->diag);
	press->ready = true;
}

void generation_open_theme(Generation *gen, const CommandLine *line,
	Diag *diag)
{
	Press *press = &gen->press;
	/* What is wrong with it may be told of a place in this content. */
	if (!press->ready || diag_failed(&press->diag)
			|| press->language != gen->content.language
			|| !str_eq(press->name,
				gen->content.portal.site_theme.str))
		load_theme(gen, line);
	diag_merge(diag, &press->diag);
}

bool generation_is_today(const Generation *gen, const CommandLine *line)
{
	return date_known(line->today) || !date_cmp(gen->content.today,
		clock_today(gen->content.portal.timezone.str));
}
