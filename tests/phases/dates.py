"""Pages of an older copy in a real browser, on later days:
tests/web/dates.js. scripts/setup web brings the browser and what drives it."""
import datetime
import os

from phases.browser import drive

# The last session of a year, and so many of the next, five days apart: more
# than home has room for, too.
NEXT_YEARS = (3, 45)
SESSION = """  - mã: b{n}
    loại: thường kỳ
    tiêu đề: Buổi {n}
    ngày: {day:%d/%m/%Y}
    giờ: 14h00
    địa điểm: Phòng {n}
"""


def run(bench, tally):
	trees = {portal.name: bench.tree(portal) for portal in bench.portals
		if portal.name in ("content", "portals/calendar")}
	for count in NEXT_YEARS:
		trees[f"then {count}"] = turn(bench, count)
	problems = [line for _, lines in trees.values() for line in lines]
	if not tally.check("there are copies to look at", problems):
		return
	drive(bench, tally, "dates.js", *(tree for tree, _ in trees.values()))


def turn(bench, count):
	"""The tree of a portal just before a year that has so many sessions."""
	folder = bench.folder("dates", str(count))
	first = datetime.date(2025, 12, 26)
	days = [first + datetime.timedelta(5 * n) for n in range(count + 2)]
	sessions = [SESSION.format(n=n, day=day) for n, day in enumerate(days, 1)]
	for path, text in (("chi-bo.yaml", "chi bộ:\n  tên: Chi bộ A\n"),
			("2025/ke-hoach.yaml", plan(2025, sessions[:2])),
			("2026/ke-hoach.yaml", plan(2026, sessions[2:]))):
		path = os.path.join(folder, "content", path)
		os.makedirs(os.path.dirname(path), exist_ok=True)
		with open(path, "w", encoding="utf-8") as file:
			file.write(text)
	output = os.path.join(folder, "site")
	done = bench.run(["build", "-C", folder, "-o", output, "--today",
		"2025-12-20"])
	return output, [] if done.status == 0 else done.err.splitlines()


def plan(year, sessions):
	return f"năm: {year}\nbuổi sinh hoạt:\n" + "".join(sessions)
