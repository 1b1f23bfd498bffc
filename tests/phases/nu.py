"""The Nu HTML checker over every built page, style sheet and drawing.
scripts/setup web brings it (Java and npm)."""
import collections
import json
import os
from urllib.parse import unquote

import bench as workbench
import tree

JAR = "npm/node_modules/vnu-jar/build/dist/vnu.jar"
# Nu takes 'self' for a web server's name and so reports every style sheet of
# a page that it reads from a file.
NOT_OURS = "violates Content Security Policy"


def run(bench, tally):
	bench.each_tree(tally, lambda portal, folder: check(bench, tally, portal,
		folder))


def check(bench, tally, portal, folder):
	done = workbench.execute(["java", "-Xss8m", "-jar",
		os.path.join(bench.build, JAR), "--format", "json",
		"--exit-zero-always", "--no-langdetect", "--skip-non-html",
		"--also-check-css", "--also-check-svg", folder])
	try:
		messages = json.loads(done.err)["messages"]
	except ValueError:
		tally.check(f"{portal.name}: Nu runs",
			[f"exit status {done.status}"] + done.err.splitlines())
		return
	errors, warnings = collections.defaultdict(list), 0
	for message in messages:
		if NOT_OURS in message["message"]:
			continue
		if message["type"] != "info":
			errors[place(folder, message)].append("%s: %s" % (
				message.get("lastLine", 0), message["message"]))
		else:
			warnings += 1
	for path in tree.paths(folder):
		if path.endswith((".html", ".css", ".svg")) or path in errors:
			tally.check(f"{portal.name}: {path}", errors.pop(path, []))
	for path, lines in errors.items():
		tally.check(f"{portal.name}: {path or 'Nu itself'}", lines)
	if warnings:
		tally.note(f"{portal.name}: Nu has {warnings} warnings")


def place(folder, message):
	url = unquote(message.get("url", ""))
	return url.partition(folder + "/")[2]
