"""Whatever is done to a portal while `watch` runs: once it is quiet, the tree
is the one that a clean build makes."""
import collections
import contextlib
import os
import shutil
import signal
import subprocess
import threading
import time

import churn
import near
import tree
from bench import TODAY

# Operations and checkpoints: usual, long, and where walks stand for events.
USUAL, LONG, POLLING = (2000, 5), (100_000, 100), (120, 2)
# After each checkpoint so many times a few operations, and one more: what a
# later change would heal is seen.
SMALL, FEW = 4, 3
# At which checkpoints what is rare is done in any case, and how often.
RARE = ((churn.flood, 2, 10), (churn.hide_root, 3, 10),
	(churn.check_out, 4, 10), (churn.hide_made, 5, 10))
SEED = 1
# Seconds that the tree may take to become right, that nothing may be said
# before it counts as quiet, and that a program may take to end.
PATIENCE, SILENCE, FAREWELL = 20, 0.3, 10
# What it says of a change that no event told of; with luck it comes upon a
# file that is just being written.
FOUND, LUCK = "thấy đã đổi", 2
# Differences, operations and lines told with a failure.
TOLD = 12
# Bytes by which the memory of the watcher may grow over a whole run.
MEMORY_GROWTH = 96 << 20
# What it says when mistakes keep it from building.
KEPT = "Chưa dựng được"


class Watcher:
	"""The program that watches, and what it says."""

	def __init__(self, bench, portal, output, words, environment=()):
		self.errors = open(output + ".stderr", "w+b")
		self.record = open(output + ".stdout", "wb")
		self.process = subprocess.Popen([bench.program(), "watch", "-C",
			portal, "-o", output, "--today", TODAY, "--explain",
			*words], stdin=subprocess.DEVNULL,
			stdout=subprocess.PIPE, stderr=self.errors,
			env={**os.environ, **dict(environment)})
		self.lines = collections.deque(maxlen=1000)
		self.kept = self.found = 0
		self.heard = time.monotonic()
		self.reader = threading.Thread(target=self.listen, daemon=True)
		self.reader.start()

	def listen(self):
		for line in self.process.stdout:
			self.record.write(b"%.3f %s" % (time.time(), line))
			found = bool(self.lines) and FOUND in self.lines[-1]
			self.lines.append(line.decode(errors="replace").rstrip())
			self.heard = time.monotonic()
			self.kept += KEPT in self.lines[-1]
			self.found += FOUND in self.lines[-1] and not found

	@contextlib.contextmanager
	def stopped(self):
		self.process.send_signal(signal.SIGSTOP)
		try:
			yield
		finally:
			self.process.send_signal(signal.SIGCONT)

	def memory(self):
		with open(f"/proc/{self.process.pid}/status") as file:
			for line in file:
				if line.startswith("VmRSS"):
					return int(line.split()[1]) << 10
		return 0

	def end(self):
		"""Its exit status; None when it had to be killed."""
		self.process.send_signal(signal.SIGTERM)
		try:
			status = self.process.wait(FAREWELL)
		except subprocess.TimeoutExpired:
			self.process.kill()
			self.process.wait()
			status = None
		self.reader.join()
		return status

	def said(self):
		self.errors.seek(0)
		errors = self.errors.read().decode(errors="replace").splitlines()
		lines = list(self.lines)[-TOLD:]
		return ["", "The watcher said:", *lines, *errors[-TOLD:]]


class Race:
	"""One watcher against clean builds."""

	def __init__(self, bench, tally, name, words):
		self.bench, self.tally, self.name = bench, tally, name
		home = os.path.join(os.environ.get("CHURN_KEEP", bench.temp),
			"churn", name)
		os.makedirs(home)
		seed = int(os.environ.get("CHURN_SEED", SEED))
		self.portal = churn.Portal(os.path.join(home, "portal"), seed)
		os.mkdir(self.portal.folder)
		self.portal.copy_sample(bench.root)
		self.output = os.path.join(home, "site")
		self.clean = os.path.join(home, "clean")
		self.watcher = Watcher(bench, self.portal.folder, self.output, words)
		self.portal.stopped = self.watcher.stopped
		self.portal.made = self.output
		self.polling = "--poll" in words
		self.operations = open(os.path.join(home, "operations"), "w")

	def check(self, what, problems):
		if problems:
			problems = problems[:TOLD] + ["", "Seed "
				f"{os.environ.get('CHURN_SEED', SEED)}, at last:",
				*self.portal.log[-TOLD:], *self.watcher.said()]
		return self.tally.check(f"{self.name}: {what}", problems)

	def build(self):
		"""(exit status, tree, errors) of a clean build."""
		shutil.rmtree(self.clean, ignore_errors=True)
		done = self.bench.run(["build", "-C", self.portal.folder, "-o",
			self.clean, "--today", TODAY])
		return done.status, tree.content(self.clean) if done.status == 0 \
			else {}, (done.out + done.err).splitlines()

	def difference(self, expected):
		try:
			return tree.difference(expected, tree.content(self.output))
		except FileNotFoundError as error:	# just then removed
			return [str(error)]

	def wait_for(self, expected):
		"""What is still wrong when the watcher is quiet."""
		end = time.monotonic() + PATIENCE
		while time.monotonic() < end and \
				self.watcher.process.poll() is None:
			time.sleep(0.05)
			if time.monotonic() > self.watcher.heard + SILENCE and \
					not self.difference(expected):
				return []
		return self.difference(expected) or ["It does not become quiet."]

	def settle(self, what):
		"""The portal as it is, or if that is wrong, once it is mended.
		Returns the tree that it became; None after a failure."""
		status, expected, said = self.build()
		if status != 0 and self.portal.broken:
			self.portal.mend()
			status, expected, said = self.build()
		right = self.check(what, said[:TOLD] if status != 0
			else self.wait_for(expected))
		self.operations.writelines(f"{line}\n" for line in
			[*self.portal.log, what])
		self.portal.log.clear()
		return expected if right else None

	def mistake(self, number):
		"""A mistake, and others' work beside it, leave the tree as it
		was."""
		portal = self.portal
		portal.mend()
		expected = self.settle(f"before mistake {number}")
		if expected is None:
			return False
		before = self.watcher.kept
		path = "content/2024/ke-hoach.yaml"
		good = churn.read(portal.at(path))
		portal.save(path, good + "\nkhông phải khóa: 1\n".encode())
		portal.break_until_mended(path, lambda: portal.save(path, good))
		churn.change(portal)
		end = time.monotonic() + PATIENCE
		while self.watcher.kept == before and time.monotonic() < end:
			time.sleep(0.05)
		problems = self.difference(expected)
		if self.watcher.kept == before:
			problems.append("the mistake was not noticed")
		portal.mend()
		return self.check(f"mistake {number}", problems)

	def near_misses(self):
		"""Little edits, one after the other, each looked at alone."""
		if self.settle("the first build") is None:
			return
		for what, path, pattern, other in near.EDITS:
			text = churn.read(self.portal.at(path)).decode()
			self.portal.save(path, near.edited(text, pattern,
				other).encode())
			self.portal.note(what, path)
			if self.settle(what) is None:
				return

	def run(self, compare, *words):
		try:
			compare(self, *words)
		finally:
			status = self.watcher.end()
		self.check("ends when it is asked to", [] if status == 0 else
			[f"exit status {status}"])
		self.watcher.errors.close()
		self.watcher.record.close()
		self.operations.close()

	def checkpoint(self, number, operations):
		for _ in range(operations):
			self.portal.step()
		if self.settle(f"checkpoint {number}") is None:
			return False
		for small in range(1, SMALL + 1):
			for _ in range(self.portal.dice.randrange(FEW) + 1):
				self.portal.step()
			if self.settle(f"checkpoint {number}.{small}") is None:
				return False
		return all(self.event(what, number) for what, turn, every in RARE
			if number % every == turn) and \
			(number % 3 != 1 or self.mistake(number))

	def event(self, operation, number):
		"""One that nothing later heals."""
		done = operation(self.portal)
		self.portal.note(operation.__name__, done)
		return self.settle(f"checkpoint {number}, "
			f"{operation.__name__}") is not None

	def compare(self, operations, checkpoints):
		if self.settle("the first build") is None:
			return
		memory = self.watcher.memory()
		for number in range(1, checkpoints + 1):
			if not self.checkpoint(number, operations // checkpoints):
				return
		grown = self.watcher.memory() - memory
		self.check("its memory is bounded", [] if grown < MEMORY_GROWTH
			else [f"It grew from {memory} bytes by {grown}."])
		self.check("events told of every change", [] if self.polling or
			self.watcher.found <= LUCK else ["Looking found changes "
			f"{self.watcher.found} times."])


def ticks(bench, tally):
	"""A second writing that leaves size and time as they were, where files tell
	whole seconds alone."""
	home = bench.folder("churn", "ticks")
	portal, output = os.path.join(home, "portal"), os.path.join(home, "site")
	page = os.path.join(portal, "content", "trang", "mot.md")
	os.makedirs(os.path.dirname(page))
	shown = os.path.join(output, "trang", "mot.html")

	def write(word):
		with open(page, "w", encoding="utf-8") as file:
			file.write(f"---\ntiêu đề: Một\n---\n\n{word}\n")

	def comes(word):
		end = time.monotonic() + PATIENCE
		while time.monotonic() < end:
			if os.path.exists(shown) and word in tree.read(shown).decode():
				return []
			time.sleep(0.02)
		return [f"no {word}", *watcher.said()]

	write("AAAA")
	watcher = Watcher(bench, portal, output, ["--poll"], {"FAULT_TICKS": "1",
		"LD_PRELOAD": os.path.join(bench.build, "torture", "fault.so")})
	try:
		comes("AAAA")
		time.sleep(1.02 - time.time() % 1)	# right after a tick
		write("BBBB")
		first = comes("BBBB")
		write("CCCC")
		tally.check("ticks: two writings within one", first or comes("CCCC"))
	finally:
		watcher.end()


def run(bench, tally):
	ticks(bench, tally)
	Race(bench, tally, "near", []).run(Race.near_misses)
	Race(bench, tally, "events", []).run(Race.compare,
		*(LONG if bench.long else USUAL))
	Race(bench, tally, "polling", ["--poll"]).run(Race.compare, *POLLING)
