/* floor CONTENT OUT PAGES: the least that a generator of such a portal has to
 * do. Two threads read every CONTENT/YEAR/SESSION/de-cuong.md, parse it and
 * render it with cmark-gfm out of a bump arena, wrap it in a head and a foot
 * of the usual length, and write PAGES files below OUT: where there are more
 * of these than outlines, the others hold the same bodies again. Nothing is
 * checked, linked, listed or remembered.
 *
 * Neither the strikethrough nor the autolink extension is attached: they would
 * write globals of the library that two threads share. */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum {
	THREADS = 2, PER_FOLDER = 1000, NAME_MAX_BYTES = 64,
	ARENA_BYTES = 16 << 20, SOURCE_BYTES = 2 << 20,
};

typedef struct Job {
	int content;
	int out;
	char (*names)[NAME_MAX_BYTES];
	size_t count;
	size_t pages;
	atomic_size_t next;
	atomic_bool failed;
} Job;

static const char head[] =
	"<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
	"<meta name=\"viewport\" content=\"width=device-width, "
	"initial-scale=1\">\n<title>Đề cương</title>\n"
	"<link rel=\"stylesheet\" href=\"../style.css\">\n</head>\n<body>\n"
	"<header class=\"masthead\"><div class=\"wrap\"><p>Chi bộ Trường mẫu"
	"</p></div></header>\n<nav class=\"menu\"><ul class=\"wrap\">\n"
	"<li><a href=\"../index.html\">Trang chủ</a></li>\n"
	"<li><a href=\"../nam.html\">Các năm</a></li>\n"
	"<li><a href=\"../chu-de.html\">Chủ đề</a></li>\n"
	"<li><a href=\"../to-dang.html\">Tổ đảng</a></li>\n"
	"</ul></nav>\n<main id=\"main\"><div class=\"prose\">\n";
static const char foot[] =
	"</div></main>\n<footer class=\"foot\"><div class=\"wrap\">"
	"<p>Chi bộ Trường mẫu</p></div></footer>\n</body>\n</html>\n";

/* One arena a thread: cmark_mem has no room for a context. The size of a
 * block stands before it, for realloc. */
static _Thread_local char *arena, *arena_at;

static void *bump(size_t size)
{
	size_t whole = (size + sizeof(size_t) + 15) & ~(size_t)15;
	if (whole > (size_t)(arena + ARENA_BYTES - arena_at))
		abort();
	size_t *block = (size_t *)(void *)arena_at;
	arena_at += whole;
	*block = size;
	return block + 1;
}

static void *bump_calloc(size_t count, size_t size)
{
	return memset(bump(count * size), 0, count * size);
}

static void *bump_realloc(void *old, size_t size)
{
	void *block = bump(size);
	if (old) {
		size_t before = ((size_t *)old)[-1];
		memcpy(block, old, before < size ? before : size);
	}
	return block;
}

static void bump_free(void *block)
{
	(void)block;
}

static cmark_mem memory = {bump_calloc, bump_realloc, bump_free};

static size_t read_whole(int folder, const char *name, char *buffer)
{
	int file = openat(folder, name, O_RDONLY | O_CLOEXEC);
	if (file < 0)
		return 0;
	size_t length = 0;
	ssize_t got;
	while ((got = read(file, buffer + length, SOURCE_BYTES - 1 - length))
			> 0)
		length += (size_t)got;
	close(file);
	buffer[length] = '\0';
	return length;
}

static const char *body_of(const char *source)
{
	const char *end = strncmp(source, "---\n", 4) ? NULL
		: strstr(source + 4, "\n---\n");
	return end ? end + 5 : source;
}

static char *render(const char *body, size_t length)
{
	cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES,
		&memory);
	cmark_parser_attach_syntax_extension(parser,
		cmark_find_syntax_extension("table"));
	cmark_parser_feed(parser, body, length);
	cmark_node *root = cmark_parser_finish(parser);
	return cmark_render_html_with_mem(root, CMARK_OPT_FOOTNOTES,
		cmark_parser_get_syntax_extensions(parser), &memory);
}

static bool write_page(const Job *job, size_t number, const char *html)
{
	char name[NAME_MAX_BYTES];
	snprintf(name, sizeof name, "%zu/%zu.html", number / PER_FOLDER,
		number);
	int file = openat(job->out, name, O_WRONLY | O_CREAT | O_TRUNC
		| O_CLOEXEC, 0666);
	if (file < 0)
		return false;
	struct iovec parts[] = {
		{(void *)head, sizeof head - 1},
		{(void *)html, strlen(html)},
		{(void *)foot, sizeof foot - 1},
	};
	size_t whole = parts[0].iov_len + parts[1].iov_len + parts[2].iov_len;
	bool done = writev(file, parts, 3) == (ssize_t)whole;
	return close(file) == 0 && done;
}

static bool make_pages(Job *job, size_t index, char *buffer)
{
	size_t length = read_whole(job->content, job->names[index], buffer);
	if (!length)
		return false;
	arena_at = arena;
	const char *body = body_of(buffer);
	char *html = render(body, length - (size_t)(body - buffer));
	for (size_t page = index; page < job->pages; page += job->count)
		if (!write_page(job, page, html))
			return false;
	return true;
}

static void *work(void *context)
{
	Job *job = context;
	char *buffer = malloc(SOURCE_BYTES);
	arena = malloc(ARENA_BYTES);
	if (!buffer || !arena)
		abort();
	for (;;) {
		size_t index = atomic_fetch_add(&job->next, 1);
		if (index >= job->count)
			break;
		if (!make_pages(job, index, buffer))
			atomic_store(&job->failed, true);
	}
	free(arena);
	free(buffer);
	return NULL;
}

static void add_name(Job *job, const char *year, const char *session)
{
	/* Doubles at every power of two. */
	if ((job->count & (job->count - 1)) == 0) {
		job->names = realloc(job->names, (job->count ? 2 * job->count
			: 1) * sizeof *job->names);
		if (!job->names)
			abort();
	}
	snprintf(job->names[job->count++], NAME_MAX_BYTES, "%.16s/%.32s/de-cuong.md",
		year, session);
}

static void list_year(Job *job, const char *year)
{
	int place = openat(job->content, year, O_RDONLY | O_DIRECTORY);
	DIR *folder = place < 0 ? NULL : fdopendir(place);
	struct dirent *entry;
	while (folder && (entry = readdir(folder)))
		if (entry->d_type == DT_DIR && entry->d_name[0] != '.')
			add_name(job, year, entry->d_name);
	if (folder)
		closedir(folder);
}

static void list_content(Job *job)
{
	DIR *folder = fdopendir(dup(job->content));
	struct dirent *entry;
	while (folder && (entry = readdir(folder)))
		if (entry->d_type == DT_DIR && entry->d_name[0] != '.')
			list_year(job, entry->d_name);
	if (folder)
		closedir(folder);
}

static bool make_folders(const Job *job)
{
	char name[NAME_MAX_BYTES];
	for (size_t i = 0; i * PER_FOLDER < job->pages; i++) {
		snprintf(name, sizeof name, "%zu", i);
		if (mkdirat(job->out, name, 0777) != 0)
			return false;
	}
	return true;
}

int main(int count, char **words)
{
	Job job = {0};
	if (count != 4) {
		fputs("usage: floor CONTENT OUT PAGES\n", stderr);
		return 2;
	}
	cmark_gfm_core_extensions_ensure_registered();
	job.pages = strtoul(words[3], NULL, 10);
	job.content = open(words[1], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (mkdir(words[2], 0777) != 0 || job.content < 0) {
		perror(words[1]);
		return 3;
	}
	job.out = open(words[2], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	list_content(&job);
	if (!job.count || !make_folders(&job))
		return 3;
	pthread_t threads[THREADS];
	for (int i = 0; i < THREADS; i++)
		if (pthread_create(&threads[i], NULL, work, &job) != 0)
			return 3;
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	free(job.names);
	return job.failed ? 3 : 0;
}
