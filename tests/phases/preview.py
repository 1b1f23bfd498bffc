"""The preview in a real browser: tests/web/preview.js. scripts/setup web
brings the browser and what drives it (Chromium, Node and npm)."""
import json
import os
import shutil
import subprocess

from bench import TODAY

# Seconds for all of it.
PATIENCE = 300


def run(bench, tally):
	folder = bench.folder("preview", "portal")
	for name in ("content", "themes"):
		shutil.copytree(bench.path(name), os.path.join(folder, name))
	script = bench.path("tests", "web", "preview.js")
	modules = os.path.join(bench.build, "npm", "node_modules")
	output = os.path.join(os.path.dirname(folder), "site")
	try:
		done = subprocess.run(["node", script, modules, bench.program(),
			folder, output, "--today", TODAY], capture_output=True,
			text=True, timeout=PATIENCE)
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
