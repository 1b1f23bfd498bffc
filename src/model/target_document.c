#include "model/target.h"

#include "format/vietnamese.h"
#include "model/citation.h"
#include "model/fault.h"
#include "model/issuer.h"

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

/* Where in a citation that is broken over lines the fault stands: from the
 * line of the part that begins at `from` of cited. */
static Span place_of(Str cited, size_t from, Span span)
{
	Str before = str_slice(cited, 0, from);
	size_t at;
	if (!from || !cited_end(before, span, &at)
			|| source_line(span.source, span.start).ptr
				== source_line(span.source,
					(uint32_t)at).ptr)
		return span;
	return span_at(span.source, at, at + cited.len - from);
}

static Span symbol_place(Str cited, Str symbol, Span span)
{
	size_t at;
	return str_find(cited, symbol, &at) ? place_of(cited, at, span) : span;
}

/* The date ends a citation; its last word is at its end. */
static Span date_place(Str cited, Span span)
{
	size_t space;
	return str_find_last(cited, ' ', &space) ? place_of(cited, space + 1,
		span) : span;
}

const Entity *target_document(Linker *linker, Str text, Span whole,
	bool strict)
{
	Citation citation = citation_parse(text);
	Str symbol = citation.symbol.family ? citation.symbol.text : text;
	Span span = symbol_place(text, symbol, whole);
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
	if (check_date(linker, document, citation.date,
			date_place(text, whole))) {
		check_force(linker, document, span);
		if (!strict)
			check_issuer(linker, document, text, whole);
	}
	return &document->entity;
}
