#include "serve/http_internal.h"

#include <stdio.h>
#include <sys/socket.h>

#include "base/limits.h"

/* Room for one event; the library asks again for more. */
enum { STREAM_BLOCK = 128 };

/* While a stream sleeps the library does not look at its connection: only this
 * finds out that the reader has closed it. */
static bool reader_left(const Visitor *visitor)
{
	char byte;
	return recv(visitor->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

/* The next event of a stream into to. With none, the stream sleeps until it
 * is woken. */
static ssize_t stream_read(void *context, uint64_t at, char *to, size_t max)
{
	Visitor *visitor = context;
	Server *server = visitor->server;
	ssize_t length = 0;
	(void)at;
	pthread_mutex_lock(&server->lock);
	unsigned long number = news_number(server->preview.news);
	if (server->stopping || (visitor->beat && reader_left(visitor))) {
		length = MHD_CONTENT_READER_END_OF_STREAM;
	} else if (visitor->told != number) {
		length = snprintf(to, max, "data: %lu\n\n", number);
		visitor->told = number;
		visitor->beat = false;
	} else if (visitor->beat) {
		length = snprintf(to, max, ":\n\n");
		visitor->beat = false;
	} else {
		server->http.suspend_connection(visitor->connection);
		visitor->suspended = true;
	}
	pthread_mutex_unlock(&server->lock);
	return length;
}

struct MHD_Response *stream_new(Visitor *visitor,
	struct MHD_Connection *connection)
{
	Server *server = visitor->server;
	bool seated = false;
	pthread_mutex_lock(&server->lock);
	if (server->streams < LIMIT_SERVE_STREAMS && !server->stopping) {
		visitor->connection = connection;
		visitor->told = 0;
		visitor->beat = false;
		visitor->due = 0;
		server->streams++;
		seated = true;
	}
	pthread_mutex_unlock(&server->lock);
	return seated ? server->http.create_response_from_callback(MHD_SIZE_UNKNOWN,
		STREAM_BLOCK, stream_read, visitor, NULL) : NULL;
}

void streams_wake(Server *server)
{
	ARRAY_EACH(Visitor, visitor, server->visitors, server->visitor_count) {
		if (!visitor->suspended)
			continue;
		visitor->suspended = false;
		server->http.resume_connection(visitor->connection);
	}
}

/* The library sees its connection end and tells when it has closed it. */
static void shut_overdue(Server *server, time_t second)
{
	ARRAY_EACH(Visitor, visitor, server->visitors, server->visitor_count) {
		if (visitor->fd < 0 || !visitor->due
				|| visitor->due > second)
			continue;
		shutdown(visitor->fd, SHUT_RDWR);
		visitor->due = 0;
	}
}

/* A reader that vanished without closing is found by writing to it. */
static void beat_streams(Server *server)
{
	for (unsigned i = 0; i < server->visitor_count; i++)
		server->visitors[i].beat = server->visitors[i].connection;
	streams_wake(server);
}

void *server_pulse(void *context)
{
	Server *server = context;
	struct timespec next;
	clock_gettime(CLOCK_MONOTONIC, &next);
	time_t beat = next.tv_sec + LIMIT_SERVE_BEAT;
	pthread_mutex_lock(&server->lock);
	while (!server->stopping) {
		next.tv_sec++;
		while (!server->stopping && pthread_cond_timedwait(
				&server->stopped, &server->lock, &next) == 0)
			continue;
		if (server->stopping)
			break;
		shut_overdue(server, next.tv_sec);
		if (next.tv_sec >= beat) {
			beat_streams(server);
			beat = next.tv_sec + LIMIT_SERVE_BEAT;
		}
	}
	pthread_mutex_unlock(&server->lock);
	return NULL;
}
