#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "model/secrecy.h"
#include "model/secrecy_file.h"
#include "model/secrecy_plain.h"

/* Lines as they are written, and whether their reader sees a stamp. */
static void disguises(void **state)
{
	static const struct Case {
		const char *line;
		bool marked;
	} cases[] = {
		{"M\u200BẬT", true}, {"\u200BTUYỆT\u200D MẬT", true},
		{"MẬT\uFEFF", true}, {"M\u00ADẬT", true},
		{"TỐI\u2060 MẬT", true}, {"\u202AMẬT\u202C", true},
		{"M&#7852;T", true}, {"M&#x1EAC;T", true},
		{"&#77;&#7852;&#84;", true}, {"M&Acirc;&#803;T", true},
		{"M&shy;Ậ&zwj;T", true}, {"TỐI&nbsp;MẬT", true},
		{"Mật&#8203;", true}, {"\\u004d\\u1EACT", true},
		{"ＭẬＴ", true}, {"ＴỐＩ　ＭẬＴ", true},
		{"MA\u0302\u0323T", true}, {"M Ậ T", true},
		{"T.Ố.I M.Ậ.T", true}, {"M**Ậ**T", true}, {"_M_ẬT", true},
		{"Độ mật: T&#7888;I M\u2060ẬT", true},
		{"bí\u200B mật", false}, {"Bảo mật & an toàn", false},
		{"bí&nbsp;mật", false}, {"mật khẩu&#8203;", false},
		{"M&#7844;T", false}, {"MẶT\u200B", false}, {"M & T", false},
		{"МẬТ", true}, {"ΤỐΙ ΜẬΤ", true}, {"Độ mật: МẬТ", true},
		{"1. MẬT", true}, {"2) Mật", true}, {"[^1]: MẬT", true},
		{"1. MẶT", false}, {"Мир", false}, {"1. Mật ong", false},
		{"12 MẬT", false}, {"1.", false},
		{"TUYỆT\\tMẬT", true}, {"TUYỆT\\_MẬT", true},
		{"TUYỆT M\\\n  ẬT", true}, {"TUYỆT&emsp;MẬT", true},
		{"M\\ẬT\\", true}, {"&", false}, {"\\", false},
		{"\\u1E", false}, {"&#", false}, {"&#x110000;", false},
		{"&#xD800;\\uDFFF", false}, {"", false},
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < COUNT(cases); i++) {
		Str plain = secrecy_plain(&arena, str_from(cases[i].line));
		bool marked = secrecy_line(plain, SECRECY_PARAGRAPH);
		for (size_t at = 0; at < plain.len; at++)
			marked |= secrecy_degree(plain, at);
		if (marked != cases[i].marked)
			fail_msg("“%s”", cases[i].line);
	}
	arena_done(&arena);
}

#define DOC "\xD0\xCF\x11\xE0\0\0"

/* An archive whose file has no size in its head, and the list of it: with its
 * size and its place. */
#define UNSIZED "PK\3\4\0\0\10\0" "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" \
	"\1\0\0\0a" "M\xCBT\n\n\n"
#define LISTED(size, place) "PK\1\2" "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" \
	size "\0\0\0" size "\0\0\0" "\1\0" "\0\0\0\0\0\0\0\0\0\0\0\0" \
	place "\0\0\0a"

static void attachments(void **state)
{
	static const struct Case {
		Str bytes;
		bool marked;
	} cases[] = {
		/* Texts. */
		{STR_INIT("Số 1\r\n\r\nTỐI MẬT\r\n"), true},
		{STR_INIT("\xEF\xBB\xBFMẬT\n"), true},
		{STR_INIT("a,b\n1,TỐI MẬT\n"), true},
		{STR_INIT("a,b\r1,TỐI MẬT\rc,d\r"), true},
		{STR_INIT("a,b\rbảo\rmật\r"), false},
		{STR_INIT("a;b\n1;\"MẬT\"\n"), true},
		{STR_INIT("<p>a</p><p><b>TUYỆT MẬT</b></p>"), true},
		{STR_INIT("<td>T&#7888;I M&#7852;T</td>"), true},
		{STR_INIT("Độ mật: Tối mật"), true},
		{STR_INIT("A\nT\xE8i m\xCBt\n"), true},
		{STR_INIT("MA\xC4T\n"), true},
		{STR_INIT("\xFF\xFEM\0\xAC\x1ET\0"), true},
		{STR_INIT("\xFE\xFF\0M\x1E\xAC\0T"), true},
		{STR_INIT("Độ mật;Mật\n"), true},
		{STR_INIT("\"Mức độ mật\",\"mật\"\n"), true},
		{STR_INIT("1\tĐộ mật\tTối mật\n"), true},
		{STR_INIT("{\"a\":\"TUYỆT MẬT\"}"), true},
		{STR_INIT("Độ mật;mật khẩu\n"), false},
		{STR_INIT("Tuyệt mật: là thông tin\n"), false},
		{STR_INIT("tài liệu có độ mật, tối mật\n"), false},
		{STR_INIT("TUYỆT MẬT\nHà Nội\xFF"), true},
		{STR_INIT("\xC3\nA\u0302\u0323a\nMA\u0302\u0323T\n"), true},
		{STR_INIT("Mật\nHà Nội\0"), true},
		{STR_INIT("bảo mật\nHà Nội\0\xFF"), false},
		{STR_INIT("\xFFmật ong\n"), false},
		{STR_INIT("Bí mật; tối mật thì không phải dấu\n"), false},
		{STR_INIT("họ,tên\nTrần,Mật\nLê,MAT\n"), false},
		{STR_INIT("<p>bảo mật</p><p>MẬT ONG</p>"), false},
		{STR_INIT(""), false},
		/* RTF. */
		{STR_INIT("{\\rtf1\\ansi\\ansicpg1258\\uc1 {\\b M\\u7852?T}"
			"\\par abc}"), true},
		{STR_INIT("{\\rtf1 a\\par M\\'cbT\\par}"), true},
		{STR_INIT("{\\rtf1 a\\par\r\nM\\'c2\\'f2\r\nT}"), true},
		{STR_INIT("{\\rtf1 {\\uc0 T\\u7888 I }M\\u7852 T}"), true},
		{STR_INIT("{\\rtf1 M\\u7852\\'3fT\\cell b}"), true},
		{STR_INIT("{\\rtf1 b\\u7843?o m\\u7853?t\\par}"), false},
		{STR_INIT("{\\rtf1 M\\u-57684?T"), true},
		{STR_INIT("{\\rtf1 \\"), false},
		{STR_INIT("{\\rtf1 \\u7852"), false},
		{STR_INIT("{\\rtf1 \\'"), false},
		/* Mail. */
		{STR_INIT("MIME-Version: 1.0\r\nContent-Transfer-Encoding: "
			"quoted-printable\r\n\r\n<b>M=E1=BA=ACT</b>"), true},
		{STR_INIT("MIME-Version: 1.0\nContent-Transfer-Encoding: "
			"quoted-printable\n\nM=E1=\n=BA=ACT"), true},
		{STR_INIT("Received: a\nmime-version: 1.0\nContent-Transfer-"
			"Encoding: Quoted-Printable\n\nM=E1=BA=ACT"), true},
		{STR_INIT("MIME-Version: 1.0\n\nTeG6rFQ=\n"), true},
		{STR_INIT("MIME-Version: 1.0\r\n\r\nU+G7kSAxCgpU\r\nVVnhu4ZU"
			"IE3huqxU\r\n\r\n--b--"), true},
		{STR_INIT("MIME-Version: 1.0\n\nYWJj\n\nJVBERi0xLjQgKE3huqxU"
			"KQ==\n"), true},
		{STR_INIT("Subject: TUYỆT MẬT\nMIME-Version: 1.0\n\na"), true},
		{STR_INIT("Subject: =?UTF-8?B?VFVZ4buGVCBN4bqsVA==?=\nMIME-"
			"Version: 1.0\n\na"), true},
		{STR_INIT("Subject: =?utf-8?q?TUY=E1=BB=86T_M?=\n =?utf-8?Q?"
			"=E1=BA=ACT?=\nMIME-Version: 1.0\n\na"), true},
		{STR_INIT("MIME-Version: 1.0\n\nQuy\n\nbảo=20mật\n=?=\n=?a"),
			false},
		{STR_INIT("From: =?UTF-8?B?TeG6rXQ=?= <mat@a.vn>\nMIME-Version:"
			" 1.0\n"), false},
		{STR_INIT("MIME-Version: 1.0\nquoted-printable\nM=E1="), false},
		{STR_INIT("M=E1=BA=ACT"), false},
		/* Strings of PDF. */
		{STR_INIT("%PDF-1.4 /Title (TỐI MẬT)\0"), true},
		{STR_INIT("%PDF-1.4 (\xFE\xFF\0M\x1E\xAC\0T)"), true},
		{STR_INIT("%PDF-1.4 (\\376\\377\\000M\\036\\254\\000T)"), true},
		{STR_INIT("%PDF-1.4 <FEFF 004D1EAC 0054>"), true},
		{STR_INIT("%PDF-1.4 (T\xE8i m\xCBt)"), true},
		{STR_INIT("%PDF-1.4 (a (M\u1EACT) b)"), true},
		{STR_INIT("%PDF-1.4 ((((((((M\u1EACT))))))))"), true},
		{STR_INIT("%PDF-1.4 (a \\(M\u1EACT\\))"), true},
		{STR_INIT("%PDF-1.4 (a \\(M\u1EACT\\) b)"), true},
		{STR_INIT("%PDF-1.4 (a \\(M\u1EACT) b"), true},
		{STR_INIT("%PDF-1.4 (a\\\\(M\u1EACT))"), true},
		{STR_INIT("%PDF-1.4 ((1) M\u1EACT)"), true},
		{STR_INIT("%PDF-1.4 (\\(b\\) bảo (M\u1EACT ONG))"), false},
		{STR_INIT("%PDF-1.4\0<rdf:li>TUYỆT MẬT</rdf:li>\xFF"), true},
		{STR_INIT("%PDF-1.4\0<rdf:li>BẢO MẬT</rdf:li>\xFF"), false},
		{STR_INIT("%PDF-1.4 (MAT) Tj (bảo mật thông tin)"), false},
		{STR_INIT("%PDF-1.4 ("), false},
		{STR_INIT("%PDF-1.4 (\\"), false},
		{STR_INIT("%PDF-1.4 <4D1"), false},
		/* Archives. */
		{STR_INIT("PK\3\4\0\0\0\0\10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
			"\x0C\0\0\0toi-mat.docx"), true},
		{STR_INIT("PK\3\4\0\0\0\0\10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
			"\x0C\0\0\0bao-mat.docx"), false},
		{STR_INIT("PK\3\4\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x17\0\0\0\x17\0"
			"\0\0\1\0\0\0a<dc>T\u1ED1i m\u1EADt</dc>\n\n\n\n"), true},
		{STR_INIT("PK\3\4\0\0\0\0\10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
			"\x09\0\0\0toi-mat/a"), true},
		{STR_INIT(UNSIZED LISTED("\6", "\0")), true},
		{STR_INIT(UNSIZED LISTED("\2", "\0")), false},
		{STR_INIT(UNSIZED LISTED("\6", "\1")), false},
		{STR_INIT(UNSIZED LISTED("\xFF", "\0")), false},
		{STR_INIT("PK\1\2"), false}, {STR_INIT("PK\3\4"), false},
		{STR_INIT("PK\3\4\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"
			"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"
			"\xFF\xFF\xFF\xFF\xFF\xFF"), false},
		/* Others. */
		{STR_INIT(DOC "\r\0M\0\xAC\x1ET\0\r\0"), true},
		{STR_INIT(DOC "\r\0b\0\xA3\0o\0 \0m\0\xAD\x1Et\0"), false},
		{STR_INIT(DOC "\rTUY\xD6T M\xCBT\r"), true},
		{STR_INIT(DOC "\rT\xE8i m\xCBt\r"), true},
		{STR_INIT(DOC "\a M\xC2\xF2T\a"), true},
		{STR_INIT(DOC "\rb\xBD m\xCBt\r"), false},
		{STR_INIT("\xFF\xD8\0\rM\xCBT\r"), false},
		{STR_INIT("\0\xAD\x1E"), false}, {STR_INIT("\0\x1E\xAD"), false},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (secrecy_file(cases[i].bytes) != cases[i].marked)
			fail_msg("%zu: “%s”", i, cases[i].bytes.ptr);
}

/* Letters of UTF-16, with a marking behind as many as are looked at once. */
static void wide_runs(void **state)
{
	enum { LETTERS = 300 };
	char bytes[LETTERS * 2 + 8];
	(void)state;
	for (size_t before = 0; before < LETTERS; before++) {
		size_t end = before * 2;
		for (size_t i = 0; i < end; i += 2)
			memcpy(bytes + i, i % 20 ? "a" : "\xAD\x1E", 2);
		if (before)
			memcpy(bytes + end - 2, "|", 2);
		memcpy(bytes + end, "M\0\xAC\x1ET\0\0", 8);
		assert_true(secrecy_file((Str){bytes, end + 8}));
		memcpy(bytes + end, "M\0\xAC\x1En\0\0", 8);
		assert_false(secrecy_file((Str){bytes, end + 8}));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(disguises),
		cmocka_unit_test(attachments), cmocka_unit_test(wide_runs),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
