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
MINUTES = "content/2025/chuyen-de-1/bien-ban.yaml"
OPINIONS = "content/2025/chuyen-de-1/y-kien.yaml"
PLAN = "content/2025/ke-hoach.yaml"
# What is read aloud only.
ALOUD = re.compile(r'<span class="aloud">[^<]*</span>')


def run(bench, tally):
	for scene in (words, headings, minutes, opinions, progress, moved,
			removed, nothing_new, first, merely_built, damaged,
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


def facts(text):
	"""[(name, before, now)] of all facts, in order."""
	text = ALOUD.sub("", text)
	found = re.findall(r"<div><dt>(.*?)</dt><dd>(.*?)</dd></div>", text)
	return [(name, *(re.sub(r"<[^>]*>", "", "".join(re.findall(
		rf"<{tag}>(.*?)</{tag}>", value))) for tag in ("del", "ins")))
		for name, value in found]


def edited(text):
	"""The titles of papers and pages that are said to be edited."""
	return [re.sub(r"<[^>]*>", "", head) for head in re.findall(
		r'<h[23]>(.*?) <strong class="badge">đã sửa', text)]


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
	found = "chỉ để minh họa" in page(scene)
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


def minutes(bench, tally):
	"""Who presided, who was there and how was voted: told as they were."""
	scene = published(bench, tally, "minutes")
	edit(scene, MINUTES, "chủ trì: an\nthư ký: dat",
		"chủ trì: dat\nthư ký: an")
	edit(scene, MINUTES, "bắt đầu: 14h00", "bắt đầu: 14h05")
	edit(scene, MINUTES, "ngày: 14/3/2025", "ngày: 15/3/2025")
	edit(scene, MINUTES, "tổng số: 3\n  có mặt: 2\n  chính thức: 2\n",
		"tổng số: 3\n  có mặt: 3\n  chính thức: 3\n  khách mời: 2\n")
	edit(scene, MINUTES, "  vắng có lý do:\n    - {tên: Lý Thị Ánh, "
		"lý do: đi công tác}\n", "")
	edit(scene, MINUTES, "tán thành: 2, không tán thành: 0",
		"tán thành: 2, không tán thành: 1")
	edit(scene, MINUTES, "  giải pháp: Gửi sớm hơn.",
		"  giải pháp: Gửi sớm hơn.\n  xếp loại: Tốt")
	tally.check("changes: minutes were edited", said(scene.publish(), 0))
	text = page(scene)
	tally.check("changes: what the minutes tell of the meeting", same(
		facts(text), [("Ngày", "Thứ Sáu, 14/3/2025",
				"Thứ Bảy, 15/3/2025"),
			("Giờ", "14:00", "14:05"),
			("Chủ trì", "Trần Văn An", "Đỗ Văn Đạt"),
			("Thư ký", "Đỗ Văn Đạt", "Trần Văn An"),
			("Có mặt", "2", "3"),
			("Đảng viên chính thức có mặt", "2", "3"),
			("Vắng có lý do", "Lý Thị Ánh (đi công tác)", ""),
			("Khách mời", "", "2"), ("Xếp loại", "", "Tốt")]))
	tally.check("changes: and how was voted", same(marked(text),
		[("del", "0"), ("ins", "1")]) + ([] if "Thông qua kết luận – "
			"tán thành 2, không tán thành" in text else [text]))
	tally.check("changes: the minutes alone are edited", same(edited(text),
		["Biên bản"]))


def opinions(bench, tally):
	"""An opinion comes in, and then other words: its outline is as it was."""
	scene = published(bench, tally, "opinions")
	with open(scene.path(OPINIONS), "a", encoding="utf-8") as file:
		file.write("- người: to-hai\n  ngày: 14/3/2025\n  loại: giải pháp\n"
			"  mục: Giải pháp\n  nội dung: Thêm sinh hoạt mẫu.\n"
			"  kết quả: chờ xử lý\n")
	tally.check("changes: an opinion came in", said(scene.publish(), 0))
	text = page(scene)
	tally.check("changes: it is told with its session", same(facts(text),
		[("Số ý kiến", "2", "3")]) + same(marked(text), [("ins", line)
			for line in ("Ý kiến của Tổ đảng Hai – Giải pháp – mục Giải pháp"
				" – 14/3/2025", "Thêm sinh hoạt mẫu.",
				"Kết quả: Chờ xử lý")]))
	tally.check("changes: and no paper is said to be edited",
		edited(text))
	edit(scene, OPINIONS, "Bổ sung số liệu năm 2024.",
		"Bổ sung số liệu năm 2023.")
	edit(scene, OPINIONS, "kết quả: bảo lưu", "kết quả: tiếp thu")
	tally.check("changes: opinions were edited", said(scene.publish(), 0))
	text = page(scene)
	tally.check("changes: the words of an opinion and what came of it", same(
		marked(text), [("del", "2024"), ("ins", "2023"),
			("del", "Bảo lưu"), ("ins", "Tiếp thu")]))
	tally.check("changes: and whose opinion it is", same(re.findall(
		r'class="label">([^<]*)<', text), ["Sửa · Ý kiến của Tổ đảng Hai – "
			"Góp ý – 10/3/2025", "Sửa · Ý kiến của Đỗ Văn Đạt – "
			"Trái chiều – 14/3/2025"]))


def progress(bench, tally):
	"""That an outline was sent and completed edits it no more than it was."""
	scene = Scene(bench, "changes-progress")
	edit(scene, OUTLINE, "hoàn thiện: 21/3/2025\n", "")
	scene.publish()
	edit(scene, OUTLINE, "gửi: 06/3/2025", "gửi: 07/3/2025\n"
		"hoàn thiện: 21/3/2025")
	tally.check("changes: an outline was completed", said(scene.publish(),
		0))
	text = page(scene)
	tally.check("changes: when it was sent and completed", same(facts(text),
		[("Gửi đề cương", "Thứ Năm, 06/3/2025", "Thứ Sáu, 07/3/2025"),
			("Hoàn thiện đề cương", "", "Thứ Sáu, 21/3/2025")]))
	tally.check("changes: then no outline is said to be edited",
		edited(text))


def moved(bench, tally):
	scene = published(bench, tally, "moved")
	edit(scene, PLAN, "ngày: 14/11/2025", "ngày: 21/11/2025")
	minutes = scene.path(MINUTES)
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
	gone = (secret, "Trích dẫn", "Ý kiến của", "Bổ sung số liệu", "Hoàn thiện",
		"06/3/2025")
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
		[line for line in members.splitlines() if any(word in line
			for word in gone)] + ([] if "không còn trên cổng thông tin"
			in members else [members]))
	records = os.path.join(scene.out, "members", "records", "000002")
	kept = tree.read(os.path.join(records, "snapshot")).decode()
	tally.check("changes: nor is it kept for the next time",
		[line for line in kept.splitlines() if any(word in line
			for word in gone)])
