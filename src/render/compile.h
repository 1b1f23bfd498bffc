/* A template's text to Lua source, line for line.
 * Knows tags, blocks and inheritance; must not know Lua's interpreter. */
#ifndef RENDER_COMPILE_H
#define RENDER_COMPILE_H

#include "render/fault.h"
#include "render/template.h"

typedef struct Template Template;

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
	Str lua;		/* source; empty after a fault */
	Str code;		/* for whoever compiles lua */
};

/* Literal text or an expression, addressed by the Lua source by number. */
typedef struct Piece {
	Str text;
	const Source *source;
} Piece;

typedef struct Pieces {
	VEC(Piece)
} Pieces;

/* The names by which the Lua source calls the program; they are the
 * parameters of every chunk, in this order. */
#define COMPILE_TEXT "__t"	/* (piece) */
#define COMPILE_ESCAPED "__e"	/* (value, piece) */
#define COMPILE_RAW "__r"	/* (value, piece) */
#define COMPILE_BLOCK "__b"	/* (name, function), returns a function */
#define COMPILE_DEFINE "__d"	/* (name, function) */
enum { COMPILE_PARAMETERS = 5 };

/* Fills the template whose name and source are set. */
void compile_template(Arena *arena, Template *template, Pieces *pieces,
	Diag *diag);

#endif
