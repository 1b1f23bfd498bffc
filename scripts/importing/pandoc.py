"""Hands pandoc a document that says the same with few words, and takes back
what it reads in it. Knows the process and what pandoc needs; must not know
papers or Markdown."""
import io
import json
import os
import resource
import shutil
import subprocess
import tempfile
import zipfile

from importing import limits, ooxml
from importing.headings import FIRST_LEVEL, LAST_LEVEL, NO_LIST, STYLE
from importing.ooxml import ET, SPACES, name, value
from importing.telling import Refusal

COMMAND = ["pandoc", "+RTS", f"-M{limits.MEMORY}", "-RTS", "--sandbox",
	"-f", "docx", "-t", "json"]
OFFICE = SPACES["r"]
SWITCHES = ("w:b", "w:i", "w:strike")
# Parts of the document and how the main one refers to them.
PARTS = {"styles": "styles.xml", "numbering": "numbering.xml",
	"footnotes": "footnotes.xml", "endnotes": "endnotes.xml"}


def simplify(root, styles):
	"""Of all looks only those that Markdown has; nothing is inherited."""
	for paragraph in list(root.iter(name("w:p"))):
		for run in list(paragraph.iter(name("w:r"))):
			simplify_run(run, paragraph, styles)
		simplify_paragraph(paragraph, styles)


def simplify_run(run, paragraph, styles):
	if styles.switch(run, paragraph, "w:vanish"):
		run.clear()
		return
	kept = ET.Element(name("w:rPr"))
	for path in SWITCHES:
		if styles.switch(run, paragraph, path):
			ET.SubElement(kept, name(path))
	for script in styles.run(run, paragraph, "w:vertAlign"):
		kept.append(script)
		break
	for old in run.findall("w:rPr", SPACES):
		run.remove(old)
	run.insert(0, kept)


def simplify_paragraph(paragraph, styles):
	kept = ET.Element(name("w:pPr"))
	style = value(paragraph, "w:pPr/w:pStyle") or ""
	if style.startswith(STYLE):
		ET.SubElement(kept, name("w:pStyle"), {name("w:val"): style})
	else:
		numbers = styles.paragraph(paragraph, "w:numPr")
		if value(numbers, "w:numId") not in (None, NO_LIST):
			kept.append(numbers)
	for old in paragraph.findall("w:pPr", SPACES):
		paragraph.remove(old)
	paragraph.insert(0, kept)


def heading_styles():
	root = ET.Element(name("w:styles"))
	for level in range(FIRST_LEVEL, LAST_LEVEL + 1):
		style = ET.SubElement(root, name("w:style"), {
			name("w:type"): "paragraph",
			name("w:styleId"): f"{STYLE}{level}"})
		ET.SubElement(style, name("w:name"),
			{name("w:val"): f"heading {level}"})
	return root


def relations(rows):
	"""rows: (id, kind, target, whether it is outside)."""
	root = ET.Element(name("rel:Relationships"))
	for key, kind, target, outside in rows:
		row = ET.SubElement(root, name("rel:Relationship"), {"Id": key,
			"Type": f"{OFFICE}/{kind}", "Target": target})
		if outside:
			row.set("TargetMode", "External")
	return root


def hyperlinks(found):
	"""Those among the relations of a part that lead out of the file."""
	return [(key, "hyperlink", target, True)
		for key, (kind, target, outside) in found.items()
		if outside and kind.endswith("/hyperlink")]


def pack(trees, links):
	"""A document of these trees, by part; links are relations, by part."""
	trees = {**trees, "styles": heading_styles()}
	present = [part for part in PARTS if trees.get(part) is not None]
	members = {"_rels/.rels": relations([("main", "officeDocument",
		"word/document.xml", False)])}
	members["word/document.xml"] = trees["document"]
	members["word/_rels/document.xml.rels"] = relations(
		[(f"part-{part}", part, PARTS[part], False)
			for part in present] + hyperlinks(links["document"]))
	for part in present:
		members[f"word/{PARTS[part]}"] = trees[part]
		if part in links:
			members[f"word/_rels/{PARTS[part]}.rels"] = \
				relations(hyperlinks(links[part]))
	out = io.BytesIO()
	with zipfile.ZipFile(out, "w") as target:
		for path, tree in members.items():
			target.writestr(path, ooxml.write(tree))
	return out.getvalue()


def bound():
	"""In the process that becomes pandoc."""
	resource.setrlimit(resource.RLIMIT_FSIZE,
		(limits.ANSWER, limits.ANSWER))
	resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def read(document):
	"""The blocks that pandoc reads in the bytes of a document."""
	if not shutil.which(COMMAND[0]):
		raise Refusal(3, "no_pandoc")
	with tempfile.TemporaryDirectory(prefix="chuyende-import-") as folder:
		paths = [os.path.join(folder, part)
			for part in ("paper.docx", "answer", "log")]
		with open(paths[0], "wb") as file:
			file.write(document)
		with open(paths[1], "w+b") as answer, \
				open(paths[2], "w+b") as log:
			try:
				done = subprocess.run(COMMAND + [paths[0]],
					stdin=subprocess.DEVNULL, stdout=answer,
					stderr=log, cwd=folder, preexec_fn=bound,
					timeout=limits.SECONDS)
			except subprocess.TimeoutExpired:
				raise Refusal(1, "pandoc", f"{limits.SECONDS} s")
			answer.seek(0)
			log.seek(0)
			if done.returncode:
				raise Refusal(1, "pandoc", why(done, log))
			return json.load(answer)["blocks"]


def why(done, log):
	lines = log.read(2000).decode("utf-8", "replace").split("\n")
	return lines[0] or f"exit status {done.returncode}"
