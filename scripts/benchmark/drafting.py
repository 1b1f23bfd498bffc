"""How soon a drafter sees what was saved: from the end of the write to the
moment when every page that shows it has the new text. Knows files and what
programs that watch them write; must not know how they do it.

Three changes: the body of an outline (one page), a title (the pages of that
session and every list it stands in), a template (every outline). A page is
looked at when its marks change, once a millisecond, and counts when it holds
what was saved."""
import os
import shutil
import signal
import subprocess
import time
from statistics import median

from benchmark.clock import Failed
from benchmark.portal import TODAY
from benchmark.racers import Hugo, THREADS

YEAR = 2020
ROUNDS = 3
# The quiet time of watch, which is part of what is measured.
QUIET = 50
PATIENCE, STEP, PAUSE, LOOK = 180, 20, 0.3, 0.001
# Of all outlines, so many are looked at after a template has changed.
SAMPLE = 40

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def seen(path):
	try:
		stat = os.stat(path)
	except FileNotFoundError:
		return None
	return stat.st_ino, stat.st_size, stat.st_mtime_ns


def holds(path, text):
	try:
		with open(path, "rb") as file:
			return text.encode() in file.read()
	except FileNotFoundError:
		return False


def read(path):
	with open(path, encoding="utf-8") as file:
		return file.read()


def save(path, text):
	with open(path, "w", encoding="utf-8") as file:
		file.write(text)


def wait(pages, text, patience=PATIENCE, there=True):
	"""Seconds until every page holds text, or none does where it is to go;
	None when patience ends."""
	start, marks = time.monotonic(), {}
	left = list(pages)
	while left and time.monotonic() - start < patience:
		for page in list(left):
			now = seen(page)
			if now != marks.get(page, 0):
				marks[page] = now
				if holds(page, text) == there:
					left.remove(page)
		time.sleep(LOOK)
	return None if left else time.monotonic() - start


class Ours:
	"""Files and pages of chuyende."""
	name = "chuyende watch"

	def __init__(self, course, output):
		self.course, self.output = course, output
		self.source = os.path.join(course.folder, "chuyende")
		shutil.copytree(os.path.join(ROOT, "themes"),
			os.path.join(self.source, "themes"), dirs_exist_ok=True)

	def command(self, lists):
		return [self.course.program, "watch", "-C", self.source, "-o",
			self.output, "--today", TODAY, "-j", str(THREADS)]

	def page(self, *parts):
		return os.path.join(self.output, *parts)

	def body(self, session):
		return (os.path.join(self.source, "content", session.key,
			"de-cuong.md"), [self.page(session.key + "-de-cuong.html")])

	def title(self, session):
		return (os.path.join(self.source, "content", str(YEAR),
			"ke-hoach.yaml"), [self.page(session.key + ".html"),
			self.page("nam", f"{YEAR}.html"),
			self.page("to-dang", self.course.portal.cells[
				session.cell][0] + ".html"),
			self.page("chu-de", session.themes[0][0] + ".html")])

	def template(self, sessions):
		return (os.path.join(self.source, "themes/default/templates",
			"outline.html"), [self.page(session.key + "-de-cuong.html")
			for session in sessions])


class Theirs:
	"""Files and pages of Hugo. With its default, which renders only what was
	changed, lists keep the old title: they are measured without."""
	name = "hugo server"

	def __init__(self, course, output):
		self.course, self.output = course, output
		self.source = os.path.join(course.folder, "hugo")

	def command(self, lists):
		return ["hugo", "server", "--source", self.source,
			"--destination", self.output, "--renderToDisk", "--bind",
			"127.0.0.1", "--port", "0", "--quiet",
			*(["--disableFastRender"] if lists else [])]

	def file(self, *parts):
		return os.path.join(self.source, *parts)

	def page(self, *parts):
		return os.path.join(self.output, *parts)

	def stem(self, session):
		return f"{session.year}-{session.id}"

	def body(self, session):
		return (self.file("content/de-cuong", self.stem(session) + ".md"),
			[self.page("de-cuong", self.stem(session) + ".html")])

	def title(self, session):
		return (self.file("content/buoi", self.stem(session) + ".md"),
			[self.page("buoi", self.stem(session) + ".html"),
			self.page("nam", f"{YEAR}.html"),
			self.page("to-dang", self.course.portal.cells[
				session.cell][0] + ".html"),
			self.page("chu-de", session.themes[0][0] + ".html")])

	def template(self, sessions):
		return (self.file("layouts/de-cuong/single.html"),
			[self.page("de-cuong", self.stem(session) + ".html")
			for session in sessions])


def in_body(text, session, mark):
	return text.replace("## II. Nguyên nhân\n",
		f"## II. Nguyên nhân\n\nBản thảo {mark}.\n", 1)


def in_title(text, session, mark):
	# A plan has the title in a proposal, too, and that one comes first.
	start = max(0, text.find(f"- mã: {session.id}\n"))
	return text[:start] + text[start:].replace(session.title,
		f"{session.title} {mark}", 1)


def in_template(text, session, mark):
	return text.replace("<h1", f'<h1 id="{mark}"', 1)


class Drafter:
	"""A program that watches, for as long as the block lasts."""

	def __init__(self, racer, lists):
		self.racer, self.lists = racer, lists
		self.count = 0

	def __enter__(self):
		self.process = subprocess.Popen(self.racer.command(self.lists),
			stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
			stderr=subprocess.DEVNULL,
			env={**os.environ, **Hugo.environment})
		return self

	def __exit__(self, *_):
		self.process.send_signal(signal.SIGTERM)
		try:
			self.process.wait(10)
		except subprocess.TimeoutExpired:
			self.process.kill()
			self.process.wait()

	def change(self, file, pages, alter, session):
		"""Milliseconds from the write to the last page."""
		self.count += 1
		pages = [page for page in pages if os.path.exists(page)]
		mark = f"ban-{os.getpid()}-{self.count}"
		before = read(file)
		after = alter(before, session, mark)
		if after == before:
			raise Failed(f"nothing to alter in {file}")
		save(file, after)
		taken = wait(pages, mark)
		save(file, before)
		if taken is None or wait(pages, mark, there=False) is None:
			raise Failed(f"{self.racer.name}: nothing came of {file}")
		time.sleep(PAUSE)
		return 1000 * taken

	def settle(self, session):
		"""Until it watches. One change may be seen by the first build."""
		file, pages = self.racer.body(session)
		before = read(file)
		times = 0
		for turn in range(PATIENCE // STEP):
			if self.process.poll() is not None:
				raise Failed(f"{self.racer.name}: ended with "
					f"{self.process.returncode}")
			mark = f"dau-{turn}."
			save(file, in_body(before, session, mark))
			times += wait(pages, mark, STEP) is not None
			if times == 2:
				save(file, before)
				wait(pages, mark, there=False)
				return
		raise Failed(f"{self.racer.name}: watches nothing")


def measure_one(racer, sessions):
	"""{change: milliseconds}"""
	taken = {"body": [], "title": [], "template": []}
	for lists in (False, True):
		with Drafter(racer, lists) as drafter:
			drafter.settle(sessions[-1])
			for session in sessions[:ROUNDS]:
				if not lists:
					taken["body"].append(drafter.change(
						*racer.body(session), in_body, session))
					continue
				taken["title"].append(drafter.change(
					*racer.title(session), in_title, session))
				taken["template"].append(drafter.change(
					*racer.template(sessions), in_template, None))
	return {change: median(row) for change, row in taken.items()}


RACERS = {"chuyende": Ours, "hugo": Theirs}


def measure(course, names):
	"""{name: {change: milliseconds, or a text where it failed}}"""
	sessions = list(course.portal.sessions_of(YEAR))
	sessions = sessions[::max(1, len(sessions) // SAMPLE)][:SAMPLE]
	found = {}
	for name in names:
		if name not in RACERS:
			continue
		racer = RACERS[name](course, course.output())
		try:
			found[name] = measure_one(racer, sessions)
		except Failed as failure:
			found[name] = str(failure)
	course.clear_outputs()
	return found
