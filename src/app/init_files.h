/* The files of a new portal, in each language.
 * Knows their texts; must not know where they go on disk. */
#ifndef APP_INIT_FILES_H
#define APP_INIT_FILES_H

#include "base/phrase.h"

/* {1} in path and text stands for the year. */
typedef struct InitFile {
	const char *path;
	const char *text;
} InitFile;

enum { INIT_FILES = 7 };

extern const InitFile init_files[LANGUAGES][INIT_FILES];

#endif
