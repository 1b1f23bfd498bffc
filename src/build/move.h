/* Moves waiting files from the stage to their places, on all workers.
 * Knows outcomes and folders; must not know manifests. */
#ifndef BUILD_MOVE_H
#define BUILD_MOVE_H

#include "build/commit.h"

/* Tries every staged file; errors stand in the outcomes. */
void move_all(Commit *commit);

#endif
