/* One tag in a template's text.
 * Knows marks, ends and directives; must not know what is made of them. */
#ifndef RENDER_TAG_H
#define RENDER_TAG_H

#include "base/str.h"

typedef enum TagKind {
	TAG_CODE,
	TAG_ESCAPED,
	TAG_RAW,
	TAG_COMMENT,
	TAG_EXTENDS,
	TAG_BLOCK,
	TAG_MARK	/* no tag: "<%%", which prints "<%" */
} TagKind;

typedef struct Tag {
	TagKind kind;
	size_t start, inside, end;	/* at "<%", after its mark, past "%>" or
					 * past "<%%" */
	Str word;	/* extends or block */
	Str name;	/* of the template or block; empty if not literal */
} Tag;

/* Space or tabulator. */
bool tag_is_blank(char c);
/* Reads the tag whose "<%" stands at start. False if it does not end. */
bool tag_read(Str text, size_t start, Tag *ret_tag);
/* If the line of tag holds nothing but tags without output, one directly
 * behind the other, then the end of that line; else 0. */
size_t tag_silent_line(Str text, Tag tag);

#endif
