#include "format/yaml_complaint.h"

#include <string.h>

#include "format/yaml_follow.h"
#include "format/yaml_line.h"
#include "format/yaml_quote.h"
#include "format/yaml_syntax.h"

static Span place(const YamlReader *r, size_t at)
{
	size_t end = at;
	if (at < r->source->text.len)
		str_rune(r->source->text, &end);
	return span_at(r->source, at, end);
}

static Str rest_of_line(const YamlReader *r, size_t at)
{
	Str text = r->source->text;
	return str_slice(text, at, yaml_line_end(text, at, r->end));
}

/* Whether a bracket is open at the byte at. The library tells of one only
 * once it has read on. */
static bool in_brackets(const YamlReader *r, size_t at)
{
	YamlFollow follow = {0};
	for (size_t line = r->read; line < at;) {
		size_t end = yaml_line_end(r->source->text, line, at);
		Str piece = str_slice(r->source->text, line, end);
		yaml_follow(&follow, &piece);
		line = end + 1;
	}
	return follow.depth || r->open < at;
}

/* What a value is from the byte at on: up to a comment, in brackets up to the
 * next item. */
static Str value_from(const YamlReader *r, size_t at)
{
	Str rest = rest_of_line(r, at);
	bool within = in_brackets(r, at);
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

static void tell(YamlReader *r, YamlFault fault, size_t at)
{
	diag_add(r->diag, yaml_fault(fault), place(r, at), NO_ARGS);
}

static void tell_other(YamlReader *r, size_t at)
{
	diag_add(r->diag, yaml_fault(YAML_FAULT_OTHER), place(r, at),
		ARGS(ARG(str_from(r->parser.problem))));
}

static void tell_indent(YamlReader *r, size_t at)
{
	Args args = NO_ARGS;
	if (yaml_syntax_interrupted(&r->scratch, place(r, at), r->diag))
		return;
	yaml_quote_above(&r->scratch, r->source->text, at, args.at);
	diag_add(r->diag, yaml_fault(YAML_FAULT_INDENT), place(r, at), args);
}

/* The library stops behind the backslash, at what it did not want. */
static void tell_escape(YamlReader *r, size_t at)
{
	while (at > r->context_at
			&& (at >= r->end || r->source->text.ptr[at] != '\\'))
		at--;
	tell(r, YAML_FAULT_ESCAPE, at);
}

static void tell_quote(YamlReader *r, size_t at)
{
	Span span = place(r, at);
	diag_add(r->diag, yaml_fault(YAML_FAULT_QUOTE), span,
		ARGS(ARG(span_text(span))));
}

/* An indicator with something behind it that it cannot have. */
static void tell_indicator(YamlReader *r, size_t at)
{
	Span span = place(r, at);
	Str value = yaml_quote_double(&r->scratch, value_from(r, at));
	diag_add(r->diag, yaml_fault(YAML_FAULT_START), span,
		ARGS(ARG(span_text(span)), ARG(value)));
}

/* A character that cannot start any token. */
static void tell_start(YamlReader *r, size_t at)
{
	char found = at < r->end ? r->source->text.ptr[at] : '\0';
	if (found == '\t')
		tell(r, YAML_FAULT_TAB, at);
	else if (found == '\0' || yaml_line_break(found))
		tell_other(r, at);
	else
		tell_indicator(r, at);
}

static void tell_tag(YamlReader *r, size_t at)
{
	Str tag, after;
	str_cut(rest_of_line(r, at), ' ', &tag, &after);
	diag_add(r->diag, yaml_fault(YAML_FAULT_TAG),
		span_at(r->source, at, at + tag.len),
		ARGS(ARG(yaml_quote(&r->scratch, tag))));
}

static void tell_bracket(YamlReader *r, size_t at)
{
	Span open = place(r, at);
	Str bracket = span_text(open);
	bool list = str_eq(bracket, STR("["));
	if (!list && !str_eq(bracket, STR("{"))) {
		tell_other(r, r->problem_at);
		return;
	}
	diag_add_related(r->diag, yaml_fault(YAML_FAULT_BRACKET), open,
		place(r, r->problem_at), ARGS(ARG(bracket),
			ARG(list ? STR("]") : STR("}"))));
}

/* No item where one was expected in brackets. */
static void tell_no_item(YamlReader *r, size_t at)
{
	Span span = place(r, at);
	if (at >= r->end && r->open < r->end)
		tell_bracket(r, r->open);
	else if (r->source->text.ptr[at] == ',')
		tell(r, YAML_FAULT_COMMA, at);
	else
		diag_add(r->diag, yaml_fault(YAML_FAULT_START), span,
			ARGS(ARG(span_text(span))));
}

static void tell_no_pair(YamlReader *r, size_t at)
{
	Str rest = str_trim(rest_of_line(r, at));
	yaml_syntax_no_pair(&r->scratch, span_at(r->source, at, at + rest.len),
		r->diag);
}

/* Where the text that ended at the complaint began. */
static size_t text_start(const YamlReader *r)
{
	Str text = r->source->text;
	size_t at = yaml_line_skip(text, r->read, r->problem_at);
	if (at == r->problem_at && r->last.source && r->last.end == r->read)
		return r->last.start;
	while (at < r->problem_at && (text.ptr[at] == ':' || text.ptr[at] == '-'))
		at = yaml_line_skip(text, at + 1, r->problem_at);
	return at;
}

static bool follows_colon(const YamlReader *r, size_t at)
{
	Str text = r->source->text;
	while (at > r->start && yaml_line_white(text.ptr[at - 1]))
		at--;
	return at > r->start && text.ptr[at - 1] == ':';
}

/* Whether the text that starts there and goes on with line stands behind a
 * mark of a list or a colon, in which case line is indented too far; in one
 * column with it, it is the first of two keys, and has no colon. */
static bool goes_on(const YamlReader *r, size_t start, size_t line)
{
	Str text = r->source->text;
	size_t above = yaml_line_start(text, r->start, start);
	size_t mark = yaml_line_blanks(text, above, start);
	size_t column = yaml_line_column(str_slice(text, above, start + 1));
	size_t indent = yaml_line_indent(str_slice(text, line, r->problem_at));
	if (above + column == start && column == indent)
		return false;
	return follows_colon(r, start) || (mark < start
		&& above + column == start);
}

/* Whether brackets ended with what was read. */
static bool follows_bracket(const YamlReader *r, size_t read)
{
	return r->closed < read && strchr("]}", r->source->text.ptr[read - 1]);
}

/* Whether what was read is over, by a line of its own. */
static bool follows_end(const YamlReader *r, size_t read)
{
	Str text = r->source->text;
	size_t line = yaml_line_start(text, r->start, read);
	return str_eq(str_slice(text, line, read), STR("..."));
}

/* A second colon: in a value on one line it wants quotes. */
static void tell_colon(YamlReader *r, size_t at)
{
	Str text = r->source->text;
	size_t start = text_start(r);
	size_t line = yaml_line_start(text, r->start, at);
	Str rest = value_from(r, start);
	if (yaml_line_blanks(text, r->read, at) == at
			&& follows_bracket(r, r->read))
		tell_indicator(r, r->closed);
	else if (start >= line)
		diag_add(r->diag, yaml_fault(YAML_FAULT_COLON), place(r, at),
			ARGS(ARG(yaml_quote(&r->scratch, rest)),
				ARG(yaml_quote_double(&r->scratch, rest))));
	else if (goes_on(r, start, line))
		tell_indent(r, yaml_line_blanks(text, line, at));
	else
		tell_no_pair(r, start);
}

/* A letter right behind the quote: it was the opening one of another pair. */
static void tell_after_quote(YamlReader *r, size_t at)
{
	Str text = r->source->text, rest = value_from(r, r->last.end);
	Str value = str_trim(str_slice(text, r->last.start, r->last.end
		+ rest.len));
	char quote = value.ptr[0];
	if (at == r->last.end && value.ptr[value.len - 1] == quote)
		value = str_slice(value, 1, value.len - 1);
	diag_add(r->diag, yaml_fault(YAML_FAULT_AFTER_QUOTE), place(r, at),
		ARGS(ARG(yaml_quote(&r->scratch, value_from(r, at))),
			ARG(yaml_quote_double(&r->scratch, value))));
}

/* A token where a key or the end was expected: most often the rest of a
 * value that seemed to end before, else the indentation. */
static void tell_unexpected(YamlReader *r, size_t at)
{
	Str text = r->source->text;
	size_t read = r->read < at ? r->read : at;
	size_t line = yaml_line_start(text, r->start, at);
	char found = at < r->end ? text.ptr[at] : '\0';
	bool same_line = read > line && yaml_line_blanks(text, read, at) == at;
	bool quoted = r->last_quoted && r->last.end == read;
	if (found == '%')
		tell(r, YAML_FAULT_DIRECTIVE, at);
	else if (follows_end(r, read))
		diag_add(r->diag, yaml_fault(YAML_FAULT_END),
			span_at(r->source, read - 3, read), NO_ARGS);
	else if (found == ':')
		tell_no_pair(r, at);
	else if (!same_line)
		tell_indent(r, at);
	else if (quoted && r->last.start < line)
		tell_quote(r, r->last.start);
	else if (quoted)
		tell_after_quote(r, at);
	else if (follows_bracket(r, read))
		tell_indicator(r, r->closed);
	else
		tell_indent(r, at);
}

/* Where the mistake is: what the library was reading, if it says so, or where
 * it stopped. */
typedef enum Where { CONTEXT, PROBLEM } Where;

/* The first row whose texts are contained in the complaint's tells it. */
static const struct Row {
	const char *context, *problem;	/* "" is in all */
	Where where;
	void (*tell)(YamlReader *r, size_t at);
	YamlFault fault;	/* told where `tell` is NULL */
} rows[] = {
	{"", "found a tab character", PROBLEM, .fault = YAML_FAULT_TAB},
	{"", "mapping values are not allowed", PROBLEM, .tell = tell_colon},
	{"", "block sequence entries are not allowed", PROBLEM, .fault = YAML_FAULT_DASH},
	{"", "mapping keys are not allowed", PROBLEM, .tell = tell_start},
	{"", "cannot start any token", PROBLEM, .tell = tell_start},
	{"quoted scalar", "end of stream", CONTEXT, .tell = tell_quote},
	{"quoted scalar", "document indicator", CONTEXT, .tell = tell_quote},
	{"quoted scalar", "", PROBLEM, .tell = tell_escape},
	{"simple key", "", CONTEXT, .tell = tell_no_pair},
	{"an alias", "", CONTEXT, .tell = tell_indicator},
	{"an anchor", "", CONTEXT, .tell = tell_indicator},
	{"block scalar", "", CONTEXT, .tell = tell_indicator},
	{"directive", "", CONTEXT, .fault = YAML_FAULT_DIRECTIVE},
	{"", "directive", CONTEXT, .fault = YAML_FAULT_DIRECTIVE},
	{"", "incompatible YAML document", CONTEXT, .fault = YAML_FAULT_DIRECTIVE},
	{"tag", "", CONTEXT, .tell = tell_tag},
	{"parsing a node", "", CONTEXT, .tell = tell_tag},
	{"flow sequence", "", CONTEXT, .tell = tell_bracket},
	{"flow mapping", "", CONTEXT, .tell = tell_bracket},
	{"block node", "node content", PROBLEM, .tell = tell_start},
	{"flow node", "node content", PROBLEM, .tell = tell_no_item},
	{"", "did not find expected", PROBLEM, .tell = tell_unexpected},
	{"", "", PROBLEM, .tell = tell_other}
};

/* text may be NULL. */
static bool says(const char *text, const char *part)
{
	return !*part || (text && strstr(text, part));
}

/* The lines in question, from the last thing that was read. */
static Span doubtful(const YamlReader *r)
{
	Str text = r->source->text;
	size_t start = r->read < r->problem_at ? r->read : r->problem_at;
	if (r->last.source && r->last.start < start)
		start = r->last.start;
	return span_at(r->source, yaml_line_start(text, r->start, start),
		yaml_line_end(text, r->problem_at, r->end));
}

/* Tells of a line among these that begins with a “%”. */
static bool tell_percent(YamlReader *r, Span lines)
{
	size_t at = lines.start;
	while (at < lines.end && r->source->text.ptr[at] != '%') {
		at = yaml_line_end(r->source->text, at, lines.end);
		while (at < lines.end && yaml_line_break(r->source->text.ptr[at]))
			at++;
	}
	if (at < lines.end)
		tell(r, YAML_FAULT_DIRECTIVE, at);
	return at < lines.end;
}

void yaml_complaint_report(YamlReader *r)
{
	const struct Row *row = rows;
	size_t line = yaml_line_blanks(r->source->text, yaml_line_start(
		r->source->text, r->start, r->problem_at), r->end);
	if (yaml_syntax_invisible(&r->scratch, doubtful(r), YAML_PART_LINES,
			r->diag)
			|| yaml_syntax_mark(&r->scratch, place(r, line),
				r->diag) || tell_percent(r, doubtful(r)))
		return;
	while (!says(r->parser.context, row->context)
			|| !says(r->parser.problem, row->problem))
		row++;
	size_t at = row->where == CONTEXT ? r->context_at : r->problem_at;
	if (row->tell)
		row->tell(r, at);
	else
		tell(r, row->fault, at);
}
