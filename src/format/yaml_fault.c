#include "format/yaml_fault.h"

static const Fault faults[YAML_FAULTS] = {
[YAML_FAULT_OTHER] = {"S10", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("không đọc được chỗ này ({1})",
		"YAML cannot be read here ({1})"),
	.hint = PHRASE("đặt giá trị trong ngoặc kép \"…\" và xem lại dấu câu "
		"quanh chỗ này",
		"put the value in quotes \"…\" and check the punctuation "
		"around this place")},
[YAML_FAULT_TAB] = {"S11", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("có dấu Tab ở chỗ phải dùng dấu cách",
		"there is a Tab where spaces are needed"),
	.hint = PHRASE("thay Tab bằng dấu cách sao cho dòng này thẳng cột với "
		"các dòng cùng cấp ở trên",
		"replace the Tab with spaces, so that this line stands in the "
		"column of those of its level above")},
[YAML_FAULT_COLON] = {"S12", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("“{1}” chứa dấu hai chấm mà không đặt trong ngoặc kép",
		"“{1}” holds a colon but is not in quotes"),
	.hint = PHRASE("viết: {2}", "write: {2}"),
	.otherwise = PHRASE("đặt cả giá trị trong dấu nháy đơn: '…'; dấu ' bên "
		"trong thì viết hai lần",
		"put the whole value in single quotes: '…', and write a ' "
		"within twice")},
[YAML_FAULT_NO_PAIR] = {"S13", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("“{1}” không có dạng “khóa: giá trị”",
		"“{1}” is not of the form “key: value”"),
	.hint = PHRASE("nếu dòng này thuộc “{2}” ở trên thì cho nó bắt đầu "
		"bằng đúng {3} dấu cách; nếu là khóa thì sau tên khóa cần dấu "
		"hai chấm rồi một dấu cách",
		"if this line belongs to “{2}” above, begin it with exactly "
		"{3} spaces; if it is a key, it needs a colon and then a space "
		"behind it"),
	.otherwise = PHRASE("sau tên khóa cần dấu hai chấm rồi một dấu cách",
		"a key needs a colon and then a space behind it")},
[YAML_FAULT_QUOTE] = {"S14", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("dấu nháy {1} mở ở đây không được đóng",
		"the quote {1} opened here is not closed"),
	.hint = PHRASE("thêm {1} ở cuối giá trị",
		"add {1} at the end of the value")},
[YAML_FAULT_AFTER_QUOTE] = {"S15", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("sau dấu nháy đóng còn “{1}”",
		"“{1}” stands behind the closing quote"),
	.hint = PHRASE("viết: {2}", "write: {2}"),
	.otherwise = PHRASE("đặt cả giá trị trong một cặp dấu nháy đơn: '…'; "
		"dấu ' bên trong thì viết hai lần",
		"put the whole value in one pair of single quotes: '…', and "
		"write a ' within twice")},
[YAML_FAULT_INDENT] = {"S16", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("dòng này thụt lề không khớp với các dòng trên",
		"the indentation does not match the lines above"),
	.hint = PHRASE("nếu dòng này thuộc “{1}” ở trên thì cho nó bắt đầu "
		"bằng đúng {2} dấu cách; nếu không thì cho nó thẳng cột với "
		"các khóa, hoặc các dấu “-”, cùng cấp",
		"if this line belongs to “{1}” above, begin it with exactly "
		"{2} spaces; if not, in the column of the keys, or of the “-”, "
		"of its level"),
	.otherwise = PHRASE("các khóa cùng cấp, cũng như các dấu “-” của một "
		"danh sách, phải bắt đầu ở cùng một cột",
		"keys of one level, and the “-” of one list, must start in the "
		"same column")},
[YAML_FAULT_INTERRUPTED] = {"S16", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("một chú thích (dấu “#”) ở trên đã ngắt nội dung của “{1}”, nên "
		"dòng này không nối tiếp vào đó được",
		"a comment (“#”) above ends what “{1}” says, so this line "
		"does not go on with it"),
	.hint = PHRASE("chuyển chú thích ấy lên trên dòng “{1}”",
		"put that comment above the line of “{1}”")},
[YAML_FAULT_COMMA] = {"S17", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("có dấu phẩy thừa: trước nó không có mục nào",
		"there is a comma with no item before it"),
	.hint = PHRASE("xóa dấu phẩy này", "remove this comma")},
[YAML_FAULT_BRACKET] = {"S17", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("dấu “{1}” mở ở đây không được đóng, hoặc thiếu dấu phẩy "
		"giữa các mục",
		"“{1}” opened here is not closed, or a comma is missing "
		"between its items"),
	.hint = PHRASE("thêm “{2}”, hoặc đặt giá trị trong ngoặc kép nếu đó là "
		"chữ",
		"add “{2}”, or put the value in quotes if it is text")},
[YAML_FAULT_START] = {"S18", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("giá trị không được bắt đầu bằng “{1}” khi không có ngoặc kép",
		"a value may not start with “{1}” unless it is in quotes"),
	.hint = PHRASE("viết: {2}", "write: {2}"),
	.otherwise = PHRASE("đặt cả giá trị trong dấu nháy đơn: '…'; dấu ' bên "
		"trong thì viết hai lần",
		"put the whole value in single quotes: '…', and write a ' "
		"within twice")},
[YAML_FAULT_INVISIBLE] = {"S19", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("ở đây có một ký tự không nhìn thấy: {2} ({1})",
		"there is an invisible character here: {2} ({1})"),
	.hint = PHRASE("xóa ký tự này; nếu cần thì gõ lại một dấu cách thường",
		"delete it and, if one is needed, type a plain space")},
[YAML_FAULT_SIGN] = {"S19", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("ở đây có {2} ({1}), không phải dấu gõ từ bàn phím",
		"there is a sign here that no keyboard types: {2} ({1})"),
	.hint = PHRASE("viết: {3}", "write: {3}")},
[YAML_FAULT_ANCHOR] = {"S80", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("dấu “&” hay “*” đứng đầu giá trị có nghĩa riêng nên không dùng "
		"được “{1}”",
		"“{1}” is a YAML anchor or alias, which is not accepted"),
	.hint = PHRASE("viết đầy đủ nội dung ra, hoặc đặt giá trị trong ngoặc "
		"kép nếu đó là chữ",
		"write the content out, or put the value in quotes if it is "
		"text")},
[YAML_FAULT_TAG] = {"S81", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("dấu “!” đứng đầu giá trị có nghĩa riêng nên không dùng được "
		"“{1}”",
		"“{1}” is a YAML tag, which is not accepted"),
	.hint = PHRASE("bỏ phần này, hoặc đặt giá trị trong ngoặc kép nếu đó "
		"là chữ",
		"remove it, or put the value in quotes if it is text")},
[YAML_FAULT_MERGE] = {"S82", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("khóa “<<” không dùng được ở đây",
		"the merge key “<<” is not accepted"),
	.hint = PHRASE("viết đầy đủ các khóa ra", "write the keys out")},
[YAML_FAULT_DOCUMENT] = {"S83", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("dòng “---” ở giữa tệp bị coi là chỗ bắt đầu một tệp khác",
		"a second YAML document starts here"),
	.hint = PHRASE("xóa dòng “---” này", "remove this “---”")},
[YAML_FAULT_END] = {"S83", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("dòng “...” ở giữa tệp bị coi là chỗ hết tệp",
		"this “...” ends the YAML document"),
	.hint = PHRASE("xóa dòng “...” này", "remove this “...”")},
[YAML_FAULT_BEHIND] = {"S83", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("sau “---” còn chữ trên cùng một dòng",
		"a key stands on the line of “---”"),
	.hint = PHRASE("xóa “---” ở đầu dòng này, hoặc xuống dòng sau nó",
		"remove the “---”, or start a new line behind it")},
[YAML_FAULT_DIRECTIVE] = {"S84", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("dấu “%” đứng đầu dòng có nghĩa riêng nên không dùng được",
		"a line that starts with “%” is a YAML directive, which is "
		"not accepted"),
	.hint = PHRASE("xóa dòng này, hoặc đặt giá trị trong ngoặc kép",
		"remove the line, or put the value in quotes")},
[YAML_FAULT_DEPTH] = {"S85", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("các mục lồng nhau sâu quá {1} cấp",
		"nesting goes deeper than {1} levels"),
	.hint = PHRASE("bớt cấp, hoặc đặt giá trị trong ngoặc kép nếu đó là chữ",
		"nest less, or put the value in quotes if it is text")},
[YAML_FAULT_KEY_KIND] = {"S86", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("tên khóa phải là chữ, không thể là danh sách hay nhóm khóa",
		"a key must be text, not a list or a map"),
	.hint = PHRASE("đặt trong ngoặc kép nếu đó là chữ bắt đầu bằng “[” hay "
		"“{”",
		"put it in quotes if it is text that starts with “[” or “{”")},
[YAML_FAULT_DUPLICATE] = {"S87", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("khóa “{1}” trùng với khóa “{2}” đã có",
		"the key “{1}” repeats the key “{2}”"),
	.hint = PHRASE("xóa một trong hai, hoặc gộp nội dung lại",
		"remove one of them, or join what they hold")},
[YAML_FAULT_ITEM] = {"S87", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("khóa “{1}” trùng với khóa “{2}” đã có trong cùng một mục",
		"the key “{1}” repeats the key “{2}” of the same item"),
	.hint = PHRASE("nếu từ đây là một mục mới thì thêm dấu “-” ở đầu: - "
		"{1}: …; nếu không thì xóa một trong hai",
		"if a new item begins here, put a “-” before it: - {1}: …; if "
		"not, remove one of them")},
[YAML_FAULT_ESCAPE] = {"S88", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("trong ngoặc kép, dấu “\\” này đứng trước ký tự không hợp lệ",
		"in double quotes, this “\\” stands before a character it "
		"may not"),
	.hint = PHRASE("dùng dấu nháy đơn '…', trong đó “\\” được giữ nguyên",
		"use single quotes '…', where “\\” stands for itself")},
[YAML_FAULT_DASH] = {"S89", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("dấu “-” của danh sách không được đứng giữa dòng",
		"the “-” of a list may not stand inside a line"),
	.hint = PHRASE("xuống dòng trước dấu “-”, hoặc đặt giá trị trong ngoặc "
		"kép",
		"start a new line before the “-”, or put the value in quotes")},
[YAML_FAULT_VALUES] = {"S90", SEVERITY_ERROR, REACH_NONE,
	PHRASE("tệp có quá {1} giá trị",
		"the file holds more than {1} values"),
	.hint = PHRASE("tách thành nhiều tệp nhỏ hơn",
		"split it into smaller files")},
[YAML_FAULT_MANY] = {"S90", SEVERITY_ERROR, REACH_NONE,
	PHRASE("đã có {1} lỗi cú pháp trong tệp này: từ đây trở đi chưa được "
		"xem",
		"there are {1} mistakes of syntax in this file: from here on "
		"it was not looked at"),
	.hint = PHRASE("sửa các lỗi ở trên, rồi chạy lại",
		"mend those above, then run it again")},
[YAML_FAULT_MARK] = {"S16", SEVERITY_ERROR, REACH_RECORD,
	PHRASE("dòng này mở đầu bằng “{1}” nên không thành một mục của danh "
		"sách",
		"a line that begins with “{1}” is no item of a list"),
	.hint = PHRASE("nếu dòng này thuộc “{3}” ở trên thì cho nó bắt đầu "
		"bằng đúng {4} dấu cách; nếu không, đầu mục là dấu “-” rồi một "
		"dấu cách; viết: - {2}",
		"if this line belongs to “{3}” above, begin it with exactly "
		"{4} spaces; if not, an item begins with “-” and then a space; "
		"write: - {2}"),
	.otherwise = PHRASE("đầu mục là dấu “-” rồi một dấu cách; viết: - {2}",
		"an item begins with “-” and then a space; write: - {2}")},
[YAML_FAULT_CUT] = {"S18", SEVERITY_WARNING, REACH_NONE,
	PHRASE("“{1}” bị bỏ qua: dấu “#” sau dấu cách mở đầu một chú thích",
		"“{1}” is left out: a “#” behind a space begins a comment"),
	PHRASE("viết: {2}; nếu đúng là chú thích thì thêm một dấu cách sau “#”",
		"write: {2}; if it is meant as a comment, put a space behind "
		"“#”"),
	PHRASE("đặt cả giá trị trong dấu nháy đơn '…', dấu ' bên trong thì viết "
		"hai lần; nếu đúng là chú thích thì thêm một dấu cách sau “#”",
		"put the whole value in single quotes '…', and write a ' "
		"within twice; if it is meant as a comment, put a space "
		"behind “#”")}
};

const Fault *yaml_fault(YamlFault fault)
{
	return &faults[fault];
}
