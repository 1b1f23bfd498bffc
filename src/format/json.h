/* Writes JSON.
 * Knows its grammar; must not know what is written. */
#ifndef FORMAT_JSON_H
#define FORMAT_JSON_H

#include "base/buf.h"

/* Writes values in the order of the calls, with commas, two-space
 * indentation and a line end after the last one. */
typedef struct Json {
	Buf *out;
	unsigned depth;
	unsigned lines;	/* what is deeper stands on one line */
	bool first;	/* nothing yet in the innermost list or object */
	bool after_key;
} Json;

void json_init(Json *json, Buf *out);
/* For long lists of records: a line each. */
void json_init_records(Json *json, Buf *out);
/* For a record of its own, on one line. */
void json_init_line(Json *json, Buf *out);
void json_object(Json *json);
void json_end_object(Json *json);
void json_list(Json *json);
void json_end_list(Json *json);
void json_key(Json *json, Str key);
void json_str(Json *json, Str s);
void json_int(Json *json, long long n);
void json_bool(Json *json, bool b);
void json_null(Json *json);
/* A key and its value; null for an empty text. */
void json_key_str(Json *json, const char *key, Str s);
void json_key_int(Json *json, const char *key, long long n);
void json_key_bool(Json *json, const char *key, bool b);
/* A key, and the object or list that is its value begins. */
void json_key_object(Json *json, const char *key);
void json_key_list(Json *json, const char *key);
/* The quoted form of s alone. */
void json_quote(Buf *out, Str s);

#endif
