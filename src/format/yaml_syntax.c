#include "format/yaml_syntax.h"

#include <string.h>

#include "format/sign.h"
#include "format/yaml_line.h"

/* Bytes of a quotation in a message. */
enum { QUOTE_MAX = 80 };

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
		ARGS(ARG(code), ARG_PHRASE(known ? &known->name :
			&control_name)));
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

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_break(char c)
{
	return c == '\n' || c == '\r';
}

static size_t line_start(Str text, size_t from, size_t at)
{
	while (at > from && !is_break(text.ptr[at - 1]))
		at--;
	return at;
}

static size_t line_end(Str text, size_t at, size_t end)
{
	while (at < end && !is_break(text.ptr[at]))
		at++;
	return at;
}

static size_t skip_blanks(Str text, size_t at, size_t end)
{
	while (at < end && is_blank(text.ptr[at]))
		at++;
	return at;
}

static size_t skip_space(Str text, size_t at, size_t end)
{
	while (at < end && (is_blank(text.ptr[at]) || is_break(text.ptr[at])))
		at++;
	return at;
}

/* text, cut to a length that a message can bear. */
static Str quotation(Arena *arena, Str text)
{
	text = str_trim(str_slice(text, 0, line_end(text, 0, text.len)));
	if (text.len <= QUOTE_MAX)
		return text;
	return str_concat(arena, str_whole(text, QUOTE_MAX), STR("…"));
}

/* text in double quotes, or empty where that is not as simple. */
static Str requoted(Arena *arena, Str text)
{
	text = str_trim(text);
	if (text.len > QUOTE_MAX || memchr(text.ptr, '"', text.len) ||
	    memchr(text.ptr, '\\', text.len))
		return STR("");
	return str_concat3(arena, STR("\""), text, STR("\""));
}

/* The text above that the line of the byte `at` may belong to, and how far it
 * is to be indented then: two arguments, empty without such a text. */
static void above_args(Arena *arena, Str text, size_t at, Arg ret_args[2])
{
	YamlAbove above;

	if (!yaml_line_above(text, at, &above))
		return;
	ret_args[0] = (Arg)ARG(quotation(arena, above.key));
	ret_args[1] = (Arg)ARG(str_format(arena, "%zu", above.indent));
}

bool yaml_syntax_mark(Arena *arena, Span span, Diag *diag)
{
	Str text = span.source->text;
	Str mark = yaml_line_mark(text, span.start), line;
	Args args = NO_ARGS;
	size_t sign = 0;

	if (!mark.len)
		return false;
	line = str_slice(text, span.start, line_end(text, span.start,
		text.len));
	while (sign < line.len && line.ptr[sign] == '-')
		sign++;
	if (!sign)
		str_rune(line, &sign);
	args.at[0] = (Arg)ARG(mark);
	args.at[1] = (Arg)ARG(quotation(arena, str_slice(line, sign,
		line.len)));
	above_args(arena, text, span.start, &args.at[2]);
	diag_add(diag, yaml_fault(YAML_FAULT_MARK), span_at(span.source,
		span.start, span.start + mark.len), args);
	return true;
}

void yaml_syntax_no_pair(Arena *arena, Span span, Diag *diag)
{
	Args args = ARGS(ARG(quotation(arena, span_text(span))));

	if (yaml_syntax_mark(arena, span, diag))
		return;
	above_args(arena, span.source->text, span.start, &args.at[1]);
	diag_add(diag, yaml_fault(YAML_FAULT_NO_PAIR), span, args);
}

void yaml_syntax_cut(Arena *arena, Span value, size_t end, Diag *diag)
{
	Str text = value.source->text, lost, whole = {0};
	size_t hash = skip_blanks(text, value.end, end), start = hash;

	if (hash + 1 >= end || text.ptr[hash] != '#' ||
	    strchr(" \t\r\n#", text.ptr[hash + 1]))
		return;
	if (value.end > value.start)
		start = value.start;
	lost = str_trim(str_slice(text, hash, line_end(text, hash, end)));
	if (line_end(text, start, end) > hash)
		whole = str_slice(text, start, hash + lost.len);
	diag_add(diag, yaml_fault(YAML_FAULT_CUT),
		span_at(value.source, hash, hash + lost.len),
		ARGS(ARG(quotation(arena, lost)),
			ARG(whole.len ? requoted(arena, whole) : whole)));
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
	switch (part) {
	case YAML_PART_KEY:
		return zone == ZONE_INDENT || known->kind != SIGN_BLANK;
	case YAML_PART_ITEM:
		return zone == ZONE_COLON;
	case YAML_PART_LINES:
		break;
	}
	return zone == ZONE_INDENT || zone == ZONE_COLON;
}

bool yaml_syntax_invisible(Arena *arena, Span span, YamlPart part, Diag *diag)
{
	Str text = span_text(span);
	Zone zone = ZONE_INDENT;

	for (size_t at = 0; at < text.len;) {
		size_t start = at;
		unsigned rune = str_rune(text, &at);
		const Sign *known = sign_find(rune);

		if (known && is_invisible(known) &&
		    is_harmful(known, part, zone)) {
			yaml_syntax_character(arena, span.source,
				span.start + start, diag);
			return true;
		}
		zone = next_zone(zone, rune);
	}
	return false;
}

static Span place(const YamlComplaint *c, size_t at)
{
	size_t end = at;

	if (at < c->source->text.len)
		str_rune(c->source->text, &end);
	return span_at(c->source, at, end);
}

static Str rest_of_line(const YamlComplaint *c, size_t at)
{
	Str text = c->source->text;

	return str_slice(text, at, line_end(text, at, c->end));
}

static void tell_other(const YamlComplaint *c, Diag *diag)
{
	diag_add(diag, yaml_fault(YAML_FAULT_OTHER), place(c, c->at),
		ARGS(ARG(str_from(c->problem))));
}

static void tell_tab(const YamlComplaint *c, Diag *diag)
{
	diag_add(diag, yaml_fault(YAML_FAULT_TAB), place(c, c->at), NO_ARGS);
}

static void tell_indent_at(const YamlComplaint *c, size_t at, Diag *diag)
{
	Args args = NO_ARGS;

	above_args(c->arena, c->source->text, at, args.at);
	diag_add(diag, yaml_fault(YAML_FAULT_INDENT), place(c, at), args);
}

static void tell_indent(const YamlComplaint *c, Diag *diag)
{
	tell_indent_at(c, c->at, diag);
}

static void tell_dash(const YamlComplaint *c, Diag *diag)
{
	diag_add(diag, yaml_fault(YAML_FAULT_DASH), place(c, c->at), NO_ARGS);
}

static void tell_directive(const YamlComplaint *c, Diag *diag)
{
	size_t at = c->context ? c->context_at : c->at;

	diag_add(diag, yaml_fault(YAML_FAULT_DIRECTIVE), place(c, at), NO_ARGS);
}

static void tell_escape(const YamlComplaint *c, Diag *diag)
{
	size_t at = c->at;

	/* The library stops behind the backslash, at what it did not want. */
	while (at > c->context_at &&
	       (at >= c->end || c->source->text.ptr[at] != '\\'))
		at--;
	diag_add(diag, yaml_fault(YAML_FAULT_ESCAPE), place(c, at), NO_ARGS);
}

static void tell_quote_at(const YamlComplaint *c, size_t at, Diag *diag)
{
	Span span = place(c, at);

	diag_add(diag, yaml_fault(YAML_FAULT_QUOTE), span,
		ARGS(ARG(span_text(span))));
}

static void tell_quote(const YamlComplaint *c, Diag *diag)
{
	tell_quote_at(c, c->context_at, diag);
}

static void tell_start_at(const YamlComplaint *c, size_t at, Diag *diag)
{
	Span span = place(c, at);
	Str value = requoted(c->arena, rest_of_line(c, at));

	diag_add(diag, yaml_fault(YAML_FAULT_START), span,
		ARGS(ARG(span_text(span)), ARG(value)));
}

/* A character that cannot start any token. */
static void tell_start(const YamlComplaint *c, Diag *diag)
{
	Str text = c->source->text;
	char found = c->at < c->end ? text.ptr[c->at] : '\0';

	if (found == '\t')
		tell_tab(c, diag);
	else if (found == '\0' || is_break(found))
		tell_other(c, diag);
	else
		tell_start_at(c, c->at, diag);
}

/* An indicator with something behind it that it cannot have. */
static void tell_indicator(const YamlComplaint *c, Diag *diag)
{
	tell_start_at(c, c->context_at, diag);
}

static void tell_tag(const YamlComplaint *c, Diag *diag)
{
	Str rest = rest_of_line(c, c->context_at), tag, after;

	str_cut(rest, ' ', &tag, &after);
	diag_add(diag, yaml_fault(YAML_FAULT_TAG),
		span_at(c->source, c->context_at, c->context_at + tag.len),
		ARGS(ARG(quotation(c->arena, tag))));
}

static void tell_bracket_at(const YamlComplaint *c, size_t at, Diag *diag)
{
	Span open = place(c, at);
	Str bracket = span_text(open);
	bool list = str_eq(bracket, STR("["));

	if (!list && !str_eq(bracket, STR("{"))) {
		tell_other(c, diag);
		return;
	}
	diag_add_related(diag, yaml_fault(YAML_FAULT_BRACKET), open,
		place(c, c->at), ARGS(ARG(bracket),
			ARG(list ? STR("]") : STR("}"))));
}

static void tell_bracket(const YamlComplaint *c, Diag *diag)
{
	tell_bracket_at(c, c->context_at, diag);
}

/* No item where one was expected in brackets. */
static void tell_no_item(const YamlComplaint *c, Diag *diag)
{
	Span span = place(c, c->at);

	if (c->at >= c->end && c->open < c->end)
		tell_bracket_at(c, c->open, diag);
	else
		diag_add(diag, yaml_fault(YAML_FAULT_START), span,
			ARGS(ARG(span_text(span))));
}

static void tell_no_pair_at(const YamlComplaint *c, size_t at, Diag *diag)
{
	Str rest = str_trim(rest_of_line(c, at));

	yaml_syntax_no_pair(c->arena, span_at(c->source, at, at + rest.len),
		diag);
}

static void tell_no_pair(const YamlComplaint *c, Diag *diag)
{
	tell_no_pair_at(c, c->context_at, diag);
}

/* Where the text that ended at the complaint began. */
static size_t text_start(const YamlComplaint *c)
{
	Str text = c->source->text;
	size_t at = skip_space(text, c->read, c->at);

	if (at == c->at && c->last.source && c->last.end == c->read)
		return c->last.start;
	while (at < c->at && (text.ptr[at] == ':' || text.ptr[at] == '-'))
		at = skip_space(text, at + 1, c->at);
	return at;
}

static bool follows_colon(const YamlComplaint *c, size_t at)
{
	Str text = c->source->text;

	while (at > c->from && (is_blank(text.ptr[at - 1]) ||
	       is_break(text.ptr[at - 1])))
		at--;
	return at > c->from && text.ptr[at - 1] == ':';
}

/* A second colon: in a value on one line it wants quotes; on a later line
 * either that line is indented too far, or the first one has no colon. */
static void tell_colon(const YamlComplaint *c, Diag *diag)
{
	Str text = c->source->text;
	size_t start = text_start(c);
	size_t line = line_start(text, c->from, c->at);
	Str rest = rest_of_line(c, start);

	if (c->closed < c->read && skip_blanks(text, c->read, c->at) == c->at
	    && strchr("]}", text.ptr[c->read - 1]))
		tell_start_at(c, c->closed, diag);
	else if (start >= line)
		diag_add(diag, yaml_fault(YAML_FAULT_COLON), place(c, c->at),
			ARGS(ARG(quotation(c->arena, rest)),
				ARG(requoted(c->arena, rest))));
	else if (follows_colon(c, start))
		tell_indent_at(c, skip_blanks(text, line, c->at), diag);
	else
		tell_no_pair_at(c, start, diag);
}

/* A token where a key or the end was expected: most often the rest of a
 * value that seemed to end before, else the indentation. */
static void tell_unexpected(const YamlComplaint *c, Diag *diag)
{
	Str text = c->source->text;
	size_t read = c->read < c->at ? c->read : c->at;
	size_t line = line_start(text, c->from, c->at);
	char found = c->at < c->end ? text.ptr[c->at] : '\0';
	bool same_line = read > line &&
		skip_blanks(text, read, c->at) == c->at;

	if (found == '%')
		diag_add(diag, yaml_fault(YAML_FAULT_DIRECTIVE),
			place(c, c->at), NO_ARGS);
	else if (found == ':')
		tell_no_pair_at(c, c->at, diag);
	else if (!same_line)
		tell_indent(c, diag);
	else if (c->last_quoted && c->last.end == read &&
		 c->last.start < line)
		tell_quote_at(c, c->last.start, diag);
	else if (c->last_quoted && c->last.end == read)
		diag_add(diag, yaml_fault(YAML_FAULT_AFTER_QUOTE),
			place(c, c->at), ARGS(ARG(quotation(c->arena,
				rest_of_line(c, c->at)))));
	else if (strchr("]}", text.ptr[read - 1]) && c->closed < read)
		tell_start_at(c, c->closed, diag);
	else
		tell_indent(c, diag);
}

/* The first row whose texts are contained in the complaint's tells it. */
static const struct Row {
	const char *context, *problem;	/* "" is in all */
	void (*tell)(const YamlComplaint *c, Diag *diag);
} rows[] = {
	{"", "found a tab character", tell_tab},
	{"", "mapping values are not allowed", tell_colon},
	{"", "block sequence entries are not allowed", tell_dash},
	{"", "mapping keys are not allowed", tell_start},
	{"", "cannot start any token", tell_start},
	{"quoted scalar", "end of stream", tell_quote},
	{"quoted scalar", "document indicator", tell_quote},
	{"quoted scalar", "", tell_escape},
	{"simple key", "", tell_no_pair},
	{"an alias", "", tell_indicator},
	{"an anchor", "", tell_indicator},
	{"block scalar", "", tell_indicator},
	{"directive", "", tell_directive},
	{"", "directive", tell_directive},
	{"", "incompatible YAML document", tell_directive},
	{"tag", "", tell_tag},
	{"parsing a node", "", tell_tag},
	{"flow sequence", "", tell_bracket},
	{"flow mapping", "", tell_bracket},
	{"block node", "node content", tell_start},
	{"flow node", "node content", tell_no_item},
	{"", "did not find expected", tell_unexpected},
	{"", "", tell_other}
};

static bool matches(const struct Row *row, const YamlComplaint *c)
{
	return (!*row->context ||
		(c->context && strstr(c->context, row->context))) &&
		strstr(c->problem, row->problem);
}

/* The lines in question, from the last thing that was read. */
static Span doubtful(const YamlComplaint *c)
{
	Str text = c->source->text;
	size_t start = c->read < c->at ? c->read : c->at;

	if (c->last.source && c->last.start < start)
		start = c->last.start;
	return span_at(c->source, line_start(text, c->from, start),
		line_end(text, c->at, c->end));
}

void yaml_syntax_report(const YamlComplaint *c, Diag *diag)
{
	const struct Row *row = rows;
	size_t line = skip_blanks(c->source->text, line_start(c->source->text,
		c->from, c->at), c->end);

	if (yaml_syntax_invisible(c->arena, doubtful(c), YAML_PART_LINES,
	    diag) || yaml_syntax_mark(c->arena, place(c, line), diag))
		return;
	while (!matches(row, c))
		row++;
	row->tell(c, diag);
}
