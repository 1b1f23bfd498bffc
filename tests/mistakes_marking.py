"""What must never be published, markings of secrecy and personal numbers, and what only
looks so, as mistakes.py. Knows the portal's text; must not know how it is checked."""
from spoiling import *

LAST = "  kết quả: bảo lưu\n"


def opinion(lines):
	"""One more, in these lines."""
	return key(LAST, LAST + lines, OPINIONS)


def conclusion(text):
	"""That of the minutes, on line 23."""
	return key("kết luận: Thống nhất nội dung đề cương.", f"kết luận:{text}", MINUTES)


MARKING_MISTAKES = [
	# Markings within brackets and tables.
	("a marking in brackets", key("tiêu đề: Sinh hoạt về nguồn",
		"tiêu đề: Sinh hoạt về nguồn (TỐI MẬT)"), f"{PLAN}:0:0 R26"),
	("a marking before a title", key("tiêu đề: Sinh hoạt về nguồn",
		"tiêu đề: \"[Mật] Sinh hoạt về nguồn\""), f"{PLAN}:0:0 R26"),
	("a marking in a table", Swap(OUTLINE, "| 2023 | 10 |", "| TUYỆT MẬT | 10 |"),
		f"{OUTLINE}:0:0 R26"),
	("a degree within a line", body("Số 12. Độ mật: Mật, bản 3.\n"),
		f"{BODY}:0:0 R26"),
	("a degree in capitals", body("Số 12. ĐỘ MẬT: MẬT, bản 3.\n"),
		f"{BODY}:0:0 R26"),
	("a marking on a line of a text in quotes", conclusion(' "Một.\\n\\nMẬT\\n\\nHai."'),
		f"{MINUTES}:0:0 R26"),
	("a word on a line of a text in quotes", conclusion(' "Một.\\n\\nMật ong.\\n\\nHai."'),
		""),
	("a word in a table", Swap(OUTLINE, "| 2023 | 10 |", "| mật | 10 |"), ""),
	# Markings as they may stand.
	("a marking in a numbered list", body("1. MẬT\n"), f"{BODY}:0:0 R26"),
	("a marking in a footnote", body("a[^1]\n\n[^1]: MẬT\n"), f"{BODY}:0:0 R26"),
	*((f"a marking {name}", body(text), f"{BODY}:0:0 R26") for name, text in (
		("in an item that is done", "- [x] TUYỆT MẬT\n"),
		("in a note with a name", "a[^a]\n\n[^a]: TUYỆT MẬT\n"),
		("behind the kind of an alert", "> [!LƯU Ý] TỐI MẬT\n> a\n"),
		("with a wide space", "TUYỆT\u2003MẬT\n"),
		("with thin spaces", "M\u2009Ậ\u2009T\n"),
		("with many spaces", "TUYỆT" + 99 * " " + "MẬT\n"),
		("beside its name", "| Mục | Nội dung |\n|---|---|\n| Độ mật | Mật |\n"),
		("behind its name and a dash", "Độ mật – Tối mật\n"))),
	*((f"a marking in quotes {name}", conclusion(f' "{text}"'), f"{MINUTES}:0:0 R26")
		for name, text in (("with a tab", "TUYỆT\\tMẬT"),
			("that go on within a word", "TUYỆT M\\\n  ẬT"))),
	("words like a marking", body("- [x] Mật ong\n\nTài liệu có độ mật, tối mật\n\n"
		"Xác định độ mật – tối mật\n\nbảo vệ bí mật nhà nước\n"), ""),
	*((f"a marking in {path}", [Put(path, "a"), key("gửi: 06/3/2025\n",
		f"gửi: 06/3/2025\ntài liệu kèm: [{link}]\n", OUTLINE)], f"{path}:0:0 R26")
		for path, link in ((f"{FOLDER}/TUYỆT MẬT/a.txt", "TUYỆT MẬT/a.txt"),
			(f"{FOLDER}/a.mật", "a.mật"))),
	("a marking in letters of another script", body("М\u1eacТ\n"),
		f"{BODY}:0:0 R26"),
	("a marking in RTF", [Put(f"{FOLDER}/a.rtf", "{\\rtf1\\ansi {\\b M\\u7852?T}\\par a}"),
		key("gửi: 06/3/2025\n", "gửi: 06/3/2025\ntài liệu kèm: [a.rtf]\n",
		OUTLINE)], f"{FOLDER}/a.rtf:0:0 R26"),
	# In an item that begins with a text over lines.
	*((f"{marking} below a text over lines", opinion("- nội dung: |\n    Một đoạn.\n"
		f"  người: dat\n  loại: góp ý\n  liên hệ: {marking}\n"), f"{OPINIONS}:0:0 R26")
		for marking in ("Tuyệt mật", "Mật", '"MẬT"', ">-\n    TỐI MẬT")),
	("remarks below a text over lines", opinion("- nội dung: |\n    Một đoạn.\n"
		"  người: dat # 0912 345 678\n  loại: góp ý\n"), ""),
	("a wrong weekday below a text over lines", opinion("- nội dung: |\n    Một đoạn.\n"
		"  người: dat\n  loại: góp ý\n  ngày: Thứ 2, 11/3/2025\n"),
		f"{OPINIONS}:16:9 R34"),
	("a number in a text over lines", opinion("- nội dung: |\n    Gọi # 0912 345 678.\n"
		"  người: dat\n  loại: góp ý\n"), f"{OPINIONS}:13:11 R27"),
	# In tables, however they are written.
	*((f"a marking in a table, {name}", body(text), f"{BODY}:0:0 R26") for name, text in (
		("without bars around it", "a | b\n--|--\nX | TỐI MẬT\n"),
		("before the bar", "a | b\n--|--\n**Tuyệt mật** | X\n"),
		("indented", "  | a | b |\n  |---|---|\n  | X | MẬT |\n"),
		("in an item", "- a\n\n  | a | b |\n  |---|---|\n  | X | TOI MAT |\n"),
		("in a quote", "> | a | b |\n> |---|---|\n> | X | TỐI MẬT |\n"),
		("with letters by their numbers", "a | b\n--|--\nX | T&#7888;I M&#7852;T\n"))),
	("a marking in a table of YAML", conclusion(
		" |\n  | a | b |\n  |---|---|\n  | X | TỐI MẬT |"),
		f"{MINUTES}:0:0 R26"),
	*((f"no marking in a table, {name}", body(f"a | b\n--|--\n{text}\n"), "")
		for name, text in (("a name", "Mật | Tổ Hai"), ("a word", "X | mật"),
			("words", "Công tác bảo mật | Luật Bảo vệ bí mật"),
			("more of a name", "X | Mật thư Tối mật"))),
	("no marking beside a bar", body("Ghi `a|b`, không ghi mức mật\n"), ""),
	# Lines that end as on a Mac of old.
	*((f"{name}, behind CR", [put, *more], told) for name, put, more, told in (
		("a marking", body("Một.\r\rMẬT\r\rHai.\r"), (), f"{BODY}:0:0 R26"),
		("a marking, and CR LF", body("Một.\r\n\rTỐI MẬT\rHai.\r\n"), (),
			f"{BODY}:0:0 R26"),
		("a number in YAML", Turn(PLAN, lambda d: b"# a\r" + d.replace(
			"Phòng họp A".encode(), b"0912 345 678").replace(b"\n", b"\r")), (),
			f"{PLAN}:22:15 R27"),
		("a remark with a number", Turn(PLAN, lambda d: b"# 0912 345 678\r" +
			d.replace(b"\n", b"\r")), (), ""),
		("a marking in an attachment", Put(f"{FOLDER}/a.csv", "a;b\r1;MẬT\rc;d\r"),
			(key("gửi: 06/3/2025\n", "gửi: 06/3/2025\ntài liệu kèm: [a.csv]\n",
			OUTLINE),), f"{FOLDER}/a.csv:0:0 R26"))),
	("a word behind CR", body("Một\rmật\rhai.\r"), ""),
	# In quotes that go on, and behind quotes that only look so.
	*((f"a number in quotes {name}", conclusion(" " + text),
		f"{MINUTES}:{place} R27") for name, text, place in (
		("over lines", '"Xin gọi phòng hành chính\n  số # 0912 345 678 để biết"', "24:8"),
		("of one sign", "'Xin gọi phòng hành chính,\n  máy #1: 0912 345 678'", "24:11"),
		("with others in them", '"Gọi \\"máy\\" # 0912 345 678"', "23:26"),
		("in the line below", '\n  "Gọi\n  # 0912 345 678"', "25:5"))),
	("a degree in quotes over lines", conclusion(
		' "Thống nhất\n  # Độ mật: Tối mật"'), f"{MINUTES}:0:0 R26"),
	*((f"a remark behind {name}", conclusion(
		f" {text} # 0912 345 678"), "")
		for name, text in (("a text in quotes", '"Thống nhất"'),
			("a quote in a text", 'Thống nhất "hai'),
			("quotes over lines", '"Thống nhất\n  hai"'),
			("a text over lines", 'Thống nhất,\n  "hai ba'))),
	# Numbers that go on in the next line, or have their label in the one above.
	*((f"a number over lines, {text!r}", body(text), f"{BODY}:{place} R27")
		for text, place in (("Gọi số điện thoại 0912\n345 678.\n", "6:19"),
			("Gọi số 0912 345\n678 để biết.\n", "6:8"),
			("Gọi số 0912-345-\n678.\n", "6:8"), ("Gọi 0912\r\n345 678\r\n", "6:5"),
			("Căn cước 012 345\n678 901\n", "6:10"),
			("Số thẻ đảng viên:\n123456\n", "7:1"), ("Gọi (0209)\n3870 123\n", "6:6"),
			("> Gọi 0912\n> 345 678\n", "6:7"), ("- Gọi 0912\n  345 678\n", "6:7"),
			("Gọi 0912 345 678\n12 lần\n", "6:5"), ("ĐT 0912\n345 678\n", "6:4"))),
	# Numbers that are seen whole, and written otherwise.
	*((f"a number that is seen, {text!r}", body(text), f"{BODY}:{place} R27")
		for text, place in (("Gọi 0912&nbsp;345&nbsp;678 nhé\n", "6:5"),
			("Gọi 0912\\-345\\-678\n", "6:5"), ("0912**345**678\n", "6:1"),
			("a *0912* *345* *678*\n", "6:4"), ("a 0912\u200b345\u200b678\n", "6:3"),
			("a 0912\u00ad345678\n", "6:3"), ("Gọi ０９１２３４５６７８\n", "6:5"),
			("a 0912\t345   678\n", "6:3"), ("Gọi 0912\\\n345678\n", "6:5"),
			("A &amp; B, gọi 0912&#160;345678\n", "6:16"),
			("https://zalo.me/0912345678\n", "6:17"))),
	("numbers of both kinds on a line", body("0912345678, 0912&nbsp;345678\n"),
		f"{BODY}:6:1 R27; {BODY}:6:13 R27"),
	*((f"a number in a column, {head}", body(
		f"| Tên | {head} |\n|---|---|\n| A |  |\n| B | {number} |\n"), told)
		for head, number, told in (
		("Điện thoại", "3870123", f"{BODY}:9:7 R27"),
		("Số thẻ đảng", "12345678", f"{BODY}:9:7 R27"),
		("Tiền điện thoại", "387012", ""), ("Số hồ sơ", "12345678", ""))),
	("a number of another column", body(
		"| Điện thoại | Tên |\n|---|---|\n| x \\| y | 3870123 |\n"), ""),
	("a number below a table", body(
		"| Tên | Điện thoại |\n|---|---|\n| x | y |\n\nA | 3870123\n"), ""),
	("a number in quotes that go on", conclusion(' "Gọi 0912\\\n  345678" # 0913 456 789'),
		f"{MINUTES}:23:16 R27"),
	("a number in letters by their numbers", conclusion(' "Gọi \\x30912345678"'),
		f"{MINUTES}:23:16 R27"),
	("a number over lines of a block", conclusion(" |\n  Gọi 0912\n  345 678"),
		f"{MINUTES}:24:7 R27"),
	("a number over lines of a value", conclusion(" Gọi 0912\n  345 678"),
		f"{MINUTES}:23:15 R27"),
	("a number below its label", conclusion(
		' "Số thẻ đảng viên:\n  123456"'), f"{MINUTES}:24:3 R27"),
	*((f"no number over lines, {text!r}", body(text), "") for text in (
		"Năm 2024\n2025 và 2026.\n", "Gọi 0912\n\n345 678.\n",
		"Chi điện thoại 150\n000 000 đồng.\n", "Ngày 05.02.2025\n12 người vắng.\n",
		"a 0912 | b\n--|--\n345 678 | c\n", "Đánh số:\n\n001\n085\n012\n345\n",
		"Phát thẻ đảng viên: 1234\n15 thẻ khác.\n", "- Mục 0912\n- 345 678\n",
		"Số thẻ đảng viên:\n1. 12 thẻ\n", "Lô 0912\n345 678A.\n",
		"Danh bạ điện thoại\n2024 - 2025\n")),
]
