/* The preview server: the output folder and what is new, over HTTP.
 * Knows how a server starts, tells and stops; must not know what the files
 * or the diagnostics say. */
#ifndef SERVE_HTTP_H
#define SERVE_HTTP_H

#include "base/diag.h"

typedef struct Server Server;

/* Brings in the library that serving needs: before there are threads, and
 * while the kernel still lets libraries be read. */
void server_prepare(void);

/* Opens the door: host is a numeric address or "localhost", port 0 a free one.
 * Whoever comes waits until server_start. NULL after a failure was reported:
 * the library is not there, the port is taken, the address is not this
 * machine's. */
Server *server_open(Arena *arena, Str host, unsigned port, Diag *diag);
/* Serves the output folder root, which need not exist yet, from a thread of its
 * own until server_stop; arena and root live until then. language is what the
 * server itself speaks. False after a failure was reported: no more threads or
 * files. Raises the process's soft limit of open files towards its hard one. */
bool server_start(Arena *arena, Server *server, Str root, Language language,
	Diag *diag);
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
/* Ends all connections and the thread, if it was started. */
void server_stop(Server *server);

#endif
