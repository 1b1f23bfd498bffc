/* The rows of the tables of the statistics.
 * Knows which figures make a row; must not know the words above them. */
#ifndef SITE_TABLE_MAKER_H
#define SITE_TABLE_MAKER_H

#include "site/table.h"

/* One table being made. */
typedef struct Maker {
	Arena *arena;
	const Site *site;
	const Statistics *statistics;
	const Figures *figures;	/* the year, or all years */
	Language language;
	Table *table;
	size_t next;		/* column of the last row */
} Maker;

TableRow *table_add_row(Maker *m, Str label);
/* Opens the row of sums. */
void table_add_sum(Maker *m);

/* All rows of a table. */
void table_fill_sessions(Maker *m);
void table_fill_stages(Maker *m);
void table_fill_attendance(Maker *m);
void table_fill_opinions(Maker *m);
void table_fill_outcomes(Maker *m);
void table_fill_opinion_cells(Maker *m);
void table_fill_heat_map(Maker *m);
void table_fill_themes(Maker *m);

/* The figures of one year, in the row that was opened. */
void table_fill_year_sessions(Maker *m, const Figures *figures);
void table_fill_year_attendance(Maker *m, const Figures *figures);
void table_fill_year_opinions(Maker *m, const Figures *figures);
void table_fill_year_tasks(Maker *m, const Figures *figures);
void table_fill_year_outlines(Maker *m, const Figures *figures);

#endif
