#include "model/listed.h"

#include "format/letter.h"
#include "format/vietnamese.h"
#include "model/fault.h"

/* Whether it is what stands behind the host, of a file that ends with .html
 * or has no ending. */
static bool is_path(Str alias)
{
	static const Str foreign[] = {
		STR_INIT("://"), STR_INIT("?"), STR_INIT("#"), STR_INIT("\\"),
	};
	Str rest = alias, part = {0};
	for (size_t i = 0; i < COUNT(foreign); i++)
		if (str_has(alias, foreign[i]))
			return false;
	while (rest.len) {
		str_cut(rest, '/', &part, &rest);
		if (str_eq(part, STR("..")))
			return false;
	}
	return str_ends(part, STR(".html")) || !str_has(part, STR("."));
}

/* Whether a letter or digit is left for the name of a file. */
static bool names_page(Str alias)
{
	Letter letter;
	for (size_t at = 0; at < alias.len;) {
		unsigned rune = str_rune(alias, &at);
		if (letter_find(rune, &letter) || ascii_digit(rune))
			return true;
	}
	return false;
}

void listed_aliases(List aliases, Diag *diag)
{
	LIST_EACH(const Text, alias, aliases)
		if (alias->span.source && !span_unknown(alias->span)
				&& !(is_path(alias->str)
					&& names_page(alias->str)))
			diag_add(diag, fault(FAULT_ALIAS), alias->span,
				ARGS(ARG(alias->str)));
}

void listed_people(List people, Arena *scratch, Diag *diag)
{
	Map known = {0}, others = {0};
	LIST_EACH(const Ref, ref, people) {
		if (!ref->key.len)
			continue;
		Str key = ref->to ? (Str){(const char *)&ref->to,
			sizeof ref->to} : vietnamese_lower(scratch, ref->key);
		const Ref *held = map_add(scratch, ref->to ? &known : &others,
			key, (void *)(uintptr_t)ref);
		if (held != ref)
			diag_add_related(diag, fault(FAULT_NAMED_TWICE),
				ref->span, held->span, ARGS(ARG(ref->to
					? ref->to->title : ref->key)));
	}
}

void listed_id(Map *ids, Arena *scratch, const Text *id, const Phrase *kind,
	Diag *diag)
{
	static const Phrase word = PHRASE("mã", "id");
	const Text *held = id->str.len ? map_add(scratch, ids, id->str,
		(void *)(uintptr_t)id) : id;
	if (held != id)
		diag_add_related(diag, fault(FAULT_DUPLICATE), id->span,
			held->span, ARGS(ARG(id->str), ARG_PHRASE(kind),
				ARG_PHRASE(&word)));
}
