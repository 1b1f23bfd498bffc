/* What stands in a YAML file: a tree in which everything knows its place.
 * Knows kinds and places; must not know what a key means. */
#ifndef FORMAT_NODE_H
#define FORMAT_NODE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/source.h"

typedef enum NodeKind {
	NODE_NULL,	/* stands for what was refused */
	NODE_TEXT,	/* a scalar, as written: the schema types it */
	NODE_LIST,
	NODE_MAP
} NodeKind;

typedef struct Node Node;
typedef struct NodePair NodePair;

/* Lives in an arena. */
struct Node {
	NodeKind kind;
	bool quoted;		/* a text in quotes */
	Span span;
	union {
		Str str;
		struct {
			const Node **items;
			size_t count;
		} list;
		struct {
			NodePair *pairs;	/* in source order */
			size_t count;
		} map;
	};
};

struct NodePair {
	Str key;
	Span key_span;
	const Node *value;
	Span again;	/* the same key once more, told and not kept; last */
};

/* NULL when map is no map or lacks key. */
const Node *node_get(const Node *map, Str key);

/* A tree of its own, texts and keys included. */
const Node *node_copy(Arena *arena, const Node *node);

#endif
