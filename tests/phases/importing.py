"""Papers from Word by scripts/import: the outlines that come of them, word for
word, and that `check` has nothing against them; what is refused leaves the
portal alone. scripts/setup import brings pandoc."""
import io
import os
import sys
import zipfile

import docx
import tree
from bench import execute, problem
from importing_papers import PAPERS, PARTS, TITLE, title
from phases.expect import expect_text

sys.path.append(os.path.join(os.path.dirname(tree.__file__), "..", "scripts"))
from importing import placing

DAY = "2030-01-05"
ID = "2030/chuyen-de-1"
OUTLINE = "content/2030/chuyen-de-1/de-cuong.md"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def run(bench, tally):
	bench.each(PAPERS.items(), lambda item: paper(bench, tally, *item))
	bench.each(BROKEN.items(), lambda item: broken(bench, tally, *item))
	for check in (nothing_is_replaced, all_or_none, by_title, untitled,
			english, mistakes, without_pandoc, without_sections,
			blocked, installed):
		check(bench, tally)


def portal(bench, name, language="vi"):
	"""A portal with a planned session and no outline."""
	folder = os.path.join(bench.folder("importing", name), "portal")
	bench.run(["init", folder, "--language", language, "--today", DAY])
	for path in tree.paths(folder):
		if os.path.basename(path) in ("de-cuong.md", "outline.md"):
			os.remove(os.path.join(folder, path))
			os.rmdir(os.path.dirname(os.path.join(folder, path)))
	return folder


def bring(bench, folder, found, *words, environment=None):
	"""Saves members, or bytes, beside the portal and imports them."""
	path = os.path.join(os.path.dirname(folder), "bai.docx")
	if isinstance(found, dict):
		docx.save(path, found)
	elif found is not None:
		with open(path, "wb") as file:
			file.write(found)
	return execute([sys.executable, bench.path("scripts", "import"), path,
		"-C", folder, *words], environment={
			"BUILD": bench.path_of("build"), **(environment or {})})


def spoil(folder):
	"""A mistake that keeps the program from reading the portal."""
	with open(os.path.join(folder, "content/chi-bo.yaml"), "a") as file:
		file.write("x: [")


def sound(bench, tally, name, folder, path=OUTLINE):
	done = bench.run(["check", "-C", folder, "--today", DAY])
	tally.check(f"{name}: passes check", problem(done.status == 0,
		*done.err.splitlines()))
	text = tree.read(os.path.join(folder, path)).decode()
	return text


def paper(bench, tally, name, case):
	make, told = case
	folder = portal(bench, name)
	before = set(tree.paths(folder))
	done = bring(bench, folder, make(), ID)
	if not tally.check(f"{name}: is taken", problem(done.status == 0
			and not done.err, done.status, done.out, done.err)):
		return
	for words in told:
		tally.check(f"{name}: tells of {words}", problem(
			words in done.out, *done.out.splitlines()))
	tally.check(f"{name}: all words are there", problem(
		("bỏ sót" in done.out) == (name == "left-out"), done.out))
	text = sound(bench, tally, name, folder)
	expect_text(bench, tally, f"{name}: the outline",
		bench.path("tests", "importing", f"{name}.md"), text)
	new = set(tree.paths(folder)) - before
	shown = {OUTLINE} | {os.path.join(os.path.dirname(OUTLINE), file)
		for file in ("hinh-1.png", "hinh-2.png") if file in text}
	tally.check(f"{name}: its files and no others", sorted(new ^ shown))


def zipped(**files):
	out = io.BytesIO()
	with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
		for name, data in files.items():
			target.writestr(name, data)
	return out.getvalue()


def with_part(name, data):
	"""A sound paper but for one part."""
	return docx.members([*title(), *PARTS]) | {name: data}


def truncated():
	out = zipped(**docx.members([*title(), *PARTS]))
	return out[:len(out) // 2]


def locked():
	"""The flag of encryption on every file within."""
	data = bytearray(zipped(**docx.members([*title(), *PARTS])))
	for sign, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
		at = data.find(sign)
		while at >= 0:
			data[at + offset] |= 1
			at = data.find(sign, at + 4)
	return bytes(data)


DOCUMENT = "word/document.xml"
WATERMARK = '<w:r><w:pict><v:shape><v:textpath string="TỐI MẬT"/></v:shape>' \
	"</w:pict></w:r>"
DRAWING = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><a:p>' \
	"<a:r><a:t>TUYỆT</a:t></a:r><a:r><a:t> MẬT</a:t></a:r></a:p></a:graphicData>" \
	"</a:graphic></wp:inline></w:drawing></w:r>"
ENTITIES = docx.part("document", "<w:body>&x;</w:body>").replace("?>",
	'?><!DOCTYPE a [<!ENTITY x "x">]>').encode()


def without_text():
	found = docx.members([*title(), *PARTS])
	del found[DOCUMENT]
	return zipped(**found)


# What comes, and what is said of it; the exit status is 1.
BROKEN = {
	"an old .doc": (lambda: OLE + "WordDocument".encode("utf-16-le"),
		"Save As"),
	"an encrypted one": (lambda: OLE +
		"EncryptedPackage".encode("utf-16-le"), "đặt mật khẩu"),
	"encrypted parts": (locked, "đặt mật khẩu"),
	"a text": (lambda: b"De cuong", "không phải là tệp .docx: mở bằng Word"),
	"an empty file": (lambda: b"", "không phải là tệp .docx"),
	"another ZIP": (lambda: zipped(a="b"), "không phải là tệp .docx"),
	"half a file": (truncated, "hỏng"),
	"no XML": (lambda: with_part(DOCUMENT, b"<w:document"), "hỏng"),
	"entities": (lambda: with_part(DOCUMENT, ENTITIES), "hỏng"),
	"a bomb": (lambda: with_part(DOCUMENT, b" " * (40 << 20)), "quá lớn"),
	"a deep one": (lambda: with_part(DOCUMENT, docx.part("document",
		"<w:body>" + "<w:p>" * 3000 + "</w:p>" * 3000 +
		"</w:body>").encode()), "quá lớn"),
	"an empty paper": (lambda: docx.members([docx.p("")]),
		"không có nội dung"),
	"a letterhead alone": (lambda: docx.members(title()),
		"không có nội dung"),
	"a wide table": (lambda: docx.members([*title(), *PARTS,
		docx.tbl(["x"] * 65)]), "quá 64 cột"),
	"a stamp in the letterhead": (lambda: docx.members([docx.tbl(
		[docx.tc("CHI BỘ MẪU", "MẬT"),
			docx.tc("ĐẢNG CỘNG SẢN VIỆT NAM")]), *title(), *PARTS]),
		"dấu chỉ độ mật"),
	"a stamp in a text box": (lambda: docx.members([docx.p("", docx.box(
		docx.p("TỐI MẬT", looks="b"))), *title(), *PARTS]),
		"dấu chỉ độ mật"),
	"a stamp in old letters": (lambda: docx.members([docx.p("tuyÖt mËt",
		font=".VnTimeH"), *title(), *PARTS]), "dấu chỉ độ mật"),
	"a stamp in the header": (lambda: docx.members([*title(), *PARTS],
		relations=[("h", "header", "header1.xml")],
		files=[("word/header1.xml", docx.part("hdr",
			docx.p("MẬT")).encode())]), "dấu chỉ độ mật"),
	"a stamp that Word writes in capitals": (lambda: docx.members([docx.tbl(
		[docx.tc("CHI BỘ MẪU", docx.p("tối mật", looks="bC"), "Số 01-ĐC/CB"),
			"ĐẢNG CỘNG SẢN VIỆT NAM"]), *title(), *PARTS]),
		"dấu chỉ độ mật"),
	"a stamp in small capitals": (lambda: docx.members([*title(), docx.p(
		docx.r("mật").replace("<w:rPr>", "<w:rPr><w:smallCaps/>")), *PARTS]),
		"dấu chỉ độ mật"),
	"a stamp in the header in capitals": (lambda: docx.members([*title(), *PARTS],
		relations=[("h", "header", "header1.xml")],
		files=[("word/header1.xml", docx.part("hdr",
			docx.p("tối mật", looks="C")).encode())]), "dấu chỉ độ mật"),
	"a degree behind a dash": (lambda: docx.members([docx.tbl(
		["Độ mật – Tối mật", "ĐẢNG CỘNG SẢN VIỆT NAM"]), *title(), *PARTS]),
		"dấu chỉ độ mật"),
	"a stamp with a number": (lambda: docx.members([*title(),
		docx.p("MẬT Số: 01"), *PARTS]), "dấu chỉ độ mật"),
	"a drawing of a stamp": (lambda: docx.members([*title(), docx.p(DRAWING),
		*PARTS]), "dấu chỉ độ mật"),
	"a watermark in small letters": (lambda: docx.members([*title(),
		docx.p(WATERMARK.replace("TỐI MẬT", "tuyệt mật")), *PARTS]),
		"dấu chỉ độ mật"),
	"a watermark": (lambda: docx.members([*title(), *PARTS],
		relations=[("h", "header", "header1.xml")],
		files=[("word/header1.xml", docx.part("hdr",
			docx.p(WATERMARK)).encode())]), "dấu chỉ độ mật"),
	"a watermark in the text": (lambda: docx.members([*title(),
		docx.p(WATERMARK), *PARTS]), "dấu chỉ độ mật"),
	"a picture of a stamp": (lambda: docx.members([*title(), *PARTS,
		docx.p(docx.image("a", "TUYỆT MẬT"))],
		relations=[("a", "image", "media/x.png")],
		files=[("word/media/x.png", docx.png())]), "dấu chỉ độ mật"),
	"no text at all": (without_text, "không phải là tệp .docx"),
}


def broken(bench, tally, name, case):
	make, message = case
	folder = portal(bench, name)
	before = tree.content(folder)
	refused(tally, name, bring(bench, folder, make(), ID), 1, message,
		tree.difference(before, tree.content(folder)))


def refused(tally, name, done, status, message, left=()):
	lines = done.err.splitlines()
	tally.check(f"{name}: is refused", problem(done.status == status
		and message in done.err and "Traceback" not in done.err
		and lines[-1].startswith("  (") and not done.out,
		done.status, done.out, *lines))
	tally.check(f"{name}: nothing is left behind", left)


def nothing_is_replaced(bench, tally):
	"""Under none of its names, and images find names of their own."""
	for name in ("outline.md", "de-cuong.md"):
		folder = portal(bench, f"taken {name}")
		home = os.path.join(folder, os.path.dirname(OUTLINE))
		os.makedirs(home)
		os.symlink("nowhere", os.path.join(home, name))
		before = tree.content(folder)
		done = bring(bench, folder, PAPERS["images"][0](), ID)
		refused(tally, f"{name} is there", done, 1, name,
			tree.difference(before, tree.content(folder)))
	folder = portal(bench, "taken image")
	home = os.path.join(folder, os.path.dirname(OUTLINE))
	os.makedirs(home)
	with open(os.path.join(home, "hinh-1.png"), "wb") as file:
		file.write(b"mine")
	done = bring(bench, folder, PAPERS["images"][0](), ID)
	tally.check("an image takes a free name", problem(
		tree.read(os.path.join(home, "hinh-1.png")) == b"mine" and
		tree.read(os.path.join(home, "hinh-2.png")) == docx.png() and
		tree.read(os.path.join(home, "hinh-3.png")) == docx.png(9) and
		"](hinh-2.png)" in tree.read(os.path.join(folder,
			OUTLINE)).decode(), done.out, done.err))


def all_or_none(bench, tally):
	"""Files that came meanwhile are left, and so is nothing else."""
	folder = bench.folder("importing", "placing")
	with open(os.path.join(folder, "b"), "wb") as file:
		file.write(b"mine")
	try:
		placing.place(folder, [("a", b"1"), ("b", b"2")])
		told = False
	except placing.Taken:
		told = True
	tally.check("a file that came meanwhile", problem(told and
		tree.content(folder) == {"b": b"mine"}, told,
		tree.content(folder)))


def by_title(bench, tally):
	folder = portal(bench, "by title")
	done = bring(bench, folder, docx.members([*title(TITLE.upper()),
		*PARTS]))
	text = tree.read(os.path.join(folder, OUTLINE)).decode() \
		if done.status == 0 else ""
	tally.check("the session is found by its title, which stays the plan's",
		problem(done.status == 0 and "tiêu đề:" not in text and
			"viết hoa" not in done.out, done.out, done.err))
	folder = portal(bench, "by no title")
	before = tree.content(folder)
	done = bring(bench, folder, docx.members([*title("Lạ"), *PARTS]))
	refused(tally, "a title that no session has", done, 2, "NĂM/MÃ",
		tree.difference(before, tree.content(folder)))
	done = bring(bench, folder, docx.members([docx.p("Tỉnh mẫu, ngày 19 "
		"tháng 02 năm 2029", looks="i"), *title(), *PARTS]))
	refused(tally, "a title of a year without a plan", done, 2, "NĂM/MÃ")
	spoil(folder)
	done = bring(bench, folder, docx.members([*title(), *PARTS]))
	refused(tally, "a title, and plans that cannot be read", done, 1,
		"chuyende check")


def untitled(bench, tally):
	"""A session whose topic is not yet chosen."""
	folder = portal(bench, "untitled")
	path = os.path.join(folder, "content/2030/ke-hoach.yaml")
	plan = tree.read(path).replace(TITLE.encode(), "chưa xác định".encode())
	with open(path, "wb") as file:
		file.write(plan)
	before = tree.content(folder)
	for name, paper in (("a title", docx.members([*title(), *PARTS])),
			("no title", docx.members(PARTS))):
		refused(tally, f"{name}, and a session without one",
			bring(bench, folder, paper), 2, "NĂM/MÃ",
			tree.difference(before, tree.content(folder)))
	done = bring(bench, folder, docx.members([*title(), *PARTS]), ID)
	text = tree.read(os.path.join(folder, OUTLINE)).decode() \
		if done.status == 0 else ""
	tally.check("a session without a title takes the paper's", problem(
		f"tiêu đề: {TITLE}" in text, done.out, done.err, text))


def english(bench, tally):
	folder = portal(bench, "english", "en")
	done = bring(bench, folder, PAPERS["images"][0](), "2030/topic-1")
	path = "content/2030/topic-1/outline.md"
	tally.check("in English: is taken", problem(done.status == 0, done.out,
		done.err))
	text = sound(bench, tally, "in English", folder, path)
	tally.check("in English: keys and names", problem("\ndrafted: " in text
		and "](image-1.png)" in text, text))


def mistakes(bench, tally):
	folder = portal(bench, "mistakes")
	good = docx.members([*title(), *PARTS])
	before = tree.content(folder)
	for words, status, message in (
			(["2030"], 2, "NĂM/MÃ"),
			(["2030/../x"], 2, "NĂM/MÃ"),
			(["2030/chuyen-de-11"], 1, "(có: chuyen-de-1)"),
			(["2031/a"], 1, "chuyende new year 2031")):
		refused(tally, " ".join(words), bring(bench, folder, good,
			*words), status, message, tree.difference(before,
				tree.content(folder)))
	for words, told in ((["--force"], "không hiểu “--force”"),
			(["-C"], "một thư mục sau -C")):
		refused(tally, words[0], bring(bench, folder, good, ID, *words), 2,
			told)
	done = execute([bench.path("scripts", "import")])
	tally.check("no words", problem(done.status == 2 and
		"cần một tệp .docx" in done.err and
		"scripts/import --help" in done.err, done.err))
	os.remove(os.path.join(os.path.dirname(folder), "bai.docx"))
	refused(tally, "no file", bring(bench, folder, None, ID), 1,
		"không có tệp")
	os.mkdir(os.path.join(os.path.dirname(folder), "bai.docx"))
	refused(tally, "a folder", bring(bench, folder, None, ID), 1,
		"không phải là tệp thường")
	refused(tally, "no portal", bring(bench, bench.folder("importing",
		"none", "x"), good, ID), 1, "content")


def installed(bench, tally):
	"""As `make install` puts it, beside the program that it asks."""
	folder = portal(bench, "installed")
	base = os.path.dirname(folder)
	execute(["make", "-o", "program", "install", f"DESTDIR={base}",
		"PREFIX=", f"BUILD={bench.build}"], cwd=bench.root)
	paper = f"{base}/bai.docx"
	docx.save(paper, docx.members([*title(), *PARTS]))
	done = execute([f"{base}/bin/chuyende-import", paper, ID, "-C", folder],
		environment={"PATH": "/usr/bin:/bin", "BUILD": ""})
	tally.check("as installed", problem(done.status == 0 and
		"chuyende check: không còn lỗi" in done.out, done.out, done.err))
	done = execute([f"{base}/bin/chuyende-import", "--help"])
	tally.check("as installed: by its own name", problem(
		done.out.startswith("chuyende-import FILE.docx"), done.out))


def without_pandoc(bench, tally):
	folder = portal(bench, "no pandoc")
	before = tree.content(folder)
	done = bring(bench, folder, docx.members([*title(), *PARTS]), ID,
		environment={"PATH": "/nonexistent"})
	refused(tally, "no pandoc", done, 3, "cài gói pandoc",
		tree.difference(before, tree.content(folder)))


def without_sections(bench, tally):
	"""What check has against it is told; the paper is there to be mended."""
	folder = portal(bench, "no sections")
	done = bring(bench, folder, docx.members([*title(), *PARTS[:2]]), ID)
	tally.check("what remains is told", problem(done.status == 1 and
		"còn phải sửa" in done.out and "[R01]" in done.out and
		os.path.exists(os.path.join(folder, OUTLINE)), done.status,
		done.out, done.err))
	folder = portal(bench, "not planned, in a portal with mistakes")
	spoil(folder)
	done = bring(bench, folder, docx.members([*title(), *PARTS]),
		"2030/khac")
	tally.check("what no line is to blame for is told without one", problem(
		"content/2030/khac: lỗi (error) [S07]" in done.out,
		done.status, done.out, done.err))
	folder = portal(bench, "no program")
	done = bring(bench, folder, docx.members([*title(), *PARTS]), ID,
		environment={"BUILD": "/nonexistent", "PATH": "/usr/bin"})
	tally.check("without the program it is said that nothing was checked",
		problem(done.status == 0 and "chưa kiểm tra" in done.out,
			done.status, done.out, done.err))


def blocked(bench, tally):
	"""A folder that takes no files: a file stands where it should be."""
	folder = portal(bench, "no folder")
	with open(os.path.join(folder, os.path.dirname(OUTLINE)), "wb"):
		pass
	before = tree.content(folder)
	done = bring(bench, folder, docx.members([*title(), *PARTS]), ID)
	refused(tally, "a machine that fails", done, 3, "máy không làm được",
		tree.difference(before, tree.content(folder)))
