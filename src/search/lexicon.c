#include "search/lexicon.h"

#include <string.h>

#include "base/hash.h"
#include "base/lane.h"

/* What is written: its bytes as far as they fit, else their digest. */
typedef struct FormKey {
	uint64_t halves[2];
} FormKey;

/* One way to write a word: "Đạo", "đạo", "ĐẠO". */
struct Form {
	FormKey key;
	uint32_t word;		/* its number; 0: a free place */
};

enum { FIRST_FORMS = 1 << 12 };

static inline FormKey form_key(Str written)
{
	FormKey key;
	if (written.len <= LANE_SIZE) {
		Lane lane = lane_rest(written.ptr, written.len);
		memcpy(&key, &lane, sizeof key);
	} else {
		Digest digest = digest_bytes(written);
		key = (FormKey){{digest.low, digest.high}};
	}
	return key;
}

static inline Form *find_form(const Lexicon *l, FormKey key)
{
	size_t at = hash_mixed(hash_mixed(key.halves[0]) ^ key.halves[1]);
	for (;; at++) {
		Form *form = &l->forms[at & (l->form_size - 1)];
		if (!form->word || (form->key.halves[0] == key.halves[0]
				&& form->key.halves[1] == key.halves[1]))
			return form;
	}
}

static void grow_forms(Lexicon *l)
{
	Form *old = l->forms;
	size_t size = l->form_size;
	l->form_size *= 2;
	l->forms = ARENA_ARRAY(l->work, Form, l->form_size);
	for (size_t i = 0; i < size; i++)
		if (old[i].word)
			*find_form(l, old[i].key) = old[i];
	arena_release(old, size * sizeof *old);
}

/* Number of the word with this spelling. */
static uint32_t word_of(Lexicon *l, Syllable spelling)
{
	Str key = str_concat3(l->work, spelling.folded, STR(" "),
		spelling.spelled);
	uintptr_t next = l->words.count + 1;
	uintptr_t word = (uintptr_t)map_add(l->work, &l->by_spelling, key,
		(void *)next);
	if (word == next)
		*VEC_ADD(l->keep, &l->words) = (Syllable){
			str_copy(l->keep, spelling.folded),
			str_copy(l->keep, spelling.spelled)};
	return (uint32_t)word;
}

/* Puts a form in its free place. */
static uint32_t new_form(Lexicon *l, Form *form, FormKey key,
	Syllable spelling)
{
	uint32_t word = word_of(l, spelling);
	*form = (Form){key, word};
	if (++l->form_count * 2 > l->form_size)
		grow_forms(l);
	return word;
}

void lexicon_init(Lexicon *lexicon, Arena *keep, Arena *work)
{
	*lexicon = (Lexicon){.keep = keep, .work = work,
		.forms = ARENA_ARRAY(work, Form, FIRST_FORMS),
		.form_size = FIRST_FORMS};
}

uint32_t lexicon_find(const Lexicon *lexicon, Str written)
{
	return find_form(lexicon, form_key(written))->word;
}

uint32_t lexicon_word(Lexicon *lexicon, Str written)
{
	FormKey key = form_key(written);
	Form *form = find_form(lexicon, key);
	return form->word ? form->word : new_form(lexicon, form, key,
		syllable_spell(lexicon->work, written));
}

uint32_t lexicon_add_key(Lexicon *lexicon, Str key)
{
	FormKey written = form_key(key);
	return new_form(lexicon, find_form(lexicon, written), written,
		(Syllable){key, key});
}
