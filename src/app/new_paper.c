#include "app/maker.h"

#include "model/career.h"
#include "model/outline.h"

/* The headings are those by which the sections are recognised. */
Str outline_text(const Maker *maker, const Session *session)
{
	static const char *const fields[] = {"drafted", "approved", "sent"};
	static const char *const sections[] = {"Thực trạng", "Nguyên nhân",
		"Giải pháp"};
	static const Phrase advice = PHRASE(
		"# Ghi ngày khi việc đã xong, không ghi trước.",
		"# Give a date when the thing is done, never before.");
	Draft draft;
	(void)session;
	draft_init(&draft, maker->keys);
	buf_format(&draft.out, "---\n%.*s\n", STR_ARG(phrase_in(&advice,
		maker->content->language)));
	for (size_t i = 0; i < COUNT(fields); i++)
		draft_line(&draft, 0, &outline_schema, fields[i], UNKNOWN);
	BUF_LITERAL(&draft.out, "---\n");
	for (size_t i = 0; i < COUNT(sections); i++)
		buf_format(&draft.out, "\n## %s\n\n%.*s\n", sections[i],
			STR_ARG(UNKNOWN));
	return draft_end(&draft, maker->arena);
}

enum { STANDINGS = 4 };	/* by Standing; at 0 all together */

/* How many members there are on date; none where that is not known. */
static void count_members(const Maker *maker, Date date, size_t *ret_counts)
{
	if (!date_known(date))
		return;
	LIST_EACH(const Member, member, maker->content->chapter.members)
		if (member_belongs(member, date)) {
			ret_counts[0]++;
			ret_counts[member_standing(member, date)]++;
		}
}

static Str count_text(const Maker *maker, size_t count)
{
	return count ? str_from_int(maker->arena, count) : (Str){0};
}

/* Full and probationary members are told apart where there are both. */
static void add_attendance(const Maker *maker, Draft *d, Date date)
{
	size_t counts[STANDINGS] = {0};
	const Schema *schema = draft_inner(&minutes_schema, "attendance");
	count_members(maker, date, counts);
	draft_group(d, 0, &minutes_schema, "attendance");
	draft_line(d, 2, schema, "members", count_text(maker, counts[0]));
	draft_line(d, 2, schema, "present", UNKNOWN);
	if (counts[STANDING_PROBATIONARY]) {
		draft_line(d, 2, schema, "full", UNKNOWN);
		draft_line(d, 2, schema, "probationary", UNKNOWN);
	}
	if (counts[STANDING_EXEMPT])
		draft_line(d, 2, schema, "exempt", count_text(maker,
			counts[STANDING_EXEMPT]));
	draft_line(d, 2, schema, "excused", UNKNOWN);
	draft_line(d, 2, schema, "unexcused", UNKNOWN);
}

static void add_evaluation(Draft *d)
{
	static const char *const fields[] = {"strengths", "limitations",
		"causes", "solutions"};
	const Schema *schema = draft_inner(&minutes_schema, "evaluation");
	draft_group(d, 0, &minutes_schema, "evaluation");
	for (size_t i = 0; i < COUNT(fields); i++)
		draft_line(d, 2, schema, fields[i], UNKNOWN);
}

/* What the plan knows already is written out; the chair corrects it. */
static Str minutes_text(const Maker *maker, const Session *session)
{
	const Schema *s = &minutes_schema;
	Draft d;
	Date date = session->date.date;
	draft_init(&d, maker->keys);
	draft_line(&d, 0, s, "date", maker_date(maker, date,
		maker->keys == LANGUAGE_EN));
	draft_line(&d, 0, s, "start", clock_text(maker->arena, session->time));
	draft_line(&d, 0, s, "end", clock_text(maker->arena, session->end));
	draft_line(&d, 0, s, "place", session->place.str);
	draft_line(&d, 0, s, "chair", maker_name(maker, &session->chair,
		date));
	draft_line(&d, 0, s, "secretary", maker_name(maker,
		&session->secretary, date));
	add_attendance(maker, &d, date);
	draft_line(&d, 0, s, "agenda", UNKNOWN);
	draft_line(&d, 0, s, "proceedings", UNKNOWN);
	add_evaluation(&d);
	draft_line(&d, 0, s, "conclusion", UNKNOWN);
	draft_line(&d, 0, s, "votes", UNKNOWN);
	draft_line(&d, 0, s, "tasks", UNKNOWN);
	return draft_end(&d, maker->arena);
}

static Str opinions_text(const Maker *maker, const Session *session)
{
	const Schema *s = &opinion_schema;
	Draft d;
	(void)session;
	draft_init(&d, maker->keys);
	draft_item(&d, 0);
	draft_line(&d, 0, s, "by", UNKNOWN);
	draft_line(&d, 2, s, "date", UNKNOWN);
	draft_line(&d, 2, s, "kind", draft_option(&d, &opinion_kind_options,
		OPINION_COMMENT));
	draft_line(&d, 2, s, "text", UNKNOWN);
	draft_line(&d, 2, s, "outcome", UNKNOWN);
	return draft_end(&d, maker->arena);
}

static Str report_text(const Maker *maker, const Session *session)
{
	Draft d;
	draft_init(&d, maker->keys);
	BUF_LITERAL(&d.out, "---\n");
	draft_line(&d, 0, &report_schema, "title", session->title.str);
	buf_format(&d.out, "---\n\n%.*s\n", STR_ARG(UNKNOWN));
	return draft_end(&d, maker->arena);
}

static Str (*const texts[FILE_KINDS])(const Maker *, const Session *) = {
	[KIND_OUTLINE] = outline_text,
	[KIND_MINUTES] = minutes_text,
	[KIND_OPINIONS] = opinions_text,
	[KIND_REPORT] = report_text,
};

int new_paper(Maker *maker)
{
	static const Phrase there = PHRASE(
		"buổi “{1}” đã có “{2}”; không ghi đè",
		"session “{1}” has “{2}” already; it is not overwritten");
	static const Phrase undated = PHRASE(
		"buổi “{1}” chưa có ngày trong kế hoạch: ghi ngày trước",
		"session “{1}” has no date in the plan: set it first");
	int status;
	const Session *session = maker_session(maker, &status);
	if (!session)
		return status;
	Str year = session->plan->entity.id;
	const File *file = content_of_kind(maker->content, maker->file, year,
		session->id.str);
	Str args[] = {session->entity.id, file ? file->source->path : (Str){0}};
	if (file)
		return maker_refuse(maker, EXIT_CONTENT, &there, args, 2);
	maker_follow(maker, session->plan);
	/* A report proves that the trip was made. */
	if (maker->file == KIND_REPORT && !date_known(session->date.date))
		return maker_refuse(maker, EXIT_CONTENT, &undated, args, 1);
	changes_add(maker->arena, &maker->changes, maker_path(maker,
		maker->file, year, session->id.str), texts[maker->file](
			maker, session));
	return maker_finish(maker);
}
