"""What the generator has promised, and what a race says of it. Knows the
figures; must not know how they were measured."""
from typing import NamedTuple

from benchmark.drafting import QUIET
from benchmark.race import AGAIN, ALONE


class Goal(NamedTuple):
	what: str
	place: str		# tmpfs, disk or "" for either
	relation: str		# at least, at most
	bound: float
	figure: object		# of a Result; None where it was not measured
	note: str = ""


def over(first, second, value):
	"""first's value over second's."""
	def figure(result):
		a, b = result[first], result[second]
		return getattr(a, value) / getattr(b, value) if a and b else None
	return figure


GOALS = (
	Goal("CPU a page, Hugo's over ours", "tmpfs", "at least", 5,
		over("hugo", "chuyende", "cpu_page"), "aim: 8"),
	Goal("wall a page, Hugo's over ours", "tmpfs", "at least", 4,
		over("hugo", "chuyende", "wall_page")),
	Goal("wall a page, Hugo's over ours", "disk", "at least", 2,
		over("hugo", "chuyende", "wall_page")),
	Goal("two threads, times as fast as one", "tmpfs", "at least", 1.7,
		over(ALONE, "chuyende", "wall")),
	Goal("nothing changed, wall over a full build's", "", "at most", 0.2,
		over(AGAIN, "chuyende", "wall")),
	Goal("nothing changed, files written", "", "at most", 0,
		lambda result: result.writes),
)
CPU_FLOOR = "CPU a page, ours over the floor's"
FLOOR = {
	False: Goal(CPU_FLOOR, "tmpfs", "at most", 2,
		over("chuyende", "floor", "cpu_page"), "search off"),
	True: Goal(CPU_FLOOR, "tmpfs", "at most", 3,
		over("chuyende", "floor", "cpu_page"), "search on"),
}
PEAKS = {10_000: 200, 100_000: 1536}
SCALE = Goal("CPU a page, at {} over that at {} outlines", "tmpfs",
	"at most", 1.2, None)


def peak_goal(outlines):
	return Goal(f"peak memory at {outlines:,} outlines, MiB", "", "at most",
		PEAKS[outlines], lambda result: result["chuyende"]
		and result["chuyende"].peak)


# Milliseconds from the end of a write to the last page that shows it; watch
# waits for quiet before it does anything. A template may take a full build.
DRAFTING = {"body": 50, "title": 150}


# Of user CPU; milliseconds, files and kB of the first answer. Bytes are
# counted where they are on a wire.
SEARCH = (
	Goal("user CPU of a build that the index takes", "", "at most", 0.4,
		lambda found: found.share),
	Goal("first answer from a folder, ms", "", "at most", 300,
		lambda found: found.times["chuyende, file"]["ms"]),
	Goal("first answer, files", "", "at most", 14,
		lambda found: found.times["chuyende, HTTP"]["requests"]),
	Goal("first answer, kB", "", "at most", 60,
		lambda found: found.times["chuyende, HTTP"]["bytes"] / 1000),
	Goal("known answers in Chromium", "", "at least", 50,
		lambda found: sum(found.answers["chuyende, Chromium"]["right"].values())),
	Goal("known answers in Firefox", "", "at least", 50,
		lambda found: sum(found.answers["chuyende, Firefox"]["right"].values())),
)


def judge(goal, figure):
	"""A line of the table of goals."""
	met = figure >= goal.bound if goal.relation == "at least" \
		else figure <= goal.bound
	return (goal.what + (f" ({goal.note})" if goal.note else ""),
		f"{figure:,.2f}".rstrip("0").rstrip("."),
		f"{goal.relation} {goal.bound:,g}", "ok" if met else "not yet")


def judged(result, search):
	"""The lines for one Result."""
	goals = [*GOALS[:1], FLOOR[search], *GOALS[1:]]
	if search:
		# Hugo makes no index: not the same work.
		goals = [goal for goal in goals if "Hugo" not in goal.what]
	if result.outlines in PEAKS:
		goals.append(peak_goal(result.outlines))
	for goal in goals:
		figure = goal.figure(result) \
			if goal.place in ("", result.place) else None
		if figure is not None:
			yield judge(goal, figure)


def judged_scale(small, large):
	"""The lines for the cost of a page at two sizes. What the copies pay
	more at the larger one is the machine's part."""
	what = SCALE.what.format(f"{large.outlines:,}", f"{small.outlines:,}")
	ours, copies = (large[name].cpu_page / small[name].cpu_page
		for name in ("chuyende", "copies"))
	yield judge(SCALE._replace(what=what), ours)
	yield ("the same of the copies", f"{copies:.2f}", "", "")
	if large.outlines in PEAKS:
		goal = peak_goal(large.outlines)
		yield judge(goal, goal.figure(large))


def judged_finding(found):
	for goal in SEARCH:
		yield judge(goal, goal.figure(found))


def judged_drafting(found, result):
	"""The lines for changes that were saved while chuyende watched."""
	ours = found.get("chuyende")
	if not isinstance(ours, dict):
		return
	bounds = dict(DRAFTING)
	if result["chuyende"]:
		bounds["template"] = round(1000 * result["chuyende"].wall)
	for change, bound in bounds.items():
		yield judge(Goal(f"a {change} saved, written after ms", "",
			"at most", bound + QUIET, None,
			f"{QUIET} of it waiting for quiet"), ours[change])
