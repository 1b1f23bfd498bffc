#include "site/view_parts.h"

#include "base/limits.h"
#include "site/changes.h"

/* Bytes that may still be shown, of a page and of all. */
typedef struct Room {
	size_t page, all;
} Room;

static bool take_room(Room *room, size_t bytes)
{
	if (bytes > room->page || bytes > room->all)
		return false;
	room->page -= bytes;
	room->all -= bytes;
	return true;
}

static void push_piece(const Viewer *v, Value *list, StrandKind kind, Str text)
{
	static const Str kinds[] = {
		[STRAND_KEPT] = STR_INIT("kept"),
		[STRAND_REMOVED] = STR_INIT("removed"),
		[STRAND_ADDED] = STR_INIT("added"),
	};
	Value *map = push_map(v, list, 2);
	put_str(v, map, "kind", kinds[kind]);
	put_str(v, map, "text", text);
}

/* Around a change as much is kept in sight as tells where it stands. */
enum { CONTEXT = 120 };

/* The first blank at or after `at`; the end where there is none. */
static size_t blank_after(Str text, size_t at)
{
	while (at < text.len && text.ptr[at] != ' ')
		at++;
	return at;
}

static size_t blank_before(Str text, size_t at)
{
	while (at && text.ptr[at - 1] != ' ')
		at--;
	return at;
}

/* A long text between two changes, or before the first, or behind the last,
 * without its middle, its beginning or its end. */
static Str shorten(const Viewer *v, Str text, bool first, bool last)
{
	static const Str gap = STR_INIT("… ");
	size_t head = first ? 0 : blank_after(text, CONTEXT);
	size_t tail = last ? text.len : text.len > CONTEXT ? blank_before(text,
		text.len - CONTEXT) : 0;
	if (tail <= head + CONTEXT)
		return text;
	return str_concat3(v->arena, str_slice(text, 0, head),
		first ? gap : str_concat(v->arena, STR(" "), last
			? STR("…") : gap), str_slice(text, tail, text.len));
}

static Value *view_pieces(const Viewer *v, const Passage *passage)
{
	const StrandList *strands = &passage->revision.strands;
	Value *list = value_list(v->arena, strands->count + 2);
	for (size_t i = 0; i < strands->count; i++) {
		const Strand *strand = &strands->items[i];
		Str text = strand->text;
		if (strand->kind == STRAND_REMOVED && passage->withheld)
			continue;
		if (strand->kind == STRAND_KEPT)
			text = shorten(v, text, !i, i + 1 == strands->count);
		push_piece(v, list, strand->kind, text);
	}
	if (!strands->count && passage->old.len && !passage->withheld)
		push_piece(v, list, STRAND_REMOVED, passage->old);
	if (!strands->count && passage->new.len)
		push_piece(v, list, STRAND_ADDED, passage->new);
	return list;
}

static const Value *view_passage(const Viewer *v, const Passage *passage)
{
	const char *kind = !passage->old.len ? "added"
		: !passage->new.len ? "removed" : "edited";
	Value *map = value_map(v->arena, 4);
	put_str(v, map, "kind", str_from(kind));
	put_str(v, map, "under", passage->under);
	put_bool(map, "withheld", passage->withheld);
	put(map, "pieces", view_pieces(v, passage));
	return map;
}

/* Passages until there is no more room; more: how many are left. */
static void put_passages(const Viewer *v, Value *map,
	const PageChange *change, Room *room)
{
	Value *list = value_list(v->arena, change->passages.count);
	room->page = LIMIT_CHANGES_PAGE;
	VEC_EACH(const Passage, passage, &change->passages) {
		if (!take_room(room, passage->old.len + passage->new.len))
			break;
		value_push(list, view_passage(v, passage));
	}
	put(map, "passages", list);
	put_int(v, map, "more", change->passages.count - list->list.count);
	put_bool(map, "long", LIMIT_CHANGES_PAGE - room->page
		> LIMIT_CHANGES_OPEN);
}

static const Option *status_named(Str name)
{
	for (size_t i = 0; i < session_status_options.count; i++)
		if (str_eq(session_status_options.at[i].name, name))
			return &session_status_options.at[i];
	return NULL;
}

static Str fact_shown(const Viewer *v, const Fact *fact, Str text)
{
	const Option *status = fact->field == SNAPSHOT_STATUS
		? status_named(text) : NULL;
	return status ? phrase_in(&status->label, v->site->content->language)
		: text;
}

static Value *view_facts(const Viewer *v, const PageChange *change)
{
	Value *list = value_list(v->arena, change->facts.count);
	VEC_EACH(const Fact, fact, &change->facts) {
		bool day = fact->field == SNAPSHOT_DATE
			|| fact->field == SNAPSHOT_APPROVED
			|| fact->field == SNAPSHOT_SENT
			|| fact->field == SNAPSHOT_COMPLETED;
		Value *map = push_map(v, list, 4);
		put_str(v, map, "name", snapshot_field_name(fact->field));
		put_bool(map, "day", day);
		put_str(v, map, "old", fact_shown(v, fact, fact->old));
		put_str(v, map, "new", fact_shown(v, fact, fact->new));
	}
	return list;
}

static const Value *view_change(const Viewer *v, const PageChange *change,
	Room *room)
{
	static const Str kinds[] = {
		[CHANGE_NONE] = STR_INIT("none"),
		[CHANGE_NEW] = STR_INIT("new"),
		[CHANGE_EDITED] = STR_INIT("edited"),
		[CHANGE_REWRITTEN] = STR_INIT("rewritten"),
		[CHANGE_GONE] = STR_INIT("gone"),
	};
	const Page *page = change->page;
	Value *map = value_map(v->arena, 9);
	put_str(v, map, "type", page_type_name(change->type));
	put_phrase(v, map, "type_label", page_type_label(change->type));
	put_str(v, map, "title", page ? heading_of(v, page) : (Str){0});
	put_str(v, map, "path", page ? page->path : (Str){0});
	put_str(v, map, "kind", kinds[change->kind]);
	put(map, "facts", view_facts(v, change));
	put_passages(v, map, change, room);
	return map;
}

static Value *view_page_changes(const Viewer *v, const PageChangeList *pages,
	Room *room)
{
	Value *list = value_list(v->arena, pages->count);
	VEC_EACH(const PageChange, change, pages)
		value_push(list, view_change(v, change, room));
	return list;
}

void view_changes(const Viewer *v, Value *map)
{
	const Changes *changes = v->site->changes;
	Room room = {.all = LIMIT_CHANGES};
	Value *sessions = value_list(v->arena, changes->sessions.count);
	show_all(v);
	VEC_EACH(const SessionChange, change, &changes->sessions) {
		Value *one = push_map(v, sessions, 3);
		put_session(v, one, change->session);
		put(one, "change", view_change(v, &change->own, &room));
		put(one, "papers", view_page_changes(v, &change->papers,
			&room));
	}
	put_date(v, map, "day", changes->day);
	put_date(v, map, "since", changes->since);
	put(map, "sessions", sessions);
	put(map, "pages", view_page_changes(v, &changes->pages, &room));
	put_int(v, map, "gone", changes->gone);
}
