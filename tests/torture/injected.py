"""Faults put into system calls by strace, below the C library: what the
program prints, and what its libraries do, is struck as well.
Knows strace; must not know what a tree looks like."""
import itertools

import tree
from bench import Figures, execute, spread, text
from torture.scene import Place
from torture.sweep import FAILED, MACHINE

KILLED = -9
WRITE_LIKE = "write,pwrite64,renameat,renameat2,unlinkat,mkdirat,linkat," \
	"symlinkat,openat,openat2,ftruncate,close,syncfs,fsync"
# Calls, what is injected; steps between those struck, usual and long.
INJECTIONS = (
	("write,pwrite64", "error=ENOSPC", 41, 3),
	("write,pwrite64", "error=EIO", 83, 7),
	("openat,openat2", "error=EMFILE", 211, 13),
	("openat,openat2", "error=EACCES", 307, 17),
	("getdents64", "error=EIO", 23, 2),
	("newfstatat", "error=EIO", 307, 17),
	("mkdirat", "error=ENOSPC", 23, 3),
	("renameat,renameat2", "error=EACCES", 17, 2),
	("unlinkat,linkat,symlinkat", "error=EPERM", 83, 5),
	("close", "error=EIO", 211, 17),
	("read,pread64", "error=EINTR", 61, 7),
	(WRITE_LIKE, "signal=KILL", 151, 11),
)
# Only where what is done shall outlast a power cut.
LASTING = (("syncfs,fsync", "error=EIO", 3, 1),)
# What the loader says when it is struck, and the program when it cannot print.
NOT_LOADED, MUTE = "loading shared libraries", "cannot print"
# What it says, with status 1, of a place that takes no link, as one that has
# none answers.
LINKLESS = "[P16]"


def run(scene, tally, usual):
	if execute(["strace", "-qq", "-e", "trace=none", "true"]).status:
		tally.note("strace: not possible here")
		return
	figures = Figures()
	for turn, (calls, what, often, seldom) in enumerate(
			INJECTIONS + LASTING * scene.work.lasts):
		step = often if usual else seldom
		problems = spread(lambda share, shares: sweep(
			Place(scene, f"strace-{turn}-{share}"), calls, what,
			itertools.count(1 + step // 8 + share * step,
				shares * step), figures))
		tally.check(f"{scene.work.name}, strace {what} {calls[:24]}",
			problems if figures[turn_name(calls, what)] else
			["nothing was struck"])
	tally.note(f"{scene.work.name}: {figures['points']} calls struck by "
		f"strace; status {figures.starting('status')}")


def turn_name(calls, what):
	return f"{calls} {what}"


def sweep(place, calls, what, numbers, figures):
	problems = []
	log = place.report + ".strace"
	for number in numbers:
		place.reset(False)
		done = place.run(before=["strace", "-f", "-qq", "-o", log, "-e",
			f"trace={calls}", "-e", f"inject={calls}:{what}:"
			f"when={number}"])
		if "(INJECTED)" not in text(tree.read(log)) and \
				done.status != KILLED:
			return problems
		figures.add("points", turn_name(calls, what),
			f"status {done.status}")
		wrong = place.judge(done)[1] + words(done) + place.mend()
		if wrong:
			problems += [f"call {number}:", *wrong[:8],
				*done.err.splitlines()[:4]]


def words(done):
	if done.status in (0, KILLED) or NOT_LOADED in done.err:
		return []
	if done.status == FAILED and (MACHINE in done.err or MUTE in done.err):
		return []
	if done.status == 1 and LINKLESS in done.err:
		return []
	return [f"exit status {done.status}"]
