#include "output/writer.h"

#include "base/limits.h"
#include "format/json.h"
#include "model/belonging.h"
#include "model/meeting.h"
#include "model/stage.h"
#include "model/statistics.h"
#include "output/portal_statistics.h"

static void key_ids(Json *json, const char *key, EntityVec entities)
{
	json_key_list(json, key);
	VEC_EACH_TO(const Entity, entity, &entities)
		json_str(json, entity->id);
	json_end_list(json);
}

static const Entity *page_cell(const Page *page)
{
	if (page->type == PAGE_CELL)
		return page->subject;
	return page->session ? page->session->cell.to : NULL;
}

static Str page_id(const Site *site, const Page *page)
{
	if (page->calendar && page != site->first[PAGE_CALENDAR])
		return page->calendar->id;
	if (page->session)
		return page->session->entity.id;
	if (page->subject)
		return page->subject->id;
	return page->plan ? page->plan->entity.id : (Str){0};
}

static Str page_year(const Site *site, const Page *page)
{
	if (page->calendar && page != site->first[PAGE_CALENDAR])
		return str_slice(page->calendar->id, 0, STR("2025").len);
	return page->plan ? page->plan->entity.id : (Str){0};
}

static void source(Json *json, const File *file)
{
	if (file)
		json_str(json, file->source->path);
}

static void source_of(Json *json, const Entity *entity)
{
	if (entity)
		source(json, entity->file);
}

/* All proposals that stand in a file of their own stand in one. */
static void proposals_source(Json *json, const Plan *plan)
{
	const File *file = NULL;
	LIST_EACH(const Proposal, proposal, plan->proposals)
		file = proposal->file ? proposal->file : file;
	source(json, file);
}

/* The files that the page's own text stands in. */
static void page_sources(Json *json, const Page *page)
{
	const Session *session = page->session;
	json_key_list(json, "sources");
	bool gathers = page->type == PAGE_SESSION || page->type == PAGE_PACKET;
	if (page->type == PAGE_SESSION || page->type == PAGE_YEAR
			|| page->type == PAGE_WALL)
		source_of(json, &page->plan->entity);
	else
		source_of(json, page->subject);
	if (page->type == PAGE_YEAR || page->type == PAGE_PLAN)
		proposals_source(json, page->plan);
	if (gathers && session->outline)
		source_of(json, &session->outline->entity);
	if (gathers && session->opinions)
		source(json, session->opinions->file);
	if (page->type == PAGE_SESSION && session->minutes)
		source_of(json, &session->minutes->entity);
	if (page->type == PAGE_SESSION && session->report)
		source_of(json, &session->report->entity);
	json_end_list(json);
}

static void write_page(Json *json, Arena *arena, const Site *site,
	const Page *page)
{
	const Entity *cell = page_cell(page);
	const Audience *usual = site->content->portal.audiences.items;
	json_object(json);
	json_key_str(json, "path", page->path);
	json_key_str(json, "type", page_type_name(page->type));
	json_key_str(json, "id", page_id(site, page));
	json_key_str(json, "title", page->title);
	json_key_str(json, "year", page_year(site, page));
	json_key_str(json, "cell", cell ? cell->id : (Str){0});
	key_ids(json, "cells", page_cells(arena, page));
	key_ids(json, "themes", page_themes(arena, page));
	page_sources(json, page);
	json_key_str(json, "audience", str_or(page->audience, usual->id.str));
	json_end_object(json);
}

/* records: an array of pointers to them. */
static void key_names(Json *json, const char *key, const void *records,
	size_t count)
{
	void *const *entities = records;
	json_key_list(json, key);
	ARRAY_EACH_TO(const Entity, entity, entities, count) {
		json_object(json);
		json_key_str(json, "id", entity->id);
		json_key_str(json, "name", entity->title);
		json_end_object(json);
	}
	json_end_list(json);
}

static void write_chapter(Json *json, Arena *arena, const Site *site)
{
	const Content *content = site->content;
	const ChapterHead *head = &content->chapter.head;
	json_object(json);
	json_key_str(json, "name", head->name.str);
	json_key_str(json, "parent", head->parent.str);
	json_key_str(json, "organisation", head->organisation.str);
	json_key_str(json, "place", head->place.str);
	json_key_str(json, "code", head->code.str);
	key_names(json, "cells", site->cells, site->cell_count);
	key_names(json, "themes", site->themes, site->theme_count);
	json_key_str(json, "today", date_iso(arena, content->today));
	json_end_object(json);
}

static void write_session(Json *json, Arena *arena, const Content *content,
	const Session *session)
{
	const Option *kind = option_by_number(&session_kind_options,
		session->kind.value);
	const Option *status = option_by_number(&session_status_options,
		session_status(session, content->today));
	const Option *stage = option_by_number(&stage_options,
		session_stage_told(session, content->today));
	json_object(json);
	json_key_str(json, "id", session->entity.id);
	json_key_str(json, "year", session->plan->entity.id);
	json_key_str(json, "kind", kind->name);
	json_key_str(json, "number", session->number.str);
	json_key_str(json, "title", session->entity.title);
	json_key_str(json, "date", date_iso(arena, session->date.date));
	json_key_str(json, "time", clock_text(arena, session->time));
	json_key_str(json, "place", session_meeting(session,
		content->today).place);
	json_key_str(json, "cell", session->cell.to ? session->cell.to->id
		: (Str){0});
	key_ids(json, "themes", session_themes(arena, session));
	json_key_str(json, "status", status->name);
	json_key_str(json, "stage", stage ? stage->name : (Str){0});
	json_key_bool(json, "illustrative", session->illustrative.on);
	json_end_object(json);
}

static void write_document(Json *json, Arena *arena, const Site *site,
	const Document *document)
{
	const Mention *const *mentions;
	size_t count = content_mentions(site->content, &document->entity,
		&mentions);
	json_object(json);
	json_key_str(json, "id", document->entity.id);
	json_key_str(json, "symbol", document->symbol.str);
	json_key_str(json, "title", document->entity.title);
	json_key_str(json, "issuer", document->issuer.str);
	json_key_str(json, "date", date_iso(arena, document->date.date));
	json_key_str(json, "subject", document->subject.str);
	json_key_str(json, "path", site_path(site, &document->entity));
	json_key_list(json, "cited_by");
	Str last = {0};
	for (size_t i = 0; i < count; i++) {
		Str path = site_path(site, mentions[i]->from);
		if (path.len && !str_eq(path, last))
			json_str(json, path);
		last = path;
	}
	json_end_list(json);
	json_end_object(json);
}

static void write_statistics(Json *json, const Site *site)
{
	const Content *content = site->content;
	json_object(json);
	json_key_int(json, "pages", site->pages.count);
	json_key_int(json, "years", content->plan_count);
	json_key_int(json, "cells", site->cell_count);
	json_key_int(json, "themes", site->theme_count);
	json_key_int(json, "members", site->member_count);
	json_key_int(json, "sessions", content->published_count);
	json_key_int(json, "sessions_held",
		site->statistics->all.sessions[0].by_status[STATUS_HELD]);
	json_key_int(json, "documents", content->document_count);
	json_key_int(json, "works", content->work_count);
	portal_statistics_write(json, site);
	json_end_object(json);
}

static bool write_portal(const Task *task, Worker *worker, Buf *out)
{
	const Site *site = ((const Output *)task->context)->site;
	const Content *content = site->content;
	Json json;
	json_init_records(&json, out);
	json_object(&json);
	json_key_list(&json, "pages");
	VEC_EACH(const Page, page, &site->pages)
		write_page(&json, worker->job, site, page);
	json_end_list(&json);
	json_key(&json, STR("chapter"));
	write_chapter(&json, worker->job, site);
	json_key_list(&json, "sessions");
	PUBLISHED_EACH(session, content)
		write_session(&json, worker->job, content, session);
	json_end_list(&json);
	json_key_list(&json, "documents");
	for (size_t i = 0; i < content->document_count; i++)
		write_document(&json, worker->job, site,
			site->documents[i]);
	json_end_list(&json);
	json_key(&json, STR("statistics"));
	write_statistics(&json, site);
	json_end_object(&json);
	return true;
}

void portal_json_plan(Output *output, TaskList *tasks)
{
	*VEC_ADD(output->arena, tasks) = (Task){
		.path = STR("data/portal.json"), .write = write_portal,
		.heavy = true, .streams = true,
		.identify = output_load_key, .max = LIMIT_DATA,
		.context = output};
}
