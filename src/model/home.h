/* Where records of a kind are declared.
 * Knows files and kinds; must not know what refers to them. */
#ifndef MODEL_HOME_H
#define MODEL_HOME_H

#include "model/content.h"

/* The file where records of kind stand, or should: that of year where each
 * year has one. Empty where no one file is theirs. */
Str home_of(Arena *arena, const Content *content, EntityKind kind, Str year);

#endif
