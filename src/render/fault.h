/* The mistakes of a theme that rendering can report, as one table.
 * Knows codes and sentences; must not know when they apply. */
#ifndef RENDER_FAULT_H
#define RENDER_FAULT_H

#include "base/diag.h"

typedef enum RenderFault {
	/* Found in the text of a template, before any page. */
	RENDER_SYNTAX,
	RENDER_TAG_OPEN,
	RENDER_UNCLOSED,
	RENDER_EXTRA_END,
	RENDER_RESERVED,
	RENDER_LITERAL,
	RENDER_EXTENDS_LATE,
	RENDER_OUTSIDE,
	RENDER_BLOCK_TWICE,
	RENDER_EXTENDS_UNKNOWN,
	RENDER_BLOCK_UNKNOWN,
	RENDER_CYCLE,

	/* Found on a page, whose path is argument {1}. */
	RENDER_BROKEN,
	RENDER_VARIABLE,
	RENDER_FIELD,
	RENDER_LIST_FIELD,
	RENDER_HTML_FIELD,
	RENDER_LIBRARY,
	RENDER_NO_VALUE,
	RENDER_NOT_TEXT,
	RENDER_HTML_ESCAPED,
	RENDER_RAW_TEXT,
	RENDER_FRACTION,
	RENDER_TEMPLATE,
	RENDER_ASSET,
	RENDER_STRING,
	RENDER_STYLE,
	RENDER_ARGUMENT,
	RENDER_ARGUMENT_BAD,
	RENDER_ASSIGN,
	RENDER_STEPS,
	RENDER_DEPTH,
	RENDER_MEMORY,
	RENDER_RUNTIME,
	RENDER_ERROR,
	RENDER_FAULTS
} RenderFault;

const Fault *render_fault(RenderFault id);

#endif
