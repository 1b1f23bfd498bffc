/* Names and numbers within a folder of releases, and its mark.
 * Knows how they are spelled; must not know what is done with them. */
#ifndef BUILD_RELEASE_PLACE_H
#define BUILD_RELEASE_PLACE_H

#include "base/fs.h"

#define RELEASE_MARK ".chuyende-publication"
#define RELEASE_MARK_NEXT ".chuyende-publication.new"
#define RELEASE_LIVE "current"
#define RELEASE_LIVE_NEXT ".current"
#define RELEASE_TREES "releases"
#define RELEASE_RECORDS "records"
#define RELEASE_PART ".part"	/* in both, what is not whole, or going */
#define RELEASE_BEFORE "before"	/* in a record */

/* KIND/000012. */
#define release_path(arena, KIND, number) \
	str_format((arena), KIND "/%06u", (number))

typedef struct ReleaseNumbers {
	VEC(unsigned)
} ReleaseNumbers;

/* The number that name is; 0: it is not of our making. */
unsigned release_number(Str name);
bool release_is_among(const ReleaseNumbers *numbers, unsigned number);
/* Adds the numbers that stand in the folder kind; an errno value if it cannot
 * be read. */
int release_numbers(Arena *arena, const Folder *folder, Str kind,
	ReleaseNumbers *ret_numbers);
/* The highest number below limit that has files and a record, or 0. Returns 0
 * or an errno value. */
int release_whole(Arena *arena, const Folder *folder, unsigned limit,
	unsigned *ret_number);
/* The text of a mark. */
Str release_mark(Arena *arena, Str label);
/* Its label, also as someone typed it; false where text is no mark. */
bool release_mark_parse(Str text, Str *ret_label);

#endif
