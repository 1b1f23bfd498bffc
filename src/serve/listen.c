#include "serve/listen.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/limits.h"

typedef union Address {
	struct sockaddr any;
	struct sockaddr_in four;
	struct sockaddr_in6 six;
} Address;

static bool address_read(Str host, Address *ret_address)
{
	char text[INET6_ADDRSTRLEN];
	Address address = {0};
	if (str_eq(host, STR("localhost")))
		host = STR("127.0.0.1");
	if (str_starts(host, STR("[")) && str_ends(host, STR("]")))
		host = str_slice(host, 1, host.len - 1);
	if (!host.len || host.len >= sizeof text)
		return false;
	memcpy(text, host.ptr, host.len);
	text[host.len] = '\0';
	if (inet_pton(AF_INET, text, &address.four.sin_addr) == 1)
		address.any.sa_family = AF_INET;
	else if (inet_pton(AF_INET6, text, &address.six.sin6_addr) == 1)
		address.any.sa_family = AF_INET6;
	else
		return false;
	*ret_address = address;
	return true;
}

bool listen_host_valid(Str host)
{
	Address address;
	return address_read(host, &address);
}

static bool is_six(const Address *address)
{
	return address->any.sa_family == AF_INET6;
}

static socklen_t size_of(const Address *address)
{
	return is_six(address) ? sizeof address->six : sizeof address->four;
}

/* All addresses of the machine: 0.0.0.0 or ::. */
static bool is_every(const Address *address)
{
	return is_six(address)
		? IN6_IS_ADDR_UNSPECIFIED(&address->six.sin6_addr)
		: address->four.sin_addr.s_addr == htonl(INADDR_ANY);
}

static bool is_loopback(const Address *address)
{
	return is_six(address)
		? IN6_IS_ADDR_LOOPBACK(&address->six.sin6_addr)
		: ntohl(address->four.sin_addr.s_addr) >> 24 == 127;
}

/* The address as it stands in a URL. */
static Str address_text(Arena *arena, const Address *address)
{
	char text[INET6_ADDRSTRLEN];
	const void *bytes = is_six(address)
		? (const void *)&address->six.sin6_addr
		: (const void *)&address->four.sin_addr;
	inet_ntop(address->any.sa_family, bytes, text, sizeof text);
	return str_format(arena, is_six(address) ? "[%s]" : "%s", text);
}

static void add_host(Arena *arena, HostList *hosts, Str name)
{
	if (hosts->port == 80)
		hosts->names[hosts->count++] = name;
	hosts->names[hosts->count++] = str_format(arena, "%.*s:%u",
		STR_ARG(name), hosts->port);
}

static int socket_open(const Address *address)
{
	static const int yes = 1;
	int fd = socket(address->any.sa_family, SOCK_STREAM | SOCK_CLOEXEC
		| SOCK_NONBLOCK, 0);
	if (fd < 0)
		return -errno;
	/* A server that was just stopped leaves the port half closed. */
	if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0
			&& bind(fd, &address->any, size_of(address)) == 0
			&& listen(fd, LIMIT_SERVE_WAITING) == 0)
		return fd;
	int error = errno;
	close(fd);
	return error == EACCES ? -EADDRNOTAVAIL : -error;
}

static int port_of(int fd, unsigned *ret_port)
{
	Address address;
	socklen_t size = sizeof address;
	if (getsockname(fd, &address.any, &size) < 0)
		return errno;
	*ret_port = ntohs(is_six(&address) ? address.six.sin6_port
		: address.four.sin_port);
	return 0;
}

int listen_open(Arena *arena, Listener *listener, Str host, unsigned port)
{
	Address address;
	if (!address_read(host, &address))
		return EADDRNOTAVAIL;
	if (is_six(&address))
		address.six.sin6_port = htons((uint16_t)port);
	else
		address.four.sin_port = htons((uint16_t)port);
	*listener = (Listener){.fd = socket_open(&address),
		.local = is_loopback(&address)};
	if (listener->fd < 0)
		return -listener->fd;
	int error = port_of(listener->fd, &listener->port);
	if (error) {
		listen_close(listener);
		return error;
	}
	Str own = address_text(arena, &address);
	HostList *hosts = &listener->hosts;
	hosts->port = listener->port;
	hosts->any_address = is_every(&address);
	add_host(arena, hosts, STR("127.0.0.1"));
	add_host(arena, hosts, STR("localhost"));
	add_host(arena, hosts, STR("[::1]"));
	add_host(arena, hosts, own);
	if (hosts->any_address)
		own = is_six(&address) ? STR("[::1]") : STR("127.0.0.1");
	listener->url = str_format(arena, "http://%.*s:%u/", STR_ARG(own),
		listener->port);
	return 0;
}

void listen_close(Listener *listener)
{
	if (listener->fd >= 0)
		close(listener->fd);
	listener->fd = -1;
}
