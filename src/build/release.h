/* A folder of numbered releases, and the link to the one that is live.
 * Knows their places, records and order; must not know who they are for, nor
 * what their files say.
 *
 *	.chuyende-publication	whose folder it is
 *	current			link to releases/000012, swapped in one step
 *	releases/000012/	the files, and nothing else
 *	records/000012/		what is known of them: SHA256SUMS, the release
 *				that was live before, and the caller's own
 *
 * A release that is there never changes, but for files that were damaged. Its
 * unchanged files are those of the one before, under a second name. */
#ifndef BUILD_RELEASE_H
#define BUILD_RELEASE_H

#include "base/diag.h"
#include "base/fs.h"
#include "build/sums.h"

typedef struct Releases {
	Folder folder;		/* fd -1: not there */
	Str label;		/* "": it holds folders like this one, by label */
	unsigned current;	/* the number of the live one, or 0 */
	bool adrift;		/* no link leads there: it is the last one that
				 * is whole */
	unsigned newest;	/* the highest number that was ever used, or 0 */
	int refused;		/* an errno value: why it was not claimed */
} Releases;

/* Opens and locks the folder, if it is there. Called before the content is
 * read, so that nobody publishes something newer meanwhile. What is in the way
 * is reported by releases_look. */
void releases_claim(Arena *arena, Releases *ret_releases, Str path);
/* Whether releases of `label` are, or may be, in a claimed folder: in one that
 * is marked so, an empty one, or none; and which of them is live. False after
 * a report. */
bool releases_look(Arena *arena, Releases *releases, Str label, Diag *diag);
/* Creates and locks it where it was not there when it was claimed; refused, if
 * another did so and has published since. False after a report. */
bool releases_create(Arena *arena, Releases *releases, Diag *diag);
/* Opens one that is there, whatever its label; locks it if asked to. */
bool releases_find(Arena *arena, Releases *releases, Str path, bool locked,
	Diag *diag);
void releases_close(Releases *releases);
/* The folders that one with an empty label holds; they are locked with it.
 * False after a report. */
typedef struct ReleasesList {
	VEC(Releases)
} ReleasesList;
bool releases_list(Arena *arena, const Releases *releases,
	ReleasesList *ret_list, Diag *diag);

/* The files of a release. Returns 0 or an errno value. */
int release_tree(Arena *arena, const Releases *releases, unsigned number,
	Folder *ret_tree);
/* Where a text of its record is, as it is told. */
Str release_record_path(Arena *arena, const Releases *releases,
	unsigned number, Str name);
/* A text of its record. Returns 0 or an errno value. */
int release_record(Arena *arena, const Releases *releases, unsigned number,
	Str name, Str *ret_text);
/* The list of its files. False after a report. */
bool release_sums(Arena *arena, const Releases *releases, unsigned number,
	Sums *ret_sums, Diag *diag);
/* The release that was live before this one or, where that is gone, the
 * last one before it that is there; or 0. Returns 0 or an errno value: EBADMSG
 * when its record does not say. */
int release_before(Arena *arena, const Releases *releases, unsigned number,
	unsigned *ret_before);

typedef struct ReleaseText {
	Str name, text;
} ReleaseText;

typedef struct ReleaseTexts {
	VEC(ReleaseText)
} ReleaseTexts;

/* Marks the folder as one of ours, unless it is. */
bool releases_mark(Arena *arena, const Releases *releases, Diag *diag);

/* The steps of a new release; each is false after a report. If the program is
 * killed between them `current` leads where it led, and the next release begins
 * by clearing away what was left. First an empty folder for the files, in a
 * home that gets its mark: */
bool release_begin(Arena *arena, const Releases *releases, Folder *ret_tree,
	Diag *diag);
/* Once it is filled: gives it its number and record. Lasting on the disk when
 * this returns. */
bool release_finish(Arena *arena, Releases *releases, unsigned number,
	const ReleaseTexts *texts, Diag *diag);
/* Or clears away what there is of it, whole or not, unless it is live. */
void release_abandon(Arena *arena, const Releases *releases, unsigned number);
/* Makes a release live, old or new; 0: none is any more. */
bool release_swap(Arena *arena, Releases *releases, unsigned number,
	Diag *diag);
/* Puts the sound file of one release in the place of a damaged one of an older
 * release that had the same bytes. One that cannot be mended stays as it is. */
void release_mend(Arena *arena, const Releases *releases, unsigned number,
	unsigned from, Str path);
/* Removes what a killed run left behind, and of the older releases all but
 * those that were live before the live one, LIMIT_RELEASES with it. Newer ones
 * stay, since their numbers were used. One that cannot be removed is reported,
 * and the others go all the same. */
bool release_prune(Arena *arena, const Releases *releases, Diag *diag);

#define RELEASE_SUMS "SHA256SUMS"

#endif
