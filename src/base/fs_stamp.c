#include "base/fs_stamp.h"

#include <time.h>

#include "base/fs_beneath.h"
#include "base/hash.h"

#define SECOND INT64_C(1000000000)
#define SETTLING (2 * SECOND)

static uint64_t hash_numbers(const uint64_t *numbers, size_t size)
{
	return hash_bytes((Str){(const char *)numbers, size}, 0);
}

static int64_t nanoseconds(struct timespec time)
{
	return (int64_t)time.tv_sec * SECOND + (int64_t)time.tv_nsec;
}

FileStamp file_stamp(const struct stat *st)
{
	uint64_t who[] = {st->st_dev, st->st_ino};
	uint64_t what[] = {st->st_mode, st->st_uid, st->st_gid,
		(uint64_t)st->st_size,
		(uint64_t)nanoseconds(st->st_mtim),
		(uint64_t)nanoseconds(st->st_ctim)};
	/* A folder's size and times follow the files in it. */
	size_t size = S_ISDIR(st->st_mode) ? 3 * sizeof *what : sizeof what;
	return (FileStamp){hash_numbers(who, sizeof who),
		hash_numbers(what, size), nanoseconds(st->st_ctim)};
}

FileType file_type(const struct stat *st)
{
	if (S_ISREG(st->st_mode))
		return FILE_REGULAR;
	if (S_ISDIR(st->st_mode))
		return FILE_FOLDER;
	return S_ISLNK(st->st_mode) ? FILE_LINK : FILE_SPECIAL;
}

bool stamp_equal(const FileStamp *a, const FileStamp *b)
{
	return a->identity == b->identity && a->state == b->state;
}

int64_t stamp_now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_REALTIME, &time);
	return nanoseconds(time);
}

bool stamp_settled(const FileStamp *stamp, int64_t looked)
{
	return stamp->changed < looked - SETTLING;
}

bool fs_digest(DigestState *state, const FileList *list, int64_t looked)
{
	bool settled = true;
	VEC_EACH(const FileEntry, entry, list) {
		digest_add_text(state, entry->path);
		digest_add_number(state, entry->type);
		digest_add_number(state, entry->stamp.identity);
		digest_add_number(state, entry->stamp.state);
		settled = settled && !entry->error
			&& stamp_settled(&entry->stamp, looked);
	}
	return settled;
}

int fs_stamp(const Folder *folder, Str path, FileStamp *ret_stamp)
{
	struct stat st;
	int error = beneath_stat(folder, path, &st);
	if (!error)
		*ret_stamp = file_stamp(&st);
	return error;
}
