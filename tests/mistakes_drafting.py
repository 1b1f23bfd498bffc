"""Single mistakes of those who draft: records and texts written as on paper or in Word.
Knows the portal's text; must not know how it is checked."""
from spoiling import *

# As MISTAKES.
DRAFTING_MISTAKES = [
	# One fault, one message, however many places depend on it.
	*((f"{symbol!r} in the register", key("số ký hiệu: 144-QĐ/TW",
		f"số ký hiệu: {symbol}", REGISTER), f"{REGISTER}:2:17 R16")
		for symbol in ("144/QĐ-TW", "144-QD/TW", "Số 144-QĐ/TW", "144 QĐ/TW")),
	("a session without its dash", key("  - mã: ve-nguon", "    mã: ve-nguon"),
		f"{PLAN}:31:5 S87"),
	("a cell without its dash", key("  - mã: to-hai", "    mã: to-hai", CHAPTER),
		f"{CHAPTER}:14:5 S87"),
	("a member without its dash", Turn(CHAPTER, lambda d: d.replace(
		"  - {mã: dat, họ tên: Đỗ Văn Đạt, "
		"tổ đảng: to-hai, vai trò: tổ trưởng, diện: chính thức, từ: 01/01/2025}\n"
		.encode(), "  - mã: dat\n    họ tên: Đỗ Văn Đạt\n    tổ đảng: to-hai\n"
		"    mã: binh\n    họ tên: Nông Văn Bình\n    tổ đảng: to-hai\n"
		"    vai trò: đảng viên\n".encode())), f"{CHAPTER}:23:5 S87"),
	("an opinion without its dash", key("- người: dat", "  người: dat", OPINIONS),
		f"{OPINIONS}:6:3 S87"),
	("a later key of an item twice", key("    địa điểm: chưa xác định",
		"    địa điểm: chưa xác định\n    loại: về nguồn\n    tiêu đề: x"),
		f"{PLAN}:36:5 S87; {PLAN}:37:5 S87"),
	("the first key of a flow map twice", key("{mã: nv-2, ", "{mã: nv-2, mã: nv-3, ",
		MINUTES), f"{MINUTES}:28:16 S87"),
	# Days that are none.
	*((f"a day written {day!r}", key("ngày: 14/3/2025", f"ngày: {day}"), f"{PLAN}:18:11 S38")
		for day in ("tháng 3/2025", "quý I", "l4/3/2025", "chưa rõ", "14h00 ngày 14/3/2025")),
	# Dots where something is still to be written.
	("dots for ---", Put(BODY, "---\ntiêu đề: Trang\n...\n\nx\n"), f"{BODY}:3:1 S08"),
	("dots in a front matter", Put(BODY, "---\ntiêu đề: Trang\n...\n" + FRONT[4:]),
		f"{BODY}:3:1 S08"),
	("dots below an empty line", Put(BODY, "---\ntiêu đề: x\n\n...\nminh họa: có\n---\n"),
		f"{BODY}:4:1 S83"),
	("dots that are to be filled in", key("    địa điểm: chưa xác định\n",
		"...\n    địa điểm: chưa xác định\n"), f"{PLAN}:35:1 S83"),
	("dots in a text of many lines", key("kết luận: Thống nhất nội dung đề cương.",
		"kết luận: |\n  Một.\n  ...\n  Hai.", MINUTES), ""),
	("dots in a body", body("Một.\n\n...\n\nHai.\n"), ""),
	*((f"{blank!r} for a number", key("số: 01-KH/CB", f"số: {blank}"), "")
		for blank in ("......-KH/CB", "…-KH/CB", "\"-KH/CB\"", "____-KH/CB", "...", "… …")),
	*((f"{number!r} for a number", key("số: 01-KH/CB", f"số: \"{number}\""), f"{PLAN}:3:5 R16")
		for number in ("...-KH", "....../KH-CB", "x-KH/CB", "-1-KH/CB")),
	("a document without a number", key("số ký hiệu: 144-QĐ/TW", "số ký hiệu: ...-QĐ/TW",
		REGISTER), f"{REGISTER}:2:17 R16"),
	("dots for what is not known", [key("ngày: 14/11/2025", "ngày: ..."), key("địa điểm: chưa xác "
		"định", "địa điểm: ………"), key("chủ trì: an", "chủ trì: ....")], ""),
	("dots for the chair in minutes", key("chủ trì: an", "chủ trì: ...", MINUTES), ""),
	# Days and folders that say nothing.
	("a session that was moved to the same day", key("ngày: 14/3/2025",
		"ngày: 14/3/2025\n    dời từ: 14/3/2025"), f"{PLAN}:19:13 S45?"),
	("a folder that holds nothing", Make("2025/chuyen-de-9", "folder"), "2025/chuyen-de-9:0:0 S07?"),
	("a folder that holds an empty one", Make("2025/buoi 2/anh", "folder"), "2025/buoi 2:0:0 S07?"),
	("empty folders of a session, and in it", [Make("2025/ve-nguon", "folder"),
		Make("2025/chuyen-de-1/anh", "folder")], ""),
	("the folder of a year that holds nothing", Make("2031", "folder"),
		"2031:0:0 S06?"),
	("folders of a year that hold nothing", Make("2031/chuyen-de-1", "folder"),
		"2031:0:0 S06?"),
	*((f"{name!r} beside the papers of a session", Put(f"2025/chuyen-de-1/{name}", "x\n"),
		f"2025/chuyen-de-1/{name}:0:0 S04?") for name in ("de-cuong (1).md",
		"de-cuong - Copy.md", "ket-luan.md", "gop-y.yaml")),
	*((f"{name!r} beside the papers of a session", Put(f"2025/chuyen-de-1/{name}", "x\n"), "")
		for name in ("de-cuong.docx", "anh.jpg", "ghi chu.txt", "cu/de-cuong.md")),
	*((f"the folder {name!r} in a year", Put(f"2025/{name}/x", "x\n"), "")
		for name in ("@eaDir", "#recycle", "$RECYCLE.BIN", "System Volume Information")),
	("a field trip that is entered as a topic", [key("ngày: 14/11/2025", "ngày: 16/5/2025"),
		key("loại: về nguồn\n", "loại: chuyên đề\n"), Put(REPORT, FRONT + "x\n")],
		f"{PLAN}:32:11 S33"),
	("a topic with a report alone, where no outline is asked for", [key("ngày: 14/11/2025",
		"ngày: 16/5/2025"), key("loại: về nguồn\n", "loại: chuyên đề\n    tổ đảng: to-hai\n"
		"    văn bản: [144-QĐ/TW]\n"), key("  về nguồn: 1\n", ""),
		key("chuyên đề: 1", "chuyên đề: 2"), key("chọn: không, ", "chọn: có, đưa vào: ve-nguon, "),
		key("{R08: tắt}", "{R02: tắt, R08: tắt, R18: tắt, R23: tắt}", PORTAL), Put(REPORT, FRONT + "x\n")],
		""),
	*((f"an opinion sent in on {day}", [key("hoàn thiện: 21/3/2025\n", "", OUTLINE),
		key("ngày: 14/3/2025", f"ngày: {day}", OPINIONS)], told) for day, told in (
		("01/9/2025", f"{OUTLINE}:2:1 R25?"),
		("11/9/2025", f"{OUTLINE}:2:1 R25?; {OPINIONS}:7:9 R43?"))),
	*((f"{row!r} alone", body(f"Một.\n\n{row}\n\nHai.\n"), told and f"{BODY}:8:1 {told}")
		for row, told in (("| Tổ | 3 |", "S71?"), ("| a | b | c |  ", "S71?"), ("|a|b|", "S71?"),
		("| a |", ""), ("|a|b", ""), ("a | b", ""), ("\\| a | b |", ""))),
	*((f"rows {name}", body(text), f"{BODY}:{at} S71?") for name, text, at in (
		("with empty lines between them", "| a | b |\n\n|---|---|\n\n| 1 | 2 |\n\n| 3 | 4 |\n",
			"6:1"),
		("that an empty line parts from their table", "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
			"| 3 | 4 |\n\n| 5 | 6 |\n", "10:1"))),
	# A dash that nothing stands behind.
	*((f"a dash alone above {item!r}", key(item, f"{item[:item.index('-')]}-\n{item}", path), "")
		for item, path in (("  - mã: ve-nguon", PLAN), ("  - {mã: dx-2", PLAN),
		("  - {mã: dat", CHAPTER), ("  - mã: to-hai", CHAPTER), ("  - số ký hiệu", REGISTER),
		("- người: dat", OPINIONS), ("  - {mã: nv-2", MINUTES), ("  - Trình bày", MINUTES),
		("    - {tên: Lý Thị Ánh", MINUTES))),
	("a session that nobody knows", key("  - mã: ve-nguon", "  - chưa xác định\n  - mã: ve-nguon"),
		""),
	*((f"the key {word!r}", key("    địa điểm: Phòng", f"    {word}: Phòng"), f"{PLAN}:21:5 S19")
		for word in ("“địa điểm”", "«địa điểm»", "‘Dia diem’")),
	# What is written as on paper, or comes from Word.
	*((f"{sign!r} at the beginning of lines", body(f"Gồm:\n{sign}Một.\n{sign}Hai.\n"),
		f"{BODY}:8:1 S76?") for sign in ("• ", "\uf0b7 ", "– ", "· ", "-", "1/", "a) ", "đ/ ", "–\t",
		"o\t", "☐ ", "✓ ", "1.1. ", "2.3.1. ", "IV. ", "1.", "12)")),
	*((f"lines with labels, {name}", body(text), told and f"{BODY}:{told} S76?")
		for name, text, told in (
		("of a heading on paper", "Thời gian: 14h00\nĐịa điểm: Hội trường\nĐảng viên: 25\n", "7:1"),
		("in a quote", "> Số: 1\n> Ngày: 2\n", "7:3"),
		("that break", "Thời gian: 14h00  \nĐịa điểm: Phòng họp\\\nĐảng viên: 25\n", ""),
		("of which one is none", "Thời gian: 14h00\nđến 16h30 tại: Hội trường\n", ""),
		("of hours and addresses", "Lúc 14:00\nĐến 16:30\n\nXem https://a.vn\nVà https://b.vn\n", ""))),
	*((f"a link to {url}", body(f"[a]({url})\n"), told and f"{BODY}:6:5 S73?") for url, told in (
		("http://127.0.0.1:8123/2025.html", True), ("http://localhost/", True),
		("http://localhost.example/", False), ("http://127.0.0.10/a", False))),
	("an address of the preview, in running text", body("Xem http://127.0.0.1:8123/a.html.\n"),
		f"{BODY}:6:5 S73?"),
	*((f"a space before {target}", body(f"Xem [a] {target}.\n"), told and f"{BODY}:6:7 S73?")
		for target, told in (("(../2025/chuyen-de-1/de-cuong.md)", True), ("(gioi-thieu.md)", True),
		("(https://a.example/b)", True), ("(xem tr. 2)", False), ("(a/b)", False),
		("(2.3)", False))),
	("letters in the lines of a quote", body("> a) Một.\n> b) Hai.\n"), f"{BODY}:7:3 S76?"),
	("items that run on, in a text of YAML", key("kết luận: Thống nhất nội dung đề cương.",
		"kết luận: |\n  a) Một,\n  và hai.\n  b) Ba.", MINUTES), f"{MINUTES}:26:3 S76?"),
	*((f"prose, {name}", body(text), "") for name, text in (
		("a dash in it", "Ông hỏi:\n– Đã rõ chưa?\nMọi người đáp.\n"),
		("sums and initials", "Có\n1.500 người,\n1.200 nữ và\n1.5 triệu; ông\nV.I. Lê\nI.N. Nam.\n"),
		("quarters", "Từ nay tới\n1/4 và từ\n1/7 là hai đợt.\n"),
		("lines that break", "a) Một.  \nb) Hai.\\\nc) Ba.\n"),
		("paragraphs with marks", "a) Một.\n\nb) Hai.\n"),
		("lists", "- a) Một.\n- b) Hai.\n\n1. Ba\n2. Bốn\n"),
		("in parentheses", "Các tổ (tổ\nA) và (tổ\nBa) họp.\n"))),
	# References within links, rows from a spreadsheet.
	("a reference within a link", body("[xem [[khong]] ở đây](gioi-thieu.md)\n"),
		f"{BODY}:6:6 S75?"),
	("a reference behind one and within a link", body("[[144-QĐ/TW]] [a **[[144-QĐ/TW]]**]"
		"(gioi-thieu.md)\n"), f"{BODY}:6:20 S75?"),
	("brackets within a link", body("[xem \\[[khong]] và [x]](gioi-thieu.md)\n"), ""),
	*((f"rows with Tabs {name}", body(text), f"{BODY}:{at} S71?") for name, text, at in (
		("alone", "STT\tTên\n1\tA\n2\tB\n", "6:1"),
		("in a quote", "> a\tb\n> c\td\n", "6:3"))),
	("Tabs that are no rows", body("một\thai\n\n- a\tb\n- c\td\n\na\tb\nnhư trên\n"), ""),
	# Notes and alerts.
	*((f"an alert with its words behind it, {name}", body(text), f"{BODY}:{at} S76?")
		for name, text, at in (("alone", "> [!LƯU Ý] Gấp.\n", "6:3"),
		("of more lines", "> [!NOTE] **Gấp**\n> lắm\n", "6:3"),
		("in an item", "- > [!MẸO] a\n", "6:5"))),
	("a quote that begins with brackets", body("> [Lưu ý] a\n\n> [!Gấp] a\n"), ""),
	("a note that is missing", body("a[^1]\n"), f"{BODY}:6:2 S75?"),
	("a note that is none", body("a\\[^1], `[^1]`\n\n```\n[^1]: b\n```\n"), ""),
	("a note without words", body("a[^1]\n\n[^1]:\n\nb\n"), f"{BODY}:8:1 S75?"),
	("a note without its colon", body("a[^1]\n\n[^1] Lời.\n"), f"{BODY}:6:2 S75?; {BODY}:8:1 S75?"),
	("a note in a quote", body("> a[^1]\n>\n> [^1]: b\n"), ""),
	("a note that nothing refers to", body("a\n[^1]: b\n"), f"{BODY}:7:1 S75?"),
	("two notes of one name", body("a[^1]\n\n[^1]: b\n\n[^1]: c\n"), f"{BODY}:10:1 S75?"),
	*((f"an address that nothing uses, {name}", body(text), f"{BODY}:{at} S76?")
		for name, text, at in (
		("alone", "[Kết luận]: Đạt\n", "6:1"), ("in an item", "- [Đã xong]: 2/3\n", "6:3"),
		("above a paragraph", "[Kết luận]: Đạt\nNhư trên.\n", "6:1"),
		("for an alert", "> [!CẢNH BÁO]: Gấp\n", "6:3"))),
	("addresses that are none, or are used", body("[//]: # (x)\n[comment]: <> (y)\n"
		"[K]: https://a.example\n\nXem [k].\n\n[Kết luận]: đã đạt yêu cầu\n"
		"[Khác]: Không\n\n```\n[c]: d\n```\n"), ""),
	# What stands right above a table, in its first row, and below words that are indented.
	("references above a table and in its header", body("Nhu [[khong-1]]:\n"
		"| a [[khong-1]] | [[khong-2]] |\n|---|---|\n| c | [[khong-2]] |\n"),
		f"{BODY}:6:5 S40; {BODY}:7:5 S40; {BODY}:7:19 S40; {BODY}:9:7 S40"),
	*((f"a reference above a table {name}", body(text), f"{BODY}:{at} S40")
		for name, text, at in (
		("in an alert", "> [!LƯU Ý]\n> a [[khong]]\n> | b |\n> |---|\n", "7:5"),
		("of an alert", "> [!LƯU Ý]\n> | [[khong]] |\n> |---|\n", "7:5"),
		("of two lines", "a\nb [[khong]]\n| b |\n|---|\n| c |\n", "7:3"),
		("in an item", "- a\n\n  a [[khong]]\n  | b |\n  |---|\n", "8:5"),
		("in a note", "a[^1]\n\n[^1]: a [[khong]]\n    | b |\n    |---|\n", "8:9"))),
	("what is no Markdown above a table", body("x\n\n##a **b **c\n| **b **c | [d](e f.md) |\n"
		"|---|---|\n"), f"{BODY}:8:1 S76?; {BODY}:8:5 S72?; {BODY}:9:15 S73?; {BODY}:9:3 S72?"),
	("lines above a table", body("a) b\nb) c\n| d |\n|---|\n"), f"{BODY}:7:1 S76?"),
	("a table below the words of a task", body("- [ ] a:\n  | b | c |\n  |---|---|\n"
		"  | [[khong]] | d |\n  | e | f | g |\n"), f"{BODY}:10:12 S71?; {BODY}:9:5 S40"),
	("a table below words that are indented", body("   a:\n| b | c |\n|---|---|\n"
		"| d | e |\n| f |\n"), f"{BODY}:10:1 S71?"),
	*((f"a rule that is not in the {name}", body(f"{sign} | a | b |\n|---|---|\n| c | d |\n"),
		f"{BODY}:7:1 S71?") for name, sign in (("task", "- [ ]"), ("quote", ">"))),
	# Brackets that are escaped, and those that are not.
	*((f"a reference beside {name}", body(f"{text} [[khong]]\n"), f"{BODY}:6:{at} S40")
		for name, text, at in (
		("one that is escaped", "\\[[khong]]", 12), ("an escape within", "[\\[khong]]", 12),
		("two escapes", "\\[\\[khong]]", 13), ("code", "`[[khong]]`", 13),
		("an entity", "&#91;[khong]]", 15), ("entities", "&lsqb;&lbrack;khong]]", 23),
		("an escape in code", "`\\[[khong]]`", 14))),
	("references that are escaped", body("\\[[khong]], [\\[khong]], `[[khong]]` "
		"và \\[[khong]]\n"), ""),
	("an alert of no kind", body("> [!KHÁC]\n> a\n"), f"{BODY}:6:3 S76?"),
	("a paragraph indented by a tab", body("Một.\n\n\tHai.\n"), f"{BODY}:8:2 S74?"),
	("a paragraph indented by spaces", body("    Hai.\nBa.\n"), f"{BODY}:6:5 S74?"),
	("a fenced block that is indented", body("```\n    x\n```\n"), ""),
	("a rule right below a paragraph", body("Một.\nHai.\n---\n\nBa.\n"), f"{BODY}:8:1 S77?"),
	("a heading that is underlined", body("Một\n===\n\nBa.\n"), ""),
	("a rule below an empty line", body("Một.\n\n---\n\nBa.\n"), ""),
	# A text over lines without the "|".
	*((f"{sign!r} in the lines of a conclusion", key(
		"kết luận: Thống nhất nội dung đề cương.",
		f"kết luận:\n  {sign}Một.\n  {sign}Hai.", MINUTES), f"{MINUTES}:25:3 S32?")
		for sign in ("1. ", "1/", "a) ", "+ ", "• ", "1) ", "1.")),
	("dashes in the lines of a conclusion", key("kết luận: Thống nhất nội dung đề cương.",
		"kết luận: Chi bộ\n  - Một.\n  - Hai.", MINUTES), f"{MINUTES}:24:3 S32?"),
	*((f"items below a conclusion's {sign!r}", key("kết luận: Thống nhất nội dung đề cương.",
		f"kết luận: {sign}\n  - Một.\n  - Hai.", MINUTES), f"{MINUTES}:25:3 S32?")
		for sign in (">", ">-", "> # gồm")),
	("items below words behind >", key("kết luận: Thống nhất nội dung đề cương.",
		"kết luận: >\n\n  Gồm:\n  1. Một.", MINUTES), f"{MINUTES}:26:3 S32?"),
	("items in the quotes of a conclusion", key("kết luận: Thống nhất nội dung đề cương.",
		'kết luận: "Chi bộ:\n  1. Một."', MINUTES), f"{MINUTES}:24:3 S32?"),
	("a list for a conclusion", key("kết luận: Thống nhất nội dung đề cương.",
		"kết luận:\n  - Một.\n  - Hai.", MINUTES), f"{MINUTES}:24:3 S32"),
	("pairs for a conclusion", key("kết luận: Thống nhất nội dung đề cương.",
		"kết luận:\n  Một: hai.\n  Ba: bốn.", MINUTES), f"{MINUTES}:24:3 S32"),
	*((f"a conclusion {name}", key("kết luận: Thống nhất nội dung đề cương.",
		f"kết luận:{text}", MINUTES), "") for name, text in (
		("over lines", "\n  Thống nhất\n  nội dung."),
		("with its bar", " |\n  1. Một.\n  2. Hai."),
		("of one item behind >", " >\n  - Một\n  và hai."),
		("behind >, with more indented items", " >\n  Gồm:\n    - Một.\n    - Hai.\n  Ba."),
		("behind >, with empty lines", " >\n  - Một.\n\n  - Hai."),
		("with an empty line above each item", " Gồm\n\n  1. Một.\n\n  2. Hai."))),
	# Words where a value, or several, should be.
	*((f"a colon in an agenda, {text!r}", key("  - Trình bày đề cương\n",
		f"  - Trình bày đề cương\n  - {text}\n", MINUTES), f"{MINUTES}:16:5 S12")
		for text in ("Thảo luận: ý kiến", "14h00 - 14h10: Khai mạc")),
	("a colon in the name of a guest", key("    - {tên: Lý Thị Ánh, lý do: đi công tác}\n",
		"    - {tên: Lý Thị Ánh, lý do: đi công tác}\n  khách mời:\n"
		"    - Đại biểu: Nguyễn Văn Khách\n", MINUTES), f"{MINUTES}:15:7 S12"),
	("a misspelt key in an agenda", key("  - Trình bày đề cương\n",
		"  - nôi dungg: Trình bày đề cương\n", MINUTES), f"{MINUTES}:15:5 S30"),
	("a reason behind the name of someone absent", key("{tên: Lý Thị Ánh, lý do: đi công tác}",
		"Lý Thị Ánh: đi công tác", MINUTES), f"{MINUTES}:13:7 S30"),
	("no guests, in words", key("  dự bị: 0\n", "  dự bị: 0\n  khách mời: Không có\n", MINUTES),
		f"{MINUTES}:12:14 S32"),
	("no guests, as a number", key("  dự bị: 0\n", "  dự bị: 0\n  khách mời: 0\n", MINUTES), ""),
	*((f"{text!r} for a date", key("ngày: 14/11/2025", f"ngày: {text}"),
		f"{PLAN}:34:11 S38") for text in ("13-14/11/2025", "13/11 đến 14/11/2025",
		"từ 31/10/2025 đến 02/11/2025", "13, 14/11/2025", "tuần 2/11/2025")),
	*((f"{text!r} for a time", key("giờ: 14h00", f"giờ: {text}"), f"{PLAN}:19:10 S35")
		for text in ("14h00 - 16h30", "từ 14 giờ đến 16 giờ 30", "14 giờ 30 phút",
		"14 giờ", "14g30", "14.30", "14h30p", "2 giờ chiều")),
	# Opinions of other cells than those that drafted.
	("opinions of the only cell", [key("  - mã: to-hai\n    tên: Tổ đảng Hai\n    tên ngắn: Tổ Hai\n",
		"", CHAPTER), Turn(CHAPTER, lambda d: d.replace(b"to-hai", b"to-mot")),
		Turn(PLAN, lambda d: d.replace(b"to-hai", b"to-mot")),
		Turn(MINUTES, lambda d: d.replace(b"to-hai", b"to-mot")),
		Turn(OUTLINE, lambda d: d.replace(b"to-hai", b"to-mot")),
		Turn(OPINIONS, lambda d: d.replace(b"to-hai", b"to-mot"))], ""),
	("opinions of the drafters alone, in English", [Move(OPINIONS, f"{FOLDER}/opinions.yaml",
		lambda d: d.split(b"- ng\xc6\xb0\xe1\xbb\x9di: dat")[0].replace(b"to-hai", b"to-mot"))],
		f"{FOLDER}/opinions.yaml:1:10 R23?"),
	("an image with spaces", body("![a](anh buoi.png)\n"), f"{BODY}:6:4 S73?"),
	("a file on one's own disk", body("[a](C:\\Users\\An\\bao cao.docx)\n"),
		f"{BODY}:6:3 S73?"),
	# What cannot be told of others because of one mistake.
	*((f"{path} for readers whom nobody knows", key(f"minh họa: có\n{after}",
		f"minh họa: có\n{indent}đối tượng: tổ một\n{after}", path), f"{path}:{place} S96")
		for path, indent, after, place in ((PLAN, "    ", "  - mã: ve-nguon", "31:16"),
		(OUTLINE, "", "---", "12:12"))),
	*((f"{mistake[1]!r} in a plan with a cell that has nothing", [
		key("tổ đảng: to-hai, tiêu đề", "tổ đảng: to-mot, tiêu đề"),
		key("  - mã: ve-nguon\n", "  - mã: ve-nguon\n    tổ đảng: to-mot\n"),
		key(*mistake)], told) for *mistake, told in (
		("tổ đảng: to-mot\n    phụ", "tổ đảng: to-9\n    phụ", f"{PLAN}:25:14 S40"),
		("phụ trách: [anh-sac]", "phụ trách: [nguyen-van-a]", f"{PLAN}:26:17 S40"),
		("phụ trách: [anh-sac]", "phụ trách: [an]", f"{CHAPTER}:14:9 R10?"))),
	# People as papers name them.
	*((f"{names!r} for the one who leads", key("phụ trách: [anh-sac]", f"phụ trách: {names}"),
		f"{PLAN}:26:16 S40") for names in ("Lý Thị Ánh, Đỗ Văn Đạt", "Đ/c Lý Thị Ánh",
		"đồng chí Lý Thị Ánh và đ/c dat", "đc Lý Thị Ah", "Chi ủy")),
	("two names for the owner of a task", key("phụ trách: anh-sac", "phụ trách: anh-sac; to-hai",
		MINUTES), f"{MINUTES}:27:54 S40"),
	("a list for the owner of a task", key("phụ trách: anh-sac", "phụ trách: [anh-sac, dat]",
		MINUTES), f"{MINUTES}:27:54 S32"),
	*((f"{names!r} for the authors", key("người soạn: [anh-sac]", f"người soạn: {names}", OUTLINE),
		told and f"{OUTLINE}:3:13 {told}") for names, told in (
		("Lý Thị Ánh, Đỗ Văn Đạt", "S40?"),
		("Khách, Lý Thị Ánh", ""), ("Đ/c Khách", ""), ("anh-sac", ""))),
	("an address before the name of an author", key("[anh-sac]", "[Đ/c Lý Thị Ánh]", OUTLINE),
		f"{OUTLINE}:3:14 S40?"),
	("an address before the name of the chair", key("chủ trì: an", "chủ trì: Đ/c Trần Văn An",
		MINUTES), f"{MINUTES}:5:10 S40?"),
	("two names for the chair", key("chủ trì: an", "chủ trì: Trần Văn An, Đỗ Văn Đạt", MINUTES),
		f"{MINUTES}:5:10 S40?"),
]
