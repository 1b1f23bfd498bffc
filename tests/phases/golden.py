"""Every portal builds, and in one way only.

Twice (-j1; -j8 from a copy in another order, time zone and locale): the same
bytes. Once more in place: nothing is touched. Where `expected` stands, the
whole tree is compared with it; where `expected.tsv`, the indexes are. A
style sheet follows the images it names."""
import os
import shutil

import tree
from phases.expect import expect_tree
from phases.indexes import check_indexes

ELSEWHERE = {"LC_ALL": "C", "TZ": "Pacific/Auckland"}


def run(bench, tally):
	bench.each(bench.portals, lambda portal: check(bench, tally, portal))
	check_twins(bench, tally, "portals/nfc", "portals/nfd")
	check_image(bench, tally, "golden/themed", "themes/goc/assets/Sen.svg")


def check(bench, tally, portal):
	output, problems = bench.tree(portal)
	if not tally.check(f"{portal.name}: builds", problems):
		return
	check_again(bench, tally, portal, output)
	check_elsewhere(bench, tally, portal, output)
	expected = os.path.join(portal.folder, "expected")
	if portal.name.startswith("golden/") or os.path.isdir(expected):
		expect_tree(bench, tally, f"{portal.name}: expected tree",
			expected, output)
	table = os.path.join(portal.folder, "expected.tsv")
	if os.path.exists(table):
		check_indexes(tally, portal.name, table, output)


def check_again(bench, tally, portal, output):
	before = tree.stamps(output)
	problems = bench.make(portal, output, ["-j", "1"])
	tally.check(f"{portal.name}: a second build writes nothing",
		problems or tree.touched(before, tree.stamps(output)))


def check_elsewhere(bench, tally, portal, output):
	copy = bench.folder("elsewhere", "deep", "er", portal.name)
	for part in ("content", "themes"):
		source = os.path.join(portal.folder, part)
		if os.path.isdir(source):
			tree.copy_reversed(source, os.path.join(copy, part))
	other = os.path.join(copy, "other")
	problems = bench.make(portal, other, ["-j", "8"], copy,
		environment=ELSEWHERE)
	tally.check(f"{portal.name}: the same bytes elsewhere with -j 8",
		problems or tree.difference(tree.content(output),
			tree.content(other)))
	shutil.rmtree(copy)


def check_image(bench, tally, name, image):
	"""A style sheet changes with an image that it names."""
	portal = next(p for p in bench.portals if p.name == name)
	copy = bench.folder("image", name)
	for part in ("content", "themes"):
		shutil.copytree(os.path.join(portal.folder, part),
			os.path.join(copy, part), dirs_exist_ok=True)
	outputs = [os.path.join(copy, output) for output in ("kept", "clean")]
	problems = bench.make(portal, outputs[0], [], copy)
	before = sheets(outputs[0])
	with open(os.path.join(copy, image), "a", encoding="utf-8") as file:
		file.write("<!-- -->\n")
	for output in outputs:
		problems = problems or bench.make(portal, output, [], copy)
	tally.check(f"{name}: a changed image, in place and anew", problems
		or tree.difference(*map(tree.content, outputs)))
	tally.check(f"{name}: a changed image changes one style sheet", problems
		or ([] if len(before ^ sheets(outputs[0])) == 2 else sorted(before)))
	shutil.rmtree(copy)


def sheets(output):
	return {path for path in tree.content(output) if path.endswith(".css")}


def check_twins(bench, tally, *names):
	"""Portals that differ in the normal form of their text alone."""
	twins = [p for p in bench.portals if p.name in names]
	if len(twins) == 2 and not any(bench.tree(p)[1] for p in twins):
		tally.check(f"{' and '.join(names)}: the same bytes",
			tree.difference(*(tree.content(p.tree) for p in twins)))
