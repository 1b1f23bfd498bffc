#include "app/maker.h"

#include "app/entry.h"
#include "app/habit.h"
#include "base/map.h"
#include "format/yaml.h"

typedef struct NewYear {
	Maker *maker;
	const Plan *from;	/* NULL: nothing to go by */
	Str year;
	int number;
	bool iso;
	bool renumber;		/* ids, with their sessions */
	Draft draft;
} NewYear;

static bool is_joint(char c)
{
	return c == '/' || c == '-' || c == '.';
}

/* Whether the number at [at, at + 4) is a year by itself, not of a date. */
static bool stands_alone(Str text, size_t at)
{
	size_t end = at + 4;
	if (at && (ascii_digit(text.ptr[at - 1]) || is_joint(text.ptr[at - 1])))
		return false;
	end += end < text.len && is_joint(text.ptr[end]);
	return end == text.len || !ascii_digit(text.ptr[end]);
}

/* text with the new year in the place of the old one. */
static Str in_new_year(const NewYear *new, Str text)
{
	Arena *arena = new->maker->arena;
	Str old = new->from->entity.id, result = {0};
	size_t start, from = 0;
	while (str_find_from(text, from, old, &start)) {
		Str year = stands_alone(text, start) ? new->year : old;
		result = str_concat3(arena, result, str_slice(text, from,
			start), year);
		from = start + old.len;
	}
	return str_concat(arena, result, str_slice(text, from, text.len));
}

static void line(NewYear *new, const char *field, Str value)
{
	draft_line(&new->draft, 0, &plan_schema, field, value);
}

static void add_expected(NewYear *new)
{
	const Schema *schema = draft_inner(&plan_schema, "expected");
	const Expected *expected = &new->from->expected;
	const struct { const char *field; const Number *count; } rows[] = {
		{"thematic", &expected->thematic},
		{"field_trip", &expected->field_trip},
		{"regular", &expected->regular},
	};
	bool any = false;
	for (size_t i = 0; i < COUNT(rows); i++) {
		if (!rows[i].count->known)
			continue;
		if (!any)
			draft_group(&new->draft, 0, &plan_schema, "expected");
		any = true;
		draft_line(&new->draft, 2, schema, rows[i].field,
			str_from_int(new->maker->arena, rows[i].count->n));
	}
}

static void add_preface(NewYear *new)
{
	const Source *source = new->from->entity.file->source;
	Diag diag;
	diag_init(&diag, new->maker->arena);
	const Node *root = yaml_parse(new->maker->arena, source, 0,
		source->text.len, &diag);
	const Node *preface = root ? edit_value(root, schema_field(
		&plan_schema, STR("preface"))) : NULL;
	if (preface && preface->kind == NODE_TEXT && preface->str.len)
		draft_block(&new->draft, 0, &plan_schema, "preface",
			in_new_year(new, preface->str));
}

static void due_line(NewYear *new, const char *field, const Session *old,
	const Day *due, Date date)
{
	const Schema *schema = draft_inner(&session_schema, "due");
	Date shifted = {0};
	if (!due->span.source)
		return;
	if (date_known(due->date) && date_known(date))
		shifted = date_plus(date, date_between(habit_due_day(old),
			due->date));
	draft_line(&new->draft, 6, schema, field, maker_date(new->maker,
		shifted, new->iso));
}

static void add_dues(NewYear *new, const Session *old, Date date)
{
	const Due *due = &old->due;
	if (!due->draft.span.source && !due->approval.span.source
			&& !due->sending.span.source)
		return;
	draft_group(&new->draft, 4, &session_schema, "due");
	due_line(new, "draft", old, &due->draft, date);
	due_line(new, "approval", old, &due->approval, date);
	due_line(new, "sending", old, &due->sending, date);
}

static List staying(const NewYear *new, List refs, Date date)
{
	Ref *kept = ARENA_ARRAY(new->maker->arena, Ref, refs.count);
	size_t count = 0;
	LIST_EACH(const Ref, ref, refs)
		if (maker_name(new->maker, ref, date).len)
			kept[count++] = *ref;
	return (List){kept, count};
}

/* Whatever belongs to the topic is left open: topics are chosen anew each
 * year. */
static void add_topic(NewYear *new, const Session *old, Date date)
{
	const Schema *s = &session_schema;
	Draft *d = &new->draft;
	if (old->kind.value == SESSION_REGULAR)
		return;
	draft_list(d, 4, s, "themes", staying(new, old->themes, date));
	draft_line(d, 4, s, "documents", UNKNOWN);
	draft_line(d, 4, s, "cell", maker_name(new->maker, &old->cell, date));
	if (old->lead.count)
		draft_list(d, 4, s, "lead", staying(new, old->lead, date));
}

/* A day that has passed would say that the session was held. */
static Date new_day(const NewYear *new, const Session *old)
{
	Date date = habit_same_day(habit_day(old), new->number);
	return date_cmp(date, new->maker->content->today) > 0 ? date
		: (Date){0};
}

/* Its place among the topics that are taken over, so that one that was
 * cancelled leaves no gap; as it was written where that is no number. */
static Str new_number(const NewYear *new, const Session *old)
{
	int own, other, place = 1;
	if (old->kind.value != SESSION_THEMATIC
			|| !str_to_int(old->number.str, &own))
		return old->number.str;
	LIST_EACH(const Session, session, new->from->sessions)
		place += session->kind.value == SESSION_THEMATIC
			&& session->status.value != STATUS_CANCELLED
			&& str_to_int(session->number.str, &other)
			&& other < own;
	return str_from_int(new->maker->arena, place);
}

/* Its id, with the new number at the end where it ends in the old one. */
static Str renumbered_id(const NewYear *new, const Session *old)
{
	Str id = old->id.str, number = old->number.str;
	size_t stem = id.len - number.len;
	if (!number.len || !str_ends(id, number) || !stem
			|| ascii_digit(id.ptr[stem - 1]))
		return id;
	return str_concat(new->maker->arena, str_slice(id, 0, stem),
		new_number(new, old));
}

/* Whether no two sessions would have one id then. */
static bool ids_differ(const NewYear *new)
{
	Map ids = {0};
	LIST_EACH(Session, session, new->from->sessions)
		if (session->status.value != STATUS_CANCELLED
				&& map_add(new->maker->arena, &ids,
					renumbered_id(new, session), session)
					!= session)
			return false;
	return true;
}

static void add_session(NewYear *new, const Session *old)
{
	bool regular = old->kind.value == SESSION_REGULAR;
	Entry entry = {.maker = new->maker, .draft = &new->draft, .indent = 4,
		.id = new->renumber ? renumbered_id(new, old) : old->id.str,
		.number = new_number(new, old), .kind = old->kind.value,
		.title = regular ? in_new_year(new, old->title.str) : UNKNOWN,
		.date = new_day(new, old), .iso = new->iso, .like = old};
	draft_item(&new->draft, 2);
	entry_begin(&entry);
	entry_line(&entry, "form", old->form.str);
	add_topic(new, old, entry.date);
	entry_people(&entry);
	add_dues(new, old, entry.date);
	entry_line(&entry, "audience", old->audience.str);
}

static void add_sessions(NewYear *new)
{
	bool any = false;
	new->renumber = ids_differ(new);
	draft_group(&new->draft, 0, &plan_schema, "sessions");
	LIST_EACH(const Session, session, new->from->sessions) {
		if (session->status.value == STATUS_CANCELLED)
			continue;
		if (any)
			buf_add_char(&new->draft.out, '\n');
		any = true;
		add_session(new, session);
	}
}

static Str default_title(const NewYear *new)
{
	static const Phrase title = PHRASE(
		"Kế hoạch sinh hoạt chuyên đề năm {1}",
		"Plan of thematic sessions, {1}");
	return phrase_fill(new->maker->arena, phrase_in(&title,
		new->maker->keys), &new->year, 1);
}

static Str plan_text(NewYear *new)
{
	const Plan *from = new->from;
	draft_init(&new->draft, new->maker->keys);
	line(new, "year", new->year);
	line(new, "title", from && from->title.str.len ? in_new_year(new,
		from->title.str) : default_title(new));
	line(new, "number", UNKNOWN);
	line(new, "adopted", UNKNOWN);
	if (from) {
		add_expected(new);
		draft_list(&new->draft, 0, &plan_schema, "themes",
			staying(new, from->themes, (Date){0}));
		add_preface(new);
	}
	line(new, "proposals", UNKNOWN);
	if (from)
		add_sessions(new);
	else
		draft_group(&new->draft, 0, &plan_schema, "sessions");
	return draft_end(&new->draft, new->maker->arena);
}

/* The year asked for, else the one after the newest plan. */
static void find_year(NewYear *new)
{
	Maker *maker = new->maker;
	const Plan *newest = maker_plan_before(maker, 0);
	if (maker->year.len)
		str_to_int(maker->year, &new->number);
	else
		new->number = newest ? newest->number_of_year + 1
			: maker->content->today.year;
	new->year = str_from_int(maker->arena, new->number);
}

static bool find_from(NewYear *new)
{
	static const Phrase none = PHRASE("không có kế hoạch năm {1} để theo",
		"there is no plan of {1} to go by");
	Maker *maker = new->maker;
	if (maker->line->from.len) {
		new->from = content_plan(maker->content, maker->line->from);
		if (!new->from)
			maker_refuse(maker, EXIT_CONTENT, &none,
				&maker->line->from, 1);
		return new->from != NULL;
	}
	new->from = maker_plan_before(maker, new->number);
	if (!new->from)
		new->from = maker_plan_before(maker, 0);
	return true;
}

static void read_habits(NewYear *new)
{
	maker_follow(new->maker, new->from);
	Habit habit = habit_of(new->from, NULL);
	new->iso = new->from ? habit.iso
		: new->maker->keys == LANGUAGE_EN;
}

int new_year(Maker *maker)
{
	static const Phrase taken = PHRASE(
		"đã có kế hoạch năm {1}; không ghi đè",
		"there is a plan of {1} already; it is not overwritten");
	static const Phrase next = PHRASE(
		"Việc tiếp theo: ghi tên chuyên đề, chủ đề và người phụ trách "
		"vào kế hoạch.",
		"Next: put topics, themes and people into the plan.");
	NewYear new = {.maker = maker};
	if (maker->id.len)
		return command_misused("{1} không phải là năm", "not a year",
			maker->id, (Str){0});
	find_year(&new);
	if (content_plan(maker->content, new.year))
		return maker_refuse(maker, EXIT_CONTENT, &taken, &new.year, 1);
	if (!find_from(&new))
		return EXIT_CONTENT;
	read_habits(&new);
	changes_add(maker->arena, &maker->changes, maker_path(maker,
		KIND_PLAN, new.year, (Str){0}), plan_text(&new));
	maker_note(maker, &next, NULL, 0);
	return maker_finish(maker);
}
