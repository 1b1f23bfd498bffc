"""Blocks as Markdown of the portal: headings, lists, tables, footnotes. Knows
what pandoc read; must not know Word."""
import re
import unicodedata

from importing import tables
from importing.inlines import Inlines

# Signs that people type before items; items of the second kind stand within
# those of the first.
TYPED = (re.compile(r"(?:[-–•]\s+|[-–•](?=[^\W\d_]))"),
	re.compile(r"\\?[+*]\s+"))
TAKEN_FOR = re.compile(r"(?=(?:#|>|[-+*](?:\s|$)|[-=|:\s]+$))|\d{3,9}(?=[.)]\s)")
ORDERS = {"LowerAlpha": "abcdefghijklmnopqrstuvwxyz",
	"UpperAlpha": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"LowerRoman": ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix",
		"x", "xi", "xii"),
	"UpperRoman": ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
		"X", "XI", "XII")}
DELIMITERS = {"OneParen": ")", "TwoParens": ")"}


def guarded(text):
	"""No line of a paragraph begins like something else: years with a full
	stop like lists, for one; small numbers are meant to."""
	return "\n".join(guarded_line(line) for line in text.split("\n"))


def guarded_line(line):
	found = TAKEN_FOR.match(line)
	if not found:
		return line
	return f"{found.group()}\\{line[found.end():]}"


def indented(text, first, rest):
	return "\n".join((first if i == 0 else rest if line else "") + line
		for i, line in enumerate(text.split("\n")))


class Writer:
	def __init__(self, notes, image):
		self.inlines = Inlines(notes, image)

	def document(self, blocks):
		"""The whole text; footnotes stand at its end."""
		parts = self.parts(blocks)
		for number, note in enumerate(self.inlines.footnotes, 1):
			text = "\n\n".join(self.parts(note))
			parts.append(indented(text, f"[^{number}]: ", "    "))
		text = "\n\n".join(parts)
		return unicodedata.normalize("NFC", text) + "\n" if text else ""

	def parts(self, blocks):
		"""Markdown of each block, none empty."""
		parts, kinds = [], []
		for kind, content in self.gathered(blocks):
			writes = getattr(self, f"write_{kind.lower()}", None)
			text = writes(content, kinds[-1:] == [kind]) \
				if writes else ""
			if text:
				parts.append(text)
				alternates = kinds[-1:] == [kind]
				kinds.append("" if alternates else kind)
		return parts

	def gathered(self, blocks):
		"""(kind, content) of blocks; typed lists become lists."""
		items = []
		for block in blocks:
			kind, content = block["t"], block.get("c")
			text = self.paragraph(content) \
				if kind in ("Para", "Plain") else ""
			depth = typed_depth(text)
			if depth is None and items:
				yield "Typed", items
				items = []
			if depth is None:
				yield (kind, content) if not text else \
					("Text", text)
			else:
				items.append((depth, TYPED[depth].sub("", text,
					count=1)))
		if items:
			yield "Typed", items

	def paragraph(self, inlines):
		return self.inlines.text(inlines)

	def write_text(self, text, again):
		return guarded(text)

	def write_header(self, content, again):
		level, _, inlines = content
		text = self.inlines.text(inlines, " ")
		return f"{'#' * level} {text}" if text else ""

	def write_typed(self, items, again):
		lines, has_outer = [], False
		for depth, text in items:
			has_outer = has_outer or depth == 0
			indent = "  " * (depth if has_outer else 0)
			lines.append(indented(guarded(text), indent + "- ",
				indent + "  "))
		return "\n".join(lines)

	def write_bulletlist(self, items, again):
		return self.list(items, lambda i: "* " if again else "- ")

	def write_orderedlist(self, content, again):
		(start, style, delimiter), items = content
		names = ORDERS.get(style["t"])
		end = DELIMITERS.get(delimiter["t"], ".")
		if not names:
			sign = ")" if again else "."
			return self.list(items, lambda i: f"{start + i}{sign} ")
		return "\n\n".join(self.lettered(names, end, start + i, item)
			for i, item in enumerate(items))

	def lettered(self, names, end, number, item):
		"""Markdown counts in numbers only; others stand in the text."""
		label = names[number - 1] if number <= len(names) else number
		parts = self.parts(item) or [""]
		return "\n\n".join([f"{label}{end} {parts[0]}"] + parts[1:])

	def list(self, items, mark):
		texts = []
		for i, item in enumerate(items):
			parts = self.parts(item)
			tight = "\n" if is_tight(item) else "\n\n"
			texts.append(indented(tight.join(parts), mark(i),
				" " * len(mark(i))))
		between = "\n" if all(map(is_tight, items)) else "\n\n"
		return between.join(texts)

	def write_blockquote(self, blocks, again):
		text = "\n\n".join(self.parts(blocks))
		return "\n".join(f"> {line}".rstrip() for line in
			text.split("\n")) if text else ""

	def write_div(self, content, again):
		return "\n\n".join(self.parts(content[1]))

	def write_codeblock(self, content, again):
		return guarded(self.inlines.words(content[1]))

	def write_table(self, content, again):
		cells = tables.grid(content)
		if cells and len(cells[0]) == 1:
			return "\n\n".join(part for row in cells
				for part in self.parts(row[0]))
		rows = [list(map(self.cell, row)) for row in cells]
		rows = [row for row in rows if any(row)]
		return tables.written(rows) if rows else ""

	def cell(self, blocks):
		"""All that a cell says, in one line."""
		lines = []
		for block in blocks:
			lines += self.cell_lines(block)
		text = ""
		for line in filter(None, lines):
			end = "" if not text or text[-1] in ".,;:!?" else ";"
			text = f"{text}{end} {line}" if text else line
		return text

	def cell_lines(self, block):
		kind, content = block["t"], block.get("c")
		if kind in ("Para", "Plain"):
			return [self.inlines.text(content, " ")]
		if kind == "Header":
			return [self.inlines.text(content[2], " ")]
		if kind == "Table":
			return [self.cell(cell)
				for row in tables.grid(content)
				for cell in row]
		if kind in ("BulletList", "OrderedList"):
			items = content if kind == "BulletList" else content[1]
			return [self.cell(item) for item in items]
		return [self.cell(content)] if kind == "BlockQuote" else []


def typed_depth(text):
	"""Which of the typed signs the text begins with, or None."""
	for depth, pattern in enumerate(TYPED):
		if pattern.match(text):
			return depth
	return None


def is_tight(item):
	"""One paragraph, perhaps with a list beneath."""
	kinds = [block["t"] for block in item]
	return all(kind in ("BulletList", "OrderedList")
		for kind in kinds[1:])
