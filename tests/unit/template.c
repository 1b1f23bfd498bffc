#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "template_world.h"

/* Template, and what it must print. */
static const struct Good {
	const char *text, *expected;
} goods[] = {
	{"", ""},
	{"plain\n", "plain\n"},
	{"a <%= title %> b", "a Đề cương &lt;1&gt; b"},
	{"<%= '<>&\"' .. \"'\" %>", "&lt;&gt;&amp;&quot;&#39;"},
	{"<%- body %>", "<p>x &amp; y</p>"},
	{"a<%# <%= title %> b", "a b"},
	{"<%# comment\nof lines %>x", "x"},
	{"<%% literal %> <%%= x %>", "<% literal %> <%= x %>"},
	{"<%= number %> <%= 6 / 2 %> <%= -3 %> <%= 2^40 %>",
		"7 3 -3 1099511627776"},
	{"<%= nothing or \"\" %>|<%= nothing or 'none' %>", "|none"},
	{"<%= 1 -- why %>2", "12"},
	{"<%= 1 --[[ %> ]] + 1 %>", "2"},
	{"<% local s = '%>' %><%= s %>", "%&gt;"},
	{"<% local s = [[a%>b]] %><%= s %>", "a%&gt;b"},
	{"<% local s = [==[a]]%>]=]b]==] %><%= s %>", "a]]%&gt;]=]b"},
	{"<% local s = \"a\\\"%>\" %><%= s %>", "a&quot;%&gt;"},

	/* Lines that hold tags alone leave nothing behind. */
	{"a\n<% local x = 1 %>\nb\n", "a\nb\n"},
	{"a\n  \t<% local x = 1 %>  \nb\n", "a\nb\n"},
	{"a\n<%# note %>\nb\n", "a\nb\n"},
	{"a\n<% if yes then %>\nb\n<% end %>\nc\n", "a\nb\nc\n"},
	{"a\n<% if yes then %><% local x = 1 %>\nb\n<% end %><%# x %>\nc",
		"a\nb\nc"},
	{"a\n<%\nlocal x = 1\nlocal y = 2\n%>\n<%= x + y %>\n", "a\n3\n"},
	{"a\n<% local x %> b\n", "a\n b\n"},
	{"a\n b<% local x %>\nc\n", "a\n b\nc\n"},
	{"a\n<%= number %>\nb\n", "a\n7\nb\n"},
	{"a\n  <%= number %>\nb\n", "a\n  7\nb\n"},
	{"a\n<% local x %> <% local y %>\nb\n", "a\n \nb\n"},
	{"a\r\n<% local x %>\r\nb\r\n", "a\r\nb\r\n"},
	{"<% if true then %>x<% end %>", "x"},
	{"<% local x = 1 %>", ""},
	{"<% local x = 1 %>\n<% local y = 1 %>\n", ""},

	/* Control flow. */
	{"<% if not nothing then %>a<% else %>b<% end %>", "a"},
	{"<% for i = 1, 3 do %><%= i %>,<% end %>", "1,2,3,"},
	{"<% local i = 0 repeat i = i + 1 %><%= i %><% until i == 3 %>",
		"123"},
	{"<% local i = 3 while i > 0 do %><%= i %><% i = i - 1 end %>",
		"321"},
	{"<% for i = 1, 3 do if i == 2 then goto next end %><%= i %>"
		"<% ::next:: end %>", "13"},
	{"<% local function row(x) %><b><%= x %></b><% end %>"
		"<% row(1) row(2) %>", "<b>1</b><b>2</b>"},
	{"<% local x <const> = 4 %><%= x %>", "4"},
	{"a<% do return end %>b", "a"},

	/* The view. */
	{"<%= entry.title %> <%= entry['level'] %>", "Mục 2"},
	{"<%= #list %> <%= list[1] %> <%= list[3] + 1 %>", "3 một 4"},
	{"<%= list[4] == nil and 'past' %> <%= list[0] == nil and 'zero' %>",
		"past zero"},
	{"<% for i, x in ipairs(list) do %><%= i %><%= x %> <% end %>",
		"1một 2hai 33 "},
	{"<% for x, i in each(list) do %><%= x %><%= i %> <% end %>",
		"một1 hai2 33 "},
	{"<% for _, e in ipairs(entries) do %><%= e.title %>;<% end %>",
		"A &amp; B;Trang sau;"},
	{"<% for k, v in pairs(entry) do %><%= k %>=<%= v %>;<% end %>",
		"title=Mục;path=index.html;level=2;"},
	{"<% for _ in ipairs(nothing) do %>x<% end %>"
		"<% for _ in each(nothing) do %>x<% end %>"
		"<% for _ in pairs(nothing) do %>x<% end %>", ""},
	{"<% for i, x in ipairs({4, 5}) do %><%= i %><%= x %> <% end %>"
		"<% for x in each({4, 5}) do %><%= x %> <% end %>",
		"14 25 4 5 "},
	{"<%= entries[1] == entries[1] and 'same' %>", "same"},
	{"<%= entry.path and 'set' %> <% if not entries[2].path then %>null"
		"<% end %>", "set null"},
	{"<%= given('number') %> <%= given('other') or 'no' %>", "7 no"},

	/* Functions. */
	{"<%= url(entries[1]) %> <%= url(entry) %>", "../a.html "
		"../../index.html"},
	{"<%= url('2025/b/c.html#x') %> <%= url('#y') %>", "c.html#x #y"},
	{"<%= url(file) %>", "t\u1ec7p%20%221%22%20%232%3F.pdf"},
	{"<%= url('https://example.org/a?b=1&c=2') %>",
		"https://example.org/a?b=1&amp;c=2"},
	{"<%= asset('style.css') %>", "../../assets/style.1f.css"},
	{"<%= t('hello', 'An', 3) %> <%= t('skip') %>", "Chào An, 3! Bỏ qua"},
	{"<%= t('pages', 1) %>, <%= t('pages', 2) %>, <%= t('pages', 0) %>",
		"1 page, 2 pages, 0 pages"},
	{"<%= t('nine', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) %>", "123456789"},
	{"<%= text(2.0) .. '' %> <%= t('hello', 'An', 2.0) %>", "2.0 Chào An, 2!"},
	{"<%= date(day) %> <%= date(day, 'iso') %> <%= date(nothing) %>",
		"14 Mar 2025 2025-03-14 chưa xác định"},
	{"<%= date(day, 'long') %> <%= date(day, 'weekday') %>",
		"14 March 2025 Friday, 14 March 2025"},
	{"<%= text(title) %> <%= text(nothing) %> <%= text('') %>",
		"Đề cương &lt;1&gt; chưa xác định chưa xác định"},
	{"<%= upper('đề cương') %> <%= lower('ĐẢNG ỦY') %>",
		"ĐỀ CƯƠNG đảng ủy"},
	{"<%= join(list) %>|<%= join(list, ' – ') %>|<%= join(none) %>|"
		"<%= join({1, 'x'}, '') %>|<%= join(nothing) %>",
		"một, hai, 3|một – hai – 3||1x|"},
	{"<%= count(list) %><%= count(none) %><%= count(nothing) %>"
		"<%= count(entry) %><%= count({1, 2}) %>", "30032"},
	{"<% for i, v in ipairs({list, entry, body, 1, 'a', true, {}, url}) do"
		" %><%= type(v) %> <% end %><%= type(nil) %>",
		"list map html number string boolean table function nil"},
	{"<%= select('#', 1, nil) %> <%= select(2, 'a', 'b') %> "
		"<%= select(-1, 'a', 'b') %>", "2 b b"},
	{"<%= tostring(12) %> <%= tostring(true) %> <%= tonumber('12') + 1 %> "
		"<%= tonumber('x') == nil and 'nil' %>", "12 true 13 nil"},
	{"<%= math.floor(2.7) %> <%= math.floor(-2.5) %> <%= math.ceil(2.1) %>"
		" <%= math.ceil(-2.5) %> <%= math.abs(-4) %> "
		"<%= math.max(1, 5, 3) %> <%= math.min(4, 2) %>",
		"2 -3 3 -2 4 5 2"},
	{"<% local x = {} table.insert(x, 'b') table.insert(x, 1, 'a') "
		"table.insert(x, 'c') %><%= table.concat(x, '-') %> "
		"<%= table.remove(x, 1) %> <%= table.concat(x) %> "
		"<%= (table.unpack(x)) %> <%= table.remove({}) or 'none' %>",
		"a-b-c a bc b none"},
	{"<%= ('Đảng ủy'):len() %> <%= ('Đảng ủy'):sub(1, 1) %> "
		"<%= ('Đảng ủy'):sub(-2) %> <%= ('Đảng'):sub(2, -2) %> "
		"[<%= ('Đảng'):sub(9) %>] <%= ('Đảng'):sub(-9, 2) %>",
		"7 Đ ủy ản [] Đả"},
	{"<%= ('ấp'):upper() %> <%= ('ẤP'):lower() %> <%= ('ab'):rep(3, '-') %>"
		" [<%= ('ab'):rep(0) %>] [<%= ('ab'):rep(-1) %>]",
		"ẤP ấp ab-ab-ab [] []"},
	{"<%= ('abc'):starts('ab') and 1 %> <%= ('abc'):ends('bc') and 1 %> "
		"<%= ('ấab.b'):find('.b') %> <%= ('a'):find('z') or 0 %>",
		"1 1 4 0"},
	{"<%= ('%d|%5d|%-4d|%04d|%s|%.1f|%x|%%'):format(1, 2, 3, 4, 'ờ', "
		"2.25, 255) %>", "1|    2|3   |0004|ờ|2.2|ff|%"},

	/* Partials. */
	{"<% include('parts/title') %>", "[Đề cương &lt;1&gt;]"},
	{"<% for _, e in ipairs(entries) do include('parts/entry', "
		"{entry = e, level = e.level}) end %><%= entry.title %>",
		"A &amp; B/2/7;Trang sau/2/7;Mục"},
	{"<% include('parts/maybe') include('parts/maybe', {note = 'n'}) %>",
		"-n"},
	{"<% include('parts/nested', {inner = entry, level = 4}) %>",
		"Mục/5/7;|4"},
	{"<% include('parts/title', {title = 'own'}) %><%= title %>",
		"[own]Đề cương &lt;1&gt;"},
	{"<% block 'x' %>default<% end %>", "default"},
	{"<% local a = {title = 'x'} include('parts/title', a) "
		"include('parts/title', a) %>|<%= a.number or 'none' %>",
		"[x][x]|none"},
	{"<% include('parts/title', math) include('parts/title', {}) %>"
		"<%= math.floor(1.5) %>",
		"[Đề cương &lt;1&gt;][Đề cương &lt;1&gt;]1"},
	{"<% include('parts/again', {level = 2}) %>", "21|1||2|"},
	{"<% include('parts/call', {f = function(x) return x .. '!' end}) %>",
		"title!"},

	/* Paths, in every place where the program reads them by itself. */
	{"<%= entry.title %><%= entry . title %><%= ( entry.title ) %>",
		"MụcMụcMục"},
	{"<%= url(entry.path) %> <%= url( entry ) %> <%= text(entry.title) %> "
		"<%= text(entries[2].path) %> <%= date(day , \"iso\") %>",
		"../../index.html ../../index.html Mục chưa xác định "
		"2025-03-14"},
	{"<% local e = entries[2] %>[<%= text(e.path) %>][<%= text(empty) %>]"
		"[<%= date(e.path) %>][<%= date(e.path, 'long') %>]",
		"[chưa xác định][chưa xác định][chưa xác định]"
		"[chưa xác định]"},
	{"<% local p = {q = {r = 'x', s = entry, b = body}} %><%= p.q.r %> "
		"<%= p.q.s.title %> <%= url(p.q.s) %> <%- p.q.b %> "
		"<%= text(p.q.r) %>",
		"x Mục ../../index.html <p>x &amp; y</p> x"},
	{"<% if entry.path then %>a<% end %><% if not entries then %>b"
		"<% elseif not entry.title then %>c<% elseif entry.level then"
		" %>d<% else %>e<% end %>", "ad"},
	{"<% local p = {q = {no = false}} if p.q then %>a<% end %>"
		"<% if p.q.no then %>b<% end %><% if not p.q.none then %>c"
		"<% end %>", "ac"},
	{"<%= t(\"skip\") %><%= t('skip') .. t('skip') %><%= t('pages') %>",
		"Bỏ quaBỏ quaBỏ qua pages"},

	/* Whatever is printed is printed in the order of the template. */
	{"<% local function f(x) %><%= x %>in<% return 'out' end %>a"
		"<%= title %>b<%= f(1) %>c<%= f(2) %><%= f(3) .. f(4) %>d",
		"aĐề cương &lt;1&gt;b1inoutc2inout3in4inoutoutd"},
	{"<% local n = 0 local function next() n = n + 1 return n end %>"
		"<%= n %><%= next() %><%= n %><%= next() %><%= n %>", "01122"},
	{"<% local o = {} function o.f() %>x<% return 'y' end function o:g() "
		"%>z<% return 'w' end %>a<%= o.f() %>b<%= o:g() %>c<%= "
		"(o.f)() %>d<%= o['f']() %>e<%= o.f\n{} %>f",
		"axybzwcxydxyexyf"},

	/* Functions whose names mean something else. */
	{"<% local t = function(x) return '<' .. x end %><%= t('skip') %>",
		"&lt;skip"},
	{"<% local function url(x) return x end %><%= url('a') %>", "a"},
	{"<% for t in each(list) do %><%= t %><% end %><%= t('skip') %>",
		"mộthai3Bỏ qua"},
	{"<% local x = {t = 1, url = 2} %><%= x.t %><%= x.url %>"
		"<%= t('skip') %>", "12Bỏ qua"},
};

static void test_goods(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(goods); i++) {
		World w;
		world_init(&w);
		add_parts(&w);
		world_add(&w, "page", goods[i].text);
		world_compile(&w);
		if (!world_render(&w, "page") || w.diag.reports.count)
			fail_msg("%s\n%s", goods[i].text, printed(&w));
		assert_out(&w, goods[i].expected);
		/* The same again from the same state, and by Lua. */
		assert_true(world_render(&w, "page"));
		assert_out(&w, goods[i].expected);
		world_by_lua(&w);
		assert_true(world_render(&w, "page"));
		assert_out(&w, goods[i].expected);
		world_done(&w);
	}
}

static void test_inheritance(void **state)
{
	World w;
	(void)state;
	world_init(&w);
	add_family(&w);
	world_add(&w, "leaf", "<% extends \"middle\" %>\n"
		"<% local mine = 'x' .. number %>\n"
		"<% local function row(n) %><i><%= n %></i><% end %>\n"
		"<% block \"inner\" %><%= mine %><% row(1) %><% end %>\n"
		"<% block \"title\" %><%= title %><% end %>\n");
	world_add(&w, "other", "<% extends 'middle' %>\n"
		"<% if nothing then block_never = 1 end %>\n"
		"<% block 'main' %>all mine<% end %>");
	world_add(&w, "outer", "<% include('leaf') %>+<% block 'title' %>o"
		"<% end %>");
	world_compile(&w);
	assert_true(world_render(&w, "base"));
	assert_out(&w, "<title>T</title>\nnone\nfoot 7\n");
	assert_true(world_render(&w, "middle"));
	assert_out(&w, "<title>T</title>\n<div>inner</div>\nfoot 7\n");
	assert_true(world_render(&w, "leaf"));
	assert_out(&w, "<title>Đề cương &lt;1&gt;</title>\n<div>x7<i>1</i>"
		"</div>\nfoot 7\n");
	assert_true(world_render(&w, "other"));
	assert_out(&w, "<title>T</title>\nall minefoot 7\n");
	assert_true(world_render(&w, "outer"));
	assert_out(&w, "<title>Đề cương &lt;1&gt;</title>\n<div>x7<i>1</i>"
		"</div>\nfoot 7\n+o");
	assert_int_equal(w.diag.reports.count, 0);
	world_done(&w);
}

/* Vietnamese has one form; a page may have its own function-like names. */
static void test_vietnamese(void **state)
{
	World w;
	(void)state;
	world_init(&w);
	w.shared.language = LANGUAGE_VI;
	world_add(&w, "page", "<%= t('pages', 1) %>, <%= date(day, 'long') %>");
	world_add(&w, "shadow", "<%= text %> <%= date %>");
	world_add(&w, "call", "<% include('shadow', {text = 'a', date = 'b'})"
		" %> <%= text('x') %>");
	world_add(&w, "caller", "<% local x = upper(text('a')) %><%= x %>");
	world_add(&w, "other", "<% include('caller', {text = 'b', x = 'c'})"
		" %>");
	world_compile(&w);
	assert_true(world_render(&w, "page"));
	assert_out(&w, "1 pages, ngày 14 tháng 3 năm 2025");
	assert_true(world_render(&w, "call"));
	assert_out(&w, "a b x");
	assert_true(world_render(&w, "other"));
	assert_out(&w, "A");
	world_done(&w);
}

/* More expressions in a row than one call can take. */
static void test_long_row(void **state)
{
	char text[8192] = "", expected[8192] = "";
	World w;
	(void)state;
	world_init(&w);
	for (int i = 0; i < 300; i++) {
		size_t at = strlen(text), end = strlen(expected);
		snprintf(text + at, sizeof text - at, "<%%= %d + 1 %%>,", i);
		snprintf(expected + end, sizeof expected - end, "%d,", i + 1);
	}
	world_add(&w, "page", text);
	world_compile(&w);
	assert_true(world_render(&w, "page"));
	assert_out(&w, expected);
	world_done(&w);
}

/* A long text of the view is no reason to fail when it is only printed. */
static void test_large_page(void **state)
{
	World w;
	Value *view;
	size_t size = 4 << 20;
	char *bytes;
	(void)state;
	world_init(&w);
	bytes = arena_bytes(&w.arena, size);
	memset(bytes, 'x', size);
	view = value_map(&w.arena, 2);
	value_set(view, STR("body"),
		value_html(&w.arena, (Str){bytes, size}));
	value_set(view, STR("plain"),
		value_str(&w.arena, (Str){bytes, size / 8}));
	w.view = view;
	world_add(&w, "page", "<%- body %><%= plain %>");
	world_compile(&w);
	assert_true(world_render(&w, "page"));
	assert_int_equal(w.out.len, size + size / 8);
	world_done(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_goods),
		cmocka_unit_test(test_inheritance),
		cmocka_unit_test(test_vietnamese),
		cmocka_unit_test(test_long_row),
		cmocka_unit_test(test_large_page),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
