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

#endif
