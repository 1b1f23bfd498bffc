/* The tree that a view is: all that a template can see of a page.
 * Knows kinds; must not know what a key means. */
#ifndef FORMAT_VALUE_H
#define FORMAT_VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/str.h"

typedef enum ValueKind {
	VALUE_NULL,
	VALUE_BOOL,
	VALUE_INT,
	VALUE_STR,
	VALUE_HTML,	/* made by format/markdown, html or svg only */
	VALUE_LIST,
	VALUE_MAP
} ValueKind;

typedef struct Value Value;
typedef struct Pair Pair;

/* Lives in an arena. There are as many as there are words on all pages that
 * are being made: it holds nothing that a template does not need. */
struct Value {
	ValueKind kind;
	bool sealed;		/* its digest is known */
	union {
		bool boolean;
		long long integer;
		Str str;	/* VALUE_STR and VALUE_HTML */
		struct {
			const Value **items;
			size_t count;
		} list;
		struct {
			Pair *pairs;	/* in the order of setting */
			size_t count;
		} map;
	};
};

struct Pair {
	Str key;
	const Value *value;
};

extern const Value value_null;

/* NULL when map is no map or lacks key. */
const Value *value_get(const Value *map, Str key);

/* Equal for trees that read the same. */
Digest value_digest(const Value *value);
/* Remembers that digest in a map that many trees share and that will not be
 * changed any more. */
void value_seal(Arena *arena, Value *map);
/* That digest; NULL unless sealed. */
const Digest *value_sealed(const Value *value);

/* Builders for views. A list or map is filled up to the size declared. */
Value *value_str(Arena *arena, Str s);
Value *value_html(Arena *arena, Str s);
Value *value_int(Arena *arena, long long n);
const Value *value_bool(bool b);
Value *value_list(Arena *arena, size_t capacity);
void value_push(Value *list, const Value *item);
Value *value_map(Arena *arena, size_t capacity);
/* key is borrowed for as long as any template may look for it: a literal, or a
 * text of the theme. A NULL value stands as null. */
void value_set(Value *map, Str key, const Value *value);

#endif
