#include "model/target.h"

#include "format/letter.h"
#include "format/vietnamese.h"
#include "model/citation.h"
#include "model/fault.h"
#include "model/link_fault.h"
#include "model/issuer.h"
#include "model/readers.h"
#include "model/symbol_kind.h"

/* A text that names a document, where it stands. */
typedef struct Cited {
	Str text, symbol;
	Str written;		/* the date, or empty */
	Date date;		/* unknown if no calendar has it */
	bool sure;		/* the date can be that of nothing else */
	Span span;
	Span written_span;	/* where it stands behind the text */
	uint64_t readers;	/* of the text that cites a symbol of several */
} Cited;

static bool is_broken(Str text)
{
	return str_has(text, STR("\n")) || str_has(text, STR("\r"));
}

/* Where in a citation that is broken over lines the fault stands: from the
 * line of the part that begins at `from` of it. */
static Span place_of(const Cited *cited, size_t from)
{
	Span span = cited->span;
	Str text = source_text(span.source);
	size_t at;
	if (!from || !issuer_cited_end(text, span.start,
			str_slice(cited->text, 0, from), &at)
			|| !is_broken(str_slice(text, span.start, at)))
		return span;
	return span_at(span.source, at, at + cited->text.len - from);
}

static Span symbol_place(const Cited *cited)
{
	size_t at;
	return str_find(cited->text, cited->symbol, &at)
		? place_of(cited, at) : cited->span;
}

/* The date ends a citation; its last word is at its end. */
static Span date_place(const Cited *cited)
{
	size_t space;
	if (cited->written_span.source)
		return cited->written_span;
	return str_find_last(cited->text, ' ', &space)
		? place_of(cited, space + 1) : cited->span;
}

/* The day on which the linker's file speaks. */
static Date citing_date(const Linker *linker)
{
	const Entity *owner = linker->file->session.len ? content_owner(
		linker->content, linker->file) : linker->from;
	if (owner && owner->kind == ENTITY_SESSION)
		return RECORD(Session, owner)->date.date;
	if (owner && owner->kind == ENTITY_PLAN)
		return RECORD(Plan, owner)->adopted.date;
	return (Date){0};
}

/* The last day on which it was written: an outline is completed after its
 * session, and nobody knows when a report was made. */
static Date last_day(const Linker *linker, Date day)
{
	const FileKind *kind = linker->file->kind;
	if (kind == &file_kinds[KIND_REPORT])
		return (Date){0};
	if (kind != &file_kinds[KIND_OUTLINE])
		return day;
	Date completed = ((const Outline *)linker->file->record)
		->completed.date;
	return date_cmp(day, completed) < 0 ? completed : day;
}

static Str date_shown(const Linker *linker, Date date)
{
	return date_format(linker->scratch, date, DATE_TYPED,
		linker->content->language);
}

static void check_force(const Linker *linker, const Document *document,
	const Cited *cited)
{
	Date day = citing_date(linker);
	if (document_force(document, day) == FORCE_ENDED)
		diag_add(linker->diag, link_fault(LINK_FAULT_NOT_IN_FORCE),
			symbol_place(cited), ARGS(ARG(document->entity.title),
				ARG(date_shown(linker, document->end)),
				ARG(date_shown(linker, day)),
				ARG(document->replaced_by.key)));
	day = last_day(linker, day);
	if (document_force(document, day) == FORCE_AHEAD)
		diag_add_related(linker->diag, link_fault(LINK_FAULT_NOT_ISSUED),
			symbol_place(cited), document->date.span,
			ARGS(ARG(document->entity.title),
				ARG(date_shown(linker, document->date.date)),
				ARG(date_shown(linker, day))));
}

static void not_registered(const Linker *linker, Str symbol, Span span,
	bool strict)
{
	const Map *symbols = &linker->content->by_symbol;
	Meant meant;
	if (linker_lost(linker, ENTITY_DOCUMENT, symbol))
		return;
	linker_guess(linker, &meant, symbol);
	for (size_t i = 0; i < symbols->count && !meant_spent(&meant); i++) {
		Str known = symbols->slots[i].key;
		meant_offer(&meant, known, known, known);
	}
	if (strict)
		linker_dangling(linker, ENTITY_DOCUMENT, entity_kind_name(
			ENTITY_DOCUMENT), symbol, meant.best, span);
	else
		diag_add(linker->diag, link_fault(LINK_FAULT_CITATION), span,
			ARGS(ARG(symbol), ARG(meant.best)));
}

/* Namesakes are those that all readers of the citing text may read: of
 * others nothing is told. The first one from `at` on, or NULL. */
static const Document *namesake(const Cited *cited, const Document *at)
{
	while (at && cited->readers & ~at->readers)
		at = at->namesake;
	return at;
}

/* Where they may read none, the others are no secret of this text's. */
static const Document *first_namesake(const Linker *linker, Cited *cited,
	const Document *first)
{
	cited->readers = first->namesake ? readers_of(linker->content,
		linker->file, linker->from) : 0;
	if (!namesake(cited, first))
		cited->readers = 0;
	return namesake(cited, first);
}

/* The dates of namesakes, as many as one cares to read; likely the last that is
 * not behind the day on which it is cited, if there is one. */
static Str registered_dates(const Linker *linker, const Cited *cited,
	const Document *first, Str *ret_likely)
{
	enum { DATES = 8 };
	size_t count = 0;
	Str dates = {0}, shown;
	Date day = citing_date(linker);
	for (const Document *at = first; at; at = namesake(cited,
			at->namesake)) {
		if (!date_known(at->date.date))
			continue;
		if (count++ == DATES)
			return str_concat(linker->scratch, dates, STR(", …"));
		shown = date_shown(linker, at->date.date);
		if (!dates.len || !date_known(day)
				|| date_cmp(at->date.date, day) <= 0)
			*ret_likely = shown;
		dates = str_join(linker->scratch, dates, STR(", "), shown);
	}
	return dates;
}

static void twins_without_date(const Linker *linker, const Cited *cited,
	const Document *first)
{
	Str likely = {0};
	Str dates = registered_dates(linker, cited, first, &likely);
	diag_add(linker->diag, link_fault(LINK_FAULT_CITATION_TWIN),
		symbol_place(cited), ARGS(ARG(cited->symbol), ARG(dates),
			ARG(likely)));
}

/* The one of all documents with this symbol that has the cited date, whoever
 * may read it; a namesake that may have it; or the first namesake. */
static const Document *dated(const Linker *linker, const Cited *cited,
	const Document *first)
{
	const Document *at = map_get(&linker->content->by_symbol,
		cited->symbol);
	for (; at; at = at->namesake)
		if (!date_cmp(at->date.date, cited->date))
			return at;
	for (at = first; at; at = namesake(cited, at->namesake))
		if (!date_known(at->date.date))
			return at;
	return first;
}

/* False after a report. */
static bool check_date(const Linker *linker, const Document *document,
	const Cited *cited, const Document *first)
{
	Date known = document->date.date;
	Str symbol = document->symbol.str, likely = {0};
	if (!date_known(cited->date) || !date_known(known)
			|| !date_cmp(cited->date, known))
		return true;
	diag_add_related(linker->diag, link_fault(LINK_FAULT_CITATION_DATE),
		date_place(cited), document->date.span, ARGS(ARG(symbol),
			ARG(date_shown(linker, cited->date)),
			ARG(registered_dates(linker, cited, first,
				&likely))));
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

/* "của Ban Bí thư" behind a citation of what the Bộ Chính trị imprint. */
static void check_issuer(const Linker *linker, const Document *document)
{
	const CitedIssuer *cited = linker->issuer;
	Str registered = document->issuer.str;
	if (!registered.len || !cited || !cited->name.len || issuer_within(
			linker->scratch, registered, cited->name))
		return;
	Str other = issuer_named(linker, cited->name);
	if (other.len)
		diag_add_related(linker->diag, link_fault(LINK_FAULT_CITATION_ISSUER),
			cited->span, document->issuer.span,
			ARGS(ARG(document->symbol.str), ARG(other),
				ARG(registered)));
}

/* "Quyết định" of "Quyết định số 144-QĐ/TW", as a name: what begins with a small
 * letter may be a verb. */
static Str kind_cited(const Cited *cited)
{
	size_t at, letter = 0;
	Letter first;
	if (!str_find(cited->text, cited->symbol, &at))
		return (Str){0};
	Str words = str_trim(str_slice(cited->text, 0, at));
	for (at = words.len; at && !ascii_blank(words.ptr[at - 1]);)
		at--;
	if (vietnamese_same_key(str_slice(words, at, words.len), STR("số")))
		words = str_trim(str_slice(words, 0, at));
	return words.len && letter_find(str_rune(words, &letter), &first)
		&& first.upper ? words : (Str){0};
}

/* "Quyết định 144-QĐ/TW" of what the register calls a Quy định. */
static void check_kind(const Linker *linker, const Document *document,
	const Cited *cited)
{
	Str words = kind_cited(cited), registered = document->kind.str;
	if (!words.len || vietnamese_same_key(words, registered))
		return;
	Str kind = symbol_parse(cited->symbol).kind;
	const Phrase *named = symbol_kind_named(words);
	const Phrase *known = symbol_kind_named(registered);
	if (!symbol_kind_fits(kind, known))
		return;
	Str right = known ? registered : symbol_kind_names(linker->scratch,
		kind, linker->content->language);
	if (known ? named && named != known : !symbol_kind_fits(kind, named))
		diag_add_related(linker->diag, link_fault(LINK_FAULT_CITATION_KIND),
			place_of(cited, 0), known ? document->kind.span
			: document->symbol.span, ARGS(ARG(document->symbol.str),
				ARG(words), ARG(right)));
}

/* "ngày 09/5/2024", which a comma before it made an item of a list. */
static bool is_date_apart(Str text)
{
	Date date;
	size_t space;
	if (str_find_last(text, ' ', &space) && vietnamese_same_key(
			str_slice(text, 0, space), STR("ngày")))
		text = str_slice(text, space + 1, text.len);
	return date_parse(text, &date) != DATE_SYNTAX;
}

/* NULL, and a report: there is no such document. */
static const Entity *no_document(const Linker *linker, const Cited *cited,
	const Symbol *parsed, bool strict)
{
	Span span = symbol_place(cited);
	if (strict && is_date_apart(cited->text))
		diag_add(linker->diag, link_fault(LINK_FAULT_CITED_APART), span,
			ARGS(ARG(cited->text)));
	else if (parsed->family == SYMBOL_MALFORMED)
		diag_add(linker->diag, fault(FAULT_SYMBOL), span,
			ARGS(ARG(cited->symbol), ARG(symbol_meant(
				linker->scratch, cited->symbol))));
	else
		not_registered(linker, cited->symbol, span, strict);
	return NULL;
}

/* "12-HD/BTCTW, 18/01/2022" or "... của Ban Tổ chức Trung ương, ngày
 * 18/01/2022": in a reference nothing else is told. */
static void date_behind_symbol(Cited *cited)
{
	Imprint imprint;
	size_t at = 0;
	str_find(cited->text, cited->symbol, &at);
	Str after = str_slice(cited->text, at + cited->symbol.len,
		cited->text.len);
	Str bare = str_trim(after);
	if (str_starts(bare, STR(",")))
		bare = str_trim(str_slice(bare, 1, bare.len));
	if (date_parse(bare, &cited->date) != DATE_SYNTAX) {
		cited->written = bare;
	} else if (issuer_behind(after, &imprint)) {
		cited->written = str_slice(after, imprint.written.start,
			imprint.written.end);
		cited->date = imprint.date;
	}
}

static void date_behind_issuer(Cited *cited, const CitedIssuer *issuer)
{
	cited->written = issuer->written;
	cited->written_span = issuer->written_span;
	cited->date = issuer->date;
	cited->sure = issuer->sure;
}

static Cited read_cited(const Linker *linker, Str text, Span whole,
	const Citation *citation, bool strict)
{
	Cited cited = {.text = text, .symbol = citation->symbol.family
		? citation->symbol.text : text, .written = citation->written,
		.date = citation->date, .sure = true, .span = whole};
	if (cited.written.len)
		return cited;
	if (strict)
		date_behind_symbol(&cited);
	else if (linker->issuer && linker->issuer->written.len)
		date_behind_issuer(&cited, linker->issuer);
	return cited;
}

const Entity *target_document(Linker *linker, Str text, Span whole,
	bool strict)
{
	Citation citation = citation_parse(text);
	Cited cited = read_cited(linker, text, whole, &citation, strict);
	const Document *document = map_get(&linker->content->by_symbol,
		cited.symbol);
	if (!document)
		return no_document(linker, &cited, &citation.symbol, strict);
	const Document *first = first_namesake(linker, &cited, document);
	if (!cited.sure && date_cmp(dated(linker, &cited, first)->date.date,
			cited.date)) {
		cited.written = (Str){0};
		cited.date = (Date){0};
	}
	if (cited.written.len && !date_known(cited.date)) {
		diag_add(linker->diag, fault(date_parse(cited.written,
			&cited.date) == DATE_BEYOND ? FAULT_DATE_BEYOND
			: FAULT_DATE_ABSENT), date_place(&cited),
			ARGS(ARG(cited.written)));
		return &first->entity;
	}
	if (!date_known(cited.date) && namesake(&cited, first->namesake)) {
		twins_without_date(linker, &cited, first);
		return NULL;
	}
	document = date_known(cited.date) ? dated(linker, &cited, first)
		: first;
	if (check_date(linker, document, &cited, first)) {
		check_force(linker, document, &cited);
		check_kind(linker, document, &cited);
		if (!strict)
			check_issuer(linker, document);
	}
	return &document->entity;
}
