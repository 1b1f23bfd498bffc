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

/* Whether mark, a part of the text, begins a line and words follow it. */
static bool lacks_colon(const Markdown *md, size_t start, Str mark)
{
	return (!start || md->text.ptr[start - 1] == '\n')
		&& start + mark.len < md->text.len
		&& md->text.ptr[start + mark.len] == ' ';
}

static void tell_missing(Markdown *md, size_t start, Str mark)
{
	Str place = str_slice(md->text, start, start + mark.len);
	Str words = str_trim(markdown_line(md, start + mark.len));
	if (lacks_colon(md, start, mark))
		markdown_tell(md, MARKDOWN_NOTE_COLON, place,
			ARGS(ARG(mark), ARG(words)));
	else if (!markdown_place_escaped(md, start))
		markdown_tell(md, MARKDOWN_NOTE_MISSING, place,
			ARGS(ARG(mark)));
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
		tell_missing(md, start, mark);
	}
}

void markdown_trap_note(Markdown *md, cmark_node *definition)
{
	Str mark = note_mark(markdown_bare_line(md, markdown_place_line(md,
		cmark_node_get_start_line(definition))));
	if (mark.len && !cmark_node_first_child(definition))
		markdown_tell(md, MARKDOWN_NOTE_EMPTY, mark, ARGS(ARG(mark)));
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
