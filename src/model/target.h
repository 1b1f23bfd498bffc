/* Where one link, reference or citation leads.
 * Knows paths, prefixes and symbols; must not know who asks, but for the
 * file that paths are relative to. */
#ifndef MODEL_TARGET_H
#define MODEL_TARGET_H

#include "model/content.h"
#include "model/meant.h"

enum { LINKER_DEPTH = 8 };

/* One file being linked, on one worker. */
typedef struct Linker {
	Content *content;
	const File *file;
	Diag *diag;
	Arena *arena;		/* fragments and names */
	Arena *scratch;
	const Entity *from;	/* the innermost entity that refers */
	const Entity *outer[LINKER_DEPTH];
	size_t depth;
	const CitedIssuer *issuer;	/* behind what is resolved, or NULL */
	MentionVec mentions;	/* in scratch */
	NameVec asked;		/* as in Content */
} Linker;

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
/* Whether path lies in the folder of a session that has none, while a folder
 * of nearly that name has no session: it was renamed, and that is told. */
bool target_renamed(const Linker *linker, Str path);

/* By link.c: an id, or a session's short id within the file's year. */
const Entity *linker_by_id(const Linker *linker, EntityKind kind, Str key);
/* The same, else by its title; perhaps &entity_ambiguous. */
const Entity *linker_by_name(Linker *linker, EntityKind kind, Str key);
/* Whether it was told already why no entity of kind is found by key. */
bool linker_told(const Linker *linker, EntityKind kind, Str key);
/* Whether the file that holds what is of kind is not there: then reports
 * that, and nothing else is to be said of the reference at span. */
bool linker_absent(const Linker *linker, EntityKind kind, Span span);
/* Reports a name that several entities of kind have. */
void linker_ambiguous(const Linker *linker, EntityKind kind, Str name,
	Span span);
/* The file to declare a record of kind in that key names, for a message. */
Arg linker_home(const Linker *linker, EntityKind kind, Str key);
/* Offers ids and names of a kind. */
void linker_suggest(const Linker *linker, Meant *meant, EntityKind kind);

#endif
