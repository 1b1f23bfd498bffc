/* Kinds and numbers of the documents that the chapter itself issues. */
#include "model/rule_checks.h"

#include "base/map.h"
#include "format/vietnamese.h"
#include "model/symbol.h"

/* A document of the chapter: a plan, or one of the register. */
typedef struct Issued {
	Str kind;		/* KH */
	int number;
	Date date;		/* of year alone where month is 0 */
	Text symbol;
	Str words;		/* its kind in words, may be empty */
	Span kind_span;
	const Term *term;	/* of its date; NULL: not known */
	struct Issued *next;	/* with its number, kind and term */
	struct Issued *last;	/* of these, if it is the first */
} Issued;

typedef struct IssuedVec {
	VEC(Issued)
} IssuedVec;

/* With or without a suffix: CB, CB/nb. */
static bool is_own(Str issuer, Str code)
{
	return str_starts(issuer, code) && (issuer.len == code.len
		|| issuer.ptr[code.len] == '/');
}

/* "05" alone, where "05-KH/CB" is meant: false for anything else. */
static bool add_bare(const RuleContext *context, IssuedVec *all, Text number,
	Date date)
{
	int n;
	if (!str_to_int(number.str, &n))
		return false;
	*VEC_ADD(context->scratch, all) = (Issued){.kind = STR("KH"),
		.number = n, .date = date, .symbol = number,
		.kind_span = number.span};
	return true;
}

static void add(const RuleContext *context, IssuedVec *all, Text symbol,
	Text kind, Date date)
{
	Str code = str_or(context->content->chapter.head.code.str, STR("CB"));
	Symbol parsed = symbol_parse(symbol.str);
	int number;
	if (parsed.family != SYMBOL_PARTY || !is_own(parsed.issuer, code)
			|| !str_to_int(parsed.number, &number))
		return;
	*VEC_ADD(context->scratch, all) = (Issued){.kind = parsed.kind,
		.number = number, .date = date, .symbol = symbol,
		.words = kind.str,
		.kind_span = kind.str.len ? kind.span : symbol.span};
}

static IssuedVec issued(const RuleContext *context)
{
	const Content *content = context->content;
	IssuedVec all = {0};
	PLANS_EACH(plan, content) {
		Date date = plan->adopted.date;
		if (!date_known(date))
			date.year = (int16_t)plan->number_of_year;
		if (!add_bare(context, &all, plan->number, date))
			add(context, &all, plan->number, (Text){0}, date);
	}
	LIST_EACH(const Document, document, content->reg.documents)
		add(context, &all, document->symbol, document->kind,
			document->date.date);
	return all;
}

/* R30 */

static const struct Forbidden {
	Str kind, words;	/* words: only when the document says so */
	Phrase name;
} forbidden[] = {
	{STR_INIT("QĐ"), STR_INIT("quy định"),
		PHRASE("quy định", "regulation")},
	{STR_INIT("QĐ"), STR_INIT("regulation"),
		PHRASE("quy định", "regulation")},
	{STR_INIT("QĐi"), {0}, PHRASE("quy định", "regulation")},
	{STR_INIT("HD"), {0}, PHRASE("hướng dẫn", "guidance")},
	{STR_INIT("CT"), {0}, PHRASE("chỉ thị", "directive")},
};

static void check_kind(const RuleContext *context, const Issued *document)
{
	for (size_t i = 0; i < COUNT(forbidden); i++) {
		const struct Forbidden *row = &forbidden[i];
		if (!str_eq(row->kind, document->kind) || (row->words.len
				&& !vietnamese_same_key(row->words,
					document->words)))
			continue;
		rule_tell(context, RULE_KIND, row->words.len ? document->kind_span
			: document->symbol.span, ARGS(ARG_PHRASE(&row->name),
				ARG(document->symbol.str)));
		return;
	}
}

void check_kinds(const RuleContext *context)
{
	IssuedVec all = issued(context);
	VEC_EACH(const Issued, document, &all)
		check_kind(context, document);
}

/* R31 */

static bool holds(const Term *term, Date date)
{
	return date_known(term->from.date) && day_within(term->from, term->to,
		date);
}

/* The term of a date; of a year alone, if one term holds all of it. */
static const Term *term_of(const Content *content, Date date)
{
	Date first = date, last = date;
	if (!date_known(date))
		return NULL;
	if (!date.month) {
		first.month = first.day = 1;
		last.month = 12;
		last.day = 31;
	}
	LIST_EACH(const Term, term, content->chapter.terms)
		if (holds(term, first) && holds(term, last))
			return term;
	return NULL;
}

/* Two of the register with one date were told as doubles. */
static bool is_double(const Issued *a, const Issued *b)
{
	return a->symbol.span.source == b->symbol.span.source
		&& str_eq(a->symbol.str, b->symbol.str)
		&& !date_cmp(a->date, b->date);
}

/* A plan may stand in the register too. */
static bool same_document(const Issued *a, const Issued *b)
{
	bool different = a->date.month && b->date.month
		&& date_cmp(a->date, b->date);
	return a->symbol.span.source != b->symbol.span.source && !different;
}

/* In the order of their dates, where known. */
static bool earlier(const Issued *a, const Issued *b)
{
	return date_cmp(a->date, b->date) < 0;
}

static bool is_plan(const Content *content, const Issued *document)
{
	PLANS_EACH(plan, content)
		if (plan->number.span.source
				== document->symbol.span.source)
			return true;
	return false;
}

/* Tells that a and b have one number, unless they are one. */
static bool tell_same(const RuleContext *context, const Issued *a,
	const Issued *b)
{
	const Content *content = context->content;
	if (is_double(a, b) || (is_plan(content, a) != is_plan(content, b)
			&& same_document(a, b)))
		return false;
	if (earlier(b, a)) {
		const Issued *other = a;
		a = b;
		b = other;
	}
	rule_tell_related(context, RULE_NUMBER, b->symbol.span, a->symbol.span,
		ARGS(ARG(rule_number(context, b->number)), ARG(b->kind),
			ARG(b->term->id.str)));
	return true;
}

void check_numbers(const RuleContext *context)
{
	IssuedVec all = issued(context);
	Map firsts = {0};
	VEC_EACH(Issued, document, &all) {
		document->term = term_of(context->content, document->date);
		if (!document->term)
			continue;
		Str key = str_format(context->scratch, "%d %zu %.*s",
			document->number, (size_t)(document->term
				- (const Term *)context->content->chapter.terms
					.items), STR_ARG(document->kind));
		Issued *first = map_add(context->scratch, &firsts, key,
			document);
		const Issued *other = first != document ? first : NULL;
		while (other && !tell_same(context, other, document))
			other = other->next;
		if (first != document)
			first->last->next = document;
		first->last = document;
	}
}
