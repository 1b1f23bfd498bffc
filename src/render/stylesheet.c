#include "render/stylesheet.h"

#include "base/buf.h"
#include "base/limits.h"
#include "format/html.h"
#include "render/fault.h"

typedef struct Reader {
	Arena *arena;
	const Source *sheet;
	Str text, name;
	const Map *files;
	Diag *diag;
	Buf out;
	size_t at, written;	/* up to where it is read, and copied */
	size_t images;		/* brackets open in image-set( ), its own too */
} Reader;

/* Letters, digits and what else a name in CSS is made of. */
static bool is_name(char c)
{
	return ascii_alnum(c) || c == '-' || c == '_' || (c & 0x80);
}

static bool stands(const Reader *r, Str word)
{
	return str_eq_folded(str_slice(r->text, r->at, r->at + word.len), word);
}

/* Browsers get none that stands apart, but for licences. */
static void skip_comment(Reader *r)
{
	size_t start = r->at, end;
	bool licence = stands(r, STR("/*!"));
	r->at = str_find_from(r->text, start + 2, STR("*/"), &end) ? end + 2
		: r->text.len;
	bool apart = !start || ascii_blank(r->text.ptr[start - 1])
		|| (r->at < r->text.len && ascii_blank(r->text.ptr[r->at]));
	if (licence || !apart)
		return;
	buf_add(&r->out, str_slice(r->text, r->written, start));
	r->written = r->at;
}

/* What stands between the quotes at r->at, which ends with the line. */
static Str take_quoted(Reader *r)
{
	char quote = r->text.ptr[r->at++];
	size_t start = r->at;
	while (r->at < r->text.len && r->text.ptr[r->at] != quote
			&& r->text.ptr[r->at] != '\n')
		r->at += r->text.ptr[r->at] == '\\' && r->at + 1
			< r->text.len ? 2 : 1;
	Str inner = str_slice(r->text, start, r->at);
	r->at += r->at < r->text.len;
	return inner;
}

/* What stands in url( ) whose bracket was read. */
static Str take_address(Reader *r)
{
	while (r->at < r->text.len && ascii_blank(r->text.ptr[r->at]))
		r->at++;
	if (r->at < r->text.len && (r->text.ptr[r->at] == '"'
			|| r->text.ptr[r->at] == '\''))
		return take_quoted(r);
	size_t start = r->at;
	while (r->at < r->text.len && r->text.ptr[r->at] != ')')
		r->at++;
	return str_trim(str_slice(r->text, start, r->at));
}

static void report(Reader *r, RenderFault fault, Str part)
{
	size_t start = (size_t)(part.ptr - r->text.ptr);
	diag_add(r->diag, render_fault(fault), span_at(r->sheet, start,
		start + part.len), ARGS(ARG(part)));
}

static bool is_elsewhere(Str address)
{
	return str_starts(address, STR("/")) || str_has(address, STR(":"));
}

/* The name of the file below assets/ that address leads to from the sheet;
 * empty where it leads out of there. */
static Str resolve(Reader *r, Str address)
{
	Str folder = str_before_last(r->name, '/');
	while (str_starts(address, STR("./")) || str_starts(address,
			STR("../"))) {
		bool up = str_starts(address, STR("../"));
		if (up && !folder.len)
			return (Str){0};
		if (up)
			folder = str_before_last(folder, '/');
		address = str_slice(address, up ? 3 : 2, address.len);
	}
	return folder.len ? str_concat3(r->arena, folder, STR("/"), address)
		: address;
}

/* Without the query and the part of a file that is meant, if any. */
static Str without_part(Str address)
{
	size_t end = 0;
	while (end < address.len && address.ptr[end] != '#'
			&& address.ptr[end] != '?')
		end++;
	return str_slice(address, 0, end);
}

/* As the file is called, and not as an address says it. */
static const Str *find_file(Reader *r, Str address)
{
	Str name = address;
	html_url_decode(r->arena, address, &name);
	return map_get(r->files, resolve(r, name));
}

/* Whether c stands for itself in an address, in quotes or in none. */
static bool is_plain(char c)
{
	return is_name(c) || c == '.' || c == '/';
}

static void write_name(Reader *r, Str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (is_plain(name.ptr[i]))
			buf_add_char(&r->out, name.ptr[i]);
		else
			buf_format(&r->out, "%%%02X",
				(unsigned char)name.ptr[i]);
}

static void settle(Reader *r, Str address)
{
	Str file = without_part(address);
	if (!file.len)
		return;
	if (is_elsewhere(file)) {
		report(r, RENDER_SHEET_ELSEWHERE, address);
		return;
	}
	const Str *path = find_file(r, file);
	if (!path) {
		report(r, RENDER_SHEET_FILE, file);
		return;
	}
	size_t start = (size_t)(file.ptr - r->text.ptr);
	buf_add(&r->out, str_slice(r->text, r->written, start));
	for (size_t i = 0; i < r->name.len; i++)
		if (r->name.ptr[i] == '/')
			buf_add(&r->out, STR("../"));
	write_name(r, str_slice(*path, STR("assets/").len, path->len));
	r->written = start + file.len;
}

static bool open_images(Reader *r)
{
	static const Str words[] = {
		STR_INIT("image-set("), STR_INIT("-webkit-image-set("),
	};
	for (size_t i = 0; i < COUNT(words); i++)
		if (stands(r, words[i])) {
			r->at += words[i].len;
			r->images = 1;
			return true;
		}
	return false;
}

/* Its texts are addresses as those in url( ) are, but for what a bracket of
 * theirs says: type("image/png"). */
static void follow_images(Reader *r, char c)
{
	if (c == ';' || c == '}')
		r->images = 0;
	else
		r->images += (size_t)((c == '(') - (c == ')'));
}

static void read_next(Reader *r)
{
	char c = r->text.ptr[r->at];
	bool begins = !r->at || !is_name(r->text.ptr[r->at - 1]);
	if (stands(r, STR("/*"))) {
		skip_comment(r);
	} else if (c == '"' || c == '\'') {
		Str text = take_quoted(r);
		if (r->images == 1)
			settle(r, text);
	} else if (stands(r, STR("@import"))) {
		report(r, RENDER_SHEET_IMPORT, str_slice(r->text, r->at,
			r->at + STR("@import").len));
		while (r->at < r->text.len && r->text.ptr[r->at] != ';')
			r->at++;
	} else if (begins && stands(r, STR("url("))) {
		r->at += STR("url(").len;
		r->images += r->images > 0;
		settle(r, take_address(r));
	} else if (!begins || !open_images(r)) {
		if (r->images)
			follow_images(r, c);
		r->at++;
	}
}

Str stylesheet_settle(Arena *arena, const Source *sheet, Str name,
	const Map *files, Diag *diag)
{
	Reader r = {.arena = arena, .sheet = sheet, .text = sheet->text,
		.name = name, .files = files, .diag = diag};
	buf_init(&r.out, LIMIT_DATA);
	while (r.at < r.text.len)
		read_next(&r);
	buf_add(&r.out, str_slice(r.text, r.written, r.text.len));
	Str settled = r.written ? str_copy(arena, buf_str(&r.out)) : r.text;
	buf_done(&r.out);
	return settled;
}
