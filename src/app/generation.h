/* What a build works with: the workshop that stays, and one load of a
 * portal with all that was made from it.
 * Knows lifetimes; must not know the order of the steps. */
#ifndef APP_GENERATION_H
#define APP_GENERATION_H

#include "app/options.h"
#include "app/place.h"
#include "app/ticker.h"
#include "build/run.h"
#include "model/shelf.h"
#include "output/writer.h"

/* A theme in use: kept from load to load as long as it is the same. */
typedef struct Press {
	Arena arena;
	SiteTheme theme;
	Renderer **renderers;	/* by worker number; made when first used */
	Diag diag;		/* what is wrong with the theme */
	Str name;
	Language language;
	bool ready;
} Press;

/* Whether the output folder is these readers'. */
typedef enum Claim {
	CLAIM_OPEN,		/* not known yet */
	CLAIM_OURS,		/* it may be shown */
	CLAIM_REFUSED,
	CLAIM_HOMELESS		/* none was named for this audience */
} Claim;

typedef struct Generation {
	/* The workshop. */
	Arena paths;
	Pool *pool;
	Ticker ticker;
	Folder content_folder, theme_folders[THEME_FOLDERS], out;
	Press press;
	Shelf *shelf;		/* these two: only where many builds follow */
	RunMemory *memory;
	Spool spool;		/* only where one build is all; open in fd */
	Str out_label;		/* for whom out was opened */

	/* The last run. */
	Arena run;
	RunStats stats;

	/* The search index of the last run. */
	Arena search;
	uint64_t indexes;	/* made so far */
	bool index_due;		/* texts have changed since then */

	/* One load. */
	Arena arena;
	Diag diag;
	Content content;
	Site site;
	Output output;
	TaskList tasks;		/* those of the site first, */
	size_t site_tasks;	/* so many, then those of the index */
	uint64_t loads;
	size_t page_count;	/* of this build, or the one it equals */
	bool whole;		/* all of the above is there and sound */
	Claim claim;		/* on out */
} Generation;

/* What may have changed since the last build. */
typedef struct Hints {
	bool everything;	/* the theme as well */
	PathVec content;	/* beneath content/, as on disk */
	bool theme;
} Hints;

/* lasting: more than one build is to come. */
void generation_init(Generation *gen, const CommandLine *line, bool lasting);
/* Forgets the load, keeps the workshop. */
void generation_clear(Generation *gen);
void generation_done(Generation *gen);

/* Whether the content was loaded for today. */
bool generation_is_today(const Generation *gen, const CommandLine *line);

/* Opens content/, anew when it is another folder now. False after a report:
 * there is none. */
bool generation_open_content(Generation *gen, const CommandLine *line,
	Diag *diag);
/* Loads the theme that the content asks for, unless it is there already. */
void generation_open_theme(Generation *gen, const CommandLine *line,
	Diag *diag);

/* Opens the spool for bodies where the output is or is going to be. Where that
 * cannot be, they stay in memory. */
void generation_open_spool(Generation *gen, const CommandLine *line);

/* Forgets the output folder and what is remembered of its files. */
void generation_close_output(Generation *gen);

#endif
