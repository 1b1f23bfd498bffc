"""Pages on paper, on the narrowest screen and in light and dark, in a real browser:
tests/web/paper.js. scripts/setup web brings the browser and what drives it
(Chromium, Node and npm)."""
import json
import os
import subprocess

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


def run(bench, tally):
	jobs = [{"name": "content", "folder": content(bench, tally)}]
	for count in (4, 5, 9, 15, 1000):
		jobs.append({"name": f"plan of {count}", "sheets": 0 if count > 15
			else 1, "folder": plan(bench, tally, count)})
	modules = os.path.join(bench.build, "npm", "node_modules")
	try:
		done = subprocess.run(["node", bench.path("tests", "web", "paper.js"),
			modules], input=json.dumps(jobs), capture_output=True,
			text=True, timeout=PATIENCE)
	except (OSError, subprocess.TimeoutExpired) as error:
		tally.check("the browser's tests run", [str(error)])
		return
	for line in done.stdout.splitlines():
		told = json.loads(line)
		tally.check(told["name"], told["problems"])
	tally.check("the browser's tests come to their end", [] if
		done.returncode == 0 else done.stderr.splitlines())


def content(bench, tally):
	folder, problems = bench.tree(bench.portals[0])
	tally.check("content: builds", problems)
	return folder


def plan(bench, tally, count):
	"""The tree of a portal whose plan has so many sessions."""
	folder = bench.folder("paper", str(count))
	year = os.path.join(folder, "content", "2025")
	os.makedirs(year)
	write(os.path.join(folder, "content", "chi-bo.yaml"), CHAPTER)
	write(os.path.join(year, "ke-hoach.yaml"), "năm: 2025\nbuổi sinh hoạt:\n"
		+ "".join(SESSION.format(n=n + 1, title=TITLE, month=n % 8 + 1,
			day=n // 8 % 28 + 1) for n in range(count)))
	output = os.path.join(folder, "site")
	done = bench.run(["build", "-C", folder, "-o", output, "--today",
		"2025-01-01"])
	tally.check(f"plan of {count}: builds", [] if done.status == 0
		else done.err.splitlines())
	return output


def write(path, text):
	with open(path, "w", encoding="utf-8") as file:
		file.write(text)
