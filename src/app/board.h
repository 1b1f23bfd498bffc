/* A year's plan as a board in the terminal, and as JSON.
 * Knows its columns and labels; must not know how a stage is derived. */
#ifndef APP_BOARD_H
#define APP_BOARD_H

#include <stdio.h>

#include "app/terminal.h"
#include "model/content.h"

typedef struct Board {
	const Content *content;
	const Plan *plan;
	size_t errors, warnings;	/* that check would tell */
	Terminal terminal;
} Board;

/* How many steps of plan are late. */
size_t board_late(const Board *board, const Plan *plan);
/* How many tasks are overdue, of all plans. */
size_t board_overdue(const Board *board);
void board_text(const Board *board, FILE *out);
/* One document: the plan, an object for each session, and what is late in
 * plans of earlier years. */
void board_json(const Board *board, FILE *out);

#endif
