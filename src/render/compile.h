/* A template's text to Lua source, line for line.
 * Knows tags, blocks and inheritance; must not know Lua's interpreter. */
#ifndef RENDER_COMPILE_H
#define RENDER_COMPILE_H

#include "render/calls.h"
#include "render/fault.h"
#include "render/template.h"
#include "render/tree.h"

typedef enum PieceKind {
	PIECE_TEXT,	/* the template's own text */
	PIECE_ESCAPED,
	PIECE_RAW
} PieceKind;

/* What a template that Lua runs prints. Those of one call stand one behind the
 * other, each but text with an argument of its own. */
typedef struct Piece {
	PieceKind kind;
	bool last;		/* of its call */
	Str text;		/* the text, or the code in the tag */
	const Source *source;
} Piece;

typedef struct Pieces {
	VEC(Piece)
} Pieces;

typedef struct Block {
	Str name;
	Span span;
	bool defines;	/* fills an ancestor's block; else a place of its own */
} Block;

struct Template {
	Str name;
	const Source *source;
	unsigned number;	/* of all templates */
	Str base_name;		/* of `extends`, or empty */
	Span base_span;
	const Template *base;	/* see inherit */
	struct { VEC(Block) } blocks;
	Calls calls;
	Tree tree;
	bool walks;		/* see walk_connect */
	Str lua;		/* source; {NULL, 0} after a fault */
	Str code;		/* for whoever compiles lua */
};

/* The names by which the Lua source calls the program. */
#define COMPILE_WRITE "__w"	/* (first piece, arguments of the pieces) */
#define COMPILE_BLOCK "__b"	/* (name, function), returns a function */
#define COMPILE_DEFINE "__d"	/* (name, function) */
#define COMPILE_WATCH "__c"	/* () */
enum { COMPILE_PARAMETERS = 4 };

/* What comes before lua: gives the names above, in this order, and after them
 * the functions that the template calls, their values. */
Str compile_head(Arena *arena, const Template *template);

/* Fills the template whose name and source are set. */
void compile_template(Arena *arena, Template *template, Pieces *pieces,
	TreeCounts *counts, Diag *diag);

#endif
