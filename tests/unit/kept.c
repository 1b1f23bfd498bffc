/* The texts of loops' items that are kept: printed again they are what would
 * be printed now. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "template_world.h"

static const char *const pages[] = {
	"2025/b/page.html", "2025/b/other.html", "2025/page.html",
	"2024/page.html", "index.html"
};

static Value *sealed_entry(Arena *a, const char *title, const char *path)
{
	Value *entry = (Value *)make_entry(a, title, path);
	value_seal(a, entry);
	return entry;
}

/* A page that lists first and second, by a title of its own. */
static const Value *list_view(Arena *a, const char *title, const Value *first,
	const Value *second)
{
	Value *view = value_map(a, 2), *list = value_list(a, 2);
	value_push(list, first);
	value_push(list, second);
	value_set(view, STR("title"), text_value(a, title));
	value_set(view, STR("list"), list);
	return view;
}

static void world_of(World *w, const char *text)
{
	world_init(w);
	world_add(w, "parts/title", "[<%= title %>]");
	world_add(w, "page", text);
	world_compile(w);
	if (!world_walks(w, "page"))
		fail_msg("not walked: %s\n%s", text, printed(w));
}

static void render(World *w, const char *page)
{
	buf_clear(&w->out);
	if (!renderer_render(w->renderer, STR("page"), w->view,
			str_from(page), &w->out, &w->diag))
		fail_msg("%s\n%s", page, printed(w));
}

/* What an item's text may depend on. */
static const char *const loops[] = {
	"<% for _, e in ipairs(list) do %><%= e.title %>;<% end %>",
	"<% for i, e in ipairs(list) do %><%= i %><%= e.title %>;<% end %>",
	"<% for _, e in ipairs(list) do %><%= url(e.path or 'x') %>;<% end %>",
	"<% for _, e in ipairs(list) do %><%= asset('style.css') %>;<% end %>",
	"<% for _, e in ipairs(list) do %><%= title %>;<% end %>",
	"<% local x = title for _, e in ipairs(list) do %><%= x %>;<% end %>",
	"<% for _, e in ipairs(list) do include('parts/title') end %>",
	"<% for _, e in ipairs(list) do %><% block 'b' %><%= title %><% end %>"
		"<% end %>",
	"<% for n, o in ipairs(list) do for _, e in ipairs(list) do %>"
		"<%= n %><%= o.title %><%= e.title %>;<% end end %>",
	"<% for _, e in ipairs(list) do if e.level > 1 then local x = e.title "
		"%><%= t('hello', x, e.level) %><% else %>-<% end end %>",
	"<% for _, e in ipairs(list) do %>a<% end for _, e in ipairs(list) do "
		"%>b<%= e.title %><% end %>"
};

/* Walked after other pages, a page is what Lua prints of it. */
static void test_bytes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(loops); i++) {
		World walked, lua;
		world_of(&walked, loops[i]);
		world_of(&lua, loops[i]);
		world_by_lua(&lua);
		for (size_t n = 0; n < 4 * COUNT(pages); n++) {
			Arena *a = &walked.arena;
			const Value *one = sealed_entry(a, "A & B", "2025/a");
			const Value *two = sealed_entry(a, "Hai", NULL);
			walked.view = list_view(a, n % 3 ? "x" : "y",
				n % 2 ? one : two, n % 4 ? two : one);
			lua.view = walked.view;
			render(&walked, pages[n % COUNT(pages)]);
			render(&lua, pages[n % COUNT(pages)]);
			if (!str_eq(buf_str(&walked.out), buf_str(&lua.out)))
				fail_msg("%s\n%.*s\n%.*s", loops[i],
					STR_ARG(buf_str(&walked.out)),
					STR_ARG(buf_str(&lua.out)));
		}
		world_done(&walked);
		world_done(&lua);
	}
}

/* What was changed under a seal does not show, so the text was kept; and it
 * took the steps of the first time. */
static void test_again(void **state)
{
	World w;
	(void)state;
	world_of(&w, "<% for _, e in ipairs(list) do %><%= e.title %>;"
		"<% end %><%= title %>");
	Value *one = sealed_entry(&w.arena, "một", NULL);
	w.view = list_view(&w.arena, "x", one, sealed_entry(&w.arena, "hai",
		NULL));
	render(&w, pages[0]);
	assert_out(&w, "một;hai;x");
	uint64_t steps = w.renderer->quota.steps;
	one->map.pairs[0].value = text_value(&w.arena, "khác");
	render(&w, pages[0]);
	assert_out(&w, "một;hai;x");
	assert_int_equal(w.renderer->quota.steps, steps);
	render(&w, pages[4]);
	assert_out(&w, "một;hai;x");
	world_done(&w);
}

/* More texts than are kept, each of them asked for twice. */
static void test_many(void **state)
{
	enum { ENTRIES = 10000, TEXT = 1000 };
	static const Value *entries[ENTRIES];
	static char title[TEXT + 1];
	World w;
	(void)state;
	world_of(&w, "<% for _, e in ipairs(list) do %><%= e.title %>;"
		"<% end %>");
	for (size_t n = 0; n < 2 * ENTRIES; n++) {
		size_t i = n % ENTRIES;
		Str expected;
		snprintf(title, sizeof title, "%0*zu", TEXT, i);
		if (!entries[i])
			entries[i] = sealed_entry(&w.arena, str_z(&w.arena,
				str_from(title)), NULL);
		w.view = list_view(&w.arena, "x", entries[i], entries[i]);
		render(&w, pages[0]);
		expected = str_concat(&w.arena, str_from(title), STR(";"));
		expected = str_concat(&w.arena, expected, expected);
		assert_true(str_eq(buf_str(&w.out), expected));
	}
	world_done(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bytes),
		cmocka_unit_test(test_again),
		cmocka_unit_test(test_many),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
