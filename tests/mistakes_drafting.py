"""Single mistakes of those who draft: records and texts written as on paper or in Word.
Knows the portal's text; must not know how it is checked."""
from spoiling import *

# As MISTAKES.
DRAFTING_MISTAKES = [
	# One fault, one message, however many places depend on it.
	*((f"{symbol!r} in the register", key("số ký hiệu: 144-QĐ/TW",
		f"số ký hiệu: {symbol}", REGISTER), f"{REGISTER}:2:17 R16")
		for symbol in ("144/QĐ-TW", "144-QD/TW", "Số 144-QĐ/TW", "144 QĐ/TW")),
]
