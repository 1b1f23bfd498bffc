#include "render/tag.h"

#include "render/scan.h"

bool tag_is_blank(char c)
{
	return c == ' ' || c == '\t';
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
		else if (!str_eq(token.text, STR("("))
				&& !str_eq(token.text, STR(")")))
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
		if (token.kind == TOKEN_LOST || (token.kind == TOKEN_OTHER
				&& str_stands(text, at - 1, STR("<%"))))
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
	static const struct {
		Str opening;
		TagKind kind;
	} kinds[] = {
		{STR_INIT("<%="), TAG_ESCAPED}, {STR_INIT("<%-"), TAG_RAW},
		{STR_INIT("<%#"), TAG_COMMENT}, {STR_INIT("<%%"), TAG_MARK},
		{STR_INIT("<%"), TAG_CODE}
	};
	size_t i = 0, end;
	while (!str_stands(text, start, kinds[i].opening))
		i++;
	Tag tag = {.kind = kinds[i].kind, .start = start,
		.inside = start + kinds[i].opening.len};
	if (tag.kind == TAG_MARK)
		tag.end = tag.inside;
	else if (tag.kind == TAG_COMMENT
			&& str_find_from(text, start, STR("%>"), &end))
		tag.end = end + 2;
	else if (tag.kind == TAG_COMMENT || !read_code(text, &tag))
		return false;
	*ret_tag = tag;
	return true;
}

static bool is_silent(TagKind kind)
{
	return kind != TAG_ESCAPED && kind != TAG_RAW && kind != TAG_MARK;
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
		if (str_stands(text, at, STR("<%"))) {
			if (!tag_read(text, at, &tag))
				return 0;
			continue;
		}
		while (at < text.len && (tag_is_blank(text.ptr[at])
				|| text.ptr[at] == '\r'))
			at++;
		if (at == text.len)
			return at;
		return text.ptr[at] == '\n' ? at + 1 : 0;
	}
	return 0;
}
