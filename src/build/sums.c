#include "build/sums.h"

#include <errno.h>
#include <stdlib.h>

#include "base/limits.h"
#include "build/plan.h"

void sums_print(const Sums *sums, Buf *out)
{
	VEC_EACH(const Sum, sum, sums) {
		sha_print(sum->sha, out);
		BUF_LITERAL(out, "  ");
		buf_add(out, sum->path);
		buf_add_char(out, '\n');
	}
}

static int sum_order(const void *left, const void *right)
{
	const Sum *a = left, *b = right;
	return paths_order(a->path, b->path);
}

static bool line_parse(Str line, Sum *ret_sum)
{
	Str gap = str_slice(line, SHA_DIGITS, SHA_DIGITS + 2);
	ret_sum->path = str_slice(line, SHA_DIGITS + 2, line.len);
	return sha_parse(str_slice(line, 0, SHA_DIGITS), &ret_sum->sha)
		&& str_eq(gap, STR("  ")) && paths_valid(ret_sum->path);
}

bool sums_parse(Arena *arena, Str text, Sums *ret_sums)
{
	Sums sums = {0};
	Str line;
	while (text.len) {
		if (!str_cut(text, '\n', &line, &text)
				|| !line_parse(line, VEC_ADD(arena, &sums)))
			return false;
	}
	SORT(sums.items, sums.count, sum_order);
	for (size_t i = 1; i < sums.count; i++) {
		if (str_eq(sums.items[i - 1].path, sums.items[i].path))
			return false;
	}
	*ret_sums = sums;
	return sums.count > 0;
}

typedef struct Survey {
	const Folder *folder;
	Sums sums;
} Survey;

/* What is no fault of the file. */
static bool is_ours(int error)
{
	return error == EMFILE || error == ENFILE || error == ENOMEM;
}

bool sum_denied(const Sum *sum)
{
	return sum->error == EACCES || sum->error == EPERM;
}

static void read_one(Worker *worker, size_t index, void *context)
{
	Survey *survey = context;
	Sum *sum = &survey->sums.items[index];
	Str bytes;
	if (!sum->error)
		sum->error = fs_read(worker->job, survey->folder, sum->path,
			LIMIT_DATA, &bytes);
	if (!sum->error)
		sum->sha = sha_bytes(bytes);
}

int sums_survey(Arena *arena, const Folder *folder, Pool *pool,
	Sums *ret_sums, Str *ret_failed)
{
	Diag none;
	FileList files;
	Survey survey = {.folder = folder};
	int error = fs_walk(arena, folder, STR(""), &files);
	*ret_failed = (Str){NULL, 0};
	if (error)
		return error;
	VEC_EACH(const FileEntry, file, &files) {
		Sum sum = {.path = file->path, .error = file->error};
		*ret_failed = file->path;
		if (file->error && !sum_denied(&sum))
			return file->error;
		if (file->error || file->type != FILE_FOLDER)
			*VEC_ADD(arena, &survey.sums) = sum;
	}
	SORT(survey.sums.items, survey.sums.count, sum_order);
	diag_init(&none, arena);
	pool_each(pool, survey.sums.count, read_one, &survey, &none);
	VEC_EACH(const Sum, sum, &survey.sums) {
		*ret_failed = sum->path;
		if (is_ours(sum->error))
			return sum->error;
	}
	*ret_sums = survey.sums;
	return 0;
}

const Sum *sums_find(const Sums *sums, Str path)
{
	Sum wanted = {.path = path};
	return sums->count ? bsearch(&wanted, sums->items, sums->count,
		sizeof *sums->items, sum_order) : NULL;
}

/* One goes along the other. */
void sums_compare(Arena *arena, const Sums *old, const Sums *now,
	SumDifferences *ret_differences)
{
	SumDifferences list = {0};
	size_t i = 0, j = 0;
	while (i < old->count || j < now->count) {
		int order = i == old->count ? 1 : j == now->count ? -1
			: sum_order(&old->items[i], &now->items[j]);
		SumChange change = order < 0 ? SUM_REMOVED : order > 0
			? SUM_NEW : SUM_CHANGED;
		const Sum *sum = order < 0 ? &old->items[i] : &now->items[j];
		if (order || !sha_equal(old->items[i].sha, sum->sha))
			*VEC_ADD(arena, &list) = (SumDifference){change,
				sum->path};
		i += order <= 0;
		j += order >= 0;
	}
	*ret_differences = list;
}
