/* What the library's complaints mean: the mistake that someone made.
 * Knows the complaints as text and the bytes around them; must not know how
 * the library is driven. */
#ifndef FORMAT_YAML_COMPLAINT_H
#define FORMAT_YAML_COMPLAINT_H

#include "base/diag.h"

/* Where the library stopped, and what was read before. All places are byte
 * offsets in source. */
typedef struct YamlComplaint {
	Arena *arena;		/* for texts told in messages */
	const Source *source;
	const char *context;	/* may be NULL */
	const char *problem;
	size_t context_at, at;
	size_t from, end;	/* of the bytes that are YAML */
	Span last;		/* the last scalar read */
	bool last_quoted;
	size_t read;		/* end of all that was read */
	size_t open;		/* innermost [ or { that is not closed, */
	size_t closed;		/* and the last that is; SIZE_MAX: none */
} YamlComplaint;

/* Reports the mistake that is behind complaint. */
void yaml_complaint_report(const YamlComplaint *complaint, Diag *diag);

#endif
