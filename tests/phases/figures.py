"""The figures of the statistics, counted once more from the papers.

What counts is told in src/model/statistics.h and src/model/ledger.h; here it
is written a second time, in another language and from the YAML, and compared
with data/portal.json, with the CSV files and with the page."""
import datetime
import os

from bench import TODAY
from phases.compare import compare
from phases.papers import (KINDS, OPINION_KINDS, OUTCOMES, Papers, choice,
	day, listed, number, pick, unknown)

STAGES = ("planned", "assigned", "drafted", "approved", "sent", "held",
	"completed")


def run(bench, tally):
	try:
		import yaml
	except ImportError:
		tally.check("figures: Python's yaml", ["is not there (scripts/setup "
			"test)"])
		return
	for portal in bench.portals:
		if not os.path.isdir(os.path.join(portal.folder, "content")):
			continue
		check(bench, tally, portal, None)
		if portal.name == "portals/english-keys":
			check(bench, tally, portal, "committee")


def check(bench, tally, portal, reader):
	name = f"{portal.name}{' for ' + reader if reader else ''}"
	folder, problems = bench.tree(portal)
	if reader:
		folder = bench.folder("figures", portal.name)
		problems = bench.make(portal, folder, ["--audience", reader])
	if not tally.check(f"{name}: is there to look at", problems):
		return
	words = portal.options + [""]
	today = words[words.index("--today") + 1] if "--today" in words \
		else TODAY
	papers = Papers(portal.folder, today, reader)
	counted = count_all(papers)
	for what, problems in compare(folder, papers, *counted):
		tally.check(f"{name}: figures in {what}", problems)


def reached(on, today):
	return bool(on) and on <= today


def is_held(session, today):
	if session.date and session.date > today:
		return False
	if session.status == "held":
		return True
	if session.status in ("cancelled", "postponed"):
		return False
	return session.minutes is not None or session.report is not None or \
		bool(session.date) and session.date < today


def is_draft(outline, today):
	"""Without a day it is; that of its draft may not be known yet."""
	names = "drafted", "soạn xong"
	drafted = day(outline, *names)
	return outline is not None and (drafted <= today if drafted else
		not unknown(outline, *names))


def stage(session, today):
	outline = session.outline
	dates = {name: day(outline, *keys) for name, keys in {
		"completed": ("completed", "hoàn thiện"), "sent": ("sent", "gửi"),
		"approved": ("approved", "thông qua"),
		"drafted": ("drafted", "soạn xong")}.items()}
	if reached(dates["completed"], today):
		return "completed"
	if is_held(session, today):
		return "held"
	for name in ("sent", "approved"):
		if reached(dates[name], today):
			return name
	if is_draft(outline, today):
		return "drafted"
	return "assigned" if session.cell or listed(session.record, "lead",
		"phụ trách") else "planned"


def status(session, today):
	if session.status in ("cancelled", "postponed"):
		return session.status
	return "held" if stage(session, today) in ("held", "completed") else \
		"not_yet_held"


def themes_of(papers, session):
	names = [name for paper in (session.record, session.outline,
		session.report) for name in listed(paper, "themes", "chủ đề")]
	return {papers.themes.get(name).id for name in names
		if papers.themes.get(name)}


def percent(part, whole):
	"""Rounded once, halves up, in whole numbers."""
	return (200 * part + whole) // (2 * whole) if whole > 0 else None


# Attendance

def attendance(session, today):
	"""The figures of one session, or None when it does not count."""
	given = pick(session.minutes, "attendance", "thành phần")
	members = number(given, "members", "tổng số")
	present = number(given, "present", "có mặt")
	if members is None or present is None or \
			status(session, today) != "held":
		return None
	return with_rate({"sessions": 1, "members": members,
		"exempt": counted(given, "exempt", "miễn"), "present": present,
		"excused": counted(given, "excused", "vắng có lý do"),
		"unexcused": counted(given, "unexcused", "vắng không lý do"),
		"guests": counted(given, "guests", "khách mời")})


def counted(given, *names):
	"""A number, or that of a list; None where it is said to be unknown."""
	if unknown(given, *names):
		return None
	value = pick(given, *names)
	return int(value) if isinstance(value, str) and value.isdigit() \
		else len(listed(given, *names))


def with_rate(sums):
	sums["rate"] = None if sums["exempt"] is None else percent(
		sums["present"], sums["members"] - sums["exempt"])
	average = percent(sums["present"], 100 * sums["sessions"])
	sums["average_present"] = average
	return sums


def sum_attendance(sessions, today):
	sums = dict.fromkeys(("sessions", "members", "exempt", "present",
		"excused", "unexcused", "guests"), 0)
	for session in sessions:
		one = attendance(session, today)
		for key in sums if one else ():
			sums[key] = None if None in (sums[key], one[key]) \
				else sums[key] + one[key]
	return with_rate(sums)


# Tasks: the ledger

class Task:
	def __init__(self, papers, session, record):
		self.session = session
		self.id, self.what = pick(record, "id", "mã"), pick(record, "what",
			"việc")
		owner = pick(record, "owner", "phụ trách")
		self.owner = papers.members.get(owner) or papers.cells.get(owner)
		self.due = day(record, "due", "hạn")
		self.done = day(record, "done", "hoàn thành")
		self.closed = papers.session(pick(record, "closed_in",
			"kết thúc tại"), session.year)
		self.carried = papers.session(pick(record, "carried_to",
			"chuyển sang"), session.year)

	def likeness(self, other):
		"""0 where it is another task; the more, the surer."""
		if self.id and self.id == other.id:
			return 3
		if not (self.what and other.what and self.owner == other.owner):
			return 0
		short, long = sorted((self.what, other.what), key=len)
		return 2 if short == long else \
			int(long.startswith(short) and
			long[len(short):].strip()[:1] in "(,;:.-[")

	def state(self, today):
		if self.done:
			done = self.done <= today
		else:
			done = self.closed and stage(self.closed, today) in STAGES[5:]
		if done:
			return "done"
		if self.carried and self.carried.status != "cancelled":
			return "carried"
		return "overdue" if self.due and self.due < today else "open"


def place_in_time(session):
	"""Without a day it comes last in its year."""
	held = session.date or day(session.minutes, "date", "ngày")
	return (held or datetime.date(int(session.year), 12, 31), not held,
		session.clock, session.order)


def ledger(papers):
	"""[(year in which it was given, state today, whether ever carried)]"""
	tasks = {session.id: [Task(papers, session, record) for record in
		listed(session.minutes, "tasks", "nhiệm vụ")]
		for session in papers.sessions}
	follows = {}
	for some in tasks.values():
		for task in some:
			to = task.carried
			if to and place_in_time(task.session) < place_in_time(to):
				follows[task] = max((other for other in tasks[to.id]
					if task.likeness(other)), default=None,
					key=task.likeness)
	items = []
	for some in tasks.values():
		for task in some:
			if task in follows.values():
				continue
			last = task
			while follows.get(last):
				last = follows[last]
			items.append((task.session.year, last.state(papers.today),
				bool(task.carried)))
	return items


def count_tasks(items):
	states = [state for year, state, carried in items]
	return {"given": len(items),
		**{state: states.count(state) for state in ("open", "done",
			"carried", "overdue")},
		"ever_carried": sum(carried for year, state, carried in items)}


# Opinions

def opinions(papers, sessions):
	"""[(who spoke, of which cell on the day, kind, outcome)]"""
	found = []
	for session in sessions:
		for record in session.opinions + listed(session.minutes,
				"opinions", "ý kiến"):
			by = pick(record, "by", "người")
			member = papers.members.get(by)
			cell = papers.cells.get(by)
			speaker = member or cell
			if member:
				cell = papers.cell_on(member, session.date)
			found.append((speaker, cell.id if cell else None,
				choice(record, OPINION_KINDS, "kind", "loại"),
				choice(record, OUTCOMES, "outcome", "kết quả")))
	return found


def count_opinions(said):
	by_kind = {}
	for kind in (None, *OPINION_KINDS):
		of_kind = [one for one in said if one[2] == kind]
		by_kind[kind or "unknown"] = {"total": len(of_kind),
			**{outcome or "unknown": sum(one[3] == outcome
				for one in of_kind) for outcome in (None, *OUTCOMES)}}
	return {"total": len(said), "by_kind": by_kind}


# Sessions

def count_sessions(sessions, planned, today):
	states = [status(session, today) for session in sessions]
	return {"planned": planned,
		"scheduled": sum(state != "cancelled" for state in states),
		**{state: states.count(state) for state in ("held", "not_yet_held",
			"postponed", "cancelled")}}


def planned_of(plan):
	expected = pick(plan, "expected", "số buổi")
	return {kind: number(expected, kind, *names)
		for kind, names in KINDS.items()}


def total(numbers):
	numbers = [n for n in numbers if n is not None]
	return sum(numbers) if numbers else None


def count_outlines(sessions, today):
	topics = [s for s in sessions if s.kind == "thematic" and
		s.status != "cancelled" and not s.papers_hidden]
	figures = dict.fromkeys(("written", "approved", "approved_in_time",
		"sent", "sent_in_time", "completed"), 0)
	for session in topics:
		outline = session.outline
		approved = day(outline, "approved", "thông qua")
		sent = day(outline, "sent", "gửi")
		figures["written"] += is_draft(outline, today) or \
			reached(approved, today) or reached(sent, today)
		figures["completed"] += reached(day(outline, "completed",
			"hoàn thiện"), today)
		if reached(approved, today):
			figures["approved"] += 1
			figures["approved_in_time"] += bool(session.date) and \
				approved <= session.date
		if reached(sent, today):
			figures["sent"] += 1
			figures["sent_in_time"] += bool(session.date) and \
				sent < session.date
	return {"topics": len(topics), **figures}


def count(papers, years, items):
	"""The figures of some years, as portal.json has them."""
	today = papers.today
	sessions = [s for s in papers.sessions if s.year in years]
	going = [s for s in sessions if s.status != "cancelled"]
	planned = [planned_of(papers.plans[year]) for year in years]
	said = opinions(papers, sessions)
	speakers = {one[0] for one in said if one[0]}
	stages = [stage(session, today) for session in going
		if not session.papers_hidden or is_held(session, today)]
	themes = [themes_of(papers, session) for session in going]
	return {
		"sessions": {**count_sessions(sessions, total(n for plan in planned
				for n in plan.values()), today),
			"by_kind": {kind: count_sessions([s for s in sessions
				if s.kind == kind], total(plan[kind] for plan in planned),
				today) for kind in KINDS},
			"by_stage": {name: stages.count(name) for name in STAGES}},
		"attendance": sum_attendance(sessions, today),
		"opinions": count_opinions(said),
		"speakers": {"members": sum(one in papers.members.all
				for one in speakers),
			"cells": sum(one in papers.cells.all for one in speakers)},
		"tasks": count_tasks([item for item in items if item[0] in years]),
		"outlines": count_outlines(sessions, today),
		"by_theme": {theme.id: sum(theme.id in some for some in themes)
			for theme in papers.themes.all},
		"of_no_theme": themes.count(set()),
		"by_cell": {cell.id: {
			"opinions": sum(one[1] == cell.id for one in said),
			"sessions": sum(cell in s.cells for s in going)}
			for cell in papers.cells.all},
		"of_no_cell": {"opinions": sum(one[1] is None for one in said),
			"sessions": sum(not s.cells for s in going)}}


def count_all(papers):
	"""({year: figures}, figures of all years, [(session, attendance)],
	{year: {cell id or None: {kind or None: opinions}}})"""
	items = ledger(papers)
	years = {year: count(papers, [year], items) for year in papers.plans}
	came = [(session, attendance(session, papers.today))
		for session in papers.sessions]
	by_cell = {}
	for year in papers.plans:
		said = opinions(papers, [s for s in papers.sessions
			if s.year == year])
		by_cell[year] = {cell: {kind: sum(one[1:3] == (cell, kind)
			for one in said) for kind in (*OPINION_KINDS, None)}
			for cell in [c.id for c in papers.cells.all] + [None]}
	return years, count(papers, list(papers.plans), items), \
		[one for one in came if one[1]], by_cell
