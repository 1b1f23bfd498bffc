#include "model/content.h"

#include <errno.h>
#include <string.h>

#include "base/suggest.h"
#include "format/slug.h"
#include "format/vietnamese.h"
#include "model/fault.h"
#include "model/link.h"
#include "model/load.h"
#include "model/misnamed.h"
#include "model/retitle.h"
#include "model/rule.h"
#include "model/succession.h"

const Entity entity_ambiguous = {0};

static const FileKind *kind(FileKindId id)
{
	return &file_kinds[id];
}

/* A file whose record is already there from another file is told once and
 * left out. */
static bool first_of(const void *held, const File *holder, File *file,
	Diag *diag)
{
	if (!held)
		return true;
	diag_add_related(diag, fault(FAULT_TWO_FILES),
		span_file(file->source), span_file(holder->source),
		ARGS(ARG(file->source->path), ARG(holder->source->path)));
	file->record = NULL;
	file->lost = schema_entities(file->kind->schema);
	return false;
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
	for (size_t i = 0; i < sizeof top_files / sizeof *top_files; i++) {
		const TopFile *top = &top_files[i];
		void *target = (char *)content + top->offset;
		const File *holder = NULL;
		if (!present[top->id])
			content->absent |= schema_entities(kind(top->id)
				->schema);
		VEC_EACH(File, file, &content->files) {
			if (file->kind != kind(top->id) || !file->record
					|| !first_of(holder, holder, file,
						diag))
				continue;
			memcpy(target, file->record,
				file->kind->schema->size);
			file->record = target;
			holder = file;
		}
	}
}

static Plan *plan_of(const Content *content, Str year)
{
	for (size_t i = 0; i < content->plan_count; i++)
		if (str_eq(content->plans[i]->entity.id, year))
			return content->plans[i];
	return NULL;
}

static Session *session_of(const Plan *plan, Str id)
{
	LIST_EACH(Session, session, plan->sessions)
		if (str_eq(session->id.str, id))
			return session;
	return NULL;
}

static void assemble_plans(Content *content, const Decoder *decoder)
{
	content->plans = ARENA_ARRAY(content->arena, Plan *,
		content->files.count);
	VEC_EACH(File, file, &content->files) {
		if (file->kind != kind(KIND_PLAN) || !file->record)
			continue;
		Plan *held = plan_of(content, file->year);
		if (!first_of(held, held ? held->entity.file : NULL, file,
				decoder->diag))
			continue;
		Plan *plan = file->record;
		plan_complete(decoder, plan, file->year);
		content->plans[content->plan_count++] = plan;
	}
}

static void assemble_proposals(Content *content, Diag *diag)
{
	const File *holder = NULL;
	VEC_EACH(File, file, &content->files) {
		if (file->kind != kind(KIND_PROPOSALS) || !file->record)
			continue;
		bool again = holder && str_eq(holder->year, file->year);
		if (again && !first_of(holder->record, holder, file, diag))
			continue;
		holder = file;
		Plan *plan = plan_of(content, file->year);
		List more = ((ProposalsFile *)file->record)->proposals;
		if (!plan || !more.count)
			continue;
		size_t count = plan->proposals.count;
		Proposal *all = ARENA_ARRAY(content->arena, Proposal,
			count + more.count);
		if (count)
			memcpy(all, plan->proposals.items,
				count * sizeof *all);
		memcpy(all + count, more.items, more.count * sizeof *all);
		for (size_t i = 0; i < more.count; i++)
			all[count + i].file = file;
		plan->proposals = (List){all, count + more.count};
		/* The plan's list is now the one that is visited. */
		((ProposalsFile *)file->record)->proposals = (List){0};
	}
}

/* Plans that could not be read count as present: one fault, one report. */
static bool year_has_plan_file(const Content *content, Str year)
{
	VEC_EACH(File, file, &content->files)
		if (file->kind == kind(KIND_PLAN)
				&& str_eq(file->year, year))
			return true;
	return false;
}

static void no_plan(Content *content, const File *file, Diag *diag)
{
	Str path = str_format(content->arena, "content/%.*s/ke-hoach.yaml",
		STR_ARG(file->year));
	if (year_has_plan_file(content, file->year)
			|| map_get(&content->orphans, file->year))
		return;
	map_add(content->arena, &content->orphans, file->year, content);
	diag_add(diag, fault(FAULT_NO_PLAN), span_file(file->source),
		ARGS(ARG(file->year), ARG(path)));
}

/* A plan that lost a session, or one of two, may have meant any. */
static bool year_lost_session(const Content *content, Str year)
{
	VEC_EACH(const File, file, &content->files)
		if (str_eq(file->year, year) && file->lost
				& 1u << ENTITY_SESSION)
			return true;
	return false;
}

/* Whether two sessions of plan have one id: the other's folder is told with
 * them. */
static bool ids_repeat(const Plan *plan, const Map *sessions)
{
	LIST_EACH(Session, session, plan->sessions)
		if (map_get(sessions, session->entity.id) != session)
			return true;
	return false;
}

/* Whether session has a folder with files. */
static bool has_folder(const Content *content, const Session *session,
	Arena *scratch)
{
	Str folder = str_concat3(scratch, STR("content/"),
		session->entity.id, STR("/"));
	size_t low = 0, high = content->files.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (str_cmp(content->files.items[middle].source->path,
				folder) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < content->files.count && str_starts(
		content->files.items[low].source->path, folder);
}

/* The session whose folder is most likely to be this one, or NULL. */
static Session *session_meant(const Content *content, const Plan *plan,
	Str folder)
{
	Arena *arena = content->arena;
	Suggest suggest;
	suggest_init(&suggest, slug_make(arena, folder));
	LIST_EACH(Session, session, plan->sessions)
		if (!has_folder(content, session, arena))
			suggest_offer(&suggest, session->id.str,
				session->id.str);
	return suggest.best.len ? session_of(plan, suggest.best) : NULL;
}

static void no_session(Content *content, const File *file, Plan *plan,
	const Map *sessions, Diag *diag)
{
	Arena *arena = content->arena;
	Str id = str_concat3(arena, file->year, STR("/"), file->session);
	if (year_lost_session(content, file->year)
			|| map_get(&content->orphans, id))
		return;
	Session *meant = session_meant(content, plan, file->session);
	map_add(arena, &content->orphans, id, meant ? (void *)meant
		: content);
	if (!ids_repeat(plan, sessions))
		diag_add(diag, fault(FAULT_NO_SESSION), span_path(arena,
			str_concat(arena, STR("content/"), id)),
			ARGS(ARG(file->session),
				ARG(plan->entity.file->source->path),
				ARG(meant ? meant->id.str : (Str){0})));
}

static void complete_outline(Outline *outline, Session *session, Date today)
{
	outline->session = session;
	outline->entity.id = session->entity.id;
	outline->entity.title = entity_title_of(&outline->entity);
	outline->draft = !outline_approved(outline, today);
}

static void complete_report(FreePage *report, Session *session)
{
	report->session = session;
	report->entity.id = session->entity.id;
	report->entity.title = entity_title_of(&report->entity);
}

static void complete_minutes(const Decoder *decoder, Minutes *minutes,
	Session *session)
{
	minutes->session = session;
	minutes->entity.id = session->entity.id;
	minutes->entity.title = entity_title_of(&minutes->entity);
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
	for (size_t i = 0; i < sizeof slots / sizeof *slots; i++)
		if (file_kind == kind(slots[i].id))
			return (void **)(void *)((char *)session
				+ slots[i].offset);
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
		first_of(*slot, other, file, decoder->diag);
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
	for (size_t i = 0; i < content->plan_count; i++)
		LIST_EACH(Session, session, content->plans[i]->sessions)
			map_add(content->arena, &sessions, session->entity.id,
				session);
	return sessions;
}

/* The session whose folder a file stands in, or NULL. In the file's path year
 * and folder stand side by side, as they do in an id. */
static Session *session_at(const Map *sessions, const File *file)
{
	Str id = {file->year.ptr, file->year.len + STR("/").len
		+ file->session.len};
	return file->session.len ? map_get(sessions, id) : NULL;
}

static void attach_files(Content *content, const Decoder *decoder)
{
	Map sessions = map_sessions(content);
	VEC_EACH(File, file, &content->files) {
		if (!file->year.len || file->kind == kind(KIND_PLAN))
			continue;
		Plan *plan = plan_of(content, file->year);
		Session *session = session_at(&sessions, file);
		if (session) {
			attach_record(content, decoder, session, file);
			continue;
		}
		if (plan && !file->session.len)
			continue;
		file->record = NULL;
		if (!plan)
			no_plan(content, file, decoder->diag);
		else
			no_session(content, file, plan, &sessions,
				decoder->diag);
	}
	VEC_EACH(const File, file, &content->files)
		content->lost |= file->lost;
}

static void assemble_pages(Content *content)
{
	content->pages = ARENA_ARRAY(content->arena, FreePage *,
		content->files.count);
	VEC_EACH(File, file, &content->files) {
		if (file->kind != kind(KIND_PAGE) || !file->record)
			continue;
		FreePage *page = file->record;
		size_t dot;
		Str stem = file->name;
		if (str_find_last(stem, '.', &dot))
			stem = str_slice(stem, 0, dot);
		page->entity.id = stem;
		page->entity.title = page->title.str.len ? page->title.str
			: page->body.rich->heading_count
			? page->body.rich->headings[0].text : stem;
		content->pages[content->page_count++] = page;
	}
}

static void complete_attachments(Content *content)
{
	VEC_EACH(File, file, &content->files) {
		if (file->kind)
			continue;
		file->entity.kind = ENTITY_ATTACHMENT;
		file->entity.id = str_slice(file->source->path,
			STR("content/").len, file->source->path.len);
		file->entity.title = file->name;
		file->entity.span = span_file(file->source);
		file->entity.file = file;
	}
}

static void choose_audience(Content *content, Str id, Diag *diag)
{
	Text wanted = {id, {0}};
	content->audience = content->portal.audiences.items;
	content->audience_unknown = !audience_check(
		content->portal.audiences, &wanted, content->arena, diag);
	if (id.len && !content->audience_unknown)
		content->audience = audience_find(
			content->portal.audiences, wanted.str);
}

static void choose_day(Content *content, const ContentOptions *options,
	Diag *diag)
{
	Str timezone = content->portal.timezone.str;
	content->today = date_known(options->today) ? options->today
		: options->now(timezone);
	if (!date_known(content->today))
		diag_add_failure(diag, timezone, errno);
}

void content_load(Content *content, Arena *arena, const Folder *root,
	const ContentOptions *options, Pool *pool, Diag *diag)
{
	*content = (Content){.arena = arena, .root = root,
		.drafts = options->drafts, .shelf = options->shelf,
		.spool = options->spool};
	load_list(content, options->entries, diag);
	load_portal(content, diag);
	choose_day(content, options, diag);
	choose_audience(content, options->audience, diag);
	load_records(content, pool, diag);

	Decoder decoder = {.arena = arena, .diag = diag,
		.language = content->language};
	assemble_top(content, diag);
	chapter_complete(&decoder, &content->chapter);
	themes_complete(&decoder, &content->themes);
	register_complete(&decoder, &content->reg);
	assemble_plans(content, &decoder);
	assemble_proposals(content, diag);
	attach_files(content, &decoder);
	assemble_pages(content);
	complete_attachments(content);
}

File *content_file(const Content *content, const Reading *reading)
{
	Str path = reading->source.path;
	return map_get(&content->by_path, str_slice(path,
		STR("content/").len, path.len));
}

void content_done(Content *content)
{
	if (!content->shelf)
		VEC_EACH(File, file, &content->files)
			reading_done(file->reading);
	content->files.count = 0;
}

void content_check(Content *content, Pool *pool, Diag *diag)
{
	link_index(content, diag);
	link_resolve(content, pool, diag);
	misnamed_check(content, diag);
	succession_check(content, diag);
	rules_check(content, pool, diag);
	portal_apply_rules(&content->portal, diag);
}
