"""All of it under AddressSanitizer and UBSan: the unit programs, a build of
every portal (the same bytes), and every invalid case (the same message)."""
import os

import tree
from bench import cases
from phases import invalid, unit
from phases.expect import text_problems


def run(bench, tally):
	unit.run(bench, tally, "san")
	bench.each(bench.portals, lambda portal: build(bench, tally, portal))
	bench.each(cases(bench.path("tests", "invalid")),
		lambda case: refuse(bench, tally, case))


def build(bench, tally, portal):
	output = os.path.join(bench.folder("san", portal.name), "out")
	problems = bench.make(portal, output, ["-j", "2"], sanitised=True)
	normal, others = bench.tree(portal)
	tally.check(f"{portal.name}: builds to the same bytes",
		problems or others or tree.difference(tree.content(normal),
			tree.content(output)))


def refuse(bench, tally, case):
	name = f"invalid/{os.path.basename(case)}"
	work = bench.folder("san", name)
	if tally.check(f"{name}: content", invalid.prepare(case, work, False)):
		done = invalid.refused(bench, tally, name, case, work, [], None, True)
		tally.check(f"{name}: the same message", text_problems(
			os.path.join(case, "expected.vi.txt"), done.err))
