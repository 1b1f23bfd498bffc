/* What is new since the last rebuild, for the pages that show it.
 * Knows numbered news and keeps the newest alone; must not know how they
 * travel. */
#ifndef SERVE_NEWS_H
#define SERVE_NEWS_H

#include "base/buf.h"

/* Safe for all threads. */
typedef struct News News;

News *news_new(Arena *arena);
void news_done(News *news);
/* Replaces the news, whose number grows by one. paths changed; past
 * LIMIT_SERVE_PATHS they are told as null: perhaps any. diagnostics is a
 * JSON object of at most LIMIT_SERVE_NEWS bytes, or empty when nothing is
 * wrong. All is copied. */
void news_tell(News *news, const Str *paths, size_t count, Str diagnostics);
/* From 1: there are news from the start. */
unsigned long news_number(News *news);
/* {"number":3,"paths":["a.html"]|null,"diagnostics":{...}|null} */
void news_text(News *news, Buf *out);

#endif
