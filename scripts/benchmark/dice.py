"""Numbers that look random and are the same everywhere: a congruential
generator of our own, whose high bits are used. Knows nothing of texts."""

MULTIPLIER = 6364136223846793005
INCREMENT = 1442695040888963407
MASK = (1 << 64) - 1


class Dice:
	def __init__(self, seed):
		# Neighbouring seeds start far apart.
		self.state = (seed * 0x9E3779B97F4A7C15 + INCREMENT) & MASK
		self.below(2)

	def below(self, count):
		"""A number from 0 to count - 1."""
		self.state = (self.state * MULTIPLIER + INCREMENT) & MASK
		return (self.state >> 33) % count

	def pick(self, row):
		self.state = (self.state * MULTIPLIER + INCREMENT) & MASK
		return row[(self.state >> 33) % len(row)]

	def several(self, row, count):
		"""Neighbours in the row: different ones without a set."""
		start = self.below(len(row))
		return [row[(start + i) % len(row)] for i in range(count)]
