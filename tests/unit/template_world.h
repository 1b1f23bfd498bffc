/* A small site to render templates on, for the tests of render. */
#ifndef TEMPLATE_WORLD_H
#define TEMPLATE_WORLD_H

#include <stdio.h>
#include <string.h>

#include "base/limits.h"
#include "render/sandbox.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { FILES_MAX = 12 };

/* Everything one rendering needs. */
typedef struct World {
	Arena arena;
	Diag diag;
	TemplateFile files[FILES_MAX];
	size_t file_count;
	Templates *templates;
	RenderShared shared;
	Renderer *renderer;
	const Value *view;
	Buf out;
} World;

static inline Value *text_value(Arena *arena, const char *text)
{
	return value_str(arena, str_from(text));
}

static inline void make_strings(Arena *a, Map *strings)
{
	Value *forms = value_map(a, 2);
	value_set(forms, STR("one"), text_value(a, "{1} page"));
	value_set(forms, STR("other"), text_value(a, "{1} pages"));
	map_add(a, strings, STR("unknown"), text_value(a, "chưa xác định"));
	map_add(a, strings, STR("hello"), text_value(a, "Chào {1}, {2}!"));
	map_add(a, strings, STR("pages"), forms);
	map_add(a, strings, STR("nine"), text_value(a,
		"{1}{2}{3}{4}{5}{6}{7}{8}{9}"));
	map_add(a, strings, STR("broken"), value_list(a, 0));
	map_add(a, strings, STR("skip"), text_value(a, "Bỏ qua"));
}

static inline void make_assets(Arena *a, Map *assets)
{
	static Str paths[] = {STR_INIT("assets/style.1f.css"),
		STR_INIT("assets/p.css"), STR_INIT("assets/c#.1f.png")};
	map_add(a, assets, STR("style.css"), &paths[0]);
	map_add(a, assets, STR("print.css"), &paths[1]);
	map_add(a, assets, STR("c#.png"), &paths[2]);
}

static inline const Value *make_entry(Arena *a, const char *title, const char *path)
{
	Value *entry = value_map(a, 3);
	value_set(entry, STR("title"), text_value(a, title));
	value_set(entry, STR("path"), path ? text_value(a, path) : NULL);
	value_set(entry, STR("level"), value_int(a, 2));
	return entry;
}

static inline const Value *make_view(Arena *a)
{
	Value *view = value_map(a, 16), *list = value_list(a, 3);
	Value *entries = value_list(a, 2);
	value_push(list, text_value(a, "một"));
	value_push(list, text_value(a, "hai"));
	value_push(list, value_int(a, 3));
	value_push(entries, make_entry(a, "A & B", "2025/a.html"));
	value_push(entries, make_entry(a, "Trang sau", NULL));
	value_set(view, STR("title"), text_value(a, "Đề cương <1>"));
	value_set(view, STR("number"), value_int(a, 7));
	value_set(view, STR("yes"), value_bool(true));
	value_set(view, STR("empty"), text_value(a, ""));
	value_set(view, STR("nothing"), NULL);
	value_set(view, STR("body"), value_html(a, STR("<p>x &amp; y</p>")));
	value_set(view, STR("list"), list);
	value_set(view, STR("none"), value_list(a, 0));
	value_set(view, STR("entries"), entries);
	value_set(view, STR("entry"), make_entry(a, "Mục", "index.html"));
	value_set(view, STR("day"), text_value(a, "2025-03-14"));
	value_set(view, STR("file"),
		make_entry(a, "Tệp", "2025/b/tệp \"1\" #2?.pdf"));
	return view;
}

static inline void world_init(World *w)
{
	memset(w, 0, sizeof *w);
	arena_init(&w->arena);
	diag_init(&w->diag, &w->arena);
	buf_init(&w->out, LIMIT_PAGE);
	w->view = make_view(&w->arena);
	w->shared.language = LANGUAGE_EN;
	make_strings(&w->arena, &w->shared.strings);
	make_assets(&w->arena, &w->shared.assets);
}

static inline void world_add(World *w, const char *name, const char *text)
{
	Source *source = ARENA_NEW(&w->arena, Source);
	assert_true(w->file_count < FILES_MAX);
	source->path = str_concat3(&w->arena, STR("themes/t/templates/"),
		str_from(name), STR(".html"));
	source->text = str_from(text);
	w->files[w->file_count++] = (TemplateFile){str_from(name), source};
}

static inline void world_compile(World *w)
{
	w->templates = templates_new(&w->arena, w->files, w->file_count,
		&w->diag);
	w->shared.templates = w->templates;
	w->renderer = renderer_new(&w->shared);
}

static inline bool world_walks(const World *w, const char *name)
{
	for (size_t i = 0; i < w->templates->count; i++)
		if (str_eq(w->templates->items[i].name, str_from(name)))
			return w->templates->items[i].walks;
	return false;
}

/* From here on no page is walked. */
static inline void world_by_lua(World *w)
{
	for (size_t i = 0; i < w->templates->count; i++)
		w->templates->items[i].walks = false;
}

static inline bool world_render(World *w, const char *name)
{
	buf_clear(&w->out);
	return renderer_render(w->renderer, str_from(name), w->view,
		STR("2025/b/page.html"), &w->out, &w->diag);
}

static inline void world_done(World *w)
{
	renderer_free(w->renderer);
	buf_done(&w->out);
	arena_done(&w->arena);
}

static inline char *printed(World *w)
{
	static char text[1 << 16];
	FILE *file = fmemopen(text, sizeof text, "w");
	diag_sort(&w->diag);
	diag_print(&w->diag, file, (DiagStyle){.language = LANGUAGE_EN});
	fclose(file);
	return text;
}

static inline void assert_out(World *w, const char *expected)
{
	Str out = buf_str(&w->out);
	if (!str_eq(out, str_from(expected)))
		fail_msg("expected:\n%s\ngot:\n%.*s", expected, STR_ARG(out));
}

static inline void add_parts(World *w)
{
	world_add(w, "parts/title", "[<%= title %>]");
	world_add(w, "parts/entry", "<%= entry.title %>/<%= level %>/"
		"<%= number %>;");
	world_add(w, "parts/maybe", "<%= given(\"note\") or \"-\" %>");
	world_add(w, "parts/loop", "<% include(\"parts/loop\") %>");
	world_add(w, "parts/wrong", "a\n<%= entry.titel %>\n");
	world_add(w, "parts/again", "<%= level %><% local n = level "
		"if n > 1 then include('parts/again', {level = n - 1}) end "
		"%>|<%= level %>|");
	world_add(w, "parts/call", "<%= f('title') %>");
	world_add(w, "parts/nested", "<% include(\"parts/entry\", "
		"{entry = inner, level = level + 1}) %>|<%= level %>");
}

static inline void add_family(World *w)
{
	world_add(w, "base", "<title><% block \"title\" %>T<% end %></title>\n"
		"<% block \"main\" %>\nnone\n<% end %>\n"
		"<% block(\"foot\") %>foot <%= number %><% end %>\n");
	world_add(w, "middle", "<%# a comment may come first %>\n"
		"<% extends \"base\" %>\n\n"
		"<% block \"main\" %>\n<div><% block \"inner\" %>inner"
		"<% end %></div>\n<% end %>\n");
}

static const char steady[] = "<%= title %>|<%= url(entry) %>|"
	"<%= math.floor(1.5) %>|<%= ('x'):len() %>|<%= #entries %>|"
	"<%= entry.title %>|<% include('parts/title') %>";
static const char steady_out[] = "Đề cương &lt;1&gt;|../../index.html|1|1|2|"
	"Mục|[Đề cương &lt;1&gt;]";

/* text has to end in a report, and the next page must be as ever. */
static inline void assert_contained(const char *text)
{
	World w;
	world_init(&w);
	add_parts(&w);
	world_add(&w, "page", text);
	world_add(&w, "steady", steady);
	world_compile(&w);
	if (!w.diag.reports.count && world_render(&w, "page"))
		fail_msg("no fault: %s", text);
	if (w.diag.reports.count != 1
			|| w.diag.reports.items[0].fault->rule[1] != '6')
		fail_msg("%s\n%s", text, printed(&w));
	if (strstr(printed(&w), "0x"))
		fail_msg("an address: %s", printed(&w));
	if (w.out.len > LIMIT_PAGE)
		fail_msg("%s", text);
	assert_true(world_render(&w, "steady"));
	assert_out(&w, steady_out);
	world_done(&w);
}

#endif
