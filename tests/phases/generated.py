"""The portals that scripts/bench makes up: nothing wrong in them, and the same
bytes each time."""
import os

import tree
from bench import execute

# A few sessions a year, and several on one day.
SIZES = (20, 3000)
# The day that the portals are made for.
DAY = "2026-02-02"


def generate(bench, folder, outlines, seed):
	done = execute([bench.path("scripts", "bench"), "--generate-only",
		"--outlines", str(outlines), "--keep", folder],
		environment={"PYTHONHASHSEED": seed})
	return [] if done.status == 0 else (done.out + done.err).splitlines() \
		+ [f"exit status {done.status}"]


def mistakes(bench, folder):
	done = execute([bench.program(), "check", "-C", folder, "--today", DAY,
		"--strict", "--format", "json"])
	return done.err.splitlines() if done.status == 0 and not done.err \
		else (done.out + done.err).splitlines() \
		+ [f"exit status {done.status}"]


def run(bench, tally):
	for outlines in SIZES:
		name = f"{outlines} outlines"
		first, second = (os.path.join(bench.folder("generated",
			str(outlines), which), "portal") for which in "ab")
		if not tally.check(f"{name}: are written", generate(bench, first,
				outlines, "1")):
			continue
		tally.check(f"{name}: without a mistake, and none to warn of",
			mistakes(bench, first))
		if outlines == SIZES[0]:
			tally.check(f"{name}: are written once more",
				generate(bench, second, outlines, "2"))
			tally.check(f"{name}: the same bytes",
				tree.difference(tree.content(first),
				tree.content(second)))
