"""Names and trees of Office Open XML. Knows XML and its dangers; must not know
what a paper looks like."""
import xml.etree.ElementTree as ET

from importing import limits

SPACES = {
	"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	"r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
	"m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
	"a": "http://schemas.openxmlformats.org/drawingml/2006/main",
	"wp": "http://schemas.openxmlformats.org/drawingml/2006/"
		"wordprocessingDrawing",
	"mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
	"v": "urn:schemas-microsoft-com:vml",
	"rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
# The names that "Strict Open XML" has for the same.
STRICT = {
	"http://purl.oclc.org/ooxml/wordprocessingml/main": SPACES["w"],
	"http://purl.oclc.org/ooxml/officeDocument/relationships": SPACES["r"],
	"http://purl.oclc.org/ooxml/officeDocument/math": SPACES["m"],
	"http://purl.oclc.org/ooxml/drawingml/main": SPACES["a"],
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":
		SPACES["wp"],
}
for prefix, space in SPACES.items():
	ET.register_namespace(prefix, space)


class Broken(Exception):
	"""This is no XML of a document."""


class Excessive(Exception):
	"""It is larger or deeper than anything that people write."""


def name(short):
	"""`w:p` as ElementTree has it."""
	prefix, _, local = short.partition(":")
	return f"{{{SPACES[prefix]}}}{local}"


def usual(tag):
	space, brace, local = tag[1:].partition("}")
	return f"{{{STRICT[space]}}}{local}" if space in STRICT else tag


class Builder(ET.TreeBuilder):
	"""A tree of bounded size; entities are refused with their doctype."""

	def __init__(self):
		super().__init__()
		self.depth = self.count = 0

	def start(self, tag, attributes):
		self.depth += 1
		self.count += 1
		if self.depth > limits.DEPTH or self.count > limits.ELEMENTS:
			raise Excessive
		return super().start(usual(tag), {usual(key): value
			for key, value in attributes.items()})

	def end(self, tag):
		self.depth -= 1
		return super().end(usual(tag))

	def doctype(self, *words):
		raise Broken


def parse(data):
	try:
		return ET.fromstring(data, ET.XMLParser(target=Builder()))
	except (ET.ParseError, ValueError, LookupError) as error:
		raise Broken from error


def write(root):
	return ET.tostring(root, "utf-8", xml_declaration=True)


def value(element, path, attribute="w:val"):
	"""The attribute of what stands at path below element, or None."""
	found = element.find(path, SPACES) if element is not None else None
	return found.get(name(attribute)) if found is not None else None


def is_on(element):
	"""Whether a switch such as <w:b/> is on."""
	return element.get(name("w:val"), "1") not in ("0", "false", "off", "none")
