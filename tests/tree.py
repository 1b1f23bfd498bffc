"""Folders of files as values: their bytes, their stamps, their differences.
Knows files; must not know what a portal is."""
import difflib
import hashlib
import os
import shutil

# What the program keeps there for itself; its record tells the time.
MANIFEST = ".chuyende-manifest"


def paths(folder):
	"""All files below folder, relative, sorted; links count as files."""
	found = []
	for here, folders, files in os.walk(folder):
		links = [f for f in folders if os.path.islink(os.path.join(here, f))]
		for name in files + links:
			found.append(os.path.relpath(os.path.join(here, name), folder))
	return sorted(found)


def read(path):
	"""The bytes of a file; what a link points to, marked as such."""
	if os.path.islink(path):
		return b"link to " + os.fsencode(os.readlink(path))
	with open(path, "rb") as file:
		return file.read()


def content(folder):
	"""{path: bytes} but for the manifest."""
	return {path: read(os.path.join(folder, path))
		for path in paths(folder) if path != MANIFEST}


def digest(folder):
	"""SHA-256 over all paths and bytes but the program's own."""
	total = hashlib.sha256()
	for path, data in content(folder).items():
		head = b"%s\0%d\0" % (os.fsencode(path), len(data))
		total.update(head + data)
	return total.hexdigest()


def stamps(folder):
	"""{path: (inode, mtime, ctime, size)} of every file and folder."""
	found = {}
	for here, folders, files in os.walk(folder):
		for path in [here] + [os.path.join(here, name) for name in files]:
			s = os.lstat(path)
			found[os.path.relpath(path, folder)] = (
				s.st_ino, s.st_mtime_ns, s.st_ctime_ns, s.st_size)
	return found


def touched(before, after):
	"""One line for each path whose stamps differ."""
	fields = ("inode", "mtime", "ctime", "size")
	lines = []
	for path in sorted(before.keys() | after.keys()):
		old, new = before.get(path), after.get(path)
		if old is None or new is None:
			lines.append(f"{path}: {'appeared' if new else 'vanished'}")
		elif old != new:
			what = [f for f, a, b in zip(fields, old, new) if a != b]
			lines.append(f"{path}: {', '.join(what)} changed")
	return lines


def text_difference(name, old, new):
	"""A unified diff of two byte strings, as lines."""
	try:
		a, b = old.decode(), new.decode()
	except UnicodeDecodeError:
		return [f"{name}: binary files differ"]
	diff = difflib.unified_diff(a.splitlines(), b.splitlines(),
		f"expected/{name}", f"produced/{name}", lineterm="", n=1)
	return list(diff) or [f"{name}: line ends differ"]


def difference(expected, produced):
	"""What differs between two results of content(), as lines."""
	lines = []
	for path in sorted(expected.keys() | produced.keys()):
		if path not in produced:
			lines.append(f"{path}: is missing")
		elif path not in expected:
			lines.append(f"{path}: is not expected")
		elif expected[path] != produced[path]:
			lines += text_difference(path, expected[path], produced[path])
	return lines


def rewrite(folder, files):
	"""Brings folder to exactly files, a result of content()."""
	for path in paths(folder):
		if path not in files:
			os.remove(os.path.join(folder, path))
	for path, data in files.items():
		target = os.path.join(folder, path)
		os.makedirs(os.path.dirname(target), exist_ok=True)
		if not os.path.exists(target) or read(target) != data:
			with open(target, "wb") as file:
				file.write(data)
	for here, folders, names in os.walk(folder, topdown=False):
		if here != folder and not os.listdir(here):
			os.rmdir(here)


def copy_reversed(source, target):
	"""Copies source with its files created last name first, so that their
	order on the disk is another."""
	for path in reversed(paths(source)):
		to = os.path.join(target, path)
		os.makedirs(os.path.dirname(to), exist_ok=True)
		shutil.copy2(os.path.join(source, path), to, follow_symlinks=False)
