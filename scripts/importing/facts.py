"""What a paper tells of itself, and the lines by which it tells. Knows the
official form of papers; must not know Word."""
import dataclasses
import datetime
import re

NAME = re.compile(r"(?:(?:đồng chí|đ/c|gs|pgs|ts|ths|cn|bà|ông)\b\.?:?\s*)*",
	re.I)
PERSON = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,5}$")
BETWEEN_NAMES = re.compile(r"\s*[;,]\s*|\s+và\s+|\s+-\s+")


@dataclasses.dataclass
class Facts:
	title: str = ""
	cell: str = ""
	authors: list = dataclasses.field(default_factory=list)
	version: str = ""
	drafted: datetime.date = None
	dated: bool = False		# whether there is a line for the date
	sent_to: list = dataclasses.field(default_factory=list)
	dropped: list = dataclasses.field(default_factory=list)

	def drop(self, *lines):
		"""What the theme prints anew is told, but for its ornaments."""
		self.dropped += [line for line in lines
			if any(map(str.isalpha, line))]


def is_person(text):
	"""Two to six words, each with a capital letter."""
	return bool(PERSON.match(text)) and all(word[0].isupper()
		and not word.isupper() for word in text.split())


def person(text):
	"""The name without address and degrees, or empty."""
	text = NAME.sub("", text.strip(" .;:()"), count=1).strip()
	return text if is_person(text) else ""


def drafters(text):
	"""Members and cells that a line names."""
	found = []
	for part in BETWEEN_NAMES.split(text.strip(" .")):
		cell = part.lower().startswith("tổ đảng")
		found += [part.strip()] if cell else filter(None, [person(part)])
	return found


def date(day, month, year):
	try:
		return datetime.date(int(year), int(month), int(day))
	except ValueError:
		return None


# What a line may be: a pattern for all of it, and what it tells. Without
# regard to case; ủy and uỷ, hòa and hoà alike.

BLANK = r"[\s.…_]*"


def take_date(facts, match):
	facts.dated = True
	facts.drafted = date(*match.groups())


def take_blank_date(facts, match):
	facts.dated = True


def take_version(facts, match):
	facts.version = match.group(1) or facts.version


def take_issuer(facts, match):
	"""In capitals: other lines that begin so are text."""
	if not match.group().isupper():
		return False
	if match.group().startswith("TỔ ĐẢNG"):
		facts.cell = match.group()
	return True


def take_drafters(facts, match):
	facts.authors += drafters(match.group(1))


def take_addressee(facts, match):
	facts.sent_to.append(match.group(1).strip(" .;"))


def take_topic(facts, match):
	facts.title = (match.group(1) or "").strip()


def nothing(facts, match):
	pass


WHO = r"(?:người|đơn vị|tổ đảng|bộ phận|nhóm|cán bộ|giảng viên|đồng chí)"
DOES = r"(?:biên soạn|soạn thảo|soạn|viết|chuẩn bị|trình bày|thực hiện" \
	r"|xây dựng|dự thảo)"
KIND = r"đề cương(?: chi tiết)?(?: sinh hoạt)?(?: chi bộ)?(?: chuyên đề)?"
WHEN = r"(?: (?:năm|quý|tháng|lần|số)\b.{0,30})?"

LETTERHEAD = [(re.compile(pattern + r"\s*$", re.I), take)
	for pattern, take in (
	(r"đảng cộng sản việt nam", nothing),
	(r"cộng h(?:òa|oà) xã hội chủ nghĩa việt nam", nothing),
	(r"độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc", nothing),
	(r"(?:đảng (?:ủy|uỷ|bộ)|chi (?:ủy|uỷ|bộ)|tổ đảng"
		r"|tỉnh (?:ủy|uỷ)|trường chính trị)\b.{0,100}", take_issuer),
	(r"số\s*:?\s*[\d.…_ ]*\s*[-–/].{0,40}", nothing),
	(r"[^:\d]{0,60}\bngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\.?",
		take_date),
	(r"[^:\d]{0,60}\bngày\b" + BLANK + r"\d{0,2}" + BLANK + r"tháng" + BLANK
		+ r"\d{0,2}" + BLANK + r"năm" + BLANK + r"\d{0,4}" + BLANK,
		take_blank_date),
	(r"[*_=\-–—.…o\s]+", nothing),
	(r"\(?(?:bản )?dự thảo(?:\s*\(?lần(?: thứ)?\s*:?\s*(\d{1,2})\)?)?\)?",
		take_version),
	(r"kính gửi\s*:\s*(.+)", take_addressee),
	(WHO + r"\s+(?:được (?:giao|phân công)\s+)?" + DOES
		+ r"(?: (?:đề cương|chuyên đề|nội dung))*\s*:\s*(.+)",
		take_drafters),
)]
HEADLINES = [(re.compile(pattern + r"\s*$", re.I), take)
	for pattern, take in (
	(r"(?:dự thảo )?" + KIND + WHEN, nothing),
	(r"sinh hoạt(?: chi bộ)?(?: chuyên đề)?" + WHEN, nothing),
	(r"(?:" + KIND + r" )?(?:tên )?chuyên đề\s*(?:(?:số )?\d{1,2})?"
		r"\s*(?:[:.–-]\s*(.*))?", take_topic),
)]


def take_line(facts, line, forms):
	"""Whether the line is one of the forms; what it tells is kept."""
	for pattern, take in forms:
		match = pattern.match(line)
		if match and take(facts, match) is not False:
			facts.drop(line)
			return True
	return False
