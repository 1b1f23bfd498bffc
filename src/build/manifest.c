#include "build/manifest.h"

#include <errno.h>
#include <stdlib.h>

#include "base/limits.h"
#include "build/fault.h"

#define HEAD "chuyende 1 "

enum { DIGEST_DIGITS = 16 };

static bool part_valid(Str part)
{
	return part.len && part.len < 256 && !str_eq(part, STR(".")) &&
		!str_eq(part, STR("..")) &&
		!str_starts(part, STR(MANIFEST_PREFIX));
}

bool manifest_path_valid(Str path)
{
	Str part, rest = path;
	bool more;

	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.ptr[i];

		if (c < 0x20 || c == 0x7F || c == '\\')
			return false;
	}
	do {
		more = str_cut(rest, '/', &part, &rest);
		if (!part_valid(part))
			return false;
	} while (more);
	return true;
}

static bool digest_valid(Str s)
{
	for (size_t i = 0; i < s.len; i++) {
		char c = s.ptr[i];

		if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f'))
			return false;
	}
	return s.len == DIGEST_DIGITS;
}

static bool entry_parse(Str line, ManifestEntry *ret_entry)
{
	Str digest, path;

	if (!str_cut(line, ' ', &digest, &path) || !digest_valid(digest) ||
	    !manifest_path_valid(path))
		return false;
	*ret_entry = (ManifestEntry){path, digest};
	return true;
}

/* Returns the offset of the first damaged line, or the length of text. */
static size_t parse(Arena *arena, Str text, Manifest *manifest)
{
	Str line, rest;

	if (!str_cut(text, '\n', &line, &rest) ||
	    !str_starts(line, STR(HEAD)))
		return 0;
	manifest->label = str_slice(line, sizeof HEAD - 1, line.len);
	while (rest.len) {
		size_t at = text.len - rest.len;
		ManifestEntry entry;

		if (!str_cut(rest, '\n', &line, &rest) ||
		    !entry_parse(line, &entry))
			return at;
		*VEC_ADD(arena, &manifest->entries) = entry;
	}
	return text.len;
}

bool manifest_load(Arena *arena, const Folder *folder, Manifest *ret_manifest,
	Diag *diag)
{
	Manifest manifest = {.present = true};
	Source *source = ARENA_NEW(arena, Source);
	int error = fs_read(arena, folder, STR(MANIFEST_PATH), LIMIT_MANIFEST,
		&source->text);

	if (error == ENOENT) {
		*ret_manifest = (Manifest){0};
		return true;
	}
	source->path = str_concat3(arena, folder->path, STR("/"),
		STR(MANIFEST_PATH));
	if (error) {
		diag_add_failure(diag, source->path, error);
		return false;
	}

	size_t at = parse(arena, source->text, &manifest);

	if (at < source->text.len || !source->text.len) {
		diag_add(diag, build_fault(BUILD_DAMAGED),
			span_at(source, at, at),
			ARGS(ARG(source->path)));
		return false;
	}
	VEC_EACH(ManifestEntry, entry, &manifest.entries)
		map_add(arena, &manifest.by_path, entry->path, entry);
	*ret_manifest = manifest;
	return true;
}

static int entry_order(const void *left, const void *right)
{
	const ManifestEntry *a = left, *b = right;
	int order = str_cmp(a->path, b->path);

	return order ? order : str_cmp(a->digest, b->digest);
}

void manifest_write(Buf *out, Str label, ManifestEntry *entries, size_t count)
{
	if (count)
		qsort(entries, count, sizeof *entries, entry_order);
	BUF_LITERAL(out, HEAD);
	buf_add(out, label);
	buf_add_char(out, '\n');
	for (size_t i = 0; i < count; i++) {
		if (i && str_eq(entries[i].path, entries[i - 1].path))
			continue;
		buf_add(out, entries[i].digest);
		buf_add_char(out, ' ');
		buf_add(out, entries[i].path);
		buf_add_char(out, '\n');
	}
}
