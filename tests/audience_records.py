"""Records of random portals, and the papers of their sessions. Each is seen
or not as a whole, and each text of it holds a canary.
Knows the formats of content/; must not know what is made of them."""
import json
import re
import unicodedata

# Letters of canaries, none of them Vietnamese syllables: j, then three of
# these with a vowel between each. Vowels carry marks, that they are folded.
CONSONANTS = "bcdghklmnpqrstvx"
VOWELS = "aăâeêioôơuưyáàảãạấệễốộớửữý"
WORDS = ("học tập", "chi bộ", "nêu gương", "tự phê bình", "nền nếp", "kỷ luật",
	"giảng dạy", "số liệu", "thảo luận", "đào tạo")


def fold(text):
	"""Lower case, without marks or anything else that is not ASCII."""
	return unicodedata.normalize("NFD", text.lower().replace("đ", "d")) \
		.encode("ascii", "ignore").decode()


class Part:
	"""What is seen or not as a whole, and by which audiences."""

	def __init__(self, portal, name, readers):
		self.portal, self.name, self.readers = portal, name, readers

	def word(self):
		return self.portal.canary(self)

	def text(self, least=1):
		"""A few words, a canary among them; signs that must be escaped."""
		dice = self.portal.dice
		words = [dice.choice(WORDS) for _ in range(dice.randint(least, 3))]
		words.insert(dice.randrange(len(words) + 1), self.word())
		return dice.choice(("{}", "{}", "{}", "{} & 2 < 3")).format(
			" ".join(words))

	def title(self):
		"""Sometimes one that others have too."""
		return self.text() if self.portal.dice.random() < 0.8 \
			else "Nêu gương"

	def slug(self):
		return fold(self.word())

	def sees(self, other):
		"""Whether all readers of this one may see the other."""
		return self.readers <= other.readers


def written(value):
	return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def front(keys, body):
	return f"---\n{written(keys)}---\n\n{body}"


def for_whom(part):
	return {"đối tượng": part.audience} if part.audience else {}


class Document(Part):
	"""Several may have one symbol, whoever they are for. Only the first of
	these may have no date."""
	SHARED = "12-HD/BTCTW"

	def __init__(self, portal):
		audience = portal.audience()
		super().__init__(portal, "document", portal.readers_of(audience))
		others = portal.documents
		shared = portal.dice.random() < 0.5
		again = shared and any(d.symbol == self.SHARED for d in others)
		self.symbol = self.SHARED if shared else \
			f"{portal.dice.randint(1, 99)}-QĐ/" \
			f"{fold(self.word()).upper()}"
		earlier = [d.cited() for d in others if self.sees(d)]
		self.keys = portal.sparse({"số ký hiệu": self.symbol,
			"cơ quan ban hành": self.text(),
			"ngày": f"{2023 - len(others)}{portal.day()[4:]}",
			"trích yếu": self.text(),
			"hết hiệu lực": portal.day(),
			"địa chỉ": f"https://example.invalid/{self.slug()}",
			"thay thế bởi": portal.dice.choice(earlier or [None]),
			"đối tượng": audience}, "số ký hiệu", "đối tượng",
			*(["ngày"] if again else []))

	def cited(self):
		"""By its date, where it has one."""
		date = self.keys.get("ngày")
		return f"{self.symbol}, ngày {'/'.join(date.split('-')[::-1])}" \
			if date else self.symbol


class Work(Part):
	def __init__(self, portal):
		audience = portal.audience()
		super().__init__(portal, "work", portal.readers_of(audience))
		self.id = self.slug()
		self.keys = portal.sparse({"mã": self.id, "tên": self.text(),
			"tác giả": self.text(), "năm": "2020",
			"đối tượng": audience}, "mã", "tên", "đối tượng")


class Page(Part):
	def __init__(self, portal):
		self.audience = portal.audience()
		super().__init__(portal, "page", portal.readers_of(self.audience))
		self.id = self.slug()
		self.attached = Attached(self, self.word())

	def finish(self):
		portal = self.portal
		self.keys = portal.sparse({"tiêu đề": self.title(),
			"chủ đề": portal.dice.sample(portal.themes, 1),
			"tài liệu kèm": self.attached.list(self),
			"địa chỉ cũ": [f"cu/{self.slug()}.html"],
			"đối tượng": self.audience}, "tiêu đề", "đối tượng")
		self.text_of = portal.body(self)

	def files(self):
		return {f"trang/{self.id}.md": front(self.keys, self.text_of),
			**self.attached.files("trang")}


class Attached:
	"""Files beside a paper, seen by the readers of owner."""

	def __init__(self, owner, common):
		dice = owner.portal.dice
		self.owner = owner
		self.held = {f"{name}.{dice.choice(('txt', 'csv'))}":
			f"{owner.word()}\n{owner.text()}\n"
			for name in dice.sample((owner.word(), owner.word(),
			common), dice.randint(0, 2))}

	def list(self, part):
		return [{"tệp": name, "tiêu đề": part.text()} for name in self.held]

	def files(self, folder):
		return {f"{folder}/{name}": text
			for name, text in self.held.items()}


class Year:
	def __init__(self, portal, year):
		self.portal, self.year = portal, str(year)
		# No two with one number: those are told.
		numbers = portal.dice.sample(range(1, 10), 9)
		self.sessions = [Session(portal, self.year, numbers.pop())
			for _ in range(portal.dice.randint(1, 4))]

	def finish(self):
		portal, part = self.portal, self.portal.all
		self.keys = portal.sparse({"năm": self.year,
			"tiêu đề": part.text(), "số": "01-KH/CB",
			"ngày ban hành": f"{self.year}-01-06",
			"số buổi": self.planned(),
			"chủ đề": portal.themes, "mở đầu": portal.prose(part)},
			"năm", "chủ đề")
		self.proposals = [self.proposal()
			for _ in range(portal.dice.randint(0, 3))]

	def scheduled(self):
		"""(kind, session) of those that count in the plan's numbers."""
		return [(s.kind, s) for s in self.sessions
			if s.keys.get("tình trạng") != "hủy"]

	def planned(self):
		"""As many as there are, for the most part; or any number."""
		dice = self.portal.dice
		kinds = [kind for kind, _ in self.scheduled()]
		return {kind: kinds.count(kind) if dice.random() < 0.7
			else dice.randint(1, 5)
			for kind in dict.fromkeys([*kinds, "chuyên đề"])
			if dice.random() < 0.9}

	def planned_for(self, reader):
		"""Without the hidden ones, as far as they may have been counted."""
		left = {}
		for kind, number in self.keys["số buổi"].items():
			seen = [reader in s.readers for k, s in self.scheduled()
				if k == kind]
			number -= max(0, min(seen.count(False),
				number - seen.count(True)))
			if number or all(seen):
				left[kind] = number
		return left

	def proposal(self):
		"""(who sees it, its keys): it is seen with its session."""
		portal = self.portal
		into = portal.dice.choice([None, *self.sessions])
		part = Part(portal, "proposal", into.readers) if into else portal.all
		return part, portal.sparse({"mã": part.slug(),
			"tổ đảng": portal.dice.choice(portal.cells),
			"tiêu đề": part.text(),
			"chủ đề": portal.dice.choice(portal.themes),
			"ngày": portal.day(), "chọn": "có" if into else "không",
			"đưa vào": into and into.id, "lý do": part.text()},
			"tiêu đề", "chọn", "đưa vào")

	def files(self, sessions, reader):
		keys = dict(self.keys)
		if reader and "số buổi" in keys:
			keys["số buổi"] = self.planned_for(reader)
		files = {f"{self.year}/ke-hoach.yaml": {**keys,
			"đề xuất": [keys for part, keys in self.proposals
				if reader is None or reader in part.readers],
			"buổi sinh hoạt": [session.keys for session in sessions]}}
		for session in sessions:
			files.update(session.files(reader))
		return files


class Session(Part):
	"""A line of the plan, and the papers of its folder. Whoever may see it
	knows that papers are kept from him, and nothing else of them: an empty
	one for the same readers stands for each."""

	def __init__(self, portal, year, number):
		dice = portal.dice
		self.audience = audience = portal.audience()
		super().__init__(portal, "session", portal.readers_of(audience))
		self.folder = self.slug()
		self.id = f"{year}/{self.folder}"
		self.kind = dice.choice(("chuyên đề", "chuyên đề", "về nguồn",
			"thường kỳ"))
		self.keys = portal.sparse({"mã": self.folder, "loại": self.kind,
			"đối tượng": audience, "tiêu đề": self.title(),
			"số thứ tự": str(number),
			"ngày": f"{year}-{dice.randint(1, 12):02}-"
				f"{dice.choice((7, 14, 21)):02}",
			"giờ": "14:00", "kết thúc": "16:30",
			"địa điểm": self.text(), "hình thức": self.text(),
			"tổ đảng": dice.choice(portal.cells),
			"phụ trách": dice.sample(portal.members, 1),
			"chủ trì": portal.person(self), "thư ký": self.text(),
			"hạn": {"dự thảo": f"{year}-02-02"},
			"tình trạng": dice.choice(("đã tổ chức", "hủy", "hoãn",
				"dự kiến")),
			"dời từ": f"{year}-01-{dice.randint(10, 28)}",
			"lần sửa": dice.randint(1, 5), "minh họa": "có"},
			"mã", "loại", "đối tượng", "tiêu đề")
		self.papers = self.add_paper("outline", self) if dice.random() < 0.7 \
			else None
		owner = self.papers or self
		self.draft = None
		if self.papers:
			self.draft = Part(portal, "draft", owner.readers)
			self.annex = Attached(self.draft, "số liệu")
		self.minutes = self.add_paper("minutes", owner) \
			if dice.random() < 0.6 else None
		self.report = self.add_paper("report", owner) \
			if self.kind == "về nguồn" else None
		self.opinions = None
		if dice.random() < 0.6:
			self.opinions = Part(portal, "opinions", owner.readers)
			self.opinions.audience = None
		self.attached = Attached(Part(portal, "attachment",
			owner.readers), "phụ lục")

	def add_paper(self, name, owner):
		audience = self.portal.audience()
		part = Part(self.portal, name, owner.readers &
			self.portal.readers_of(audience))
		part.audience = audience
		return part

	def finish(self):
		portal, dice = self.portal, self.portal.dice
		self.keys.update(portal.sparse({
			"chủ đề": dice.sample(portal.themes, 1),
			"văn bản": [d.cited() for d in
				portal.some(self, portal.documents)],
			"tác phẩm": [w.id for w in portal.some(self, portal.works)],
			"ghi chú": portal.prose(self)}))
		self.made = {}
		if self.papers:
			self.outline(self.papers, self.draft)
		if self.minutes:
			self.make_minutes(self.minutes)
		if self.report:
			self.make_report(self.report)
		if self.opinions:
			self.made["y-kien.yaml"] = (self.opinions,
				[self.opinion(self.opinions)
				for _ in range(dice.randint(1, 3))], None)

	def paper_parts(self):
		return [(name, part) for name, part in (
			("de-cuong.md", self.papers), ("bien-ban.yaml", self.minutes),
			("bao-cao.md", self.report)) if part]

	def papers_at(self):
		"""(address of a page, the part that it shows)"""
		endings = {"de-cuong.md": "de-cuong", "bien-ban.yaml": "bien-ban",
			"bao-cao.md": "bao-cao"}
		for name, part in self.paper_parts():
			yield f"{self.id}-{endings[name]}.html", part
			for path in re.findall(r'"(cu/[^"]+)"', str(self.made[name][1])):
				yield path, part
		if self.minutes and "kết luận" in self.made["bien-ban.yaml"][1]:
			yield f"{self.id}-ket-luan.html", self.minutes
		if self.papers:
			yield f"{self.id}-bo-tai-lieu.html", Part(self.portal,
				"packet", self.papers.readers)

	def outline(self, papers, part):
		"""The words are those of a part of its own, and so are some of its
		files: as long as it is a draft nobody sees them. What then stands
		for it has its dates."""
		portal, dice = self.portal, self.portal.dice
		days = portal.sparse({key: portal.day() for key in ("soạn xong",
			"thông qua", "gửi", "hoàn thiện")})
		part.approved = days.get("thông qua", "never")
		files = self.attached.list(part) + self.annex.list(part)
		keys = portal.sparse({"tiêu đề": part.title(),
			"người soạn": [portal.person(part)],
			"phiên bản": part.word(), "người thông qua": part.text(),
			"gửi tới": [part.text()],
			"chủ đề": dice.sample(portal.themes, 1),
			"văn bản": [d.cited() for d in
				portal.some(part, portal.documents)],
			"tóm tắt": part.text(), "tài liệu kèm": files,
			"minh họa": dice.choice(("có", "không")),
			"địa chỉ cũ": [f"cu/{part.slug()}.html"]})
		body = portal.body(part)
		for name in [*self.attached.held, *self.annex.held]:
			if dice.random() < 0.4:
				body += f"\n[{part.text()}](<{name}>)\n"
		audience = for_whom(papers)
		self.made["de-cuong.md"] = (papers,
			front({**days, **keys, **audience}, body),
			front(audience, "Kín.\n"))
		self.unread = front({**days, **audience}, "Kín.\n")

	def make_minutes(self, part):
		portal, dice = self.portal, self.portal.dice
		keys = portal.sparse({"ngày": portal.day(), "bắt đầu": "14:00",
			"địa điểm": part.text(), "chủ trì": portal.person(part),
			"thành phần": {"tổng số": 3, "có mặt": 2,
				"vắng có lý do": [{"tên": part.text(),
					"lý do": part.text()}],
				"khách mời": [{"tên": part.text()}]},
			"chương trình": [{"nội dung": part.text(),
				"phút": 10, "người": portal.person(part)}],
			"diễn biến": portal.prose(part),
			"ý kiến": [self.opinion(part)],
			"đánh giá": {"ưu điểm": portal.prose(part),
				"điểm": part.word(), "xếp loại": part.text()},
			"kết luận": portal.prose(part),
			"biểu quyết": [{"nội dung": part.text(), "tán thành": 2}],
			"nhiệm vụ": self.tasks(part),
			"tài liệu kèm": self.attached.list(part),
			"đối tượng": part.audience}, "đối tượng")
		self.made["bien-ban.yaml"] = (part, keys,
			{**for_whom(part), "minh họa": "không"})

	def tasks(self, part):
		"""No two with one id: those are told."""
		made = [self.task(part)
			for _ in range(self.portal.dice.randint(0, 3))]
		ids = [task.get("mã") for task in made]
		return [task for i, task in enumerate(made)
			if not ids[i] or ids[i] not in ids[:i]]

	def task(self, part):
		"""Often with an id that others have too: carried over."""
		portal, dice = self.portal, self.portal.dice
		later = portal.some(part, portal.sessions, 1)
		closed = portal.some(part, portal.sessions, 1)
		return portal.sparse({
			"mã": dice.choice(("nv-1", "nv-2", part.slug())),
			"việc": part.text(), "phụ trách": dice.choice(
				portal.members + portal.cells),
			"hạn": portal.day(), "hoàn thành": portal.day(),
			"chuyển sang": later[0].id if later else None,
			"kết thúc tại": closed[0].id if closed else None}, "việc")

	def make_report(self, part):
		portal = self.portal
		keys = portal.sparse({"tiêu đề": part.title(),
			"tài liệu kèm": self.attached.list(part),
			"địa chỉ cũ": [f"cu/{part.slug()}.html"],
			"đối tượng": part.audience}, "đối tượng")
		self.made["bao-cao.md"] = (part, front(keys,
			portal.body(part)), front(for_whom(part), "Kín.\n"))

	def opinion(self, part):
		portal, dice = self.portal, self.portal.dice
		return portal.sparse({"người": dice.choice(
				portal.members + portal.cells),
			"ngày": portal.day(),
			"loại": dice.choice(("góp ý", "giải pháp", "trái chiều")),
			"nội dung": portal.prose(part), "liên hệ": part.text(),
			"thảo luận": portal.prose(part),
			"kết quả": dice.choice(("tiếp thu", "bảo lưu", "gộp")),
			"mục": part.text()}, "người", "nội dung", "kết quả")

	def files(self, reader):
		files = {}
		for name, (part, whole, empty) in self.made.items():
			seen = reader is None or reader in part.readers
			if seen or empty:
				files[f"{self.id}/{name}"] = whole if seen else empty
		if reader and self.papers:
			shown = reader in self.draft.readers
			if reader in self.papers.readers and not shown:
				files[f"{self.id}/de-cuong.md"] = self.unread
		owner = self.papers or self
		if reader is None or reader in owner.readers:
			files.update(self.attached.files(self.id))
		if self.papers and (reader is None or reader in self.draft.readers):
			files.update(self.annex.files(self.id))
		return files
