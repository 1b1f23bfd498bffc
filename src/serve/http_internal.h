/* What the files of the HTTP adapter share: a server and its visitors.
 * Knows the library that speaks HTTP; must not know what is answered. */
#ifndef SERVE_HTTP_INTERNAL_H
#define SERVE_HTTP_INTERNAL_H

#include <pthread.h>
#include <stdatomic.h>
#include <time.h>

#include "serve/answer.h"
#include "serve/http.h"
#include "serve/http_library.h"
#include "serve/listen.h"

/* One connection. All but next and server is guarded by the server's lock. */
typedef struct Visitor Visitor;
struct Visitor {
	Visitor *next;		/* in the list of those that are free */
	Server *server;
	int fd;			/* -1: free */
	time_t due;		/* is shut down then; 0: never */
	/* A stream of news: */
	struct MHD_Connection *connection;	/* NULL: none */
	unsigned long told;	/* number of the news it has */
	bool beat;		/* owes a sign of life */
	bool suspended;		/* waits to be resumed */
};

struct Server {
	HttpLibrary http;
	Preview preview;
	atomic_bool shown;	/* the preview's root may be */
	Listener listener;
	struct MHD_Daemon *daemon;
	pthread_t pulse;

	pthread_mutex_t lock;	/* taken before any of the library's */
	pthread_cond_t stopped;
	bool stopping;
	unsigned streams;
	Visitor *visitors;
	unsigned visitor_count;
	Visitor *free;

	size_t memory;	/* of answers under way; the daemon's thread alone */
};

/* http_visitor.c: who is here, for how long. The daemon's thread calls. */
void visitors_init(Server *server, Arena *arena, unsigned count);
/* Called by the daemon when a connection begins and ends. */
void visitor_changed(void *server, struct MHD_Connection *connection,
	void **context, enum MHD_ConnectionNotificationCode code);
/* Its request has arrived; an answer may take until its limit. */
void visitor_asked(Visitor *visitor);
/* Called by the daemon when an answer is done. */
void visitor_answered(void *server, struct MHD_Connection *connection,
	void **context, enum MHD_RequestTerminationCode code);
Visitor *visitor_of(const Server *server, struct MHD_Connection *connection);

/* http_stream.c: the streams of news. */
/* The body of a stream for visitor; NULL when there are too many. */
struct MHD_Response *stream_new(Visitor *visitor,
	struct MHD_Connection *connection);
/* Wakes every stream that waits. The lock is held. */
void streams_wake(Server *server);
/* A thread that shuts down who is overdue and keeps streams alive, until
 * the server is stopping. */
void *server_pulse(void *server);

#endif
