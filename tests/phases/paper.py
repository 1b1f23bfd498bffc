"""Pages on paper, on the narrowest screen and in light and dark, in a real browser:
tests/web/paper.js. scripts/setup web brings the browser and what drives it
(Chromium, Node and npm)."""
import json
import os

from phases.browser import drive

# Seconds for all of it.
PATIENCE = 600

CHAPTER = """chi bộ:
  tên: Chi bộ Trường Thử nghiệm
tổ đảng:
  - {mã: to-mot, tên: Tổ đảng Một, tên ngắn: Quản lý đào tạo và Nghiên cứu}
đảng viên:
  - {mã: an, họ tên: Trần Văn An, tổ đảng: to-mot, vai trò: bí thư}
  - {mã: yen, họ tên: Triệu Thị Hoàng Yến, tổ đảng: to-mot}
"""
# As long as the titles of a real plan.
TITLE = ("Cán bộ, giảng viên nhà trường gương mẫu khiêm tốn, tu dưỡng, rèn "
	"luyện, học tập suốt đời theo Quy định của Bộ Chính trị về chuẩn mực đạo "
	"đức cách mạng của cán bộ, đảng viên giai đoạn mới, lần thứ")
SESSION = """  - mã: b{n}
    loại: thường kỳ
    tiêu đề: {title} {n}
    ngày: {day}/{month}/2025
    giờ: 14h00
    địa điểm: Hội trường tầng hai, nhà trường
    tổ đảng: to-mot
    phụ trách: [an, yen]
    hạn: {{dự thảo: 01/{month}/2025, thông qua: 02/{month}/2025, gửi: 03/{month}/2025}}
"""
# Words that no printer has room for, cells side by side, a session without a
# day and one that was moved.
WORD = "Quyết_định_rất_dài_không_có_dấu_cách_để_thử_chỗ_ngắt_dòng_trên_giấy"
ADDRESS = ("https://hop.truong-thu-nghiem.example/phong/19%3ahop_ZGFhMjQ3YjAtNWE0Mi00"
	"ZjQ1LTk5YmUtZDc4ZTM5")
LONG = """  - mã: b{n}
    loại: thường kỳ
    tiêu đề: Góp ý ({word}) lần {n}
    ngày: {day}
    giờ: 14h00
    địa điểm: {place}
    tổ đảng: to-mot
"""
MOVED = "11/7/2025\n    dời từ: 04/7/2025\n    tình trạng: hoãn"
DAYS = ["10/1/2025", "14/2/2025", "14/3/2025", "11/4/2025", "09/5/2025",
	"13/6/2025", MOVED, "chưa xác định"]
OUTLINE = """---
người soạn: [an]
soạn xong: 02/01/2025
thông qua: 03/01/2025
---

## I. Thực trạng

{tables}

    {code}

Xem {address}.

- [x] Việc đã xong
- [ ] Việc chưa xong

## II. Nguyên nhân

### Khách quan

#### Điều kiện

##### Thời gian

###### Trong giờ

Ít.

## III. Giải pháp

Học tập.
"""
COLUMNS = (4, 9, 12, 20, 64)
MINUTES = """ngày: 10/1/2025
bắt đầu: 14h00
kết thúc: 16h00
địa điểm: Hội trường
chủ trì: an
thư ký: yen
thành phần: {tổng số: 2, có mặt: 2}
diễn biến: Mở đầu.
kết luận: Nhất trí.
nhiệm vụ:
  - {mã: nv-1, việc: Hoàn thiện đề cương, phụ trách: an, hạn: 21/1/2025}
  - {mã: nv-2, việc: Theo dõi việc thực hiện, phụ trách: yen, hạn: 30/11/2025}
"""
FORMER = """  - {mã: dat, họ tên: Đỗ Văn Đạt, tổ đảng: to-mot, đến: 01/02/2024}
"""
REGISTER = """văn bản:
  - {số ký hiệu: 05-CT/TW, loại: Chỉ thị, cơ quan ban hành: Bộ Chính trị khóa XII, ngày: 15/5/2016, trích yếu: đẩy mạnh việc học tập và làm theo tư tưởng đạo đức phong cách Hồ Chí Minh}
"""


def run(bench, tally):
	jobs = [{"name": "content", "folder": content(bench, tally)},
		{"name": "long texts", "folder": long_texts(bench, tally)}]
	for count in (4, 5, 9, 15, 1000):
		jobs.append({"name": f"plan of {count}", "sheets": 0 if count > 15
			else 1, "folder": plan(bench, tally, count)})
	drive(bench, tally, "paper.js", patience=PATIENCE,
		input=json.dumps(jobs))


def content(bench, tally):
	folder, problems = bench.tree(bench.portals[0])
	tally.check("content: builds", problems)
	return folder


def plan(bench, tally, count):
	"""The tree of a portal whose plan has so many sessions."""
	return portal(bench, tally, f"plan of {count}", "2025-01-01", {
		"chi-bo.yaml": CHAPTER,
		"2025/ke-hoach.yaml": "năm: 2025\nbuổi sinh hoạt:\n"
			+ "".join(SESSION.format(n=n + 1, title=TITLE,
				month=n % 8 + 1, day=n // 8 % 28 + 1)
				for n in range(count))})


def long_texts(bench, tally):
	"""The tree of a portal whose words and tables are as wide as may be."""
	sessions = "".join(LONG.format(n=n + 1, word=WORD, day=day,
		place="Hội trường" if n else f"Trực tuyến tại {ADDRESS}") for n, day in enumerate(DAYS))
	tables = "\n\n".join("\n".join((cells(f"Mục {ADDRESS}", "Nghiêng", count),
		"|---" * count + "|", cells("Đơn vị", "1.250", count)))
		for count in COLUMNS)
	# A line to be filled in by hand.
	tables += f"\n\n| Nội dung | Ký tên |\n|---|---|\n| Góp ý | {'.' * 150} |"
	return portal(bench, tally, "long texts", "2025-03-01", {
		"chi-bo.yaml": CHAPTER + FORMER, "van-ban.yaml": REGISTER,
		"2025/ke-hoach.yaml": "năm: 2025\nbuổi sinh hoạt:\n" + sessions,
		"2025/b1/de-cuong.md": OUTLINE.format(tables=tables,
			code="T(n) = " + "a*x+b" * 40, address=ADDRESS),
		"2025/b1/bien-ban.yaml": MINUTES})


def cells(first, other, count):
	return f"| {first} " + f"| {other} " * (count - 1) + "|"


def portal(bench, tally, name, today, files):
	folder = bench.folder("paper", name.replace(" ", "-"))
	for path, text in files.items():
		path = os.path.join(folder, "content", path)
		os.makedirs(os.path.dirname(path), exist_ok=True)
		write(path, text)
	output = os.path.join(folder, "site")
	done = bench.run(["build", "-C", folder, "-o", output, "--today",
		today])
	tally.check(f"{name}: builds", [] if done.status == 0
		else done.err.splitlines())
	return output


def write(path, text):
	with open(path, "w", encoding="utf-8") as file:
		file.write(text)
