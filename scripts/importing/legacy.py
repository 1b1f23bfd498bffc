"""TCVN3 (ABC) and VNI to Unicode. Knows letters and what fonts showed as them;
must not know documents."""
import re
import unicodedata

# TCVN3: each letter has a place of its own. Fonts whose names end in H show
# capitals in the places of small letters.
TCVN3 = dict(zip(
	"¡¢£¤¥¦§"
	"¨©ª«¬\u00ad®"
	"µ¶·¸¹»¼½¾ÆÇÈÉÊË"
	"ÌÎÏÐÑÒÓÔÕÖ"
	"×ØÜÝÞ"
	"ßáâãäåæçèéêëìíî"
	"ïñòóôõö÷øù"
	"úûüýþ",
	"ĂÂÊÔƠƯĐ"
	"ăâêôơưđ"
	"àảãáạằẳẵắặầẩẫấậ"
	"èẻẽéẹềểễếệ"
	"ìỉĩíị"
	"òỏõóọồổỗốộờởỡớợ"
	"ùủũúụừửữứự"
	"ỳỷỹýỵ"))

# VNI: a vowel, then its marks in one sign; some letters are one sign.
GRAVE, ACUTE, TILDE, HOOK, DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
CIRCUMFLEX, BREVE = "\u0302", "\u0306"
VNI_MARKS = dict(zip("ùøûõïâáàåãäêéèúüë", (
	ACUTE, GRAVE, HOOK, TILDE, DOT,
	CIRCUMFLEX, CIRCUMFLEX + ACUTE, CIRCUMFLEX + GRAVE, CIRCUMFLEX + HOOK,
	CIRCUMFLEX + TILDE, CIRCUMFLEX + DOT,
	BREVE, BREVE + ACUTE, BREVE + GRAVE, BREVE + HOOK, BREVE + TILDE,
	BREVE + DOT)))
VNI_LETTERS = dict(zip("ñôöíìæóòî", "đơưíìỉĩịỵ"))
VNI_LETTERS |= {old.upper(): new.upper() for old, new in VNI_LETTERS.items()}
VNI_PAIR = re.compile("([aeouyôö])([%s])" % "".join(VNI_MARKS), re.I)

# Letters that only Unicode has: such a text is in Unicode, whatever its font.
UNICODE = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169"
	"\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]")
# Where Word puts the signs of fonts that it takes for pictures.
PICTURES = range(0xF020, 0xF100)


def encoding(font):
	"""What texts in this font are encoded in, by its name; or None."""
	font = font.strip().casefold()
	if font.startswith(".vn"):
		return "TCVN3"
	return "VNI" if font.startswith(("vni-", "vni ")) else None


def is_mark(sign):
	return sign.lower() in VNI_MARKS


def of_pictures(text):
	return "".join(chr(ord(c) - 0xF000) if ord(c) in PICTURES else c
		for c in text)


def from_tcvn3(text, font):
	text = "".join(TCVN3.get(c, c) for c in text)
	return text.upper() if font.strip().endswith("H") else text


def joined(match):
	letter, mark = match.groups()
	base = VNI_LETTERS.get(letter, letter)
	whole = unicodedata.normalize("NFC", base + VNI_MARKS[mark.lower()])
	return whole if len(whole) == 1 else match.group()


def from_vni(text, font):
	"""Pairs first: the vowel of a pair may be a sign of its own."""
	parts = []
	at = 0
	for match in VNI_PAIR.finditer(text):
		parts += [singles(text[at:match.start()]), joined(match)]
		at = match.end()
	return "".join(parts) + singles(text[at:])


def singles(text):
	return "".join(VNI_LETTERS.get(c, c) for c in text)


CONVERTERS = {"TCVN3": from_tcvn3, "VNI": from_vni}


def convert(text, font):
	"""The text as Unicode."""
	return CONVERTERS[encoding(font)](of_pictures(text), font)
