"""Marks of secrecy, also where the import leaves text out: the check that
follows sees the rest. Knows stamps; must not say what it has read."""
import re

STAMPS = {"mật", "tốimật", "tuyệtmật"}
BARE_STAMPS = {"MAT", "TOIMAT", "TUYETMAT"}
DEGREE = re.compile(r"độ\s*mật\s*:\s*(?:tối|tuyệt)?\s*mật\b", re.I)


def is_stamp(line):
	letters = "".join(c for c in line if c.isalpha())
	return letters in BARE_STAMPS or letters.lower() in STAMPS \
		and letters[0].isupper()


def is_marked(line):
	return is_stamp(line) or bool(DEGREE.search(line))
