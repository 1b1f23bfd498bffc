#include "model/naming.h"

#include <string.h>

#include "format/letter.h"
#include "format/syllable.h"
#include "format/vietnamese.h"
#include "model/career.h"
#include "model/link_fault.h"
#include "model/schema_value.h"

/* The next of names that commas, semicolons or "và" keep apart. */
static Str next_name(Str *rest)
{
	static const Str signs[] = {
		STR_INIT(","), STR_INIT(";"), STR_INIT(" và "),
	};
	size_t at = rest->len, end = rest->len, found;
	for (size_t i = 0; i < COUNT(signs); i++)
		if (str_find(*rest, signs[i], &found) && found < at) {
			at = found;
			end = found + signs[i].len;
		}
	Str name = str_slice(*rest, 0, at);
	*rest = str_slice(*rest, end, rest->len);
	return naming_bare(name);
}

bool naming_leads(Linker *linker, Str key, const RefTargets *targets)
{
	for (size_t i = 0; i < 2 && targets->kinds[i]; i++)
		if (linker_by_name(linker, targets->kinds[i], key))
			return true;
	return false;
}

static void tell(const Linker *linker, LinkFault id, const Ref *ref,
	const Field *field, Str meant)
{
	diag_add(linker->diag, link_fault(id), ref->span, ARGS(ARG(ref->key),
		ARG(meant), ARG_PHRASE(schema_one_only(field->ref))));
}

/* Whom papers give work to, and who are no one member. */
static const Str bodies[] = {
	STR_INIT("chi ủy"), STR_INIT("ban chi ủy"), STR_INIT("tập thể chi ủy"),
	STR_INIT("bí thư"), STR_INIT("phó bí thư"), STR_INIT("bí thư chi bộ"),
	STR_INIT("phó bí thư chi bộ"), STR_INIT("chi bộ"),
	STR_INIT("toàn chi bộ"), STR_INIT("toàn thể chi bộ"),
	STR_INIT("đảng viên"), STR_INIT("các đảng viên"),
	STR_INIT("toàn thể đảng viên"), STR_INIT("tất cả đảng viên"),
	STR_INIT("các tổ đảng"), STR_INIT("tất cả các tổ đảng"),
	STR_INIT("committee"), STR_INIT("the committee"),
	STR_INIT("secretary"), STR_INIT("the secretary"),
	STR_INIT("deputy secretary"), STR_INIT("chapter"),
	STR_INIT("the chapter"), STR_INIT("members"), STR_INIT("all members"),
	STR_INIT("cells"), STR_INIT("all cells"),
};

static Str secretary(const Content *content)
{
	LIST_EACH(const Member, member, content->chapter.members)
		if (member_belongs(member, content->today)
				&& member_role(member, content->today)
					== ROLE_SECRETARY)
			return member->entity.id;
	return (Str){0};
}

bool naming_tell_body(const Linker *linker, const Ref *ref)
{
	if (!vietnamese_among(ref->key, bodies, COUNT(bodies)))
		return false;
	diag_add(linker->diag, link_fault(LINK_FAULT_BODY), ref->span,
		ARGS(ARG(ref->key), ARG(secretary(linker->content))));
	return true;
}

/* Whether an item of a list is all that span, or its own key, stands in. */
static bool in_item(Span span, const Field *field)
{
	Str before = str_trim(str_slice(source_text(span.source), 0,
		span.start));
	size_t end = before.len, at;
	if (!str_ends(before, STR(":")))
		return str_ends(before, STR("-"));
	for (at = --end; at && !strchr("\n{,[-", before.ptr[at - 1]);)
		at--;
	Str key = str_trim(str_slice(before, at, end));
	return vietnamese_same_key(key, field->name)
		|| vietnamese_same_key(key, field->vi);
}

/* More names than a paper says in one line. */
enum { NAMES_MOST = 50 };

bool naming_tell(Linker *linker, const Ref *ref, const Field *field,
	const RefTargets *targets)
{
	Str rest = ref->key, all = {0}, name = {0};
	size_t count = 0;
	for (; rest.len; count++) {
		name = next_name(&rest);
		if (count == NAMES_MOST || !naming_leads(linker, name, targets))
			return false;
		all = str_join(linker->scratch, all, STR(", "), name);
	}
	if (count > 1 && field->item && in_item(ref->span, field))
		tell(linker, LINK_FAULT_NAMES_ITEM, ref, field, all);
	else if (count > 1)
		tell(linker, targets->free ? LINK_FAULT_NAMES_FREE : LINK_FAULT_NAMES,
			ref, field, field->list || field->item ? all
				: (Str){0});
	else if (targets->free)
		tell(linker, LINK_FAULT_ADDRESSED, ref, field, name);
	return count > 1 || targets->free;
}

enum {
	WORDS_MOST = 12,	/* of a name and what stands around it */
	NAME_WORDS_MOST = 6
};

typedef struct Word {
	Str name;		/* Dũng, for DŨNG too */
	bool apart;		/* a sign, not a mere space, stands before it */
	bool small, capitals;	/* begins so; holds more than one */
} Word;

/* Moves *at behind the next word of text. */
static bool next_word(Arena *scratch, Str text, size_t *at, Word *ret_word)
{
	Letter letter = {0};
	size_t start = *at, end, capitals = 0;
	Word word = {.apart = false};
	for (end = start; start < text.len; start = end) {
		unsigned rune = str_rune(text, &end);
		if (letter_find(rune, &letter))
			break;
		word.apart |= rune != ' ';
	}
	if (start == text.len)
		return false;
	word.small = !letter.upper;
	size_t head = end;
	for (size_t next = end = start; next < text.len && letter_find(
			str_rune(text, &next), &letter); end = next)
		capitals += letter.upper;
	word.capitals = capitals > 1;
	word.name = str_concat(scratch, vietnamese_upper(scratch, str_slice(
		text, start, head)), vietnamese_lower(scratch, str_slice(text,
		head, end)));
	*at = end;
	*ret_word = word;
	return true;
}

/* A word of somebody's name may stand before or behind the others, of a longer
 * one: “Nguyễn Thị Lan” is not “Nguyễn Thị Lan Anh”. */
static bool stands_alone(const Word *words, size_t count, size_t from,
	size_t to)
{
	bool begins = !from || words[from].apart || words[from - 1].small
		|| words[from - 1].capitals;
	return begins && (to == count || words[to].apart || words[to].small);
}

static const Entity *member_of(const Linker *linker, const Word *words,
	size_t count)
{
	Str name = {0};
	for (size_t i = 0; i < count; i++)
		name = str_join(linker->scratch, name, STR(" "), words[i].name);
	const Entity *found = map_get(&linker->content
		->by_name[ENTITY_MEMBER], name);
	return found == &entity_ambiguous ? NULL : found;
}

static const Entity *member_within(const Linker *linker, const Word *words,
	size_t count)
{
	for (size_t from = 0; from + 1 < count; from++)
		for (size_t n = 2; n <= NAME_WORDS_MOST && from + n <= count;
				n++) {
			const Entity *found = stands_alone(words, count, from,
				from + n) ? member_of(linker, words + from, n)
				: NULL;
			if (found)
				return found;
		}
	return NULL;
}

/* Where some of several names are strangers', nothing is reported of any. */
bool naming_tell_within(const Linker *linker, const Ref *ref)
{
	Word words[WORDS_MOST];
	size_t count = 0, at = 0;
	Str name, office;
	if (str_has(ref->key, STR(";")) || str_has(ref->key, STR(" và ")))
		return false;
	ArenaMark mark = arena_mark(linker->scratch);
	str_cut(ref->key, ',', &name, &office);
	while (count < WORDS_MOST && next_word(linker->scratch, name, &at,
			&words[count]))
		count++;
	const Entity *found = member_within(linker, words, count);
	if (found)
		diag_add(linker->diag, link_fault(LINK_FAULT_ADDRESSED), ref->span,
			ARGS(ARG(ref->key), ARG(found->title)));
	arena_reset(linker->scratch, mark);
	return found;
}

/* name by its syllables, with or without their marks. */
static Str sounds(Arena *arena, Str name, bool marked)
{
	SyllableScan scan;
	Str all = {0};
	syllable_begin(&scan, name);
	while (syllable_next(&scan)) {
		Syllable syllable = syllable_spell(arena, scan.syllable);
		all = str_join(arena, all, STR(" "), marked ? syllable.spelled
			: syllable.folded);
	}
	return all;
}

bool naming_tell_marks(const Linker *linker, const Ref *ref)
{
	Meant meant;
	Str name = naming_bare(ref->key);
	linker_guess(linker, &meant, name);
	linker_suggest(linker, &meant, ENTITY_MEMBER);
	/* Otherwise none, or of two whose names but for marks are one. */
	if (meant.suggest.distance || !str_eq(meant.best, meant.name))
		return false;
	ArenaMark mark = arena_mark(linker->scratch);
	Str said = sounds(linker->scratch, name, true);
	bool told = str_eq(said, sounds(linker->scratch, name, false))
		|| str_eq(said, sounds(linker->scratch, meant.name, true));
	arena_reset(linker->scratch, mark);
	if (told)
		diag_add(linker->diag, link_fault(LINK_FAULT_ADDRESSED), ref->span,
			ARGS(ARG(ref->key), ARG(meant.name)));
	return told;
}
