/* What an expression in a template says, as a tree.
 * Knows the part of Lua's grammar that templates usually keep to; must not
 * know values of a view. */
#ifndef RENDER_FORM_H
#define RENDER_FORM_H

#include "base/map.h"
#include "base/vec.h"
#include "format/value.h"
#include "render/calls.h"
#include "render/cursor.h"

typedef enum FormKind {
	FORM_VALUE,		/* a literal */
	FORM_LOCAL,		/* of the template */
	FORM_VARIABLE,		/* of the page or an include */
	FORM_FIELD,		/* a.name */
	FORM_ITEM,		/* a[1] */
	FORM_LIST,		/* {a, b} */
	FORM_CALL,		/* f(a, b) */
	FORM_NOT,
	FORM_LENGTH,		/* #a */
	FORM_AND,
	FORM_OR,
	FORM_EQUAL,
	FORM_UNEQUAL,
	FORM_LESS,
	FORM_AT_MOST,		/* a <= b */
	FORM_CONCAT,
	FORM_SUM,
	FORM_DIFFERENCE,
	FORM_KINDS
} FormKind;

typedef struct Form Form;
struct Form {
	FormKind kind;
	Str name;		/* of a variable or field */
	unsigned number;	/* slot of a local; of an item, from 1; of a
				 * function, see apply; of the place where a
				 * field or variable was last found */
	Value value;
	const Form **parts;
	size_t count;
};

enum {
	FORM_PARTS_MAX = 8,
	FORM_SLOTS_MAX = 16
};

/* What names mean where an expression stands. */
typedef struct Scope {
	Arena *arena;
	Calls calls;
	struct { VEC(Str) } locals;	/* the slot of each is its place */
	unsigned *places;	/* numbers given to fields and variables */
	Map *names;		/* of variables and arguments, each once */
} Scope;

/* The one copy of name: equal names have equal addresses. */
Str form_name(Scope *scope, Str name);

/* The form that begins at the cursor, which stands behind it afterwards. NULL
 * where something is not of these forms; what Lua would not take is not
 * looked for. */
const Form *form_read(Scope *scope, Cursor *cursor);

#endif
