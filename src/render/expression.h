/* What the expression in a tag shows, as far as its words tell.
 * Knows the forms that templates use most; must not know how a piece is
 * printed. */
#ifndef RENDER_EXPRESSION_H
#define RENDER_EXPRESSION_H

#include "render/calls.h"
#include "render/piece.h"

typedef struct Expression {
	Piece piece;	/* kind, style, fields and root */
	Str argument;	/* code whose value the piece needs; may be empty */
	bool whole;	/* argument is all the code of the tag */
	bool pure;	/* it can be evaluated before what precedes it is
			 * printed, and no one could tell */
} Expression;

/* code is what the tag holds, kind PIECE_ESCAPED or PIECE_RAW. Fields are in
 * arena. */
Expression expression_read(Arena *arena, Str code, PieceKind kind,
	Calls calls);

typedef struct Condition {
	Str word;	/* if or elseif */
	bool negated;
	Piece piece;	/* with root and fields */
} Condition;

/* Whether code is no more than `if a.b then`, or with elseif, or with not. */
bool expression_condition(Arena *arena, Str code, Condition *ret_condition);

#endif
