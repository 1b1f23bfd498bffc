"""Texts that are short to write and long to read: cmark's pathological suite, the
published holes of cmark-gfm, and what does the same to YAML, templates and dates.
Knows how they are made; must not know what is made of them."""

CHAPTER, MINUTES = "content/chi-bo.yaml", "content/2025/mot/bien-ban.yaml"
MARKDOWN, YAML = "content/trang/bom.md", "content/van-ban.yaml"
PLAN, TEMPLATE = "content/2025/ke-hoach.yaml", "themes/a/templates/page.html"

FRONT = "---\ntiêu đề: Trang\nminh họa: có\n---\n\n"

# Name: the file, and its bytes; others beside it. Markdown gets a front matter of its
# own.
BOMBS = {
	# cmark's suite, by its names.
	"nested strong emphasis": (MARKDOWN, "*a **a " * 65000 + "b" +
		" a** a*" * 65000),
	"many emphasis closers with no openers": (MARKDOWN, "a_ " * 65000),
	"many emphasis openers with no closers": (MARKDOWN, "_a " * 65000),
	"many link closers with no openers": (MARKDOWN, "a]" * 65000),
	"many link openers with no closers": (MARKDOWN, "[a" * 65000),
	"mismatched openers and closers": (MARKDOWN, "*a_ " * 50000),
	"emphasis that opens in one way and closes in another": (MARKDOWN, "a**b" + "c* " * 50000),
	"openers and closers multiple of 3": (MARKDOWN, "a**b" + "c* " * 50000),
	"link openers and emphasis closers": (MARKDOWN, "[ a_" * 50000),
	"pattern [ (]( repeated": (MARKDOWN, "[ (](" * 80000),
	"pattern ![[]() repeated": (MARKDOWN, "![[]()" * 160000),
	"hard link/emph case": (MARKDOWN, "**x [a*b**c*](d)"),
	"nested brackets": (MARKDOWN, "[" * 50000 + "a" + "]" * 50000),
	"nested block quotes": (MARKDOWN, "> " * 50000 + "a"),
	"deeply nested lists": (MARKDOWN, "".join("  " * x + "* a\n"
		for x in range(1000))),
	"U+0000 in input": (MARKDOWN, "abc\0de\0"),
	"backticks": (MARKDOWN, "".join("e" + "`" * x for x in range(2500))),
	"unclosed links A": (MARKDOWN, "[a](<b" * 30000),
	"unclosed links B": (MARKDOWN, "[a](b" * 30000),
	"unclosed comment": (MARKDOWN, "</" + "<!--" * 100000),
	"unclosed comments at line starts": (MARKDOWN, "<!--\n" * 60000),
	"empty lines in nested lists": (MARKDOWN, "- " * 30000 + "x" +
		"\n" * 30000),
	"tables": (MARKDOWN, "aaa\rbbb\n-\v\n" * 30000),
	"reference collisions": (MARKDOWN, "\n".join(f"[{i:x}]: /u"
		for i in range(50000)) + "\n\n" + "[0] " * 50000),
	"references": (MARKDOWN, "[x]: https://a.b/" + "c" * 20000 + "\n\n" +
		"[x] " * 20000),
	"declarations": (MARKDOWN, "a <!A " * 50000),
	"processing instructions": (MARKDOWN, "a <?" * 50000),
	"CDATA": (MARKDOWN, "a <![CDATA[" * 30000),
	"entities": (MARKDOWN, "&" * 200000),
	"emphasis with different lengths": (MARKDOWN, "".join(
		"*" * (i % 300) + "a" for i in range(3000))),
	# The holes of cmark-gfm.
	"CVE-2022-24724: more columns than a row counts": (MARKDOWN,
		"|" * 66000 + "\n" + "|-" * 65999 + "|\n"),
	"CVE-2022-39209: autolinks": (MARKDOWN, "![l" * 50000 + "\n"),
	"CVE-2023-22483: angle brackets": (MARKDOWN, "<" * 200000 + "a:"),
	"CVE-2023-22483: footnotes": (MARKDOWN, "[^1]:" * 20000),
	"CVE-2023-22483: tildes": (MARKDOWN, "~" * 65536 + "a" + "~" * 65535),
	"CVE-2023-22484: thematic breaks": (MARKDOWN, "*" * 200000 + "a"),
	"CVE-2023-22486: link titles": (MARKDOWN, "[t](\\x \"" * 30000),
	"CVE-2023-22486: images": (MARKDOWN, "![[]()" * 100000),
	"CVE-2023-24824: quotes and lists": (MARKDOWN, ">-" * 100000),
	"CVE-2023-24824: quotes": (MARKDOWN, (">" * 99 + "\n") * 10000),
	"CVE-2023-26485: underscores": (MARKDOWN, "_" * 200000 + "a"),
	"CVE-2023-37463: table cells": (MARKDOWN, "|a|\n|-|\n" + "|b" * 100000),
	"CVE-2023-37463: footnotes": (MARKDOWN, "[^a]" * 20000 + "\n\n[^a]: b"),
	"CVE-2023-37463: tables that are none": (MARKDOWN, "a\n|-|-|\n" * 50000),
	# Wide tables, and much of anything.
	"a header of 20,000 columns": (MARKDOWN, "|a" * 20000 + "|\n" +
		"|-" * 20000 + "|\n" + "|x|\n" * 2000),
	"citations that no register has": (MARKDOWN, "Quy định 144-QĐ/TW, "
		"ngày 09/5/2024 của Bộ Chính trị " * 18000),
	"nearly markings, without a space": (MARKDOWN, "M.Ậ." * 250000),
	"notes like stamps, and a long frame": (MARKDOWN, "[^m]" * 200000 +
		"-" * 200000),
	"digits that are seen, and are no number": (MARKDOWN, "&#49;23456 " * 90000),
	"digits far apart": (MARKDOWN, ("1" + " " * 5000) * 200),
	"numbers in a row that is longer than its head": (MARKDOWN, "|a|\n|-|\n" +
		"|1234567" * 120000),
	"numbers behind bars that are no table": (MARKDOWN, "a|1234567\n" * 90000),
	"2,000 rows of 64 columns": (MARKDOWN, "|a" * 64 + "|\n" + "|-" * 64 +
		"|\n" + ("|x" * 64 + "|\n") * 2000),
	"footnotes by the thousand": (MARKDOWN, "".join(f"a[^{i}]\n\n"
		f"[^{i}]: b\n\n" for i in range(10000))),
	"one heading ten thousand times": (MARKDOWN, "## a\n\n" * 10000),
	"citations": (MARKDOWN, "144-QĐ/TW " * 50000),
	"symbols that go on": (MARKDOWN, "1-" * 200000 + "QĐ/TW"),
	"digits that go on, joined": (MARKDOWN, "144-" * 250000),
	"references to records": (MARKDOWN, "[[a]] " * 50000),
	"one word": (MARKDOWN, "a" * 1000000),
	"one combining mark after another": (MARKDOWN, "a" + "\u0301" * 300000),
	"an image in an image": (MARKDOWN, "![" * 900 + "a" + "](b)" * 900),
	"addresses": (MARKDOWN, "http://a.b " * 50000),
	"an address that goes on": (MARKDOWN, "http://" + "a." * 200000),
	"parentheses behind an address": (MARKDOWN, "http://a.b/" + ")" * 200000),
	"mail addresses": (MARKDOWN, "a@" * 100000),
	"emphasis beside links": (MARKDOWN, "*[a](http://a.b) " * 100000),
	"emphasis beside notes": (MARKDOWN, "*[^1]" * 100000 + "\n\n[^1]: x"),
	"strong words and links": (MARKDOWN, "**a** [b](c) " * 100000),
	"quotes": (MARKDOWN, "\"'" * 100000),
	"blanks": (MARKDOWN, " " * 1000000 + "a"),
	"tabs": (MARKDOWN, ("\t" * 50 + "a\n") * 10000),
	# YAML.
	"[ 100,000 times": (YAML, "văn bản: " + "[" * 100000),
	"{ 100,000 times": (YAML, "văn bản: " + "{" * 100000),
	"{a: 50,000 times": (YAML, "văn bản: " + "{a: " * 50000),
	"? 100,000 times": (YAML, "? " * 100000),
	"- 100,000 times": (YAML, "- " * 100000),
	"deep flows": (YAML, "văn bản: " + "[" * 30 + "]" * 30),
	"indented ever deeper": (YAML, "".join(" " * i + "a:\n"
		for i in range(2000))),
	"aliases of aliases": (YAML, "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
		f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n"
		for i in range(9))),
	"an anchor used 100,000 times": (YAML, "a: &a x\nb: [" + "*a," * 100000 +
		"]\n"),
	"a key of 1 MB": (YAML, "a" * 1000000 + ": b\n"),
	"a name of open syllables": (YAML, "tác phẩm: [{mã: hoa, tên: \"" +
		"hòa " * 50000 + "\"}]\n"),
	"degrees of secrecy that are not told": (YAML, "văn bản: [{số ký hiệu: "
		"1-QĐ/TW, trích yếu: \"" + "độ mật " * 400000 + "\"}]\n"),
	"nearly degrees of secrecy, and a long frame": (YAML, "văn bản: [{số ký "
		"hiệu: 1-QĐ/TW, trích yếu: \"" + "độ mật: M " * 150000 +
		"-" * 1500000 + "\"}]\n"),
	"degrees of secrecy behind dashes": (YAML, "văn bản: [{số ký hiệu: "
		"1-QĐ/TW, trích yếu: \"" + "độ mật - M" * 120000 + "\"}]\n"),
	"lines in quotes that backslashes join": (YAML, "văn bản: [{số ký hiệu: "
		"1-QĐ/TW, trích yếu: \"" + "a\\\n" * 300000 + "\"}]\n"),
	"documents with one symbol that cite it": (YAML, "văn bản:\n" +
		"".join(f"- {{số ký hiệu: 1-QĐ/TW, ngày: {i % 28 + 1}/"
		f"{i // 28 % 12 + 1}/{1900 + i // 336}, trích yếu: Theo "
		"1-QĐ/TW}\n" for i in range(4000))),
	"sessions that one person leads at once": (PLAN, "năm: 2025\n"
		"buổi sinh hoạt:\n" + "".join(f"- {{mã: b-{i}, ngày: 10/5/2025, "
		"giờ: 08h00, chủ trì: Lê An}\n" for i in range(1500))),
	"10,000 documents, each replaced by the next": (YAML, "văn bản:\n" +
		"".join(f"- {{số ký hiệu: {i}-QĐ/TW, thay thế bởi: {i + 1}-QĐ/TW}}\n"
		for i in range(1, 10000)) + "- số ký hiệu: 10000-QĐ/TW\n"),
	"20,000 documents, each continuing one that is not there": (YAML, "văn bản:\n" +
		"".join(f"- {{số ký hiệu: {i}-QĐ/TW, tiếp tục: {i}-CT/TW}}\n"
		for i in range(1, 20000))),
	"20,000 members of as many cells that are not there": (CHAPTER,
		"tổ đảng:\n" + "".join(f"- {{mã: to-{i}, tên: Tổ {i}}}\n"
		for i in range(20000)) + "đảng viên:\n" + "".join(
		f"- {{mã: n-{i}, họ tên: Lê An {i}, tổ đảng: tu-{i}}}\n"
		for i in range(20000))),
	"30,000 strangers who were not there": (MINUTES, "thành phần:\n"
		"  vắng không lý do:\n" + "".join(f"  - Lê Lạ {i}\n"
		for i in range(30000)), (PLAN, "năm: 2025\nbuổi sinh hoạt:\n"
		"- {mã: mot, ngày: 14/3/2025}\n"), (CHAPTER, "đảng viên:\n" + "".join(
		f"- {{mã: n-{i}, họ tên: Lê An {i}, từ: 01/01/2025}}\n"
		for i in range(2000)))),
	"30,000 names in one place": (PLAN, "năm: 2025\nbuổi sinh hoạt:\n"
		"- {mã: mot, ngày: 14/3/2025}\n- mã: hai\n  ngày: 15/3/2025\n"
		"  chủ trì: " + ", ".join(["Lê An"] * 30000) + "\n", (CHAPTER,
		"đảng viên:\n- {mã: an, họ tên: Lê An, từ: 01/01/2025}\n")),
	"100,000 terms": (CHAPTER, "nhiệm kỳ:\n" + "".join(f"- {{mã: nk-{i}, từ: "
		f"1/1/2025}}\n" for i in range(100000))),
	"60,000 documents of one chapter": (YAML, "văn bản:\n" + "".join(
		f"- {{số ký hiệu: {i}-QĐ/CB, ngày: 1/1/2025}}\n" for i in range(1, 60000)),
		(CHAPTER, "chi bộ: {ký hiệu: CB}\nnhiệm kỳ: [{mã: nk, từ: 1/1/2025}]\n")),
	"10,000 documents of one chapter with one number": (YAML, "văn bản:\n" + "".join(
		f"- {{số ký hiệu: 1-QĐ/CB, ngày: {i % 28 + 1}/{i // 28 % 12 + 1}/"
		f"{2025 + i // 336}}}\n" for i in range(10000)),
		(CHAPTER, "chi bộ: {ký hiệu: CB}\nnhiệm kỳ: [{mã: nk, từ: 1/1/2025}]\n")),
	"60,000 keys on a line that begin with -": (YAML, "{" + ", ".join(
		f"-k{i}: v" for i in range(60000)) + "}\n"),
	"50,000 keys that nobody knows": (YAML, "văn bản:\n  - số ký hiệu: 1-QĐ/TW\n" +
		"".join(f"    k{i}: v\n" for i in range(50000))),
	"a quoted key of 1 MB": (YAML, "\"" + "a" * 1000000 + "\": b\n"),
	"100,000 keys": (YAML, "".join(f"k{i}: 1\n" for i in range(100000))),
	"one key 100,000 times": (YAML, "k: 1\n" * 100000),
	"a value of 10 MB": (YAML, "văn bản: " + "a" * 10000000 + "\n"),
	"a folded value of 100,000 lines": (YAML, "văn bản: >\n" +
		"  a\n" * 100000),
	"escapes": (YAML, "văn bản: \"" + "\\u1ea1" * 300000 + "\"\n"),
	"an open quote": (YAML, "văn bản: \"" + "a\n  " * 200000),
	"tags": (YAML, "văn bản: " + "!a " * 100000),
	"%TAG 10,000 times": (YAML, "".join(f"%TAG !{i}! tag:x,2025:\n"
		for i in range(10000)) + "---\n[]\n"),
	"documents": (YAML, "---\na: 1\n" * 50000),
	"comments": (YAML, "# a\n" * 300000),
	"colons": (YAML, ":" * 300000),
	"carriage returns": (YAML, "\r" * 300000 + "a: 1"),
	"a number of 100,000 digits": (PLAN, "năm: " + "9" * 100000 + "\n"),
	"a date of 100,000 digits": (PLAN, "năm: 2025\nngày ban hành: " +
		"1/" * 50000 + "\n"),
	"a day that goes on": (PLAN, "năm: 2025\nngày ban hành: 0" + "0" * 100000 +
		"1/1/2025\n"),
	"an id of 1 MB": (PLAN, "năm: 2025\nbuổi sinh hoạt:\n  - mã: " +
		"a" * 1000000 + "\n"),
	"5,000 sessions of one id": (PLAN, "năm: 2025\nbuổi sinh hoạt:\n" +
		"  - {mã: a, tiêu đề: b}\n" * 5000),
	# Attachments. A process begins as large as this one: they are not held.
	"brackets in a PDF": (MARKDOWN, "[a](a.pdf)\n", ("content/trang/a.pdf",
		lambda: "%PDF-" + ("(" * 126 + ")" * 126) * 60000)),
	"open brackets in a PDF": (MARKDOWN, "[a](a.pdf)\n", ("content/trang/a.pdf",
		lambda: "%PDF-" + "\\((" * 10000000)),
	"one letter of UTF-16": (MARKDOWN, "[a](a.doc)\n", ("content/trang/a.doc",
		lambda: b"\0" + b"\xac\x1e" * 2000000)),
	# Templates.
	"blocks in blocks": (TEMPLATE, "<% if true then %>" * 20000),
	"elseif 40,000 times": (TEMPLATE, "<% if 1 == 2 then %>a" +
		"<% elseif nil then %>" * 40000 + "<% end %>"),
	"tags unclosed": (TEMPLATE, "<% " * 100000),
	"an expression that goes on": (TEMPLATE, "<%= " + "(" * 100000 + "1" +
		")" * 100000 + " %>"),
	"concatenation": (TEMPLATE, "<%= " + "'a' .. " * 100000 + "'b' %>"),
	"a long bracket": (TEMPLATE, "<% local a = [" + "=" * 100000 + "[ %>"),
	"200 locals and more": (TEMPLATE, "<% local a = 1 %>" * 5000),
}
