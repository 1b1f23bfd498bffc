/* The list of files that the previous build left in the output.
 * Knows its text form and which paths may be in it; must not know who
 * writes or removes the files. */
#ifndef BUILD_MANIFEST_H
#define BUILD_MANIFEST_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/map.h"

/* Our own names at the top of the output; no planned path has a part that
 * starts like them. */
#define MANIFEST_PREFIX ".chuyende"
#define MANIFEST_PATH ".chuyende-manifest"

typedef struct ManifestEntry {
	Str path;
	Str digest;	/* 16 hexadecimal digits */
} ManifestEntry;

typedef struct Manifest {
	bool present;
	Str label;	/* for whom the output was built */
	struct { VEC(ManifestEntry) } entries;
	Map by_path;	/* Str to ManifestEntry */
} Manifest;

/* Relative, beneath the output, without empty parts, "..", control
 * characters or our own names. */
bool manifest_path_valid(Str path);
/* Reads the manifest; an absent one is no error. A damaged one is: nothing
 * may be removed on its word. */
bool manifest_load(Arena *arena, const Folder *folder, Manifest *ret_manifest,
	Diag *diag);
/* Sorts entries by path, tells each path once and appends the text. */
void manifest_write(Buf *out, Str label, ManifestEntry *entries, size_t count);

#endif
