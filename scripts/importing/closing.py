"""Takes recipients and signatures off the end of a paper: the theme prints
them. Knows how such a block begins and goes on; must not know titles."""
import re

from importing import limits
from importing.facts import is_person, person
from importing.ooxml import name
from importing.paragraphs import Paragraph

TABLE, PARAGRAPH = name("w:tbl"), name("w:p")
# Who signs: for themselves as drafters, or for those who approve.
DRAFTER = re.compile(r"(?:(?:người|đơn vị) (?:biên soạn|soạn thảo|soạn|viết"
	r"|chuẩn bị|trình bày|thực hiện|xây dựng|dự thảo)(?: đề cương"
	r"| chuyên đề)?|tổ trưởng|(?:t/m|tm\.?|thay mặt) tổ đảng\b.{0,60})"
	r"\s*:?$", re.I)
RECIPIENTS = re.compile(r"(?:nơi nhận|kính gửi)\s*:?\s*(.*)$", re.I)
BEHALF = re.compile(r"(?:t/m|tm\.|t\.m\.?|thay mặt|k/t|kt\.|t/l|tl\.)"
	r"\s*(?:chi (?:bộ|ủy|uỷ)|đảng (?:ủy|uỷ)|tổ đảng|bí thư)\b", re.I)
POST = re.compile(r"(?:phó )?bí thư(?: chi bộ)?$|(?:phó )?tổ trưởng$"
	r"|chủ trì$|người (?:duyệt|phê duyệt|ký)$", re.I)
NOTE = re.compile(r"\(.{0,40}\)$|đã ký$|[*_.…\s-]+$|.{0,60}\bngày\b"
	r".{0,12}\btháng\b.{0,12}\bnăm\b.{0,8}$", re.I)
ITEM = re.compile(r"\s*[-+•–]\s*(.+?)[\s.;]*$")
# Recipients that are none: the file copy, and those named above.
SELF = re.compile(r"(?:lưu|như trên|như kính gửi)\b", re.I)


def begins(line):
	return any(pattern.match(line) for pattern
		in (RECIPIENTS, BEHALF, DRAFTER, POST)) \
		and len(line) <= limits.CLOSING_LINE and not line.endswith(".")


def goes_on(line, sending):
	"""Items belong to recipients alone."""
	return len(line) <= limits.CLOSING_LINE and bool(begins(line)
		or NOTE.match(line) or person(line)
		or sending and ITEM.match(line))


class Closing:
	def __init__(self, styles, facts):
		self.styles, self.facts = styles, facts

	def take(self, body):
		"""Removes the last block of signatures, wherever it stands in the
		last half: annexes may follow it."""
		blocks = list(body)
		for start in range(len(blocks) // 2, len(blocks)):
			taken = self.reach(blocks[start:])
			if taken:
				self.read([line for block in taken
					for line in self.lines(block)])
				for block in taken:
					body.remove(block)
				return

	def lines(self, block):
		paragraphs = [block] if block.tag == PARAGRAPH \
			else block.iter(PARAGRAPH)
		return [line for paragraph in paragraphs
			for line in self.written(paragraph)]

	def written(self, paragraph):
		"""Its lines, with the sign that Word itself puts before an item."""
		lines = Paragraph(paragraph, self.styles).lines
		listed = self.styles.paragraph(paragraph, "w:numPr") is not None
		if listed and lines and not ITEM.match(lines[0]):
			lines[0] = f"- {lines[0]}"
		return lines

	def reach(self, blocks):
		"""The blocks of signatures that begin right here."""
		if not self.opens(blocks[0]):
			return []
		taken, sending = [], False
		for block in blocks:
			lines = self.lines(block)
			sending = sending or any(map(RECIPIENTS.match, lines))
			if not (self.opens(block) if block.tag == TABLE else
					all(goes_on(line, sending) for line in lines)):
				break
			taken.append(block)
		return taken if self.is_signed(taken) else []

	def opens(self, block):
		lines = self.lines(block)
		if block.tag == TABLE:
			return any(map(begins, lines)) and \
				len(lines) <= limits.CLOSING_LINES
		return bool(lines) and begins(lines[0])

	def is_signed(self, blocks):
		"""A single line that only looks like a post is none."""
		lines = [line for block in blocks for line in self.lines(block)]
		return len(lines) > 1 and any(person(line) or
			RECIPIENTS.match(line) or BEHALF.match(line)
			for line in lines)

	def read(self, lines):
		by_drafter = sending = False
		for line in lines:
			recipients, item = RECIPIENTS.match(line), ITEM.match(line)
			if recipients or begins(line):
				sending = bool(recipients)
				by_drafter = not recipients and (by_drafter
					or bool(DRAFTER.match(line)))
				self.send(recipients.group(1) if recipients else "")
			elif sending and item:
				self.send(item.group(1))
			elif by_drafter and is_person(person(line)):
				self.facts.authors += [person(line)] \
					if not self.facts.authors else []
		self.facts.drop(*lines)

	def send(self, whom):
		whom = whom.strip(" .;-")
		if whom and not SELF.match(whom) and \
				whom not in self.facts.sent_to:
			self.facts.sent_to.append(whom)
