#include "model/listing.h"

#include "base/litter.h"
#include "format/vietnamese.h"
#include "model/ending.h"
#include "model/file_fault.h"
#include "model/legacy.h"
#include "model/misnamed.h"
#include "model/rule_checks.h"
#include "model/secrecy.h"

/* What a listing is made of, and where its faults go. */
typedef struct Lister {
	Arena *arena;
	PlaceReading *place;
	void *context;		/* of place */
	FileVec *files;
	Diag *diag;
} Lister;

bool listing_ignores(Str path)
{
	return litter_path(path) || str_eq_folded(str_behind_last(path, '/'),
		STR("readme.md"));
}

static Str shown_path(Arena *arena, Str path)
{
	return str_concat(arena, STR("content/"), path);
}

static const FileKind *kind_of(FilePlace place, Ending ending, Str stem)
{
	ARRAY_EACH(const FileKind, kind, file_kinds, FILE_KINDS) {
		bool fits = ending == ENDING_YAML ? kind->yaml
			: ending == ENDING_MARKDOWN && kind->markdown;
		if (kind->place == place && fits && (!kind->en.len
				|| vietnamese_same_key(stem, kind->en)
				|| vietnamese_same_key(stem, kind->vi)))
			return kind;
	}
	return NULL;
}

static void unknown_file(const Lister *lister, FilePlace place, Span span,
	Str name, Str year)
{
	Arena *arena = lister->arena;
	Str all = misnamed_known(arena, place);
	Suggest suggest = suggest_for(misnamed_key(arena, name));
	for (int i = 0; i < FILE_KINDS; i++)
		if (file_kinds[i].place == place && file_kinds[i].en.len)
			misnamed_offer(arena, &suggest, (FileKindId)i);
	if (place == PLACE_TOP)
		all = str_concat(arena, all, STR(", trang/, tệp/, 2025/"));
	Str meant = str_or(suggest.best, misnamed_elsewhere(arena, name, place,
		year));
	diag_add(lister->diag, file_fault(misnamed_fault(arena, name, meant)),
		span, ARGS(ARG(name), ARG(meant), ARG(all)));
}

bool listing_file_folder(Str name)
{
	static const Str names[] = {
		STR_INIT("files"), STR_INIT("tệp"), STR_INIT("documents"),
		STR_INIT("văn bản"), STR_INIT("attachments"),
	};
	return vietnamese_among(name, names, COUNT(names));
}

/* Files come folder by folder, so a folder is reported with its first file. */
static void unknown_folder(const Lister *lister, const File *file,
	Str folder)
{
	const Diag *diag = lister->diag;
	Str path = shown_path(lister->arena, folder);
	size_t count = diag->reports.count;
	if (count) {
		Span last = diag->reports.items[count - 1].span;
		if (last.source && str_starts(last.source->path, path))
			return;
	}
	unknown_file(lister, PLACE_TOP, span_file(file->source), folder,
		(Str){0});
}

/* Finds where file is, in so many folders; false: nowhere that has kinds. */
static bool find_place(File *file, const Str *folders, size_t depth,
	FilePlace *ret_place)
{
	*ret_place = PLACE_TOP;
	if (!depth)
		return true;
	if (vietnamese_same_key(folders[0], STR("pages"))
			|| vietnamese_same_key(folders[0], STR("trang"))) {
		*ret_place = PLACE_PAGES;
		return true;
	}
	if (!date_year(folders[0]))
		return false;
	file->year = folders[0];
	file->session = depth >= 2 ? folders[1] : (Str){0};
	*ret_place = depth >= 2 ? PLACE_SESSION : PLACE_YEAR;
	return true;
}

/* Gives file its name, folders and kind. False: left out. */
static bool classify(const Lister *lister, File *file, Str path)
{
	Str folders[3], rest = path, stem;
	size_t depth = 0;
	while (depth < 3 && str_cut(rest, '/', &folders[depth], &rest))
		depth++;
	file->name = str_behind_last(path, '/');
	Ending ending = ending_of(file->name, &stem);
	FilePlace place;
	if (!find_place(file, folders, depth, &place)) {
		bool known = listing_file_folder(folders[0]);
		if (!known)
			unknown_folder(lister, file, folders[0]);
		return known;
	}
	bool nested = depth >= 3 && place != PLACE_PAGES;
	if (!nested)
		file->kind = kind_of(place, ending, stem);
	if (!file->kind && (place == PLACE_TOP || place == PLACE_YEAR)) {
		unknown_file(lister, place, span_file(file->source),
			file->name, file->year);
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
	Span span = span_path(arena, shown_path(arena, legible(arena, path)));
	if (secrecy_name(arena, legacy_legible(arena, path)))
		diag_add(diag, rule_fault(RULE_SECRET), span, NO_ARGS);
	else
		diag_add(diag, file_fault(FILE_FAULT_NAME_ENCODING), span, NO_ARGS);
}

static void list_folder(const Lister *lister, Str path)
{
	Str year, name;
	str_cut(path, '/', &year, &name);
	if (date_year(year) && !str_has(name, STR("/")))
		*VEC_ADD(lister->arena, &lister->files->folders) = path;
}

static void list_entry(const Lister *lister, const FileEntry *entry)
{
	Arena *arena = lister->arena;
	Diag *diag = lister->diag;
	if (listing_ignores(entry->path))
		return;
	if (str_utf8_error(entry->path) < entry->path.len) {
		if (entry->type != FILE_FOLDER)
			bad_name(arena, entry->path, diag);
		return;
	}
	Str path = vietnamese_nfc(arena, entry->path);
	Str stem;
	bool folder = entry->type == FILE_FOLDER;
	if (entry->error) {
		diag_add_failure(diag, shown_path(arena, path), entry->error);
		return;
	}
	if (folder && ending_of(path, &stem) < ENDING_YAML) {
		list_folder(lister, path);
		return;
	}
	Reading *reading = lister->place(lister->context, entry,
		shown_path(arena, path));
	File file = {.disk_path = entry->path, .size = entry->size,
		.reading = reading, .source = &reading->source};
	if (entry->type != FILE_REGULAR) {
		diag_add(diag, file_fault(FILE_FAULT_TYPE),
			span_file(file.source), ARGS(ARG(path),
				ARG_PHRASE(&type_names[entry->type])));
		return;
	}
	if (!classify(lister, &file, path))
		return;
	if (!file.kind)
		reading->found.secret = secrecy_name(arena, path);
	*VEC_ADD(arena, lister->files) = file;
}

static int file_order(const void *a, const void *b)
{
	const File *x = a, *y = b;
	int order = str_cmp(x->source->path, y->source->path);
	return order ? order : str_cmp(x->disk_path, y->disk_path);
}

static void drop_twins(FileVec *all, Diag *diag)
{
	File *files = all->items;
	size_t kept = 0;
	for (size_t i = 0; i < all->count; i++) {
		if (kept && str_eq(files[kept - 1].source->path,
				files[i].source->path))
			diag_add(diag, file_fault(FILE_FAULT_TWIN_NAME),
				span_file(files[i].source),
				ARGS(ARG(files[i].name)));
		else
			files[kept++] = files[i];
	}
	all->count = kept;
}

FileVec listing_make(Arena *arena, const FileList *entries,
	PlaceReading *place, void *context, Diag *diag)
{
	FileVec files = {0};
	Lister lister = {arena, place, context, &files, diag};
	size_t regular = 0;
	VEC_EACH(const FileEntry, entry, entries)
		regular += entry->type == FILE_REGULAR;
	VEC_RESERVE(arena, &files, regular);
	VEC_EACH(const FileEntry, entry, entries)
		list_entry(&lister, entry);
	SORT(files.items, files.count, file_order);
	drop_twins(&files, diag);
	return files;
}
