/* A whole template as a tree, if it keeps to the usual forms.
 * Knows statements and what lies within them; must not know how a page is
 * printed. */
#ifndef RENDER_TREE_H
#define RENDER_TREE_H

#include "render/form.h"

typedef struct Template Template;

typedef enum BranchKind {
	BRANCH_TEXT,	/* the template's own text */
	BRANCH_CAPTION,	/* t("key"): the same on every page */
	BRANCH_ESCAPED,
	BRANCH_RAW,
	BRANCH_LOCAL,
	BRANCH_IF,
	BRANCH_FOR,	/* over ipairs */
	BRANCH_INCLUDE,
	BRANCH_BLOCK,	/* a place, or what fills one */
	BRANCH_KINDS
} BranchKind;

/* What the text of a loop's item depends on besides the item. */
typedef enum Shows {
	SHOWS_NUMBER = 1 << 0,		/* its place in the list */
	SHOWS_ADDRESS = 1 << 1,		/* the folder of the page */
	SHOWS_OTHERS = 1 << 2
} Shows;

/* Of an include. */
typedef struct Given {
	Str name;
	const Form *form;
} Given;

typedef struct Branch Branch;
struct Branch {
	BranchKind kind;
	Str text;		/* the text; key, or name of part or block */
	const Form *form;	/* what is shown, kept, asked or walked over */
	unsigned number;	/* of a caption; slot of a local, or of the
				 * first of two: a loop's number and item */
	unsigned shows;		/* of a loop: Shows, see kept_prepare */
	const Given *givens;
	size_t given_count;
	const Template *part;	/* see walk_connect */
	Branch *first;		/* within; of an `if`: when it is so, */
	Branch *other;		/* and when it is not */
	Branch *next;
};

typedef struct Branches {
	VEC(Branch *)
} Branches;

typedef struct Tree {
	bool whole;		/* there was nothing but usual forms */
	Branch *first;
	Branches definitions;	/* blocks that fill those of others */
	Branches includes;
} Tree;

/* What all trees of a theme number on. */
typedef struct TreeCounts {
	unsigned places;	/* see Form */
	Map names;		/* see Scope */
	struct { VEC(Str) } captions;	/* keys */
} TreeCounts;

typedef struct TreeOpen {
	Branch *branch;
	Branch **tail;		/* where to go on behind it */
	size_t locals;		/* outside */
	unsigned turns;		/* of an `if`: its `elseif` so far */
} TreeOpen;

typedef struct TreeMaker {
	Tree *tree;
	TreeCounts *counts;
	Scope scope;
	struct { VEC(TreeOpen) } opens;
	Branch **tail;
	bool extends;		/* only blocks stand outermost */
	bool odd;		/* something was of no usual form */
} TreeMaker;

/* The parts of a template, in their order. */
void tree_begin(TreeMaker *maker, Arena *arena, Calls calls, Tree *tree,
	TreeCounts *counts);
void tree_extend(TreeMaker *maker);
void tree_text(TreeMaker *maker, Str text);
void tree_print(TreeMaker *maker, Str code, BranchKind kind);
void tree_code(TreeMaker *maker, Str code);
void tree_block(TreeMaker *maker, Str name, bool defines);
void tree_end(TreeMaker *maker);

#endif
