#include "search/paper.h"

#include "format/plain.h"
#include "format/vietnamese.h"
#include "model/career.h"
#include "model/link.h"
#include "model/meeting.h"
#include "model/symbol.h"
#include "model/symbol_kind.h"

typedef struct Reader {
	Arena *arena;
	const Site *site;
	PaperText text;
	Plain plain;
} Reader;

static void add(Reader *r, PaperPart part, Str text)
{
	if (text.len)
		*VEC_ADD(r->arena, &r->text) = (PaperBlock){part, text};
}

static void read_prose(Reader *r, Prose prose)
{
	PlainText text = plain_text(&r->plain, prose.rich);
	VEC_EACH(const PlainBlock, block, &text)
		add(r, block->heading ? PART_HEADING : PART_BODY,
			block->text);
}

static void read_opinions(Reader *r, List opinions)
{
	LIST_EACH(const Opinion, opinion, opinions) {
		read_prose(r, opinion->text);
		add(r, PART_BODY, opinion->post_relation.str);
		read_prose(r, opinion->discussion);
	}
}

/* What the page of a session tells, and that of its outline repeats. */
static void read_shared(Reader *r, const Session *session)
{
	LIST_EACH(const Ref, ref, session->documents)
		if (ref->to)
			add(r, PART_BODY, ref->to->title);
	if (session->opinions)
		read_opinions(r, session->opinions->opinions);
}

static void read_session(Reader *r, const Session *session)
{
	add(r, PART_BODY, session_meeting(session,
		r->site->content->today).place);
	read_prose(r, session->note);
	read_shared(r, session);
}

static void read_outline(Reader *r, const Outline *outline)
{
	add(r, PART_HEADING, outline->summary.str);
	read_prose(r, outline->body);
	read_shared(r, outline->session);
}

static void read_evaluation(Reader *r, const Evaluation *evaluation)
{
	read_prose(r, evaluation->strengths);
	read_prose(r, evaluation->limitations);
	read_prose(r, evaluation->causes);
	read_prose(r, evaluation->solutions);
}

static void read_minutes(Reader *r, const Minutes *minutes)
{
	LIST_EACH(const AgendaItem, item, minutes->agenda)
		add(r, PART_BODY, item->item.str);
	read_prose(r, minutes->proceedings);
	read_opinions(r, minutes->opinions);
	read_evaluation(r, &minutes->evaluation);
	LIST_EACH(const Vote, vote, minutes->votes)
		add(r, PART_BODY, vote->question.str);
	read_prose(r, minutes->conclusion);
	LIST_EACH(const Assignment, task, minutes->tasks)
		add(r, PART_BODY, task->what.str);
}

/* A paper as others cite it: "Kết luận số 01-KL/TW ngày 18/5/2021"; kind ends
 * with a blank. */
static Str cited(const Reader *r, Str kind, Str symbol, Date date)
{
	static const Phrase number = PHRASE("số ", "No ");
	static const Phrase issued = PHRASE(" ngày ", " of ");
	Language language = r->site->content->language;
	Str text = str_concat3(r->arena, kind, phrase_in(&number, language),
		symbol);
	return date_known(date) ? str_concat3(r->arena, text,
		phrase_in(&issued, language), date_format(r->arena, date,
			DATE_SHORT, language)) : text;
}

static void read_plan(Reader *r, const Plan *plan)
{
	Language language = r->site->content->language;
	if (plan->number.str.len)
		add(r, PART_BODY, cited(r, str_concat(r->arena,
			phrase_in(page_type_label(PAGE_PLAN), language),
			STR(" ")), plan->number.str, plan->adopted.date));
	read_prose(r, plan->preface);
	LIST_EACH(const Proposal, proposal, plan->proposals) {
		add(r, PART_BODY, proposal->title.str);
		add(r, PART_BODY, proposal->reason.str);
	}
}

/* "Kết luận số 01-KL/TW của Bộ Chính trị". Titles of sessions hold that too. */
static Str citation(const Reader *r, const Document *document)
{
	static const Phrase issuer = PHRASE(" của ", ", ");
	Language language = r->site->content->language;
	Str title = document->entity.title, symbol = document->symbol.str;
	Str text = cited(r, str_slice(title, 0, title.len - symbol.len),
		symbol, document->date.date);
	return document->issuer.str.len ? str_concat3(r->arena, text,
		phrase_in(&issuer, language), document->issuer.str) : text;
}

/* One that may be of several kinds is found by the name of each. */
static void read_document(Reader *r, const Document *document)
{
	add(r, PART_TITLE, citation(r, document));
	if (str_eq(document->entity.title, document->symbol.str))
		add(r, PART_HEADING, symbol_kind_names(r->arena, symbol_parse(
			document->symbol.str).kind, LANGUAGE_VI));
	add(r, PART_HEADING, document->subject.str);
	add(r, PART_BODY, document->issuer.str);
}

/* As people ask for who holds it: "Phó bí thư chi bộ", "Tổ trưởng Tổ đảng Đào
 * tạo". Of a plain member, or one who left, nothing. */
static Str office(const Reader *r, const Member *member)
{
	static const Phrase of_chapter = PHRASE(" chi bộ", " of the chapter");
	static const Phrase of_cell = PHRASE(" ", ", ");
	Date today = r->site->content->today;
	Language language = r->site->content->language;
	Role role = member_role(member, today);
	if (role == ROLE_MEMBER || member_former(member, today))
		return (Str){0};
	Str label = phrase_in(option_label(&role_options, (int)role), language);
	const Cell *cell = member_cell(member, today);
	if (role == ROLE_SECRETARY || role == ROLE_DEPUTY)
		return str_concat(r->arena, label, phrase_in(&of_chapter,
			language));
	return role == ROLE_CELL_LEADER && cell ? str_concat3(r->arena, label,
		phrase_in(&of_cell, language), cell->name.str) : label;
}

static void read_work(Reader *r, const Work *work)
{
	Str author = work->author.str, year = work->year.str;
	add(r, PART_HEADING, year.len ? str_join(r->arena, author, STR(", "),
		year) : author);
}

/* "Đảng viên dự bị". Of a full member, or one who left, nothing. */
static Str standing(const Reader *r, const Member *member)
{
	Date today = r->site->content->today;
	Language language = r->site->content->language;
	Standing standing = member_standing(member, today);
	if (standing == STANDING_FULL || member_former(member, today))
		return (Str){0};
	return str_concat3(r->arena, phrase_in(page_type_label(PAGE_MEMBER),
		language), STR(" "), vietnamese_lower(r->arena, phrase_in(
			option_label(&standing_options, (int)standing),
			language)));
}

static void read_member(Reader *r, const Member *member)
{
	static const Phrase comrade = PHRASE("Đồng chí ", "Comrade ");
	static const Phrase who_is = PHRASE("Ai là ", "Who is ");
	Language language = r->site->content->language;
	Str held = office(r, member);
	add(r, PART_HEADING, str_concat(r->arena, phrase_in(&comrade,
		language), member->name.str));
	/* Who asks for the secretary does not mean the deputy. */
	add(r, member_role(member, r->site->content->today) == ROLE_SECRETARY
		? PART_TITLE : PART_HEADING, held);
	if (held.len)
		add(r, PART_BODY, str_concat3(r->arena, phrase_in(&who_is,
			language), held, STR("?")));
	add(r, PART_HEADING, standing(r, member));
	add(r, PART_BODY, member->post.str);
}

Str paper_occasion(Arena *arena, const Site *site, const Paper *paper)
{
	return paper->session ? site_occasion(arena, site, paper->session)
		: (Str){0};
}

/* As people ask for it: "Sinh hoạt chuyên đề 2 năm 2025", "Sinh hoạt chuyên đề
 * số 2/2025"; of what was written for it, "Đề cương: Sinh hoạt ...". */
static void add_occasion(Reader *r, const Paper *paper)
{
	static const Phrase year_of = PHRASE(" năm ", ", year ");
	static const Phrase number_of = PHRASE(" số ", " number ");
	Language language = r->site->content->language;
	const Session *session = paper->session;
	Str occasion = paper_occasion(r->arena, r->site, paper);
	if (!occasion.len)
		return;
	if (paper->page->type != PAGE_SESSION)
		occasion = str_concat3(r->arena, phrase_in(page_type_label(
			paper->page->type), language), STR(": "), occasion);
	Str year = session->plan->entity.id, number = session->number.str;
	add(r, PART_TITLE, str_concat3(r->arena, occasion, phrase_in(
		&year_of, language), year));
	if (number.len)
		add(r, PART_HEADING, str_concat3(r->arena, phrase_in(option_label(
			&session_kind_options, session->kind.value), language),
			phrase_in(&number_of, language), str_concat3(r->arena,
				number, STR("/"), year)));
}

Date paper_day(const Paper *paper)
{
	const Session *session = paper->session;
	if (!session)
		return (Date){0};
	return paper->page->type == PAGE_MINUTES
		? minutes_meeting(session->minutes).date : session->date.date;
}

/* What people look for on pages of the menu. */
static void read_index(Reader *r, PageType type)
{
	static const Phrase asked[PAGE_TYPES] = {
		[PAGE_TASKS] = PHRASE("Nhiệm vụ được giao, quá hạn, đã hoàn thành",
			"Tasks given, overdue, done"),
		[PAGE_CALENDAR] = PHRASE("Các buổi sắp tới, lịch họp chi bộ",
			"Sessions to come, meetings"),
	};
	if (asked[type].in[LANGUAGE_VI])
		add(r, PART_HEADING, phrase_in(&asked[type],
			r->site->content->language));
}

static void read_paper(Reader *r, const Paper *paper)
{
	const void *subject = paper->page->subject;
	switch (paper->page->type) {
	case PAGE_SESSION: read_session(r, subject); break;
	case PAGE_OUTLINE: read_outline(r, subject); break;
	case PAGE_MINUTES: read_minutes(r, subject); break;
	case PAGE_PLAN: read_plan(r, subject); break;
	case PAGE_DOCUMENT: read_document(r, subject); break;
	case PAGE_WORK: read_work(r, subject); break;
	case PAGE_MEMBER: read_member(r, subject); break;
	case PAGE_REPORT:
	case PAGE_FREE: read_prose(r, ((const FreePage *)subject)->body); break;
	case PAGE_THEME: read_prose(r, ((const Theme *)subject)->description); break;
	case PAGE_CELL:
		add(r, PART_BODY, ((const Cell *)subject)->specialty.str);
		break;
	default: read_index(r, paper->page->type);
	}
}

PaperText paper_text(Arena *arena, const Site *site, const Paper *paper)
{
	Reader r = {.arena = arena, .site = site};
	Language language = site->content->language;
	plain_init(&r.plain, arena, link_name);
	add(&r, PART_TITLE, paper->page->heading);
	read_paper(&r, paper);
	add_occasion(&r, paper);
	/* As pages show it, and as papers write it. */
	add(&r, PART_BODY, date_format(arena, paper_day(paper),
		DATE_WEEKDAY, language));
	add(&r, PART_BODY, date_format(arena, paper_day(paper),
		language == LANGUAGE_VI ? DATE_LONG : DATE_TYPED, language));
	plain_done(&r.plain);
	return r.text;
}
