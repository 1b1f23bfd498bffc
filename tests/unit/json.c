#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "format/json.h"

#include "text.h"

static void tree(void **state)
{
	Buf buf;
	Json json;
	(void)state;
	buf_init(&buf, 4096);
	json_init(&json, &buf);
	json_object(&json);
	json_key(&json, STR("tên"));
	json_str(&json, STR("Tổ 1"));
	json_key(&json, STR("số"));
	json_int(&json, -12);
	json_key(&json, STR("rỗng"));
	json_list(&json);
	json_end_list(&json);
	json_key(&json, STR("không"));
	json_object(&json);
	json_end_object(&json);
	json_key(&json, STR("danh sách"));
	json_list(&json);
	json_bool(&json, true);
	json_bool(&json, false);
	json_null(&json);
	json_list(&json);
	json_int(&json, 1);
	json_end_list(&json);
	json_object(&json);
	json_key(&json, STR("a"));
	json_int(&json, 2);
	json_end_object(&json);
	json_end_list(&json);
	json_key(&json, STR("cuối"));
	json_str(&json, STR(""));
	json_end_object(&json);
	assert_str(buf_str(&buf),
		"{\n"
		"  \"tên\": \"Tổ 1\",\n"
		"  \"số\": -12,\n"
		"  \"rỗng\": [],\n"
		"  \"không\": {},\n"
		"  \"danh sách\": [\n"
		"    true,\n"
		"    false,\n"
		"    null,\n"
		"    [\n"
		"      1\n"
		"    ],\n"
		"    {\n"
		"      \"a\": 2\n"
		"    }\n"
		"  ],\n"
		"  \"cuối\": \"\"\n"
		"}\n");
	buf_done(&buf);
}

static void roots(void **state)
{
	Buf buf;
	Json json;
	(void)state;
	buf_init(&buf, 100);
	json_init(&json, &buf);
	json_list(&json);
	json_end_list(&json);
	assert_str(buf_str(&buf), "[]\n");
	buf_clear(&buf);
	json_init(&json, &buf);
	json_int(&json, 9223372036854775807);
	assert_str(buf_str(&buf), "9223372036854775807\n");
	buf_done(&buf);
}

static void quoting(void **state)
{
	static const struct Case {
		const char *text, *quoted;
	} cases[] = {
		{"", "\"\""},
		{"Thực trạng", "\"Thực trạng\""},
		{"a\"b\\c", "\"a\\\"b\\\\c\""},
		{"\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\""},
		{"\x01\x1F\x7F", "\"\\u0001\\u001f\\u007f\""},
		{"</script><!--", "\"\\u003c/script>\\u003c!--\""},
		{"a\u2028b\u2029", "\"a\\u2028b\\u2029\""},
		{"\u2027“”…😀", "\"\u2027“”…😀\""}
	};
	Buf buf;
	(void)state;
	buf_init(&buf, 100);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buf_clear(&buf);
		json_quote(&buf, str_from(cases[i].text));
		assert_str(buf_str(&buf), cases[i].quoted);
	}
	buf_clear(&buf);
	json_quote(&buf, (Str){"\0", 1});
	assert_str(buf_str(&buf), "\"\\u0000\"");
	buf_done(&buf);
}

/* Records of a list of the top object stand on a line each. */
static void records(void **state)
{
	Buf buf;
	Json json;
	(void)state;
	buf_init(&buf, 4096);
	json_init_records(&json, &buf);
	json_object(&json);
	json_key(&json, STR("a"));
	json_list(&json);
	for (int i = 0; i < 2; i++) {
		json_object(&json);
		json_key(&json, STR("n"));
		json_int(&json, i);
		json_key(&json, STR("l"));
		json_list(&json);
		json_str(&json, STR("x"));
		json_str(&json, STR("y"));
		json_end_list(&json);
		json_end_object(&json);
	}
	json_end_list(&json);
	json_key(&json, STR("b"));
	json_object(&json);
	json_key(&json, STR("c"));
	json_null(&json);
	json_end_object(&json);
	json_end_object(&json);
	assert_str(buf_str(&buf), "{\n  \"a\": [\n"
		"    {\"n\": 0, \"l\": [\"x\", \"y\"]},\n"
		"    {\"n\": 1, \"l\": [\"x\", \"y\"]}\n  ],\n"
		"  \"b\": {\n    \"c\": null\n  }\n}\n");
	buf_done(&buf);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(tree), cmocka_unit_test(roots),
		cmocka_unit_test(quoting), cmocka_unit_test(records)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
