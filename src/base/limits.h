/* Every declared maximum, in one place.
 * Knows numbers and their reasons; must not know who enforces them. */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

enum {
	/* Sizes in bytes. Beyond them the libraries below need unbounded
	 * time or memory, or a page no one could read. */
	LIMIT_MARKDOWN_FILE = 2 << 20,
	LIMIT_YAML_FILE = 16 << 20,
	LIMIT_FRONT_MATTER = 64 << 10,
	LIMIT_PAGE = 64 << 20,
	LIMIT_DATA = 1 << 30,		/* a file for programs */
	LIMIT_TEMPLATE_FILE = 1 << 20,
	LIMIT_ATTACHMENT = 64 << 20,
	LIMIT_MANIFEST = 64 << 20,	/* half a million files */
	LIMIT_BODY_FACTOR = 20,		/* rendered body over its source, */
	LIMIT_BODY_EXTRA = 64 << 10,	/* plus this */
	LIMIT_CHANGES = 2 << 20,	/* texts shown by a page of changes, */
	LIMIT_CHANGES_PAGE = 64 << 10,	/* of each page that has changed, */
	LIMIT_CHANGES_OPEN = 2 << 10,	/* and at once, unfolded */
	LIMIT_MARKDOWN_TREE = 128 << 20,	/* memory of one parsed text */
	LIMIT_STACK = 2 << 20,		/* of a thread */

	/* Counts. */
	LIMIT_YAML_DEPTH = 32,		/* libyaml is quadratic in nesting */
	LIMIT_YAML_VALUES = 1 << 20,	/* each costs about 80 bytes */
	LIMIT_YAML_FAULTS = 100,	/* told of one file, then it stops */
	LIMIT_YAML_DIRECTIVES = 16,	/* libyaml compares each with all */
	LIMIT_TABLE_COLUMNS = 64,	/* cmark-gfm pads every row */
	LIMIT_LINE_MARKERS = 100,	/* containers opened on one line */
	LIMIT_LINE_PIPES = 256,		/* cmark-gfm: quadratic cells of a row */
	LIMIT_MARKDOWN_LINES = 200 * 1000,	/* times open containers */
	LIMIT_TABLE_LEAD = 5000,	/* lines of text right above a table */
	LIMIT_OPEN_IMAGES = 1000,	/* "![" unclosed in one paragraph */
	LIMIT_EMPHASIS = 50 * 1000 * 1000,	/* signs of emphasis before a
					 * closed bracket of their paragraph,
					 * over all brackets: cmark-gfm walks
					 * over them each time */
	LIMIT_DECLARATIONS = 500,	/* "<!" and "<?", scanned to the end */
	LIMIT_FOLDER_DEPTH = 32,	/* deeper is an accident, not content */
	LIMIT_INCLUDE_DEPTH = 16,	/* partials in partials */
	LIMIT_THEME_DEPTH = 8,		/* themes that inherit themes */
	LIMIT_INDEX_ENTRIES = 1000,	/* then a year gets its own page */
	LIMIT_YEAR_AGENDA = 200,	/* then only its months have one */
	LIMIT_TIMELINE = 60,		/* entries; past it there is none */
	LIMIT_CALENDAR_CELL = 3,	/* entries in a cell of a month */
	LIMIT_FEED = 50,		/* entries in a feed */
	LIMIT_SITEMAP = 50 * 1000,	/* addresses in one, by its standard */
	LIMIT_LEFT_OVER = 50,		/* rows that a page repeats from others */
	LIMIT_REVISION_WORDS = 1000,	/* that differ between two versions of
					 * a paragraph, each way to write it
					 * anew; and so many paragraphs of a */
	LIMIT_REVISION_BLOCKS = 1000,	/* text: what more differs is new */
	LIMIT_CHAIN = 50,		/* documents of one, on either side */
	LIMIT_RULE_DAYS = 3650,		/* that a rule may be set to wait */
	LIMIT_JOBS = 64,
	LIMIT_RELEASES = 5,		/* kept of a publication, with the live one */
	LIMIT_AUDIENCES = 64,		/* a bit for each */
	LIMIT_LENGTH = 50,		/* mm of a margin; A4 is 210 wide */

	/* The preview server. Times are in seconds. */
	LIMIT_SERVE_TARGET = 4096,	/* bytes of what is asked for */
	LIMIT_SERVE_HEADER = 16 << 10,	/* memory of a connection */
	LIMIT_SERVE_CONNECTIONS = 1400,	/* streams included */
	LIMIT_SERVE_STREAMS = 1200,	/* pages that wait for news */
	LIMIT_SERVE_WAITING = 256,	/* connections not accepted yet */
	LIMIT_SERVE_ARRIVAL = 10,	/* until a request is all there */
	LIMIT_SERVE_IDLE = 30,		/* no byte taken of an answer */
	LIMIT_SERVE_ANSWER = 600,	/* until an answer is all taken */
	LIMIT_SERVE_BEAT = 10,		/* between signs of life */
	LIMIT_SERVE_MEMORY = 256 << 20,	/* of all answers under way */
	LIMIT_SERVE_PATHS = 200,	/* told one by one; else: any */
	LIMIT_SERVE_NEWS = 256 << 10,	/* bytes of paths, of diagnostics */

	/* Watching. Times are in milliseconds; where a walk takes long, the
	 * pause until the next grows with it. */
	LIMIT_WATCH_DELAY = 500,	/* from a change to a batch */
	LIMIT_WATCH_ROOT = 500,		/* between looks at unsteady roots */
	LIMIT_WATCH_POLL = 1000,	/* between walks where events fail */
	LIMIT_WATCH_SAFETY = 30 * 1000,	/* and where they do not */
	LIMIT_WATCH_CALL = 30 * 1000,	/* between calls of who waits */
	LIMIT_WATCH_PATHS = 10 * 1000,	/* in a batch, then: everything */
	LIMIT_WATCH_WASTE = 10 * 1000,	/* folders gone, then: start anew */
	LIMIT_WATCH_NUMBER = 1 << 22,	/* of a watch; the kernel counts up */

	/* Templates. */
	LIMIT_LUA_MEMORY = 64 << 20,
	LIMIT_LUA_TEXT = 1 << 20,	/* one text; a view's are shorter */
	LIMIT_LUA_STEPS = 50 * 1000 * 1000,	/* instructions a page */
	LIMIT_LUA_STEPS_A_BYTE = 16	/* more, for what it has written */
};

#endif
