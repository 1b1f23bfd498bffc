"""Random portals for random audiences. Every text of every record holds a
canary: a word that stands nowhere else, so that whoever finds it knows whose
it is. A record refers only to what all of its own readers may see.
Knows the formats of content/; must not know what is made of them."""
import random

from audience_records import (CONSONANTS, VOWELS, Document, Page, Part, Work,
	Year, fold, written)

# Part of what a file may hold is left out this often.
SPARSE = 0.45


class Portal:
	def __init__(self, seed):
		self.dice = dice = random.Random(seed)
		self.owner = {}		# folded canary -> Part
		self.words = []		# canaries with their marks
		self.make_audiences()
		everyone = frozenset(self.readers)
		self.all = Part(self, "portal", everyone)
		self.unread = {name: Part(self, f"audience {name}",
			self.readers_of(name)) for name in self.readers}
		self.documents = []
		for _ in range(dice.randint(0, 5)):
			self.documents.append(Document(self))
		self.works = [Work(self) for _ in range(dice.randint(0, 3))]
		self.cells = [self.all.slug() for _ in range(dice.randint(1, 2))]
		self.members = [self.all.slug() for _ in range(dice.randint(1, 3))]
		self.themes = [self.all.slug() for _ in range(dice.randint(1, 2))]
		self.pages = [Page(self) for _ in range(dice.randint(0, 2))]
		self.years = [Year(self, year) for year in
			sorted(dice.sample((2024, 2025, 2026), dice.randint(1, 2)))]
		self.sessions = [s for year in self.years for s in year.sessions]

	def withhold(self, day):
		"""Outlines that are not approved on day are shown to nobody."""
		for session in self.sessions:
			if session.draft and session.draft.approved > day:
				session.draft.readers = frozenset()

	def canary(self, part):
		while True:
			word = "j" + "".join(self.dice.choice(CONSONANTS) +
				self.dice.choice(VOWELS) for _ in range(3))
			if fold(word) not in self.owner:
				self.owner[fold(word)] = part
				self.words.append(word)
				return word

	def make_audiences(self):
		"""A graph without a circle; the default comes first, and not all
		need to include it."""
		dice = self.dice
		names = [f"nhom-{n}" for n in range(dice.randint(2, 4))]
		rank = names[:]
		dice.shuffle(rank)
		self.includes = {name: [other for other in rank[:rank.index(name)]
			if dice.random() < 0.6] for name in names}
		self.readers = {name: self.closure(name) for name in names}

	def closure(self, name):
		found = {name}
		for other in self.includes[name]:
			found |= self.closure(other)
		return found

	def readers_of(self, audience):
		"""The audiences that may see what is for this one."""
		first = next(iter(self.readers))
		return frozenset(name for name, seen in self.readers.items()
			if (audience or first) in seen)

	def audience(self):
		return self.dice.choice([None, None, *self.readers])

	def some(self, part, others, most=2):
		"""A few of others that part may refer to."""
		fit = [other for other in others if part.sees(other)]
		return self.dice.sample(fit, self.dice.randint(0, min(most,
			len(fit))))

	def person(self, part):
		return self.dice.choice([*self.members, part.text()])

	def day(self):
		year = self.dice.choice((2024, 2025, 2026))
		return f"{year}-{self.dice.randint(1, 12):02}-" \
			f"{self.dice.choice((3, 10, 17)):02}"

	def sparse(self, keys, *kept):
		"""keys without some of them."""
		return {key: value for key, value in keys.items()
			if value not in (None, []) and
			(key in kept or self.dice.random() > SPARSE)}

	def prose(self, part, links=True):
		"""A paragraph with references to what part may refer to."""
		words = [part.text(), f"**{part.text()}**", f"*{part.text()}*"]
		if links and self.dice.random() < 0.7:
			words += self.references(part)
		self.dice.shuffle(words)
		return " ".join(words)

	def references(self, part):
		dice = self.dice
		made = []
		for session in self.some(part, getattr(self, "sessions", [])):
			made.append(f"[[{session.id}]]")
		for work in self.some(part, self.works, 1):
			made.append(f"[[tác phẩm:{work.id}]]")
		for document in self.some(part, self.documents, 1):
			made.append(dice.choice((f"[[{document.symbol}]]",
				f"[[{document.cited()}]]",
				f"Quy định {document.symbol}",
				f"Quy định {document.cited()}")))
		for page in self.some(part, getattr(self, "pages", []), 1):
			made.append(dice.choice((f"[[trang:{page.id}]]",
				f"[{part.word()}](/trang/{page.id}.md)")))
		for session in self.some(part, getattr(self, "sessions", []), 1):
			made += [f"[{part.text()}](/{session.id}/{name})"
				for name, paper in session.paper_parts()
				if part.sees(paper) and dice.random() < 0.3]
		made.append(f"[[tổ đảng:{dice.choice(self.cells)}]]")
		return made

	def stray_reference(self):
		"""One that must be refused: (files, the record it leads to, a
		reader who sees the one that refers and not the other, its words,
		the path of its file); None where there is no such pair."""
		pages = [(page, reader) for page in self.pages
			for reader in page.readers]
		self.dice.shuffle(pages)
		for page, reader in pages:
			hidden = [(target, written) for target, written in
				self.targets() if reader not in target.readers]
			if not hidden:
				continue
			target, written = self.dice.choice(hidden)
			files = self.files()
			path = f"trang/{page.id}.md"
			files[path] += f"\nXem {written} nữa.\n"
			return files, target, reader, written, path
		return None

	def targets(self):
		"""Everything that may be hidden, and how a text refers to it."""
		for session in self.sessions:
			yield session, f"[[{session.id}]]"
			for name, paper in session.paper_parts():
				yield paper, f"[đây](/{session.id}/{name})"
			for name in session.attached.held:
				yield session.attached.owner, \
					f"[đây](</{session.id}/{name}>)"
		for document in self.documents:
			if "ngày" in document.keys \
					or document.symbol != document.SHARED:
				yield document, f"Quy định {document.cited()}"
		for work in self.works:
			yield work, f"[[{work.id}]]"
		for page in self.pages:
			yield page, f"[[{page.id}]]"

	def body(self, part, links=True):
		blocks = [self.prose(part, links)]
		for number, name in enumerate(("Thực trạng", "Nguyên nhân",
				"Giải pháp"), 1):
			if self.dice.random() < 0.6:
				blocks += [f"## {number}. {name} {part.word()}",
					self.prose(part, links)]
		blocks += self.dice.sample((f"> {part.text()}",
			f"- {part.word()}\n- {part.word()}",
			f"`{part.word()}`[^1]\n\n[^1]: {part.text()}",
			f"| {part.word()} | b |\n|---|--:|\n| {part.word()} | 1 |",
			f"```\n{part.word()} <b>\n```"), 2)
		return "\n\n".join(blocks) + "\n"

	def files(self, reader=None):
		"""{path: text} of content/: all of it, or what is left of it when
		everything is taken out that reader may not see."""
		def kept(parts):
			return [part for part in parts
				if reader is None or reader in part.readers]
		files = {"portal.yaml": self.head(reader),
			"chi-bo.yaml": self.chapter, "chu-de.yaml": self.theme_list,
			"van-ban.yaml": {
				"văn bản": [part.keys for part in kept(self.documents)],
				"tác phẩm": [part.keys for part in kept(self.works)]}}
		for page in kept(self.pages):
			files.update(page.files())
		for year in self.years:
			files.update(year.files(kept(year.sessions), reader))
		return {path: value if isinstance(value, str) else written(value)
			for path, value in files.items()}

	def others_at(self):
		"""(address of a page, the part that it shows), of what is no
		session's."""
		for work in self.works:
			yield f"tac-pham/{work.id}.html", work
		for page in self.pages:
			for path in (f"{page.id}.html",
					*page.keys.get("địa chỉ cũ", ())):
				yield path, page

	def finish(self):
		"""What refers to records that were made later."""
		for part in [*self.pages, *self.sessions]:
			part.finish()
		self.chapter = self.make_chapter()
		self.theme_list = [self.sparse({"mã": theme,
			"tên": self.all.text(), "tên ngắn": self.all.word(),
			"văn bản": [d.cited() for d in
				self.some(self.all, self.documents)],
			"mô tả": self.prose(self.all)}, "mã", "tên")
			for theme in self.themes]
		for year in self.years:
			year.finish()
		self.menu = [(page, {"chữ": page.text(), "trang": page.id})
			for page in self.pages]
		self.names = {name: part.text()
			for name, part in self.unread.items()}
		return self

	def head(self, reader):
		return {"tiêu đề": "Cổng thử",
			"địa chỉ": "https://example.invalid/",
			"đối tượng": [{"mã": name, "tên": self.names[name],
				"gồm": includes,
				"địa chỉ": f"https://example.invalid/{name}"}
				for name, includes in self.includes.items()],
			"trình đơn": [entry for page, entry in self.menu
				if reader is None or reader in page.readers],
			"quy tắc": {f"R{n:02}": "tắt" for n in range(1, 44)
				if n not in (26, 27, 28)}}

	def make_chapter(self):
		part = self.all
		return {"chi bộ": {"tên": "Chi bộ Thử"},
			"tổ đảng": [{"mã": cell, "tên": part.text(),
				"tên ngắn": part.word()} for cell in self.cells],
			"đảng viên": [{"mã": member, "họ tên": part.word(),
				"tổ đảng": self.dice.choice(self.cells),
				"từ": "2024-01-01"} for member in self.members]}
