/* What may stand anywhere in a file: secrecy markings, personal numbers,
 * letters of older encodings, two spellings, weekdays. One pass a file. */
#include "model/rule_checks.h"

#include <string.h>

#include "model/fault.h"
#include "model/legacy.h"
#include "model/privacy.h"
#include "model/secrecy.h"
#include "model/weekday.h"

typedef enum Spelling {
	SPELLING_U,	/* ủy */
	SPELLING_Y,	/* the mark on the y */
	SPELLINGS
} Spelling;

typedef struct Uses {
	size_t count;
	size_t first;		/* offset in the file */
} Uses;

/* What one file holds. */
typedef struct Findings {
	bool secret;
	LegacySigns signs;
	Uses uses[SPELLINGS];
} Findings;

/* A file on its way through the pass. */
typedef struct Reader {
	const RuleContext *context;
	const File *file;
	Worker *worker;
	Findings *found;
	size_t body;		/* where YAML ends */
	bool in_yaml;
	int block;		/* indent of the key of a block text, or -1 */
	bool after_blank;
} Reader;

/* One line, at `start` of its file. */
typedef struct Line {
	Str text;
	size_t start;
	bool block;		/* of a block text in YAML */
	bool told;		/* about R27 */
} Line;

static Span place(const Reader *reader, const Line *line, size_t from,
	size_t to)
{
	return span_at(reader->file->source, line->start + from,
		line->start + to);
}

/* R27 */

/* [0209 3870 123](tel:02093870123) in the portal's own contact. */
static bool is_contact_link(const Reader *reader, Str line, Match number)
{
	Str before = str_slice(line, 0, number.start);
	Str after = str_slice(line, number.end, line.len);
	size_t at, close;
	if (reader->file->kind != &file_kinds[KIND_PORTAL])
		return false;
	if (str_ends(before, STR("](tel:")) || str_ends(before,
			STR("](tel:+")))
		return true;
	return str_find(after, STR("](tel:"), &at)
		&& (!str_find(after, STR("["), &close) || close > at);
}

static void look_private(Reader *reader, Line *line, size_t at)
{
	Match match;
	const Phrase *kind = privacy_number(line->text, at, &match);
	if (!kind || line->told || is_contact_link(reader, line->text, match)
			|| rule_flawed(reader->context, place(reader, line, 0,
				line->text.len)))
		return;
	line->told = true;
	diag_add(reader->worker->diag, rule_fault(RULE_PERSONAL),
		place(reader, line, match.start, match.end),
		ARGS(ARG_PHRASE(kind)));
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
	Language language = reader->context->content->language;
	diag_add(reader->worker->diag, fault(FAULT_WEEKDAY_TEXT),
		place(reader, line, start, at + len), ARGS(ARG(date_format(
			reader->worker->keep, date, DATE_WEEKDAY,
			language))));
}

/* R29: ủy as a word of its own; people's names keep their spelling. */

static bool letter_at(Str text, size_t at)
{
	unsigned char c = at < text.len ? (unsigned char)text.ptr[at] : 0;
	return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
	if ((start && letter_at(line->text, start - 1))
			|| letter_at(line->text, end))
		return;
	Uses *uses = &reader->found->uses[on_u ? SPELLING_U : SPELLING_Y];
	if (!uses->count++)
		uses->first = line->start + start;
}

/* The pass. */

typedef enum ByteClass {
	BYTE_PLAIN,
	BYTE_DIGIT,
	BYTE_MARKED,	/* E1: letters with two marks, and ủ */
	BYTE_LATIN	/* may begin a sign of an older encoding */
} ByteClass;

static ByteClass class_of(unsigned char c)
{
	if (c >= '0' && c <= '9')
		return BYTE_DIGIT;
	if (c < 0xC2)
		return BYTE_PLAIN;
	if (c == 0xE1)
		return BYTE_MARKED;
	return c == 0xC2 || c == 0xC3 || c == 0xC6 || c == 0xE2 ? BYTE_LATIN
		: BYTE_PLAIN;
}

static size_t look_digits(Reader *reader, Line *line, size_t at)
{
	size_t end, next = at;
	if (privacy_may_begin(line->text, at, &end))
		look_private(reader, line, at);
	look_weekday(reader, line, at);
	while (next < line->text.len && line->text.ptr[next] >= '0'
			&& line->text.ptr[next] <= '9')
		next++;
	return next;
}

static void look_line(Reader *reader, Line *line)
{
	const unsigned char *bytes = (const unsigned char *)line->text.ptr;
	for (size_t at = 0; at < line->text.len; at++) {
		switch (class_of(bytes[at])) {
		case BYTE_DIGIT:
			at = look_digits(reader, line, at) - 1;
			break;
		case BYTE_MARKED:
			look_spelling(reader, line, at);
			reader->found->secret |= secrecy_degree(line->text,
				at);
			break;
		case BYTE_LATIN:
			legacy_look(&reader->found->signs,
				reader->file->source->text, line->start + at);
			break;
		case BYTE_PLAIN:
			break;
		}
	}
}

static size_t indent_of(Str line)
{
	size_t at = 0;
	while (at < line.len && line.ptr[at] == ' ')
		at++;
	return at;
}

/* Where a comment of YAML begins, or the end. */
static size_t comment_at(Str line)
{
	char quote = '\0';
	for (size_t at = 0; at < line.len; at++) {
		char c = line.ptr[at];
		bool opens = !at || strchr(" [{,", line.ptr[at - 1]);
		if (quote)
			quote = c == quote ? '\0' : quote;
		else if ((c == '"' || c == '\'') && opens)
			quote = c;
		else if (c == '#' && (!at || line.ptr[at - 1] == ' '))
			return at;
	}
	return line.len;
}

/* Whether line ends with the sign of a block text: "key: |", "- >-". */
static bool opens_block(Str line)
{
	size_t at = line.len;
	while (at && strchr("+-0123456789", line.ptr[at - 1]))
		at--;
	return at >= 2 && (line.ptr[at - 1] == '|' || line.ptr[at - 1] == '>')
		&& line.ptr[at - 2] == ' ';
}

/* Cuts the comment off a line of YAML, and follows block texts. */
static void read_yaml_line(Reader *reader, Line *line)
{
	size_t indent = indent_of(line->text);
	bool blank = indent == line->text.len;
	line->block = reader->block >= 0 && (blank
		|| (int)indent > reader->block);
	if (line->block || blank)
		return;
	line->text = str_slice(line->text, 0, comment_at(line->text));
	while (line->text.len && line->text.ptr[line->text.len - 1] == ' ')
		line->text.len--;
	reader->block = opens_block(line->text) ? (int)indent : -1;
}

static bool is_blank(Str line)
{
	return !str_trim(line).len;
}

static void look_secret(Reader *reader, const Line *line, Str whole,
	bool before_blank)
{
	SecrecyPlace where = SECRECY_PARAGRAPH;
	if (reader->in_yaml && !line->block)
		where = SECRECY_FIELD;
	else if (reader->after_blank && before_blank)
		where = SECRECY_ALONE;
	reader->found->secret |= secrecy_line(whole, where);
}

static void read_lines(Reader *reader)
{
	Str text = reader->file->source->text;
	for (size_t at = 0; at < text.len;) {
		const char *end = memchr(text.ptr + at, '\n', text.len - at);
		size_t next = end ? (size_t)(end - text.ptr) + 1 : text.len;
		Line line = {str_slice(text, at, next - (end != NULL)), at,
			false, false};
		if (line.text.len && line.text.ptr[line.text.len - 1] == '\r')
			line.text.len--;
		Str whole = line.text;
		reader->in_yaml = at < reader->body;
		if (reader->in_yaml)
			read_yaml_line(reader, &line);
		bool before_blank = next >= text.len || text.ptr[next] == '\n'
			|| text.ptr[next] == '\r';
		look_secret(reader, &line, whole, before_blank);
		reader->after_blank = is_blank(whole);
		look_line(reader, &line);
		at = next;
	}
}

/* A front matter ends with its second fence. */
static size_t yaml_end(const File *file)
{
	Str text = file->source->text;
	size_t at;
	if (!str_ends(file->name, STR(".md")) && !str_ends(file->name,
			STR(".markdown")))
		return text.len;
	if (!str_starts(str_trim(text), STR("---")))
		return 0;
	size_t start = (size_t)(str_trim(text).ptr - text.ptr) + 3;
	Str rest = str_slice(text, start, text.len);
	return str_find(rest, STR("\n---"), &at) ? start + at + 4 : 0;
}

typedef struct TextJob {
	const RuleContext *context;
	Findings *findings;	/* by file */
} TextJob;

static void read_file(Worker *worker, size_t index, void *context)
{
	const TextJob *job = context;
	const File *file = &job->context->content->files.items[index];
	Reader reader = {.context = job->context, .file = file,
		.worker = worker, .found = &job->findings[index],
		.block = -1, .after_blank = true};
	reader.found->secret = secrecy_name(worker->job, file->name);
	if (!file->kind)
		return;
	reader.body = yaml_end(file);
	read_lines(&reader);
}

/* Of a secret file nothing else is told, and nothing is quoted. */
static void tell_secret(const File *file, Diag *diag)
{
	diag_drop(diag, file->source);
	file->source->text = (Str){0};
	diag_add(diag, rule_fault(RULE_SECRET), span_file(file->source),
		NO_ARGS);
}

/* What else is wrong in such a file comes of its letters. */
static void tell_encoding(const File *file, const Findings *found, Diag *diag)
{
	const Phrase *name = legacy_verdict(&found->signs);
	size_t at = found->signs.first, end = at;
	Str text = file->source->text;
	if (!name)
		return;
	diag_drop(diag, file->source);
	while (at && text.ptr[at - 1] != ' ' && text.ptr[at - 1] != '\n')
		at--;
	while (end < text.len && text.ptr[end] != ' ' && text.ptr[end] != '\n')
		end++;
	diag_add(diag, fault(FAULT_TEXT_ENCODING), span_at(file->source, at,
		end), ARGS(ARG_PHRASE(name)));
}

/* R29: told once, at the first place of the rarer spelling. */
static void tell_spelling(const RuleContext *context,
	const Findings *findings, Diag *diag)
{
	static const Str words[SPELLINGS] = {
		STR_INIT("ủy"), STR_INIT("u\u1EF7"),
	};
	size_t counts[SPELLINGS] = {0};
	Span firsts[SPELLINGS] = {{0}, {0}};
	const Content *content = context->content;
	for (size_t i = 0; i < content->files.count; i++)
		for (int s = 0; s < SPELLINGS; s++) {
			const Uses *uses = &findings[i].uses[s];
			if (findings[i].secret || !uses->count)
				continue;
			if (!counts[s])
				firsts[s] = span_at(
					content->files.items[i].source,
					uses->first, uses->first
						+ words[s].len);
			counts[s] += uses->count;
		}
	if (!counts[SPELLING_U] || !counts[SPELLING_Y])
		return;
	int rare = counts[SPELLING_U] < counts[SPELLING_Y] ? SPELLING_U
		: SPELLING_Y;
	diag_add_related(diag, rule_fault(RULE_SPELLING), firsts[rare],
		firsts[!rare], ARGS(ARG(words[rare]), ARG(words[!rare]),
			ARG(rule_number(context, (long long)counts[rare])),
			ARG(rule_number(context, (long long)counts[!rare]))));
}

void rule_text_check(const RuleContext *context, Pool *pool)
{
	const Content *content = context->content;
	TextJob job = {context, ARENA_ARRAY(context->scratch, Findings,
		content->files.count)};
	pool_each(pool, content->files.count, read_file, &job, context->diag);
	tell_spelling(context, job.findings, context->diag);
	for (size_t i = 0; i < content->files.count; i++) {
		const File *file = &content->files.items[i];
		if (job.findings[i].secret)
			tell_secret(file, context->diag);
		else if (file->kind)
			tell_encoding(file, &job.findings[i], context->diag);
	}
}
