#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/phrase.h"
#include "model/issuer.h"
#include "model/legacy.h"
#include "model/privacy.h"
#include "model/secrecy.h"
#include "model/section.h"

static bool line_marked(const char *z, SecrecyPlace place)
{
	Str line = str_from(z);
	bool found = secrecy_line(line, place);
	for (size_t at = 0; at < line.len; at++)
		found |= secrecy_degree(line, at);
	return found;
}

static void stamps(void **state)
{
	static const struct Case {
		const char *line;
		SecrecyPlace place;
		bool marked;
	} cases[] = {
		{"Mật", SECRECY_PARAGRAPH, true},
		{"MẬT", SECRECY_PARAGRAPH, true},
		{"mật.", SECRECY_PARAGRAPH, false},
		{"mật", SECRECY_ALONE, true},
		{"**TỐI MẬT**", SECRECY_PARAGRAPH, true},
		{"> (Tuyệt mật)", SECRECY_PARAGRAPH, true},
		{"— TUYỆT  MẬT —", SECRECY_PARAGRAPH, true},
		{"TUYET MAT", SECRECY_PARAGRAPH, true},
		{"![TUYỆT MẬT](hinh-1.png)", SECRECY_PARAGRAPH, true},
		{"[Mật](https://a.vn) [^1]", SECRECY_PARAGRAPH, true},
		{"[TUYET MAT][a]", SECRECY_PARAGRAPH, true},
		{"- TỐI MẬT[^1].", SECRECY_PARAGRAPH, true},
		{"- [x] TUYỆT MẬT", SECRECY_PARAGRAPH, true},
		{"1. [X] **MẬT**", SECRECY_PARAGRAPH, true},
		{"[^ghi-chú]: TUYỆT MẬT", SECRECY_PARAGRAPH, true},
		{"> [!LƯU Ý] TỐI MẬT", SECRECY_PARAGRAPH, true},
		{"- [x] Mật ong", SECRECY_PARAGRAPH, false},
		{"[^a]: Mật mã", SECRECY_PARAGRAPH, false},
		{"> [!LƯU Ý] Mật khẩu", SECRECY_PARAGRAPH, false},
		{"[Luật](a.md) MẬT", SECRECY_PARAGRAPH, false},
		{"TUYỆT\u2003MẬT", SECRECY_PARAGRAPH, true},
		{"M\u2009Ậ\u2009T", SECRECY_PARAGRAPH, true},
		{"M – Ậ – T", SECRECY_PARAGRAPH, true},
		{"TUYỆT·MẬT", SECRECY_PARAGRAPH, true},
		{"TUYET\u2007MAT", SECRECY_PARAGRAPH, true},
		{"TUYỆT                                             MẬT",
			SECRECY_PARAGRAPH, true},
		{"![x](hinh-1.png \"TUYỆT MẬT\")", SECRECY_PARAGRAPH, true},
		{"Mật [1] là gì?", SECRECY_PARAGRAPH, false},
		{"[Mật ong](https://a.vn)", SECRECY_PARAGRAPH, false},
		{"[Mật](x) ong", SECRECY_PARAGRAPH, false},
		{"Mật [ong", SECRECY_PARAGRAPH, false},
		{"![x](a.png \"Mật ong\")", SECRECY_PARAGRAPH, false},
		{"\")", SECRECY_PARAGRAPH, false},
		{"Tuyet mat", SECRECY_PARAGRAPH, false},
		{"MAT", SECRECY_ALONE, true},
		{"MAT", SECRECY_FIELD, false},
		{"M\u00CBT", SECRECY_PARAGRAPH, true},
		{"T\u00E8i m\u00CBt", SECRECY_PARAGRAPH, true},
		{"MA\u00C4T", SECRECY_PARAGRAPH, true},
		{"Tuye\u00E4t ma\u00E4t", SECRECY_PARAGRAPH, true},
		{"Độ mật: Tối mật", SECRECY_PARAGRAPH, true},
		{"Số 12. Độ mật : **MẬT**, bản 3", SECRECY_PARAGRAPH, true},
		{"Độ mật: không", SECRECY_PARAGRAPH, false},
		{"Độ\u2003mật: mật", SECRECY_PARAGRAPH, true},
		{"Độ mật – Tối mật", SECRECY_PARAGRAPH, true},
		{"> **Độ mật** - Mật", SECRECY_PARAGRAPH, true},
		{"  hình thức: 'Độ mật – Mật'", SECRECY_FIELD, true},
		{"Độ mật – tối mật, tuyệt mật", SECRECY_PARAGRAPH, false},
		{"Xác định độ mật – tối mật", SECRECY_PARAGRAPH, false},
		{"Độ mật – mật độ", SECRECY_PARAGRAPH, false},
		{"| Độ mật | Mật |", SECRECY_PARAGRAPH, true},
		{"| 1 | Mức độ mật | mật |", SECRECY_PARAGRAPH, true},
		{"| Độ mật | không |", SECRECY_PARAGRAPH, false},
		{"| Tên | Mật |", SECRECY_PARAGRAPH, false},
		{"tài liệu có độ mật, tối mật", SECRECY_PARAGRAPH, false},
		{"nuôi ong lấy mật", SECRECY_ALONE, false},
		{"bảo vệ bí mật nhà nước", SECRECY_ALONE, false},
		{"Độ mật của tài liệu: Mật", SECRECY_PARAGRAPH, false},
		{"tài liệu đóng dấu Mật", SECRECY_PARAGRAPH, false},
		{"Mật ong", SECRECY_PARAGRAPH, false},
		{"Bảo mật", SECRECY_ALONE, false},
		{"Bí mật", SECRECY_ALONE, false},
		{"  phiên bản: tối mật", SECRECY_FIELD, true},
		{"  - \"Mật\"", SECRECY_FIELD, true},
		{"  {a: Mật, b: c}", SECRECY_FIELD, true},
		{"# TUYỆT MẬT", SECRECY_FIELD, true},
		{"  tên: Nguyễn Thị Mật", SECRECY_FIELD, false},
		{"  mã: mat", SECRECY_FIELD, false},
		{"  ghi chú: liên hệ mật thiết", SECRECY_FIELD, false},
		{"X | TỐI MẬT", SECRECY_PARAGRAPH, true},
		{"  > | X | TUYET MAT |", SECRECY_PARAGRAPH, true},
		{"Mật | X", SECRECY_PARAGRAPH, false},
		{"X | tối mật", SECRECY_PARAGRAPH, false},
		{"", SECRECY_ALONE, false},
		{"M", SECRECY_ALONE, false},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (line_marked(cases[i].line, cases[i].place)
				!= cases[i].marked)
			fail_msg("“%s”", cases[i].line);
}

static void names(void **state)
{
	static const struct Case {
		const char *name;
		bool marked;
	} cases[] = {
		{"toi-mat.pdf", true}, {"TOIMAT.pdf", true},
		{"ke-hoach-tuyet-mat-2025.docx", true},
		{"Kế hoạch (Mật).pdf", true}, {"MẬT.docx", true},
		{"mật.txt", true}, {"mat.txt", true},
		{"Tuyệt mật - phụ lục.pdf", true},
		{"ke-hoach-MAT.pdf", true}, {"T\u00E8i m\u00CBt.doc", true},
		{"Toái maät.doc", true}, {"TUYỆT MẬT/a.pdf", true},
		{"tuyet-mat/a.pdf", true}, {"a/Mật/b.pdf", true},
		{"ke-hoach.mật", true}, {"a.toi-mat", true},
		{"bảo mật/a.pdf", false}, {"mat-ong/a.jpg", false},
		{"mật ong/a.jpg", false}, {"so-lieu.mat", false},
		{"bao-mat.txt", false}, {"bảo mật thông tin.pdf", false},
		{"bề mặt.jpg", false}, {"be-mat.jpg", false},
		{"DANH-SACH-CO-MAT.csv", false}, {"mật ong rừng.jpg", false},
		{"Mật độ dân số.csv", false}, {"co-mat.csv", false},
		{"tối mặt.txt", false}, {"quy-che.pdf", false}, {".mat", false},
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (secrecy_name(&arena, str_from(cases[i].name))
				!= cases[i].marked)
			fail_msg("“%s”", cases[i].name);
	arena_done(&arena);
}

static void secret_bytes(void **state)
{
	static const Str secret[] = {
		STR_INIT("S\xE8 1\n\nT\xE8i m\xCBt\n"),
		STR_INIT("A\nMA\xC4T\n"), STR_INIT("A\nM\xE2\xF2t\n"),
		STR_INIT("\xFF\xFEM\0\xAD\x1Et\0\n\0"),
		STR_INIT("\xFE\xFF\0M\x1E\xAD\0t"),
		STR_INIT("A\rMA\xC4T\rB"),
	};
	static const Str open[] = {
		STR_INIT("b\xB6o m\xCBt\n"), STR_INIT("\xFF\xFE" "A\0"),
		STR_INIT("\xFF"), STR_INIT(""),
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof secret / sizeof *secret; i++)
		assert_true(secrecy_bytes(&arena, secret[i]));
	for (size_t i = 0; i < sizeof open / sizeof *open; i++)
		assert_false(secrecy_bytes(&arena, open[i]));
	arena_done(&arena);
}

static void numbers(void **state)
{
	/* t: a telephone, i: an identity card, p: a party card. */
	static const struct Case {
		const char *line;
		char kind;
	} cases[] = {
		{"Gọi 0912345678.", 't'}, {"Gọi 0912 345 678", 't'},
		{"ĐT: 0209.3870.123", 't'}, {"(0209) 3870 123", 't'},
		{"+84 912 345 678", 't'}, {"+84 (0)912345678", 't'},
		{"ĐT 3870123", 't'}, {"09.12.34.56.78", 't'},
		{"0912-345-678", 't'}, {"điện thoại liên hệ: 3 870 123", 't'},
		{"CCCD 001085012345", 'i'}, {"001 085 012 345", 'i'},
		{"CMND số 095123456", 'i'}, {"095123456", 'i'},
		{"số định danh cá nhân: 001085012345", 'i'},
		{"Thẻ Đảng: 12345678", 'p'},
		{"số thẻ đảng viên 80 123 456", 'p'},
		{"party card no. 123456", 'p'},
		{"0912–345–678", 't'}, {"0912 - 345 - 678", 't'},
		{"0912 – 345 – 678", 't'}, {"0912\u2011345\u2011678", 't'},
		{"0912  345  678", 't'}, {"0912\u202F345\u202F678", 't'},
		{"0912\u2009345\u2009678", 't'}, {"(0209)  3870 123", 't'},
		{"0912\u00A0\u2013\u00A0345 678", 't'},
		{"CCCD: 001 – 085 – 012 – 345", 'i'},
		{"0912   345   678", 't'}, {"0912\t345\t678", 't'},
		{"0912**345**678", 't'}, {"*0912* *345* *678*", 't'},
		{"**0912** - 345678", 't'}, {"0912\u2212345\u2212678", 't'},
		{"0912\u3000345\u3000678", 't'}, {"0912 -- 345 678", 0},
		{"**12** 0912 345 67", 0}, {"12*345678", 0},
		{"nhiệm kỳ 2020 – 2025", 0}, {"2025  2026  2027", 0},
		{"chi phí điện thoại 2024 - 2025", 0},
		{"tiền điện thoại 2023–2024", 0}, {"08 - 11 giờ 30", 0},
		{"05.02.2025 15 giờ", 0}, {"danh bạ điện thoại 05.02.2025", 0},
		{"phòng 001 - 085", 0}, {"số 12 – 2025 – 345678 ", 0},
		{"150  000  000 đồng", 0}, {"0,5 – 0,7", 0},
		{"150000000 đồng", 0}, {"150.000.000 đồng", 0},
		{"100000000000 đ", 0}, {"2025 2026 2027", 0},
		{"Quy định 123456789/QĐ-UBND", 0}, {"978-604-57-1234-5", 0},
		{"https://example.org/123456789", 0},
		{"https://example.org/?id=0912345678", 0},
		{"https://zalo.me/0912345678", 't'},
		{"[Zalo](https://zalo.me/0912345678)", 't'},
		{"https://example.org/?sdt=0912345678", 't'},
		{"https://example.org/phone/1234567", 0},
		{"https://example.org/zalo-0912345678", 0},
		{"zalo 12/0912345678", 0}, {"a=0912345678", 0},
		{"ngày 05/02/2025, 09/5/2024", 0}, {"09.12.2025", 0},
		{"điện thoại 2025", 0}, {"A0912345678", 0},
		{"0912345678901", 0}, {"0412345678", 0},
		{"tel:0912345678", 't'}, {"0,123456789", 0},
		{"1234567", 0}, {"phòng 12-A/B", 0},
		{"001085012345\vđa", 'i'},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Str line = str_from(cases[i].line);
		PrivacyKind kind = PRIVACY_NONE;
		for (size_t at = 0; at < line.len && !kind; at++) {
			Match match;
			bool first = line.ptr[at] >= '0' && line.ptr[at] <= '9'
				&& (!at || line.ptr[at - 1] < '0'
					|| line.ptr[at - 1] > '9');
			if (first && privacy_may_begin(line, at))
				kind = privacy_number(line, at, &match);
		}
		if ("\0tip"[kind] != cases[i].kind)
			fail_msg("“%s”: %d", cases[i].line, kind);
	}
}

static void columns(void **state)
{
	static const struct Case {
		const char *head, *cell;
		PrivacyKind kind;
	} cases[] = {
		{" Điện thoại ", "3870123", PRIVACY_TELEPHONE}, {"Số ĐT", "3 870 123", PRIVACY_TELEPHONE},
		{"**Số điện thoại**", "3870123", PRIVACY_TELEPHONE},
		{"Điện thoại di động", "3870123", PRIVACY_TELEPHONE},
		{"Số thẻ đảng", "12345678", PRIVACY_PARTY_CARD},
		{"Số thẻ đảng viên", "123456", PRIVACY_PARTY_CARD},
		{"Số CMND/CCCD", "095123456", PRIVACY_IDENTITY},
		{"Điện thoại", "1.500.000", 0}, {"Điện thoại", "1500000", 0},
		{"Điện thoại", "150321 đồng", 0}, {"Điện thoại", "12345", 0},
		{"Tiền điện thoại", "153456", 0}, {"Số quyết định", "123456", 0},
		{"Điện thoại (đồng)", "153456", 0}, {"", "123456", 0},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Match match;
		PrivacyKind kind = privacy_in_column(str_from(cases[i].head),
			str_from(cases[i].cell), 0, &match);
		if (kind != cases[i].kind)
			fail_msg("“%s”: “%s”", cases[i].head, cases[i].cell);
	}
}

static const char *guessed(Str bytes)
{
	const Phrase *name = legacy_guess(bytes);
	return name ? name->in[LANGUAGE_EN] : "";
}

static void guesses(void **state)
{
	(void)state;
	assert_string_equal(guessed(STR("Quy\xD5t \xAE\xDEnh c\xF1" "a")),
		"TCVN3 (ABC)");
	assert_string_equal(guessed(STR("Quye\xE1t \xF1\xF2nh cu\xFB" "a")),
		"VNI");
	assert_string_equal(guessed(STR("Quy\xEA\xECt \xF0i\xF2nh")),
		"windows-1258");
	assert_string_equal(guessed(STR("\xFF\xFEQ\0u\0")), "UTF-16");
	assert_string_equal(guessed(STR("Q\0u\0y\0")), "UTF-16");
	assert_string_equal(guessed(STR("Quyết định \xE1")), "");
	assert_string_equal(guessed(STR("\x80")), "");
	assert_string_equal(guessed(STR("")), "");
}

static void texts(void **state)
{
	static const struct Case {
		const char *text, *name;
	} cases[] = {
		{"Quy\u00D5t \u00AE\u00DEnh", "TCVN3 (ABC)"},
		{"c¸n bé l·nh ®¹o", "TCVN3 (ABC)"},
		{"Quyeát ñònh", "VNI"}, {"Hoïc taäp", "VNI"},
		{"ÑAÛNG BOÄ", "VNI"},
		{"Quyáº¿t Ä‘á»‹nh", "UTF-8 that was read as Latin"},
		{"Äáº£ng", "UTF-8 that was read as Latin"},
		{"Quyết định của Đảng ủy, «ĐÃ» họp", NULL},
		{"El Niño, São Paulo, Köln, Haïti, Noël", NULL},
		{"5 µm, 12 m², 50 % ± 1, § 5, Windows® 11", NULL},
		{"a × b, hoá, thuỷ, hoà, NGÃ BA, ĐÃ°", NULL},
		{"Ö, Ü, naïve, Citroën", NULL}, {"ÿ", NULL}, {"", NULL},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		LegacySigns signs = {0};
		Str text = str_from(cases[i].text);
		for (size_t at = 0; at < text.len; at++)
			if ((unsigned char)text.ptr[at] >= 0xC2)
				legacy_look(&signs, text, at);
		const Phrase *name = legacy_verdict(&signs);
		if (!name != !cases[i].name)
			fail_msg("“%s”: %u %u %u", cases[i].text, signs.tcvn,
				signs.vni, signs.mojibake);
		if (name)
			assert_string_equal(name->in[LANGUAGE_EN],
				cases[i].name);
	}
}

static void sections(void **state)
{
	static const struct Case {
		const char *heading;
		int section;	/* -1: none */
	} cases[] = {
		{"Thực trạng", 0}, {"I. Thực trạng", 0}, {"1.2) THỰC TRẠNG", 0},
		{"Phần III: Giải pháp", 2}, {"a) Nguyên nhân chủ quan", 1},
		{"II. Nguyên nhân của thực trạng", 1}, {"III Giải pháp", 2},
		{"Giải pháp, kiến nghị", 2}, {"Thực trạng", 0},
		{"Các giải pháp", -1}, {"Giải phápp", -1}, {"", -1},
		{"12.", -1}, {"IV.", -1},
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		for (int n = 0; n < SECTIONS; n++)
			if (section_begins(section_unnumbered(&arena,
					str_from(cases[i].heading)), n)
					!= (n == cases[i].section))
				fail_msg("“%s”", cases[i].heading);
	arena_done(&arena);
}

static void issuers(void **state)
{
	static const struct Case {
		const char *after, *named, *written;
		bool sure;
	} cases[] = {
		{" của Bộ Chính trị", "Bộ Chính", "", false},
		{"\n  của Ban\n  Bí thư.", "Ban\n  Bí", "", false},
		{" of the Sample Party Committee", "Sample Party", "", false},
		{", của Bộ Chính trị", NULL, "", false},
		{" về việc học", NULL, "", false},
		{" của Đảng", NULL, "", false}, {" của", NULL, "", false},
		{"", NULL, "", false}, {"của Bộ Chính trị", NULL, "", false},
		/* A date that is the document's, and one that may be. */
		{" của Bộ Chính trị, ngày 09/5/2024.", "Bộ Chính",
			"09/5/2024", true},
		{"\ncủa Ban Tổ chức\nTrung ương,\nngày\n18/01/2022",
			"Ban Tổ", "18/01/2022", true},
		{" của Bộ Chính trị, ngày\u00A0" "9 tháng 5 năm 2024; còn",
			"Bộ Chính", "9 tháng 5 năm 2024", true},
		{" của Bộ Chính trị ngày 09/5/2024 về chuẩn mực", "Bộ Chính",
			"09/5/2024", true},
		{" của Bộ Chính trị (09/5/2024), và", "Bộ Chính", "09/5/2024",
			true},
		{" của Bộ Giáo dục và Đào tạo ban hành ngày 31/02/2024, và",
			"Bộ Giáo", "31/02/2024", true},
		{", Ban Tổ chức Trung ương, ngày 18/01/2022)", "",
			"18/01/2022", true},
		{" ban hành ngày 18/01/2022 đã", "", "18/01/2022", true},
		{", ban hành ngày 18/01/2022", "", "18/01/2022", true},
		{" do Bộ Chính trị ban hành ngày 9/5/2024", "", "9/5/2024",
			true},
		{" của Bộ Chính trị, ngày 14/3/2025, chi bộ họp", "Bộ Chính",
			"14/3/2025", false},
		{" của Bộ Chính trị ngày 14/3/2025.", "Bộ Chính",
			"14/3/2025", false},
		/* One of something else. */
		{" của Bộ Chính trị. Ngày 14/3/2025", "Bộ Chính", "", false},
		{" của Bộ Chính trị về học tập, ngày 14/3/2025.", "Bộ Chính",
			"", false},
		{" của Bộ Chính trị đã học ngày 14/3/2025.", "Bộ Chính", "",
			false},
		{" của Bộ Chính trị, Kết luận 21-KL/TW, ngày 25/10/2021.",
			"Bộ Chính", "", false},
		{", Kết luận 21-KL/TW, ngày 25/10/2021.", NULL, "", false},
		{", chi bộ họp, ngày 14/3/2025.", NULL, "", false},
		{" chi bộ họp, ngày 14/3/2025.", NULL, "", false},
		{" của Một Hai Ba Bốn Năm Sáu Bảy Tám Chín Mười Mười một, "
			"ngày 14/3/2025.", "Một Hai", "14/3/2025", true},
		{" của Một Hai Ba Bốn Năm Sáu Bảy Tám Chín Mười Mười một hai, "
			"ngày 14/3/2025.", "Một Hai", "", false},
		{" ban hành ngày", NULL, "", false}, {",", NULL, "", false},
	};
	Arena arena;
	Imprint imprint;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Str after = str_from(cases[i].after);
		bool found = issuer_behind(after, &imprint);
		if (found != (cases[i].named != NULL))
			fail_msg("“%s”", cases[i].after);
		if (!found)
			continue;
		if (!str_eq(str_slice(after, imprint.name.start,
				imprint.name.end), str_from(cases[i].named))
				|| !str_eq(str_slice(after,
					imprint.written.start,
					imprint.written.end),
					str_from(cases[i].written))
				|| imprint.sure != cases[i].sure)
			fail_msg("“%s”", cases[i].after);
	}
	/* No date of another paragraph. */
	assert_true(issuer_cited(STR("144-QĐ/TW của Bộ Chính\n\n(9/5/2024)"),
		0, STR("144-QĐ/TW"), &imprint));
	assert_int_equal(imprint.written.start, imprint.written.end);
	assert_true(issuer_within(&arena, STR("Bộ Chính trị khóa XII"),
		STR("bộ\n  chính")));
	assert_true(issuer_within(&arena, STR("Ban Thường vụ Tỉnh ủy"),
		STR("Tỉnh u\u1EF7")));
	assert_false(issuer_within(&arena, STR("Bộ Chính trị"),
		STR("Ban Bí")));
	assert_true(issuer_known(&arena, STR("ban bí")).len > 0);
	assert_int_equal(issuer_known(&arena, STR("Ban Quản")).len, 0);
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stamps), cmocka_unit_test(names),
		cmocka_unit_test(secret_bytes), cmocka_unit_test(numbers),
		cmocka_unit_test(columns),
		cmocka_unit_test(guesses), cmocka_unit_test(texts),
		cmocka_unit_test(sections), cmocka_unit_test(issuers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
