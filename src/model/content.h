/* All records of a portal, found by id, with their references resolved.
 * Knows files and relations; must not know pages or URLs. */
#ifndef MODEL_CONTENT_H
#define MODEL_CONTENT_H

#include "base/fs.h"
#include "base/map.h"
#include "build/pool.h"
#include "model/chapter.h"
#include "model/minutes.h"
#include "model/outline.h"
#include "model/portal.h"
#include "model/reading.h"
#include "model/register.h"
#include "model/theme.h"

typedef enum FilePlace {
	PLACE_TOP,
	PLACE_PAGES,
	PLACE_YEAR,
	PLACE_SESSION
} FilePlace;

typedef struct Shelf Shelf;

/* A kind of file: its names, where it stands, what it holds. */
struct FileKind {
	Str en, vi;		/* stems; empty: any Markdown file there */
	FilePlace place;
	bool yaml, markdown;
	const Schema *schema;
	size_t body;		/* offset of the Prose for the text behind the
				 * front matter, or 0 */
};

typedef enum FileKindId {
	KIND_PORTAL,
	KIND_CHAPTER,
	KIND_THEMES,
	KIND_REGISTER,
	KIND_PLAN,
	KIND_PROPOSALS,
	KIND_OUTLINE,
	KIND_MINUTES,
	KIND_OPINIONS,
	KIND_REPORT,
	KIND_PAGE,
	FILE_KINDS
} FileKindId;

extern const FileKind file_kinds[FILE_KINDS];

/* One file below content/. An attachment has kind NULL. */
struct File {
	Entity entity;		/* of an attachment; kind NONE else */
	const FileKind *kind;
	Str disk_path;		/* beneath content/, bytes as on disk */
	Str name;		/* last component, NFC */
	Str year, session;	/* folder names, NFC, or empty */
	uint64_t size;
	Reading *reading;	/* what stands in it, as it was read */
	Source *source;		/* of the reading: content/..., NFC */
	void *record;		/* by the kind's schema; NULL after a fault */
	EntitySet lost;		/* kinds of which a record could not be read */
};

typedef struct FileVec {
	VEC(File)
	struct { VEC(Str) } folders;	/* 2025, 2025/chuyen-de-1, in NFC */
} FileVec;

/* Something refers to something else. */
typedef struct Mention {
	const Entity *from, *to;
	Span span;
} Mention;

typedef struct MentionVec {
	VEC(Mention)
} MentionVec;

typedef struct MentionOrder {
	VEC(const Mention *)
} MentionOrder;

typedef struct NameVec {
	VEC(Str)
} NameVec;

/* Lives in the generation's arenas; frozen after content_check. */
typedef struct Content {
	Arena *arena;
	const Folder *root;	/* the folder content/ */
	Shelf *shelf;		/* what earlier loads have read, or NULL */
	Spool *spool;		/* where bodies are set aside, or NULL */
	FileVec files;		/* sorted by path */
	Map by_path;		/* "2025/chuyen-de-1/de-cuong.md" -> File */

	Portal portal;
	Chapter chapter;
	ThemesFile themes;
	Register reg;
	Plan **plans;		/* sorted by year */
	size_t plan_count;
	Session **published;	/* those of the audience, in the order of the
				 * plans, each of which has its part of it */
	size_t published_count;
	FreePage **pages;	/* sorted by file */
	size_t page_count;
	Document **documents;	/* of the audience, as registered */
	size_t document_count;
	Work **works;
	size_t work_count;

	Entity **entities;	/* [number]; [0] is NULL */
	size_t entity_count;	/* the highest number + 1 */
	Map by_id[ENTITY_KINDS];	/* id -> Entity */
	Map by_name[ENTITY_KINDS];	/* exact title -> Entity or ambiguous */
	Map by_symbol;		/* symbol -> the first Document */
	NameVec asked;		/* names by which something was looked for that
				 * has no such id, whether or not it was found */

	MentionOrder mentions;	/* sorted by target, then source; no doubles
				 * once filtered */
	MentionOrder outgoing;	/* the same, sorted by source, then place */

	Language language;
	Date today;
	const Audience *audience;
	Str address;		/* where its pages are on the network, or
				 * empty */
	EntitySet lost;		/* of all files: what is not found may be
				 * among it, and was told there */
	EntitySet absent;	/* kinds whose file at the top is not there */
	Map orphans;		/* ids of sessions and years without a plan,
				 * told too */
	Map meant;		/* ids of sessions that folders among these
				 * were probably meant as, one each */
	bool audiences_unread;	/* perhaps: the portal's file has faults */
	bool audience_unknown;	/* the one asked for does not exist */
	bool drafts;
} Content;

typedef struct ContentOptions {
	Str audience;		/* id; empty: the default one */
	Date today;		/* unknown: ask now */
	Date (*now)(Str timezone);	/* unknown: errno tells why */
	bool drafts;		/* keep what is not approved */
	Shelf *shelf;		/* what earlier loads have read, or NULL */
	const FileList *entries;	/* below root, used up; NULL: to be walked */
	Spool *spool;		/* outlives the content; NULL: bodies stay in
				 * memory */
} ContentOptions;

/* Reads and decodes every file of root. Faults of the content go to diag;
 * what could be read is there. */
void content_load(Content *content, Arena *arena, const Folder *root,
	const ContentOptions *options, Pool *pool, Diag *diag);
/* The file of content that source was read from. */
File *content_file(const Content *content, const Source *source);
/* Frees what no arena holds. */
void content_done(Content *content);
/* Resolves every reference, link and citation, and checks the rules, on all
 * records, whoever may see them. */
void content_check(Content *content, Pool *pool, Diag *diag);
/* Keeps what the audience may see: the rest is in no published list, no mention
 * and no pointer of a session. A visible record that refers to a hidden one is
 * a fault. Of a draft that is not shown only the dates are left. */
void content_filter(Content *content, Diag *diag);

/* "de-cuong.md": what a file of kind is called. */
Str file_kind_name(Arena *arena, FileKindId kind, Language language);
/* "2025/mot/de-cuong.md": where it belongs beneath content/. year and session
 * are empty where the kind has none. */
Str file_kind_path(Arena *arena, FileKindId kind, Str year, Str session,
	Language language);
/* Number of the first file in the folder of a session, of a year, or of all: those
 * in one folder stand together. If there are none, where they would. */
size_t content_first_in(const Content *content, Str year, Str session);
/* The file of kind that is there, or NULL. */
const File *content_of_kind(const Content *content, FileKindId kind,
	Str year, Str session);
/* The path that it is shown by; where there is none, that it should have. */
Str content_place(Arena *arena, const Content *content, FileKindId kind,
	Str year, Str session, Language language);
/* The path of file beneath content/, as in by_path. */
Str file_path(const File *file);
/* The id of the session in whose folder file stands; empty elsewhere. */
Str file_session_id(const File *file);
/* Whether file stands in the folder of session. */
bool file_beside(const File *file, const Session *session);
/* The plan of year, or NULL. */
Plan *content_plan(const Content *content, Str year);
/* The session in whose folder file stands, or NULL. Once ids are known. */
const Session *content_session(const Content *content, const File *file);
/* The same, or the plan of its year: for whom a file speaks that has no entity
 * of its own. */
const Entity *content_owner(const Content *content, const File *file);
/* The entity that file, which could be read, is all of; else its owner. */
const Entity *content_entity(const Content *content, const File *file);

#define PLANS_EACH(plan, content) \
	ARRAY_EACH_TO(Plan, plan, (content)->plans, (content)->plan_count)

/* Each session of each plan, whoever may see it. */
#define SESSIONS_EACH(session, content) \
	PLANS_EACH(plan_of_##session, content) \
		LIST_EACH(const Session, session, plan_of_##session->sessions)

/* Each that the audience may see, of a plan or of all content. */
#define PUBLISHED_EACH(session, of) \
	ARRAY_EACH_TO(Session, session, (of)->published, (of)->published_count)

/* Value that by_name holds for a name with several bearers. */
extern const Entity entity_ambiguous;

/* Mentions whose target is `to`. */
size_t content_mentions(const Content *content, const Entity *to,
	const Mention *const **ret_first);
/* Mentions whose source is `from`, in the order of the text. */
size_t content_outgoing(const Content *content, const Entity *from,
	const Mention *const **ret_first);

#endif
