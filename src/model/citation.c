#include "model/citation.h"

#include "base/lane.h"
#include "format/letter.h"
#include "format/vietnamese.h"

typedef struct Kind {
	Str abbreviation;
	bool party, state;
	Phrase name;		/* NULL where one abbreviation has several */
} Kind;

static const Kind kinds[] = {
	{STR_INIT("NQ"), true, true, PHRASE("Nghị quyết", "Resolution")},
	{STR_INIT("QĐ"), true, true, {{0}}},
	{STR_INIT("QĐi"), true, false, PHRASE("Quy định", "Regulation")},
	{STR_INIT("KL"), true, true, PHRASE("Kết luận", "Conclusion")},
	{STR_INIT("QC"), true, true, PHRASE("Quy chế", "Statute")},
	{STR_INIT("TB"), true, true, PHRASE("Thông báo", "Notice")},
	{STR_INIT("BC"), true, true, PHRASE("Báo cáo", "Report")},
	{STR_INIT("KH"), true, true, PHRASE("Kế hoạch", "Plan")},
	{STR_INIT("CTr"), true, true, PHRASE("Chương trình", "Programme")},
	{STR_INIT("TTr"), true, true, PHRASE("Tờ trình", "Submission")},
	{STR_INIT("CV"), true, true, PHRASE("Công văn", "Letter")},
	{STR_INIT("BB"), true, true, PHRASE("Biên bản", "Minutes")},
	{STR_INIT("ĐA"), true, true, PHRASE("Đề án", "Project")},
	{STR_INIT("PA"), true, true, PHRASE("Phương án", "Scheme")},
	{STR_INIT("CT"), true, true, PHRASE("Chỉ thị", "Directive")},
	{STR_INIT("HD"), true, true, PHRASE("Hướng dẫn", "Guidance")},
	{STR_INIT("TT"), true, true, {{0}}},
	{STR_INIT("NĐ"), false, true, PHRASE("Nghị định", "Decree")},
	{STR_INIT("L"), false, true, PHRASE("Luật", "Law")},
	{STR_INIT("QH"), false, true, {{0}}},
	{STR_INIT("UBTVQH"), false, true, {{0}}},
	{STR_INIT("PL"), false, true, PHRASE("Pháp lệnh", "Ordinance")},
	{STR_INIT("TTLT"), false, true,
		PHRASE("Thông tư liên tịch", "Joint circular")},
	{STR_INIT("VBHN"), false, true,
		PHRASE("Văn bản hợp nhất", "Consolidated text")},
	{STR_INIT("CĐ"), false, true, PHRASE("Công điện", "Dispatch")},
};

/* Issuers that write the party form only. */
static const Str party_issuers[] = {
	STR_INIT("TW"), STR_INIT("TƯ"), STR_INIT("TU"), STR_INIT("ĐU"),
	STR_INIT("BTCTW"), STR_INIT("BTGTW"), STR_INIT("VPTW"),
	STR_INIT("UBKTTW"), STR_INIT("CB"), STR_INIT("HU"),
};

/* QĐ and NĐ from a keyboard without đ; in capitals they are nothing else. */
static const Str unmarked[] = {STR_INIT("QD"), STR_INIT("ND")};

enum {
	ETH_CAPITAL = 0xD0,	/* typed for Đ on some keyboards */
	ETH_SMALL = 0xF0
};

/* Words that may stand before a symbol, longest first where one begins
 * another. */
static const Str kind_words[] = {
	STR_INIT("Quy định"), STR_INIT("Quyết định"), STR_INIT("Kết luận"),
	STR_INIT("Chỉ thị"), STR_INIT("Hướng dẫn"), STR_INIT("Nghị quyết"),
	STR_INIT("Nghị định"), STR_INIT("Kế hoạch"), STR_INIT("Thông báo"),
	STR_INIT("Thông tri"), STR_INIT("Thông tư"), STR_INIT("Chương trình"),
	STR_INIT("Công văn"), STR_INIT("Báo cáo"), STR_INIT("Quy chế"),
	STR_INIT("Đề án"), STR_INIT("Tờ trình"), STR_INIT("Luật"),
	STR_INIT("Pháp lệnh"), STR_INIT("Công điện"), STR_INIT("Biên bản"),
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

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

static size_t digits_end(Str s, size_t at)
{
	while (at < s.len && is_digit(s.ptr[at]))
		at++;
	return at;
}

/* Letters, and the digits behind them: QH13. */
static size_t word_end(Str s, size_t at)
{
	size_t end = letters_end(s, at);
	return end > at ? digits_end(s, end) : at;
}

static bool letter_before(Str s, size_t at)
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

static const Kind *kind_find(Str abbreviation)
{
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (str_eq(kinds[i].abbreviation, abbreviation))
			return &kinds[i];
	return NULL;
}

/* The kind that abbreviation is meant as: case and marks may be wrong. */
static const Kind *kind_meant(Str abbreviation)
{
	const Kind *found = kind_find(abbreviation);
	for (size_t i = 0; i < COUNT(kinds) && !found; i++)
		if (vietnamese_same_key(kinds[i].abbreviation, abbreviation))
			found = &kinds[i];
	return found;
}

/* By its first part: VPTW/nb is VPTW. */
static bool party_issuer(Str issuer)
{
	Str first = str_slice(issuer, 0, letters_end(issuer, 0));
	for (size_t i = 0; i < COUNT(party_issuers); i++)
		if (str_eq(party_issuers[i], first))
			return true;
	return false;
}

const Phrase *symbol_kind_name(Str kind)
{
	const Kind *found = kind_find(kind);
	return found && found->name.in[0] ? &found->name : NULL;
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

static bool is_unmarked(Str kind)
{
	return str_eq(kind, unmarked[0]) || str_eq(kind, unmarked[1]);
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

/* What number, separators, kind and issuer make. Only what was certainly
 * meant as a symbol is malformed: room 12-A/B is none. */
static SymbolFamily family_of(const Symbol *symbol, char first, char second)
{
	const Kind *kind = kind_find(symbol->kind);
	bool party = party_issuer(symbol->issuer);
	if (!is_plain(symbol))
		return kind_meant(symbol->kind) && two_capitals(symbol->kind)
			&& two_capitals(symbol->issuer)
			? SYMBOL_MALFORMED : SYMBOL_NONE;
	if (first == second)
		return kind && party ? SYMBOL_MALFORMED : SYMBOL_NONE;
	if (first == '-' && kind && kind->party)
		return SYMBOL_PARTY;
	if (first == '/' && kind && kind->state && !party)
		return SYMBOL_STATE;
	return kind || (party && kind_meant(symbol->kind))
			|| (party && letters_end(symbol->kind, 0) > 1)
			|| ((symbol->year.len || is_unmarked(symbol->kind))
				&& kind_meant(symbol->kind)
				&& two_capitals(symbol->issuer))
		? SYMBOL_MALFORMED : SYMBOL_NONE;
}

/* An assembly's symbol has no issuer but in its kind: 80/2015/QH13. */
static bool assembly_symbol(Symbol *symbol, Str s, size_t at, size_t kind_end)
{
	const Kind *kind = kind_find(symbol->kind);
	size_t end = digits_end(s, kind_end);
	if (!symbol->year.len || !kind || kind->party || end == kind_end
			|| !str_ends(symbol->kind, STR("QH")))
		return false;
	symbol->issuer = str_slice(s, kind_end - symbol->kind.len, end);
	symbol->text = str_slice(s, at, end);
	symbol->family = SYMBOL_STATE;
	return true;
}

/* "/2020" behind a number, if a '/' follows. */
static size_t year_behind(Str s, size_t at, Str *ret_year)
{
	size_t end = digits_end(s, at + 1);
	if (s.ptr[at] != '/' || end != at + 5 || end >= s.len
			|| s.ptr[end] != '/')
		return at;
	*ret_year = str_slice(s, at + 1, end);
	return end;
}

/* Length of a space that breaks no line, at `at`. */
static size_t blank_at(Str s, size_t at)
{
	if (at < s.len && s.ptr[at] == ' ')
		return 1;
	return str_starts(str_slice(s, at, s.len), STR("\xC2\xA0")) ? 2 : 0;
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
	size_t end = digits_end(s, at), part = end;
	if (end == at || end - at > 5 || !joint_at(s, &part))
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
	if (text.len && is_digit(text.ptr[0])) {
		symbol.family = SYMBOL_MALFORMED;
		symbol.text = text;
	}
	return symbol;
}

/* With Đ where Ð stands. */
static Str with_stroke(Arena *arena, Str s)
{
	char *bytes = str_z(arena, s);
	for (size_t at = 0; at < s.len;) {
		size_t end = at;
		unsigned rune = str_rune(s, &end);
		if (rune == ETH_CAPITAL || rune == ETH_SMALL)
			str_put_rune(bytes + at, rune == ETH_CAPITAL ? 0x110
				: 0x111);
		at = end;
	}
	return (Str){bytes, s.len};
}

/* Whether kind, issuer and the first sign are those of a state document. */
static bool is_state(const Symbol *symbol, const Kind *kind, Str issuer)
{
	size_t at = symbol->number.len;
	if (!kind->party || !kind->state)
		return !kind->party;
	return symbol->year.len || (joint_at(symbol->text, &at) == '/'
		&& !party_issuer(issuer));
}

Str symbol_repair(Arena *arena, const Symbol *symbol)
{
	const Kind *kind = kind_meant(symbol->kind);
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

static size_t space_at(Str s, size_t at)
{
	if (at < s.len && (s.ptr[at] == ' ' || (s.ptr[at] >= '\t'
			&& s.ptr[at] <= '\r')))
		return 1;
	return str_starts(str_slice(s, at, s.len), STR("\xC2\xA0")) ? 2 : 0;
}

size_t citation_spaces(Str s, size_t at)
{
	for (size_t n = space_at(s, at); n; n = space_at(s, at))
		at += n;
	return at;
}

static size_t spaces_before(Str s, size_t from, size_t at)
{
	while (at > from && space_at(s, str_before(s, at)))
		at = str_before(s, at);
	return at;
}

/* Start of word if it stands right before `at`, in any case; else `at`. */
static size_t word_before(Str s, size_t from, size_t at, Str word)
{
	size_t start = at - word.len;
	if (at - from < word.len
			|| str_continues(s, start)
			|| letter_before(s, start)
			|| !vietnamese_same_key(str_slice(s, start, at), word))
		return at;
	return start;
}

/* Start of "Quy định số " and the like, if it ends at `at`. */
static size_t words_before(Str text, size_t from, size_t at)
{
	size_t end = spaces_before(text, from, at);
	if (end == at)
		return at;
	size_t number = word_before(text, from, end, STR("số"));
	if (number < end) {
		at = number;
		end = spaces_before(text, from, number);
	}
	for (size_t i = 0; i < COUNT(kind_words); i++) {
		size_t start = word_before(text, from, end, kind_words[i]);
		if (start < end)
			return start;
	}
	return at;
}

static bool number_at(Str s, size_t *at, size_t digits, int *ret_n)
{
	size_t end = digits_end(s, *at);
	if (end == *at || end - *at > digits)
		return false;
	if (!str_to_int(str_slice(s, *at, end), ret_n))
		return false;
	*at = end;
	return true;
}

static bool word_at(Str s, size_t *at, Str word)
{
	size_t start = citation_spaces(s, *at);
	if (!str_starts(str_slice(s, start, s.len), word))
		return false;
	*at = start + word.len;
	return true;
}

bool citation_date(Str s, size_t *at, Date *ret_date)
{
	int day, month, year;
	size_t end = citation_spaces(s, *at);
	if (!number_at(s, &end, 2, &day))
		return false;
	bool slashes = end < s.len && (s.ptr[end] == '/' || s.ptr[end] == '-'
		|| s.ptr[end] == '.');
	if (slashes) {
		end++;
		if (!number_at(s, &end, 2, &month) || end >= s.len)
			return false;
		end++;
	} else {
		if (!word_at(s, &end, STR("tháng")))
			return false;
		end = citation_spaces(s, end);
		if (!number_at(s, &end, 2, &month)
				|| !word_at(s, &end, STR("năm")))
			return false;
		end = citation_spaces(s, end);
	}
	if (!number_at(s, &end, 4, &year))
		return false;
	*ret_date = date_valid(year, month, day) ? (Date){(int16_t)year,
		(int8_t)month, (int8_t)day} : (Date){0};
	*at = end;
	return true;
}

/* ", ngày 09/5/2024", " (09/5/2024)" or " ngày ..." behind a symbol. */
static size_t date_behind(Str text, size_t at, Date *ret_date,
	Str *ret_written)
{
	size_t end = citation_spaces(text, at);
	if (end < text.len && text.ptr[end] == ',')
		end = citation_spaces(text, end + 1);
	bool bracket = end < text.len && text.ptr[end] == '(';
	end += bracket;
	if (!word_at(text, &end, STR("ngày")) && !bracket)
		return at;
	size_t start = end;
	if (!citation_date(text, &end, ret_date))
		return at;
	*ret_written = str_trim(str_slice(text, start, end));
	if (bracket && end < text.len && text.ptr[end] == ')')
		end++;
	return end;
}

/* Whether the digit at `at` can begin a symbol. */
static bool starts_symbol(Str text, size_t at)
{
	if (at == 0)
		return true;
	char before = text.ptr[at - 1];
	return !is_digit(before) && before != '/' && before != '-'
		&& before != '.' && !letter_before(text, at);
}

static SignedLane are_digits(Lane lane)
{
	return lane - '0' < 10;
}

/* The next symbol at or after from: where it begins, or the text's length. */
static size_t next_symbol(Str text, size_t from, Symbol *ret_symbol)
{
	size_t at = lane_find(text, from, are_digits);
	while (at < text.len) {
		if (starts_symbol(text, at)) {
			*ret_symbol = symbol_at(text, at);
			if (ret_symbol->family != SYMBOL_NONE)
				return at;
		}
		at = lane_find(text, digits_end(text, at), are_digits);
	}
	return text.len;
}

bool citation_scan(Str text, size_t from, Match *ret_match)
{
	Date date = {0};
	Str written;
	Symbol symbol;
	size_t at = next_symbol(text, from, &symbol);
	if (at == text.len)
		return false;
	ret_match->start = words_before(text, from, at);
	ret_match->end = date_behind(text, at + symbol.text.len, &date,
		&written);
	return true;
}

Citation citation_parse(Str text)
{
	Citation citation = {0};
	Symbol symbol;
	size_t at = next_symbol(text, 0, &symbol);
	if (at == text.len)
		return citation;
	citation.symbol = symbol;
	date_behind(text, at + symbol.text.len, &citation.date,
		&citation.written);
	return citation;
}
