#include "model/audience.h"

#include "base/limits.h"
#include "base/suggest.h"
#include "format/vietnamese.h"
#include "model/fault.h"

static const Field audience_fields[] = {
	FIELD(Audience, id, "id", "mã", FIELD_ID,
		DOC("mã đối tượng", "id of the audience"), .required = true),
	FIELD(Audience, name, "name", "tên", FIELD_TEXT,
		DOC("tên đối tượng", "its name")),
	FIELD(Audience, includes, "includes", "gồm", FIELD_TEXT,
		DOC("đối tượng này xem được cả phần của ai",
			"audiences whose pages it may read too"), .list = true),
	FIELD(Audience, base_url, "base_url", "địa chỉ", FIELD_URL,
		DOC("địa chỉ riêng của đối tượng này trên mạng",
			"its own address on the network")),
};
const Schema audience_schema = {
	PHRASE("đối tượng", "audience"), sizeof(Audience),
	FIELDS(audience_fields), .bare = "id",
};

static void default_audiences(const Decoder *d, List *ret_audiences)
{
	static const Phrase members = PHRASE("Đảng viên", "Members");
	static const Phrase committee = PHRASE("Chi ủy", "Committee");
	Audience *audiences = ARENA_ARRAY(d->arena, Audience, 2);
	Text *includes = ARENA_NEW(d->arena, Text);
	includes->str = STR("members");
	audiences[0].id.str = STR("members");
	audiences[0].name.str = phrase_in(&members, d->language);
	audiences[1].id.str = STR("committee");
	audiences[1].name.str = phrase_in(&committee, d->language);
	audiences[1].includes = (List){includes, 1};
	*ret_audiences = (List){audiences, 2};
}

/* The default audiences have a name in each language. */
static bool is_default_name(Str id, Str name)
{
	return str_eq(id, STR("members"))
		? vietnamese_same_key(name, STR("đảng viên"))
		: str_eq(id, STR("committee"))
			&& vietnamese_same_key(name, STR("chi ủy"));
}

static bool answers_to(const Audience *audience, Str name)
{
	return name.len && (vietnamese_same_key(audience->id.str, name)
		|| vietnamese_same_key(audience->name.str, name)
		|| is_default_name(audience->id.str, name));
}

const Audience *audience_find(List audiences, Str id)
{
	LIST_EACH(Audience, audience, audiences)
		if (str_eq(audience->id.str, id))
			return audience;
	LIST_EACH(Audience, audience, audiences)
		if (answers_to(audience, id))
			return audience;
	return NULL;
}

uint64_t audience_bit(List audiences, const Audience *audience)
{
	return (uint64_t)1 << (audience
		- (const Audience *)audiences.items);
}

/* Each sees itself, those that it includes, and what these see. */
static void spread_sight(List audiences)
{
	LIST_EACH(Audience, audience, audiences) {
		audience->sees = audience_bit(audiences, audience);
		LIST_EACH(const Text, id, audience->includes) {
			const Audience *to = audience_find(audiences, id->str);
			audience->sees |= to ? audience_bit(audiences, to) : 0;
		}
	}
	LIST_EACH(const Audience, by, audiences)
		LIST_EACH(Audience, audience, audiences)
			if (audience->sees & audience_bit(audiences, by))
				audience->sees |= by->sees;
}

/* Were one name given to two audiences, one would be shown what is for the
 * other. */
static void check_names(const Decoder *d, List audiences,
	const Audience *audience)
{
	static const Phrase words[] = {
		PHRASE("mã", "id"), PHRASE("tên", "name"),
	};
	const Text *names[] = {&audience->id, &audience->name};
	for (const Audience *other = audiences.items;
			other < audience; other++)
		for (size_t i = 0; i < 2; i++) {
			if (!answers_to(other, names[i]->str))
				continue;
			diag_add_related(d->diag, fault(FAULT_DUPLICATE),
				names[i]->span, other->id.span,
				ARGS(ARG(names[i]->str), ARG_PHRASE(
					&audience_schema.title),
					ARG_PHRASE(&words[i])));
			return;
		}
}

/* A circle is told once, at its first audience. */
static void check_circle(const Decoder *d, List audiences,
	const Audience *audience)
{
	uint64_t own = audience_bit(audiences, audience);
	LIST_EACH(const Audience, other, audiences)
		if (other < audience && other->sees & own
				&& audience->sees & audience_bit(audiences, other))
			return;
	LIST_EACH(const Text, id, audience->includes) {
		const Audience *to = audience_find(audiences, id->str);
		if (!to || !(to->sees & own))
			continue;
		diag_add(d->diag, fault(FAULT_INCLUDES_ITSELF), id->span,
			ARGS(ARG(audience->id.str)));
		return;
	}
}

static void limit_count(const Decoder *d, List *audiences)
{
	const Audience *all = audiences->items;
	if (audiences->count <= LIMIT_AUDIENCES)
		return;
	diag_add(d->diag, fault(FAULT_AUDIENCES),
		all[LIMIT_AUDIENCES].id.span, ARGS(ARG(str_from_int(d->arena,
			LIMIT_AUDIENCES))));
	audiences->count = LIMIT_AUDIENCES;
}

void audiences_complete(const Decoder *decoder, List *audiences)
{
	if (!audiences->count)
		default_audiences(decoder, audiences);
	limit_count(decoder, audiences);
	spread_sight(*audiences);
	LIST_EACH(Audience, audience, *audiences) {
		check_names(decoder, *audiences, audience);
		LIST_EACH(Text, id, audience->includes)
			audience_check(*audiences, id, decoder->arena,
				decoder->diag);
		check_circle(decoder, *audiences, audience);
	}
	LIST_EACH(Audience, audience, *audiences)
		audience->name.str = str_or(audience->name.str,
			audience->id.str);
}

/* "members (Đảng viên), committee (Chi ủy)" */
static Str all_shown(List audiences, Arena *arena)
{
	Str all = {0};
	LIST_EACH(const Audience, audience, audiences) {
		Str id = audience->id.str, name = audience->name.str;
		all = str_join(arena, all, STR(", "),
			vietnamese_same_key(id, name) ? id : str_format(arena,
				"%.*s (%.*s)", STR_ARG(id), STR_ARG(name)));
	}
	return all;
}

/* Where there is a choice, whoever wrote that it is not made yet should know
 * what that means. */
static void tell_open(List audiences, Span span, Arena *arena, Diag *diag)
{
	const Audience *first = audiences.items;
	if (audiences.count > 1)
		diag_add(diag, fault(FAULT_AUDIENCE_OPEN), span,
			ARGS(ARG(first->name.str),
				ARG(all_shown(audiences, arena))));
}

bool audience_check(List audiences, Text *audience, Arena *arena,
	Diag *diag)
{
	const Audience *found = audience_find(audiences, audience->str);
	if (found)
		audience->str = found->id.str;
	else if (!audience->str.len && audience->span.source)
		tell_open(audiences, audience->span, arena, diag);
	if (found || !audience->str.len)
		return true;
	Suggest suggest = suggest_for(audience->str);
	LIST_EACH(Audience, other, audiences)
		suggest_offer(&suggest, other->id.str, other->id.str);
	diag_add(diag, fault(FAULT_AUDIENCE), audience->span,
		ARGS(ARG(audience->str), ARG(suggest.best),
			ARG(all_shown(audiences, arena))));
	return false;
}

const Audience *audience_of(List audiences, Str id)
{
	return id.len ? audience_find(audiences, id) : audiences.items;
}

bool audience_sees(List audiences, const Audience *reader, Str audience)
{
	const Audience *found = audience_of(audiences, audience);
	return found && reader->sees & audience_bit(audiences, found);
}

uint64_t audience_readers(List audiences, Str audience)
{
	uint64_t readers = 0;
	const Audience *found = audience_of(audiences, audience);
	LIST_EACH(const Audience, reader, audiences)
		if (found && reader->sees & audience_bit(audiences, found))
			readers |= audience_bit(audiences, reader);
	return readers;
}

Str audience_narrower(List audiences, Str a, Str b)
{
	const Audience *reader = audience_of(audiences, a);
	return reader && audience_sees(audiences, reader, b) ? a : b;
}
