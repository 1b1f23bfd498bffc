"""What `publish` leaves for readers: releases, one live, whole and as they
were; what it says; and what it leaves when it is refused, or killed."""
import fcntl
import json
import os
import random
import shutil
import signal
import subprocess
import threading
import time

import tree
from bench import TODAY
from phases import trouble
from phases.releases import KEPT, ONE, TWO, Scene, agrees, build, said

LOOKED_AT = 12	# releases, one after the other
DEEP = 29	# folders of assets: none may stand deeper
# How often it is killed at moments that mean nothing.
KILLS, SEED = 4, 1


def run(bench, tally):
	for scene in (first_and_second, nothing_new, dry_run, rollbacks, drop,
			mistakes, warnings, refusals, audiences, links, narrowing,
			locked, for_programs, many, looked_at, killed,
			*trouble.SCENES):
		scene(bench, tally)


def without_news(files):
	"""A tree without the page of changes (phase changes), its style, and
	those that lead there."""
	return {path: data for path, data in files.items() if path not in
		("co-gi-moi.html", "index.html", "data/portal.json", "sitemap.xml")
		and not path.startswith("assets/changes.")}


def first_and_second(bench, tally):
	scene = Scene(bench, "second", portal=".")
	scene.page("mot", "Một")
	tally.check("publish: the first release", said(scene.publish(), 0,
		"Đã công bố bản 1 cho đảng viên: ", " trang mới, ",
		"hiển thị “out/current”"))
	number, first = scene.live()
	built = build(scene)
	tally.check("publish: a release is what build makes, but for what is new",
		said(built, 0) or tree.difference(
			without_news(tree.content(scene.path("site"))),
			without_news(first)))
	tally.check("publish: nothing of the machinery", [p for p in first
		if os.path.basename(p).startswith(".")])
	scene.page("mot", "Một và hai")
	tally.check("publish: the second release", said(scene.publish(), 0,
		"Đã công bố bản 2 cho đảng viên: 2 trang đổi, "))
	number, second = scene.live()
	old, new = (tree.stamps(scene.path("out/releases", n))
		for n in ("000001", "000002"))
	alike = [p for p in second if first.get(p) == second[p]]
	tally.check("publish: unchanged files are one file", [p for p in alike
		if old[p][0] != new[p][0]] + ([] if len(alike) > 100 else
		["hardly a file is unchanged"]))
	tally.check("publish: the old release is as it was", tree.difference(
		first, tree.content(scene.path("out/releases/000001"))))
	tally.check("publish: sha256sum agrees", agrees(scene.out))
	tally.check("verify: all is as it was", said(scene.verify(), 0,
		"Bản 2 cho đảng viên", "còn nguyên"))


def nothing_new(bench, tally):
	scene = Scene(bench, "nothing")
	scene.publish()
	before = tree.stamps(scene.out)
	tally.check("publish: nothing changed", said(scene.publish(), 0,
		"Không có gì đổi cho đảng viên: bản 1"))
	tally.check("publish: nothing changed, nothing touched",
		tree.touched(before, tree.stamps(scene.out)))


def dry_run(bench, tally):
	scene = Scene(bench, "dry")
	tally.check("dry run: a first one", said(scene.publish("--dry-run"), 0,
		"trang mới:  Giới thiệu", "chưa ghi gì"))
	tally.check("dry run: makes no folder",
		["it is there"] if os.path.exists(scene.out) else [])
	scene.page("bo", "Bỏ")
	scene.page("sua", "Sửa")
	scene.publish()
	scene.page("bo", None)
	scene.page("sua", "Đã sửa")
	scene.page("moi", "Mới")
	before = tree.stamps(scene.out)
	tally.check("dry run: says by title", said(scene.publish("--dry-run"), 0,
		"1 trang mới", "1 trang bỏ", "trang mới:  Trang moi",
		"trang đổi:  Trang sua", "trang bỏ:   Trang bo", "chưa ghi gì"))
	tally.check("dry run: writes nothing",
		tree.touched(before, tree.stamps(scene.out)))


def rollbacks(bench, tally):
	scene = Scene(bench, "rollback")
	trees = {}
	for number in (1, 2, 3):
		scene.page("trang", f"Lần {number}")
		scene.publish()
		trees[number] = scene.live()[1]
	before = tree.stamps(scene.out)
	tally.check("rollback: a dry run", said(scene.publish("--rollback",
		"--dry-run"), 0, "Sẽ quay lại bản 2") or
		tree.touched(before, tree.stamps(scene.out)))
	for number in (2, 1):
		done = scene.publish("--rollback")
		tally.check(f"rollback: to {number}", said(done, 0,
			f"Đã quay lại bản {number} cho đảng viên") or
			([] if scene.live() == (number, trees[number]) else
			["another tree is live"]))
	tally.check("rollback: there is none before", said(scene.publish(
		"--rollback"), 1, "P11", "không có bản nào trước bản 1") or
		([] if scene.live()[0] == 1 else ["another one is live"]))
	tally.check("rollback: publish after it", said(scene.publish(), 0,
		"Đã công bố bản 4") or tree.difference(without_news(trees[3]),
			without_news(scene.live()[1])))
	tally.check("rollback: back to what was live before, not to what was "
		"taken back", said(scene.publish("--rollback"), 0, "bản 1"))


def drop(bench, tally):
	scene = Scene(bench, "drop")
	for number in range(60):
		scene.page(f"p{number}", "Một trang")
	scene.publish()
	for number in range(60):
		scene.page(f"p{number}", None)
	before = tree.stamps(scene.out)
	for words in ([], ["--dry-run"]):
		tally.check(f"drop: refused {' '.join(words)}", said(scene.publish(
			*words), 1, "P06", "trang bỏ:   Trang p59", "--confirm") or
			tree.touched(before, tree.stamps(scene.out)))
	log = scene.path("log")
	with open(log, "wb") as file:
		subprocess.run([bench.program(), "publish", "--to", "out",
			"--today", TODAY], cwd=scene.root, stdout=file, stderr=file)
	with open(log, encoding="utf-8") as file:
		told = file.read()
	tally.check("drop: a log has what is refused behind what is dropped",
		[] if told.rfind("trang bỏ") < told.find("lỗi[P06]") else [told])
	os.remove(log)
	pages = scene.path("out/records/000001/pages")
	os.rename(pages, pages + ".lost")
	tally.check("drop: by files, where the pages are not known", said(
		scene.publish(), 1, "P06", f"giảm từ {len(scene.live()[1])} xuống "))
	os.rename(pages + ".lost", pages)
	tally.check("drop: confirmed", said(scene.publish("--confirm"), 0,
		"60 trang bỏ"))


def mistakes(bench, tally):
	scene = Scene(bench, "mistakes")
	scene.page("xau", "[[2031/khong-co]]")
	tally.check("mistakes: nothing is published", said(scene.publish(), 1,
		"xau.md") +
		(["a folder is there"] if os.path.exists(scene.out) else []))
	scene.page("xau", None)
	scene.publish()
	before = tree.stamps(scene.out)
	scene.page("xau", "<b>thô</b>")
	tally.check("mistakes: all stays", said(scene.publish(), 1, "xau.md") or
		tree.touched(before, tree.stamps(scene.out)))
	scene.page("xau", None)
	for words, status in (("--drafts", 2), ("--audience none", 2)):
		tally.check(f"mistakes: {words}", said(scene.publish(
			*words.split()), status) or
			tree.touched(before, tree.stamps(scene.out)))


def warnings(bench, tally):
	scene = Scene(bench, "warnings")
	path = scene.path("content/portal.yaml")
	with open(path) as file:
		text = file.read()
	with open(path, "w") as file:
		file.write(text.replace("R08: tắt", "R08: cảnh báo"))
	tally.check("warnings: errors if strict", said(scene.publish("--strict"),
		1, "lỗi[R08]") + (["a folder is there"]
		if os.path.exists(scene.out) else []))
	tally.check("warnings: a list", said(scene.publish(), 0,
		"cảnh báo[R08]", "Đã công bố bản 1"))


def refusals(bench, tally):
	scene = Scene(bench, "refusals")
	home = scene.path("home")
	for folder in ("foreign", "home/deep"):
		os.makedirs(scene.path(folder))
	with open(scene.path("foreign/thesis.doc"), "w") as file:
		file.write("mine")
	before = tree.stamps(scene.root)
	for to in ("content", "themes/x"):
		tally.check(f"refused: build -o {to}", said(build(scene, "-o", to),
			1, "S55"))
	for to, code in (("/", "P01"), ("content", "P01"), ("content/x", "P01"),
			(".", "P01"), ("themes/x", "P01"), ("site/x", "P01"),
			("home", "P01"), ("foreign", "P02"), ("foreign/..", "P01")):
		done = bench.run(["publish", "--to", to, "--today", TODAY],
			cwd=scene.root, environment={"HOME": home})
		tally.check(f"refused: --to {to}", said(done, 1, code))
	tally.check("refused: nothing is touched",
		tree.touched(before, tree.stamps(scene.root)))
	for where in ("foreign", "nowhere"):
		tally.check(f"verify {where}", said(scene.verify(where=where), 1, "P10"))
		tally.check(f"rollback {where}", said(scene.publish("--rollback",
			to=where), 1, "P10"))
	scene.publish()
	whole = tree.stamps(scene.out)
	for place in ("out", "out/current", "out/current/x", "out/releases/x",
			"out/x/y"):
		told = build(scene, "-o", place)
		tally.check(f"refused: build into a publication, {place}",
			said(told, 1, "S56", "chuyende publish --to"))
		tally.check(f"refused: nobody is told to delete {place}",
			["said"] if "xóa" in told.err else [])
		told = bench.run(["init", place], cwd=scene.root)
		tally.check(f"refused: init in a publication, {place}",
			said(told, 1, "nơi công bố", scene.out))
	for place in ("out/current", "out/releases/x", "out/x"):
		for told in (scene.publish(to=place), scene.verify(where=place),
				scene.publish("--rollback", to=place)):
			tally.check(f"refused: {place} of a publication",
				said(told, 1, "lỗi[P01]", "ghi cả nơi công bố",
				f"{scene.out}”"))
	tally.check("refused: a publication is not touched",
		tree.touched(whole, tree.stamps(scene.out)))


def audiences(bench, tally):
	scene = Scene(bench, "audiences", TWO)
	scene.page("kin", "CHUYÊN KÍN", "committee")
	tally.check("audiences: both are published", said(scene.publish(), 0,
		"bản 1 cho đảng viên", "bản 1 cho chi ủy"))
	for name, there in (("members", False), ("committee", True)):
		seen = any("CHUYÊN KÍN".encode() in data
			for data in scene.live(name)[1].values())
		tally.check(f"audiences: what {name} see",
			[] if seen == there else [f"seen: {seen}"])
		tally.check(f"audiences: sha256sum on {name}",
			agrees(os.path.join(scene.out, name)))
	scene.page("kin", "CHUYÊN KÍN khác", "committee")
	tally.check("audiences: one changes", said(scene.publish(), 0,
		"Không có gì đổi cho đảng viên: bản 1", "bản 2 cho chi ủy"))
	scene.page("chung", "Mọi người")
	tally.check("audiences: narrowed to one", said(scene.publish("--audience",
		"members"), 0, "bản 3 cho đảng viên") or
		([] if scene.live("committee")[0] == 2 else ["the other moved"]))
	scene.publish()
	tally.check("audiences: numbers are shared", [] if
		(scene.live("members")[0], scene.live("committee")[0]) == (3, 4)
		else ["not 3 and 4"])
	tally.check("audiences: the last step is taken back", said(scene.publish(
		"--rollback"), 0, "bản 2 cho chi ủy") or ([] if
		scene.live("members")[0] == 3 else ["the other went too"]))
	tally.check("audiences: one alone is taken back", said(scene.publish(
		"--rollback", "--audience", "members"), 0, "bản 1 cho đảng viên"))
	tally.check("audiences: rollback of none", said(scene.publish(
		"--rollback", "--audience", "nobody"), 1, "P10",
		"đã công bố ở đó: committee, members"))
	tally.check("audiences: verify both", said(scene.verify(), 0,
		"cho đảng viên", "cho chi ủy"))
	shutil.rmtree(scene.path("out/members"))
	done = scene.publish()
	tally.check("audiences: a new one learns its place", said(done, 0,
		"hiển thị “out/members/current”") or
		(["so does the other"] if "out/committee/current" in done.out
		else []))
	single = Scene(bench, "single", ONE)
	tally.check("audiences: another's folder", said(single.publish(to=
		os.path.join(scene.out, "committee")), 1, "P03", "committee"))
	tally.check("audiences: a folder of several", said(single.publish(
		to=scene.out), 1, "P03", "nhiều đối tượng"))
	path = scene.path("content/portal.yaml")
	with open(path) as file:
		text = file.read()
	with open(path, "w") as file:
		file.write(text.replace(TWO, TWO.replace("committee", "others")))
	scene.page("kin", None)
	tally.check("audiences: one that is no more", said(scene.publish(), 0,
		"P12", "out/committee"))


def links(bench, tally):
	"""Beside the homes of several audiences, and in the place of one."""
	scene = Scene(bench, "links", TWO)
	scene.publish()
	os.symlink("members/current", scene.path("out/www"))
	os.symlink("nowhere", scene.path("out/gone"))
	scene.page("moi", "Mới")
	tally.check("links: are passed over, publish", said(scene.publish(), 0,
		"bản 2 cho đảng viên"))
	tally.check("links: verify", said(scene.verify(), 0, "cho chi ủy"))
	tally.check("links: rollback", said(scene.publish("--rollback"), 0,
		"bản 1 cho đảng viên"))
	os.rename(scene.path("out/members"), scene.path("members"))
	os.symlink("../members", scene.path("out/members"))
	tally.check("links: for a home", said(scene.publish(), 3,
		"out/members:0:0: lỗi[E01]", "liên kết tượng trưng"))


def narrowing(bench, tally):
	scene = Scene(bench, "narrowing", TWO)
	scene.page("kin", "TỪ NAY KÍN")
	scene.publish()
	scene.page("kin", "TỪ NAY KÍN", "committee")
	tally.check("narrowing: the page goes", said(scene.publish(), 0,
		"1 trang bỏ") or [p for p, data in scene.live("members")[1].items()
		if "TỪ NAY KÍN".encode() in data])
	old = tree.content(os.path.join(scene.out, "members/releases/000001"))
	tally.check("narrowing: an older release holds it, to go back to",
		[] if any("TỪ NAY KÍN".encode() in data for data in old.values())
		else ["it does not"])


def locked(bench, tally):
	scene = Scene(bench, "locked")
	scene.publish()
	scene.page("moi", "Mới")
	before = tree.stamps(scene.out)
	handle = os.open(scene.out, os.O_RDONLY)
	fcntl.flock(handle, fcntl.LOCK_EX)
	for words in ([], ["--rollback"]):
		tally.check(f"locked: says so {' '.join(words)}", said(scene.publish(
			*words), 3, "P04") or
			tree.touched(before, tree.stamps(scene.out)))
	tally.check("locked: verify looks on", said(scene.verify(), 0))
	scene.page("xau", "[[2031/khong-co]]")
	tally.check("locked: mistakes first", said(scene.publish(), 1, "xau.md"))
	scene.page("xau", None)
	os.close(handle)
	tally.check("locked: no longer", said(scene.publish(), 0, "bản 2"))


def for_programs(bench, tally):
	"""With --format json each line of standard output is an object."""
	scene = Scene(bench, "programs", TWO)
	words = "--format", "json"

	def told(name, done, status, *wanted):
		found = [json.loads(line) for line in done.out.splitlines()]
		tally.check(f"for programs: {name}", [] if done.status == status and
			all(one in found for one in wanted) and found else
			[f"exit status {done.status}", *map(str, found),
			*done.err.splitlines()])
		return found

	scene.page("mot", 'Một "trang"')
	page = {"audience": "members", "change": "new",
		"path": "trang/mot.html", "title": "Trang mot"}
	for found in (told("a first dry run", scene.publish("--dry-run", *words),
			0, page), told("the first", scene.publish(*words), 0)):
		live = [one for one in found if "outcome" in one]
		tally.check("for programs: both audiences", [] if
			[one["audience"] for one in live] == ["members", "committee"]
			and all(one["new"] > 3 and not one["changed"] and
			not one["removed"] and one["others"] for one in live) and
			{(one["outcome"], one["release"]) for one in live} <=
			{("planned", None), ("published", 1)} else live)
	same = dict.fromkeys(("new", "changed", "removed", "others"), 0)
	told("nothing new", scene.publish(*words), 0, {"audience": "committee",
		"outcome": "same", "release": 1, **same})
	sound = {"audience": "members", "release": 1, "sound": True,
		"files": len(scene.live("members")[1])}
	told("verify", scene.verify(*words), 0, sound)
	scene.page("mot", "Hai")
	scene.publish(*words)
	back = {"audience": "members", "outcome": "planned", "from": 2, "to": 1}
	told("a way back", scene.publish("--rollback", "--dry-run", *words), 0, back)
	told("back", scene.publish("--rollback", *words), 0,
		{**back, "outcome": "back"})
	os.remove(scene.path("out/members/current/404.html"))
	told("damage", scene.verify(*words), 1, {**sound, "sound": False})


def many(bench, tally):
	scene = Scene(bench, "many", "\ngiao diện: sau" + ONE)
	assets = scene.path("themes/sau/assets", *["a"] * DEEP)
	os.makedirs(assets)
	with open(scene.path("themes/sau/theme.yaml"), "w") as file:
		file.write("kế thừa: default\n")
	with open(os.path.join(assets, "anh.png"), "w") as file:
		file.write("x")
	for number in range(KEPT + 2):
		scene.page("trang", f"Lần {number}")
		tally.check(f"many: release {number + 1}", said(scene.publish(), 0))
	kept = [f"{n:06}" for n in range(3, KEPT + 3)]
	tally.check("many: the last ones stay", [] if scene.releases() ==
		scene.releases(kind="records") == kept else scene.releases())
	for number in range(KEPT - 1):
		scene.publish("--rollback")
	tally.check("many: gone back as far as they go", said(scene.publish(
		"--rollback"), 1, "trước bản 3"))


class Looker(threading.Thread):
	"""Looks up a file as fast as it can, and reads it now and then."""

	def __init__(self, path):
		super().__init__()
		self.path, self.stop = path, False
		self.times, self.found, self.problems = 0, set(), []

	def run(self):
		while not self.stop:
			self.times += 1
			try:
				os.stat(self.path)
				if self.times % 64 == 0:
					self.found.add(tree.read(self.path))
			except OSError as error:
				self.problems.append(repr(error))


def looked_at(bench, tally):
	"""`current` leads somewhere at every moment."""
	scene = Scene(bench, "looked-at")
	scene.page("trang", "Lần 0")
	scene.publish()
	page = "trang/trang.html"
	looker = Looker(os.path.join(scene.out, "current", page))
	known = {scene.live()[1][page]}
	looker.start()
	for turn in range(1, LOOKED_AT):
		scene.page("trang", f"Lần {turn}")
		scene.publish()
		known.add(scene.live()[1][page])
	looker.stop = True
	looker.join()
	strange = len(looker.found - known)
	tally.check(f"looked at {LOOKED_AT} releases", looker.problems or
		([f"{strange} texts of no release"] if strange else []) or
		([] if len(looker.found) > 1 else ["only one was seen"]))
	tally.note(f"looked at {looker.times} times, {len(looker.problems)} "
		"times in vain")


# When it is killed: as soon as this is so of the folder and the new number.
MOMENTS = (
	("a folder is being filled", lambda out, number:
		os.path.exists(f"{out}/members/releases/.part/index.html")),
	("the first one waits", lambda out, number:
		os.path.exists(f"{out}/members/releases/{number:06}")),
	("the second one waits", lambda out, number:
		os.path.exists(f"{out}/committee/releases/{number:06}")),
	("the first one is live", lambda out, number:
		os.readlink(f"{out}/members/current").endswith(f"{number:06}")),
	("the second one is live", lambda out, number:
		os.readlink(f"{out}/committee/current").endswith(f"{number:06}")),
)


def killed(bench, tally):
	"""Whenever it is killed: the old release or the new one, whole."""
	scene = Scene(bench, "killed", TWO)
	dice = random.Random(SEED)
	scene.page("trang", "Lần 0")
	start = time.monotonic()
	scene.publish()
	whole = time.monotonic() - start
	old = {name: scene.live(name)[1] for name in ("members", "committee")}
	moments = list(MOMENTS)
	for _ in range(KILLS):
		moments.append(("at random", after(dice.uniform(0, whole))))
	for turn, (name, moment) in enumerate(moments, 1):
		scene.page("trang", f"Lần {turn}")
		number = 1 + max(int(n) for home in old
			for n in scene.releases(home) if n[0] != ".")
		status = kill(scene, moment, number)
		left = {name: scene.live(name)[1] for name in old}
		problems = said(scene.verify(), 0) + said(scene.publish(), 0)
		new = {name: scene.live(name)[1] for name in old}
		for home in old:
			if left[home] not in (old[home], new[home]):
				problems.append(f"{home} is neither the old release "
					"nor the new one")
			problems += agrees(os.path.join(scene.out, home))
		tally.check(f"killed: {turn}, {name}", problems)
		if status != -signal.SIGKILL and turn <= len(MOMENTS):
			tally.note(f"killed: {name}: it was over before")
		old = new


def after(seconds):
	"""A moment so long after it is first asked for."""
	begun = []

	def moment(out, number):
		begun.append(time.monotonic())
		return begun[-1] - begun[0] > seconds
	return moment


def kill(scene, moment, number):
	"""Runs publish until moment has come; its exit status."""
	process = subprocess.Popen([scene.bench.program(), "publish", "--to",
		"out", "--today", TODAY], cwd=scene.root,
		stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
	while process.poll() is None:
		if moment(scene.out, number):
			process.send_signal(signal.SIGKILL)
			break
	return process.wait()
