#include "site/view_parts.h"

#include "base/limits.h"
#include "model/succession.h"

void view_documents(const Viewer *v, Value *map)
{
	put(map, "documents", view_all(v, v->site->documents,
		v->site->content->document_count));
	put(map, "works", view_all(v, v->site->works,
		v->site->content->work_count));
}

static const Value *document_file(const Viewer *v, const Document *document)
{
	if (!document->attachment)
		return NULL;
	AttachmentRef ref = {.to = document->attachment};
	return view_attachments(v, (List){&ref, 1})->list.items[0];
}

static void put_chain(const Viewer *v, Value *map, const char *name,
	const char *more, const DocumentVec *chain, size_t count)
{
	Value *list = value_list(v->arena, chain->count);
	VEC_EACH(const Document *const, document, chain)
		value_push(list, brief_of(v, &(*document)->entity));
	put(map, name, list);
	put_int(v, map, more, count - chain->count);
}

static void put_chains(const Viewer *v, Value *map, const Document *document)
{
	const struct {
		const char *onward, *more_onward, *backward, *more_backward;
		Tie tie;
	} ties[] = {
		{"continues", "continues_more", "continued_by",
			"continued_by_more", TIE_CONTINUES},
		{"replaced_by", "replaced_by_more", "replaces",
			"replaces_more", TIE_REPLACED_BY},
	};
	for (size_t i = 0; i < sizeof ties / sizeof *ties; i++) {
		Tie tie = ties[i].tie;
		DocumentVec onward = succession_onward(v->arena, document, tie,
			LIMIT_CHAIN);
		DocumentVec backward = succession_backward(v->arena, document,
			tie, LIMIT_CHAIN);
		put_chain(v, map, ties[i].onward, ties[i].more_onward, &onward,
			document->ahead[tie]);
		put_chain(v, map, ties[i].backward, ties[i].more_backward,
			&backward, document->behind[tie]);
	}
}

static bool same_year(const Value *a, const Value *b)
{
	const Value *x = value_get(a, STR("year"));
	const Value *y = value_get(b, STR("year"));
	return x->kind == y->kind && (x->kind == VALUE_NULL
		|| str_eq(x->str, y->str));
}

/* Years fall, what has none comes last; else the order stays. */
static bool goes_before(const Value *a, const Value *b)
{
	const Value *x = value_get(a, STR("year"));
	const Value *y = value_get(b, STR("year"));
	if (x->kind == VALUE_NULL || y->kind == VALUE_NULL)
		return x->kind != VALUE_NULL && y->kind == VALUE_NULL;
	return str_cmp(x->str, y->str) > 0;
}

typedef struct Ranked {
	const Value *mention;
	size_t index;
} Ranked;

static int mention_order(const void *a, const void *b)
{
	const Ranked *x = a, *y = b;
	if (goes_before(x->mention, y->mention))
		return -1;
	if (goes_before(y->mention, x->mention))
		return 1;
	return (x->index > y->index) - (x->index < y->index);
}

/* Pages that mention an entity, by year, newest first. */
static Value *view_cited_by(const Viewer *v, const Entity *entity)
{
	const Value *mentions = view_mentions(v, entity);
	size_t count = mentions->list.count;
	Ranked *ranked = ARENA_ARRAY(v->arena, Ranked, count);
	for (size_t i = 0; i < count; i++)
		ranked[i] = (Ranked){mentions->list.items[i], i};
	SORT(ranked, count, mention_order);
	Value *list = value_list(v->arena, count);
	Value *group = NULL;
	for (size_t i = 0; i < count; i++) {
		const Value *mention = ranked[i].mention;
		if (!i || !same_year(mention, ranked[i - 1].mention)) {
			Value *map = value_map(v->arena, 2);
			group = value_list(v->arena, count - i);
			put(map, "year", value_get(mention, STR("year")));
			put(map, "mentions", group);
			value_push(list, map);
		}
		value_push(group, mention);
	}
	return list;
}

void view_document(const Viewer *v, Value *map)
{
	const Document *document = (const Document *)(const void *)
		v->page->subject;
	put(map, "document", brief_of(v, &document->entity));
	put_chains(v, map, document);
	put_str(v, map, "source_url", document->url.str);
	put(map, "file", document_file(v, document));
	put(map, "cited_by", view_cited_by(v, &document->entity));
}

void view_work(const Viewer *v, Value *map)
{
	put(map, "work", brief_of(v, v->page->subject));
	put(map, "cited_by", view_cited_by(v, v->page->subject));
}
