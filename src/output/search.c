#include "output/search.h"

#include "search/texts.h"

/* What the tasks share. */
typedef struct SearchFiles {
	const SearchIndex *index;
	uint64_t made;
} SearchFiles;

static const SearchIndex *index_of(const Task *task)
{
	return ((const SearchFiles *)task->context)->index;
}

/* Every file is a script with one call: where pages are opened from a folder,
 * a browser loads nothing else. */
static void begin(Buf *out, Str path)
{
	Str name = str_slice(path, STR("search/").len,
		path.len - STR(".js").len);
	BUF_LITERAL(out, "searchPart(\"");
	buf_add(out, name);
	BUF_LITERAL(out, "\",");
}

static void end(Buf *out)
{
	BUF_LITERAL(out, ");\n");
}

static bool write_shard(const Task *task, Worker *worker, Buf *out)
{
	begin(out, task->path);
	index_write_shard(index_of(task), (size_t)(uintptr_t)task->subject,
		worker->job, out);
	end(out);
	return true;
}

/* How many numbers papers may have, and the first key of every shard: letters,
 * digits, '-' and '=', so nothing is to be escaped. */
static bool write_list(const Task *task, Worker *worker, Buf *out)
{
	const SearchIndex *index = index_of(task);
	(void)worker;
	begin(out, task->path);
	buf_add_char(out, '"');
	buf_add_int(out, (long long)index_papers(index)->group_count
		* PAPER_SLOTS);
	for (size_t i = 0; i < index_shard_count(index); i++) {
		buf_add_char(out, ';');
		buf_add(out, index_shard_key(index, i));
	}
	buf_add_char(out, '"');
	end(out);
	return true;
}

static bool write_texts(const Task *task, Worker *worker, Buf *out)
{
	const SearchIndex *index = index_of(task);
	const Spool *spool = index_site(index)->content->spool;
	begin(out, task->path);
	texts_write(worker->job, index_site(index), index_papers(index),
		(size_t)(uintptr_t)task->subject, out);
	end(out);
	if (!spool || !spool_error(spool))
		return true;
	diag_add_failure(worker->diag, task->path, spool_error(spool));
	return false;
}

/* "search/s-dao-duc.js": another one for each first key, and none that some
 * system would not have. */
static Str shard_path(Arena *arena, Str key)
{
	return str_concat3(arena, STR("search/s"), key, STR(".js"));
}

/* Lists of numbers are of all papers: any index may have others. */
static Digest identify_list(const Task *task, Worker *worker)
{
	const SearchFiles *files = task->context;
	(void)worker;
	return output_number_key(files->made, task->path);
}

void search_plan(Arena *arena, const Output *output, const SearchIndex *index,
	uint64_t made, TaskList *tasks)
{
	SearchFiles *files = ARENA_NEW(arena, SearchFiles);
	*files = (SearchFiles){index, made};
	*VEC_ADD(output->arena, tasks) = (Task){.context = files,
		.path = STR("search/index.js"), .write = write_list,
		.identify = identify_list};
	for (size_t i = 0; i < index_shard_count(index); i++)
		*VEC_ADD(output->arena, tasks) = (Task){.context = files,
			.path = shard_path(arena, index_shard_key(index, i)),
			.write = write_shard, .identify = identify_list,
			.subject = (const void *)(uintptr_t)i};
	/* Most of these are the same in the next index. */
	for (size_t i = 0; i < index_papers(index)->group_count; i++)
		*VEC_ADD(output->arena, tasks) = (Task){.context = files,
			.path = str_format(arena, "search/t%zu.js", i),
			.write = write_texts, .identify = output_bytes_key,
			.subject = (const void *)(uintptr_t)i};
}
