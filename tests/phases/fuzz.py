"""Each fuzz target on its seeds and on what was found once (fuzz/corpus), under the
sanitisers. `make fuzz` looks for more."""
import os

from bench import execute


def run(bench, tally):
	names = sorted(os.listdir(bench.path("tests", "fuzz", "corpus")))
	targets = sorted(name[:-2] for name in os.listdir(bench.path("tests",
		"fuzz")) if name.endswith(".c") and name not in ("main.c",
		"active.c"))
	tally.check("each target has seeds, and each seed a target",
		[] if names == targets else [f"{names}", f"{targets}"])
	bench.each(names, lambda name: check(bench, tally, name))


def check(bench, tally, name):
	seeds = bench.path("tests", "fuzz", "corpus", name)
	done = execute([os.path.join(bench.build, "san", "fuzz", name), seeds])
	told = done.out.strip() == str(len(os.listdir(seeds)))
	tally.check(f"{name}: its seeds", [] if done.status == 0 and told else
		[f"exit status {done.status}"] + done.err.splitlines()[-30:])
