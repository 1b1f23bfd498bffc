/* Where nothing of ours may be written.
 * Knows how folders lie to each other; must not know what is written. */
#ifndef BUILD_CLASH_H
#define BUILD_CLASH_H

#include "base/str.h"

/* What the folder path must not be, lie in or hold: "/", the home folder (which
 * it may lie in), or one of `forbidden`. None of them need be there yet. Empty:
 * there is no clash. Returns 0 or an errno value: where one will be cannot be
 * told. */
int clash_find(Arena *arena, Str path, const Str *forbidden, size_t count,
	Str *ret_clash);
/* The folder with a file of one of names that the folder path is, or lies in, of
 * several the outermost; path need not be there yet. Empty: there is none. */
Str clash_holder(Arena *arena, Str path, const Str *names, size_t count);
/* The publication that the folder path is, or lies in, of several the
 * outermost; it need not be there yet. Empty: there is none. */
Str clash_publication(Arena *arena, Str path);
/* The same, unless the folder path is one. */
Str clash_publication_around(Arena *arena, Str path);

#endif
