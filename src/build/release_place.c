#include "build/release_place.h"

#include <errno.h>

#include "build/paths.h"

#define MARK_HEAD "chuyende publication 1"

Str release_mark(Arena *arena, Str label)
{
	return str_concat3(arena, STR(MARK_HEAD " "), label, STR("\n"));
}

bool release_mark_parse(Str text, Str *ret_label)
{
	Str line = str_trim(text), rest;
	if (!str_starts(line, STR(MARK_HEAD))
			|| str_has(line, STR("\n")))
		return false;
	rest = str_slice(line, sizeof MARK_HEAD - 1, line.len);
	*ret_label = str_trim(rest);
	return !rest.len || rest.ptr[0] == ' ';
}

unsigned release_number(Str name)
{
	int number;
	return name.len >= 6 && str_to_int(name, &number)
		? (unsigned)number : 0;
}

int release_numbers(Arena *arena, const Folder *folder, Str kind,
	ReleaseNumbers *ret_numbers)
{
	FileList list;
	int error = fs_list(arena, folder, kind, &list);
	if (error)
		return error == ENOENT ? 0 : error;
	VEC_EACH(const FileEntry, entry, &list) {
		unsigned number = release_number(paths_name(entry->path));
		if (number)
			*VEC_ADD(arena, ret_numbers) = number;
	}
	return 0;
}

bool release_is_among(const ReleaseNumbers *numbers, unsigned number)
{
	VEC_EACH(const unsigned, one, numbers)
		if (*one == number)
			return true;
	return false;
}

int release_whole(Arena *arena, const Folder *folder, unsigned limit,
	unsigned *ret_number)
{
	ReleaseNumbers trees = {0}, records = {0};
	int error = release_numbers(arena, folder, STR(RELEASE_TREES), &trees);
	if (!error)
		error = release_numbers(arena, folder, STR(RELEASE_RECORDS),
			&records);
	*ret_number = 0;
	VEC_EACH(const unsigned, number, &trees)
		if (*number < limit && *number > *ret_number
				&& release_is_among(&records, *number))
			*ret_number = *number;
	return error;
}
