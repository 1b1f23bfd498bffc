"""A chapter that does not exist, with so many outlines in ten years: its
cells, members, themes, documents and sessions, worked out one by one from
their number. Knows nothing of files.

People are as many at every size: pages that list who was there would
otherwise grow with the portal, and so would the cost of a page. For the same
reason a task is done on the day it is given: later sessions list open ones."""
import datetime
from typing import NamedTuple

from benchmark import words
from benchmark.dice import Dice

YEARS = range(2016, 2026)
SURVEY_SEED = 5_000_000
TODAY = "2026-02-02"
MEMBERS = 120
CELLS = ((1_000, 10), (10_000, 20), (100_000, 30))
# Three meetings may be held on one day at one place.
SLOTS = (("08h00", "09h50"), ("10h00", "11h40"), ("14h00", "16h30"))
NAME = "Chi bộ Trường mẫu"


class Paper(NamedTuple):
	symbol: str
	slug: str
	kind: str
	issuer: str
	date: datetime.date
	subject: str

	@property
	def citation(self):
		return (f"{self.kind} {self.symbol}, ngày {shown(self.date)} "
			f"của {self.issuer}")


class Member(NamedTuple):
	id: str
	name: str
	cell: int


class Session(NamedTuple):
	year: int
	number: int
	index: int		# among all of the portal, from 0
	title: str
	date: datetime.date
	start: str
	end: str
	place: str
	cell: int
	themes: list
	papers: list		# of the register
	leads: list
	chair: Member
	secretary: Member
	has_minutes: bool
	gives_tasks: bool

	@property
	def id(self):
		return f"chuyen-de-{self.number}"

	@property
	def key(self):
		return f"{self.year}/chuyen-de-{self.number}"

	@property
	def survey(self):
		"""A sentence with words that few outlines share, and a number
		that is in no other: what search can be asked for."""
		village = " ".join(map(Dice(SURVEY_SEED + self.index).pick,
			words.VILLAGES))
		return (f"Tổ khảo sát đã đến thôn {village}, ghi lại ở phiếu "
			f"{self.index + 1:05d}/PKS.")


def shown(date):
	"""As one writes it: 09/5/2024."""
	day = f"{date.day:02d}"
	month = f"{date.month:02d}" if date.month < 3 else str(date.month)
	return f"{day}/{month}/{date.year}"


def workdays(year):
	"""The days on which there are sessions."""
	day = datetime.date(year, 1, 12)
	while day <= datetime.date(year, 12, 15):
		if day.weekday() < 5:
			yield day
		day += datetime.timedelta(1)


class Portal:
	def __init__(self, outlines):
		if outlines < len(YEARS):
			raise ValueError("there is at least one outline a year")
		self.outlines = outlines
		cells = next((n for most, n in CELLS if outlines <= most),
			CELLS[-1][1])
		self.size_of_cell = MEMBERS // cells
		self.cells = [cell_of(i) for i in range(cells)]
		self.members = [member_of(i, i // self.size_of_cell)
			for i in range(MEMBERS)]
		self.themes = [theme_of(i) for i in range(max(5, outlines // 500))]
		self.papers = [paper_of(i) for i in range(max(10, outlines // 50))]

	def count_of(self, year):
		place = year - YEARS[0]
		share, rest = divmod(self.outlines, len(YEARS))
		return share + (1 if place < rest else 0)

	def sessions_of(self, year):
		"""In the order of their dates."""
		count, days = self.count_of(year), list(workdays(year))
		first = sum(self.count_of(y) for y in YEARS if y < year)
		a_day = -(-count // len(days))
		before, turn = None, 0
		for i in range(count):
			day = days[i * len(days) // count]
			turn = turn + 1 if day == before else 0
			before = day
			yield self.session(year, i, first + i, day,
				SLOTS[turn * len(SLOTS) // a_day], turn + 1)

	def session(self, year, place, index, day, slot, room):
		# Neighbours have different cells and rooms, so nobody is needed
		# in two places at once.
		dice = Dice(index)
		cell = index % len(self.cells)
		people = self.members[cell * self.size_of_cell:]
		return Session(year, place + 1, index, title_of(index), day,
			*slot, f"Phòng họp số {room}", cell,
			dice.several(self.themes, 1 + dice.below(2)),
			dice.several(self.papers, 2), people[2:4], people[0],
			people[1], index % 3 == 0, index % 9 == 0)

	def linked(self, session):
		"""Keys of two other sessions of the year, if it has them."""
		count = self.count_of(session.year)
		far = (session.number * 7 + 3) % count + 1
		return session.number % count + 1, far


def title_of(index):
	"""One of 2,400, and what the year cannot tell apart has a number."""
	rows = (words.ACTIONS, words.OBJECTS, words.CONTEXTS)
	kinds = len(rows[0]) * len(rows[1]) * len(rows[2])
	turn, at = divmod(index, kinds)
	at = at * 1009 % kinds
	parts = []
	for row in rows:
		at, i = divmod(at, len(row))
		parts.append(row[i])
	return " ".join(parts) + (f" (đợt {turn + 1})" if turn else "")


def cell_of(i):
	turn, at = divmod(i, len(words.FIELDS))
	return (f"to-{i + 1}",
		f"Tổ đảng {words.FIELDS[at]}" + (f" {turn + 1}" if turn else ""),
		f"{words.FIELDS[at]}" + (f" {turn + 1}" if turn else ""))


def member_of(i, cell):
	dice = Dice(7_000_000 + i)
	name = " ".join(dice.pick(row) for row in (words.FAMILIES,
		words.MIDDLES, words.GIVEN))
	return Member(f"dang-vien-{i + 1}", name, cell)


def theme_of(i):
	at = i * 7 % (len(words.OBJECTS) * len(words.CONTEXTS))
	what = words.OBJECTS[at % len(words.OBJECTS)]
	where = words.CONTEXTS[at // len(words.OBJECTS)]
	name = what[0].upper() + what[1:] + " " + where
	return f"chu-de-{i + 1}", name, f"Chủ đề {i + 1}"


def paper_of(i):
	kind, letters, by, issuer = words.PAPERS[i % len(words.PAPERS)]
	dice = Dice(9_000_000 + i)
	number = i // len(words.PAPERS) + 1
	date = datetime.date(2012 + dice.below(3), 1 + dice.below(12),
		1 + dice.below(28))
	low = letters.lower()
	place = by.lower().replace("đ", "d")
	return Paper(f"{number:02d}-{letters}/{by}", f"{number:02d}-{low}-{place}",
		kind, issuer, date,
		f"về {dice.pick(words.OBJECTS)} {dice.pick(words.CONTEXTS)}")
