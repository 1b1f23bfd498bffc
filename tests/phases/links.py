"""Every address of every page leads somewhere, without a server."""
import collections
import json
import os
import re

import tree
from phases.page import read_pages, target

# Ways out that a page may offer but must not need.
OUTWARD = re.compile(r"(https?|mailto|tel):", re.I)
# What stands in quotes alone is a text.
CSS_URL = re.compile(r"""url\(\s*['"]?([^'")]+)['"]?|@import\s+['"]([^'"]+)['"]"""
	r"""|"[^"]*"|'[^']*'""", re.I)
# Of a file or folder on Windows: devices, a dot or a space at the end, signs.
UNSTORABLE = re.compile(r"""^(con|prn|aux|nul|(com|lpt)\d)(\.|$)|[. ]$"""
	r"""|[<>:"|?*\\\x00-\x1f]""", re.I)


def run(bench, tally):
	bench.each_tree(tally, lambda portal, folder: check(tally, portal, folder))


def check(tally, portal, folder):
	site = Site(folder)
	for look in (broken_links, unreachable, hidden, unstorable, doubled_ids, bare_pages,
			same_titles, same_headings, inline, index, style_sheets):
		tally.check(f"{portal.name}: {look.__doc__}", sorted(look(site)))


class Site:
	def __init__(self, folder):
		self.folder = folder
		self.files = set(tree.paths(folder))
		self.pages = read_pages(folder, sorted(self.files))
		path = os.path.join(folder, "data", "portal.json")
		with open(path, encoding="utf-8") as file:
			self.records = json.load(file)["pages"]
		self.types = {r["path"]: r["type"] for r in self.records}


def fault(site, path, url, needed):
	"""What is wrong with url on the page or style sheet path, or None."""
	if OUTWARD.match(url):
		return "comes from elsewhere" if needed else None
	if not url:
		return "is empty"
	if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]", url):
		return "is not relative"
	to, fragment = target(path, url)
	if to not in site.files:
		inside = os.path.isdir(os.path.join(site.folder, to))
		return "names a folder, not a file" if inside else "leads nowhere"
	if fragment and to in site.pages and fragment not in site.pages[to].ids:
		return f"finds no id {fragment}"
	return None


def hidden(site):
	"""no name begins with a dot, which servers do not show"""
	return [path for path in site.files if "/." in path]


def broken_links(site):
	"""links resolve"""
	for path, page in site.pages.items():
		for link in page.links:
			wrong = fault(site, path, link.url, link.needed)
			if wrong:
				yield f"{path}:{link.line}: {link.url!r} {wrong}"


def style_sheets(site):
	"""style sheets need nothing that is not there"""
	for path in site.files:
		if not path.endswith(".css"):
			continue
		text = tree.read(os.path.join(site.folder, path)).decode()
		for url in CSS_URL.findall(re.sub(r"/\*.*?\*/", "", text, flags=re.S)):
			needed = (url[0] or url[1]).strip()
			wrong = needed and fault(site, path, needed, True)
			if wrong:
				yield f"{path}: {needed!r} {wrong}"


def unreachable(site):
	"""links lead from home to every page"""
	seen, ahead = set(), ["index.html"]
	while ahead:
		path = ahead.pop()
		if path in seen or path not in site.pages:
			continue
		seen.add(path)
		ahead += [target(path, link.url)[0] for link in
			site.pages[path].links if not OUTWARD.match(link.url)]
	for path in site.pages:
		if path not in seen and path != "404.html" and \
				site.types.get(path) != "alias":
			yield f"{path}: no way from index.html"


def unstorable(site):
	"""Windows can keep every file under its name"""
	return [path for path in site.files if any(UNSTORABLE.search(part)
		for part in path.split("/"))]


def doubled_ids(site):
	"""ids are unique"""
	for path, page in site.pages.items():
		for name, times in collections.Counter(page.ids).items():
			if times > 1:
				yield f"{path}: id {name} stands {times} times"


def bare_pages(site):
	"""every page but home, 404 and aliases has a breadcrumb"""
	for path, page in site.pages.items():
		if site.types.get(path) not in ("home", "404", "alias") and \
				not page.breadcrumb:
			yield f"{path}: no nav.breadcrumb"


def same_titles(site):
	"""titles are unique"""
	owners = {}
	for path, page in sorted(site.pages.items()):
		title = page.title.strip()
		if not title:
			yield f"{path}: no title"
		elif title in owners:
			yield f"{path}: {title!r} is the title of {owners[title]} too"
		owners.setdefault(title, path)


def same_headings(site):
	"""documents of one symbol are told apart in their headings"""
	told = collections.Counter(page.heading for path, page in
		site.pages.items() if site.types.get(path) == "document")
	for heading, times in told.items():
		if times > 1:
			yield f"{heading!r} stands over {times} pages"


def inline(site):
	"""no style or script stands inside a page"""
	for path, page in site.pages.items():
		for line in page.faults:
			yield f"{path}:{line}"


def index(site):
	"""data/portal.json lists the pages, each once"""
	listed = collections.Counter(r["path"] for r in site.records)
	for path in site.pages.keys() - listed.keys():
		yield f"{path}: is not listed"
	for path, times in listed.items():
		if path not in site.pages:
			yield f"{path}: is listed, but no page"
		elif times > 1:
			yield f"{path}: is listed {times} times"
