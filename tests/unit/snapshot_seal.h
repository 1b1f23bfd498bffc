/* A snapshot that was edited, sealed anew: what an older program might have
 * left. */
#ifndef UNIT_SNAPSHOT_SEAL_H
#define UNIT_SNAPSHOT_SEAL_H

#include "site/changes.h"

/* bytes with its first `from` as `to`. */
static inline Str snapshot_edited(Arena *arena, Str bytes, Str from, Str to)
{
	size_t at = 0, end = 0;
	assert_true(str_find(bytes, from, &at));
	bytes = str_concat3(arena, str_slice(bytes, 0, at), to, str_slice(
		bytes, at + from.len, bytes.len));
	assert_true(str_find(bytes, STR("\nend "), &end));
	bytes = str_slice(bytes, 0, end + 1);
	return str_concat3(arena, bytes, STR("end "), str_concat(arena,
		digest_hex(arena, digest_bytes(bytes)), STR("\n")));
}

/* Without the lines that begin with word, a line feed before it. */
static inline Str snapshot_without(Arena *arena, Str bytes, Str word)
{
	size_t at, end;
	while (str_find(bytes, word, &at)) {
		for (end = at + 1; bytes.ptr[end] != '\n'; end++)
			;
		bytes = snapshot_edited(arena, bytes, str_slice(bytes, at, end),
			STR(""));
	}
	return bytes;
}

/* As version 3 would have written it: opinions were counted at the outline. */
static inline Str snapshot_of_version_3(Arena *arena, Str bytes)
{
	bytes = snapshot_edited(arena, bytes, STR("chuyende-snapshot 4"),
		STR("chuyende-snapshot 3"));
	bytes = snapshot_without(arena, bytes, STR("\nalso "));
	bytes = snapshot_without(arena, bytes, STR("\nvote "));
	return snapshot_edited(arena, bytes, STR("\napproved 2025-03-03\n"),
		STR("\napproved 2025-03-03\nopinions 2\n"));
}

/* As version 2 would have written it. */
static inline Str snapshot_of_version_2(Arena *arena, Str bytes)
{
	size_t at;
	bytes = snapshot_edited(arena, snapshot_of_version_3(arena, bytes),
		STR("chuyende-snapshot 3"), STR("chuyende-snapshot 2"));
	while (str_find(bytes, STR("\nbeside "), &at))
		bytes = snapshot_edited(arena, bytes, STR("\nbeside "),
			STR("\ntext "));
	return bytes;
}

/* As version 1 would have written it. */
static inline Str snapshot_of_version_1(Arena *arena, Str bytes)
{
	static const Str words[] = {STR_INIT("\nform "), STR_INIT("\ncell "),
		STR_INIT("\nleads "), STR_INIT("\nchair "),
		STR_INIT("\nsecretary "), STR_INIT("\ntask ")};
	bytes = snapshot_edited(arena, snapshot_of_version_2(arena, bytes),
		STR("chuyende-snapshot 2"), STR("chuyende-snapshot 1"));
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		bytes = snapshot_without(arena, bytes, words[i]);
	return bytes;
}

#endif
