/* The list of files that the previous build left in the output.
 * Knows its text form and which paths may be in it; must not know who
 * writes or removes the files. */
#ifndef BUILD_MANIFEST_H
#define BUILD_MANIFEST_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/fs.h"
#include "base/vec.h"
#include "build/paths.h"

#define MANIFEST_PATH ".chuyende-manifest"

typedef struct PathList {
	VEC(Str)
} PathList;

typedef struct Manifest {
	bool present;
	bool outdated;		/* written by an earlier version */
	Str label;		/* for whom the output was built */
	PathList paths;		/* in the order of a plan (build/plan.h) */
	Str record;		/* what stands behind them (build/record.h) */
} Manifest;

/* Reads the manifest. An absent one is no error, a damaged one is: nothing may
 * be removed because it says so. */
bool manifest_load(Arena *arena, const Folder *folder, Manifest *ret_manifest,
	Diag *diag);
/* Whether paths, in that order, hold path. */
bool manifest_lists(const PathList *paths, Str path);
/* Appends the text of a manifest: its first line, then a line a path. */
void manifest_begin(Buf *out, Str label);
void manifest_add(Buf *out, Str path);

#endif
