#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "format/yaml.h"
#include "model/schema.h"

#include "text.h"

/* A small schema with every type. */
typedef struct Wheel {
	Text size;
	Flag spare;
} Wheel;

typedef struct Car {
	Entity entity;
	Text id, name, home, audience;
	Prose story;
	Day built;
	Clock start;
	Number seats;
	Flag sold;
	Choice colour;
	Ref owner;
	List drivers;		/* Ref */
	List days;		/* Day */
	Wheel front;
	List wheels;		/* Wheel */
	Raw anything;
} Car;

static const Option colour_table[] = {
	{1, STR_INIT("red"), STR_INIT("đỏ"), STR_INIT("đỏ tươi|son"),
		PHRASE("Đỏ", "Red")},
	{2, STR_INIT("dark_blue"), STR_INIT("xanh thẫm"), {NULL, 0},
		PHRASE("Xanh thẫm", "Dark blue")},
};
static const Options colours = OPTIONS(colour_table);

static const Field wheel_fields[] = {
	FIELD(Wheel, size, "size", "cỡ", FIELD_TEXT, .required = true),
	FIELD(Wheel, spare, "spare", "dự phòng", FIELD_FLAG,
		DOC(NULL, NULL)),
};
static const Schema wheel_schema = {
	PHRASE("bánh xe", "wheel"), sizeof(Wheel), FIELDS(wheel_fields),
	.bare = "size",
};

static const Field car_fields[] = {
	FIELD(Car, id, "id", "mã", FIELD_ID, .required = true),
	FIELD(Car, name, "name", "tên xe", FIELD_TEXT,
		.required = true),
	FIELD(Car, home, "home", "trang chủ", FIELD_URL,
		DOC(NULL, NULL)),
	FIELD(Car, audience, "audience", "đối tượng", FIELD_AUDIENCE,
		DOC(NULL, NULL)),
	FIELD(Car, story, "story", "chuyện", FIELD_PROSE,
		DOC(NULL, NULL)),
	FIELD(Car, built, "built", "ngày chế tạo", FIELD_DATE,
		DOC(NULL, NULL)),
	FIELD(Car, start, "start", "khởi hành", FIELD_TIME,
		DOC(NULL, NULL)),
	FIELD(Car, seats, "seats", "số ghế", FIELD_INT,
		DOC(NULL, NULL)),
	FIELD(Car, sold, "sold", "đã bán", FIELD_FLAG,
		DOC(NULL, NULL)),
	FIELD(Car, colour, "colour", "màu", FIELD_CHOICE,
		.options = &colours),
	FIELD(Car, owner, "owner", "chủ", FIELD_REF,
		.ref = REF_MEMBER),
	FIELD(Car, drivers, "drivers", "lái xe", FIELD_REF,
		.list = true, .single = true, .ref = REF_MEMBER),
	FIELD(Car, days, "days", "các ngày", FIELD_DATE, .list = true),
	FIELD(Car, front, "front", "bánh trước", FIELD_RECORD,
		.record = &wheel_schema),
	FIELD(Car, wheels, "wheels", "bánh", FIELD_RECORD, .list = true,
		.record = &wheel_schema),
	FIELD(Car, anything, "anything", "khác", FIELD_RAW,
		DOC(NULL, NULL)),
};
static const Schema car_schema = {
	PHRASE("xe", "car"), sizeof(Car), FIELDS(car_fields),
	.entity = ENTITY_WORK,
};

typedef struct Garage {
	List cars;		/* Car */
	Text address;
} Garage;

static const Field garage_fields[] = {
	FIELD(Garage, cars, "cars", "các xe", FIELD_RECORD,
		.list = true, .record = &car_schema),
	FIELD(Garage, address, "address", "nơi để", FIELD_TEXT,
		DOC(NULL, NULL)),
};
static const Schema garage_schema = {
	PHRASE("nhà xe", "garage"), sizeof(Garage), FIELDS(garage_fields),
	.bare = "cars",
};

typedef struct Scene {
	Arena arena;
	Diag diag;
	Source source;
	EntitySet lost;
	Car car;
	Garage garage;
} Scene;

static int setup(void **state)
{
	static Scene scene;
	memset(&scene, 0, sizeof scene);
	arena_init(&scene.arena);
	diag_init(&scene.diag, &scene.arena);
	markdown_setup();
	*state = &scene;
	return 0;
}

static int teardown(void **state)
{
	Scene *s = *state;
	arena_done(&s->arena);
	return 0;
}

static void decode(Scene *s, const Schema *schema, const char *yaml,
	void *record)
{
	Decoder decoder = {.arena = &s->arena, .diag = &s->diag,
		.language = LANGUAGE_VI, .lost = &s->lost};
	const Node *value;
	s->source = (Source){.path = STR("a.yaml"),
		.text = str_from(yaml)};
	s->diag.reports.count = 0;
	s->lost = 0;
	memset(record, 0, schema->size);
	value = yaml_parse(&s->arena, &s->source, 0, s->source.text.len,
		&s->diag);
	assert_non_null(value);
	decoder.partial = s->diag.reports.count > 0;
	schema_decode(&decoder, schema, value, record);
}

/* "S30@2:3 S31@1:1", sorted by place. */
static Str told(Scene *s)
{
	Str all = {NULL, 0};
	diag_sort(&s->diag);
	VEC_EACH(const Report, report, &s->diag.reports) {
		Position at = source_seek(&(SourceCursor){NULL},
			report->span.source, report->span.start);
		all = str_format(&s->arena, "%.*s%s%s@%u:%u", STR_ARG(all),
			all.len ? " " : "", report->fault->rule, at.line,
			at.column);
	}
	return all;
}

#define ASSERT_TOLD(s, yaml, schema, record, expected) do { \
	decode((s), (schema), (yaml), (record)); \
	assert_str(told(s), (expected)); \
} while (0)

static void all_types(void **state)
{
	Scene *s = *state;
	Car *car = &s->car;
	ASSERT_TOLD(s,
		"Mã: xe-1\n"
		"TEN_XE: ' Ô tô '\n"
		"trang-chu: https://example.org/\n"
		"đối tượng: chi ủy\n"
		"chuyện: Một **chuyện**.\n"
		"Ngày chế tạo: 14/3/2025\n"
		"khoi hanh: 7h05\n"
		"seats: 007\n"
		"đã bán: CÓ\n"
		"màu: Đỏ Tươi\n"
		"chủ: an\n"
		"lái xe: [an, Trần Văn An]\n"
		"các ngày: [2025-03-14, chưa xác định, 1.2.2025]\n"
		"bánh trước: 17\n"
		"bánh: [16, {cỡ: 18, dự phòng: không}]\n"
		"khác: [1, {a: b}]\n", &car_schema, car, "");
	assert_str(car->id.str, "xe-1");
	assert_str(car->name.str, "Ô tô");
	assert_str(car->home.str, "https://example.org/");
	assert_str(car->audience.str, "chi ủy");
	assert_non_null(car->story.rich);
	assert_int_equal(date_cmp(car->built.date, (Date){2025, 3, 14}), 0);
	assert_true(car->start.known);
	assert_int_equal(car->start.minutes, 7 * 60 + 5);
	assert_true(car->seats.known);
	assert_int_equal(car->seats.n, 7);
	assert_true(car->sold.on);
	assert_int_equal(car->colour.value, 1);
	assert_str(car->owner.key, "an");
	assert_int_equal(car->drivers.count, 2);
	assert_str(((Ref *)car->drivers.items)[1].key, "Trần Văn An");
	assert_int_equal(car->days.count, 3);
	assert_false(date_known(((Day *)car->days.items)[1].date));
	assert_str(car->front.size.str, "17");
	assert_int_equal(car->wheels.count, 2);
	assert_str(((Wheel *)car->wheels.items)[1].size.str, "18");
	assert_int_equal(car->anything.value->kind, NODE_LIST);
	assert_int_equal(car->entity.kind, ENTITY_WORK);
	assert_str(span_text(car->entity.span), "xe-1");
}

static void unknowns(void **state)
{
	Scene *s = *state;
	Car *car = &s->car;
	ASSERT_TOLD(s,
		"{id: a, name: chưa xác định, home: Chưa xác định, "
		"audience: CHUA XAC DINH, story: chưa xác định, built: , "
		"start: chưa xác định, seats: chưa xác định, sold: "
		"chưa xác định, colour: chưa_xác_định, owner: chưa xác định, "
		"drivers: chưa xác định, days: '', front: chưa xác định, "
		"wheels: chưa xác định}\n", &car_schema, car, "");
	assert_int_equal(car->name.str.len, 0);
	assert_non_null(car->name.span.source);
	assert_null(car->story.rich);
	assert_false(date_known(car->built.date));
	assert_false(car->start.known || car->seats.known || car->sold.on);
	assert_int_equal(car->colour.value, 0);
	assert_int_equal(car->owner.key.len, 0);
	assert_int_equal(car->drivers.count + car->wheels.count, 0);
	assert_int_equal(s->lost, 0);
}

typedef struct Mistake {
	const char *yaml, *told;
	bool lost;
} Mistake;

static void mistakes(void **state)
{
	static const Mistake cases[] = {
		/* Keys. */
		{"{id: a, name: b, colur: red}", "S30@1:18", false},
		{"{id: a, name: b, zzz: red}", "S30@1:18", false},
		{"{name: b}", "S31@1:2", true},
		{"{id: a}", "S31@1:2", true},
		{"{}", "S31@1:1 S31@1:1", true},
		{"{id: , name: b}", "S31@1:2", true},
		{"{id: chưa xác định, name: b}", "S31@1:2", true},
		/* One mistake is told once. */
		{"{idd: a, name: b}", "S30@1:2", true},
		{"{zzz: a, name: b}", "S30@1:2", true},
		{"{id: a, name: *b}", "S80@1:15", true},
		{"{id: *a, name: b}", "S80@1:6", true},
		{"{id: , name: b, zzz: c}", "S31@1:2 S30@1:17", true},
		{"{id: a, tên xeee: b}", "S30@1:9", true},
		{"{id: [a], name: b}", "S32@1:6", true},
		{"{id: a, name: b, id: c}", "S87@1:18", false},
		{"{id: a, name: b, mã: c}", "S87@1:18", false},
		/* Types. */
		{"{id: a, name: [b]}", "S32@1:15", true},
		{"{id: a, name: {b: c}}", "S32@1:15", true},
		{"{id: a, name: b, days: 14/3/2025}", "S32@1:24", false},
		{"{id: a, name: b, wheels: 17}", "S32@1:26", false},
		{"{id: a, name: b, drivers: {a: b}}", "S32@1:27", false},
		{"{id: a, name: b, front: [1]}", "S32@1:25", false},
		/* Values. */
		{"{id: Xe 1, name: b}", "S34@1:6", true},
		{"{id: xe/1, name: b}", "S34@1:6", true},
		{"{id: ../xe, name: b}", "S34@1:6", true},
		{"{id: a, name: b, home: 'javascript:x'}", "S44@1:24", false},
		{"{id: a, name: b, home: trang.md}", "S44@1:24", false},
		{"{id: a, name: b, built: 31/02/2025}", "R34@1:25", false},
		{"{id: a, name: b, built: mai}", "S38@1:25", false},
		{"{id: a, name: b, days: [1/1/2025, mai]}", "S38@1:35",
			false},
		{"{id: a, name: b, start: 24:00}", "S35@1:25", false},
		{"{id: a, name: b, seats: 4.5}", "S36@1:25", false},
		{"{id: a, name: b, seats: -1}", "S36@1:25", false},
		{"{id: a, name: b, sold: nửa}", "S37@1:24", false},
		{"{id: a, name: b, colour: vàng}", "S33@1:26", false},
		{"{id: a, name: b, colour: đỏ tươi|son}", "S33@1:26", false},
		{"{id: a, name: b, story: '<b>x</b>'}", "S25@1:26", false},
		/* Records in lists. */
		{"{id: a, name: b, wheels: [{spare: có}]}", "S31@1:28",
			false},
		{"{id: a, name: b, wheels: [{cỡ: 1, spare: x}]}", "S37@1:42",
			false},
		/* All at once. */
		{"id: A\nname: [b]\nbuilt: x\nseats: y\nlạ: z\n",
			"S34@1:5 S32@2:7 S38@3:8 S36@4:8 S30@5:1", true},
		/* The record is no map. */
		{"- a\n", "S32@1:1", true},
	};
	Scene *s = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		ASSERT_TOLD(s, cases[i].yaml, &car_schema, &s->car,
			cases[i].told);
		assert_int_equal(s->lost != 0, cases[i].lost);
	}
}

static void suggestions(void **state)
{
	static const struct { const char *yaml, *best; } cases[] = {
		{"{id: a, name: b, colur: red}", "colour"},
		{"{id: a, name: b, mauf: red}", "màu"},
		{"{id: a, name: b, ten x: c}", "tên xe"},
		{"{id: a, name: b, qqqqqq: c}", ""},
	};
	Scene *s = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		decode(s, &car_schema, cases[i].yaml, &s->car);
		assert_str(s->diag.reports.items[0].args.at[2].str,
			cases[i].best);
	}
}

/* What is lost with what cannot be read. */
static void losses(void **state)
{
	static const Mistake cases[] = {
		{"- {id: a, name: b}\n", "", false},
		{"cars: []\n", "", false},
		{"address: x\n", "", false},
		{"cars: x\n", "S32@1:7", true},
		{"carss:\n  - {id: a, name: b}\n", "S30@1:1", true},
		{"xyz:\n  - {id: a, name: b}\n", "S30@1:1", true},
		{"addresss: x\n", "S30@1:1", false},
		{"cars: [{name: b}]\n", "S31@1:9", true},
		{"cars: [x]\n", "S32@1:8", true},
		{"cars: [{id: a, name: b, colur: red}]\n", "S30@1:25", false},
		/* A key that YAML refused: what it held is lost, not told. */
		{"\xE2\x80\x8B" "cars:\n  - {id: a, name: b}\n", "S19@1:1",
			true},
		{"cars:\n  - {id: a, \xE2\x80\x8Bname: b}\n", "S19@2:13",
			true},
	};
	Scene *s = *state;
	assert_int_equal(schema_entities(&garage_schema), 1u << ENTITY_WORK);
	assert_int_equal(schema_entities(&wheel_schema), 0);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		ASSERT_TOLD(s, cases[i].yaml, &garage_schema, &s->garage,
			cases[i].told);
		assert_int_equal(s->lost, cases[i].lost
			? 1u << ENTITY_WORK : 0);
	}
}

static void single_values(void **state)
{
	Scene *s = *state;
	ASSERT_TOLD(s, "{id: a, name: b, drivers: an}", &car_schema, &s->car,
		"");
	assert_int_equal(s->car.drivers.count, 1);
	assert_str(((Ref *)s->car.drivers.items)->key, "an");
}

static void flags(void **state)
{
	static const struct { const char *word; bool on; } words[] = {
		{"có", true}, {"không", false}, {"yes", true}, {"no", false},
		{"TRUE", true}, {"False", false}, {"đúng", true},
		{"sai", false}, {"'yes'", true}, {"co", true},
		{"khong", false}, {"on", true}, {"off", false},
	};
	Scene *s = *state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		Str yaml = str_format(&s->arena,
			"{id: a, name: b, sold: %s}", words[i].word);
		ASSERT_TOLD(s, str_z(&s->arena, yaml), &car_schema, &s->car,
			"");
		assert_int_equal(s->car.sold.on, words[i].on);
	}
}

static void note_ref(void *context, Ref *ref, const Field *field)
{
	Str *seen = context;
	assert_int_equal(field->type, FIELD_REF);
	*seen = ref->key;
}

static void note_audience(void *context, Text *audience)
{
	(void)context;
	audience->str = STR("visited");
}

static void visiting(void **state)
{
	Scene *s = *state;
	Str last = {NULL, 0};
	Visitor visitor = {.context = &last, .ref = note_ref,
		.audience = note_audience};
	decode(s, &garage_schema, "- {id: a, name: b, owner: an, "
		"drivers: [binh, chi], audience: x}\n", &s->garage);
	schema_visit(&visitor, &garage_schema, &s->garage);
	assert_str(last, "chi");
	assert_str(((Car *)s->garage.cars.items)->audience.str, "visited");
}

static void labels(void **state)
{
	(void)state;
	assert_string_equal(option_label(&colours, 2)->in[LANGUAGE_EN],
		"Dark blue");
	assert_null(option_label(&colours, 0));
	assert_true(text_unknown(STR("chưa xác định")));
	assert_true(text_unknown(STR("Chua Xac Dinh")));
	assert_false(text_unknown(STR("xác định")));
	assert_false(text_unknown(STR("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(all_types, setup, teardown),
		cmocka_unit_test_setup_teardown(unknowns, setup, teardown),
		cmocka_unit_test_setup_teardown(mistakes, setup, teardown),
		cmocka_unit_test_setup_teardown(suggestions, setup, teardown),
		cmocka_unit_test_setup_teardown(losses, setup, teardown),
		cmocka_unit_test_setup_teardown(single_values, setup,
			teardown),
		cmocka_unit_test_setup_teardown(flags, setup, teardown),
		cmocka_unit_test_setup_teardown(visiting, setup, teardown),
		cmocka_unit_test(labels),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
