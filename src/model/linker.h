/* What ids and names there are, and what is said of one that nothing has.
 * Knows the maps of a content and what is lost of it; must not know paths,
 * symbols or what refers. */
#ifndef MODEL_LINKER_H
#define MODEL_LINKER_H

#include "model/content.h"
#include "model/meant.h"

/* One file being linked, on one worker. */
typedef struct Linker {
	Content *content;
	const File *file;
	Diag *diag;
	Arena *arena;		/* fragments and names */
	Arena *scratch;
	const Entity *from;	/* the innermost entity that refers */
	const CitedIssuer *issuer;	/* behind what is resolved, or NULL */
	MentionVec mentions;	/* in scratch */
	NameVec asked;		/* as in Content */
	size_t *guesses;	/* left, as in Meant */
} Linker;

/* The entity that key names: by id, by a session's short id within the file's
 * year, or else by title; perhaps &entity_ambiguous. */
const Entity *linker_by_name(Linker *linker, EntityKind kind, Str key);
/* Whether what key names may be among the entities of kind that are lost, or in
 * a folder that no plan has. */
bool linker_lost(const Linker *linker, EntityKind kind, Str key);
/* Whether the file that would hold what is of kind is missing. Then reports
 * that, and nothing else is to be said of the reference at span. */
bool linker_absent(const Linker *linker, EntityKind kind, Span span);
/* Reports a name that several entities of kind have. */
void linker_ambiguous(const Linker *linker, EntityKind kind, Str name,
	Span span);
/* Reports that nothing called title, be it of kind, is found by key; best: what
 * may be meant, or empty. */
void linker_dangling(const Linker *linker, EntityKind kind,
	const Phrase *title, Str key, Str best, Span span);
/* Begins to guess what key was meant as. */
void linker_guess(const Linker *linker, Meant *meant, Str key);
/* Offers ids and names of a kind. */
void linker_suggest(const Linker *linker, Meant *meant, EntityKind kind);
/* Whether key, a short lower-case word without marks, was meant as an id. */
bool linker_means_id(Str key);

#endif
