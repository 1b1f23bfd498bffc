"""What a page of the sample, and of a portal of a thousand outlines, weighs on
its way: its HTML and style sheets, each compressed as a web server would. Of a large year home shows a part."""
import datetime
import gzip
import json
import os
import re

import tree
from bench import execute
from phases.generated import DAY, generate

BUDGET = 12 * 1000
TYPES = ("home", "session", "outline")
OUTLINES = 1000
SHEETS = re.compile(r'<link rel="stylesheet" href="([^"]+)"')


def run(bench, tally):
	folder, problems = bench.tree(bench.portals[0])
	if not tally.check("content: builds", problems):
		return
	files = tree.content(folder)
	for page in pages(files):
		tally.check(f"{page['path']}: light", heavy(files, page))
	large(bench, tally)
	part(bench, tally)


def large(bench, tally):
	folder = os.path.join(bench.folder("weight", "large"), "portal")
	output = os.path.join(folder, "site")
	problems = generate(bench, folder, OUTLINES, "1")
	if not problems:
		done = execute([bench.program(), "build", "-C", folder, "-o",
			output, "--today", DAY])
		problems = [] if done.status == 0 else done.err.splitlines()
	if not tally.check(f"{OUTLINES} outlines: are built", problems):
		return
	files = tree.content(output)
	tally.check(f"{OUTLINES} outlines: all pages are light", [
		f"{page['path']}: {problem}" for page in pages(files)
		for problem in heavy(files, page)])


# The day, and the rows that home has then of sixty sessions, five days apart:
# forty, ten of which are over where there are as many.
PARTS = {"2025-01-01": (1, 40), "2025-03-15": (5, 44), "2025-12-31": (21, 60)}
ROW = re.compile(r'<tbody.*?href="2025/buoi-(\d+)\.html"', re.S)


def part(bench, tally):
	folder = bench.folder("weight", "part")
	output = os.path.join(folder, "site")
	os.makedirs(os.path.join(folder, "content", "2025"))
	write(folder, "chi-bo.yaml", "chi bộ:\n  tên: Chi bộ A\n")
	write(folder, "2025/ke-hoach.yaml", "năm: 2025\nbuổi sinh hoạt:\n"
		+ "".join(map(session, range(1, 61))))
	for day, (first, last) in PARTS.items():
		done = execute([bench.program(), "build", "-C", folder, "-o",
			output, "--today", day])
		home = b"" if done.status else tree.read(os.path.join(output,
			"index.html"))
		rows = [int(n) for n in ROW.findall(home.decode())]
		tally.check(f"sixty sessions, {day}: home shows {first} to {last}",
			[] if rows == list(range(first, last + 1))
			and "Còn 20 buổi" in home.decode()
			else [f"{rows}", *done.err.splitlines()[-3:]])


def write(folder, name, text):
	with open(os.path.join(folder, "content", name), "w",
			encoding="utf-8") as file:
		file.write(text)


def session(number):
	day = datetime.date(2025, 1, 1) + datetime.timedelta(5 * number)
	return (f"  - mã: buoi-{number}\n    loại: sinh hoạt thường kỳ\n"
		f"    tiêu đề: Buổi {number}\n    ngày: {day:%d/%m/%Y}\n")


def pages(files):
	return [page for page in json.loads(files["data/portal.json"])["pages"]
		if page["type"] in TYPES]


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
