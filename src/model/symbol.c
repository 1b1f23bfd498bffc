#include "model/symbol.h"

#include "base/lane.h"
#include "format/letter.h"
#include "format/vietnamese.h"
#include "model/symbol_kind.h"

enum {
	ETH_CAPITAL = 0xD0,	/* typed for Đ on some keyboards */
	ETH_SMALL = 0xF0,
	STROKE_CAPITAL = 0x110,
	STROKE_SMALL = 0x111
};

/* Digits of a number. */
enum { NUMBER_MAX = 5, YEAR_DIGITS = 4 };

/* Letters and digits. */

/* End of the letter at `at`, or `at`. */
static size_t letter_end(Str s, size_t at)
{
	Letter letter;
	size_t end = at;
	if (at >= s.len)
		return at;
	unsigned rune = str_rune(s, &end);
	return letter_find(rune, &letter) || rune == ETH_CAPITAL
		|| rune == ETH_SMALL ? end : at;
}

static size_t letters_end(Str s, size_t at)
{
	size_t end = letter_end(s, at);
	while (end > at) {
		at = end;
		end = letter_end(s, at);
	}
	return at;
}

/* Letters, and the digits behind them: QH13. */
static size_t word_end(Str s, size_t at)
{
	size_t end = letters_end(s, at);
	return end > at ? str_digits_end(s, end) : at;
}

Str symbol_by_value(Str text)
{
	size_t at = 0;
	while (at + 1 < text.len && text.ptr[at] == '0'
			&& ascii_digit(text.ptr[at + 1]))
		at++;
	return str_slice(text, at, text.len);
}

bool symbol_letter_before(Str s, size_t at)
{
	return at && letter_end(s, str_before(s, at)) == at;
}

/* End of the capital at `at`, or `at`. */
static size_t upper_end(Str s, size_t at)
{
	Letter letter;
	size_t end = at;
	if (at >= s.len)
		return at;
	unsigned rune = str_rune(s, &end);
	return rune == ETH_CAPITAL || (letter_find(rune, &letter)
		&& letter.upper) ? end : at;
}

static bool upper_start(Str s)
{
	return upper_end(s, 0) > 0;
}

static bool two_capitals(Str s)
{
	size_t end = upper_end(s, 0);
	return end && upper_end(s, end) > end;
}

/* What stands between the parts. */

/* Length of a space that breaks no line, at `at`. */
static size_t blank_at(Str s, size_t at)
{
	if (at < s.len && s.ptr[at] == ' ')
		return 1;
	return str_stands(s, at, STR("\xC2\xA0")) ? 2 : 0;
}

/* Length of the hyphen at `at`, or of a dash that Word puts in its place. */
static size_t hyphen_at(Str s, size_t at)
{
	if (at < s.len && s.ptr[at] == '-')
		return 1;
	return at + 2 < s.len && s.ptr[at] == '\xE2' && s.ptr[at + 1] == '\x80'
		&& s.ptr[at + 2] >= '\x90' && s.ptr[at + 2] <= '\x95' ? 3 : 0;
}

/* What joins two parts of a symbol at *at, which moves behind it: '/', '-',
 * or 0. Spaces may stand around a hyphen. */
static char joint_at(Str s, size_t *at)
{
	if (*at < s.len && s.ptr[*at] == '/') {
		++*at;
		return '/';
	}
	size_t start = *at + blank_at(s, *at), hyphen = hyphen_at(s, start);
	if (!hyphen)
		return 0;
	*at = start + hyphen + blank_at(s, start + hyphen);
	return '-';
}

/* "/2020" behind a number, if a '/' follows. */
static size_t year_behind(Str s, size_t at, Str *ret_year)
{
	size_t end = str_digits_end(s, at + 1);
	if (s.ptr[at] != '/' || end != at + 1 + YEAR_DIGITS || end >= s.len
			|| s.ptr[end] != '/')
		return at;
	*ret_year = str_slice(s, at + 1, end);
	return end;
}

/* Words joined by '/' or '-': VPTW/nb, BNV-BTC, QH13. */
static size_t issuer_end(Str s, size_t at)
{
	size_t end = word_end(s, at);
	while (end > at && end < s.len && (s.ptr[end] == '/'
			|| s.ptr[end] == '-')
			&& letter_end(s, end + 1) > end + 1)
		end = word_end(s, end + 1);
	return end;
}

/* What the parts make. */

/* By its first part: VPTW/nb is VPTW. */
static bool party_issuer(Str issuer)
{
	return symbol_party_issuer(str_slice(issuer, 0,
		letters_end(issuer, 0)));
}

/* Whether Ð or ð stands in it. */
static bool has_eth(Str s)
{
	for (size_t i = 0; i + 1 < s.len; i++)
		if (s.ptr[i] == '\xC3' && (s.ptr[i + 1] == '\x90'
				|| s.ptr[i + 1] == '\xB0'))
			return true;
	return false;
}

/* Whether nothing stands in it that a keyboard or Word put in another's
 * place: – for -, spaces around it, Ð for Đ. */
static bool is_plain(const Symbol *symbol)
{
	size_t year = symbol->year.len ? symbol->year.len + 1 : 0;
	return symbol->text.len == symbol->number.len + year + 1
		+ symbol->kind.len + 1 + symbol->issuer.len
		&& !has_eth(symbol->text);
}

/* Whether what has its signs or its kind wrong was certainly meant as a
 * symbol: room 12-A/B was not. */
static bool is_meant(const Symbol *symbol, const SymbolKind *kind, bool party)
{
	if (party)
		return symbol_kind_meant(symbol->kind)
			|| letters_end(symbol->kind, 0) > 1;
	return kind || ((symbol->year.len
			|| symbol_kind_unmarked(symbol->kind))
		&& symbol_kind_meant(symbol->kind)
		&& two_capitals(symbol->issuer));
}

/* What number, separators, kind and issuer make. */
static SymbolFamily family_of(const Symbol *symbol, char first, char second)
{
	const SymbolKind *kind = symbol_kind_find(symbol->kind);
	bool party = party_issuer(symbol->issuer), plain = is_plain(symbol);
	bool differ = first != second, meant;
	if (plain && differ && first == '-' && kind && kind->party)
		return SYMBOL_PARTY;
	if (plain && differ && first == '/' && kind && kind->state && !party)
		return SYMBOL_STATE;
	if (!plain)
		meant = symbol_kind_meant(symbol->kind)
			&& two_capitals(symbol->kind)
			&& two_capitals(symbol->issuer);
	else if (differ)
		meant = is_meant(symbol, kind, party);
	else
		meant = kind && party;
	return meant ? SYMBOL_MALFORMED : SYMBOL_NONE;
}

/* An assembly's symbol has no issuer but in its kind: 80/2015/QH13. */
static bool assembly_symbol(Symbol *symbol, Str s, size_t at, size_t kind_end)
{
	const SymbolKind *kind = symbol_kind_find(symbol->kind);
	size_t end = str_digits_end(s, kind_end);
	if (!symbol->year.len || !kind || kind->party || end == kind_end
			|| !str_ends(symbol->kind, STR("QH")))
		return false;
	symbol->issuer = str_slice(s, kind_end - symbol->kind.len, end);
	symbol->text = str_slice(s, at, end);
	symbol->family = SYMBOL_STATE;
	return true;
}

/* A name like 144-QĐ-TW.pdf is no misspelt symbol. */
static bool is_file_name(Str s, size_t end)
{
	return end + 1 < s.len && s.ptr[end] == '.'
		&& letter_end(s, end + 1) > end + 1;
}

/* The symbol at `at`; family NONE when there is none. */
static Symbol symbol_at(Str s, size_t at)
{
	Symbol symbol = {0};
	size_t end = str_digits_end(s, at), part = end;
	if (end == at || end - at > NUMBER_MAX || !joint_at(s, &part))
		return symbol;
	symbol.number = str_slice(s, at, end);
	part = year_behind(s, end, &symbol.year);
	char first = joint_at(s, &part);
	end = letters_end(s, part);
	symbol.kind = str_slice(s, part, end);
	if (!upper_start(symbol.kind)
			|| assembly_symbol(&symbol, s, at, end))
		return symbol;
	part = end;
	char second = joint_at(s, &part);
	if (!second)
		return symbol;
	end = issuer_end(s, part);
	symbol.issuer = str_slice(s, part, end);
	symbol.text = str_slice(s, at, end);
	if (upper_start(symbol.issuer) && !(first == second
			&& is_file_name(s, end)))
		symbol.family = family_of(&symbol, first, second);
	return symbol;
}

Symbol symbol_parse(Str text)
{
	Symbol symbol = symbol_at(text, 0);
	if (symbol.family != SYMBOL_NONE && symbol.text.len == text.len)
		return symbol;
	symbol = (Symbol){0};
	if (text.len && ascii_digit(text.ptr[0])) {
		symbol.family = SYMBOL_MALFORMED;
		symbol.text = text;
	}
	return symbol;
}

/* Whether the digit at `at` can begin a symbol. */
static bool starts_symbol(Str text, size_t at)
{
	if (at == 0)
		return true;
	char before = text.ptr[at - 1];
	return !ascii_digit(before) && before != '/' && before != '-'
		&& before != '.' && !symbol_letter_before(text, at);
}

static SignedLane are_digits(Lane lane)
{
	return lane - '0' < 10;
}

size_t symbol_find(Str text, size_t from, Symbol *ret_symbol)
{
	size_t at = lane_find(text, from, are_digits);
	while (at < text.len) {
		if (starts_symbol(text, at)) {
			*ret_symbol = symbol_at(text, at);
			if (ret_symbol->family != SYMBOL_NONE)
				return at;
		}
		at = lane_find(text, str_digits_end(text, at), are_digits);
	}
	return text.len;
}

/* What was meant. */

/* With Đ where Ð stands. */
static Str with_stroke(Arena *arena, Str s)
{
	char *bytes = str_z(arena, s);
	for (size_t at = 0, end = 0; at < s.len; at = end) {
		unsigned rune = str_rune(s, &end);
		if (rune == ETH_CAPITAL)
			str_put_rune(bytes + at, STROKE_CAPITAL);
		else if (rune == ETH_SMALL)
			str_put_rune(bytes + at, STROKE_SMALL);
	}
	return (Str){bytes, s.len};
}

/* Whether kind, issuer and the first sign are those of a state document. */
static bool is_state(const Symbol *symbol, const SymbolKind *kind, Str issuer)
{
	size_t at = symbol->number.len;
	if (!kind->party || !kind->state)
		return !kind->party;
	return symbol->year.len || (joint_at(symbol->text, &at) == '/'
		&& !party_issuer(issuer));
}

static Str repair(Arena *arena, const Symbol *symbol)
{
	const SymbolKind *kind = symbol_kind_meant(symbol->kind);
	if (!kind || !symbol->issuer.len)
		return (Str){0};
	Str issuer = with_stroke(arena, symbol->issuer);
	bool state = is_state(symbol, kind, issuer);
	if (symbol->year.len && (!state || party_issuer(issuer)))
		return (Str){0};
	Str number = symbol->year.len ? str_concat3(arena, symbol->number,
		STR("/"), symbol->year) : symbol->number;
	return str_format(arena, state ? "%.*s/%.*s-%.*s" : "%.*s-%.*s/%.*s",
		STR_ARG(number), STR_ARG(kind->abbreviation),
		STR_ARG(issuer));
}

Str symbol_meant(Arena *arena, Str text)
{
	const Str written[] = {text, vietnamese_upper(arena, text)};
	for (size_t i = 0; i < COUNT(written); i++) {
		Symbol symbol;
		if (symbol_find(written[i], 0, &symbol) == written[i].len)
			continue;
		Str meant = symbol.family == SYMBOL_MALFORMED
			? repair(arena, &symbol) : symbol.text;
		if (meant.len)
			return meant;
	}
	return (Str){0};
}
