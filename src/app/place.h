/* Where a command finds its folders.
 * Knows the command line and how the program is installed; must not know
 * what is done in them. */
#ifndef APP_PLACE_H
#define APP_PLACE_H

#include "app/options.h"

/* The portal's own themes, then those that came with the program. */
enum { THEME_FOLDERS = 2 };

/* As the command line has them, in arena. */
Str place_content(Arena *arena, const CommandLine *line);
Str place_themes(Arena *arena, const CommandLine *line, int place);
Str place_output(Arena *arena, const CommandLine *line);
/* path as one word for a shell. */
Str place_typed(Arena *arena, Str path);
/* " -C DIR", for a command that is to be typed; "" where the command line has
 * none. */
Str place_option(Arena *arena, const CommandLine *line);
/* The folder that path stands in: "." where path names none. */
Str place_above(Str path);
/* The folder that holds the program; empty when that is unknown. */
Str place_program(Arena *arena);

#endif
