/* Judges a request before anything is opened for it.
 * Knows methods, header lines and request targets; must not know sockets or
 * what is served. */
#ifndef SERVE_REQUEST_H
#define SERVE_REQUEST_H

#include "base/str.h"

/* Header lines that matter here; the others are passed over. */
typedef enum RequestField {
	FIELD_HOST,
	FIELD_ORIGIN,
	FIELD_FETCH_SITE,
	FIELD_FETCH_MODE,
	FIELD_FETCH_DEST,
	FIELD_CONTENT_LENGTH,
	FIELD_TRANSFER_ENCODING,
	FIELD_RANGE,
	FIELD_IF_RANGE,
	FIELD_IF_NONE_MATCH,
	REQUEST_FIELDS
} RequestField;

typedef struct Request {
	Str method;
	Str target;	/* as sent, percent-encoded; with or without query */
	Str fields[REQUEST_FIELDS];		/* the first line of a name */
	unsigned counts[REQUEST_FIELDS];	/* lines of that name */
} Request;

/* The values of Host that a server answers to. */
typedef struct HostList {
	Str names[8];		/* with their ports, in lower case */
	size_t count;
	unsigned port;
	bool any_address;	/* and every numeric address at this port */
} HostList;

/* Takes a header line; the name's case does not matter. */
void request_header(Request *request, Str name, Str value);
/* 200 and the path beneath the root that target names: relative, decoded,
 * free of empty, ".", ".." and hidden parts, back slashes and control
 * characters; "/" and "x/" lead to index.html. Else the status that refuses
 * the request. */
unsigned request_judge(Arena *arena, const Request *request,
	const HostList *hosts, Str *ret_path);
/* A path as the target of a redirection: begins with '/', encoded. */
Str request_target(Arena *arena, Str path);
/* Whether a list of entity tags ("*", weak ones too) names etag, which has
 * its quotes. */
bool request_tag_listed(Str list, Str etag);

#endif
