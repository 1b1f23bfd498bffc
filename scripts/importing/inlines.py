"""Running text as Markdown of the portal. Knows signs and where they would be
taken for something else; must not know blocks."""
import re
import urllib.parse

from importing.images import CLOSE, OPEN
from importing.paragraphs import tidy

MARKS = (("Strong", "**"), ("Emph", "*"), ("Strikeout", "~~"))
# What only lends its words.
BARE = {"Underline": 0, "SmallCaps": 0, "Span": 1, "Quoted": 1, "Cite": 1}
WORDS = {"Str": 0, "Code": 1, "Math": 1}
BREAKS = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
UP = dict(zip("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"))
DOWN = dict(zip("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"))
SCRIPTS = {"Superscript": UP, "Subscript": DOWN}
SCHEMES = ("http://", "https://", "mailto:")

ESCAPED = re.compile(r"[\\`*\[<~]|(?<![^\W_])_|_(?![^\W_])"
	r"|&(?=#?\w{1,32};)")
IMAGE = re.compile(f"{OPEN}(\\d+){CLOSE}")
EDGES = re.compile(r"(\s*)(.*?)(\s*)\Z", re.S)
PUNCTUATION = re.compile(r"((?:[^\w\s\\*~)\]]|\\[^\w\s*~])+)\Z")
LEADING = re.compile(r"(?:[^\w\s\\*~(\[!]|\\[^\w\s*~])+")


class Piece:
	"""Markdown, and the marks that it stands in."""

	def __init__(self, text, marks):
		self.text, self.marks = text, marks


class Inlines:
	"""Writes inlines; keeps the footnotes that it meets and asks images for
	those that stand in signs. image: number to Markdown."""

	def __init__(self, notes, image):
		self.notes, self.image, self.footnotes = notes, image, []

	def text(self, inlines, breaks="\\\n"):
		pieces = []
		self.collect(inlines, frozenset(), pieces)
		whole = joined(pieces, MARKS)
		whole = re.sub(r" *\n+ *", "\n", whole).strip(" \n")
		return re.sub(r" {2,}", " ", whole).replace("\n", breaks)

	def collect(self, inlines, marks, pieces):
		for inline in inlines:
			self.collect_one(inline["t"], inline.get("c"), marks,
				pieces)

	def collect_one(self, kind, content, marks, pieces):
		if kind in BREAKS:
			pieces.append(Piece(BREAKS[kind], marks))
		elif kind in WORDS:
			words = content if kind == "Str" else content[1]
			pieces.append(Piece(self.words(words), marks))
		elif kind in dict(MARKS):
			self.collect(content, marks | {kind}, pieces)
		elif kind in SCRIPTS:
			self.script(content, SCRIPTS[kind], marks, pieces)
		elif kind in BARE:
			self.collect(content[1] if BARE[kind] else content, marks,
				pieces)
		elif kind == "Link":
			self.link(content, marks, pieces)
		elif kind == "Note":
			self.footnotes.append(content)
			pieces.append(Piece(f"[^{len(self.footnotes)}]", marks))

	def words(self, text):
		"""Escaped text; signs of images become images."""
		parts = IMAGE.split(text)
		parts[::2] = [ESCAPED.sub(r"\\\g<0>", tidy(part))
			for part in parts[::2]]
		parts[1::2] = map(self.image, map(int, parts[1::2]))
		return "".join(parts)

	def script(self, inlines, letters, marks, pieces):
		"""Letters above or below the line where Unicode has them."""
		inner = []
		self.collect(inlines, marks, inner)
		for piece in inner:
			if all(c in letters for c in piece.text):
				piece.text = "".join(letters[c]
					for c in piece.text)
		pieces += inner

	def link(self, content, marks, pieces):
		_, inlines, (target, _) = content
		words = self.text(inlines, " ")
		if target.lower().startswith(SCHEMES) and words and \
				OPEN not in words and "](" not in words:
			url = urllib.parse.quote(target,
				safe=":/?#@!$&'*+,;=%~._-")
			words = words.replace("]", "\\]")
			pieces.append(Piece(f"[{words}]({url})", marks))
			return
		if not target.startswith("#"):
			self.notes.count("links")
		self.collect(inlines, marks, pieces)


def joined(pieces, marks):
	"""Pieces in a row; those that share the first of marks in one pair."""
	if not marks:
		return "".join(piece.text for piece in pieces)
	(kind, sign), rest = marks[0], marks[1:]
	groups = []
	for piece in pieces:
		is_marked = kind in piece.marks
		if not groups or groups[-1][0] != is_marked:
			groups.append((is_marked, []))
		groups[-1][1].append(piece)
	texts = [(is_marked, joined(group, rest)) for is_marked, group in groups]
	out = ""
	for i, (is_marked, text) in enumerate(texts):
		after = texts[i + 1][1] if i + 1 < len(texts) else ""
		out += wrapped(sign, text, out, after) if is_marked else text
	return out


def wrapped(sign, text, before, after):
	"""Markdown takes a sign for a mark only where it touches the words: spaces
	go outside, and punctuation where a letter would stand against the sign."""
	lead, core, trail = EDGES.match(text).groups()
	if not trail and after[:1].isalnum():
		found = PUNCTUATION.search(core)
		if found:
			core, trail = core[:found.start()], found.group() + trail
	if not lead and before[-1:].isalnum():
		found = LEADING.match(core)
		if found:
			lead, core = found.group(), core[found.end():]
	if not any(c.isalnum() for c in core):
		return lead + core + trail
	return lead + sign + core.replace("\n", f"{sign}\n{sign}") + sign + trail
