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

static void put_chain(const Viewer *v, Value *map, const char *name,
	const char *more, const DocumentVec *chain, size_t count)
{
	put(map, name, view_all(v, chain->items, chain->count));
	put_int(v, map, more, count - chain->count);
}

static void put_chains(const Viewer *v, Value *map, const Document *document)
{
	static const struct {
		const char *onward, *more_onward, *backward, *more_backward;
		Tie tie;
	} ties[] = {
		{"continues", "continues_more", "continued_by",
			"continued_by_more", TIE_CONTINUES},
		{"replaced_by", "replaced_by_more", "replaces",
			"replaces_more", TIE_REPLACED_BY},
	};
	for (size_t i = 0; i < COUNT(ties); i++) {
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

static void push_mentions(const Viewer *v, Value *years, const PageRefs *pages,
	const Plan *plan)
{
	Value *list = value_list(v->arena, pages->count);
	VEC_EACH_TO(const Page, page, pages)
		if (page->plan == plan)
			value_push(list, view_mention(v, page));
	push_year(v, years, plan, "mentions", list);
}

/* Pages that mention an entity, by year, newest first; then those of none. */
static Value *view_cited_by(const Viewer *v, const Entity *entity)
{
	const Content *content = v->site->content;
	PageRefs pages = mentioning(v, entity);
	Value *years = value_list(v->arena, content->plan_count + 1);
	for (size_t i = content->plan_count; i; i--)
		push_mentions(v, years, &pages, content->plans[i - 1]);
	push_mentions(v, years, &pages, NULL);
	return years;
}

void view_document(const Viewer *v, Value *map)
{
	const Document *document = RECORD(Document, v->page->subject);
	put(map, "document", brief_of(v, &document->entity));
	put_chains(v, map, document);
	put_str(v, map, "source_url", document->url.str);
	put(map, "file", view_attachment(v, document->attachment, (Str){0}));
	put(map, "cited_by", view_cited_by(v, &document->entity));
}

void view_work(const Viewer *v, Value *map)
{
	put(map, "work", brief_of(v, v->page->subject));
	put(map, "cited_by", view_cited_by(v, v->page->subject));
}
