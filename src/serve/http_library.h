/* The library that speaks HTTP, brought in by the one command that serves:
 * with the eight that it needs it would be more than half of what every other
 * command waits for before it begins.
 * Knows which of its functions are called; must not know what for. */
#ifndef SERVE_HTTP_LIBRARY_H
#define SERVE_HTTP_LIBRARY_H

#include <microhttpd.h>
#include <stdbool.h>

#define HTTP_LIBRARY "libmicrohttpd.so.12"

#define HTTP_CALLS(CALL) \
	CALL(add_response_header) \
	CALL(create_response_from_buffer_with_free_callback_cls) \
	CALL(create_response_from_callback) \
	CALL(create_response_from_fd_at_offset64) \
	CALL(destroy_response) \
	CALL(get_connection_info) \
	CALL(get_connection_values) \
	CALL(lookup_connection_value) \
	CALL(queue_response) \
	CALL(resume_connection) \
	CALL(start_daemon) \
	CALL(stop_daemon) \
	CALL(suspend_connection)

/* The library's functions, without its prefix. */
typedef struct HttpLibrary {
#define CALL(name) __typeof__(MHD_##name) *name;
	HTTP_CALLS(CALL)
#undef CALL
} HttpLibrary;

/* It stays for as long as the process: after the first time no file is read.
 * False: it is not there, or not as we know it. */
bool http_library_load(HttpLibrary *ret_library);

#endif
