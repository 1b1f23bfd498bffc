"""The papers of a portal, read by the format's words alone.
Knows content/; must not know the program or what it made of it. It is no
judge of papers: those of the portals are right."""
import datetime
import os
import re
import unicodedata

# What opens and closes a front matter.
FENCE = re.compile(r"^(---|\.\.\.)[ \t]*$", re.M)
# Perhaps behind the day of the week: "thứ Sáu, 14/3/2025".
DATE = re.compile(r"(?:\D+[ ,]+)?(?:(\d{4})-(\d{1,2})-(\d{1,2})"
	r"|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))")
# Values, by the first of their names.
KINDS = {"thematic": ("chuyên đề", "sinh hoạt chuyên đề"),
	"field_trip": ("về nguồn", "sinh hoạt về nguồn", "thăm địa chỉ đỏ",
		"sinh hoạt về nguồn thăm địa chỉ đỏ"),
	"regular": ("thường kỳ", "sinh hoạt thường kỳ")}
STATUSES = {"planned": ("dự kiến",), "held": ("đã tổ chức", "đã sinh hoạt"),
	"postponed": ("hoãn",), "cancelled": ("hủy",)}
OPINION_KINDS = {"comment": ("góp ý",), "solution": ("giải pháp",),
	"opposing": ("trái chiều",)}
OUTCOMES = {"accepted": ("tiếp thu",), "rejected": ("bảo lưu",),
	"merged": ("gộp", "kết hợp"),
	"pending": ("chờ xử lý", "chờ", "chưa xử lý")}


def fold(text):
	"""Without case, marks, and differences of space, - and _."""
	text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
	text = "".join(c for c in text if not unicodedata.combining(c))
	return re.sub(r"[\s_-]+", " ", text).strip()


def nfc(value):
	if isinstance(value, dict):
		return {fold(key): nfc(item) for key, item in value.items()}
	if isinstance(value, list):
		return [nfc(item) for item in value]
	return unicodedata.normalize("NFC", value).strip()


def known(value):
	return value if value and not (isinstance(value, str) and
		fold(value) == "chua xac dinh") else None


def pick(record, *names):
	"""The value of a key by any of its names, or None."""
	for name in names:
		if isinstance(record, dict) and fold(name) in record:
			return known(record[fold(name)])
	return None


def unknown(record, *names):
	"""Whether the value of a key is said to be unknown."""
	return any(fold(str(record.get(fold(name)))) == "chua xac dinh"
		for name in names) if isinstance(record, dict) else False


def listed(record, *names):
	value = pick(record, *names)
	return value if isinstance(value, list) else [value] if value else []


def date(text):
	match = DATE.fullmatch(text or "")
	if not match:
		return None
	y, m, d, day, month, year = match.groups()
	return datetime.date(int(y or year), int(m or month), int(d or day))


def day(record, *names):
	return date(pick(record, *names))


def number(record, *names):
	value = pick(record, *names)
	return int(value) if isinstance(value, str) and value.isdigit() else None


def choice(record, values, *names):
	value = pick(record, *names)
	for name, others in values.items():
		if value and fold(value) in map(fold, (name,) + others):
			return name
	return None


def read_file(path):
	"""The record in a YAML file or a front matter."""
	import yaml
	with open(path, encoding="utf-8-sig") as file:
		text = file.read()
	if not path.lower().endswith((".yaml", ".yml")):
		fences = list(FENCE.finditer(text))
		if not text.lstrip().startswith("---") or len(fences) < 2:
			return {}
		text = text[fences[0].end():fences[1].start()]
	return nfc(yaml.load(text, Loader=yaml.BaseLoader) or {})


def find(folder, *names):
	"""The record of the file of a folder with one of these names, or None."""
	wanted = set(map(fold, names))
	for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
		stem, ending = os.path.splitext(name)
		if fold(stem) in wanted and ending.lower() in (".yaml", ".yml",
				".md", ".markdown"):
			return read_file(os.path.join(folder, name))
	return None


def records(file, *names):
	"""A list, bare or below a key."""
	return file if isinstance(file, list) else listed(file, *names)


class Named:
	"""A cell, a member, a theme: what references lead to."""

	def __init__(self, record):
		self.record = record
		self.id = pick(record, "id", "mã")
		self.name = pick(record, "name", "tên", "họ tên") or self.id
		self.short = pick(record, "short", "tên ngắn") or self.name


def clock(record, *names):
	"""Minutes since midnight; -1 where no time is given."""
	match = re.fullmatch(r"(\d{1,2})(?:[:h](\d{2})?)", pick(record, *names)
		or "")
	return int(match[1]) * 60 + int(match[2] or 0) if match else -1


class Register:
	def __init__(self, found):
		self.all = [Named(record) for record in found]
		self.by = {one.name: one for one in self.all}
		self.by.update({one.id: one for one in self.all})

	def get(self, reference):
		return self.by.get(reference)


class Session:
	"""A session and its papers, as far as the reader may see them."""

	def __init__(self, portal, year, record, order):
		self.year, self.record, self.order = year, record, order
		self.id = f"{year}/{pick(record, 'id', 'mã')}"
		self.title = pick(record, "title", "tiêu đề")
		self.kind = choice(record, KINDS, "kind", "loại") or "thematic"
		self.status = choice(record, STATUSES, "status", "tình trạng")
		self.date = day(record, "date", "ngày")
		self.clock = clock(record, "time", "giờ")
		self.cell = portal.cells.get(pick(record, "cell", "tổ đảng"))
		leads = [portal.members.get(name) for name in listed(record,
			"lead", "phụ trách")]
		self.cells = [self.cell] if self.cell else [cell for cell in
			{portal.cell_on(one, self.date) for one in leads if one}
			if cell]
		self.audience = pick(record, "audience", "đối tượng")
		self.read_papers(portal, portal.folder_of(year, self.id))

	def read_papers(self, portal, folder):
		outline = find(folder, "outline", "đề cương")
		papers = portal.sees(pick(outline, "audience", "đối tượng"))
		minutes = find(folder, "minutes", "biên bản")
		report = find(folder, "report", "báo cáo")
		opinions = find(folder, "opinions", "ý kiến")
		self.papers_hidden = not papers
		self.outline = outline if papers else None
		self.minutes = minutes if papers and portal.sees(
			pick(minutes, "audience", "đối tượng")) else None
		self.report = report if papers and portal.sees(
			pick(report, "audience", "đối tượng")) else None
		self.opinions = records(opinions, "opinions", "ý kiến") \
			if papers else []


class Papers:
	"""A portal: folder holds content/; what reader, an audience's id, sees
	on today."""

	def __init__(self, folder, today, reader=None):
		self.content = os.path.join(folder, "content")
		self.today = date(today)
		self.settings = find(self.content, "portal") or {}
		self.audiences = self.read_audiences()
		self.reader = reader or next(iter(self.audiences))
		chapter = find(self.content, "chapter", "chi bộ") or {}
		self.cells = Register(listed(chapter, "cells", "tổ đảng"))
		self.members = Register(listed(chapter, "members", "đảng viên"))
		self.themes = Register(records(find(self.content, "themes",
			"chủ đề"), "themes", "chủ đề"))
		self.plans = {}
		self.sessions = []
		for name in sorted(os.listdir(self.content)):
			if re.fullmatch(r"\d{4}", name):
				self.read_year(name)

	def read_audiences(self):
		"""{id: the ids and names whose papers its readers see}"""
		found = {pick(one, "id", "mã"): (pick(one, "name", "tên"),
			listed(one, "includes", "gồm")) for one in
			listed(self.settings, "audiences", "đối tượng")} or {
			"members": ("đảng viên", []),
			"committee": ("chi ủy", ["members"])}
		return {id: {fold(name or "") for seen in [id] + found[id][1]
			for name in (seen, found[seen][0])} for id in found}

	def sees(self, audience):
		return not audience or fold(audience) in \
			self.audiences[self.reader]

	def folder_of(self, year, session):
		folder = os.path.join(self.content, year)
		for name in os.listdir(folder):
			if unicodedata.normalize("NFC", name) == \
					session.partition("/")[2]:
				return os.path.join(folder, name)
		return os.path.join(folder, "none")

	def read_year(self, year):
		plan = find(os.path.join(self.content, year), "plan", "kế hoạch")
		if plan is None:
			return
		self.plans[year] = plan
		for record in listed(plan, "sessions", "buổi sinh hoạt"):
			session = Session(self, year, record, len(self.sessions))
			if self.sees(session.audience):
				self.sessions.append(session)

	def session(self, reference, year):
		for session in self.sessions:
			if reference and reference in (session.id, session.title) or \
					f"{year}/{reference}" == session.id:
				return session
		return None

	def cell_on(self, member, on):
		"""The cell of a member on a day, or at present."""
		for posting in listed(member.record, "history", "quá trình"):
			cell = self.cells.get(pick(posting, "cell", "tổ đảng"))
			if cell and on and within(posting, on):
				return cell
		if not within(member.record, on):
			return None
		return self.cells.get(pick(member.record, "cell", "tổ đảng"))


def within(record, on):
	first, last = day(record, "from", "từ"), day(record, "to", "đến")
	if not on:
		return not last
	return (not first or first <= on) and (not last or on <= last)
