#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "template_world.h"

/* Templates of usual forms, and what they print. */
static const struct Usual {
	const char *text, *expected;
} usuals[] = {
	{"a <%= title %>|<%- body %>|<%= number %>",
		"a Đề cương &lt;1&gt;|<p>x &amp; y</p>|7"},
	{"a\n<%# none %>\n<% if yes then -- why\n%>\nb\n<% end %>\nc\n",
		"a\nb\nc\n"},

	/* What operators give, and how they bind. */
	{"<%= nothing or 'x' %><%= number and 'y' %><%= nothing and 1 or 2 %>",
		"xy2"},
	{"<% if not nothing == true then %>a<% end %>"
		"<% if not (nothing == nil) then %>b<% end %>"
		"<% if number == 7 and title ~= 'x' or nothing.x then %>c<% end"
		" %>", "ac"},
	{"<% if 1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3 then %>a<% end %>"
		"<% if 2 < 1 or 3 <= 2 or 1 > 2 or 1 >= 2 then %>b<% end %>",
		"a"},
	{"<% if day >= '2025-03-14' and day < '2025-03-2' and 'Z' < 'a' and "
		"'' < 'a' and 'z' < 'đ' then %>a<% end %><% if day > '2026' "
		"or 'ab' <= 'a' then %>b<% end %>", "a"},
	{"<%= 1 + 2 - 4 %> <%= 9 - 3 - 2 %> <%= 9 - (3 - 2) %> "
		"<%= 1 + 1 .. 2 + 3 .. '' %>", "-1 4 8 25"},
	{"<%= #list + count(entry) %> <%= #list > 2 and 'many' %>", "6 many"},
	{"<% if title == 7 then %>a<% elseif body == title then %>b"
		"<% elseif entries == nil then %>c<% elseif yes ~= false then "
		"%>d<% else %>e<% end %>", "d"},
	{"<%= list[1] %><%= list[4] or 'past' %><%= list[0] or 'zero' %>",
		"mộtpastzero"},
	{"<%= (nothing or entry).title %><%= ({1, {2, 'x'}})[2][2] %>",
		"Mụcx"},
	{"<%= '' %><%= \"\" .. '' %>", ""},

	/* Functions. */
	{"<%= url(entry) %> <%= url(entries[1].path .. '#x') %> "
		"<%= asset('style.css') %>",
		"../../index.html ../a.html#x ../../assets/style.1f.css"},
	{"<%= asset('c#.png') %>", "../../assets/c%23.1f.png"},
	{"<%= t('hello', title, number) %> <%= t('sk' .. 'ip') %>",
		"Chào Đề cương &lt;1&gt;, 7! Bỏ qua"},
	{"<%= t('pages', 1) %>, <%= t('pages', number) %>, <%= t('pages') %>, "
		"<%= t('pages', '1', 1) %>", "1 page, 7 pages,  pages, 1 page"},
	{"<%= date(day) %> <%= date(nothing) %> <%= date(day, nothing) %> "
		"<%= date(day, list[9] or 'iso') %>",
		"14 Mar 2025 chưa xác định 14 Mar 2025 2025-03-14"},
	{"<%= text(empty) %><%= text(nothing) %><%= text(number) %>",
		"chưa xác địnhchưa xác định7"},
	{"<%= text(number) == number and 'số' or 'chữ' %>", "số"},
	{"<%= upper(title) %> <%= lower('ĐẢNG ' .. number) %>",
		"ĐỀ CƯƠNG &lt;1&gt; đảng 7"},
	{"<%= count(nothing) %><%= count(none) %><%= count({1, {}, 3}) %>",
		"003"},
	{"<%= join(list) %>|<%= join(list, number) %>|<%= join({}) %>",
		"một, hai, 3|một7hai73|"},

	/* Loops and locals. */
	{"<% for i, x in ipairs(list) do %><%= i %><%= x %> <% end %>",
		"1một 2hai 33 "},
	{"<% for i in ipairs(list) do %><%= i %><% end %>"
		"<% for _ in ipairs(nothing) do %>x<% end %>"
		"<% for _, x in ipairs({1, nothing, 3}) do %>y<%= x %><% end "
		"%>", "123y1"},
	{"<% for _, a in ipairs(entries) do for _, b in ipairs(list) do "
		"if b ~= 'hai' then %><%= a.title %><%= b %>;<% end end end %>",
		"A &amp; Bmột;A &amp; B3;Trang saumột;Trang sau3;"},
	{"<% local a = number local b = a + 1; if yes then local a = b + 1 %>"
		"<%= a %><% else local b = 0 end %><%= a %><%= b %>", "978"},
	{"<% local s = lower(title) for _, x in ipairs(list) do local s = s .. "
		"x %><%= s %>;<% end %><%= s %>",
		"đề cương &lt;1&gt;một;đề cương &lt;1&gt;hai;"
		"đề cương &lt;1&gt;3;đề cương &lt;1&gt;"},
	{"<% local url = 1 %><%= url %>", "1"},
	{"<% local title = title .. '!' %><%= title %>",
		"Đề cương &lt;1&gt;!"},
	{"<% for _, row in ipairs({{title, number}, {'x', nothing}}) do "
		"if row[2] then %><%= row[1] %>:<%= row[2] %><% end end %>",
		"Đề cương &lt;1&gt;:7"},

	/* Parts and blocks. */
	{"<% include('parts/title') %><% include('parts/entry', "
		"{entry = entries[1], level = 4, number = nothing}) %>",
		"[Đề cương &lt;1&gt;]A &amp; B/4/7;"},
	{"<% for _, e in ipairs(entries) do include('parts/entry', {entry = e,"
		" level = e.level,}) end %>", "A &amp; B/2/7;Trang sau/2/7;"},
	{"<% for _, x in ipairs(list) do %><% block 'b' %><%= x %>;<% end %>"
		"<% end %>", "một;hai;3;"},
};

static void world_of(World *w, const char *text)
{
	world_init(w);
	world_add(w, "parts/title", "[<%= title %>]");
	world_add(w, "parts/entry", "<%= entry.title %>/<%= level %>/"
		"<%= number %>;");
	world_add(w, "parts/deep", "<% include('parts/deep') %>");
	world_add(w, "parts/wrong", "a\n<%= entry.titel %>\n");
	world_add(w, "parts/odd", "<% do %>odd<% end %>");
	world_add(w, "page", text);
	world_compile(w);
}

static void test_usuals(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(usuals); i++) {
		World w;
		world_of(&w, usuals[i].text);
		if (!world_walks(&w, "page"))
			fail_msg("not walked: %s\n%s", usuals[i].text,
				printed(&w));
		/* No page is rendered without Lua if it cannot be walked. */
		lua_State *lua = w.renderer->quota.lua;
		w.renderer->quota.lua = NULL;
		if (!world_render(&w, "page"))
			fail_msg("%s\n%s", usuals[i].text, printed(&w));
		assert_out(&w, usuals[i].expected);
		w.renderer->quota.lua = lua;
		world_by_lua(&w);
		if (!world_render(&w, "page"))
			fail_msg("%s\n%s", usuals[i].text, printed(&w));
		assert_out(&w, usuals[i].expected);
		world_done(&w);
	}
}

/* Sound templates that Lua has to render. */
static const char *const unusuals[] = {
	"<% local a, b = 1, 2 %><%= a + b %>",
	"<% local a %><%= a or 'x' %>",
	"<% local a <const> = 1 %><%= a %>",
	"<%= 1.5 + 0.5 %>",
	"<%= 2 * 3 %>",
	"<%= 7 // 2 %>",
	"<%= 1 << 2 %>",
	"<%= ('x'):upper() %>",
	"<%= entry['title'] %>",
	"<%= list[number - 6] %>",
	"<%= given('title') %>",
	"<%= type(list) %>",
	"<%= ({a = 1}).a %>",
	"<%= 'a\\tb' %>",
	"<% for i = 1, 3 do %><%= i %><% end %>",
	"<% for x in each(list) do %><%= x %><% end %>",
	"<% for k in pairs(entry) do %><%= k %><% end %>",
	"<% for t in each(list) do %><%= t %><% end %><%= t('skip') %>",
	"<% do %>x<% end %>",
	"<% repeat %>x<% until true %>",
	"<% local function f() %>x<% end f() %>",
	"<% include('parts/title', {title = 'x', title = 'y'}) %>",
	"<% local p = 'parts/title' include(p) %>",
	"<% include('parts/odd') %>",
	"<% if yes then include('parts/title') include('parts/odd') end %>",
	"<% title = title or 1 %>",
};

static void test_unusuals(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(unusuals); i++) {
		World w;
		world_of(&w, unusuals[i]);
		if (world_walks(&w, "page"))
			fail_msg("walked: %s", unusuals[i]);
		world_done(&w);
	}
}

/* Each turn of an `if` is one deeper in the walk: Lua renders long ones. */
static void test_many_turns(void **state)
{
	static const char turn[] = "<% elseif yes then %>b";
	(void)state;
	for (size_t turns = 64; turns <= 65; turns++) {
		char text[2000] = "<% if yes then %>a";
		World w;
		for (size_t i = 0; i < turns; i++)
			strcat(text, turn);
		strcat(text, "<% end %>");
		world_of(&w, text);
		assert_int_equal(world_walks(&w, "page"), turns == 64);
		world_done(&w);
	}
}

/* Templates of usual forms with a fault that shows on the page, its place and
 * some of its words. */
static const struct Faulty {
	const char *text, *place, *words;
} faulty[] = {
	{"a\n<%= titel %>", "page.html:2:5: error[S62]", "“title”"},
	{"<% if yes then %>\n<%= entry.titel %>\n<% end %>",
		"page.html:2:11: error[S63]", "“title”"},
	{"<% for _, e in ipairs(entries) do %>\n <%= e.titel %>\n<% end %>",
		"page.html:2:8: error[S63]", "did you mean “title”"},
	{"<% for _, e in ipairs(entries) do %>\n <%= e.path %>\n<% end %>",
		"page.html:2:6: error[S64]", "“e.path” has no value"},
	{"<% for _, e in ipairs(entries) do\nif e.path.x then %>a<% end\nend "
		"%>", "page.html:2:11: error[S63]", "no function “x”"},
	{"<% for _, e in ipairs(entries) do %>\n<% if nothing.x then %>a"
		"<% end %><% end %>", "page.html:2:7: error[S69]",
		"nil value (global 'nothing')"},
	{"<% if yes then %><% if entry.level > title then %>x<% end %><% end "
		"%>", "page.html:1:", "attempt to compare"},
	{"<% if number >= 7 then %>\n<%= title + 1 %><% end %>",
		"page.html:2:", "arithmetic"},
	{"a\nb <%= 'x' .. nothing %>", "page.html:2:14: error[S69]",
		"concatenate a nil value (global 'nothing')"},
	{"\n<% for _, x in ipairs(title) do %><% end %>",
		"page.html:2:16: error[S66]", "a list"},
	{"\n<%= yes %>", "page.html:2:5: error[S64]", "true or false"},
	{"\n<%= body %>", "page.html:2:5: error[S64]", "is HTML"},
	{"\n<%- title %>", "page.html:2:5: error[S64]", "not HTML"},
	{"\n<%= {1} %>", "page.html:2:5: error[S64]", "a Lua table"},
	{"\n<%= list %>", "page.html:2:5: error[S64]", "a list"},
	{"\n<%= t('skipp') %>", "page.html:2:8: error[S65]", "“skip”"},
	{"\n<%= t('hello', nothing) %>", "page.html:2:5: error[S66]",
		"“t” needs"},
	{"\n<%= asset('style') %>", "page.html:2:12: error[S65]", "style"},
	{"\n<%= url(nothing) %>", "page.html:2:5: error[S66]", "“url”"},
	{"\n<%= url('//host/a') %>", "page.html:2:5: error[S66]", "https://"},
	{"\n<%= date(title) %>", "page.html:2:5: error[S66]", "2025-03-14"},
	{"\n<%= date(day, 'shrt') %>", "page.html:2:16: error[S65]",
		"“short”"},
	{"\n<%= join(entries) %>", "page.html:2:5: error[S66]", "“join”"},
	{"\n<%= lower(list) %>", "page.html:2:5: error[S66]", "“lower”"},
	{"\n<%= count(title) %>", "page.html:2:5: error[S66]", "“count”"},
	{"<% for _, e in ipairs(entries) do include('parts/wrong', {entry = e})"
		" end %>", "wrong.html:2:11: error[S63]", "“titel”"},
	{"<% include('parts/deep') %>", "deep.html:1:13: error[S67]",
		"more than 16 deep"},
	{"\n<% include('parts/entyr') %>", "page.html:2:13: error[S65]",
		"parts/entry"},
};

/* Whatever is told, Lua tells it. */
static void test_faults(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(faulty); i++) {
		static char told[1 << 16];
		World w, lua;
		world_of(&w, faulty[i].text);
		world_of(&lua, faulty[i].text);
		world_by_lua(&lua);
		assert_false(world_render(&w, "page"));
		assert_false(world_render(&lua, "page"));
		strcpy(told, printed(&w));
		if (!strstr(told, faulty[i].place)
				|| !strstr(told, faulty[i].words))
			fail_msg("%s\n%s", faulty[i].text, told);
		assert_string_equal(told, printed(&lua));
		assert_int_equal(w.diag.reports.count, 1);
		/* The next page is as ever. */
		assert_true(world_render(&w, "parts/title"));
		assert_out(&w, "[Đề cương &lt;1&gt;]");
		world_done(&w);
		world_done(&lua);
	}
}

/* What a walk begins and cannot end, Lua prints from the start. */
static void test_turning_back(void **state)
{
	World w;
	(void)state;
	world_of(&w, "a<%= title %><% for _, e in ipairs(entries) do %>"
		"<% if e == entries[2] then %>two<% end %><% end %>"
		"<%= count({1, nothing}) %><% if 'a' < 'b' then %>b<% end %>");
	assert_true(world_walks(&w, "page"));
	buf_add(&w.out, STR("before:"));
	assert_true(renderer_render(w.renderer, STR("page"), w.view,
		STR("2025/b/page.html"), &w.out, &w.diag));
	assert_out(&w, "before:aĐề cương &lt;1&gt;two1b");
	world_done(&w);
}

/* The chain of templates, of which each may be odd. */
static void test_chains(void **state)
{
	static const char leaf[] = "<% extends 'middle' %>\n"
		"<% block 'inner' %><% local x = 'i' %><%= x %>"
		"<% block 'kernel' %>k<% end %><% end %>\n"
		"<% block 'foot' %><% include('leaf2') %><% end %>";
	static const char leaf2[] = "<% extends 'base' %>"
		"<% block 'title' %>2<% end %>";
	static const char *const odds[] = {"", "base", "middle", "leaf",
		"leaf2"};
	(void)state;
	for (size_t i = 0; i < COUNT(odds); i++) {
		World w;
		world_init(&w);
		add_family(&w);
		world_add(&w, "leaf", leaf);
		world_add(&w, "leaf2", leaf2);
		for (size_t j = 0; j < w.file_count; j++) {
			Source *source = (Source *)w.files[j].source;
			if (str_eq(w.files[j].name, str_from(odds[i])))
				source->text = str_concat(&w.arena,
					source->text, STR("<% do end %>"));
		}
		world_compile(&w);
		assert_int_equal(world_walks(&w, "leaf"), !i);
		assert_true(world_render(&w, "leaf"));
		assert_out(&w, "<title>T</title>\n<div>ik</div>\n"
			"<title>2</title>\nnone\nfoot 7\n\n");
		world_done(&w);
	}
}

/* Loops in loops end, and are told by Lua; what came before them does not
 * count. */
static void test_steps(void **state)
{
	World w;
	Value *view, *many;
	(void)state;
	world_of(&w, "\n<% for _, a in ipairs(many) do\nfor _, b in ipairs("
		"many) do for _, c in ipairs(many) do end end end %>");
	view = value_map(&w.arena, 1);
	many = value_list(&w.arena, 5000);
	for (int i = 0; i < 5000; i++)
		value_push(many, value_bool(true));
	value_set(view, STR("many"), many);
	w.view = view;
	assert_true(world_walks(&w, "page"));
	assert_false(world_render(&w, "page"));
	assert_non_null(strstr(printed(&w), "page.html:3:"));
	assert_non_null(strstr(printed(&w), "error[S67]"));
	w.view = make_view(&w.arena);
	assert_true(world_render(&w, "parts/title"));
	world_done(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_usuals),
		cmocka_unit_test(test_unusuals),
		cmocka_unit_test(test_many_turns),
		cmocka_unit_test(test_faults),
		cmocka_unit_test(test_turning_back),
		cmocka_unit_test(test_chains),
		cmocka_unit_test(test_steps),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
