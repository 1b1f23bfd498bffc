"""What befalls releases: files that change, disks that are full, what is left
of others, and what cannot be removed.
Knows ways to spoil a publication; must not know how it goes when all is well."""
import os
import shutil

import tree
from bench import TODAY, execute
from phases.releases import KEPT, TWO, Scene, agrees, said

NOBODY = 65534	# a user who owns nothing else


def damage(bench, tally):
	scene = Scene(bench, "damage")
	scene.publish()
	live = os.path.join(scene.out, "current")
	whole = scene.live()[1]
	with open(os.path.join(live, "index.html"), "r+b") as file:
		file.write(b"<!-- me -->")
	os.remove(os.path.join(live, "404.html"))
	os.symlink("/etc/passwd", os.path.join(live, "stray.html"))
	told = [("P07", "releases/000001/index.html"),
		("P08", "releases/000001/404.html"),
		("P09", "releases/000001/stray.html")]
	words = [f"{path}:0:0: lỗi[{code}]" for code, path in told]
	tally.check("damage: verify names it", said(scene.verify(), 1, *words))
	words = [f"{path}:0:0: cảnh báo[{code}]" for code, path in told]
	tally.check("damage: publish tells and mends it", said(scene.publish(),
		0, "Đã công bố bản 2 cho đảng viên: mọi trang như cũ.",
		*words) or
		tree.difference(whole, scene.live()[1]))
	tally.check("damage: mended", said(scene.verify(), 0))
	done = scene.publish("--rollback")
	tally.check("damage: not gone back to", said(done, 1, "lỗi[P11]: không "
		"quay lại được bản 1: 1 tệp", "sửa nội dung") or ([]
		if scene.live()[0] == 2 else ["gone back"]))
	tally.check("damage: nobody is told that it will be mended",
		[done.err] if "ghi mới" in done.err else [])
	os.remove(scene.path("out/records/000002/SHA256SUMS"))
	tally.check("damage: no list, verify", said(scene.verify(), 1, "P05"))
	tally.check("damage: no list, publish", said(scene.publish(), 0, "P05",
		"Đã công bố bản 3") or agrees(scene.out))


def shared(bench, tally):
	"""A file that several releases share is damaged in all of them."""
	scene = Scene(bench, "shared")
	trees = {}
	for number in (1, 2, 3):
		scene.page("trang", f"Lần {number}")
		scene.publish()
		trees[number] = scene.live()[1]
	for path in ("404.html", "trang/trang.html"):
		with open(scene.path("out/current", path), "a") as file:
			file.write("<!-- me -->")
	shutil.rmtree(scene.path("out/releases/000002/data"))
	os.remove(scene.path("out/current/data/sessions.csv"))
	scene.page("trang", "Lần 4")
	scene.publish()
	tally.check("shared: of each release what is still made is mended",
		tree.difference(trees[1], tree.content(scene.path(
			"out/releases/000001"))) + said(scene.publish("--rollback"),
			1, "000003/trang/trang.html:0:0: lỗi[P11]", "bản 3: 1 tệp") +
		(["a folder is not made anew"] if not os.path.exists(scene.path(
			"out/releases/000002/data/sessions.csv")) else []))


def lost(bench, tally):
	"""Releases that someone removed, and the link to the live one."""
	scene = Scene(bench, "lost")
	for number in (1, 2, 3, 4):
		scene.page("trang", f"Lần {number}")
		scene.publish()
	for kind in ("releases", "records"):
		shutil.rmtree(scene.path("out", kind, "000003"))
	scene.page("trang", "Lần 5")
	tally.check("lost: the others stay", said(scene.publish(), 0, "bản 5")
		or ([] if scene.releases() == ["000001", "000002", "000004",
		"000005"] else scene.releases()))
	for number in (4, 2, 1):
		tally.check(f"lost: gone back to {number}", said(scene.publish(
			"--rollback"), 0, f"bản {number} cho"))
	scene.publish()
	scene.page("trang", "Lần 7")
	scene.publish()
	shutil.rmtree(scene.path("out/releases/000007"))
	tally.check("lost: all files, verify", said(scene.verify(), 1,
		"out/releases/000007:0:0: lỗi[P08]", "1 lỗi, 0 cảnh báo"))
	tally.check("lost: all files, publish", said(scene.publish(to="out//"),
		0, "out/releases/000007:0:0: cảnh báo[P08]", "bản 8 cho đảng "
		"viên: mọi trang như cũ") or agrees(scene.out))
	link = scene.path("out/current")
	os.remove(link)
	tally.check("lost: the link, verify", said(scene.verify(), 1,
		"out/current:0:0: lỗi[P08]", "công bố lại"))
	tally.check("lost: the link is made again", said(scene.publish(), 0,
		"out/current:0:0: cảnh báo[P08]", "Đã công bố bản 9",
		"mọi trang như cũ") or agrees(scene.out))
	tally.check("lost: and leads back", said(scene.publish("--rollback"), 0,
		"bản 8") or ([] if scene.releases() == ["000001", "000006",
		"000008", "000009"] else scene.releases()))
	os.remove(link)
	shutil.copytree(scene.path("out/releases/000009"), link)
	tally.check("lost: a folder in its place", said(scene.publish(), 1,
		"lỗi[P02]: “out/current”", "xóa “out/current” rồi công bố lại"))
	shutil.rmtree(link)
	tally.check("lost: no longer", said(scene.publish(), 0, "bản 10"))


def denied(bench, tally):
	"""What whoever publishes may not read; root may read everything."""
	scene = Scene(bench, "denied")
	as_other = {}
	if os.geteuid() == 0:
		os.chmod(bench.temp, 0o711)
		execute(["chown", "-R", f"{NOBODY}:{NOBODY}", scene.root])
		as_other = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
	scene.publish(**as_other)
	whole = scene.live()[1]
	live = scene.path("out/releases/000001")
	os.chmod(os.path.join(live, "index.html"), 0)
	os.chmod(os.path.join(live, "2025"), 0)
	told = [f"releases/000001/{path}:0:0: {{}}[P15]"
		for path in ("index.html", "2025")]
	tally.check("denied: verify names it", said(scene.verify(**as_other), 1,
		*(line.format("lỗi") for line in told)))
	tally.check("denied: publish tells and mends it", said(scene.publish(
		**as_other), 0, "Đã công bố bản 2 cho đảng viên: mọi trang như cũ.",
		*(line.format("cảnh báo") for line in told)) or
		tree.difference(whole, scene.live()[1]))
	tally.check("denied: mended", said(scene.verify(**as_other), 0))
	scene.page("moi", "Mới")
	for rights in (0o555, 0):
		for name in ("releases", "records"):
			os.chmod(scene.path("out", name), rights)
			tally.check(f"denied: {name} is named, {rights:o}", said(
				scene.publish(**as_other), 3,
				f"“out/{name}”: không được phép truy cập"))
			os.chmod(scene.path("out", name), 0o755)
	os.chmod(scene.out, 0o555)
	tally.check("denied: the home is named, and nothing left in it", said(
		scene.publish(**as_other), 3, "“out”: không được phép truy cập")
		or [name for name in ("releases/.part", "records/.part")
		if os.path.exists(scene.path("out", name))])
	os.chmod(scene.out, 0o755)
	mark = scene.path("out/.chuyende-publication")
	os.chmod(mark, 0)
	for told in (scene.publish(**as_other), scene.verify(**as_other)):
		tally.check("denied: so is the mark", said(told, 3,
			"“out/.chuyende-publication”: không được phép"))
	os.chmod(mark, 0o644)
	tally.check("denied: no longer", said(scene.publish(**as_other), 0,
		"bản 3") or said(scene.verify(**as_other), 0))


def held(bench, tally):
	"""Of two audiences one may not be written: both go back, or none."""
	scene = Scene(bench, "held", TWO)
	as_other = {}
	if os.geteuid() == 0:
		os.chmod(bench.temp, 0o711)
		execute(["chown", "-R", f"{NOBODY}:{NOBODY}", scene.root])
		as_other = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
	scene.publish(**as_other)
	scene.page("moi", "Mới")
	scene.publish(**as_other)
	for name in ("members", "committee"):
		os.chmod(scene.path("out", name), 0o555)
		done = scene.publish("--rollback", **as_other)
		tally.check(f"held: by {name}", said(done, 3,
			f"“out/{name}”: không được phép truy cập") or [
			audience for audience in ("members", "committee")
			if scene.live(audience)[0] != 2])
		tally.check(f"held: by {name}, none is told to have gone",
			[done.out] if done.out else [])
		os.chmod(scene.path("out", name), 0o755)
	tally.check("held: no longer", said(scene.publish("--rollback",
		**as_other), 0, "bản 1 cho đảng viên", "bản 1 cho chi ủy"))


def together(bench, tally):
	"""The link of the second of two audiences fails: both go live, or none."""
	if not strace_works():
		tally.note("publishing together: no strace here")
		return
	scene = Scene(bench, "together", TWO)

	def unmarked():
		return {path: data for path, data in tree.content(
			scene.out).items() if not path.endswith("publication")}

	def fails(name, number, *words):
		before = unmarked()
		done = execute(["strace", "-f", "-qq", "-o", "/dev/null", "-e",
			"trace=symlinkat", "-e",
			f"inject=symlinkat:error=EIO:when={number}",
			bench.program(), "publish", "--to", "out", "--today", TODAY,
			*words], cwd=scene.root)
		tally.check(f"together: {name}", said(done, 3, "lỗi[E01]") or
			tree.difference(before, unmarked()))
		tally.check(f"together: {name}, nobody is told otherwise",
			[done.out] if done.out else [])

	# Each home tries a link out before the first one goes live.
	fails("for the first time", 4)
	scene.publish()
	scene.page("moi", "Mới")
	fails("once more", 4)
	scene.publish()
	fails("back", 2, "--rollback")
	tally.check("together: no longer", said(scene.publish("--rollback"), 0,
		"bản 1 cho đảng viên", "bản 1 cho chi ủy"))


def unread(bench, tally):
	"""One of the last files that are looked at on the way back cannot be: both
	audiences have the same release, and none is without."""
	if not strace_works():
		tally.note("going back, unread: no strace here")
		return
	scene = Scene(bench, "unread", TWO)
	log = scene.path("log")
	problems, last = [], 0

	def back(*strike, words=()):
		execute(["strace", "-f", "-qq", "-o", log, "-e", "trace=openat2",
			*strike, bench.program(), "publish", "--to", "out", "-j",
			"1", "--rollback", *words], cwd=scene.root)

	scene.publish()
	for turn in range(10):
		scene.page("moi", f"Mới {turn}")
		scene.publish()
		if not turn:
			back(words=["--dry-run"])
			last = len(tree.read(log).splitlines())
		back("-e", f"inject=openat2:error=EIO:when={last - turn}")
		links = [os.path.join(scene.out, audience, "current")
			for audience in ("members", "committee")]
		if b"INJECTED" not in tree.read(log):
			problems.append(f"call {last - turn} was not struck")
		elif not all(map(os.path.islink, links)) or \
				os.readlink(links[0]) != os.readlink(links[1]):
			problems.append(f"call {last - turn}: not the same release")
	tally.check("unread: both go back, or none", problems)


def closed(bench, tally):
	"""What was published by someone who lets nobody else read."""
	scene = Scene(bench, "closed")
	before = os.umask(0o077)
	scene.publish()
	tally.check("closed: as it is asked for", said(scene.publish(), 0,
		"Không có gì đổi"))
	os.umask(0o022)
	told = scene.publish()
	tally.check("closed: told once, and opened", said(told, 0,
		"out/releases/000001:0:0: cảnh báo[P15]", "1 cảnh báo",
		"bản 2 cho đảng viên: mọi trang như cũ") + [path
		for path in tree.paths(scene.path("out/current"))
		if not os.stat(scene.path("out/current", path)).st_mode & 0o004])
	os.umask(0o027)
	tally.check("closed: wider is no matter", said(scene.publish(), 0,
		"Không có gì đổi"))
	os.umask(0o022)
	os.chmod(scene.path("out/current/404.html"), 0o600)
	tally.check("closed: by hand", said(scene.publish(), 0,
		"cảnh báo[P15]: 1 tệp", "bản 3") or said(scene.publish(), 0,
		"Không có gì đổi"))
	os.umask(before)


def leave_half(scene):
	for folder in ("releases/.part/nam", "records/.part", "releases/000002"):
		os.makedirs(os.path.join(scene.out, folder))
	with open(scene.path("out/releases/.part/index.html"), "w") as file:
		file.write("half")
	os.symlink("releases/000002", os.path.join(scene.out, ".current"))


def leftovers(bench, tally):
	scene = Scene(bench, "leftovers")
	scene.publish()
	leave_half(scene)
	scene.page("moi", "Mới")
	tally.check("leftovers: the next run succeeds", said(scene.publish(), 0,
		"Đã công bố bản 3") or agrees(scene.out))
	tally.check("leftovers: are gone", [] if scene.releases() ==
		scene.releases(kind="records") == ["000001", "000003"] and
		not os.path.lexists(scene.path("out/.current")) else
		scene.releases() + scene.releases(kind="records"))
	leave_half(scene)
	tally.check("leftovers: the next run has nothing to publish",
		said(scene.publish(), 0, "Không có gì đổi") or agrees(scene.out))
	tally.check("leftovers: are gone all the same", [] if scene.releases() ==
		scene.releases(kind="records") == ["000001", "000003"] and
		not os.path.lexists(scene.path("out/.current")) else
		scene.releases() + scene.releases(kind="records"))


# A first publication on a disk that is too small, and what it leaves there.
FULL = """\
mkdir out && mount -t tmpfs -o size=600k none out || exit
"$@"
echo $?
find out -mindepth 2
"""


def full(bench, tally):
	if execute(["unshare", "-rm", "mount", "-t", "tmpfs", "none",
			"/mnt"]).status:
		tally.note("a full disk: not possible here (no mount in a user "
			"namespace)")
		return
	scene = Scene(bench, "full", portal=".")
	done = execute(["unshare", "-rm", "sh", "-c", FULL, "sh",
		bench.program(), "publish", "--to", "out", "--today", TODAY],
		cwd=scene.root)
	told = [line for line in done.err.splitlines() if "[E01]" in line]
	tally.check("a full disk is told once, as the folder", []
		if len(told) == 1 and told[0].startswith("out:") else
		[f"{len(told)} times"] + done.err.splitlines()[:5])
	tally.check("a full disk: nothing is left of it", []
		if done.out.split() == ["3"] else done.out.splitlines()[:5])


def withdrawn(bench, tally):
	"""What was made for one audience goes where it failed for another."""
	scene = Scene(bench, "withdrawn", TWO)
	scene.publish()
	part = scene.path("out/committee/releases/.part")
	os.mkdir(part)
	too_long(part)
	for turn in range(2):
		scene.page("trang", f"Lần {turn}")
		tally.check(f"withdrawn: nothing is left, {turn + 1}", said(
			scene.publish(), 3, "out/committee/releases/.part:0:0: "
			"lỗi[E01]") or [path for path in
			(scene.path("out/members", kind, "000002")
			for kind in ("releases", "records"))
			if os.path.exists(path)])
	shutil.rmtree(part)
	tally.check("withdrawn: the next one succeeds", said(scene.publish(), 0,
		"bản 2 cho đảng viên", "bản 2 cho chi ủy"))


def kept(bench, tally):
	"""An old release that cannot be removed: for one of two audiences."""
	scene = Scene(bench, "kept", TWO)
	for number in range(KEPT):
		scene.page("trang", f"Lần {number}")
		scene.publish()
	old = scene.path("out/members/releases/000001")
	too_long(old)
	for number in (KEPT + 1, KEPT + 2):
		scene.page("trang", f"Lần {number}")
		tally.check(f"kept: release {number} is told, and what stays",
			said(scene.publish(), 3, f"Đã công bố bản {number} cho "
			"đảng viên", f"Đã công bố bản {number} cho chi ủy",
			"out/members/releases/000001:0:0: lỗi[E01]"))
	tally.check("kept: the others go", scene.releases("members")[1:] !=
		scene.releases("committee") and scene.releases("members"))
	shutil.rmtree(old)
	scene.page("trang", "Lần cuối")
	tally.check("kept: no longer", said(scene.publish(), 0) or
		[path for path in (old, old.replace("releases", "records"))
		if os.path.exists(path)])


def too_long(folder):
	"""Makes folders in it whose path nobody may use as a whole."""
	above = os.open(folder, os.O_RDONLY)
	for _ in range(18):
		os.mkdir("x" * 250, dir_fd=above)
		below = os.open("x" * 250, os.O_RDONLY, dir_fd=above)
		os.close(above)
		above = below
	os.close(above)


def unmarked(bench, tally):
	"""The mark of a folder is lost: what is to be done can be done."""
	scene = Scene(bench, "unmarked", TWO)
	scene.publish()
	mark = scene.path("out/members/.chuyende-publication")
	whole = tree.read(mark)
	for name, spoil in (("empty", lambda: open(mark, "w").close()),
			("gone", lambda: os.remove(mark))):
		spoil()
		tally.check(f"unmarked, {name}: verify tells it", said(scene.verify(), 1,
			"out/members/.chuyende-publication:0:0: lỗi[P05]", "chạy lệnh publish"))
		tally.check(f"unmarked, {name}: publish says what to write", said(
			scene.publish(), 1, "P05", f"một dòng: {whole.decode().strip()}"))
		with open(mark, "w", encoding="utf-8") as file:
			file.write(whole.decode().strip() + "\r\n")
		tally.check(f"unmarked, {name}: written, it publishes", said(
			scene.publish(), 0) or said(scene.verify(), 0))


def strace_works():
	return not execute(["strace", "-qq", "-e", "trace=none", "true"]).status


def linkless(bench, tally):
	"""On a stick or a share nothing is written before that is told."""
	if not strace_works():
		tally.note("publishing without links: no strace here")
		return
	scene = Scene(bench, "linkless")
	for error in ("EPERM", "EINVAL", "ENOSYS", "EOPNOTSUPP"):
		done = execute(["strace", "-f", "-qq", "-o", "/dev/null", "-e",
			"trace=symlinkat", "-e", f"inject=symlinkat:error={error}",
			bench.program(), "publish", "--to", "out", "--today", TODAY],
			cwd=scene.root)
		tally.check(f"linkless, {error}", said(done, 1, "out:0:0: lỗi[P16]",
			"build với -o") or tree.paths(scene.path("out/releases")))


SCENES = (unmarked, linkless, damage, shared, lost, denied, held, together, unread, closed,
	leftovers, full, withdrawn, kept)
