#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "base/limits.h"
#include "model/parts.h"
#include "model/shelf.h"
#include "output/writer.h"

#include "some_day.h"
#include "temporary.h"

/* A portal as one load, or several, left it. */
typedef struct World {
	Arena arena;
	Diag diag;
	Content content;
	Site site;
	Output output;
	TaskList tasks;
	Digest *written;	/* by task: of the bytes of some, with its key */
} World;

/* A copy of a content folder, the world that stays, and one that is made
 * anew for every edit. */
typedef struct Scene {
	Arena arena;
	Pool *pool;
	Arena job;
	Diag diag;
	Worker worker;	/* of the tasks */
	Folder root;
	char path[TEMPORARY_PATH];
	Shelf *shelf;
	World held, fresh;
	SiteTheme theme;
	size_t taken;	/* edits that needed no load */
} Scene;

/* False when what is there has mistakes. */
static bool world_load(Scene *s, World *w, Shelf *shelf)
{
	ContentOptions options = {.now = some_day, .shelf = shelf};
	content_done(&w->content);
	arena_clear(&w->arena);
	*w = (World){.arena = w->arena};
	diag_init(&w->diag, &w->arena);
	content_load(&w->content, &w->arena, &s->root, &options, s->pool,
		&w->diag);
	content_check(&w->content, s->pool, &w->diag);
	content_filter(&w->content, &w->diag);
	if (diag_failed(&w->diag))
		return false;
	site_build(&w->site, &w->arena, &w->content, NULL);
	w->output = (Output){.arena = &w->arena, .site = &w->site,
		.theme = &s->theme, .load = 1};
	output_plan(&w->output, NULL, &w->tasks);
	return true;
}

static Digest identify(Scene *s, Task *task)
{
	Digest key = task->identify(task, &s->worker);
	arena_clear(&s->job);
	return key;
}

/* Not by the number of the load alone. */
static bool tells_contents(const Task *task)
{
	return task->identify && task->identify != output_load_key;
}

/* A calendar of many sessions: its key tells only when it was planned. */
static bool is_gathered(const Task *task)
{
	return str_ends(task->path, STR(".ics")) && !tells_contents(task);
}

static Digest bytes_of(Scene *s, const Task *task)
{
	Buf out;
	buf_init(&out, task->max);
	assert_true(task->write(task, &s->worker, &out));
	arena_clear(&s->job);
	Digest digest = digest_bytes(buf_str(&out));
	buf_done(&out);
	return digest;
}

static void give_keys(Scene *s, World *w)
{
	if (!w->written)
		w->written = ARENA_ARRAY(&w->arena, Digest, w->tasks.count);
	for (size_t i = 0; i < w->tasks.count; i++) {
		Task *task = &w->tasks.items[i];
		if (digest_known(task->key))
			continue;
		if (is_gathered(task))
			w->written[i] = bytes_of(s, task);
		if (is_gathered(task) || tells_contents(task))
			task->key = identify(s, task);
	}
}

/* What keeps its key has the bytes that it had with it. */
static void same_gathered(Scene *s, const World *w, const char *what)
{
	for (size_t i = 0; i < w->tasks.count; i++) {
		const Task *task = &w->tasks.items[i];
		if (is_gathered(task) && digest_known(task->key)
				&& !digest_equal(bytes_of(s, task), w->written[i]))
			fail_msg("%s: %.*s was not made anew", what,
				STR_ARG(task->path));
	}
}

static int setup(void **state)
{
	static Scene scene;
	Scene *s = &scene;
	memset(s, 0, sizeof *s);
	temporary_make(s->path, "retitle");
	arena_init(&s->arena);
	arena_init(&s->job);
	diag_init(&s->diag, &s->arena);
	s->worker = (Worker){.keep = &s->arena, .job = &s->job,
		.diag = &s->diag};
	arena_init(&s->held.arena);
	arena_init(&s->fresh.arena);
	s->theme.digest = (Digest){1, 1};
	s->pool = pool_new(2);
	s->shelf = shelf_new();
	markdown_setup();
	assert_int_equal(folder_open(&s->arena, &s->root,
		str_from(s->path)), 0);
	*state = s;
	return 0;
}

static int teardown(void **state)
{
	Scene *s = *state;
	content_done(&s->held.content);
	content_done(&s->fresh.content);
	arena_done(&s->held.arena);
	arena_done(&s->fresh.arena);
	shelf_free(s->shelf);
	folder_close(&s->root);
	temporary_remove(s->path);
	pool_free(s->pool);
	arena_done(&s->job);
	arena_done(&s->arena);
	return 0;
}

static Str read_text(Scene *s, const Folder *folder, Str path)
{
	Str bytes;
	assert_int_equal(fs_read(&s->arena, folder, path, LIMIT_PAGE, &bytes),
		0);
	return bytes;
}

static void write_text(Scene *s, Str path, Str text)
{
	fs_remove(&s->root, path);
	assert_int_equal(fs_write(&s->root, path, text), 0);
}

static void copy_portal(Scene *s, const char *from)
{
	Folder folder;
	FileList list = {0};
	assert_int_equal(folder_open(&s->arena, &folder, str_from(from)), 0);
	assert_int_equal(fs_walk(&s->arena, &folder, STR(""), &list), 0);
	VEC_EACH(const FileEntry, entry, &list)
		if (entry->type == FILE_REGULAR)
			write_text(s, entry->path, read_text(s, &folder,
				entry->path));
		else
			assert_int_equal(fs_mkdirs(&s->root, entry->path), 0);
	folder_close(&folder);
	assert_int_equal(shelf_look(s->shelf, &s->root, NULL), 0);
	assert_true(world_load(s, &s->held, s->shelf));
	give_keys(s, &s->held);
}

/* What only titles and bodies changed in is put in place; all else is loaded.
 * As app/pipeline does. */
static bool take_edit(Scene *s, Str path)
{
	World *w = &s->held;
	PathVec hints = {0};
	ReadingVec changed = {0};
	EntityVec renamed = {0};
	*VEC_ADD(&s->arena, &hints) = path;
	assert_int_equal(shelf_look(s->shelf, &s->root, &hints), 0);
	if (shelf_difference(s->shelf, &w->arena, w->content.language, s->pool,
			&changed) != DIFFERENCE_TITLE || !content_retitle(&w->content,
			&w->arena, &changed, &renamed))
		return false;
	output_retitle(&w->output, &w->tasks, &renamed,
		site_retitle(&w->site, &w->arena, &renamed), 2);
	content_replace_bodies(&w->content, &changed);
	output_touch(&w->tasks, &changed);
	return true;
}

static void same_place(const Task *a, const Task *b)
{
	assert_int_equal(a->span.start, b->span.start);
	assert_int_equal(a->span.end, b->span.end);
}

/* The keys that were kept are those of the views as they are, and all are
 * those of a load of the same files. */
static void same_worlds(Scene *s, const char *what)
{
	World *held = &s->held, *fresh = &s->fresh;
	assert_true(world_load(s, fresh, NULL));
	if (held->written)
		same_gathered(s, held, what);
	give_keys(s, fresh);
	give_keys(s, held);
	assert_int_equal(held->tasks.count, fresh->tasks.count);
	for (size_t i = 0; i < held->tasks.count; i++) {
		Task *task = &held->tasks.items[i];
		const Task *other = &fresh->tasks.items[i];
		/* Of a file that was just copied nothing is known. */
		if (!tells_contents(task) || !digest_known(other->key))
			continue;
		assert_true(str_eq(task->path, other->path));
		same_place(task, other);
		if (!digest_equal(identify(s, task), other->key))
			fail_msg("%s: %.*s is not what a load gives", what,
				STR_ARG(task->path));
		if (!digest_equal(task->key, other->key))
			fail_msg("%s: %.*s was not made anew", what,
				STR_ARG(task->path));
	}
}

/* A mistake is taken back. */
static void edit(Scene *s, Str path, Str text, const char *what)
{
	Str before = read_text(s, &s->root, path);
	write_text(s, path, text);
	if (take_edit(s, path)) {
		s->taken++;
	} else if (!world_load(s, &s->held, s->shelf)) {
		write_text(s, path, before);
		assert_false(take_edit(s, path));
		assert_true(world_load(s, &s->held, s->shelf));
	}
	same_worlds(s, what);
}

/* The text with other bytes in place of [start, end). */
static Str spliced(Scene *s, Str text, size_t start, size_t end, Str other)
{
	return str_concat3(&s->arena, str_slice(text, 0, start), other,
		str_slice(text, end, text.len));
}

static void try_title(Scene *s, const Entity *entity, Str title)
{
	const Text *held = entity_title_text((Entity *)(uintptr_t)entity);
	Str path = entity->file->reading->disk_path;
	Str text = read_text(s, &s->root, path);
	Span span = held->span;
	if (span.source)
		edit(s, path, spliced(s, text, span.start, span.end, title),
			"another title");
	else if (str_starts(text, STR("---\n")))
		edit(s, path, spliced(s, text, 4, 4, str_concat3(&s->arena,
			STR("title: "), title, STR("\n"))), "a title more");
}

static void untitle(Scene *s, const Entity *entity)
{
	Str path = entity->file->reading->disk_path;
	Str text = read_text(s, &s->root, path), line, rest;
	str_cut(str_slice(text, 4, text.len), '\n', &line, &rest);
	if (str_starts(line, STR("title: ")))
		edit(s, path, spliced(s, text, 4, 4 + line.len + 1, STR("")),
			"a title less");
}

/* While a title has a mark that tells it from another, someone takes both. */
static void take_marked(Scene *s, size_t but)
{
	const Content *content = &s->held.content;
	size_t i = content->entity_count;
	while (i-- > 1)
		if (i != but && entity_title_text((Entity *)(uintptr_t)
				content->entities[i]))
			break;
	if (!i)
		return;
	Str old = str_copy(&s->arena, content->entities[i]->title);
	try_title(s, content->entities[i], str_copy(&s->arena,
		s->held.site.first[PAGE_THEMES]->title));
	try_title(s, s->held.content.entities[i], str_format(&s->arena,
		"'%.*s'", STR_ARG(old)));
	untitle(s, s->held.content.entities[i]);
}

/* Entities by number: loads in between make new ones. */
static void retitle_all(Scene *s, const char *portal)
{
	copy_portal(s, portal);
	for (size_t i = 1; i < s->held.content.entity_count; i++) {
		Entity *const *entities = s->held.content.entities;
		const Text *title = entity_title_text(entities[i]);
		Str old = entities[i]->title;
		if (!title)
			continue;
		try_title(s, entities[i], str_format(&s->arena,
			"Tên gọi %zu", i));
		try_title(s, s->held.content.entities[i], STR("Tên gọi"));
		/* The name of another page, and its own again. */
		try_title(s, s->held.content.entities[i], str_copy(&s->arena,
			s->held.site.first[PAGE_THEMES]->title));
		take_marked(s, i);
		try_title(s, s->held.content.entities[i], str_format(&s->arena,
			"'%.*s'", STR_ARG(old)));
		untitle(s, s->held.content.entities[i]);
	}
	assert_true(s->taken > 3);
}

static void titles_of_the_sample(void **state)
{
	retitle_all(*state, "content");
}

static void titles_of_boards(void **state)
{
	retitle_all(*state, "tests/portals/boards/content");
}

static void titles_at_the_edge(void **state)
{
	retitle_all(*state, "tests/portals/edge/content");
}

static void titles_with_english_keys(void **state)
{
	retitle_all(*state, "tests/portals/english-keys/content");
}

static void titles_of_a_tiny_portal(void **state)
{
	retitle_all(*state, "tests/golden/tiny/content");
}

/* Of a draft that is not shown a load keeps no old addresses. */
static void title_of_a_withheld_draft(void **state)
{
	Scene *s = *state;
	Str path = STR("2025/chuyen-de-3/de-cuong.md");
	copy_portal(s, "content");
	Str text = read_text(s, &s->root, path);
	Str body = str_slice(text, STR("---\n").len, text.len);
	edit(s, path, str_concat3(&s->arena, STR("---\ntitle: Một\n"
		"địa chỉ cũ: [cu/x.html]\n"), body, STR("")), "an address");
	s->taken = 0;
	edit(s, path, str_concat3(&s->arena, STR("---\ntitle: Tên hai\n"
		"địa chỉ cũ: [cu/x.html]\n"), body, STR("")), "its title");
	assert_int_equal(s->taken, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(title_of_a_withheld_draft,
			setup, teardown),
		cmocka_unit_test_setup_teardown(titles_of_the_sample, setup,
			teardown),
		cmocka_unit_test_setup_teardown(titles_of_boards, setup,
			teardown),
		cmocka_unit_test_setup_teardown(titles_at_the_edge, setup,
			teardown),
		cmocka_unit_test_setup_teardown(titles_with_english_keys,
			setup, teardown),
		cmocka_unit_test_setup_teardown(titles_of_a_tiny_portal,
			setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
