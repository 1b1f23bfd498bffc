#include "app/maker.h"

#include "app/entry.h"
#include "app/habit.h"
#include "format/vietnamese.h"

/* A session to be, and what it is like. */
typedef struct NewSession {
	Maker *maker;
	const Plan *plan;
	const Session *model;	/* the last one of its kind, or NULL */
	Habit habit;
	Str id, number;
	int kind;
	Date date;
	Edits edits;
} NewSession;

/* An id without the number at its end: "chuyen-de". */
static Str stem_of(Str id, int *ret_number)
{
	size_t end = id.len;
	while (end && ascii_digit(id.ptr[end - 1]))
		end--;
	*ret_number = 0;
	str_to_int(str_slice(id, end, id.len), ret_number);
	if (end && end < id.len && id.ptr[end - 1] == '-')
		end--;
	return str_slice(id, 0, end);
}

/* The greatest number behind stem: one more session comes after them all. */
static int highest_of(const Plan *plan, Str stem)
{
	int n, highest = 0;
	LIST_EACH(const Session, session, plan->sessions)
		if (str_eq(stem_of(session->id.str, &n), stem) && n > highest)
			highest = n;
	return highest;
}

/* One more of the ids that the thematic sessions have. */
static Str next_id(const NewSession *new, const Plan *like)
{
	Arena *arena = new->maker->arena;
	Str stem = new->maker->keys == LANGUAGE_VI ? STR("chuyen-de")
		: STR("topic");
	const char *dash = "-";
	if (like)
		LIST_EACH(const Session, session, like->sessions) {
			int n;
			Str own = stem_of(session->id.str, &n);
			if (!n || session->kind.value != SESSION_THEMATIC)
				continue;
			stem = own;
			dash = str_slice(session->id.str, own.len,
				session->id.str.len).ptr[0] == '-' ? "-" : "";
		}
	for (int n = highest_of(new->plan, stem) + 1;; n++) {
		Str id = str_format(arena, "%.*s%s%d", STR_ARG(stem), dash, n);
		if (!plan_session(new->plan, id))
			return id;
	}
}

/* Like a session of that name in any year, or as the name says. */
static int kind_of(const Content *content, Str id)
{
	int n, other;
	Str stem = stem_of(id, &n);
	for (size_t i = content->plan_count; i-- > 0;)
		LIST_EACH(const Session, session, content->plans[i]->sessions)
			if (str_eq(stem_of(session->id.str, &other), stem))
				return session->kind.value;
	ARRAY_EACH(const Option, option, session_kind_options.at,
			session_kind_options.count)
		if (vietnamese_same_key(stem, option->vi)
				|| vietnamese_same_key(stem, option->name))
			return option->number;
	if (vietnamese_same_key(stem, STR("trip"))
			|| vietnamese_same_key(stem, STR("dia-chi-do")))
		return SESSION_FIELD_TRIP;
	if (vietnamese_same_key(stem, STR("meeting")))
		return SESSION_REGULAR;
	return SESSION_THEMATIC;
}

static const Session *last_of_kind(const Plan *plan, int kind)
{
	const Session *found = NULL;
	if (plan)
		LIST_EACH(const Session, session, plan->sessions)
			if (session->kind.value == kind)
				found = session;
	return found;
}

/* The number in its id if no other topic has it, else the next one. */
static Str next_number(const NewSession *new)
{
	int own, highest = 0;
	bool taken = false;
	stem_of(new->id, &own);
	LIST_EACH(const Session, session, new->plan->sessions) {
		int n = 0;
		if (!str_to_int(session->number.str, &n))
			continue;
		taken = taken || n == own;
		highest = n > highest ? n : highest;
	}
	return str_from_int(new->maker->arena, own && !taken ? own
		: highest + 1);
}

static void add_dues(const NewSession *new, Draft *d, size_t indent)
{
	const Schema *schema = draft_inner(&session_schema, "due");
	const Lead *lead = &new->habit.lead;
	bool iso = new->habit.iso;
	Date date = new->date;
	draft_group(d, indent, &session_schema, "due");
	draft_line(d, indent + 2, schema, "draft", maker_date(new->maker,
		date_plus(date, -lead->draft), iso));
	draft_line(d, indent + 2, schema, "approval", maker_date(new->maker,
		date_plus(date, -lead->approval), iso));
	draft_line(d, indent + 2, schema, "sending", maker_date(new->maker,
		date_plus(date, -lead->sending), iso));
}

static void add_entry(Draft *d, size_t indent, const void *made)
{
	const Schema *s = &session_schema;
	const NewSession *new = made;
	Entry entry = {.maker = new->maker, .draft = d, .indent = indent,
		.id = new->id, .number = new->number, .kind = new->kind,
		.title = UNKNOWN, .date = new->date, .iso = new->habit.iso,
		.like = new->model};
	entry_begin(&entry);
	if (new->kind != SESSION_REGULAR) {
		draft_line(d, indent, s, "themes", UNKNOWN);
		draft_line(d, indent, s, "documents", UNKNOWN);
		draft_line(d, indent, s, "cell", UNKNOWN);
		draft_line(d, indent, s, "lead", UNKNOWN);
	}
	entry_people(&entry);
	if (new->kind == SESSION_THEMATIC && date_known(new->date))
		add_dues(new, d, indent);
}

/* Where the plan's number of sessions was right before, it counts the new
 * one. */
static void raise_count(NewSession *new)
{
	static const Phrase note = PHRASE(
		"số buổi trong kế hoạch: {1} nay là {2}",
		"sessions expected in the plan: {1} is now {2}");
	const Expected *expected = &new->plan->expected;
	const Number *counts[] = {
		[SESSION_THEMATIC] = &expected->thematic,
		[SESSION_FIELD_TRIP] = &expected->field_trip,
		[SESSION_REGULAR] = &expected->regular,
	};
	const Number *count = counts[new->kind];
	int scheduled = 0;
	LIST_EACH(const Session, session, new->plan->sessions)
		scheduled += session->kind.value == new->kind
			&& session_scheduled(session);
	if (!count->known || count->n != scheduled)
		return;
	Str args[] = {
		phrase_in(option_label(&session_kind_options, new->kind),
			new->maker->content->language),
		str_from_int(new->maker->arena, count->n + 1),
	};
	edits_add(new->maker->arena, &new->edits, count->span.start,
		count->span.end - count->span.start, args[1]);
	maker_note(new->maker, &note, args, 2);
}

/* The plan with the new entry. False after a refusal. */
static bool edit_plan(NewSession *new)
{
	Item item = {new->id, &plan_schema, "sessions", add_entry, new};
	raise_count(new);
	return maker_insert(new->maker, new->plan->entity.file, &item,
		&new->edits);
}

static void tell_date(const NewSession *new)
{
	static const Phrase dated = PHRASE("ngày dự kiến: {1}",
		"date: {1}");
	static const Phrase undated = PHRASE(
		"chưa xác định được ngày theo lịch thường lệ: hãy ghi “ngày” "
		"của buổi này trong kế hoạch",
		"no day fits the habit of the plan: please set “date”");
	Str date = date_format(new->maker->arena, new->date, DATE_WITHIN,
		new->maker->content->language);
	maker_note(new->maker, date.len ? &dated : &undated, &date, 1);
}

/* Sets plan. False after a refusal. */
static bool find_plan(NewSession *new)
{
	static const Phrase none = PHRASE(
		"chưa có kế hoạch năm {1}; tạo bằng: chuyende new year {1}{2}",
		"there is no plan of {1}; make one: chuyende new year {1}{2}");
	Maker *maker = new->maker;
	Str year = str_or(maker->year, str_from_int(maker->arena,
		maker->content->today.year));
	new->plan = content_plan(maker->content, year);
	if (!new->plan && !maker->year.len)
		new->plan = maker_plan_before(maker, 0);
	Str args[] = {year, place_option(maker->arena, maker->line)};
	if (!new->plan)
		maker_refuse(maker, EXIT_CONTENT, &none, args, 2);
	return new->plan != NULL;
}

static void work_out(NewSession *new)
{
	Maker *maker = new->maker;
	const Plan *plan = new->plan;
	const Plan *before = maker_plan_before(maker, plan->number_of_year);
	const Plan *like = plan->sessions.count ? plan : before;
	new->id = maker->id.len ? maker->id : next_id(new, like);
	new->kind = kind_of(maker->content, new->id);
	new->model = last_of_kind(plan, new->kind);
	if (!new->model)
		new->model = last_of_kind(before, new->kind);
	new->habit = habit_of(plan, before);
	new->date = habit_next(&new->habit, plan, maker->content->today);
	if (!plan->sessions.count && !before)
		new->habit.iso = maker->keys == LANGUAGE_EN;
	if (new->kind == SESSION_THEMATIC)
		new->number = next_number(new);
}

int new_session(Maker *maker)
{
	static const Phrase taken = PHRASE(
		"kế hoạch năm {1} đã có buổi “{2}”",
		"the plan of {1} has a session “{2}” already");
	NewSession new = {.maker = maker};
	if (!find_plan(&new))
		return EXIT_CONTENT;
	maker_follow(maker, new.plan);
	work_out(&new);
	Str args[] = {new.plan->entity.id, new.id};
	if (plan_session(new.plan, new.id))
		return maker_refuse(maker, EXIT_CONTENT, &taken, args, 2);
	if (!edit_plan(&new))
		return EXIT_CONTENT;
	if (new.kind == SESSION_THEMATIC && !content_of_kind(maker->content,
			KIND_OUTLINE, args[0], new.id))
		changes_add(maker->arena, &maker->changes, maker_path(maker,
			KIND_OUTLINE, args[0], new.id), outline_text(maker, NULL));
	tell_date(&new);
	return maker_finish(maker);
}
