/* Opens the door: a listening socket and the names it answers to.
 * Knows numeric addresses, ports and sockets; must not know what is spoken
 * through them. */
#ifndef SERVE_LISTEN_H
#define SERVE_LISTEN_H

#include "serve/request.h"

typedef struct Listener {
	int fd;
	unsigned port;
	bool local;		/* only this machine can reach it */
	HostList hosts;
	Str url;		/* to open it on this machine */
} Listener;

/* Whether host is a numeric address or "localhost". */
bool listen_host_valid(Str host);
/* port 0 takes a free one. Returns 0 or an errno value: EADDRINUSE another
 * program has the port; EADDRNOTAVAIL this machine does not have, or does
 * not give away, such an address and port. */
int listen_open(Arena *arena, Listener *listener, Str host, unsigned port);
void listen_close(Listener *listener);

#endif
