#include "site/view_parts.h"

#include "base/limits.h"
#include "model/succession.h"

typedef struct PageRefs {
	VEC(const Page *)
} PageRefs;

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

/* What a session cites its outline mostly cites too, under the same title. */
static bool told_by_outline(const Viewer *v, const Entity *from,
	const Entity *to)
{
	const Mention *const *mentions;
	if (from->kind != ENTITY_SESSION)
		return false;
	const Entity *outline = page_paper(RECORD(Session, from), PAGE_OUTLINE);
	if (!outline || !site_page(v->site, outline))
		return false;
	size_t count = content_outgoing(v->site->content, outline, &mentions);
	for (size_t i = 0; i < count; i++)
		if (mentions[i]->to == to)
			return true;
	return false;
}

/* As the site has them: of one type by day. */
static int by_place(const void *left, const void *right)
{
	const Page *a = *(const Page *const *)left;
	const Page *b = *(const Page *const *)right;
	return (a > b) - (a < b);
}

/* Pages that mention entity; of a session and its outline the outline. */
static PageRefs mentioning(const Viewer *v, const Entity *entity)
{
	const Mention *const *mentions;
	size_t count = content_mentions(v->site->content, entity, &mentions);
	PageRefs pages = {0};
	for (size_t i = 0; i < count; i++) {
		const Entity *from = mentions[i]->from;
		const Page *page = site_page(v->site, from);
		/* What ties documents is told beside their dates. */
		if (!page || from->kind == ENTITY_DOCUMENT
				|| page->subject == entity || (i && page
				== site_page(v->site, mentions[i - 1]->from))
				|| told_by_outline(v, from, entity))
			continue;
		*VEC_ADD(v->arena, &pages) = page;
	}
	SORT(pages.items, pages.count, by_place);
	return pages;
}

static Value *view_mention(const Viewer *v, const Page *page)
{
	Value *map = value_map(v->arena, 4);
	put_str(v, map, "title", heading_of(v, page));
	put_str(v, map, "path", page->path);
	put_phrase(v, map, "type_label", page_type_label(page->type));
	put_str(v, map, "year", page->plan ? page->plan->entity.id : (Str){0});
	return map;
}

Value *view_mentions(const Viewer *v, const Entity *entity)
{
	PageRefs pages = mentioning(v, entity);
	Value *list = value_list(v->arena, pages.count);
	VEC_EACH_TO(const Page, page, &pages)
		value_push(list, view_mention(v, page));
	return list;
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
