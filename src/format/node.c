#include "format/node.h"

const Node *node_get(const Node *map, Str key)
{
	if (map->kind != NODE_MAP)
		return NULL;
	for (size_t i = 0; i < map->map.count; i++)
		if (str_eq(map->map.pairs[i].key, key))
			return map->map.pairs[i].value;
	return NULL;
}

static const Node **copy_items(Arena *arena, const Node *list)
{
	const Node **items = ARENA_ARRAY(arena, const Node *,
		list->list.count);
	for (size_t i = 0; i < list->list.count; i++)
		items[i] = node_copy(arena, list->list.items[i]);
	return items;
}

static NodePair *copy_pairs(Arena *arena, const Node *map)
{
	NodePair *pairs = ARENA_ARRAY(arena, NodePair, map->map.count);
	for (size_t i = 0; i < map->map.count; i++) {
		const NodePair *pair = &map->map.pairs[i];
		pairs[i] = *pair;
		pairs[i].key = str_copy(arena, pair->key);
		pairs[i].value = node_copy(arena, pair->value);
	}
	return pairs;
}

const Node *node_copy(Arena *arena, const Node *node)
{
	Node *copy = ARENA_NEW(arena, Node);
	*copy = *node;
	if (node->kind == NODE_TEXT)
		copy->str = str_copy(arena, node->str);
	else if (node->kind == NODE_LIST)
		copy->list.items = copy_items(arena, node);
	else if (node->kind == NODE_MAP)
		copy->map.pairs = copy_pairs(arena, node);
	return copy;
}
