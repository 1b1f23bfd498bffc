#include "model/namesake.h"

#include "base/map.h"
#include "model/fault.h"
#include "model/symbol.h"

/* Documents with one symbol; a bit for each audience. */
typedef struct Namesakes {
	Document *first, *last;
	uint64_t read, read_several;	/* who may read one, and more */
	const Document *bare;		/* goes by the symbol alone */
} Namesakes;

static const Phrase symbol_or_date = PHRASE("số ký hiệu hoặc ngày",
	"symbol or date");

static Str dated(const Decoder *d, Str symbol, const Document *document)
{
	return str_concat3(d->arena, symbol, STR(" "), date_format(d->arena,
		document->date.date, DATE_ISO, d->language));
}

static Str with_date(const Decoder *d, const Document *document)
{
	return dated(d, document->symbol.str, document);
}

/* The id of one that has no date, if another has the symbol for its own. */
static Str without_date(const Decoder *d, const Document *document,
	List audiences)
{
	const Audience *own = audience_of(audiences, document->audience.str);
	return own ? str_concat3(d->arena, document->symbol.str, STR(" "),
		own->id.str) : document->symbol.str;
}

static void add(Namesakes *all, Document *document)
{
	if (all->last)
		all->last->namesake = document;
	else
		all->first = document;
	all->last = document;
	all->read_several |= all->read & document->readers;
	all->read |= document->readers;
}

/* Whether everyone who may read document may read another one too. */
static bool is_parted(List audiences, const Namesakes *all,
	const Document *document)
{
	const Audience *own = audience_of(audiences, document->audience.str);
	return own && all->read_several & audience_bit(audiences, own);
}

/* At most one of those that a reader sees goes by the symbol alone. Of two
 * audiences neither of which sees the other's documents, a third may see
 * both. */
static void name(const Decoder *d, Namesakes *all, List audiences,
	const Audience *reader)
{
	uint64_t bit = audience_bit(audiences, reader);
	for (Document *at = all->first; at && !all->bare; at = at->namesake)
		if (at->readers & bit && !is_parted(audiences, all, at))
			all->bare = at;
	for (Document *at = all->first; at; at = at->namesake)
		if (at != all->bare && all->first->namesake)
			at->entity.id = date_known(at->date.date)
				|| !all->bare ? with_date(d, at)
				: without_date(d, at, audiences);
}

static Namesakes *namesakes_of(Arena *arena, Map *symbols,
	const Document *document)
{
	Namesakes *all = map_get(symbols, document->symbol.str);
	return all ? all : map_add(arena, symbols, document->symbol.str,
		ARENA_NEW(arena, Namesakes));
}

void namesakes_part(const Decoder *decoder, List documents, List audiences,
	const Audience *reader)
{
	Map symbols = {0}, known = {0};
	LIST_EACH(Document, document, documents) {
		document->entity.id = document->symbol.str;
		document->readers = audience_readers(audiences,
			document->audience.str);
		if (!document->symbol.str.len)
			continue;
		Document *held = map_add(decoder->arena, &known,
			dated(decoder, symbol_by_value(document->symbol.str),
				document), document);
		if (held == document)
			add(namesakes_of(decoder->arena, &symbols, document),
				document);
		else
			diag_add_related(decoder->diag, fault(FAULT_DUPLICATE),
				document->symbol.span, held->symbol.span,
				ARGS(ARG(document->symbol.str), ARG_PHRASE(
					entity_kind_name(ENTITY_DOCUMENT)),
					ARG_PHRASE(&symbol_or_date)));
	}
	for (size_t i = 0; i < symbols.count; i++)
		name(decoder, symbols.slots[i].value, audiences, reader);
}
