/* What may stand anywhere in the text of a file: secrecy markings, personal
 * numbers, letters of older encodings, two spellings, weekdays.
 * Knows one text and where it is YAML; must not know other files, nor which
 * rules are switched on. */
#ifndef MODEL_FINDINGS_H
#define MODEL_FINDINGS_H

#include "base/source.h"
#include "base/vec.h"
#include "format/date.h"
#include "model/legacy.h"
#include "model/privacy.h"

typedef enum Spelling {
	SPELLING_U,	/* ủy */
	SPELLING_Y,	/* the mark on the y */
	SPELLINGS
} Spelling;

typedef struct Uses {
	uint32_t count;
	uint32_t first;		/* offset in the file */
} Uses;

/* A number that is personal, or a weekday that its date does not have. */
typedef struct Finding {
	PrivacyKind number;	/* PRIVACY_NONE: a weekday */
	Date date;
	uint32_t start, end;
	uint32_t line_start, line_end;
} Finding;

typedef struct FindingVec {
	VEC(Finding)
} FindingVec;

typedef struct Findings {
	bool secret;
	bool no_picture;	/* an attachment: no browser shows it as one */
	LegacySigns signs;
	Uses uses[SPELLINGS];
	FindingVec list;	/* in the order of the text */
} Findings;

/* Whether nothing of it is to be told, but perhaps of spellings. */
bool findings_quiet(const Findings *found);
/* One pass over text. yaml_end: where YAML ends and Markdown begins.
 * contact: telephone links are the portal's own. The list is in keep. */
Findings findings_read(Arena *keep, Str text, size_t yaml_end, bool contact);

#endif
