"""What the search index of a portal costs, and how it answers, beside Pagefind:
in Chromium and Firefox. Knows builds and the script that asks; must not know
how queries come about."""
from collections import Counter
import json
import os
import subprocess
from statistics import median
from typing import NamedTuple

from benchmark import papers
from benchmark.clock import Failed, files_below
from benchmark.oracle import Oracle
from benchmark.race import tell
from benchmark.racers import Chuyende

HERE = os.path.dirname(os.path.abspath(__file__))
# By the clock: words that are everywhere, with and without marks, one that is
# still being typed, a phrase, a number.
PROBES = ("nâng cao chất lượng giảng dạy", "tu phe binh", "văn hóa công s",
	"\"giữ nền nếp sinh hoạt hằng tháng\"", "00500/PKS")
# What Pagefind reads: nearly all pages that we find too, main part only.
PAGES = "**/*-{de-cuong,bien-ban}.html"
# Seconds for all that is asked in browsers.
PATIENCE = 1800


class Made(NamedTuple):
	"""What an index took, and what is there of it. Seconds, MiB."""
	user: float
	wall: float
	pages: int
	files: int
	size: float


class Found(NamedTuple):
	share: float		# of user CPU that the index takes
	made: dict
	asked: dict		# how many queries of each kind
	answers: dict		# as finding.js tells it
	times: dict


def weighed(folder):
	"""Number and MiB of the files in it."""
	sizes = [entry.stat().st_size for entry in files_below(folder)
		if entry.is_file(follow_symlinks=False)]
	return len(sizes), sum(sizes) / 1024 / 1024


def build_both(course, clock, rounds):
	"""Medians of builds without and with an index, in turn; the output of
	the last one, which has it."""
	racer = Chuyende(course)
	racer.prepare()
	content = os.path.join(course.source, "content")
	samples = {False: [], True: []}
	for number in range(rounds + 1):
		for search, row in samples.items():
			papers.write(content, "portal.yaml",
				papers.settings(search))
			output = course.output()
			row.append(clock.time(racer.command(output), output))
	return content, output, *([median(getattr(sample, value)
		for sample in samples[search][1:]) for search in samples]
		for value in ("user", "wall"))


def rival_index(site, modules):
	"""The folder with Pagefind's index of site, and a Made."""
	program = os.path.join(modules, "pagefind", "lib", "runner", "bin.cjs")
	if not os.path.exists(program):
		raise Failed("pagefind is not there: scripts/setup search")
	output = site + "-rival/pagefind"
	before, start = os.times(), os.times().elapsed
	done = subprocess.run(["node", program, "--site", site, "--glob",
		PAGES, "--root-selector", "main", "--output-path", output],
		capture_output=True, text=True)
	if done.returncode:
		raise Failed(f"pagefind: {done.stdout}{done.stderr}")
	after = os.times()
	pages = sum(entry.name.endswith(("-de-cuong.html", "-bien-ban.html"))
		for entry in files_below(site))
	return output, Made(after.children_user - before.children_user,
		after.elapsed - start, pages, *weighed(output))


def papers_of(site):
	"""How many pages our index finds: those that it has texts of."""
	count = 0
	for entry in files_below(os.path.join(site, "search")):
		if entry.name[0] == "t":
			with open(entry.path, encoding="utf-8") as file:
				texts = json.loads(file.read().partition(",")[2][:-3])
			count += sum(map(bool, texts))
	return count


def ask(job):
	try:
		done = subprocess.run(["node", os.path.join(HERE, "finding.js")],
			input=json.dumps(job), capture_output=True, text=True,
			timeout=PATIENCE)
	except (OSError, subprocess.TimeoutExpired) as error:
		raise Failed(f"finding.js: {error}")
	if done.returncode:
		raise Failed(f"finding.js: {done.stderr}")
	return json.loads(done.stdout)


def measure(course, clock, rounds, modules):
	"""A Found, of a portal that is written anew."""
	tell("search: building without and with an index")
	content, site, user, wall = build_both(course, clock, rounds)
	ours = Made(user[1] - user[0], wall[1] - wall[0], papers_of(site),
		*weighed(os.path.join(site, "search")))
	tell("search: Pagefind reads the pages")
	rival, theirs = rival_index(site, modules)
	tell("search: working out what is to be found")
	queries = Oracle(course.portal, content).queries()
	tell("search: asking")
	told = ask({"modules": modules, "site": site, "rival": rival,
		"queries": [query._asdict() for query in queries],
		"probes": PROBES, "rounds": rounds})
	return Found(1 - user[0] / user[1], {"chuyende": ours,
		"Pagefind": theirs}, Counter(query.kind for query in queries),
		**told)
