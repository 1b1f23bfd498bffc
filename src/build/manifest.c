#include "build/manifest.h"

#include <errno.h>
#include <stdlib.h>

#include "base/limits.h"
#include "build/fault.h"

#define HEAD "chuyende 2 "
/* Its lines have a digest before the path. */
#define OLD_HEAD "chuyende 1 "

enum { DIGEST_DIGITS = 16 };

static bool line_parse(bool outdated, Str line, Str *ret_path)
{
	Str digest;
	uint64_t n;
	if (outdated && (!str_cut(line, ' ', &digest, &line)
			|| digest.len != DIGEST_DIGITS
			|| !str_to_hex(digest, &n)))
		return false;
	*ret_path = line;
	return paths_valid(line);
}

static int path_order(const void *left, const void *right)
{
	const Str *a = left, *b = right;
	return paths_order(*a, *b);
}

bool manifest_lists(const PathList *paths, Str path)
{
	return paths->count && bsearch(&path, paths->items, paths->count,
		sizeof path, path_order);
}

/* The part that lists the paths: up to the empty line that a record follows,
 * if there is one. */
static Str list_of(Str text)
{
	size_t at;
	return str_find(text, STR("\n\n"), &at) ? str_slice(text, 0, at + 1)
		: text;
}

/* Returns the offset of the first damaged line, or the length of text. */
static size_t parse(Arena *arena, Str text, Manifest *manifest)
{
	Str line, rest, list = list_of(text);
	PathList *paths = &manifest->paths;
	manifest->record = str_slice(text, list.len, text.len);
	text = list;
	if (!str_cut(text, '\n', &line, &rest))
		return 0;
	manifest->outdated = str_starts(line, STR(OLD_HEAD));
	if (!manifest->outdated && !str_starts(line, STR(HEAD)))
		return 0;
	manifest->label = str_slice(line, sizeof HEAD - 1, line.len);
	while (rest.len) {
		size_t at = text.len - rest.len;
		if (!str_cut(rest, '\n', &line, &rest)
				|| !line_parse(manifest->outdated, line,
					VEC_ADD(arena, paths)))
			return at;
	}
	SORT(paths->items, paths->count, path_order);
	/* If a path stood there twice, the second would be taken for a stale
	 * file. */
	for (size_t i = 1; i < paths->count; i++)
		if (str_eq(paths->items[i - 1], paths->items[i]))
			return (size_t)(paths->items[i].ptr - text.ptr);
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
	source->path = folder_path(arena, folder, STR(MANIFEST_PATH));
	if (error) {
		diag_add_failure(diag, source->path, error);
		return false;
	}
	size_t at = parse(arena, source->text, &manifest);
	if (at < source->text.len - manifest.record.len
			|| !source->text.len) {
		diag_add(diag, build_fault(BUILD_DAMAGED),
			span_at(source, at, at),
			ARGS(ARG(source->path)));
		return false;
	}
	*ret_manifest = manifest;
	return true;
}

void manifest_begin(Buf *out, Str label)
{
	BUF_LITERAL(out, HEAD);
	buf_add(out, label);
	buf_add_char(out, '\n');
}

void manifest_add(Buf *out, Str path)
{
	buf_add(out, path);
	buf_add_char(out, '\n');
}
