"""The numbers that Word prints before paragraphs and keeps out of their text.
Knows numbering.xml and counts; must not know what is numbered."""
import re

from importing.ooxml import SPACES, name, value

ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"),
	(90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
	(4, "IV"), (1, "I"))


def roman(number):
	text = ""
	for amount, sign in ROMAN:
		text += sign * (number // amount)
		number %= amount
	return text


def letter(number):
	return chr(ord("A") + (number - 1) % 26)


FORMS = {
	"decimalZero": lambda n: f"{n:02d}",
	"upperRoman": roman, "lowerRoman": lambda n: roman(n).lower(),
	"upperLetter": letter, "lowerLetter": lambda n: letter(n).lower(),
}
# Past it nobody counts; it also bounds the letters of a Roman number.
MOST = 3999


def number_of(text, otherwise):
	return int(text) if re.fullmatch(r"\d{1,4}", text or "") else otherwise


class Level:
	def __init__(self, element):
		self.start = number_of(value(element, "w:start"), 1)
		self.form = value(element, "w:numFmt") or "decimal"
		self.text = value(element, "w:lvlText") or ""


class Numbering:
	"""Asked for each paragraph in turn, it counts along."""

	def __init__(self, root, styles):
		self.styles, self.lists, self.counts = styles, {}, {}
		if root is None:
			return
		abstract = {}
		for element in root.findall("w:abstractNum", SPACES):
			abstract[element.get(name("w:abstractNumId"))] = {
				level.get(name("w:ilvl")): Level(level)
				for level in element.findall("w:lvl", SPACES)}
		for element in root.findall("w:num", SPACES):
			key = value(element, "w:abstractNumId")
			if key in abstract:
				self.lists[element.get(name("w:numId"))] = \
					(key, abstract[key])

	def label(self, paragraph):
		"""`II.` or `1.2.`; empty for bullets and for what has no number."""
		found = self.styles.paragraph(paragraph, "w:numPr")
		key = value(found, "w:numId")
		if key not in self.lists:
			return ""
		depth = value(found, "w:ilvl") or "0"
		owner, levels = self.lists[key]
		level = levels.get(depth)
		if not level or level.form in ("bullet", "none"):
			return ""
		counts = self.counts.setdefault(owner, {})
		counts[depth] = min(counts.get(depth, level.start - 1) + 1, MOST)
		for deeper in [other for other in counts if other > depth]:
			del counts[deeper]
		return re.sub(r"%([1-9])", lambda match: self.shown(levels,
			counts, str(int(match.group(1)) - 1)), level.text)

	def shown(self, levels, counts, depth):
		level = levels.get(depth)
		if not level:
			return ""
		number = counts.get(depth, level.start)
		return FORMS.get(level.form, str)(number)
