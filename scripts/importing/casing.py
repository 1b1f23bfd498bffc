"""A title in capitals, in the letters that a list of titles needs. Knows words;
must not know papers."""
import re

WORD = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*")
LONGEST = 8		# words of a name, as it stands in the text
DOCUMENT = re.compile(r"\b(nghị quyết|quyết định|quy định|kết luận|quy chế|chỉ thị"
	r"|kế hoạch|chương trình|hướng dẫn|thông tư|nghị định|luật|điều lệ)"
	r"(?= (?:số )?\d+[-/])")
SYMBOL = re.compile(r"\d|^[IVX]+$")


def is_shouted(title):
	letters = [c for c in title if c.isalpha()]
	return bool(letters) and sum(c.isupper() for c in letters) > \
		len(letters) * 0.8


def spellings(text):
	"""{words in lower case: as the text has them within a sentence}, of those
	that have a capital."""
	found = {}
	words = list(WORD.finditer(text))
	for i, first in enumerate(words):
		inside = re.search(r"[^\W\d_A-Z],? $",
			text[max(0, first.start() - 3):first.start()])
		if not inside or not first.group()[0].isupper():
			continue
		for j in range(i, min(i + LONGEST, len(words))):
			part = text[first.start():words[j].end()]
			if "." in part or "\n" in part:
				break
			if j > i and not part.isupper():
				found.setdefault(part.lower(), part)
	return found


def calmed(title, text):
	"""The title in lower case, but for its first letter, symbols and the names
	that the text spells out."""
	known = spellings(text)
	words = list(WORD.finditer(title))
	parts, at, i = [], 0, 0
	while i < len(words):
		start = words[i].start()
		parts.append(title[at:start])
		count, spelled = longest(title, words[i:i + LONGEST], known)
		parts.append(spelled)
		i += count
		at = words[i - 1].end()
	calm = DOCUMENT.sub(lambda match: match.group().capitalize(),
		"".join(parts) + title[at:])
	return calm[:1].upper() + calm[1:]


def longest(title, words, known):
	for count in range(len(words), 1, -1):
		part = title[words[0].start():words[count - 1].end()].lower()
		if part in known:
			return count, known[part]
	word = words[0].group()
	return 1, word if SYMBOL.search(word) else word.lower()
