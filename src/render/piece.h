/* What templates print, piece by piece.
 * Knows where a piece stands and what it shows; must not know Lua. */
#ifndef RENDER_PIECE_H
#define RENDER_PIECE_H

#include "base/source.h"
#include "base/vec.h"
#include "format/date.h"

typedef enum PieceKind {
	PIECE_TEXT,	/* the template's own text */
	PIECE_STRING,	/* t("key"): the same on every page */
	PIECE_ESCAPED,
	PIECE_RAW,
	PIECE_URL,	/* url(…), escaped, as all that follow */
	PIECE_DATE,	/* date(…, style) */
	PIECE_KNOWN,	/* text(…) */
	PIECE_CONDITION,	/* of an `if`: prints nothing */
	PIECE_KINDS
} PieceKind;

/* From PIECE_ESCAPED on, a piece shows argument number `argument` of the
 * call that writes it or, if there are fields, what they lead to from there.
 * Those of one call stand one behind the other. */
typedef struct Piece {
	PieceKind kind;
	DateStyle style;
	int argument;
	bool last;		/* of its call */
	const Str *fields;	/* of PIECE_STRING: the key */
	size_t field_count;
	Str root;		/* name of the argument, if it has fields */
	Str text;		/* the text, or the code in the tag */
	const Source *source;
} Piece;

typedef struct Pieces {
	VEC(Piece)
} Pieces;

#endif
