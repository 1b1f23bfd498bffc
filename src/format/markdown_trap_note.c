#include "format/markdown_internal.h"

#include <string.h>

/* "[^x]" at the start of text, or empty. */
static Str note_mark(Str text)
{
	size_t at = 2;
	if (!str_starts(text, STR("[^")))
		return (Str){0};
	while (at < text.len && !memchr(" \t\r\n[]", text.ptr[at], 6))
		at++;
	return at > 2 && at < text.len && text.ptr[at] == ']'
		? str_slice(text, 0, at + 1) : (Str){0};
}

/* With an escape before it, the writer meant it so. */
void markdown_trap_missing(Markdown *md, Run *run)
{
	Str text = run->text;
	size_t at, from = 0, start;
	while (str_find_from(text, from, STR("[^"), &at)) {
		Str mark = note_mark(str_slice(text, at, text.len));
		from = at + 2;
		if (!mark.len || !markdown_place_find(md,
				markdown_place_of_run(run, at), mark, &start))
			continue;
		markdown_place_advance(md, start + mark.len);
		if (!start || md->text.ptr[start - 1] != '\\')
			markdown_tell(md, MARKDOWN_NOTE_MISSING,
				str_slice(md->text, start, start + mark.len),
				ARGS(ARG(mark)));
	}
}

void markdown_trap_unused(Markdown *md, const bool *shown)
{
	for (size_t line = 1; line <= md->places.lines.count; line++) {
		Str rest = shown[line] ? (Str){0}
			: markdown_place_words(md, line);
		Str mark = note_mark(rest);
		if (mark.len && mark.len < rest.len
				&& rest.ptr[mark.len] == ':')
			markdown_tell(md, MARKDOWN_NOTE_UNUSED, mark,
				ARGS(ARG(mark)));
	}
}
