"""Queries with known answers, worked out from the sources of a generated
portal by reading all of them for each. Knows words and sentences; nothing of
an index."""
import os
import re
import unicodedata
from typing import NamedTuple

from benchmark.dice import Dice
from benchmark.portal import YEARS

SEED = 11_000_000
TONES = "\u0300\u0301\u0303\u0309\u0323"
# What the first ten have to hold.
TOP = 10
MARKS, PLAIN, WRONG, NUMBERS, PHRASES = (
	"with marks", "without marks", "wrong tones", "numbers", "phrases")
# So many of each: fifty.
ASKED = {MARKS: 12, PLAIN: 10, WRONG: 10, NUMBERS: 8, PHRASES: 10}


class Query(NamedTuple):
	kind: str
	text: str
	exact: list		# pages with such marks as are typed
	others: list		# with the same letters and other marks


def spelled(text):
	"""Lower case, words between single spaces, a dot between sentences."""
	text = re.sub(r"[*_`]", "", text.lower())
	text = re.sub(r"[.?!…]+(?=\s|$)|\n\n+", " . ", text)
	return " " + " ".join(re.sub(r"[^\w.]+", " ", text).split()) + " "


def folded(text):
	apart = unicodedata.normalize("NFD", text.replace("đ", "d"))
	return re.sub("[\u0300-\u036f]", "", apart)


def other_tone(word, dice):
	"""The word with another tone, or with one where it has none."""
	apart = unicodedata.normalize("NFD", word)
	bare = "".join(c for c in apart if c not in TONES)
	at = re.search("[aeiouy][\u0302\u0306\u031b]?", bare, re.I).end()
	tone = dice.pick([c for c in TONES if c not in apart])
	return unicodedata.normalize("NFC", bare[:at] + tone + bare[at:])


class Oracle:
	def __init__(self, portal, content):
		self.portal = portal
		self.pages, self.spelled, self.folded = [], [], []
		self.sessions = []
		for year in YEARS:
			for session in portal.sessions_of(year):
				path = os.path.join(content, session.key, "de-cuong.md")
				with open(path, encoding="utf-8") as file:
					_, _, body = file.read().split("---\n", 2)
				text = spelled(body)
				self.sessions.append(session)
				self.pages.append(f"{session.key}-de-cuong.html")
				self.spelled.append(text)
				self.folded.append(folded(text))

	def ask(self, kind, text):
		"""The Query, or None: all that hold its words side by side have to
		find room among the first ten."""
		words = spelled(text)
		bare = folded(words)
		alike = [i for i, page in enumerate(self.folded) if bare in page]
		exact = [i for i in alike if self.agrees(i, words.split())]
		if not 0 < len(alike) <= TOP or bool(exact) == (kind == WRONG):
			return None
		return Query(kind, text, [self.pages[i] for i in exact],
			[self.pages[i] for i in alike if i not in exact])

	def agrees(self, page, words):
		"""Whether words stand there with such marks as are typed: one
		that is typed without has any."""
		there, bare = self.spelled[page].split(), folded(" ".join(words))
		return any(bare == folded(" ".join(there[at:at + len(words)]))
			and all(word in (found, folded(found)) for word, found
				in zip(words, there[at:]))
			for at in range(len(there) - len(words) + 1)
			if folded(there[at]) == folded(words[0]))

	def queries(self):
		dice, found = Dice(SEED), []
		for kind, count in ASKED.items():
			made = set()
			while len(made) < count:
				session = dice.pick(self.sessions)
				text = WAYS[kind](session.survey, dice)
				query = self.ask(kind, text) if text not in made else None
				if query:
					made.add(text)
					found.append(query)
		return found


def village(survey):
	return re.search("thôn (.*),", survey).group(1)


def marked(survey, dice):
	"""Of two words that both have marks."""
	name = village(survey)
	return name if all(folded(word) != word.lower()
		for word in spelled(name).split()) else ""


def wrong(survey, dice):
	first, second = village(survey).split()
	return f"{first} {other_tone(second, dice)}"


def number(survey, dice):
	symbol = re.search(r"\d+/PKS", survey).group()
	return dice.pick([symbol, symbol.lower(), f"phiếu {symbol}"])


def phrase(survey, dice):
	said = f"đã đến thôn {village(survey)}"
	return f'"{dice.pick([said, folded(said)])}"'


WAYS = {MARKS: marked, PLAIN: lambda survey, dice: folded(village(survey)),
	WRONG: wrong, NUMBERS: number, PHRASES: phrase}
