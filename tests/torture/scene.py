"""A small portal before and after an edit, and what may stand where it goes
when a build or a publication of the edited one was disturbed.
Knows trees and manifests; must not know how work is disturbed."""
import os
import shutil
import subprocess

import tree
from bench import TODAY, Done, execute, text
from edited import replace

STAGE = ".chuyende-stage"
LIVE = "current"
# A page goes, others come, one of them in a new folder; each of the rest
# changes with the portal's title.
EDIT = {
	"portal.yaml": [("Cổng thử", "Cổng sửa")],
	"2025/ke-hoach.yaml": [("  về nguồn: 1\n", ""), ("""\
  - mã: ve-nguon
    loại: về nguồn
    tiêu đề: Sinh hoạt về nguồn
    ngày: 14/11/2025
    địa điểm: chưa xác định
    chủ đề: [tu-duong]
    minh họa: có
""", "")],
	"2025/chuyen-de-1/de-cuong.md": [("Xem [giới thiệu](../../trang/"
		"gioi-thieu.md) và", "Xem")],
	"trang/gioi-thieu.md": None,
	"trang/moi.md": "---\ntiêu đề: Trang mới\nminh họa: có\n---\n\nMới.\n",
	"2026/ke-hoach.yaml": "năm: 2026\ntiêu đề: Kế hoạch năm 2026\n"
		"số: 02-KH/CB\nngày ban hành: 06/01/2026\nsố buổi: {}\n"
		"buổi sinh hoạt: []\n",
}


def edit(content):
	for name, change in EDIT.items():
		path = os.path.join(content, name)
		if change is None:
			os.remove(path)
		elif isinstance(change, list):
			replace(path, change)
		else:
			os.makedirs(os.path.dirname(path), exist_ok=True)
			with open(path, "w", encoding="utf-8") as file:
				file.write(change)


def listed(files):
	"""The paths that the manifest names; none without one."""
	lines = text(files.get(tree.MANIFEST, b"")).split("\n\n")[0]
	return lines.splitlines()[1:]


def entries(folder, below=""):
	"""(path relative to folder, entry) of all that is below it, sorted;
	links count as files."""
	for entry in sorted(os.scandir(os.path.join(folder, below)),
			key=lambda entry: entry.name):
		path = os.path.join(below, entry.name)
		yield path, entry
		if entry.is_dir(follow_symlinks=False):
			yield from entries(folder, path)


def whole(folder, known=()):
	"""Everything below folder, with its empty folders and our own files.
	known: {inode: bytes} of originals that need not be read again."""
	files, folders = {}, []
	for path, entry in entries(folder) if os.path.isdir(folder) else ():
		if entry.is_dir(follow_symlinks=False):
			folders.append(path)
		elif entry.inode() in known:
			files[path] = known[entry.inode()]
		else:
			files[path] = tree.read(entry.path)
	return files, folders


def inodes(folder):
	"""{inode: bytes} of the files below it."""
	return {entry.inode(): tree.read(entry.path)
		for _, entry in entries(folder)
		if not entry.is_dir(follow_symlinks=False)}


def restore(source, target):
	"""The same files under other names; what is there already stays. A
	program that writes into one instead of replacing it spoils the original,
	which is looked at."""
	wanted = {entry.name: entry for entry in os.scandir(source)}
	there = {}
	for entry in list(os.scandir(target)):
		if same(entry, wanted.get(entry.name)):
			there[entry.name] = entry
		elif entry.is_dir(follow_symlinks=False):
			shutil.rmtree(entry.path)
		else:
			os.remove(entry.path)
	for name, entry in wanted.items():
		path = os.path.join(target, name)
		if entry.is_dir(follow_symlinks=False):
			os.makedirs(path, exist_ok=True)
			restore(entry.path, path)
		elif name not in there:
			os.link(entry.path, path, follow_symlinks=False)


def same(entry, original):
	return original and (original.inode() == entry.inode() or
		original.is_dir(follow_symlinks=False) and
		entry.is_dir(follow_symlinks=False))


class Building:
	"""`build`: readers may meet old files and new ones, and the next build
	makes that good."""
	name, verb, to, words = "build", "build", "-o", ()
	busy = "[S58]"	# what another one at work is told
	lasts = False

	@staticmethod
	def seen(files):
		"""What readers see of a folder."""
		return {path: data for path, data in files.items()
			if path != tree.MANIFEST and not path.startswith(STAGE)}

	@staticmethod
	def wrong(files, old, new, now):
		for path in old.keys() & new.keys() - now.keys():
			yield f"{path}: missing, though it stays"
		for path, data in now.items():
			if data not in (old.get(path), new.get(path)):
				yield f"{path}: neither old nor new"
		for path in now.keys() - set(listed(files)):
			yield f"{path}: in no manifest"

	@staticmethod
	def left_over(left, goal):
		files, folders = left
		if listed(files) != listed(goal):
			yield "the manifest is another"
		for path in files:
			if path.startswith(STAGE):
				yield f"{path}: was left"
		for name in folders:
			if not any(path.startswith(name + "/") for path in files):
				yield f"{name}: an empty folder"


class Publishing:
	"""`publish`: readers see all that was, or all that is to be; those of
	another audience may be ahead of them for a moment."""
	name, verb, to, words = "publish", "publish", "--to", ("--confirm",)
	busy = "[P04]"
	lasts = True	# whatever happens to the machine

	@staticmethod
	def trees(files):
		"""{path of a link or release: {path: data}}"""
		found = {}
		for path, data in files.items():
			if os.path.basename(path) == LIVE:
				target = text(data).removeprefix("link to ")
				found[path] = Publishing.below(files, os.path.join(
					os.path.dirname(path), target))
		return found

	@staticmethod
	def below(files, folder):
		return {path.removeprefix(folder + "/"): data
			for path, data in files.items()
			if path.startswith(folder + "/")}

	@staticmethod
	def seen(files):
		return {f"{link}/{path}": data
			for link, live in Publishing.trees(files).items()
			for path, data in live.items()}

	@staticmethod
	def wrong(files, old, new, now):
		for link, live in Publishing.trees(files).items():
			before, after = (Publishing.below(seen, link)
				for seen in (old, new))
			if live not in (before, after) or not live:
				yield f"{link}: neither the old tree nor the new one"
				yield from tree.difference(after, live)
		for link in Publishing.links(old) - Publishing.links(now):
			yield f"{link}: gone"

	@staticmethod
	def links(seen):
		return {path.split(f"/{LIVE}/")[0] for path in seen}

	@staticmethod
	def left_over(left, goal):
		known = {part for path in goal for part in path.split("/")[:2]}
		for path in left[0]:
			for name in set(path.split("/")[:2]) - known:
				yield f"{path}: was left"

class Scene:
	"""The originals: portals and trees before and after the edit."""

	def __init__(self, bench, home, work=Building):
		self.bench, self.home, self.work = bench, home, work
		self.portals = {name: os.path.join(home, name, "portal")
			for name in ("before", "after")}
		self.sites = {name: os.path.join(home, name, "site")
			for name in self.portals}
		for portal in self.portals.values():
			shutil.copytree(bench.path("tests", "golden", "tiny",
				"content"), os.path.join(portal, "content"))
		edit(os.path.join(self.portals["after"], "content"))
		# What is new (a page of publications) depends on what was before.
		after = os.path.join(home, "again")
		self.problems = [line for portal, site in
			[*((self.portals[name], self.sites[name])
				for name in self.portals),
			(self.portals["before"], after),
			(self.portals["after"], after)]
			for line in self.make(portal, site)]
		self.whole = {name: whole(site)
			for name, site in self.sites.items()}
		self.known = inodes(self.sites["before"])
		self.files = {name: work.seen(self.whole[name][0])
			for name in self.sites}
		self.again = work.seen(whole(after)[0])
		self.mended = set()	# hashes of what was left, and made good

	def command(self, portal, output, jobs=1):
		work = self.work
		return [self.bench.program(), work.verb, "-C", portal, work.to,
			output, "--today", TODAY, "-j", str(jobs), *work.words]

	def make(self, portal, output):
		done = execute(self.command(portal, output))
		return [f"exit status {done.status}", *done.err.splitlines()] \
			if done.status else []

	def spoiled(self):
		"""Lines if a program wrote where it had no business."""
		return [f"{name}: the original changed" for name, site in
			self.sites.items() if whole(site) != self.whole[name]]


class Place:
	"""Where the work is disturbed, time after time: a portal after the edit,
	and where it goes."""

	def __init__(self, scene, name, jobs=1):
		self.scene, self.jobs = scene, jobs
		self.home = os.path.join(scene.home, name)
		self.site = os.path.join(self.home, "site")
		self.portal = os.path.join(self.home, "portal")
		self.report = os.path.join(scene.home, name + ".report")
		shutil.copytree(scene.portals["after"], self.portal)
		self.sources = tree.stamps(self.portal)

	def reset(self, first):
		"""Nothing stands there yet, or what was made before the edit."""
		self.first = first
		if first:
			shutil.rmtree(self.site, ignore_errors=True)
		else:
			os.makedirs(self.site, exist_ok=True)
			restore(self.scene.sites["before"], self.site)
		self.old = {} if first else self.scene.files["before"]
		self.goal = self.scene.files["after"] if first else self.scene.again
		self.start = ({}, []) if first else self.scene.whole["before"]

	def command(self, output=None):
		return self.scene.command(self.portal, output or self.site,
			self.jobs)

	def run(self, environment=None, output=None, before=()):
		"""before: words of a program that runs ours."""
		self.forget()
		return execute([*before, *self.command(output)],
			{**(environment or {}), "FAULT_REPORT": self.report})

	def begin(self, environment, stdout=subprocess.PIPE,
			stderr=subprocess.PIPE, **how):
		"""Work that goes on while we look."""
		self.forget()
		return subprocess.Popen(self.command(), env={**os.environ,
			**environment, "FAULT_REPORT": self.report},
			stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr,
			**how)

	def ended(self, process):
		out, err = process.communicate(timeout=60)
		return Done(process.returncode, text(out), text(err))

	def forget(self):
		with open(self.report, "wb"):
			pass

	def reported(self):
		"""What was told of the calls struck, and of those left open."""
		return text(tree.read(self.report)).splitlines()

	def judge(self, done):
		"""(which tree is seen there, what is wrong with it)"""
		old, new = self.old, self.goal
		self.left = whole(self.site, self.scene.known)
		now = self.scene.work.seen(self.left[0])
		problems = list(self.scene.work.wrong(self.left[0], old, new, now))
		if done.status == 0 and now != new:
			problems += ["It said all was well.",
				*tree.difference(new, now)]
		problems += self.strayed()
		state = "old" if now == old else "new" if now == new else "between"
		return state, problems

	def strayed(self):
		"""What changed where nothing may."""
		problems = [f"{name}: appeared" for name in
			set(os.listdir(self.home)) - {"site", "portal"}]
		if tree.stamps(self.portal) != self.sources:
			problems.append("the content changed")
		return problems

	def untouched(self):
		return self.left == self.start

	def mend(self):
		"""What is wrong after the same once more, undisturbed. Nothing needs
		it that is exactly what it was; and what is left byte by byte as it
		was before needs it no second time."""
		files, folders = self.left
		state = hash((self.first, frozenset(files.items()), *folders))
		if self.untouched() or state in self.scene.mended:
			return []
		problems = self.once_more()
		if not problems:
			self.scene.mended.add(state)
		return problems

	def once_more(self):
		done = execute(self.command())
		if done.status:
			return ["The next one fails:", *done.err.splitlines()]
		left = whole(self.site, self.scene.known)
		return [*tree.difference(self.goal,
			self.scene.work.seen(left[0])), *self.scene.work.left_over(
			left, self.scene.whole["after"][0])]
