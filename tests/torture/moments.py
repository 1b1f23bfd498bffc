"""Builds on two threads that are killed at random moments.
Knows time; must not know what a tree looks like."""
import collections
import random
import time

from torture.scene import Place

SEED = 1
# How long a moment may lie behind the time that a whole build takes.
BEHIND = 1.1
KILLED = -9


def run(scene, tally, number):
	"""As many builds, half of them the first one."""
	dice = random.Random(SEED)
	place = Place(scene, "moments", jobs=2)
	figures = collections.Counter()
	problems = []
	for first in (True, False):
		place.reset(first)
		start = time.monotonic()
		done = place.run()
		whole = time.monotonic() - start
		for turn in range(number // 2):
			moment = dice.random() * whole * BEHIND
			problems += kill(place, first, moment, figures)
	verb = scene.work.name
	tally.check(f"{verb}, killed at {number} random moments", problems)
	tally.note(f"{verb}: killed at random {figures[KILLED]} of {number}; "
		f"left were {figures['old']} old trees, {figures['new']} new, "
		f"{figures['between']} between")


def kill(place, first, moment, figures):
	place.reset(first)
	process = place.begin({})
	time.sleep(moment)
	process.kill()
	done = place.ended(process)
	state, problems = place.judge(done)
	if done.status not in (0, KILLED):
		problems.append(f"exit status {done.status}")
	problems += place.mend()
	figures[state] += 1
	figures[done.status] += 1
	return [f"killed after {moment * 1000:.1f} ms:", *problems] \
		if problems else []
