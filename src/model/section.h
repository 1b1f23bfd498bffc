/* The sections that an outline must have.
 * Knows how their headings begin; must not know who misses them. */
#ifndef MODEL_SECTION_H
#define MODEL_SECTION_H

#include "format/markdown.h"

enum { SECTIONS = 3 };

/* "Thực trạng", "Nguyên nhân", "Giải pháp". */
extern const Str section_names[SECTIONS];

/* Heading folded, with one plain space between words. */
Str section_folded(Arena *scratch, Str heading);
/* The same without the number before it: "II.", "1.2)", "A –",
 * "Phần thứ nhất:", "CHƯƠNG 1.". */
Str section_unnumbered(Arena *scratch, Str heading);
/* Whether what section_unnumbered gives of a heading begins with the name of
 * a section. */
bool section_begins(Str unnumbered, int section);
/* The section whose heading has fragment as its id, and that rich has not;
 * -1 when it is none. */
int section_missing(Arena *scratch, const Rich *rich, Str fragment);

#endif
