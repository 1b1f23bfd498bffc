/* Builds, and builds again whenever something changed, until told to stop.
 * Knows what is watched and how a rebuild is told; must not know who else
 * listens. */
#ifndef APP_LOOP_H
#define APP_LOOP_H

#include "app/pipeline.h"

/* Called after each build, with its diagnostics sorted in gen->diag. False
 * ends the loop, after a report to gen->diag. */
typedef bool (*LoopListener)(void *context, Generation *gen);

/* Returns the exit status: 0 when it was stopped, or that of a first build
 * which the machine or the output folder did not allow. listener may be
 * NULL. */
int loop_run(const CommandLine *line, LoopListener listener, void *context);

#endif
