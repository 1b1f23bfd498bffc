"""Disks that are full in bytes or in files, or only for reading, which is told
once; a limit on the size of files; nobody to hear what is said; other clocks.
Knows mounts and limits; must not know what a tree looks like."""
import os
import resource
import shlex
import shutil

import tree
from bench import Done, execute
from torture.scene import Place
from torture.sweep import FAILED, MACHINE

# How much is free when the old tree is there, and what is short then.
DISKS = (
	("64 KB left", "size=64k", "size=$(($used + 64))k"),
	("nothing left", "size=4k", "size=${used}k"),
	("20 files left", "nr_inodes=20", "nr_inodes=$(($files + 20))"),
	("no file left", "nr_inodes=1", "nr_inodes=$files"),
	("read-only", "ro", "ro"),
)
# 64m and no limit on files while things are put there. Builds twice: on the
# disk as it is said, and with room again; keeps what each left.
SCRIPT = """\
set -e
cd "$1"
mount -t tmpfs -o size=64m none site
if [ -d old ]; then cp -r old/. site; fi
used=$(du -sk site | cut -f1)
files=$(find site | wc -l)
mount -o "remount,$(eval echo "$2")" site
status=0
{build} >out 2>err || status=$?
cp -r site left
mount -o remount,rw,size=64m,nr_inodes=0 site
again=0
{build} >/dev/null 2>>err || again=$?
cp -r site mended
echo $status $again >statuses
"""
# 1970, 2099
CLOCKS = (1, 4_070_908_800)
SMALL_FILES = 2000


def run(scene, tally, library):
	if execute(["unshare", "-rm", "mount", "-t", "tmpfs", "none",
			"/mnt"]).status:
		tally.note("full disks: not possible here (no mount in a user "
			"namespace)")
	else:
		for name, for_first, for_next in DISKS:
			for first in (True, False):
				tally.check(f"{'first' if first else 'next'} build, "
					f"{name}", disk(scene, first, for_first
					if first else for_next))
	tally.check("files may not be large", small_files(scene))
	tally.check("nobody hears", deaf(scene))
	tally.check("the clock is far off", clocks(scene, library))


def disk(scene, first, options):
	home = os.path.join(scene.home, "disk")
	shutil.rmtree(home, ignore_errors=True)
	place = Place(scene, "disk")
	place.reset(first)
	os.makedirs(os.path.join(home, "site"), exist_ok=True)
	if not first:
		shutil.copytree(scene.sites["before"], os.path.join(home, "old"))
	build = shlex.join(place.command())
	done = execute(["unshare", "-rm", "sh", "-c",
		SCRIPT.replace("{build}", build), "sh", home, options])
	if done.status:
		return ["The disk could not be made.", *done.err.splitlines()]
	return judged(place, *(int(word) for word in
		tree.read(os.path.join(home, "statuses")).split()))


def judged(place, status, again):
	said = tree.read(os.path.join(place.home, "err")).decode()
	new = place.goal
	left, mended = (tree.content(os.path.join(place.home, name))
		for name in ("left", "mended"))
	problems = []
	if status != FAILED or said.count(MACHINE) != 1:
		problems += [f"exit status {status}", *said.splitlines()]
	if left != place.old:
		problems += ["It is not what it was.",
			*tree.difference(place.old, left)]
	if again or mended != new:
		problems += [f"With room again: exit status {again}",
			*tree.difference(new, mended)]
	return problems


def small_files(scene):
	"""A limit by the shell: what is too large is told, and kills nobody."""
	place = Place(scene, "small-files")
	place.reset(False)
	done = execute(place.command(), preexec_fn=lambda:
		resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL_FILES,) * 2))
	state, problems = place.judge(done)
	if done.status != FAILED or MACHINE not in done.err:
		problems += [f"exit status {done.status}", *done.err.splitlines()]
	return problems + place.mend()


def deaf(scene):
	"""What was to be printed and could not be is told by the status."""
	problems = []
	place = Place(scene, "deaf")
	for words in (["status"], ["schema"], ["help"], ["--version"]):
		command = [scene.bench.program(), *words]
		if words == ["status"]:
			command += ["-C", place.portal]
		done = execute(["sh", "-c", 'exec "$@" >/dev/full', "sh",
			*command])
		if done.status != FAILED or not done.err:
			problems.append(f"{words[0]}: exit status {done.status}")
	return problems


def clocks(scene, library):
	place = Place(scene, "clocks")
	problems = []
	for seconds in CLOCKS:
		for again in (False, True):
			place.reset(first=not again)
			done = place.run({"LD_PRELOAD": library, "FAULT_CLOCK":
				str(seconds)})
			if done.status:
				problems += [f"{seconds}: status {done.status}",
					*done.err.splitlines()]
			problems += place.judge(done)[1]
		today = execute([scene.bench.program(), "status", "-C",
			place.portal], {"LD_PRELOAD": library,
			"FAULT_CLOCK": str(seconds)})
		if today.status:
			problems += [f"{seconds}: status of the chapter "
				f"{today.status}", *today.err.splitlines()]
	return problems
