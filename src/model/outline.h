/* Papers in Markdown: outlines, field trip reports, free pages.
 * Knows their front matter; must not know the schedule. */
#ifndef MODEL_OUTLINE_H
#define MODEL_OUTLINE_H

#include "model/plan.h"

typedef struct AttachmentRef {
	Text file, title;
	const File *to;
} AttachmentRef;

struct Outline {
	Entity entity;		/* id: that of its session */
	Text title, version, approved_by, summary, audience;
	List sent_to;		/* Text */
	List authors;		/* Ref */
	Day drafted, approved, sent, completed;
	List themes, documents;	/* Ref */
	List attachments;	/* AttachmentRef */
	List aliases;		/* Text */
	Flag illustrative;
	Prose body;
	Session *session;
	bool draft;		/* not approved on the day of the build */
	bool withheld;		/* a draft that is not shown: its dates are
				 * left, and the title of its session */
};

struct FreePage {
	Entity entity;		/* id: its file's stem, or its session's id */
	Text title, audience;
	List themes;		/* Ref */
	List attachments;	/* AttachmentRef */
	List aliases;		/* Text */
	Flag illustrative;
	Prose body;
	Session *session;	/* of a report; NULL for a free page */
};

extern const Schema attachment_schema;
extern const Schema outline_schema, page_schema, report_schema;

/* Whether the committee had approved the outline on day. */
bool outline_approved(const Outline *outline, Date day);

#endif
