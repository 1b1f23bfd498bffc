"""What stands in the sections of pages, against lines written by hand.

A portal's `sections.txt` names sections as `== TYPE ID: HEADING` (no ID where
a type has one page; a page's own heading stands for all of it) and says under each what it must hold, line by line: a
row of a table with ` | ` between its cells, an entry of a list, of facts, a
paragraph, `# ` and a heading below that of the section, `> ` and what opens
details; `~` stands around what is struck out. `-` alone: the page has no such
section."""
import os
import re
from html.parser import HTMLParser

import tree
from phases.links import Site

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link",
	"meta", "source", "track", "wbr"}
HEADINGS = {"h3", "h4", "h5", "h6"}


class Element:
	def __init__(self, tag, above):
		self.tag, self.above, self.children = tag, above, []

	def elements(self):
		return [c for c in self.children if isinstance(c, Element)]

	def text(self):
		"""The words, as if every element stood on a line of its own."""
		words = " ".join(c if isinstance(c, str) else c.text()
			for c in self.children)
		words = re.sub(r"\s+", " ", words).strip()
		if self.tag == "s":
			words = f"~{words}~"
		return re.sub(r"(?<=\() | (?=[,;.:)])", "", words)

	def find(self, tags):
		for child in self.elements():
			if child.tag in tags:
				yield child
			yield from child.find(tags)


class Reader(HTMLParser):
	def __init__(self, text):
		super().__init__(convert_charrefs=True)
		self.root = self.at = Element("", None)
		self.feed(text)
		self.close()

	def handle_starttag(self, tag, pairs):
		element = Element(tag, self.at)
		self.at.children.append(element)
		if tag not in VOID:
			self.at = element

	def handle_endtag(self, tag):
		while self.at.above and self.at.tag != tag:
			self.at = self.at.above
		self.at = self.at.above or self.at

	def handle_data(self, data):
		self.at.children.append(data)


def run(bench, tally):
	for portal in bench.portals:
		path = os.path.join(portal.folder, "sections.txt")
		if not os.path.isfile(path):
			continue
		folder, problems = bench.tree(portal)
		if tally.check(f"{portal.name}: is there to look at", problems):
			check(tally, portal.name, Site(folder), path)


def check(tally, name, site, path):
	pages = {}
	for (kind, key, heading), wanted in read(path):
		found = lines_of(site, pages, kind, key, heading)
		tally.check(f"{name}: {kind} {key}: {heading}",
			[] if found == wanted else
			[f"- {line}" for line in wanted if line not in found] +
			[f"+ {line}" for line in found if line not in wanted] or
			["the order differs:"] + found)


def read(path):
	"""((type, id, heading), lines) of each section of the file."""
	sections = []
	for line in tree.read(path).decode().splitlines():
		start = re.match(r"== (\S+) ?(\S*): (.*)", line)
		if start:
			sections.append((start.groups(), []))
		elif line and not line.startswith("//"):
			sections[-1][1].append(line)
	return sections


def lines_of(site, pages, kind, key, heading):
	paths = [r["path"] for r in site.records
		if r["type"] == kind and str(r.get("id") or "") == key]
	if len(paths) != 1:
		return [f"(there are {len(paths)} such pages)"]
	if paths[0] not in pages:
		text = tree.read(os.path.join(site.folder, paths[0])).decode()
		pages[paths[0]] = Reader(text).root
	for title in pages[paths[0]].find({"h1", "h2"}):
		if title.text() == heading:
			return list(lines(title.above, title))
	return ["-"]


def lines(element, skipped=None):
	for child in element.elements():
		if child is skipped:
			continue
		if child.tag == "tr":
			yield " | ".join(c.text() for c in child.elements())
		elif child.tag in ("li", "p") or element.tag == "dl":
			yield child.text()
		elif child.tag in HEADINGS:
			yield "# " + child.text()
		elif child.tag == "summary":
			yield "> " + child.text()
		else:
			yield from lines(child)
