"""A paragraph as people see it. Knows text and looks; must not know what
papers say."""
import re
import unicodedata

from importing.ooxml import ET, name

SIGNS = {name("w:tab"): "\t", name("w:ptab"): "\t", name("w:br"): "\n",
	name("w:cr"): "\n", name("w:noBreakHyphen"): "-"}
TEXT, PROPERTIES = name("w:t"), name("w:pPr")
SPACES_BETWEEN = re.compile(r"[ \u00a0\u2002-\u200a\u202f\u3000]+")
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
APART = re.compile(r"\t+|\n+| {4,}")


def tidy(text):
	"""With plain spaces and nothing that is not seen."""
	return UNSEEN.sub("", SPACES_BETWEEN.sub(" ", text))


def raw_text(element):
	parts = []
	for part in element.iter():
		if part.tag == TEXT:
			parts.append(part.text or "")
		elif part.tag in SIGNS:
			parts.append(SIGNS[part.tag])
	return "".join(parts)


class Paragraph:
	"""label: the number that Word prints before it."""

	def __init__(self, element, styles, label=""):
		self.element, self.styles, self.label = element, styles, label
		raw = unicodedata.normalize("NFC", UNSEEN.sub("",
			raw_text(without_properties(element))))
		self.lines = [line for line in (tidy(part).strip()
			for part in APART.split(raw)) if line]
		self.text = " ".join(self.lines)

	@property
	def whole(self):
		"""With its number."""
		return f"{self.label} {self.text}".strip()

	def all_are(self, path):
		"""Whether a switch is on in every run that shows something."""
		runs = [run for run in self.element.iter(name("w:r"))
			if raw_text(run).strip()]
		return bool(runs) and all(self.styles.switch(run, self.element,
			path) for run in runs)

	def some_are(self, *paths):
		"""Whether one of the switches is on in a run that shows something."""
		return any(self.styles.switch(run, self.element, path)
			for run in self.element.iter(name("w:r"))
			if raw_text(run).strip() for path in paths)

	@property
	def bold(self):
		return self.all_are("w:b")

	@property
	def italic(self):
		return self.all_are("w:i")

	@property
	def capitals(self):
		return self.text.isupper() or self.all_are("w:caps")

	@property
	def centred(self):
		found = self.styles.paragraph(self.element, "w:jc")
		return found is not None and found.get(name("w:val")) == "center"

	@property
	def shown(self):
		"""The text as it is seen: some fonts show capitals."""
		return self.text.upper() if self.capitals else self.text


def without_properties(element):
	"""A view of the paragraph without tab stops and the like."""
	view = ET.Element(element.tag)
	view.extend(child for child in element if child.tag != PROPERTIES)
	return view


def lines_of(element, styles):
	"""The lines of all paragraphs in the element."""
	return [line for paragraph in element.iter(name("w:p"))
		for line in Paragraph(paragraph, styles).lines]


def shown_lines_of(element, styles):
	"""The same in capitals where some of a paragraph are: of either size."""
	for paragraph in element.iter(name("w:p")):
		found = Paragraph(paragraph, styles)
		capitals = found.lines and found.some_are("w:caps", "w:smallCaps")
		for line in found.lines:
			yield line.upper() if capitals else line
