#include "format/words.h"

uint32_t word_number(WordBook *book, Str text)
{
	uintptr_t next = book->numbers.count + 1;
	return (uint32_t)(uintptr_t)map_add(book->arena, &book->numbers, text,
		(void *)next);
}

typedef enum RuneKind {
	RUNE_BLANK,
	RUNE_SIGN,
	RUNE_TIE,		/* a sign that may stand within a word */
	RUNE_LETTER		/* or a digit */
} RuneKind;

static RuneKind kind_of(unsigned rune)
{
	static const char ties[] = "-/.,:'";
	if (rune == ' ' || rune == 0xA0)
		return RUNE_BLANK;
	if (rune < 0x80 && strchr(ties, (int)rune))
		return RUNE_TIE;
	/* Quotation marks and dashes; all other signs past ASCII are rare
	 * enough to pass for letters. */
	bool sign = (rune < 0x80 && !ascii_alnum(rune))
		|| rune == 0xAB || rune == 0xBB
		|| (rune >= 0x2000 && rune < 0x2070);
	return sign ? RUNE_SIGN : RUNE_LETTER;
}

static RuneKind kind_at(Str text, size_t at)
{
	return at < text.len ? kind_of(str_rune(text, &at)) : RUNE_BLANK;
}

static size_t run_end(Str text, size_t at, RuneKind kind)
{
	while (at < text.len && kind_at(text, at) == kind)
		str_rune(text, &at);
	return at;
}

static size_t word_end(Str text, size_t at)
{
	RuneKind kind = kind_at(text, at);
	if (kind == RUNE_BLANK)
		return run_end(text, at, kind);
	if (kind != RUNE_LETTER) {
		str_rune(text, &at);
		return at;
	}
	at = run_end(text, at, kind);
	while (kind_at(text, at) == RUNE_TIE
			&& kind_at(text, at + 1) == RUNE_LETTER)
		at = run_end(text, at + 1, RUNE_LETTER);
	return at;
}

WordList words_cut(WordBook *book, Str text)
{
	WordList list = {0};
	for (size_t at = 0; at < text.len; list.count++)
		at = word_end(text, at);
	list.texts = ARENA_ARRAY(book->arena, Str, list.count);
	list.numbers = ARENA_ARRAY(book->arena, uint32_t, list.count);
	for (size_t i = 0, at = 0; i < list.count; i++) {
		size_t end = word_end(text, at);
		list.texts[i] = str_slice(text, at, end);
		list.numbers[i] = word_number(book, list.texts[i]);
		at = end;
	}
	return list;
}

bool word_is_said(Str word)
{
	return kind_at(word, 0) == RUNE_LETTER;
}
