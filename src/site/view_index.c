#include "site/view_parts.h"

#include "model/stage.h"

static void put_years(const Viewer *v, Value *map)
{
	const Content *content = v->site->content;
	Value *list = value_list(v->arena, content->plan_count);
	for (size_t i = content->plan_count; i; i--)
		value_push(list, view_year(v, content->plans[i - 1]));
	put(map, "years", list);
}

static Value *all_briefs(const Viewer *v, void *const *records, size_t count)
{
	Value *list = value_list(v->arena, count);
	for (size_t i = 0; i < count; i++)
		value_push(list, brief_of(v, records[i]));
	return list;
}

static void put_cells(const Viewer *v, Value *map)
{
	put(map, "cells", all_briefs(v, (void *const *)v->site->cells,
		v->site->cell_count));
}

static void put_themes(const Viewer *v, Value *map)
{
	put(map, "themes", all_briefs(v, (void *const *)v->site->themes,
		v->site->theme_count));
}

static size_t scheduled(const Plan *plan, SessionKind kind)
{
	size_t count = 0;
	for (size_t i = 0; i < plan->published_count; i++)
		count += plan->published[i]->kind.value == (int)kind
			&& plan->published[i]->status.value
				!= STATUS_CANCELLED;
	return count;
}

static Value *view_expected(const Viewer *v, const Plan *plan)
{
	const struct { SessionKind kind; Number planned; } rows[] = {
		{SESSION_THEMATIC, plan->expected.thematic},
		{SESSION_FIELD_TRIP, plan->expected.field_trip},
		{SESSION_REGULAR, plan->expected.regular},
	};
	Value *list = value_list(v->arena, 3);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t count = scheduled(plan, rows[i].kind);
		if (!count && !rows[i].planned.known)
			continue;
		Value *map = value_map(v->arena, 3);
		put_phrase(v, map, "kind_label", option_label(
			&session_kind_options, (int)rows[i].kind));
		put_number(v, map, "planned", rows[i].planned);
		put_int(v, map, "scheduled", count);
		value_push(list, map);
	}
	return list;
}

static void put_year(const Viewer *v, Value *map, const Plan *plan)
{
	put(map, "year", view_year(v, plan));
	put(map, "sessions", view_sessions(v, plan ? plan->published : NULL,
		plan ? plan->published_count : 0));
}

static bool upcoming(const Session *session, Date today)
{
	return date_known(session->date.date)
		&& date_cmp(session->date.date, today) >= 0
		&& session->status.value != STATUS_CANCELLED
		&& session->status.value != STATUS_POSTPONED;
}

static const Session *next_session(const Viewer *v)
{
	const Content *content = v->site->content;
	const Session *next = NULL;
	for (size_t i = 0; i < content->plan_count; i++)
		for (size_t n = 0; n < content->plans[i]->published_count;
				n++) {
			const Session *session
				= content->plans[i]->published[n];
			if (upcoming(session, content->today) && (!next
					|| date_cmp(session->date.date,
						next->date.date) < 0))
				next = session;
		}
	return next;
}

enum { RECENT = 3 };

/* The sessions held last, newest first. */
static Value *recent(const Viewer *v)
{
	const Content *content = v->site->content;
	Value *list = value_list(v->arena, RECENT);
	for (size_t i = content->plan_count; i; i--) {
		const Plan *plan = content->plans[i - 1];
		for (size_t n = plan->published_count; n
				&& list->list.count < RECENT; n--) {
			Session *session = plan->published[n - 1];
			if (session_stage(session, content->today)
					>= STAGE_HELD)
				value_push(list, brief_of(v,
					&session->entity));
		}
	}
	return list;
}

void view_home(const Viewer *v, Value *map)
{
	const Session *next = next_session(v);
	const Plan *plan = v->site->current;
	put_years(v, map);
	put_year(v, map, plan);
	put(map, "next_session", next ? brief_of(v, &next->entity) : NULL);
	put(map, "recent", recent(v));
	put(map, "themes", plan && plan->themes.count ? view_refs(v,
		plan->themes) : all_briefs(v, (void *const *)v->site->themes,
		v->site->theme_count));
	put_cells(v, map);
}

void view_years(const Viewer *v, Value *map)
{
	put_years(v, map);
}

void view_year_page(const Viewer *v, Value *map)
{
	const Plan *plan = v->page->plan;
	put_year(v, map, plan);
	put(map, "themes", view_refs(v, plan->themes));
	put(map, "proposals", view_proposals(v, plan, NULL));
	put(map, "expected", view_expected(v, plan));
}

void view_plan(const Viewer *v, Value *map)
{
	view_year_page(v, map);
	put_prose(v, map, "preface", v->page->plan->preface);
}

void view_cells(const Viewer *v, Value *map)
{
	put_cells(v, map);
}

/* Members whose cell today is cell; NULL: those of no cell. */
static Value *members_of(const Viewer *v, const Cell *cell)
{
	const Site *site = v->site;
	Value *list = value_list(v->arena, site->member_count);
	for (size_t i = 0; i < site->member_count; i++)
		if (member_cell(site->members[i], site->content->today)
				== cell)
			value_push(list, brief_of(v,
				&site->members[i]->entity));
	return list;
}

static Value *proposals_of(const Viewer *v, const Entity *cell)
{
	const Content *content = v->site->content;
	size_t count = 0;
	for (size_t i = 0; i < content->plan_count; i++)
		count += content->plans[i]->proposals.count;
	Value *list = value_list(v->arena, count);
	for (size_t i = content->plan_count; i; i--) {
		Value *some = view_proposals(v, content->plans[i - 1], cell);
		for (size_t n = 0; n < some->list.count; n++)
			value_push(list, some->list.items[n]);
	}
	return list;
}

void view_cell(const Viewer *v, Value *map)
{
	const Entity *entity = v->page->subject;
	put(map, "cell", brief_of(v, entity));
	put(map, "members", members_of(v, (const Cell *)(const void *)
		entity));
	put(map, "groups", view_groups(v, entity));
	put(map, "proposals", proposals_of(v, entity));
	put_int(v, map, "session_count",
		v->site->sessions_of[entity->number].count);
}

void view_themes(const Viewer *v, Value *map)
{
	put_themes(v, map);
}

void view_theme(const Viewer *v, Value *map)
{
	const Theme *theme = (const Theme *)(const void *)v->page->subject;
	put(map, "theme", brief_of(v, &theme->entity));
	put_prose(v, map, "description", theme->description);
	put(map, "documents", view_refs(v, theme->documents));
	put(map, "groups", view_groups(v, &theme->entity));
	put_int(v, map, "session_count",
		v->site->sessions_of[theme->entity.number].count);
}

static void push_member_group(const Viewer *v, Value *groups,
	const Cell *cell)
{
	Value *members = members_of(v, cell);
	if (!members->list.count)
		return;
	Value *map = value_map(v->arena, 2);
	put(map, "cell", cell ? brief_of(v, &cell->entity) : NULL);
	put(map, "members", members);
	value_push(groups, map);
}

void view_members(const Viewer *v, Value *map)
{
	const Site *site = v->site;
	Value *groups = value_list(v->arena, site->cell_count + 1);
	for (size_t i = 0; i < site->cell_count; i++)
		push_member_group(v, groups, site->cells[i]);
	push_member_group(v, groups, NULL);
	put(map, "groups", groups);
}

static Value *history_of(const Viewer *v, const Member *member)
{
	Value *list = value_list(v->arena, member->history.count);
	LIST_EACH(const Posting, posting, member->history) {
		Value *map = value_map(v->arena, 5);
		put(map, "cell", brief_of(v, posting->cell.to));
		put_phrase(v, map, "role_label", option_label(&role_options,
			posting->role.value));
		put_phrase(v, map, "kind_label", option_label(
			&standing_options, posting->standing.value));
		put_date(v, map, "from", posting->from.date);
		put_date(v, map, "to", posting->to.date);
		value_push(list, map);
	}
	return list;
}

void view_member(const Viewer *v, Value *map)
{
	const Member *member = (const Member *)(const void *)
		v->page->subject;
	const Cell *cell = member_cell(member, v->site->content->today);
	int role = member->role.value ? member->role.value : ROLE_MEMBER;
	int standing = member->standing.value ? member->standing.value
		: STANDING_FULL;
	Value *view = value_map(v->arena, 8);
	put_str(v, view, "name", member->entity.title);
	put_str(v, view, "post", member->post.str);
	put(view, "cell", cell ? brief_of(v, &cell->entity) : NULL);
	put_phrase(v, view, "role_label", option_label(&role_options, role));
	put_phrase(v, view, "kind_label", option_label(&standing_options,
		standing));
	put_date(v, view, "from", member->from.date);
	put_date(v, view, "to", member->to.date);
	put(view, "history", history_of(v, member));
	put(map, "member", view);
	put(map, "groups", view_groups(v, &member->entity));
}

void view_documents(const Viewer *v, Value *map)
{
	put(map, "documents", all_briefs(v, (void *const *)v->site->documents,
		v->site->content->document_count));
	put(map, "works", all_briefs(v, (void *const *)v->site->works,
		v->site->content->work_count));
}

static const Value *document_file(const Viewer *v, const Document *document)
{
	if (!document->attachment)
		return NULL;
	AttachmentRef ref = {.to = document->attachment};
	return view_attachments(v, (List){&ref, 1})->list.items[0];
}

/* A target that the audience may see, or nothing. */
static const Value *brief_of_ref(const Viewer *v, const Ref *ref)
{
	return ref->to && !ref->to->hidden ? brief_of(v, ref->to) : NULL;
}

void view_document(const Viewer *v, Value *map)
{
	const Document *document = (const Document *)(const void *)
		v->page->subject;
	put(map, "document", brief_of(v, &document->entity));
	put(map, "continues", brief_of_ref(v, &document->continues));
	put(map, "replaced_by", brief_of_ref(v, &document->replaced_by));
	put_str(v, map, "source_url", document->url.str);
	put(map, "file", document_file(v, document));
	put(map, "cited_by", view_mentions(v, &document->entity));
}

void view_work(const Viewer *v, Value *map)
{
	put(map, "work", brief_of(v, v->page->subject));
	put(map, "cited_by", view_mentions(v, v->page->subject));
}

void view_list(const Viewer *v, Value *map)
{
	const Page *page = v->page;
	const GroupList *groups = &v->site->groups_of[page->subject->number];
	Value *parent = value_map(v->arena, 2);
	put_str(v, parent, "title", page->subject->title);
	put_str(v, parent, "path", site_path(v->site, page->subject));
	put(map, "parent", parent);
	put_str(v, map, "group", page->plan->entity.id);
	VEC_EACH(const Group, group, groups)
		if (group->plan == page->plan)
			put(map, "sessions", view_sessions(v,
				group->sessions, group->count));
}

void view_not_found(const Viewer *v, Value *map)
{
	put_years(v, map);
	put_themes(v, map);
}

void view_alias(const Viewer *v, Value *map)
{
	const Page *page = site_page(v->site, v->page->subject);
	Value *target = value_map(v->arena, 2);
	put_str(v, target, "title", v->page->subject->title);
	put_str(v, target, "path", page ? page->path : STR("index.html"));
	put(map, "target", target);
}
