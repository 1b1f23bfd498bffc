#include "model/privacy.h"

#include <string.h>

#include "format/letter.h"
#include "format/spacing.h"
#include "format/vietnamese.h"
#include "model/privacy_label.h"

const Phrase privacy_names[] = {
	[PRIVACY_TELEPHONE] = PHRASE("số điện thoại", "a telephone number"),
	[PRIVACY_IDENTITY] = PHRASE("số căn cước", "an identity card number"),
	[PRIVACY_PARTY_CARD] = PHRASE("số thẻ đảng viên",
		"a party card number"),
};

enum { DIGITS_MIN = 6, DIGITS_MAX = 16, GROUPS_MAX = 8, ADDRESS_MAX = 4096 };

static char byte_at(Str s, size_t at)
{
	return at < s.len ? s.ptr[at] : '\0';
}

/* Digits in groups: 0912 345 678. */
typedef struct Number {
	char digits[DIGITS_MAX + 1];
	size_t count;
	size_t groups[GROUPS_MAX];	/* digits of each */
	size_t ends[GROUPS_MAX];	/* offset past each */
	size_t group_count;
	char separator;			/* the first, or 0 */
} Number;

/* Length of the sign at `at` if it is one of a kind, or 0. */
static size_t sign_at(Str line, size_t at, bool (*is_kind)(unsigned rune))
{
	size_t next = at;
	return at < line.len && is_kind(str_rune(line, &next)) ? next - at : 0;
}

/* Behind the end of a line at `at` with what a quote or an item indents the next
 * by, or `at`. */
static size_t skip_break(Str line, size_t at)
{
	size_t end = at + (byte_at(line, at) == '\\');
	end += byte_at(line, end) == '\r';
	if (byte_at(line, end) != '\n')
		return at;
	while (byte_at(line, end) && strchr(" \t\n>", byte_at(line, end)))
		end++;
	return end;
}

/* Many spaces are as good as one, as the end of a line, and as signs of Markdown
 * that part a word. */
static size_t skip_spaces(Str line, size_t at)
{
	for (size_t width = 1; width; at += width)
		width = byte_at(line, at) && strchr("\t*~`", byte_at(line, at))
			? 1 : sign_at(line, at, spacing_is_space);
	return skip_break(line, at);
}

/* Length of what may stand between two groups, or 0. */
static size_t separator_at(Str line, size_t at)
{
	char c = byte_at(line, at);
	/* Cheap: what stands behind most numbers. */
	if (!c || c == ',' || c == '/' || c == ':')
		return 0;
	if (c == '.')
		return 1;
	if (c == ')')
		return skip_spaces(line, at + 1) - at;
	size_t end = skip_spaces(line, at);
	size_t dash = sign_at(line, end, spacing_is_dash);
	return (dash ? skip_spaces(line, end + dash) : end) - at;
}

static bool read_group(Str line, size_t *at, Number *number)
{
	size_t start = *at, end = str_digits_end(line, start);
	if (end == start || number->count + end - start > DIGITS_MAX
			|| number->group_count == GROUPS_MAX)
		return false;
	memcpy(number->digits + number->count, line.ptr + start, end - start);
	number->count += end - start;
	number->groups[number->group_count] = end - start;
	number->ends[number->group_count++] = end;
	*at = end;
	return true;
}

static void read_number(Str line, size_t at, Number *ret_number)
{
	memset(ret_number, 0, sizeof *ret_number);
	while (read_group(line, &at, ret_number)) {
		size_t gap = separator_at(line, at);
		if (!gap || !ascii_digit(byte_at(line, at + gap)))
			return;
		if (!ret_number->separator)
			ret_number->separator = byte_at(line, at);
		at += gap;
	}
}

bool privacy_may_begin(Str line, size_t at)
{
	size_t digits = 0, gap = 0;
	char before = at ? line.ptr[at - 1] : '\0';
	for (; digits < DIGITS_MIN; at += gap) {
		size_t end = str_digits_end(line, at);
		digits += end - at;
		at = end;
		gap = separator_at(line, at);
		if (!gap || !ascii_digit(byte_at(line, at + gap)))
			break;
	}
	return digits >= DIGITS_MIN && before != '_' && before != '#'
		&& before != '%';
}

/* Whether a letter or one of signs touches [start, end): part of a word, a
 * symbol, a path, a fraction. */
static bool touched(Str line, size_t start, size_t end)
{
	Letter letter;
	size_t at = end;
	if (at < line.len && letter_find(str_rune(line, &at), &letter))
		return true;
	if (byte_at(line, end) == '/' || byte_at(line, end) == '_')
		return true;
	if ((byte_at(line, end) == '.' || byte_at(line, end) == ','
			|| byte_at(line, end) == '-')
			&& (ascii_digit(byte_at(line, end + 1))
				|| letter_find((unsigned char)
					byte_at(line, end + 1), &letter)))
		return true;
	if (!start)
		return false;
	size_t back = str_before(line, start);
	at = back;
	unsigned before = str_rune(line, &at);
	return letter_find(before, &letter)
		|| (before < 0x80 && strchr("/_=#%-", (int)before))
		|| ((before == '.' || before == ',') && back
			&& ascii_digit(line.ptr[back - 1]));
}

/* Within an address: https://... */
static bool in_address(Str line, size_t at)
{
	size_t start = at;
	while (start && at - start < ADDRESS_MAX
			&& !strchr(" <\n", line.ptr[start - 1]))
		start--;
	return str_has(str_slice(line, start, at), STR("://"));
}

/* What follows a sum of money or another quantity. */
static bool is_quantity(Str line, size_t end)
{
	static const Str units[] = {
		STR_INIT("đồng"), STR_INIT("đ"), STR_INIT("vnđ"),
		STR_INIT("vnd"), STR_INIT("usd"), STR_INIT("nghìn"),
		STR_INIT("ngàn"), STR_INIT("triệu"), STR_INIT("tỷ"),
		STR_INIT("tỉ"), STR_INIT("%"), STR_INIT("m2"),
		STR_INIT("m²"), STR_INIT("km"), STR_INIT("kg"),
		STR_INIT("người"), STR_INIT("lượt"), STR_INIT("bản"),
	};
	Letter letter;
	while (byte_at(line, end) == ' ')
		end++;
	for (size_t i = 0; i < COUNT(units); i++) {
		size_t past = end + units[i].len, at = past;
		bool whole = past <= line.len && !str_continues(line, past);
		if (whole && vietnamese_same_key(units[i],
				str_slice(line, end, past)) && !(at < line.len
				&& letter_find(str_rune(line, &at), &letter)))
			return true;
	}
	return false;
}

/* 0912 345 678, (0209) 3870 123, +84 912 345 678: the end, or 0. */
static size_t telephone_end(Str line, size_t at, const Number *number)
{
	bool foreign = at && line.ptr[at - 1] == '+'
		&& !memcmp(number->digits, "84", 2);
	const char *national = number->digits + (foreign ? 2 : 1);
	bool bracket = at && line.ptr[at - 1] == '(';
	size_t total = 0;
	if (!foreign && number->digits[0] != '0')
		return 0;
	if (foreign && *national == '0')
		national++;
	if (!strchr("235789", *national) || !*national)
		return 0;
	if (!foreign && !bracket && number->separator != '.'
			&& number->groups[0] < 3)
		return 0;
	size_t prefix = (size_t)(national - number->digits);
	for (size_t i = 0; i < number->group_count; i++) {
		total += number->groups[i];
		if (total == prefix + 9 || (total == prefix + 10
				&& *national == '2'))
			return number->ends[i];
	}
	return 0;
}

static bool is_year(const char *digits)
{
	return !memcmp(digits, "19", 2) || !memcmp(digits, "20", 2);
}

/* 2024 - 2025; 05.02.2025, whatever stands behind. */
static bool is_time(const Number *number)
{
	const size_t *groups = number->groups;
	bool years = number->count % 4 == 0;
	for (size_t i = 0; i < number->group_count; i++)
		years = years && groups[i] == 4
			&& is_year(number->digits + i * 4);
	return years || (number->group_count > 2 && groups[0] <= 2
		&& groups[1] <= 2 && groups[2] == 4
		&& is_year(number->digits + groups[0] + groups[1]));
}

static bool in_threes(const Number *number)
{
	for (size_t i = 0; i < number->group_count; i++)
		if (number->groups[i] != 3)
			return false;
	return true;
}

static bool is_identity(const Number *number)
{
	if (number->group_count == 1)
		return number->count == 9 || number->count == 12;
	return number->count == 12 && number->digits[0] == '0'
		&& in_threes(number);
}

static PrivacyKind found(PrivacyKind kind, size_t start, size_t end,
	Match *ret_match)
{
	*ret_match = (Match){start, end};
	return kind;
}

/* Whether number, up to `last`, is of the kind that its label says. */
static bool fits_label(PrivacyKind label, const Number *number, Str line,
	size_t last)
{
	return label && number->count >= DIGITS_MIN
		&& !is_quantity(line, last) && (label != PRIVACY_IDENTITY
			|| number->count >= 9);
}

static PrivacyKind number_in_text(Str line, size_t at, Match *ret_match)
{
	Number number;
	read_number(line, at, &number);
	if (!number.group_count || is_time(&number))
		return PRIVACY_NONE;
	size_t last = number.ends[number.group_count - 1];
	PrivacyKind label = privacy_label(str_slice(line, 0, at));
	if (fits_label(label, &number, line, last))
		return found(label, at, last, ret_match);
	size_t end = telephone_end(line, at, &number);
	if (end && !touched(line, at, end))
		return found(PRIVACY_TELEPHONE, at, end, ret_match);
	if (is_identity(&number) && !touched(line, at, last)
			&& !is_quantity(line, last))
		return found(PRIVACY_IDENTITY, at, last, ret_match);
	return PRIVACY_NONE;
}

/* A part of an address, and what stands before it: https://zalo.me/0912345678. */
static PrivacyKind number_in_address(Str line, size_t at, Match *ret_match)
{
	Number number;
	read_number(line, at, &number);
	size_t end = number.group_count ? telephone_end(line, at, &number) : 0;
	return end && in_address(line, at) && privacy_label(str_slice(line, 0,
			at - 1)) == PRIVACY_TELEPHONE
		? found(PRIVACY_TELEPHONE, at, end, ret_match) : PRIVACY_NONE;
}

PrivacyKind privacy_number(Str line, size_t at, Match *ret_match)
{
	char before = at ? line.ptr[at - 1] : '\0';
	if (before == '/' || before == '=')
		return number_in_address(line, at, ret_match);
	PrivacyKind kind = number_in_text(line, at, ret_match);
	return kind && !in_address(line, at) ? kind : PRIVACY_NONE;
}

/* 1.500.000, 1500000: what telephones cost. */
static bool is_sum(const Number *number)
{
	bool threes = number->separator == '.' && number->groups[0] <= 3;
	for (size_t i = 1; i < number->group_count; i++)
		threes = threes && number->groups[i] == 3;
	return threes || !memcmp(number->digits + number->count - 3, "000", 3);
}

PrivacyKind privacy_in_column(Str head, Str line, size_t at,
	Match *ret_match)
{
	Number number;
	PrivacyKind label = privacy_column_label(head);
	read_number(line, at, &number);
	if (!number.group_count || is_time(&number))
		return PRIVACY_NONE;
	size_t last = number.ends[number.group_count - 1];
	return fits_label(label, &number, line, last) && !is_sum(&number)
		? found(label, at, last, ret_match) : PRIVACY_NONE;
}

/* Where the digits begin that s may end with, in groups. */
static size_t tail_start(Str s)
{
	size_t start = s.len, most = DIGITS_MAX * 2;
	while (start && s.len - start < most) {
		size_t at = str_before(s, start);
		if (!ascii_digit(s.ptr[at]) && !strchr(".)", s.ptr[at])
				&& !sign_at(s, at, spacing_is_space)
				&& !sign_at(s, at, spacing_is_dash))
			break;
		start = at;
	}
	return start;
}

static size_t count_digits(Str s)
{
	size_t n = 0;
	for (size_t at = 0; at < s.len; at++)
		n += ascii_digit(s.ptr[at]);
	return n;
}

static bool has_word(Str s)
{
	Letter letter;
	for (size_t at = 0; at < s.len;)
		if (letter_find(str_rune(s, &at), &letter))
			return true;
	return false;
}

PrivacyKind privacy_broken(Str lines, size_t end, size_t next,
	Match *ret_match)
{
	enum { BROKEN_MIN = 9 };
	Str first = str_slice(lines, 0, end);
	PrivacyKind kind;
	if (!has_word(first))
		return PRIVACY_NONE;
	for (size_t at = tail_start(first); at < end; at++) {
		if (!ascii_digit(lines.ptr[at]) || (at && ascii_digit(
				lines.ptr[at - 1])))
			continue;
		kind = privacy_number(lines, at, ret_match);
		if (kind && ret_match->end > next && count_digits(str_slice(
				lines, at, ret_match->end)) >= BROKEN_MIN)
			return kind;
	}
	return privacy_label(str_slice(lines, 0, next))
		? privacy_number(lines, next, ret_match) : PRIVACY_NONE;
}
