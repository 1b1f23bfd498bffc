"""Who runs: chuyende, Hugo, the floor and its copies, each with its source and
the command that makes a fresh output. Knows command lines; must not know
clocks."""
import os
import shutil

from benchmark import hugo_site, papers
from benchmark.clock import compile_c
from benchmark.portal import TODAY

# All have two processors, however many there are.
THREADS = 2


class Chuyende:
	name = "chuyende"
	environment = None

	def __init__(self, course):
		self.course = course

	def prepare(self):
		self.course.write_portal()

	def command(self, output, threads=THREADS):
		return [self.course.program, "build", "-C", self.course.source, "-o",
			output, "--today", TODAY, "-j", str(threads)]


class Hugo:
	name = "hugo"
	environment = {"GOMAXPROCS": str(THREADS)}

	def __init__(self, course):
		self.course = course

	def prepare(self):
		hugo_site.write_site(self.course.portal, self.course.blocks,
			self.source)

	@property
	def source(self):
		return os.path.join(self.course.folder, "hugo")

	def command(self, output):
		return ["hugo", "--quiet", "--source", self.source,
			"--destination", output, "--cacheDir",
			os.path.join(self.course.folder, "hugo-cache")]


class Floor:
	name = "floor"
	environment = None

	def __init__(self, course):
		self.course = course
		self.program = compile_c(course.tools, "floor", ("libcmark-gfm",))

	def prepare(self):
		self.course.write_portal()

	@property
	def pages(self):
		return self.course.portal.outlines

	def command(self, output):
		return [self.program, os.path.join(self.course.source, "content"),
			output, str(self.pages)]


class Copies(Floor):
	"""The floor that writes its pages again until they are as many as
	chuyende's."""
	name = "copies"

	@property
	def pages(self):
		return self.course.pages


RACERS = {racer.name: racer for racer in (Chuyende, Hugo, Floor, Copies)}


class Course:
	"""A folder with the sources of one portal, and where outputs go."""

	def __init__(self, portal, blocks, folder, tools, program, search=False,
			on_disk=False):
		self.portal, self.blocks = portal, blocks
		self.folder, self.tools, self.program = folder, tools, program
		self.search, self.on_disk, self.outputs = search, on_disk, 0
		# Until a build has told: outlines, their sessions, minutes.
		self.pages = portal.outlines * 7 // 3

	@property
	def source(self):
		"""The portal, which more than one reads."""
		return os.path.join(self.folder, "chuyende")

	def write_portal(self):
		if not os.path.exists(self.source):
			papers.write_portal(self.portal, self.blocks, self.source,
				self.search)

	def output(self):
		"""A folder that does not exist. On a disk earlier ones stay until
		clear_outputs, written out: ext4 shuns for minutes what was
		just freed, and whoever is next would pay for the others."""
		if self.on_disk:
			os.sync()
		else:
			self.clear_outputs()
		self.outputs += 1
		return os.path.join(self.folder, f"output-{self.outputs}")

	def clear_outputs(self):
		for name in os.listdir(self.folder):
			if name.startswith("output-"):
				shutil.rmtree(os.path.join(self.folder, name))

	def clear(self):
		shutil.rmtree(self.folder, ignore_errors=True)
