"""A portal that is edited at random, the same way for the same seed.
Knows the papers of a portal, editors and mistakes; must not know who watches,
or what is made of it."""
import os
import random
import re
import shutil
import subprocess
import time

import tree

# Years of the sample's oldest one, told anew: more papers of every kind.
YEARS = range(2015, 2023)
# Not so many were members then as the sample's minutes say, and days of the
# week are others. With an address there are a feed and a site map.
SETTINGS = "địa chỉ: https://chi-bo.example/cong\n" \
	"quy tắc:\n  R20: tắt\n  R34: tắt\n"
# Free pages at most, and operations until a mistake is mended at most.
PAGES, MENDED = 60, 40


def read(path):
	with open(path, "rb") as file:
		return file.read()


def write(path, data, mode="wb"):
	with open(path, mode) as file:
		file.write(data)


# How programs save. Each leaves path with data, and nothing else that is not
# litter.

def save_over(path, data, dice):
	write(path, data)


def save_in_pieces(path, data, dice):
	half = dice.randrange(len(data) + 1)
	write(path, data[:half])
	write(path, data[half:], "ab")


def save_like_rsync(path, data, dice):
	folder, name = os.path.split(path)
	temporary = os.path.join(folder, f".{name}.{dice.randrange(10**6):06d}")
	write(temporary, data)
	os.replace(temporary, path)


def save_like_sed(path, data, dice):
	temporary = os.path.join(os.path.dirname(path),
		f"sed{dice.randrange(10**6):06d}")
	write(temporary, data)
	os.replace(temporary, path)


def save_like_emacs(path, data, dice):
	folder, name = os.path.split(path)
	lock = os.path.join(folder, f".#{name}")
	if not os.path.lexists(lock):
		os.symlink("me@here.1", lock)
	write(os.path.join(folder, f"#{name}#"), data)
	if os.path.exists(path):
		os.replace(path, path + "~")
	write(path, data)
	os.remove(lock)
	os.remove(os.path.join(folder, f"#{name}#"))


def save_like_vim(path, data, dice):
	folder, name = os.path.split(path)
	swap, trial = (os.path.join(folder, n) for n in (f".{name}.swp", "4913"))
	write(swap, b"swap")
	write(trial, b"")
	os.remove(trial)
	if os.path.exists(path):
		os.replace(path, path + "~")
	write(path, data)
	if os.path.exists(path + "~"):
		os.remove(path + "~")
	os.remove(swap)


def save_like_git(path, data, dice):
	if os.path.exists(path):
		os.remove(path)
	write(path, data)


WAYS = (save_over, save_over, save_in_pieces, save_like_rsync, save_like_sed,
	save_like_emacs, save_like_vim, save_like_git)

# Values that may be anything: file, what stands there, what comes behind it.
VALUES = (
	(r"content/portal\.yaml", r"^(tiêu đề: \S.*)$"),
	(r"content/chi-bo\.yaml", r"^(    chức vụ: \S.*)$"),
	(r"content/chu-de\.yaml", r"^(    tên ngắn: \S.*)$"),
	(r"content/van-ban\.yaml", r"^(    trích yếu: \S.*)$"),
	(r"content/\d+/ke-hoach\.yaml", r"^(tiêu đề: \S.*)$"),
	(r"content/\d+/ke-hoach\.yaml", r"^(    tiêu đề: \S.*)$"),
	(r"content/\d+/ke-hoach\.yaml", r"^(    địa điểm: \S.*)$"),
	(r"content/\d+/[^/]+/bien-ban\.yaml", r"^(diễn biến: \|\n  \S.*)$"),
	(r"content/\d+/[^/]+/y-kien\.yaml", r"^(    nội dung: [^\s|][^\n|]*)$"),
	(r"content/\d+/[^/]+/de-cuong\.md", r"^(tóm tắt: \S.*)$"),
	(r"content/.*\.md", r"^(## Mở đầu)$"),
	(r"themes/default/strings/vi\.yaml", r"^((?:home|years)\w*: \w[^{}]*)$"),
	(r"themes/default/assets/style\.css", r"()\Z"),
	(r"themes/default/theme\.yaml", r"^(    signer: \S.*)$"),
)

# What a text may get at its end.
ENDINGS = (
	"Đoạn thêm **{}**.", "Đoạn thêm {}.\n\n- một\n- hai", "## Mục {}\n\nÝ.",
	"Xem [[2024/chuyen-de-1]] ({}).", "| Số | Lần |\n|---|---|\n| {} | 2 |",
	"Theo Quy định số 144-QĐ/TW ngày 09/5/2024 của Bộ Chính trị ({}).",
)

# Mistakes: file, what is replaced, by what.
MISTAKES = (
	(r"content/.*\.yaml", r"\A", "\tx: [1\n"),
	(r"content/.*\.yaml", r"\Z", "\nkhông phải khóa: 1\n"),
	(r"content/\d+/.*\.yaml", r"năm: |ngày: ", "ngày: 31/02/"),
	(r"content/.*\.md", r"\A---\n", "--\n"),
	(r"content/.*\.md", r"\Z", "\nXem [[không/có]].\n"),
	(r"content/.*\.md", r"\Z", "\n<script>x</script>\n"),
	(r"content/\d+/.*", r"\A", "\udcff"),
	(r"themes/default/templates/.*\.html", r"\Z", "<% nil() %>"),
	(r"themes/default/templates/.*\.html", r"\A", "<% if %>"),
	(r"themes/default/strings/vi\.yaml", r"\Z", "- x\n"),
	(r"themes/default/theme\.yaml", r'"#', '"red'),
)


class Portal:
	"""The folder that is edited, the dice, and what is wrong with it."""

	def __init__(self, folder, seed):
		self.folder = folder
		self.dice = random.Random(seed)
		self.count = 0		# of edits, for texts that differ
		self.pages = []		# free ones, made here
		self.broken = []	# (when to mend, path, how to)
		self.log = []		# what was done, with the time
		self.base = {}		# {path: bytes} of the commit checked out
		self.commits = []	# (its name, {path: bytes})
		self.pause = lambda seconds: time.sleep(seconds)
		self.stopped = None	# a context in which no one watches
		self.made = None	# the folder with what is made of it

	# Making it

	def copy_sample(self, root):
		"""The sample and its themes, more years, and two commits."""
		for name in ("content", "themes"):
			shutil.copytree(os.path.join(root, name), self.at(name))
		oldest = self.at("content/2023")
		for year in YEARS:
			shutil.copytree(oldest, self.at(f"content/{year}"))
			for path in self.files(f"content/{year}"):
				data = read(self.at(path))
				write(self.at(path), data.replace(b"2023",
					str(year).encode()))
		write(self.at("content/portal.yaml"), SETTINGS.encode(), "ab")
		self.git("init", "-q")
		write(self.at("content/.gitignore"), b"*~\n")
		write(self.at("content/trang/nhanh-a.md"),
			b"---\ntitle: A\n---\n\nA.\n")
		self.commit("a")
		os.remove(self.at("content/trang/nhanh-a.md"))
		write(self.at("content/trang/nhanh-b.md"),
			b"---\ntitle: B\n---\n\nB.\n")
		for path in self.files("content"):
			if re.search(r"/201[67]/", path):
				self.save(path, self.changed(path, "b"), save_over)
		self.commit("b")
		self.outside = self.at("outside")
		os.mkdir(self.outside)

	def git(self, *words):
		command = ["git", "-C", self.at("content"), "-c", "user.name=x",
			"-c", "user.email=x", "-c", "gc.auto=0", *words]
		subprocess.run(command, check=True, capture_output=True, env={
			**os.environ, "GIT_CONFIG_GLOBAL": os.devnull,
			"GIT_CONFIG_SYSTEM": os.devnull})

	def commit(self, name):
		self.git("add", "-A")
		self.git("commit", "-q", "-m", name)
		self.git("tag", name)
		self.base = {path: read(self.at(path)) for path in
			self.files("content") + self.files("themes")}
		self.commits.append((name, self.base))

	# Looking at it

	def at(self, path):
		return os.path.join(self.folder, path)

	def files(self, folder):
		"""Its files, but for hidden ones; sorted."""
		return [os.path.join(folder, path) for path in
			tree.paths(self.at(folder))
			if not re.search(r"(^|/)\.|~$", path)]

	def is_free(self, path):
		"""Neither it, nor what is around or below it, is broken."""
		return not any(path == p or path.startswith(p + "/")
			or p.startswith(path + "/") for _, p, _ in self.broken)

	def pick(self, pattern):
		"""A path of the commit that is not broken; or None."""
		paths = [p for p in self.base if re.fullmatch(pattern, p)
			and self.is_free(p)]
		return self.dice.choice(sorted(paths)) if paths else None

	def next(self):
		self.count += 1
		return self.count

	# Changing it

	def save(self, path, data, way=None):
		way = way or self.dice.choice(WAYS)
		way(self.at(path), data, self.dice)

	def changed(self, path, mark):
		"""The bytes of path with a value changed, or a longer body."""
		text = (self.base.get(path) or read(self.at(path))).decode()
		extra = f"/* {mark} */" if path.endswith(".css") else f"({mark})"
		places = [match.end() for pattern, value in VALUES
			if re.fullmatch(pattern, path)
			for match in re.finditer(value, text, re.M)]
		if path.endswith(".md") and (not places
				or self.dice.random() < 0.7):
			text += f"\n\n{self.dice.choice(ENDINGS).format(mark)}\n"
		elif places:
			at = self.dice.choice(places)
			text = f"{text[:at]} {extra}{text[at:]}"
		return text.encode()

	def break_until_mended(self, path, mend):
		due = self.count + self.dice.randrange(1, MENDED)
		self.broken.append((due, path, mend))

	def note(self, name, what=""):
		self.log.append(f"{time.time():.3f} {name} {what or ''}")

	def mend(self, everything=True):
		"""Undoes mistakes, the last one first."""
		for entry in reversed(self.broken[:]):
			if everything or entry[0] <= self.count:
				entry[2]()
				self.broken.remove(entry)
				self.note("mend", entry[1])

	def step(self):
		"""One operation."""
		names = [name for name, _ in OPERATIONS]
		weights = [weight for _, weight in OPERATIONS]
		operation = self.dice.choices(names, weights)[0]
		self.next()
		self.note(operation.__name__, operation(self))
		self.mend(everything=False)


# The operations. Each returns what it was done to, for the log.

def change(portal):
	"""A body or a value."""
	path = portal.pick(r"content/\d+/.*\.(md|yaml)|content/[^/]*\.yaml")
	if path:
		portal.save(path, portal.changed(path, portal.next()))
	return path


def change_theme(portal):
	path = portal.pick(r"themes/default/(theme\.yaml|strings/vi\.yaml|assets/.*\.(css|js))")
	if path:
		portal.save(path, portal.changed(path, portal.next()))
	return path


def change_template(portal):
	path = portal.pick(r"themes/default/templates/[a-z]*\.html")
	if path:
		portal.save(path, re.sub(rb"</(h1|p|li|nav)>",
			rb"(%d)\g<0>" % portal.next(), portal.base[path], count=1))
	return path


def restore(portal):
	"""What it was, or is: the same bytes once more."""
	path = portal.pick(r".*")
	if path:
		data = portal.base[path]
		portal.save(path, data if portal.dice.random() < 0.7 else
			read(portal.at(path)))
	return path


def touch(portal):
	path = portal.pick(r".*")
	if path:
		os.utime(portal.at(path))
		os.chmod(portal.at(path), portal.dice.choice((0o600, 0o644)))
	return path


def leave_litter(portal):
	folder = portal.dice.choice(("content", "content/trang", "content/2025",
		"themes/default/assets"))
	name = portal.dice.choice((".x.swp", "x.md~", ".~lock.x.odt#", "~$x.docx",
		"Thumbs.db", ".DS_Store", "sedXy12Zw", "x.tmp", "#x#"))
	path = portal.at(os.path.join(folder, name))
	if not portal.is_free(folder):
		return None
	if os.path.exists(path):
		os.remove(path)
	else:
		write(path, b"litter")
	return os.path.join(folder, name)


def new_page(portal, folder="content/trang"):
	if len(portal.pages) >= PAGES:
		return remove_page(portal)
	n = portal.next()
	path = f"{folder}/trang-{n}.md"
	os.makedirs(portal.at(folder), exist_ok=True)
	session = portal.dice.choice(("2024/chuyen-de-1", "2025/chuyen-de-2"))
	portal.save(path, f"---\ntiêu đề: Trang {n}\n---\n\nXem [[{session}]]."
		"\n".encode())
	portal.pages.append(path)
	return path


def change_page(portal):
	free = [path for path in portal.pages if portal.is_free(path)]
	if not free:
		return None
	path = portal.dice.choice(free)
	portal.save(path, read(portal.at(path)) +
		f"\nĐoạn {portal.next()}.\n".encode())
	return path


def remove_page(portal):
	free = [path for path in portal.pages if portal.is_free(path)]
	if not free:
		return None
	path = portal.dice.choice(free)
	os.remove(portal.at(path))
	portal.pages.remove(path)
	return path


def move_page(portal):
	free = [path for path in portal.pages if portal.is_free(path)]
	if not free:
		return None
	path = portal.dice.choice(free)
	folder = portal.dice.choice(("content/trang", "content/trang/con",
		"content/trang/con/sau"))
	to = f"{folder}/doi-{portal.next()}.md"
	os.makedirs(portal.at(folder), exist_ok=True)
	os.rename(portal.at(path), portal.at(to))
	portal.pages[portal.pages.index(path)] = to
	return f"{path} {to}"


def folders_of_pages(portal):
	return sorted({os.path.dirname(path) for path in portal.pages
		if portal.is_free(os.path.dirname(path))} - {"content/trang"})


def new_folder(portal):
	n, depth = portal.next(), portal.dice.randrange(1, 4)
	folder = "content/trang/" + "/".join(f"t{n}-{i}" for i in range(depth))
	for _ in range(portal.dice.randrange(1, 4)):
		new_page(portal, folder)
	return folder


def moved(portal, folder, to):
	os.rename(portal.at(folder), portal.at(to))
	portal.pages = [to + path[len(folder):]
		if path.startswith(folder + "/") else path
		for path in portal.pages]


def move_folder(portal):
	folders = folders_of_pages(portal)
	if not folders:
		return None
	folder = portal.dice.choice(folders)
	to = f"content/trang/t{portal.next()}"
	moved(portal, folder, to)
	return f"{folder} {to}"


def swap_folders(portal):
	tops = sorted({"/".join(f.split("/")[:3])
		for f in folders_of_pages(portal)})
	if len(tops) < 2 or not all(map(portal.is_free, tops)):
		return None
	a, b = portal.dice.sample(tops, 2)
	moved(portal, a, "content/trang/tam")
	moved(portal, b, a)
	moved(portal, "content/trang/tam", b)
	return f"{a} {b}"


def move_out_and_in(portal):
	"""A folder leaves; another one, or the same, comes in."""
	folders = folders_of_pages(portal)
	kept = sorted(os.listdir(portal.outside))
	if kept and (not folders or len(kept) > 3 or portal.dice.random() < 0.5):
		name = portal.dice.choice(kept)
		to = f"content/trang/v{portal.next()}"
		os.rename(os.path.join(portal.outside, name), portal.at(to))
		portal.pages += [p for p in portal.files(to) if p.endswith(".md")]
		return to
	if not folders:
		return None
	folder = portal.dice.choice(folders)
	os.rename(portal.at(folder), os.path.join(portal.outside,
		f"v{portal.next()}"))
	portal.pages = [path for path in portal.pages
		if not path.startswith(folder + "/")]
	return folder


def remove_folder(portal):
	folders = folders_of_pages(portal)
	if not folders:
		return None
	folder = portal.dice.choice(folders)
	shutil.rmtree(portal.at(folder))
	portal.pages = [path for path in portal.pages
		if not path.startswith(folder + "/")]
	return folder


def make_mistake(portal):
	pattern, old, new = portal.dice.choice(MISTAKES)
	path = portal.pick(pattern)
	if not path:
		return None
	before = read(portal.at(path))
	wrong = re.sub(old, new, before.decode(), count=1)
	portal.save(path, wrong.encode(errors="surrogateescape"))
	portal.break_until_mended(path, lambda: portal.save(path, before))
	return path


def take_away(portal):
	"""A paper, a session, a year: elsewhere, or under another name."""
	path = portal.pick(r"content/(\d+/.*|[^/]*\.yaml)|themes/.*/templates/.*")
	if not path:
		return None
	parts = path.split("/")
	path = "/".join(parts[:portal.dice.randrange(2, len(parts) + 1)])
	if not portal.is_free(path) or path.startswith("themes/default/t") \
			and portal.dice.random() < 0.5:
		return None
	n = portal.next()
	to = portal.dice.choice((os.path.join(portal.folder, f"away-{n}"),
		portal.at(f"{path}-{n}"), portal.at(f"content/trang/cho-{n}")))
	os.rename(portal.at(path), to)
	portal.break_until_mended(path, lambda: os.rename(to, portal.at(path)))
	return f"{path} {to}"


def put_odd_thing(portal):
	"""A link, or a folder with the name of a file."""
	folder = portal.dice.choice(("content/2025", "content/trang"))
	path = f"{folder}/la-{portal.next()}.md"
	if not portal.is_free(folder):
		return None
	if portal.dice.random() < 0.5:
		os.symlink("/etc/hostname", portal.at(path))
		portal.break_until_mended(path, lambda: os.remove(portal.at(path)))
	else:
		os.mkdir(portal.at(path))
		portal.break_until_mended(path, lambda: os.rmdir(portal.at(path)))
	return path


def check_out(portal):
	"""The other commit, or the same: what was edited is lost."""
	if any(path.startswith("content") for _, path, _ in portal.broken):
		return None
	name, base = portal.dice.choice(portal.commits)
	portal.git("checkout", "-q", "-f", name)
	portal.base = base
	return name


def flood(portal):
	"""More events than the kernel keeps, while no one takes them."""
	with open("/proc/sys/fs/inotify/max_queued_events") as file:
		most = int(file.read())
	paths = [portal.at(name) for name in ("content/portal.yaml",
		"themes/default/theme.yaml")]
	with portal.stopped():
		if not all(map(os.path.exists, paths)):
			return None
		for i in range(most // 2 + 50):
			for path in paths:
				os.chmod(path, 0o644)
		for operation in (new_folder, move_folder, change, remove_folder):
			operation(portal)
	return f"{most} events"


def hide_root(portal):
	if portal.broken:
		return None
	root = portal.dice.choice(("content", "content", "themes"))
	os.rename(portal.at(root), portal.at("hidden"))
	portal.pause(portal.dice.choice((0, 0.02, 0.3, 1)))
	os.rename(portal.at("hidden"), portal.at(root))
	return root


def hide_made(portal):
	"""What was made goes elsewhere, which no one watches; then an edit."""
	if portal.broken or not os.path.exists(portal.made):
		return None
	to = os.path.join(portal.folder, f"made-{portal.next()}")
	os.rename(portal.made, to)
	return new_page(portal)


def wait(portal):
	portal.pause(portal.dice.random() * 0.15)


OPERATIONS = ((change, 300), (change_theme, 15), (change_template, 8),
	(restore, 60), (touch, 60), (leave_litter, 60), (new_page, 80),
	(change_page, 80), (remove_page, 60), (move_page, 60), (new_folder, 40),
	(move_folder, 30), (swap_folders, 10), (move_out_and_in, 30),
	(remove_folder, 30), (make_mistake, 30), (take_away, 20),
	(put_odd_thing, 8), (check_out, 5), (flood, 0.5), (hide_root, 0.5),
	(hide_made, 0.5), (wait, 20))
