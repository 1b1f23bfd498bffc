#include "model/shelf.h"

#include "base/map.h"
#include "model/listing.h"

/* What edits of bodies leave behind until the next load frees it, bytes. */
enum { LEFT_BEHIND = 32 << 20 };

/* A file on the shelf. */
typedef struct Kept {
	Reading reading;	/* first: the shelf hands out readings */
	Arena arena;		/* of the reading and its faults */
	Arena left;		/* of earlier readings that a record in use
				 * may still point into */
	Diag diag;
	FileStamp stamp;
	int64_t looked;		/* when the stamp was taken, before reading */
	FileStamp read_stamp;	/* when it was read last */
	bool read, doubted, listed;
	bool attached;		/* its size is in the listing */
	Glance glance;		/* of an attachment */
	Language language;
} Kept;

static Kept *kept_of(Reading *reading)
{
	return (Kept *)(void *)reading;
}

struct Shelf {
	Folder root;
	Arena arena;		/* this very Shelf; paths and Kept, for good */
	Arena list_arena;	/* of the listing, remade with it */
	Map by_path;		/* disk path -> Kept */
	FileList entries;
	FileVec files;
	Diag list_diag;
	bool listed_same;
};

Shelf *shelf_new(void)
{
	Shelf *shelf = ARENA_SELF(Shelf);
	arena_init(&shelf->list_arena);
	return shelf;
}

static void forget(Kept *kept)
{
	reading_done(&kept->reading);
	arena_done(&kept->arena);
	arena_done(&kept->left);
}

void shelf_free(Shelf *shelf)
{
	for (size_t i = 0; i < shelf->by_path.count; i++)
		forget(shelf->by_path.slots[i].value);
	arena_done(&shelf->list_arena);
	arena_self_done(shelf->arena);
}

/* Looking. */

static Kept *kept_at(const Shelf *shelf, Str path)
{
	return map_get(&shelf->by_path, path);
}

Reading *shelf_reading(void *context, const FileEntry *entry, Str path)
{
	Shelf *shelf = context;
	Kept *kept = kept_at(shelf, entry->path);
	if (!kept) {
		kept = ARENA_NEW(&shelf->arena, Kept);
		kept->reading.source.path = str_copy(&shelf->arena, path);
		kept->reading.root = &shelf->root;
		kept->reading.disk_path = str_copy(&shelf->arena,
			entry->path);
		arena_init(&kept->arena);
		map_add(&shelf->arena, &shelf->by_path,
			kept->reading.disk_path, kept);
	}
	kept->stamp = entry->stamp;
	return &kept->reading;
}

/* A listing from scratch; what is no longer there is read anew should it
 * come back. */
static int list_again(Shelf *shelf)
{
	Arena arena;
	FileList entries = {0};
	int64_t looked = stamp_now();
	arena_init(&arena);
	int error = fs_walk(&arena, &shelf->root, STR(""), &entries);
	if (error) {
		arena_done(&arena);
		return error;
	}
	arena_done(&shelf->list_arena);
	shelf->list_arena = arena;
	shelf->entries = entries;
	diag_init(&shelf->list_diag, &shelf->list_arena);
	shelf->files = listing_make(&shelf->list_arena, &entries,
		shelf_reading, shelf, &shelf->list_diag);
	for (size_t i = 0; i < shelf->by_path.count; i++)
		((Kept *)shelf->by_path.slots[i].value)->listed = false;
	VEC_EACH(const File, file, &shelf->files) {
		Kept *kept = kept_of(file->reading);
		kept->looked = looked;
		kept->listed = true;
		kept->attached = !file->kind;
	}
	return 0;
}

/* False when path is no file of the listing any more, or was none, or an
 * attachment that is another one now. */
static bool look_at(Shelf *shelf, Str path)
{
	Kept *kept = kept_at(shelf, path);
	FileType type;
	if (!kept || !kept->listed || fs_type(&shelf->root, path, &type)
			|| type != FILE_REGULAR)
		return false;
	FileStamp before = kept->stamp;
	kept->looked = stamp_now();
	return !fs_stamp(&shelf->root, path, &kept->stamp)
		&& (!kept->attached || stamp_equal(&before, &kept->stamp));
}

int shelf_look(Shelf *shelf, const Folder *root, const PathVec *hints)
{
	shelf->root = *root;
	shelf->listed_same = hints && shelf->entries.count
		&& !shelf->list_diag.environment;
	for (size_t i = 0; shelf->listed_same && i < hints->count; i++)
		shelf->listed_same = look_at(shelf, hints->items[i]);
	if (hints)
		VEC_EACH(const Str, hint, hints) {
			Kept *kept = kept_at(shelf, *hint);
			if (kept)
				kept->doubted = true;
		}
	return shelf->listed_same ? 0 : list_again(shelf);
}

/* Reading. */

/* Whether the file can only hold what was read of it. */
static bool is_fresh(const Kept *kept, Language language)
{
	return kept->read && !kept->doubted && kept->language == language
		&& stamp_equal(&kept->stamp, &kept->read_stamp)
		&& stamp_settled(&kept->read_stamp, kept->looked);
}

/* bytes: NULL where they could not be read, which is tried, and told, again. */
static void read_anew(Kept *kept, const FileKind *kind, Language language,
	Arena *scratch, const Str *bytes)
{
	Reading fresh = {.source.path = kept->reading.source.path,
		.root = kept->reading.root,
		.disk_path = kept->reading.disk_path};
	arena_adopt(&kept->left, &kept->arena);
	arena_adopt(&kept->left, &kept->reading.again);
	/* A rendered text takes about as much again as its source. */
	arena_init_sized(&kept->arena, bytes ? bytes->len * 2 : 0);
	diag_init(&kept->diag, &kept->arena);
	kept->reading = fresh;
	Decoder decoder = {.arena = &kept->arena, .scratch = scratch,
		.diag = &kept->diag, .language = language};
	if (bytes)
		reading_decode(&kept->reading, kind, &decoder, *bytes);
	else
		reading_load(&kept->reading, kind, &decoder);
}

/* Reads the file unless it is fresh. True when it holds something else. */
static bool refresh(Kept *kept, const FileKind *kind, Language language,
	Arena *scratch)
{
	if (is_fresh(kept, language))
		return false;
	Diag unread;
	Str bytes = {0};
	diag_init(&unread, scratch);
	bool readable = reading_bytes(scratch, &kept->reading, &bytes,
		&unread);
	bool same = readable && kept->read && kept->language == language
		&& digest_equal(digest_bytes(bytes), kept->reading.bytes);
	if (!same)
		read_anew(kept, kind, language, scratch, readable ? &bytes
			: NULL);
	kept->read = readable;
	kept->doubted = false;
	kept->language = language;
	kept->read_stamp = kept->stamp;
	return !same;
}

void shelf_refresh(Reading *reading, const FileKind *kind, Language language,
	Arena *scratch, Diag *diag)
{
	Kept *kept = kept_of(reading);
	refresh(kept, kind, language, scratch);
	diag_merge(diag, &kept->diag);
}

int shelf_glance(Reading *reading, Arena *scratch, Glance *ret_glance)
{
	Kept *kept = kept_of(reading);
	int error = 0;
	if (!is_fresh(kept, kept->language)) {
		error = reading_glance(reading, scratch, &kept->glance);
		kept->read = !error;
		kept->doubted = false;
		kept->read_stamp = kept->stamp;
	}
	*ret_glance = kept->glance;
	return error;
}

FileVec shelf_files(Shelf *shelf, Arena *arena, Diag *diag)
{
	FileVec files = shelf->files;
	files.items = VEC_KEEP(arena, &shelf->files);
	files.capacity = files.count;
	diag_merge(diag, &shelf->list_diag);
	for (size_t i = 0; i < shelf->by_path.count; i++) {
		Kept *kept = shelf->by_path.slots[i].value;
		arena_done(&kept->left);
	}
	return files;
}

/* Edits of bodies. */

static bool is_quiet(const Reading *reading, const Diag *diag)
{
	return reading->record && !diag->reports.count
		&& findings_quiet(&reading->found);
}

typedef struct Edits {
	const Shelf *shelf;
	Language language;
	Difference *found;	/* by file of the listing */
} Edits;

static void look_for_edit(Worker *worker, size_t index, void *context)
{
	Edits *edits = context;
	const File *file = &edits->shelf->files.items[index];
	Kept *kept = kept_of(file->reading);
	Reading before = kept->reading;
	Diag told = kept->diag;
	/* The settings are read before the language is known. */
	Language language = file->kind == &file_kinds[KIND_PORTAL]
		? LANGUAGE_VI : edits->language;
	if (!file->kind || !refresh(kept, file->kind, language, worker->job))
		return;
	bool other = !is_quiet(&before, &told)
		|| !is_quiet(&kept->reading, &kept->diag)
		|| before.found.uses[SPELLING_Y].count
		|| kept->left.total > LEFT_BEHIND;
	edits->found[index] = other ? DIFFERENCE_OTHER : reading_difference(
		worker->job, &before, &kept->reading, file->kind);
}

/* R29 counts both spellings in all files, unless one is not used. */
static bool is_spelled_alike(const Shelf *shelf)
{
	size_t uses = 0;
	VEC_EACH(const File, file, &shelf->files)
		uses += file->reading->found.uses[SPELLING_Y].count;
	return !uses;
}

Difference shelf_difference(Shelf *shelf, Arena *arena, Language language,
	Pool *pool, ReadingVec *ret_changed)
{
	size_t count = shelf->files.count;
	Arena scratch;
	Diag diag;
	bool alone = shelf->listed_same && is_spelled_alike(shelf);
	Difference most = DIFFERENCE_NONE;
	arena_init(&scratch);
	diag_init(&diag, &scratch);
	Edits edits = {shelf, language, ARENA_ARRAY(&scratch, Difference, count)};
	pool_each(pool, count, look_for_edit, &edits, &diag);
	for (size_t i = 0; i < count; i++) {
		if (edits.found[i] > most)
			most = edits.found[i];
		if (edits.found[i])
			*VEC_ADD(arena, ret_changed)
				= shelf->files.items[i].reading;
	}
	arena_done(&scratch);
	return alone && is_spelled_alike(shelf) ? most : DIFFERENCE_OTHER;
}
