#include "build/record.h"

void record_add(DigestState *state, Str path, const FileStamp *stamp)
{
	digest_add_text(state, path);
	digest_add_number(state, stamp->identity);
	digest_add_number(state, stamp->state);
}

/* The next line of text; false at its end. */
static bool line_next(Str *text, Str *ret_line)
{
	return str_cut(*text, '\n', ret_line, text);
}

bool record_parse(Str text, Record *ret_record)
{
	Record record;
	Str line;
	if (!line_next(&text, &line) || line.len
			|| !line_next(&text, &line)
			|| !digest_parse(line, &record.inputs)
			|| !line_next(&text, &line)
			|| !digest_parse(line, &record.files)
			|| !line_next(&text, &record.label)
			|| !line_next(&text, &record.note) || text.len)
		return false;
	*ret_record = record;
	return true;
}

void record_append(Arena *arena, const Record *record, Buf *out)
{
	buf_format(out, "\n%.*s\n%.*s\n%.*s\n%.*s\n",
		STR_ARG(digest_hex(arena, record->inputs)),
		STR_ARG(digest_hex(arena, record->files)),
		STR_ARG(record->label), STR_ARG(record->note));
}
