#include "site/view_parts.h"

#include "model/career.h"
#include "model/meeting.h"
#include "site/address.h"

/* With the titles that the heading shows for its references. */
static Str text_of(const Viewer *v, const Rich *rich, const Heading *heading)
{
	Str text = heading->text;
	size_t at = 0;
	for (size_t i = 0; i < heading->hole_count; i++) {
		const Hole *hole = &rich->holes[heading->holes + i];
		if (hole->kind != HOLE_REFERENCE || hole->start < hole->end
				|| !hole->to
				|| !str_find_from(text, at, hole->target, &at))
			continue;
		Str title = title_of(v, hole->to);
		text = str_concat3(v->arena, str_slice(text, 0, at), title,
			str_slice(text, at + hole->target.len, text.len));
		at += title.len;
	}
	return text;
}

static Value *view_toc(const Viewer *v, Prose body)
{
	size_t count = body.rich ? body.rich->heading_count : 0;
	Value *list = value_list(v->arena, count);
	ARRAY_EACH(const Heading, heading, body.rich->headings, count) {
		Value *map = push_map(v, list, 3);
		put_int(v, map, "level", (size_t)heading->level);
		put_str(v, map, "id", heading->id);
		put_str(v, map, "text", text_of(v, body.rich, heading));
	}
	return list;
}

static Str joined(const Viewer *v, List texts)
{
	Str all = {0};
	LIST_EACH(const Text, text, texts)
		all = str_join(v->arena, all, STR(", "), text->str);
	return all;
}

static Value *outline_map(const Viewer *v, const Outline *outline)
{
	Value *map = value_map(v->arena, 12);
	put_str(v, map, "title", title_of(v, &outline->entity));
	put_str(v, map, "path", site_own_path(v->site, &outline->entity));
	put_str(v, map, "version", outline->version.str);
	put(map, "authors", view_persons(v, outline->authors));
	put_date(v, map, "drafted", outline->drafted.date);
	put_date(v, map, "approved", outline->approved.date);
	put_str(v, map, "approved_by", outline->approved_by.str);
	put_date(v, map, "sent", outline->sent.date);
	put_str(v, map, "sent_to", joined(v, outline->sent_to));
	put_date(v, map, "completed", outline->completed.date);
	put_str(v, map, "summary", outline->summary.str);
	put_bool(map, "draft", outline->draft);
	return map;
}

/* Targets of a kind among refs and what an entity mentions, each once. */
static Value *view_cited(const Viewer *v, const Entity *from, List refs,
	EntityKind kind)
{
	const Mention *const *mentions;
	size_t count = content_outgoing(v->site->content, from, &mentions);
	Value *list = value_list(v->arena, refs.count + count);
	push_refs(v, list, refs);
	for (size_t i = 0; i < count; i++)
		if (mentions[i]->to->kind == kind)
			push_once(v, list, mentions[i]->to);
	return list;
}

static const Value *view_report_link(const Viewer *v, const Session *session)
{
	const FreePage *report = session->report;
	return report ? view_file(v, title_of(v, &report->entity),
		site_path(v->site, &report->entity)) : NULL;
}

static Value *view_absent(const Viewer *v, List persons)
{
	static const Phrase unknown = PHRASE("chưa xác định", "not determined");
	Value *list = value_list(v->arena, persons.count);
	LIST_EACH(const Person, person, persons) {
		Value *map = push_map(v, list, 3);
		const Entity *to = person->name.to;
		put_str(v, map, "name", to ? title_of(v, to)
			: person->name.key.len ? person->name.key
			: phrase_in(&unknown, v->site->content->language));
		put_str(v, map, "path", to ? site_path(v->site, to)
			: (Str){0});
		put_str(v, map, "reason", person->reason.str);
	}
	return list;
}

static bool attendance_known(const Attendance *attendance)
{
	return attendance->members.known || attendance->present.known
		|| attendance->full.known || attendance->probationary.known
		|| attendance->exempt.known || attendance->guest_count.known
		|| attendance->excused.count || attendance->unexcused.count;
}

static const Value *view_attendance(const Viewer *v, const Minutes *minutes)
{
	const Attendance *attendance = &minutes->attendance;
	if (!attendance_known(attendance))
		return NULL;
	Value *map = value_map(v->arena, 12);
	put_number(v, map, "members", attendance->members);
	put_number(v, map, "present", attendance->present);
	put_number(v, map, "full", attendance->full);
	put_number(v, map, "probationary", attendance->probationary);
	put_number(v, map, "exempt", attendance->exempt);
	put_number(v, map, "excused_count", attendance_absent(attendance,
		&attendance->excused));
	put_number(v, map, "unexcused_count", attendance_absent(attendance,
		&attendance->unexcused));
	put_number(v, map, "guest_count", attendance->guest_count);
	put(map, "excused", view_absent(v, attendance->excused));
	put(map, "unexcused", view_absent(v, attendance->unexcused));
	put(map, "guests", view_absent(v, attendance->guests));
	put(map, "roll", view_roll(v, minutes));
	return map;
}

static const Value *view_evaluation(const Viewer *v,
	const Evaluation *evaluation)
{
	bool known = evaluation->strengths.rich
		|| evaluation->limitations.rich || evaluation->causes.rich
		|| evaluation->solutions.rich || evaluation->score.str.len
		|| evaluation->grade.str.len;
	if (!known)
		return NULL;
	Value *map = value_map(v->arena, 6);
	put_prose(v, map, "strengths", evaluation->strengths);
	put_prose(v, map, "limitations", evaluation->limitations);
	put_prose(v, map, "causes", evaluation->causes);
	put_prose(v, map, "solutions", evaluation->solutions);
	put_str(v, map, "score", evaluation->score.str);
	put_str(v, map, "grade", evaluation->grade.str);
	return map;
}

static Value *view_agenda(const Viewer *v, List agenda)
{
	Value *list = value_list(v->arena, agenda.count);
	LIST_EACH(const AgendaItem, item, agenda) {
		Value *map = push_map(v, list, 3);
		put_str(v, map, "item", item->item.str);
		put_number(v, map, "minutes", item->minutes);
		put(map, "by", view_person(v, &item->by));
	}
	return list;
}

static Value *minutes_map(const Viewer *v, const Minutes *minutes)
{
	Meeting meeting = minutes_meeting(minutes);
	Value *map = value_map(v->arena, 15);
	put_str(v, map, "path", site_path(v->site, &minutes->entity));
	put_str(v, map, "conclusion_path", page_concludes(minutes)
		? address_page(v->arena, PAGE_CONCLUSION, &minutes->entity)
		: (Str){0});
	put_date(v, map, "date", meeting.date);
	put_time(v, map, "start", meeting.start);
	put_time(v, map, "ends", meeting.end);
	put_str(v, map, "place", meeting.place);
	put(map, "chair", view_person(v, meeting.chair));
	put(map, "secretary", view_person(v, meeting.secretary));
	put(map, "attendance", view_attendance(v, minutes));
	put(map, "agenda", view_agenda(v, minutes->agenda));
	put_prose(v, map, "proceedings", minutes->proceedings);
	put(map, "evaluation", view_evaluation(v, &minutes->evaluation));
	put_prose(v, map, "conclusion", minutes->conclusion);
	put(map, "votes", view_votes(v, minutes->votes));
	put(map, "tasks", view_tasks(v, minutes));
	return map;
}

static List opinions_of(const Session *session)
{
	return session->opinions ? session->opinions->opinions : (List){0};
}

static List attachments_of(const Session *session)
{
	const Outline *outline = session->outline;
	return outline && !outline->draft ? outline->attachments : (List){0};
}

void view_session(const Viewer *v, Value *map)
{
	const Session *session = v->page->session;
	const Outline *outline = session->outline;
	put_session(v, map, session);
	put(map, "due", view_due(v, session));
	put_prose(v, map, "note", session->note);
	put(map, "documents", view_refs(v, session->documents));
	put(map, "works", view_refs(v, session->works));
	put(map, "outline", outline ? outline_map(v, outline) : NULL);
	put(map, "attachments", view_attachments(v, attachments_of(session)));
	put(map, "opinions", view_opinions(v, opinions_of(session)));
	put(map, "proposals", view_proposals(v, session->plan,
		&session->entity));
	put(map, "tasks", view_tasks(v, session->minutes));
	put(map, "left", view_left(v, session));
	put(map, "marks", view_marks(v, session));
	put(map, "next_step", view_next_step(v, session));
	put(map, "minutes", session->minutes ? minutes_map(v,
		session->minutes) : NULL);
	put(map, "report", view_report_link(v, session));
	put(map, "mentioned_by", view_mentions(v, &session->entity));
	put_calendar_path(v, map, &session->entity);
	put_str(v, map, "packet_path", page_packed(session,
			v->site->content->today)
		? address_page(v->arena, PAGE_PACKET, &session->entity)
		: (Str){0});
}

void put_signer(const Viewer *v, Value *map, Date day)
{
	const Site *site = v->site;
	const Member *signer = NULL;
	size_t found = 0;
	ARRAY_EACH_TO(const Member, member, site->secretaries,
			site->secretary_count)
		if (date_known(day) && member_belongs(member, day)
				&& member_role(member, day) == ROLE_SECRETARY) {
			signer = member;
			found++;
		}
	put(map, "signer", found == 1 ? brief_of(v, &signer->entity) : NULL);
}

void put_subject(const Viewer *v, Value *map, PageType kind, Str title)
{
	const Phrase *label = page_type_label(kind);
	Str rest = title;
	for (int i = 0; i < LANGUAGES && rest.len == title.len; i++) {
		Str word = str_concat(v->arena, str_from(label->in[i]),
			STR(" "));
		if (str_starts(title, word))
			rest = str_slice(title, word.len, title.len);
	}
	put_str(v, map, "subject", rest);
}

void put_body(const Viewer *v, Value *map, Prose body)
{
	put_prose(v, map, "body", body);
	put(map, "toc", view_toc(v, body));
}

void view_outline(const Viewer *v, Value *map)
{
	const Session *session = v->page->session;
	const Outline *outline = session->outline;
	put_session(v, map, session);
	put(map, "outline", outline_map(v, outline));
	put(map, "documents", view_cited(v, &outline->entity,
		session->documents, ENTITY_DOCUMENT));
	put(map, "works", view_cited(v, &outline->entity, session->works,
		ENTITY_WORK));
	put(map, "attachments", view_attachments(v, outline->attachments));
	put(map, "opinions", view_opinions(v, opinions_of(session)));
	put(map, "mentioned_by", view_mentions(v, &outline->entity));
	put_body(v, map, outline->body);
	put_signer(v, map, outline->approved.date);
}

void view_minutes(const Viewer *v, Value *map)
{
	const Session *session = v->page->session;
	const Minutes *minutes = session->minutes;
	put_session(v, map, session);
	put(map, "minutes", minutes_map(v, minutes));
	put(map, "opinions", view_opinions(v, minutes->opinions));
	put(map, "attachments", view_attachments(v, minutes->attachments));
	put(map, "year", view_year(v, session->plan));
}

void view_conclusion(const Viewer *v, Value *map)
{
	const Session *session = v->page->session;
	const Minutes *minutes = session->minutes;
	Date day = minutes_meeting(minutes).date;
	put_session(v, map, session);
	put_date(v, map, "day", day);
	put_prose(v, map, "conclusion", minutes->conclusion);
	put(map, "votes", view_votes(v, minutes->votes));
	put(map, "tasks", view_tasks(v, minutes));
	put_signer(v, map, day);
}

void view_report(const Viewer *v, Value *map)
{
	const FreePage *report = v->page->session->report;
	put_session(v, map, v->page->session);
	put(map, "attachments", view_attachments(v, report->attachments));
	put_subject(v, map, PAGE_REPORT, title_of(v, &report->entity));
	put_signer(v, map, v->page->session->date.date);
	put_body(v, map, report->body);
}

void view_free_page(const Viewer *v, Value *map)
{
	const FreePage *page = RECORD(FreePage, v->page->subject);
	put(map, "attachments", view_attachments(v, page->attachments));
	put_body(v, map, page->body);
}
