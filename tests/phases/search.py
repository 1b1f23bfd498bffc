"""The search page in Chromium and Firefox, opened from a folder:
tests/web/search.js. scripts/setup web brings the browsers."""
import os

from bench import TODAY, execute
from phases.browser import drive

# Seconds for all of it.
PATIENCE = 600
# Pages that differ in their marks, in where sentences and blocks end.
TONES = {
	"mot": "Rèn luyện đạo đức mỗi ngày.",
	"hai": "Ông Đào Đức Mạnh trồng cây.",
	"ba": "Con dao đực để chặt củi.",
	"bon": "Ông nói về đạo. Đức tính cần kiệm.",
	"nam": "- một là đạo\n- đức là hai",
	"sau": "Uỷ ban họp với chi uỷ.",
	"bay": "Có đạo\nđức thì có tất cả.",
	"tam": "Một thẻ `<script>` là chữ thường.",
	"muoi": "Ngày 16/05/2025. Phòng 04. Tháng 4 năm 2025 họp.",
	"chin": "Họp ngày 06/7/2018, theo Hướng dẫn 06-HD/CB.",
	"chu": "Ứng dụng CNTT theo NQTW 4.",
	"loi": "Ứng dụng công nghệ thông tin theo nghị quyết Trung ương 4.",
}
RECORDS = {
	"chi-bo.yaml": "đảng viên:\n"
		"- {mã: anh, họ tên: Lê Anh, vai trò: bí thư}\n"
		"- {mã: yen, họ tên: Lê Yến, vai trò: phó bí thư}\n",
	"2025/ke-hoach.yaml": "năm: 2025\nsố: 06-KH/CB\nngày ban hành: 10/01/2025\n"
		"buổi sinh hoạt:\n- {mã: buoi, loại: thường kỳ, tiêu đề: Buổi, "
		"ngày: 16/4/2025}\n",
}


def run(bench, tally):
	folder = bench.folder("search", "tones")
	os.makedirs(os.path.join(folder, "content", "trang"))
	for name, text in TONES.items():
		path = os.path.join(folder, "content", "trang", name + ".md")
		with open(path, "w", encoding="utf-8") as file:
			file.write(f"---\ntiêu đề: Trang {name}\n---\n\n{text}\n")
	for name, text in RECORDS.items():
		path = os.path.join(folder, "content", name)
		os.makedirs(os.path.dirname(path), exist_ok=True)
		with open(path, "w", encoding="utf-8") as file:
			file.write(text)
	site, tones = (os.path.join(bench.temp, "search", name)
		for name in ("site", "tones-site"))
	for source, output in ((bench.root, site), (folder, tones)):
		done = execute([bench.program(), "build", "-C", source, "-o", output,
			"--today", TODAY])
		if not tally.check(f"{os.path.basename(output)} is built", [] if
				done.status == 0 else done.err.splitlines()):
			return
	drive(bench, tally, "search.js", site, tones, patience=PATIENCE)
