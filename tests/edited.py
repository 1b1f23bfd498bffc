"""Content that differs from a valid portal's in one place. A program
make-content says which: edited("rules-edge", {"2025/ke-hoach.yaml": [(old,
new)]}); None takes a file away, bytes or text write one."""
import os
import shutil

HERE = os.path.dirname(os.path.abspath(__file__))


def edited(portal, changes):
	"""Copies the content of portal here, with the changes."""
	shutil.copytree(os.path.join(HERE, "portals", portal, "content"),
		"content")
	for name, change in changes.items():
		path = os.path.join("content", name)
		if change is None:
			os.remove(path)
		elif isinstance(change, list):
			replace(path, change)
		else:
			write(path, change)


def replace(path, pairs):
	with open(path, encoding="utf-8") as file:
		text = file.read()
	for old, new in pairs:
		if text.count(old) != 1:
			raise SystemExit(f"{path}: {old!r} stands there "
				f"{text.count(old)} times")
		text = text.replace(old, new)
	write(path, text)


def write(path, data):
	os.makedirs(os.path.dirname(path), exist_ok=True)
	with open(path, "wb") as file:
		file.write(data if isinstance(data, bytes) else data.encode())
