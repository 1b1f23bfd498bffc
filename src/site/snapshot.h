/* What the readers of a portal could see of it at one time: each page by its
 * title and, of sessions and papers, schedule and text. It is kept with a
 * publication, to tell later what has changed since.
 * Knows which facts of a page readers may ask after; must not know how two
 * snapshots differ, nor where they are kept. */
#ifndef SITE_SNAPSHOT_H
#define SITE_SNAPSHOT_H

#include "base/buf.h"
#include "format/plain.h"
#include "site/site.h"

typedef enum SnapshotField {
	SNAPSHOT_TITLE,
	SNAPSHOT_DATE,
	SNAPSHOT_TIME,
	SNAPSHOT_ENDS,
	SNAPSHOT_PLACE,
	SNAPSHOT_STATUS,	/* "postponed", "cancelled"; else empty */
	SNAPSHOT_VERSION,
	SNAPSHOT_APPROVED,
	SNAPSHOT_OPINIONS,	/* how many */
	SNAPSHOT_FORM,		/* this and those below since version 2 */
	SNAPSHOT_CELL,
	SNAPSHOT_LEADS,
	SNAPSHOT_CHAIR,
	SNAPSHOT_SECRETARY,
	SNAPSHOT_SENT,
	SNAPSHOT_COMPLETED,
	SNAPSHOT_MEMBERS,	/* who was there, to SNAPSHOT_GUESTS */
	SNAPSHOT_PRESENT,
	SNAPSHOT_FULL,
	SNAPSHOT_PROBATIONARY,
	SNAPSHOT_EXEMPT,
	SNAPSHOT_EXCUSED,
	SNAPSHOT_UNEXCUSED,
	SNAPSHOT_GUESTS,
	SNAPSHOT_SCORE,
	SNAPSHOT_GRADE,
	SNAPSHOT_FIELDS
} SnapshotField;

/* "title" ..., in snapshots and in views. */
Str snapshot_field_name(SnapshotField field);

/* Borrows the bytes of its snapshot. */
typedef struct SnapshotPage {
	Str key;		/* type and id: "outline 2025/chuyen-de-1" */
	Str fields[SNAPSHOT_FIELDS];	/* dates as in 2025-03-14 */
	struct { VEC(Str) } names;	/* what else it is called */
	PlainText text;
	PlainText opinions;	/* on it; each under who gave it */
} SnapshotPage;

typedef struct Snapshot {
	int version;
	Str bytes;		/* as they are kept */
	Str content;		/* of them, what does not tell the day */
	Date day;
	Str audience;		/* id */
	struct { VEC(SnapshotPage) } pages;	/* in the order of the site */
	Map by_key;		/* key -> SnapshotPage */
} Snapshot;

/* Those of an older program are of an earlier one. */
enum { SNAPSHOT_VERSIONS = 4 };
/* How they begin; then the version. */
extern const Str snapshot_magic;

/* Into an empty buffer: what site shows, as on the day of its content. Past
 * its maximum the buffer overflows. */
void snapshot_write(Buf *out, const Site *site);
/* Borrows bytes. False unless they are all that was written. What versions
 * after `version` added is left out. */
bool snapshot_read(Snapshot *snapshot, Arena *arena, Str bytes, int version);

/* "outline 2025/chuyen-de-1"; empty for a page that shows no record. */
Str snapshot_key(Arena *arena, const Site *site, const Page *page);

#endif
