/* What is otherwise than in the portal as it was last published.
 * Knows which differences readers are told of, and what they are not told
 * again; must not know where publications are kept, nor how a page looks. */
#ifndef SITE_CHANGES_H
#define SITE_CHANGES_H

#include "format/revision.h"
#include "site/snapshot.h"

/* The last publication: its snapshot, and the one it was compared with. Both
 * may be empty, or not be readable: then nothing is known of them. */
typedef struct Published {
	Str last, base;
} Published;

/* In one of the two, a field may be empty. */
typedef struct Fact {
	SnapshotField field;
	Str old, new;
} Fact;

typedef enum ChangeKind {
	CHANGE_NONE,
	CHANGE_NEW,
	CHANGE_EDITED,
	CHANGE_REWRITTEN,	/* too much to tell what */
	CHANGE_GONE		/* of a session that is still there */
} ChangeKind;

typedef struct Passage {
	Revision revision;
	Str old, new;		/* empty where there is none */
	Str under;		/* the heading over it; may be empty */
	bool withheld;		/* what was taken out is not told again */
} Passage;

/* What became of one page. */
typedef struct PageChange {
	PageType type;
	ChangeKind kind;
	const Page *page;	/* NULL: gone */
	struct { VEC(Fact) } facts;
	struct { VEC(Passage) } passages;
} PageChange;

typedef struct PageChangeList {
	VEC(PageChange)
} PageChangeList;

/* A session, or one of its papers, has changed. */
typedef struct SessionChange {
	const Session *session;
	PageChange own;
	PageChangeList papers;
} SessionChange;

typedef struct Changes {
	Date day;		/* when what is shown was first published */
	Date since;		/* what it is compared with; may be unknown */
	struct { VEC(SessionChange) } sessions;	/* newest year first */
	PageChangeList pages;	/* free ones */
	size_t gone;		/* sessions that are not there any more */
	Published kept;		/* for the next publication; in site->arena */
} Changes;

/* When site shows what `published` showed last, the comparison is the one
 * that was made then: published again, nothing is new. What is not shown any
 * more is never named, as it may have been withdrawn; nor is any text that was
 * taken out told then, or one that would be refused today. */
void changes_find(Changes *changes, const Site *site,
	const Published *published);

#endif
