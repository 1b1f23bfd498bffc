"""The text as it stands once everything is accepted: no tracked changes, no
comments, no wrappers, text boxes beneath their paragraphs. Knows the elements
of Word; must not know what a paper looks like."""
import copy

from importing.ooxml import SPACES, ET, name

DELETED = {name(f"w:{tag}") for tag in ("del", "moveFrom")}
INSERTED = {name(f"w:{tag}") for tag in ("ins", "moveTo")}
WRAPPERS = INSERTED | {name(f"w:{tag}") for tag in ("smartTag", "customXml",
	"fldSimple", "dir", "bdo", "sdtContent")}
DROPPED = {name(f"w:{tag}") for tag in ("commentRangeStart", "commentRangeEnd",
	"annotationRef", "proofErr", "permStart", "permEnd", "bookmarkStart",
	"bookmarkEnd", "moveFromRangeStart", "moveFromRangeEnd",
	"moveToRangeStart", "moveToRangeEnd", "lastRenderedPageBreak",
	"sdtPr", "sdtEndPr", "altChunk", "sectPr")}
# Their own elements mean other things.
PROPERTIES = {name(f"w:{tag}") for tag in ("pPr", "rPr", "tblPr", "trPr",
	"tcPr")}
COMMENT, SDT = name("w:commentReference"), name("w:sdt")
CHOICE, FORMULA = name("mc:AlternateContent"), name("m:oMath")
PARAGRAPH, ROW, BOX = name("w:p"), name("w:tr"), name("w:txbxContent")


def clean(root, notes):
	"""Cleans the tree in place."""
	clean_children(root, notes)
	lift_boxes(root, notes)
	join_marks(root, notes)


def clean_children(parent, notes):
	children = []
	for child in list(parent):
		children += cleaned(child, notes)
	parent[:] = children


def cleaned(element, notes):
	"""What stands for the element, cleaned."""
	if element.tag in DELETED or is_deleted_row(element):
		notes.count("changes")
		return []
	if element.tag == COMMENT:
		notes.count("comments")
		return []
	if element.tag in DROPPED or is_page_break(element):
		return []
	if element.tag in PROPERTIES:
		return [element]
	if element.tag == CHOICE:
		return chosen(element, notes)
	if element.tag == FORMULA:
		notes.count("math")
		return [run(text_of_formula(element))]
	if element.tag == SDT and is_contents(element):
		notes.count("contents")
		return []
	clean_children(element, notes)
	if element.tag not in WRAPPERS and element.tag != SDT:
		return [element]
	notes.count("changes", element.tag in INSERTED)
	return list(element)


def chosen(element, notes):
	"""The newest of several ways to say the same."""
	for way in ("mc:Choice", "mc:Fallback"):
		found = element.find(way, SPACES)
		if found is not None:
			clean_children(found, notes)
			return list(found)
	return []


def is_page_break(element):
	return element.tag == name("w:br") and \
		element.get(name("w:type")) in ("page", "column")


def is_deleted_row(element):
	return element.tag == ROW and \
		element.find("w:trPr/w:del", SPACES) is not None


def is_contents(element):
	gallery = element.find("w:sdtPr/w:docPartObj/w:docPartGallery", SPACES)
	return gallery is not None and \
		gallery.get(name("w:val")) == "Table of Contents"


def run(text):
	element = ET.Element(name("w:r"))
	ET.SubElement(element, name("w:t")).text = text
	return element


def text_of_formula(element):
	return "".join(t.text or "" for t in element.iter(name("m:t")))


def lift_boxes(parent, notes):
	"""Text boxes hang in runs; their paragraphs go beneath."""
	children = []
	for child in parent:
		children.append(child)
		if child.tag == PARAGRAPH:
			for box in boxes_of(child):
				notes.count("boxes")
				lift_boxes(box, notes)
				children += list(box)
		else:
			lift_boxes(child, notes)
	parent[:] = children


def boxes_of(element):
	"""Cuts the outermost boxes out of a paragraph."""
	found = []
	for child in list(element):
		if child.tag == BOX:
			element.remove(child)
			found.append(child)
		else:
			found += boxes_of(child)
	return found


def join_marks(parent, notes):
	"""A paragraph whose mark was deleted goes on in the next one."""
	children, begun = [], []
	for child in parent:
		join_marks(child, notes)
		if child.tag != PARAGRAPH:
			children += begun + [child]
			begun = []
			continue
		if begun:
			prepend(child, begun.pop())
			notes.count("changes")
		if child.find("w:pPr/w:rPr/w:del", SPACES) is not None:
			begun = [child]
		else:
			children.append(child)
	parent[:] = children + begun


def prepend(paragraph, before):
	at = 1 if paragraph.find("w:pPr", SPACES) is not None else 0
	paragraph[at:at] = [copy.copy(child) for child in before
		if child.tag != name("w:pPr")]
