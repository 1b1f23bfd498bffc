/* Secrecy markings: Mật, Tối mật, Tuyệt mật.
 * Knows how they are written, in Unicode, without marks and in the encodings
 * before it; must not know files, and never hands back what it found. */
#ifndef MODEL_SECRECY_H
#define MODEL_SECRECY_H

#include "base/str.h"

/* What a line is part of: it decides how plainly a marking must stand. */
typedef enum SecrecyPlace {
	SECRECY_PARAGRAPH,	/* a line within running text */
	SECRECY_ALONE,		/* one with empty lines around it */
	SECRECY_FIELD,		/* YAML: a key, a value, an item, a comment */
	SECRECY_CELL		/* of a table, where names stand too: "Mật" is
				 * one, MẬT is not */
} SecrecyPlace;

/* Whether line, UTF-8 in NFC, is nothing but a marking, or a field with one
 * as its value. */
bool secrecy_line(Str line, SecrecyPlace place);
/* Whether the letter at `at` is that of "Độ mật: Tối mật" or the like; whether
 * one of them is. */
bool secrecy_degree(Str line, size_t at);
bool secrecy_degrees(Str line);
/* Whether one cell says that the next one is a marking: "Độ mật;Mật". */
bool secrecy_pair(Str name, Str value);
/* Whether bytes that are no UTF-8 have such a line. Allocates in scratch. */
bool secrecy_bytes(Arena *scratch, Str bytes);
/* Whether a part of the path of a file has a marking, with or without marks. */
bool secrecy_name(Arena *scratch, Str path);

#endif
