/* What a template that Lua runs prints, piece by piece.
 * Knows where a piece stands; must not know Lua. */
#ifndef RENDER_PIECE_H
#define RENDER_PIECE_H

#include "base/source.h"
#include "base/vec.h"

typedef enum PieceKind {
	PIECE_TEXT,	/* the template's own text */
	PIECE_ESCAPED,
	PIECE_RAW
} PieceKind;

/* Those of one call stand one behind the other, each but text with an
 * argument of its own. */
typedef struct Piece {
	PieceKind kind;
	bool last;		/* of its call */
	Str text;		/* the text, or the code in the tag */
	const Source *source;
} Piece;

typedef struct Pieces {
	VEC(Piece)
} Pieces;

#endif
