#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "app/reference.h"
#include "format/vietnamese.h"

static void check_field(const Schema *schema, const Field *field)
{
	const char *name = field->name.ptr;
	for (int l = 0; l < LANGUAGES; l++) {
		const char *doc = field->doc.in[l];
		if (!doc || !*doc || strlen(doc) > 80)
			fail_msg("%s, %s: no short description",
				schema->title.in[LANGUAGE_EN], name);
	}
	assert_true(field->vi.len && field->name.len);
	assert_true(field->type != FIELD_REF || field->ref != REF_NONE);
	assert_true(field->type != FIELD_CHOICE || field->options);
	assert_true(field->type != FIELD_RECORD || field->record);
	assert_true(field->type != FIELD_RAW || field->forms[0]);
	for (const Field *other = schema->fields; other < field; other++)
		if (vietnamese_same_key(other->name, field->vi)
				|| vietnamese_same_key(other->vi, field->vi)
				|| vietnamese_same_key(other->vi, field->name)
				|| vietnamese_same_key(other->name,
					field->name))
			fail_msg("%s: two keys look alike: %s, %s",
				schema->title.in[LANGUAGE_EN],
				other->name.ptr, name);
}

static size_t check_schema(const Schema *schema)
{
	size_t fields = schema->count;
	assert_true(schema->title.in[LANGUAGE_VI]
		&& schema->title.in[LANGUAGE_EN]);
	for (size_t i = 0; i < schema->count; i++) {
		const Field *field = &schema->fields[i];
		check_field(schema, field);
		if (field->record)
			fields += check_schema(field->record);
		for (int n = 0; n < FORMS_MAX && field->forms[n]; n++)
			fields += check_schema(field->forms[n]);
	}
	return fields;
}

static void every_key_is_described(void **state)
{
	size_t fields = 0;
	(void)state;
	for (int i = 0; i < FILE_KINDS; i++)
		fields += check_schema(file_kinds[i].schema);
	assert_true(fields > 150);
}

static void kinds(void **state)
{
	(void)state;
	assert_ptr_equal(reference_kind(STR("plan")), &file_kinds[KIND_PLAN]);
	assert_ptr_equal(reference_kind(STR("ke-hoach")),
		&file_kinds[KIND_PLAN]);
	assert_ptr_equal(reference_kind(STR("Kế hoạch")),
		&file_kinds[KIND_PLAN]);
	assert_ptr_equal(reference_kind(STR("trang")),
		&file_kinds[KIND_PAGE]);
	assert_null(reference_kind(STR("plans")));
}

static bool fits(const char *name, const char *text)
{
	Buf buf;
	Arena arena;
	regex_t regex;
	arena_init(&arena);
	buf_init(&buf, 1 << 16);
	buf_add_char(&buf, '^');
	reference_pattern(&buf, str_from(name));
	buf_add_char(&buf, '$');
	assert_int_equal(regcomp(&regex, str_z(&arena, buf_str(&buf)),
		REG_EXTENDED | REG_NOSUB), 0);
	bool found = regexec(&regex, text, 0, NULL, 0) == 0;
	regfree(&regex);
	buf_done(&buf);
	arena_done(&arena);
	return found;
}

/* The "C" locale compares bytes, so only texts of ASCII can be tried. */
static void spellings(void **state)
{
	static const struct { const char *name, *text; bool fits; } cases[] = {
		{"date", "Date", true}, {"date", "DATE", true},
		{"date", "dates", false}, {"date", "dat", false},
		{"moved_from", "moved from", true},
		{"moved_from", "Moved-From", true},
		{"moved_from", "movedfrom", true},
		{"moved_from", "moved.from", false},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (fits(cases[i].name, cases[i].text) != cases[i].fits)
			fail_msg("%s and %s", cases[i].name, cases[i].text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_is_described),
		cmocka_unit_test(kinds),
		cmocka_unit_test(spellings),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
