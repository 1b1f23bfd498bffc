/* Runs a target on every file of the folders named on the command line: its
 * seeds and what was found once. Where there is no libFuzzer. */
#include "fuzz.h"

#include "base/fs.h"

static bool try_all(const char *path, size_t *count)
{
	Arena arena;
	Folder folder;
	FileList list = {0};
	Str bytes;
	arena_init(&arena);
	bool done = !folder_open(&arena, &folder, str_from(path))
		&& !fs_list(&arena, &folder, STR(""), &list);
	VEC_EACH(const FileEntry, entry, &list) {
		if (fs_read(&arena, &folder, entry->path, 1 << 20, &bytes)) {
			done = false;
			continue;
		}
		fprintf(stderr, "%.*s\n", STR_ARG(entry->path));
		/* Of its own size, so that a step past it is seen. */
		uint8_t *copy = malloc(bytes.len + !bytes.len);
		if (bytes.len)
			memcpy(copy, bytes.ptr, bytes.len);
		LLVMFuzzerTestOneInput(copy, bytes.len);
		free(copy);
		++*count;
	}
	folder_close(&folder);
	arena_done(&arena);
	return done;
}

int main(int argc, char **argv)
{
	size_t count = 0;
	bool done = true;
	for (int i = 1; i < argc; i++)
		done = try_all(argv[i], &count) && done;
	printf("%zu\n", count);
	return !done || !count;
}
