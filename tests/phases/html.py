"""The structure of every page: what a browser would otherwise guess.
Needs nothing but Python; the Nu checker (phase nu) knows more."""
import os
from html.parser import HTMLParser

import tree

VOID = set("""area base br col embed hr img input link meta source track
	wbr""".split())
# Elements that start a block, and those that may not hold one.
BLOCK = set("""address article aside blockquote details dialog div dl fieldset
	figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre
	section table ul""".split())
INLINE_ONLY = set("""abbr b bdi bdo button caption cite code dfn em h1 h2 h3
	h4 h5 h6 i kbd label legend mark p pre q s samp small span strong sub sup
	time u var""".split())
# What a parent holds and nothing else (scripts and templates apart).
CHILDREN = {
	"ul": {"li"}, "ol": {"li"}, "menu": {"li"}, "dl": {"dt", "dd", "div"},
	"table": {"caption", "colgroup", "thead", "tbody", "tfoot", "tr"},
	"thead": {"tr"}, "tbody": {"tr"}, "tfoot": {"tr"}, "tr": {"th", "td"},
	"colgroup": {"col"}, "select": {"option", "optgroup"},
	"html": {"head", "body"},
	"head": {"meta", "title", "link", "base", "style", "noscript"},
}
ANYWHERE = {"script", "template"}
# Where an element may stand.
PARENTS = {
	"li": {"ul", "ol", "menu"}, "dt": {"dl", "div"}, "dd": {"dl", "div"},
	"tr": {"table", "thead", "tbody", "tfoot"}, "td": {"tr"}, "th": {"tr"},
	"thead": {"table"}, "tbody": {"table"}, "tfoot": {"table"},
	"caption": {"table"}, "legend": {"fieldset"}, "summary": {"details"},
	"figcaption": {"figure"}, "option": {"select", "optgroup", "datalist"},
	"body": {"html"}, "head": {"html"},
}
INTERACTIVE = {"a", "button", "input", "select", "textarea", "label",
	"details"}
NEVER_WITHIN = {
	"a": INTERACTIVE - {"label"}, "button": INTERACTIVE, "form": {"form"},
	"label": {"label"}, "header": {"header", "footer", "main"},
	"footer": {"header", "footer", "main"}, "dt": {"h1", "h2", "h3", "h4"},
}
REFERENCES = ("for", "headers", "list", "aria-labelledby", "aria-describedby",
	"aria-controls", "aria-owns", "aria-details")
FIELDS = {"input", "select", "textarea"}
HEADINGS = {f"h{level}" for level in range(1, 7)}
UNLABELLED_TYPES = {"hidden", "submit", "reset", "button", "image"}


def run(bench, tally):
	bench.each_tree(tally, lambda portal, folder: check(tally, portal, folder))


def check(tally, portal, folder):
	for path in tree.paths(folder):
		if path.endswith(".html"):
			data = tree.read(os.path.join(folder, path))
			tally.check(f"{portal.name}: {path}", faults(data))


def faults(data):
	try:
		text = data.decode()
	except UnicodeDecodeError as error:
		return [f"not UTF-8: {error}"]
	checker = Checker()
	if not text.lower().startswith("<!doctype html>"):
		checker.tell("does not begin with <!doctype html>")
	checker.feed(text)
	checker.close()
	checker.finish(data)
	return checker.faults


class Element:
	def __init__(self, tag, given, line):
		self.tag, self.given, self.line = tag, given, line
		self.children, self.last = 0, None


class Checker(HTMLParser):
	def __init__(self):
		super().__init__(convert_charrefs=True)
		self.faults, self.open, self.ids = [], [], {}
		self.counts, self.references = {}, []
		self.level, self.title = 0, ""
		self.fields, self.labelled = [], set()

	def tell(self, message, line=None):
		line = line or self.getpos()[0]
		self.faults.append(f"{line}: {message}")

	def within(self, *tags):
		return any(element.tag in tags for element in self.open)

	def handle_starttag(self, tag, pairs):
		given = {name: value or "" for name, value in pairs}
		element = Element(tag, given, self.getpos()[0])
		if not self.within("svg"):
			self.counts[tag] = self.counts.get(tag, 0) + 1
		self.attributes(pairs, given)
		if not self.within("svg", "math"):
			self.nesting(tag)
			look = LOOKS.get(tag)
			if look:
				look(self, element)
		if self.open:
			self.open[-1].children += 1
			self.open[-1].last = tag
		if tag not in VOID:
			self.open.append(element)

	def handle_startendtag(self, tag, pairs):
		self.handle_starttag(tag, pairs)
		if tag not in VOID:
			if not self.within("svg", "math"):
				self.tell(f"<{tag}/> does not close itself")
			self.open.pop()

	def handle_endtag(self, tag):
		if tag in VOID:
			self.tell(f"</{tag}> of an element without end")
		elif not self.open or self.open[-1].tag != tag:
			inner = self.open[-1] if self.open else None
			self.tell(f"</{tag}>, but " + (f"<{inner.tag}> of line "
				f"{inner.line} is open" if inner else "nothing is open"))
			if self.within(tag):
				while self.open.pop().tag != tag:
					pass
		else:
			last = self.open.pop().last
			if tag == "section" and last in HEADINGS:
				self.tell(f"nothing under <{last}> in its <section>")

	def handle_data(self, text):
		if not self.open:
			if text.strip():
				self.tell("text outside of <html>")
			return
		parent = self.open[-1].tag
		if parent == "title" and not self.within("svg"):
			self.title += text
		if text.strip() and parent in CHILDREN:
			self.tell(f"text directly in <{parent}>: {text.strip()[:30]!r}")

	def attributes(self, pairs, given):
		names = [name for name, value in pairs]
		for name in sorted(set(names)):
			if names.count(name) > 1:
				self.tell(f"attribute {name} stands twice")
		if "id" in given:
			name = given["id"]
			if not name or name.split() != [name]:
				self.tell(f"bad id {name!r}")
			elif name in self.ids:
				self.tell(f"id {name} of line {self.ids[name]} again")
			self.ids.setdefault(name, self.getpos()[0])
		for name in REFERENCES:
			for to in given.get(name, "").split():
				self.references.append((name, to, self.getpos()[0]))
		if given.get("role") == "region" and not labelled(given):
			self.tell("a region without a label")
		if "tabindex" in given and given["tabindex"] not in ("0", "-1"):
			self.tell("tabindex other than 0 and -1")

	def nesting(self, tag):
		parent = self.open[-1].tag if self.open else None
		allowed = CHILDREN.get(parent)
		if allowed and tag not in allowed | ANYWHERE or \
				tag in PARENTS and parent not in PARENTS[tag]:
			self.tell(f"<{tag}> directly in <{parent}>")
		for element in self.open:
			if tag in BLOCK and element.tag in INLINE_ONLY or \
					tag in NEVER_WITHIN.get(element.tag, ()):
				self.tell(f"<{tag}> in <{element.tag}> of line "
					f"{element.line}")

	def finish(self, data):
		for element in self.open:
			self.tell(f"<{element.tag}> is never closed", element.line)
		for tag in ("html", "head", "title", "body", "main", "h1"):
			times = self.counts.get(tag, 0)
			if times != 1:
				self.tell(f"{times} times <{tag}>, not once", 1)
		if not self.title.strip():
			self.tell("empty title", 1)
		if b'<meta charset="utf-8">' not in data[:1024].lower():
			self.tell('no <meta charset="utf-8"> in the first 1,024 bytes', 1)
		if "viewport" not in self.counts:
			self.tell("no <meta name=viewport>", 1)
		for name, to, line in self.references:
			if to not in self.ids:
				self.tell(f"{name} finds no id {to}", line)
		for name, line in self.fields:
			if name not in self.labelled:
				self.tell("a field without a label", line)


def labelled(given):
	return bool(given.get("aria-label", "").strip() or
		given.get("aria-labelledby", "").strip())


def look_html(page, element):
	if not element.given.get("lang"):
		page.tell("no lang on <html>")


def look_meta(page, element):
	if element.given.get("name") == "viewport":
		page.counts["viewport"] = 1


def look_heading(page, element):
	level = int(element.tag[1])
	if level > page.level + 1:
		page.tell(f"<h{level}> after " + (f"<h{page.level}>" if page.level
			else "no heading"))
	page.level = level


def look_image(page, element):
	if "alt" not in element.given:
		page.tell("<img> without alt")


def look_table(page, element):
	"""Wide tables scroll inside a labelled region that keys can reach; those
	that only lay out (role presentation) do not."""
	if element.given.get("role") in ("presentation", "none"):
		return
	regions = [e for e in page.open if labelled(e.given) and (
		e.tag == "section" or
		e.given.get("role") in ("region", "group"))]
	if not regions:
		page.tell("<table> outside of a labelled region")
	elif regions[-1].given.get("tabindex") != "0":
		page.tell("the region of a <table> has no tabindex 0")


def look_field(page, element):
	if element.given.get("type") in UNLABELLED_TYPES or \
			labelled(element.given) or page.within("label"):
		return
	page.fields.append((element.given.get("id"), element.line))


def look_label(page, element):
	page.labelled.add(element.given.get("for", ""))


def look_button(page, element):
	if "type" not in element.given:
		page.tell("<button> without type")


def look_link(page, element):
	if "href" not in element.given:
		page.tell("<a> without href")


def look_summary(page, element):
	if page.open and page.open[-1].children:
		page.tell("<summary> is not first in <details>")


LOOKS = {
	"html": look_html, "meta": look_meta, "img": look_image,
	"table": look_table, "label": look_label, "button": look_button,
	"a": look_link, "summary": look_summary,
	**{field: look_field for field in FIELDS},
	**{heading: look_heading for heading in HEADINGS},
}
