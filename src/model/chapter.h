/* The organisation: chapter, terms, cells, members (chapter.yaml).
 * Knows who belongs where on a date; must not know meetings. */
#ifndef MODEL_CHAPTER_H
#define MODEL_CHAPTER_H

#include "model/schema.h"

typedef struct ChapterHead {
	Text name, parent, organisation, place, code;
	Flag illustrative;
} ChapterHead;

typedef struct Term {
	Text id;
	Day from, to;
} Term;

typedef struct Cell {
	Entity entity;
	Text id, name, short_name, specialty;
	Day from, to;
} Cell;

typedef enum Role {
	ROLE_SECRETARY = 1,
	ROLE_DEPUTY,
	ROLE_COMMITTEE,
	ROLE_CELL_LEADER,
	ROLE_MEMBER
} Role;

typedef enum Standing {
	STANDING_FULL = 1,
	STANDING_PROBATIONARY,
	STANDING_EXEMPT
} Standing;

/* A stretch of a member's life in the chapter. */
typedef struct Posting {
	Ref cell;
	Choice role, standing;
	Day from, to;
} Posting;

typedef struct Member {
	Entity entity;
	Text id, name, post;
	Ref cell;
	Choice role, standing;
	Day from, to;
	List history;		/* Posting, as written */
} Member;

typedef struct Chapter {
	ChapterHead head;
	List terms;		/* Term */
	List cells;		/* Cell */
	List members;		/* Member */
} Chapter;

extern const Schema chapter_schema;
extern const Options role_options, standing_options;

void chapter_complete(const Decoder *decoder, Chapter *chapter);
/* Whether [from, to], open where unknown, holds date; an unknown date is
 * held by what has no end. */
bool day_within(Day from, Day to, Date date);
/* The cell of member on date: by history, else the present one; NULL when
 * unknown or not a member then. */
const Cell *member_cell(const Member *member, Date date);
/* The cell that who is, or belongs to on date; NULL when unknown. */
const Cell *cell_of(const Entity *who, Date date);
/* Whether a member or cell was there on date, as day_within; all else is. */
bool entity_stands(const Entity *who, Date date);
/* Where the cell of member on date is written. */
const Ref *member_cell_ref(const Member *member, Date date);

#endif
