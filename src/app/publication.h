/* What was published before: whose releases there are, and whether their
 * files are as they were.
 * Knows folders of releases and page indexes; must not know how a release is
 * made. */
#ifndef APP_PUBLICATION_H
#define APP_PUBLICATION_H

#include "app/page_index.h"
#include "build/release.h"

/* Homes of releases; one for each audience. */
typedef struct Publication {
	Releases root;		/* holds the lock */
	ReleasesList homes;	/* those asked for */
	bool several;		/* root holds them; else it is the only one */
} Publication;

/* Opens what is there, for one audience (by id) or, if that is empty, for
 * all. False after a report. */
bool publication_find(Arena *arena, Publication *publication, Str path,
	Str audience, bool lock, Diag *diag);
void publication_close(Publication *publication);

/* What is known of the pages of a release; empty where that is lost. A record
 * that cannot be read is reported. */
PageIndex publication_pages(Arena *arena, const Releases *home,
	unsigned number, Diag *diag);
/* "đảng viên": who a release is for. */
Str publication_readers(const Releases *home, const PageIndex *pages);

/* Reads all files of a release, and reports as `severity` those that are not as
 * its record says. A record that is missing is reported too; nothing counts as
 * recorded then. */
typedef struct Condition {
	Sums recorded, found;
	bool sound;
} Condition;
Condition publication_survey(Arena *arena, const Releases *home,
	unsigned number, Pool *pool, Severity severity, Diag *diag);

#endif
