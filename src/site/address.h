/* Where records stand in the output.
 * Knows path patterns; must not know which pages are made. */
#ifndef SITE_ADDRESS_H
#define SITE_ADDRESS_H

#include "site/page.h"

/* Path of the page of an index type, "index.html", "to-dang.html". */
Str address_index(PageType type);
/* Path of a page of a type that each plan, session or other record has. */
Str address_page(Arena *arena, PageType type, const Entity *entity);
/* Of a year's part of the list on the page at path. */
Str address_list(Arena *arena, Str path, const Plan *plan);
Str address_calendar(Arena *arena, const Calendar *calendar);
/* Of the electronic calendar of a plan's year, a cell or a session. */
Str address_calendar_file(Arena *arena, const Entity *entity);
/* Whether there is an address on the network to put before paths. */
bool address_has_base(const Content *content);
/* "https://host/portal/" and path; and the host alone. */
Str address_absolute(Arena *arena, const Content *content, Str path);
Str address_host(const Content *content);
/* Of an attachment's copy: its name becomes safe in URLs and on USB
 * sticks. */
Str address_attachment(Arena *arena, const File *file);
/* Of an alias as its author wrote it; empty when it cannot be one. */
Str address_alias(Arena *arena, Str alias);

#endif
