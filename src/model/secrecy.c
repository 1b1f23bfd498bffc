#include "model/secrecy.h"

#include <string.h>

#include "base/lane.h"
#include "format/letter.h"
#include "format/spacing.h"
#include "model/legacy.h"
#include "model/secrecy_spell.h"

/* What may stand around a stamp: brackets, quotes, dashes, bullets. */
static bool is_frame(unsigned rune)
{
	if (rune < 0x80)
		return !ascii_alnum(rune);
	return (rune >= 0xA0 && rune < 0xC0) || (rune >= 0x2000
		&& rune < 0x2100) || (rune >= 0x2500 && rune < 0x2700);
}

static Str unframed_before(Str s)
{
	size_t at = 0;
	for (size_t next = 0; at < s.len && is_frame(str_rune(s, &next));)
		at = next;
	return str_slice(s, at, s.len);
}

static bool is_capital(Str s)
{
	return s.len && s.ptr[0] >= 'A' && s.ptr[0] <= 'Z';
}

/* Without "1.", "2)", "[x]", "[^a]:" or "[!LƯU Ý]", of which core, within text,
 * is what stands behind the frames. */
static Str unled(Str text, Str core)
{
	size_t led = (size_t)(core.ptr - text.ptr), at = 0;
	char before = led ? core.ptr[-1] : '\0';
	if (led > 1 && core.ptr[-2] == '[' && (before == '^' || before == '!')) {
		const char *close = memchr(core.ptr, ']', core.len);
		at = close ? (size_t)(close - core.ptr) : 0;
	} else if (before == '[' && core.len && (core.ptr[0] | 0x20) == 'x') {
		at = 1;
	} else {
		at = str_digits_end(core, 0);
	}
	return at && at < core.len && strchr(".)]", core.ptr[at])
		? unframed_before(str_slice(core, at, core.len)) : core;
}

/* Whether behind a stamp there are but frames, and the rest of the link, image
 * or note that it is the words of. */
static bool ends_stamp(Str rest)
{
	bool linked = false;
	for (size_t at = 0; at < rest.len;) {
		char open = rest.ptr[at];
		linked |= open == ']' || open == '[';
		if (open != '[' && (open != '(' || !linked)) {
			if (!is_frame(str_rune(rest, &at)))
				return false;
			continue;
		}
		const char *close = memchr(rest.ptr + at, open == '(' ? ')'
			: ']', rest.len - at);
		if (!close)
			return !unframed_before(str_slice(rest, at,
				rest.len)).len;
		at = (size_t)(close - rest.ptr) + 1;
	}
	return true;
}

/* The same of what stands behind frames and leads. */
static bool core_is_stamp(Str core, SecrecyPlace place)
{
	size_t end;
	if (secrecy_begins_bare(core, place == SECRECY_PARAGRAPH
			|| place == SECRECY_ALONE, &end)
			&& ends_stamp(str_slice(core, end, core.len)))
		return true;
	if (!secrecy_begins(core, &end)
			|| !ends_stamp(str_slice(core, end, core.len)))
		return false;
	if (place == SECRECY_CELL)
		return core.ptr[0] == 'T' || (core.ptr[0] == 'M'
			&& core.ptr[end - 1] == 'T');
	return place != SECRECY_PARAGRAPH || is_capital(core);
}

static Str unframed_behind(Str s)
{
	while (s.len) {
		size_t last = str_before(s, s.len), at = last;
		if (!is_frame(str_rune(s, &at)))
			break;
		s = str_slice(s, 0, last);
	}
	return s;
}

/* Cheap, since few texts begin with m or t, and fewer end with t or have a
 * link. */
static bool may_be_stamp(Str core)
{
	if (!core.len || ((core.ptr[0] | 0x20) != 'm'
			&& (core.ptr[0] | 0x20) != 't'))
		return false;
	Str end = unframed_behind(core);
	return (end.ptr[end.len - 1] | 0x20) == 't'
		|| memchr(core.ptr, ']', core.len);
}

static bool is_stamp(Str text, SecrecyPlace place)
{
	enum { LEADS_MOST = 4 };
	Str core = unframed_before(text);
	for (int leads = 0; leads <= LEADS_MOST; leads++) {
		size_t len = core.len;
		if (may_be_stamp(core) && core_is_stamp(core, place))
			return true;
		core = unled(text, core);
		if (core.len == len)
			return false;
	}
	return false;
}

/* Fields for the degree. */

/* Whether s is the name of one, as in a cell before the value. */
static bool is_degree_name(Str s)
{
	static const Str names[] = {
		STR_INIT("độmật"), STR_INIT("mứcđộmật"), STR_INIT("cấpđộmật"),
	};
	Str core = unframed_before(s);
	size_t end;
	for (size_t i = 0; core.len && i < COUNT(names); i++)
		if (secrecy_spells(core, names[i], CASE_ALL, &end) && !unframed_before(
				str_slice(core, end, core.len)).len)
			return true;
	return false;
}

bool secrecy_pair(Str name, Str value)
{
	return is_stamp(value, SECRECY_ALONE) && is_degree_name(name);
}

static bool is_circumflex(Str line, size_t at)
{
	Str rest = str_slice(line, at, line.len);
	return str_starts(rest, STR("ậ")) || str_starts(rest, STR("Ậ"));
}

/* Whether the letter at `at` is the second one of "mật" behind "độ". */
static bool reads_degree(Str line, size_t at, size_t *ret_end)
{
	static const Str word = STR_INIT("độ");
	size_t end = at;
	while (end) {
		size_t start = str_before(line, end), next = start;
		unsigned rune = str_rune(line, &next);
		if ((rune | 0x20) != 'm' && !secrecy_is_space(rune))
			break;
		end = start;
	}
	size_t start = end - word.len;
	if (end < word.len || line.ptr[start] != word.ptr[0]
			|| !secrecy_spells(str_slice(line, start, line.len),
				STR("độmật"), CASE_ALL, &end))
		return false;
	*ret_end = start + end;
	return true;
}

/* Of a line that says nothing but a degree. */
enum { DEGREE_MOST = 128 };

/* Whether what a degree is said to be is a marking: behind a colon, or behind
 * a dash on a line that says no more. */
static bool is_degree_value(Str line, size_t at)
{
	bool colon = false, dash = false;
	size_t end = at;
	while (at < line.len && !colon) {
		unsigned rune = str_rune(line, &end);
		if (!is_frame(rune))
			break;
		colon = rune == ':';
		dash |= spacing_is_dash(rune);
		at = end;
	}
	Str value = unframed_before(str_slice(line, at, line.len));
	if (colon)
		return (secrecy_begins(value, &end) && !letter_at(value, end))
			|| (secrecy_begins_bare(value, true, &end)
			&& !unframed_before(str_slice(value, end,
				value.len)).len);
	if (!dash || line.len > DEGREE_MOST)
		return false;
	size_t start = str_find_last(str_slice(line, 0, at), ':', &end)
		? end : 0;
	return secrecy_pair(str_slice(line, start, at), value);
}

bool secrecy_degree(Str line, size_t at)
{
	char before = at ? line.ptr[at - 1] : ' ';
	size_t end;
	/* Cheap: a letter of its own, or another than m before it. */
	if (before == ' ' || (ascii_letter((unsigned char)before)
			&& (before | 0x20) != 'm') || !is_circumflex(line, at))
		return false;
	return reads_degree(line, at, &end) && is_degree_value(line, end);
}

static SignedLane are_bounds(Lane lane)
{
	return (lane == ',') | (lane == ':') | (lane == '#')
		| (lane == '{') | (lane == '[') | (lane == ']')
		| (lane == '(') | (lane == ')') | (lane == '|');
}

/* The values of a line of YAML, also within brackets; or the cells of a table. */
static bool part_is_stamp(Str line, SecrecyPlace place)
{
	Str last = {0};
	for (size_t from = 0, at; from <= line.len; from = at + 1) {
		at = lane_find(line, from, are_bounds);
		Str part = str_slice(line, from, at);
		if (is_stamp(part, SECRECY_ALONE) && (is_stamp(part, place)
				|| is_degree_name(last)))
			return true;
		last = part;
	}
	return false;
}

/* Of a link or an image at the end of line: [x](y "title"). */
static bool title_is_stamp(Str line, SecrecyPlace place)
{
	Str text = str_trim(line);
	size_t end = text.len - 2, start = end;
	if (text.len < 4 || text.ptr[end + 1] != ')'
			|| !strchr("\"'", text.ptr[end]))
		return false;
	while (start && text.ptr[start - 1] != text.ptr[end])
		start--;
	return start && is_stamp(str_slice(text, start, end), place);
}

bool secrecy_line(Str line, SecrecyPlace place)
{
	if (line.len < 3)
		return false;
	if (place == SECRECY_FIELD && part_is_stamp(line, SECRECY_FIELD))
		return true;
	if (memchr(line.ptr, '|', line.len)
			&& part_is_stamp(line, SECRECY_CELL))
		return true;
	return is_stamp(line, place) || title_is_stamp(line, place);
}

bool secrecy_degrees(Str line)
{
	for (size_t at = 0; at < line.len; at++)
		if (secrecy_degree(line, at))
			return true;
	return false;
}

bool secrecy_bytes(Arena *scratch, Str bytes)
{
	Str line, rest = legacy_legible(scratch, bytes);
	while (rest.len) {
		str_cut_line(rest, &line, &rest);
		if (secrecy_line(line, SECRECY_FIELD)
				|| secrecy_line(line, SECRECY_ALONE)
				|| secrecy_degrees(line))
			return true;
	}
	return false;
}
