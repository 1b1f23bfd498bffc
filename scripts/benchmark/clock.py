"""Runs a program by the clock. Knows processes and folders; must not know what
a program makes."""
import os
import subprocess
from statistics import median
from typing import NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))
FLAGS = ("-std=c11", "-D_GNU_SOURCE", "-O2", "-Wall", "-Wextra", "-pthread")


class Failed(Exception):
	"""A program did not do its work; the text says which and why."""


class Sample(NamedTuple):
	"""One run, or the medians of several. Seconds, MiB."""
	wall: float
	user: float
	system: float
	peak: float
	pages: int		# HTML files in the output
	size: float		# of the whole output

	@property
	def cpu(self):
		return self.user + self.system

	@property
	def cpu_page(self):
		"""Microseconds of all processors for a page."""
		return 1e6 * self.cpu / self.pages

	@property
	def wall_page(self):
		return 1e6 * self.wall / self.pages


def medians(samples):
	return Sample(*(median(column) for column in zip(*samples)))


def compile_c(folder, name, packages=()):
	"""The program folder/name, made of name.c."""
	program = os.path.join(folder, name)
	source = os.path.join(HERE, name + ".c")
	if os.path.exists(program) and \
			os.path.getmtime(program) >= os.path.getmtime(source):
		return program
	os.makedirs(folder, exist_ok=True)
	libraries = []
	if packages:
		libraries = run("pkg-config", "--cflags", "--libs",
			*packages).split()
	extensions = ["-lcmark-gfm-extensions"] if packages else []
	run("gcc", *FLAGS, source, *extensions, *libraries, "-o", program)
	return program


def run(*command):
	"""What command prints."""
	try:
		done = subprocess.run(command, capture_output=True, text=True)
	except OSError as error:
		raise Failed(f"{command[0]}: {error.strerror}")
	if done.returncode:
		raise Failed(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
	return done.stdout


class Clock:
	def __init__(self, folder):
		self.program = compile_c(folder, "clock")
		self.report = os.path.join(folder, "clock-report")

	def time(self, command, output, environment=None):
		"""A Sample of command, which writes below output. What earlier
		runs have left to be written is on disk before it starts."""
		os.sync()
		said = self.report + ".said"
		with open(said, "wb") as log:
			done = subprocess.run([self.program, self.report, *command],
				stdin=subprocess.DEVNULL, stdout=log, stderr=log,
				env={**os.environ, **(environment or {})})
		if done.returncode:
			raise Failed(f"{self.program}: status {done.returncode}")
		with open(self.report) as file:
			wall, user, system, peak, status = file.read().split()
		if status != "0":
			with open(said, errors="replace") as log:
				raise Failed(f"{' '.join(command)}\n"
					f"status {status}: {log.read()[-2000:]}")
		pages, size = weigh(output)
		return Sample(float(wall), float(user), float(system),
			int(peak) / 1024, pages, size / 1024 / 1024)


def files_below(folder):
	"""Every file and folder, as an os.DirEntry."""
	with os.scandir(folder) as entries:
		for entry in entries:
			yield entry
			if entry.is_dir(follow_symlinks=False):
				yield from files_below(entry.path)


def weigh(folder):
	"""Number of HTML files, bytes of all files."""
	pages = size = 0
	for entry in files_below(folder):
		if entry.is_file(follow_symlinks=False):
			pages += entry.name.endswith(".html")
			size += entry.stat(follow_symlinks=False).st_size
	return pages, size


def marks(folder):
	"""What changes when anything is written: {path: marks}."""
	def of(stat):
		return (stat.st_ino, stat.st_size, stat.st_mtime_ns,
			stat.st_ctime_ns)
	return {folder: of(os.stat(folder)), **{
		entry.path: of(entry.stat(follow_symlinks=False))
		for entry in files_below(folder)}}


def touched(before, after):
	"""How many paths came, went or were written."""
	return sum(before.get(path) != after.get(path)
		for path in before.keys() | after.keys())
