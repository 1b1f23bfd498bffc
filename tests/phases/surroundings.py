"""The command line where the system gives little: no working folder, a small stack.
Knows how to take away; must not know what else commands print."""
import os
import shutil

import edges
from bench import execute, problem


def run(bench, tally):
	for check in (lost, stacks):
		check(bench, tally)


def lost(bench, tally):
	"""A script may stand in a folder that is no longer there."""
	folder = os.path.join(bench.folder("surroundings", "lost"), "gone")
	for words in ("build -C x", "build", "publish --to x", "verify x",
			"init x", "serve --port 0"):
		done = execute(["sh", "-c", 'mkdir "$1"; cd "$1"; rmdir "$1"; '
			'shift; exec "$@"', "sh", folder, bench.program(),
			*words.split()])
		tally.check(f"{words}: where no folder is", problem(
			done.status in (1, 2, 3) and done.err, done.status,
			done.err))


def stacks(bench, tally):
	"""What the system allows is asked for, and is told where it is too little."""
	folder = bench.folder("surroundings", "stacks")
	shutil.copytree(bench.path("content"), os.path.join(folder, "content"))
	enough = edges.limits()["LIMIT_STACK"] >> 10
	for words in ("build -j 4", "check -j 1", "status", "publish -j 4 --to out",
			"verify out", "new year 2026", "init portal"):
		for limit, status in (("-S -s 64", 0), (f"-s {enough}", 0),
				(f"-s {enough - 1}", 3), ("-s 64", 3)):
			shutil.rmtree(os.path.join(folder, "portal"), True)
			shutil.rmtree(os.path.join(folder, "content/2026"), True)
			done = execute(["sh", "-c", f'ulimit {limit} && exec "$@"', "sh",
				bench.program(), *words.split()], cwd=folder,
				environment={"SOURCE_DATE_EPOCH": "1757500000"})
			tally.check(f"{words}: with ulimit {limit}", problem(
				done.status == status and (not status or
				f"“ulimit -s {enough}”" in done.err),
				f"exit status {done.status}", done.err))
