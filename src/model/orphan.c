#include "model/orphan.h"

#include "base/suggest.h"
#include "format/slug.h"
#include "model/file_fault.h"

/* Plans that could not be read count as present: that was reported already. */
void orphan_year(Content *content, const File *file, Diag *diag)
{
	if (content_of_kind(content, KIND_PLAN, file->year, (Str){0})
			|| map_get(&content->orphans, file->year))
		return;
	map_add(content->arena, &content->orphans, file->year, content);
	diag_add(diag, file_fault(FILE_FAULT_NO_PLAN), span_file(file->source),
		ARGS(ARG(file->year), ARG(content_place(content->arena, content,
			KIND_PLAN, file->year, (Str){0}, LANGUAGE_VI))));
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

/* Whether the folder of the session with that id holds files. */
static bool has_folder(const Content *content, Str id)
{
	Str year, session;
	str_cut(id, '/', &year, &session);
	size_t first = content_first_in(content, year, session);
	if (first == content->files.count)
		return false;
	const File *file = &content->files.items[first];
	return str_eq(session.len ? file_session_id(file) : file->year, id);
}

/* The session whose folder is most likely to be this one, and none that was
 * told before, or NULL. */
static Session *session_meant(const Content *content, const Plan *plan,
	Str folder)
{
	Arena *arena = content->arena;
	Suggest suggest = suggest_for(slug_make(arena, folder));
	LIST_EACH(Session, session, plan->sessions)
		if (!map_get(&content->meant, session->entity.id)
				&& !has_folder(content, session->entity.id))
			suggest_offer(&suggest, session->id.str,
				session->id.str);
	return suggest.best.len ? plan_session(plan, suggest.best) : NULL;
}

void orphan_session(Content *content, const File *file, Plan *plan,
	const Map *sessions, Diag *diag)
{
	Arena *arena = content->arena;
	Str id = file_session_id(file);
	if (year_lost_session(content, file->year)
			|| map_get(&content->orphans, id))
		return;
	Session *meant = session_meant(content, plan, file->session);
	map_add(arena, &content->orphans, id, content);
	if (meant)
		map_add(arena, &content->meant, meant->entity.id, meant);
	if (!ids_repeat(plan, sessions))
		diag_add(diag, file_fault(FILE_FAULT_NO_SESSION), span_path(arena,
			str_concat(arena, STR("content/"), id)),
			ARGS(ARG(file->session),
				ARG(plan->entity.file->source->path),
				ARG(meant ? meant->id.str : (Str){0})));
}

void orphan_empty(Content *content, Str folder, const Plan *plan, Diag *diag)
{
	Arena *arena = content->arena;
	Str name = str_behind_last(folder, '/');
	if (has_folder(content, folder)
			|| year_lost_session(content, plan->entity.id))
		return;
	Session *meant = session_meant(content, plan, name);
	diag_add(diag, file_fault(FILE_FAULT_EMPTY_FOLDER), span_path(arena, str_concat(
		arena, STR("content/"), folder)), ARGS(ARG(name),
			ARG(plan->entity.file->source->path),
			ARG(meant ? meant->id.str : (Str){0})));
}

static bool told_within(const Diag *diag, Str folder)
{
	VEC_EACH(const Report, report, &diag->reports)
		if (report->span.source && str_starts(report->span.source->path,
				folder))
			return true;
	return false;
}

void orphan_empty_year(Content *content, Str year, Diag *diag)
{
	Str path = str_concat(content->arena, STR("content/"), year);
	if (!has_folder(content, year)
			&& !told_within(diag, path))
		diag_add(diag, file_fault(FILE_FAULT_EMPTY_YEAR), span_path(
			content->arena, path), ARGS(ARG(year)));
}
