/* The portal of one audience on its way to its readers: what is to be, what
 * that changes, and how it gets there.
 * Knows generations and releases; must not know who is told, nor the order in
 * which several editions go. */
#ifndef APP_EDITION_H
#define APP_EDITION_H

#include "app/publication.h"
#include "build/fill.h"

typedef struct Edition {
	CommandLine line;	/* with the audience it is for */
	Releases *root;
	Generation gen;		/* gen.run holds all below */
	Foresight foresight;
	PageIndex pages;

	Releases home;
	PageIndex old_pages;	/* of the live release */
	Condition old;
	SumDifferences changes;
	bool due;		/* a release is to be made */
	unsigned before;	/* the release that was live, or 0 */
} Edition;

/* Pages and other files by what became of them. */
typedef struct EditionCounts {
	size_t pages[SUM_CHANGES], others;
} EditionCounts;

/* Loads, opens the home, checks and renders; nothing is written. root: the
 * folder that the command line names, claimed. The home is one within it or,
 * where the portal has one audience, root itself, which the edition then
 * closes. False after reports to gen.diag. */
bool edition_prepare(Edition *edition, const CommandLine *line,
	Releases *root);
void edition_done(Edition *edition);

/* Finds out what changes. Makes the home where there is none, unless it is a
 * dry run. */
bool edition_compare(Edition *edition, Diag *diag);
/* "" for a file that is no page. */
Str edition_title(const Edition *edition, const SumDifference *change);
EditionCounts edition_counts(const Edition *edition);
/* How many pages there are and will be; how many files, where the titles of the
 * live pages are lost. */
typedef struct EditionSize {
	size_t before, now;
} EditionSize;
EditionSize edition_size(const Edition *edition);
/* Whether so many go that someone should look first. */
bool edition_shrinks(EditionSize size);
/* Makes the release, which is not live yet. */
bool edition_stage(Edition *edition, unsigned number, Diag *diag);
/* Once it is live: mends, in all older releases, the files that were damaged in
 * the one before and have the same bytes now. */
void edition_mend(Edition *edition);

#endif
