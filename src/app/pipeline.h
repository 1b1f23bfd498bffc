/* The one way from files to files, as a table of contents.
 * Knows the order of the steps; must not know how any of them works. */
#ifndef APP_PIPELINE_H
#define APP_PIPELINE_H

#include "app/options.h"
#include "app/ticker.h"
#include "build/run.h"
#include "output/writer.h"

/* One load of a portal and all that was made from it. */
typedef struct Generation {
	Arena arena;
	Pool *pool;
	Folder root, content_folder, theme_folders[2];
	Content content;
	Site site;
	SiteTheme theme;
	Output output;
	TaskList tasks;
	RunStats stats;
	Ticker ticker;
} Generation;

void generation_init(Generation *gen, const CommandLine *line);
void generation_done(Generation *gen);

/* Opens content/ and reads it. False when there is none. */
bool pipeline_load(Generation *gen, const CommandLine *line, Diag *diag);
/* Loads, checks and plans. False when diag failed. */
bool pipeline_check(Generation *gen, const CommandLine *line, Diag *diag);
/* The same, and brings the output folder into that state. */
bool pipeline_build(Generation *gen, const CommandLine *line, Diag *diag);

/* Where the portal is written. */
Str pipeline_output(Generation *gen, const CommandLine *line);

#endif
