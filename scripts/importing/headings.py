"""Which paragraphs are headings, and how deep. Knows how papers number their
parts; must not know files."""
import re

from importing import limits
from importing.ooxml import SPACES, ET, name, value
from importing.paragraphs import Paragraph

NUMBER = (r"(?: thứ)? (?:[IVX]+|\d{1,2}|[A-ZĐ]|nhất|một|hai|ba|bốn|tư|năm|sáu"
	r"|bảy|tám|chín|mười)\b")
# How parts are numbered, outermost first: what a heading in this number has
# to look like where its style says nothing.
KINDS = [(re.compile(pattern), looks) for pattern, looks in (
	(rf"(?i:phần{NUMBER})[.:]?", "bold capitals centred"),
	(rf"(?i:chương{NUMBER})[.:]?", "bold capitals centred"),
	(rf"(?i:mục{NUMBER})\s*[.:–-]", "bold capitals centred"),
	(r"[A-HĐ]\s*[.)/–-](?=\s|[^\W\d_])", "bold capitals"),
	(r"[IVX]+\s*[.)/–-](?=\s|[^\W\d_])", "bold capitals"),
	(r"\d{1,2}\s*[.)](?!\d)", "bold"),
	(r"\d{1,2}\.\d{1,2}\.?(?![\d.])", "bold italic"),
	(r"\d{1,2}\.\d{1,2}\.\d{1,2}\.?(?!\d)", "bold italic"),
	(r"[a-hđ]\s*[.)](?=\s|[^\W\d_])", "bold italic"),
)]
SECTION = re.compile(r"(?:thực trạng|nguyên nhân|giải pháp|mở đầu|đặt vấn đề"
	r"|kết luận|lời nói đầu|phụ lục)\b", re.I)
FIRST_LEVEL, LAST_LEVEL = 2, 6
STYLE = "ImportHeading"
NO_LIST = "0"		# takes a paragraph out of its style's list


def kind_of(text):
	"""The row of KINDS that the text begins with, or None."""
	for row, (pattern, looks) in enumerate(KINDS):
		if pattern.match(text):
			return row
	return None


def has_number(text):
	return kind_of(text) is not None


def is_section_name(text):
	return bool(SECTION.match(text))


class Headings:
	"""Finds those among the paragraphs of a body and gives them styles."""

	def __init__(self, styles, numbering):
		self.styles, self.numbering = styles, numbering

	def mark(self, body):
		paragraphs = [Paragraph(element, self.styles,
			self.numbering.label(element))
			for element in body.iter(name("w:p"))]
		inner = {element for table in body.iter(name("w:tbl"))
			for element in table.iter(name("w:p"))}
		for paragraph in paragraphs:
			if paragraph.element in inner and paragraph.label:
				spell_number(paragraph)
		found = [(p, kind_of(p.whole), self.styles.heading(p.element))
			for p in paragraphs if p.element not in inner]
		found = [row for row in found if self.is_heading(*row)]
		kinds = sorted({kind for _, kind, _ in found
			if kind is not None})
		styled = sorted({style for _, kind, style in found
			if kind is None and style})
		for paragraph, kind, style in found:
			rank = kinds.index(kind) if kind is not None else \
				styled.index(style) if style else 0
			restyle(paragraph, min(FIRST_LEVEL + rank, LAST_LEVEL))

	def is_heading(self, paragraph, kind, style):
		text = paragraph.text
		if not text or len(text) > limits.HEADING:
			return False
		if style:
			return True
		if text[-1] in ";,":
			return False
		if kind is not None:
			return any(getattr(paragraph, look)
				for look in KINDS[kind][1].split())
		return (paragraph.bold or paragraph.centred) and \
			(text.isupper() or (is_section_name(text)
				and text[-1] not in ".!?"))


def restyle(paragraph, level):
	"""Makes the paragraph a heading that says its number itself."""
	element = paragraph.element
	for properties in element.findall("w:pPr", SPACES):
		element.remove(properties)
	for run in element.iter(name("w:r")):
		for properties in run.findall("w:rPr", SPACES):
			keep_script(run, properties)
	properties = ET.Element(name("w:pPr"))
	ET.SubElement(properties, name("w:pStyle"),
		{name("w:val"): f"{STYLE}{level}"})
	element.insert(0, properties)
	if paragraph.label:
		spell_number(paragraph)


def spell_number(paragraph):
	"""Puts the number that Word prints into the text."""
	element = paragraph.element
	properties = element.find("w:pPr", SPACES)
	if properties is None:
		properties = ET.Element(name("w:pPr"))
		element.insert(0, properties)
	for numbers in properties.findall("w:numPr", SPACES):
		properties.remove(numbers)
	numbers = ET.SubElement(properties, name("w:numPr"))
	ET.SubElement(numbers, name("w:numId"), {name("w:val"): NO_LIST})
	run = ET.Element(name("w:r"))
	ET.SubElement(run, name("w:t")).text = paragraph.label + " "
	element.insert(1, run)


def keep_script(run, properties):
	"""Of the looks of a run, only the place of footnote signs stays."""
	script = value(properties, "w:vertAlign")
	run.remove(properties)
	if script:
		kept = ET.Element(name("w:rPr"))
		ET.SubElement(kept, name("w:vertAlign"), {name("w:val"): script})
		run.insert(0, kept)
