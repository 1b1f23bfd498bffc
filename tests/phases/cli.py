"""The command line: help, mistakes, and what each command prints or writes."""
import difflib
import json
import os
import re
import shutil

import tree
from bench import TODAY, execute, problem
from phases import followed, neighbours, surroundings, terminals
from phases.expect import expect_text

COMMANDS = ["build", "check", "watch", "serve", "status", "new", "init",
	"publish", "verify", "schema", "help"]
# Words, exit status, what stderr says.
MISTAKES = [
	("", 2, "chuyende LỆNH"),
	("bild", 2, "có phải “build” không?"),
	("BUILD", 2, "có phải “build” không?"),
	("staus", 2, "có phải “status” không?"),
	("build --outptu x", 2, "có phải “--output” không?"),
	("build --year 2025", 2, "lệnh này không nhận tùy chọn"),
	("status --drafts", 2, "lệnh này không nhận tùy chọn"),
	("status --year 20255", 2, "” không phải là năm"),
	("status extra", 2, "thừa từ “extra”"),
	("status 2024", 2, "có phải “--year 2024” không?"),
	("serve 8200", 2, "có phải “--port 8200” không?"),
	("serve a", 2, "thừa từ “a”"),
	("publish out", 2, "có phải “--to out” không?"),
	("serve --port 80x", 2, "“80x” không phải là số từ 0 đến 65535"),
	("serve --port 65536", 2, "0 đến 65535"),
	("serve --host example.org", 2, "không dùng được “example.org”"),
	("build --port 1", 2, "lệnh này không nhận tùy chọn"),
	("build -j 0", 2, "1 đến 64"),
	("build --today 31/2/2025", 2, "ngày phải có thật"),
	("build -- --drafts", 2, "thừa từ “--drafts”"),
	("-- bild", 2, "có phải “build” không?"),
	("verify -- -pub", 1, "chưa có gì được công bố trong “-pub”"),
	("build --drafts=yes", 2, "” không nhận giá trị"),
	("build -o", 2, "” cần một giá trị"),
	("check --format xml", 2, "text hoặc json; không có “xml”"),
	("check --explain R99", 2, "“R99”"),
	("check --explain", 2, "” cần một giá trị"),
	("--explain R04 chekc", 2, "có phải “check” không?"),
	("help nwe", 2, "có phải “new” không?"),
	("schema plna", 2, "có phải “plan” không?"),
	("schema --json outlnie", 2, "có phải “outline” không?"),
	("schema --format json", 2, "có phải “schema --json” không?"),
	("schema plan --format json", 2, "có phải “schema --json” không?"),
	("schema --rules --views", 2, "“--json, --rules, --views”"),
	("schema --json --rules", 2, "“--json, --rules, --views”"),
	("build -vv", 2, "tùy chọn “-vv” không nhận giá trị"),
	("publish --to=", 2, "“--to” cần một giá trị"),
	("new", 2, "thiếu loại"),
	("new seson 2025/a", 2, "có phải “session” không?"),
	("new page", 2, "session, outline, minutes, opinions, report, theme"),
	("new session 25/a", 2, "” không phải là năm"),
	("new session 2025/Chuyên-Đề", 2, "có phải “chuyen-de” không?"),
	("new session 2025/a --from 2024", 2, "--from"),
	("new year next", 2, "” không phải là năm"),
	("new theme", 2, "new theme"),
	("new minutes", 2, "new minutes"),
	("init", 2, "thiếu tên thư mục"),
	("publish", 2, "--to"),
	("publish --to x --drafts", 2, "lệnh này không nhận tùy chọn"),
	("verify", 2, "thiếu tên thư mục"),
	("init a --language fr", 2, "“fr”"),
	# In the portal's language, once there is one.
	("new session 2025/chuyen-de-1", 1, "đã có buổi “chuyen-de-1”"),
	("new session 2031/a", 1, "chuyende new year 2031"),
	("new year 2025", 1, "đã có kế hoạch năm 2025"),
	("new year 2027 --from 2001", 1, "không có kế hoạch năm 2001"),
	("new minutes 2025/chuyen-de-1", 1, "bien-ban.yaml"),
	("new outline 2025/chuyen-de-9", 1, "không có buổi"),
	("new theme hoc-tap-bac", 1, "đã có chủ đề"),
	("status --year 2001", 2, "2023, 2024, 2025"),
]


def run(bench, tally):
	for check in (helps, mistakes, explains, codes, references, views, statuses,
			for_programs, terminals.run, new_files, new_years,
			followed.run, neighbours.run, inits, surroundings.run):
		check(bench, tally)


def helps(bench, tally):
	overview = bench.run(["--help"])
	for name in COMMANDS:
		done = bench.run([name, "--help"])
		usage = done.out.split("\n\n")[0].splitlines()
		tally.check(f"{name} --help: usage fits into 80 columns", problem(
			all(len(line) <= 80 and line.count("[") == line.count("]")
			for line in usage), *usage))
		again = bench.run(["help", name])
		examples = re.findall(r"^  chuyende (.*)$", done.out, re.M)
		tally.check(f"{name} --help", problem(done.status == 0
			and done.out.startswith(f"chuyende {name}")
			and len(examples) >= 2 and not done.err, done.out, done.err))
		tally.check(f"help {name}", problem(again.out == done.out))
		tally.check(f"--help tells of {name}",
			problem(f"\n  {name} " in overview.out))
	usage = bench.run(["publish", "--help"]).out.splitlines()[0]
	tally.check("publish --help: --to is no option", problem(
		usage.startswith("chuyende publish --to DIR ["), usage))
	version = bench.run(["--version"])
	tally.check("--version", problem(version.status == 0
		and version.out.startswith("chuyende ")))


def mistakes(bench, tally):
	folder = copy(bench, "mistakes", bench.root)
	before = tree.content(folder)
	for words, status, message in MISTAKES:
		done = bench.run(words.split(), cwd=folder)
		tally.check(f"chuyende {words}", problem(done.status == status
			and message in done.err, f"exit status {done.status}",
			*done.err.splitlines()))
	for words in ("build", "watch", "serve --port 0"):
		done = bench.run([*words.split(), "-C", "nowhere"], cwd=folder)
		tally.check(f"{words} -C nowhere: is told once", problem(
			done.status == 1 and done.err.count(": lỗi[") +
			done.err.startswith("lỗi[S78]") == 1, done.err))
	for epoch, status in (("junk", 2), ("-1", 2), ("1e9", 2), (" 1", 2),
			("9" * 20, 2), ("", 0), ("1757500000", 0)):
		done = bench.run(["schema", "plan"], environment={
			"SOURCE_DATE_EPOCH": epoch})
		tally.check(f"SOURCE_DATE_EPOCH={epoch}", problem(done.status
			== status and bool(status) == (f"“{epoch}”" in done.err),
			done.err))
	tally.check("mistakes write nothing",
		tree.difference(before, tree.content(folder)))


def explains(bench, tally):
	for code in ("R04", "r4", "S40", "R43", "E01"):
		done = bench.run(["check", "--explain", code])
		tally.check(f"check --explain {code}", problem(done.status == 0
			and len(done.out.splitlines()) > 2, done.out, done.err))
	for code, keys in (("R03", {"days", "remedy_en", "source_vi"}),
			("S40", {"hint_vi", "otherwise_en"})):
		done = bench.run(["check", "--explain", code, "--format", "json"])
		rows = [json.loads(line) for line in done.out.splitlines()]
		tally.check(f"check --explain {code} --format json", problem(
			rows and {row["rule"] for row in rows} == {code}
			and all(any(key in row for row in rows) for key in keys), rows))
	for words in (["check", "--explain", "S40"], ["schema", "--rules"],
			["schema", "--rules", "--format", "json"]):
		done = bench.run(words)
		tally.check(f"{' '.join(words)} names no place of a report", problem(
			"…" in done.out and not re.search(r"\{\d\}", done.out),
			*re.findall(r".*\{\d\}.*", done.out)[:3]))
	before = bench.run(["--explain", "R04", "check"])
	tally.check("--explain R04 check", problem(before.status == 0
		and before.out == bench.run(["check", "--explain", "R04"]).out,
		before.out, before.err))
	folder = os.path.join(bench.folder("cli", "explain"), "site")
	built = bench.run(["--explain", "build", "-C", bench.root, "-o", folder,
		"--today", TODAY])
	tally.check("--explain build", problem(built.status == 0
		and "index.html  (" in built.out, built.out, built.err))
	tally.check("a decimal comma in Vietnamese", problem(re.search(
		r" trong \d+,\d\d s: ", built.out), built.out))


def codes(bench, tally):
	"""--rules lists every code that the sources have."""
	sources = set()
	for path in tree.paths(bench.path("src")):
		if path.endswith(".c"):
			text = tree.read(bench.path("src", path)).decode()
			sources |= set(re.findall(r'"([EPRS]\d\d)"', text))
	done = bench.run(["schema", "--rules"])
	listed = re.findall(r"^([EPRS]\d\d)  ", done.out, re.M)
	tally.check("schema --rules", problem(done.status == 0, done.err) +
		sorted(sources ^ set(listed)))
	tally.check("schema --rules is sorted, rules first", problem(listed ==
		sorted(listed, key=lambda code: (code[0] != "R", code))))
	done = bench.run(["schema", "--rules", "--format", "json"])
	rows = [json.loads(line) for line in done.out.splitlines()]
	tally.check("schema --rules --format json", problem(
		{row["rule"] for row in rows} == set(listed) and
		all(row["vi"] and row["en"] for row in rows)))


def references(bench, tally):
	done = bench.run(["schema"])
	for words in ("buổi sinh hoạt | sessions", "họ tên | name",
			"ke-hoach.yaml | content/YEAR/plan.yaml", "bắt buộc",
			"content/trang/*.md", "về nguồn, thường kỳ"):
		tally.check(f"schema tells {words}",
			problem(words in done.out, "is missing"))
	one = bench.run(["schema", "bien-ban"])
	tally.check("schema bien-ban", problem(one.out and one.out in done.out))


def views(bench, tally):
	"""What is documented of templates is what the program says."""
	done = bench.run(["schema", "--views"])
	tally.check("schema --views: runs", problem(done.status == 0, done.err))
	expect_text(bench, tally, "schema --views: themes/FIELDS.md",
		bench.path("themes", "FIELDS.md"), done.out)
	done = bench.run(["schema", "--views", "--format", "json"])
	told = json.loads(done.out)
	rows = re.findall(r"^\| `", tree.read(bench.path("themes",
		"FIELDS.md")).decode(), re.M)
	listed = sum(len(fields) for part in told.values()
		for name, fields in part.items() if name != "packet")
	packet = len(told["pages"]["packet"]) - len(told["pages"]["session"])
	tally.check("schema --views --format json has the same fields",
		problem(listed + packet == len(rows), listed, packet, len(rows)))


def statuses(bench, tally):
	english = bench.path("tests", "portals", "english-keys")
	cases = [
		("80.txt", bench.root, "80", []),
		("40.txt", bench.root, "40", []),
		("late.txt", bench.root, "100", ["--today", "2025-11-10"]),
		("2024.txt", bench.root, "80", ["--year", "2024"]),
		("boards.txt", bench.path("tests", "portals", "boards"), "80", []),
		("english.txt", english, "80", []),
		("english.json", english, "80", ["--format", "json"]),
	]
	for name, folder, columns, words in cases:
		if "--today" not in words:
			words = ["--today", TODAY] + words
		done = bench.run(["status", "-C", folder] + words,
			environment={"COLUMNS": columns})
		tally.check(f"status {name}: runs", problem(done.status == 0,
			done.err))
		tally.check(f"status {name}: fits", too_wide(done.out, name,
			int(columns)))
		expect_text(bench, tally, f"status {name}",
			bench.path("tests", "cli", "status-" + name), done.out)
	earlier(bench, tally)
	broken = bench.folder("cli", "broken")
	os.makedirs(os.path.join(broken, "content", "2025"))
	write(broken, "content/2025/plan.yaml", "sessions: [\n")
	done = bench.run(["status", "-C", broken])
	tally.check("status of what cannot be read", problem(done.status == 1
		and "plan.yaml" in done.err, done.status, done.err))
	tally.check("status of what cannot be read counts errors alone",
		problem("1 lỗi" in done.err and "cảnh báo" not in done.err,
			done.err))
	os.remove(os.path.join(broken, "content", "2025", "plan.yaml"))
	done = bench.run(["status", "-C", broken, "--today", TODAY])
	tally.check("status without a plan", problem(done.status == 1
		and f"chuyende new year 2025 -C {broken}\n" in done.err, done.status,
		done.err))
	marked(bench, tally)


def marked(bench, tally):
	"""Of a plan that bears a stamp of secrecy no command tells a word."""
	folder = bench.folder("cli", "marked")
	os.makedirs(os.path.join(folder, "content", "2025"))
	plan = "# TUYỆT MẬT\ntiêu đề: Kín kẽ\nbuổi sinh hoạt:\n" \
		"  - {mã: b1, loại: thường kỳ, tiêu đề: Kín kẽ, ngày: 14/3/2025}\n"
	for name, more in (("sound", ""), ("wrong", "kín kẽ: 1\n")):
		write(folder, "content/2025/plan.yaml", plan + more)
		for words in ("status", "status --format json", "check", "new session",
				"new year 2026 --from 2025"):
			done = bench.run(words.split() + ["-C", folder, "--today", TODAY])
			told = done.out + done.err
			tally.check(f"{words}, a plan that is marked, {name}", problem(
				done.status == 1 and "R26" in told
				and "kín kẽ" not in told.lower(), told))


def earlier(bench, tally):
	"""What older plans are late with is told with the newest one."""
	folder = bench.folder("cli", "earlier")
	for year, days in (("2023", ("17/3", "19/5")), ("2024", ()),
			("2025", ("14/3",)), ("2026", ())):
		os.makedirs(os.path.join(folder, "content", year))
		write(folder, f"content/{year}/ke-hoach.yaml", f"năm: {year}\n"
			"buổi sinh hoạt:\n" + "".join(
			f"  - {{mã: b{number}, loại: thường kỳ, ngày: {day}/{year}}}\n"
			for number, day in enumerate(days + ("31/12",))))
	words = ["status", "-C", folder, "--today", "2026-01-01"]
	told = "năm 2023: 3 bước quá hạn; năm 2024: 1 bước quá hạn; " \
		"năm 2025: 1 bước quá hạn, xem --year 2025."
	done = bench.run(words, environment={"COLUMNS": "100"})
	tally.check("status: late steps of earlier years", problem(
		done.out.splitlines()[-1:] == [told], done.out))
	done = bench.run(words + ["--format", "json"])
	found = json.loads(done.out).get("earlier")
	tally.check("status: late steps of earlier years, for programs", problem(
		found == [{"year": "2023", "late": 3}, {"year": "2024", "late": 1},
			{"year": "2025", "late": 1}], found))
	done = bench.run(words + ["--year", "2023"])
	tally.check("status: nothing is earlier than the first plan", problem(
		"--year" not in done.out, done.out))


def too_wide(text, name, columns):
	if name.endswith(".json"):
		json.loads(text)
		return []
	return [line for line in text.splitlines() if len(line) > columns]


def for_programs(bench, tally):
	"""With --format json, what is sound needs no words."""
	folder = copy(bench, "programs", bench.root)
	for words in (["build", "--explain"], ["build"], ["check"]):
		done = bench.run([*words, "-C", folder, "--today", TODAY,
			"--format", "json"])
		tally.check(f"{' '.join(words)} --format json", problem(
			done.status == 0 and not done.out + done.err, done.out,
			done.err))


def copy(bench, name, source):
	folder = bench.folder("cli", name)
	shutil.copytree(os.path.join(source, "content"),
		os.path.join(folder, "content"))
	return folder


def write(folder, path, text):
	with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
		file.write(text)


def checked(bench, tally, name, folder, day=TODAY):
	done = bench.run(["check", "-C", folder, "--today", day])
	tally.check(f"{name}: passes check", problem(done.status == 0,
		*done.err.splitlines()))
	return done.err


def gone(before, after):
	"""Lines of before that are no longer there."""
	return [line[2:] for line in difflib.ndiff(before.splitlines(),
		after.splitlines()) if line.startswith("- ")]


def new_files(bench, tally):
	vietnamese(bench, tally)
	english(bench, tally)
	odd_plans(bench, tally)
	quoted(bench, tally)


def made(bench, tally, folder, words, files, day=TODAY):
	"""Runs `new words`; files are those it makes."""
	name = f"new {' '.join(words)}"
	before = set(tree.paths(folder))
	done = bench.run(["new"] + words + ["--today", day], cwd=folder)
	found = sorted(set(tree.paths(folder)) - before)
	tally.check(f"{name}: makes its files", problem(done.status == 0 and
		found == sorted(f"content/{file}" for file in files),
		f"exit status {done.status}", found, *done.err.splitlines()))
	checked(bench, tally, name, folder, day)
	again = bench.run(["new"] + words + ["--today", day], cwd=folder)
	if words[1:] and "year" not in words:
		tally.check(f"{name}: is not overwritten", problem(
			again.status == 1 and again.err, again.status, again.err))
	return done.out


def vietnamese(bench, tally):
	folder = copy(bench, "vi", bench.root)
	plan = os.path.join(folder, "content/2025/ke-hoach.yaml")
	before = tree.read(plan).decode()
	made(bench, tally, folder, ["session", "2025/chuyen-de-4"],
		["2025/chuyen-de-4/de-cuong.md"])
	after = tree.read(plan).decode()
	lost = gone(before, after)
	tally.check("new session: the rest of the plan stays",
		problem(lost == ["  chuyên đề: 3"], *lost))
	for words in ("    số thứ tự: 4\n", "    ngày: 12/12/2025\n",
			"  chuyên đề: 4\n", "    giờ: 14h00\n",
			"      dự thảo: 14/11/2025\n"):
		tally.check(f"new session works out {words.strip()}",
			problem(words in after))
	made(bench, tally, folder, ["session", "2025/ve-nguon-2"], [])
	tally.check("new session knows a field trip", problem(
		"  về nguồn: 2\n" in tree.read(plan).decode()))
	made(bench, tally, folder, ["opinions", "2025/chuyen-de-4"],
		["2025/chuyen-de-4/y-kien.yaml"])
	made(bench, tally, folder, ["minutes", "2025/chuyen-de-4"],
		["2025/chuyen-de-4/bien-ban.yaml"])
	refused = bench.run(["new", "report", "2025/ve-nguon-2"], cwd=folder)
	tally.check("new report of an undated session is refused", problem(
		refused.status == 1 and "chưa có ngày" in refused.err,
		refused.err))
	os.remove(os.path.join(folder, "content/2025/ve-nguon/bao-cao.md"))
	made(bench, tally, folder, ["report", "2025/ve-nguon"],
		["2025/ve-nguon/bao-cao.md"])
	made(bench, tally, folder, ["theme", "doi-moi"], [])
	made(bench, tally, folder, ["minutes", "2025/chuyen-de-2"],
		["2025/chuyen-de-2/bien-ban.yaml"], "2025-09-13")
	text = tree.read(os.path.join(folder,
		"content/2025/chuyen-de-2/bien-ban.yaml")).decode()
	tally.check("new minutes: asks for what the chapter has", problem(
		"  chính thức: chưa xác định\n  dự bị: chưa xác định\n"
		"  miễn: 1\n" in text and "\nbiểu quyết: chưa xác định\n"
		in text, *text.splitlines()))
	os.remove(os.path.join(folder, "content/2025/chuyen-de-3/de-cuong.md"))
	made(bench, tally, folder, ["outline", "2025/chuyen-de-3"],
		["2025/chuyen-de-3/de-cuong.md"])
	done = bench.run(["new", "session", "--today", TODAY], cwd=folder)
	tally.check("new session: the next id is worked out", problem(
		"content/2025/chuyen-de-5/de-cuong.md" in done.out, done.out,
		done.err))
	checked(bench, tally, "new session without an id", folder)


	os.makedirs(os.path.join(folder, "content/2025/chuyen-de-6"))
	write(folder, "content/2025/chuyen-de-6/de-cuong.md",
		"## Thực trạng\na\n## Nguyên nhân\nb\n## Giải pháp\nc\n")
	made(bench, tally, folder, ["session", "2025/chuyen-de-6"], [])
	blocked(bench, tally, folder)


def blocked(bench, tally, folder):
	"""A file where a folder should be: nothing is half done."""
	write(folder, "content/2028", "")
	before = tree.content(folder)
	done = bench.run(["new", "year", "2028"], cwd=folder)
	tally.check("new year: the machine fails", problem(done.status == 3
		and "2028" in done.err, done.status, done.err) +
		tree.difference(before, tree.content(folder)))


def english(bench, tally):
	folder = copy(bench, "en", bench.path("tests", "portals",
		"english-keys"))
	plan = os.path.join(folder, "content/2025/plan.yaml")
	made(bench, tally, folder, ["session", "2025/t6"],
		["2025/t6/outline.md"])
	text = tree.read(plan).decode()
	for words in ("  - id: t6\n    kind: thematic\n    number: 6\n",
			"    date: 2025-12-12\n", "    cell: chưa xác định\n"):
		tally.check(f"new session, in English: {words!r}",
			problem(words in text, *text.splitlines()[-30:]))
	made(bench, tally, folder, ["minutes", "2025/t6"],
		["2025/t6/minutes.yaml"])
	text = tree.read(os.path.join(folder,
		"content/2025/t6/minutes.yaml")).decode()
	tally.check("new minutes, in English: asks for no standing that nobody "
		"has", problem("  exempt: 1\n" in text and "  full: " not in text
		and "probationary" not in text, *text.splitlines()))
	made(bench, tally, folder, ["opinions", "2025/t6"],
		["2025/t6/opinions.yaml"])
	made(bench, tally, folder, ["theme", "freedom"], [])
	made(bench, tally, folder, ["year", "2026", "--from", "2025"],
		["2026/plan.yaml"])


ODD_PLANS = {
	"without sessions": "năm: 2030\n",
	"with an empty list": "năm: 2030\nbuổi sinh hoạt: []\nsố: 1-KH/CB\n",
	"without an end of line": "year: 2030\nsessions:\n- id: a\n  cell: x",
	"of another system": "year: 2030\r\nsessions:\r\n- {id: a}\r\n",
	"with a mark of order": "\ufeffyear: 2030\nsessions:\n- {id: a}\n",
	"with counts": "year: 2030\nexpected: {thematic: 1}\n"
		"sessions:\n  # first\n  - {id: a}\n  # last\nnumber: 1-KH/CB\n",
}


def odd_plans(bench, tally):
	for name, text in ODD_PLANS.items():
		folder = bench.folder("cli", "odd", name)
		os.makedirs(os.path.join(folder, "content", "2030"))
		write(folder, "content/2030/ke-hoach.yaml", text)
		write(folder, "content/portal.yaml",
			"rules: {R09: off, R11: off}\n")
		write(folder, "content/chi-bo.yaml", "cells: [{id: x, name: X}]\n")
		done = bench.run(["new", "session", "2030/b", "--today",
			"2030-01-02"], cwd=folder)
		tally.check(f"new session, plan {name}",
			problem(done.status == 0, done.err))
		checked(bench, tally, f"new session, plan {name}", folder,
			"2030-01-02")
		board = bench.run(["status", "--format", "json", "--today",
			"2030-01-02"], cwd=folder)
		ids = [s["id"] for s in json.loads(board.out)["sessions"]] \
			if board.status == 0 else board.err
		tally.check(f"new session, plan {name}: comes last",
			problem(ids and ids[-1] == "2030/b", ids))


def quoted(bench, tally):
	"""Times and texts in quotes."""
	folder = copy(bench, "quoted", bench.root)
	plan = os.path.join(folder, "content/2025/ke-hoach.yaml")
	text = tree.read(plan).decode()
	for old, new in (("(?<=giờ: )14h00", '"14h00"'),
			("(?<=kết thúc: )16h30", "'16h30'"),
			("(?<=hình thức: ).*", '"Tập trung"'),
			(r"(?<=mở đầu: )\|\n(  .*\n|\n)*", r'"A\\n\\nB C"\n\n')):
		text = re.sub(old, new, text)
	write(folder, "content/2025/ke-hoach.yaml", text)
	made(bench, tally, folder, ["year", "2026"], ["2026/ke-hoach.yaml"])
	made(bench, tally, folder, ["session", "2025/chuyen-de-4"],
		["2025/chuyen-de-4/de-cuong.md"])
	added = tree.read(plan).decode()[text.rindex("  - mã:"):]
	year = tree.read(os.path.join(folder,
		"content/2026/ke-hoach.yaml")).decode()
	tally.check("new: times as they were written", problem(
		"    giờ: 14h00\n" in added and "    giờ: 14h00\n" in year and
			"    kết thúc: 16h30\n" in year, added, year))


def new_years(bench, tally):
	folder = copy(bench, "years", bench.root)
	made(bench, tally, folder, ["year", "2026", "--from", "2025"],
		["2026/ke-hoach.yaml"])
	boards = [json.loads(bench.run(["status", "-C", folder, "--year", year,
		"--today", TODAY, "--format", "json"]).out)["sessions"]
		for year in ("2025", "2026")]
	old, new = boards
	tally.check("new year: kinds and numbers stay", problem(
		[(s["kind"], s["number"]) for s in old] ==
		[(s["kind"], s["number"]) for s in new]))
	dates = [s["date"] for s in new]
	tally.check("new year: the same weekdays", problem(dates ==
		["2026-03-13", "2026-05-15", "2026-09-11", "2026-11-13"], dates))
	tally.check("new year: due dates move along", problem(
		new[0]["due"] == {"draft": "2026-02-20", "approval": "2026-02-27",
			"sending": "2026-03-06"}, new[0]["due"]))
	tally.check("new year: nothing is done", problem(
		all(s["stage"] in ("planned", "assigned") for s in new)))
	made(bench, tally, folder, ["year"], ["2027/ke-hoach.yaml"])
	made(bench, tally, folder, ["year", "2022", "--from", "2024"],
		["2022/ke-hoach.yaml"])
	empty = bench.folder("cli", "no-year")
	os.makedirs(os.path.join(empty, "content"))
	made(bench, tally, empty, ["year", "2030"], ["2030/ke-hoach.yaml"])


def inits(bench, tally):
	folder = bench.folder("cli", "init chi bộ's")
	os.mkdir(os.path.join(folder, ".git"))
	done = bench.run(["init", folder, "--today", TODAY])
	command = re.search(r"chuyende (build .*)", done.out)
	built = execute(["sh", "-c", f"{bench.program()} {command[1]} --today "
		+ TODAY]) if command else done
	tally.check("init: beside .git, in a folder with a space", problem(
		command and built.status == 0, done.out, done.err, built.err))
	for language, session in (("vi", "2025/chuyen-de-2"),
			("en", "2025/topic-2")):
		folder = os.path.join(bench.folder("cli", "init-" + language),
			"portal")
		words = ["init", folder, "--language", language, "--today", TODAY]
		done = bench.run(words)
		tally.check(f"init, {language}", problem(done.status == 0
			and done.out, done.err))
		told = checked(bench, tally, f"init, {language}", folder)
		tally.check(f"init, {language}: no warnings", told.splitlines())
		built = bench.run(["build", "-C", folder, "--today", TODAY])
		tally.check(f"init, {language}: builds", problem(
			built.status == 0, built.err))
		board = bench.run(["status", "-C", folder, "--today", TODAY,
			"--format", "json"])
		sessions = json.loads(board.out)["sessions"]
		tally.check(f"init, {language}: one planned session",
			problem(len(sessions) == 1 and
				sessions[0]["stage"] == "planned", sessions))
		made_one = bench.run(["new", "session", session, "-C", folder,
			"--today", TODAY])
		tally.check(f"init, {language}: new session", problem(
			made_one.status == 0, made_one.err))
		checked(bench, tally, f"init, {language}, new session", folder)
		for inside in ("content/2025/x", "site/x"):
			again = bench.run(["init", os.path.join(folder, inside)])
			tally.check(f"init, {language}: in {inside} is refused",
				problem(again.status == 1 and os.path.join(folder,
					inside[:-1].split("/")[0]) in again.err,
					again.status, again.err))
		before = tree.content(folder)
		again = bench.run(words)
		tally.check(f"init, {language}: a folder in use is refused",
			problem(again.status == 1, again.status) +
			tree.difference(before, tree.content(folder)))
