"""Figures as lines of text. Knows columns; must not know what they mean."""

HEADS = ("", "wall s", "user s", "system s", "CPU s", "peak MiB",
	"HTML pages", "MiB out", "µs CPU/page", "µs wall/page")


WATCHERS = {"chuyende": "chuyende watch", "hugo": "hugo server"}


def aligned(rows):
	"""The first column to the left, figures to the right."""
	widths = [max(len(cell) for cell in column) for column in zip(*rows)]
	for row in rows:
		first, *others = (f"{cell:<{width}}" if i == 0
			else f"{cell:>{width}}"
			for i, (cell, width) in enumerate(zip(row, widths)))
		yield "  ".join([first, *others]).rstrip()


def samples(result):
	rows = [HEADS]
	for name, sample in result.by_name.items():
		rows.append((name, f"{sample.wall:.2f}", f"{sample.user:.2f}",
			f"{sample.system:.2f}", f"{sample.cpu:.2f}",
			f"{sample.peak:,.0f}", f"{sample.pages:,.0f}",
			f"{sample.size:,.0f}", f"{sample.cpu_page:.0f}",
			f"{sample.wall_page:.0f}"))
	return list(aligned(rows))


def ratios(result):
	"""Hugo over chuyende, and chuyende over what does less."""
	ours = result["chuyende"]
	rows = [("", "CPU/page", "wall/page", "peak")]
	for other in ("hugo", "floor", "copies"):
		sample = result[other]
		if not ours or not sample:
			continue
		a, b = (sample, ours) if other == "hugo" else (ours, sample)
		rows.append((f"{other} / chuyende" if other == "hugo"
			else f"chuyende / {other}", f"{a.cpu_page / b.cpu_page:.2f}",
			f"{a.wall_page / b.wall_page:.2f}",
			f"{a.peak / b.peak:.2f}"))
	return list(aligned(rows)) if len(rows) > 1 else []


def goals(lines):
	lines = list(lines)
	return list(aligned([("goal", "measured", "asked", ""), *lines])) \
		if lines else []


def costs(found):
	"""What an index takes to be made, and on disk."""
	rows = [("the index", "user s", "wall s", "pages", "files", "MiB")]
	for name, made in found.made.items():
		rows.append((name, f"{made.user:.2f}", f"{made.wall:.2f}",
			f"{made.pages:,}", f"{made.files:,}", f"{made.size:.1f}"))
	return list(aligned(rows))


def answers(found):
	"""How many known answers were found, and which we did not find."""
	asked = {**found.asked, "all": sum(found.asked.values())}
	rows = [("known answers in the first ten", *asked)]
	for name, told in found.answers.items():
		right = {**told["right"], "all": sum(told["right"].values())}
		rows.append((name, *(f"{right[kind]} of {count}"
			for kind, count in asked.items())))
	return [*aligned(rows), *(f"  {name}: {problem}"
		for name, told in found.answers.items() if "chuyende" in name
		for problem in told["problems"])]


def looks(found):
	rows = [("first answer, cold", "ms", "slowest", "requests", "kB")]
	for name, seen in found.times.items():
		size = f"{seen['bytes'] / 1000:.1f}" if seen["bytes"] else ""
		rows.append((name, f"{seen['ms']:.0f}", f"{seen['slowest']:.0f}",
			f"{seen['requests']}", size))
	return list(aligned(rows))


def drafting(found):
	"""Milliseconds by program and change; a line for who failed."""
	changes = ("body", "title", "template")
	rows = [("saved to written, ms", *changes)]
	failed = []
	for name, taken in found.items():
		if isinstance(taken, dict):
			rows.append((WATCHERS[name], *(f"{taken[change]:,.0f}"
				for change in changes)))
		else:
			failed.append(taken)
	return [*aligned(rows), *failed] if len(rows) > 1 else failed
