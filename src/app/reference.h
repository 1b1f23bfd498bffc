/* The reference of the content format: every key of every kind of file.
 * Knows how field tables are told to people and to editors; must not know
 * any particular record. */
#ifndef APP_REFERENCE_H
#define APP_REFERENCE_H

#include <stdio.h>

#include "base/buf.h"
#include "model/content.h"

/* The stem of its file name; that of free pages is "page" or "trang". */
Str reference_name(const FileKind *kind, Language language);
/* By either name, any case, with or without marks; NULL without. */
const FileKind *reference_kind(Str name);

/* Both names, type, values and meaning of each key. */
void reference_text(FILE *out, const FileKind *kind);
/* A JSON Schema (2020-12) for kind, or for the front matter of such a
 * file. */
void reference_json(FILE *out, const FileKind *kind);

/* A regular expression for the spellings of a key or value: any case, with
 * or without tone marks, with spaces, '-' or '_' alike. No anchors. */
void reference_pattern(Buf *out, Str name);

#endif
