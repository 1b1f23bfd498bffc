"""Single mistakes in people, documents, texts and what goes with them, as those in
mistakes.py. Knows the portal's text; must not know how it is checked."""
from spoiling import *

ABSENT = "  vắng có lý do:\n    - {tên: Lý Thị Ánh, lý do: đi công tác}\n"


def absent(lines):
	"""Who was not there, in the place of the one that was not."""
	return key(ABSENT, lines, MINUTES)


RECORD_MISTAKES = [
	# People whose names nobody knows.
	("absent, and nobody knows who", absent("  vắng không lý do: [chưa xác định]\n"),
		""),
	("excused, and nobody knows who", absent(
		"  vắng có lý do: [{tên: chưa xác định, lý do: ốm}]\n"), ""),
	("a guest whom nobody knows", key(ABSENT, ABSENT +
		"  khách mời: [chưa xác định]\n", MINUTES), ""),
	("absent without a name", absent("  vắng không lý do: [{lý do: không rõ}]\n"),
		f"{MINUTES}:12:23 S31"),
	("a guest of nothing", key(ABSENT, ABSENT + "  khách mời: [{}]\n", MINUTES),
		f"{MINUTES}:14:15 S31"),
	("absent twice, not known to the chapter", absent(
		"  vắng không lý do: [Hà Văn Lạ, hà văn lạ]\n"),
		f"{MINUTES}:12:22 R20; {MINUTES}:12:33 R20"),
	# Names in lists.
	("authors by a key of their own", [key("người soạn: [anh-sac]",
		"người soạn: [{tên: anh-sac}, {name: Hà Văn Lạ}]", OUTLINE),
		key("gửi tới: toàn thể đảng viên", "gửi tới: [{tên: Tổ Hai}]", OUTLINE)],
		""),
	("an author by a key alone", key("người soạn: [anh-sac]",
		"người soạn: {tên: anh-sac}", OUTLINE), ""),
	("an author without a name", key("người soạn: [anh-sac]",
		"người soạn: [{}]", OUTLINE), f"{OUTLINE}:3:14 S31"),
	("an author twice", key("người soạn: [anh-sac]",
		"người soạn: [anh-sac, Lý Thị Ánh]", OUTLINE), f"{OUTLINE}:3:23 S39?"),
	("one in charge twice", key("phụ trách: [anh-sac]",
		"phụ trách: [anh-sac, anh-sac]"), f"{PLAN}:26:26 S39?"),
	("a name by half its key", key("họ tên: Trần Văn An", "tên: Trần Văn An", CHAPTER),
		f"{CHAPTER}:18:14 S30"),
	# Documents.
	("a symbol nobody knows", key("số ký hiệu: 144-QĐ/TW",
		"số ký hiệu: chưa xác định", REGISTER), f"{REGISTER}:2:5 S31"),
	("two symbols nobody knows", key("tác phẩm:", "  - số ký hiệu: chưa xác định\n"
		"  - số ký hiệu: chưa xác định\ntác phẩm:", REGISTER),
		f"{REGISTER}:7:5 S31; {REGISTER}:8:5 S31"),
	("a document once more, with a zero", key("tác phẩm:",
		"  - {số ký hiệu: 0144-QĐ/TW, ngày: 09/5/2024}\ntác phẩm:", REGISTER),
		f"{REGISTER}:7:18 S39"),
	("a citation without its zero", [key("tác phẩm:",
		"  - {số ký hiệu: 08-HD/ĐU, ngày: 23/8/2018}\ntác phẩm:", REGISTER),
		body("Theo 8-HD/ĐU.\n")], f"{BODY}:6:6 R14?"),
	# A text that is refused is not read for what it lacks.
	("a table that is too wide in an outline", [Turn(OUTLINE, lambda d: d +
		("\n\n" + "|a" * 70 + "|\n" + "|-" * 70 + "|\n").encode()),
		body("[[2025/chuyen-de-1#thuc-trang]]\n")], f"{OUTLINE}:44:1 S22"),
	# Dates.
	("a date of another age", key("ngày: 14/11/2025", "ngày: 9999-12-31"),
		f"{PLAN}:34:11 R34"),
	# Addresses and files.
	("former addresses of nothing", key("minh họa: có\n",
		"minh họa: có\nđịa chỉ cũ: [\"..\", \".\", \"\", \"cu.html\"]\n", PAGE),
		f"{PAGE}:4:14 S44; {PAGE}:4:20 S44; {PAGE}:4:25 S44"),
	*((f"{alias!r} for a former address", key("minh họa: có\n",
		f"minh họa: có\nđịa chỉ cũ: ['{alias}']\n", PAGE),
		f"{PAGE}:4:14 S44") for alias in ("https://example.invalid/2024/a.html",
		"http://a/b", "a.html#b", "a.html?b", "data/portal.json", "a.HTML", "../a.html",
		"2024\\a.html")),
	("former addresses with and without an ending", key("minh họa: có\n",
		"minh họa: có\nđịa chỉ cũ: [2024/bài cũ.html, /2023/a, b/]\n", PAGE), ""),
	("an attachment with a space before its name", [
		Put(f"{FOLDER}/ a.pdf", "a"), key("gửi: 06/3/2025\n",
		"gửi: 06/3/2025\ntài liệu kèm: [\" a.pdf\"]\n", OUTLINE)],
		f"{OUTLINE}:8:16 S98"),
	("an attachment with a space behind its name", [
		Put(f"{FOLDER}/a.pdf ", "a"), key("gửi: 06/3/2025\n",
		"gửi: 06/3/2025\ntài liệu kèm: [\"a.pdf \"]\n", OUTLINE)],
		f"{OUTLINE}:8:16 S98"),
	("an image that is none", [Put("trang/a.txt", "a"), body("![ảnh](a.txt)\n")],
		f"{BODY}:6:8 S42"),
	("a page for an image", body("![ảnh](gioi-thieu.md)\n"), f"{BODY}:6:8 S42"),
	("a folder for a file", [Move(THEMES, "tep/a.pdf", lambda d: d),
		Make(THEMES, "folder")], f"{THEMES}:0:0 S01"),
	# Kinds of documents, beside their symbols and in citations.
	("a kind that the symbol is not", key("loại: Quy định", "loại: Chỉ thị", REGISTER),
		f"{REGISTER}:3:11 R16?"),
	("kinds that are cited otherwise", body("Theo Chỉ thị 144-QĐ/TW và Quyết định số\n"
		"144-QĐ/TW.\n"), f"{BODY}:6:27 R14?; {BODY}:6:6 R14?"),
	("kinds that are cited as they are", body("QUY ĐỊNH SỐ 144-QĐ/TW, Quy định\n144-QĐ/TW, "
		"ra quyết định 144-QĐ/TW, Đề án 144-QĐ/TW.\n"), ""),
	("a kind in English", key("loại: Quy định", "kind: Regulation", REGISTER), ""),
	("a kind that the symbol tells", [key("    loại: Quy định\n", "", REGISTER),
		body("Theo Quyết định 144-QĐ/TW và Kết luận 144-QĐ/TW.\n")], f"{BODY}:6:30 R14?"),
	("a chapter without a code", [key("  ký hiệu: CB\n", "", CHAPTER), key("tác phẩm:\n",
		"  - {số ký hiệu: 02-HD/CB, ngày: 03/3/2025}\ntác phẩm:\n", REGISTER)],
		f"{REGISTER}:7:18 R30"),
	# The same twice.
	("a plan's number alone, and once more", [key("số: 01-KH/CB", "số: 01"), key("tác phẩm:\n",
		"  - {số ký hiệu: 01-KH/CB, ngày: 07/01/2025}\ntác phẩm:\n", REGISTER)],
		f"{REGISTER}:7:18 R31"),
	("a plan's number alone, and in the register", [key("số: 01-KH/CB", "số: 01"), key(
		"tác phẩm:\n", "  - {số ký hiệu: 01-KH/CB, ngày: 06/01/2025}\ntác phẩm:\n",
		REGISTER)], ""),
	("two proposals of one id", key("mã: dx-2", "mã: dx-1"), f"{PLAN}:12:10 S39"),
	("two tasks of one id", key("mã: nv-2", "mã: nv-1", MINUTES), f"{MINUTES}:28:10 S39"),
	("two topics of one number", [key("  chuyên đề: 1\n  về nguồn: 1\n",
		"  chuyên đề: 2\n"), key("loại: về nguồn\n", "loại: chuyên đề\n    "
		"số thứ tự: 01\n    tổ đảng: to-hai\n    văn bản: [144-QĐ/TW]\n"), key(
		"chọn: không, ", "chọn: có, đưa vào: ve-nguon, ")], f"{PLAN}:32:16 S39?"),
	# What lasts until nobody says when.
	("a term that the next one follows", key("    từ: 01/01/2025\n", "    từ: 01/01/2020\n"
		"  - {mã: nk-2, từ: 01/01/2025}\n", CHAPTER), f"{CHAPTER}:10:20 S45?"),
	*((f"a member who {name}", Turn(CHAPTER, lambda d, days=days: d.replace(
		"tổ trưởng, diện: chính thức, từ: 01/01/2025".encode(), f"tổ trưởng, diện: chính thức, {days}"
		.encode(), 1)), f"{CHAPTER}:19:115 S45") for name, days in (
		("left before coming", "từ: 01/01/2025, đến: 01/01/2024"),
		("came after leaving", "từ: 01/01/2052, đến: 01/01/2026"))),
	("terms that meet", key("    từ: 01/01/2025\n", "    từ: 01/01/2020\n    đến: 01/01/2025\n"
		"  - {mã: nk-2, từ: 01/01/2025}\n", CHAPTER), ""),
	*((f"a history {name}", Turn(CHAPTER, lambda d, entries=entries: d.rstrip(b"}\n")
		+ f", quá trình: [{entries}]}}\n".encode()), told) for name, entries, told in (
		("that does not end", "{tổ đảng: to-mot, từ: 01/01/2025}, {tổ đảng: to-hai, "
			"từ: 01/3/2025}", f"{CHAPTER}:20:175 S45?"),
		("of two offices", "{vai trò: đảng viên}, {vai trò: tổ trưởng, từ: 01/3/2025}",
			f"{CHAPTER}:20:165 S45?"),
		("that goes on in another cell", "{tổ đảng: to-mot, từ: 01/3/2025}",
			f"{CHAPTER}:20:140 S45?"),
		("that may go on", "{tổ đảng: to-mot, từ: 01/3/2025, đến: chưa xác định}", ""),
		("newest first", "{tổ đảng: to-hai, từ: 01/3/2025}, {tổ đảng: to-mot, "
			"từ: 01/01/2025}", ""),
		("of an office within a cell's", "{tổ đảng: to-hai, từ: 01/01/2025}, "
			"{vai trò: tổ trưởng, từ: 01/3/2025}", ""))),
	*((f"a member called {name!r}", key("họ tên: Trần Văn An", f"họ tên: {name}", CHAPTER),
		f"{CHAPTER}:18:22 S33?") for name in ("ThS. Trần Văn An", "PGS.TS Trần Văn An",
		"Đ/c Trần Văn An", "Thạc sĩ Trần Văn An")),
	("a member called as a degree begins", key("họ tên: Trần Văn An", "họ tên: Tsan Văn An",
		CHAPTER), ""),
	("a plan that is called by the year before", key("chuyên đề năm 2025", "chuyên đề năm "
		"2024"), f"{PLAN}:2:10 S46?"),
	("a plan that is called by several years", key("chuyên đề năm 2025", "chuyên đề năm "
		"học 2024-2025"), ""),
	# A warning hides no mistake.
	("someone twice in a session without a theme", [key("phụ trách: [anh-sac]",
		"phụ trách: [anh-sac, Lý Thị Ánh]"), key("    chủ đề: [tu-duong]\n    văn bản",
		"    văn bản")], f"{PLAN}:14:9 R11; {PLAN}:25:26 S39?"),
	# Of two files nobody knows which was meant.
	("minutes twice, one of them empty", Put(f"{FOLDER}/bien-ban.md", "---\n---\nMột.\n"),
		f"{MINUTES}:0:0 S05"),
	*((f"sessions as {word!r}", key("buổi sinh hoạt:\n", f"{word}:\n"), f"{PLAN}:13:1 S30")
		for word in ("buổi", "các buổi", "lịch sinh hoạt")),
	# What contradicts itself.
	("a theme of another year", key("năm: [2025]", "năm: [2023, 2024]", THEMES),
		f"{PLAN}:22:14 R11?"),
	("a draft that was finished after it was approved", key("soạn xong: 24/02/2025",
		"soạn xong: 04/3/2025", OUTLINE), f"{OUTLINE}:5:12 R06?"),
	("a proposal that was refused and taken in", key("chọn: có, đưa vào", "chọn: không, "
		"đưa vào"), f"{PLAN}:11:94 R12?"),
	("a day that only the minutes have", key("ngày: 14/3/2025", "ngày: chưa xác định"),
		f"{PLAN}:18:11 R38?"),
	("an audience that is not determined", key("minh họa: có\n",
		"minh họa: có\nđối tượng: chưa xác định\n", PAGE), f"{PAGE}:4:12 S96?"),
	("an audience that is left empty", key("    minh họa: có\n  - mã: ve-nguon",
		"    đối tượng:\n  - mã: ve-nguon"), f"{PLAN}:30:15 S96?"),
	# A task that is done one day.
	("a task done tomorrow", key("hạn: 21/3/2025, hoàn thành: 20/3/2025",
		"hạn: 21/3/2025, hoàn thành: 20/3/2026", MINUTES),
		f"{MINUTES}:27:91 R33?"),
	# Settings.
	("an audience's address that is none, and of a page", Turn(PORTAL,
		lambda d: d + "đối tượng:\n  - {mã: a, địa chỉ: a}\n"
		"  - {mã: b, địa chỉ: 'http://b.vn/x.html'}\n".encode()),
		f"{PORTAL}:5:22 S44; {PORTAL}:6:22 S44"),
	# Numbers.
	("three telephone numbers on a line", body("| 0912 345 678, 0913 456 789 |\n"
		"Gọi 0912 345 678 0913 456 789, 0914 567 890.\n"),
		"; ".join(f"{BODY}:{place} R27" for place in ("6:3", "6:17", "7:5", "7:18", "7:32"))),
]
