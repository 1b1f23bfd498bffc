#include "app/place.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static Str joined(Arena *arena, Str folder, Str name)
{
	return str_eq(folder, STR(".")) ? name : str_concat3(arena, folder,
		STR("/"), name);
}

Str place_typed(Arena *arena, Str path)
{
	Str typed = STR("'"), part;
	bool plain = true;
	for (size_t i = 0; i < path.len; i++)
		plain &= !strchr(" \t\n'\"\\$`&|;<>()*?[]#~!{}", path.ptr[i]);
	if (plain)
		return path;
	while (str_cut(path, '\'', &part, &path))
		typed = str_concat3(arena, typed, part, STR("'\\''"));
	return str_concat3(arena, typed, part, STR("'"));
}

Str place_option(Arena *arena, const CommandLine *line)
{
	return str_eq(line->root, STR(".")) ? (Str){0} : str_concat(arena,
		STR(" -C "), place_typed(arena, line->root));
}

Str place_above(Str path)
{
	size_t slash;
	if (!str_find_last(path, '/', &slash))
		return STR(".");
	return slash ? str_slice(path, 0, slash) : STR("/");
}

Str place_program(Arena *arena)
{
	char path[4096];
	ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
	return str_copy(arena, str_before_last((Str){path, length > 0
		? (size_t)length : 0}, '/'));
}

/* The themes that came with the program: beside the folder that holds it,
 * or where `make install` put them. */
static Str shipped_themes(Arena *arena)
{
	Str folder = str_before_last(place_program(arena), '/');
	if (!folder.len)
		return (Str){0};
	Str beside = joined(arena, folder, STR("themes"));
	Str probe = joined(arena, beside, STR("default/theme.yaml"));
	if (!access(str_z(arena, probe), R_OK) || errno != ENOENT)
		return beside;
	return joined(arena, folder, STR("share/chuyende/themes"));
}

Str place_themes(Arena *arena, const CommandLine *line, int place)
{
	return place ? shipped_themes(arena)
		: joined(arena, line->root, STR("themes"));
}

Str place_content(Arena *arena, const CommandLine *line)
{
	return joined(arena, line->root, STR("content"));
}

Str place_output(Arena *arena, const CommandLine *line)
{
	return str_or(line->output, joined(arena, line->root, STR("site")));
}
