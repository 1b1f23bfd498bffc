/* The tables of what templates see are what views hold: of all portals there
 * is no field without a row, no row that is never filled, none of another
 * type. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "site/fields.h"
#include "site/view.h"

#include "snapshot_seal.h"
#include "some_day.h"
#include "temporary.h"

enum { SHAPES_MAX = 128, ROWS_MAX = 40 };

/* What was seen of each row. */
typedef struct Seen {
	const ViewShape *shapes[SHAPES_MAX];
	bool filled[SHAPES_MAX][ROWS_MAX], empty[SHAPES_MAX][ROWS_MAX];
	size_t count, faults;
	Str page;		/* being looked at */
} Seen;

static void add_shape(Seen *seen, const ViewShape *shape)
{
	assert_true(seen->count < SHAPES_MAX);
	assert_true(shape->count <= ROWS_MAX);
	seen->shapes[seen->count++] = shape;
}

static size_t shape_index(const Seen *seen, const ViewShape *shape)
{
	for (size_t i = 0; i < seen->count; i++)
		if (seen->shapes[i] == shape)
			return i;
	fail_msg("the shape %s is in no list", shape->name);
	return 0;
}

/* Told once for each row. */
static void tell(Seen *seen, const ViewShape *shape, Str field,
	const char *what)
{
	seen->faults++;
	printf("%.*s: %s.%.*s %s\n", STR_ARG(seen->page), shape->name,
		STR_ARG(field), what);
}

static bool has_row(const ViewShape *shape, Str name)
{
	for (; shape; shape = shape->also)
		for (size_t i = 0; i < shape->count; i++)
			if (str_eq(name, str_from(shape->fields[i].name)))
				return true;
	return false;
}

/* Whether the names are those of shape. */
static bool is_shape(const Value *map, const ViewShape *shape)
{
	for (size_t i = 0; i < map->map.count; i++)
		if (!has_row(shape, map->map.pairs[i].key))
			return false;
	return true;
}

static bool is_date(Str text)
{
	Date date;
	return text.len == 10 && date_parse(text, &date) == DATE_OK;
}

static bool is_time(Str text)
{
	int minutes;
	return text.len == 5 && time_parse(text, &minutes);
}

/* A type that is no shape. */
static bool fits(ViewKind kind, const Value *value)
{
	switch (kind) {
	case VIEW_TEXT:
	case VIEW_PATH:
		return value->kind == VALUE_STR;
	case VIEW_DATE:
		return value->kind == VALUE_STR && is_date(value->str);
	case VIEW_TIME:
		return value->kind == VALUE_STR && is_time(value->str);
	case VIEW_NUMBER:
		return value->kind == VALUE_INT;
	case VIEW_FLAG:
		return value->kind == VALUE_BOOL;
	case VIEW_HTML:
		return value->kind == VALUE_HTML;
	default:
		return false;
	}
}

static void look_at_map(Seen *seen, const Value *map, const ViewShape *shape);

static void look_at_one(Seen *seen, const Value *value,
	const ViewShape *shape, const ViewField *field)
{
	if (field->kind != VIEW_SHAPE) {
		if (!fits(field->kind, value))
			tell(seen, shape, str_from(field->name),
				"is of another type");
		return;
	}
	if (value->kind != VALUE_MAP) {
		tell(seen, shape, str_from(field->name), "has no fields");
		return;
	}
	look_at_map(seen, value, field->shape->or && !is_shape(value,
		field->shape) ? field->shape->or : field->shape);
}

static void look_at_field(Seen *seen, const Value *value,
	const ViewShape *shape, size_t row)
{
	const ViewField *field = &shape->fields[row];
	size_t at = shape_index(seen, shape);
	Str name = str_from(field->name);
	if (value->kind == VALUE_NULL) {
		if ((!field->maybe && field->kind != VIEW_NOTHING)
				|| field->list)
			tell(seen, shape, name, "is nothing");
		seen->empty[at][row] = true;
		return;
	}
	if (!field->list) {
		seen->filled[at][row] = true;
		look_at_one(seen, value, shape, field);
		return;
	}
	if (value->kind != VALUE_LIST) {
		tell(seen, shape, name, "is no list");
		return;
	}
	for (size_t i = 0; i < value->list.count; i++) {
		seen->filled[at][row] = true;
		look_at_one(seen, value->list.items[i], shape, field);
	}
}

static void look_at_rows(Seen *seen, const Value *map, const ViewShape *shape)
{
	for (size_t i = 0; i < shape->count; i++) {
		const Value *value = value_get(map, str_from(
			shape->fields[i].name));
		if (value)
			look_at_field(seen, value, shape, i);
		else
			tell(seen, shape, str_from(shape->fields[i].name),
				"is not there");
	}
}

static void look_at_map(Seen *seen, const Value *map, const ViewShape *shape)
{
	for (size_t i = 0; i < map->map.count; i++)
		if (!has_row(shape, map->map.pairs[i].key))
			tell(seen, shape, map->map.pairs[i].key,
				"has no row");
	for (; shape; shape = shape->also)
		look_at_rows(seen, map, shape);
}

/* What is of every page, and what is of its type. */
static void look_at_page(Seen *seen, const Value *view, const Page *page)
{
	const ViewShape *shape = &page_shapes[page->type];
	seen->page = page->path;
	for (size_t i = 0; i < view->map.count; i++)
		if (!has_row(shape, view->map.pairs[i].key)
				&& !has_row(&shape_every,
					view->map.pairs[i].key))
			tell(seen, shape, view->map.pairs[i].key,
				"has no row");
	look_at_rows(seen, view, &shape_every);
	for (; shape; shape = shape->also)
		look_at_rows(seen, view, shape);
}

/* A publication before in which much was otherwise; nothing if the portal
 * has not enough in it. */
static void publish_before(Site *site, Arena *arena, Published *published)
{
	const struct { Str from, to; } edits[] = {
		{STR("\ntext "), STR("\ntext Hai chữ nữa ")},
		{STR("\ntext "), STR("\ntext Một đoạn đã bỏ.\ntext ")},
		{STR("\ndate 2"), STR("\ndate 1")},
		{STR("\nplace "), STR("\nstatus cancelled\nplace Cũ ")},
		{STR("\npage minutes 2"), STR("\npage minutes 1")},
		{STR("\npage page "), STR("\npage page x")},
		{STR("\nversion "), STR("\ntext ")},
		{STR("\npage session 2025/told\n"), STR("\npage minutes "
			"2025/told\npage session 2025/told\n")},
	};
	Str bytes = site->changes->kept.last;
	size_t at;
	for (size_t i = 0; i < sizeof edits / sizeof *edits; i++)
		if (str_find(bytes, edits[i].from, &at))
			bytes = snapshot_edited(arena, bytes, edits[i].from,
				edits[i].to);
	published->last = bytes;
}

static void look_at_portal(Seen *seen, Str path, bool changed)
{
	ContentOptions options = {.now = some_day};
	Published published = {{NULL, 0}, {NULL, 0}};
	Pool *pool = pool_new(1);
	Arena arena, scratch;
	Folder root;
	Content content;
	Diag diag;
	Site site;
	arena_init(&arena);
	arena_init(&scratch);
	diag_init(&diag, &arena);
	assert_int_equal(folder_open(&arena, &root, path), 0);
	content_load(&content, &arena, &root, &options, pool, &diag);
	content_check(&content, pool, &diag);
	content_filter(&content, &diag);
	if (changed) {
		site_build(&site, &arena, &content, &published);
		publish_before(&site, &arena, &published);
	}
	site_build(&site, &arena, &content, changed ? &published : NULL);
	VEC_EACH(const Page, page, &site.pages) {
		look_at_page(seen, view_page(&scratch, &site, page), page);
		arena_clear(&scratch);
	}
	content_done(&content);
	folder_close(&root);
	pool_free(pool);
	arena_done(&scratch);
	arena_done(&arena);
}

/* All portals in folder. */
static void look_at_all(Seen *seen, const char *folder)
{
	FileList list = {0};
	Folder above;
	Arena arena;
	arena_init(&arena);
	assert_int_equal(folder_open(&arena, &above, str_from(folder)), 0);
	assert_int_equal(fs_list(&arena, &above, STR(""), &list), 0);
	VEC_EACH(const FileEntry, entry, &list)
		if (entry->type == FILE_FOLDER)
			look_at_portal(seen, str_format(&arena,
				"%s/%.*s/content", folder,
				STR_ARG(entry->path)), true);
	folder_close(&above);
	arena_done(&arena);
}

typedef struct SmallFile {
	const char *path, *text;
} SmallFile;

/* What is rare: little is known, and much is gone. */
static const SmallFile odd_files[] = {
	{"chapter.yaml",
		"cells: [{id: one, name: One, to: 2024-01-01}]\n"
		"members: [{id: an, name: An, cell: one},\n"
		"  {id: bo, name: Bo, to: 2024-01-01}]\n"},
	{"pages/about.md",
		"---\nattachments: [{file: a.txt}]\n---\n\nText.\n"},
	{"pages/a.txt", "a"},
	{"2025/plan.yaml",
		"year: 2025\nproposals: [{id: p, cell: one}]\nsessions:\n"
		"  - {id: no-day, kind: regular, title: A}\n"
		"  - {id: trip, kind: field_trip, title: B}\n"
		"  - {id: draft, title: C, date: 2025-12-01}\n"
		"  - {id: told, title: D, date: 2025-01-08}\n"},
	{"2025/no-day/minutes.yaml",
		"attachments: [{file: a.txt}]\nagenda: [{minutes: 5}]\n"
		"evaluation: {strengths: Much.}\nconclusion: So.\n"
		"votes: [{other: 1}]\ntasks: [{due: 2026-01-01}]\n"},
	{"2025/no-day/a.txt", "a"},
	{"2025/trip/report.md",
		"---\nattachments: [{file: a.txt}]\n---\n\nText.\n"},
	{"2025/trip/a.txt", "a"},
	{"2025/draft/outline.md", "---\ndrafted: 2025-09-01\n---\n\nText.\n"},
	{"2025/told/outline.md",
		"---\nversion: 2\napproved: 2025-01-01\n---\n\nText.\n"},
};

/* Before anything was planned. */
static const SmallFile empty_files[] = {
	{"chapter.yaml", "chapter: {name: Chapter}\n"
		"cells: [{id: one, name: One}]\n"},
};

static void look_at_files(Seen *seen, const SmallFile *files, size_t count,
	bool changed)
{
	char path[TEMPORARY_PATH];
	Arena arena;
	Folder root;
	size_t slash;
	arena_init(&arena);
	temporary_make(path, "fields");
	assert_int_equal(folder_open(&arena, &root, str_from(path)), 0);
	for (size_t i = 0; i < count; i++) {
		Str to = str_from(files[i].path);
		if (str_find_last(to, '/', &slash))
			fs_mkdirs(&root, str_slice(to, 0, slash));
		assert_int_equal(fs_write(&root, to, str_from(
			files[i].text)), 0);
	}
	folder_close(&root);
	look_at_portal(seen, str_from(path), changed);
	temporary_remove(path);
	arena_done(&arena);
}

/* A portal in which lists have pages of their own, and a plan of a year to
 * come. */
static void look_at_many(Seen *seen)
{
	enum { COUNT = LIMIT_INDEX_ENTRIES + 1 };
	Arena arena;
	Buf plan, minutes;
	arena_init(&arena);
	buf_init(&plan, LIMIT_PAGE);
	buf_init(&minutes, LIMIT_PAGE);
	BUF_LITERAL(&plan, "year: 2025\nsessions:\n");
	BUF_LITERAL(&minutes, "tasks:\n");
	for (int i = 0; i < COUNT; i++) {
		buf_format(&plan, "  - {id: buoi-%d, kind: regular, "
			"title: T%d, date: 2025-03-03, cell: one}\n", i, i);
		buf_format(&minutes, "  - {what: W%d, owner: an, "
			"due: 2026-01-01}\n", i);
	}
	const SmallFile files[] = {
		{"chapter.yaml", "cells: [{id: one, name: One}]\n"
			"members: [{id: an, name: An, cell: one}]\n"},
		{"2025/plan.yaml", str_z(&arena, buf_str(&plan))},
		{"2025/buoi-0/minutes.yaml", str_z(&arena, buf_str(&minutes))},
		{"2026/plan.yaml", "year: 2026\nsessions:\n"
			"  - {id: b, kind: regular, title: T, date: 2026-01-05}\n"},
	};
	look_at_files(seen, files, sizeof files / sizeof *files, false);
	buf_done(&plan);
	buf_done(&minutes);
	arena_done(&arena);
}

static void tables_are_what_views_hold(void **state)
{
	Seen *seen = calloc(1, sizeof *seen);
	(void)state;
	add_shape(seen, &shape_every);
	for (int type = 0; type < PAGE_TYPES; type++)
		add_shape(seen, &page_shapes[type]);
	for (size_t i = 0; i < view_shape_count; i++)
		add_shape(seen, view_shapes[i]);
	look_at_portal(seen, STR("content"), true);
	look_at_all(seen, "tests/portals");
	look_at_all(seen, "tests/golden");
	look_at_files(seen, odd_files, sizeof odd_files / sizeof *odd_files,
		true);
	look_at_files(seen, empty_files, 1, false);
	look_at_many(seen);
	seen->page = STR("all portals");
	for (size_t i = 0; i < seen->count; i++)
		for (size_t row = 0; row < seen->shapes[i]->count; row++) {
			const ViewField *field = &seen->shapes[i]->fields[row];
			if (!seen->filled[i][row]
					&& field->kind != VIEW_NOTHING)
				tell(seen, seen->shapes[i], str_from(
					field->name), "is never filled");
			if (!seen->empty[i][row] && field->maybe)
				tell(seen, seen->shapes[i], str_from(
					field->name), "is never nothing");
		}
	assert_int_equal(seen->faults, 0);
	free(seen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_are_what_views_hold),
	};
	markdown_setup();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
