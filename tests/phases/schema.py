"""The JSON Schemas: a validator of others accepts every file of the portals
and refuses mistakes. scripts/setup web brings it (Node and npm)."""
import json
import os
import re
import subprocess
import unicodedata

import tree

# Stem of a file name (both languages) -> kind.
KINDS = {
	"portal": "portal", "chapter": "chapter", "chi-bo": "chapter",
	"themes": "themes", "chu-de": "themes", "documents": "documents",
	"van-ban": "documents", "plan": "plan", "ke-hoach": "plan",
	"proposals": "proposals", "de-xuat": "proposals", "outline": "outline",
	"de-cuong": "outline", "minutes": "minutes", "bien-ban": "minutes",
	"opinions": "opinions", "y-kien": "opinions", "report": "report",
	"bao-cao": "report",
}
# Mistakes that a schema can see: kind, text.
SEEDED = [
	("plan", "năm: 2025\nnăn: 2025\n"),
	("plan", "sessions:\n  - kind: thematic\n"),
	("plan", "sessions:\n  - id: Chuyên đề\n"),
	("plan", "sessions:\n  - id: a\n    kind: party\n"),
	("plan", "sessions:\n  - id: a\n    date: 3 May\n"),
	("plan", "sessions:\n  - id: a\n    date: thứ Sáu\n"),
	("plan", "sessions:\n  - id: a\n    date: 14/3-2025\n"),
	("plan", "sessions:\n  - id: a\n    time: 25h00\n"),
	("plan", "expected:\n  thematic: three\n"),
	("plan", "buổi sinh hoạt:\n  mã: a\n"),
	("outline", "gửi: mai\n"),
	("outline", "tiêu đề: [a]\n"),
	("minutes", "attendance:\n  members: many\n"),
	("minutes", "attendance:\n  guests: many\n"),
	("minutes", "tasks:\n  - owner: a\n"),
	("opinions", "- {by: a, outcome: maybe}\n"),
	("portal", "rules:\n  R99: off\n"),
	("portal", "rules:\n  R04: {days: 3, weeks: 1}\n"),
	("portal", "language: fr\n"),
	("themes", "- {name: a}\n"),
	("documents", "documents:\n  - {date: 2025-01-01}\n"),
	("chapter", "members:\n  - {id: a, name: b, phone: c}\n"),
]
# Odd spellings that are right.
ODD = [
	("plan", "NAM: 2025\nso-buoi: {chuyen_de: '3'}\nBuoi sinh hoat:\n"
		"  - Ma: a\n    Loai: Thăm địa chỉ đỏ\n    ngay: 3.5.2025\n"
		"    giờ: 14h\n    cell: chưa xác định\n    lead: le-an\n"),
	("plan", "adopted: thứ Sáu, ngày 14/3/2025\nsessions:\n"
		"  - {id: a, date: 'T6 14-3-2025'}\n"
		"  - {id: b, date: 'Friday, 2025-03-14'}\n"),
	("plan", "sessions: chưa xác định\nexpected:\n"),
	("minutes", "thành phần: {khách mời: [Nguyễn Văn A]}\n"),
	("minutes", "attendance: {guests: 3, excused: [le-an]}\n"),
	("minutes", "minh hoạ: không\nagenda: [Opening]\n"),
	("portal", "rules: {r04: off, R05: {days: 2, severity: cảnh báo}}\n"),
	("themes", "themes:\n  - {mã: a, tên: chưa xác định}\n"),
]


def run(bench, tally):
	schemas = write_schemas(bench, tally)
	items = list(portal_files(bench))
	odd = ODD + [("portal", f"rules: {{{id}: lỗi}}\n") for id in
		re.findall(r"^R\d+", bench.run(["schema", "--rules"]).out, re.M)]
	good = [(f"{path}", kind, text) for path, kind, text in items] + \
		[(f"odd spelling: {text!r}", kind, text) for kind, text in odd]
	bad = [(f"mistake: {text!r}", kind, text) for kind, text in SEEDED]
	answers = validate(bench, tally, schemas, good + bad)
	for name, kind, text in good:
		tally.check(name, answers.get(name, ["no answer"]))
	for name, kind, text in bad:
		tally.check(name, [] if answers.get(name) else ["was accepted"])
	kinds = {kind for path, kind, text in items}
	tally.check("the portals hold every kind of file",
		sorted(set(KINDS.values()) - kinds))


def write_schemas(bench, tally):
	folder = bench.folder("schemas")
	listed = bench.run(["schema", "--json"])
	kinds = [line.split()[0] for line in listed.out.splitlines()]
	tally.check("schema --json lists the kinds",
		sorted(set(KINDS.values()) ^ (set(kinds) - {"page"})))
	schemas = {}
	for kind in kinds:
		done = bench.run(["schema", "--json", kind])
		schemas[kind] = os.path.join(folder, kind + ".json")
		with open(schemas[kind], "w", encoding="utf-8") as file:
			file.write(done.out)
		tally.check(f"schema --json {kind}", [] if done.status == 0
			else done.err.splitlines())
	return schemas


def portal_files(bench):
	"""(path, kind, YAML) of all files of all portals that build."""
	for portal in bench.portals:
		top = os.path.join(portal.folder, "content")
		for path in tree.paths(top):
			kind = kind_of(path)
			if not kind:
				continue
			data = tree.read(os.path.join(top, path))
			text = unicodedata.normalize("NFC",
				data.decode("utf-8-sig"))
			if path.endswith(".md"):
				text = front_matter(text)
			yield f"{portal.name}: {path}", kind, text


def kind_of(path):
	name = os.path.basename(path)
	stem, ending = os.path.splitext(name)
	folder = path.split("/")[0]
	if name == "README.md":
		return None
	if folder in ("pages", "trang"):
		return "page" if ending == ".md" else None
	if ending not in (".yaml", ".yml", ".md"):
		return None
	return KINDS.get(stem)


def front_matter(text):
	lines = text.splitlines()
	if not lines or lines[0].rstrip() != "---":
		return ""
	for number, line in enumerate(lines[1:], 1):
		if line.rstrip() in ("---", "..."):
			return "\n".join(lines[1:number]) + "\n"
	return ""


def validate(bench, tally, schemas, items):
	lines = "".join(json.dumps({"schema": schemas[kind], "path": name,
		"text": text}) + "\n" for name, kind, text in items)
	done = subprocess.run(["node", bench.path("tests", "phases",
		"validate.js"), os.path.join(bench.build, "npm", "node_modules")],
		input=lines, capture_output=True, text=True)
	tally.check("the validator takes every schema",
		[] if done.returncode == 0 else done.stderr.splitlines())
	answers = [json.loads(line) for line in done.stdout.splitlines()]
	return {answer["path"]: answer["problems"] for answer in answers}
