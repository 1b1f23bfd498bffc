/* Tables of the statistics: the page shows them, files hold them.
 * Knows which figures stand side by side, and their words; must not know
 * HTML or files. */
#ifndef SITE_TABLE_H
#define SITE_TABLE_H

#include "model/statistics.h"
#include "site/site.h"

typedef enum TableKind {
	/* One table over all years. */
	TABLE_YEARS,
	TABLE_ATTENDANCE_YEARS,
	TABLE_OPINION_YEARS,
	TABLE_TASKS,
	TABLE_OUTLINES,
	TABLE_OPINION_CELLS,
	TABLE_THEMES,
	TABLE_HEAT_MAP,
	/* One for each year. */
	TABLE_SESSIONS,
	TABLE_STAGES,
	TABLE_ATTENDANCE,
	TABLE_OPINIONS,
	TABLE_OUTCOMES,
	TABLE_KINDS,
	TABLE_FIRST_YEARLY = TABLE_SESSIONS
} TableKind;

typedef enum FigureKind {
	FIGURE_UNKNOWN,
	FIGURE_NUMBER,
	FIGURE_DATE,
	FIGURE_TEXT
} FigureKind;

typedef struct Figure {
	FigureKind kind;
	long long n;
	Date date;
	Str text;
} Figure;

typedef enum ColumnUse {
	COLUMN_USUAL,
	COLUMN_RARE,	/* not on a page that would say nothing but 0 */
	COLUMN_FILE	/* not on a page */
} ColumnUse;

typedef struct TableColumn {
	Str heading;
	ColumnUse use;
} TableColumn;

typedef struct TableRow {
	Str label, full;	/* on pages, in files */
	Str path;		/* of the page on what the row tells, or empty */
	bool sum;		/* of the rows above */
	Figure *figures;	/* one for each column */
} TableRow;

typedef enum ChartKind {
	CHART_NONE,
	CHART_BARS,
	CHART_HEAT_MAP
} ChartKind;

/* Which columns of a table are drawn. */
typedef struct Chart {
	ChartKind kind;
	size_t first, count;
	int whole;	/* of a full bar, or 0; 100 is a percentage */
} Chart;

typedef struct Table {
	Str title, corner;	/* the heading of the labels */
	TableColumn *columns;
	size_t column_count;
	struct { VEC(TableRow) } rows;
	Chart chart;
} Table;

/* "sessions": in addresses. */
Str table_name(TableKind kind);
/* Of its file. */
Str table_path(Arena *arena, TableKind kind);
Str table_title(TableKind kind, Language language);
/* How it is counted, or empty. */
Str table_note(TableKind kind, Language language);
/* figures is one of site->statistics->years for what is yearly (NULL: no
 * rows), else ignored. */
Table table_make(Arena *arena, const Site *site, TableKind kind,
	const Figures *figures);
/* Whether a figure of the table is above 0. */
bool table_tells(const Table *table);
/* The heading of years, where they are a column. */
Str table_year(Language language);

#endif
