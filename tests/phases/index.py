"""The search index of every portal, made once more from the texts in it: each
syllable, pair, symbol and filter, and nothing else; and those texts stand on
the pages that they name. A portal that asks for none has no trace of it."""
import calendar
import html
import json
import os
import re
import shutil

import tree
from bench import TODAY, execute
from phases.sections import Reader, VOID
from phases.terms import Abbreviations

SLOTS = 4
CALL = re.compile(r'searchPart\("([^"]*)",(.*)\);\n\Z', re.S)
# Kinds that one abbreviation stands for.
SEVERAL = {"QĐ": "Quyết định, Quy định", "TT": "Thông tư, Thông tri"}
# Pages with a text of their own; a session has one while nothing else tells
# what it is about.
TYPES = {"plan", "outline", "minutes", "report", "theme", "cell", "member",
	"document", "work", "page"}
PREPARED = {"outline", "report"}
# Pages of the menu, of which there may be more by year beneath.
INDEXES = {"years", "calendar", "tasks", "themes", "cells", "members",
	"documents", "statistics"}
INLINE = {"a", "em", "strong", "code", "del", "label", "span", "time"}
TITLE_WEIGHT = 3
# Roles, and what an office is called in full.
OFFICES = {"Bí thư": "Bí thư chi bộ", "Phó bí thư": "Phó bí thư chi bộ",
	"Chi ủy viên": "Chi ủy viên", "Tổ trưởng": "Tổ trưởng {}",
	"Secretary": "Secretary of the chapter",
	"Deputy secretary": "Deputy secretary of the chapter",
	"Committee member": "Committee member", "Cell leader": "Cell leader, {}"}
# What is put together to be found by, and how its parts stand on the page.
COMPOSED = [(r"^ngày (\d+) tháng (\d+) năm (\d+)$", r"\1/\2/\3"),
	(r"^(?:Đề cương|Biên bản|Báo cáo|Outline|Minutes|Report): ", ""),
	(r"(?: năm |, year )\d{4}$", ""),
	(r" (?:số|number) (\d+)/\d{4}$", r" \1"),
	(r"^(?:Đồng chí|Comrade) ", ""),
	(r"^(?:Kế hoạch số|Plan No) (\S+).*", r"\1")]
# What pages of the menu are looked for by.
ASKED = {"tasks": {"Nhiệm vụ được giao, quá hạn, đã hoàn thành",
	"Tasks given, overdue, done"}, "calendar": {"Các buổi sắp tới, lịch họp chi bộ",
	"Sessions to come, meetings"}}
SECRETARIES = "Bí thư chi bộ", "Secretary of the chapter"


def run(bench, tally):
	known = Abbreviations(bench.path("src", "search", "abbreviation.c"))
	bench.each_tree(tally, lambda portal, folder: check(tally, portal, folder,
		known))
	without(bench, tally)


def check(tally, portal, folder, known):
	if b"/tim-kiem.html" not in b"/" + tree.read(os.path.join(folder, "data",
			"portal.json")).replace(b'"', b"/"):
		return
	try:
		index = Index(folder, known)
	except (OSError, ValueError, AttributeError, KeyError) as error:
		tally.check(f"{portal.name}: the index can be read", [repr(error)])
		return
	for look in (shards_in_order, every_term, titles, every_paper, on_page,
			occasions, asked, offices, citations, abbreviations):
		tally.check(f"{portal.name}: {look.__doc__}", sorted(look(index)))


def numbers(digits):
	"""What a list of the index says."""
	found, n, last = [], 0, 0
	for c in map(ord, digits):
		if c < ord("]"):
			n = n * 32 + c - ord("<")
		else:
			last += n * 32 + c - ord("]")
			found.append(last)
			n = 0
	return found


class Index:
	def __init__(self, folder, known):
		self.known = known
		self.folder = os.path.join(folder, "search")
		self.tree = folder
		with open(os.path.join(folder, "data", "portal.json"),
				encoding="utf-8") as file:
			self.records = {r["path"]: r for r in json.load(file)["pages"]}
		count, *self.keys = self.part("index").split(";")
		self.papers = {int(name[1:-3]) * SLOTS + slot: texts
			for name in os.listdir(self.folder)
			if re.fullmatch(r"t\d+\.js", name)
			for slot, texts in enumerate(self.part(name[:-3]))}
		self.told = {number: known.take(texts)
			for number, texts in self.papers.items()}
		self.shards = [self.part("s" + key)
			for key in self.keys]
		self.count = int(count)
		self.terms = {(key, spelled): [set(numbers(text)) for text in lists]
			for shard in self.shards for key, forms in shard.items()
			for spelled, lists in forms.items()}

	def part(self, name):
		path = os.path.join(self.folder, name + ".js")
		with open(path, encoding="utf-8") as file:
			match = CALL.fullmatch(file.read())
		if match.group(1) != name:
			raise ValueError(f"{path} calls itself {match.group(1)}")
		return json.loads(match.group(2))


def filters_of(record):
	yield "type", record["type"]
	if record["year"]:
		yield "year", record["year"]
	for cell in record["cells"]:
		yield "cell", cell
	for theme in record["themes"]:
		yield "theme", theme


def shards_in_order(index):
	"""each key of the index stands in the one shard that its order names"""
	if index.keys[0] or index.keys != sorted(set(index.keys)):
		yield "the first keys are not in order"
	files = {f for f in os.listdir(index.folder) if f[0] == "s"}
	for name in files ^ {f"s{k}.js" for k in index.keys}:
		yield f"{name} is not both listed and there"
	for i, shard in enumerate(index.shards):
		keys = list(shard)
		after = index.keys[i + 1] if i + 1 < len(index.keys) else None
		if keys != sorted(keys) or keys and (keys[0] < index.keys[i]
				or after is not None and keys[-1] >= after):
			yield f"s{index.keys[i]}: holds other keys"


def every_term(index):
	"""the index holds all that its texts say, and nothing else"""
	expected = {}
	for number, (path, what, *blocks) in index.papers.items():
		for name, value in filters_of(index.records[path]):
			key = f"={name}-{value}"
			expected.setdefault((key, key), set()).add(number)
		for term in index.known.terms(blocks, index.told[number]):
			expected.setdefault(term, set()).add(number)
	for term in expected.keys() | index.terms.keys():
		found = set().union(*index.terms.get(term, ()))
		if found != expected.get(term, set()):
			yield f"{term}: found in {sorted(found)[:5]}, stands in " \
				f"{sorted(expected.get(term, ()))[:5]}"
	last = max(index.papers)
	if not last < index.count <= last + SLOTS:
		yield f"{index.count} numbers, and the last paper has {last}"


def titles(index):
	"""a title, what cites a document, the secretary's office, and which session a
	paper is of weigh most"""
	expected = {}
	for number, (path, what, title, *blocks) in index.papers.items():
		text = tree.read(os.path.join(index.tree, path)).decode()
		held = [word for word in [office(text)] if word in SECRETARIES]
		_, _, names = occasion(index, path, what)
		words = [title, citation(text) or "", *held,
			*(names & set(blocks))]
		for term in index.known.terms(words, index.known.lacking(words)):
			expected.setdefault(term, set()).add(number)
	for term, lists in index.terms.items():
		found = lists[TITLE_WEIGHT] if len(lists) > TITLE_WEIGHT else set()
		if found != expected.get(term, set()):
			yield f"{term}"


def every_paper(index):
	"""every page with a text of its own, or in the menu, can be found, once"""
	prepared = {r["id"] for r in index.records.values()
		if r["type"] in PREPARED}
	expected = {path for path, r in index.records.items()
		if r["type"] in TYPES or r["type"] in INDEXES and "/" not in path
		or r["type"] == "session"
		and r["id"] not in prepared}
	found = [texts[0] for texts in index.papers.values()]
	for path in expected ^ set(found):
		if index.records[path]["type"] == "session" and path in found:
			continue	# it has more to tell
		yield f"{path}: " + ("cannot be found" if path in expected
			else "is no paper")
	if len(set(found)) != len(found):
		yield "a page is found twice"


def words_of(element):
	"""The text of a page, its lines apart, without the numbers of notes."""
	parts = []
	for child in element.children:
		if isinstance(child, str):
			parts.append(child)
		elif child.tag == "br":
			parts.append(" ")
		elif child.tag not in ("sup", "head") and child.tag not in VOID:
			text = words_of(child)
			parts.append(text if child.tag in INLINE else f" {text} ")
	return "".join(parts)


def spelled_large(text):
	"""Within a line pages write a weekday small."""
	return re.sub(r"\bthứ (?=Hai|Ba|Tư|Năm|Sáu|Bảy)", "Thứ ", text)


def day_in_words(text):
	"""14/3/2025 as English pages show it."""
	day = re.fullmatch(r"(\d+)/(\d+)/(\d{4})", text)
	return f"{int(day[1])} {calendar.month_name[int(day[2])]} {day[3]}" \
		if day else text


def on_page(index):
	"""what can be found stands on the page that it leads to"""
	for path, what, *blocks in index.papers.values():
		text = tree.read(os.path.join(index.tree, path)).decode()
		held = {office(text), *asked_who(office(text)), standing(text),
			citation(text),
			authorship(text), *kinds(text),
			*ASKED.get(index.records[path]["type"], ())}
		text = " ".join(words_of(Reader(text).root).split())
		text = spelled_large(text)
		for block in blocks:
			whole = block
			for pattern, part in COMPOSED:
				block = re.sub(pattern, part, block)
			block = spelled_large(" ".join(block.split()))
			if whole not in held and block not in text and \
					day_in_words(block) not in text:
				yield f"{path}: {whole[:60]!r}"


def occasion(index, path, what):
	"""The kind of session that a paper is of, its number, and how the paper is
	asked for in either language; of no session nothing."""
	at = re.match(r"(.*?) · (.*?)(?: (\d+))?, (?=\d)", what)
	if not at:
		return None, None, set()
	kind, session, number = at.groups()
	year = index.records[path]["year"]
	bare = index.records[path]["type"] == "session"
	return session, number, {f"{'' if bare else kind + ': '}{session}"
		f"{' ' + number if number else ''}{of}{year}"
		for of in (" năm ", ", year ")}


def occasions(index):
	"""a paper is found by its kind, the number and the year of its session"""
	for path, what, title, *blocks in index.papers.values():
		session, number, expected = occasion(index, path, what)
		year = index.records[path]["year"]
		if expected and not expected & set(blocks):
			yield f"{path}: none of {expected}"
		if number and not {f"{session} số {number}/{year}",
				f"{session} number {number}/{year}"} & set(blocks):
			yield f"{path}: no {number}/{year}"


def office(page):
	"""What the page of a member tells that they are today, in full."""
	role = re.search("<dt>(?:Vai trò|Role)</dt><dd>(.*?)</dd>", page)
	if not role or '"badge ended"' in page or role[1] not in OFFICES:
		return None
	cell = re.search("<dt>(?:Tổ đảng|Cell)</dt><dd>.*?<a [^>]*>(.*?)</a>", page)
	return OFFICES[role[1]].format(html.unescape(cell[1]) if cell else "")


def asked_who(held):
	"""How people ask for the holder of an office, in either language."""
	return {f"Ai là {held}?", f"Who is {held}?"}


def standing(page):
	"""What the page of a member tells who is not a full one."""
	kind = re.search("<dt>(Diện|Standing)</dt><dd>(.*?)</dd>", page)
	if not kind or '"badge ended"' in page or kind[2] in ("Chính thức",
			"Full"):
		return None
	member = "Đảng viên" if kind[1] == "Diện" else "Member"
	return f"{member} {kind[2].lower()}"


def asked(index):
	"""pages of the menu are found by what is looked for there"""
	for path, what, title, *blocks in index.papers.values():
		words = ASKED.get(index.records[path]["type"])
		if words and not words & set(blocks):
			yield f"{path}: {blocks}"


def offices(index):
	"""who holds an office today is found by it, and nobody else"""
	for path, what, title, *blocks in index.papers.values():
		if index.records[path]["type"] != "member":
			continue
		held = office(tree.read(os.path.join(index.tree, path)).decode())
		if [b for b in blocks if b.startswith(tuple(OFFICES))][:1] != [
				b for b in [held] if b]:
			yield f"{path}: {held}, {blocks}"
		if held and not asked_who(held) & set(blocks):
			yield f"{path}: {held}, {blocks}"
		kind = standing(tree.read(os.path.join(index.tree, path)).decode())
		if kind and kind not in blocks:
			yield f"{path}: {kind}, {blocks}"
		if not {f"Đồng chí {title}", f"Comrade {title}"} & set(blocks):
			yield f"{path}: {blocks}"


def fact(page, names):
	"""The words beside one of these names, or nothing."""
	told = re.search(f"<dt>(?:{names})</dt><dd>(.*?)</dd>", page, re.S)
	words = html.unescape(re.sub("<[^>]*>", "", told[1])).strip() if told else ""
	return "" if told and "unknown" in told[1] else words


def citation(page):
	"""How papers cite the document of a page."""
	symbol = fact(page, "Số ký hiệu|Symbol")
	if 'class="type-document"' not in page:
		return None
	kind = html.unescape(re.search("<h1>(.*?)</h1>", page)[1]).split(symbol)[0]
	day, issuer = fact(page, "Ngày ban hành|Issued on"), fact(page,
		"Cơ quan ban hành|Issued by")
	words = ("số", "ngày", " của") if 'lang="vi"' in page else ("No", "of", ",")
	return f"{kind}{words[0]} {symbol}" + (f" {words[1]} {day}" if day else "") \
		+ (f"{words[2]} {issuer}" if issuer else "")


def kinds(page):
	"""What the document of a page may be, as its symbol alone tells."""
	symbol = fact(page, "Số ký hiệu|Symbol")
	heading = re.search("<h1>(.*?)</h1>", page)
	bare = 'class="type-document"' in page and heading[1] == symbol
	return [names for kind, names in SEVERAL.items()
		if bare and re.search(rf"[-/]{kind}[-/]", symbol)]


def authorship(page):
	"""Who wrote the work of a page, and when."""
	if 'class="type-work"' not in page:
		return None
	return ", ".join(filter(None, (fact(page, "Tác giả|Author"),
		fact(page, "Năm|Year"))))


def citations(index):
	"""a document is found as papers cite it, a work by author and year"""
	for path, what, title, *blocks in index.papers.values():
		page = tree.read(os.path.join(index.tree, path)).decode()
		for expected in (citation(page), authorship(page), *kinds(page)):
			if expected and expected not in blocks:
				yield f"{path}: not {expected}"


def abbreviations(index):
	"""a paper tells the forms of abbreviations that it lacks, and no others"""
	for number, (path, what, *blocks) in index.papers.items():
		told = index.told[number]
		for row in index.known.lacking(blocks):
			if row not in told:
				yield f"{path}: {row} is not told"
		for row in index.known.unfounded(blocks, told):
			yield f"{path}: {row} is told"


def without(bench, tally):
	folder = bench.folder("search", "none")
	shutil.copytree(bench.path("content"), os.path.join(folder, "content"))
	path = os.path.join(folder, "content", "portal.yaml")
	with open(path, encoding="utf-8") as file:
		settings = file.read()
	with open(path, "w", encoding="utf-8") as file:
		file.write(settings.replace("tìm kiếm: có", "tìm kiếm: không"))
	output = os.path.join(folder, "site")
	done = execute([bench.program(), "build", "-C", folder, "-o", output,
		"--today", TODAY])
	tally.check("a portal without search is built", [] if done.status == 0
		else done.err.splitlines())
	tally.check("it has no trace of it", [path for path in tree.paths(output)
		if "search" in path or path == "tim-kiem.html" or
		path.endswith(".html") and b"search" in tree.read(
			os.path.join(output, path))])
