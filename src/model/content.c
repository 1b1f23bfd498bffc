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

/* Cuts part off the front of rest, and tells how it compares if it is not
 * there. */
static int cut_front(Str *rest, Str part)
{
	int order = str_cmp(str_slice(*rest, 0, part.len), part);
	*rest = str_slice(*rest, part.len, rest->len);
	return order;
}

/* Of path to the folder of a session, of a year or of all: 0 within. */
static int folder_order(Str path, Str year, Str session)
{
	const Str parts[] = {year, STR("/"), session, STR("/")};
	size_t count = session.len ? 4 : year.len ? 2 : 0;
	int order = 0;
	for (size_t i = 0; i < count && !order; i++)
		order = cut_front(&path, parts[i]);
	return order;
}

size_t content_first_in(const Content *content, Str year, Str session)
{
	size_t low = 0, high = content->files.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (folder_order(file_path(&content->files.items[middle]),
				year, session) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const File *content_of_kind(const Content *content, FileKindId kind,
	Str year, Str session)
{
	const File *file = content->files.items;
	const File *end = file + content->files.count;
	for (file += content_first_in(content, year, session); file < end
			&& !folder_order(file_path(file), year, session); file++)
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
