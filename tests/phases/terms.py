"""Whatever a text can be found by: its syllables, pairs of neighbours and
symbols, and those of the other form of each abbreviation in it."""
import re
import unicodedata

LETTER = r"[0-9A-Za-z\u00c0-\u1fff\u2c00-\U0010ffff]"
SYLLABLE = re.compile(LETTER + "+")
JOINT = "[-/\u2010-\u2013]"
SYMBOL = re.compile(rf"[0-9]{LETTER}*(?:{JOINT}{LETTER}+)+")
TONES = "\u0300\u0301\u0303\u0309\u0323"
LONGEST = 40
ROW = re.compile(r'ROW\("([^"]*)", "([^"]*)"\), (true|false)')


def spell(word):
	"""Folded, and with the tone of each part at its end; lý is lí, 04 is 4."""
	parts = re.split("([-/])", unicodedata.normalize("NFD", re.sub(JOINT,
		lambda m: "/" if m.group() == "/" else "-", word.lower()))
		.replace("ð", "đ"))
	parts[0] = re.sub("^(qu|[^aeiouy]+)y", r"\1i", re.sub("^0+(?=.)", "", parts[0]))
	spelled = "".join("".join(c for c in part if c not in TONES) + "".join(
		c for c in part if c in TONES) for part in parts)
	folded = "".join(c for c in spelled if not "\u0300" <= c <= "\u036f")
	return folded.replace("đ", "d"), spelled


def syllables(text):
	"""Of each its spelling, or None if it is too long; the symbol that begins
	there; whether it is part of one; whether it opens a sentence."""
	last = past = cited = 0
	for match in SYLLABLE.finditer(text):
		gap = text[last:match.start()]
		symbol = None
		if not (last and re.fullmatch(JOINT, gap) and past > match.start()):
			found = SYMBOL.match(text, match.start())
			past = found.end() if found else 0
			if found and re.search(f"(?![0-9]){LETTER}", found.group()):
				symbol, cited = found.group(), past
		opens = not last or gap != "." and re.search("[.?!…]", gap)
		last = match.end()
		yield (spell(match.group()) if len(match.group().encode()) <= LONGEST
			else None, symbol, last <= cited, bool(opens))


def pair(first, second):
	return f"-{first[0]}-{second[0]}", f"{first[1]} {second[1]}"


def terms_of(text):
	"""(key, spelled) of all that a text is found by as it stands."""
	before = None
	for word, symbol, _, opens in syllables(text):
		if symbol and len(symbol.encode()) <= LONGEST:
			yield spell(symbol)
		if word:
			yield word
		if word and before and not opens:
			yield pair(before, word)
		before = word


def sentences(text):
	"""Lists of spellings, without the symbols of documents."""
	found = [[]]
	for word, _, cited, opens in syllables(text):
		if opens or cited or not word:
			found.append([])
		if word and not cited:
			found[-1].append(word)
	return found


def stands(words, at, form):
	return words[at:at + len(form)] == form


def spelled(text):
	"""Its sentences as one text, in which a form is found as such a text."""
	return "".join(f"|{'|'.join(word[1] for word in words)}|"
		for words in sentences(text) if words)


def meant(held, row):
	letters, words, several = row
	return spelled(words) in held or spelled(letters) in held and not several


class Abbreviations:
	"""Rows of a table in C: letters, words, whether the letters are those of
	other words too."""
	def __init__(self, path):
		with open(path, encoding="utf-8") as file:
			self.rows = [(letters, words, several == "true")
				for letters, words, several in ROW.findall(file.read())]
		self.forms = [(sentences(letters)[-1], sentences(words)[-1], several)
			for letters, words, several in self.rows]

	def take(self, texts):
		"""Takes the rows that are told off the end of the texts of a paper."""
		told, found = {f"{row[0]}: {row[1]}": row for row in self.rows}, []
		while texts[-1] in told:
			found.insert(0, told[texts.pop()])
		return found

	def lacking(self, texts):
		"""The rows of which the texts hold one form alone, what is told of
		them being part of the texts."""
		held, told = "".join(map(spelled, texts)), []
		for row in self.rows:
			if meant(held, row) and not all(spelled(f) in held for f in row[:2]):
				told.append(row)
				held += spelled(row[0]) + spelled(row[1])
		return told

	def unfounded(self, texts, told):
		"""The rows that are told without reason."""
		held = "".join(map(spelled, texts))
		for row in told:
			if not meant(held, row):
				yield row
			held += spelled(row[0]) + spelled(row[1])

	def terms(self, texts, told):
		"""All that texts are found by, with the rows that are told of them."""
		for text in [*texts, *(form for row in told for form in row[:2])]:
			yield from terms_of(text)
			for words in sentences(text):
				yield from self.exchanged(words)

	def exchanged(self, words):
		"""Pairs of neighbours of which one at least is not written."""
		ends, begins = {}, {}
		for at in range(len(words)):
			for letters, full, several in self.forms:
				for form, other in (letters, full), (full, letters):
					if stands(words, at, form) and not (several and
							form is letters):
						begins.setdefault(at, []).append(other[0])
						ends.setdefault(at + len(form), []).append(other[-1])
		for at in range(1, len(words)):
			for first in ends.get(at, []):
				yield pair(first, words[at])
			for second in begins.get(at, []):
				for first in [words[at - 1], *ends.get(at, [])]:
					yield pair(first, second)
