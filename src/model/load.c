#include "model/load.h"

#include <errno.h>
#include <stdlib.h>

#include "base/limits.h"
#include "base/suggest.h"
#include "format/vietnamese.h"
#include "format/yaml.h"
#include "model/fault.h"
#include "model/legacy.h"
#include "model/rule_checks.h"
#include "model/secrecy.h"

const FileKind file_kinds[FILE_KINDS] = {
	[KIND_PORTAL] = {STR_INIT("portal"), STR_INIT("portal"), PLACE_TOP,
		true, false, &portal_schema, 0},
	[KIND_CHAPTER] = {STR_INIT("chapter"), STR_INIT("chi-bo"), PLACE_TOP,
		true, false, &chapter_schema, 0},
	[KIND_THEMES] = {STR_INIT("themes"), STR_INIT("chu-de"), PLACE_TOP,
		true, false, &themes_schema, 0},
	[KIND_REGISTER] = {STR_INIT("documents"), STR_INIT("van-ban"),
		PLACE_TOP, true, false, &register_schema, 0},
	[KIND_PLAN] = {STR_INIT("plan"), STR_INIT("ke-hoach"), PLACE_YEAR,
		true, false, &plan_schema, 0},
	[KIND_PROPOSALS] = {STR_INIT("proposals"), STR_INIT("de-xuat"),
		PLACE_YEAR, true, false, &proposals_schema, 0},
	[KIND_OUTLINE] = {STR_INIT("outline"), STR_INIT("de-cuong"),
		PLACE_SESSION, false, true, &outline_schema,
		offsetof(Outline, body)},
	[KIND_MINUTES] = {STR_INIT("minutes"), STR_INIT("bien-ban"),
		PLACE_SESSION, true, true, &minutes_schema,
		offsetof(Minutes, proceedings)},
	[KIND_OPINIONS] = {STR_INIT("opinions"), STR_INIT("y-kien"),
		PLACE_SESSION, true, false, &opinions_schema, 0},
	[KIND_REPORT] = {STR_INIT("report"), STR_INIT("bao-cao"),
		PLACE_SESSION, false, true, &report_schema,
		offsetof(FreePage, body)},
	[KIND_PAGE] = {{0}, {0}, PLACE_PAGES, false, true, &page_schema,
		offsetof(FreePage, body)},
};

typedef enum Ending { ENDING_OTHER, ENDING_YAML, ENDING_MARKDOWN } Ending;

static Ending ending_of(Str name, Str *ret_stem)
{
	static const struct { Str suffix; Ending ending; } endings[] = {
		{STR_INIT(".yaml"), ENDING_YAML}, {STR_INIT(".yml"),
		ENDING_YAML}, {STR_INIT(".md"), ENDING_MARKDOWN},
		{STR_INIT(".markdown"), ENDING_MARKDOWN},
	};
	size_t dot = name.len;
	*ret_stem = name;
	if (!str_find_last(name, '.', &dot))
		return ENDING_OTHER;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (vietnamese_same_key(str_slice(name, dot, name.len),
				endings[i].suffix)) {
			*ret_stem = str_slice(name, 0, dot);
			return endings[i].ending;
		}
	return ENDING_OTHER;
}

/* What editors, office programs and file managers leave behind. */
static bool ignored(Str name)
{
	static const Str exact[] = {
		STR_INIT("Thumbs.db"), STR_INIT("desktop.ini"),
		STR_INIT("4913"), STR_INIT("README.md"),
	};
	for (size_t i = 0; i < sizeof exact / sizeof *exact; i++)
		if (str_eq(name, exact[i]))
			return true;
	return str_starts(name, STR(".")) || str_starts(name, STR("~$"))
		|| str_ends(name, STR("~")) || str_ends(name, STR(".tmp"));
}

/* True when path is below an ignored folder, or ignored itself. */
static bool path_ignored(Str path)
{
	Str part, rest = path;
	while (rest.len) {
		str_cut(rest, '/', &part, &rest);
		if (ignored(part))
			return true;
	}
	return false;
}

static Source *new_source(Arena *arena, Str path)
{
	Source *source = ARENA_NEW(arena, Source);
	source->path = str_concat(arena, STR("content/"), path);
	return source;
}

static bool is_year(Str name)
{
	int n;
	return name.len == 4 && str_to_int(name, &n) && n >= 1900
		&& n <= 2199;
}

static const FileKind *kind_of(FilePlace place, Ending ending, Str stem)
{
	for (int i = 0; i < FILE_KINDS; i++) {
		const FileKind *kind = &file_kinds[i];
		bool fits = ending == ENDING_YAML ? kind->yaml
			: ending == ENDING_MARKDOWN && kind->markdown;
		if (kind->place == place && fits && (!kind->en.len
				|| vietnamese_same_key(stem, kind->en)
				|| vietnamese_same_key(stem, kind->vi)))
			return kind;
	}
	return NULL;
}

static void unknown_file(Content *content, FilePlace place, Span span,
	Str name, Str stem, Diag *diag)
{
	Suggest suggest;
	Str all = {0};
	suggest_init(&suggest, vietnamese_key(content->arena, stem));
	for (int i = 0; i < FILE_KINDS; i++) {
		const FileKind *kind = &file_kinds[i];
		if (kind->place != place || !kind->en.len)
			continue;
		Str ending = kind->yaml ? STR(".yaml") : STR(".md");
		Str vi = str_concat(content->arena, kind->vi, ending);
		suggest_offer(&suggest, vietnamese_key(content->arena,
			kind->vi), vi);
		suggest_offer(&suggest, vietnamese_key(content->arena,
			kind->en), str_concat(content->arena, kind->en,
				ending));
		all = all.len ? str_concat3(content->arena, all, STR(", "),
			vi) : vi;
	}
	if (place == PLACE_TOP)
		all = str_concat(content->arena, all, STR(", trang/, 2025/"));
	diag_add(diag, fault(FAULT_UNKNOWN_FILE), span,
		ARGS(ARG(name), ARG(suggest.best), ARG(all)));
}

/* Folders at the top whose files documents may name. */
static bool is_file_folder(Str name)
{
	static const Str names[] = {
		STR_INIT("files"), STR_INIT("tệp"), STR_INIT("documents"),
		STR_INIT("văn bản"), STR_INIT("attachments"),
	};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (vietnamese_same_key(name, names[i]))
			return true;
	return false;
}

/* Files come folder by folder: a folder is told with its first one. */
static void unknown_folder(Content *content, const File *file, Str folder,
	Diag *diag)
{
	Str path = str_concat(content->arena, STR("content/"), folder);
	size_t count = diag->reports.count;
	if (count) {
		Span last = diag->reports.items[count - 1].span;
		if (last.source && str_starts(last.source->path, path))
			return;
	}
	unknown_file(content, PLACE_TOP, span_file(file->source), folder,
		folder, diag);
}

/* Splits path into folders and name, and finds its kind. False: left out. */
static bool classify(Content *content, File *file, Str path, Diag *diag)
{
	Str parts[3], rest = path, stem;
	size_t depth = 0;
	while (depth < 3 && str_cut(rest, '/', &parts[depth], &rest))
		depth++;
	if (depth < 3)
		parts[depth] = rest.len ? rest : parts[depth];
	file->name = path;
	size_t slash;
	if (str_find_last(path, '/', &slash))
		file->name = str_slice(path, slash + 1, path.len);
	Ending ending = ending_of(file->name, &stem);
	FilePlace place = PLACE_TOP;
	if (depth >= 1 && (vietnamese_same_key(parts[0], STR("pages"))
			|| vietnamese_same_key(parts[0], STR("trang")))) {
		place = PLACE_PAGES;
	} else if (depth >= 1 && is_year(parts[0])) {
		file->year = parts[0];
		place = depth >= 2 ? PLACE_SESSION : PLACE_YEAR;
		if (depth >= 2)
			file->session = parts[1];
	} else if (depth >= 1 && is_file_folder(parts[0])) {
		return true;
	} else if (depth >= 1) {
		unknown_folder(content, file, parts[0], diag);
		return false;
	}
	bool nested = depth >= 3 && place != PLACE_PAGES;
	if (!nested)
		file->kind = kind_of(place, ending, stem);
	if (!file->kind && (place == PLACE_TOP || place == PLACE_YEAR)) {
		unknown_file(content, place, span_file(file->source),
			file->name, stem, diag);
		return false;
	}
	return true;
}

/* path with "?" for every byte that is not UTF-8. */
static Str legible(Arena *arena, Str path)
{
	Str shown = {0}, rest = path;
	while (rest.len) {
		size_t good = str_utf8_error(rest);
		shown = str_concat(arena, shown, str_slice(rest, 0, good));
		if (good < rest.len)
			shown = str_concat(arena, shown, STR("?"));
		rest = str_slice(rest, good + 1, rest.len);
	}
	return shown;
}

static const Phrase type_names[] = {
	[FILE_REGULAR] = PHRASE("tệp", "a file"),
	[FILE_FOLDER] = PHRASE("thư mục", "a folder"),
	[FILE_LINK] = PHRASE("liên kết", "a symbolic link"),
	[FILE_SPECIAL] = PHRASE("tệp đặc biệt", "a device or pipe"),
};

/* A name that is no UTF-8, and may be a marking of secrecy. */
static void bad_name(Arena *arena, Str path, Diag *diag)
{
	size_t slash;
	Span span = span_file(new_source(arena, legible(arena, path)));
	Str name = str_find_last(path, '/', &slash)
		? str_slice(path, slash + 1, path.len) : path;
	if (secrecy_name(arena, legacy_legible(arena, name)))
		diag_add(diag, rule_fault(RULE_SECRET), span, NO_ARGS);
	else
		diag_add(diag, fault(FAULT_NAME_ENCODING), span, NO_ARGS);
}

static void list_entry(Content *content, const FileEntry *entry, Diag *diag)
{
	Arena *arena = content->arena;
	if (path_ignored(entry->path))
		return;
	if (str_utf8_error(entry->path) < entry->path.len) {
		if (entry->type != FILE_FOLDER)
			bad_name(arena, entry->path, diag);
		return;
	}
	Str path = vietnamese_nfc(arena, entry->path);
	Str stem;
	bool folder = entry->type == FILE_FOLDER;
	if (folder && entry->error)
		diag_add_failure(diag, str_concat(arena, STR("content/"),
			path), entry->error);
	if (folder && (entry->error || !ending_of(path, &stem)))
		return;
	File file = {.disk_path = entry->path, .size = entry->size,
		.source = new_source(arena, path)};
	if (entry->type != FILE_REGULAR) {
		diag_add(diag, fault(FAULT_FILE_TYPE),
			span_file(file.source), ARGS(ARG(path),
				ARG_PHRASE(&type_names[entry->type])));
		return;
	}
	if (!classify(content, &file, path, diag))
		return;
	*VEC_ADD(arena, &content->files) = file;
}

static int file_order(const void *a, const void *b)
{
	const File *x = a, *y = b;
	int order = str_cmp(x->source->path, y->source->path);
	return order ? order : str_cmp(x->disk_path, y->disk_path);
}

static Str below_content(const File *file)
{
	Str path = file->source->path;
	return str_slice(path, STR("content/").len, path.len);
}

static void drop_twins(Content *content, Diag *diag)
{
	File *files = content->files.items;
	size_t kept = 0;
	for (size_t i = 0; i < content->files.count; i++) {
		if (kept && str_eq(files[kept - 1].source->path,
				files[i].source->path))
			diag_add(diag, fault(FAULT_TWIN_NAME),
				span_file(files[i].source),
				ARGS(ARG(files[i].name)));
		else
			files[kept++] = files[i];
	}
	content->files.count = kept;
}

void load_list(Content *content, Diag *diag)
{
	FileList list = {0};
	int error = fs_walk(content->arena, content->root, STR(""), &list);
	if (error) {
		diag_add_failure(diag, STR("content"), error);
		return;
	}
	VEC_EACH(FileEntry, entry, &list)
		list_entry(content, entry, diag);
	if (content->files.count)
		qsort(content->files.items, content->files.count,
			sizeof(File), file_order);
	drop_twins(content, diag);
	VEC_EACH(File, file, &content->files)
		map_add(content->arena, &content->by_path,
			below_content(file), file);
}

/* Offset of the first byte that no text in UTF-8 has, or the length. */
static size_t encoding_error(Str text)
{
	size_t bad = str_utf8_error(text), zero;
	if (str_find(str_slice(text, 0, bad), (Str){"", 1}, &zero))
		return zero;
	return bad;
}

/* Markings of secrecy are looked for in any encoding, and never quoted. */
static void wrong_encoding(File *file, Str text, size_t bad, Arena *arena,
	Diag *diag)
{
	const Phrase *name = legacy_guess(text);
	Str byte = str_format(arena, "byte 0x%02X",
		(unsigned char)text.ptr[bad]);
	if (secrecy_bytes(arena, text)) {
		diag_add(diag, rule_fault(RULE_SECRET),
			span_file(file->source), NO_ARGS);
		return;
	}
	file->source->text = str_slice(text, 0, bad);
	diag_add(diag, fault(FAULT_ENCODING), span_at(file->source, bad, bad),
		name ? ARGS(ARG_PHRASE(name)) : ARGS(ARG(byte)));
}

static bool read_source(const Folder *root, File *file, Arena *arena,
	Diag *diag)
{
	Str stem;
	bool markdown = ending_of(file->name, &stem) == ENDING_MARKDOWN;
	size_t max = markdown ? LIMIT_MARKDOWN_FILE : LIMIT_YAML_FILE;
	Str text;
	int error = fs_read(arena, root, file->disk_path, max, &text);
	if (error == EFBIG) {
		diag_add(diag, fault(FAULT_TOO_LARGE), span_file(file->source),
			ARGS(ARG(str_format(arena, "%zu", max))));
		return false;
	}
	if (error) {
		diag_add_failure(diag, file->source->path, error);
		return false;
	}
	if (str_starts(text, STR("\xEF\xBB\xBF")))
		text = str_slice(text, 3, text.len);
	size_t bad = encoding_error(text);
	if (bad < text.len) {
		wrong_encoding(file, text, bad, arena, diag);
		return false;
	}
	file->source->text = vietnamese_nfc(arena, text);
	return true;
}

/* Line end after `at`, and where the next line begins. */
static size_t line_end(Str text, size_t at, size_t *ret_next)
{
	size_t end = at;
	while (end < text.len && text.ptr[end] != '\n'
			&& text.ptr[end] != '\r')
		end++;
	*ret_next = end;
	if (end < text.len)
		*ret_next = end + 1 + (text.ptr[end] == '\r'
			&& end + 1 < text.len && text.ptr[end + 1] == '\n');
	return end;
}

static bool is_fence(Str line, bool closing)
{
	while (line.len && (line.ptr[line.len - 1] == ' '
			|| line.ptr[line.len - 1] == '\t'))
		line.len--;
	return str_eq(line, STR("---")) || (closing
		&& str_eq(line, STR("...")));
}

typedef struct FrontMatter {
	size_t start, end;	/* the YAML between the fences */
	size_t body;
} FrontMatter;

/* Empty lines before the first fence do no harm. */
static bool find_front_matter(const Source *source, FrontMatter *ret_front,
	Diag *diag)
{
	Str text = source->text;
	size_t fence = 0, at, end = line_end(text, 0, &at);
	*ret_front = (FrontMatter){0};
	while (at < text.len && !str_trim(str_slice(text, fence, end)).len) {
		fence = at;
		end = line_end(text, fence, &at);
	}
	if (!is_fence(str_slice(text, fence, end), false))
		return true;
	ret_front->start = at;
	while (at < text.len) {
		size_t next;
		end = line_end(text, at, &next);
		if (is_fence(str_slice(text, at, end), true)) {
			ret_front->end = at;
			ret_front->body = next;
			return true;
		}
		at = next;
	}
	diag_add(diag, fault(FAULT_FRONT_MATTER),
		span_at(source, fence, fence + 3),
		NO_ARGS);
	return false;
}

static void decode_file(Decoder *decoder, const FileKind *kind, File *file,
	Arena *job)
{
	Source *source = file->source;
	Str stem;
	FrontMatter front = {0, source->text.len, source->text.len};
	bool markdown = ending_of(file->name, &stem) == ENDING_MARKDOWN;
	if (markdown && !find_front_matter(source, &front, decoder->diag))
		return;
	if (markdown && front.end - front.start > LIMIT_FRONT_MATTER) {
		diag_add(decoder->diag, fault(FAULT_FRONT_MATTER_SIZE),
			span_at(source, front.start, front.start),
			ARGS(ARG(str_format(job, "%d",
				LIMIT_FRONT_MATTER))));
		return;
	}
	size_t told = decoder->diag->reports.count;
	const Value *value = yaml_parse(decoder->arena, source, front.start,
		front.end, decoder->diag);
	if (!value)
		return;
	decoder->partial = decoder->diag->reports.count > told;
	file->record = arena_alloc(decoder->arena, kind->schema->size);
	schema_decode(decoder, kind->schema, value, file->record);
	if (kind->schema->entity)
		((Entity *)file->record)->file = file;
	Prose *body = (Prose *)(void *)((char *)file->record + kind->body);
	if (markdown && kind->body && !body->rich)
		*body = decode_body(decoder, source, (uint32_t)front.body);
}

typedef struct LoadJob {
	Content *content;
	Language language;
} LoadJob;

static void load_one(Worker *worker, size_t index, void *context)
{
	LoadJob *job = context;
	File *file = &job->content->files.items[index];
	Decoder decoder = {worker->keep, worker->diag, job->language,
		false, &file->lost};
	if (!file->kind || file->kind == &file_kinds[KIND_PORTAL])
		return;
	if (read_source(job->content->root, file, worker->keep, worker->diag))
		decode_file(&decoder, file->kind, file, worker->job);
	if (!file->record)
		file->lost = schema_entities(file->kind->schema);
}

void load_portal(Content *content, Diag *diag)
{
	Decoder decoder = {content->arena, diag, LANGUAGE_VI, false,
		NULL};
	const File *first = NULL;
	size_t told = diag->reports.count;
	VEC_EACH(File, file, &content->files) {
		if (file->kind != &file_kinds[KIND_PORTAL])
			continue;
		if (first) {
			diag_add_related(diag, fault(FAULT_TWO_FILES),
				span_file(file->source),
				span_file(first->source),
				ARGS(ARG(file->source->path),
					ARG(first->source->path)));
			continue;
		}
		first = file;
		if (read_source(content->root, file, content->arena, diag))
			decode_file(&decoder, file->kind, file,
				content->arena);
		if (file->record)
			content->portal = *(Portal *)file->record;
		file->record = file->record ? &content->portal : NULL;
	}
	content->audiences_unread = first && !content->portal.audiences.count
		&& diag->reports.count > told;
	content->language = decoder.language
		= portal_language(&content->portal);
	portal_complete(&decoder, &content->portal);
}

void load_records(Content *content, Pool *pool, Diag *diag)
{
	LoadJob job = {content, content->language};
	pool_each(pool, content->files.count, load_one, &job, diag);
}
