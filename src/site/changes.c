#include "site/changes.h"

#include <string.h>

#include "base/limits.h"
#include "model/findings.h"

typedef struct Comparer {
	Arena *arena;
	const Site *site;
	Snapshot before, now;
	bool withdrawn;		/* a page, or what it was called, is gone */
} Comparer;

static bool is_gone(const Map *shown, const SnapshotPage *page)
{
	VEC_EACH(const Str, name, &page->names)
		if (!map_get(shown, *name))
			return true;
	return !map_get(shown, page->fields[SNAPSHOT_TITLE]);
}

/* One that has another address now, and all its names, is none. */
static bool any_withdrawn(const Comparer *c)
{
	Map shown = {0};
	VEC_EACH(SnapshotPage, page, &c->now.pages) {
		map_add(c->arena, &shown, page->fields[SNAPSHOT_TITLE], page);
		VEC_EACH(const Str, name, &page->names)
			map_add(c->arena, &shown, *name, page);
	}
	VEC_EACH(const SnapshotPage, page, &c->before.pages)
		if (!map_get(&c->now.by_key, page->key)
				&& is_gone(&shown, page))
			return true;
	return false;
}

/* A day, a time, a count: they name nothing. */
static bool is_figure(Str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!memchr("0123456789-:.,", text.ptr[i], 14))
			return false;
	return true;
}

/* Whether a text of before must not be told again: it may have been taken out
 * because it speaks of what is withdrawn, in whatever words. */
static bool is_withheld(const Comparer *c, Str text)
{
	if (is_figure(text))
		return false;
	if (c->withdrawn)
		return true;
	Findings found = findings_read(c->arena, text, 0, false);
	bool refused = found.secret;
	VEC_EACH(const Finding, finding, &found.list)
		refused = refused || finding->number;
	return refused;
}

/* Opinions and the days of an outline are withdrawn with it: of what is not
 * there any more nothing is told. */
static SnapshotPage without_withdrawn(const SnapshotPage *old,
	const SnapshotPage *new)
{
	static const SnapshotField withdrawn[] = {
		SNAPSHOT_OPINIONS, SNAPSHOT_SENT, SNAPSHOT_COMPLETED,
	};
	SnapshotPage kept = *old;
	for (size_t i = 0; i < COUNT(withdrawn); i++)
		if (!new->fields[withdrawn[i]].len)
			kept.fields[withdrawn[i]] = (Str){0};
	if (!new->opinions.count)
		kept.opinions = (PlainText){0};
	return kept;
}

static void compare_facts(const Comparer *c, PageChange *change,
	const SnapshotPage *old, const SnapshotPage *new)
{
	for (int i = 0; i < SNAPSHOT_FIELDS; i++) {
		Fact fact = {(SnapshotField)i, old->fields[i], new->fields[i]};
		if (str_eq(fact.old, fact.new))
			continue;
		if (is_withheld(c, fact.old))
			fact.old = (Str){0};
		*VEC_ADD(c->arena, &change->facts) = fact;
	}
}

static Str *texts_of(Arena *arena, const PlainText *text)
{
	Str *all = ARENA_ARRAY(arena, Str, text->count);
	for (size_t i = 0; i < text->count; i++)
		all[i] = text->items[i].text;
	return all;
}

/* The heading over a block that is none itself. */
static Str heading_over(const Revision *revision, const PlainText *old,
	const PlainText *new)
{
	const PlainBlock *block = revision->new
		? &new->items[revision->new - 1]
		: &old->items[revision->old - 1];
	for (size_t at = revision->before; at-- && !block->heading;)
		if (new->items[at].heading)
			return new->items[at].text;
	return (Str){0};
}

/* True when there is nothing to tell, or when it can be told. */
static bool compare_texts(const Comparer *c, PageChange *change,
	const PlainText *old, const PlainText *new)
{
	RevisionList list;
	const Str *before = texts_of(c->arena, old);
	const Str *after = texts_of(c->arena, new);
	if (!revision_blocks(c->arena, before, old->count, after, new->count,
			&list))
		return false;
	VEC_EACH(const Revision, revision, &list) {
		Passage passage = {.revision = *revision,
			.under = heading_over(revision, old, new)};
		if (revision->old)
			passage.old = before[revision->old - 1];
		if (revision->new)
			passage.new = after[revision->new - 1];
		passage.withheld = is_withheld(c, passage.old);
		*VEC_ADD(c->arena, &change->passages) = passage;
	}
	return true;
}

/* A page that is there: new, or edited, or as it was. */
static PageChange compare_page(const Comparer *c, const Page *page)
{
	PageChange change = {.type = page->type, .page = page};
	Str key = snapshot_key(c->arena, c->site, page);
	const SnapshotPage *old = map_get(&c->before.by_key, key);
	const SnapshotPage *new = map_get(&c->now.by_key, key);
	if (!old) {
		change.kind = CHANGE_NEW;
		return change;
	}
	SnapshotPage kept = *old;
	if (page->type == PAGE_SESSION)
		kept = without_withdrawn(old, new);
	compare_facts(c, &change, &kept, new);
	bool told = compare_texts(c, &change, &kept.text, &new->text)
		&& compare_texts(c, &change, &kept.opinions, &new->opinions);
	if (!told)
		change.kind = CHANGE_REWRITTEN;
	else if (change.facts.count || change.passages.count)
		change.kind = CHANGE_EDITED;
	return change;
}

static void compare_paper(const Comparer *c, SessionChange *change,
	PageType type)
{
	const Session *session = change->session;
	const Entity *paper = page_paper(session, type);
	const Page *page = paper ? c->site->page_of[paper->number] : NULL;
	PageChange found = {.type = type};
	if (page)
		found = compare_page(c, page);
	else if (map_get(&c->before.by_key, str_concat3(c->arena,
			page_type_name(type), STR(" "), session->entity.id)))
		found.kind = CHANGE_GONE;
	if (found.kind != CHANGE_NONE)
		*VEC_ADD(c->arena, &change->papers) = found;
}

static void compare_session(const Comparer *c, Changes *changes,
	const Session *session)
{
	static const PageType papers[] = {
		PAGE_OUTLINE, PAGE_MINUTES, PAGE_REPORT,
	};
	SessionChange change = {.session = session};
	change.own = compare_page(c, c->site->page_of[session->entity.number]);
	for (size_t i = 0; i < COUNT(papers); i++)
		compare_paper(c, &change, papers[i]);
	if (change.own.kind != CHANGE_NONE || change.papers.count)
		*VEC_ADD(c->arena, &changes->sessions) = change;
}

static void compare_all(Comparer *c, Changes *changes)
{
	const Content *content = c->site->content;
	c->withdrawn = any_withdrawn(c);
	for (size_t i = content->plan_count; i; i--) {
		const Plan *plan = content->plans[i - 1];
		PUBLISHED_EACH(session, plan)
			compare_session(c, changes, session);
	}
	VEC_EACH(const Page, page, &c->site->pages) {
		if (page->type != PAGE_FREE)
			continue;
		PageChange change = compare_page(c, page);
		if (change.kind != CHANGE_NONE)
			*VEC_ADD(c->arena, &changes->pages) = change;
	}
	VEC_EACH(const SnapshotPage, page, &c->before.pages)
		changes->gone += str_starts(page->key, STR("session "))
			&& !map_get(&c->now.by_key, page->key);
}

static Str take(Arena *arena, const Site *site)
{
	Buf out;
	buf_init(&out, LIMIT_DATA);
	snapshot_write(&out, site);
	Str bytes = out.overflow ? (Str){0} : str_copy(arena, buf_str(&out));
	buf_done(&out);
	return bytes;
}

/* False also when it was made for others to read. */
static bool read_for(const Snapshot *now, Arena *arena, Str bytes,
	Snapshot *ret_snapshot)
{
	Snapshot read;
	if (!snapshot_read(&read, arena, bytes, SNAPSHOT_VERSIONS)
			|| !str_eq(read.audience, now->audience))
		return false;
	*ret_snapshot = read;
	return true;
}

void changes_find(Changes *changes, const Site *site,
	const Published *published)
{
	Comparer c = {.arena = site->arena, .site = site};
	Snapshot last;
	*changes = (Changes){.day = site->content->today};
	Str bytes = take(c.arena, site);
	if (!snapshot_read(&c.now, c.arena, bytes, SNAPSHOT_VERSIONS))
		return;
	bool known = read_for(&c.now, c.arena, published->last, &last);
	if (known && str_eq(last.content, c.now.content)) {
		c.now = last;
		known = read_for(&c.now, c.arena, published->base, &last);
	}
	changes->day = c.now.day;
	changes->kept.last = c.now.bytes;
	if (!known || (last.version < c.now.version && !snapshot_read(&c.now,
			c.arena, c.now.bytes, last.version)))
		return;
	c.before = last;
	changes->since = last.day;
	changes->kept.base = last.bytes;
	compare_all(&c, changes);
}
