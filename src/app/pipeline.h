/* The one way from files to files, as a table of contents.
 * Knows the order of the steps; must not know how any of them works. */
#ifndef APP_PIPELINE_H
#define APP_PIPELINE_H

#include "app/generation.h"

/* Opens content/ and reads it. False when there is none. */
bool pipeline_load(Generation *gen, const CommandLine *line, Diag *diag);
/* All that a build would say, without a file written: loads, checks, plans,
 * and renders every page. False when gen->diag failed. */
bool pipeline_check(Generation *gen, const CommandLine *line);
/* Loads and checks. False when gen->diag failed, as for all that follow. */
bool pipeline_examine(Generation *gen, const CommandLine *line);
/* Then: gen->tasks are then all files that there are to be, those
 * of the search index as well. last: what was published before, which must live
 * as long as gen's load; NULL: there is no page of changes. */
bool pipeline_plan(Generation *gen, const Published *last);
/* Both, and brings the output folder into that state. What was built of these
 * very files before is left as it is. */
bool pipeline_once(Generation *gen, const CommandLine *line);
/* The same again and again: each step does only what the hints, and what a
 * lasting generation remembers, make necessary. The files are those that a
 * first build would write. gen->stats tells what this call did (nothing, after
 * a failure), as it does after pipeline_settle. */
bool pipeline_build(Generation *gen, const CommandLine *line,
	const Hints *hints);
/* Whether a build would give something else now, though no file of the content
 * tells so: it is another day, the machine or the output folder did not allow
 * the last one, or someone altered or removed what was written. */
bool pipeline_is_due(Generation *gen, const CommandLine *line);
/* Does what pipeline_build left for later, as no page shows it: the search
 * index after bodies alone have changed. False when that failed. */
bool pipeline_settle(Generation *gen, const CommandLine *line);

#endif
