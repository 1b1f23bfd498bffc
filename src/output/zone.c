#include "output/zone.h"

/* Whether it is offset on the first and the fifteenth of each month: no zone's
 * summer time is shorter than that. */
static bool stays(const Zone *zone, int year)
{
	for (int8_t month = 1; month <= 12; month++)
		for (int8_t day = 1; day <= 15; day += 14)
			if (zone_offset(zone, (Date){(int16_t)year, month,
					day}, 0) != zone->offset)
				return false;
	return true;
}

Zone zone_make(Str name, ZoneOffset look_up, int first, int last)
{
	Zone zone = {.name = name, .look_up = look_up};
	if (!look_up)
		return zone;
	zone.kind = ZONE_FIXED;
	zone.offset = zone_offset(&zone, (Date){(int16_t)first, 1, 1}, 0);
	for (int year = first; year <= last; year++)
		if (!stays(&zone, year))
			zone.kind = ZONE_CHANGING;
	return zone;
}

int zone_offset(const Zone *zone, Date day, int minutes)
{
	return zone->look_up ? zone->look_up(day, minutes) : 0;
}
