"""Canaries in a tree, however they are written. Whose canary it is, its bytes
tell: j, then three times a consonant and a vowel.
Knows writings and folders; must not know portals."""
import base64
import binascii
import html
import os
import re
import unicodedata
import urllib.parse

from audience_records import CONSONANTS, fold

CANARY = re.compile(f"(?=(j(?:[{CONSONANTS}][aeiouy]){{3}}))")
# What may be base64 or hex of a canary: eight letters at least.
RUN = re.compile(r"[A-Za-z0-9+/_-]{8,}")
HEX = re.compile(r"(?:[0-9A-Fa-f]{2}){7,}")
# A text folded over lines in .ics, and Unicode signs in JSON and scripts.
ICS_FOLD = re.compile("\r?\n[ \t]")
JSON_SIGN = re.compile(r"\\u([0-9A-Fa-f]{4})")
# Runs in which nothing can stand: themes and words of the program, mostly.
CLEAN = set()
CLEAN_MOST = 200_000


def plain(data):
	return data.decode("utf-8", "replace")


def unsigned(text):
	return JSON_SIGN.sub(lambda m: chr(int(m.group(1), 16)), text)


def decoded(run):
	"""What the letters of run are in base64, from each of four places."""
	run = run.replace("-", "+").replace("_", "/")
	for start in range(4):
		part = run[start:len(run) - ((len(run) - start) % 4 == 1)]
		yield plain(binascii.a2b_base64(part + "=" * (-len(part) % 4)))


def packed(text):
	"""Texts that stand in text as base64 or hex."""
	for run in set(RUN.findall(text)) - CLEAN:
		texts = list(decoded(run))
		texts += [plain(bytes.fromhex(digits[start:start +
			(len(digits) - start) // 2 * 2])) for digits in
			HEX.findall(run) for start in (0, 1)]
		if any(CANARY.search(fold(text)) for text in texts):
			yield from texts
		elif len(CLEAN) < CLEAN_MOST:
			CLEAN.add(run)


def views(data):
	"""The text of a file, and what it is once a reader has undone how it is
	written."""
	text = plain(data)
	yield text
	if "\n " in text or "\n\t" in text:
		yield ICS_FOLD.sub("", text)
	if "&" in text:
		yield html.unescape(text)
	if "%" in text:
		yield urllib.parse.unquote(text, errors="replace")
	if "\\u" in text:
		yield unsigned(text)
	yield from packed(text)


def canaries(data):
	"""The folded canaries in data."""
	return {word for text in views(data)
		for word in CANARY.findall(fold(text))}


def search(files, hidden):
	"""Lines on what of hidden, {canary: Part}, stands in files, {path:
	bytes}, or in their names."""
	lines = []
	for path, data in files.items():
		for where, text in (("its name", os.fsencode(path)), ("it", data)):
			lines += [f"{path}: {where} tells of a hidden "
				f"{hidden[word].name}: {word}"
				for word in sorted(canaries(text) & hidden.keys())]
	return lines


# How a canary might come out; each is looked for in a planted leak.
WRITINGS = {
	"as it is": lambda word: word,
	"in capitals": str.upper,
	"folded": fold,
	"in NFD": lambda word: unicodedata.normalize("NFD", word),
	"with its tones last": lambda word: "".join(sorted(
		unicodedata.normalize("NFD", word),
		key=lambda c: unicodedata.combining(c) > 0)),
	"escaped in HTML": lambda word: "".join(f"&#{ord(c)};" for c in word),
	"in hex entities": lambda word: "".join(f"&#x{ord(c):x};" for c in word),
	"percent-encoded": lambda word: urllib.parse.quote(word),
	"escaped in JSON": lambda word: "".join(f"\\u{ord(c):04x}" for c in word),
	"in base64": lambda word: base64.b64encode(
		word.encode()).decode(),
	"in base64 behind one": lambda word: base64.b64encode(
		b"x" + word.encode() + b"y").decode(),
	"in base64 behind two": lambda word: base64.urlsafe_b64encode(
		b"xx" + word.encode() + b"yy").decode(),
	"in hex": lambda word: word.encode().hex(),
	"folded over lines": lambda word: f"{word[:3]}\r\n {word[3:]}",
}
