"""Each limit (base/limits.h): what stands right at it is built, one past it is
refused with the code of that limit, and what was built before stays. A limit that
no content meets is looked at elsewhere, and the table says where."""
import json
import os
import re
import shutil

import edges
import tree
from bench import TODAY

# What the server allows is met by the phase serve, in figures; times pass in the
# phases churn and serve and are never measured. No test waits or fills so much as
# the others ask for.
ELSEWHERE = {
	"LIMIT_SERVE_HEADER": "serve: headers of 64 KB",
	"LIMIT_SERVE_CONNECTIONS": "serve: a flood of 1,450",
	"LIMIT_SERVE_STREAMS": "serve: 220 past a thousand",
	"LIMIT_SERVE_ARRIVAL": "serve: slow clients",
	"LIMIT_SERVE_BEAT": "serve: streams whose readers left",
	"LIMIT_SERVE_MEMORY": "serve: answers that nobody takes",
	"LIMIT_SERVE_IDLE": "a time",
	"LIMIT_SERVE_ANSWER": "a time",
	"LIMIT_SERVE_WAITING": "a queue of the kernel's",
	"LIMIT_WATCH_ROOT": "a time",
	"LIMIT_WATCH_POLL": "a time",
	"LIMIT_WATCH_SAFETY": "a time",
	"LIMIT_WATCH_CALL": "a time",
	"LIMIT_WATCH_WASTE": "folders that come and go, ten thousand of them",
	"LIMIT_WATCH_NUMBER": "four million watches",
	"LIMIT_DATA": "a file of a gigabyte",
	"LIMIT_STACK": "cli: stacks",
}


def run(bench, tally):
	values = edges.limits()
	tally.check("each limit is looked at", list(untested(bench, values)))
	bench.each(edges.EDGES.items(),
		lambda item: check(bench, tally, values[item[0]], *item))
	bench.each(edges.SHAPES.items(),
		lambda item: look(bench, tally, values[item[0]], *item))


def untested(bench, values):
	units = "".join(tree.read(bench.path("tests", "unit", name)).decode()
		for name in sorted(os.listdir(bench.path("tests", "unit"))))
	for name in values:
		if not (name in edges.EDGES or name in edges.SHAPES or
				name in units or name in ELSEWHERE):
			yield f"{name}: no test meets it"
	for name in [*edges.EDGES, *edges.SHAPES, *ELSEWHERE]:
		if name not in values:
			yield f"{name}: no such limit"


def check(bench, tally, value, name, edge):
	make, code, slack, first = edge
	for n, told in ((value - slack, first), (value + 1, code)):
		work = bench.folder("limits", name, str(n))
		edges.Place(work).put("content/portal.yaml", "tiêu đề: Cổng\n")
		words = make(edges.Place(work), n) or []
		before = tree.stamps(os.path.join(work, "out"))
		done = bench.run(["build", "-o", "out", "--format", "json"] + words,
			cwd=work)
		after = tree.stamps(os.path.join(work, "out"))
		tally.check(f"{name}: {'past' if n > value else 'at'} it: {n}",
			complaints(done, told) +
			[line for line in tree.touched(before, after)
				if told and line != ".: appeared"])
		shutil.rmtree(work)


def look(bench, tally, value, name, shape):
	make, page, pattern, at, past = shape
	for n, wanted in ((value, at), (value + 1, past)):
		work = bench.folder("limits", name, str(n))
		make(edges.Place(work), n)
		done = bench.run(["build", "--today", TODAY], cwd=work)
		found = re.findall(pattern, tree.read(os.path.join(work, "site",
			page)).decode()) if done.status == 0 else []
		tally.check(f"{name}: {n}", [] if len(found) == wanted else
			[f"{page} has {pattern} {len(found)} times, not {wanted}; "
			f"exit status {done.status}"] + done.err.splitlines()[-2:])
		shutil.rmtree(work)


def complaints(done, told):
	if told == "usage":
		return [] if done.status == 2 else [f"exit status {done.status}"]
	found = [json.loads(line) for line in done.err.splitlines()
		if line.startswith("{")]
	errors = {r["rule"] for r in found if r["severity"] == "error"}
	wanted = {told} if told else set()
	status = 0 if not told else 3 if told == "E01" else 1
	return [] if errors == wanted and done.status == status else \
		[f"exit status {done.status}, told {sorted(errors)}, not {told}"] + \
		done.err.splitlines()[:5]
