#include "output/writer.h"

#include "base/limits.h"
#include "format/ical.h"
#include "model/parts.h"
#include "site/address.h"

/* A file being written. */
typedef struct Ics {
	Buf *out;
	Arena *arena;
	const Output *output;
	const Content *content;
} Ics;

static Str phrase(const Ics *ics, const Phrase *text)
{
	return phrase_in(text, ics->content->language);
}

/* Of a status in the plan, in words: the calendars of some phones show
 * nothing else. */
static const Phrase *status_words(const Session *session)
{
	static const Phrase words[] = {
		[STATUS_POSTPONED] = PHRASE("(Hoãn) ", "(Postponed) "),
		[STATUS_CANCELLED] = PHRASE("(Hủy) ", "(Cancelled) "),
	};
	const Phrase *own = &words[session->status.value];
	return own->in[0] ? own : NULL;
}

/* Put off without a new day, it does not take place on the old one. */
static Str status_name(const Session *session)
{
	if (session->status.value == STATUS_CANCELLED
			|| !date_known(session->date.date))
		return STR("CANCELLED");
	return session->status.value == STATUS_POSTPONED ? STR("TENTATIVE")
		: STR("CONFIRMED");
}

/* Programs take an event for newer by a greater number, and for older by a
 * smaller one. It grows from planned to put off, moved and cancelled; what was
 * moved keeps its number while it is put off again, else that would fall with
 * the next day. Of what is again as it was before (held on its day after all,
 * no longer cancelled) only a number that is written can tell. */
static int sequence(const Session *session)
{
	int status = session->status.value;
	if (session->sequence.known)
		return session->sequence.n;
	if (status == STATUS_CANCELLED)
		return 4;
	return date_known(session->moved_from.date) ? 3
		: status == STATUS_POSTPONED;
}

/* "Chuyên đề 1: title" */
static Str summary(const Ics *ics, const Session *session)
{
	const Phrase *words = status_words(session);
	Str occasion = site_occasion(ics->arena, ics->output->site, session);
	if (words)
		occasion = str_concat(ics->arena, phrase(ics, words), occasion);
	return str_concat3(ics->arena, occasion, STR(": "),
		session->entity.title);
}

static Str fact(const Ics *ics, const Phrase *label, Str text)
{
	return text.len ? str_concat(ics->arena, phrase(ics, label), text)
		: text;
}

/* The cell, then the members. */
static Str owners(const Ics *ics, const Session *session)
{
	Str all = session->cell.to ? session->cell.to->title : (Str){0};
	LIST_EACH(const Ref, ref, session->lead) {
		Str name = ref->to ? ref->to->title : ref->key;
		all = str_join(ics->arena, all, STR(", "), name);
	}
	return all;
}

/* Of its papers nothing: whether an outline is approved, and may be told of,
 * depends on the day. */
static Str description(const Ics *ics, const Session *session)
{
	static const Phrase leads = PHRASE("Phụ trách: ", "In charge: ");
	static const Phrase moved = PHRASE("Dời từ ngày: ", "Moved from: ");
	Str text = fact(ics, &leads, owners(ics, session));
	Str from = date_known(session->date.date) ? date_format(ics->arena,
		session->moved_from.date, DATE_SHORT, ics->content->language)
		: (Str){0};
	return from.len ? str_join(ics->arena, text, STR("\n"),
		fact(ics, &moved, from)) : text;
}

/* In the portal's zone where that is the same all year, in UTC where it is
 * not, and on the clock of the place where nothing is known of the zone. */
static void add_time(const Ics *ics, const char *name, Date day, int minutes)
{
	const Zone *zone = &ics->output->zone;
	Str key = str_from(name);
	if (zone->kind == ZONE_FIXED)
		ical_line(ics->out, str_concat3(ics->arena, key,
			STR(";TZID="), zone->name), ical_time(ics->arena, day,
				minutes));
	else if (zone->kind == ZONE_CHANGING)
		ical_line(ics->out, key, str_concat(ics->arena, ical_time(
			ics->arena, day, minutes - zone_offset(zone, day,
				minutes) / 60), STR("Z")));
	else
		ical_line(ics->out, key, ical_time(ics->arena, day, minutes));
}

static void add_when(const Ics *ics, const Session *session)
{
	Date day = calendar_day(session);
	if (session->time.known) {
		add_time(ics, "DTSTART", day, session->time.minutes);
		add_time(ics, "DTEND", day, session_end(session));
		return;
	}
	ical_line(ics->out, STR("DTSTART;VALUE=DATE"), ical_date(ics->arena,
		day));
	ical_line(ics->out, STR("DTEND;VALUE=DATE"), ical_date(ics->arena,
		date_from_days(date_days(day) + 1)));
}

static void add_event(const Ics *ics, const Session *session)
{
	Date known = session->plan->adopted.date;
	Date first = {(int16_t)session->plan->number_of_year, 1, 1};
	ical_line(ics->out, STR("BEGIN"), STR("VEVENT"));
	ical_text(ics->out, STR("UID"), str_concat3(ics->arena,
		session->entity.id, STR("@"), ics->output->owner));
	ical_line(ics->out, STR("DTSTAMP"), str_concat(ics->arena, ical_time(
		ics->arena, date_known(known) ? known : first, 0), STR("Z")));
	if (date_known(known))
		ical_line(ics->out, STR("LAST-MODIFIED"), str_concat(
			ics->arena, ical_time(ics->arena, known, 0),
			STR("Z")));
	ical_int(ics->out, STR("SEQUENCE"), sequence(session));
	ical_line(ics->out, STR("STATUS"), status_name(session));
	add_when(ics, session);
	ical_text(ics->out, STR("SUMMARY"), summary(ics, session));
	ical_text(ics->out, STR("LOCATION"), session->place.str);
	ical_text(ics->out, STR("DESCRIPTION"), description(ics, session));
	if (address_has_base(ics->content))
		ical_line(ics->out, STR("URL"), address_absolute(ics->arena,
			ics->content, site_path(ics->output->site,
				&session->entity)));
	ical_line(ics->out, STR("END"), STR("VEVENT"));
}

static void add_zone(const Ics *ics)
{
	const Zone *zone = &ics->output->zone;
	Str offset = ical_offset(ics->arena, zone->offset);
	if (zone->kind != ZONE_FIXED)
		return;
	ical_line(ics->out, STR("BEGIN"), STR("VTIMEZONE"));
	ical_line(ics->out, STR("TZID"), zone->name);
	ical_line(ics->out, STR("BEGIN"), STR("STANDARD"));
	ical_line(ics->out, STR("DTSTART"), STR("19700101T000000"));
	ical_line(ics->out, STR("TZOFFSETFROM"), offset);
	ical_line(ics->out, STR("TZOFFSETTO"), offset);
	ical_line(ics->out, STR("END"), STR("STANDARD"));
	ical_line(ics->out, STR("END"), STR("VTIMEZONE"));
}

/* Whether session is in the calendar of a year, a cell or a session. */
static bool belongs(const Session *session, const Entity *to)
{
	if (!to || to == &session->entity || to == &session->plan->entity)
		return true;
	return to->kind == ENTITY_CELL && calendar_concerns(session,
		RECORD(Cell, to));
}

static void add_events(const Ics *ics, const Entity *of)
{
	const Content *content = ics->content;
	PUBLISHED_EACH(session, content) {
		ArenaMark mark = arena_mark(ics->arena);
		if (date_known(calendar_day(session)) && belongs(session, of))
			add_event(ics, session);
		arena_reset(ics->arena, mark);
	}
}

/* "Portal – Cell"; a session's is the portal's. */
static Str calendar_name(const Ics *ics, const Entity *of)
{
	Str title = ics->output->site->title;
	if (!of || of->kind == ENTITY_SESSION)
		return title;
	return str_concat3(ics->arena, title, STR(" – "),
		of->kind == ENTITY_PLAN ? of->id : of->title);
}

/* subject: the plan of a year, a cell, a session, or NULL for all. */
static bool write_ics(const Task *task, Worker *worker, Buf *out)
{
	const Output *output = task->context;
	const Entity *of = task->subject;
	Ics ics = {out, worker->job, output, output->site->content};
	ical_line(out, STR("BEGIN"), STR("VCALENDAR"));
	ical_line(out, STR("VERSION"), STR("2.0"));
	ical_line(out, STR("PRODID"), STR("-//chuyende//chuyende//VI"));
	ical_line(out, STR("CALSCALE"), STR("GREGORIAN"));
	ical_text(out, STR("X-WR-CALNAME"), calendar_name(&ics, of));
	add_zone(&ics);
	if (of && of->kind == ENTITY_SESSION)
		add_event(&ics, RECORD(Session, of));
	else
		add_events(&ics, of);
	ical_line(out, STR("END"), STR("VCALENDAR"));
	return true;
}

bool ics_retitle(Task *task, const EntityVec *entities)
{
	const Entity *of = task->subject;
	if (task->write != write_ics)
		return false;
	if (of)
		task->span = of->span;
	VEC_EACH_TO(const Entity, entity, entities)
		if (belongs(entity_session(entity), of))
			task->key = (Digest){0, 0};
	return true;
}

static void add_task(Output *output, TaskList *tasks, Str path,
	const Entity *of)
{
	bool one = of && of->kind == ENTITY_SESSION;
	if (path.len)
		*VEC_ADD(output->arena, tasks) = (Task){.path = path,
			.write = write_ics,
			.identify = one ? output_bytes_key : output_load_key,
			.subject = of, .context = output, .max = LIMIT_DATA,
			.span = of ? of->span : (Span){0}};
}

void ics_plan(Output *output, TaskList *tasks)
{
	const Site *site = output->site;
	const Content *content = site->content;
	add_task(output, tasks, site->calendar_all, NULL);
	for (size_t i = 1; i < content->entity_count; i++)
		add_task(output, tasks, site->calendar_path[i],
			content->entities[i]);
}
