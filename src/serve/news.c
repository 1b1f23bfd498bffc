#include "serve/news.h"

#include <assert.h>
#include <pthread.h>

#include "base/limits.h"

struct News {
	pthread_mutex_t lock;	/* guards what follows */
	unsigned long number;
	Buf text;
};

/* Room for paths and the frame around the two texts. */
enum { TEXT_MAX = 2 * LIMIT_SERVE_NEWS + 128 };

static void add_quoted(Buf *out, Str s)
{
	buf_add_char(out, '"');
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.ptr[i];
		if (c < 0x20) {
			buf_format(out, "\\u%04x", c);
			continue;
		}
		if (c == '"' || c == '\\')
			buf_add_char(out, '\\');
		buf_add_char(out, (char)c);
	}
	buf_add_char(out, '"');
}

static void add_paths(Buf *out, const Str *paths, size_t count)
{
	size_t from = out->len;
	buf_add_char(out, '[');
	for (size_t i = 0; i < count && count <= LIMIT_SERVE_PATHS; i++) {
		if (i)
			buf_add_char(out, ',');
		add_quoted(out, paths[i]);
	}
	buf_add_char(out, ']');
	if (count <= LIMIT_SERVE_PATHS && !out->overflow
			&& out->len - from <= LIMIT_SERVE_NEWS)
		return;
	out->len = from;
	out->overflow = false;
	BUF_LITERAL(out, "null");
}

static void write_text(News *news, const Str *paths, size_t count,
	Str diagnostics)
{
	Buf *out = &news->text;
	assert(diagnostics.len <= LIMIT_SERVE_NEWS);
	buf_clear(out);
	buf_format(out, "{\"number\":%lu,\"paths\":", ++news->number);
	add_paths(out, paths, count);
	BUF_LITERAL(out, ",\"diagnostics\":");
	buf_add(out, diagnostics.len ? diagnostics : STR("null"));
	BUF_LITERAL(out, "}\n");
}

News *news_new(Arena *arena)
{
	News *news = ARENA_NEW(arena, News);
	pthread_mutex_init(&news->lock, NULL);
	buf_init(&news->text, TEXT_MAX);
	write_text(news, NULL, 0, (Str){0});
	return news;
}

void news_done(News *news)
{
	pthread_mutex_destroy(&news->lock);
	buf_done(&news->text);
}

void news_tell(News *news, const Str *paths, size_t count, Str diagnostics)
{
	pthread_mutex_lock(&news->lock);
	write_text(news, paths, count, diagnostics);
	pthread_mutex_unlock(&news->lock);
}

unsigned long news_number(News *news)
{
	pthread_mutex_lock(&news->lock);
	unsigned long number = news->number;
	pthread_mutex_unlock(&news->lock);
	return number;
}

void news_text(News *news, Buf *out)
{
	pthread_mutex_lock(&news->lock);
	buf_add(out, buf_str(&news->text));
	pthread_mutex_unlock(&news->lock);
}
