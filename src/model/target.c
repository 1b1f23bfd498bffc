#include "model/target.h"

#include "format/html.h"
#include "format/slug.h"
#include "format/vietnamese.h"
#include "model/citation.h"
#include "model/fault.h"
#include "model/listing.h"
#include "model/section.h"

/* References: [[kind:id]], [[id]], [[id#section]]. */

static const EntityKind reference_order[] = {
	ENTITY_SESSION, ENTITY_WORK, ENTITY_THEME, ENTITY_CELL,
	ENTITY_MEMBER, ENTITY_PAGE, ENTITY_PLAN,
};
enum { REFERENCES = sizeof reference_order / sizeof *reference_order };

static bool is_symbol(const Linker *linker, Str key)
{
	return citation_parse(key).symbol.family != SYMBOL_NONE
		|| map_get(&linker->content->by_symbol, key);
}

static void no_reference(const Linker *linker, EntityKind kind, Str key,
	Span span)
{
	Suggest suggest;
	suggest_init(&suggest, vietnamese_key(linker->scratch, key));
	for (size_t i = 0; i < REFERENCES; i++) {
		EntityKind tried = reference_order[i];
		if (kind != ENTITY_NONE && kind != tried)
			continue;
		if (linker_told(linker, tried, key))
			return;
		linker_suggest(linker, &suggest, tried);
	}
	if (!linker_absent(linker, kind, span))
		diag_add(linker->diag, fault(FAULT_DANGLING), span,
			ARGS(ARG(key), ARG_PHRASE(entity_kind_name(kind)),
				ARG(suggest.best), linker_home(linker, kind,
					key)));
}

/* A title may hold a symbol: titles come first. */
static const Entity *find_reference(Linker *linker, EntityKind kind, Str key,
	Span span)
{
	const Entity *found = NULL;
	for (size_t i = 0; i < REFERENCES && !found; i++) {
		if (kind == ENTITY_NONE || kind == reference_order[i])
			found = linker_by_name(linker, reference_order[i],
				key);
		if (found == &entity_ambiguous) {
			linker_ambiguous(linker, reference_order[i], key,
				span);
			return NULL;
		}
	}
	if (!found && (kind == ENTITY_DOCUMENT || (kind == ENTITY_NONE
			&& is_symbol(linker, key))))
		return target_document(linker, key, span, true);
	if (!found && kind != ENTITY_NONE)
		found = linker_by_name(linker, kind, key);
	if (!found)
		no_reference(linker, kind, key, span);
	return found;
}

/* Headings of the text that an entity's page shows. */
static const Rich *body_of(const Entity *entity)
{
	switch (entity->kind) {
	case ENTITY_OUTLINE:
		return ((const Outline *)(const void *)entity)->body.rich;
	case ENTITY_MINUTES:
		return ((const Minutes *)(const void *)entity)
			->proceedings.rich;
	case ENTITY_PLAN:
		return ((const Plan *)(const void *)entity)->preface.rich;
	case ENTITY_REPORT:
	case ENTITY_PAGE:
		return ((const FreePage *)(const void *)entity)->body.rich;
	default:
		return NULL;
	}
}

/* An outline without that section is told as such (R01), unless the portal
 * does not ask for it. */
static bool section_told(const Linker *linker, const Entity *to, Str fragment)
{
	const Outline *outline = (const Outline *)(const void *)to;
	if (to->kind != ENTITY_OUTLINE || !outline->body.rich
			|| outline->session->kind.value != SESSION_THEMATIC
			|| section_missing(linker->scratch, outline->body.rich,
				fragment) < 0)
		return false;
	LIST_EACH(const RuleSetting, setting, linker->content->portal.rules)
		if (setting->severity_set && setting->severity == SEVERITY_OFF
				&& str_eq(setting->rule.str, STR("R01")))
			return false;
	return true;
}

static void check_fragment(const Linker *linker, const Entity *to,
	Str fragment, Span span)
{
	const Rich *rich = body_of(to);
	Suggest suggest;
	/* Of an attachment it is its reader's business: x.pdf#page=2. */
	if (!fragment.len || to->kind == ENTITY_ATTACHMENT)
		return;
	suggest_init(&suggest, vietnamese_key(linker->scratch, fragment));
	for (size_t i = 0; rich && i < rich->heading_count; i++) {
		if (str_eq(rich->headings[i].id, fragment))
			return;
		suggest_offer(&suggest, vietnamese_key(linker->scratch,
			rich->headings[i].id), rich->headings[i].id);
	}
	if (section_told(linker, to, fragment))
		return;
	diag_add(linker->diag, fault(FAULT_ANCHOR), span, ARGS(ARG(fragment),
		ARG(to->title), ARG(suggest.best)));
}

/* Whether path lies in the folder of a session that has none, while a folder
 * of nearly that name has no session: it was renamed, and that is told. */
static bool folder_renamed(const Linker *linker, Str path)
{
	const Content *content = linker->content;
	Str year, session, rest;
	str_cut(path, '/', &year, &rest);
	str_cut(rest, '/', &session, &rest);
	const Session *planned = map_get(&content->by_id[ENTITY_SESSION],
		str_concat3(linker->scratch, year, STR("/"), session));
	if (!planned)
		return false;
	VEC_EACH(const File, file, &content->files)
		if (str_eq(file->year, year) && str_eq(file->session, session))
			return false;
	for (size_t i = 0; i < content->orphans.count; i++)
		if (content->orphans.slots[i].value == planned)
			return true;
	return false;
}

static void resolve_reference(Linker *linker, Hole *hole)
{
	Str key, fragment, prefix, rest;
	EntityKind kind = ENTITY_NONE;
	str_cut(hole->target, '#', &key, &fragment);
	if (str_cut(key, ':', &prefix, &rest)) {
		kind = entity_kind_from(str_trim(prefix));
		key = kind ? rest : key;
	}
	const Entity *to = find_reference(linker, kind, str_trim(key),
		hole->span);
	if (!to)
		return;
	const Session *session = (const Session *)(const void *)to;
	if (fragment.len && to->kind == ENTITY_SESSION && session->outline)
		to = &session->outline->entity;
	else if (fragment.len && (linker_told(linker, ENTITY_OUTLINE, key)
			|| folder_renamed(linker, to->id)))
		return;
	check_fragment(linker, to, fragment, hole->span);
	hole->to = to;
	hole->fragment = fragment;
}

/* Links by source path. */

/* path as seen from the folder of the linker's file, with "." and ".."
 * taken out; false when it leads out of content/. */
static bool join_path(const Linker *linker, Str path, Str *ret_path)
{
	Str parts[32], part, rest;
	size_t count = 0, slash;
	Str here = str_slice(linker->file->source->path, STR("content/").len,
		linker->file->source->path.len);
	Str folder = str_find_last(here, '/', &slash)
		? str_slice(here, 0, slash) : (Str){0};
	rest = str_starts(path, STR("/")) ? path
		: str_concat3(linker->scratch, folder, STR("/"), path);
	while (rest.len) {
		str_cut(rest, '/', &part, &rest);
		if (!part.len || str_eq(part, STR(".")))
			continue;
		if (!str_eq(part, STR(".."))) {
			if (count == sizeof parts / sizeof *parts)
				return false;
			parts[count++] = part;
		} else if (count) {
			count--;
		} else {
			return false;
		}
	}
	*ret_path = (Str){0};
	for (size_t i = 0; i < count; i++)
		*ret_path = i ? str_concat3(linker->scratch, *ret_path,
			STR("/"), parts[i]) : parts[0];
	return true;
}

static Str path_of(const File *file)
{
	return str_slice(file->source->path, STR("content/").len,
		file->source->path.len);
}

/* The file that joined was perhaps meant as, from the linker's file. */
static Str nearest(const Linker *linker, Str joined, bool attachments)
{
	Suggest suggest;
	suggest_init(&suggest, vietnamese_key(linker->scratch, joined));
	VEC_EACH(const File, file, &linker->content->files)
		if (file != linker->file && !(attachments && file->kind))
			suggest_offer(&suggest, vietnamese_key(linker->scratch,
				path_of(file)), path_of(file));
	return suggest.best.len ? html_relative(linker->scratch,
		path_of(linker->file), suggest.best) : suggest.best;
}

static void dead_link(const Linker *linker, Str path, Str joined, Span span)
{
	diag_add(linker->diag, fault(FAULT_LINK), span, ARGS(ARG(path),
		ARG(nearest(linker, joined, false))));
}

static const Entity *entity_of(const Linker *linker, const File *file)
{
	if (!file->kind)
		return &file->entity;
	if (file->kind->schema->entity)
		return file->record;
	if (file->session.len)
		return linker_by_id(linker, ENTITY_SESSION, str_concat3(
			linker->scratch, file->year, STR("/"),
			file->session));
	return file->year.len ? linker_by_id(linker, ENTITY_PLAN, file->year)
		: NULL;
}

/* Files that run in a reader's browser as if the portal had written them. */
static bool is_active(const File *file)
{
	static const Str endings[] = {
		STR_INIT("html"), STR_INIT("htm"), STR_INIT("xhtml"),
		STR_INIT("xht"), STR_INIT("shtml"), STR_INIT("mhtml"),
		STR_INIT("svg"), STR_INIT("svgz"), STR_INIT("xml"),
		STR_INIT("xsl"), STR_INIT("js"), STR_INIT("mjs"),
		STR_INIT("hta"), STR_INIT("swf"), STR_INIT("css"),
	};
	size_t dot;
	if (!str_find_last(file->name, '.', &dot))
		return false;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (vietnamese_same_key(endings[i], str_slice(file->name,
				dot + 1, file->name.len)))
			return true;
	return false;
}

static const File *published(const Linker *linker, const File *file,
	Span span)
{
	if (!is_active(file))
		return file;
	diag_add(linker->diag, fault(FAULT_ACTIVE), span,
		ARGS(ARG(file->name)));
	return NULL;
}

/* The folder of a session or a year stands for it. */
static const Entity *folder_entity(const Linker *linker, Str path)
{
	const Entity *found = map_get(
		&linker->content->by_id[ENTITY_SESSION], path);
	return found ? found : map_get(&linker->content->by_id[ENTITY_PLAN],
		path);
}

/* Whether path is a year's folder or a session's in it: 2025, 2025/mot. */
static bool is_plan_folder(Str path)
{
	Str year, session;
	int n;
	str_cut(path, '/', &year, &session);
	return str_to_int(year, &n) && (!session.len || slug_valid(session));
}

static bool folder_told(const Linker *linker, Str path)
{
	const Content *content = linker->content;
	EntitySet plans = 1u << ENTITY_SESSION | 1u << ENTITY_PLAN;
	return folder_renamed(linker, path)
		|| map_get(&content->orphans, path)
		|| (content->lost & plans && is_plan_folder(path));
}

/* A broken file, or a folder without a plan, is told already: what leads
 * there is not told. */
static void leads_nowhere(const Linker *linker, const File *file, Str path,
	Str joined, Span span)
{
	if (file && file->record)
		diag_add(linker->diag, fault(FAULT_LINK_PAGE), span,
			ARGS(ARG(file->name)));
	else if (!file && !folder_told(linker, joined))
		dead_link(linker, path, joined, span);
}

static void resolve_link(Linker *linker, Hole *hole)
{
	Str path, fragment, decoded, joined;
	const Entity *to = NULL;
	str_cut(hole->target, '#', &path, &fragment);
	if (!html_url_decode(linker->arena, fragment, &fragment))
		fragment = (Str){0};
	if (!html_url_decode(linker->scratch, path, &decoded)
			|| !join_path(linker, decoded, &joined)) {
		dead_link(linker, path, path, hole->span);
		return;
	}
	const File *file = path.len ? map_get(&linker->content->by_path,
		vietnamese_nfc(linker->scratch, joined)) : linker->file;
	if (file && !file->kind && !published(linker, file, hole->span))
		return;
	to = file ? entity_of(linker, file) : folder_entity(linker, joined);
	if (!to) {
		leads_nowhere(linker, file, path, joined, hole->span);
		return;
	}
	check_fragment(linker, to, fragment, hole->span);
	hole->to = to;
	hole->fragment = fragment;
}

static Str last_part(Str path)
{
	size_t at;
	if (str_find_last(path, '/', &at))
		path = str_slice(path, at + 1, path.len);
	return str_find_last(path, '\\', &at)
		? str_slice(path, at + 1, path.len) : path;
}

/* Where a file may be put that path does not lead to: beside the linker's
 * file, or in a folder for files of documents, since at the top nothing but
 * content is known. */
static void no_attachment(const Linker *linker, Str path, Str joined,
	Span span)
{
	static const Phrase files = PHRASE("tep", "files");
	Arena *scratch = linker->scratch;
	Str here = linker->file->source->path, name = last_part(joined);
	Str folder = {0}, rest;
	size_t slash;
	if (linker->file->kind == &file_kinds[KIND_REGISTER]) {
		if (!str_cut(joined, '/', &folder, &rest)
				|| !listing_file_folder(folder)) {
			folder = phrase_in(&files, linker->content->language);
			rest = name;
		}
		name = str_concat3(scratch, folder, STR("/"), rest);
		str_find_last(name, '/', &slash);
		folder = str_concat(scratch, STR("content/"), str_slice(name,
			0, slash));
	} else if (str_find_last(here, '/', &slash)) {
		folder = str_slice(here, 0, slash);
	}
	diag_add(linker->diag, fault(FAULT_ATTACHMENT), span, ARGS(ARG(path),
		ARG(nearest(linker, joined, true)), ARG(folder), ARG(name)));
}

const File *target_attachment(Linker *linker, Str path, Span span)
{
	Str joined;
	const File *file = NULL;
	if (!path.len)
		return NULL;
	if (join_path(linker, path, &joined))
		file = map_get(&linker->content->by_path, vietnamese_nfc(
			linker->scratch, joined));
	else
		joined = path;
	if (file && !file->kind)
		return published(linker, file, span);
	if (file)
		diag_add(linker->diag, fault(FAULT_ATTACHED_CONTENT), span,
			ARGS(ARG(path)));
	else
		no_attachment(linker, path, joined, span);
	return NULL;
}

void target_resolve(Linker *linker, Hole *hole)
{
	switch (hole->kind) {
	case HOLE_CITATION:
		hole->to = target_document(linker, hole->target, hole->span,
			false);
		break;
	case HOLE_REFERENCE:
		resolve_reference(linker, hole);
		break;
	case HOLE_LINK:
	case HOLE_IMAGE:
		resolve_link(linker, hole);
		break;
	}
}
