#include "model/target.h"

#include "format/html.h"
#include "format/slug.h"
#include "format/vietnamese.h"
#include "model/citation.h"
#include "model/fault.h"
#include "model/issuer.h"
#include "model/section.h"

/* Documents. */

/* The day on which the linker's file speaks. */
static Date citing_date(const Linker *linker)
{
	const Entity *owner = linker->from;
	if (linker->file->session.len)
		owner = linker_by_id(linker, ENTITY_SESSION,
			linker->file->session);
	if (owner && owner->kind == ENTITY_SESSION)
		return ((const Session *)(const void *)owner)->date.date;
	if (owner && owner->kind == ENTITY_PLAN)
		return ((const Plan *)(const void *)owner)->adopted.date;
	return (Date){0};
}

static Str date_shown(const Linker *linker, Date date)
{
	return date_format(linker->scratch, date, DATE_SHORT,
		linker->content->language);
}

static void check_force(const Linker *linker, const Document *document,
	Span span)
{
	Date day = citing_date(linker);
	if (!date_known(day) || document_in_force(document, day))
		return;
	diag_add(linker->diag, fault(FAULT_NOT_IN_FORCE), span,
		ARGS(ARG(document->entity.title),
			ARG(date_shown(linker, document->in_force_to.date)),
			ARG(date_shown(linker, day)),
			ARG(document->replaced_by.key)));
}

static void not_registered(const Linker *linker, Str symbol, Span span,
	bool strict)
{
	const Map *symbols = &linker->content->by_symbol;
	Suggest suggest;
	if (linker_told(linker, ENTITY_DOCUMENT, symbol))
		return;
	suggest_init(&suggest, vietnamese_key(linker->scratch, symbol));
	for (size_t i = 0; i < symbols->count; i++)
		suggest_offer(&suggest, vietnamese_key(linker->scratch,
			symbols->slots[i].key), symbols->slots[i].key);
	if (strict)
		diag_add(linker->diag, fault(FAULT_DANGLING), span,
			ARGS(ARG(symbol), ARG_PHRASE(entity_kind_name(
				ENTITY_DOCUMENT)), ARG(suggest.best)));
	else
		diag_add(linker->diag, fault(FAULT_CITATION), span,
			ARGS(ARG(symbol), ARG(suggest.best)));
}

/* The dates of all documents with this symbol. */
static Str registered_dates(const Linker *linker, Str symbol, Str *ret_last)
{
	Str dates = {0};
	LIST_EACH(const Document, document, linker->content->reg.documents) {
		if (!str_eq(document->symbol.str, symbol)
				|| !date_known(document->date.date))
			continue;
		*ret_last = date_shown(linker, document->date.date);
		dates = dates.len ? str_concat3(linker->scratch, dates,
			STR(", "), *ret_last) : *ret_last;
	}
	return dates;
}

static void twins_without_date(const Linker *linker, Str symbol, Span span)
{
	Str last = {0}, dates = registered_dates(linker, symbol, &last);
	diag_add(linker->diag, fault(FAULT_CITATION_TWIN), span,
		ARGS(ARG(symbol), ARG(dates), ARG(last)));
}

/* A namesake of first whose date nobody knows, or first. */
static const Document *undated(const Linker *linker, const Document *first)
{
	LIST_EACH(const Document, document, linker->content->reg.documents)
		if (str_eq(document->symbol.str, first->symbol.str)
				&& !date_known(document->date.date))
			return document;
	return first;
}

/* The one of the documents with this symbol that has the cited date, or may
 * have it, or the first. */
static const Document *dated(const Linker *linker, const Document *first,
	Date date)
{
	if (!first->twin)
		return first;
	LIST_EACH(const Document, document, linker->content->reg.documents)
		if (str_eq(document->symbol.str, first->symbol.str)
				&& !date_cmp(document->date.date, date))
			return document;
	return undated(linker, first);
}

/* False after a report. */
static bool check_date(const Linker *linker, const Document *document,
	Date cited, Span span)
{
	Date known = document->date.date;
	Str symbol = document->symbol.str, last = {0};
	if (!date_known(cited) || !date_known(known)
			|| !date_cmp(cited, known))
		return true;
	diag_add_related(linker->diag, fault(FAULT_CITATION_DATE), span,
		document->date.span, ARGS(ARG(symbol),
			ARG(date_shown(linker, cited)),
			ARG(registered_dates(linker, symbol, &last))));
	return false;
}

/* The issuer that named begins: of the register, or a well-known one. */
static Str issuer_named(const Linker *linker, Str named)
{
	LIST_EACH(const Document, document, linker->content->reg.documents)
		if (document->issuer.str.len && issuer_same(linker->scratch,
				document->issuer.str, named))
			return document->issuer.str;
	return issuer_known(linker->scratch, named);
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Where cited, which begins at span, ends in its source: there it may be
 * broken over lines. False when it is written otherwise. */
static bool cited_end(Str cited, Span span, size_t *ret_end)
{
	Str text = span.source->text;
	size_t at = span.start;
	for (size_t i = 0; i < cited.len; i++) {
		if (is_space(cited.ptr[i])) {
			while (at < text.len && is_space(text.ptr[at]))
				at++;
			continue;
		}
		if (at >= text.len || text.ptr[at++] != cited.ptr[i])
			return false;
	}
	*ret_end = at;
	return true;
}

/* "của Ban Bí thư" behind a citation of what the Bộ Chính trị issued. */
static void check_issuer(const Linker *linker, const Document *document,
	Str cited, Span span)
{
	Str registered = document->issuer.str, text = span.source->text;
	Match match;
	size_t end;
	if (!registered.len || !cited_end(cited, span, &end)
			|| !issuer_behind(str_slice(text, end, text.len),
				&match))
		return;
	Span place = span_at(span.source, end + match.start,
		end + match.end);
	Str named = span_text(place);
	if (issuer_within(linker->scratch, registered, named))
		return;
	Str other = issuer_named(linker, named);
	if (other.len)
		diag_add_related(linker->diag, fault(FAULT_CITATION_ISSUER),
			place, document->issuer.span,
			ARGS(ARG(document->symbol.str), ARG(other),
				ARG(registered)));
}

const Entity *target_document(Linker *linker, Str text, Span span,
	bool strict)
{
	Citation citation = citation_parse(text);
	Str symbol = citation.symbol.family ? citation.symbol.text : text;
	const Document *document = map_get(&linker->content->by_symbol,
		symbol);
	if (!document && citation.symbol.family == SYMBOL_MALFORMED) {
		diag_add(linker->diag, fault(FAULT_SYMBOL), span,
			ARGS(ARG(symbol), ARG(symbol_repair(linker->scratch,
				&citation.symbol))));
		return NULL;
	}
	if (!document) {
		not_registered(linker, symbol, span, strict);
		return NULL;
	}
	if (document->twin && !date_known(citation.date)) {
		twins_without_date(linker, symbol, span);
		return NULL;
	}
	document = dated(linker, document, citation.date);
	if (check_date(linker, document, citation.date, span)) {
		check_force(linker, document, span);
		if (!strict)
			check_issuer(linker, document, text, span);
	}
	return &document->entity;
}

/* References: [[kind:id]], [[id]], [[id#section]]. */

static const EntityKind reference_order[] = {
	ENTITY_SESSION, ENTITY_WORK, ENTITY_THEME, ENTITY_CELL,
	ENTITY_MEMBER, ENTITY_PAGE, ENTITY_PLAN,
};
enum { REFERENCES = sizeof reference_order / sizeof *reference_order };

static const Entity *named(const Linker *linker, EntityKind kind, Str key)
{
	const Entity *found = linker_by_id(linker, kind, key);
	if (!found)
		found = map_get(&linker->content->by_name[kind], key);
	return found;
}

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
	diag_add(linker->diag, fault(FAULT_DANGLING), span, ARGS(ARG(key),
		ARG_PHRASE(entity_kind_name(kind)), ARG(suggest.best)));
}

/* A title may hold a symbol: titles come first. */
static const Entity *find_reference(Linker *linker, EntityKind kind, Str key,
	Span span)
{
	const Entity *found = NULL;
	for (size_t i = 0; i < REFERENCES && !found; i++) {
		if (kind == ENTITY_NONE || kind == reference_order[i])
			found = named(linker, reference_order[i], key);
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
		found = named(linker, kind, key);
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

static void dead_link(const Linker *linker, Str path, Str joined, Span span,
	FaultId id)
{
	Suggest suggest;
	suggest_init(&suggest, vietnamese_key(linker->scratch, joined));
	VEC_EACH(const File, file, &linker->content->files) {
		Str other = str_slice(file->source->path,
			STR("content/").len, file->source->path.len);
		if (file == linker->file)
			continue;
		suggest_offer(&suggest, vietnamese_key(linker->scratch,
			other), other);
	}
	if (suggest.best.len)
		suggest.best = html_relative(linker->scratch, str_slice(
			linker->file->source->path, STR("content/").len,
			linker->file->source->path.len), suggest.best);
	diag_add(linker->diag, fault(id), span, ARGS(ARG(path),
		ARG(suggest.best)));
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
		dead_link(linker, path, joined, span, FAULT_LINK);
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
		dead_link(linker, path, path, hole->span, FAULT_LINK);
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
	dead_link(linker, path, joined, span, FAULT_ATTACHMENT);
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
