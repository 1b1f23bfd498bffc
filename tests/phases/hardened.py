"""What the compiler and the linker put around the program: addresses that are
drawn anew for each run, guarded stacks, checked copies, tables that are read-only
once it has started. As `hardening-check` looks at it, with readelf alone."""
import glob
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


def marks(bench, tally, program):
	"""The linker keeps the marks only where the C library has them too."""
	if "X86-64" not in read("-h", program):
		tally.note("marks of control flow: not possible here")
		return
	objects = [os.path.join(bench.build, path[:-1] + "o") for path in
		sorted(glob.glob("*/*.c", root_dir=bench.path("src")))]
	told = read("-n", *objects).split("File: ")[1:]
	tally.check("jumps land where they may (IBT, SHSTK)",
		[text.split("\n")[0] for text in told if "IBT, SHSTK" not in text]
		or ([] if len(told) == len(objects) else ["objects are missing"]))


def read(option, *paths):
	return execute(["readelf", "-W", option, *paths]).out
