"""What `serve` shows and says while its portal changes."""
import json
import os
import re
import shutil
import time

from bench import TODAY, problem
from phases.client import PATIENCE, Connection, Server
from phases.hostile import CANARY

PAGE = "content/trang/gioi-thieu.md"
PLAN = "content/2025/ke-hoach.yaml"
MISTAKE = "\nkhóa lạ: 1\n"
# An attachment that is large, and seconds until a file counts as settled.
LARGE, SETTLED = "content/2025/chuyen-de-2/lon.pdf", 2.2
SIZE = 8 << 20


class Portal:
	"""A copy of the sample, served by the sanitised program."""

	def __init__(self, bench, name, words=()):
		self.folder = bench.folder("serve", "rebuilds", name)
		shutil.copytree(bench.path("content"), self.at("content"))
		with open(self.at(LARGE), "wb") as file:
			file.truncate(SIZE)
		self.add(PAGE, "\nXem [tệp lớn](../2025/chuyen-de-2/lon.pdf).\n")
		self.server = Server([bench.program(True), "serve", "-C",
			self.folder, "--port", "0", "--today", TODAY, *words],
			self.at("log"))

	def at(self, path):
		return os.path.join(self.folder, path)

	def add(self, path, text):
		with open(self.at(path), "a", encoding="utf-8") as file:
			file.write(text)

	def take(self, path, text):
		"""Takes away what was added last."""
		with open(self.at(path), "r+b") as file:
			file.truncate(os.path.getsize(self.at(path)) -
				len(text.encode()))

	def read(self):
		"""Bytes that the program has read so far."""
		with open(f"/proc/{self.server.process.pid}/io") as file:
			return int(re.search(r"rchar: (\d+)", file.read())[1])

	def get(self, target):
		connection = Connection(self.server.port)
		answer = connection.get(target)
		connection.close()
		return answer

	def edit(self, text):
		"""A paragraph more, until it is on show."""
		self.add(PAGE, f"\n{text}\n")
		return self.shows("/trang/gioi-thieu.html", 200, text)

	def shows(self, target, status, text=""):
		"""Whether it comes to that."""
		def found():
			answer = self.get(target)
			return answer.status == status and \
				text.encode() in answer.body
		return until(found)

	def says(self, text, since=0):
		return until(lambda: text in self.server.told()[since:])


def until(condition):
	end = time.monotonic() + PATIENCE
	while not condition():
		if time.monotonic() > end:
			return False
		time.sleep(.02)
	return True


def run(bench, tally):
	if not os.path.exists(bench.program(True)):
		tally.check("the sanitised program is there", ["make tested"])
		return
	for name, look, *words in (("an output that moves", moved),
			("a large attachment", attached),
			("the index", indexed, "--explain"),
			("what programs read", read_by_programs, "--explain",
				"--format", "json")):
		portal = Portal(bench, name, words)
		try:
			look(portal, lambda what, right: tally.check(
				f"{name}: {what}", problem(right,
				portal.server.told())))
		except ConnectionError as error:
			tally.check(f"{name}: it answers", [str(error)])
		status = portal.server.stop()[0]
		tally.check(f"{name}: it ends without complaint", problem(
			status == 0, status, portal.server.told()))


def moved(portal, check):
	os.rename(portal.at("site"), portal.at("old"))
	if not check("it is made anew", portal.edit("Đoạn mới.")):
		return
	portal.add(PLAN, MISTAKE)
	check("a mistake is told", portal.says("khóa lạ"))
	os.rename(portal.at("site"), portal.at("newer"))
	os.mkdir(portal.at("site"))
	with open(portal.at("site/canary.txt"), "wb") as file:
		file.write(CANARY)
	portal.add(PAGE, "\nĐoạn nữa.\n")
	check("what took its place is not shown",
		portal.shows("/canary.txt", 503))


def attached(portal, check):
	time.sleep(SETTLED)
	portal.edit("Một.")
	# The next edit is taken up once all of the last one is done.
	portal.edit("Hai.")
	before = portal.read()
	portal.edit("Ba.")
	portal.edit("Bốn.")
	check("it is not read again for other edits",
		portal.read() - before < SIZE)
	path = portal.at(LARGE)
	times = os.stat(path)
	with open(path, "r+b") as file:
		file.write(b"khac")
	os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
	check("another of the same size and time is taken", portal.shows(
		"/2025/chuyen-de-2/lon.pdf", 200, "khac"))


def indexed(portal, check):
	start = len(portal.server.told())
	portal.edit("Một chữ.")
	check("its files are told", portal.says("search/", start))
	shutil.rmtree(portal.at("site/search"))
	with open(portal.at("site/search"), "wb") as file:
		file.write(CANARY)
	start = len(portal.server.told())
	check("pages come without it", portal.edit("Hai chữ."))
	check("it is told apart from them", portal.says(
		"chỉ mục tìm kiếm thì chưa", start) and
		"Chưa dựng được" not in portal.server.told())
	os.remove(portal.at("site/search"))
	start = len(portal.server.told())
	portal.edit("Ba chữ.")
	check("it is made again", portal.says("Đã hết lỗi", start)
		and os.path.exists(portal.at("site/search/index.js")))


def read_by_programs(portal, check):
	portal.edit("Một dòng.")
	portal.add(PLAN, MISTAKE)
	check("a mistake is told", portal.says("khóa lạ"))
	check("that nothing was built is told", portal.says('"built":false'))
	since = len(portal.server.told())
	portal.take(PLAN, MISTAKE)
	check("that all is well again is told", portal.says(
		'{"built":true,"errors":0,', since))
	check("nothing but JSON is told", all(map(is_json,
		portal.server.told().splitlines())))


def is_json(line):
	try:
		return isinstance(json.loads(line), dict)
	except ValueError:
		return False
