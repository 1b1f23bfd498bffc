"""TSan and valgrind look on.
Knows what they say; must not know what the program does."""
import http.client
import os
import re
import shutil
import signal
import subprocess
import threading
import time

import tree
from bench import TODAY, execute

RACE, VALGRIND = 66, 9
PATIENCE = 120
EDITED = "content/2025/chuyen-de-1/de-cuong.md"
MEMCHECK = ["valgrind", "-q", f"--error-exitcode={VALGRIND}",
	"--leak-check=full", "--errors-for-leak-kinds=definite",
	"--show-leak-kinds=definite"]


def run(bench, tally):
	program = bench.path_of("tsan", "chuyende")
	if not os.path.exists(program):
		tally.note("TSan: not built (make torture)")
	else:
		tally.check("TSan: build", races_in_build(bench, program))
		tally.check("TSan: watch", Onlooker(bench, program, "watch",
			[]).problems())
		tally.check("TSan: serve", Onlooker(bench, program, "serve",
			["--port", "0"]).problems())
	if execute(["valgrind", "--version"]).status:
		tally.note("valgrind: not here")
	else:
		tally.check("valgrind: no error, nothing lost", leaks(bench))


def races_in_build(bench, program):
	output = os.path.join(bench.folder("tsan-build"), "out")
	done = execute([program, "build", "-C", bench.root, "-o", output,
		"--today", TODAY, "-j", "4"],
		{"TSAN_OPTIONS": f"exitcode={RACE}"})
	usual, problems = bench.tree(bench.portals[0])
	return problems or (done.err.splitlines() if done.status else
		tree.difference(tree.content(usual), tree.content(output)))


class Onlooker:
	"""watch or serve, under TSan, while a file is saved some times."""

	def __init__(self, bench, program, verb, words):
		self.folder = bench.folder("tsan-" + verb)
		shutil.copytree(bench.path("tests", "golden", "tiny", "content"),
			os.path.join(self.folder, "content"))
		self.process = subprocess.Popen([program, verb, "-C", self.folder,
			"-o", os.path.join(self.folder, "site"), "--today", TODAY,
			"-j", "4", *words], stdin=subprocess.DEVNULL,
			stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
			env={**os.environ, "TSAN_OPTIONS": f"exitcode={RACE}"})
		self.lines = []
		self.reader = threading.Thread(target=lambda: self.lines.extend(
			iter(self.process.stdout.readline, "")), daemon=True)
		self.reader.start()

	def wait_for_page(self, word):
		page = os.path.join(self.folder, "site/2025/chuyen-de-1-de-cuong"
			".html")
		end = time.monotonic() + PATIENCE
		while time.monotonic() < end:
			if os.path.exists(page) and word.encode() in tree.read(page):
				return True
			time.sleep(0.05)
		return False

	def visit(self):
		"""Some pages, if it serves."""
		found = re.search(r"http://127\.0\.0\.1:(\d+)", "".join(self.lines))
		if not found:
			return
		for path in ("/", "/2025/chuyen-de-1.html", "/nowhere"):
			client = http.client.HTTPConnection("127.0.0.1",
				int(found[1]), timeout=PATIENCE)
			client.request("GET", path)
			client.getresponse().read()
			client.close()

	def problems(self):
		file = os.path.join(self.folder, EDITED)
		text = tree.read(file).decode()
		seen = self.wait_for_page("Khách quan")
		for turn in range(3):
			with open(file, "w", encoding="utf-8") as out:
				out.write(f"{text}\nLần sửa {turn}.\n")
			seen &= self.wait_for_page(f"Lần sửa {turn}.")
			self.visit()
		self.process.send_signal(signal.SIGTERM)
		status = self.process.wait(PATIENCE)
		self.reader.join(PATIENCE)
		return [] if seen and status == 0 else \
			[f"exit status {status}, edits seen: {seen}", *self.lines]


def leaks(bench):
	output = os.path.join(bench.folder("valgrind"), "out")
	done = execute([*MEMCHECK, bench.program(), "build", "-C",
		bench.path("tests", "golden", "tiny"), "-o", output, "--today",
		TODAY, "-j", "2"])
	return done.err.splitlines() if done.status else []
