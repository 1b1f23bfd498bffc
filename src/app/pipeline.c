#include "app/pipeline.h"

#include <errno.h>
#include <unistd.h>

#include "app/clock.h"
#include "format/markdown.h"
#include "model/fault.h"

void generation_init(Generation *gen, const CommandLine *line)
{
	*gen = (Generation){.root.fd = -1, .content_folder.fd = -1};
	gen->theme_folders[0].fd = gen->theme_folders[1].fd = -1;
	arena_init(&gen->arena);
	markdown_setup();
	gen->pool = pool_new((unsigned)line->jobs);
	ticker_init(&gen->ticker, !line->json);
	pool_watch(gen->pool, ticker_tick, &gen->ticker);
}

static void close_folder(Folder *folder)
{
	if (folder->fd >= 0)
		folder_close(folder);
}

void generation_done(Generation *gen)
{
	if (gen->output.renderers)
		output_done(&gen->output);
	pool_free(gen->pool);
	close_folder(&gen->root);
	close_folder(&gen->content_folder);
	close_folder(&gen->theme_folders[0]);
	close_folder(&gen->theme_folders[1]);
	arena_done(&gen->arena);
}

static Str joined(Generation *gen, Str folder, Str name)
{
	return str_concat3(&gen->arena, folder, STR("/"), name);
}

static bool open_content(Generation *gen, const CommandLine *line, Diag *diag)
{
	Str path = joined(gen, line->root, STR("content"));
	int error = folder_open(&gen->arena, &gen->content_folder, path);
	if (error == ENOENT || error == ENOTDIR)
		diag_add(diag, fault(FAULT_NO_CONTENT), (Span){0},
			ARGS(ARG(path)));
	else if (error)
		diag_add_failure(diag, path, error);
	return !error;
}

/* The themes that came with the program: beside the folder that holds it,
 * or where `make install` put them. */
static Str shipped_themes(Generation *gen)
{
	char path[4096];
	ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
	Str folder = {path, length > 0 ? (size_t)length : 0};
	size_t slash;
	for (int up = 0; up < 2; up++) {
		if (!str_find_last(folder, '/', &slash))
			return (Str){0};
		folder = str_slice(folder, 0, slash);
	}
	Str beside = joined(gen, folder, STR("themes"));
	Str probe = joined(gen, beside, STR("default/theme.yaml"));
	if (access(str_z(&gen->arena, probe), R_OK) == 0)
		return beside;
	return joined(gen, folder, STR("share/chuyende/themes"));
}

static void load_theme(Generation *gen, const CommandLine *line, Diag *diag)
{
	Str own = joined(gen, line->root, STR("themes"));
	if (folder_open(&gen->arena, &gen->theme_folders[0], own))
		gen->theme_folders[0].fd = -1;
	if (folder_open(&gen->arena, &gen->theme_folders[1],
			shipped_themes(gen)))
		gen->theme_folders[1].fd = -1;
	site_theme_load(&gen->theme, &gen->arena, gen->theme_folders, 2,
		gen->content.portal.site_theme.str, gen->content.language,
		diag);
}

bool pipeline_load(Generation *gen, const CommandLine *line, Diag *diag)
{
	/* In both languages: the portal's is not known before. */
	static const Phrase reading = PHRASE(
		"Đang đọc (reading): {1} / {2}",
		"Đang đọc (reading): {1} / {2}");
	ContentOptions options = {line->audience, line->today, clock_today,
		line->drafts};
	if (!open_content(gen, line, diag))
		return false;
	ticker_begin(&gen->ticker, &reading, LANGUAGE_VI);
	content_load(&gen->content, &gen->arena, &gen->content_folder,
		&options, gen->pool, diag);
	return true;
}

bool pipeline_check(Generation *gen, const CommandLine *line, Diag *diag)
{
	if (!pipeline_load(gen, line, diag))
		return false;
	content_check(&gen->content, gen->pool, diag);
	content_filter(&gen->content, diag);
	load_theme(gen, line, diag);
	if (line->strict)
		diag_strict(diag);
	if (diag_failed(diag))
		return false;

	site_build(&gen->site, &gen->arena, &gen->content, diag);
	output_init(&gen->output, &gen->arena, &gen->site, &gen->theme,
		pool_workers(gen->pool));
	output_plan(&gen->output, &gen->tasks);
	return !diag_failed(diag);
}

Str pipeline_output(Generation *gen, const CommandLine *line)
{
	return line->output.len ? line->output
		: joined(gen, line->root, STR("site"));
}

bool pipeline_build(Generation *gen, const CommandLine *line, Diag *diag)
{
	Folder out;
	if (!pipeline_check(gen, line, diag))
		return false;
	Str forbidden[] = {
		fs_canonical(&gen->arena, gen->content_folder.path),
		fs_canonical(&gen->arena, joined(gen, line->root,
			STR("themes"))),
	};
	static const Phrase building = PHRASE("Đang dựng: {1} / {2} tệp",
		"Building: {1} of {2} files");
	ticker_begin(&gen->ticker, &building, gen->content.language);
	Str label = gen->content.audience->id.str;
	if (!run_open(&gen->arena, &out, pipeline_output(gen, line), label,
			forbidden, 2, diag))
		return false;
	bool done = run_build(&gen->arena, &out, label, &gen->tasks,
		gen->pool, diag, &gen->stats);
	folder_close(&out);
	return done;
}
