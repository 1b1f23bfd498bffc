#include "model/secrecy_spell.h"

#include <string.h>

#include "format/letter.h"
#include "format/spacing.h"

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

bool secrecy_is_space(unsigned rune)
{
	static const Str signs = STR_INIT("\t.*_`~");
	return spacing_is_space(rune) || spacing_is_dash(rune) || rune == 0xB7
		|| (rune < 0x80 && memchr(signs.ptr, (int)rune, signs.len));
}

static unsigned lowered(unsigned rune, Casing casing)
{
	if (casing == CASE_ALL && rune >= 0xC0 && rune <= 0xDE && rune != 0xD7)
		return rune + 0x20;
	return casing == CASE_ALL || (casing == CASE_ASCII && rune < 0x80)
		? letter_lower(rune) : rune;
}

bool secrecy_spells(Str s, Str word, Casing casing, size_t *ret_end)
{
	size_t at = 0, done = 0;
	while (done < word.len) {
		unsigned rune, wanted = str_rune(word, &done);
		do {
			if (at >= s.len)
				return false;
			rune = str_rune(s, &at);
			if (lowered(rune, casing) == wanted)
				break;
			if (!secrecy_is_space(rune))
				return false;
		} while (true);
	}
	*ret_end = at;
	return true;
}

bool secrecy_begins(Str s, size_t *ret_end)
{
	for (size_t i = 0; i < COUNT(markings); i++)
		if (secrecy_spells(s, markings[i], CASE_ASCII, ret_end)
				|| secrecy_spells(s, markings[i], CASE_ALL, ret_end))
			return true;
	return false;
}

bool secrecy_begins_bare(Str s, bool with_short, size_t *ret_end)
{
	for (size_t i = 0; i < COUNT(bare_markings) - !with_short; i++)
		if (secrecy_spells(s, bare_markings[i], CASE_EXACT, ret_end))
			return true;
	return false;
}

bool secrecy_is_marking(Str s)
{
	size_t end;
	return secrecy_begins(s, &end) && end == s.len;
}
