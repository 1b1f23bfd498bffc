"""What `serve` shows and says while its portal changes."""
import os
import shutil
import time

from bench import TODAY
from phases.client import PATIENCE, Connection, Server, problem
from phases.hostile import CANARY

PAGE = "content/trang/gioi-thieu.md"
PLAN = "content/2025/ke-hoach.yaml"
MISTAKE = "\nkhóa lạ: 1\n"


class Portal:
	"""A copy of the sample, served by the sanitised program."""

	def __init__(self, bench, name, words=()):
		self.folder = bench.folder("serve", "rebuilds", name)
		shutil.copytree(bench.path("content"), self.at("content"))
		self.server = Server([bench.program(True), "serve", "-C",
			self.folder, "--port", "0", "--today", TODAY, *words],
			self.at("log"))

	def at(self, path):
		return os.path.join(self.folder, path)

	def add(self, path, text):
		with open(self.at(path), "a", encoding="utf-8") as file:
			file.write(text)

	def get(self, target):
		connection = Connection(self.server.port)
		answer = connection.get(target)
		connection.close()
		return answer

	def shows(self, target, status, text=""):
		"""Whether it comes to that."""
		def found():
			answer = self.get(target)
			return answer.status == status and \
				text.encode() in answer.body
		return until(found)

	def says(self, text):
		return until(lambda: text in self.server.told())


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
	for name, look, *words in (("an output that moves", moved),):
		portal = Portal(bench, name, words)
		if tally.check(f"{name}: it starts", problem(portal.server.port,
				portal.server.told())):
			look(portal, lambda what, right: tally.check(
				f"{name}: {what}", problem(right,
				portal.server.told())))
		status = portal.server.stop()[0]
		tally.check(f"{name}: it ends without complaint", problem(
			status == 0, status, portal.server.told()))


def moved(portal, check):
	os.rename(portal.at("site"), portal.at("old"))
	portal.add(PAGE, "\nĐoạn mới.\n")
	if not check("it is made anew", portal.shows("/trang/gioi-thieu.html",
			200, "Đoạn mới.")):
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
