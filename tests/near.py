"""Edits that change little: a name, a day, who may see something. Each leaves
a sound portal.
Knows the sample's papers; must not know who watches."""
import re

PLAN = "content/2025/ke-hoach.yaml"
OUTLINE = "content/2025/chuyen-de-1/de-cuong.md"
REPORT = "content/2025/ve-nguon/bao-cao.md"
MINUTES = "content/2025/chuyen-de-1/bien-ban.yaml"

# What it is, file, what is replaced (once), by what.
EDITS = (
	("a session's title", PLAN, r"tiêu đề: Giảng viên .*", "tiêu đề: Lồng ghép"),
	("a title in quotes", PLAN, r"tiêu đề: Lồng ghép", 'tiêu đề: "Lồng: ghép"'),
	("an outline's title, where there was none", OUTLINE, r"\A---\n",
		"---\ntiêu đề: Đề cương riêng\n"),
	("another title of it", OUTLINE, r"Đề cương riêng", "Đề cương khác"),
	("a title of another page", OUTLINE, r"Đề cương khác", "Giới thiệu"),
	("a title and a body", OUTLINE, r"tiêu đề: Giới thiệu((?s:.*)## Mở đầu\n)",
		r"tiêu đề: Giới thiệu chung\1\nThêm một đoạn.\n"),
	("its title gone", OUTLINE, r"tiêu đề: .*\n", ""),
	("its title and its summary", OUTLINE, r"\A---\n((?s:.*))tóm tắt: ",
		r"---\ntiêu đề: Cả hai\n\1tóm tắt: Gọn lại, "),
	("a title with a remark", OUTLINE, r"tiêu đề: Cả hai",
		"tiêu đề: Cả hai # tạm"),
	("a report's title", REPORT, r"tiêu đề: .*", "tiêu đề: Về thăm chiến khu"),
	("its session's title", PLAN, r"tiêu đề: Sinh hoạt về nguồn, .*",
		"tiêu đề: Về nguồn"),
	("a page that asks for a session by name", "content/trang/gioi-thieu.md",
		r"\Z", "\nXem [[Về nguồn]].\n"),
	("a title elsewhere", PLAN, r'"Lồng: ghép"', "Ghép"),
	("a title that cites", PLAN, r"tiêu đề: Ghép",
		"tiêu đề: Quán triệt Quy định số 144-QĐ/TW ngày 09/5/2024"),
	("one that cites no more", PLAN, r"tiêu đề: Quán triệt .*",
		"tiêu đề: Quán triệt"),
	("a page that asks no more", "content/trang/gioi-thieu.md",
		r"\nXem \[\[Về nguồn\]\]\.\n", ""),
	("the title that was asked for", PLAN, r"tiêu đề: Về nguồn",
		"tiêu đề: Về nguồn 2025"),
	("the plan's title", PLAN, r"(?m)^tiêu đề: .*", "tiêu đề: Kế hoạch mới"),
	("a session's number", PLAN, r"số thứ tự: 2", "số thứ tự: 7"),
	("another chair than planned", MINUTES, r"chủ trì: .*", "chủ trì: bui-thi-hoa"),
	("another place than planned", MINUTES, r"địa điểm: .*", "địa điểm: Sân trường"),
	("minutes for few", MINUTES, r"\A", "đối tượng: committee\n"),
	("minutes for all again", MINUTES, r"\Ađối tượng: .*\n", ""),
	("a session moved", PLAN, r"ngày: 14/3/2025",
		"ngày: 13/3/2025\n    dời từ: 14/3/2025"),
	("an attachment's size", "content/2025/chuyen-de-2/cau-hoi-thao-luan.txt",
		r"\Z", "Thêm một câu.\n"),
	("an attachment of the same size",
		"content/2025/chuyen-de-2/cau-hoi-thao-luan.txt",
		r"Thêm một câu\.\n\Z", "Thêm một từ.\n"),
	("a place", PLAN, r"địa điểm: Hội trường.*", "địa điểm: Phòng họp 2"),
	("a cell's short name", "content/chi-bo.yaml",
		r"tên ngắn: Quản lý đào tạo", "tên ngắn: Đào tạo"),
	("a member's post", "content/chi-bo.yaml", r"chức vụ: Trưởng phòng",
		"chức vụ: Phó trưởng phòng"),
	("a theme's name", "content/chu-de.yaml", r"tên: Thực hiện Quy định .*",
		"tên: Chuẩn mực đạo đức"),
	("a theme's short name", "content/chu-de.yaml", r"tên ngắn: Quy định 144",
		"tên ngắn: Chuẩn mực"),
	("a page's title", "content/trang/gioi-thieu.md", r"tiêu đề: Giới thiệu",
		"tiêu đề: Về cổng này"),
	("the portal's title", "content/portal.yaml", r"(?m)^tiêu đề: .*",
		"tiêu đề: Cổng mới"),
	("a word of the menu", "content/portal.yaml", r"chữ: Giới thiệu",
		"chữ: Về cổng"),
	("two audiences", "content/portal.yaml", r"\Z", "\nđối tượng:\n"
		"  - mã: members\n    tên: Đảng viên\n"
		"  - mã: chi-uy\n    tên: Chi ủy\n    gồm: [members]\n"),
	("an outline for few", "content/2025/chuyen-de-3/de-cuong.md",
		r"\A---\n", "---\nđối tượng: chi-uy\n"),
	("its title, which nobody sees", "content/2025/chuyen-de-3/de-cuong.md",
		r"\A---\n", "---\ntiêu đề: Kín\n"),
	("the title of its session", PLAN,
		r"(mã: chuyen-de-3\n(?s:.*?)tiêu đề: ).*", r"\1Buổi thứ ba"),
	("an outline for all again", "content/2025/chuyen-de-3/de-cuong.md",
		r"đối tượng: .*\n", ""),
	("an outline approved no more", "content/2025/chuyen-de-2/de-cuong.md",
		r"thông qua: .*\n((?:gửi|hoàn thiện|gửi tới): .*\n)*", ""),
	("a title for that draft", "content/2025/chuyen-de-2/de-cuong.md",
		r"\A---\n", "---\ntiêu đề: Bản thảo\n"),
	("an address that it had", "content/2025/chuyen-de-2/de-cuong.md",
		r"\A---\n", "---\nđịa chỉ cũ: [cu/ban-thao.html]\n"),
	("another title of a draft with an old address",
		"content/2025/chuyen-de-2/de-cuong.md", r"Bản thảo", "Bản nháp"),
	("a report that says nothing yet", REPORT,
		r"(\A---\n(?s:.*?)\n---\n)(?s:.*)", r"\1\nchưa xác định\n"),
	("its first words", REPORT, r"chưa xác định\n\Z", "Một câu.\n"),
	("none again", REPORT, r"Một câu\.\n\Z", "chưa xác định\n"),
)


def edited(text, pattern, other):
	text, count = re.subn(pattern, other, text, count=1)
	assert count, pattern
	return text
