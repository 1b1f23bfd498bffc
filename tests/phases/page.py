"""A page as the tests read it: its elements, links and ids.
Knows HTML; must not know portals."""
import os
import posixpath
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

# Attributes that hold an address, and whether the page needs what is there
# to be shown (else it is a way to go).
ADDRESSES = {
	("a", "href"): False, ("area", "href"): False, ("form", "action"): False,
	("audio", "src"): True, ("embed", "src"): True, ("iframe", "src"): True,
	("image", "href"): True, ("img", "src"): True, ("input", "src"): True,
	("link", "href"): True, ("object", "data"): True, ("script", "src"): True,
	("source", "src"): True, ("track", "src"): True, ("use", "href"): True,
	("video", "poster"): True, ("video", "src"): True,
}


class Link:
	def __init__(self, url, needed, line, in_main):
		self.url, self.needed = url, needed
		self.line, self.in_main = line, in_main


class Page(HTMLParser):
	def __init__(self, text):
		super().__init__(convert_charrefs=True)
		self.links, self.ids, self.faults = [], [], []
		self.title, self.in_title = "", False
		self.heading, self.in_heading = "", False
		self.breadcrumb, self.main = False, 0
		self.feed(text)
		self.close()

	def handle_starttag(self, tag, pairs):
		line, given = self.getpos()[0], dict(pairs)
		self.main += tag == "main"
		self.in_title = tag == "title" and not self.title
		self.in_heading |= tag == "h1"
		if given.get("id"):
			self.ids.append(given["id"])
		if tag == "nav" and "breadcrumb" in (given.get("class") or "").split():
			self.breadcrumb = True
		for name, value in pairs:
			self.attribute(tag, name, value or "", line)
		if (given.get("http-equiv") or "").lower() == "refresh":
			url = (given.get("content") or "").partition("url=")[2]
			self.links.append(Link(url, False, line, False))
		if tag == "style":
			self.faults.append(f"{line}: inline style sheet")
		if tag == "script" and "src" not in given and \
				given.get("type") != "application/json":
			self.faults.append(f"{line}: inline script")

	def attribute(self, tag, name, value, line):
		if (tag, name) in ADDRESSES:
			self.links.append(Link(value, ADDRESSES[tag, name], line,
				self.main > 0))
		elif name == "srcset":
			for part in value.split(","):
				self.links.append(Link(part.split()[0], True, line, False))
		elif name == "style" or name.startswith("on"):
			self.faults.append(f"{line}: attribute {name}")

	def handle_endtag(self, tag):
		self.main -= tag == "main"
		self.in_title = False
		self.in_heading &= tag != "h1"

	def handle_data(self, data):
		if self.in_title:
			self.title += data
		if self.in_heading:
			self.heading += data


def read_pages(folder, paths):
	"""{path: Page} of the .html files among paths."""
	pages = {}
	for path in paths:
		if path.endswith(".html"):
			with open(os.path.join(folder, path), encoding="utf-8") as file:
				pages[path] = Page(file.read())
	return pages


def target(page_path, url):
	"""(path in the tree, fragment) that a relative url leads to."""
	parts = urlsplit(url)
	path = page_path
	if parts.path:
		path = posixpath.normpath(posixpath.join(
			posixpath.dirname(page_path), unquote(parts.path)))
	return path, unquote(parts.fragment)
