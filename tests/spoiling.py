"""Ways to spoil a file of the sound portal golden/tiny, and the names of its files.
Knows edits of bytes; must not know what is told of them."""
import unicodedata

PLAN, PAGE = "2025/ke-hoach.yaml", "trang/gioi-thieu.md"
OUTLINE, MINUTES = "2025/chuyen-de-1/de-cuong.md", "2025/chuyen-de-1/bien-ban.yaml"
SPOKEN = "2025/chuyen-de-1/bien-ban.md"
OPINIONS, CHAPTER = "2025/chuyen-de-1/y-kien.yaml", "chi-bo.yaml"
REGISTER, THEMES, PORTAL = "van-ban.yaml", "chu-de.yaml", "portal.yaml"

REPORT, PROPOSALS = "2025/ve-nguon/bao-cao.md", "2025/de-xuat.yaml"

FOLDER, BODY = "2025/chuyen-de-1", "trang/thu.md"
FRONT = "---\ntiêu đề: Trang\nminh họa: có\n---\n\n"
MARK = "\ufeff"
# What is typed, or made of it, for "---".
FENCES = ["—", "–––", "----", "--", "___", " ---", "\u00a0---", "---\u00a0", "−−−"]


class Put:
	"""A file in the place of another, or a new one."""

	def __init__(self, path, data):
		self.path = path
		self.data = data if isinstance(data, bytes) else data.encode()


class Swap:
	"""old stands in the file once, and becomes new."""

	def __init__(self, path, old, new):
		self.path, self.old, self.new = path, old, new


class Turn:
	"""The whole file, turned into other bytes."""

	def __init__(self, path, turn):
		self.path, self.turn = path, turn


class Move:
	"""The whole file, turned into other bytes at another path."""

	def __init__(self, path, to, turn):
		self.path, self.to, self.turn = path, to, turn


class Make:
	"""What is no file: "folder", "fifo", "link", "closed"."""

	def __init__(self, path, what):
		self.path, self.what = path, what


def encoded(path, name):
	return Turn(path, lambda data: data.decode().encode(name))


def body(text):
	return Put(BODY, FRONT + text)


def table(rows):
	return body(f"| a | b | c |\n|---|---|---|\n{rows}\n")


def key(old, new, path=PLAN):
	return Swap(path, old, new)


def nfd(path):
	return Turn(path, lambda data: unicodedata.normalize("NFD",
		data.decode()).encode())
