#include "base/litter.h"

#include <string.h>

/* A name with both ends, of exactly `length` bytes (0: of any). */
typedef struct Shape {
	Str start, end;
	size_t length;
	bool dotless;	/* that people's files have an ending saves them */
} Shape;

static const Shape shapes[] = {
	/* vim's .name.swp, emacs' .#name, LibreOffice's .~lock.name#, rsync,
	 * .git, .hg, .svn, .DS_Store ... */
	{STR_INIT("."), STR_INIT(""), 0, false},
	{STR_INIT(""), STR_INIT("~"), 0, false},	/* editors' copies */
	{STR_INIT("#"), STR_INIT("#"), 0, false},	/* emacs, unsaved */
	{STR_INIT("4913"), STR_INIT(""), 4, false},	/* vim's trial */
	{STR_INIT("sed"), STR_INIT(""), 9, true},	/* sed -i */
	{STR_INIT(""), STR_INIT(".tmp"), 0, false},
	{STR_INIT(""), STR_INIT("___jb_tmp___"), 0, false},
	{STR_INIT(""), STR_INIT("___jb_old___"), 0, false},
	{STR_INIT("~$"), STR_INIT(""), 0, false},	/* Word's owner file */
	{STR_INIT("Thumbs.db"), STR_INIT(""), 9, false},
	{STR_INIT("ehthumbs.db"), STR_INIT(""), 11, false},
	{STR_INIT("desktop.ini"), STR_INIT(""), 11, false},
	/* Folders that a NAS and Windows keep. */
	{STR_INIT("@eaDir"), STR_INIT(""), 6, false},
	{STR_INIT("#recycle"), STR_INIT(""), 8, false},
	{STR_INIT("$RECYCLE.BIN"), STR_INIT(""), 12, false},
	{STR_INIT("System Volume Information"), STR_INIT(""), 25, false},
};

static bool fits(const Shape *shape, Str name)
{
	size_t least = shape->start.len + shape->end.len;
	if (shape->length ? name.len != shape->length : name.len < least)
		return false;
	if (shape->dotless && memchr(name.ptr, '.', name.len))
		return false;
	return str_starts(name, shape->start) && str_ends(name, shape->end);
}

bool litter_name(Str name)
{
	for (size_t i = 0; i < COUNT(shapes); i++)
		if (fits(&shapes[i], name))
			return true;
	return false;
}

bool litter_path(Str path)
{
	Str part;
	while (path.len) {
		str_cut(path, '/', &part, &path);
		if (litter_name(part))
			return true;
	}
	return false;
}
