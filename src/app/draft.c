#include "app/draft.h"

#include <assert.h>
#include <string.h>

enum { DRAFT_MAX = 1 << 20 };

void draft_init(Draft *draft, Language language)
{
	buf_init(&draft->out, DRAFT_MAX);
	draft->language = language;
}

Str draft_end(Draft *draft, Arena *arena)
{
	return buf_take(&draft->out, arena);
}

const Schema *draft_inner(const Schema *schema, const char *field)
{
	return schema_field(schema, str_from(field))->record;
}

Str draft_option(const Draft *draft, const Options *options, int number)
{
	const Option *option = option_by_number(options, number);
	if (!option)
		return (Str){0};
	return draft->language == LANGUAGE_VI ? option->vi : option->name;
}

/* What YAML takes for the end of a line, or does not take at all. */
static bool needs_escape(unsigned rune)
{
	return rune < 0x20 || (rune >= 0x7F && rune < 0xA0)
		|| rune == 0x2028 || rune == 0x2029 || rune == 0xFEFF;
}

/* Whether YAML would take text for something else without quotes. */
static bool needs_quotes(Str text)
{
	static const Str indicators = STR_INIT("-?:,[]{}#&*!|>'\"%@`");
	if (!text.len || memchr(indicators.ptr, text.ptr[0], indicators.len)
			|| str_trim(text).len != text.len
			|| text.ptr[text.len - 1] == ':')
		return true;
	for (size_t at = 0; at < text.len;)
		if (needs_escape(str_rune(text, &at)))
			return true;
	return str_has(text, STR(": ")) || str_has(text, STR(" #"));
}

/* In brackets a few more signs have a meaning. */
static bool needs_quotes_in_list(Str text)
{
	static const Str signs = STR_INIT(",[]{}");
	for (size_t i = 0; i < text.len; i++)
		if (memchr(signs.ptr, text.ptr[i], signs.len))
			return true;
	return needs_quotes(text);
}

static void quoted(Buf *out, Str text)
{
	buf_add_char(out, '"');
	for (size_t at = 0, from = 0; at < text.len; from = at) {
		unsigned rune = str_rune(text, &at);
		if (rune == '"' || rune == '\\')
			buf_add_char(out, '\\');
		if (rune == '\n')
			BUF_LITERAL(out, "\\n");
		else if (needs_escape(rune))
			buf_format(out, "\\u%04x", rune);
		else
			buf_add(out, str_slice(text, from, at));
	}
	buf_add_char(out, '"');
}

void draft_scalar(Buf *out, Str value)
{
	if (needs_quotes(value))
		quoted(out, value);
	else
		buf_add(out, value);
}

static void key(Draft *draft, size_t indent, const Schema *schema,
	const char *name)
{
	const Field *field = schema_field(schema, str_from(name));
	assert(field);
	while (indent--)
		buf_add_char(&draft->out, ' ');
	buf_add(&draft->out, draft->language == LANGUAGE_VI ? field->vi
		: field->name);
	buf_add_char(&draft->out, ':');
}

void draft_line(Draft *draft, size_t indent, const Schema *schema,
	const char *field, Str value)
{
	key(draft, indent, schema, field);
	buf_add_char(&draft->out, ' ');
	draft_scalar(&draft->out, str_or(value, UNKNOWN));
	buf_add_char(&draft->out, '\n');
}

void draft_group(Draft *draft, size_t indent, const Schema *schema,
	const char *field)
{
	key(draft, indent, schema, field);
	buf_add_char(&draft->out, '\n');
}

void draft_item(Draft *draft, size_t indent)
{
	while (indent--)
		buf_add_char(&draft->out, ' ');
	BUF_LITERAL(&draft->out, "- ");
}

void draft_list(Draft *draft, size_t indent, const Schema *schema,
	const char *field, List refs)
{
	bool first = true;
	if (!refs.count) {
		draft_line(draft, indent, schema, field, UNKNOWN);
		return;
	}
	key(draft, indent, schema, field);
	BUF_LITERAL(&draft->out, " [");
	LIST_EACH(const Ref, ref, refs) {
		if (!first)
			BUF_LITERAL(&draft->out, ", ");
		first = false;
		if (needs_quotes_in_list(ref->key))
			quoted(&draft->out, ref->key);
		else
			buf_add(&draft->out, ref->key);
	}
	BUF_LITERAL(&draft->out, "]\n");
}

/* Whether text may stand below "|" as it is. */
static bool fits_block(Str text)
{
	for (size_t at = 0; at < text.len;) {
		unsigned rune = str_rune(text, &at);
		if (needs_escape(rune) && rune != '\n')
			return false;
	}
	return text.len && text.ptr[0] != ' ' && text.ptr[0] != '\n';
}

void draft_block(Draft *draft, size_t indent, const Schema *schema,
	const char *field, Str text)
{
	Str line, rest = str_trim(text);
	if (!str_has(rest, STR("\n")) || !fits_block(rest)) {
		draft_line(draft, indent, schema, field, rest);
		return;
	}
	key(draft, indent, schema, field);
	BUF_LITERAL(&draft->out, " |\n");
	while (rest.len) {
		str_cut(rest, '\n', &line, &rest);
		if (line.len)
			buf_format(&draft->out, "%*s", (int)indent + 2, "");
		buf_add(&draft->out, line);
		buf_add_char(&draft->out, '\n');
	}
}
