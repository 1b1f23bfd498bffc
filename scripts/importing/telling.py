"""What people are told, in both languages. Knows words; must not know Word."""

MESSAGES = {
	# Why nothing was written.
	"no_file": ("không có tệp “{0}”", "there is no file “{0}”"),
	"no_regular": ("“{0}” không phải là tệp thường",
		"“{0}” is not a regular file"),
	"too_large": ("“{0}” lớn quá {1} MB", "“{0}” is larger than {1} MB"),
	"old_doc": ("“{0}” là tệp .doc kiểu cũ: mở bằng Word, chọn Save As, "
		"kiểu Word Document (.docx), rồi nhập tệp mới",
		"“{0}” is an old .doc: open it in Word, Save As .docx, import "
		"the new file"),
	"encrypted": ("“{0}” đặt mật khẩu: mở bằng Word, bỏ mật khẩu "
		"(File > Info > Protect Document), lưu lại",
		"“{0}” is encrypted: take the password off in Word and save it "
		"again"),
	"no_docx": ("“{0}” không phải là tệp .docx: mở bằng Word, chọn Save As, "
		"kiểu Word Document (.docx), rồi nhập tệp mới",
		"“{0}” is not a .docx file: open it in Word, Save As .docx, import "
		"the new file"),
	"broken": ("“{0}” hỏng hoặc không trọn vẹn: mở bằng Word rồi lưu lại",
		"“{0}” is damaged: open it in Word and save it again"),
	"bomb": ("“{0}” giải nén ra thì quá lớn hoặc lồng quá nhiều lớp",
		"“{0}” is too large or too deep once it is unpacked"),
	"empty": ("“{0}” không có nội dung nào ngoài phần đầu giấy và chữ ký",
		"“{0}” holds nothing but a letterhead and signatures"),
	"secret": ("“{0}” có dấu chỉ độ mật: không được đưa lên cổng thông tin",
		"“{0}” is marked as secret: it must not be published"),
	"columns": ("có bảng rộng quá {0} cột: tách thành nhiều bảng trong Word",
		"a table has more than {0} columns: split it in Word"),
	"too_long": ("đề cương dài quá {0} MB: tách thành nhiều tệp",
		"the outline is longer than {0} MB: split it"),
	"no_portal": ("không có thư mục “{0}”: -C phải là thư mục chứa content/",
		"there is no folder “{0}”: -C is the folder that holds content/"),
	"no_year": ("chưa có kế hoạch năm {0}: chạy “chuyende new year {0}” trước",
		"there is no plan of {0}: run “chuyende new year {0}” first"),
	"no_plans": ("không đọc được kế hoạch để tìm buổi có tiêu đề này: chạy "
		"“chuyende check”, sửa các lỗi, hoặc ghi thêm NĂM/MÃ, như "
		"2025/chuyen-de-1",
		"the plans could not be read to find the session of this title: run "
		"“chuyende check” and mend what it tells, or add YEAR/ID, as in "
		"2025/chuyen-de-1"),
	"not_planned": ("kế hoạch năm {0} không có buổi “{1}” (có: {2}): xem lại "
		"mã, hoặc thêm buổi vào kế hoạch trước",
		"the plan of {0} has no session “{1}” (there are: {2}): look at the "
		"ID, or add the session to the plan first"),
	"exists": ("đã có “{0}”; không ghi đè. Nếu đó chỉ là bản mẫu thì xóa nó "
		"rồi nhập lại",
		"“{0}” exists and is not overwritten; if it is but the sample, "
		"remove it and import again"),
	"which": ("không rõ đề cương của buổi nào: ghi thêm NĂM/MÃ, như "
		"2025/chuyen-de-1",
		"it is not clear which session this is for: add YEAR/ID, as in "
		"2025/chuyen-de-1"),
	"lacking": ("cần một tệp .docx, và một thư mục sau -C nếu có; xem “{0} "
		"--help”",
		"a .docx file is wanted, and a folder behind -C, if any; see “{0} "
		"--help”"),
	"unknown": ("không hiểu “{0}”; xem “{1} --help”",
		"“{0}” is not understood; see “{1} --help”"),
	"no_pandoc": ("thiếu pandoc: cài gói pandoc rồi chạy lại",
		"pandoc is missing: install the package pandoc and run it again"),
	"pandoc": ("pandoc không đọc được văn bản này ({0})",
		"pandoc could not read this paper ({0})"),
	"machine": ("máy không làm được: {0}", "the machine failed: {0}"),

	# What was done.
	"written": ("đã tạo {0}", "written: {0}"),
	"title": ("tiêu đề viết hoa đã chuyển sang chữ thường, xem lại tên "
		"riêng",
		"a title in capitals was put in lower case, look at its names"),
	"plan_title": ("tiêu đề khác với kế hoạch: xem bên nào đúng",
		"the title is not that of the plan: see which is right"),
	"dropped": ("phần đầu giấy, nơi nhận, chữ ký do giao diện in lại nên "
		"không chép",
		"letterhead, recipients and signature are printed by the theme "
		"and were left out"),
	"undated": ("văn bản không ghi trọn ngày tháng: “soạn xong” để chưa xác "
		"định", "the paper has no full date: “drafted” stays unknown"),
	"TCVN3": ("đã chuyển mã TCVN3 (phông .Vn…) sang Unicode: {0} đoạn",
		"paragraphs in TCVN3 (fonts .Vn…) that became Unicode: {0}"),
	"VNI": ("đã chuyển mã VNI (phông VNI-…) sang Unicode: {0} đoạn",
		"paragraphs in VNI (fonts VNI-…) that became Unicode: {0}"),
	"changes": ("đã chấp nhận {0} chỗ sửa (Track Changes): xem lại",
		"tracked changes that were accepted, look at them: {0}"),
	"comments": ("đã bỏ {0} nhận xét (comment)", "comments that were dropped: {0}"),
	"boxes": ("{0} khung chữ được đưa xuống dưới đoạn chứa nó",
		"text boxes that were put beneath their paragraphs: {0}"),
	"contents": ("đã bỏ mục lục: trang tự có mục lục",
		"the table of contents was dropped: the page has its own"),
	"merged": ("{0} ô gộp trong bảng đã tách, các ô sau để trống: xem lại bảng",
		"merged cells that were split, the others left empty; look at "
		"the tables: {0}"),
	"math": ("{0} công thức chỉ còn là chữ thường: xem lại",
		"formulas that became plain text, look at them: {0}"),
	"charts": ("đã bỏ {0} biểu đồ hay hình vẽ của Word: chụp thành ảnh PNG "
		"nếu cần", "charts and drawings that were dropped, save them as PNG "
		"if needed: {0}"),
	"lost": ("pandoc bỏ sót một số chữ: so lại với bản Word",
		"pandoc left out some words: compare with the Word file"),
	"macros": ("đã bỏ macro trong tệp", "macros were dropped"),
	"links": ("{0} liên kết không dùng được, chỉ giữ chữ",
		"links that cannot be used, their words are kept: {0}"),
	"image_outside": ("{0} hình chỉ là liên kết ra ngoài tệp nên bị bỏ",
		"images that only link to elsewhere and were dropped: {0}"),
	"image_lost": ("{0} hình không có trong tệp hoặc quá lớn nên bị bỏ",
		"images not in the file or too large, dropped: {0}"),
	"image_kind": ("{0} hình không phải PNG, JPEG hay GIF nên bị bỏ: lưu lại "
		"thành PNG", "images neither PNG, JPEG nor GIF, dropped; save them as "
		"PNG: {0}"),

	# What remains.
	"checked": ("chuyende check: không còn lỗi ở tệp này",
		"chuyende check: no errors in this file"),
	"unchecked": ("chưa thấy chuyende nên chưa kiểm tra: cài đặt chương trình, "
		"rồi “chuyende check”",
		"chuyende was not found, so nothing was checked: install it, then "
		"“chuyende check”"),
	"elsewhere": ("chuyende check: còn {0} lỗi ở các tệp khác",
		"chuyende check: errors in other files: {0}"),
	"remains": ("còn phải sửa trước khi công bố:",
		"to be mended before it is published:"),
}


class Refusal(Exception):
	"""Nothing is written; the exit status and what to say."""

	def __init__(self, status, key, *values):
		super().__init__(key)
		self.status, self.lines = status, lines(key, *values)


def lines(key, *values):
	"""The message in Vietnamese, then in English."""
	vietnamese, english = MESSAGES[key]
	return [vietnamese.format(*values), f"  ({english.format(*values)})"]


class Notes:
	"""What is worth telling, in order; equal things are counted, and some are
	shown beneath what is said of them."""

	def __init__(self):
		self.counts, self.others = {}, []

	def count(self, key, number=1):
		if number:
			self.counts[key] = self.counts.get(key, 0) + number

	def add(self, key, *shown):
		self.others.append((key, shown))

	def take_back(self, key):
		self.others = [note for note in self.others if note[0] != key]

	def lines(self):
		for key, number in self.counts.items():
			yield from lines(key, number)
		for key, shown in self.others:
			yield from lines(key)
			yield from (f"    {line}" for line in shown)
