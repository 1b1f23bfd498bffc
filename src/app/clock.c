#include "app/clock.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/* The year 9999 is over. */
#define EPOCH_END 253402300800

/* Where the zone database is missing, Vietnam is still seven hours ahead. A
 * zone that the C library cannot read is UTC to it, without a second name;
 * forgotten, it is read anew the next time. */
int clock_zone(Str timezone, bool *ret_known)
{
	char zone[128], path[192];
	snprintf(zone, sizeof zone, "%.*s", STR_ARG(timezone));
	snprintf(path, sizeof path, "/usr/share/zoneinfo/%s", zone);
	bool found = access(path, R_OK) == 0;
	*ret_known = false;
	if (!found && errno != ENOENT && errno != ENOTDIR)
		return errno;
	*ret_known = found || str_eq(timezone, STR("Asia/Ho_Chi_Minh"));
	errno = 0;
	bool set = setenv("TZ", found ? zone : "<+07>-7", 1) == 0;
	tzset();
	if (set && *tzname[1])
		return 0;
	int error = errno ? errno : EIO;
	unsetenv("TZ");
	tzset();
	return error;
}

int clock_offset(Date day, int minutes)
{
	struct tm local = {.tm_year = day.year - 1900,
		.tm_mon = day.month - 1, .tm_mday = day.day,
		.tm_min = minutes, .tm_isdst = -1};
	time_t moment = mktime(&local);
	return (int)(timegm(&local) - moment);
}

bool clock_epoch(Str *ret_text, time_t *ret_now)
{
	char *end;
	*ret_text = str_from(getenv("SOURCE_DATE_EPOCH"));
	*ret_now = time(NULL);
	if (!ret_text->len)
		return true;
	long long seconds = strtoll(ret_text->ptr, &end, 10);
	*ret_now = (time_t)seconds;
	return *ret_text->ptr >= '0' && *ret_text->ptr <= '9' && !*end
		&& seconds < EPOCH_END;
}

Date clock_today(Str timezone)
{
	Str text;
	time_t now;
	struct tm parts;
	bool known;
	clock_epoch(&text, &now);
	int error = clock_zone(timezone, &known);
	if (error) {
		errno = error;
		return (Date){0};
	}
	localtime_r(&now, &parts);
	return (Date){(int16_t)(parts.tm_year + 1900),
		(int8_t)(parts.tm_mon + 1), (int8_t)parts.tm_mday};
}

double clock_seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}
