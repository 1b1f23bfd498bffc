"""The tests of tests/web, which drive real browsers: scripts/setup web brings
these, and Node and npm.
Knows how they are run and what they tell; must not know what they look at."""
import json
import os
import subprocess


def drive(bench, tally, script, *words, patience=300, **how):
	"""Runs tests/web/SCRIPT; each of its lines is a check or a note."""
	try:
		done = subprocess.run(["node", bench.path("tests", "web", script),
			os.path.join(bench.build, "npm", "node_modules"), *words],
			capture_output=True, text=True, timeout=patience, **how)
	except OSError as error:
		tally.check("the browser's tests run", [str(error)])
		return
	except subprocess.TimeoutExpired as error:
		told = (error.stdout or b"").decode().splitlines()
		tally.check("the browser's tests come to their end",
			[str(error), *told[-3:]])
		return
	for line in done.stdout.splitlines():
		told = json.loads(line)
		if "note" in told:
			tally.note(told["note"])
		else:
			tally.check(told["name"], told["problems"])
	tally.check("the browser's tests come to their end", [] if
		done.returncode == 0 else done.stderr.splitlines())
