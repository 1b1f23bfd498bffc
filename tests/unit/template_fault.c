#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "template_world.h"

/* Template and the place and words of its only report. Where the path is
 * another one's, it is given. */
static const struct Bad {
	const char *text, *rule;
	unsigned line, column;
	const char *words;
	const char *name;	/* of the template; NULL: page */
} bads[] = {
	/* Syntax. */
	{"a\nb\n<% if yes the %>\n<% end %>", "S60", 3, 1, "'then' expected",
		NULL},
	{"a\n<%= 1 + %>", "S60", 2, 1, "unexpected symbol", NULL},
	{"a\n\n<%= %>", "S60", 3, 1, "unexpected symbol", NULL},
	{"<% if yes then %>\n<% goto nowhere %>\n<% end %>", "S60", 2, 1,
		"nowhere", NULL},
	{"<% if yes then %>\na\n<% until x %>\n<% end %>", "S60", 3, 1,
		"'end' expected", NULL},
	{"a <% x", "S61", 1, 3, "never closed", NULL},
	{"a\n <%= [[x %>", "S61", 2, 2, "never closed", NULL},
	{"<%# x", "S61", 1, 1, "never closed", NULL},
	{"a\n<%= title\n<p id=\"<%= title %>\"><%= title %></p>", "S61", 2, 1,
		"never closed", NULL},
	{"a\n<% if yes then\nb <% end %>", "S61", 2, 1, "never closed", NULL},
	{"a\n<% if yes then %>\nb", "S61", 2, 4, "“if” is opened", NULL},
	{"<% block 'a' %>\nb", "S61", 1, 4, "“block” is opened", NULL},
	{"a<% end %>", "S61", 1, 5, "closes nothing", NULL},
	{"<% local __t = 1 %>", "S61", 1, 10, "reserved", NULL},
	{"<% local _ENV = {} %>", "S61", 1, 10, "reserved", NULL},
	{"<%= _ENV.x %>", "S61", 1, 5, "reserved", NULL},
	{"<% block(title) %><% end %>", "S61", 1, 4, "in quotes", NULL},
	{"<% block 'a' local x = 1 %><% end %>", "S61", 1, 4, "alone", NULL},
	{"<% block 'a\\n' %><% end %>", "S61", 1, 4, "in quotes", NULL},
	{"<% local x %><% extends 'base' %>", "S61", 1, 17, "first tag", NULL},
	{"<% block 'a' %><% end %><% block 'a' %><% end %>", "S61", 1, 35,
		"two blocks named “a”", NULL},

	/* Variables and fields. */
	{"a\n  <%= titel %>", "S62", 2, 7, "did you mean “title”", NULL},
	{"<%= uri(entry) %>", "S62", 1, 5, "did you mean “url”", NULL},
	{"<%= qqqqqq %>", "S62", 1, 5, "given(\"qqqqqq\")", NULL},
	{"<%= entry.titel %>", "S63", 1, 11, "did you mean “title”", NULL},
	{"<%= entry.qqqqqq %>", "S63", 1, 11, "title, path, level", NULL},
	{"<%= list.title %>", "S63", 1, 10, "whole list", NULL},
	{"<%= body.title %>", "S63", 1, 10, "piece of HTML", NULL},
	{"<%= entry[1] %>", "S63", 1, 11, "no field “1”", NULL},
	{"<%= list[true] %>", "S66", 1, 1, "a number", NULL},
	{"<%= math.flor(1) %>", "S63", 1, 10, "did you mean “floor”", NULL},
	{"<%= ('a'):gsub('a', 'b') %>", "S63", 1, 11, "no function “gsub”",
		NULL},
	{"\n<% x = 1 %>", "S66", 2, 4, "local x", NULL},
	{"<% title = 'x' %>", "S66", 1, 4, "local title", NULL},
	{"<% url = nil %>", "S66", 1, 4, "local url", NULL},
	{"<% function f() end %>", "S66", 1, 13, "local f", NULL},
	{"<% entry.title = 'x' %>", "S66", 1, 10, "“title”", NULL},
	{"<% math.floor = nil %>", "S66", 1, 9, "“floor”", NULL},

	{"a\n<%= url(entry.titel) %>", "S63", 2, 15,
		"did you mean “title”", NULL},
	{"<p>titel <%= entry.titel %></p>", "S63", 1, 20,
		"did you mean “title”", NULL},
	{"<%\n entry.titel() %> titel", "S63", 2, 8,
		"did you mean “title”", NULL},
	{"<% if entry.titel then %><% end %>", "S63", 1, 13,
		"did you mean “title”", NULL},
	{"<% if not yes then %>\n<% elseif not list.x then %><% end %>",
		"S63", 2, 20, "whole list", NULL},
	{"<%= entry.title.titel %>", "S63", 1, 17, "a text has no fields", NULL},
	{"<%= ('a'):uper() %>", "S63", 1, 11, "did you mean “upper”", NULL},
	{"<%= title %> <%= text(body.x) %>", "S63", 1, 28, "piece of HTML",
		NULL},

	/* Printing. */
	{"a <%= nothing %>", "S64", 1, 7, "“nothing” has no value", NULL},
	{"<%=\nentry.path and\nnil\n%>", "S64", 2, 1, "has no value", NULL},
	{"<%= yes %>", "S64", 1, 5, "true or false", NULL},
	{"<%= list %>", "S64", 1, 5, "is a list", NULL},
	{"<%= entry %>", "S64", 1, 5, "group of fields", NULL},
	{"<%= {} %>", "S64", 1, 5, "Lua table", NULL},
	{"<%= url %>", "S64", 1, 5, "a function", NULL},
	{"<%= body %>", "S64", 1, 5, "<%- body %>", NULL},
	{"<%- title %>", "S64", 1, 5, "<%= title %>", NULL},
	{"<%- nothing %>", "S64", 1, 5, "no value", NULL},
	{"<%- list %>", "S64", 1, 5, "not HTML", NULL},
	{"<%= 7 / 2 %>", "S64", 1, 5, "not a whole number", NULL},
	{"<%= 1 / 0 %>", "S64", 1, 5, "not a whole number", NULL},
	{"<%= 0 / 0 %>", "S64", 1, 5, "not a whole number", NULL},

	/* Names that do not exist. */
	{"<% include('parts/titel') %>", "S65", 1, 13,
		"did you mean “parts/title”", NULL},
	{"<%= asset('stile.css') %>", "S65", 1, 12,
		"did you mean “style.css”", NULL},
	{"\nx<%= t('helo') %>", "S65", 2, 9, "did you mean “hello”", NULL},
	{"<%= t('helo', 1, 2) %>", "S65", 1, 8, "did you mean “hello”", NULL},
	{"<%= date(day, 'lang') %>", "S65", 1, 16, "did you mean “long”",
		NULL},

	/* Arguments. */
	{"<%= url(nothing) %>", "S66", 1, 5, "nothing (nil)", NULL},
	{"<%= url(entries[2]) %>", "S66", 1, 5, "“path”", NULL},
	{"<%= url('javascript:x()') %>", "S66", 1, 5, "“javascript:x()”",
		NULL},
	{"<%= url('C:/a.html') %>", "S66", 1, 5, "https://", NULL},
	{"<%= url(' a.html') %>", "S66", 1, 5, "“ a.html”", NULL},
	{"<%= t('hello', nil, 2) %>", "S66", 1, 5, "a text", NULL},
	{"<%= t('broken') %>", "S66", 1, 8, "forms", NULL},
	{"<%= date('14 tháng 3') %>", "S66", 1, 5, "2025-03-14", NULL},
	{"<%= date(title, 'long') %>", "S66", 1, 5, "2025-03-14", NULL},
	{"<%= title %>\n <%= url(list) %>", "S66", 2, 6, "“path”", NULL},
	{"<%= t('broken') %>x", "S66", 1, 8, "forms", NULL},
	{"<%= text(body) %>", "S66", 1, 5, "piece of HTML", NULL},
	{"<% for k in pairs({a = 1}) do end %>", "S66", 1, 13, "“pairs”",
		NULL},
	{"<% for k in ipairs('abc') do end %>", "S66", 1, 13, "a list", NULL},
	{"<%= count(title) %>", "S66", 1, 5, "a list", NULL},
	{"<%= join({{}}) %>", "S66", 1, 5, "a text", NULL},
	{"<%= tostring({}) %>", "S66", 1, 5, "Lua table", NULL},
	{"<%= tostring(url) %>", "S66", 1, 5, "a function", NULL},
	{"<%= ('%s'):format({}) %>", "S66", 1, 12, "Lua table", NULL},
	{"<%= ('%q'):format(1) %>", "S66", 1, 12, "format", NULL},
	{"<%= ('%100d'):format(1) %>", "S66", 1, 15, "format", NULL},
	{"<%= ('%d'):format() %>", "S66", 1, 12, "format", NULL},
	{"<%= ('%d'):format(1.5) %>", "S66", 1, 12, "a number", NULL},
	{"<%= ('\\xff'):upper() %>", "S66", 1, 14, "UTF-8", NULL},
	{"<% include('parts/title', 1) %>", "S66", 1, 4, "a table", NULL},
	{"<% table.insert(math, 1) %>", "S66", 1, 10, "Lua table", NULL},

	/* Limits. */
	{"a\n<% while true do end %>", "S67", 2, 1, "too long", NULL},
	{"<% include('parts/loop') %>", "S67", 1, 13, "more than 16 deep",
		"parts/loop"},
	{"\n\n<% local s = 'x' while true do s = s .. s end %>", "S68", 3, 1,
		"memory", NULL},

	{"<% local s = ('x'):rep(10000) for i = 1, 7 do s = s .. s end %>",
		"S68", 1, 1, "1 MB for one text", NULL},

	{"\n<% local s = ('x'):rep(9999) while true do %><%= s %><% end %>",
		"S68", 2, 50, "longer than", NULL},

	/* Others. */
	{"x\n\n<%= nothing.lead %>", "S69", 3, 5,
		"attempt to index a nil value", NULL},
	{"<%= entry.path %>\n<%= file.level.x %>", "S69", 2, 10,
		"attempt to index a number value (field 'level')", NULL},
	{"<% if nothing.x then %><% end %>", "S69", 1, 7,
		"nil value (global 'nothing')", NULL},
	{"<% local e = nothing %><%= text(e.x) %>", "S69", 1, 1,
		"nil value (local 'e')", NULL},
	{"<% local e local function f() %><%- e.x %><% end f() %>", "S69", 1,
		1, "nil value (upvalue 'e')", NULL},
	{"<% local p = {q = {}} %><%= p.q.r.s %>", "S69", 1, 33,
		"nil value (field 'r')", NULL},
	{"<% entry.title() %>", "S69", 1, 10, "attempt to call a string",
		NULL},
	{"<%= 'a' .. nothing %>", "S69", 1, 12, "attempt to concatenate",
		NULL},
	{"<%= 'a' .. body %>", "S69", 1, 12, "attempt to concatenate", NULL},
	{"<%= 1 < 'a' %>", "S69", 1, 1, "attempt to compare", NULL},
	{"<%= 'a' + 1 %>", "S69", 1, 6, "arithmetic", NULL},
	{"<% local n = 0 %>\n<%= 7 // n %>", "S69", 2, 1,
		"the divisor is 0", NULL},
	{"<% local n = 0 %>\n<%= 7 % n %>", "S69", 2, 1,
		"the divisor is 0", NULL},
	{"\n<% error('no good') %>", "S69", 2, 1, "no good", NULL},
	{"<% include('parts/wrong') %>", "S63", 2, 11, "“titel”",
		"parts/wrong"},
};

static void check_bad(const struct Bad *bad)
{
	World w;
	const char *name = bad->name ? bad->name : "page";
	world_init(&w);
	add_parts(&w);
	world_add(&w, "page", bad->text);
	world_compile(&w);
	if (!w.diag.reports.count && world_render(&w, "page"))
		fail_msg("no fault: %s", bad->text);
	if (w.diag.reports.count != 1)
		fail_msg("%zu reports: %s\n%s", w.diag.reports.count,
			bad->text, printed(&w));
	const Report *report = &w.diag.reports.items[0];
	const char *text = printed(&w);
	if (strcmp(report->fault->rule, bad->rule) != 0
			|| !strstr(text, bad->words))
		fail_msg("%s\n%s\nwanted %s %s", bad->text, text, bad->rule,
			bad->words);
	assert_non_null(report->span.source);
	if (!strstr(report->span.source->path.ptr, name))
		fail_msg("%s\n%s", bad->text, text);
	Position at = source_seek(&(SourceCursor){NULL},
		report->span.source, report->span.start);
	if (at.line != bad->line || at.column != bad->column)
		fail_msg("%s\n%s\nwanted %u:%u", bad->text, text, bad->line,
			bad->column);
	world_done(&w);
}

static void test_bads(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bads); i++)
		check_bad(&bads[i]);
}

/* A fault on a page names the page. */
static void test_page_is_named(void **state)
{
	World w;
	(void)state;
	world_init(&w);
	world_add(&w, "page", "<%= titel %>");
	world_compile(&w);
	assert_false(world_render(&w, "page"));
	assert_non_null(strstr(printed(&w), "2025/b/page.html"));
	assert_non_null(strstr(printed(&w),
		"themes/t/templates/page.html:1:5: error[S62]"));
	assert_false(world_render(&w, "pag"));
	assert_non_null(strstr(printed(&w), "did you mean “page”"));
	world_done(&w);
}

/* An error in a child's block is told at the child's line. */
static void test_inherited_place(void **state)
{
	World w;
	(void)state;
	world_init(&w);
	add_family(&w);
	world_add(&w, "leaf", "<% extends \"base\" %>\n"
		"<% block \"main\" %>\n\n  <%= entry.titel %>\n<% end %>\n");
	world_compile(&w);
	assert_false(world_render(&w, "leaf"));
	assert_non_null(strstr(printed(&w), "leaf.html:4:13: error[S63]"));
	world_done(&w);
}

static const struct {
	const char *text, *rule, *place, *words;
} misfits[] = {
	{"<% extends 'bas' %>", "S65", "page.html:1:13",
		"did you mean “base”"},
	{"<% extends 'base' %>\n<% block 'mian' %><% end %>", "S65",
		"page.html:2:11", "did you mean “main”"},
	{"<% extends 'base' %>\n\n lost <% block 'main' %><% end %>", "S61",
		"page.html:3:2", "outside every “block”"},
	{"lost\n<% extends 'base' %>\n", "S61", "page.html:1:1",
		"outside every “block”"},
	{"<% extends 'base' %>\n<%= title %>", "S61", "page.html:2:1",
		"outside every “block”"},
	{"<% extends 'base' %>\n<% extends 'base' %>", "S61",
		"page.html:2:4", "first tag"},
	{"<% extends 'page' %>", "S65", "page.html:1:13", "page → page"},
	{"<% extends(title) %>", "S61", "page.html:1:4", "in quotes"},
};

static void test_misfits(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(misfits); i++) {
		World w;
		world_init(&w);
		add_family(&w);
		world_add(&w, "page", misfits[i].text);
		world_compile(&w);
		const char *text = printed(&w);
		if (w.diag.reports.count != 1 || !strstr(text,
				misfits[i].place)
				|| !strstr(text, misfits[i].rule)
				|| !strstr(text, misfits[i].words))
			fail_msg("%s\n%s", misfits[i].text, text);
		/* Rendered all the same, it says so or renders. */
		world_render(&w, "page");
		world_done(&w);
	}
}

static void test_circle(void **state)
{
	World w;
	(void)state;
	world_init(&w);
	world_add(&w, "a", "<% extends 'b' %>");
	world_add(&w, "b", "<% extends 'c' %>");
	world_add(&w, "c", "<% extends 'a' %>");
	world_add(&w, "d", "<% extends 'a' %><% block 'x' %><% end %>");
	world_compile(&w);
	assert_int_equal(w.diag.reports.count, 1);
	assert_non_null(strstr(printed(&w), "a → b → c → a"));
	assert_false(world_render(&w, "a"));
	assert_false(world_render(&w, "d"));
	world_done(&w);
}

/* All faults of all files in one run. */
static void test_many_faults(void **state)
{
	World w;
	(void)state;
	world_init(&w);
	world_add(&w, "a", "<% block x %>\n<% end %>\n<% end %>\n<%= __x %>");
	world_add(&w, "b", "<%= ( %>");
	world_add(&w, "c", "fine");
	world_compile(&w);
	assert_int_equal(w.diag.reports.count, 4);
	assert_true(world_render(&w, "c"));
	assert_false(world_render(&w, "b"));
	world_done(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bads),
		cmocka_unit_test(test_page_is_named),
		cmocka_unit_test(test_inherited_place),
		cmocka_unit_test(test_misfits),
		cmocka_unit_test(test_circle),
		cmocka_unit_test(test_many_faults),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
