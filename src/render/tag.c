#include "render/tag.h"

#include "render/scan.h"

bool tag_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool opens_tag(Str text, size_t at)
{
	return str_starts(str_slice(text, at, at + 2), STR("<%"));
}

/* Reads the name in a tag that begins with `extends` or `block`. */
static void read_directive(Str text, Tag *tag, size_t at)
{
	Str name = {NULL, 0};
	size_t others = 0;

	for (;;) {
		Token token = scan_word(text, &at);

		if (token.kind == TOKEN_CLOSE || token.kind == TOKEN_LOST)
			break;
		if (token.kind == TOKEN_TEXT && !name.ptr)
			others += !scan_literal(token.text, &name);
		else if (!str_eq(token.text, STR("(")) &&
		    !str_eq(token.text, STR(")")))
			others++;
	}
	tag->name = others ? (Str){NULL, 0} : name;
}

/* Finds the end of a tag of code, and whether it is a directive. Where another
 * tag begins first, it has none: Lua has no "<%". */
static bool read_code(Str text, Tag *tag)
{
	size_t at = tag->inside;
	bool first = true;

	for (;;) {
		Token token = scan_word(text, &at);

		if (token.kind == TOKEN_LOST || (token.kind == TOKEN_OTHER &&
		    opens_tag(text, at - 1)))
			return false;
		if (token.kind == TOKEN_CLOSE)
			break;
		if (first && tag->kind == TAG_CODE) {
			bool extends = str_eq(token.text, STR("extends"));

			if (extends || str_eq(token.text, STR("block"))) {
				tag->kind = extends ? TAG_EXTENDS : TAG_BLOCK;
				tag->word = token.text;
				read_directive(text, tag, at);
			}
		}
		first = false;
	}
	tag->end = at;
	return true;
}

bool tag_read(Str text, size_t start, Tag *ret_tag)
{
	char mark = start + 2 < text.len ? text.ptr[start + 2] : ' ';
	Tag tag = {.kind = TAG_CODE, .start = start, .inside = start + 3};

	if (mark == '=')
		tag.kind = TAG_ESCAPED;
	else if (mark == '-')
		tag.kind = TAG_RAW;
	else if (mark == '#')
		tag.kind = TAG_COMMENT;
	else
		tag.inside = start + 2;
	if (tag.kind == TAG_COMMENT) {
		size_t at;

		if (!str_find_from(text, start, STR("%>"), &at))
			return false;
		tag.end = at + 2;
	} else if (!read_code(text, &tag)) {
		return false;
	}
	*ret_tag = tag;
	return true;
}

static bool is_silent(TagKind kind)
{
	return kind != TAG_ESCAPED && kind != TAG_RAW;
}

size_t tag_silent_line(Str text, Tag tag)
{
	size_t at = tag.start;

	while (at && tag_is_blank(text.ptr[at - 1]))
		at--;
	if (at && text.ptr[at - 1] != '\n')
		return 0;
	while (is_silent(tag.kind)) {
		at = tag.end;
		if (opens_tag(text, at) &&
		    !str_starts(str_slice(text, at, at + 3), STR("<%%"))) {
			if (!tag_read(text, at, &tag))
				return 0;
			continue;
		}
		while (at < text.len &&
		       (tag_is_blank(text.ptr[at]) || text.ptr[at] == '\r'))
			at++;
		if (at == text.len)
			return at;
		return text.ptr[at] == '\n' ? at + 1 : 0;
	}
	return 0;
}
