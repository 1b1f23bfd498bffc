"""The house rules that can be checked: rooms, floors, sizes, names, phrases.
`make check` runs this phase alone."""
import glob
import os
import re

import tree
from bench import execute
from phases.phrases import RULES as PHRASE_RULES

FILE_LINES, FILE_LINES_WARNED = 600, 400
FUNCTION_LINES = 60
BANNED = re.compile(r"\b(strcpy|strcat|v?sprintf|gets|strtok|ato[ifl]|atoll"
	r"|system|popen|exec[lv]p?e?)\s*\(")
# Written so that they do not find themselves.
UNFINISHED = re.compile(r"\b(TO[D]O|FIX[M]E|XX[X])\b")
# What a static may be besides constant: the flag of a signal handler, what
# each thread has for itself and what guards a library's own globals, where
# the library offers no other way.
MUTABLE_ALLOWED = re.compile(
	r"\b(sig_atomic_t|_Thread_local|pthread_rwlock_t|cmark_mem)\b")
STATIC = re.compile(r"^[ \t]*static\s+([^;={(]*?)\s*([A-Za-z_]\w*)\s*"
	r"(?:\[[^;={]*)?(?:=|;)", re.M)
TOKENS = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"'
	r"|'(?:\\.|[^'\\\n])*'", re.S)

# How a view would show a name without telling so: what is behind an entity,
# a page or in the list of short views. Labels of options are no names.
NAMING = re.compile(r"(?<!&)(?<!v->)\b(?!option|step|mark|milestone)\w+(->|\.)"
	r"(title|heading|label)\b(?! =)|->brief\b")
# The room that tells, the one that makes short views, and the tables, which
# count as showing all.
NAMING_ROOMS = r"view_(parts|brief|statistics)\.c$"


class House:
	"""The files of the project, read once: {path: text}."""

	def __init__(self, root):
		self.root = root
		self.c = self.read("src/*/*.[ch]")
		self.code = {path: blank(text) for path, text in self.c.items()}
		self.templates = self.read("themes/*/templates/**/*.html")
		self.strings = self.read("themes/*/strings/*.yaml")
		self.tests = self.read("tests/*", "tests/*/*.py", "tests/unit/*.c", "tests/fuzz/*.[ch]")
		self.others = self.read("scripts/*", "scripts/*/*.*", ".ci/*", "Makefile",
			"themes/*/assets/*.css", "themes/*/assets/*.js",
			"src/serve/preview*", "tests/web/*")

	def read(self, *patterns):
		return {path: tree.read(os.path.join(self.root, path)).decode()
			for pattern in patterns for path in
			sorted(glob.glob(pattern, root_dir=self.root, recursive=True))
			if os.path.isfile(os.path.join(self.root, path))}


def blank(text):
	"""C without comments and without what stands in quotes; lines stay."""
	def empty(match):
		token = match.group()
		if token[0] in "\"'":
			return token[0] * 2
		return re.sub(r"[^\n]", " ", token)
	return TOKENS.sub(empty, text)


def run(bench, tally):
	house = House(bench.root)
	for script, table in (("floors", "src/FLOORS"), ("rooms", "src/ROOMS")):
		done = execute([f"tests/{script}", table] + list(house.c),
			cwd=bench.root)
		tally.check(f"src/{script.upper()} is obeyed",
			(done.out + done.err).splitlines() or
			(["exit status %d" % done.status] if done.status else []))
	for rule in RULES + PHRASE_RULES:
		tally.check(rule.__doc__, list(rule(house)))
	for path, text in house.c.items():
		if FILE_LINES_WARNED < text.count("\n") <= FILE_LINES:
			tally.note(f"{path} has {text.count(chr(10))} lines")


def each_line(files, pattern):
	"""(path:line, match) of every match of pattern in files."""
	for path, text in files.items():
		for match in pattern.finditer(text):
			line = text.count("\n", 0, match.start()) + 1
			yield f"{path}:{line}", match


def file_sizes(house):
	"""files have at most 600 lines"""
	for path, text in {**house.c, **house.tests, **house.others}.items():
		if text.count("\n") > FILE_LINES:
			yield f"{path}: {text.count(chr(10))} lines: " \
				"name its second noun"


def function_sizes(house):
	"""functions have at most 60 lines"""
	for path, text in house.code.items():
		start = 0
		for number, line in enumerate(text.split("\n"), 1):
			if line.startswith("{"):
				start = number
			elif line.startswith("}") and start:
				if number - start + 1 > FUNCTION_LINES:
					yield f"{path}:{start}: a function of " \
						f"{number - start + 1} lines"
				start = 0


def own_header_first(house):
	"""each .c includes its own header first, or its family's"""
	for path, text in house.c.items():
		if not path.endswith(".c"):
			continue
		folder, _, name = path[len("src/"):-len(".c")].partition("/")
		own = f"src/{folder}/{name}.h"
		first = re.search(r'^\s*#\s*include\s*[<"]([^>"]+)', text, re.M)
		first = first.group(1) if first else ""
		# A second noun of a header (diag_print.c and diag.h), or a row of
		# a table that one header declares (output/writer.h).
		if first != own[4:] if own in house.c else \
				not first.startswith(folder + "/"):
			yield f"{path}: does not begin with its own header"


def header_contracts(house):
	"""each header opens with what it knows and must not know"""
	for path, text in house.c.items():
		if path.endswith(".h"):
			opening = text.partition("*/")[0]
			if not opening.startswith("/*") or \
					not re.search(r"\bknows?\b", opening, re.I) or \
					not re.search(r"must[\s*]+not\b", opening):
				yield f"{path}:1: no sentences on what it knows and " \
					"must not know"


def no_externs(house):
	"""no extern variables but constants"""
	pattern = re.compile(r"^[ \t]*extern\b[^;({]*;", re.M)
	for place, match in each_line(house.code, pattern):
		if not is_constant(match.group()):
			yield f"{place}: {match.group().strip()}"


def no_mutable_statics(house):
	"""no mutable statics"""
	for place, match in each_line(house.code, STATIC):
		if not is_constant(match.group(1)) and \
				not MUTABLE_ALLOWED.search(match.group(1)):
			yield f"{place}: {match.group().strip()}"


def is_constant(declaration):
	"""const binds what is declared: behind the last star, if any."""
	return "const" in re.findall(r"\w+", declaration.rpartition("*")[2])


def no_banned_calls(house):
	"""no calls that overflow, and none that run programs"""
	for place, match in each_line(house.code, BANNED):
		yield f"{place}: {match.group(1)}"


def clean_line_ends(house):
	"""no file ends without a line end, no line with white space"""
	pattern = re.compile(r"[ \t]+$|[^\n]\Z", re.M)
	files = {**house.c, **house.tests, **house.others, **house.templates}
	for place, match in each_line(files, pattern):
		yield place


def clean_layout(house):
	"""no two empty lines in a row, no line of C wider than 90 columns"""
	for path, text in house.c.items():
		lines = text.split("\n")
		for number, line in enumerate(lines, 1):
			if len(line.expandtabs(8)) > 90:
				yield f"{path}:{number}: wide"
			if number > 1 and not line and not lines[number - 2] \
					and number < len(lines):
				yield f"{path}:{number}: empty"


# A line that goes on below says so there: with the operator.
GOES_ON = re.compile(r"(^|\s)(&&|\|\||\?|:|\+|-|==|!=|\|)$")
INDENT = re.compile(r"\t*( {2,7}| [^*])\S")


def one_way_to_break(house):
	"""no empty line in a function; operators begin lines; tabs alone indent"""
	c = {path: text for path, text in house.tests.items() if path.endswith(".c")}
	for path, text in {**house.code, **{p: blank(t) for p, t in c.items()}}.items():
		within = False
		for number, line in enumerate(text.split("\n"), 1):
			within = line == "{" or (within and not line.startswith("}"))
			if (within and not line) or GOES_ON.search(line) or INDENT.match(line):
				yield f"{path}:{number}"


def nothing_unfinished(house):
	"""no marks of unfinished work"""
	for files in (house.c, house.tests, house.others, house.templates,
			house.strings):
		for place, match in each_line(files, UNFINISHED):
			yield f"{place}: {match.group()}"


def names_are_asked_for(house):
	"""views show others by name through site/view_parts.h only"""
	for path, code in house.code.items():
		if not path.startswith("src/site/view") or \
				re.search(NAMING_ROOMS, path):
			continue
		for place, match in each_line({path: code}, NAMING):
			yield f"{place}: {match.group().strip()}"


def functions_documented(house):
	"""every function of templates is told in themes/LANGUAGE.md"""
	told = tree.read(os.path.join(house.root, "themes/LANGUAGE.md")).decode()
	for path, text in house.c.items():
		if not path.startswith("src/render/"):
			continue
		for table in re.findall(r"luaL_Reg (?:functions|methods|numbers"
				r"|tables|basics)\[\] = \{(.*?)\n\};", text, re.S):
			for name in re.findall(r'\{"(\w+)"', table):
				if not re.search(r"`[^`\n]*\b%s\b" % name, told):
					yield f"{path}: {name}"


def ids_apart(house):
	"""an id that a template gives begins with _, which no heading's has"""
	pattern = re.compile(r'\bid="(?!_|<%)[^"]*')
	for place, match in each_line(house.templates, pattern):
		yield f"{place}: {match.group()}"


def no_gaps(house):
	"""style sheets set no gap, which a flex box has from Chrome 84 on alone"""
	files = {path: text for path, text in house.others.items()
		if path.startswith("themes/") and path.endswith(".css")}
	for place, match in each_line(files, re.compile(r"(?<![\w-])(?:row-)?gap:")):
		yield f"{place}: {match.group()}"


RULES = [file_sizes, function_sizes, own_header_first, header_contracts,
	no_externs, no_mutable_statics, no_banned_calls, clean_line_ends,
	clean_layout, one_way_to_break, nothing_unfinished, names_are_asked_for,
	functions_documented, ids_apart, no_gaps]
