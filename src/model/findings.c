#include "model/findings.h"

#include <string.h>

#include "format/table_head.h"
#include "format/yaml_follow.h"
#include "model/secrecy.h"
#include "model/secrecy_plain.h"
#include "model/suspect.h"
#include "model/weekday.h"

/* One line, at `start` of its file. */
typedef struct Line {
	Str text;
	size_t start;
	bool block;		/* of a block text in YAML */
	size_t told;		/* about R27, up to here */
	bool odd;		/* not all of it may be as it looks */
} Line;

/* A text on its way through the pass. */
typedef struct Reader {
	Arena *keep, scratch;	/* scratch: of a line */
	Str text;
	size_t body;		/* where YAML ends */
	bool contact;
	Findings found;
	bool in_yaml;
	YamlFollow yaml;
	TableHead table;
	size_t joined;		/* up to here lines were looked at as one */
	bool after_blank;
} Reader;

static Finding *add_finding(Reader *reader, const Line *line, size_t from,
	size_t to)
{
	Finding *finding = VEC_ADD(reader->keep, &reader->found.list);
	*finding = (Finding){
		.start = (uint32_t)(line->start + from),
		.end = (uint32_t)(line->start + to),
		.line_start = (uint32_t)line->start,
		.line_end = (uint32_t)(line->start + line->text.len)};
	return finding;
}

/* R27 */

/* [0209 3870 123](tel:02093870123) in the portal's own contact. */
static bool is_contact_link(const Reader *reader, Str line, Match number)
{
	Str before = str_slice(line, 0, number.start);
	Str after = str_slice(line, number.end, line.len);
	size_t at, close;
	if (!reader->contact)
		return false;
	if (str_ends(before, STR("](tel:")) || str_ends(before,
			STR("](tel:+")))
		return true;
	return str_find(after, STR("](tel:"), &at)
		&& (!str_find(after, STR("["), &close) || close > at);
}

/* Whether the byte `at` is the first of line, but for what indents or quotes
 * it. */
static bool leads(Str line, size_t at)
{
	while (at && (line.ptr[at - 1] == ' ' || line.ptr[at - 1] == '>'))
		at--;
	return !at;
}

/* Where the text of the line above ends whose next begins at `start`; 0 where
 * that is empty. */
static size_t end_above(Str text, size_t start)
{
	size_t end = start - (start > 0);
	while (end && text.ptr[end - 1] != '\n' && strchr("\r \\", text.ptr[end - 1]))
		end--;
	return end && text.ptr[end - 1] != '\n' ? end : 0;
}

static size_t line_start(Str text, size_t at)
{
	while (at && text.ptr[at - 1] != '\n')
		at--;
	return at;
}

/* Whether the line above may end within a number or with its label; cheap. */
static bool may_be_broken(Str line, size_t at, char last)
{
	return ascii_digit(last) || last == ')' || last == '-'
		|| privacy_may_begin(line, at);
}

/* Of the digit that leads line, together with the line above. Cells of tables
 * stand apart, and so does what stands behind a remark. */
static void look_broken(Reader *reader, Line *line, size_t at)
{
	Str text = reader->text;
	const FindingVec *list = &reader->found.list;
	size_t end = end_above(text, line->start);
	if (!end || !may_be_broken(line->text, at, text.ptr[end - 1]))
		return;
	size_t start = line_start(text, end);
	Line both = {.start = start, .text = str_slice(text, start,
		line->start + line->text.len)};
	Match match;
	if (memchr(both.text.ptr, '|', both.text.len)
			|| memchr(both.text.ptr, '#', end - start)
			|| (list->count && list->items[list->count - 1]
				.line_start == start
			&& list->items[list->count - 1].number))
		return;
	PrivacyKind kind = privacy_broken(both.text, end - start,
		line->start + at - start, &match);
	if (!kind)
		return;
	line->told = match.end - (line->start - start);
	add_finding(reader, &both, match.start, match.end)->number = kind;
}

/* Whether the byte `at` may be the first of a cell; cheap. */
static bool begins_cell(Str line, size_t at)
{
	while (at && line.ptr[at - 1] && strchr(" *\t>", line.ptr[at - 1]))
		at--;
	return !at || line.ptr[at - 1] == '|';
}

static void look_private(Reader *reader, Line *line, size_t at)
{
	Match match;
	PrivacyKind kind = privacy_number(line->text, at, &match);
	if (!kind && begins_cell(line->text, at))
		kind = privacy_in_column(table_head_above(&reader->table,
			reader->text, line->start, line->start + at),
			line->text, at, &match);
	if (!kind || is_contact_link(reader, line->text, match))
		return;
	line->told = match.end;
	add_finding(reader, line, match.start, match.end)->number = kind;
}

/* R34 */

/* A date field says its weekday too; that was checked when it was read. */
static bool is_whole_value(Str line, size_t start, size_t end)
{
	Str before = str_trim(str_slice(line, 0, start));
	Str after = str_trim(str_slice(line, end, line.len));
	while (before.len && strchr("\"'", before.ptr[before.len - 1]))
		before.len--;
	before = str_trim(before);
	return (str_ends(before, STR(":")) || str_ends(before, STR("-")))
		&& (!after.len || strchr("\"'#", after.ptr[0]));
}

static void look_weekday(Reader *reader, const Line *line, size_t at)
{
	Date date;
	size_t len, start;
	Str rest = str_slice(line->text, at, line->text.len);
	if (!date_begins(rest, &date, &len))
		return;
	int weekday = weekday_before(line->text, at, &start);
	if (weekday < 0 || weekday == date_weekday(date)
			|| (reader->in_yaml && !line->block
				&& is_whole_value(line->text, start, at + len)))
		return;
	add_finding(reader, line, start, at + len)->date = date;
}

/* R29: ủy as a word of its own; people's names keep their spelling. */

static bool letter_byte_at(Str text, size_t at)
{
	unsigned char c = at < text.len ? (unsigned char)text.ptr[at] : 0;
	return c >= 0x80 || ascii_letter(c);
}

static void look_spelling(Reader *reader, const Line *line, size_t at)
{
	const char *text = line->text.ptr;
	unsigned char last = (unsigned char)text[at + 2];
	char next = at + 3 < line->text.len ? text[at + 3] : '\0';
	bool on_u = (last == 0xA7 || last == 0xA6)
		&& (next == 'y' || next == 'Y');
	bool on_y = (last == 0xB7 || last == 0xB6) && at
		&& (text[at - 1] == 'u' || text[at - 1] == 'U');
	if (!on_u && !on_y)
		return;
	size_t start = on_y ? at - 1 : at;
	size_t end = on_u ? at + 4 : at + 3;
	if ((start && letter_byte_at(line->text, start - 1))
			|| letter_byte_at(line->text, end))
		return;
	Uses *uses = &reader->found.uses[on_u ? SPELLING_U : SPELLING_Y];
	if (!uses->count++)
		uses->first = (uint32_t)(line->start + start);
}

/* The pass. */

static size_t look_digits(Reader *reader, Line *line, size_t at)
{
	if (at >= line->told && leads(line->text, at))
		look_broken(reader, line, at);
	if (at >= line->told && privacy_may_begin(line->text, at))
		look_private(reader, line, at);
	look_weekday(reader, line, at);
	return str_digits_end(line->text, at);
}

/* The last byte of three tells ủ and ỷ, and ậ, of either case. */
static void look_marked(Reader *reader, const Line *line, size_t at)
{
	unsigned char last = (unsigned char)line->text.ptr[at + 2];
	if ((last & 0xEE) == 0xA6)
		look_spelling(reader, line, at);
	else if ((last & 0xFE) == 0xAC)
		reader->found.secret |= secrecy_degree(line->text, at);
}

static size_t suspect_in(const Reader *reader, const Line *line, size_t at)
{
	return suspect_next(reader->text, line->start + at,
		line->start + line->text.len) - line->start;
}

static void look_line(Reader *reader, Line *line)
{
	for (size_t at = suspect_in(reader, line, 0); at < line->text.len;
			at = suspect_in(reader, line, at + 1)) {
		switch (suspect_of(line->text.ptr[at])) {
		case SUSPECT_DIGIT:
			at = look_digits(reader, line, at) - 1;
			break;
		case SUSPECT_MARKED:
			look_marked(reader, line, at);
			at += 2;
			break;
		case SUSPECT_SIGN:
			line->odd |= secrecy_is_odd(line->text, at);
			/* fall through */
		case SUSPECT_LATIN:
			legacy_look(&reader->found.signs, reader->text,
				line->start + at);
			break;
		case SUSPECT_ODD:
			line->odd = true;
			break;
		case SUSPECT_NONE:
			break;
		}
	}
}

static SecrecyPlace place_of(const Reader *reader, const Line *line,
	bool before_blank)
{
	if (reader->in_yaml && !line->block)
		return SECRECY_FIELD;
	return reader->after_blank && before_blank ? SECRECY_ALONE
		: SECRECY_PARAGRAPH;
}

static void look_secret(Reader *reader, Str line, SecrecyPlace place)
{
	reader->found.secret |= secrecy_line(line, place);
}

/* What was read of a line as its reader sees it. */
typedef struct Seen {
	const Line *line;	/* as it is written */
	size_t digits;		/* that are seen */
	size_t written;		/* of these, that were found in line */
	size_t start, end;	/* the last one there */
	size_t finding, count;	/* the next of those of line, and all so far */
} Seen;

/* Goes on to the digit with that number, from 1; false past the end, where YAML
 * has remarks. */
static bool find_digit(Seen *seen, size_t number)
{
	Str text = seen->line->text;
	while (seen->written < number && seen->end < text.len) {
		seen->start = seen->end;
		seen->written += ascii_digit(secrecy_seen(text, &seen->end));
	}
	return seen->written == number;
}

/* Whether one of the findings in line is a number that reaches into [start,
 * end). */
static bool is_told(const Reader *reader, Seen *seen, size_t start, size_t end)
{
	const Finding *list = reader->found.list.items;
	start += seen->line->start;
	end += seen->line->start;
	while (seen->finding < seen->count && (!list[seen->finding].number
			|| list[seen->finding].end <= start))
		seen->finding++;
	return seen->finding < seen->count
		&& list[seen->finding].start < end;
}

/* A number with so many digits, of which the last one that was seen is the
 * first. */
static void tell_seen(Reader *reader, Seen *seen, PrivacyKind kind,
	size_t digits)
{
	if (!find_digit(seen, seen->digits))
		return;
	size_t start = seen->start;
	if (find_digit(seen, seen->digits + digits - 1)
			&& !is_told(reader, seen, start, seen->end))
		add_finding(reader, seen->line, start, seen->end)->number
			= kind;
}

static void look_seen(Reader *reader, Seen *seen, Str text)
{
	size_t told = 0;
	Match match;
	for (size_t at = 0; at < text.len; at++) {
		if (!ascii_digit((unsigned char)text.ptr[at]))
			continue;
		seen->digits++;
		if (at < told || (at && ascii_digit((unsigned char)
				text.ptr[at - 1])) || !privacy_may_begin(text,
				at))
			continue;
		PrivacyKind kind = privacy_number(text, at, &match);
		if (!kind || is_contact_link(reader, text, match))
			continue;
		size_t digits = 0;
		for (told = at; told < match.end; told++)
			digits += ascii_digit((unsigned char)text.ptr[told]);
		tell_seen(reader, seen, kind, digits);
	}
}

/* All of it as its reader sees it; line without a remark. */
static void look_plain(Reader *reader, const Line *line, Str all,
	SecrecyPlace place, size_t first)
{
	arena_clear(&reader->scratch);
	Str plain = secrecy_plain(&reader->scratch, all), one, rest = plain;
	Seen seen = {.line = line, .finding = first,
		.count = reader->found.list.count};
	while (rest.len) {
		str_cut(rest, '\n', &one, &rest);
		look_secret(reader, one, place);
		look_seen(reader, &seen, one);
	}
	reader->found.secret |= secrecy_degrees(plain);
}

static bool goes_on(Str line)
{
	size_t at = line.len;
	while (at && line.ptr[at - 1] == '\\')
		at--;
	return (line.len - at) % 2;
}

/* The line at `at`, without its end; *ret_next: where the next one begins. */
static Str line_at(Str text, size_t at, size_t *ret_next)
{
	const char *end = memchr(text.ptr + at, '\n', text.len - at);
	*ret_next = end ? (size_t)(end - text.ptr) + 1 : text.len;
	Str line = str_slice(text, at, *ret_next - (end != NULL));
	line.len -= str_ends(line, STR("\r"));
	return line;
}

/* With the lines that a backslash at the end of each joins to line, in quotes
 * of YAML; of the last one no more than these. */
static void join_lines(Reader *reader, Line *line, Str *whole)
{
	size_t next = line->start, quote;
	Str last = line_at(reader->text, next, &next);
	while (goes_on(last) && next < reader->body)
		last = line_at(reader->text, next, &next);
	if (last.ptr == whole->ptr)
		return;
	reader->joined = next;
	*whole = str_slice(reader->text, line->start,
		(size_t)(last.ptr - reader->text.ptr) + last.len);
	line->text = str_find_last(*whole, '"', &quote)
		? str_slice(*whole, 0, quote) : *whole;
}

static void read_line(Reader *reader, Str whole, size_t start, bool before_blank)
{
	size_t first = reader->found.list.count;
	Line line = {.text = whole, .start = start};
	reader->in_yaml = start < reader->body;
	if (reader->in_yaml)
		line.block = yaml_follow(&reader->yaml, &line.text);
	SecrecyPlace place = place_of(reader, &line, before_blank);
	look_secret(reader, whole, place);
	reader->after_blank = str_blank(whole);
	look_line(reader, &line);
	if (!line.odd || start < reader->joined)
		return;
	if (reader->in_yaml && !line.block)
		join_lines(reader, &line, &whole);
	look_plain(reader, &line, whole, place, first);
}

static void read_lines(Reader *reader)
{
	Str text = reader->text;
	for (size_t at = 0, next; at < text.len; at = next) {
		Str line = line_at(text, at, &next);
		read_line(reader, line, at, next >= text.len
			|| text.ptr[next] == '\n' || text.ptr[next] == '\r');
	}
}

bool findings_quiet(const Findings *found)
{
	return !found->secret && !found->list.count
		&& !legacy_verdict(&found->signs);
}

Findings findings_read(Arena *keep, Str text, size_t yaml_end, bool contact)
{
	Reader reader = {.keep = keep, .text = text, .body = yaml_end,
		.contact = contact, .after_blank = true};
	arena_init(&reader.scratch);
	read_lines(&reader);
	arena_done(&reader.scratch);
	return reader.found;
}
