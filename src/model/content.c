#include "model/content.h"

#include <errno.h>

#include "model/assemble.h"
#include "model/link.h"
#include "model/load.h"
#include "model/misnamed.h"
#include "model/rule.h"
#include "model/succession.h"

const Entity entity_ambiguous = {0};

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

/* The portal's is the first audience's: others do not find their pages there. */
static void choose_address(Content *content)
{
	const Audience *reader = content->audience;
	const Portal *portal = &content->portal;
	content->address = reader->base_url.str;
	if (!content->address.len && reader == portal->audiences.items)
		content->address = portal->base_url.str;
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
	choose_address(content);
	load_records(content, pool, diag);
	assemble_records(content, diag);
	rules_withhold(content, diag);
}

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

Str file_kind_name(Arena *arena, FileKindId id, Language language)
{
	const FileKind *kind = &file_kinds[id];
	return str_concat(arena, language == LANGUAGE_VI ? kind->vi : kind->en,
		kind->yaml ? STR(".yaml") : STR(".md"));
}

Str file_kind_path(Arena *arena, FileKindId kind, Str year, Str session,
	Language language)
{
	Str path = file_kind_name(arena, kind, language);
	if (session.len)
		path = str_concat3(arena, session, STR("/"), path);
	return year.len ? str_concat3(arena, year, STR("/"), path) : path;
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
	for (size_t i = 0; i < content->plan_count; i++)
		if (str_eq(content->plans[i]->entity.id, year))
			return content->plans[i];
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
