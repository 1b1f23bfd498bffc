/* What a page is: its type, address, title and place among the others.
 * Knows addresses; must not know how a page looks. */
#ifndef SITE_PAGE_H
#define SITE_PAGE_H

#include "model/content.h"
#include "site/calendar.h"

typedef enum PageType {
	PAGE_HOME,
	PAGE_YEARS,
	PAGE_YEAR,
	PAGE_PLAN,
	PAGE_SESSION,
	PAGE_OUTLINE,
	PAGE_MINUTES,
	PAGE_CONCLUSION,
	PAGE_REPORT,
	PAGE_PACKET,
	PAGE_WALL,
	PAGE_CELLS,
	PAGE_CELL,
	PAGE_THEMES,
	PAGE_THEME,
	PAGE_MEMBERS,
	PAGE_MEMBER,
	PAGE_DOCUMENTS,
	PAGE_DOCUMENT,
	PAGE_WORK,
	PAGE_TASKS,
	PAGE_STATISTICS,
	PAGE_CALENDAR,
	PAGE_CHANGES,
	PAGE_SEARCH,
	PAGE_FREE,
	PAGE_LIST,
	PAGE_NOT_FOUND,
	PAGE_ALIAS,
	PAGE_TYPES
} PageType;

typedef struct Page Page;

/* Lives as long as its Site, read-only once that is frozen. */
struct Page {
	PageType type;
	Str path;		/* beneath the output, unique */
	Str title;		/* unique among the pages of a portal */
	Str heading;		/* for the reader who knows where they are */
	Str label;		/* in a breadcrumb */
	const Page *parent;	/* one level up; NULL at home and 404 */
	const Entity *subject;	/* NULL for indexes */
	const Plan *plan;	/* of a year's page and all below it */
	const Session *session;	/* of a session's page and its papers */
	const Calendar *calendar;	/* shown there; NULL: none, or nothing
				 * has a day */
	size_t previous, next;	/* index + 1 in Site.pages, or 0 */
	const Text *alias;	/* the former address that it stands at */
	bool illustrative, draft;
	Str audience;		/* id; empty: the default one */
};

/* "outline", "404": in portal.json, and the name of the template. */
Str page_type_name(PageType type);
/* "Đề cương: {1}" ...; NULL where the title is that of the subject. */
const Phrase *page_type_title(PageType type);
/* Whether page may show the body of the Markdown file that source is: only
 * pages of its own record do, so that it may change while the rest stays. */
bool page_shows(const Page *page, const Source *source);
/* The record of session that a page of this type shows; NULL when there is
 * none. */
const Entity *page_paper(const Session *session, PageType type);
/* The cells and themes whose pages list what the page is about. */
EntityVec page_cells(Arena *arena, const Page *page);
EntityVec page_themes(Arena *arena, const Page *page);
/* Whether minutes, or NULL, conclude anything that makes a page. */
bool page_concludes(const Minutes *minutes);
/* Whether there is a packet of a session on day: it may be held, a postponed one
 * has a day to come, and its papers may be seen. */
bool page_packed(const Session *session, Date day);
/* Former addresses (Text) that lead to page, as written. */
List page_aliases(const Page *page);
/* "đề cương" / "outline", for lists of pages that mention something. */
const Phrase *page_type_label(PageType type);

#endif
