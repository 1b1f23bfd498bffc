/* Charts as SVG inside HTML.
 * Knows geometry, texts and their escaping; must not know what is counted,
 * nor colours: those are a style sheet's.
 *
 * A chart is 320 units wide, so that its text of 14 units is legible on a
 * narrow telephone. Screen readers pass over it: whoever shows a chart has the
 * same figures in a table. Nothing is told by colour alone: figures are printed.
 * Classes: chart on the svg; s1, s2 ... on the parts of a series; h0 (none)
 * to h4 (most) on the fields of a heat map; t- before either on the text
 * upon it; track behind a bar that has a whole. */
#ifndef FORMAT_SVG_H
#define FORMAT_SVG_H

#include "base/phrase.h"
#include "format/value.h"

enum {
	SVG_UNKNOWN = -1,	/* a figure that is not known */
	SVG_ROWS = 40,		/* a chart of more is no help to anyone */
	SVG_SERIES = 6,
	SVG_COLUMNS = 8
};

/* rows * columns figures, row by row, none below SVG_UNKNOWN. */
typedef struct SvgChart {
	const Str *rows, *columns;
	size_t row_count, column_count;
	const long long *figures;
	long long whole;	/* of a full bar; 0: the longest one */
	Str unit;		/* printed behind a bar's figure; may be
				 * empty */
	Language language;	/* of the figures */
} SvgChart;

/* One bar a row, its columns end to end: a legend tells which is which. A
 * column without any figure above 0 is left out. */
Value *svg_bars(Arena *arena, const SvgChart *chart);
/* One field for each figure, the darker the greater, the darkest from 4 on; a
 * heading above each column. At most the last SVG_COLUMNS columns are drawn. */
Value *svg_heat_map(Arena *arena, const SvgChart *chart);
/* Whether there is something to draw: a figure above 0, and not more than
 * SVG_ROWS rows. */
bool svg_worthwhile(const SvgChart *chart);

#endif
