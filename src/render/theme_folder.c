#include "render/theme_folder.h"

#include <errno.h>

#include "base/suggest.h"
#include "render/fault.h"

/* Whether no theme can have that name, whatever stands there. */
static bool is_nowhere(int error)
{
	return error == ENOENT || error == ENOTDIR || error == ELOOP
		|| error == EXDEV || error == ENAMETOOLONG;
}

/* The nearest theme that there is, or empty. */
static Str nearest(Arena *arena, const Folder *folders, size_t count,
	Str name)
{
	Suggest suggest = suggest_for(name);
	for (size_t i = 0; i < count; i++) {
		FileList list = {0};
		if (folders[i].fd < 0 || fs_list(arena, &folders[i], STR(""),
				&list))
			continue;
		VEC_EACH(const FileEntry, entry, &list)
			if (entry->type == FILE_FOLDER)
				suggest_offer(&suggest, entry->path,
					entry->path);
	}
	return suggest.best;
}

/* Whether there is a folder of that name, which then lacks its theme.yaml. */
static bool is_bare(const Folder *folders, size_t count, Str name)
{
	FileType type;
	for (size_t i = 0; i < count; i++)
		if (folders[i].fd >= 0 && !fs_type(&folders[i], name, &type)
				&& type == FILE_FOLDER)
			return true;
	return false;
}

void theme_folder_refuse(Arena *arena, Str path, Diag *diag)
{
	diag_add(diag, render_fault(RENDER_FILE_TYPE), span_path(arena,
		str_concat(arena, STR("themes/"), path)), NO_ARGS);
}

/* Of a name that comes with the program as well. */
static void tell_unused(Arena *arena, Str name, Diag *diag)
{
	diag_add(diag, render_fault(RENDER_UNUSED_FOLDER), span_path(arena,
		str_concat(arena, STR("themes/"), name)), ARGS(ARG(name)));
}

const Folder *theme_folder_find(Arena *arena, const Folder *folders,
	size_t count, const Text *name, bool inherited, Diag *diag)
{
	Str path = str_concat(arena, name->str, STR("/theme.yaml"));
	bool linked = false;
	for (size_t i = 0; i < count; i++) {
		FileType type;
		int error = folders[i].fd < 0 ? ENOENT
			: fs_type(&folders[i], path, &type);
		if (!error && is_bare(folders, i, name->str))
			tell_unused(arena, name->str, diag);
		if (!error)
			return &folders[i];
		linked |= error == ELOOP;
		if (is_nowhere(error))
			continue;
		diag_add_failure(diag, path, error);
		return NULL;
	}
	if (linked)
		theme_folder_refuse(arena, name->str, diag);
	else
		diag_add(diag, render_fault(is_bare(folders, count, name->str)
			? RENDER_NO_THEME_FILE : inherited
			? RENDER_NO_INHERITED : RENDER_NO_THEME), name->span,
			ARGS(ARG(name->str), ARG(nearest(arena, folders, count,
				name->str))));
	return NULL;
}
