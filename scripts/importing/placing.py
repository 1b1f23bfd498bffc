"""Puts new files into a folder, all or none, and never over another. Knows
files; must not know what they hold."""
import os
import tempfile

MODE = 0o644


class Taken(Exception):
	"""A file of that name is there."""


def place(folder, files):
	"""files: [(name, bytes)]; the last one appears last."""
	is_new = not os.path.isdir(folder)
	if is_new:
		os.mkdir(folder)
	placed, waiting = [], []
	try:
		for name, data in files:
			waiting.append(prepared(folder, data))
		for (name, _), temporary in zip(files, waiting):
			target = os.path.join(folder, name)
			appear(temporary, target)
			placed.append(target)
	except BaseException:
		for path in placed:
			os.unlink(path)
		raise
	finally:
		for path in waiting:
			if os.path.lexists(path):
				os.unlink(path)
		if is_new and not os.listdir(folder):
			os.rmdir(folder)


def prepared(folder, data):
	handle, path = tempfile.mkstemp(prefix=".import-", dir=folder)
	try:
		with os.fdopen(handle, "wb") as file:
			file.write(data)
			file.flush()
			os.fsync(file.fileno())
		os.chmod(path, MODE)
	except BaseException:
		os.unlink(path)
		raise
	return path


def appear(temporary, target):
	"""A link replaces nothing; some network shares and sticks have none."""
	try:
		os.link(temporary, target)
	except FileExistsError:
		raise Taken(target)
	except OSError:
		if os.path.lexists(target):
			raise Taken(target)
		os.rename(temporary, target)
