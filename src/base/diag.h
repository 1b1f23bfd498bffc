/* Collects what is wrong and tells it, sorted, with the place in the file.
 * Knows places, severities and languages; must not know rules or formats. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/phrase.h"
#include "base/source.h"
#include "base/vec.h"

typedef enum Severity {
	SEVERITY_OFF,
	SEVERITY_WARNING,
	SEVERITY_ERROR
} Severity;

/* A mistake is told once: whoever comes upon what only follows from a report is
 * silent, as far as that one reaches. In rising order: */
typedef enum Reach {
	REACH_NONE,
	REACH_PLACE,	/* warnings that begin where it does */
	REACH_NAME,	/* whatever is to be said of that name */
	REACH_DATE,	/* records around it, where they need a date */
	REACH_RECORD	/* whatever records around it seem to lack */
} Reach;

/* One kind of mistake: a row of some room's static table. {1} .. {6} in the
 * phrases stand for the arguments of a report. */
typedef struct Fault {
	const char *rule;	/* "S03", "R14" */
	Severity severity;
	Reach reach;
	Phrase message;
	Phrase hint;		/* told if all arguments it names are filled */
	Phrase otherwise;	/* else this one, if any */
} Fault;

/* An argument: plain text, or a phrase that follows the language. */
typedef struct Arg {
	Str str;
	const Phrase *phrase;	/* wins over str when set */
} Arg;

enum { ARGS_MAX = 6 };
typedef struct Args {
	Arg at[ARGS_MAX];
} Args;

#define ARG(s) {.str = (s)}
#define ARG_PHRASE(p) {.phrase = (p)}
#define ARGS(...) ((Args){{__VA_ARGS__}})
#define NO_ARGS ((Args){0})

typedef struct Report {
	const Fault *fault;
	Severity severity;
	Span span;
	Span related;		/* the other party, or {NULL} */
	Args args;
} Report;

Str arg_text(const Arg *arg, Language language);
/* phrase with args filled in. */
Str args_fill(Arena *arena, const Phrase *phrase, const Args *args,
	Language language);

/* Not safe for two threads: each worker has its own, merged afterwards. */
typedef struct Diag {
	Arena *arena;		/* reports and copies of their arguments */
	struct { VEC(Report) } reports;
	bool environment;	/* the disk, a permission or memory failed, or
				 * another one is at it */
} Diag;

void diag_init(Diag *diag, Arena *arena);
/* Adds a report; arguments are copied. related may be {NULL}. */
void diag_add(Diag *diag, const Fault *fault, Span span, Args args);
void diag_add_related(Diag *diag, const Fault *fault, Span span, Span related,
	Args args);
/* A failure of the machine, not of the content (exit status 3): path and
 * the reason of errno_value, for example "no space left". */
void diag_add_failure(Diag *diag, Str path, int errno_value);
/* What diag_add_failure reports. */
const Fault *diag_failure(void);
/* Moves the reports of from to the end of diag. Both arenas must live as
 * long as diag. */
void diag_merge(Diag *diag, const Diag *from);
/* Forgets all reports at source, and quotes it nowhere as another place. */
void diag_drop(Diag *diag, const Source *source);
/* Forgets the warnings that reports of REACH_PLACE keep silent. */
void diag_absorb(Diag *diag);
/* Whether a report is at source, or shows it as another place. */
bool diag_mentions(const Diag *diag, const Source *source);
/* Sets the severity of every report of rule, as the portal's settings ask. */
void diag_override(Diag *diag, Str rule, Severity severity);
/* Every warning becomes an error. */
void diag_strict(Diag *diag);
/* Whether a report is an error, or the environment failed. */
bool diag_failed(const Diag *diag);
/* Whether one of the reports from number first on is an error. */
bool diag_failed_since(const Diag *diag, size_t first);
size_t diag_count(const Diag *diag, Severity severity);
/* What a report says and of which file, wherever in it that stands. */
Str diag_says(Arena *arena, const Report *report);
/* Drops what is off and equal reports, then sorts by path and place. */
void diag_sort(Diag *diag);

typedef struct DiagStyle {
	Language language;
	bool json;	/* one object a line */
	bool colour;	/* ANSI sequences, for terminals */
	size_t room;	/* columns for a line that is shown; 0: as usual */
} DiagStyle;

/* Prints sorted reports: path:line:col: severity[rule]: message, the line,
 * a caret, a hint; or JSON. */
void diag_print(const Diag *diag, FILE *out, DiagStyle style);
/* Sorted reports as one JSON object for a page: {"errors", "warnings",
 * "reports"}, the numbers of all and, errors first, as many reports as out
 * has room for, each as diag_print has it and with its "excerpt": the line
 * and, below, a caret. Empty when there is no report. */
void diag_digest(const Diag *diag, Buf *out, Language language);

#endif
