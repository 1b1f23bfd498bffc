"""Every call for files or memory fails once, or from there on, or is the last
one before the process is killed.
Knows which faults there are and what may come of them; must not know what a
tree looks like."""
import collections
import errno
import os

from bench import Figures, spread
from torture.scene import Place
from torture.walker import Walker

FILES = "obrdwtlc"
# What the program says when the machine fails it, and its exit status then.
MACHINE, FAILED = "[E01]", 3
NO_MEMORY = "hết bộ nhớ"
# Not knowing where it stands itself, the program finds no theme.
LOST = "[S91]"

# name, kinds of calls (see fault.c), how, "+": from there on; steps between
# the calls that are struck, but in the long form; whether it must not matter
Fault = collections.namedtuple("Fault", "name kinds how on step harmless")
FAULTS = (
	Fault("input/output error", FILES, errno.EIO, "", 61, False),
	Fault("input/output errors", FILES, errno.EIO, "+", 149, False),
	Fault("disk full", "wtc", errno.ENOSPC, "", 41, False),
	Fault("disk full for good", "wtc", errno.ENOSPC, "+", 47, False),
	Fault("over quota", "wtc", errno.EDQUOT, "+", 149, False),
	Fault("read-only", "wt", errno.EROFS, "+", 97, False),
	Fault("access denied", "obdtl", errno.EACCES, "", 149, False),
	Fault("no descriptors", "ob", errno.EMFILE, "", 97, False),
	Fault("no descriptors for good", "ob", errno.EMFILE, "+", 149, False),
	Fault("interrupted", "brwc", errno.EINTR, "", 97, True),
	Fault("short", "rw", "short", "", 41, True),
	Fault("always short", "rw", "short", "+", 211, True),
	Fault("old kernel", "b", errno.ENOSYS, "+", 401, True),
	Fault("no memory", "m", errno.ENOMEM, "", 1499, False),
	Fault("no memory for good", "m", errno.ENOMEM, "+", 7999, False),
	Fault("killed", FILES, "kill", "", 53, False),
)
SIGNALS = {"kill": -9}


class Sweep:
	"""All points of all faults, on two portals: nothing built yet, and
	something built before."""

	def __init__(self, scene, library, tally, step):
		self.scene, self.library, self.tally = scene, library, tally
		self.step = step	# of a fault: 1 strikes every call
		self.figures = Figures()
		self.places = [Place(scene, f"place-{share}")
			for share in range(os.cpu_count())]

	def environment(self, fault):
		return {"LD_PRELOAD": self.library,
			"FAULT": f"{fault.kinds} {fault.how} 0{fault.on}"}

	def count(self, fault, first):
		place = self.places[0]
		place.reset(first)
		place.run(self.environment(fault))
		lines = [line for line in place.reported()
			if line.startswith("calls ")]
		return int(lines[0].split()[1]) if lines else 0

	def run(self):
		for first in (True, False):
			for fault in FAULTS:
				self.each(fault, first)

	def each(self, fault, first):
		step, calls = self.step(fault), self.count(fault, first)
		name = f"{'first' if first else 'next'} " \
			f"{self.scene.work.name}, {fault.name}: {calls} calls"
		numbers = range(1 + min(step, calls) // 2, calls + 1, step)
		problems = spread(lambda share, shares: self.walk(
			self.places[share], fault, first, numbers[share::shares]))
		self.tally.check(name, problems if calls else ["no call counted"])

	def walk(self, place, fault, first, numbers):
		place.reset(first)
		with Walker(place, self.environment(fault)) as walker:
			return [line for number in numbers for line in
				self.point(walker, fault, first, number)]

	def tell(self):
		self.tally.note(f"{self.scene.work.name}: {self.figures['points']} "
			f"calls struck; trees left {self.figures.starting('tree')}; "
			f"status {self.figures.starting('status')}")

	def point(self, walker, fault, first, number):
		place = walker.place
		done = walker.strike(number)
		reported = place.reported()
		state, problems = place.judge(done)
		problems += words(fault, done, reported)
		problems += [line for line in reported if line.startswith("open ")]
		problems += place.mend()
		if not place.untouched():
			place.reset(first)
		self.figures.add("points", f"tree {state}", f"status {done.status}")
		where = f"call {number}, {reported[0] if reported else 'none'}:"
		return [where, *problems[:8], *done.err.splitlines()[:4]] \
			if problems else []


def words(fault, done, reported):
	"""What is wrong with how the program ended."""
	if fault.harmless:
		return [] if done.status == 0 else \
			[f"exit status {done.status}, though it is harmless"]
	if fault.how in SIGNALS:
		return [] if done.status in (0, SIGNALS[fault.how]) else \
			[f"exit status {done.status}"]
	if done.status == 0 or (done.status == 1 and LOST in done.err
			and reported[:1] == ["readlink"]):
		return []
	if done.status != FAILED:
		return [f"exit status {done.status}"]
	wanted = NO_MEMORY if fault.kinds == "m" else MACHINE
	return [] if wanted in done.err else [f"does not say {wanted}"]
