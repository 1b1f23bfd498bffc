/* The pages of a portal, their addresses and relations; frozen once built.
 * Knows what pages exist and how they are linked; must not know templates
 * or file writing. */
#ifndef SITE_SITE_H
#define SITE_SITE_H

#include "model/ledger.h"
#include "model/opinion.h"
#include "model/retitle.h"
#include "site/page.h"

typedef struct SessionList {
	VEC(Session *)
} SessionList;

/* Sessions of one year in a longer list. */
typedef struct Group {
	const Plan *plan;
	const Page *page;	/* a page of its own, or NULL */
	Session **sessions;	/* in the order of the plan */
	size_t count;
} Group;

typedef struct GroupList {
	VEC(Group)
} GroupList;

/* An opinion, and the session it was given to. */
typedef struct Voice {
	const Session *session;
	const Opinion *opinion;
} Voice;

typedef struct VoiceList {
	VEC(Voice)
} VoiceList;

typedef struct LedgerList {
	VEC(const LedgerItem *)
} LedgerList;

/* What is left from before a session. */
typedef struct Left {
	LedgerList first;	/* as many as a page shows */
	size_t count;		/* of all */
	const Session *before;	/* the last one that came to a conclusion, on
				 * an earlier day; or NULL */
} Left;

typedef struct Value Value;
typedef struct Cohorts Cohorts;
typedef struct Statistics Statistics;
typedef struct Changes Changes;
typedef struct Published Published;

/* Hashes of a page's title, without and with what tells it from others. */
typedef struct TitleDigest {
	uint64_t plain, whole;
} TitleDigest;

/* Read-only for all workers after site_build. */
typedef struct Site {
	Arena *arena;
	const Content *content;
	struct { VEC(Page) } pages;	/* equal types stand together, in the
					 * order of previous and next */
	TitleDigest *titles;		/* by page */
	const Page **page_of;		/* by entity number; may be NULL */
	Str *attachment_path;		/* by entity number; output path */
	CalendarList calendars;		/* years, then months */
	Str *calendar_path;		/* by entity number: .ics of a plan,
					 * cell or session; may be empty */
	Str calendar_all;		/* .ics of all sessions, or empty */
	Str feed;			/* path of the feed, or empty */
	SessionList *sessions_of;	/* by entity number: of a cell, theme
					 * or member; oldest first */
	GroupList *groups_of;		/* the same, newest year first */
	Ledger ledger;
	LedgerList *tasks_of;		/* by entity number: owned by a member
					 * or cell; oldest first */
	Left *left_of;			/* by entity number: of a session */
	VoiceList *voices_of;		/* by entity number: of a member, or of
					 * a cell and who belonged to it on the
					 * day of the session; oldest first */
	const Cohorts *cohorts;
	const Statistics *statistics;
	const Changes *changes;		/* NULL: nothing to compare with */
	const Value **brief;		/* by entity number: short view */
	const Value *portal;		/* the view's `site` */
	const Page *first[PAGE_TYPES];	/* first page of a type, or NULL */
	const Value *nav[PAGE_TYPES][2];	/* in the menu; on pages within */
	const Plan *current;		/* plan of today's year, or the newest */
	Cell **cells;			/* in Vietnamese order, as all below */
	Theme **themes;
	Member **members;
	Document **documents;
	Work **works;
	const Member **secretaries;	/* who ever was the chapter's */
	size_t cell_count, theme_count, member_count, secretary_count;
	Str title;
	Date updated;			/* newest event of the portal */
} Site;

/* published: what was published last, for a page of changes; NULL for none. */
void site_build(Site *site, Arena *arena, const Content *content,
	const Published *published);

/* Brings the site up to date once these entities have other titles. Returns, by
 * page and in arena, which pages got another title, heading or label. */
bool *site_retitle(Site *site, Arena *arena, const EntityVec *entities);

/* "Sinh hoạt chuyên đề 2": what kind of session it is, and its number. */
Str site_occasion(Arena *arena, const Site *site, const Session *session);
/* What a cell or theme is called in few words. */
Str site_short_name(const Entity *entity);
/* Page to link to for an entity: its own, or that of the session it belongs
 * to; NULL when there is none. */
const Page *site_page(const Site *site, const Entity *entity);
/* Address of its own page; empty when it has none, or entity is NULL. */
Str site_own_path(const Site *site, const Entity *entity);
/* Address of an entity in the output, attachments included; may be empty. */
Str site_path(const Site *site, const Entity *entity);

#endif
