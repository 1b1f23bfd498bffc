/* The register of documents and works (documents.yaml).
 * Knows symbols, dates and force; must not know who cites them. */
#ifndef MODEL_REGISTER_H
#define MODEL_REGISTER_H

#include "model/audience.h"

/* How one document leads to another. */
typedef enum Tie {
	TIE_CONTINUES,
	TIE_REPLACED_BY,
	TIES
} Tie;

typedef struct Document {
	Entity entity;		/* id: the symbol, with its date where readers
				 * know another one of that symbol */
	Text symbol, kind, issuer, subject, url, audience;
	Day date, in_force_to;
	Ref replaced_by, continues;
	Text file;
	const File *attachment;	/* of `file`, or NULL */
	struct Document *namesake;	/* the next with the same symbol */
	Str meant;		/* what a malformed symbol should be, or empty */
	uint64_t readers;	/* a bit for each audience that may see it */
	struct Document *before[TIES];	/* the oldest that leads straight
				 * to it, of those the audience may see */
	struct Document *beside[TIES];	/* the next that leads where it does */
	size_t behind[TIES], ahead[TIES];	/* how many lead to it, and it
				 * leads to, of those the audience may see */
	Date end;		/* the last day in force: as given, or by
				 * succession_settle; or unknown */
} Document;

typedef enum Force {
	FORCE_NOW,		/* also when nobody knows */
	FORCE_ENDED,
	FORCE_AHEAD		/* not issued yet */
} Force;

typedef struct Work {
	Entity entity;
	Text id, title, author, year, audience;
} Work;

typedef struct Register {
	List documents;		/* Document */
	List works;		/* Work */
} Register;

extern const Schema register_schema;

/* As reader is to see it. */
void register_complete(const Decoder *decoder, Register *reg,
	List audiences, const Audience *reader);
/* Whether symbol has a blank for its number: "......-KH/CB". */
bool register_unnumbered(const Decoder *decoder, Str symbol);
/* Whether text, if there is any, is a symbol; else reports that, and tells
 * which one it was probably meant as. */
bool register_check_symbol(const Decoder *decoder, const Text *text,
	Str *ret_meant);
/* "Quy định 144-QĐ/TW": kind as written or from the symbol, then symbol. */
Str document_title(Arena *arena, const Document *document);
Force document_force(const Document *document, Date day);

#endif
