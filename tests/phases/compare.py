"""Counted figures against those that a built portal shows.
Knows where figures stand in a tree; must not know how they are counted."""
import csv
import io
import json
import os
from html.parser import HTMLParser

import tree
from phases.papers import KINDS, OPINION_KINDS, OUTCOMES

ATTENDANCE = ("members", "exempt", "present", "excused", "unexcused",
	"guests", "rate")
SESSIONS = ("planned", "scheduled", "held", "not_yet_held", "postponed",
	"cancelled")
TASKS = ("given", "done", "carried", "open", "overdue", "ever_carried")
# Columns that a page leaves out where they would say nothing but 0.
RARE = {"years": (4, 5), "sessions": (4, 5), "opinion-years": (3,),
	"opinions": (3,), "outcomes": (4,)}


def compare(folder, papers, years, everything, came, by_cell):
	"""(what, problems) of each place that shows figures."""
	with open(os.path.join(folder, "data", "portal.json"),
			encoding="utf-8") as file:
		portal = json.load(file)
	shown = portal["statistics"]
	yield "portal.json", differences("all_years", everything,
		shown["all_years"]) + differences("by_year",
		[{"year": year, **figures} for year, figures in years.items()],
		shown["by_year"])
	wanted = tables(papers, years, everything, came, by_cell)
	for name, some in wanted.items():
		yield f"{name}.csv", csv_problems(folder, name, some)
	pages = [page["path"] for page in portal["pages"]
		if page["type"] == "statistics"]
	yield "the page", page_problems(folder, pages, papers, wanted)


def differences(path, wanted, found):
	if isinstance(wanted, dict) and isinstance(found, dict):
		keys = [*wanted, *(key for key in found if key not in wanted)]
		return [line for key in keys for line in differences(
			f"{path}.{key}", wanted.get(key, "nothing"),
			found.get(key, "nothing"))]
	if isinstance(wanted, list) and isinstance(found, list) and \
			len(wanted) == len(found):
		return [line for i, pair in enumerate(zip(wanted, found))
			for line in differences(f"{path}[{i}]", *pair)]
	return [] if wanted == found else [f"{path}: {found}, not {wanted}"]


class Rows:
	"""What a table holds: {label: figures}, for each year or for all (None).
	A label None: the words of the program, in the order given."""

	def __init__(self, rows, sums=None):
		self.rows, self.sums = rows, sums


def of_keys(figures, keys):
	return [figures[key] for key in keys]


def tables(papers, years, everything, came, by_cell):
	"""{name: {year or None: Rows}}"""
	def by_year(figures_of):
		return {None: Rows([(year, figures_of(figures)) for year, figures
			in years.items()], figures_of(everything))}

	def of_names(names, figure):
		last = figure(everything, None)
		rows = [(one, [figure(f, one) for f in
			(*years.values(), everything)]) for one in names]
		if last:
			rows.append((None, [figure(f, None) for f in
				(*years.values(), everything)]))
		return {None: Rows(rows)}

	def cell_figure(key):
		return lambda f, one: (f["by_cell"][one.id] if one else
			f["of_no_cell"])[key]

	return {
		"years": by_year(lambda f: of_keys(f["sessions"], SESSIONS)),
		"attendance-years": by_year(lambda f: of_keys(f["attendance"],
			("sessions", *ATTENDANCE, "average_present"))),
		"opinion-years": by_year(lambda f: [f["opinions"]["by_kind"][kind]
			["total"] for kind in (*OPINION_KINDS, "unknown")] +
			[f["opinions"]["total"], *f["speakers"].values()]),
		"tasks": by_year(lambda f: of_keys(f["tasks"], TASKS)),
		"outlines": by_year(lambda f: outlines(f["outlines"])),
		"opinion-cells": of_names(papers.cells.all, cell_figure("opinions")),
		"heatmap": of_names(papers.cells.all, cell_figure("sessions")),
		"themes": of_names(papers.themes.all, lambda f, one:
			f["by_theme"][one.id] if one else f["of_no_theme"]),
		"sessions": {year: sessions(f["sessions"])
			for year, f in years.items()},
		"stages": {year: Rows([(None, [n]) for n in
			f["sessions"]["by_stage"].values()])
			for year, f in years.items()},
		"attendance": {year: Rows([(session, of_keys(figures, ATTENDANCE))
			for session, figures in came if session.year == year],
			of_keys(f["attendance"], ATTENDANCE))
			for year, f in years.items()},
		"opinions": {year: opinions(papers, f, by_cell[year])
			for year, f in years.items()},
		"outcomes": {year: outcomes(f["opinions"]["by_kind"])
			for year, f in years.items()}}


def outlines(figures):
	late = figures["topics"] - figures["sent_in_time"]
	return [*of_keys(figures, ("topics", "written", "approved",
		"approved_in_time", "sent", "sent_in_time")), late,
		figures["completed"]]


def sessions(figures):
	some = [of_keys(figures["by_kind"][kind], SESSIONS) for kind in KINDS]
	return Rows([(None, one) for one in some if one[0] is not None or
		any(one[1:])], of_keys(figures, SESSIONS))


def opinions(papers, figures, cells):
	def row(kinds):
		return [*kinds.values(), sum(kinds.values())]
	rows = [(cell, row(cells[cell.id])) for cell in papers.cells.all]
	if any(cells[None].values()):
		rows.append((None, row(cells[None])))
	kinds = figures["opinions"]["by_kind"]
	return Rows(rows, row({kind: kinds[kind]["total"]
		for kind in (*OPINION_KINDS, "unknown")}))


def outcomes(kinds):
	keys = (*OUTCOMES, "unknown", "total")
	rows = [(None, of_keys(kinds[kind], keys))
		for kind in (*OPINION_KINDS, "unknown")
		if kind != "unknown" or kinds[kind]["total"]]
	return Rows(rows, [sum(kinds[kind][key] for kind in kinds)
		for key in keys])


def shown(value, unknown):
	return unknown if value is None else str(value)


def label_of(one, way):
	"""way: "name" in files, "short" on pages."""
	if one is None or isinstance(one, str):
		return one
	return getattr(one, way, None)


def unordered(rows):
	"""Names stand in the order of the language, which is not judged here."""
	return sorted(rows, key=str)


def csv_problems(folder, name, tables_of_years):
	data = tree.read(os.path.join(folder, "data", f"{name}.csv")).decode()
	problems = []
	if not data.startswith("\ufeff") or data.count("\n") != \
			data.count("\r\n"):
		problems.append("no byte order mark, or bare line ends")
	found = list(csv.reader(io.StringIO(data.lstrip("\ufeff"), newline=""),
		strict=True))
	wanted = []
	for year, table in tables_of_years.items():
		for one, figures in table.rows:
			start = [] if year is None else [year]
			row = start + [label_of(one, "name")]
			if name == "attendance":
				row = start + [one.id, one.date.isoformat()
					if one.date else ""]
			wanted.append(row + [shown(n, "") for n in figures])
	width = {len(row) for row in found}
	if len(width) != 1:
		problems.append(f"rows of {sorted(width)} fields")
	rows = [without_words(row, wanted, name) for row in found[1:]]
	return problems + differences(name, unordered(wanted), unordered(rows))


def without_words(row, wanted, name):
	"""The row as wanted: words of the program become None."""
	at = 1 if name in ("sessions", "stages", "opinions", "outcomes",
		"attendance") else 0
	if name == "attendance":
		return row[:1] + row[2:]
	names = {other[at] for other in wanted}
	return row[:at] + [row[at] if row[at] in names else None] + row[at + 1:]


class Tables(HTMLParser):
	"""The tables of a page by the id of their section, and the texts of a
	class in its charts."""

	def __init__(self, text):
		super().__init__(convert_charrefs=True)
		self.sections, self.tables, self.charts = [], {}, {}
		self.cell = self.text_class = None
		self.feed(text)

	def handle_starttag(self, tag, pairs):
		given = dict(pairs)
		if tag == "section":
			self.sections.append(given.get("id"))
		elif tag == "tr":
			rows = self.tables.setdefault(self.sections[-1], [])
			rows.append(([], given.get("class") == "sum"))
		elif tag in ("td", "th"):
			self.cell = ""
		elif tag == "text":
			self.text_class, self.cell = given.get("class") or "", ""

	def handle_endtag(self, tag):
		if tag == "section":
			self.sections.pop()
		elif tag in ("td", "th"):
			self.tables[self.sections[-1]][-1][0].append(self.cell.strip())
			self.cell = None
		elif tag == "text":
			self.charts.setdefault(self.sections[-1], []).append(
				(self.text_class, self.cell))
			self.cell = None

	def handle_data(self, data):
		if self.cell is not None:
			self.cell += data


def page_problems(folder, pages, papers, wanted):
	if len(pages) != 1:
		return [f"{len(pages)} pages of type statistics"]
	page = Tables(tree.read(os.path.join(folder, pages[0])).decode())
	problems = []
	for name, some in wanted.items():
		for year, table in some.items():
			id = f"{year}-{name}" if year else name
			problems += table_problems(page, id, name, table)
			problems += chart_problems(page, id, name)
	return problems


def tells(rows):
	return any(isinstance(n, int) and n > 0 for one, figures in rows
		for n in figures)


def table_problems(page, id, name, table):
	rows = list(table.rows)
	if table.sums and len(rows) > 1:
		rows.append(("sum", table.sums))
	if not tells(rows):
		return [f"{id}: is there, without figures"] \
			if id in page.tables else []
	if id not in page.tables:
		return [f"{id}: no such table"]
	dropped = [i for i in RARE.get(name, ())
		if not any(figures[i] for one, figures in rows)]
	expected = [[label_of(one, "short")] + [shown(n, "–") for i, n in
		enumerate(figures) if i not in dropped] for one, figures in rows]
	labels = {row[0] for row in expected}
	found = []
	for cells, is_sum in page.tables[id][1:]:
		label = "sum" if is_sum else cells[0]
		if name == "attendance":
			cells = cells[:1] + cells[2:]
		found.append([label if label in labels else None] + cells[1:])
	return differences(id, unordered(expected), unordered(found))


def chart_problems(page, id, name):
	"""Charts print what their tables say."""
	texts = page.charts.get(id)
	rows = [cells for cells, is_sum in page.tables.get(id, [])[1:]
		if not is_sum]
	if not texts:
		return []
	if name in ("heatmap", "themes", "opinion-cells"):
		drawn = [text for kind, text in texts if kind.startswith("t-h")]
		return differences(f"chart {id}", [text for cells in rows
			for text in cells[1:-1][-8:]], drawn)
	if name in ("attendance", "attendance-years"):
		column = -1 if name == "attendance" else -2
		drawn = [text for kind, text in texts if kind == "value"]
		return differences(f"chart {id}", [cells[column] + ("" if
			cells[column] == "–" else "%") for cells in rows], drawn)
	return []
