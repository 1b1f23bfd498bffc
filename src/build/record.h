/* What a build was made from and how it left its files, for the next process.
 * Knows digests, stamps and a text form; must not know how inputs are read. */
#ifndef BUILD_RECORD_H
#define BUILD_RECORD_H

#include "base/buf.h"
#include "build/run.h"

/* Stands at the end of a manifest, behind an empty line, and is written when
 * a build has changed something: one that finds all as it was writes nothing.
 * All that is concluded from a record is that files which still have these
 * stamps came of inputs with that digest. So it may be missing, out of date
 * or damaged, and stays where it is while files change. */
typedef struct Record {
	Digest inputs;
	Digest files;		/* of paths and stamps, in plan order */
	Str label, note;
} Record;

/* Adds a file to the digest of all. */
void record_add(DigestState *state, Str path, const FileStamp *stamp);
/* False: there is none. */
bool record_parse(Str text, Record *ret_record);
/* Appends its text, behind the list of a manifest. */
void record_append(Arena *arena, const Record *record, Buf *out);

#endif
