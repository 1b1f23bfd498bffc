/* How far the portal's time zone is from UTC.
 * Knows offsets and whether they change; must not know where they are looked
 * up. */
#ifndef OUTPUT_ZONE_H
#define OUTPUT_ZONE_H

#include "format/date.h"

typedef enum ZoneKind {
	ZONE_UNKNOWN,	/* no database of zones is there */
	ZONE_FIXED,	/* one offset in all the years of the portal */
	ZONE_CHANGING	/* summer time, or a change for good */
} ZoneKind;

/* Seconds ahead of UTC at a local time. Called on any worker. */
typedef int (*ZoneOffset)(Date day, int minutes);

typedef struct Zone {
	Str name;
	ZoneKind kind;
	int offset;		/* of a fixed one */
	ZoneOffset look_up;	/* NULL: unknown */
} Zone;

/* Looks at the years from first to last. */
Zone zone_make(Str name, ZoneOffset look_up, int first, int last);
/* minutes from midnight; 0 in an unknown zone. */
int zone_offset(const Zone *zone, Date day, int minutes);

#endif
