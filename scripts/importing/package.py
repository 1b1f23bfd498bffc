"""A .docx as its parts. Knows ZIP, relationships and sizes; must not know what
the parts say."""
import io
import os
import posixpath
import stat
import zipfile
import zlib

from importing import limits, ooxml
from importing.telling import Refusal

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BAD_ZIP = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError,
	zlib.error, ValueError, OSError, KeyError)
MACROS = "vbaproject.bin"


def load(path):
	"""The bytes of a regular file of bounded size."""
	name = os.path.basename(path)
	try:
		state = os.stat(path)
	except FileNotFoundError:
		raise Refusal(1, "no_file", path)
	if not stat.S_ISREG(state.st_mode):
		raise Refusal(1, "no_regular", path)
	with open(path, "rb") as file:
		data = file.read(limits.FILE + 1)
	if len(data) > limits.FILE:
		raise Refusal(1, "too_large", name, limits.FILE >> 20)
	return data


def odd_kind(data):
	"""The message for what is no ZIP file at all, or None."""
	if data.startswith(OLE):
		locked = "EncryptedPackage".encode("utf-16-le") in data
		return "encrypted" if locked else "old_doc"
	return None if data.startswith(b"PK") else "no_docx"


class Package:
	"""Reads parts; broken or excessive ones are refused by the file's name."""

	def __init__(self, path):
		data = load(path)
		self.name, self.left = os.path.basename(path), limits.ALL_PARTS
		odd = odd_kind(data)
		if odd:
			raise Refusal(1, odd, self.name)
		try:
			self.zip = zipfile.ZipFile(io.BytesIO(data))
			self.names = {info.filename: info
				for info in self.zip.infolist()}
		except BAD_ZIP:
			raise Refusal(1, "broken", self.name)
		if len(self.names) > limits.MEMBERS:
			raise Refusal(1, "bomb", self.name)
		self.main = self.target("", "/officeDocument")
		root = self.tree(self.main) if self.main else None
		if root is None or root.tag != ooxml.name("w:document"):
			raise Refusal(1, "no_docx", self.name)

	def has_macros(self):
		return any(posixpath.basename(name).lower() == MACROS
			for name in self.names)

	def bytes(self, name, most):
		"""A part, or None when it is not there or larger than most."""
		info = self.names.get(name)
		if not info or info.is_dir():
			return None
		try:
			with self.zip.open(info) as file:
				data = file.read(most + 1)
		except BAD_ZIP:
			raise Refusal(1, "encrypted" if info.flag_bits & 1
				else "broken", self.name)
		return data if len(data) <= most else None

	def tree(self, name):
		"""The part as a tree; None when it is not there."""
		if name not in self.names:
			return None
		data = self.bytes(name, min(limits.PART, self.left))
		if data is None:
			raise Refusal(1, "bomb", self.name)
		self.left -= len(data)
		try:
			return ooxml.parse(data)
		except ooxml.Broken:
			raise Refusal(1, "broken", self.name)
		except ooxml.Excessive:
			raise Refusal(1, "bomb", self.name)

	def relations(self, part):
		"""{id: (kind, target, whether it is outside)}; targets inside are
		names in the package, whatever they climb over."""
		folder, base = posixpath.split(part)
		root = self.tree(posixpath.join(folder, "_rels", base + ".rels"))
		found = {}
		for row in root if root is not None else ():
			target = row.get("Target", "")
			outside = row.get("TargetMode") == "External"
			if not outside:
				target = posixpath.normpath(posixpath.join("/",
					folder, target)).lstrip("/")
			found[row.get("Id", "")] = (row.get("Type", ""), target,
				outside)
		return found

	def targets(self, part, kind):
		return [target for type, target, outside
			in self.relations(part).values()
			if type.endswith(kind) and not outside]

	def target(self, part, kind):
		found = self.targets(part, kind)
		return found[0] if found else None
