#include "model/linker.h"

#include "model/file_fault.h"
#include "model/link_fault.h"
#include "model/parts.h"

static const Entity *by_id(const Linker *linker, EntityKind kind, Str key)
{
	const Content *content = linker->content;
	const Entity *found = map_get(&content->by_id[kind], key);
	if (found || !linker->file->year.len)
		return found;
	return map_get(&content->by_id[kind], str_concat3(linker->scratch,
		linker->file->year, STR("/"), key));
}

const Entity *linker_by_name(Linker *linker, EntityKind kind, Str key)
{
	const Entity *found = by_id(linker, kind, key);
	if (found)
		return found;
	if (retitled_kinds & 1u << kind)
		*VEC_ADD(linker->arena, &linker->asked) = key;
	return map_get(&linker->content->by_name[kind], key);
}

/* As tables and lists of pages have it; no reference leads there. */
static Str short_name(const Entity *entity)
{
	if (entity->kind == ENTITY_CELL)
		return RECORD(Cell, entity)->short_name.str;
	return entity->kind == ENTITY_THEME
		? RECORD(Theme, entity)->short_name.str : (Str){0};
}

void linker_guess(const Linker *linker, Meant *meant, Str key)
{
	meant_init(meant, linker->scratch, key, linker->guesses);
}

void linker_suggest(const Linker *linker, Meant *meant, EntityKind kind)
{
	const Map *ids = &linker->content->by_id[kind];
	for (size_t i = 0; i < ids->count && !meant_spent(meant); i++) {
		const Entity *entity = ids->slots[i].value;
		Str year, id;
		meant_offer(meant, entity->id, entity->id, entity->id);
		/* A session of the same year goes without it. */
		if (str_cut(entity->id, '/', &year, &id)
				&& str_eq(year, linker->file->year))
			meant_offer(meant, id, id, entity->id);
		meant_offer(meant, entity->title, entity->title, entity->id);
		meant_offer(meant, short_name(entity), entity->id, entity->id);
	}
}

bool linker_means_id(Str key)
{
	for (size_t i = 0; i < key.len; i++) {
		char c = key.ptr[i];
		if (!((c >= 'a' && c <= 'z') || ascii_digit(c) || c == '-'
				|| c == '_'))
			return false;
	}
	return key.len > 0;
}

static Str an_id_named(const Content *content, EntityKind kind, Str name)
{
	const Map *ids = &content->by_id[kind];
	for (size_t i = 0; i < ids->count; i++)
		if (str_eq(((Entity *)ids->slots[i].value)->title, name))
			return ((Entity *)ids->slots[i].value)->id;
	return (Str){0};
}

bool linker_lost(const Linker *linker, EntityKind kind, Str key)
{
	const Content *content = linker->content;
	Str year, id, file_year = linker->file->year;
	if (content->lost & 1u << kind)
		return true;
	if (kind != ENTITY_SESSION)
		return kind == ENTITY_PLAN && map_get(&content->orphans, key);
	if (!str_cut(key, '/', &year, &id)) {
		year = file_year;
		key = str_concat3(linker->scratch, year, STR("/"), key);
	}
	return map_get(&content->orphans, key)
		|| map_get(&content->orphans, year);
}

/* The kind of file that holds records of kind, where that is one for all or
 * for a year; or FILE_KINDS. */
static FileKindId home_of(EntityKind kind)
{
	for (int i = 0; i < FILE_KINDS; i++)
		if (kind && schema_entities(file_kinds[i].schema) & 1u << kind
				&& (file_kinds[i].place == PLACE_TOP
				|| file_kinds[i].place == PLACE_YEAR))
			return (FileKindId)i;
	return FILE_KINDS;
}

/* What stands there and is no file is told as such. */
static bool is_there(const Linker *linker, FileKindId kind)
{
	FileType type;
	for (Language in = LANGUAGE_VI; in < LANGUAGES; in++)
		if (!fs_type(linker->content->root, file_kind_name(
				linker->scratch, kind, in), &type))
			return true;
	return false;
}

bool linker_absent(const Linker *linker, EntityKind kind, Span span)
{
	const Content *content = linker->content;
	FileKindId home = home_of(kind);
	if (!(content->absent & 1u << kind))
		return false;
	Str name = file_kind_name(linker->scratch, home, content->language);
	/* The same words at the same place each time: told once. */
	if (!is_there(linker, home))
		diag_add_related(linker->diag, file_fault(FILE_FAULT_MISSING),
			span_path(linker->arena, str_concat(linker->scratch,
				STR("content/"), name)), span, ARGS(ARG(name)));
	return true;
}

void linker_ambiguous(const Linker *linker, EntityKind kind, Str name,
	Span span)
{
	diag_add(linker->diag, link_fault(LINK_FAULT_AMBIGUOUS), span, ARGS(ARG(name),
		ARG_PHRASE(entity_kind_name(kind)),
		ARG(an_id_named(linker->content, kind, name))));
}

/* The year in key, as it stands before the id of a session, if there is no plan
 * of it; else empty. */
static Str year_without_plan(const Linker *linker, EntityKind kind, Str key)
{
	Str year, id;
	bool session = str_cut(key, '/', &year, &id)
		&& (kind == ENTITY_SESSION || kind == ENTITY_NONE);
	bool lacks = (session || kind == ENTITY_PLAN) && date_year(year)
		&& !map_get(&linker->content->by_id[ENTITY_PLAN], year);
	return lacks ? year : (Str){0};
}

/* The file to declare a record of kind in that key names, for a message. */
static Arg declared_in(const Linker *linker, EntityKind kind, Str key)
{
	static const Phrase anywhere = PHRASE("tệp tương ứng", "its file");
	FileKindId home = home_of(kind);
	bool yearly = home < FILE_KINDS && file_kinds[home].place == PLACE_YEAR;
	Str year = {0}, id;
	if (yearly && !str_cut(key, '/', &year, &id))
		year = linker->file->year;
	if (home == FILE_KINDS || (yearly && !year.len))
		return (Arg)ARG_PHRASE(&anywhere);
	Str path = content_place(linker->scratch, linker->content, home, year,
		(Str){0}, LANGUAGE_VI);
	return (Arg)ARG(str_concat3(linker->scratch, STR("“"), path, STR("”")));
}

void linker_dangling(const Linker *linker, EntityKind kind,
	const Phrase *title, Str key, Str best, Span span)
{
	Str year = year_without_plan(linker, kind, key);
	diag_add(linker->diag, link_fault(year.len ? LINK_FAULT_NO_YEAR
		: LINK_FAULT_DANGLING), span, ARGS(ARG(key), ARG_PHRASE(title),
			ARG(best), year.len ? (Arg)ARG(year)
			: declared_in(linker, kind, key)));
}
