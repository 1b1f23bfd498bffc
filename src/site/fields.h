/* What a template may see: the fields of each type of page and of what stands
 * in them, as tables. What people read of them is printed from these.
 * Knows names and types; must not know how a field is filled. */
#ifndef SITE_FIELDS_H
#define SITE_FIELDS_H

#include "site/page.h"

typedef enum ViewKind {
	VIEW_TEXT,
	VIEW_PATH,	/* text: an address beneath the output */
	VIEW_DATE,	/* text: 2025-03-14 */
	VIEW_TIME,	/* text: 14:00 */
	VIEW_NUMBER,
	VIEW_FLAG,
	VIEW_HTML,
	VIEW_FIGURE,	/* a number or a text */
	VIEW_NOTHING,	/* always nothing */
	VIEW_SHAPE,	/* fields */
	VIEW_KINDS
} ViewKind;

typedef struct ViewShape ViewShape;

typedef struct ViewField {
	const char *name;
	ViewKind kind;
	Phrase doc;
	const ViewShape *shape;	/* of VIEW_SHAPE */
	bool maybe;		/* the value or nothing */
	bool list;		/* a list of such; never nothing */
} ViewField;

struct ViewShape {
	const char *name;
	const ViewField *fields;
	size_t count;
	Phrase doc;
	const ViewShape *or;	/* what may stand in its place, or NULL */
	const ViewShape *also;	/* whose fields it has as well, or NULL */
};

#define VIEW_ROWS(table) \
	.fields = (table), .count = sizeof(table) / sizeof *(table)

/* One number by one name, wherever sessions are counted. */
#define SESSION_COUNT_DOC DOC("số buổi, không tính buổi hủy", \
	"how many sessions, cancelled ones not counted")
#define SESSION_COUNT_ROW {"session_count", VIEW_NUMBER, SESSION_COUNT_DOC}

/* "text", "path", "yes or no" ...; empty for VIEW_SHAPE. */
const Phrase *view_kind_name(ViewKind kind);

/* Of every page, and of each type besides. */
extern const ViewShape shape_every;
extern const ViewShape page_shapes[PAGE_TYPES];
/* All others. */
extern const ViewShape *const view_shapes[];
extern const size_t view_shape_count;

extern const ViewShape shape_session, shape_planned, shape_person, shape_cell,
	shape_theme, shape_year, shape_document, shape_work, shape_attachment, shape_link,
	shape_file, shape_entry, shape_crumb, shape_heading, shape_mention,
	shape_mentions, shape_group, shape_due, shape_opinion, shape_voices,
	shape_proposal, shape_task, shape_left, shape_mark, shape_next_step,
	shape_row, shape_vote, shape_outline, shape_minutes, shape_attendance,
	shape_absent, shape_members, shape_item, shape_evaluation,
	shape_before, shape_sheet, shape_signers, shape_signer,
	shape_plan_entry, shape_plan_month, shape_timeline, shape_decision,
	shape_expected, shape_event, shape_change, shape_fact, shape_passage,
	shape_piece, shape_session_change, shape_occasion, shape_steps,
	shape_agenda_day, shape_day, shape_week, shape_month, shape_weekday, shape_table,
	shape_figures, shape_statistics_of_year, shape_note, shape_former,
	shape_stay, shape_member, shape_task_group, shape_tasks_of_year,
	shape_task_year, shape_choice, shape_option, shape_page_facts,
	shape_chapter, shape_audience, shape_site;

#endif
