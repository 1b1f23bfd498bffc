"""The sample comes out the same wherever, whenever and however it is built,
and every portal by Lua as by the walk of its templates."""
import os
import shlex
import shutil

import tree

# jobs, umask, how deep the folder lies, environment
WAYS = (
	(1, 0o022, 0, {}),
	(2, 0o077, 1, {"TZ": "America/St_Johns", "LC_ALL": "C"}),
	(7, 0o022, 3, {"TZ": "Pacific/Kiritimati", "LC_ALL": "vi_VN.UTF-8"}),
	(2, 0o022, 5, {"TZ": "UTC", "LC_ALL": "tr_TR.UTF-8", "LANG": ""}),
	(7, 0o077, 2, {"TZ": ":nowhere", "LC_ALL": "POSIX"}),
	(1, 0o002, 4, {"TZ": "Asia/Ho_Chi_Minh", "LANGUAGE": "en"}),
)


def run(bench, tally):
	sample = bench.portals[0]
	first = []
	for number, (jobs, umask, depth, environment) in enumerate(WAYS):
		output = os.path.join(bench.folder("repro", str(number),
			*["deep"] * depth), "out")
		problems = bench.make(sample, output, ["-j", str(jobs)],
			environment=environment, umask=umask)
		produced = tree.content(output)
		first = first or [produced, tree.digest(output)]
		if not problems and tree.digest(output) != first[1]:
			problems = tree.difference(first[0], produced)
		settings = shlex.join(f"{k}={v}" for k, v in environment.items())
		tally.check(f"way {number + 1}: -j {jobs}, umask {umask:03o} "
			f"{settings}", problems)
	if first:
		tally.note(f"SHA-256 of the sample {first[1]}")
	for portal in bench.portals:
		tally.check(f"by Lua: {portal.name}", by_lua(bench, portal))


def by_lua(bench, portal):
	"""How portal differs where no template is of usual forms alone."""
	usual, problems = bench.tree(portal)
	folder = bench.folder("by-lua", portal.name)
	themes = os.path.join(folder, "themes")
	output = os.path.join(folder, "out")
	shutil.copytree(os.path.join(portal.folder, "content"),
		os.path.join(folder, "content"), symlinks=True)
	for source in {bench.path("themes"), os.path.join(portal.folder, "themes")}:
		if os.path.isdir(source):
			shutil.copytree(source, themes, dirs_exist_ok=True)
	for path in tree.paths(themes):
		if path.endswith(".html"):
			with open(os.path.join(themes, path), "a") as file:
				file.write("<% do end %>\n")
	return problems or bench.make(portal, output, folder=folder) or \
		tree.difference(tree.content(usual), tree.content(output))
