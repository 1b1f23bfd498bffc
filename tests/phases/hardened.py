"""What the compiler and the linker put around the program: addresses that are
drawn anew for each run, guarded stacks, checked copies, tables that are read-only
once it has started. As `hardening-check` looks at it, with readelf alone. And who
calls whom among its modules."""
import glob
import graphlib
import os
import re

from bench import execute


def run(bench, tally):
	program = os.path.join(bench.build, "chuyende")
	header, segments, dynamic, symbols = (read(option, program)
		for option in ("-h", "-l", "-d", "--dyn-syms"))

	def check(name, there):
		tally.check(name, [] if there else [program])

	check("it can be placed anywhere (PIE)", re.search(r"Type:\s+DYN", header)
		and re.search(r"FLAGS_1.*\bPIE\b", dynamic))
	check("its tables are read-only (RELRO)", "GNU_RELRO" in segments)
	check("all of them, from the start (BIND_NOW)",
		re.search(r"FLAGS_1.*\bNOW\b", dynamic))
	check("its stack holds no code",
		re.search(r"GNU_STACK.* RW ", segments))
	check("nothing can be written and run",
		not re.search(r"LOAD.* RWE ", segments))
	check("no text is changed when it is loaded", "TEXTREL" not in dynamic)
	check("libraries come from where the system has them",
		"RPATH" not in dynamic and "RUNPATH" not in dynamic)
	check("its stacks are guarded", "__stack_chk_fail" in symbols)
	check("its copies are checked", re.search(r"__\w+_chk@", symbols))
	marks(bench, tally, program)
	tally.check("no module needs itself by way of others", circle(bench))


def objects_of(bench):
	return [os.path.join(bench.build, path[:-1] + "o") for path in
		sorted(glob.glob("*/*.c", root_dir=bench.path("src")))]


def circle(bench):
	"""What calls, or takes a table of, what in turn needs it. The owner of a
	function that the program puts its own in place of (weak) is the module
	that offers it."""
	owners, wanted = {}, {}
	for line in execute(["nm", "-A", "--format=posix", *objects_of(bench)]) \
			.out.splitlines():
		path, name, kind = line.split()[:3]
		module = os.path.relpath(path[:path.rindex(".o")], bench.build)
		if kind == "U":
			wanted.setdefault(module, set()).add(name)
		elif kind in "WV" or kind.isupper():
			if kind in "WV" or name not in owners:
				owners[name] = module
	needs = {module: {owners[name] for name in names if name in owners}
		- {module} for module, names in wanted.items()}
	try:
		graphlib.TopologicalSorter(needs).prepare()
	except graphlib.CycleError as error:
		return [" is needed by ".join(error.args[1])]
	return [] if len(needs) > 100 else ["objects are missing"]


def marks(bench, tally, program):
	"""The linker keeps the marks only where the C library has them too."""
	if "X86-64" not in read("-h", program):
		tally.note("marks of control flow: not possible here")
		return
	objects = objects_of(bench)
	told = read("-n", *objects).split("File: ")[1:]
	tally.check("jumps land where they may (IBT, SHSTK)",
		[text.split("\n")[0] for text in told if "IBT, SHSTK" not in text]
		or ([] if len(told) == len(objects) else ["objects are missing"]))


def read(option, *paths):
	return execute(["readelf", "-W", option, *paths]).out
