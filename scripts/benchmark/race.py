"""The race: every racer in turn, round after round, so that whatever else the
machine does falls on all. Knows rounds; must not know goals or tables."""
import sys

from benchmark.clock import marks, medians, touched
from benchmark.racers import Chuyende, RACERS


class Result:
	"""The medians of one place, by name; None for who did not run."""

	def __init__(self, place, outlines, samples, writes):
		self.place, self.outlines, self.writes = place, outlines, writes
		self.by_name = {name: medians(row)
			for name, row in samples.items() if row}

	def __getitem__(self, name):
		return self.by_name.get(name)


# Beside the racers: chuyende once more over what it wrote, and on one thread.
AGAIN, ALONE = "chuyende, unchanged", "chuyende -j 1"


def tell(text):
	print(text, file=sys.stderr, flush=True)


def turn(course, clock, racer, samples, writes):
	output = course.output()
	samples[racer.name].append(clock.time(racer.command(output), output,
		racer.environment))
	if not isinstance(racer, Chuyende):
		return
	course.pages = samples[racer.name][-1].pages
	before = marks(output)
	samples[AGAIN].append(clock.time(racer.command(output), output))
	writes.append(touched(before, marks(output)))
	output = course.output()
	samples[ALONE].append(clock.time(racer.command(output, 1), output))


def race(course, clock, place, names, rounds):
	"""A Result. The first round is not counted: it fills the caches."""
	racers = [RACERS[name](course) for name in names]
	tell(f"{place}: writing {course.portal.outlines:,} outlines")
	for racer in racers:
		racer.prepare()
	samples, writes = {}, []
	for number in range(rounds + 1):
		if number < 2:
			samples = {name: [] for name in (*names, AGAIN, ALONE)}
		first = number % len(racers)
		for racer in racers[first:] + racers[:first]:
			turn(course, clock, racer, samples, writes)
		tell(f"{place}: round {number} of {rounds}: " + ", ".join(
			f"{name} {row[-1].wall:.2f} s"
			for name, row in samples.items() if row))
	course.clear_outputs()
	return Result(place, course.portal.outlines, samples,
		max(writes, default=None))
