"""Single mistakes (mistakes.py), each in a portal that is sound but for it: what is
told is told of the right file, line and column, with what to do about it; the tree
that was built before stays as it is to the byte."""
import json
import os
import shutil

import mistakes
import tree
from bench import TODAY

# Codes that need no hint: the message says all there is to say.
PLAIN = {"E01"}


def run(bench, tally):
	sound = bench.path("tests", "golden", "tiny", "content")
	before = bench.folder("bad", "before")
	done = bench.run(["build", "-C", os.path.dirname(sound), "-o", before,
		"--today", TODAY])
	if not tally.check("the sound portal", done.err.splitlines()
			if done.status else []):
		return
	numbered = list(enumerate(mistakes.MISTAKES))
	bench.each(numbered, lambda item: check(bench, tally, sound, before, *item))
	tally.note(f"{len(numbered)} mistakes")


def check(bench, tally, sound, before, number, mistake):
	name, deeds, expected = mistake
	work = bench.folder("bad", str(number))
	content = os.path.join(work, "content")
	shutil.copytree(sound, content)
	shutil.copytree(before, os.path.join(work, "site"))
	deeds = deeds if isinstance(deeds, list) else [deeds]
	if os.geteuid() == 0 and any(getattr(deed, "what", "") == "closed"
			for deed in deeds):
		tally.note(f"{name}: not possible here, root may read everything")
		return
	for deed in deeds:
		do(content, deed)
	stamps = tree.stamps(os.path.join(work, "site"))
	done = bench.run(["build", "-C", work, "--format", "json", "--today",
		TODAY, "-j", "1"], sanitised=False)
	found, problems = told(done.err)
	errors = [text for text in found if not text.endswith("?")]
	wanted = sorted(expected.split("; ")) if expected else []
	tally.check(f"{name}: is told as it should be", [] if found == wanted
		else [f"told:     {'; '.join(found)}", f"expected: {expected}"] +
		done.err.splitlines()[:3])
	tally.check(f"{name}: what to do about it is told", problems)
	tally.check(f"{name}: exit status", [] if done.status == bool(errors) *
		(3 if any(text.endswith("E01") for text in errors) else 1)
		else [f"{done.status}"])
	checked = bench.run(["check", "-C", work, "--format", "json", "--today",
		TODAY, "-j", "1"], sanitised=False)
	tally.check(f"{name}: check says what build says",
		[] if (checked.status, checked.err) == (done.status, done.err)
		else [f"{checked.status}"] + checked.err.splitlines()[:3])
	if errors:
		tally.check(f"{name}: the tree stays", tree.touched(stamps,
			tree.stamps(os.path.join(work, "site"))))
	shutil.rmtree(work)


def do(content, deed):
	path = os.path.join(os.fsencode(content), os.fsencode(deed.path))
	os.makedirs(os.path.dirname(path), exist_ok=True)
	if isinstance(deed, mistakes.Make):
		make(path, deed.what)
		return
	if isinstance(deed, mistakes.Put):
		data = deed.data
	else:
		data = tree.read(path)
		if isinstance(deed, mistakes.Swap):
			assert data.count(deed.old.encode()) == 1, \
				(deed.path, deed.old, data.count(deed.old.encode()))
			data = data.replace(deed.old.encode(), deed.new.encode())
		else:
			data = deed.turn(data)
		if isinstance(deed, mistakes.Move):
			os.remove(path)
			path = os.path.join(content, deed.to)
			os.makedirs(os.path.dirname(path), exist_ok=True)
	with open(path, "wb") as file:
		file.write(data)


def make(path, what):
	if what == "folder":
		os.mkdir(path)
	elif what == "fifo":
		os.mkfifo(path)
	elif what == "link":
		os.symlink("/etc/passwd", path)
	else:
		os.chmod(path, 0)


def told(err):
	"""(["path:line:column code"], warnings with a "?"; problems)."""
	found, problems = [], []
	for line in err.splitlines():
		report = json.loads(line)
		path = report["path"].removeprefix("content/").split("/content/")[-1]
		found.append(f"{path}:{report['line']}:{report['column']} "
			f"{report['rule']}" +
			("?" if report["severity"] == "warning" else ""))
		if not report["hint"] and report["rule"] not in PLAIN:
			problems.append(f"{report['rule']}: no hint")
	return sorted(found), problems
