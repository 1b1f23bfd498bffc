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
]
