#include "format/xml.h"

static Str entity(char c)
{
	switch (c) {
	case '&':
		return STR("&amp;");
	case '<':
		return STR("&lt;");
	case '>':
		return STR("&gt;");
	case '"':
		return STR("&quot;");
	default:
		return (Str){0};
	}
}

static bool allowed(unsigned rune)
{
	return rune >= ' ' ? rune != 0xFFFE && rune != 0xFFFF
		: rune == '\t' || rune == '\n' || rune == '\r';
}

void xml_begin(Buf *out)
{
	BUF_LITERAL(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
}

void xml_escape(Buf *out, Str text)
{
	for (size_t at = 0, next = 0; at < text.len; at = next) {
		unsigned rune = str_rune(text, &next);
		Str name = entity(text.ptr[at]);
		if (name.len)
			buf_add(out, name);
		else if (allowed(rune))
			buf_add(out, str_slice(text, at, next));
	}
}

void xml_element(Buf *out, unsigned depth, Str name, Str text)
{
	for (unsigned i = 0; i < depth; i++)
		BUF_LITERAL(out, "  ");
	buf_add_char(out, '<');
	buf_add(out, name);
	buf_add_char(out, '>');
	xml_escape(out, text);
	BUF_LITERAL(out, "</");
	buf_add(out, name);
	BUF_LITERAL(out, ">\n");
}
