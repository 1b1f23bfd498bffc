/* What every `new` command has in hand, and how it ends.
 * Knows the portal's habits of language; must not know what is made. */
#ifndef APP_MAKER_H
#define APP_MAKER_H

#include "app/changes.h"
#include "app/command.h"
#include "app/draft.h"
#include "app/edit.h"
#include "app/pipeline.h"

typedef struct Maker {
	Generation *gen;
	const CommandLine *line;
	Arena *arena;
	const Content *content;
	const Diag *faults;	/* of what there is already */
	FileKindId file;	/* that is made or added to */
	Str year, id;		/* as asked for; either may be empty */
	Language keys;		/* of keys and file names to write */
	Changes changes;
	struct { VEC(Str) } notes;	/* told when all is written */
} Maker;

/* What is to stand in a list of a file. */
typedef struct Item {
	Str id;
	const Schema *schema;	/* of the file */
	const char *list;	/* English name of its key */
	/* Its lines: the first stands behind its dash already. */
	void (*add)(Draft *draft, size_t indent, const void *made);
	const void *made;
} Item;

/* The newest plan before year; the newest of all if year is 0. */
const Plan *maker_plan_before(const Maker *maker, int year);
/* Sets keys to the language of the file that holds plan; of the portal where
 * plan is NULL. */
void maker_follow(Maker *maker, const Plan *plan);
/* "2026/chuyen-de-1/de-cuong.md" */
Str maker_path(const Maker *maker, FileKindId kind, Str year, Str session);
Str maker_date(const Maker *maker, Date date, bool iso);
/* The name that ref holds, as it is written; empty where it leads nowhere, or
 * to somebody who is not in the chapter on day (today, where day is
 * unknown). */
Str maker_name(const Maker *maker, const Ref *ref, Date day);

/* item as the text of a new file. */
Str maker_item(const Maker *maker, const Item *item);
/* Changes file by edits and by item, which becomes the last of its list. False
 * after a refusal. */
bool maker_insert(Maker *maker, const File *file, const Item *item,
	Edits *edits);

/* Tells why not, in the portal's language. Returns the exit status: 1, or 2
 * where the command line is wrong. */
int maker_refuse(const Maker *maker, int status, const Phrase *why,
	const Str *args, size_t count);
void maker_note(Maker *maker, const Phrase *text, const Str *args,
	size_t count);
/* Writes all changes and says so; the exit status. */
int maker_finish(Maker *maker);

/* The session of id, in year if that is given. After a refusal NULL, and
 * *ret_status. */
const Session *maker_session(const Maker *maker, int *ret_status);

int new_year(Maker *maker);
int new_session(Maker *maker);
int new_paper(Maker *maker);
int new_theme(Maker *maker);

/* The text of an outline to fill in; session may be NULL. */
Str outline_text(const Maker *maker, const Session *session);

#endif
