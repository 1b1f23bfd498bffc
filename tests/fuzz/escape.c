#include "fuzz.h"

#include "base/buf.h"
#include "format/csv.h"
#include "format/html.h"
#include "format/ical.h"

enum { ROOM = 1 << 24 };

/* A line of iCalendar is at most 75 bytes and never cut within a letter. */
static void check_lines(Str text)
{
	while (text.len) {
		Str line;
		str_cut(text, '\n', &line, &text);
		CHECK(str_ends(line, STR("\r")) && line.len <= 76);
		CHECK(str_utf8_error(line) == line.len);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text, back;
	Arena arena;
	Buf out;
	Csv csv;
	if (!fuzz_text(data, size, &text))
		return 0;
	arena_init(&arena);
	buf_init(&out, ROOM);
	ical_text(&out, STR("SUMMARY"), text);
	check_lines(buf_str(&out));
	buf_clear(&out);
	html_escape(&out, text);
	for (size_t i = 0; i < out.len; i++)
		CHECK(!strchr("<>\"", out.ptr[i]));
	buf_clear(&out);
	csv_init(&csv, &out);
	csv_text(&csv, text);
	csv_end_line(&csv);
	CHECK(out.len >= text.len);
	html_url_decode(&arena, text, &back);
	html_relative(&arena, STR("a/b.html"), text);
	buf_done(&out);
	arena_done(&arena);
	return 0;
}
