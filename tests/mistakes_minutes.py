"""Single mistakes in minutes, as those in mistakes.py: who was there.
Knows the minutes of the portal; must not know how they are checked."""
from spoiling import *

ATTENDANCE = "thành phần:\n"
NO_MEMBERS = key("đảng viên:\n", "đảng viênn:\n", CHAPTER)


def absent(*names):
	"""Those, in the place of the one who was."""
	return key("    - {tên: Lý Thị Ánh, lý do: đi công tác}\n", "".join(
		f"    - {{tên: {name}, lý do: ốm}}\n" for name in names), MINUTES)


def absence(item, unexcused=False):
	"""One item, as it stands, in the place of the one who was absent."""
	return key("  vắng có lý do:\n    - {tên: Lý Thị Ánh, lý do: đi công tác}\n",
		f"  vắng {'không' if unexcused else 'có'} lý do:\n    - {item}\n", MINUTES)


MINUTES_MISTAKES = [
	# One absence that is written otherwise is one mistake.
	*((f"excused, {item!r}", absence(item), f"{MINUTES}:13:7 R21") for item in (
		"Lý Thị Ánh", "Đ/c Lý Thị Ánh", "Lý Thị Ánh (ốm)", "đồng chí Lý Thị Ánh (ốm)")),
	*((f"not excused, {item!r}", absence(item, True), f"{MINUTES}:13:7 {told}")
		for item, told in (("Đ/c Lý Thị Ánh", "S40?"), ("Lý Thị Ánh (không phép)", "R20"))),
	("two in the name of one", absence("{tên: 'Lý Thị Ánh, Đỗ Văn Đạt', lý do: ốm}"),
		f"{MINUTES}:13:13 S40?"),
	("one who was absent and spoke", key("kết luận: Thống", "ý kiến:\n"
		"  - {người: Lý Thị Ánh, nội dung: Nhất trí.}\nkết luận: Thống", MINUTES),
		f"{MINUTES}:24:13 R20?"),
	# Guests are people too; a name among other words or in capitals is no member's.
	("a member as a guest", key(ATTENDANCE, ATTENDANCE + "  khách mời: [anh-sac, Đỗ Văn Đạt, "
		"Trần Văn An Bình]\n", MINUTES), f"{MINUTES}:8:15 R20?; {MINUTES}:8:24 R20?"),
	("an id that no guest has", key(ATTENDANCE, ATTENDANCE + "  khách mời: [anh-sacc]\n",
		MINUTES), f"{MINUTES}:8:15 S40"),
	*((f"a chair written {name!r}", key("chủ trì: an", f"chủ trì: {name}", MINUTES),
		f"{MINUTES}:5:10 S40?") for name in ("ThS. Trần Văn An", "TRẦN VĂN AN",
		"Tran Van An", "Đ/c Ly Thi Anh", "Do Van Dat",
		"Đ/c Trần Văn An - Bí thư chi bộ", "Bí thư Trần Văn An (chủ trì)")),
	*((f"a chair written {name!r}", key("chủ trì: an", f"chủ trì: {name}", MINUTES), "")
		for name in ("Trần Văn An Bình", "Lê Trần Văn An", "Trần Văn Ân",
		"Tran Van Ann", "Trân Văn An")),
	# Of two lists nobody knows which was meant.
	("attendance twice", key(ATTENDANCE, "thành phần: {có mặt: 1}\n" + ATTENDANCE,
		MINUTES), f"{MINUTES}:8:1 S87"),
	("attendance in both languages", key(ATTENDANCE, "attendance: {present: 1}\n"
		+ ATTENDANCE, MINUTES), f"{MINUTES}:8:1 S87"),
	# Two people who differ in a tone, while nobody knows the members.
	("absent names that differ in a tone", [NO_MEMBERS, key("có mặt: 2", "có mặt: 1",
		MINUTES), key("chính thức: 2", "chính thức: 1", MINUTES),
		key("tán thành: 2", "tán thành: 1", MINUTES), absent("Lý Thị Ánh", "Lý Thị Anh")],
		f"{CHAPTER}:17:1 S30"),
	("someone absent twice in two spellings", [NO_MEMBERS,
		absent("Lý Thị Hoà", "lý thị Hòa")],
		f"{MINUTES}:14:13 R20; {CHAPTER}:17:1 S30"),
]
