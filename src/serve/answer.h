/* What is answered to a request, from its status to its last byte.
 * Knows statuses, header lines and where files stand; must not know the
 * library that carries an answer, nor sockets. */
#ifndef SERVE_ANSWER_H
#define SERVE_ANSWER_H

#include "serve/file.h"
#include "serve/news.h"
#include "serve/page.h"
#include "serve/request.h"

/* What is served, and under which names. */
typedef struct Preview {
	Str root;	/* folder of the output; it need not exist yet; empty:
			 * none */
	Language language;
	HostList hosts;
	News *news;
} Preview;

enum { ANSWER_HEADERS = 10 };

typedef struct Answer {
	unsigned status;
	struct {
		const char *name, *value;
	} headers[ANSWER_HEADERS];
	size_t header_count;
	bool stream;		/* the body is the stream of news */
	/* Else the body is text, or with an open file, its part. */
	Str text;
	ServedFile file;	/* fd -1: none */
	uint64_t from, size;
	Buf made;		/* what text points to, if it was made here */
} Answer;

/* Answers a request; never fails. Header values are in arena. */
void answer_init(Answer *answer, Arena *arena, const Preview *preview,
	const Request *request);
/* A refusal with a sentence to read; for what the carrier cannot do. */
void answer_refuse(Answer *answer, Language language, unsigned status);
/* Closes the file, unless its fd was taken and set to -1. */
void answer_done(Answer *answer);

#endif
