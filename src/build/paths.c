#include "build/paths.h"

static bool part_valid(Str part)
{
	if (!part.len || part.len > 255)
		return false;
	return part.ptr[0] != '.' || (!str_eq(part, STR("."))
		&& !str_eq(part, STR(".."))
		&& !str_starts(part, STR(PATHS_PREFIX)));
}

bool paths_valid(Str path)
{
	size_t from = 0;
	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.ptr[i];
		if (c < 0x20 || c == 0x7F || c == '\\')
			return false;
		if (c != '/')
			continue;
		if (!part_valid((Str){path.ptr + from, i - from}))
			return false;
		from = i + 1;
	}
	return part_valid(str_slice(path, from, path.len));
}

Str paths_folder(Str path)
{
	return str_before_last(path, '/');
}

Str paths_name(Str path)
{
	return str_behind_last(path, '/');
}

int paths_order(Str a, Str b)
{
	if (str_eq(a, b))
		return 0;
	int order = str_cmp(paths_folder(a), paths_folder(b));
	return order ? order : str_cmp(a, b);
}
