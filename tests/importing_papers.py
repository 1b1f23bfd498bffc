"""Outlines as members bring them, each with what the import has to tell of it.
Knows papers; must not know how they are brought in."""
import unicodedata

from docx import (STYLES, box, comment, cut, field, formula, image, ins, link,
	members, note, numbering, p, png, r, ruby, style, tbl, tc)

# What an outline must have, short.
PARTS = [p("I. THỰC TRẠNG", looks="b"), p("Đã làm được nhiều việc."),
	p("II. NGUYÊN NHÂN", looks="b"), p("Do chưa quan tâm đúng mức."),
	p("III. GIẢI PHÁP", looks="b"), p("Mỗi đảng viên tự học.")]
TITLE = "Tu dưỡng, rèn luyện theo Quy định 144-QĐ/TW, ngày 09/5/2024"


def title(text=TITLE):
	return [p("ĐỀ CƯƠNG CHUYÊN ĐỀ", looks="b", centred=True),
		p(text, looks="b", centred=True)]


LETTERHEAD = tbl([
	tc(p("ĐẢNG BỘ TRƯỜNG MẪU"), p("CHI BỘ TRƯỜNG MẪU", looks="b"),
		p("TỔ ĐẢNG SỐ 1"), p("*"), p("Số 05-ĐC/CB")),
	tc(p("ĐẢNG CỘNG SẢN VIỆT NAM", looks="b"),
		p("Tỉnh mẫu, ngày 19 tháng 02 năm 2030", looks="i"))])
SIGNATURES = tbl([
	tc(p("Nơi nhận:", looks="bi"), p("- Đảng ủy Trường mẫu;"),
		p("- Các tổ đảng;"), p("- Lưu Chi bộ.")),
	tc(p("T/M TỔ ĐẢNG", looks="b"), p("TỔ TRƯỞNG"), p(""),
		p("TS. Lê Thị Ân", looks="b"))])


def official():
	return members([LETTERHEAD, p(""),
		p("ĐỀ CƯƠNG", looks="b", centred=True),
		p("SINH HOẠT CHUYÊN ĐỀ", looks="b", centred=True),
		p("Chuyên đề 2: HỌC TẬP VÀ LÀM THEO TƯ TƯỞNG, ĐẠO ĐỨC,",
			looks="b", centred=True),
		p("PHONG CÁCH HỒ CHÍ MINH THEO QUY ĐỊNH 144-QĐ/TW", looks="b",
			centred=True),
		p("(Dự thảo lần 2)", looks="i", centred=True),
		p("-----", centred=True),
		p("Kính gửi: Toàn thể đảng viên chi bộ"),
		p("MỞ ĐẦU", looks="b", centred=True),
		p("Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh là việc "
			"thường xuyên của Tổ đảng số 1."),
		p("I. THỰC TRẠNG", looks="b"),
		p("1. Kết quả", looks="b"),
		p("a) Về nhận thức", looks="bi"),
		p(r("Điểm mạnh.", "b"), r(" Đảng viên "), r("gương mẫu, ", "i"),
			r("học tập.")),
		p("- Việc thứ nhất;"), p("+ Chi tiết một;"),
		p("+ Chi tiết hai;"), p("- Việc thứ hai."),
		p("2. Hạn chế", looks="b"),
		p("1. Còn hình thức, chưa đều."),
		p("II. NGUYÊN NHÂN", looks="b"), p("Do chưa quan tâm đúng mức."),
		p("III. GIẢI PHÁP", looks="b"),
		p("Người thực hiện:"), p("- Tổ trưởng;"), p("- Đảng viên."),
		SIGNATURES,
		p("PHỤ LỤC", looks="b", centred=True), p("Câu hỏi thảo luận.")])


def plain_letterhead():
	"""Tabs for a table, a blank date, the drafter in a line of its own."""
	return members([p("CHI BỘ TRƯỜNG MẪU\tĐẢNG CỘNG SẢN VIỆT NAM"),
		p("*\tTỉnh mẫu, ngày … tháng … năm 2030"),
		p("DỰ THẢO ĐỀ CƯƠNG SINH HOẠT CHUYÊN ĐỀ QUÝ I", looks="b"),
		p("“Nêu gương trong công việc”", looks="b"),
		p("Người soạn: đồng chí Phan Thị Dung và đ/c Đỗ Văn Đạt"),
		*PARTS, p("NGƯỜI SOẠN", looks="b", centred=True), p("(đã ký)"),
		p("Phan Thị Dung", centred=True)])


def lead():
	"""What stands close beneath a title and is not of it."""
	return members([*title("Nêu gương"),
		p("(Tài liệu nội bộ)", centred=True), p("Đề dẫn", looks="b"),
		*PARTS])


def table_first():
	return members([*title("Nêu gương"),
		tbl(["CHI BỘ MỘT", "12"], ["CHI BỘ HAI", "13"]), *PARTS])


def headings():
	"""Numbers that Word counts, a style here and none there."""
	lists = numbering([("upperRoman", "%1."), ("decimal", "%2.")])
	return members([p("Học suốt đời", style="Title"),
		p("Mục lục", field("", "begin", "separate")),
		p("Thực trạng 1", field("", "end"), style="TOC1"),
		p("THỰC TRẠNG", looks="b", list=(1, 0)),
		p("Kết quả", looks="b", list=(1, 1)), p("Đủ."),
		p("Hạn chế", looks="b", list=(1, 1)), p("Thiếu."),
		p("NGUYÊN NHÂN", style="Heading1", list=(1, 0)),
		p("Khách quan", looks="b", list=(1, 1)), p("Có."),
		p("GIẢI PHÁP", looks="b", list=(1, 0)),
		p("1.1. Tự học", looks="i"), p("Mỗi ngày."),
		p("2. Không phải đề mục;", looks="b"),
		p("1. Đoạn này dài, có chữ đậm ở đầu.")], numbers=lists)


def parts():
	"""Parts that are counted in words, with a dash, chapter by chapter."""
	return members([*title("Học suốt đời"),
		p("PHẦN THỨ NHẤT: THỰC TRẠNG", looks="b", centred=True),
		p("A – Kết quả", looks="b"), p("Đủ."),
		p("B – Hạn chế", looks="b"), p("Thiếu."),
		p("PHẦN HAI. NGUYÊN NHÂN", looks="b", centred=True),
		p("Chương 1. Khách quan", centred=True),
		p("Mục 1: Ở trường", looks="b"), p("Có."),
		p("Mục này chưa có số", looks="b"), p("Có."),
		p("Phần thứ III – Giải pháp", centred=True), p("Mỗi ngày.")])


def blocks():
	lists = numbering([("bullet", "-"), ("bullet", "+")],
		[("decimal", "%1.")], [("lowerLetter", "%1)")])
	rows = tbl([tc("Nhóm", wide=2), "Số bài"],
		[tc("Trung cấp", below="restart"), "40", "34"],
		[tc("không thấy", below="continue"), "18", tc(p("13"))],
		["Cộng | chung", tc(p("Một;"), p("hai")), "x"],
		[tc(p("", list=(2, 0))), tc(p("mục", list=(1, 0)),
			p("con", list=(1, 0))), ""])
	return members([*title(), *PARTS[:2],
		p("Một", list=(1, 0)), p("Trong một", list=(1, 1)),
		p("Hai", list=(1, 0)), p("Đoạn giữa."),
		p("Nhất", list=(2, 0)), p("Nhì", list=(2, 0)),
		p("Điểm thứ nhất", list=(3, 0)),
		p("Điểm thứ hai", list=(3, 0)), p("Ba", list=(2, 0)),
		p("Bảng:"), rows,
		p("Có chú thích", note(2), " và ", link("web", "trang [mẫu]"),
			", ", link("bad", "tệp"), "."),
		p("Diện tích 20 m", r("2", "^"), ", a*b, [x], <b>, p_1, ~5~, ",
			formula("a+b"), r(" ẩn", "h"), "."),
		p("# không phải đề mục"), p("2030. Năm ấy"), p("____"),
		p(field("", "begin"), "bỏ dở"), p(field("7"), " là kết quả", '<w:r><w:br w:type="page"/></w:r>'),
		p("Dòng một\nDòng\u00a0hai,  dấu\u00ad nối"),
		p("Thân bài", box(p("Trong khung"))), *PARTS[2:]],
		numbers=lists, notes={2: p(r("Nguồn: "), r("phiếu", "i"))},
		relations=[("web", "hyperlink", "https://example.org/a b"),
			("bad", "hyperlink", "file:///c:/tep.doc")])


def tcvn3():
	"""The letters of .VnTime, a heading in its capitals, and Unicode in it."""
	return members([p("®Ò c­¬ng chuyªn ®Ò", looks="b", font=".VnTimeH",
			centred=True),
		p("Tù häc suèt ®êi", looks="b", font=".VnTime", centred=True),
		p("I. thùc tr¹ng", looks="b", font=".VnTimeH"),
		p(r("§¶ng viªn g­¬ng mÉu, ", font=".VnTime"), r("Unicode: â, é")),
		p("Chữ Unicode: kế hoạch, bê", font=".VnTime"),
		p("¨ ©  ª « ¬ ­ ® ¡ ¢ £ ¤ ¥ ¦ §", font=".VnArial"),
		p("µ¶·¸¹ »¼½¾Æ ÇÈÉÊË ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ ßáâãä åæçèé êëìíî"
			" ïñòóô õö÷øù úûüýþ", style="Old"),
		p("II. Nguyªn nh©n", looks="b", font=".VnTime"),
		p("Do chñ quan.", font=".VnTime"),
		p("III. Gi¶i ph¸p", looks="b", font=".VnTime"),
		p("Mçi ng­êi tù häc.", font=".VnTime")],
		styles=STYLES + style("Old", "Old", '<w:rPr><w:rFonts '
			'w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>', "Normal"))


def vni():
	"""Also with a run that ends between a vowel and its marks."""
	def old(text, looks=""):
		return p(text, looks=looks, font="VNI-Times")
	return members([p("ÑEÀ CÖÔNG CHUYEÂN ÑEÀ", looks="b", font="VNI-Times",
			centred=True),
		p("Töï hoïc suoát ñôøi", looks="b", font="VNI-Times",
			centred=True),
		old("I. THÖÏC TRAÏNG", "b"),
		p(r("Ñaûng vie", font="VNI-Times"), r("ân göông maãu, lòch söû,"
			" nghæ, só, kyõ, quyeàn.", font="VNI-Times")),
		old("II. NGUYEÂN NHAÂN", "b"), old("Do chuû quan, naëng veà hoïc."),
		old("III. GIAÛI PHAÙP", "b"), old("Moãi ngöôøi töï hoïc.")])


def decomposed():
	body = "".join(title() + PARTS)
	return members([unicodedata.normalize("NFD", body)])


def changes():
	return members([*title(), PARTS[0],
		p("Đã ", cut("bỏ "), ins(r("thêm ")), "chữ", comment(1), "."),
		p("Đoạn nối ", mark="<w:del/>"), p("vào đoạn này."),
		p(cut("Mất hẳn.")), *PARTS[2:]])


def images():
	return members([*title(), *PARTS[:2], p(image("a", "Sơ đồ [mẫu]")),
		p("Lại hình ấy: ", image("a"), ", hình ngoài ", image("out"),
			", hình khác ", image("c"), ", hình lạ ", image("b"), ", hình mất ", image("up"), "."),
		*PARTS[2:]],
		relations=[("a", "image", "media/x.png"),
			("b", "image", "media/y.emf"),
			("c", "image", "/word/media/z.png"),
			("up", "image", "../../../../etc/passwd"),
			("out", "image", "https://example.org/a.png")],
		files=[("word/media/x.png", png()), ("word/media/z.png", png(9)),
			("word/media/y.emf", b"\1\0\0\0EMF"),
			("word/vbaProject.bin", b"x")])


def approved_by_others():
	"""A secretary's signature makes nobody a drafter."""
	return members([*title(), *PARTS, p("Nơi nhận:"), p("- Như trên;"),
		p("T/M CHI BỘ", looks="b", centred=True),
		p("BÍ THƯ", centred=True), p("Hoàng Đức Dũng", centred=True)])


def bulleted():
	"""Word puts the signs before the recipients by itself."""
	return members([*title(), *PARTS, p("Nơi nhận:", looks="b"),
		p("Đảng ủy Trường mẫu;", list=(1, 0)),
		p("Các tổ đảng;", list=(1, 0)), p("Lưu Chi bộ.", list=(1, 0)),
		p("T/M CHI BỘ", looks="b", centred=True),
		p("BÍ THƯ", centred=True), p("Hoàng Đức Dũng", centred=True)],
		numbers=numbering([("bullet", "-")]))


def left_out():
	"""pandoc knows no text above text."""
	return members([*title(), *PARTS, p("Chữ ", ruby("dưới", "trên"))])


# Each with words that the import has to say of it.
PAPERS = {
	"official": (official, ["tiêu đề viết hoa", "khác với kế hoạch",
		"    Số 05-ĐC/CB\n"]),
	"plain-letterhead": (plain_letterhead, ["không ghi trọn ngày tháng"]),
	"lead": (lead, []),
	"table-first": (table_first, []),
	"headings": (headings, ["mục lục"]),
	"parts": (parts, []),
	"blocks": (blocks, ["2 ô gộp", "1 công thức", "1 liên kết",
		"1 khung chữ"]),
	"tcvn3": (tcvn3, ["TCVN3 (phông .Vn…) sang Unicode: 10 đoạn"]),
	"vni": (vni, ["VNI (phông VNI-…) sang Unicode: 8 đoạn"]),
	"decomposed": (decomposed, []),
	"changes": (changes, ["4 chỗ sửa", "1 nhận xét"]),
	"images": (images, ["hinh-1.png", "1 hình chỉ là liên kết",
		"1 hình không có trong tệp", "1 hình không phải PNG", "macro"]),
	"others": (approved_by_others, []),
	"bulleted": (bulleted, []),
	"left-out": (left_out, ["pandoc bỏ sót"]),
}
