"""The same portal as source of a Hugo site. Knows front matter, and which
words the layouts in hugo/ expect.

Where equal work is not to be had, Hugo does less: names, citations and links
come resolved, nobody asks who refers to whom, the list of those present is
made once for all minutes, and there are no statistics, no CSV and no JSON."""
import datetime
import json
import os
import shutil

from benchmark.dice import Dice
from benchmark.minutes import AGENDA, DAY, Minutes
from benchmark.papers import OUTLINE_SEED, role, write
from benchmark.portal import YEARS

HERE = os.path.dirname(os.path.abspath(__file__))
STYLE = os.path.join(HERE, "../../themes/default/assets/style.css")
SECTIONS = (("dang-vien", "Đảng viên"), ("van-ban", "Văn bản"),
	("nam", "Các năm"), ("to-dang", "Tổ đảng"), ("chu-de", "Chủ đề"))
SILENT = ("buoi", "de-cuong", "bien-ban", "ke-hoach")


def quoted(text):
	return json.dumps(text, ensure_ascii=False)


def people(members):
	return "[" + ", ".join(person(member) for member in members) + "]"


def person(member):
	return f"{{id: {member.id}, name: {member.name}}}"


def papers(session):
	return "papers:\n" + "".join(f"""- id: {paper.slug}
  symbol: {paper.symbol}
  kind: {paper.kind}
  issuer: {paper.issuer}
  date: "{paper.date}"
  subject: {paper.subject}
""" for paper in session.papers)


def stem(session):
	return f"{session.year}-{session.id}"


def steps(session):
	date = session.date
	return f"""date: {date}
day: "{date}"
number: {session.number}
drafted: "{date - 9 * DAY}"
approved: "{date - 8 * DAY}"
sent: "{date - 7 * DAY}"
completed: "{date + 20 * DAY}"
leads: {people(session.leads)}
"""


def meeting(session):
	return f"""start: {session.start}
end: {session.end}
place: {session.place}
chair: {person(session.chair)}
secretary: {person(session.secretary)}
"""


def session_page(portal, session, held):
	cell = portal.cells[session.cell]
	themes = ", ".join(theme[0] for theme in session.themes)
	names = ", ".join(theme[2] for theme in session.themes)
	conclusion = held.conclusion if held else ""
	return f"""---
title: {quoted(session.title)}
short: Chuyên đề {session.number}
key: {stem(session)}
nam: ["{session.year}"]
to-dang: [{cell[0]}]
chu-de: [{themes}]
theme_names: [{names}]
cell: {cell[0]}
cell_name: {quoted(cell[2])}
minutes: {"true" if held else "false"}
conclusion: {quoted(conclusion)}
{steps(session)}{meeting(session)}{papers(session)}{tasks(held)}---
"""


def cited(paper):
	text, by, issuer = paper.citation.partition(" của ")
	return f"[{text}](/van-ban/{paper.slug}.html){by}{issuer}"


def outline_page(portal, blocks, session):
	near, far = portal.linked(session)
	links = (f"[chuyên đề {near}](/buoi/{session.year}-chuyen-de-{near}"
		".html)", "[chuyên đề trước](/de-cuong/"
		f"{session.year}-chuyen-de-{far}.html#i-thực-trạng)")
	body = blocks.outline(Dice(OUTLINE_SEED + session.index),
		[cited(paper) for paper in session.papers], links,
		session.survey)
	return f"""---
title: {quoted(session.title)}
session: {stem(session)}
summary: {quoted(session.title + ".")}
{steps(session)}{papers(session)}---

{body}"""


def tasks(held):
	return "tasks:\n" + "".join(f"""- what: {task.what}
  owner: {task.owner.id}
  name: {task.owner.name}
  due: "{task.due}"
  done: "{task.done}"
""" for task in held.tasks) if held and held.tasks else ""


def minutes_page(session, held):
	absent = "".join(f"- {{id: {member.id}, name: {member.name}, "
		f"reason: {reason}}}\n" for member, reason in held.absent)
	agenda = "".join(f"- {item}\n" for item in AGENDA)
	return f"""---
title: {quoted(session.title)}
short: Biên bản
session: {stem(session)}
date: {session.date}
day: "{session.date}"
number: {session.number}
total: {held.total}
present: {held.present}
absent:
{absent}agenda:
{agenda}strengths: {quoted(held.strengths)}
limitations: {quoted(held.limitations)}
causes: {quoted(held.causes)}
solutions: {quoted(held.solutions)}
score: {held.score}
for: {held.present - held.against}
against: {held.against}
conclusion: {quoted(held.conclusion)}
{meeting(session)}{tasks(held)}---

{held.proceedings}
"""


def write_sessions(portal, blocks, content):
	places = {name: os.path.join(content, name) for name in SILENT}
	for year in YEARS:
		for session in portal.sessions_of(year):
			name = stem(session) + ".md"
			held = Minutes(portal, blocks, session) \
				if session.has_minutes else None
			write(places["buoi"], name,
				session_page(portal, session, held))
			write(places["de-cuong"], name,
				outline_page(portal, blocks, session))
			if held:
				write(places["bien-ban"], name,
					minutes_page(session, held))


def write_terms(portal, content):
	"""Pages of terms and what has no body."""
	def page(*path, **keys):
		place = os.path.join(content, *path[:-1])
		os.makedirs(place, exist_ok=True)
		body = keys.pop("body", "")
		write(place, path[-1], f"---\n{yaml(keys)}---\n{body}")
	for name, title in SECTIONS:
		page(name, "_index.md", title=title)
	for name in SILENT:
		page(name, "_index.md", title=name, _build={"render": "never"})
	for year in YEARS:
		page("nam", str(year), "_index.md", title=f"Năm {year}")
		page("ke-hoach", f"{year}.md", date=datetime.date(year, 1, 5),
			title=f"sinh hoạt chuyên đề năm {year}",
			body="Dữ liệu minh họa.\n")
	for i, (id, name, short) in enumerate(portal.cells):
		page("to-dang", id, "_index.md", title=name, short=short,
			members=[{"id": m.id, "name": m.name}
				for m in portal.members if m.cell == i])
	for id, name, short in portal.themes:
		page("chu-de", id, "_index.md", title=name, short=short,
			body=f"Dữ liệu minh họa. {name}.\n")
	for i, member in enumerate(portal.members):
		id, name, short = portal.cells[member.cell]
		page("dang-vien", member.id + ".md", title=member.name,
			role=role(portal, i), cell=id, cell_name=name)
	for paper in portal.papers:
		page("van-ban", paper.slug + ".md", date=paper.date,
			title=f"{paper.kind} {paper.symbol}", day=str(paper.date),
			symbol=paper.symbol, issuer=paper.issuer,
			subject=paper.subject)


def yaml(keys):
	"""What JSON writes is YAML, but for dates, which stay bare."""
	return "".join(f"{key}: " + (str(value) if isinstance(value,
		datetime.date) else quoted(value)) + "\n"
		for key, value in keys.items())


def write_tables(portal, folder):
	os.makedirs(folder)
	write(folder, "menu.json", json.dumps([{"url": f"/{name}.html",
		"text": title, "type": name} for name, title in SECTIONS]))
	write(folder, "cells.json", json.dumps([{"short": short,
		"members": [m.name for m in portal.members if m.cell == i]}
		for i, (_, _, short) in enumerate(portal.cells)]))


def write_site(portal, blocks, folder):
	"""Writes a source folder for Hugo; the folder does not exist."""
	shutil.copytree(os.path.join(HERE, "hugo"), folder)
	os.mkdir(os.path.join(folder, "static"))
	shutil.copy(STYLE, os.path.join(folder, "static", "style.css"))
	write_tables(portal, os.path.join(folder, "data"))
	content = os.path.join(folder, "content")
	write_terms(portal, content)
	write_sessions(portal, blocks, content)
