"""Comparing with an expected output, and blessing a new one."""
import os

import tree


def expect_tree(bench, tally, name, expected, produced):
	"""Compares the folder expected with the folder produced, but for the
	theme's assets: they are copies, and pages name them by their hash."""
	files = {path: data for path, data in tree.content(produced).items()
		if not path.startswith("assets/")}
	lines = tree.difference(tree.content(expected), files)
	bless_or_fail(bench, tally, name, lines,
		lambda: tree.rewrite(expected, files))


def expect_text(bench, tally, name, expected, produced):
	"""Compares the file expected with the text produced."""
	def accept():
		with open(expected, "wb") as file:
			file.write(produced.encode())
	bless_or_fail(bench, tally, name, text_problems(expected, produced),
		accept)


def text_problems(expected, produced):
	name = os.path.basename(expected)
	if not os.path.exists(expected):
		return [f"{name}: is missing (make bless)"] + produced.splitlines()
	old, new = tree.read(expected), produced.encode()
	return tree.text_difference(name, old, new) if old != new else []


def bless_or_fail(bench, tally, name, lines, accept):
	if lines and bench.bless:
		print("\n".join([f"blessed: {name}"] + lines))
		accept()
		lines = []
	tally.check(name, lines)
