#include "site/snapshot.h"

#include "model/link.h"
#include "model/stage.h"

typedef struct Writer {
	Buf *out;
	Arena *scratch;		/* cleared after each page */
	const Site *site;
	Plain plain;
} Writer;

/* Text on one line. */
static void whole_line(Writer *w, Str word, Str text)
{
	buf_add(w->out, word);
	buf_add_char(w->out, ' ');
	for (size_t i = 0; i < text.len; i++)
		buf_add_char(w->out, (unsigned char)text.ptr[i] < ' ' ? ' '
			: text.ptr[i]);
	buf_add_char(w->out, '\n');
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
	if (date_known(date))
		field(w, which, date_format(w->scratch, date, DATE_ISO,
			LANGUAGE_EN));
}

static void time_field(Writer *w, SnapshotField which, Clock clock)
{
	if (clock.known)
		field(w, which, time_format(w->scratch, clock.minutes));
}

static void count_field(Writer *w, SnapshotField which, size_t count)
{
	if (count)
		field(w, which, str_format(w->scratch, "%zu", count));
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

static Str names_of(Writer *w, List refs)
{
	Str all = {0};
	LIST_EACH(const Ref, ref, refs)
		all = all.len ? str_concat3(w->scratch, all, STR(", "),
			name_of(ref)) : name_of(ref);
	return all;
}

static void write_session(Writer *w, const void *subject)
{
	const Session *session = subject;
	Date today = w->site->content->today;
	int status = session->status.value;
	date_field(w, SNAPSHOT_DATE, session->date.date);
	time_field(w, SNAPSHOT_TIME, session->time);
	time_field(w, SNAPSHOT_ENDS, session->end);
	field(w, SNAPSHOT_PLACE, session_place(session, today));
	if (status == STATUS_POSTPONED || status == STATUS_CANCELLED)
		field(w, SNAPSHOT_STATUS, option_by_number(
			&session_status_options, status)->name);
	field(w, SNAPSHOT_FORM, session->form.str);
	field(w, SNAPSHOT_CELL, name_of(&session->cell));
	field(w, SNAPSHOT_LEADS, names_of(w, session->lead));
	field(w, SNAPSHOT_CHAIR, name_of(session_chair(session, today)));
	field(w, SNAPSHOT_SECRETARY, name_of(session_secretary(session,
		today)));
	prose(w, session->note);
}

static void write_outline(Writer *w, const void *subject)
{
	const Outline *outline = subject;
	const OpinionsFile *opinions = outline->session->opinions;
	field(w, SNAPSHOT_VERSION, outline->version.str);
	date_field(w, SNAPSHOT_APPROVED, outline->approved.date);
	count_field(w, SNAPSHOT_OPINIONS, opinions
		? opinions->opinions.count : 0);
	text(w, outline->summary.str);
	prose(w, outline->body);
}

/* The text as version 1 told it, and all of it. */
static void write_task(Writer *w, const Assignment *task)
{
	Str owner = name_of(&task->owner), due = date_known(task->due.date)
		? date_format(w->scratch, task->due.date, DATE_SHORT,
			w->site->content->language) : (Str){0};
	Str whole = task->what.str;
	if (owner.len)
		whole = str_concat3(w->scratch, whole, STR(" – "), owner);
	if (due.len)
		whole = str_concat3(w->scratch, whole, STR(" – "), due);
	text(w, task->what.str);
	if (task->what.str.len)
		line(w, STR("task"), whole);
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
		text(w, vote->question.str);
	LIST_EACH(const Assignment, task, minutes->tasks)
		write_task(w, task);
}

static void write_free_page(Writer *w, const void *subject)
{
	prose(w, ((const FreePage *)subject)->body);
}

/* What else people call it, so that it is known in running text. */
static void write_cell(Writer *w, const void *subject)
{
	line(w, STR("name"), ((const Cell *)subject)->short_name.str);
}

static void write_theme(Writer *w, const void *subject)
{
	line(w, STR("name"), ((const Theme *)subject)->short_name.str);
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
	[PAGE_CELL] = write_cell,
	[PAGE_THEME] = write_theme,
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
	line(&w, STR("day"), date_format(&scratch, content->today, DATE_ISO,
		LANGUAGE_EN));
	line(&w, STR("audience"), content->audience->id.str);
	VEC_EACH(const Page, page, &site->pages)
		write_page(&w, page);
	line(&w, STR("end"), digest_hex(&scratch, digest_bytes(buf_str(
		out))));
	plain_done(&w.plain);
	arena_done(&scratch);
}
