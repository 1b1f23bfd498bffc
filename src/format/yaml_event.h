/* The events of one YAML text, with places in bytes; faults of syntax are
 * told here.
 * Knows libyaml; must not know what is made of the events. */
#ifndef FORMAT_YAML_EVENT_H
#define FORMAT_YAML_EVENT_H

#include <yaml.h>

#include "format/yaml_fault.h"

/* An event in our own terms; nothing in it belongs to the library. */
typedef struct YamlEvent {
	yaml_event_type_t type;
	Span span;
	Str text;	/* of a scalar */
	bool plain;	/* a scalar without quotes or block indicator */
	bool quoted;
	bool flow;	/* a list or map in brackets */
	bool anchor, tag, directive;
} YamlEvent;

typedef struct YamlReader {
	yaml_parser_t parser;
	Arena *arena;		/* for values, and texts that are not as written */
	Arena scratch;		/* for what is needed while reading */
	const Source *source;
	size_t start, end;
	Diag *diag;
	/* The library counts characters; both move together. */
	size_t cursor_index, cursor_at;
	Span last;		/* scalar */
	bool last_quoted;
	size_t read;		/* end of all that was read */
	size_t open;		/* innermost [ or { that is not closed, */
	size_t closed;		/* and the last that is; SIZE_MAX: none */
	/* Where the library stopped, and what it was reading there. */
	size_t problem_at, context_at;
	int depth;
	size_t values, faults;
	bool stopped;		/* the rest is not looked at */
} YamlReader;

/* Reads source[start, end). False, after a report, where nothing can be
 * read; otherwise the caller sets the arena, and yaml_reader_done follows. */
bool yaml_reader_init(YamlReader *reader, const Source *source, size_t start,
	size_t end, Diag *diag);
void yaml_reader_done(YamlReader *reader);
/* False where reading has to stop; what was wrong is reported. */
bool yaml_next(YamlReader *reader, YamlEvent *ret_event);

void yaml_report(YamlReader *reader, YamlFault fault, Span span, Args args);
void yaml_report_related(YamlReader *reader, YamlFault fault, Span span,
	Span related, Args args);
/* Something goes past limit at the byte at. */
void yaml_report_limit(YamlReader *reader, YamlFault fault, size_t at,
	int limit);

#endif
