#include "model/content.h"

#include "model/link_fault.h"
#include "model/mention.h"
#include "model/parts.h"
#include "model/succession.h"

static bool sees(const Content *content, Str audience)
{
	return audience_sees(content->portal.audiences, content->audience,
		audience);
}

static bool is_unknown(const Content *content, const Entity *entity)
{
	return !audience_of(content->portal.audiences,
		entity_audience(entity));
}

/* The record itself, or NULL once it is hidden. */
static void *shown(void *record, bool seen)
{
	if (!record || seen)
		return record;
	((Entity *)record)->hidden = true;
	return NULL;
}

/* Of a draft that is not shown readers learn how far it has come, and nothing
 * of what is in it. Title and body stay, which an edit puts others in place of,
 * and which no page shows. */
static void withhold_draft(Outline *outline)
{
	*outline = (Outline){.entity = outline->entity,
		.title = outline->title, .audience = outline->audience,
		.session = outline->session,
		.drafted = outline->drafted, .approved = outline->approved,
		.sent = outline->sent, .completed = outline->completed,
		.body = outline->body, .draft = true, .withheld = true};
	outline->entity.title = entity_title_of(&outline->entity);
}

/* Opinions, minutes, report and attachments are for the narrower of two
 * audiences: the session's and the outline's. */
static void filter_session(const Content *content, Session *session)
{
	bool whole = sees(content, session->audience.str);
	bool papers = whole && (!session->outline
		|| sees(content, session->outline->audience.str));
	bool minutes = papers && (!session->minutes
		|| sees(content, session->minutes->audience.str));
	bool report = papers && (!session->report
		|| sees(content, session->report->audience.str));
	session->entity.hidden = !whole;
	session->papers_hidden = !papers;
	session->audience_unread = is_unknown(content, &session->entity)
		|| (session->outline && is_unknown(content,
			&session->outline->entity));
	session->records_hidden = !minutes || !report;
	session->outline = shown(session->outline, papers);
	session->minutes = shown(session->minutes, minutes);
	session->report = shown(session->report, report);
	if (!papers)
		session->opinions = NULL;
	if (session->outline && session->outline->draft && !content->drafts)
		withhold_draft(session->outline);
}

/* Files beside a hidden outline or session are hidden with it. */
static void filter_attachments(Content *content)
{
	VEC_EACH(File, file, &content->files) {
		const Session *session = file->kind ? NULL
			: content_session(content, file);
		if (session && session->papers_hidden)
			file->entity.hidden = true;
	}
}

static int scheduled(const Plan *plan, int kind, bool hidden)
{
	int count = 0;
	LIST_EACH(const Session, session, plan->sessions)
		count += session->kind.value == kind
			&& session_scheduled(session)
			&& session->entity.hidden == hidden;
	return count;
}

/* The number in the plan is that of all sessions. What it counts beyond those
 * that are seen may be hidden ones, which are taken off; it is unknown once
 * none is left. */
static void discount_hidden(Plan *plan)
{
	Number *planned[] = {
		[SESSION_THEMATIC] = &plan->expected.thematic,
		[SESSION_FIELD_TRIP] = &plan->expected.field_trip,
		[SESSION_REGULAR] = &plan->expected.regular,
	};
	for (int kind = SESSION_THEMATIC; kind <= SESSION_REGULAR; kind++) {
		Number *number = planned[kind];
		int hidden = scheduled(plan, kind, true);
		int beyond = number->n - scheduled(plan, kind, false);
		if (!number->known || !hidden || beyond <= 0)
			continue;
		number->n -= beyond < hidden ? beyond : hidden;
		number->known = number->n > 0;
	}
}

static void filter_plan(Content *content, Plan *plan)
{
	size_t before = content->published_count;
	plan->published = content->published + before;
	LIST_EACH(Session, session, plan->sessions) {
		filter_session(content, session);
		if (!session->entity.hidden)
			content->published[content->published_count++]
				= session;
	}
	plan->published_count = content->published_count - before;
	discount_hidden(plan);
	Proposal *kept = plan->proposals.items;
	size_t count = 0;
	LIST_EACH(const Proposal, proposal, plan->proposals)
		if (!proposal->into.to || !proposal->into.to->hidden)
			kept[count++] = *proposal;
	plan->proposals.count = count;
}

static void filter_plans(Content *content)
{
	size_t most = 0;
	PLANS_EACH(plan, content)
		most += plan->sessions.count;
	content->published = ARENA_ARRAY(content->arena, Session *, most);
	PLANS_EACH(plan, content)
		filter_plan(content, plan);
}

static void filter_register(Content *content)
{
	content->documents = ARENA_ARRAY(content->arena, Document *,
		content->reg.documents.count);
	content->works = ARENA_ARRAY(content->arena, Work *,
		content->reg.works.count);
	LIST_EACH(Document, document, content->reg.documents) {
		document->entity.hidden = !sees(content,
			document->audience.str);
		if (!document->entity.hidden)
			content->documents[content->document_count++]
				= document;
	}
	LIST_EACH(Work, work, content->reg.works) {
		work->entity.hidden = !sees(content, work->audience.str);
		if (!work->entity.hidden)
			content->works[content->work_count++] = work;
	}
}

static void filter_pages(Content *content)
{
	size_t count = 0;
	ARRAY_EACH_TO(FreePage, page, content->pages, content->page_count) {
		page->entity.hidden = !sees(content, page->audience.str);
		if (!page->entity.hidden)
			content->pages[count++] = page;
	}
	content->page_count = count;
}

/* Opinions speak for their session, but are hidden with its outline. */
static bool is_hidden_source(const Content *content, const Mention *mention)
{
	if (mention->from->hidden)
		return true;
	if (mention->from->kind != ENTITY_SESSION
			|| !RECORD(Session, mention->from)->papers_hidden)
		return false;
	const File *file = content_file(content, mention->span.source);
	return file && file->session.len;
}

/* A draft that is not shown refers to nothing yet. */
static bool is_withheld_source(const Mention *mention)
{
	return mention->from->kind == ENTITY_OUTLINE
		&& RECORD(Outline, mention->from)->withheld;
}

static bool is_double(const Mention *mention, const MentionOrder *kept)
{
	const Mention *last = kept->count ? kept->items[kept->count - 1]
		: NULL;
	return last && last->to == mention->to
		&& last->from == mention->from;
}

/* Whether it was told that nobody knows for whom entity is. */
static bool is_unread(const Content *content, const Entity *entity)
{
	const Session *session = content_session(content, entity->file);
	return is_unknown(content, entity)
		|| (session && session->audience_unread);
}

/* What remains refers to nothing hidden. */
static void filter_mentions(Content *content, Diag *diag)
{
	MentionOrder kept = {.items = content->mentions.items};
	ARRAY_EACH_TO(const Mention, mention, content->mentions.items,
			content->mentions.count) {
		if (is_hidden_source(content, mention))
			continue;
		if (!mention->to->hidden) {
			if (!is_withheld_source(mention)
					&& !is_double(mention, &kept))
				kept.items[kept.count++] = mention;
			continue;
		}
		/* Who may read it could not be read, and that was told. */
		if (is_unread(content, mention->to))
			continue;
		/* Nothing is told of a file that is marked as secret. */
		if (mention->span.source->withheld)
			continue;
		diag_add(diag, link_fault(LINK_FAULT_HIDDEN), mention->span, NO_ARGS);
	}
	content->mentions = kept;
}

void content_filter(Content *content, Diag *diag)
{
	filter_plans(content);
	filter_attachments(content);
	filter_register(content);
	succession_turn(content);
	filter_pages(content);
	filter_mentions(content, diag);
	content->outgoing = mentions_by_source(content, &content->mentions);
}
