"""The command line where the system gives little: no working folder, a
small stack, closed streams.
Knows how to take away; must not know what else commands print."""
import os
import shutil
import subprocess
import time

import edges
from bench import PATIENCE, TODAY, execute, problem


def run(bench, tally):
	for check in (lost, stacks, closed):
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


def closed(bench, tally):
	"""Nothing is opened in the place of a stream that is closed."""
	folder = bench.folder("surroundings", "closed")
	shutil.copytree(bench.path("content"), os.path.join(folder, "content"))
	shell = subprocess.Popen(["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh",
		bench.program(), "watch", "--today", TODAY], cwd=folder)
	end = time.monotonic() + PATIENCE
	while not os.path.exists(os.path.join(folder, "site/index.html")) and \
			shell.poll() is None and time.monotonic() < end:
		time.sleep(0.05)
	streams = [os.readlink(f"/proc/{shell.pid}/fd/{file}")
		for file in range(3)]
	shell.terminate()
	shell.wait()
	tally.check("closed streams stay", problem(streams == ["/dev/null"] * 3,
		*streams))
	for words in ("schema", "new year 2026"):
		done = execute(["sh", "-c", 'exec "$@" >&-', "sh", bench.program(),
			*words.split()], cwd=folder)
		tally.check(f"{words}: that nothing is printed is told", problem(
			done.status == 3 and "không in ra được" in done.err,
			done.status, done.err))
