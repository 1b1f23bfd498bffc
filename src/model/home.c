#include "model/home.h"

static const FileKind *kind_with(EntityKind kind)
{
	for (int i = 0; i < FILE_KINDS; i++)
		if (schema_entities(file_kinds[i].schema) & 1u << kind)
			return &file_kinds[i];
	return NULL;
}

Str home_of(Arena *arena, const Content *content, EntityKind kind, Str year)
{
	const FileKind *holder = kind ? kind_with(kind) : NULL;
	bool one = holder && holder->place == PLACE_TOP;
	if (!one && !(holder && holder->place == PLACE_YEAR && year.len))
		return (Str){0};
	VEC_EACH(const File, file, &content->files)
		if (file->kind == holder && (one || str_eq(file->year, year)))
			return file->source->path;
	return str_format(arena, "content/%.*s%s%.*s.yaml", STR_ARG(one
		? STR("") : year), one ? "" : "/", STR_ARG(holder->vi));
}
