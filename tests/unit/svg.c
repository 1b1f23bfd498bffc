#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "format/svg.h"

typedef Value *(*Draw)(Arena *arena, const SvgChart *chart);

/* Rows of one letter each, in an arena that grows until the end. */
typedef struct Scene {
	Arena arena;
	SvgChart chart;
} Scene;

static int setup(void **state)
{
	static Scene scene;
	scene = (Scene){0};
	arena_init(&scene.arena);
	*state = &scene;
	return 0;
}

static int teardown(void **state)
{
	arena_done(&((Scene *)*state)->arena);
	return 0;
}

static void set(Scene *s, const Str *rows, size_t row_count,
	const Str *columns, size_t column_count, const long long *figures)
{
	s->chart.rows = rows;
	s->chart.row_count = row_count;
	s->chart.columns = columns;
	s->chart.column_count = column_count;
	s->chart.figures = figures;
}

static const char *draw(Scene *s, Draw with)
{
	Value *value = with(&s->arena, &s->chart);
	assert_int_equal(value->kind, VALUE_HTML);
	return str_z(&s->arena, value->str);
}

static size_t times(const char *text, const char *part)
{
	size_t count = 0;
	for (const char *at = text; (at = strstr(at, part)); at++)
		count++;
	return count;
}

static void assert_has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("no “%s” in\n%s", part, text);
}

static void assert_lacks(const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("“%s” in\n%s", part, text);
}

static const Str letters[] = {STR_INIT("A"), STR_INIT("B"), STR_INIT("C")};

static void frame(void **state)
{
	static const long long figures[] = {1, 2};
	static const Draw draws[] = {svg_bars, svg_heat_map};
	Scene *s = *state;
	set(s, letters, 2, letters, 1, figures);
	for (size_t i = 0; i < 2; i++) {
		const char *svg = draw(s, draws[i]);
		assert_has(svg, "<svg class=\"chart\" viewBox=\"0 0 320 ");
		assert_has(svg, "aria-hidden=\"true\"");
		assert_has(svg, "</svg>");
		assert_lacks(svg, "style");
		assert_lacks(svg, "fill=");
		assert_lacks(svg, "xmlns");
	}
}

static void thousands(void **state)
{
	static const long long figures[] = {1234, 1000, 999, 0};
	Scene *s = *state;
	set(s, letters, 2, letters, 2, figures);
	assert_has(draw(s, svg_bars), ">2.234</text>");
	assert_has(draw(s, svg_heat_map), ">1.234</text>");
	s->chart.language = LANGUAGE_EN;
	assert_has(draw(s, svg_bars), ">1,234</text>");
	assert_has(draw(s, svg_heat_map), ">999</text>");
}

/* No text of any kind can leave its place. */
static void escaping(void **state)
{
	static const Str bad[] = {STR_INIT("<b>&\"'"), STR_INIT("</text>")};
	static const long long figures[] = {1, 2, 3, 4};
	static const Draw draws[] = {svg_bars, svg_heat_map};
	Scene *s = *state;
	set(s, bad, 2, bad, 2, figures);
	s->chart.unit = STR("<%");
	for (size_t i = 0; i < 2; i++) {
		const char *svg = draw(s, draws[i]);
		assert_lacks(svg, "<b>");
		assert_lacks(svg, "</text></text>");
		assert_has(svg, ">&lt;b&gt;&amp;&quot;&#39;</text>");
		assert_int_equal(times(svg, "<text"), times(svg, "</text>"));
	}
	assert_has(draw(s, svg_bars), "3&lt;%</text>");
}

static void bars(void **state)
{
	static const long long figures[] = {3, 0, 1, 0, 0, 0, 2, 0, 2};
	Scene *s = *state;
	const char *svg;
	set(s, letters, 3, letters, 3, figures);
	svg = draw(s, svg_bars);
	/* The longest bar, 4, fills 320 - 16 - 50 = 254 units. */
	assert_has(svg, "<rect class=\"s1\" x=\"16\" y=\"27\" "
		"width=\"190.5\" height=\"18\"/>");
	assert_has(svg, "<rect class=\"s3\" x=\"206.5\" y=\"27\" "
		"width=\"63.5\" height=\"18\"/>");
	assert_has(svg, "class=\"t-s1\" text-anchor=\"middle\">3</text>");
	assert_has(svg, "class=\"value\">0</text>");
	/* Two of the three series, in the legend and in the bars. */
	assert_int_equal(times(svg, "\"s1\""), 3);
	assert_int_equal(times(svg, "\"s2\""), 0);
	assert_int_equal(times(svg, "\"s3\""), 3);
	assert_int_equal(times(svg, "class=\"value\">4</text>"), 2);
	assert_lacks(svg, "track");
}

static void rates(void **state)
{
	static const long long figures[] = {50, SVG_UNKNOWN, 100};
	Scene *s = *state;
	const char *svg;
	set(s, letters, 3, letters, 1, figures);
	s->chart.whole = 100;
	s->chart.unit = STR("%");
	svg = draw(s, svg_bars);
	assert_int_equal(times(svg, "class=\"track\""), 3);
	assert_has(svg, "<rect class=\"s1\" x=\"16\" y=\"0\" "
		"width=\"127\" height=\"18\"/>");
	assert_has(svg, "class=\"value\">50%</text>");
	assert_has(svg, "class=\"value\">–</text>");
	assert_int_equal(times(svg, "\"s1\""), 2);
	/* Figures above the whole stay inside. */
	s->chart.whole = 40;
	assert_has(draw(s, svg_bars), "width=\"254\" height=\"18\"/>\n"
		"<text x=\"276\"");
}

static void labels(void **state)
{
	static const Str longer[] = {
		STR_INIT("Tổ chức - Hành chính - Thông tin - Tư liệu và còn "
			"nữa, nữa"),
	};
	static const long long figures[] = {1};
	Scene *s = *state;
	set(s, longer, 1, letters, 1, figures);
	for (size_t i = 0; i < 2; i++)
		assert_has(draw(s, i ? svg_bars : svg_heat_map), ">Tổ chức - "
			"Hành chính - Thông tin - Tư l…</text>");
}

static void heat(void **state)
{
	static const long long figures[] = {0, 1, 2, 3, 4, 8};
	static const long long few[] = {1, 2};
	Scene *s = *state;
	const char *svg;
	set(s, letters, 2, letters, 3, figures);
	svg = draw(s, svg_heat_map);
	assert_int_equal(times(svg, "class=\"h0\""), 1);
	assert_int_equal(times(svg, "class=\"h1\""), 2);
	assert_int_equal(times(svg, "class=\"h2\""), 2);
	assert_int_equal(times(svg, "class=\"h3\""), 0);
	assert_int_equal(times(svg, "class=\"h4\""), 1);
	assert_has(svg, "class=\"t-h4\" text-anchor=\"middle\">8</text>");
	assert_has(svg, "text-anchor=\"middle\">C</text>");
	/* A single session is not the most there can be. */
	set(s, letters, 1, letters, 2, few);
	svg = draw(s, svg_heat_map);
	assert_int_equal(times(svg, "class=\"h1\""), 1);
	assert_int_equal(times(svg, "class=\"h2\""), 1);
}

static void newest_columns(void **state)
{
	enum { COLUMNS = SVG_COLUMNS + 2 };
	long long figures[COLUMNS];
	Str columns[COLUMNS];
	Scene *s = *state;
	for (int i = 0; i < COLUMNS; i++) {
		figures[i] = i < 2 ? 1000 : i;
		columns[i] = str_format(&s->arena, "%d", 2000 + i);
	}
	set(s, letters, 1, columns, COLUMNS, figures);
	const char *svg = draw(s, svg_heat_map);
	assert_lacks(svg, ">2001<");
	/* Each year has 42 units, and needs 36 where letters are wide. */
	assert_has(svg, "<text x=\"19\" y=\"13\" text-anchor=\"middle\">2002<");
	assert_has(svg, "<text x=\"59\" y=\"13\" text-anchor=\"middle\">2003<");
	assert_has(svg, "<text x=\"299\" y=\"13\" text-anchor=\"middle\">2009<");
	assert_has(svg, "class=\"t-h4\" text-anchor=\"middle\">9</text>");
}

static void worth(void **state)
{
	static const long long nothing[] = {0, SVG_UNKNOWN, 0};
	static const long long something[SVG_ROWS + 1] = {0, 1};
	Scene *s = *state;
	set(s, NULL, 0, letters, 1, nothing);
	assert_false(svg_worthwhile(&s->chart));
	set(s, letters, 3, letters, 1, nothing);
	assert_false(svg_worthwhile(&s->chart));
	set(s, letters, SVG_ROWS, letters, 1, something);
	assert_true(svg_worthwhile(&s->chart));
	set(s, letters, SVG_ROWS + 1, letters, 1, something);
	assert_false(svg_worthwhile(&s->chart));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(frame, setup, teardown),
		cmocka_unit_test_setup_teardown(thousands, setup, teardown),
		cmocka_unit_test_setup_teardown(escaping, setup, teardown),
		cmocka_unit_test_setup_teardown(bars, setup, teardown),
		cmocka_unit_test_setup_teardown(rates, setup, teardown),
		cmocka_unit_test_setup_teardown(labels, setup, teardown),
		cmocka_unit_test_setup_teardown(heat, setup, teardown),
		cmocka_unit_test_setup_teardown(newest_columns, setup,
			teardown),
		cmocka_unit_test_setup_teardown(worth, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
