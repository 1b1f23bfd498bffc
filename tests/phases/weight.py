"""What a page of the sample weighs on its way: its HTML and style sheets,
each compressed as a web server would."""
import gzip
import json
import os
import re

import tree

BUDGET = 12 * 1000
TYPES = ("home", "session", "outline")
SHEETS = re.compile(r'<link rel="stylesheet" href="([^"]+)"')


def run(bench, tally):
	folder, problems = bench.tree(bench.portals[0])
	if not tally.check("content: builds", problems):
		return
	files = tree.content(folder)
	for page in json.loads(files["data/portal.json"])["pages"]:
		if page["type"] in TYPES:
			tally.check(f"{page['path']}: light", heavy(files, page))


def packed(data):
	return len(gzip.compress(data, mtime=0))


def heavy(files, page):
	html = files[page["path"]]
	text = html.decode("utf-8")
	paths = [os.path.normpath(os.path.join(os.path.dirname(page["path"]), s))
		for s in SHEETS.findall(text)]
	weight = packed(html) + sum(packed(files[path]) for path in paths)
	problems = [] if weight <= BUDGET else [f"{weight} bytes of {BUDGET}"]
	if page["type"] == "outline" and "<script" in text:
		problems.append("an outline needs no script")
	return problems
