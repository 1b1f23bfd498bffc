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
	VIEW_NOTHING,	/* always nothing */
	VIEW_SHAPE,	/* fields */
	VIEW_KINDS
} ViewKind;

typedef struct ViewShape ViewShape;

typedef struct ViewField {
	const char *name;
	Phrase doc;
	ViewKind kind;
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

#define VIEW_ROWS(...) .fields = (const ViewField[]){__VA_ARGS__}, \
	.count = COUNT(((const ViewField[]){__VA_ARGS__}))

/* What stands behind the DOC of a field that may be nothing. */
#define MAYBE_TEXT VIEW_TEXT, .maybe = true
#define MAYBE_PATH VIEW_PATH, .maybe = true
#define MAYBE_DATE VIEW_DATE, .maybe = true
#define MAYBE_TIME VIEW_TIME, .maybe = true
#define MAYBE_NUMBER VIEW_NUMBER, .maybe = true
#define MAYBE_FLAG VIEW_FLAG, .maybe = true
#define MAYBE_HTML VIEW_HTML, .maybe = true

/* Of a field that has a shape. */
#define ONE(name) VIEW_SHAPE, &shape_##name
#define MAYBE(name) VIEW_SHAPE, &shape_##name, .maybe = true
#define MANY(name) VIEW_SHAPE, &shape_##name, .list = true

/* A shape: its name, DOC, and the rows of its fields. */
#define SHAPE(name, doc, ...) \
	const ViewShape shape_##name = {#name, doc, VIEW_ROWS(__VA_ARGS__)}

/* One number by one name, wherever sessions are counted. */
#define SESSION_COUNT_DOC DOC("số buổi, không tính buổi hủy", \
	"how many sessions, cancelled ones not counted")
#define SESSION_COUNT_ROW {"session_count", SESSION_COUNT_DOC, VIEW_NUMBER}

/* "text", "path", "yes or no" ...; empty for VIEW_SHAPE. */
const Phrase *view_kind_name(ViewKind kind);

/* Of every page, and of each type besides. */
extern const ViewShape shape_every;
extern const ViewShape page_shapes[PAGE_TYPES];

/* All others, in the order in which people read of them. */
#define EACH_SHAPE(DO) \
	DO(session) DO(planned) DO(person) DO(cell) DO(theme) DO(year) \
	DO(document) DO(work) DO(attachment) DO(link) DO(file) DO(entry) \
	DO(crumb) DO(heading) DO(mention) DO(mentions) DO(group) DO(due) \
	DO(opinion) DO(voices) DO(proposal) DO(task) DO(left) DO(mark) \
	DO(next_step) DO(row) DO(vote) DO(outline) DO(minutes) DO(attendance) \
	DO(absent) DO(members) DO(item) DO(evaluation) DO(before) DO(sheet) \
	DO(signers) DO(signer) DO(plan_entry) DO(plan_month) DO(timeline) \
	DO(decision) DO(expected) DO(event) DO(change) DO(fact) DO(passage) \
	DO(piece) DO(session_change) DO(occasion) DO(steps) DO(agenda_day) \
	DO(day) DO(week) DO(month) DO(weekday) DO(table) DO(figures) \
	DO(statistics_of_year) DO(note) DO(former) DO(stay) DO(member) \
	DO(task_group) DO(tasks_of_year) DO(task_year) DO(choice) DO(option) \
	DO(page_facts) DO(chapter) DO(audience) DO(site)

#define DECLARE_SHAPE(name) extern const ViewShape shape_##name;
EACH_SHAPE(DECLARE_SHAPE)

extern const ViewShape *const view_shapes[];
extern const size_t view_shape_count;

#endif
