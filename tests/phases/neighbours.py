"""`new` beside others at work on the same folder: what they save stays, and so
do the rights of what is changed.
Knows how a run is held; must not know what is in the files that it makes."""
import os
import shutil
import signal
import stat
import subprocess

import tree
from bench import PATIENCE, TODAY, Done, execute, text

PLAN, OUTLINE = "2025/ke-hoach.yaml", "2025/chuyen-de-4/de-cuong.md"
NEW = ["new", "session", "2025/chuyen-de-4", "--today", TODAY]
# More calls that change the folder than `new` makes.
CALLS = range(1, 20)
# What file systems say of a call that they do not know, or of any.
REFUSALS = {22: "EINVAL", 1: "EPERM", 5: "EIO"}
THEIRS = "# của người khác\n"


def run(bench, tally):
	library = os.path.join(bench.build, "torture", "fault.so")
	rights(bench, tally)
	if not os.path.exists(library):
		tally.check("tests/torture/fault.c", ["not built (make tested)"])
		return
	edits(bench, tally, library)
	arrivals(bench, tally, library)
	refusals(bench, tally, library)
	strangers(bench, tally)


def portal(bench, name, source=None):
	folder = bench.folder("neighbours", name)
	shutil.copytree(os.path.join(source or bench.root, "content"),
		os.path.join(folder, "content"))
	return folder


def at(folder, path):
	return os.path.join(folder, "content", path)


def append(path):
	os.makedirs(os.path.dirname(path), exist_ok=True)
	with open(path, "a", encoding="utf-8") as file:
		file.write(THEIRS)


def held(bench, library, folder, words, number, change):
	"""What a run left behind that stood still before its number-th call that
	changes a folder, while change() did its work. None: it has no such call."""
	process = subprocess.Popen([bench.program()] + words, cwd=folder,
		stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
		stderr=subprocess.PIPE, env={**os.environ, "LD_PRELOAD": library,
			"FAULT": f"t stop {number}"})
	_, status = os.waitpid(process.pid, os.WUNTRACED)
	stopped = os.WIFSTOPPED(status)
	if stopped:
		change()
		process.send_signal(signal.SIGCONT)
	else:
		process.returncode = os.waitstatus_to_exitcode(status)
	out, err = process.communicate(timeout=PATIENCE)
	return Done(process.returncode, text(out), text(err)) if stopped else None


def edits(bench, tally, library):
	"""A file that is saved once it was read is not written over."""
	english = bench.path("tests", "portals", "english-keys")
	for name, source, words, edited, told in (
			("plan", None, NEW, PLAN, "vừa được sửa"),
			("plan, in English", english, ["new", "session", "2025/t6"],
				"2025/plan.yaml", "has just been changed"),
			("themes", None, ["new", "theme", "doi-moi"], "chu-de.yaml",
				"vừa được sửa")):
		folder = portal(bench, f"edit of {name}", source)
		path = at(folder, edited)
		append(path)
		before = tree.content(folder)
		done = held(bench, library, folder, words, 1, lambda: append(path))
		before[f"content/{edited}"] += THEIRS.encode()
		tally.check(f"new: the {name} saved meanwhile", [
			"It was not held."] if not done else tree.difference(before,
				tree.content(folder)) or ([] if done.status == 1 and
				told in done.err and edited in done.err else
				[f"exit status {done.status}", done.err]))
		again = bench.run(words, cwd=folder)
		tally.check(f"new: the {name} saved before", [] if
			again.status == 0 and THEIRS.encode() * 2 in
			tree.read(path) else [again.err])
	gone = portal(bench, "removed")
	done = held(bench, library, gone, NEW, 1,
		lambda: os.remove(at(gone, PLAN)))
	tally.check("new: the plan removed meanwhile", [] if done and
		done.status == 1 and not os.path.exists(at(gone, PLAN)) else
		[str(done)])


def arrivals(bench, tally, library):
	"""A file that comes while one of that name is made stays."""
	problems = []
	for number in CALLS:
		folder = portal(bench, f"arrival {number}")
		plan = tree.read(at(folder, PLAN))
		done = held(bench, library, folder, NEW, number,
			lambda: append(at(folder, OUTLINE)))
		if not done:
			break
		wrong = [] if tree.read(at(folder, OUTLINE)).endswith(
			THEIRS.encode()) else ["It is lost."]
		if done.status == 1 and (tree.read(at(folder, PLAN)) != plan
				or OUTLINE not in done.err):
			wrong += ["Half is done.", done.err]
		if done.status not in (0, 1):
			wrong += [f"exit status {done.status}", done.err]
		problems += [f"before call {number}: {line}" for line in
			wrong + litter(folder)]
	tally.check("new: an outline that another makes meanwhile", problems
		if number > 2 else ["It was not held."])


def refusals(bench, tally, library):
	"""One call fails: all is done, or nothing."""
	folder = portal(bench, "refusals")
	before, problems = tree.content(folder), []
	made = portal(bench, "refusals, all done")
	bench.run(NEW, cwd=made)
	after = tree.content(made)
	for number in CALLS:
		for error, name in REFUSALS.items():
			done = bench.run(NEW, cwd=folder, environment={
				"LD_PRELOAD": library, "FAULT": f"t {error} {number}"})
			wrong = tree.difference(before if done.status else after,
				tree.content(folder))
			if done.status not in (0, 3):
				wrong += [f"exit status {done.status}"]
			problems += [f"{name} at call {number}: {line}"
				for line in wrong]
			tree.rewrite(folder, before)
	tally.check("new: a call that fails", problems)


def strangers(bench, tally):
	"""File systems on which there are no links, nor moves that look first."""
	if execute(["strace", "-qq", "-e", "trace=none", "true"]).status:
		tally.note("new on other file systems: no strace here")
		return
	for name, calls in (("moves that look", ["renameat2:error=EINVAL"]),
			("links either", ["renameat2:error=EINVAL",
				"linkat:error=EPERM"])):
		inject = [word for call in calls for word in
			("-e", f"inject={call}")]
		trace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e",
			"trace=renameat2,linkat"] + inject
		folder = portal(bench, f"without {name}")
		done = execute(trace + [bench.program()] + NEW, cwd=folder)
		tally.check(f"new where there are no {name}", [] if
			done.status == 0 and os.path.exists(at(folder, OUTLINE))
			else [f"exit status {done.status}", done.err])
		tally.check(f"new where there are no {name}: no litter",
			litter(folder))


def litter(folder):
	return [path for path in tree.paths(folder)
		if os.path.basename(path).startswith(".")]


def rights(bench, tally):
	"""Who could read or write a file still can, and no one else."""
	folder = portal(bench, "rights")
	path = at(folder, PLAN)
	for number, mode in enumerate((0o664, 0o600, 0o640, 0o666)):
		os.chmod(path, mode)
		done = bench.run(["new", "session", f"2025/x-{number}"],
			cwd=folder, umask=0o022)
		now = stat.S_IMODE(os.stat(path).st_mode)
		tally.check(f"new session: the plan stays {mode:o}", [] if
			done.status == 0 and now == mode else [f"{now:o}", done.err])
	others = [group for group in os.getgroups() if group != os.getegid()]
	if os.geteuid() == 0:
		others.append(12345)
	if not others:
		tally.note("new, a plan of another group: not possible here")
		return
	os.chown(path, -1, others[0])
	os.chmod(path, 0o664)
	done = bench.run(["new", "session", "2025/y"], cwd=folder)
	now = os.stat(path)
	tally.check("new session: the plan stays its group's", [] if
		done.status == 0 and now.st_gid == others[0] and
		stat.S_IMODE(now.st_mode) == 0o664 else
		[f"{now.st_gid} {now.st_mode:o}", done.err])
