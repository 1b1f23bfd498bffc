#include "model/content.h"

const Entity entity_ambiguous = {0};

static Str below_content(const Source *source)
{
	return str_slice(source->path, STR("content/").len, source->path.len);
}

File *content_file(const Content *content, const Source *source)
{
	return map_get(&content->by_path, below_content(source));
}

Str file_path(const File *file)
{
	return below_content(file->source);
}

const File *content_of_kind(const Content *content, FileKindId kind,
	Str year, Str session)
{
	VEC_EACH(const File, file, &content->files)
		if (file->kind == &file_kinds[kind] && str_eq(file->year, year)
				&& str_eq(file->session, session))
			return file;
	return NULL;
}

Str content_place(Arena *arena, const Content *content, FileKindId kind,
	Str year, Str session, Language language)
{
	const File *file = content_of_kind(content, kind, year, session);
	return file ? file->source->path : str_concat(arena, STR("content/"),
		file_kind_path(arena, kind, year, session, language));
}

/* In the path year and folder stand side by side, as they do in an id. */
Str file_session_id(const File *file)
{
	return file->session.len ? (Str){file->year.ptr, file->year.len
		+ STR("/").len + file->session.len} : (Str){0};
}

bool file_beside(const File *file, const Session *session)
{
	return str_eq(file->session, session->id.str)
		&& str_eq(file->year, session->plan->entity.id);
}

Plan *content_plan(const Content *content, Str year)
{
	PLANS_EACH(plan, content)
		if (str_eq(plan->entity.id, year))
			return plan;
	return NULL;
}

const Session *content_session(const Content *content, const File *file)
{
	return map_get(&content->by_id[ENTITY_SESSION],
		file_session_id(file));
}

const Entity *content_owner(const Content *content, const File *file)
{
	return map_get(&content->by_id[file->session.len ? ENTITY_SESSION
		: ENTITY_PLAN], str_or(file_session_id(file), file->year));
}

const Entity *content_entity(const Content *content, const File *file)
{
	if (!file->kind)
		return &file->entity;
	return file->kind->schema->entity ? file->record
		: content_owner(content, file);
}
