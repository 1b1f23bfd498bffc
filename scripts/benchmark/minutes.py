"""What happened at a session that does not exist: drawn once, written by
whoever has a format for it."""
import datetime
from typing import NamedTuple

from benchmark import words
from benchmark.dice import Dice
from benchmark.portal import Member

SEED = 3_000_000
DAY = datetime.timedelta(1)
AGENDA = ("Trình bày đề cương", "Thảo luận", "Kết luận")
MOTION = "Thông qua nội dung chuyên đề"


class Task(NamedTuple):
	what: str
	owner: Member
	due: datetime.date
	done: datetime.date


class Minutes:
	def __init__(self, portal, blocks, session):
		dice = Dice(SEED + session.index)
		others = [member for member in portal.members
			if member not in (session.chair, session.secretary)]
		away = dice.several(others, 1 + dice.below(2))
		self.absent = [(member, dice.pick(words.REASONS))
			for member in away]
		self.total = len(portal.members)
		self.present = self.total - len(away)
		self.against = dice.below(2)
		self.proceedings = blocks.proceedings(dice, session.leads[0].name)
		self.strengths, self.limitations, self.causes, self.solutions = (
			dice.pick(blocks.sentences) for _ in range(4))
		self.score = 80 + dice.below(20)
		self.conclusion = "Thông qua chuyên đề. " \
			+ dice.pick(blocks.sentences)
		self.tasks = [Task(what, session.leads[i],
			session.date + (20 + i) * DAY, session.date)
			for i, what in enumerate(dice.several(words.TASKS, 2))] \
			if session.gives_tasks else []
