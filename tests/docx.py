"""Word documents out of small words, the same bytes each time. Knows Office
Open XML as Word writes it; must not know what reads it."""
import struct
import zipfile
import zlib
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = (f'xmlns:w="{W}" xmlns:r="{OFFICE}"'
	' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
	' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
	'wordprocessingDrawing"'
	' xmlns:wps="http://schemas.microsoft.com/office/word/2010/'
	'wordprocessingShape"'
	' xmlns:v="urn:schemas-microsoft-com:vml"'
	' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
	' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"')
# Looks by their letters: bold, italic, struck, superscript, capitals.
LOOKS = {"b": "<w:b/>", "i": "<w:i/>", "s": "<w:strike/>",
	"^": '<w:vertAlign w:val="superscript"/>', "C": "<w:caps/>",
	"h": "<w:vanish/>"}
ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def r(text, looks="", font=""):
	"""A run; tabs and line ends become Word's."""
	fonts = f"<w:rFonts w:ascii={quoteattr(font)} w:hAnsi={quoteattr(font)}/>" \
		if font else ""
	body = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
	for sign, tag in (("\t", "tab"), ("\n", "br")):
		body = body.replace(sign, f"</w:t><w:{tag}/>"
			'<w:t xml:space="preserve">')
	return f"<w:r><w:rPr>{fonts}{''.join(map(LOOKS.get, looks))}</w:rPr>" \
		f"{body}</w:r>"


def p(*parts, looks="", font="", style="", centred=False, list=None, mark=""):
	"""A paragraph of runs, or of texts in these looks; list: (number, depth)."""
	runs = "".join(part if part.startswith("<") else r(part, looks, font)
		for part in parts)
	properties = ""
	if style:
		properties += f'<w:pStyle w:val="{style}"/>'
	if list:
		properties += f'<w:numPr><w:ilvl w:val="{list[1]}"/>' \
			f'<w:numId w:val="{list[0]}"/></w:numPr>'
	if centred:
		properties += '<w:ind w:left="720"/><w:jc w:val="center"/>'
	if mark:
		properties += f"<w:rPr>{mark}</w:rPr>"
	return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def tc(*blocks, wide=1, below=""):
	"""A cell; below: restart or continue, of cells joined downwards."""
	blocks = [b if b.startswith("<") else p(b) for b in blocks]
	span = f'<w:gridSpan w:val="{wide}"/>' if wide > 1 else ""
	merge = f'<w:vMerge w:val="{below}"/>' if below else ""
	return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{''.join(blocks)}</w:tc>"


def tbl(*rows):
	"""Rows are lists of cells or texts."""
	lines = "".join("<w:tr>" + "".join(c if c.startswith("<") else tc(c)
		for c in row) + "</w:tr>" for row in rows)
	width = max(len(row) for row in rows)
	grid = '<w:gridCol w:w="1000"/>' * width
	return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"


def note(number):
	return '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' \
		f'<w:footnoteReference w:id="{number}"/></w:r>'


def link(key, text):
	return f'<w:hyperlink r:id="{key}">{r(text)}</w:hyperlink>'


def ins(*runs):
	return f'<w:ins w:id="1" w:author="A">{"".join(runs)}</w:ins>'


def cut(text):
	return '<w:del w:id="2" w:author="A"><w:r><w:delText>' \
		f"{escape(text)}</w:delText></w:r></w:del>"


def comment(number):
	return f'<w:commentRangeStart w:id="{number}"/>' \
		f'<w:commentRangeEnd w:id="{number}"/>' \
		f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def image(key, text=""):
	return '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture"' \
		f" descr={quoteattr(text)}/><a:graphic><a:graphicData uri=\"x\">" \
		f'<a:blip r:embed="{key}"/></a:graphicData></a:graphic>' \
		"</wp:inline></w:drawing></w:r>"


def box(*blocks):
	"""A text box as Word writes it: once anew, once for old versions."""
	inner = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
	return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" \
		f"<wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></w:drawing>" \
		"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" \
		f"{inner}</v:textbox></v:shape></w:pict></mc:Fallback>" \
		"</mc:AlternateContent></w:r>"


def field(result, *signs):
	"""A field that shows result, or some of its signs."""
	parts = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
		for kind in ("begin", "separate", "end")}
	if signs:
		return "".join(map(parts.get, signs))
	return parts["begin"] + "<w:r><w:instrText> SEQ A </w:instrText></w:r>" \
		+ parts["separate"] + r(result) + parts["end"]


def ruby(under, above):
	return f"<w:r><w:ruby><w:rt>{r(above)}</w:rt><w:rubyBase>{r(under)}" \
		"</w:rubyBase></w:ruby></w:r>"


def formula(text):
	return f"<m:oMath><m:r><m:t>{escape(text)}</m:t></m:r></m:oMath>"


def png(grey=0):
	"""The smallest picture."""
	def chunk(kind, data):
		return struct.pack(">I", len(data)) + kind + data + \
			struct.pack(">I", zlib.crc32(kind + data))
	return b"\x89PNG\r\n\x1a\n" + \
		chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) + \
		chunk(b"IDAT", zlib.compress(bytes((0, grey)), 9)) + chunk(b"IEND", b"")


def style(key, name, inner="", based="", kind="paragraph"):
	based = f'<w:basedOn w:val="{based}"/>' if based else ""
	return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name ' \
		f'w:val="{name}"/>{based}{inner}</w:style>'


STYLES = style("Normal", "Normal") + style("Heading1", "heading 1", based=
	"Normal") + style("Heading2", "heading 2", based="Normal") + \
	style("Title", "Title", based="Normal") + style("TOC1", "toc 1")


def numbering(*lists):
	"""Lists are [(form, text) of each depth]; they count from 1."""
	abstract = "".join(f'<w:abstractNum w:abstractNumId="{i}">' + "".join(
		f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt '
		f'w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
		for depth, (form, text) in enumerate(levels)) +
		"</w:abstractNum>" for i, levels in enumerate(lists, 1))
	numbers = "".join(f'<w:num w:numId="{i}"><w:abstractNumId '
		f'w:val="{i}"/></w:num>' for i in range(1, len(lists) + 1))
	return abstract + numbers


def rels(rows):
	"""rows: (id, kind, target); targets with a scheme are outside."""
	return f'<Relationships xmlns="{PACKAGE}">' + "".join(
		f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" '
		f"Target={quoteattr(target)}" + (' TargetMode="External"'
			if ":" in target else "") + "/>"
		for key, kind, target in rows) + "</Relationships>"


def part(tag, inner):
	return f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {SPACES}>' \
		f"{inner}</w:{tag}>"


def members(body, styles=STYLES, numbers="", notes=None, relations=(), files=()):
	"""{name: bytes} of a document; notes: {number: blocks}."""
	rows = [("s", "styles", "styles.xml"), ("n", "numbering",
		"numbering.xml"), ("f", "footnotes", "footnotes.xml")]
	footnotes = "".join(f'<w:footnote w:id="{number}">{text}</w:footnote>'
		for number, text in (notes or {}).items())
	found = {
		"_rels/.rels": rels([("d", "officeDocument",
			"word/document.xml")]),
		"word/_rels/document.xml.rels": rels(rows + list(relations)),
		"word/document.xml": part("document", "<w:body>" +
			"".join(body) + "<w:sectPr/></w:body>"),
		"word/styles.xml": part("styles", styles),
		"word/numbering.xml": part("numbering", numbers),
		"word/footnotes.xml": part("footnotes", footnotes),
	}
	return {name: text.encode() for name, text in found.items()} | dict(files)


def save(path, found):
	"""Writes members as a package."""
	with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
		for name, data in found.items():
			target.writestr(zipfile.ZipInfo(name, ZIP_DAY), data,
				zipfile.ZIP_DEFLATED)
