/* A folder of a test's own: made empty, and removed with all that is in it. */
#ifndef UNIT_TEMPORARY_H
#define UNIT_TEMPORARY_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fs.h"

#define TEMPORARY_TOP "/tmp/"

enum { TEMPORARY_PATH = 64 };

/* name is a part of what it is called; path gets the whole. */
static inline void temporary_make(char path[TEMPORARY_PATH], const char *name)
{
	snprintf(path, TEMPORARY_PATH, TEMPORARY_TOP "unit-%s-XXXXXX", name);
	assert_non_null(mkdtemp(path));
}

static inline void temporary_remove(const char *path)
{
	Arena arena;
	Folder top;
	arena_init(&arena);
	assert_int_equal(folder_open(&arena, &top, STR(TEMPORARY_TOP)), 0);
	assert_int_equal(fs_remove_tree(&arena, &top,
		str_from(path + strlen(TEMPORARY_TOP))), 0);
	folder_close(&top);
	arena_done(&arena);
}

#endif
