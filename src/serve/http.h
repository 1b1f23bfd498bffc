/* The preview server: the output folder and what is new, over HTTP.
 * Knows how a server starts, tells and stops; must not know what the files
 * or the diagnostics say. */
#ifndef SERVE_HTTP_H
#define SERVE_HTTP_H

#include "base/diag.h"

typedef struct ServerOptions {
	Str host;		/* a numeric address or "localhost" */
	unsigned port;		/* 0: a free one */
	Str root;		/* the output folder; it need not exist yet */
	Language language;	/* of what the server itself says */
} ServerOptions;

typedef struct Server Server;

/* Brings in the library that serving needs: before there are threads, and
 * while the kernel still lets libraries be read. */
void server_prepare(void);

/* Serves from a thread of its own until server_stop; arena and the texts of
 * options live until then. NULL after a failure was reported: the library is
 * not there, the port is
 * taken, the address is not this machine's, no more threads or files.
 * Raises the process's soft limit of open files towards its hard one. */
Server *server_start(Arena *arena, const ServerOptions *options, Diag *diag);
/* Where to open it: "http://127.0.0.1:8123/". */
Str server_url(const Server *server);
/* Whether only this machine can reach it. */
bool server_local(const Server *server);
/* What a rebuild changed: paths beneath root, none if nothing; and what is
 * wrong now, as diag_digest writes it, empty when all is well. From any
 * thread; copies. */
void server_notify(Server *server, const Str *paths, size_t count,
	Str diagnostics);
/* Sets whether root may be seen. At first it may not: every page then says that
 * there is no portal. From any thread. */
void server_show(Server *server, bool shown);
/* Ends all connections and the thread. */
void server_stop(Server *server);

#endif
