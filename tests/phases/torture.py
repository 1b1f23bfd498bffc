"""Files, memory, disks, clocks and neighbours that fail the program: nothing
is half done that the next run does not make good, and no release is ever half
live. `make torture` strikes call by call, the usual form takes samples."""
import os
import tempfile

from torture import checkers, full, injected, meetings, moments, same, sweep
from torture.scene import Building, Publishing, Scene

# Publications make more calls than builds, and the same ones more often.
MORE_CALLS = 12
MOMENTS, BUILDS = (16, 2000), 100
MEETINGS = (149, 11)


def run(bench, tally):
	tally.loud = bench.long
	library = os.path.join(bench.build, "torture", "fault.so")
	if not os.path.exists(library):
		tally.check("tests/torture/fault.c", ["not built (make tested)"])
		return
	shared = "/dev/shm" if os.access("/dev/shm", os.W_OK) else bench.temp
	for work in (Building, Publishing):
		with tempfile.TemporaryDirectory(prefix="chuyende-torture-",
				dir=shared) as home:
			scene = Scene(bench, os.path.join(home, "scene"), work)
			if tally.check(f"{work.name}: the scene is set",
					scene.problems):
				disturb(bench, tally, scene, library)
				tally.check(f"{work.name}: originals are untouched",
					scene.spoiled())
	if bench.long:
		same.run(bench, tally, library, BUILDS)
		checkers.run(bench, tally)


def disturb(bench, tally, scene, library):
	faults = sweep.Sweep(scene, library, tally, steps(bench.long, scene.work))
	faults.run()
	faults.tell()
	moments.run(scene, tally, MOMENTS[bench.long])
	injected.run(scene, tally, not bench.long)
	meetings.two(scene, tally, library)
	if scene.work is Building:
		meetings.run(scene, tally, library, MEETINGS[bench.long])
		full.run(scene, tally, library)


def steps(long, work):
	"""How far apart the calls are that a fault strikes; odd, so that what
	comes in pairs is struck at both."""
	return lambda fault: 1 if long else \
		fault.step * (1 if work is Building else MORE_CALLS) | 1
