#include "format/markdown_internal.h"

#include "format/html.h"

/* “[[” in the text, and whether an escape or an entity makes mere brackets
 * of it. */
typedef struct Opening {
	size_t start, end;
	bool escaped;
} Opening;

static bool take_entity(const Markdown *md, size_t *at)
{
	static const Str ENTITIES[] = {
		STR_INIT("&#91;"), STR_INIT("&#x5b;"), STR_INIT("&#x5B;"),
		STR_INIT("&lsqb;"), STR_INIT("&lbrack;"),
	};
	Str before = str_slice(md->text, 0, *at);
	for (size_t i = 0; i < COUNT(ENTITIES); i++) {
		if (str_ends(before, ENTITIES[i])) {
			*at -= ENTITIES[i].len;
			return true;
		}
	}
	return false;
}

/* Moves *at before the bracket that ends there. */
static bool take_bracket(const Markdown *md, size_t *at, bool *escaped)
{
	if (!*at || md->text.ptr[*at - 1] != '[')
		return *escaped = take_entity(md, at);
	--*at;
	if (markdown_place_escaped(md, *at)) {
		--*at;
		*escaped = true;
	}
	return true;
}

/* The next one that stands before needle. */
static bool find_opening(Markdown *md, size_t from, Str needle,
	Opening *ret_opening)
{
	size_t at, within = needle.len ? 0 : 1;
	while (markdown_place_seek(md, from, within ? STR("[") : needle,
			&at)) {
		Opening found = {.start = at + within, .end = at + within};
		from = at + 1;
		if (take_bracket(md, &found.start, &found.escaped)
				&& take_bracket(md, &found.start, &found.escaped)
				&& found.start >= md->places.start) {
			*ret_opening = found;
			return true;
		}
	}
	return false;
}

/* The cursor may have run too far ahead; what is escaped before it was
 * written already. */
static bool locate(Markdown *md, int line, Str needle, Opening *ret_opening)
{
	size_t from = markdown_place_from(md, line);
	size_t cursor = md->places.cursor;
	bool found = find_opening(md, cursor > from ? cursor : from, needle,
		ret_opening);
	for (bool more = !found && cursor > from; more;
			from = ret_opening->end) {
		more = find_opening(md, from, needle, ret_opening);
		found = found || more;
		more = more && ret_opening->escaped;
	}
	return found;
}

/* A target with escapes in it is found by what stands before the first. */
static bool place(Markdown *md, int line, Str target, Opening *ret_opening)
{
	Opening part;
	bool found = locate(md, line, markdown_needle(target, false),
		ret_opening);
	if (found && !ret_opening->escaped)
		return true;
	if (!locate(md, line, markdown_needle(target, true), &part))
		return found;
	if (!found || !part.escaped)
		*ret_opening = part;
	return true;
}

void markdown_reference(Markdown *md, Run *run, Match match)
{
	Str whole = str_slice(run->text, match.start, match.end);
	Str inner = str_slice(whole, 2, whole.len - 2), target, shown;
	bool named = str_cut(inner, '|', &target, &shown);
	size_t start = md->places.start, end = start;
	int line = markdown_place_of_run(run, match.start);
	Opening opening;
	if (place(md, line, target, &opening)) {
		markdown_place_advance(md, opening.end + 1);
		if (opening.escaped) {
			html_escape(&md->out, whole);
			return;
		}
		start = opening.start;
		end = markdown_place_find(md, line, STR("]]"), &end)
			? end + 2 : opening.end;
		markdown_place_advance(md, end);
	}
	Hole *hole = markdown_hole(md, HOLE_REFERENCE,
		markdown_collapse(md->scratch, target), STR(""),
		markdown_span(md, str_slice(md->text, start, end)));
	if (named)
		html_escape(&md->out, str_trim(shown));
	hole->end = (uint32_t)md->out.len;
}

void markdown_reference_skip(Markdown *md, Str code)
{
	size_t at, from = 0, found;
	while (md->signs.reference
			&& str_find_from(code, from, STR("[["), &at)) {
		Str piece = markdown_needle(str_slice(code, at + 2, code.len),
			true);
		from = at + 2;
		piece = str_concat(md->scratch, STR("[["), piece);
		if (markdown_place_seek(md, md->places.cursor, piece, &found))
			markdown_place_advance(md, found + piece.len);
	}
}

void markdown_reference_nested(Markdown *md, Run *run)
{
	size_t at, end, place;
	if (!md->signs.reference
			|| !str_find_from(run->text, 0, STR("[["), &at)
			|| !str_find_from(run->text, at, STR("]]"), &end))
		return;
	Str whole = str_slice(run->text, at, end + 2);
	size_t from = md->link_from, cursor = md->places.cursor;
	if (!str_find(str_slice(md->text, from, cursor), whole, &place)
			|| markdown_place_escaped(md, from + place))
		return;
	place += from;
	markdown_tell(md, MARKDOWN_NESTED_REFERENCE, str_slice(md->text, place,
		place + whole.len), ARGS(ARG(whole)));
}
