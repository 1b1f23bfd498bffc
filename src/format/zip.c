#include "format/zip.h"

#include <string.h>

bool zip_begins(Str bytes)
{
	return str_starts(bytes, STR("PK\3\4"));
}

static size_t number_at(Str s, size_t at, size_t len)
{
	size_t n = 0;
	if (at + len > s.len)
		return 0;
	while (len--)
		n = n << 8 | (unsigned char)s.ptr[at + len];
	return n;
}

enum { ZIP_HEAD = 30, ZIP_METHOD = 8, ZIP_SIZE = 18, ZIP_NAME = 26,
	ZIP_EXTRA = 28, LISTED_HEAD = 46, LISTED_SIZE = 20, LISTED_PLACE = 42 };

/* The file whose head stands at `at`, with what it holds if that is so large. */
static bool zip_file(Str s, size_t at, size_t size, ZipFile *ret_file)
{
	if (at > s.len || !zip_begins(str_slice(s, at, s.len))
			|| s.len - at < ZIP_HEAD)
		return false;
	size_t name = at + ZIP_HEAD;
	size_t data = name + number_at(s, at + ZIP_NAME, 2);
	if (data > s.len)
		return false;
	*ret_file = (ZipFile){.name = str_slice(s, name, data), .end = data};
	data += number_at(s, at + ZIP_EXTRA, 2);
	if (!number_at(s, at + ZIP_METHOD, 2) && data <= s.len
			&& size <= s.len - data) {
		ret_file->data = str_slice(s, data, data + size);
		ret_file->end = data + size;
	}
	return true;
}

/* The file that is listed at `at`, unless its head had the size. Files are listed
 * as they stand: none before *from, so that no byte is read often. */
static bool listed_file(Str s, size_t at, size_t *from, ZipFile *ret_file)
{
	static const Str sign = STR_INIT("PK\1\2");
	if (!str_stands(s, at, sign) || s.len - at < LISTED_HEAD)
		return false;
	size_t place = number_at(s, at + LISTED_PLACE, 4);
	if (place < *from || !zip_file(s, place, number_at(s, at
			+ LISTED_SIZE, 4), ret_file)
			|| number_at(s, place + ZIP_SIZE, 4))
		return false;
	*from = ret_file->end;
	return true;
}

bool zip_next(ZipScan *scan, ZipFile *ret_file)
{
	Str s = scan->bytes;
	const char *next;
	while (scan->at < s.len && (next = memchr(s.ptr + scan->at, 'P', s.len
			- scan->at))) {
		size_t at = (size_t)(next - s.ptr);
		bool head = zip_file(s, at, number_at(s, at + ZIP_SIZE, 4),
			ret_file);
		scan->at = head ? ret_file->end : at + 1;
		if (head || listed_file(s, at, &scan->from, ret_file))
			return true;
	}
	return false;
}
