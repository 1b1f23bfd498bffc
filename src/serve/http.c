#include "serve/http.h"

#include <errno.h>
#include <string.h>
#include <sys/resource.h>

#include "base/limits.h"
#include "serve/fault.h"
#include "serve/http_internal.h"

/* One answer in memory; lives in its own arena until it has been sent. */
typedef struct Exchange {
	Arena arena;
	Answer answer;
	Server *server;
	size_t charged;		/* to the server's memory */
} Exchange;

static void exchange_free(void *context)
{
	Exchange *exchange = context;
	exchange->server->memory -= exchange->charged;
	answer_done(&exchange->answer);
	arena_self_done(exchange->arena);
}

static enum MHD_Result read_header(void *request, enum MHD_ValueKind kind,
	const char *name, const char *value)
{
	(void)kind;
	request_header(request, str_from(name), str_from(value ? value : ""));
	return MHD_YES;
}

/* Sends the response, NULL if there was no memory for it, and lets go of it:
 * that frees the exchange of a text. An answer without its headers is none:
 * some of them keep strangers out. */
static enum MHD_Result reply(const Server *server,
	struct MHD_Connection *connection, const Answer *answer,
	struct MHD_Response *response)
{
	enum MHD_Result sent = response ? MHD_YES : MHD_NO;
	for (size_t i = 0; i < answer->header_count && sent == MHD_YES; i++)
		sent = server->http.add_response_header(response,
			answer->headers[i].name, answer->headers[i].value);
	if (sent == MHD_YES)
		sent = server->http.queue_response(connection, answer->status,
			response);
	if (response)
		server->http.destroy_response(response);
	return sent;
}

/* The part of a file that was asked for. The response closes it. */
static enum MHD_Result reply_file(Exchange *exchange,
	struct MHD_Connection *connection)
{
	const Server *server = exchange->server;
	Answer *answer = &exchange->answer;
	struct MHD_Response *response =
		server->http.create_response_from_fd_at_offset64(answer->size,
			answer->file.fd, answer->from);
	if (response)
		answer->file.fd = -1;
	enum MHD_Result sent = reply(server, connection, answer, response);
	exchange_free(exchange);
	return sent;
}

/* The response frees the exchange. Past what all answers together may hold,
 * a short refusal is sent instead. */
static enum MHD_Result reply_text(Exchange *exchange,
	struct MHD_Connection *connection)
{
	Server *server = exchange->server;
	Answer *answer = &exchange->answer;
	size_t cost = exchange->arena.total + answer->made.capacity;
	if (server->memory + cost > LIMIT_SERVE_MEMORY) {
		buf_done(&answer->made);
		answer_refuse(answer, server->preview.language, 503);
		cost = exchange->arena.total;
	}
	exchange->charged = cost;
	server->memory += cost;
	/* The library does not write to what it sends. */
	void *bytes = (void *)(uintptr_t)(answer->size
		? answer->text.ptr + answer->from : "");
	struct MHD_Response *response =
		server->http.create_response_from_buffer_with_free_callback_cls(
			(size_t)answer->size, bytes, exchange_free, exchange);
	if (response)
		return reply(server, connection, answer, response);
	exchange_free(exchange);
	return MHD_NO;
}

static enum MHD_Result reply_stream(Exchange *exchange,
	struct MHD_Connection *connection)
{
	Answer *answer = &exchange->answer;
	Server *server = exchange->server;
	struct MHD_Response *response = stream_new(visitor_of(server,
		connection), connection);
	if (!response) {
		answer_refuse(answer, server->preview.language, 503);
		return reply_text(exchange, connection);
	}
	enum MHD_Result sent = reply(server, connection, answer, response);
	exchange_free(exchange);
	return sent;
}

static enum MHD_Result answer_request(Server *server,
	struct MHD_Connection *connection, const char *method,
	const char *target)
{
	Request request = {.method = str_from(method),
		.target = str_from(target)};
	Exchange *exchange = ARENA_SELF(Exchange);
	Answer *answer = &exchange->answer;
	Preview preview = server->preview;
	exchange->server = server;
	if (!atomic_load(&server->shown))
		preview.root = (Str){0};
	server->http.get_connection_values(connection, MHD_HEADER_KIND,
		read_header, &request);
	answer_init(answer, &exchange->arena, &preview, &request);
	if (answer->stream)
		return reply_stream(exchange, connection);
	if (answer->file.fd >= 0 && answer->size)
		return reply_file(exchange, connection);
	return reply_text(exchange, connection);
}

/* The library calls once when the header is there, and once more when the
 * body is: an answer to the first call ends the connection, which is right
 * where a body follows that no one will read. */
static enum MHD_Result on_request(void *context,
	struct MHD_Connection *connection, const char *target,
	const char *method, const char *version, const char *upload,
	size_t *upload_size, void **request)
{
	Server *server = context;
	Visitor *visitor = visitor_of(server, connection);
	bool plain = strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0;
	(void)version;
	(void)upload;
	(void)upload_size;
	if (!visitor)
		return MHD_NO;
	if (!*request && plain && !server->http.lookup_connection_value(
			connection, MHD_HEADER_KIND, "Content-Length")
			&& !server->http.lookup_connection_value(connection,
				MHD_HEADER_KIND, "Transfer-Encoding")) {
		*request = visitor;
		return MHD_YES;
	}
	visitor_asked(visitor);
	return answer_request(server, connection, method, target);
}

/* Targets are decoded once, by request_judge. */
static size_t keep_escapes(void *context, struct MHD_Connection *connection,
	char *text)
{
	(void)context;
	(void)connection;
	return strlen(text);
}

/* How many connections the limit of open files allows: each may read a file
 * while it holds its socket. */
static unsigned connection_limit(void)
{
	enum { OTHERS = 64 };
	const rlim_t wanted = 2 * LIMIT_SERVE_CONNECTIONS + OTHERS;
	struct rlimit limit;
	if (getrlimit(RLIMIT_NOFILE, &limit) < 0)
		return OTHERS;
	if (limit.rlim_cur < wanted) {
		struct rlimit more = {limit.rlim_max < wanted ? limit.rlim_max
			: wanted, limit.rlim_max};
		if (!setrlimit(RLIMIT_NOFILE, &more))
			limit = more;
	}
	if (limit.rlim_cur >= wanted)
		return LIMIT_SERVE_CONNECTIONS;
	return limit.rlim_cur > 2 * OTHERS
		? (unsigned)(limit.rlim_cur - OTHERS) / 2 : OTHERS / 2;
}

static struct MHD_Daemon *daemon_start(Server *server)
{
	return server->http.start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD
		| MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, on_request, server,
		MHD_OPTION_LISTEN_SOCKET, server->listener.fd,
		MHD_OPTION_CONNECTION_LIMIT, server->visitor_count,
		MHD_OPTION_CONNECTION_MEMORY_LIMIT,
		(size_t)LIMIT_SERVE_HEADER,
		MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)LIMIT_SERVE_IDLE,
		MHD_OPTION_STRICT_FOR_CLIENT, 1,
		MHD_OPTION_UNESCAPE_CALLBACK, keep_escapes, NULL,
		MHD_OPTION_NOTIFY_CONNECTION, visitor_changed, server,
		MHD_OPTION_NOTIFY_COMPLETED, visitor_answered, server,
		MHD_OPTION_END);
}

static void locks_init(Server *server)
{
	pthread_condattr_t monotonic;
	pthread_mutex_init(&server->lock, NULL);
	pthread_condattr_init(&monotonic);
	pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
	pthread_cond_init(&server->stopped, &monotonic);
	pthread_condattr_destroy(&monotonic);
}

static void server_done(Server *server)
{
	pthread_cond_destroy(&server->stopped);
	pthread_mutex_destroy(&server->lock);
	news_done(server->preview.news);
}

static void pulse_stop(Server *server)
{
	pthread_mutex_lock(&server->lock);
	server->stopping = true;
	pthread_cond_signal(&server->stopped);
	streams_wake(server);
	pthread_mutex_unlock(&server->lock);
	pthread_join(server->pulse, NULL);
}

/* 0 or an errno value. */
static int threads_start(Server *server)
{
	int error = pthread_create(&server->pulse, NULL, server_pulse, server);
	if (error)
		return error;
	errno = 0;
	server->daemon = daemon_start(server);
	if (server->daemon)
		return 0;
	error = errno ? errno : ENOMEM;
	pulse_stop(server);
	return error;
}

void server_prepare(void)
{
	HttpLibrary stays_where_it_is;
	http_library_load(&stays_where_it_is);
}

Server *server_open(Arena *arena, Str host, unsigned port, Diag *diag)
{
	Server *server = ARENA_NEW(arena, Server);
	if (!http_library_load(&server->http)) {
		diag_add(diag, serve_fault(SERVE_NO_LIBRARY), (Span){0},
			ARGS(ARG(STR(HTTP_LIBRARY))));
		diag->environment = true;
		return NULL;
	}
	int error = listen_open(arena, &server->listener, host, port);
	if (!error)
		return server;
	diag_add_failure(diag, str_format(arena, "%.*s:%u", STR_ARG(host),
		port), error);
	return NULL;
}

bool server_start(Arena *arena, Server *server, Str root, Language language,
	Diag *diag)
{
	locks_init(server);
	visitors_init(server, arena, connection_limit());
	server->preview = (Preview){root, language, server->listener.hosts,
		news_new(arena)};
	int error = threads_start(server);
	if (!error)
		return true;
	server_done(server);
	diag_add_failure(diag, server->listener.url, error);
	return false;
}

Str server_url(const Server *server)
{
	return server->listener.url;
}

bool server_local(const Server *server)
{
	return server->listener.local;
}

void server_notify(Server *server, const Str *paths, size_t count,
	Str diagnostics)
{
	news_tell(server->preview.news, paths, count, diagnostics);
	pthread_mutex_lock(&server->lock);
	streams_wake(server);
	pthread_mutex_unlock(&server->lock);
}

void server_show(Server *server, bool shown)
{
	atomic_store(&server->shown, shown);
}

void server_stop(Server *server)
{
	if (!server->daemon) {
		listen_close(&server->listener);
		return;
	}
	pulse_stop(server);
	server->http.stop_daemon(server->daemon);
	server_done(server);
}
