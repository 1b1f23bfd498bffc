"""Texts that are short to write and long to read (bombs.py): each is taken or
refused, and costs no more than so much time of the processor and so much memory.
What it did cost is told by the long form (`tests/run --long bombs`)."""
import os
import resource
import shutil
import subprocess
import tempfile

import bombs
import tree
from bench import TODAY

# The promise is 2 s; a busy machine, or a slow one, is no mistake of the program's.
PROMISED, SECONDS, MEMORY = 2, 10, 256 << 20


def run(bench, tally):
	costs = {}
	bench.each(bombs.BOMBS.items(), lambda item: costs.update(
		{item[0]: check(bench, tally, *item)}))
	slow = [name for name, cost in costs.items() if cost[0] > PROMISED]
	for name, (seconds, memory, status) in sorted(costs.items(),
			key=lambda item: -item[1][0]):
		if bench.long or name in slow:
			tally.note(f"{name}: {seconds:.2f} s, {memory >> 20} MB, "
				f"{'taken' if status == 0 else 'refused'}")
	tally.note(f"{len(costs)} texts: at most "
		f"{max(cost[0] for cost in costs.values()):.2f} s and "
		f"{max(cost[1] for cost in costs.values()) >> 20} MB")


def check(bench, tally, name, bomb):
	path, text, *beside = bomb
	work = tempfile.mkdtemp(dir=bench.temp)
	if path == bombs.MARKDOWN:
		text = bombs.FRONT + text
	put(work, "content/portal.yaml", "tiêu đề: Cổng\n")
	if path == bombs.TEMPLATE:
		put(work, "content/portal.yaml", "tiêu đề: Cổng\ngiao diện: a\n")
		put(work, "themes/a/theme.yaml", "tên: a\nkế thừa: default\n")
		put(work, bombs.MARKDOWN, bombs.FRONT + "Trang.\n")
	for other, data in beside:
		put(work, other, data)
	put(work, path, text)
	status, seconds, memory, told = measured([bench.program(), "build",
		"-C", work, "--today", TODAY, "-j", "1"])
	tally.check(f"{name}: ends by itself", [] if status in (0, 1) else
		[f"exit status {status}"] + told.splitlines()[:3])
	tally.check(f"{name}: within {MEMORY >> 20} MB", [] if memory <= MEMORY
		else [f"{memory >> 20} MB"])
	tally.check(f"{name}: nothing is written when it is refused",
		[] if status == 0 else tree.paths(os.path.join(work, "site")))
	shutil.rmtree(work)
	return seconds, memory, status


def put(work, path, text):
	path = os.path.join(work, path)
	os.makedirs(os.path.dirname(path), exist_ok=True)
	text = text() if callable(text) else text
	with open(path, "wb") as file:
		file.write(text if isinstance(text, bytes) else text.encode())


def measured(command):
	"""(exit status, seconds of the processor, bytes of memory, stderr)"""
	def bound():
		resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

	with tempfile.TemporaryFile() as errors:
		child = subprocess.Popen(command, stdin=subprocess.DEVNULL,
			stdout=subprocess.DEVNULL, stderr=errors, preexec_fn=bound)
		status, cost = os.wait4(child.pid, 0)[1:]
		child.returncode = os.waitstatus_to_exitcode(status)
		errors.seek(0)
		told = errors.read(4096).decode("utf-8", "replace")
	return (child.returncode, cost.ru_utime + cost.ru_stime,
		cost.ru_maxrss << 10, told)
