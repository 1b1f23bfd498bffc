"""Brings every text of a tree to Unicode, by the fonts that it names. Knows
runs and fonts; must not know what the texts say."""
import re

from importing import legacy
from importing.ooxml import SPACES, name

TEXT, SOFT = name("w:t"), name("w:softHyphen")
SYMBOL = re.compile("[\uf0a7\uf0b7\uf076\uf0d8]")
PRIVATE = re.compile("[\ue000-\uf8ff]")


def unify(root, styles, notes):
	for paragraph in root.iter(name("w:p")):
		runs = [(run, styles.font(run, paragraph))
			for run in paragraph.iter(name("w:r"))]
		old = {run: font for run, font in runs if legacy.encoding(font)}
		if old and not legacy.UNICODE.search(text_of(old)):
			convert(old, notes)
		for text in paragraph.iter(TEXT):
			text.text = PRIVATE.sub("", SYMBOL.sub("•",
				text.text or ""))


def text_of(runs):
	return "".join(text.text or "" for run in runs
		for text in run.iter(TEXT))


def convert(runs, notes):
	"""{run: font} of one paragraph."""
	for run, font in runs.items():
		if legacy.encoding(font) == "TCVN3":
			spell_soft_hyphens(run)
	texts = [(text, font) for run, font in runs.items()
		for text in run.findall("w:t", SPACES)]
	bring_marks_home(texts)
	changed = set()
	for text, font in texts:
		before = text.text or ""
		text.text = legacy.convert(before, font)
		if text.text != before:
			changed.add(legacy.encoding(font))
	for encoding in sorted(changed):
		notes.count(encoding)


def spell_soft_hyphens(run):
	"""Word takes the place of ư for a soft hyphen."""
	for element in run.findall("w:softHyphen", SPACES):
		element.tag, element.text = TEXT, "\u00ad"


def bring_marks_home(texts):
	"""A run may end between a vowel and its marks."""
	for (before, font), (text, _) in zip(texts, texts[1:]):
		if legacy.encoding(font) == "VNI" and before.text and \
				before.text[-1].isalpha() and text.text and \
				legacy.is_mark(text.text[0]):
			before.text += text.text[0]
			text.text = text.text[1:]
