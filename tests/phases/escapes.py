"""Themes that try to get out, or to go on for ever: each is refused at its
template's line, naming the page, or does no harm; within seconds and little
memory, and nothing is written. What templates may say within one page is tried
in unit/sandbox.c, by the hundred."""
import os
import resource
import shutil

import tree
from bench import TODAY

# Wrong content; a file that cannot be read.
REFUSED = (1, 3)
# Address space of the program, and seconds of a processor.
MEMORY, SECONDS = 1 << 30, 20
SECRET = "chữ kín ngoài giao diện"
HOME = "themes/thu/templates/home.html"
LOOP = "<% local n = 0 {} %>x"

# What stands in the home page's template, and must not succeed.
TEMPLATES = {
	"a loop": LOOP.format("while true do n = n + 1 end"),
	"an empty loop": LOOP.format("while true do end"),
	"a loop that repeats": LOOP.format("repeat until false"),
	"a loop that counts": LOOP.format("for i = 1, 1 << 62 do end"),
	"a loop that jumps": LOOP.format("::again:: goto again"),
	"a call of itself": LOOP.format("local function f() return f() end f()"),
	"a deep call": LOOP.format("local function f() return 1 + f() end f()"),
	"a call by turns": LOOP.format("local f, g = nil, nil f = function() "
		"return g() end g = function() return f() end f()"),
	"a text that doubles": LOOP.format("local s = 'x' while true do "
		"s = s .. s end"),
	"a table that grows": LOOP.format("local t = {} for i = 1, 1 << 62 do "
		"t[i] = i end"),
	"a table by insert": LOOP.format("local t = {} while true do "
		"table.insert(t, 'x') end"),
	"tables in tables": LOOP.format("local t = {} while true do t = {t} end"),
	"a concat of much": LOOP.format("local t = {} for i = 1, 9000 do t[i] = "
		"('x'):rep(10000) end table.concat(t)"),
	"a page without end": "<% while true do %>xxxxxxxxxxxxxxxx<% end %>",
	"a page that is too long": "<% local s = ('x'):rep(10000) "
		"for i = 1, 20000 do %><%= s %><% end %>",
	"an include of itself": "<% include('home') %>",
	"functions without end": LOOP.format("local t = {} while true do "
		"t[#t + 1] = function() return t end end"),
	"a wide format": "<%= ('%99999999d'):format(1) %>",
	"a long repetition": "<%= ('x'):rep(1 << 40) %>",
	"a pattern": "<%= (('a'):rep(9999)):find(('a?'):rep(30), 1, false) "
		"and x %>",
	"gsub": "<%= ('x'):gsub('.', function() end) %>",
	"io": "<%= io.open('/etc/passwd'):read('a') %>",
	"os": "<% os.execute('touch here') %>",
	"require": "<% require('os').exit(0) %>",
	"dofile": "<% dofile('../ngoai.html') %>",
	"load": "<% load('return 1')() %>",
	"bytecode": "<% load('\\27Lua')() %>",
	"loadstring": "<% loadstring('x')() %>",
	"string.dump": "<% string.dump(function() end) %>",
	"debug": "<% debug.getregistry() %>",
	"an upvalue": "<% debug.setupvalue(url, 1, 1) %>",
	"a coroutine": "<% coroutine.wrap(function() while true do end end)() %>",
	"collectgarbage": "<% collectgarbage('stop') %>",
	"__gc": "<% setmetatable({}, {__gc = function() end}) %>",
	"__index": "<% getmetatable('').__index = nil %>",
	"rawset": "<% rawset(site, 'title', 'x') %>",
	"pcall around a loop": LOOP.format("pcall(function() while true do end "
		"end)"),
	"_G": "<%= _G.io %>", "_ENV": "<% _ENV = {} %>",
	"a global": "<% seen = 1 %>", "the view": "<% site.title = 'x' %>",
	"a library": "<% math.floor = nil %>", "the rest": "<%= ... %>",
	"bytes": "\x1bLua<% x() %>",
	"an include from above": "<% include('../../ngoai') %>",
	"an include of the system": "<% include('/etc/passwd') %>",
	"an include through dots": "<% include('parts/../../../ngoai') %>",
	"an extension from above": '<% extends "../../ngoai" %>',
	"an asset from above": "<%= asset('../theme.yaml') %>",
	"an asset of the system": "<%= asset('/etc/passwd') %>",
	"an address that runs": "<a href=\"<%= url('javascript:x()') %>\">",
	"a NUL": "<% include('home\\0x') %>",
}
# Themes whose other files are wrong: {path: text}; a text that begins with
# "->" is a link.
FILES = {
	"inherits from above": {"themes/thu/theme.yaml": "inherits: ../ngoai\n"},
	"inherits a link": {"themes/vong": "->../ngoai",
		"themes/thu/theme.yaml": "inherits: vong\n"},
	"inherits the system": {"themes/thu/theme.yaml": "inherits: /etc\n"},
	"inherits itself": {"themes/thu/theme.yaml": "inherits: thu\n"},
	"an emblem from above": {"themes/thu/theme.yaml":
		"inherits: default\nsettings: {emblem: ../../ngoai.html}\n"},
	"an emblem that is a link": {"themes/thu/theme.yaml":
		"inherits: default\nsettings: {emblem: a.svg}\n",
		"themes/thu/assets/a.svg": "->../../../ngoai.html"},
	"strings that are no texts": {"themes/thu/strings/vi.yaml":
		"home: [a, b]\n"},
	"strings that are no YAML": {"themes/thu/strings/vi.yaml": "a: [\n"},
	"strings that are a link": {"themes/thu/strings/vi.yaml":
		"->../../../ngoai.html"},
	"a template that is a link": {HOME: "->../../../ngoai.html"},
	"a template that is a device": {HOME: "->/dev/zero"},
	"an asset that is a link": {"themes/thu/assets/a.txt":
		"->../../../ngoai.html"},
	"a theme that is a link": {"themes/thu2": "->../ngoai",
		"content/portal.yaml": "tiêu đề: Cổng\ngiao diện: thu2\n"},
	"templates that are a link": {"themes/thu/templates":
		"->../../ngoai"},
	"assets that are a link": {"themes/thu/assets": "->../../ngoai"},
	"a theme from above": {"content/portal.yaml":
		"tiêu đề: Cổng\ngiao diện: ../ngoai\n"},
}
# What is harmless, and what it must leave.
HARMLESS = {
	"an address from above": ("<%= url('../../x') %>", "../"),
	"text that is escaped": ("<%= '<img onerror=x>' %>",
		"&lt;img onerror=x&gt;"),
	"a local of another page": ("<% local k = given('k') k = 1 %>"
		"<%= k %>", "1"),
}


def put(folder, files):
	for path, text in files.items():
		path = os.path.join(folder, path)
		os.makedirs(os.path.dirname(path), exist_ok=True)
		if text.startswith("->"):
			if os.path.lexists(path):
				shutil.rmtree(path) if os.path.isdir(path) \
					else os.remove(path)
			os.symlink(text[2:], path)
		else:
			with open(path, "w", encoding="utf-8") as file:
				file.write(text)


def bounded():
	resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
	resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def attempt(bench, name, files):
	"""(what was done and said, the folder)"""
	place = bench.folder("escapes", name.replace(" ", "-"))
	put(place, {"content/portal.yaml": "tiêu đề: Cổng\ngiao diện: thu\n",
		"themes/thu/theme.yaml": "inherits: default\n",
		"ngoai.html": SECRET, "ngoai/theme.yaml": "inherits: default\n",
		"ngoai/home.html": SECRET, "ngoai/templates/home.html": SECRET})
	put(place, files)
	return bench.run(["build", "-C", place, "--today", TODAY, "-j", "1"],
		preexec_fn=bounded, cwd=place), place


def problems(done, place, named):
	lines = [] if done.status in REFUSED else \
		[f"exit status {done.status}"]
	lines += [f"“{what}” is not named" for what in named
		if what not in done.err]
	lines += [f"{path} is written" for path in
		tree.paths(os.path.join(place, "site"))]
	if SECRET in done.err or "root:" in done.err:
		lines.append("it tells what stands elsewhere")
	return lines + done.err.splitlines()[:8] if lines else []


def template(bench, tally, name):
	done, place = attempt(bench, name, {HOME: TEMPLATES[name]})
	# A page that is too long is nobody's line; what cannot be compiled, or
	# extended, is told before there is a page.
	named = ["index.html"] if "[S53]" in done.err else [f"{HOME}:1:"]
	if not any(code in done.err for code in ("[S60]", "[S61]")) and \
			"extends" not in TEMPLATES[name]:
		named.append("index.html")
	tally.check(f"{name} is refused", problems(done, place, named))


def theme(bench, tally, name):
	files = FILES[name]
	done, place = attempt(bench, name, files)
	tally.check(f"{name} is refused", problems(done, place,
		[next(iter(files)) + ":"]))


def harmless(bench, tally, name):
	text, wanted = HARMLESS[name]
	done, place = attempt(bench, name, {HOME: text})
	lines = done.err.splitlines() if done.status not in (0, 1) else []
	if done.status == 0:
		home = tree.read(os.path.join(place, "site", "index.html"))
		if wanted.encode() not in home or b"<img" in home:
			lines = [home.decode()]
	tally.check(f"{name} does no harm", lines)


def run(bench, tally):
	for function, names in ((template, TEMPLATES), (theme, FILES),
			(harmless, HARMLESS)):
		bench.each(names, lambda name: function(bench, tally, name))
