"""Builds on two threads that are killed at random moments.
Knows time; must not know what a tree looks like."""
import random
import time

from bench import Figures, spread
from torture.scene import Place

# How long a moment may lie behind the time that a whole build takes.
BEHIND = 1.1
KILLED = -9


def run(scene, tally, number):
	"""As many builds, half of them the first one."""
	figures = Figures()
	problems = [line for first in (True, False) for line in spread(
		lambda share, shares: turns(Place(scene,
			f"moments-{first}-{share}", jobs=2), first,
			range(share, number // 2, shares), figures))]
	verb = scene.work.name
	tally.check(f"{verb}, killed at {number} random moments", problems)
	tally.note(f"{verb}: killed at random {figures[f'status {KILLED}']} of "
		f"{number}; trees left {figures.starting('tree')}")


def turns(place, first, numbers, figures):
	problems = []
	place.reset(first)
	start = time.monotonic()
	place.run()
	whole = time.monotonic() - start
	for number in numbers:
		moment = random.Random(number).random() * whole * BEHIND
		problems += kill(place, first, moment, figures)
	return problems


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
	figures.add(f"tree {state}", f"status {done.status}")
	return [f"killed after {moment * 1000:.1f} ms:", *problems] \
		if problems else []
