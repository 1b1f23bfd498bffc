#include "model/secrecy.h"

#include <string.h>

#include "base/lane.h"
#include "format/letter.h"
#include "model/legacy.h"

/* Longer than any marking in any encoding. */
enum { MARKING_MAX = 40 };

/* What stands on a stamp, in lower case, without spaces. Of TCVN3 only the
 * letters of ASCII have a case of their own. */
static const Str markings[] = {
	STR_INIT("mật"), STR_INIT("tốimật"), STR_INIT("tuyệtmật"),
	/* TCVN3 */
	STR_INIT("m\u00CBt"), STR_INIT("t\u00E8im\u00CBt"),
	STR_INIT("tuy\u00D6tm\u00CBt"),
	/* VNI */
	STR_INIT("ma\u00E4t"), STR_INIT("to\u00E1ima\u00E4t"),
	STR_INIT("tuye\u00E4tma\u00E4t"),
	/* windows-1258, read as Latin */
	STR_INIT("m\u00E2\u00F2t"), STR_INIT("t\u00F4\u00ECim\u00E2\u00F2t"),
	STR_INIT("tuy\u00EA\u00F2tm\u00E2\u00F2t"),
	/* UTF-8, read as Latin or windows-1252 */
	STR_INIT("m\u00E1\u00BA\u00ADt"), STR_INIT("m\u00E1\u00BA\u00ACt"),
	STR_INIT("t\u00E1\u00BB\u2018im\u00E1\u00BA\u00ADt"),
	STR_INIT("tuy\u00E1\u00BB\u2021tm\u00E1\u00BA\u00ADt"),
};

/* Without marks they are words like any other but for their capitals. */
static const Str bare_markings[] = {
	STR_INIT("TOIMAT"), STR_INIT("TUYETMAT"), STR_INIT("MAT"),
};

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
	while (s.len) {
		size_t next = 0;
		if (!is_frame(str_rune(s, &next)))
			break;
		s = str_slice(s, next, s.len);
	}
	return s;
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

/* What may stand between the letters of a stamp: M Ậ T, M.Ậ.T, **M**ẬT. */
static bool is_space(unsigned rune)
{
	static const Str spaces = STR_INIT(" \t.-*_`~");
	return rune == 0xA0 || (rune < 0x80
		&& memchr(spaces.ptr, (int)rune, spaces.len));
}

size_t secrecy_spelt(Str s, Str word, bool every)
{
	size_t at = 0, done = 0;
	while (done < word.len) {
		unsigned rune, wanted = str_rune(word, &done);
		do {
			if (at >= s.len)
				return 0;
			rune = str_rune(s, &at);
		} while (is_space(rune) && rune != wanted);
		if (rune < 0x80 || every)
			rune = letter_lower(rune);
		if (every && rune >= 0xC0 && rune <= 0xDE && rune != 0xD7)
			rune += 0x20;
		if (rune != wanted)
			return 0;
	}
	return at;
}

/* Whether s begins with a marking, or is one if whole. */
static bool has_marking(Str s, bool whole)
{
	for (size_t i = 0; i < COUNT(markings); i++)
		for (int every = 0; every < 2; every++) {
			size_t end = secrecy_spelt(s, markings[i], every);
			if (end && (whole ? end == s.len : !letter_at(s, end)))
				return true;
		}
	return false;
}

bool secrecy_is_marking(Str s)
{
	return has_marking(s, true);
}

/* Whatever frames it behind. */
static bool is_bare_marking(Str s, bool with_short)
{
	for (size_t i = 0; i < COUNT(bare_markings) - !with_short; i++) {
		size_t at = 0, done = 0;
		Str marking = bare_markings[i];
		while (at < s.len && done < marking.len) {
			if (!is_space((unsigned char)s.ptr[at])
					&& s.ptr[at] != marking.ptr[done++])
				break;
			at++;
		}
		if (done == marking.len && !unframed_before(str_slice(s, at,
				s.len)).len)
			return true;
	}
	return false;
}

static bool is_capital(Str s)
{
	return s.len && s.ptr[0] >= 'A' && s.ptr[0] <= 'Z';
}

/* Whether the first and the last letter are, and so all of a stamp. */
static bool in_capitals(Str s)
{
	return is_capital(s) && s.ptr[s.len - 1] == 'T';
}

/* Without "1.", "2)" or "[^1]:" before it, each read by then as far as its
 * digits. */
static Str unnumbered(Str s)
{
	size_t at = str_digits_end(s, 0);
	return at && at < s.len && strchr(".)]", s.ptr[at])
		? unframed_before(str_slice(s, at, s.len)) : s;
}

/* Without the rest of the link, image or note that s is the words of, if it is
 * nothing else. */
static Str unlinked(Str s)
{
	size_t end = 0;
	while (end < s.len && end < MARKING_MAX && s.ptr[end] != '['
			&& s.ptr[end] != ']')
		end++;
	if (end == s.len || end == MARKING_MAX)
		return s;
	for (size_t at = end + (s.ptr[end] == ']'); at < s.len;) {
		char open = s.ptr[at];
		if (open != '(' && open != '[') {
			if (!is_frame(str_rune(s, &at)))
				return s;
			continue;
		}
		const char *close = memchr(s.ptr + at, open == '(' ? ')' : ']',
			s.len - at);
		if (!close)
			return s;
		at = (size_t)(close - s.ptr) + 1;
	}
	return str_slice(s, 0, end);
}

/* Cheap, since few texts begin with m or t, and fewer end with t. */
static bool is_stamp(Str text, SecrecyPlace place)
{
	Str core = unnumbered(unframed_before(text));
	if (!core.len || ((core.ptr[0] | 0x20) != 'm'
			&& (core.ptr[0] | 0x20) != 't'))
		return false;
	core = unframed_behind(unlinked(core));
	if (core.len < 3 || core.len > MARKING_MAX
			|| (core.ptr[core.len - 1] | 0x20) != 't')
		return false;
	if (is_bare_marking(core, place == SECRECY_PARAGRAPH
			|| place == SECRECY_ALONE))
		return true;
	if (!secrecy_is_marking(core))
		return false;
	if (place == SECRECY_CELL)
		return in_capitals(core) || core.ptr[0] == 'T';
	return place != SECRECY_PARAGRAPH || is_capital(core);
}

static bool is_circumflex(Str line, size_t at)
{
	Str rest = str_slice(line, at, line.len);
	return str_starts(rest, STR("ậ")) || str_starts(rest, STR("Ậ"));
}

/* A byte of what stands before the vowel of a word that is a marking; a no-break
 * space has two. */
static bool may_begin_degree(unsigned char byte)
{
	return byte != ' ' && ((byte | 0x20) == 'm' || byte == 0xC2
		|| is_space(byte));
}

/* What is said behind the colon that nothing but frames stands before from
 * at on; false without one. */
static bool value_from(Str line, size_t at, Str *ret_value)
{
	while (at < line.len) {
		unsigned rune = str_rune(line, &at);
		if (!is_frame(rune))
			return false;
		if (rune == ':') {
			*ret_value = str_slice(line, at, line.len);
			return true;
		}
	}
	return false;
}

bool secrecy_degree(Str line, size_t at)
{
	static const Str before = STR_INIT("độ "), vowel = STR_INIT("ậ");
	size_t start = at;
	Str value;
	if (!is_circumflex(line, at))
		return false;
	while (start && may_begin_degree((unsigned char)line.ptr[start - 1]))
		start--;
	size_t degree = start < before.len ? start : start - before.len;
	/* Cheap: đ of either case begins so. */
	if (degree == start || line.ptr[degree] != before.ptr[0])
		return false;
	if (!secrecy_spelt(str_slice(line, degree, line.len), STR("độmật"),
			true))
		return false;
	if (!value_from(line, at + vowel.len + 1, &value))
		return false;
	value = unframed_before(value);
	return has_marking(value, false) || is_bare_marking(value, true);
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
	size_t from = 0;
	for (size_t at = 0; at <= line.len; at++) {
		at = lane_find(line, at, are_bounds);
		if (is_stamp(str_slice(line, from, at), place))
			return true;
		from = at + 1;
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

bool secrecy_bytes(Arena *scratch, Str bytes)
{
	Str line, rest = legacy_legible(scratch, bytes);
	while (rest.len) {
		str_cut_line(rest, &line, &rest);
		if (secrecy_line(line, SECRECY_FIELD)
				|| secrecy_line(line, SECRECY_ALONE))
			return true;
		for (size_t at = 0; at < line.len; at++)
			if (secrecy_degree(line, at))
				return true;
	}
	return false;
}
