"""Others at work while a build is: a second build, and editors that change,
remove or replace what it is just reading.
Knows how a build is held; must not know what a tree looks like."""
import os
import shutil
import signal

import tree
from torture.scene import Place, whole
from torture.sweep import FAILED

SECRET = "[R26]"
OUTLINE = "2025/chuyen-de-1/de-cuong.md"


def run(scene, tally, library, step):
	for name, change in CHANGES.items():
		tally.check(f"{name} while it is read",
			changes(scene, library, name, change, step))
	tally.check("an attachment that becomes secret while one builds",
		becomes_secret(scene, library, 1 + step // 30))


def held(place, library, kinds, number):
	"""A build that stands before its n-th call; None if it ended before."""
	process = place.begin({"LD_PRELOAD": library,
		"FAULT": f"{kinds} stop {number}"})
	_, status = os.waitpid(process.pid, os.WUNTRACED)
	if os.WIFSTOPPED(status):
		return process
	process.returncode = os.waitstatus_to_exitcode(status)
	place.ended(process)
	return None


def two(scene, tally, library):
	"""At once: the second is told, also where the first but reads: what it
	reads may change before it writes, and must not come after what is newer."""
	for name, kinds, number in (("reads", "b", 9), ("writes", "w", 5)):
		tally.check(f"{scene.work.name}: one more while the first {name}",
			two_at_once(scene, library, name, kinds, number))


def two_at_once(scene, library, name, kinds, number):
	place = Place(scene, f"two-{name}")
	place.reset(False)
	process = held(place, library, kinds, number)
	if not process:
		return ["The first one was not held."]
	second = place.run()
	process.send_signal(signal.SIGCONT)
	done = place.ended(process)
	problems = [] if scene.work.busy in second.err and second.status == 3 else [
		f"The second ended with {second.status}.",
		*second.err.splitlines()]
	if done.status:
		problems += ["The first failed.", *done.err.splitlines()]
	return problems + place.judge(done)[1] + place.mend()


def append(path):
	with open(path, "a", encoding="utf-8") as file:
		file.write("\nThêm vào lúc đang đọc.\n")


def cut(path):
	os.truncate(path, os.path.getsize(path) // 2)


def empty(path):
	os.truncate(path, 0)


def replace_by_link(path):
	os.remove(path)
	os.symlink("/etc/passwd", path)


def replace_by_pipe(path):
	os.remove(path)
	os.mkfifo(path)


def remove_folder(path):
	shutil.rmtree(os.path.dirname(path))


def replace_by_folder(path):
	os.remove(path)
	os.mkdir(path)


CHANGES = {
	"a file that grows": append,
	"a file that is cut": cut,
	"a file that is emptied": empty,
	"a file that vanishes": os.remove,
	"a file that becomes a link": replace_by_link,
	"a file that becomes a pipe": replace_by_pipe,
	"a file that becomes a folder": replace_by_folder,
	"a folder that vanishes": remove_folder,
}


def changes(scene, library, name, change, step):
	"""At every step-th look into the content and call for a file."""
	place = Place(scene, name.replace(" ", "-"))
	problems = []
	for number in range(1, 400, step):
		place.reset(False)
		process = held(place, library, "obrdl", number)
		if not process:
			break
		change(os.path.join(place.portal, "content", OUTLINE))
		process.send_signal(signal.SIGCONT)
		done = place.ended(process)
		wrong = aftermath(place, done)
		shutil.rmtree(place.portal)
		shutil.copytree(scene.portals["after"], place.portal)
		place.sources = tree.stamps(place.portal)
		wrong += place.once_more()
		if wrong:
			problems += [f"at call {number}:", *wrong[:8]]
	return problems


def aftermath(place, done):
	"""Whatever the first build made of it, the next one tells and makes what
	a build in a new place does."""
	problems = [] if done.status in (0, 1, FAILED) else \
		[f"exit status {done.status}"]
	again = place.run()
	clean = os.path.join(place.home, "clean")
	fresh = place.run(output=clean)
	if again.status != fresh.status:
		problems.append(f"The next build ends with {again.status}, one in "
			f"a new place with {fresh.status}.")
	elif again.status == 0:
		problems += tree.difference(tree.content(clean),
			tree.content(place.site))
	shutil.rmtree(clean, ignore_errors=True)
	return problems


def becomes_secret(scene, library, step):
	"""At every step-th opened file: what is published is what was looked
	into, or nothing."""
	place = Place(scene, "becomes-secret")
	attachment = os.path.join(place.portal, "content",
		"2025/chuyen-de-1/phu-luc.txt")
	with open(os.path.join(place.portal, "content", OUTLINE), "a",
			encoding="utf-8") as file:
		file.write("\n[Phụ lục](phu-luc.txt)\n")
	problems, statuses = [], set()
	for number in range(1, 400, step):
		write(attachment, "Bảng số liệu.\n")
		place.reset(False)
		process = held(place, library, "b", number)
		if not process:
			break
		write(attachment, "MẬT\n")
		process.send_signal(signal.SIGCONT)
		done = place.ended(process)
		statuses.add(done.status)
		leaked = [path for path, data in whole(place.site)[0].items()
			if "MẬT".encode() in data]
		if leaked or done.status != (SECRET in done.err):
			problems += [f"at call {number}: {leaked}",
				f"exit status {done.status}", *done.err.splitlines()]
	return problems if statuses == {0, 1} else \
		[*problems, f"only {statuses} came of it"]


def write(path, text):
	with open(path, "w", encoding="utf-8") as file:
		file.write(text)
