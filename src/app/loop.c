#include "app/loop.h"

#include <unistd.h>

#include "app/clock.h"
#include "app/command.h"
#include "app/report.h"
#include "serve/stop.h"
#include "serve/watch.h"

enum { ROOT_CONTENT, ROOT_THEMES, ROOT_SHIPPED, ROOTS };

typedef struct Loop {
	Generation gen;
	const CommandLine *line;
	Watch *watch;
	Told told;
	Diag watch_diag;	/* what the watch warns of, until it is told */
	Str roots[ROOTS];	/* absolute; empty: not there to be watched */
	LoopListener listener;
	void *context;
} Loop;

/* The absolute path of what need not exist in a folder that does. A link in
 * its place is not followed: it may lead elsewhere one day. */
static Str placed(Arena *arena, Str path)
{
	Str name = str_behind_last(path, '/');
	if (!name.len)
		return name;
	Str folder = fs_canonical(arena, place_above(path));
	return !folder.len ? folder : str_concat3(arena, folder,
		str_eq(folder, STR("/")) ? STR("") : STR("/"), name);
}

static Watch *open_watch(Loop *loop, int stop)
{
	const CommandLine *line = loop->line;
	Arena *arena = &loop->gen.paths;
	loop->roots[ROOT_CONTENT] = placed(arena, place_content(arena, line));
	loop->roots[ROOT_THEMES] = placed(arena, place_themes(arena, line, 0));
	loop->roots[ROOT_SHIPPED] = placed(arena, place_themes(arena, line, 1));
	Str place = place_output(arena, line);
	Str output = fs_canonical(arena, place);
	if (!output.len)
		output = placed(arena, place);
	/* By where they are: the portal's own themes may be a link to the
	 * shipped ones, and no folder may be watched under two names. */
	Str shipped = loop->roots[ROOT_SHIPPED];
	size_t count = !shipped.len || str_eq(fs_canonical(arena, shipped),
		fs_canonical(arena, loop->roots[ROOT_THEMES]))
		? ROOT_SHIPPED : ROOTS;
	WatchOptions options = {.roots = loop->roots, .root_count = count,
		.ignored = &output, .ignored_count = output.len > 0,
		.poll = line->poll, .quiet_ms = (unsigned)line->quiet_ms,
		.wake_fd = stop};
	diag_init(&loop->watch_diag, arena);
	return watch_new(&options, &loop->watch_diag);
}

/* The part of path below root; false when it is elsewhere. */
static bool below(Str root, Str path, Str *ret_rest)
{
	if (!root.len || !str_starts(path, root))
		return false;
	*ret_rest = str_slice(path, root.len, path.len);
	if (!ret_rest->len)
		return true;
	if (ret_rest->ptr[0] != '/')
		return false;
	*ret_rest = str_slice(*ret_rest, 1, ret_rest->len);
	return true;
}

static void add_hint(const Loop *loop, Arena *arena, Str path, Hints *hints)
{
	Str rest;
	if (!below(loop->roots[ROOT_CONTENT], path, &rest))
		hints->theme = true;
	else if (rest.len)
		*VEC_ADD(arena, &hints->content) = rest;
	else
		hints->everything = true;
}

static Hints hints_of(const Loop *loop, Arena *arena,
	const WatchBatch *batch)
{
	Hints hints = {.everything = batch->everything};
	VEC_EACH(const Str, path, &batch->paths)
		add_hint(loop, arena, *path, &hints);
	return hints;
}

/* What --explain says of a rebuild before the files that it touched. */
static void explain_batch(const Loop *loop, Arena *arena,
	const WatchBatch *batch)
{
	static const Phrase causes[WATCH_CAUSES] = {
		[WATCH_EVENTS] = PHRASE("đã đổi: ", "changed: "),
		[WATCH_FOUND] = PHRASE("thấy đã đổi: ", "found changed: "),
		[WATCH_OVERFLOW] = PHRASE("quá nhiều thay đổi cùng lúc: xem "
			"lại tất cả", "too many changes at once: looking at "
			"everything"),
		[WATCH_ROOT] = PHRASE("thư mục gốc đã đổi: xem lại tất cả",
			"a root folder changed: looking at everything"),
		[WATCH_RENEWED] = PHRASE("theo dõi lại từ đầu: xem lại tất cả",
			"watching anew: looking at everything"),
		[WATCH_DUE] = PHRASE("làm lại: đã sang ngày khác, lần trước "
			"không ghi được, hoặc thư mục kết quả bị sửa từ bên "
			"ngoài", "once more: it is another day, the last "
			"build could not be written, or someone else "
			"changed the output"),
		[WATCH_MANY] = PHRASE("nhiều tệp đã đổi: xem lại tất cả",
			"many files changed: looking at everything"),
	};
	Str cause = phrase_in(&causes[batch->cause],
		loop->gen.content.language);
	if (batch->everything)
		report_say(loop->line, cause);
	VEC_EACH(const Str, path, &batch->paths)
		report_say(loop->line, str_concat(arena, cause, *path));
}

static void say(Loop *loop, const Phrase *phrase, const Str *args,
	size_t count)
{
	report_say(loop->line, phrase_fill(&loop->gen.run, phrase_in(phrase,
		loop->gen.content.language), args, count));
	fflush(stdout);
}

/* To programs: where the mistakes of one build end, and that there are none. */
static void tell_programs(const Loop *loop, bool done)
{
	const Diag *diag = &loop->gen.diag;
	const RunStats *stats = &loop->gen.stats;
	if (!loop->line->json)
		return;
	printf("{\"built\":%s,\"errors\":%zu,\"warnings\":%zu,\"written\":%zu,"
		"\"removed\":%zu,\"unchanged\":%zu}\n", done ? "true" : "false",
		diag_count(diag, SEVERITY_ERROR),
		diag_count(diag, SEVERITY_WARNING), stats->written,
		stats->removed, stats->unchanged);
	fflush(stdout);
}

/* One line a rebuild. quiet_ns: when what was waited for had happened. */
static void tell_rebuild(Loop *loop, bool done, bool healed,
	int64_t quiet_ns)
{
	static const Phrase rebuilt = PHRASE(
		"Dựng lại trong {1} ms: ghi {2} tệp, xóa {3}, giữ nguyên {4}.",
		"Rebuilt in {1} ms: {2} files written, {3} removed, {4} "
		"unchanged.");
	static const Phrase kept = PHRASE(
		"Chưa dựng được: giữ nguyên bản lần trước.",
		"Not built: the last good site stays.");
	static const Phrase fine = PHRASE("Đã hết lỗi.", "All is well again.");
	const RunStats *stats = &loop->gen.stats;
	Arena *arena = &loop->gen.run;
	double ms = (clock_seconds() - (double)quiet_ns / 1e9) * 1e3;
	Str args[] = {
		phrase_decimal(arena, ms, 1, loop->gen.content.language),
		str_from_int(arena, stats->written),
		str_from_int(arena, stats->removed),
		str_from_int(arena, stats->unchanged),
	};
	if (healed)
		say(loop, &fine, NULL, 0);
	if (done)
		say(loop, &rebuilt, args, 4);
	else
		say(loop, &kept, NULL, 0);
}

/* A watch outlives many builds, and is not asked again why it warned. */
static void tell_watch(Loop *loop)
{
	if (loop->watch_diag.reports.count)
		report_diag(&loop->gen, loop->line, &loop->watch_diag);
	diag_init(&loop->watch_diag, &loop->gen.paths);
}

/* The exit status that the state of things asks for. */
static int report(Loop *loop)
{
	Diag *diag = &loop->gen.diag;
	int status = report_again(&loop->gen, loop->line, diag, &loop->told);
	told_keep(&loop->told, diag);
	return status;
}

/* Tried once more, it failed as before: nobody is told that again. */
static bool is_stale(Loop *loop, const WatchBatch *batch)
{
	diag_sort(&loop->gen.diag);
	return batch->cause == WATCH_DUE
		&& told_stands(&loop->told, &loop->gen.diag);
}

static bool heard(Loop *loop)
{
	return !loop->listener || loop->listener(loop->context, &loop->gen);
}

static bool build(Loop *loop, const Hints *hints)
{
	bool done = pipeline_build(&loop->gen, loop->line, hints);
	ticker_done(&loop->gen.ticker);
	return done;
}

static void rebuild(Loop *loop, Arena *arena, const WatchBatch *batch)
{
	Hints hints = hints_of(loop, arena, batch);
	bool sound = loop->gen.whole;
	bool done = build(loop, &hints);
	if (!done && is_stale(loop, batch))
		return;
	if (loop->line->explain)
		explain_batch(loop, arena, batch);
	report(loop);
	if (loop->line->explain)
		report_changes(&loop->gen, loop->line);
	tell_rebuild(loop, done, done && !sound, batch->quiet_ns);
	tell_programs(loop, done);
}

/* Pages come first: whoever waits for one has it by now. False: the listener
 * ends the loop. */
static bool settle(Loop *loop)
{
	static const Phrase behind = PHRASE(
		"Các trang đã ghi; chỉ mục tìm kiếm thì chưa.",
		"The pages are written; the search index is not.");
	bool done = pipeline_settle(&loop->gen, loop->line);
	ticker_done(&loop->gen.ticker);
	if (loop->line->explain)
		report_changes(&loop->gen, loop->line);
	fflush(stdout);
	if (done)
		return true;
	report(loop);
	say(loop, &behind, NULL, 0);
	return heard(loop);
}

/* False: the loop is asked to end. */
static bool wait_for_work(Loop *loop, Arena *arena, WatchBatch *ret_batch)
{
	while (watch_wait(loop->watch, arena, ret_batch, &loop->watch_diag)) {
		if (ret_batch->everything || ret_batch->paths.count)
			return true;
		bool due = pipeline_is_due(&loop->gen, loop->line);
		ticker_done(&loop->gen.ticker);
		if (due) {
			ret_batch->everything = true;
			ret_batch->cause = WATCH_DUE;
			return true;
		}
	}
	return false;
}

/* False: nothing can be built here, whatever is edited. */
static bool first_build(Loop *loop, int *ret_status)
{
	static const Hints all = {.everything = true};
	static const Phrase watching = PHRASE(
		"Đang theo dõi {1} (dừng: Ctrl+C).",
		"Watching {1} (to stop: Ctrl+C).");
	double start = clock_seconds();
	bool done = build(loop, &all);
	*ret_status = report(loop);
	if (done)
		report_build(&loop->gen, loop->line,
			clock_seconds() - start);
	if (done && !loop->listener)
		report_place(&loop->gen, loop->line);
	tell_programs(loop, done);
	bool hopeless = *ret_status == EXIT_USAGE || loop->gen.claim >= CLAIM_REFUSED
		|| loop->gen.content_folder.fd < 0
		|| !loop->roots[ROOT_CONTENT].len;
	tell_watch(loop);
	if (!hopeless && !loop->listener)
		say(loop, &watching, &loop->roots[ROOT_CONTENT], 1);
	return !hopeless;
}

static void run(Loop *loop)
{
	Arena arena;
	WatchBatch batch;
	arena_init(&arena);
	while (heard(loop) && settle(loop)
			&& wait_for_work(loop, &arena, &batch)) {
		rebuild(loop, &arena, &batch);
		tell_watch(loop);
		arena_clear(&arena);
	}
	arena_done(&arena);
}

int loop_run(const CommandLine *line, LoopListener listener, void *context)
{
	Loop loop = {.line = line, .listener = listener, .context = context};
	int stop = stop_open(), status;
	generation_init(&loop.gen, line, true);
	told_init(&loop.told);
	loop.watch = open_watch(&loop, stop);
	if (first_build(&loop, &status)) {
		run(&loop);
		status = stop_asked() ? EXIT_DONE : report(&loop);
	}
	watch_free(loop.watch);
	told_done(&loop.told);
	generation_done(&loop.gen);
	return status;
}
