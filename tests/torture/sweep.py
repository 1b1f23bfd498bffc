"""Every call for files or memory fails once, or from there on, or is the last
one before the process is killed.
Knows which faults there are and what may come of them; must not know what a
tree looks like."""
import collections
import concurrent.futures
import errno
import os
import threading

from torture.scene import Place

FILES = "obrdwtlc"
# What the program says when the machine fails it, and its exit status then.
MACHINE, FAILED = "[E01]", 3
NO_MEMORY = "hết bộ nhớ"
# Not knowing where it stands itself, the program finds no theme.
LOST = "[S91]"

# name, kinds of calls (see fault.c), how, "+": from there on; steps between
# the calls that are struck, usual and long; whether it must not matter
Fault = collections.namedtuple("Fault",
	"name kinds how on usual long harmless")
FAULTS = (
	Fault("input/output error", FILES, errno.EIO, "", 61, 1, False),
	Fault("input/output errors", FILES, errno.EIO, "+", 149, 1, False),
	Fault("disk full", "wtc", errno.ENOSPC, "", 41, 1, False),
	Fault("disk full for good", "wtc", errno.ENOSPC, "+", 47, 1, False),
	Fault("over quota", "wtc", errno.EDQUOT, "+", 149, 3, False),
	Fault("read-only", "wt", errno.EROFS, "+", 97, 3, False),
	Fault("access denied", "obdtl", errno.EACCES, "", 149, 3, False),
	Fault("no descriptors", "ob", errno.EMFILE, "", 97, 1, False),
	Fault("no descriptors for good", "ob", errno.EMFILE, "+", 149, 3, False),
	Fault("interrupted", "brwc", errno.EINTR, "", 97, 3, True),
	Fault("short", "rw", "short", "", 41, 1, True),
	Fault("always short", "rw", "short", "+", 211, 20, True),
	Fault("old kernel", "b", errno.ENOSYS, "+", 401, 50, True),
	Fault("no memory", "m", errno.ENOMEM, "", 1499, 11, False),
	Fault("no memory for good", "m", errno.ENOMEM, "+", 7999, 101, False),
	Fault("killed", FILES, "kill", "", 53, 1, False),
)
SIGNALS = {"kill": -9}


def environment(library, fault, number):
	return {"LD_PRELOAD": library,
		"FAULT": f"{fault.kinds} {fault.how} {number}{fault.on}"}


class Sweep:
	"""All points of all faults, on two portals: nothing built yet, and
	something built before."""

	def __init__(self, scene, library, tally, step):
		self.scene, self.library, self.tally = scene, library, tally
		self.step = step	# of a fault: 1 strikes every call
		self.figures = collections.Counter()
		self.lock = threading.Lock()
		self.own = threading.local()
		self.places = 0

	def place(self):
		if not hasattr(self.own, "place"):
			with self.lock:
				self.places += 1
				name = f"place-{self.places}"
			self.own.place = Place(self.scene, name)
		return self.own.place

	def count(self, fault, first):
		place = self.place()
		place.reset(first)
		place.run(environment(self.library, fault, 0))
		lines = [line for line in place.reported()
			if line.startswith("calls ")]
		return int(lines[0].split()[1]) if lines else 0

	def run(self):
		with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
			for first in (True, False):
				for fault in FAULTS:
					self.each(pool, fault, first)

	def each(self, pool, fault, first):
		name = f"{'first' if first else 'next'} " \
			f"{self.scene.work.name}, {fault.name}"
		step, calls = self.step(fault), self.count(fault, first)
		numbers = range(1 + min(step, calls) // 2, calls + 1, step)
		problems = [line for lines in pool.map(lambda number:
			self.point(fault, first, number), numbers) for line in lines]
		self.tally.check(name, problems if calls else ["no call counted"])

	def tell(self):
		kept = ", ".join(f"{name}: {count}" for name, count in
			sorted(self.figures.items()) if name != "points")
		self.tally.note(f"{self.scene.work.name}: {self.figures['points']} "
			f"calls struck; {kept}")

	def point(self, fault, first, number):
		place = self.place()
		place.reset(first)
		done = place.run(environment(self.library, fault, number))
		reported = place.reported()
		if f"calls {number - 1}" in reported:	# it came to an end before
			return []
		state, problems = place.judge(done)
		problems += words(fault, done, reported)
		problems += [line for line in reported if line.startswith("open ")]
		problems += place.mend()
		with self.lock:
			self.figures["points"] += 1
			self.figures[state] += 1
			self.figures[f"status {done.status}"] += 1
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
