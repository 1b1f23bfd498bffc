"""What `new` takes over from an older plan, and what not.
Knows a plan's keys; must not know how other files are made."""
import os
import re

import tree
from bench import TODAY

SETTINGS = "quy tắc: {R08: tắt, R09: tắt, R10: tắt, R11: tắt, R12: tắt, R13: tắt}\n"
CHAPTER = """tổ đảng:
  - {mã: hai, tên: Tổ Hai}
đảng viên:
  - {mã: an, họ tên: Trần An, tổ đảng: hai}
"""
LOST = """năm: 2025
chủ đề: [co, mat]
buổi sinh hoạt:
  - {mã: chuyen-de-1, tiêu đề: A, ngày: 14/11/2025, chủ đề: [mat, co], tổ đảng: Tổ Ba, phụ trách: [khong-co, an], chủ trì: khong-co, thư ký: Hà Văn Khách}
"""
# A topic was cancelled, and another came behind the last one.
GAP = """năm: 2025
số buổi: {chuyên đề: 4, về nguồn: 1}
buổi sinh hoạt:
  - {mã: chuyen-de-1, số thứ tự: 1, tiêu đề: A, ngày: 14/3/2025}
  - {mã: chuyen-de-2, số thứ tự: 2, tiêu đề: B, ngày: 16/5/2025, tình trạng: hủy}
  - {mã: ve-nguon-3, loại: về nguồn, số thứ tự: 3, tiêu đề: C, ngày: 17/5/2025, địa điểm: X}
  - {mã: chuyen-de-3, số thứ tự: 3, tiêu đề: D, ngày: 12/9/2025}
  - {mã: hoc-tap, số thứ tự: 4, tiêu đề: E, ngày: 14/11/2025}
  - {mã: chuyen-de-5, số thứ tự: 5, tiêu đề: F, ngày: 12/12/2025}
"""
GONE_CHAPTER = """tổ đảng:
  - {mã: mot, tên: Tổ Một, đến: 31/12/2025}
  - {mã: hai, tên: Tổ Hai}
đảng viên:
  - {mã: an, họ tên: Trần An, vai trò: bí thư, tổ đảng: hai}
  - {mã: binh, họ tên: Lê Bình, tổ đảng: mot, đến: 31/12/2025}
"""
GONE_PLAN = """năm: 2025
buổi sinh hoạt:
  - {mã: a, tiêu đề: A, ngày: 21/11/2025, dời từ: 14/11/2025, tổ đảng: mot, phụ trách: [binh, an], chủ trì: an, thư ký: binh, hạn: {gửi: 07/11/2025}}
  - {mã: b, tiêu đề: B, ngày: 12/12/2025, phụ trách: binh, chủ trì: binh}
"""


def run(bench, tally):
	gone(bench, tally)
	lost(bench, tally)
	gap(bench, tally)


def gone(bench, tally):
	"""Who has left is named in no new plan; a due date keeps its distance
	from the day that was planned first."""
	folder = portal(bench, "gone", GONE_PLAN, GONE_CHAPTER)
	make(bench, tally, folder, "year 2026")
	year = plan(folder, 2026)
	for words in ("    tổ đảng: chưa xác định\n    phụ trách: [an]\n"
			"    chủ trì: an\n    thư ký: chưa xác định\n",
			"    phụ trách: chưa xác định\n"
			"    chủ trì: chưa xác định\n",
			"    ngày: 13/11/2026\n", "      gửi: 06/11/2026\n"):
		tally.check(f"new: gone: {words!r}", [] if words in year
			else year.splitlines())
	told = check(bench, folder)
	tally.check("new: gone: no warning", [told] if "2026/ke-hoach" in told
		else [])


def lost(bench, tally):
	"""A reference that is a mistake is not made a second time."""
	folder = portal(bench, "lost", LOST)
	before = check(bench, folder)
	for words in ("session", "year 2026", "minutes 2025/chuyen-de-1"):
		make(bench, tally, folder, words)
	year, after = plan(folder, 2026), check(bench, folder)
	counts = [told.count("[S40]") for told in (before, after)]
	good = counts == [5, 5] and all(words in year for words in (
		"thư ký: Hà Văn Khách\n", "chủ đề: [co]\n", "phụ trách: [an]\n"))
	tally.check("new: no mistake is repeated", [] if good else [counts,
		year, after])


def gap(bench, tally):
	"""What was cancelled leaves none, and no two have one id."""
	for other, first, last in (("hoc-tap", "hoc-tap", "chuyen-de-5"),
			("chuyen-de-04", "chuyen-de-04", "chuyen-de-5"),
			("chuyen-de-2a", "chuyen-de-2a", "chuyen-de-5")):
		folder = portal(bench, other, GAP.replace("hoc-tap", other))
		make(bench, tally, folder, "year 2026")
		make(bench, tally, folder, "session 2026")
		found = named(folder, 2026)
		wanted = [("chuyen-de-1", "1"), ("ve-nguon-3", "3"),
			("chuyen-de-2", "2"), (first, "3"), ("chuyen-de-4", "4"),
			(last, "5")]
		tally.check(f"new: {other}: no gap in the numbers",
			[] if found == wanted else [found])
	folder = portal(bench, "twins", GAP.replace("ve-nguon-3", "chuyen-de-4"))
	make(bench, tally, folder, "year 2026")
	found = [name for name, _ in named(folder, 2026)]
	tally.check("new: ids stay where two would be one", [] if found == [
		"chuyen-de-1", "chuyen-de-4", "chuyen-de-3", "hoc-tap",
		"chuyen-de-5"] else [found])


def named(folder, year):
	return re.findall(r"- mã: (\S+)\n(?:    loại: .*\n)?"
		r"    số thứ tự: (\d+)", plan(folder, year))


def portal(bench, name, text, chapter=CHAPTER):
	folder = bench.folder("cli", "followed", name)
	tree.rewrite(folder, {f"content/{path}": text.encode()
		for path, text in {"portal.yaml": SETTINGS, "chi-bo.yaml": chapter,
			"chu-de.yaml": "[{mã: co, tên: Có}]\n",
			"2025/ke-hoach.yaml": text}.items()})
	return folder


def make(bench, tally, folder, words):
	done = bench.run(["new", *words.split(), "-C", folder, "--today",
		TODAY])
	tally.check(f"{os.path.basename(folder)}: new {words}",
		[done.err] if done.status else [])


def plan(folder, year):
	return tree.read(os.path.join(folder, "content", str(year),
		"ke-hoach.yaml")).decode()


def check(bench, folder):
	return bench.run(["check", "-C", folder, "--today", TODAY]).err
