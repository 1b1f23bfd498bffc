"""The workbench of the tests: the program, the portals it builds, the tally.
Knows how to run and to count; must not know what a phase looks for."""
import collections
import concurrent.futures
import os
import shlex
import shutil
import subprocess
import threading

# What depends on the day depends on this one.
TODAY = "2025-09-10"
# Seconds after which a program counts as hung.
PATIENCE = 120
# Lines of detail told for one failed check.
DETAIL_LINES = 40


class Tally:
	"""Counts checks; keeps what to tell of those that failed."""

	def __init__(self):
		self.loud = False	# whether each check is told at once
		self.passed = 0
		self.failures = []
		self.notes = []
		self.lock = threading.Lock()

	def check(self, name, problems):
		"""One check: it passed if problems, a list of lines, is empty."""
		with self.lock:
			if problems:
				self.failures.append((name, list(problems)))
			else:
				self.passed += 1
		if self.loud:
			print(f"  {'FAILED' if problems else 'ok'} {name}",
				flush=True)
		return not problems

	def note(self, line):
		"""A line worth reading that fails nothing."""
		with self.lock:
			self.notes.append(line)

	def lines(self):
		for name, problems in sorted(self.failures):
			yield f"  FAILED {name}"
			for line in problems[:DETAIL_LINES]:
				yield f"    {line}"
			if len(problems) > DETAIL_LINES:
				yield f"    ... {len(problems) - DETAIL_LINES} more lines"
		for line in sorted(self.notes):
			yield f"  note: {line}"


class Figures:
	"""How often what happened, from all threads."""

	def __init__(self):
		self.counts = collections.Counter()
		self.lock = threading.Lock()

	def add(self, *names):
		with self.lock:
			self.counts.update(names)

	def __getitem__(self, name):
		return self.counts[name]

	def starting(self, word):
		"""`0: 5, 3: 1` of those named `word 0` and `word 3`"""
		return ", ".join(f"{name[len(word) + 1:]}: {count}"
			for name, count in sorted(self.counts.items())
			if name.startswith(word + " "))


class Portal:
	"""A folder with content/, and the words that its build adds."""

	def __init__(self, name, folder):
		self.name = name
		self.folder = folder
		self.options = case_options(folder)
		self.tree = None	# where it is built, once it is
		self.problems = []
		self.lock = threading.Lock()


def case_options(folder):
	"""The words of the file `options`, with a fixed day."""
	words = []
	path = os.path.join(folder, "options")
	if os.path.isfile(path):
		with open(path, encoding="utf-8") as file:
			words = shlex.split(file.read(), comments=True)
	if not any(word.startswith("--today") for word in words):
		words += ["--today", TODAY]
	return words


def cases(folder):
	"""The subfolders of folder, sorted."""
	if not os.path.isdir(folder):
		return []
	return [entry.path for entry in sorted(os.scandir(folder),
		key=lambda e: e.name) if entry.is_dir()]


class Bench:
	def __init__(self, root, build, temp, bless):
		self.root, self.build, self.temp = root, build, temp
		self.bless = bless
		self.long = False	# whether phases take their time
		self.portals = [Portal("content", root)]
		for kind in ("portals", "golden"):
			for folder in cases(os.path.join(root, "tests", kind)):
				name = f"{kind}/{os.path.basename(folder)}"
				self.portals.append(Portal(name, folder))
		self.place()

	def path(self, *parts):
		return os.path.join(self.root, *parts)

	def folder(self, *parts):
		"""A new folder below the temporary one."""
		path = os.path.join(self.temp, *parts)
		os.makedirs(path)
		return path

	def place(self):
		"""Copies the programs and the themes they ship with, so that they
		stand as the program expects wherever the build folder lies."""
		for name, source in (("build", self.build),
				("san", os.path.join(self.build, "san")),
				("tsan", os.path.join(self.build, "tsan"))):
			built = os.path.join(source, "chuyende")
			os.makedirs(self.path_of(name))
			if os.path.exists(built):
				shutil.copy2(built, self.path_of(name))
		if os.path.isdir(self.path("themes")):
			shutil.copytree(self.path("themes"), self.path_of("themes"))

	def path_of(self, *parts):
		return os.path.join(self.temp, "program", *parts)

	def program(self, sanitised=False):
		return self.path_of("san" if sanitised else "build", "chuyende")

	def run(self, words, sanitised=False, **how):
		return execute([self.program(sanitised)] + words, **how)

	def make(self, portal, output, words=(), folder=None, **how):
		"""Builds portal into output; returns the problems, as lines."""
		command = ["build", "-C", folder or portal.folder, "-o", output]
		command += portal.options + list(words)
		done = self.run(command, **how)
		if done.status == 0:
			return []
		return [f"exit status {done.status} of: {shlex.join(command)}"] + \
			done.err.splitlines()

	def tree(self, portal):
		"""(the folder of the portal's tree, problems), built once."""
		with portal.lock:
			if not portal.tree:
				output = os.path.join(self.temp, "trees", portal.name)
				os.makedirs(output)
				portal.problems = self.make(portal, output, ["-j", "1"])
				portal.tree = output
		return portal.tree, portal.problems

	def each_tree(self, tally, look, portals=None):
		"""Calls look(portal, folder) for the tree of each portal that can
		be built, on all processors."""
		def one(portal):
			folder, problems = self.tree(portal)
			if tally.check(f"{portal.name}: is there to look at", problems):
				look(portal, folder)
		self.each(self.portals if portals is None else portals, one)

	def only(self, site):
		"""A finished tree takes the place of all portals."""
		portal = Portal(site, site)
		portal.tree = site
		self.portals = [portal]

	def each(self, items, function):
		"""Calls function on each item, on all processors."""
		with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
			list(pool.map(function, items))


def problem(right, *found):
	"""The problems of one check: none where it is right, else what was found."""
	return [] if right else [str(item) for item in found] or ["no"]


def spread(function, shares=os.cpu_count()):
	"""All lines that function(share, shares) gives, on all processors."""
	with concurrent.futures.ThreadPoolExecutor(shares) as pool:
		return [line for lines in pool.map(lambda share:
			function(share, shares), range(shares)) for line in lines]


# What a program left behind: its exit status and what it printed.
Done = collections.namedtuple("Done", "status out err")


def execute(command, environment=None, **how):
	variables = {**os.environ}
	variables.pop("SOURCE_DATE_EPOCH", None)
	variables.update(environment or {})
	variables.setdefault("UBSAN_OPTIONS", "print_stacktrace=1")
	try:
		done = subprocess.run(command, env=variables, timeout=PATIENCE,
			stdin=subprocess.DEVNULL, capture_output=True, **how)
	except OSError as error:
		return Done(127, "", f"{command[0]}: {error.strerror} "
			"(make tested builds what is tested)")
	except subprocess.TimeoutExpired:
		return Done(124, "", f"{command[0]}: hung for {PATIENCE} s")
	return Done(done.returncode, text(done.stdout), text(done.stderr))


def text(data):
	return data.decode("utf-8", "backslashreplace")
