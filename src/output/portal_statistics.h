/* The figures of the statistics in portal.json.
 * Knows their keys; must not know how they are counted. */
#ifndef OUTPUT_PORTAL_STATISTICS_H
#define OUTPUT_PORTAL_STATISTICS_H

#include "format/json.h"
#include "site/site.h"

/* Two members of the object that is open: "by_year", a list, and
 * "all_years". What model/statistics.h calls unknown is null. */
void portal_statistics_write(Json *json, const Site *site);

#endif
