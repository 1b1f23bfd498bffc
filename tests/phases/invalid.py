"""Wrong content is refused, with the exact message, and nothing is written.

A case holds content/ and perhaps themes/, or a program make-content that makes it where it is
run, and what is expected: expected.vi.txt, expected.en.txt (with `language:
en` added to portal.yaml) and expected.json (stderr), and perhaps `options`
and `status`, the exit status where it is not 1."""
import os
import shutil

import tree
from bench import case_options, cases, execute
from phases.expect import expect_text


def run(bench, tally):
	valid = next((p for p in bench.portals if p.name.startswith("golden/")),
		bench.portals[0])
	before, problems = bench.tree(valid)
	if tally.check("a valid portal to stand there before", problems):
		bench.each(cases(bench.path("tests", "invalid")),
			lambda case: check(bench, tally, case, before))


def check(bench, tally, case, before):
	name = f"invalid/{os.path.basename(case)}"
	for kind, english, words, earlier in (
			("vi.txt", False, [], before),
			("en.txt", True, [], None),
			("json", False, ["--format", "json"], before)):
		work = bench.folder("invalid", os.path.basename(case), kind)
		problems = prepare(case, work, english)
		if not tally.check(f"{name}: {kind}: content", problems):
			continue
		done = refused(bench, tally, f"{name}: {kind}", case, work, words,
			earlier)
		expect_text(bench, tally, f"{name}: expected.{kind}",
			os.path.join(case, f"expected.{kind}"), done.err)


def prepare(case, work, english):
	"""Puts the content of case into work; returns problems."""
	maker = os.path.join(case, "make-content")
	for part in ("content", "themes"):
		if os.path.exists(os.path.join(case, part)):
			shutil.copytree(os.path.join(case, part),
				os.path.join(work, part), symlinks=True)
	if os.path.exists(maker):
		done = execute([maker], cwd=work)
		if done.status:
			return [f"make-content: exit status {done.status}"] + \
				done.err.splitlines()
	if english:
		speak_english(os.path.join(work, "content", "portal.yaml"))
	return []


def speak_english(path):
	"""Adds the language at the end, so that lines keep their numbers."""
	data = tree.read(path) if os.path.exists(path) else b""
	if data and not data.endswith(b"\n"):
		data += b"\n"
	with open(path, "wb") as file:
		file.write(data + b"language: en\n")


def refused(bench, tally, name, case, work, words, earlier, sanitised=False):
	"""Builds in work; checks the exit status and that nothing is written."""
	output = os.path.join(work, "out")
	if earlier:
		shutil.copytree(earlier, output)
	stamps = tree.stamps(output)
	there = sorted(os.listdir(work))
	wanted = expected_status(case)
	# With warnings alone a build would write.
	command = ["build", "-o", "out"] if wanted else ["check"]
	done = bench.run(command + ["-C", ".", "-j", "2"] +
		case_options(case) + words, sanitised, cwd=work)
	told = done.err.splitlines()
	tally.check(f"{name}: exit status", [] if done.status == wanted else
		[f"{done.status}, not {wanted}; it said:"] + told)
	tally.check(f"{name}: nothing is written",
		tree.touched(stamps, tree.stamps(output)) +
		[f"{path}: appeared" for path in sorted(os.listdir(work))
			if path not in there])
	return done


def expected_status(case):
	path = os.path.join(case, "status")
	return int(tree.read(path)) if os.path.exists(path) else 1
