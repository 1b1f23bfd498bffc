"""Pages of an older copy in a real browser, on later days:
tests/web/dates.js. scripts/setup web brings the browser and what drives it."""
import json
import os
import subprocess

# Seconds for all of it.
PATIENCE = 300


def run(bench, tally):
	trees = {portal.name: bench.tree(portal) for portal in bench.portals
		if portal.name in ("content", "portals/calendar")}
	problems = [line for _, lines in trees.values() for line in lines]
	if not tally.check("there are copies to look at", problems):
		return
	try:
		done = subprocess.run(["node", bench.path("tests", "web",
			"dates.js"), os.path.join(bench.build, "npm",
			"node_modules"), *(tree for tree, _ in trees.values())],
			capture_output=True, text=True, timeout=PATIENCE)
	except (OSError, subprocess.TimeoutExpired) as error:
		tally.check("the browser's tests run", [str(error)])
		return
	for line in done.stdout.splitlines():
		told = json.loads(line)
		tally.check(told["name"], told["problems"])
	tally.check("the browser's tests come to their end", [] if
		done.returncode == 0 else done.stderr.splitlines())
