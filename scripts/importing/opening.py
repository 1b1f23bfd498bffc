"""Takes letterhead and title off the top of a paper: the theme prints them.
Knows where they stand; what their lines say comes from facts."""
from importing import limits
from importing.facts import HEADLINES, LETTERHEAD, take_line
from importing.headings import has_number, is_section_name
from importing.ooxml import name
from importing.paragraphs import Paragraph, lines_of

TABLE = name("w:tbl")
QUOTES = set("“”\"")


def unquoted(title):
	"""Quotes around all of it are not of it."""
	inner = title[1:-1]
	is_quoted = title[:1] in QUOTES and title[-1:] in QUOTES and \
		not QUOTES & set(inner)
	return inner if is_quoted else title


class Opening:
	def __init__(self, styles, facts):
		self.styles, self.facts = styles, facts
		self.title, self.announced, self.looks = [], False, None

	def take(self, body):
		"""Removes from body what belongs to the opening."""
		taken = []
		for block in list(body)[:limits.OPENING]:
			if not self.belongs(block):
				break
			taken.append(block)
		for block in taken:
			body.remove(block)
		if self.title:
			words = [self.facts.title] + self.title
			self.facts.title = " ".join(filter(None, words))
		self.facts.title = unquoted(self.facts.title)

	def belongs(self, block):
		if block.tag == TABLE:
			return self.is_letterhead(block)
		paragraph = Paragraph(block, self.styles)
		if not paragraph.lines:
			return True
		lines = paragraph.lines
		if self.takes_all(lines, LETTERHEAD):
			return True
		if not self.title and self.takes_all([paragraph.text],
				HEADLINES):
			self.announced = True
			if self.facts.title:
				self.looks = self.looks_of(paragraph)
			return True
		return self.is_title(paragraph)

	def is_letterhead(self, table):
		"""A small table above all else, with one known line in words."""
		lines = lines_of(table, self.styles)
		if self.announced or self.title or \
				len(lines) > limits.LETTERHEAD_LINES:
			return False
		before = len(self.facts.dropped)
		known = [take_line(self.facts, line, LETTERHEAD)
			for line in lines]
		if len(self.facts.dropped) == before:
			return False
		for line, is_known in zip(lines, known):
			if not is_known:
				self.facts.drop(line)
				if line.startswith("Tổ đảng"):
					self.facts.cell = line
		return True

	def takes_all(self, lines, forms):
		return all(take_line(self.facts, line, forms) for line in lines)

	def is_title(self, paragraph):
		"""Bold and in the middle, or called so by its style; beneath the
		words “đề cương” one of both will do."""
		text = paragraph.text
		if has_number(paragraph.whole) or is_section_name(text) or \
				len(text) > limits.TITLE:
			return False
		if paragraph.centred and text.startswith("(") and \
				text.endswith(")"):
			self.facts.drop(text)
			return True
		looks = self.looks_of(paragraph)
		if self.looks:
			belongs = looks == self.looks and any(looks)
		else:
			bold, centred, styled = looks
			belongs = bold and centred or styled or \
				self.announced and any(looks)
		if belongs:
			self.looks = looks
			self.title.append(paragraph.shown)
		return belongs

	def looks_of(self, paragraph):
		return (paragraph.bold or paragraph.capitals, paragraph.centred,
			self.styles.is_title(paragraph.element))
