#include "search/paper.h"

#include "base/lane.h"
#include "base/limits.h"

typedef struct Reader {
	Arena *arena;
	const Site *site;
	PaperText text;
	Buf html;		/* of one Markdown text, its holes filled */
	Buf block;		/* the plain text of one block */
	PaperPart part;
} Reader;

static void add(Reader *r, PaperPart part, Str text)
{
	if (text.len)
		*VEC_ADD(r->arena, &r->text) = (PaperBlock){part, text};
}

static void end_block(Reader *r)
{
	Str text = str_trim(buf_str(&r->block));
	if (text.len)
		add(r, r->part, str_copy(r->arena, text));
	buf_clear(&r->block);
}

/* Names a hole as the page does, without its link. */
static Filling name_only(const Hole *hole, void *context)
{
	const Entity *to = hole->to;
	(void)context;
	return (Filling){.text = to ? to->title : hole->target};
}

/* Tags within a line; every other one begins or ends a block. */
static bool is_inline(Str name)
{
	static const Str names[] = {
		STR_INIT("a"), STR_INIT("em"), STR_INIT("strong"),
		STR_INIT("code"), STR_INIT("del"), STR_INIT("img"),
		STR_INIT("label"), STR_INIT("input"),
	};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq(name, names[i]))
			return true;
	return false;
}

typedef struct TagName {
	Str name;
	bool closing;
} TagName;

static TagName tag_name(Str tag)
{
	bool closing = tag.len && tag.ptr[0] == '/';
	size_t from = closing, to = from;
	while (to < tag.len && tag.ptr[to] != ' ')
		to++;
	return (TagName){str_slice(tag, from, to), closing};
}

static bool is_heading(Str name)
{
	return name.len == 2 && name.ptr[0] == 'h' && name.ptr[1] != 'r';
}

/* Where a text that is not the paper's own ends: the number of a note, the
 * arrow back from one. 0: the tag begins no such text. */
static size_t aside_end(Str html, size_t tag, Str name)
{
	size_t at = 0;
	Str rest = str_slice(html, tag, html.len);
	bool aside = str_eq(name, STR("sup")) || str_starts(rest,
		STR("<a class=\"backlink\""));
	Str end = str_eq(name, STR("sup")) ? STR("</sup>") : STR("</a>");
	return aside && str_find(rest, end, &at) ? tag + at + end.len : 0;
}

/* What follows the tag at html[at]. */
static size_t read_tag(Reader *r, Str html, size_t at)
{
	const char *close = memchr(html.ptr + at, '>', html.len - at);
	size_t end = close ? (size_t)(close - html.ptr) + 1 : html.len;
	TagName tag = tag_name(str_slice(html, at + 1, end - 1));
	size_t aside = tag.closing ? 0 : aside_end(html, at, tag.name);
	if (aside)
		return aside;
	if (str_eq(tag.name, STR("br")))
		buf_add_char(&r->block, ' ');
	else if (!is_inline(tag.name)) {
		end_block(r);
		r->part = !tag.closing && is_heading(tag.name) ? PART_HEADING
			: PART_BODY;
	}
	return end;
}

/* The five that html_escape writes. */
static size_t read_entity(Reader *r, Str html, size_t at)
{
	static const struct { Str name; char c; } entities[] = {
		{STR_INIT("&amp;"), '&'}, {STR_INIT("&lt;"), '<'},
		{STR_INIT("&gt;"), '>'}, {STR_INIT("&quot;"), '"'},
		{STR_INIT("&#39;"), '\''},
	};
	Str rest = str_slice(html, at, html.len);
	for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
		if (str_starts(rest, entities[i].name)) {
			buf_add_char(&r->block, entities[i].c);
			return at + entities[i].name.len;
		}
	buf_add_char(&r->block, '&');
	return at + 1;
}

/* What is not text as it stands: a tag, an entity, a line end. */
static inline SignedLane is_sign(Lane lane)
{
	return (lane == '<') | (lane == '&') | (lane == '\n');
}

static void read_html(Reader *r, Str html)
{
	r->part = PART_BODY;
	for (size_t at = 0; at < html.len;) {
		size_t from = at;
		at = lane_find(html, from, is_sign);
		buf_add(&r->block, str_slice(html, from, at));
		if (at == html.len)
			break;
		if (html.ptr[at] == '<') {
			at = read_tag(r, html, at);
		} else if (html.ptr[at] == '&') {
			at = read_entity(r, html, at);
		} else {
			buf_add_char(&r->block, ' ');
			at++;
		}
	}
	end_block(r);
}

static void read_prose(Reader *r, Prose prose)
{
	if (!prose.rich)
		return;
	Str html = markdown_html(r->arena, prose.rich);
	if (prose.rich->hole_count) {
		buf_clear(&r->html);
		markdown_write(&r->html, prose.rich, html, name_only, NULL);
		html = buf_str(&r->html);
	}
	read_html(r, html);
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
	add(r, PART_BODY, session->place.str);
	read_prose(r, session->note);
	read_shared(r, session);
}

static void read_outline(Reader *r, const Session *session)
{
	add(r, PART_HEADING, session->outline->summary.str);
	read_prose(r, session->outline->body);
	read_shared(r, session);
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

static void read_plan(Reader *r, const Plan *plan)
{
	read_prose(r, plan->preface);
	LIST_EACH(const Proposal, proposal, plan->proposals) {
		add(r, PART_BODY, proposal->title.str);
		add(r, PART_BODY, proposal->reason.str);
	}
}

static void read_document(Reader *r, const Document *document)
{
	add(r, PART_HEADING, document->subject.str);
	add(r, PART_BODY, document->issuer.str);
}

static void read_paper(Reader *r, const Paper *paper)
{
	const void *subject = paper->page->subject;
	switch (paper->page->type) {
	case PAGE_SESSION:
		read_session(r, subject);
		break;
	case PAGE_OUTLINE:
		read_outline(r, paper->session);
		break;
	case PAGE_MINUTES:
		read_minutes(r, subject);
		break;
	case PAGE_REPORT:
	case PAGE_FREE:
		read_prose(r, ((const FreePage *)subject)->body);
		break;
	case PAGE_PLAN:
		read_plan(r, subject);
		break;
	case PAGE_DOCUMENT:
		read_document(r, subject);
		break;
	case PAGE_WORK:
		add(r, PART_HEADING, ((const Work *)subject)->author.str);
		break;
	case PAGE_THEME:
		read_prose(r, ((const Theme *)subject)->description);
		break;
	case PAGE_CELL:
		add(r, PART_BODY, ((const Cell *)subject)->specialty.str);
		break;
	case PAGE_MEMBER:
		add(r, PART_BODY, ((const Member *)subject)->post.str);
		break;
	default:
		break;
	}
}

PaperText paper_text(Arena *arena, const Site *site, const Paper *paper)
{
	Reader r = {.arena = arena, .site = site};
	buf_init(&r.html, LIMIT_PAGE);
	buf_init(&r.block, LIMIT_PAGE);
	add(&r, PART_TITLE, paper->page->heading);
	read_paper(&r, paper);
	buf_done(&r.html);
	buf_done(&r.block);
	return r.text;
}
