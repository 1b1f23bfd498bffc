#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "format/yaml.h"
#include "render/settings.h"

static Arena arena;
static Diag diag;

static Settings read(const char *text)
{
	Decoder decoder = {.arena = &arena, .diag = &diag};
	Source *source = ARENA_NEW(&arena, Source);
	ThemeFile file = {0};
	source->path = STR("theme.yaml");
	source->text = str_from(text);
	schema_decode(&decoder, &theme_file_schema, yaml_parse(&arena, source,
		0, source->text.len, &diag), &file);
	return file.settings;
}

static int setup(void **state)
{
	(void)state;
	arena_init(&arena);
	diag_init(&diag, &arena);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	arena_done(&arena);
	return 0;
}

static void assert_text(Str found, const char *wanted)
{
	assert_string_equal(str_z(&arena, found), wanted);
}

static void test_inherits_key_by_key(void **state)
{
	(void)state;
	Settings heir = read("settings: {colours: {band: \"#111\"}, "
		"margins: {left: 35mm}}");
	const Settings middle = read("settings: {emblem: a.svg, "
		"colours: {band: \"#222\", link: \"#333\"}}");
	const Settings root = read("settings: {colours: {band: \"#444\", "
		"ink: \"#555\"}, dark: {ink: \"#eee\"}, margins: {left: 3cm, "
		"top: 2cm}, letterhead: {party: P, recipients: [a, b]}}");
	settings_inherit(&heir, &middle);
	settings_inherit(&heir, &root);
	assert_int_equal(diag.reports.count, 0);
	assert_text(heir.colours.band.str, "#111");
	assert_text(heir.colours.link.str, "#333");
	assert_text(heir.colours.ink.str, "#555");
	assert_text(heir.dark.ink.str, "#eee");
	assert_int_equal(heir.dark.band.str.len, 0);
	assert_text(heir.margins.left.str, "35mm");
	assert_text(heir.margins.top.str, "20mm");
	assert_text(heir.emblem.str, "a.svg");
	assert_text(heir.letterhead.party.str, "P");
	assert_int_equal(heir.letterhead.recipients.count, 2);
}

static void test_a_list_is_inherited_as_a_whole(void **state)
{
	(void)state;
	Settings heir = read("settings: {letterhead: {recipients: [x]}}");
	const Settings root = read("settings: {letterhead: {recipients: "
		"[a, b]}}");
	settings_inherit(&heir, &root);
	assert_int_equal(heir.letterhead.recipients.count, 1);
}

static void test_style(void **state)
{
	(void)state;
	const Settings settings = read("thiết lập: {màu: {chữ đầu trang: "
		"\"#FFF8ee\", nền: \"#fff\"}, lề: {trên: \"2,5 cm\"}}");
	assert_int_equal(diag.reports.count, 0);
	assert_text(settings_style(&arena, &settings),
		":root{--paper:#fff;--band-ink:#FFF8ee;}\n"
		"@media (prefers-color-scheme:dark){:root{}}\n"
		"@page{margin-top:25mm;}\n");
}

static void test_value(void **state)
{
	(void)state;
	const Settings settings = read("settings: {letterhead: {recipients: "
		"[a, chưa xác định]}}");
	const Value *value = settings_value(&arena, &settings);
	const Value *letterhead = value_get(value, STR("letterhead"));
	assert_int_equal(value_get(value, STR("emblem"))->kind, VALUE_NULL);
	assert_int_equal(value_get(letterhead, STR("party"))->kind,
		VALUE_NULL);
	assert_int_equal(value_get(letterhead, STR("recipients"))->list.count,
		1);
}

static void test_lengths(void **state)
{
	(void)state;
	static const struct { const char *written, *read; } rows[] = {
		{"20mm", "20mm"}, {"2cm", "20mm"}, {"2.5 cm", "25mm"},
		{"\"2,5cm\"", "25mm"}, {"12.5mm", "12.50mm"},
		{"1.25cm", "12.50mm"}, {"0mm", "0mm"}, {"50mm", "50mm"},
		{"5cm", "50mm"}, {"50.01mm", NULL}, {"5.01cm", NULL},
		{"20", NULL}, {"20px", NULL}, {"mm", NULL}, {".5cm", NULL},
		{"2.cm", NULL}, {"1.234mm", NULL}, {"-1mm", NULL},
		{"99999999999mm", NULL}, {"20mm;", NULL}, {"2 0mm", NULL},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t before = diag.reports.count;
		char text[80];
		snprintf(text, sizeof text, "settings: {margins: {top: %s}}",
			rows[i].written);
		const Settings settings = read(text);
		assert_int_equal(diag.reports.count - before,
			rows[i].read ? 0 : 1);
		assert_text(settings.margins.top.str,
			rows[i].read ? rows[i].read : "");
	}
}

static void test_colours(void **state)
{
	(void)state;
	static const struct { const char *written; bool good; } rows[] = {
		{"\"#fff\"", true}, {"\"#8A1212\"", true},
		{"'#8a1212'", true}, {"\"#ffff\"", false},
		{"\"#8a121\"", false}, {"\"#8a12122\"", false},
		{"\"#\"", false}, {"fff", false}, {"red", false},
		{"\"#ff g\"", false}, {"\"#fff;\"", false},
		{"\"#fff\\n\"", true}, {"\"#ff\\0f\"", false},
		/* A comment by its letter, which is told as such. */
		{"#fff", false},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t before = diag.reports.count;
		char text[80];
		snprintf(text, sizeof text, "settings:\n  colours:\n"
			"    ink: %s\n", rows[i].written);
		const Settings settings = read(text);
		if ((diag.reports.count > before) == rows[i].good
				|| (settings.colours.ink.str.len > 0)
					!= rows[i].good)
			fail_msg("%s", rows[i].written);
	}
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_inherits_key_by_key),
		TEST(test_a_list_is_inherited_as_a_whole),
		TEST(test_style),
		TEST(test_value),
		TEST(test_lengths),
		TEST(test_colours),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
