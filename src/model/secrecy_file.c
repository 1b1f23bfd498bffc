#include "model/secrecy_file.h"

#include <string.h>

#include "format/mail.h"
#include "format/pdf.h"
#include "format/rtf.h"
#include "format/vietnamese.h"
#include "format/zip.h"
#include "model/legacy.h"
#include "model/secrecy.h"
#include "model/secrecy_plain.h"

/* Archives in archives. */
enum { DEPTH_MOST = 3 };

static unsigned byte_at(Str s, size_t at)
{
	return (unsigned char)s.ptr[at];
}

/* Texts. */

static bool is_cell_end(char c)
{
	return c && strchr(",;|<>:\t\n", c);
}

/* Also a line with cells; tags part cells too. What stands before a colon is
 * the name of something. */
static bool line_marked(Str line, SecrecyPlace place)
{
	if (secrecy_line(line, place))
		return true;
	Str last = {0};
	for (size_t from = 0, at = 0; at <= line.len; at++) {
		if (at < line.len && !is_cell_end(line.ptr[at]))
			continue;
		Str cell = str_slice(line, from, at);
		bool names = at < line.len && line.ptr[at] == ':';
		if (!names && (secrecy_line(cell, SECRECY_CELL)
				|| secrecy_pair(last, cell)))
			return true;
		last = cell;
		from = at + 1;
	}
	return secrecy_degrees(line);
}

static bool has_odd(Str line)
{
	for (size_t at = 0; at < line.len; at++)
		if (secrecy_is_odd(line, at))
			return true;
	return false;
}

/* text is valid UTF-8. */
static bool text_marked(Arena *scratch, Str text, SecrecyPlace place)
{
	Str line, rest = text;
	while (rest.len) {
		str_cut_line(rest, &line, &rest);
		if (line_marked(line, place) || (has_odd(line) && line_marked(
				secrecy_plain(scratch, line), place)))
			return true;
	}
	return false;
}

/* Length of the character at `at` if a line of UTF-8 may have it, or 0. */
static size_t length_at(Str s, size_t at)
{
	for (size_t len = 1; len <= 4 && at + len <= s.len; len++)
		if (str_utf8_error(str_slice(s, at, at + len)) == len)
			return byte_at(s, at) >= ' ' || s.ptr[at] == '\t'
				? len : 0;
	return 0;
}

/* The line of UTF-8 around the character at `at`, from `from` on. */
static Str line_around(Str s, size_t from, size_t at)
{
	size_t start = at, end = at, len;
	while (start > from) {
		size_t before = str_before(s, start);
		if (before < from || before + length_at(s, before) != start)
			break;
		start = before;
	}
	while (end < s.len && (len = length_at(s, end)))
		end += len;
	return str_slice(s, start, end);
}

/* Lines with a letter of a marking, among bytes of any kind. */
static bool lines_marked(Arena *scratch, Str bytes, SecrecyPlace place)
{
	/* What ậ begins with, and the mark below one of two or three parts. */
	static const Str letters[] = {STR_INIT("\xE1\xBA"), STR_INIT("\u0323")};
	for (size_t i = 0; i < COUNT(letters); i++)
		for (size_t from = 0, at; str_find_from(bytes, from,
				letters[i], &at);) {
			Str line = line_around(bytes, from, at);
			arena_clear(scratch);
			if (text_marked(scratch, vietnamese_nfc(scratch, line),
					place))
				return true;
			from = (size_t)(line.ptr - bytes.ptr) + line.len;
			from = from > at ? from : at + 1;
		}
	return false;
}

/* Bytes that are some text: UTF-8, UTF-16, or one byte a letter. */
static bool bytes_marked(Arena *scratch, Str bytes, SecrecyPlace place)
{
	bool known = str_utf8_error(bytes) == bytes.len;
	Str text = known ? bytes : legacy_legible(scratch, bytes);
	return text_marked(scratch, vietnamese_nfc(scratch, text), place);
}

/* The same of a whole file, where bytes may be that are of no text; they are not
 * in scratch. */
static bool any_text_marked(Arena *scratch, Str bytes)
{
	arena_clear(scratch);
	return bytes_marked(scratch, bytes, SECRECY_PARAGRAPH)
		|| (str_utf8_error(bytes) < bytes.len && lines_marked(scratch,
			bytes, SECRECY_PARAGRAPH));
}

/* PDF: of strings that are longer only running text is in them. */
static bool pdf_marked(Arena *scratch, Str bytes)
{
	char text[256];
	for (size_t at = 0; at < bytes.len; at++) {
		if (bytes.ptr[at] != '(' && bytes.ptr[at] != '<')
			continue;
		Str string = pdf_string(bytes, at, text, sizeof text);
		if (string.len < 3)
			continue;
		arena_clear(scratch);
		if (bytes_marked(scratch, string, SECRECY_CELL))
			return true;
	}
	return false;
}

static bool file_marked(Arena *scratch, Str bytes, int depth);

/* .zip, and so .docx, .xlsx, .odt: names, and files that are stored. */

static bool zip_file_marked(Arena *scratch, const ZipFile *file, int depth)
{
	arena_clear(scratch);
	bool known = str_utf8_error(file->name) == file->name.len;
	Str name = known ? vietnamese_nfc(scratch, file->name)
		: legacy_legible(scratch, file->name);
	return secrecy_name(scratch, name) || (file->data.len
		&& file_marked(scratch, file->data, depth + 1));
}

static bool zip_marked(Arena *scratch, Str bytes, int depth)
{
	ZipScan scan = {.bytes = bytes};
	ZipFile file;
	while (zip_next(&scan, &file))
		if (zip_file_marked(scratch, &file, depth))
			return true;
	return false;
}

/* Mail: as it is decoded, and its parts. */
static bool mail_marked(Arena *scratch, Str bytes, int depth)
{
	Arena arena;
	Str part;
	arena_init(&arena);
	bool marked = any_text_marked(scratch, mail_text(&arena, bytes));
	for (size_t at = 0; !marked && mail_part(&arena, bytes, &at, &part);) {
		marked = file_marked(scratch, part, depth + 1);
		arena_clear(&arena);
	}
	arena_done(&arena);
	return marked;
}

/* .doc: paragraphs and cells of one byte a letter. */

static bool narrow_marked(Arena *scratch, Str bytes)
{
	enum { SHORT = 128 };
	size_t from = 0;
	for (size_t at = 0; at < bytes.len; at++) {
		if (bytes.ptr[at] != '\r' && bytes.ptr[at] != '\a')
			continue;
		Str line = str_slice(bytes, from, at);
		from = at + 1;
		if (line.len < 3 || line.len > SHORT
				|| memchr(line.ptr, 0, line.len))
			continue;
		arena_clear(scratch);
		if (line_marked(legacy_legible(scratch, line), SECRECY_CELL))
			return true;
	}
	return false;
}

/* Others: a run of UTF-16 around "ậ", as in .doc. */

static bool is_circumflex(Str s, size_t at, bool big)
{
	unsigned high = byte_at(s, at + !big), low = byte_at(s, at + big);
	return high == 0x1E && (low == 0xAC || low == 0xAD);
}

static bool is_letter_pair(Str s, size_t at, bool big)
{
	unsigned rune = byte_at(s, at + !big) << 8 | byte_at(s, at + big);
	return rune >= ' ' && rune < 0x2100;
}

/* *ret_next: up to where the run has been looked at. */
static bool run_marked(Arena *scratch, Str s, size_t at, bool big,
	size_t *ret_next)
{
	/* Letters to either side, and those behind a marking's. */
	enum { RUN = 64, REST = 32 };
	Str mark = big ? STR("\xFE\xFF") : STR("\xFF\xFE");
	size_t from = at, to = at + 2;
	while (from >= 2 && at - from < RUN * 2
			&& is_letter_pair(s, from - 2, big))
		from -= 2;
	while (to + 1 < s.len && to - at < RUN * 2
			&& is_letter_pair(s, to, big))
		to += 2;
	*ret_next = to - at < RUN * 2 ? to : to - REST * 2;
	arena_clear(scratch);
	return bytes_marked(scratch, str_concat(scratch, mark,
		str_slice(s, from, to)), SECRECY_CELL);
}

static bool wide_marked(Arena *scratch, Str bytes)
{
	size_t nexts[2][2] = {{0}};	/* of runs at odd places too */
	for (size_t at = 0; at + 1 < bytes.len; at++)
		for (int big = 0; big < 2; big++) {
			size_t *next = &nexts[big][at % 2];
			if (at >= *next && is_circumflex(bytes, at, big)
					&& run_marked(scratch, bytes, at, big,
						next))
				return true;
		}
	return false;
}

static bool is_text(Str bytes)
{
	bool wide = str_starts(bytes, STR("\xFF\xFE"))
		|| str_starts(bytes, STR("\xFE\xFF"));
	return wide || !bytes.len || !memchr(bytes.ptr, 0, bytes.len);
}

static bool file_marked(Arena *scratch, Str bytes, int depth)
{
	if (depth > DEPTH_MOST)
		return false;
	if (str_starts(bytes, STR("%PDF-")))
		return pdf_marked(scratch, bytes) || lines_marked(scratch,
			bytes, SECRECY_CELL);
	if (zip_begins(bytes))
		return zip_marked(scratch, bytes, depth);
	if (str_starts(bytes, STR("{\\rtf")))
		return text_marked(scratch, vietnamese_nfc(scratch,
			rtf_text(scratch, bytes)), SECRECY_PARAGRAPH);
	if (is_text(bytes))
		return any_text_marked(scratch, bytes)
			|| (mail_begins(bytes) && mail_marked(scratch, bytes,
				depth));
	bool known = str_utf8_error(bytes) == bytes.len;
	return wide_marked(scratch, bytes) || lines_marked(scratch, bytes,
			known ? SECRECY_PARAGRAPH : SECRECY_CELL)
		|| (str_starts(bytes, STR("\xD0\xCF\x11\xE0"))
			&& narrow_marked(scratch, bytes));
}

bool secrecy_file(Str bytes)
{
	Arena scratch;
	arena_init(&scratch);
	bool marked = file_marked(&scratch, bytes, 0);
	arena_done(&scratch);
	return marked;
}
