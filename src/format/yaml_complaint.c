#include "format/yaml_complaint.h"

#include <string.h>

#include "format/yaml_fault.h"
#include "format/yaml_follow.h"
#include "format/yaml_line.h"
#include "format/yaml_quote.h"
#include "format/yaml_syntax.h"

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

	return str_slice(text, at, yaml_line_end(text, at, c->end));
}

/* Whether a bracket is open at the byte at. The library tells of one only
 * once it has read on. */
static bool in_brackets(const YamlComplaint *c, size_t at)
{
	YamlFollow follow = {0};

	for (size_t line = c->read; line < at;) {
		size_t end = yaml_line_end(c->source->text, line, at);
		Str piece = str_slice(c->source->text, line, end);

		yaml_follow(&follow, &piece);
		line = end + 1;
	}
	return follow.depth || c->open < at;
}

/* What a value is from the byte at on: up to a comment, in brackets up to the
 * next item. */
static Str value_from(const YamlComplaint *c, size_t at)
{
	Str rest = rest_of_line(c, at);
	bool within = in_brackets(c, at);
	size_t end = 0, depth = 0;

	for (; end < rest.len; end++) {
		char sign = rest.ptr[end];

		if (sign == '#' && end && yaml_line_white(rest.ptr[end - 1]))
			break;
		if (!depth && within && memchr(",]}", sign, 3))
			break;
		if (sign == '[' || sign == '{')
			depth++;
		else if (depth && (sign == ']' || sign == '}'))
			depth--;
	}
	return str_slice(rest, 0, end);
}

/* Each of these tells one mistake, which is at byte `at`. */

static void tell(const YamlComplaint *c, YamlFault fault, size_t at, Diag *diag)
{
	diag_add(diag, yaml_fault(fault), place(c, at), NO_ARGS);
}

static void tell_other(const YamlComplaint *c, size_t at, Diag *diag)
{
	diag_add(diag, yaml_fault(YAML_FAULT_OTHER), place(c, at),
		ARGS(ARG(str_from(c->problem))));
}

static void tell_tab(const YamlComplaint *c, size_t at, Diag *diag)
{
	tell(c, YAML_FAULT_TAB, at, diag);
}

static void tell_dash(const YamlComplaint *c, size_t at, Diag *diag)
{
	tell(c, YAML_FAULT_DASH, at, diag);
}

static void tell_directive(const YamlComplaint *c, size_t at, Diag *diag)
{
	tell(c, YAML_FAULT_DIRECTIVE, at, diag);
}

static void tell_indent(const YamlComplaint *c, size_t at, Diag *diag)
{
	Args args = NO_ARGS;

	if (yaml_syntax_interrupted(c->arena, place(c, at), diag))
		return;
	yaml_quote_above(c->arena, c->source->text, at, args.at);
	diag_add(diag, yaml_fault(YAML_FAULT_INDENT), place(c, at), args);
}

/* The library stops behind the backslash, at what it did not want. */
static void tell_escape(const YamlComplaint *c, size_t at, Diag *diag)
{
	while (at > c->context_at &&
	       (at >= c->end || c->source->text.ptr[at] != '\\'))
		at--;
	tell(c, YAML_FAULT_ESCAPE, at, diag);
}

static void tell_quote(const YamlComplaint *c, size_t at, Diag *diag)
{
	Span span = place(c, at);

	diag_add(diag, yaml_fault(YAML_FAULT_QUOTE), span,
		ARGS(ARG(span_text(span))));
}

/* An indicator with something behind it that it cannot have. */
static void tell_indicator(const YamlComplaint *c, size_t at, Diag *diag)
{
	Span span = place(c, at);
	Str value = yaml_quote_double(c->arena, value_from(c, at));

	diag_add(diag, yaml_fault(YAML_FAULT_START), span,
		ARGS(ARG(span_text(span)), ARG(value)));
}

/* A character that cannot start any token. */
static void tell_start(const YamlComplaint *c, size_t at, Diag *diag)
{
	char found = at < c->end ? c->source->text.ptr[at] : '\0';

	if (found == '\t')
		tell_tab(c, at, diag);
	else if (found == '\0' || yaml_line_break(found))
		tell_other(c, at, diag);
	else
		tell_indicator(c, at, diag);
}

static void tell_tag(const YamlComplaint *c, size_t at, Diag *diag)
{
	Str tag, after;

	str_cut(rest_of_line(c, at), ' ', &tag, &after);
	diag_add(diag, yaml_fault(YAML_FAULT_TAG),
		span_at(c->source, at, at + tag.len),
		ARGS(ARG(yaml_quote(c->arena, tag))));
}

static void tell_bracket(const YamlComplaint *c, size_t at, Diag *diag)
{
	Span open = place(c, at);
	Str bracket = span_text(open);
	bool list = str_eq(bracket, STR("["));

	if (!list && !str_eq(bracket, STR("{"))) {
		tell_other(c, c->at, diag);
		return;
	}
	diag_add_related(diag, yaml_fault(YAML_FAULT_BRACKET), open,
		place(c, c->at), ARGS(ARG(bracket),
			ARG(list ? STR("]") : STR("}"))));
}

/* No item where one was expected in brackets. */
static void tell_no_item(const YamlComplaint *c, size_t at, Diag *diag)
{
	Span span = place(c, at);

	if (at >= c->end && c->open < c->end)
		tell_bracket(c, c->open, diag);
	else if (c->source->text.ptr[at] == ',')
		tell(c, YAML_FAULT_COMMA, at, diag);
	else
		diag_add(diag, yaml_fault(YAML_FAULT_START), span,
			ARGS(ARG(span_text(span))));
}

static void tell_no_pair(const YamlComplaint *c, size_t at, Diag *diag)
{
	Str rest = str_trim(rest_of_line(c, at));

	yaml_syntax_no_pair(c->arena, span_at(c->source, at, at + rest.len),
		diag);
}

/* Where the text that ended at the complaint began. */
static size_t text_start(const YamlComplaint *c)
{
	Str text = c->source->text;
	size_t at = yaml_line_skip(text, c->read, c->at);

	if (at == c->at && c->last.source && c->last.end == c->read)
		return c->last.start;
	while (at < c->at && (text.ptr[at] == ':' || text.ptr[at] == '-'))
		at = yaml_line_skip(text, at + 1, c->at);
	return at;
}

static bool follows_colon(const YamlComplaint *c, size_t at)
{
	Str text = c->source->text;

	while (at > c->from && yaml_line_white(text.ptr[at - 1]))
		at--;
	return at > c->from && text.ptr[at - 1] == ':';
}

/* Whether the text that starts there and goes on with line stands behind a
 * mark of a list or a colon, in which case line is indented too far; in one
 * column with it, it is the first of two keys, and has no colon. */
static bool goes_on(const YamlComplaint *c, size_t start, size_t line)
{
	Str text = c->source->text;
	size_t above = yaml_line_start(text, c->from, start);
	size_t mark = yaml_line_blanks(text, above, start);
	size_t column = yaml_line_column(str_slice(text, above, start + 1));
	size_t indent = yaml_line_indent(str_slice(text, line, c->at));

	if (above + column == start && column == indent)
		return false;
	return follows_colon(c, start) || (mark < start &&
		above + column == start);
}

/* Whether brackets ended with what was read. */
static bool follows_bracket(const YamlComplaint *c, size_t read)
{
	return c->closed < read && strchr("]}", c->source->text.ptr[read - 1]);
}

/* Whether what was read is over, by a line of its own. */
static bool follows_end(const YamlComplaint *c, size_t read)
{
	Str text = c->source->text;
	size_t line = yaml_line_start(text, c->from, read);

	return str_eq(str_slice(text, line, read), STR("..."));
}

/* A second colon: in a value on one line it wants quotes. */
static void tell_colon(const YamlComplaint *c, size_t at, Diag *diag)
{
	Str text = c->source->text;
	size_t start = text_start(c);
	size_t line = yaml_line_start(text, c->from, at);
	Str rest = value_from(c, start);

	if (yaml_line_blanks(text, c->read, at) == at &&
	    follows_bracket(c, c->read))
		tell_indicator(c, c->closed, diag);
	else if (start >= line)
		diag_add(diag, yaml_fault(YAML_FAULT_COLON), place(c, at),
			ARGS(ARG(yaml_quote(c->arena, rest)),
				ARG(yaml_quote_double(c->arena, rest))));
	else if (goes_on(c, start, line))
		tell_indent(c, yaml_line_blanks(text, line, at), diag);
	else
		tell_no_pair(c, start, diag);
}

/* A letter right behind the quote: it was the opening one of another pair. */
static void tell_after_quote(const YamlComplaint *c, size_t at, Diag *diag)
{
	Str text = c->source->text, rest = value_from(c, c->last.end);
	Str value = str_trim(str_slice(text, c->last.start, c->last.end +
		rest.len));
	char quote = value.ptr[0];

	if (at == c->last.end && value.ptr[value.len - 1] == quote)
		value = str_slice(value, 1, value.len - 1);
	diag_add(diag, yaml_fault(YAML_FAULT_AFTER_QUOTE), place(c, at),
		ARGS(ARG(yaml_quote(c->arena, value_from(c, at))),
			ARG(yaml_quote_double(c->arena, value))));
}

/* A token where a key or the end was expected: most often the rest of a
 * value that seemed to end before, else the indentation. */
static void tell_unexpected(const YamlComplaint *c, size_t at, Diag *diag)
{
	Str text = c->source->text;
	size_t read = c->read < at ? c->read : at;
	size_t line = yaml_line_start(text, c->from, at);
	char found = at < c->end ? text.ptr[at] : '\0';
	bool same_line = read > line && yaml_line_blanks(text, read, at) == at;
	bool quoted = c->last_quoted && c->last.end == read;

	if (found == '%')
		tell_directive(c, at, diag);
	else if (follows_end(c, read))
		diag_add(diag, yaml_fault(YAML_FAULT_END),
			span_at(c->source, read - 3, read), NO_ARGS);
	else if (found == ':')
		tell_no_pair(c, at, diag);
	else if (!same_line)
		tell_indent(c, at, diag);
	else if (quoted && c->last.start < line)
		tell_quote(c, c->last.start, diag);
	else if (quoted)
		tell_after_quote(c, at, diag);
	else if (follows_bracket(c, read))
		tell_indicator(c, c->closed, diag);
	else
		tell_indent(c, at, diag);
}

/* Where the mistake is: what the library was reading, if it says so, or where
 * it stopped. */
typedef enum Where { CONTEXT, PROBLEM } Where;

/* The first row whose texts are contained in the complaint's tells it. */
static const struct Row {
	const char *context, *problem;	/* "" is in all */
	void (*tell)(const YamlComplaint *c, size_t at, Diag *diag);
	Where where;
} rows[] = {
	{"", "found a tab character", tell_tab, PROBLEM},
	{"", "mapping values are not allowed", tell_colon, PROBLEM},
	{"", "block sequence entries are not allowed", tell_dash, PROBLEM},
	{"", "mapping keys are not allowed", tell_start, PROBLEM},
	{"", "cannot start any token", tell_start, PROBLEM},
	{"quoted scalar", "end of stream", tell_quote, CONTEXT},
	{"quoted scalar", "document indicator", tell_quote, CONTEXT},
	{"quoted scalar", "", tell_escape, PROBLEM},
	{"simple key", "", tell_no_pair, CONTEXT},
	{"an alias", "", tell_indicator, CONTEXT},
	{"an anchor", "", tell_indicator, CONTEXT},
	{"block scalar", "", tell_indicator, CONTEXT},
	{"directive", "", tell_directive, CONTEXT},
	{"", "directive", tell_directive, CONTEXT},
	{"", "incompatible YAML document", tell_directive, CONTEXT},
	{"tag", "", tell_tag, CONTEXT},
	{"parsing a node", "", tell_tag, CONTEXT},
	{"flow sequence", "", tell_bracket, CONTEXT},
	{"flow mapping", "", tell_bracket, CONTEXT},
	{"block node", "node content", tell_start, PROBLEM},
	{"flow node", "node content", tell_no_item, PROBLEM},
	{"", "did not find expected", tell_unexpected, PROBLEM},
	{"", "", tell_other, PROBLEM}
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
	return span_at(c->source, yaml_line_start(text, c->from, start),
		yaml_line_end(text, c->at, c->end));
}

/* Tells of a line among these that begins with a “%”. */
static bool tell_percent(const YamlComplaint *c, Span lines, Diag *diag)
{
	size_t at = lines.start;

	while (at < lines.end && c->source->text.ptr[at] != '%') {
		at = yaml_line_end(c->source->text, at, lines.end);
		while (at < lines.end && yaml_line_break(c->source->text.ptr[at]))
			at++;
	}
	if (at < lines.end)
		tell_directive(c, at, diag);
	return at < lines.end;
}

void yaml_complaint_report(const YamlComplaint *c, Diag *diag)
{
	const struct Row *row = rows;
	Str text = c->source->text;
	size_t line = yaml_line_blanks(text, yaml_line_start(text, c->from,
		c->at), c->end);

	if (yaml_syntax_invisible(c->arena, doubtful(c), YAML_PART_LINES,
	    diag) || yaml_syntax_mark(c->arena, place(c, line), diag) ||
	    tell_percent(c, doubtful(c), diag))
		return;
	while (!matches(row, c))
		row++;
	row->tell(c, row->where == CONTEXT && c->context ? c->context_at
		: c->at, diag);
}
