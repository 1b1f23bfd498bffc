"""Marks of secrecy, also where the import leaves text out: the check that
follows sees the rest. Knows stamps; must not say what it has read."""
import re

STAMPS = {"mật", "tốimật", "tuyệtmật"}
BARE_STAMPS = {"MAT", "TOIMAT", "TUYETMAT"}
# By itself where a dash parts it from its name; also within a line behind a colon.
DEGREE = re.compile(r"độ\s*mật\s*(?::\s*(?:tối|tuyệt)?\s*mật\b|"
	r"[-–—]\s*(?:tối|tuyệt)?\s*mật\W*$)", re.I)
# "MẬT Bản số: 01".
NUMBER = re.compile(r"\W+(?:bản\s+)?số(?:\W*\d.*|\W*)$", re.I)


def is_stamp(line):
	letters = "".join(c for c in NUMBER.sub("", line) if c.isalpha())
	return letters in BARE_STAMPS or letters.lower() in STAMPS \
		and letters[0].isupper()


def is_marked(line):
	return is_stamp(line) or bool(DEGREE.search(line))


def is_drawn(text):
	"""What is drawn stands alone, in any letters."""
	return is_marked(text.upper())
