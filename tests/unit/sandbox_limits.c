#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "template_world.h"

#define LOOPS4 "for _, a in ipairs(list) do for b in each(list) do " \
	"for c, d in pairs(entry) do for e in each(list) do "
#define ENDS4 "end end end end "

/* What a template must not do for ever, or with all memory. */
static const char *const bombs[] = {
	"<% while true do end %>",
	"<% repeat until false %>",
	"<% for i = 1, 1 << 62 do end %>",
	"<% ::again:: goto again %>",
	"<% local function f() return f() end f() %>",
	"<% local function f() f() end f() %>",
	"<% local function f() return 1 + f() end f() %>",
	"<% local s = 'x' while true do s = s .. 'x' end %>",
	"<% local s = 'x' while true do s = s .. s end %>",
	"<% local t = {} while true do t = {t} end %>",
	"<% local t = {} while true do table.insert(t, t) end %>",
	"<% local t = {} while true do table.insert(t, 1, 'x') end %>",
	"<% local t = {} for i = 1, 1e9 do t[i] = i end %>",
	"<% local t = {} for i = 1, 1e9 do t[i .. 'x'] = i end %>",
	"<% while true do %>text<% end %>",
	"<% while true do %><%= title %><% end %>",
	"<% while true do %><%- body %><% end %>",
	"<% while true do include('parts/title') end %>",
	"<% while true do url(entry) end %>",
	"<% while true do t('hello', title, title) end %>",
	"<% while true do upper(title) end %>",
	"<% while true do join(list) end %>",
	"<% local s = ('x'):rep(10000) s = s:rep(1) local a = {} "
		"for i = 1, 100 do a[i] = s end s = table.concat(a) "
		"while true do s:find('xxxxxxxxxxxxxxxxxy') end %>",
	"<% local s = ('x'):rep(10000) local a = {} for i = 1, 100 do "
		"a[i] = s end local b, c = table.concat(a), table.concat(a) "
		"while true do if b == c then end end %>",
	"<% local s = ('x'):rep(10000) local a = {} for i = 1, 100 do "
		"a[i] = s end local b, c = table.concat(a), table.concat(a) "
		"while true do if b < c then end end %>",
	"<% local s = ('x'):rep(10000) local a = {} for i = 1, 1e6 do "
		"a[i] = s end join(a, s) %>",
	"<% local a = {} for i = 1, 1e6 do a[i] = 'x' end "
		"table.unpack(a) %>",
	"<% include('parts/loop') %>",

	/* Loops that count their own steps, and what looks like them. */
	"<% " LOOPS4 LOOPS4 LOOPS4 LOOPS4 LOOPS4 ENDS4 ENDS4 ENDS4 ENDS4 ENDS4
		"%>",
	"<% " LOOPS4 LOOPS4 LOOPS4 LOOPS4 LOOPS4 "%>x<%= title %><% "
		ENDS4 ENDS4 ENDS4 ENDS4 ENDS4 "%>",
	"<% for _ in given, 'title' do end %>",
	"<% local ipairs = select for _ in ipairs(2, 1, given, 'title') do "
		"end %>",
	"<% for _ in (ipairs)(list), nothing do end "
		"for _ in ('x').starts, 'x' do end %>",
	"<% local s = ('x'):rep(10000) local a = {s, s, s, s, s, s, s, s, s} "
		"local b, c = table.concat(a), table.concat(a) " LOOPS4 LOOPS4
		LOOPS4 LOOPS4 LOOPS4 "if b < c then end " ENDS4 ENDS4 ENDS4
		ENDS4 ENDS4 "%>",
};

static void test_bombs(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bombs); i++)
		assert_contained(bombs[i]);
}

/* More steps than a page has by itself: its text earns them. */
static void test_long_pages(void **state)
{
	World w;
	(void)state;
	world_init(&w);
	world_add(&w, "page", "<% for i = 1, 1000000 do %>a row of a long "
		"list, forty letters or so<% end %>");
	world_compile(&w);
	assert_true(world_render(&w, "page"));
	assert_true(w.out.len > 40 * 1000 * 1000);
	world_done(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bombs),
		cmocka_unit_test(test_long_pages),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
