#include "model/assemble.h"

#include <string.h>

#include "model/load.h"
#include "model/fault.h"
#include "model/orphan.h"
#include "model/parts.h"
#include "model/rule_setting.h"

static const FileKind *kind(FileKindId id)
{
	return &file_kinds[id];
}

/* Whether file is of that kind and was read. */
static bool holds(const File *file, FileKindId id)
{
	return file->kind == kind(id) && file->record;
}

/* The record of file is there already, from holder. */
static void leave_out(File *file, const File *holder, Diag *diag)
{
	load_tell_twice(file, holder, diag);
	file->record = NULL;
	file->lost = schema_entities(file->kind->schema);
}

typedef struct TopFile {
	FileKindId id;
	size_t offset;		/* of the record inside Content */
} TopFile;

static const TopFile top_files[] = {
	{KIND_CHAPTER, offsetof(Content, chapter)},
	{KIND_THEMES, offsetof(Content, themes)},
	{KIND_REGISTER, offsetof(Content, reg)},
};

static void assemble_top(Content *content, Diag *diag)
{
	bool present[FILE_KINDS] = {0};
	VEC_EACH(const File, file, &content->files)
		if (file->kind)
			present[file->kind - file_kinds] = true;
	ARRAY_EACH(const TopFile, top, top_files, COUNT(top_files)) {
		void *target = record_at(content, top->offset);
		const File *holder = NULL;
		if (!present[top->id])
			content->absent |= schema_entities(kind(top->id)
				->schema);
		VEC_EACH(File, file, &content->files) {
			if (!holds(file, top->id))
				continue;
			if (holder) {
				leave_out(file, holder, diag);
				continue;
			}
			memcpy(target, file->record,
				file->kind->schema->size);
			file->record = target;
			holder = file;
		}
	}
}

static void assemble_plans(Content *content, const Decoder *decoder)
{
	content->plans = ARENA_ARRAY(content->arena, Plan *,
		content->files.count);
	VEC_EACH(File, file, &content->files) {
		if (!holds(file, KIND_PLAN))
			continue;
		Plan *held = content_plan(content, file->year);
		if (held) {
			leave_out(file, held->entity.file, decoder->diag);
			continue;
		}
		Plan *plan = file->record;
		plan_complete(decoder, plan, file->year);
		content->plans[content->plan_count++] = plan;
	}
}

/* Adds what a file of proposals holds to those of its year's plan. */
static void add_proposals(Arena *arena, Plan *plan, File *file)
{
	List *own = &plan->proposals;
	List *more = &((ProposalsFile *)file->record)->proposals;
	if (!more->count)
		return;
	Proposal *all = ARENA_ARRAY(arena, Proposal, own->count
		+ more->count);
	if (own->count)
		memcpy(all, own->items, own->count * sizeof *all);
	memcpy(all + own->count, more->items, more->count * sizeof *all);
	for (size_t i = 0; i < more->count; i++)
		all[own->count + i].file = file;
	*own = (List){all, own->count + more->count};
	/* The plan's list is now the one that is visited. */
	*more = (List){0};
}

static void assemble_proposals(Content *content, Diag *diag)
{
	const File *holder = NULL;
	VEC_EACH(File, file, &content->files) {
		if (!holds(file, KIND_PROPOSALS))
			continue;
		if (holder && str_eq(holder->year, file->year)) {
			leave_out(file, holder, diag);
			continue;
		}
		holder = file;
		Plan *plan = content_plan(content, file->year);
		if (plan)
			add_proposals(content->arena, plan, file);
	}
}

/* A paper goes by its session, and by that one's title if it has none. */
static void name_after(Entity *paper, const Session *session)
{
	paper->id = session->entity.id;
	paper->title = entity_title_of(paper);
}

static void complete_outline(Outline *outline, Session *session, Date today)
{
	outline->session = session;
	name_after(&outline->entity, session);
	outline->draft = !outline_approved(outline, today);
}

static void complete_report(FreePage *report, Session *session)
{
	report->session = session;
	name_after(&report->entity, session);
}

static void complete_minutes(const Decoder *decoder, Minutes *minutes,
	Session *session)
{
	minutes->session = session;
	name_after(&minutes->entity, session);
	minutes_complete(decoder, minutes);
}

/* Where a session keeps the record of a kind of file. */
static void **session_slot(Session *session, const FileKind *file_kind)
{
	static const struct { FileKindId id; size_t offset; } slots[] = {
		{KIND_OUTLINE, offsetof(Session, outline)},
		{KIND_MINUTES, offsetof(Session, minutes)},
		{KIND_OPINIONS, offsetof(Session, opinions)},
		{KIND_REPORT, offsetof(Session, report)},
	};
	for (size_t i = 0; i < COUNT(slots); i++)
		if (file_kind == kind(slots[i].id))
			return record_at(session, slots[i].offset);
	return NULL;
}

static void attach_record(Content *content, const Decoder *decoder,
	Session *session, File *file)
{
	void **slot = session_slot(session, file->kind);
	if (!slot || !file->record)
		return;
	if (*slot) {
		const File *other = file;
		VEC_EACH(File, held, &content->files)
			if (held->record == *slot)
				other = held;
		leave_out(file, other, decoder->diag);
		return;
	}
	*slot = file->record;
	if (file->kind == kind(KIND_OUTLINE))
		complete_outline(file->record, session, content->today);
	else if (file->kind == kind(KIND_MINUTES))
		complete_minutes(decoder, file->record, session);
	else if (file->kind == kind(KIND_REPORT))
		complete_report(file->record, session);
	else
		session->opinions->file = file;
}

/* By id; of two with one id the first. */
static Map map_sessions(const Content *content)
{
	Map sessions = {0};
	SESSIONS_EACH(session, content)
		map_add(content->arena, &sessions, session->entity.id,
			(void *)(uintptr_t)session);
	return sessions;
}

static void look_for_empty(Content *content, const Map *sessions, Diag *diag)
{
	VEC_EACH(const Str, folder, &content->files.folders) {
		Str year = str_before_last(*folder, '/');
		const Plan *plan = content_plan(content, year);
		if (!year.len)
			orphan_empty_year(content, *folder, diag);
		else if (plan && !map_get(sessions, *folder))
			orphan_empty(content, *folder, plan, diag);
	}
}

/* A field trip that is entered as a topic lacks all that topics have. */
static void look_for_trips(const Content *content, Diag *diag)
{
	if (!rule_is_on(&content->portal, STR("R02")))
		return;
	SESSIONS_EACH(session, content)
		if (session->kind.value == SESSION_THEMATIC
				&& session->kind.span.source && session->report
				&& date_reached(session->date.date, content->today)
				&& !content_of_kind(content, KIND_OUTLINE,
					session->plan->entity.id,
					session->id.str))
			diag_add_related(diag, fault(FAULT_KIND_TRIP),
				session->kind.span, session->report->entity.span,
				ARGS(ARG(session->id.str)));
}

static void attach_files(Content *content, const Decoder *decoder)
{
	Map sessions = map_sessions(content);
	VEC_EACH(File, file, &content->files) {
		if (!file->year.len || file->kind == kind(KIND_PLAN))
			continue;
		Plan *plan = content_plan(content, file->year);
		Session *session = map_get(&sessions, file_session_id(file));
		if (session) {
			attach_record(content, decoder, session, file);
			continue;
		}
		if (plan && !file->session.len)
			continue;
		file->record = NULL;
		if (!plan)
			orphan_year(content, file, decoder->diag);
		else
			orphan_session(content, file, plan, &sessions,
				decoder->diag);
	}
	look_for_empty(content, &sessions, decoder->diag);
	look_for_trips(content, decoder->diag);
	VEC_EACH(const File, file, &content->files)
		content->lost |= file->lost;
}

static void assemble_pages(Content *content)
{
	content->pages = ARENA_ARRAY(content->arena, FreePage *,
		content->files.count);
	VEC_EACH(File, file, &content->files) {
		if (!holds(file, KIND_PAGE))
			continue;
		FreePage *page = file->record;
		const Rich *body = page->body.rich;
		Str heading = body->heading_count ? body->headings[0].text
			: (Str){0};
		entity_name(&page->entity, str_before_last(file->name, '.'),
			str_or(page->title.str, heading));
		content->pages[content->page_count++] = page;
	}
}

static void complete_attachments(Content *content)
{
	VEC_EACH(File, file, &content->files) {
		if (file->kind)
			continue;
		file->entity.kind = ENTITY_ATTACHMENT;
		file->entity.id = file_path(file);
		file->entity.title = file->name;
		file->entity.span = span_file(file->source);
		file->entity.file = file;
	}
}

void assemble_records(Content *content, Diag *diag)
{
	Decoder decoder = {.arena = content->arena, .diag = diag,
		.language = content->language, .lost = &content->lost};
	assemble_top(content, diag);
	chapter_complete(&decoder, &content->chapter);
	themes_complete(&content->themes);
	register_complete(&decoder, &content->reg,
		content->portal.audiences, content->audience);
	assemble_plans(content, &decoder);
	assemble_proposals(content, diag);
	attach_files(content, &decoder);
	assemble_pages(content);
	complete_attachments(content);
}
