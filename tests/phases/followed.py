"""What `new` takes over from an older plan, and what not.
Knows a plan's keys; must not know how other files are made."""
import os

import tree
from bench import TODAY

SETTINGS = "quy tắc: {R08: tắt, R09: tắt, R11: tắt, R12: tắt, R13: tắt}\n"
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


def run(bench, tally):
	lost(bench, tally)


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


def portal(bench, name, text):
	folder = bench.folder("cli", "followed", name)
	tree.rewrite(folder, {f"content/{path}": text.encode()
		for path, text in {"portal.yaml": SETTINGS, "chi-bo.yaml": CHAPTER,
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
