/* The one tree: what YAML gives to the model, and views give to templates.
 * Knows kinds and places; must not know what a key means. */
#ifndef FORMAT_VALUE_H
#define FORMAT_VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/hash.h"
#include "base/source.h"

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

/* Lives in an arena. Readers give every value its span; views leave it
 * empty. A YAML scalar is always VALUE_STR: the schema types it. */
struct Value {
	ValueKind kind;
	bool quoted;		/* a YAML scalar in quotes */
	bool sealed;		/* seal stands in place of the span */
	union {
		Span span;
		Digest seal;	/* of the whole tree below */
	};
	union {
		bool boolean;
		long long integer;
		Str str;	/* VALUE_STR and VALUE_HTML */
		struct {
			const Value **items;
			size_t count;
		} list;
		struct {
			Pair *pairs;	/* in source order */
			size_t count;
		} map;
	};
};

struct Pair {
	Str key;
	Span key_span;
	const Value *value;
};

extern const Value value_null;

/* NULL when map is no map or lacks key. */
const Value *value_get(const Value *map, Str key);

/* A tree of its own, texts and keys included. */
const Value *value_copy(Arena *arena, const Value *value);

/* Equal for trees that read the same, whatever their spans. */
Digest value_digest(const Value *value);
/* Remembers that digest in a part of a view that many trees share and that
 * will not be changed any more. */
void value_seal(Value *value);

/* Builders for views. A list or map is filled up to the size declared. */
Value *value_str(Arena *arena, Str s);
Value *value_html(Arena *arena, Str s);
Value *value_int(Arena *arena, long long n);
const Value *value_bool(bool b);
Value *value_list(Arena *arena, size_t capacity);
void value_push(Value *list, const Value *item);
Value *value_map(Arena *arena, size_t capacity);
/* key is borrowed. A NULL value stands as null. */
void value_set(Value *map, Str key, const Value *value);

#endif
