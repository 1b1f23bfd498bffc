#include "model/reading.h"

#include <errno.h>
#include <string.h>

#include "base/lane.h"
#include "base/limits.h"
#include "format/vietnamese.h"
#include "format/yaml.h"
#include "model/content.h"
#include "model/ending.h"
#include "model/file_fault.h"
#include "model/front.h"
#include "model/rule_checks.h"
#include "model/secrecy.h"
#include "model/secrecy_file.h"

bool reading_markdown(Str name)
{
	Str stem;
	return ending_of(name, &stem) == ENDING_MARKDOWN;
}

static size_t size_limit(const Reading *reading)
{
	return reading_markdown(reading->source.path) ? LIMIT_MARKDOWN_FILE
		: LIMIT_YAML_FILE;
}

bool reading_bytes(Arena *arena, const Reading *reading, Str *ret_bytes,
	Diag *diag)
{
	size_t max = size_limit(reading);
	int error = fs_read(arena, reading->root, reading->disk_path, max,
		ret_bytes);
	if (error == EFBIG)
		diag_add(diag, file_fault(FILE_FAULT_TOO_LARGE),
			span_file(&reading->source),
			ARGS(ARG(str_from_int(arena, (long long)max >> 20))));
	else if (error)
		diag_add_failure(diag, reading->source.path, error);
	return !error;
}

/* The next '\r' without a '\n' behind it, or the length. */
static size_t lone_return(Str text, size_t at)
{
	const char *hit;
	while (at < text.len && (hit = memchr(text.ptr + at, '\r',
			text.len - at))) {
		at = (size_t)(hit - text.ptr);
		if (at + 1 == text.len || hit[1] != '\n')
			return at;
		at += 2;
	}
	return text.len;
}

/* NFC, with '\n' or "\r\n" at the end of each line. */
static Str text_of(Arena *arena, Str text)
{
	size_t at = lone_return(text, 0);
	if (at < text.len) {
		char *bytes = arena_bytes(arena, text.len);
		memcpy(bytes, text.ptr, text.len);
		for (; at < text.len; at = lone_return(text, at + 1))
			bytes[at] = '\n';
		text.ptr = bytes;
	}
	return vietnamese_nfc(arena, text);
}

/* The end of a text that was released, read again. */
static Str read_again(const Source *source)
{
	Reading *reading = (Reading *)(void *)(uintptr_t)source;
	Str bytes;
	if (fs_read(&reading->again, reading->root, reading->disk_path,
			size_limit(reading), &bytes))
		return (Str){0};
	Digest now = digest_bytes(bytes);
	if (!digest_equal(now, reading->bytes))
		return (Str){0};
	return text_of(&reading->again, str_unmarked(bytes));
}

void reading_done(Reading *reading)
{
	arena_done(&reading->again);
}

/* Offset of the first byte that no text in UTF-8 has, or the length. */
static size_t encoding_error(Str text)
{
	size_t bad = str_utf8_error(text), zero;
	if (str_find(str_slice(text, 0, bad), (Str){"", 1}, &zero))
		return zero;
	return bad;
}

static bool begins_with_one(Str bytes, const Str *beginnings, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_starts(bytes, beginnings[i]))
			return true;
	return false;
}

static const Str pdf = STR_INIT("%PDF-");

/* Whether it is a file of Word or a PDF, whatever it is called. */
static bool is_word(Str bytes)
{
	static const Str beginnings[] = {
		STR_INIT("PK\3\4"), STR_INIT("\xD0\xCF\x11\xE0"),
		STR_INIT("{\\rtf"),
	};
	return begins_with_one(bytes, beginnings, COUNT(beginnings))
		|| str_starts(bytes, pdf);
}

/* Whether a browser shows it, by its bytes as browsers do: pictures are often
 * called by the ending of another kind. */
static bool is_picture(Str bytes)
{
	static const Str beginnings[] = {
		STR_INIT("\x89PNG"), STR_INIT("\xFF\xD8\xFF"),
		STR_INIT("GIF8"), STR_INIT("BM"), STR_INIT("\0\0\1\0"),
	};
	static const Str brands[] = {
		STR_INIT("WEBP"), STR_INIT("avif"), STR_INIT("avis"),
		STR_INIT("mif1"),
	};
	enum { BRAND_AT = 8 };
	return begins_with_one(bytes, beginnings, COUNT(beginnings))
		|| (bytes.len > BRAND_AT && begins_with_one(str_slice(bytes,
			BRAND_AT, bytes.len), brands, COUNT(brands)));
}

static void wrong_encoding(Reading *reading, Str text, size_t bad,
	const Decoder *decoder)
{
	const Phrase *name = legacy_guess(text);
	Source *source = &reading->source;
	Str byte = str_format(decoder->scratch, "byte 0x%02X",
		(unsigned char)text.ptr[bad]);
	source->text = str_copy(decoder->arena, str_slice(text, 0, bad));
	reading->found = findings_read(decoder->arena, source->text, bad,
		false);
	diag_add(decoder->diag, file_fault(FILE_FAULT_ENCODING),
		span_at(source, bad, bad),
		name ? ARGS(ARG_PHRASE(name)) : ARGS(ARG(byte)));
}

/* Markings of secrecy are looked for in any encoding, and never quoted. */
static void tell_no_text(Reading *reading, const FileKind *kind, Str text,
	size_t bad, const Decoder *decoder)
{
	const Source *source = &reading->source;
	Str import = kind == &file_kinds[KIND_OUTLINE] && !str_starts(text,
		pdf) ? STR("chuyende-import") : (Str){0};
	if (secrecy_bytes(decoder->scratch, text))
		diag_add(decoder->diag, rule_fault(RULE_SECRET),
			span_file(source), NO_ARGS);
	else if (is_word(text))
		diag_add(decoder->diag, file_fault(FILE_FAULT_WORD), span_file(source),
			ARGS(ARG(import)));
	else
		wrong_encoding(reading, text, bad, decoder);
}

/* Settings have defaults, all of them. */
static bool is_empty(Str text, const FileKind *kind)
{
	return str_blank(text) && kind != &file_kinds[KIND_PORTAL];
}

static bool front_matter_sound(const Reading *reading,
	const FrontMatter *front, const Decoder *decoder)
{
	const Source *source = &reading->source;
	if (front->fault) {
		diag_add(decoder->diag, front->fault,
			span_at(source, front->from, front->to), NO_ARGS);
		return false;
	}
	if (front->end - front->start <= LIMIT_FRONT_MATTER)
		return true;
	diag_add(decoder->diag, file_fault(FILE_FAULT_FRONT_MATTER_SIZE),
		span_at(source, front->start, front->start),
		ARGS(ARG(str_from_int(decoder->scratch,
			LIMIT_FRONT_MATTER >> 10))));
	return false;
}

/* The front matter already says what the body is to say. */
static void body_twice(const Reading *reading, const Decoder *decoder,
	size_t body, Span said)
{
	Str text = source_text(&reading->source);
	while (strchr(" \t\r\n", text.ptr[body]))
		body++;
	diag_add_related(decoder->diag, file_fault(FILE_FAULT_BODY_TWICE),
		span_at(&reading->source, body, body + source_line(
			&reading->source, (uint32_t)body).len), said, NO_ARGS);
}

/* What cannot be read as YAML and has a heading is a body: the fence that
 * seems to close the front matter is a line of it. */
static void tell_unclosed(const Reading *reading, const Decoder *decoder,
	const FrontMatter *front)
{
	const Source *source = &reading->source;
	Str yaml = str_slice(source->text, front->start, front->end);
	size_t at = 0, line;
	while (str_find_from(yaml, at, STR("\n##"), &line)) {
		at = ++line;
		while (at < yaml.len && yaml.ptr[at] == '#')
			at++;
		if (at == yaml.len || yaml.ptr[at] != ' ')
			continue;
		line += front->start;
		diag_drop(decoder->diag, source);
		diag_add(decoder->diag, file_fault(FILE_FAULT_FRONT_MATTER),
			span_at(source, line, line + source_line(source,
				(uint32_t)line).len), NO_ARGS);
		return;
	}
}

/* Of the YAML in [start, end), and of the body of Markdown. */
static void decode_record(Reading *reading, const FileKind *kind,
	const Decoder *whole, const FrontMatter *front, const Str *body)
{
	Decoder decoder = *whole;
	size_t told = decoder.diag->reports.count;
	const Node *value = yaml_parse(decoder.scratch, &reading->source,
		front->start, front->end, decoder.diag);
	if (!value && body)
		tell_unclosed(reading, &decoder, front);
	if (!value)
		return;
	decoder.partial = diag_failed_since(decoder.diag, told);
	reading->record = arena_alloc(decoder.arena, kind->schema->size);
	schema_decode(&decoder, kind->schema, value, reading->record);
	Prose *prose = record_at(reading->record, kind->body);
	if (!body || !kind->body)
		return;
	if (!prose->rich)
		*prose = decode_body(&decoder, &reading->source,
			(uint32_t)front->body, *body);
	else if (!str_blank(*body))
		body_twice(reading, &decoder, front->body, prose->span);
}

/* But for the white space of HTML. */
static SignedLane are_controls(Lane lane)
{
	return ((lane < ' ') & ((lane < '\t') | (lane > '\r')
		| (lane == '\v')))
		| (lane == 0x7F);
}

/* No page may hold one; in YAML they are told as syntax. */
static void tell_control(const Reading *reading, const Decoder *decoder,
	Str text, size_t body)
{
	size_t at = lane_find(text, body, are_controls);
	if (at < text.len)
		diag_add(decoder->diag, file_fault(FILE_FAULT_CONTROL),
			span_at(&reading->source, at, at + 1),
			ARGS(ARG(str_format(decoder->scratch, "0x%02X",
				(unsigned char)text.ptr[at]))));
}

/* Gives up the body, unless something is told about the file now or may be
 * soon: that shows its lines. */
static void release_body(Reading *reading, Str text, size_t told,
	const Decoder *decoder)
{
	Source *source = &reading->source;
	if (!source->again || (decoder->diag->reports.count == told
			&& findings_quiet(&reading->found)))
		return;
	source->text = str_copy(decoder->arena, text);
	source->again = NULL;
}

static void decode_markdown(Reading *reading, const FileKind *kind,
	const Decoder *decoder, Str text)
{
	FrontMatter front = front_find(text, kind->schema);
	size_t told = decoder->diag->reports.count;
	Str head = str_copy(decoder->arena, str_slice(text, 0, front.fault
		? text.len : front.body));
	Str body = str_slice(text, front.body, text.len);
	reading->source.text = (Str){head.ptr, text.len};
	if (head.len < text.len)
		source_release(&reading->source, head, read_again);
	reading->body = (uint32_t)front.body;
	if (front_matter_sound(reading, &front, decoder))
		decode_record(reading, kind, decoder, &front, &body);
	tell_control(reading, decoder, text, front.body);
	reading->found = findings_read(decoder->arena, text, front.body,
		false);
	release_body(reading, text, told, decoder);
}

static void decode_yaml(Reading *reading, const FileKind *kind,
	const Decoder *decoder, Str text)
{
	FrontMatter all = {.end = text.len, .body = text.len};
	reading->source.text = str_copy(decoder->arena, text);
	decode_record(reading, kind, decoder, &all, NULL);
	reading->found = findings_read(decoder->arena, text, text.len,
		kind == &file_kinds[KIND_PORTAL]);
}

void reading_decode(Reading *reading, const FileKind *kind,
	const Decoder *whole, Str bytes)
{
	Decoder decoder = *whole;
	Str text = str_unmarked(bytes);
	size_t bad = encoding_error(text);
	decoder.lost = &reading->lost;
	reading->bytes = digest_bytes(bytes);
	if (bad < text.len || is_word(text))
		tell_no_text(reading, kind, text, bad, &decoder);
	else if (is_empty(text, kind))
		diag_add(decoder.diag, file_fault(FILE_FAULT_EMPTY),
			span_file(&reading->source), NO_ARGS);
	else if (reading_markdown(reading->source.path))
		decode_markdown(reading, kind, &decoder,
			text_of(decoder.scratch, text));
	else
		decode_yaml(reading, kind, &decoder,
			text_of(decoder.scratch, text));
	if (!reading->record)
		reading->lost = schema_entities(kind->schema);
	reading->found.secret |= secrecy_name(decoder.scratch,
		reading->source.path);
}

void reading_load(Reading *reading, const FileKind *kind,
	const Decoder *decoder)
{
	Str bytes;
	if (reading_bytes(decoder->scratch, reading, &bytes, decoder->diag)) {
		reading_decode(reading, kind, decoder, bytes);
	} else {
		reading->lost = schema_entities(kind->schema);
		reading->found.secret = secrecy_name(decoder->scratch,
			reading->source.path);
	}
}

int reading_glance(const Reading *reading, Arena *scratch, Glance *ret_glance)
{
	Str bytes;
	int error = fs_read(scratch, reading->root, reading->disk_path,
		LIMIT_ATTACHMENT, &bytes);
	*ret_glance = error ? (Glance){0} : (Glance){secrecy_file(bytes),
		!is_picture(bytes)};
	return error == EFBIG ? 0 : error;
}
