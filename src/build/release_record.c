/* The files of a release, and what is recorded of them. */
#include "build/release.h"

#include <errno.h>

#include "base/limits.h"
#include "build/release_fault.h"
#include "build/release_place.h"

int release_tree(Arena *arena, const Releases *releases, unsigned number,
	Folder *ret_tree)
{
	return folder_open(arena, ret_tree, folder_path(arena,
		&releases->folder, release_path(arena, RELEASE_TREES,
			number)));
}

Str release_record_path(Arena *arena, const Releases *releases,
	unsigned number, Str name)
{
	return str_format(arena, "%.*s/" RELEASE_RECORDS "/%06u/%.*s",
		STR_ARG(releases->folder.path), number, STR_ARG(name));
}

int release_record(Arena *arena, const Releases *releases, unsigned number,
	Str name, Str *ret_text)
{
	return fs_read(arena, &releases->folder, str_concat3(arena,
		release_path(arena, RELEASE_RECORDS, number), STR("/"),
		name), LIMIT_DATA, ret_text);
}

/* What is of another form is damaged; else it is the machine that fails. */
bool release_sums(Arena *arena, const Releases *releases, unsigned number,
	Sums *ret_sums, Diag *diag)
{
	Str text, path = release_record_path(arena, releases, number,
		STR(RELEASE_SUMS));
	int error = release_record(arena, releases, number,
		STR(RELEASE_SUMS), &text);
	if (!error && sums_parse(arena, text, ret_sums))
		return true;
	if (!error || error == EBADMSG || error == ENOENT)
		diag_add(diag, release_fault(RELEASE_UNREADABLE),
			span_path(diag->arena, path), ARGS(ARG(path)));
	else
		diag_add_failure(diag, path, error);
	return false;
}

int release_before(Arena *arena, const Releases *releases, unsigned number,
	unsigned *ret_before)
{
	Str text;
	int before;
	bool recorded = false, there = false;
	int error = release_record(arena, releases, number,
		STR(RELEASE_BEFORE), &text);
	*ret_before = 0;
	if (error && error != ENOENT)
		return error;
	if (error || !str_to_int(str_trim(text), &before) || before < 0
			|| (unsigned)before >= number)
		return EBADMSG;
	error = fs_found(&releases->folder, release_path(arena,
		RELEASE_RECORDS, (unsigned)before), &recorded);
	if (!error)
		error = fs_found(&releases->folder, release_path(arena,
			RELEASE_TREES, (unsigned)before), &there);
	if (error)
		return error;
	if (!recorded || !there)
		return release_whole(arena, &releases->folder, (unsigned)before,
			ret_before);
	*ret_before = (unsigned)before;
	return 0;
}
