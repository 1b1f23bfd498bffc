#include "build/clash.h"

#include <errno.h>
#include <stdlib.h>

#include "base/fs.h"
#include "build/release_place.h"

/* path under base, both absolute; what is left of path does not exist yet,
 * so that ".." means what the words say. */
static Str join(Arena *arena, Str base, Str path)
{
	Str part;
	size_t slash;
	while (path.len) {
		str_cut(path, '/', &part, &path);
		if (!part.len || str_eq(part, STR(".")))
			continue;
		if (!str_eq(part, STR("..")))
			base = str_concat3(arena, str_eq(base, STR("/"))
				? STR("") : base, STR("/"), part);
		else if (str_find_last(base, '/', &slash))
			base = str_slice(base, 0, slash ? slash : 1);
	}
	return base;
}

/* The absolute path that path is going to have once it is created. */
static int future(Arena *arena, Str path, Str *ret_place)
{
	Str head = path;
	size_t slash;
	for (;;) {
		Str base = fs_canonical(arena, head);
		int error = errno;
		bool last = head.len == 1;
		if (!base.len && !str_find_last(head, '/', &slash)) {
			base = fs_canonical(arena, STR("."));
			error = errno;
			head.len = 0;
			last = true;
		}
		if (base.len) {
			*ret_place = join(arena, base, str_slice(path,
				head.len, path.len));
			return 0;
		}
		if (last)
			return error;
		head = str_slice(head, 0, slash ? slash : 1);
	}
}

static bool holds(Str outer, Str inner)
{
	if (str_eq(outer, STR("/")))
		return true;
	return str_starts(inner, outer)
		&& (inner.len == outer.len || inner.ptr[outer.len] == '/');
}

int clash_find(Arena *arena, Str path, const Str *forbidden, size_t count,
	Str *ret_clash)
{
	Str place;
	int error = future(arena, path, &place);
	Str home = str_from(getenv("HOME"));
	Str clash = {NULL, 0};
	if (error)
		return error;
	if (home.len)
		home = fs_canonical(arena, home);
	for (size_t i = 0; i < count; i++) {
		Str other;
		error = future(arena, forbidden[i], &other);
		if (error)
			return error;
		if (!clash.len && (holds(place, other) || holds(other, place)))
			clash = other;
	}
	if (home.len && holds(place, home))
		clash = home;
	if (str_eq(place, STR("/")))
		clash = STR("/");
	*ret_clash = clash;
	return 0;
}

static bool holds_any(Arena *arena, Str path, const Str *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (fs_canonical(arena, str_concat3(arena, path, STR("/"),
				names[i])).len)
			return true;
	return false;
}

/* Of those that the folder place is or lies in. */
static Str outermost(Arena *arena, Str place, const Str *names, size_t count)
{
	Str found = {NULL, 0};
	for (; place.len; place = str_before_last(place, '/'))
		if (holds_any(arena, place, names, count))
			found = place;
	return found;
}

Str clash_holder(Arena *arena, Str path, const Str *names, size_t count)
{
	Str place;
	return future(arena, path, &place) ? (Str){NULL, 0}
		: outermost(arena, place, names, count);
}

static const Str mark = STR_INIT(RELEASE_MARK);

Str clash_publication(Arena *arena, Str path)
{
	return clash_holder(arena, path, &mark, 1);
}

/* Whether path itself is a publication is asked once: an answer that fails now
 * must not make it seem to lie in itself. */
Str clash_publication_around(Arena *arena, Str path)
{
	Str place;
	return future(arena, path, &place) || holds_any(arena, place, &mark, 1)
		? (Str){NULL, 0}
		: outermost(arena, str_before_last(place, '/'), &mark, 1);
}
