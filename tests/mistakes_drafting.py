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
]
