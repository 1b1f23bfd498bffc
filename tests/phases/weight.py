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
	fold(bench, tally)


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
# forty, ten of which are over where there are as many; and what it has for its
# script alone, of the sixty of the next year too.
PARTS = {"2025-01-01": ((1, 40), (41, 80)), "2025-03-15": ((5, 44), (45, 84)),
	"2025-12-31": ((21, 60), (61, 100))}
ROW = re.compile(r'href="202\d/buoi-(\d+)\.html"')
STAGES = re.compile(r'<ol class="refs stages">.*?</ol>', re.S)
FOLDED = re.compile(r'<details>.*?</details>', re.S)
UNSEEN = re.compile(r'<ul hidden>.*?</ul>', re.S)
AHEAD = re.compile(r'<li data-date=.*?href="202\d/buoi-(\d+)\.html"', re.S)


def part(bench, tally):
	folder = bench.folder("weight", "part")
	output = os.path.join(folder, "site")
	write(folder, "chi-bo.yaml", "chi bộ:\n  tên: Chi bộ A\n")
	for year, numbers in ((2025, range(1, 61)), (2026, range(61, 121))):
		write(folder, f"{year}/ke-hoach.yaml", f"năm: {year}\nbuổi sinh "
			"hoạt:\n" + "".join(map(session, numbers)))
	for day, (rows, ahead) in PARTS.items():
		done = execute([bench.program(), "build", "-C", folder, "-o",
			output, "--today", day])
		home = "" if done.status else tree.read(os.path.join(output,
			"index.html")).decode()
		unseen = "".join(UNSEEN.findall(home))
		tally.check(f"sixty sessions, {day}: home shows {rows[0]} to "
			f"{rows[1]}", [*differ(shown(home), rows),
			*differ(AHEAD.findall(unseen), ahead),
			*([] if "Còn 20 buổi" in home else ["not how many more"]),
			*(done.err.splitlines() if done.status else [])])


def shown(text):
	return ROW.findall("".join(STAGES.findall(text)))


def fold(bench, tally):
	"""More than five sessions of which nothing is left to be done are folded."""
	for gone, folded in ((5, []), (6, ["1", "2", "3", "4", "5", "6"])):
		folder = bench.folder("weight", f"fold-{gone}")
		output = os.path.join(folder, "site")
		write(folder, "chi-bo.yaml", "chi bộ:\n  tên: Chi bộ A\n")
		write(folder, "2025/ke-hoach.yaml", "năm: 2025\nbuổi sinh hoạt:\n"
			+ "".join(session(n) + ("    tình trạng: hủy\n"
				if n <= gone else "") for n in range(1, 9)))
		done = execute([bench.program(), "build", "-C", folder, "-o",
			output, "--today", "2025-03-01"])
		home = "" if done.status else tree.read(os.path.join(output,
			"index.html")).decode()
		tally.check(f"{gone} of eight sessions done: home folds "
			f"{len(folded)}", [
			*([] if shown("".join(FOLDED.findall(home))) == folded
				else ["others are folded"]),
			*([] if sorted(shown(home)) == list("12345678")
				else ["not each session once"]),
			*(done.err.splitlines() if done.status else [])])


def differ(found, wanted):
	first, last = wanted
	return [] if found == [str(n) for n in range(first, last + 1)] else [
		f"{' '.join(found)}, not {first} to {last}"]


def write(folder, name, text):
	path = os.path.join(folder, "content", name)
	os.makedirs(os.path.dirname(path), exist_ok=True)
	with open(path, "w", encoding="utf-8") as file:
		file.write(text)


def session(number):
	year, place = divmod(number - 1, 60)
	day = datetime.date(2025 + year, 1, 6) + datetime.timedelta(5 * place)
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
