/* What days and times of day were meant as that cannot be read.
 * Knows how people write them; must not know what is reported. */
#ifndef MODEL_MOMENT_H
#define MODEL_MOMENT_H

#include "base/arena.h"
#include "format/date.h"

/* Each in the form of a value; empty where text is nothing like it. */

/* "ngày 20 tháng 2 năm 2023", "14h00 ngày 20/2/2023", "20/2/2023 (thứ Hai)". */
Str moment_day(Arena *arena, Language language, Str text);
/* In figures alone: "20/2/23", "2023/2/20", "20 / 2 / 2023". */
Str moment_figures(Arena *arena, Language language, Str text);
/* The first of several days: "16-17/5/2025", "từ 30/4 đến 02/5/2025". */
Str moment_first_day(Arena *arena, Language language, Str text);
/* Whether text names a month, a year or no time at all, but no day: "tháng
 * 3/2025", "20/2", "quý I", "thường xuyên". */
bool moment_no_day(Str text);
/* "14 giờ 30 phút", "14g30", "2h chiều". */
Str moment_time(Arena *arena, Str text);
/* "14h00 - 16h30", "từ 14 giờ đến 16 giờ 30". */
bool moment_times(Arena *arena, Str text, Str *ret_start, Str *ret_end);

#endif
