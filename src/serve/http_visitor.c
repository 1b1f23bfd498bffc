#include "serve/http_internal.h"

#include "base/limits.h"

static time_t now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec;
}

void visitors_init(Server *server, Arena *arena, unsigned count)
{
	server->visitors = ARENA_ARRAY(arena, Visitor, count);
	server->visitor_count = count;
	for (unsigned i = 0; i < count; i++) {
		server->visitors[i] = (Visitor){.server = server, .fd = -1,
			.next = server->free};
		server->free = &server->visitors[i];
	}
}

/* NULL when all seats are taken: its requests are not answered. */
static Visitor *visitor_enter(Server *server, int fd)
{
	pthread_mutex_lock(&server->lock);
	Visitor *visitor = server->free;
	if (visitor) {
		server->free = visitor->next;
		visitor->fd = fd;
		visitor->due = now() + LIMIT_SERVE_ARRIVAL;
	}
	pthread_mutex_unlock(&server->lock);
	return visitor;
}

static void leave_stream(Visitor *visitor)
{
	if (!visitor->connection)
		return;
	visitor->connection = NULL;
	visitor->suspended = false;
	visitor->server->streams--;
}

static void visitor_leave(Visitor *visitor)
{
	Server *server = visitor->server;
	pthread_mutex_lock(&server->lock);
	leave_stream(visitor);
	visitor->fd = -1;
	visitor->due = 0;
	visitor->next = server->free;
	server->free = visitor;
	pthread_mutex_unlock(&server->lock);
}

void visitor_changed(void *listening, struct MHD_Connection *connection,
	void **context, enum MHD_ConnectionNotificationCode code)
{
	Server *server = listening;
	if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
		if (*context)
			visitor_leave(*context);
		*context = NULL;
		return;
	}
	*context = visitor_enter(server, server->http.get_connection_info(
		connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd);
}

void visitor_asked(Visitor *visitor)
{
	pthread_mutex_lock(&visitor->server->lock);
	visitor->due = now() + LIMIT_SERVE_ANSWER;
	pthread_mutex_unlock(&visitor->server->lock);
}

void visitor_answered(void *server, struct MHD_Connection *connection,
	void **context, enum MHD_RequestTerminationCode code)
{
	Visitor *visitor = visitor_of(server, connection);
	(void)code;
	*context = NULL;
	if (!visitor)
		return;
	pthread_mutex_lock(&visitor->server->lock);
	leave_stream(visitor);
	visitor->due = now() + LIMIT_SERVE_ARRIVAL;
	pthread_mutex_unlock(&visitor->server->lock);
}

Visitor *visitor_of(const Server *server, struct MHD_Connection *connection)
{
	return server->http.get_connection_info(connection,
		MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
}
