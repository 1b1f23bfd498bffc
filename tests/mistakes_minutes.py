"""Single mistakes in minutes, as those in mistakes.py: who was there.
Knows the minutes of the portal; must not know how they are checked."""
from spoiling import *

ATTENDANCE = "thành phần:\n"

MINUTES_MISTAKES = [
	# Of two lists nobody knows which was meant.
	("attendance twice", key(ATTENDANCE, "thành phần: {có mặt: 1}\n" + ATTENDANCE,
		MINUTES), f"{MINUTES}:8:1 S87"),
	("attendance in both languages", key(ATTENDANCE, "attendance: {present: 1}\n"
		+ ATTENDANCE, MINUTES), f"{MINUTES}:8:1 S87"),
]
