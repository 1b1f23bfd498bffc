#include "site/snapshot.h"

#include "model/link.h"
#include "model/meeting.h"

typedef struct Writer {
	Buf *out;
	Arena *scratch;		/* cleared after each page */
	const Site *site;
	Plain plain;
	bool also;		/* what only version 4 and later tell */
} Writer;

/* Text on one line. */
static void whole_line(Writer *w, Str word, Str text)
{
	if (w->also)
		buf_add(w->out, STR("also "));
	buf_add(w->out, word);
	buf_add_char(w->out, ' ');
	buf_add_line(w->out, text);
}

/* None where there is no text. */
static void line(Writer *w, Str word, Str text)
{
	if (text.len)
		whole_line(w, word, text);
}

static void field(Writer *w, SnapshotField which, Str text)
{
	line(w, snapshot_field_name(which), text);
}

static void date_field(Writer *w, SnapshotField which, Date date)
{
	field(w, which, date_iso(w->scratch, date));
}

static void time_field(Writer *w, SnapshotField which, Clock clock)
{
	field(w, which, clock_text(w->scratch, clock));
}

static void count_field(Writer *w, SnapshotField which, size_t count)
{
	if (count)
		field(w, which, str_format(w->scratch, "%zu", count));
}

static void number_field(Writer *w, SnapshotField which, Number number)
{
	if (number.known)
		field(w, which, str_format(w->scratch, "%d", number.n));
}

static void text(Writer *w, Str text)
{
	line(w, STR("text"), text);
}

/* Whether anything stands in the row that begins at block, or in it alone. */
static bool is_told(const PlainText *blocks, const PlainBlock *block)
{
	const PlainBlock *end = blocks->items + blocks->count;
	bool told = block->text.len;
	while (!told && ++block < end && block->beside)
		told = block->text.len;
	return told;
}

static void prose(Writer *w, Prose prose)
{
	PlainText blocks = plain_text(&w->plain, prose.rich);
	bool told = false;
	VEC_EACH(const PlainBlock, block, &blocks) {
		told = block->beside ? told : is_told(&blocks, block);
		if (told)
			whole_line(w, block->heading ? STR("heading")
				: block->beside ? STR("beside") : STR("text"),
				block->text);
	}
}

static Str name_of(const Ref *ref)
{
	return ref->to ? ref->to->title : ref->key;
}

/* Both, and what joins them; one of them where the other is empty. */
static Str joined(Writer *w, Str before, Str by, Str after)
{
	return !before.len ? after : !after.len ? before : str_concat3(
		w->scratch, before, by, after);
}

static Str with(Writer *w, Str text, Str more)
{
	return joined(w, text, STR(" – "), more);
}

static Str filled(Writer *w, const Phrase *phrase, Str text)
{
	return text.len ? phrase_fill(w->scratch, phrase_in(phrase,
		w->site->content->language), &text, 1) : (Str){0};
}

static Str label_of(Writer *w, const Options *options, Choice choice)
{
	const Phrase *label = option_label(options, choice.value);
	return label ? phrase_in(label, w->site->content->language)
		: (Str){0};
}

static Str day_of(Writer *w, Day day)
{
	return date_format(w->scratch, day.date, DATE_SHORT,
		w->site->content->language);
}

static Str names_of(Writer *w, List refs)
{
	Str all = {0};
	LIST_EACH(const Ref, ref, refs)
		all = joined(w, all, STR(", "), name_of(ref));
	return all;
}

/* "Lý Thị Ánh (đi công tác), Đỗ Văn Đạt" */
static Str persons_of(Writer *w, List persons)
{
	Str all = {0};
	LIST_EACH(const Person, person, persons) {
		Str why = person->reason.str;
		if (why.len)
			why = str_concat3(w->scratch, STR("("), why, STR(")"));
		all = joined(w, all, STR(", "), joined(w,
			name_of(&person->name), STR(" "), why));
	}
	return all;
}

/* Who said it stands over it as a heading. */
static void write_opinion(Writer *w, const Opinion *opinion)
{
	static const Phrase untold = PHRASE("Ý kiến", "Opinion"),
		told = PHRASE("Ý kiến của {1}", "Opinion of {1}"),
		section = PHRASE("mục {1}", "on {1}"),
		outcome = PHRASE("Kết quả: {1}", "Outcome: {1}");
	Str name = name_of(&opinion->by);
	Str head = name.len ? filled(w, &told, name) : phrase_in(&untold,
		w->site->content->language);
	head = with(w, head, label_of(w, &opinion_kind_options,
		opinion->kind));
	head = with(w, head, filled(w, &section, opinion->section.str));
	line(w, STR("heading"), with(w, head, day_of(w, opinion->date)));
	prose(w, opinion->text);
	text(w, opinion->post_relation.str);
	prose(w, opinion->discussion);
	text(w, filled(w, &outcome, label_of(w, &opinion_outcome_options,
		opinion->outcome)));
}

static void write_opinions(Writer *w, List opinions)
{
	LIST_EACH(const Opinion, opinion, opinions)
		write_opinion(w, opinion);
}

/* What comes of an outline is told with its session: it does not edit it. */
static void write_progress(Writer *w, const Session *session)
{
	const Outline *outline = session->outline;
	const OpinionsFile *opinions = session->opinions;
	if (outline && !outline->withheld) {
		date_field(w, SNAPSHOT_SENT, outline->sent.date);
		date_field(w, SNAPSHOT_COMPLETED, outline->completed.date);
	}
	if (opinions) {
		count_field(w, SNAPSHOT_OPINIONS, opinions->opinions.count);
		write_opinions(w, opinions->opinions);
	}
}

static void write_session(Writer *w, const void *subject)
{
	const Session *session = subject;
	int status = session->status.value;
	date_field(w, SNAPSHOT_DATE, session->date.date);
	time_field(w, SNAPSHOT_TIME, session->time);
	time_field(w, SNAPSHOT_ENDS, session->end);
	field(w, SNAPSHOT_PLACE, session->place.str);
	if (status == STATUS_POSTPONED || status == STATUS_CANCELLED)
		field(w, SNAPSHOT_STATUS, option_by_number(
			&session_status_options, status)->name);
	field(w, SNAPSHOT_FORM, session->form.str);
	field(w, SNAPSHOT_CELL, name_of(&session->cell));
	field(w, SNAPSHOT_LEADS, names_of(w, session->lead));
	field(w, SNAPSHOT_CHAIR, name_of(&session->chair));
	field(w, SNAPSHOT_SECRETARY, name_of(&session->secretary));
	prose(w, session->note);
	w->also = true;
	write_progress(w, session);
}

static void write_outline(Writer *w, const void *subject)
{
	const Outline *outline = subject;
	field(w, SNAPSHOT_VERSION, outline->version.str);
	date_field(w, SNAPSHOT_APPROVED, outline->approved.date);
	text(w, outline->summary.str);
	prose(w, outline->body);
}

/* A text as version 1 told it, and all of it. */
static void whole_text(Writer *w, Str word, Str first, Str whole)
{
	text(w, first);
	if (first.len)
		line(w, word, whole);
}

static void write_task(Writer *w, const Assignment *task)
{
	Str what = task->what.str;
	whole_text(w, STR("task"), what, with(w, with(w, what,
		name_of(&task->owner)), day_of(w, task->due)));
}

static void write_vote(Writer *w, const Vote *vote)
{
	static const Phrase words[] = {
		PHRASE("tán thành {1}", "{1} in favour"),
		PHRASE("không tán thành {1}", "{1} against"),
		PHRASE("ý kiến khác {1}", "{1} other"),
	};
	const Number votes[] = {vote->in_favour, vote->against, vote->other};
	Str all = {0};
	for (size_t i = 0; i < COUNT(votes); i++)
		if (votes[i].known)
			all = joined(w, all, STR(", "), filled(w, &words[i],
				str_format(w->scratch, "%d", votes[i].n)));
	whole_text(w, STR("vote"), vote->question.str, with(w,
		vote->question.str, all));
}

static void write_attendance(Writer *w, const Attendance *attendance)
{
	number_field(w, SNAPSHOT_MEMBERS, attendance->members);
	number_field(w, SNAPSHOT_PRESENT, attendance->present);
	number_field(w, SNAPSHOT_FULL, attendance->full);
	number_field(w, SNAPSHOT_PROBATIONARY, attendance->probationary);
	number_field(w, SNAPSHOT_EXEMPT, attendance->exempt);
	field(w, SNAPSHOT_EXCUSED, persons_of(w, attendance->excused));
	field(w, SNAPSHOT_UNEXCUSED, persons_of(w, attendance->unexcused));
	if (attendance->guests.count)
		field(w, SNAPSHOT_GUESTS, persons_of(w, attendance->guests));
	else
		number_field(w, SNAPSHOT_GUESTS, attendance->guest_count);
}

static void write_meeting(Writer *w, const Minutes *minutes)
{
	Meeting meeting = minutes_meeting(minutes);
	date_field(w, SNAPSHOT_DATE, meeting.date);
	time_field(w, SNAPSHOT_TIME, meeting.start);
	time_field(w, SNAPSHOT_ENDS, meeting.end);
	field(w, SNAPSHOT_PLACE, meeting.place);
	field(w, SNAPSHOT_CHAIR, name_of(meeting.chair));
	field(w, SNAPSHOT_SECRETARY, name_of(meeting.secretary));
	write_attendance(w, &minutes->attendance);
	field(w, SNAPSHOT_SCORE, minutes->evaluation.score.str);
	field(w, SNAPSHOT_GRADE, minutes->evaluation.grade.str);
}

static void write_minutes(Writer *w, const void *subject)
{
	const Minutes *minutes = subject;
	const Evaluation *evaluation = &minutes->evaluation;
	count_field(w, SNAPSHOT_OPINIONS, minutes->opinions.count);
	LIST_EACH(const AgendaItem, item, minutes->agenda)
		text(w, item->item.str);
	prose(w, minutes->proceedings);
	prose(w, evaluation->strengths);
	prose(w, evaluation->limitations);
	prose(w, evaluation->causes);
	prose(w, evaluation->solutions);
	prose(w, minutes->conclusion);
	LIST_EACH(const Vote, vote, minutes->votes)
		write_vote(w, vote);
	LIST_EACH(const Assignment, task, minutes->tasks)
		write_task(w, task);
	w->also = true;
	write_meeting(w, minutes);
	write_opinions(w, minutes->opinions);
}

static void write_free_page(Writer *w, const void *subject)
{
	prose(w, ((const FreePage *)subject)->body);
}

/* What else people call it, so that it is known in running text. */
static void write_short_name(Writer *w, const void *subject)
{
	line(w, STR("name"), site_short_name(subject));
}

static void write_document(Writer *w, const void *subject)
{
	line(w, STR("name"), ((const Document *)subject)->symbol.str);
}

static void (*const parts[PAGE_TYPES])(Writer *w, const void *subject) = {
	[PAGE_SESSION] = write_session,
	[PAGE_OUTLINE] = write_outline,
	[PAGE_MINUTES] = write_minutes,
	[PAGE_REPORT] = write_free_page,
	[PAGE_FREE] = write_free_page,
	[PAGE_CELL] = write_short_name,
	[PAGE_THEME] = write_short_name,
	[PAGE_DOCUMENT] = write_document,
};

static void write_page(Writer *w, const Page *page)
{
	ArenaMark mark = arena_mark(w->scratch);
	Str key = snapshot_key(w->scratch, w->site, page);
	if (key.len) {
		line(w, STR("page"), key);
		field(w, SNAPSHOT_TITLE, page->subject->title);
		if (parts[page->type])
			parts[page->type](w, page->subject);
		w->also = false;
	}
	arena_reset(w->scratch, mark);
}

void snapshot_write(Buf *out, const Site *site)
{
	Arena scratch;
	arena_init(&scratch);
	Writer w = {.out = out, .scratch = &scratch, .site = site};
	const Content *content = site->content;
	plain_init(&w.plain, &scratch, link_name);
	buf_add(out, str_format(&scratch, "%s%d\n", snapshot_magic.ptr,
		SNAPSHOT_VERSIONS));
	line(&w, STR("day"), date_iso(&scratch, content->today));
	line(&w, STR("audience"), content->audience->id.str);
	VEC_EACH(const Page, page, &site->pages)
		write_page(&w, page);
	line(&w, STR("end"), digest_hex(&scratch, digest_bytes(buf_str(
		out))));
	plain_done(&w.plain);
	arena_done(&scratch);
}
