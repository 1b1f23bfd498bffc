#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "template_world.h"

/* What a template must not get at. */
static const char *const escapes[] = {
	/* What is not there. */
	"<% os.exit(3) %>",
	"<% io.open('/etc/passwd') %>",
	"<% require('os') %>",
	"<% dofile('/etc/passwd') %>",
	"<% load('return 1')() %>",
	"<% loadstring('return 1')() %>",
	"<% pcall(error) %>",
	"<% xpcall(error, error) %>",
	"<% coroutine.create(url) %>",
	"<% collectgarbage() %>",
	"<% debug.getinfo(1) %>",
	"<% package.loadlib('x', 'y') %>",
	"<% string.dump(url) %>",
	"<%= string.rep('x', 10) %>",
	"<% rawset(math, 'floor', 1) %>",
	"<% rawget(math, 'floor') %>",
	"<% rawequal(1, 1) %>",
	"<% setmetatable({}, {}) %>",
	"<% getmetatable('').__index = nil %>",
	"<% next({}) %>",
	"<% table.sort({}) %>",
	"<% math.random() %>",
	"<%= math.huge %>",
	"<% print('x') %>",
	"<% utf8.char(1) %>",
	"<%= _G.url %>",
	"<%= _VERSION %>",

	/* The environment and our own names. */
	"<% local _ENV = {} %>x<%= 1 %>",
	"<% local function f(_ENV) return x end f({x = 1}) %>",
	"<% _ENV = nil %>",
	"<% __w(0) %>",
	"<% __q(0, 1) %>",
	"<% local w = ... w(0) %>",
	"<% if entry.__index then %><% end %>",
	"<% __b('x', 1) %>",
	"<% url = function() return 'x' end %>",
	"<% math = {} %>",
	"<% include = nil %>",
	"<% table.insert(table, 1) %>",
	"<% table.remove(math) %>",
	"<% table.concat(math) %>",
	"<% math.pi = 3 %>",
	"<% title = 'stolen' %>",
	"<% entry.title = 'stolen' %>",
	"<% entries[1] = nil %>",
	"<%= ('x').__index %>",
	"<%= ('x').__metatable %>",
	"<%= entry.__index %>",
	"<%= math.__index %>",

	/* Texts. */
	"<%= ('x'):rep(1e9) %>",
	"<%= ('x'):rep(10241) %>",
	"<%= ('x'):rep(1 << 62) %>",
	"<%= (''):rep(1 << 62) %>",
	"<%= ('x'):gsub('x', 'y') %>",
	"<%= ('x'):gmatch('x') %>",
	"<%= ('x'):match('x') %>",
	"<%= ('x'):dump() %>",
	"<%= ('x'):byte() %>",
	"<%= ('%1000000d'):format(1) %>",
	"<%= ('%.1000000f'):format(1) %>",
	"<%= ('%p'):format({}) %>",
	"<%= ('%p'):format(url) %>",
	"<%= ('%n'):format(1) %>",
	"<%= ('%*d'):format(1, 2) %>",
	"<%= ('%lld'):format(1) %>",
	"<%= ('%-+ 0#-+ 0#5d'):format(1) %>",
	"<%= ('%') :format(1) %>",
	"<%= tostring(print) %>",
	"<%= tostring(url) %>",
	"<%= tostring(entry) %>",
	"<%= url .. '' %>",
	"<%= {} .. '' %>",

	/* Odd errors and odd calls. */
	"<% error() %>",
	"<% error(nil) %>",
	"<% error({}) %>",
	"<% error(url) %>",
	"<% error(entry) %>",
	"<% error('x', 0) %>",
	"<% local f = ipairs({}) f() title.x() %>",
	"<% local f = ipairs({}) f(entry, 0) f(body, 0) f(entries, -1) "
		"f(entries, -9) f(entries, 1 << 62) f(entries, math) "
		"f(1, 1 << 63) x() %>",
	"<% local f = each(list) for i = 1, 9 do f() end x() %>",
	"<% local f = pairs(entry) for i = 1, 9 do f() end x() %>",
	"<% include({}) %>",
	"<% include('../../etc/passwd') %>",
	"<% include('parts/title.html') %>",
	"<% local x <close> = {} %>",
	"<% select(0) %>",
	"<% select(-2, 1) %>",
	"<% select(1 << 62, 1) x() %>",
	"<% math.max() %>",
	"<% math.floor('x') %>",
	"<% table.insert({}, 5, 1) %>",
	"<% table.insert({}) %>",
	"<% table.insert() %>",
	"<% table.concat({{}}) %>",
	"<%= -entry %>",
	"<%= entry < entry %>",
	"<%= #body %>",
	"<% entry() %>",
	"<% local function f(...) return select('#', ...) end "
		"f(table.unpack({1}, 1, 1e8)) x() %>",
};

static void test_escapes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(escapes); i++)
		assert_contained(escapes[i]);
}

/* What stops one page leaves nothing for the next: neither arguments nor
 * depth nor blocks. */
static void test_after_a_fault(void **state)
{
	World w;
	(void)state;
	world_init(&w);
	add_family(&w);
	world_add(&w, "deep", "<% include('bad', {secret = 1}) %>");
	world_add(&w, "bad", "<% include('leaf') nothing.x() %>");
	world_add(&w, "leaf", "<% extends 'base' %><% block 'title' %>leaf"
		"<% end %>");
	world_add(&w, "reads", "<%= given('secret') or 'none' %>"
		"<% include('base') %>");
	world_compile(&w);
	for (int i = 0; i < LIMIT_INCLUDE_DEPTH + 2; i++)
		assert_false(world_render(&w, "deep"));
	assert_true(world_render(&w, "reads"));
	assert_out(&w, "none<title>T</title>\nnone\nfoot 7\n");
	world_done(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_after_a_fault),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
