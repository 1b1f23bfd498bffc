#include "app/command.h"

#include "app/loop.h"
#include "app/pipeline.h"
#include "app/report.h"
#include "base/limits.h"
#include "serve/http.h"

typedef struct Preview {
	const CommandLine *line;
	Arena arena;
	Server *server;
	bool started;		/* once the first build has ended */
} Preview;

static void tell_address(Preview *preview, Language language)
{
	static const Phrase at = PHRASE(
		"Xem trước tại {1} (dừng: Ctrl+C).",
		"Preview at {1} (to stop: Ctrl+C).");
	static const Phrase open = PHRASE(
		"Chú ý: máy khác trong mạng cũng xem được.",
		"Beware: other machines on the network can see it too.");
	Str url = server_url(preview->server);
	report_say(preview->line, phrase_fill(&preview->arena, phrase_in(&at,
		language), &url, 1));
	if (!server_local(preview->server))
		report_say(preview->line, phrase_in(&open, language));
	/* A port that the kernel gave is told to programs too. */
	if (preview->line->json)
		printf("{\"url\": \"%.*s\"}\n", STR_ARG(url));
	fflush(stdout);
}

static bool start(Preview *preview, Generation *gen)
{
	Str root = str_copy(&preview->arena, place_output(&gen->paths,
		preview->line));
	/* What was told of the build is not told again. */
	Diag failed;
	diag_init(&failed, &gen->arena);
	preview->started = server_start(&preview->arena, preview->server, root,
		gen->content.language, &failed);
	if (!preview->started)
		gen->diag = failed;
	return preview->started;
}

/* What a build changed, and what is wrong now, for the open pages. */
static bool after_build(void *context, Generation *gen)
{
	Preview *preview = context;
	Arena arena;
	Buf digest;
	bool first = !preview->started;
	if (first && !start(preview, gen))
		return false;
	server_show(preview->server, gen->claim == CLAIM_OURS);
	if (first)
		tell_address(preview, gen->content.language);
	arena_init(&arena);
	buf_init(&digest, LIMIT_SERVE_NEWS);
	size_t count = gen->stats.changes.count;
	Str *paths = ARENA_ARRAY(&arena, Str, count);
	for (size_t i = 0; i < count; i++)
		paths[i] = gen->stats.changes.items[i].path;
	diag_digest(&gen->diag, &digest, gen->content.language);
	server_notify(preview->server, paths, count, buf_str(&digest));
	buf_done(&digest);
	arena_done(&arena);
	return true;
}

/* In the portal's language, which only its settings tell. */
static int refuse(const CommandLine *line, Diag *failed)
{
	Generation gen;
	generation_init(&gen, line, false);
	pipeline_load(&gen, line, &gen.diag);
	ticker_done(&gen.ticker);
	int status = report_in(gen.content.language, line, failed);
	generation_done(&gen);
	return status;
}

int command_serve(const CommandLine *line)
{
	Preview preview = {.line = line};
	Diag failed;
	int status;
	arena_init(&preview.arena);
	diag_init(&failed, &preview.arena);
	preview.server = server_open(&preview.arena, line->host,
		(unsigned)line->port, &failed);
	if (preview.server) {
		status = loop_run(line, after_build, &preview);
		server_stop(preview.server);
	} else {
		status = refuse(line, &failed);
	}
	arena_done(&preview.arena);
	return status;
}
