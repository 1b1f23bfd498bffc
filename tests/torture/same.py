"""Many builds of the sample, each in another way: the same bytes.
Knows what must not matter; must not know what a page looks like."""
import collections
import os
import shutil

import near
import tree

JOBS = (1, 2, 7)
ZONES = ("", "UTC", "America/St_Johns", "Pacific/Kiritimati", ":nowhere")
LOCALES = ("", "C", "vi_VN.UTF-8", "tr_TR.UTF-8")
UMASKS = (0o022, 0o077, 0o002)
# In a row of so many ways the last is no clean build: the tree before it was
# built of an edited portal.
ROW = 4


def run(bench, tally, library, number):
	sample = bench.portals[0]
	folders = [bench.folder("same", "as-is"), bench.folder("same", "deep",
		"er", "reversed"), bench.folder("same", "edited")]
	for folder, copy in zip(folders, (shutil.copytree, tree.copy_reversed,
			shutil.copytree)):
		copy(bench.path("content"), os.path.join(folder, "content"))
	chain = os.path.join(folders[2], "site")
	digests = collections.Counter()
	problems = []
	for turn in range(number):
		how = {"environment": environment(library, turn),
			"umask": UMASKS[turn % len(UMASKS)]}
		jobs = ["-j", str(JOBS[turn % len(JOBS)])]
		if turn % ROW == ROW - 1:
			problems += edited(bench, sample, folders[2], chain,
				turn // ROW, jobs, how)
			output = chain
		else:
			output = os.path.join(bench.temp, "same", str(turn))
			problems += bench.make(sample, output, jobs,
				folders[turn % 2], **how)
		digests[tree.digest(output)] += 1
		if output != chain:
			shutil.rmtree(output)
	if len(digests) != 1:
		problems.append(f"{len(digests)} digests: {dict(digests)}")
	tally.check(f"{number} builds in other ways", problems)
	tally.note(f"SHA-256 of {number} builds: {' '.join(digests)}")


def environment(library, turn):
	found = {"TZ": ZONES[turn % len(ZONES)],
		"LC_ALL": LOCALES[turn % len(LOCALES)]}
	if turn % 2:
		found.update(LD_PRELOAD=library, FAULT_ORDER="1")
	return found


def edited(bench, sample, folder, output, number, jobs, how):
	"""The edited portal into output, then as it was into the same. An edit
	that needs another before it is refused, and changes nothing."""
	edits = [edit for edit in near.EDITS if edit[1].startswith("content/")]
	_, path, pattern, other = edits[number % len(edits)]
	file = os.path.join(folder, path)
	before = tree.read(file)
	try:
		text = near.edited(before.decode(), pattern, other)
	except AssertionError:	# it belongs behind another edit
		text = before.decode() + "\n"
	for data in (text.encode(), before):
		with open(file, "wb") as out:
			out.write(data)
		problems = bench.make(sample, output, jobs, folder, **how)
	return problems
