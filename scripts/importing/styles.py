"""What a run or a paragraph looks like, through the styles it has. Knows how
styles inherit; must not know what looks mean."""
import re

from importing.ooxml import SPACES, is_on, name, value

ASCII, HIGH = name("w:ascii"), name("w:hAnsi")
THEME = (name("w:asciiTheme"), name("w:hAnsiTheme"))
HEADING = re.compile(r"heading ([1-9])$", re.I)
CONTENTS = re.compile(r"toc ([1-9]|heading)$", re.I)


class Styles:
	def __init__(self, root):
		"""root: the tree of styles.xml, or None."""
		self.styles, self.defaults, self.normal = {}, None, None
		if root is None:
			return
		self.defaults = root.find("w:docDefaults/w:rPrDefault/w:rPr",
			SPACES)
		for style in root.findall("w:style", SPACES):
			key = style.get(name("w:styleId"))
			self.styles.setdefault(key, style)
			if style.get(name("w:type")) == "paragraph" and \
					style.get(name("w:default")) in ("1", "true"):
				self.normal = key

	def chain(self, key):
		"""The style and those that it is based on, nearest first."""
		seen = set()
		while key in self.styles and key not in seen:
			seen.add(key)
			yield self.styles[key]
			key = value(self.styles[key], "w:basedOn")

	def of_paragraph(self, paragraph):
		return self.chain(value(paragraph, "w:pPr/w:pStyle")
			or self.normal)

	def paragraph(self, paragraph, path):
		"""The first element at path in the paragraph's own properties, then
		in its styles'; or None."""
		for owner in (paragraph, *self.of_paragraph(paragraph)):
			found = owner.find(f"w:pPr/{path}", SPACES)
			if found is not None:
				return found
		return None

	def run(self, run, paragraph, path):
		"""All elements at path that count for a run, nearest first."""
		owners = [run.find("w:rPr", SPACES)]
		owners += [style.find("w:rPr", SPACES) for style in
			self.chain(value(run, "w:rPr/w:rStyle"))]
		owners += [style.find("w:rPr", SPACES) for style in
			self.of_paragraph(paragraph)]
		for owner in owners + [self.defaults]:
			found = owner.find(path, SPACES) \
				if owner is not None else None
			if found is not None:
				yield found

	def switch(self, run, paragraph, path):
		for found in self.run(run, paragraph, path):
			return is_on(found)
		return False

	def font(self, run, paragraph):
		"""The font of letters beyond ASCII; empty for the theme's."""
		for fonts in self.run(run, paragraph, "w:rFonts"):
			if any(key in fonts.attrib for key in THEME):
				return ""
			found = fonts.get(HIGH) or fonts.get(ASCII)
			if found:
				return found
		return ""

	def names(self, paragraph):
		return [value(style, "w:name") or ""
			for style in self.of_paragraph(paragraph)]

	def heading(self, paragraph):
		"""The level of a heading by its style; 0 when it is none."""
		for style in self.names(paragraph):
			found = HEADING.match(style)
			if found:
				return int(found.group(1))
		level = self.paragraph(paragraph, "w:outlineLvl")
		number = level.get(name("w:val"), "") if level is not None else ""
		return int(number) + 1 if number in tuple("012345678") else 0

	def is_title(self, paragraph):
		return any(style.lower() in ("title", "subtitle")
			for style in self.names(paragraph))

	def is_contents(self, paragraph):
		return any(CONTENTS.match(style)
			for style in self.names(paragraph))
