"""The page of what is new: what `publish` tells of what has changed since the
release before, and what it does not tell."""
import json
import os
import re

import tree
from bench import TODAY
from phases.html import faults
from phases.releases import TWO, Scene, build, said

PAGE = "co-gi-moi.html"
OUTLINE = "content/2025/chuyen-de-1/de-cuong.md"
PLAN = "content/2025/ke-hoach.yaml"
# What is read aloud only.
ALOUD = re.compile(r'<span class="aloud">[^<]*</span>')


def run(bench, tally):
	for scene in (words, headings, moved, removed, nothing_new, first, merely_built, damaged,
			withdrawn):
		scene(bench, tally)


def edit(scene, path, before, after):
	path = scene.path(path)
	with open(path, encoding="utf-8") as file:
		text = file.read()
	assert before in text, f"{before} in {path}"
	with open(path, "w", encoding="utf-8") as file:
		file.write(text.replace(before, after, 1))


def page(scene, audience=""):
	"""The page of the live release, its <main> alone."""
	text = scene.live(audience)[1][PAGE].decode()
	return text[text.index("<main"):text.index("</main>")]


def marked(text):
	"""[("ins" or "del", text)] of the passages, in order."""
	passages = "".join(re.findall(r'<ul class="passages">.*?</ul>',
		ALOUD.sub("", text), re.S))
	return [(tag, re.sub(r"<[^>]*>", "", inner)) for tag, inner in
		re.findall(r"<(ins|del)>(.*?)</\1>", passages, re.S)]


def same(found, wanted):
	return [] if found == wanted else [f"found:  {found}",
		f"wanted: {wanted}"]


def published(bench, tally, name, **more):
	scene = Scene(bench, "changes-" + name, **more)
	tally.check(f"changes: {name}: published", said(scene.publish(), 0))
	return scene


def words(bench, tally):
	scene = published(bench, tally, "words")
	edit(scene, OUTLINE, "1. Khách quan\n", "")
	edit(scene, OUTLINE, "Xem [giới thiệu]", "Xin đọc [giới thiệu]")
	edit(scene, OUTLINE, "## II. Nguyên nhân",
		"Một đoạn <mới> & lạ.\n\n## II. Nguyên nhân"
		.replace("<", "\\<"))
	tally.check("changes: an outline was edited", said(scene.publish(), 0))
	tally.check("changes: exactly what was put in and taken out", same(
		marked(page(scene)), [("ins", "Một đoạn &lt;mới&gt; &amp; lạ."),
			("del", "Khách quan"), ("del", "Xem"), ("ins", "Xin đọc")]))
	tally.check("changes: under which heading", same(re.findall(
		r'class="label">([^<]*)<', page(scene)), ["Thêm · I. Thực trạng",
			"Bỏ · II. Nguyên nhân", "Sửa · III. Giải pháp"]))
	tally.check("changes: what is quoted is an example, and it says so",
		notice(scene, True))
	number, files = scene.live()
	tally.check("changes: the structure of the page", faults(files[PAGE]))
	listed = [p for p in json.loads(files["data/portal.json"])["pages"]
		if p["type"] == "changes"]
	tally.check("changes: portal.json lists it", same(
		[p["path"] for p in listed], [PAGE]))
	tally.check("changes: home leads there", [] if
		f'href="{PAGE}"'.encode() in files["index.html"] else ["no link"])


def notice(scene, wanted):
	found = "Dữ liệu minh họa" in page(scene)
	return [] if found == wanted else [page(scene)]


def headings(bench, tally):
	"""A heading stands under none; nor is a page an example of itself."""
	scene = published(bench, tally, "headings")
	tally.check("changes: nothing is quoted, no example", notice(scene, False))
	edit(scene, OUTLINE, "## II. Nguyên nhân", "## II. Nguyên nhân chính")
	edit(scene, OUTLINE, "Xem [giới thiệu]", "### Việc đầu\n\nXem [giới thiệu]")
	tally.check("changes: headings were edited", said(scene.publish(), 0))
	tally.check("changes: a heading stands under none", same(re.findall(
		r'class="label">([^<]*)<', page(scene)), ["Sửa", "Thêm"]))


def moved(bench, tally):
	scene = published(bench, tally, "moved")
	edit(scene, PLAN, "ngày: 14/11/2025", "ngày: 21/11/2025")
	minutes = scene.path("content/2025/chuyen-de-1/bien-ban.yaml")
	os.rename(minutes, minutes + "~")
	tally.check("changes: a session was moved", said(scene.publish(), 0))
	text = ALOUD.sub("", page(scene))
	tally.check("changes: from which day to which", same(re.findall(
		r'datetime="([^"]*)"', text), ["2025-11-14", "2025-11-21"]))
	tally.check("changes: minutes that are gone", [] if
		"không còn trên cổng thông tin" in text else [text])
	os.rename(minutes + "~", minutes)
	scene.publish()
	tally.check("changes: minutes that came", [] if re.search(
		r'bien-ban.html">Biên bản</a> <strong class="badge">mới có',
		page(scene)) else [page(scene)])


def removed(bench, tally):
	scene = published(bench, tally, "removed")
	edit(scene, PLAN, "  về nguồn: 1\n", "")
	path = scene.path(PLAN)
	text = tree.read(path).decode()
	with open(path, "w", encoding="utf-8") as file:
		file.write(text[:text.index("  - mã: ve-nguon")])
	scene.publish()
	tally.check("changes: a session that is gone, and that is a change", [] if
		"1 buổi sinh hoạt không còn" in page(scene) and
		"gì thay đổi" not in page(scene) else [page(scene)])


def nothing_new(bench, tally):
	scene = published(bench, tally, "again")
	edit(scene, PLAN, "giờ: 14h00", "giờ: 15h00")
	scene.publish()
	number, before = scene.live()
	tally.check("changes: the page is as new as the publication", [] if
		f'Cập nhật ngày <time datetime="{TODAY}">' in before[PAGE].decode()
		else [before[PAGE].decode()[-400:]])
	tally.check("changes: published again, nothing is released", said(
		scene.publish(), 0, "Không có gì đổi") + same(scene.live()[0],
			number))
	scene.publish("--today", "2025-09-11")
	tally.check("changes: nor is the page another on the next day", [] if
		scene.live()[1][PAGE] == before[PAGE] else [page(scene)])


def first(bench, tally):
	scene = published(bench, tally, "first")
	tally.check("changes: the first has nothing to compare with", [] if
		"Chưa có bản nào trước đó" in page(scene) else [page(scene)])
	scene.page("mot", "Một")
	scene.publish()
	tally.check("changes: a new page", [] if re.search(
		r"Trang mot</a> <strong class=\"badge\">mới có", page(scene))
		else [page(scene)])


def merely_built(bench, tally):
	scene = Scene(bench, "changes-built")
	tally.check("changes: built", said(build(scene), 0))
	files = tree.content(scene.path("site"))
	tally.check("changes: what is built has no such page, and no link",
		[path for path, data in files.items() if path == PAGE
			or PAGE.encode() in data])


def damaged(bench, tally):
	scene = published(bench, tally, "damaged")
	record = os.path.join(scene.out, "records", "000001", "snapshot")
	with open(record, "ab") as file:
		file.write(b"text x\n")
	edit(scene, PLAN, "giờ: 14h00", "giờ: 15h00")
	tally.check("changes: a damaged record is told", said(scene.publish(
		"--strict"), 0, "P14", "records/000001/snapshot"))
	tally.check("changes: then nothing is compared", [] if
		"Chưa có bản nào trước đó" in page(scene) else [page(scene)])
	edit(scene, PLAN, "giờ: 15h00", "giờ: 16h00")
	scene.publish()
	tally.check("changes: and the next time it is", [] if "15:00" in
		page(scene) and "16:00" in page(scene) else [page(scene)])


def withdrawn(bench, tally):
	"""What is narrowed to the committee is told to no one else again."""
	scene = published(bench, tally, "withdrawn", audiences=TWO)
	secret = "Đoạn chỉ dành cho chi ủy."
	edit(scene, OUTLINE, "> Trích dẫn.", "> " + secret)
	edit(scene, OUTLINE, "minh họa: có", "minh họa: có\nđối tượng: chi ủy")
	edit(scene, "content/trang/gioi-thieu.md",
		" và [đề cương](../2025/chuyen-de-1/de-cuong.md)", "")
	done = scene.publish("--confirm")
	tally.check("changes: an outline is withdrawn", said(done, 0))
	members, committee = page(scene, "members"), page(scene, "committee")
	tally.check("changes: the committee sees what was edited", [] if
		secret in committee and "Trích dẫn." in committee else [committee])
	tally.check("changes: members see that it is gone, and no word of it",
		[line for line in members.splitlines() if "Trích dẫn" in line
			or secret in line] + ([] if "không còn trên cổng thông tin"
			in members else [members]))
	records = os.path.join(scene.out, "members", "records", "000002")
	kept = tree.read(os.path.join(records, "snapshot")).decode()
	tally.check("changes: nor is it kept for the next time",
		[line for line in kept.splitlines() if "Trích dẫn" in line
			or secret in line])
