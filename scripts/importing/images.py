"""Takes images out of the text and leaves signs where they stood. Knows
pictures; what becomes of the signs is known to inlines."""
import re

from importing import limits
from importing.ooxml import SPACES, ET, name
from importing.paragraphs import tidy

HOLDERS = {name(f"w:{tag}") for tag in ("drawing", "pict", "object")}
KINDS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"),
	(b"GIF87a", "gif"), (b"GIF89a", "gif"))
DIAGRAM = re.compile(r"/(chart|diagram)")
# Around the number of an image, where it stood; the text has none of these.
OPEN, CLOSE = "\ue000", "\ue001"


class Image:
	def __init__(self, data, kind, text):
		self.data, self.kind, self.text = data, kind, text


def kind_of(data):
	for start, kind in KINDS:
		if data.startswith(start):
			return kind
	return None


class Images:
	def __init__(self, package, notes):
		self.package, self.notes = package, notes
		self.found, self.left = [], limits.ALL_IMAGES

	def take(self, root, part):
		"""Images of the tree of a part of the package."""
		relations = self.package.relations(part)
		for run in root.iter(name("w:r")):
			for holder in [child for child in run
					if child.tag in HOLDERS]:
				self.replace(run, holder, relations)

	def replace(self, run, holder, relations):
		signs = []
		for key in keys_of(holder):
			image = self.load(relations.get(key), holder)
			if image:
				self.found.append(image)
				signs.append(f"{OPEN}{len(self.found)}{CLOSE}")
		if not signs and any(DIAGRAM.search(data.get("uri", ""))
				for data in holder.iter(name("a:graphicData"))):
			self.notes.count("charts")
		text = ET.Element(name("w:t"))
		text.text = "".join(signs)
		run[list(run).index(holder)] = text

	def load(self, relation, holder):
		if not relation:
			self.notes.count("image_lost")
			return None
		kind, target, outside = relation
		if outside:
			self.notes.count("image_outside")
			return None
		data = self.package.bytes(target, min(limits.IMAGE, self.left))
		if data is None:
			self.notes.count("image_lost")
			return None
		self.left -= len(data)
		if not kind_of(data):
			self.notes.count("image_kind")
			return None
		return Image(data, kind_of(data), description(holder))


def keys_of(holder):
	"""Relationships of the images in what holds them."""
	pairs = ((name("a:blip"), ("r:embed", "r:link")),
		(name("v:imagedata"), ("r:id",)))
	for tag, attributes in pairs:
		for element in holder.iter(tag):
			keys = [element.get(name(attribute))
				for attribute in attributes]
			yield next(filter(None, keys), None)


def description(holder):
	found = holder.find(".//wp:docPr", SPACES)
	text = found.get("descr", "") if found is not None else ""
	return tidy(" ".join(text.split()))[:limits.HEADING]
