/* Where one link, reference or citation leads.
 * Knows paths, prefixes and symbols; must not know who asks, but for the
 * file that paths are relative to. */
#ifndef MODEL_TARGET_H
#define MODEL_TARGET_H

#include "model/linker.h"

/* Sets hole->to and hole->fragment, or reports. */
void target_resolve(Linker *linker, Hole *hole);
/* The document that text names: a symbol, and a date where needed. strict:
 * one that is not in the register is a dangling reference, not R14. */
const Entity *target_document(Linker *linker, Str text, Span whole,
	bool strict);
/* The attachment at a path relative to the linker's file. */
const File *target_attachment(Linker *linker, Str path, Span span);
/* As target_resolve, of a link or image by path. */
void target_link(Linker *linker, Hole *hole);
/* Reports fragment, behind a '#', if the page of `to` has no such section. */
void target_fragment(const Linker *linker, const Entity *to, Str fragment,
	Span span);
/* Whether path lies in a session's folder that is missing, while a folder of
 * nearly that name belongs to no session: it was renamed, which is reported
 * elsewhere. */
bool target_renamed(const Linker *linker, Str path);

#endif
