"""Audiences do not leak: random portals, each built for each of its audiences.

What a reader gets is compared with a build of the same portal from which all
is taken out that he may not see: not a byte differs. Canaries of what he may
not see are searched in all of it, however written. And a reference to what is
hidden is refused, in the words of who wrote it."""
import concurrent.futures
import json
import os
import re
import shutil
import tempfile

import audiences
import leaks
import tree
from bench import execute

# Seeds of portals: usual, long; CANARY_SEEDS=FIRST-LAST for others.
USUAL, LONG = (1, 30), (1, 10_000)
DAYS = ("2024-06-01", "2025-09-10", "2026-12-31")
# Of so many portals one has a reference that it must not have.
STRAY = 4
# The portal that canaries are planted in.
PLANTED = 8
# The surfaces of a tree that a leak might come out on, each with files that
# stand for it; {} is a session that everyone may see.
SURFACES = {
	"a title": "index.html", "a session": "{}.html",
	"years and counts": "nam/{year}.html", "the plan": "{year}/ke-hoach.html",
	"the plan for the wall": "{year}/ke-hoach-treo-tuong.html",
	"a packet": "{}-bo-tai-lieu.html", "a conclusion": "{}-ket-luan.html",
	"the error page": "404.html",
	"tasks": "nhiem-vu.html", "statistics": "thong-ke.html",
	"people": "dang-vien.html", "cells": "to-dang.html",
	"themes": "chu-de.html", "documents": "van-ban.html",
	"months": "lich.html", "the search page": "tim-kiem.html",
	"search terms": "search/s.js", "search texts": "search/t0.js",
	"the list of shards": "search/index.js", "data": "data/portal.json",
	"tables": "data/sessions.csv", "calendars": "calendar/tat-ca.ics",
	"the feed": "feed.atom", "the site map": "sitemap.xml",
	"the manifest": tree.MANIFEST,
}


class Trial:
	"""One portal, in a folder of its own that is gone afterwards."""

	def __init__(self, bench, folder, seed):
		self.bench, self.folder = bench, folder
		self.portal = audiences.Portal(seed).finish()
		dice = self.portal.dice
		day, drafts = dice.choice(DAYS), dice.choice(([], ["--drafts"]))
		self.words = ["--today", day, "-j", "2"] + drafts
		if not drafts:
			self.portal.withhold(day)
		self.figures = dict.fromkeys(("builds", "files", "canaries",
			"hidden"), 0)

	def build(self, name, files, reader):
		"""(what the program did and said, the tree with its manifest)"""
		place = os.path.join(self.folder, name)
		for path, text in files.items():
			path = os.path.join(place, "content", path)
			os.makedirs(os.path.dirname(path), exist_ok=True)
			with open(path, "w", encoding="utf-8") as file:
				file.write(text)
		output = os.path.join(self.folder, f"{name} for {reader}")
		done = execute([self.bench.program(), "build", "-C", place, "-o",
			output, "--audience", reader, *self.words])
		self.figures["builds"] += 1
		found = {path: tree.read(os.path.join(output, path))
			for path in tree.paths(output)}
		return done, found

	def hidden(self, reader):
		return {word: part for word, part in self.portal.owner.items()
			if reader not in part.readers}

	def problems(self, reader, whole):
		done, found = self.build("whole", whole, reader)
		if done.status:
			return [f"exit status {done.status}"] + done.err.splitlines()
		hidden = self.hidden(reader)
		self.figures["files"] += len(found)
		self.figures["canaries"] += len(hidden)
		lines = leaks.search({**found, "what it says":
			(done.out + done.err).encode()}, hidden)
		self.figures["hidden"] += len(lines)
		left = self.portal.files(reader)
		if left != whole:
			done, wanted = self.build(f"without {reader}", left, reader)
			if done.status:
				return lines + [f"exit status {done.status}"] + \
					done.err.splitlines()
			found.pop(tree.MANIFEST), wanted.pop(tree.MANIFEST)
			lines += tree.difference(wanted, found)
		return lines + list(self.wide_papers(found)) + \
			list(self.denied_papers(found, reader))

	def wide_papers(self, found):
		"""Pages of a paper whose audience is said to be a wider one."""
		said = {page["path"]: page["audience"] for page in
			json.loads(found["data/portal.json"])["pages"]}
		for session in self.portal.sessions:
			for path, part in session.papers_at():
				exact = [a for a in {p.audience for p in (session,
					session.papers or session, part)
					if hasattr(p, "audience")}
					if self.portal.readers_of(a) == part.readers]
				if exact and path in said and self.portal.readers_of(
						said[path]) != part.readers:
					yield f"{path}: is said to be for {said[path]}"
		for path, part in self.portal.others_at():
			if path in said and self.portal.readers_of(
					said[path]) != part.readers:
				yield f"{path}: is said to be for {said[path]}"

	def denied_papers(self, found, reader):
		"""Pages of sessions that say there is no paper where one is hidden."""
		for session in self.portal.sessions:
			page = found.get(f"{session.id}.html", b"").decode()
			for part, words in ((session.papers, "Chưa có đề cương."),
					(session.minutes, "Chưa có biên bản.")):
				if part and reader not in part.readers \
						and words in page:
					yield f"{session.id}.html: says: {words}"

	def stray(self):
		"""What is wrong with how a reference to the hidden is refused."""
		portal = self.portal
		made = portal.stray_reference()
		if not made:
			return []
		files, target, reader, written, path = made
		done, found = self.build("stray", files, reader)
		lines = [] if done.status == 1 else \
			[f"exit status {done.status}, not 1"]
		lines += [f"{path}: is written" for path in found]
		if "[S97]" not in done.err or f"content/{path}:" not in done.err:
			lines.append("the place is not told")
		told = leaks.canaries(done.err.encode())
		lines += [f"tells of the {target.name}: {word}" for word in told
			if portal.owner.get(word) is target
			and word not in audiences.fold(written)]
		return [f"{written} in {path}:", *lines, *done.err.splitlines()] \
			if lines else []


def trial(bench, seed):
	"""(name of a check, problems) of one portal; and its figures."""
	with tempfile.TemporaryDirectory(dir=memory(bench)) as folder:
		it = Trial(bench, folder, seed)
		whole = it.portal.files()
		checks = [(f"portal {seed}, {reader}: as if the rest were not there",
			it.problems(reader, whole))
			for reader in it.portal.readers]
		if seed % STRAY == 0:
			checks.append((f"portal {seed}: a reference to the hidden",
				it.stray()))
		return checks, it.figures


def memory(bench):
	return "/dev/shm" if os.access("/dev/shm", os.W_OK) else bench.temp


def run(bench, tally):
	surfaces(bench, tally)
	first, last = LONG if bench.long else USUAL
	if "CANARY_SEEDS" in os.environ:
		first, last = map(int, os.environ["CANARY_SEEDS"].split("-"))
	seeds = range(first, last + 1)
	total = {}
	with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
		for checks, figures in pool.map(lambda seed: trial(bench, seed),
				seeds):
			for name, problems in checks:
				tally.check(name, problems)
			for name, n in figures.items():
				total[name] = total.get(name, 0) + n
	tally.note(f"{len(seeds)} portals, {total['builds']} builds, "
		f"{total['files']} files searched for {total['canaries']} "
		f"canaries of the hidden, {total['hidden']} found")


def surfaces(bench, tally):
	"""A canary that is planted is found, wherever and however."""
	it = Trial(bench, bench.folder("canaries"), PLANTED)
	reader = min(it.portal.readers, key=lambda name: len(
		it.portal.readers[name]))
	done, found = it.build("whole", it.portal.files(), reader)
	hidden = it.hidden(reader)
	seen = next((s for s in it.portal.sessions if reader in s.readers
		and (not s.papers or reader in s.papers.readers)
		and f"{s.id}-ket-luan.html" in found), None)
	if not tally.check("a portal to plant canaries in", []
			if not done.status and hidden and seen else [done.err,
			"choose another seed"]):
		return
	word = next(word for word in it.portal.words if audiences.fold(word)
		in hidden)
	for surface, path in SURFACES.items():
		path = path.format(seen.id, year=seen.id[:4])
		lines = []
		for how, write in leaks.WRITINGS.items():
			planted = {path: found.get(path, b"") +
				write(word).encode()}
			lines += [] if leaks.search(planted, hidden) else \
				[f"{how}: not found in {path}"]
		tally.check(f"a leak in {surface} would be found",
			lines if path in found else [f"there is no {path}"])
	names = [f"{re.sub('[/ ]', '-', write(word))}.txt"
		for how, write in leaks.WRITINGS.items() if "base64" not in how]
	tally.check("a leak in a file's name would be found", [name
		for name in names if not leaks.search({name: b""}, hidden)
		and "\r" not in name])
