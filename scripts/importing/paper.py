"""From a .docx to an outline: the order of the steps. Knows who does what; must
not do it."""
from importing import cleaning, fonts, pandoc, secrecy, tables
from importing.blocks import Writer
from importing.casing import calmed, is_shouted
from importing.closing import Closing
from importing.facts import Facts
from importing.headings import Headings
from importing.images import Images
from importing.numbering import Numbering
from importing.ooxml import SPACES, name
from importing.opening import Opening
from importing.package import Package
from importing.paragraphs import Paragraph, lines_of, shown_lines_of
from importing.styles import Styles
from importing.telling import Refusal

NOTES = ("footnotes", "endnotes")
ASIDE = ("/header", "/footer")
# Watermarks and pictures.
DRAWN = {name("v:textpath"), name("v:shape"), name("wp:docPr")}


def drawn_texts(root):
	"""The words of what is drawn, or that tell what it shows."""
	told = [text for element in root.iter() if element.tag in DRAWN
		for text in map(element.get, ("string", "alt",
			"descr", "title")) if text]
	return told + ["".join(text.text or "" for text in line.iter(name("a:t")))
		for line in root.iter(name("a:p"))]


class Paper:
	"""What a document says: facts, blocks, and the images among them."""

	def __init__(self, path, notes):
		self.notes, self.facts = notes, Facts()
		self.package = Package(path)
		self.notes.count("macros", self.package.has_macros())
		self.styles = Styles(self.part("/styles"))
		self.numbering = self.part("/numbering")
		self.images = Images(self.package, notes)
		self.drawn = []
		self.trees = {"document": self.readable(self.package.main)}
		for part in NOTES:
			target = self.package.target(self.package.main, f"/{part}")
			if target:
				self.trees[part] = self.readable(target)
		self.refuse_secrets()
		self.take_apart()

	def part(self, kind):
		target = self.package.target(self.package.main, kind)
		return self.package.tree(target) if target else None

	def readable(self, part):
		"""The tree of a part in Unicode, with signs for its images."""
		root = self.package.tree(part)
		if root is None:
			raise Refusal(1, "broken", self.package.name)
		self.drawn += drawn_texts(root)
		cleaning.clean(root, self.notes)
		fonts.unify(root, self.styles, self.notes)
		self.images.take(root, part)
		return root

	def refuse_secrets(self):
		trees = list(self.trees.values())
		for kind in ASIDE:
			for part in self.package.targets(self.package.main, kind):
				tree = self.package.tree(part)
				if tree is not None:
					self.drawn += drawn_texts(tree)
					fonts.unify(tree, self.styles, Quiet())
					trees.append(tree)
		if any(secrecy.is_marked(line) for tree in trees
				for line in shown_lines_of(tree, self.styles)) \
				or any(map(secrecy.is_drawn, self.drawn)):
			raise Refusal(1, "secret", self.package.name)

	def take_apart(self):
		body = self.trees["document"].find("w:body", SPACES)
		if body is None:
			raise Refusal(1, "broken", self.package.name)
		self.drop_contents(body)
		Opening(self.styles, self.facts).take(body)
		Closing(self.styles, self.facts).take(body)
		Headings(self.styles, Numbering(self.numbering,
			self.styles)).mark(body)
		self.settle(body)
		for tree in self.trees.values():
			tables.flatten(tree, self.notes)
			pandoc.simplify(tree, self.styles)

	def drop_contents(self, body):
		"""Where there are entries by style, their heading goes too."""
		paragraphs = body.findall("w:p", SPACES)
		entries = list(filter(self.styles.is_contents, paragraphs))
		headings = [p for p in paragraphs if p not in entries and
			Paragraph(p, self.styles).text.lower() == "mục lục"]
		for paragraph in entries + headings if entries else ():
			body.remove(paragraph)
		self.notes.count("contents", bool(entries))

	def settle(self, body):
		"""Facts that need the whole text."""
		text = "\n".join(lines_of(body, self.styles))
		if is_shouted(self.facts.title):
			self.facts.title = calmed(self.facts.title, text)
			self.notes.add("title", self.facts.title)
		if is_shouted(self.facts.cell):
			self.facts.cell = calmed(self.facts.cell, text)
		if not self.facts.drafted:
			self.notes.add("undated")
		if self.facts.dropped:
			self.notes.add("dropped", *self.facts.dropped)

	def markdown(self, image):
		"""The body; image gives the Markdown of an image by number."""
		links = {part: self.package.relations(
			self.package.main if part == "document" else
			self.package.target(self.package.main, f"/{part}"))
			for part in self.trees}
		blocks = pandoc.read(pandoc.pack({**self.trees,
			"numbering": self.numbering}, links))
		if letters_read(blocks) < letters_of(self.trees["document"]):
			self.notes.add("lost")
		text = Writer(self.notes, image).document(blocks)
		if not text.strip():
			raise Refusal(1, "empty", self.package.name)
		return text


def letters_of(root):
	return sum(map(count_letters, (text.text or "" for text in
		root.iter(name("w:t")))))


def letters_read(blocks):
	"""Letters in what pandoc read, but for notes, which are parts apart."""
	if isinstance(blocks, list):
		return sum(map(letters_read, blocks))
	if not isinstance(blocks, dict) or blocks.get("t") == "Note":
		return 0
	content = blocks.get("c")
	return count_letters(content) if blocks.get("t") == "Str" \
		else letters_read(content)


def count_letters(text):
	return sum(map(str.isalnum, text))


class Quiet:
	"""Notes that nobody reads."""

	def count(self, key, number=1):
		pass
