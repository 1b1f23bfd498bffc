#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "format/xml.h"

static void elements(void **state)
{
	static const struct { const char *text, *written; } cases[] = {
		{"", "  <t></t>\n"},
		{"Tổ đảng", "  <t>Tổ đảng</t>\n"},
		{"<b> & \"c\"", "  <t>&lt;b&gt; &amp; &quot;c&quot;</t>\n"},
		{"]]>", "  <t>]]&gt;</t>\n"},
		{"a\tb\nc\x01\x1F" "d", "  <t>a\tb\ncd</t>\n"},
		{"\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD",
			"  <t>\xEF\xBF\xBD</t>\n"},
	};
	Buf buf;
	(void)state;
	buf_init(&buf, 1000);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buf_clear(&buf);
		xml_element(&buf, 1, STR("t"), str_from(cases[i].text));
		assert_int_equal(buf.len, strlen(cases[i].written));
		assert_memory_equal(buf.ptr, cases[i].written, buf.len);
	}
	buf_done(&buf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(elements),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
