/* What one file gave when it was read: its record, what was found in its
 * text, and its faults.
 * Knows encodings and front matter; must not know other files. */
#ifndef MODEL_READING_H
#define MODEL_READING_H

#include "base/fs.h"
#include "model/findings.h"
#include "model/schema.h"

typedef struct FileKind FileKind;

/* Lives in the arena it was made in, and is not changed any more but for its
 * source, whose text may be read again. */
typedef struct Reading {
	Source source;		/* first: its text is found again by it */
	const Folder *root;	/* where the file stands: outlives this */
	Str disk_path;
	Digest bytes;		/* of the file as it was; zero: unread */
	void *record;		/* by the kind's schema; NULL after a fault */
	EntitySet lost;		/* kinds of which a record could not be read */
	Findings found;
	uint32_t body;		/* where the text behind the front matter
				 * begins; 0: there is none */
	Arena again;		/* text that was read once more */
} Reading;

/* What may be against an attachment. */
typedef struct Glance {
	bool marked;		/* it holds a marking of secrecy */
	bool no_picture;	/* no browser shows it as one */
} Glance;

typedef struct ReadingVec {
	VEC(Reading *)
} ReadingVec;

/* Whether name ends as Markdown files do. */
bool reading_markdown(Str name);
/* The bytes of the file at disk_path, with limits by its ending. Faults go
 * to diag, at reading's source. */
bool reading_bytes(Arena *arena, const Reading *reading, Str *ret_bytes,
	Diag *diag);
/* Reads a file of kind from its bytes. source.path, root and disk_path are
 * set, and so is the scratch of the decoder, in whose arena is what stays; the
 * body of Markdown without faults is released. */
void reading_decode(Reading *reading, const FileKind *kind,
	const Decoder *decoder, Str bytes);
/* Both. Of a file that cannot be read, which is reported, all is lost. */
void reading_load(Reading *reading, const FileKind *kind,
	const Decoder *decoder);
/* Looks into an attachment. Returns 0 or an errno value, and then, as of one
 * that is too large (whoever publishes it tells), nothing is against it. */
int reading_glance(const Reading *reading, Arena *scratch, Glance *ret_glance);
/* Frees what is not in the arena. */
void reading_done(Reading *reading);

#endif
