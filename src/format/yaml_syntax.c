#include "format/yaml_syntax.h"

#include <string.h>

#include "format/sign.h"
#include "format/yaml_fault.h"
#include "format/yaml_line.h"
#include "format/yaml_quote.h"

static const Phrase control_name =
	PHRASE("ký tự điều khiển", "control character");

void yaml_syntax_character(Arena *arena, const Source *source, size_t at,
	Diag *diag)
{
	size_t end = at;
	unsigned rune = str_rune(source->text, &end);
	const Sign *known = sign_find(rune);
	Str code = str_format(arena, "U+%04X", rune);
	diag_add(diag, yaml_fault(YAML_FAULT_INVISIBLE), span_at(source, at, end),
		ARGS(ARG(code), ARG_PHRASE(known ? &known->name
			: &control_name)));
}

size_t yaml_syntax_digits(char letter)
{
	return letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
}

/* What the escape stands for that has the letter at `at` and digits behind. */
static unsigned escaped(Str text, size_t at)
{
	size_t end = at + 1 + yaml_syntax_digits(text.ptr[at]);
	unsigned rune = 0;
	for (size_t i = at + 1; i < end && i < text.len; i++)
		rune = rune << 4 | (unsigned)ascii_hex(text.ptr[i]);
	return rune;
}

static bool is_unseen(unsigned rune)
{
	const Sign *known = sign_find(rune);
	return (known && known->kind == SIGN_NOTHING)
		|| (rune < ' ' && rune != '\t' && rune != '\n' && rune != '\r')
		|| (rune >= 0x7F && rune < 0xA0)
		|| (rune >= 0x2028 && rune <= 0x202E)
		|| (rune >= 0x2060 && rune <= 0x206F);
}

bool yaml_syntax_escape(Span scalar, Diag *diag)
{
	static const Str unseen = STR_INIT("0abefvNLP");
	Str text = span_text(scalar);
	size_t at = 0;
	while (str_find_from(text, at, STR("\\"), &at) && at + 1 < text.len) {
		char letter = text.ptr[at + 1];
		if (memchr(unseen.ptr, letter, unseen.len)
				|| (yaml_syntax_digits(letter)
					&& is_unseen(escaped(text, at + 1)))) {
			diag_add(diag, yaml_fault(YAML_FAULT_ESCAPE), span_at(
				scalar.source, scalar.start + at,
				scalar.start + at + 1), NO_ARGS);
			return true;
		}
		at += 2;
	}
	return false;
}

bool yaml_syntax_sign(Arena *arena, Span span, Str plain, Diag *diag)
{
	Str text = span_text(span);
	for (size_t at = 0; at < text.len;) {
		size_t start = at;
		const Sign *sign = sign_find(str_rune(text, &at));
		if (!sign)
			continue;
		diag_add(diag, yaml_fault(YAML_FAULT_SIGN), span_at(
			span.source, span.start + start, span.start + at),
			ARGS(ARG(str_format(arena, "U+%04X", sign->rune)),
				ARG_PHRASE(&sign->name), ARG(plain)));
		return true;
	}
	return false;
}

bool yaml_syntax_mark(Arena *arena, Span span, Diag *diag)
{
	Str text = span.source->text;
	Str mark = yaml_line_mark(text, span.start), line;
	Args args = NO_ARGS;
	size_t sign;
	if (!mark.len)
		return false;
	line = str_slice(text, span.start, yaml_line_end(text, span.start,
		text.len));
	sign = line.len - str_trim_start(line, STR("-")).len;
	if (!sign)
		str_rune(line, &sign);
	args.at[0] = (Arg)ARG(mark);
	args.at[1] = (Arg)ARG(yaml_quote(arena, str_slice(line, sign,
		line.len)));
	yaml_quote_above(arena, text, span.start, &args.at[2]);
	diag_add(diag, yaml_fault(YAML_FAULT_MARK), span_at(span.source,
		span.start, span.start + mark.len), args);
	return true;
}

bool yaml_syntax_interrupted(Arena *arena, Span span, Diag *diag)
{
	Str text = span.source->text;
	YamlAbove above;
	if (!yaml_line_above(text, span.start, &above) || !above.comment
			|| above.indent != yaml_line_column_at(text, span.start))
		return false;
	diag_add(diag, yaml_fault(YAML_FAULT_INTERRUPTED), span,
		ARGS(ARG(yaml_quote(arena, above.key))));
	return true;
}

/* Whether the line is a pair but for the sign behind its key, which is
 * told. */
static bool is_wide_pair(Arena *arena, Span span, Diag *diag)
{
	static const Str colon = STR_INIT("：");
	Str line = yaml_quote(arena, span_text(span));
	size_t at;
	if (!str_find(line, colon, &at) || !at)
		return false;
	line = str_concat3(arena, str_trim(str_slice(line, 0, at)), STR(": "),
		str_trim(str_slice(line, at + colon.len, line.len)));
	return yaml_syntax_sign(arena, span, line, diag);
}

/* Whether span stands on the line of a “---”, which is told. */
static bool is_behind_start(Span span, Diag *diag)
{
	Str text = span.source->text, start = STR("--- ");
	size_t line = yaml_line_start(text, 0, span.start);
	if (!str_starts(str_slice(text, line, span.start), start))
		return false;
	diag_add(diag, yaml_fault(YAML_FAULT_BEHIND), span_at(span.source, line,
		line + start.len - 1), NO_ARGS);
	return true;
}

void yaml_syntax_no_pair(Arena *arena, Span span, Diag *diag)
{
	Args args = ARGS(ARG(yaml_quote(arena, span_text(span))));
	if (is_behind_start(span, diag) || yaml_syntax_mark(arena, span, diag)
			|| is_wide_pair(arena, span, diag)
			|| yaml_syntax_interrupted(arena, span, diag))
		return;
	yaml_quote_above(arena, span.source->text, span.start, &args.at[1]);
	diag_add(diag, yaml_fault(YAML_FAULT_NO_PAIR), span, args);
}

void yaml_syntax_cut(Arena *arena, Span value, size_t end, Diag *diag)
{
	Str text = value.source->text, lost, whole = {0};
	size_t hash = yaml_line_blanks(text, value.end, end), start = hash;
	if (hash + 1 >= end || text.ptr[hash] != '#'
			|| strchr(" \t\r\n#", text.ptr[hash + 1]))
		return;
	if (value.end > value.start)
		start = value.start;
	lost = str_trim(str_slice(text, hash, yaml_line_end(text, hash, end)));
	if (yaml_line_end(text, start, end) > hash)
		whole = str_slice(text, start, hash + lost.len);
	diag_add(diag, yaml_fault(YAML_FAULT_CUT),
		span_at(value.source, hash, hash + lost.len),
		ARGS(ARG(yaml_quote(arena, lost)),
			ARG(whole.len ? yaml_quote_double(arena, whole) : whole)));
}

/* Where the next character of a line stands. */
typedef enum Zone {
	ZONE_INDENT,
	ZONE_KEY,
	ZONE_COLON,	/* right behind the line's first colon */
	ZONE_VALUE
} Zone;

static Zone next_zone(Zone zone, unsigned rune)
{
	if (rune == '\n')
		return ZONE_INDENT;
	if (zone == ZONE_INDENT && (rune == ' ' || rune == '-'))
		return ZONE_INDENT;
	if (zone >= ZONE_COLON)
		return ZONE_VALUE;
	return rune == ':' ? ZONE_COLON : ZONE_KEY;
}

static bool is_invisible(const Sign *sign)
{
	return sign->kind == SIGN_NOTHING || sign->kind == SIGN_BLANK;
}

static bool is_harmful(const Sign *known, YamlPart part, Zone zone)
{
	if (part == YAML_PART_KEY)
		return zone == ZONE_INDENT || known->kind != SIGN_BLANK;
	return zone == ZONE_COLON
		|| (part == YAML_PART_LINES && zone == ZONE_INDENT);
}

bool yaml_syntax_invisible(Arena *arena, Span span, YamlPart part, Diag *diag)
{
	Str text = span_text(span);
	Zone zone = ZONE_INDENT;
	for (size_t at = 0; at < text.len;) {
		size_t start = at;
		unsigned rune = str_rune(text, &at);
		const Sign *known = sign_find(rune);
		if (known && is_invisible(known)
				&& is_harmful(known, part, zone)) {
			yaml_syntax_character(arena, span.source,
				span.start + start, diag);
			return true;
		}
		zone = next_zone(zone, rune);
	}
	return false;
}
