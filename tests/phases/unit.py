"""The unit programs; every cmocka test counts."""
import os
import re

from bench import execute

# cmocka's TAP: a plan for each group, a line for each test, what failed
# behind it as comments.
PLAN = re.compile(r"^1\.\.(\d+)$", re.M)
TEST = re.compile(r"^(not )?ok \d+ (?:- )?(.*)\n((?:# .*\n)*)", re.M)


def run(bench, tally, folder=""):
	"""Runs what tests/unit holds, as built in folder of the build."""
	sources = sorted(os.listdir(bench.path("tests", "unit")))
	names = [name[:-2] for name in sources if name.endswith(".c")]
	bench.each(names, lambda name: run_program(bench, tally, name,
		os.path.join(bench.build, folder, "unit", name)))


def run_program(bench, tally, name, path):
	done = execute([path], {"CMOCKA_MESSAGE_OUTPUT": "tap"}, cwd=bench.root)
	tests = TEST.findall(done.out)
	for failed, test, lines in tests:
		if test.startswith("# SKIP"):
			tally.note(f"{name}: {test[6:].strip()}: not possible here")
			continue
		tally.check(f"{name}: {test}",
			["failed"] + lines.splitlines() if failed else [])
	planned = sum(int(count) for count in PLAN.findall(done.out))
	told = any(failed for failed, test, lines in tests)
	# A program that died, that a sanitiser stopped, that tests nothing.
	if len(tests) != planned or not planned or done.status and not told:
		tally.check(f"{name}: ends well", [f"exit status {done.status}, "
			f"{len(tests)} of {planned} tests told"] +
			done.err.splitlines())
