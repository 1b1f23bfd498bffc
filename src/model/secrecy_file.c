#include "model/secrecy_file.h"

#include <string.h>

#include "format/rtf.h"
#include "format/vietnamese.h"
#include "model/legacy.h"
#include "model/secrecy.h"
#include "model/secrecy_plain.h"

/* Archives in archives, strings in strings. */
enum { DEPTH_MOST = 3, NEST_MOST = 4 };

static unsigned byte_at(Str s, size_t at)
{
	return (unsigned char)s.ptr[at];
}

/* Texts. */

static bool is_cell_end(char c)
{
	return c && strchr(",;|<>\t\n", c);
}

/* Also a line with cells; tags part cells too. */
static bool line_marked(Str line, SecrecyPlace place)
{
	if (secrecy_line(line, place))
		return true;
	for (size_t from = 0, at = 0; at <= line.len; at++) {
		if (at < line.len && !is_cell_end(line.ptr[at]))
			continue;
		if (secrecy_line(str_slice(line, from, at), SECRECY_CELL))
			return true;
		from = at + 1;
	}
	for (size_t at = 0; at < line.len; at++)
		if (secrecy_degree(line, at))
			return true;
	return false;
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

/* Bytes that are some text: UTF-8, UTF-16, or one byte a letter. */
static bool bytes_marked(Arena *scratch, Str bytes, SecrecyPlace place)
{
	bool known = str_utf8_error(bytes) == bytes.len;
	Str text = known ? bytes : legacy_legible(scratch, bytes);
	return text_marked(scratch, vietnamese_nfc(scratch, text), place);
}

/* PDF: (strings) and <hex strings>. */

static size_t add_octal(Str s, size_t at, char *ret_byte)
{
	unsigned n = 0;
	size_t end = at;
	while (end < s.len && end < at + 3 && s.ptr[end] >= '0'
			&& s.ptr[end] <= '7')
		n = n * 8 + (unsigned)(s.ptr[end++] - '0');
	*ret_byte = (char)n;
	return end;
}

/* Whether backslashes before the bracket at `at` make it a letter of the string
 * that it stands in. */
static bool is_escaped(Str s, size_t at)
{
	size_t from = at;
	while (from && s.ptr[from - 1] == '\\')
		from--;
	return (at - from) % 2;
}

/* The string behind the bracket at `at`, unescaped, up to its end or what `to`
 * holds; within a string, what stands in brackets that are letters. One that
 * holds many others is left to these, so that no byte is read often. */
static Str pdf_string(Str s, size_t at, char *to, size_t most)
{
	size_t len = 0, depth = 1;
	bool letters = is_escaped(s, at++);
	while (at < s.len && len < most && depth <= NEST_MOST) {
		char c = s.ptr[at++];
		bool counts = true;
		if (c == '\\' && at < s.len) {
			c = s.ptr[at];
			counts = letters && (c == '(' || c == ')');
			if (c >= '0' && c <= '7')
				at = add_octal(s, at, &c);
			else
				at++;
		}
		if (counts)
			depth += (c == '(') - (c == ')');
		if (!depth)
			return (Str){to, len};
		to[len++] = c;
	}
	return (Str){0};
}

static Str pdf_hex(Str s, size_t at, char *to, size_t most)
{
	size_t digits = 0;
	for (; at < s.len && digits < most * 2; at++) {
		int digit = ascii_hex(s.ptr[at]);
		if (s.ptr[at] == '>')
			return (Str){to, digits / 2};
		if (digit < 0 && !strchr(" \r\n\t", s.ptr[at]))
			return (Str){0};
		if (digit < 0)
			continue;
		to[digits / 2] = (char)(digits % 2 ? to[digits / 2] | digit
			: digit << 4);
		digits++;
	}
	return (Str){0};
}

/* Of strings that are longer only running text is in them. */
static bool pdf_marked(Arena *scratch, Str bytes)
{
	char text[256];
	for (size_t at = 0; at < bytes.len; at++) {
		Str string = {0};
		if (bytes.ptr[at] == '(')
			string = pdf_string(bytes, at, text, sizeof text);
		else if (bytes.ptr[at] == '<')
			string = pdf_hex(bytes, at + 1, text, sizeof text);
		if (string.len < 3)
			continue;
		arena_clear(scratch);
		if (bytes_marked(scratch, string, SECRECY_CELL))
			return true;
	}
	return false;
}

/* .zip, and so .docx, .xlsx, .odt: names, and files that are stored. */

typedef struct ZipFile {
	Str name, data;		/* data: empty when it is compressed */
	size_t end;
} ZipFile;

static size_t number_at(Str s, size_t at, size_t len)
{
	size_t n = 0;
	while (len--)
		n = n << 8 | byte_at(s, at + len);
	return n;
}

/* The file whose head stands at `at`. */
static bool zip_file(Str s, size_t at, ZipFile *ret_file)
{
	enum { HEAD = 30, METHOD = 8, SIZE = 18, NAME_LENGTH = 26, EXTRA = 28 };
	static const Str sign = STR_INIT("PK\3\4");
	if (!str_starts(str_slice(s, at, s.len), sign) || s.len - at < HEAD)
		return false;
	size_t name = at + HEAD;
	size_t data = name + number_at(s, at + NAME_LENGTH, 2);
	if (data > s.len)
		return false;
	*ret_file = (ZipFile){.name = str_slice(s, name, data), .end = data};
	data += number_at(s, at + EXTRA, 2);
	size_t size = number_at(s, at + SIZE, 4);
	if (!number_at(s, at + METHOD, 2) && data <= s.len
			&& size <= s.len - data) {
		ret_file->data = str_slice(s, data, data + size);
		ret_file->end = data + size;
	}
	return true;
}

static bool file_marked(Arena *scratch, Str bytes, int depth);

static bool zip_marked(Arena *scratch, Str bytes, int depth)
{
	ZipFile file;
	const char *next = bytes.ptr;
	for (size_t at = 0; next; at = (size_t)(next - bytes.ptr)) {
		if (zip_file(bytes, at, &file)) {
			arena_clear(scratch);
			bool known = str_utf8_error(file.name)
				== file.name.len;
			Str name = known ? vietnamese_nfc(scratch, file.name)
				: legacy_legible(scratch, file.name);
			name = str_behind_last(name, '/');
			if (secrecy_name(scratch, name) || (file.data.len
					&& file_marked(scratch, file.data,
						depth + 1)))
				return true;
			at = file.end;
		} else {
			at++;
		}
		next = at < bytes.len ? memchr(bytes.ptr + at, 'P',
			bytes.len - at) : NULL;
	}
	return false;
}

/* Mail, and pages that are saved like one: "M=E1=BA=ACT". */

static bool is_mail(Str bytes)
{
	enum { HEAD = 4096 };
	return str_has(str_slice(bytes, 0, HEAD), STR("MIME-Version:"))
		&& str_has(bytes, STR("quoted-printable"));
}

static bool mail_marked(Arena *scratch, Str bytes)
{
	char *text = arena_bytes(scratch, bytes.len);
	size_t len = 0;
	for (size_t at = 0; at < bytes.len;) {
		char c = bytes.ptr[at++];
		if (c == '=' && at < bytes.len && ascii_hex(bytes.ptr[at]) >= 0) {
			c = (char)str_hex_byte(bytes, &at);
		} else if (c == '=' && at < bytes.len
				&& strchr("\r\n", bytes.ptr[at])) {
			at += str_starts(str_slice(bytes, at, bytes.len),
				STR("\r\n")) ? 2 : 1;
			continue;
		}
		text[len++] = c;
	}
	return bytes_marked(scratch, (Str){text, len}, SECRECY_PARAGRAPH);
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
	bool wide = bytes.len >= 2 && (str_starts(bytes, STR("\xFF\xFE"))
		|| str_starts(bytes, STR("\xFE\xFF")));
	return wide || !str_has(bytes, (Str){"", 1});
}

static bool file_marked(Arena *scratch, Str bytes, int depth)
{
	if (depth > DEPTH_MOST)
		return false;
	if (str_starts(bytes, STR("%PDF-")))
		return pdf_marked(scratch, bytes);
	if (str_starts(bytes, STR("PK\3\4")))
		return zip_marked(scratch, bytes, depth);
	if (str_starts(bytes, STR("{\\rtf")))
		return text_marked(scratch, vietnamese_nfc(scratch,
			rtf_text(scratch, bytes)), SECRECY_PARAGRAPH);
	if (!is_text(bytes))
		return wide_marked(scratch, bytes) || (str_starts(bytes,
			STR("\xD0\xCF\x11\xE0"))
			&& narrow_marked(scratch, bytes));
	return bytes_marked(scratch, bytes, SECRECY_PARAGRAPH)
		|| (is_mail(bytes) && mail_marked(scratch, bytes));
}

bool secrecy_file(Str bytes)
{
	Arena scratch;
	arena_init(&scratch);
	bool marked = file_marked(&scratch, bytes, 0);
	arena_done(&scratch);
	return marked;
}
