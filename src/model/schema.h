/* Tables that say which keys a record has; Values become structs by them.
 * Knows types, names and references; must not know any particular record. */
#ifndef MODEL_SCHEMA_H
#define MODEL_SCHEMA_H

#include "base/diag.h"
#include "format/date.h"
#include "format/markdown.h"
#include "format/node.h"
#include "model/entity.h"

/* "của Bộ Chính trị, ngày 09/5/2024" behind the citation in a hole. */
typedef struct CitedIssuer {
	size_t hole;		/* index in its Rich */
	Str name;		/* its first two words, or empty */
	Span span;
	Str written;		/* the date, or empty */
	Span written_span;
	Date date;
	bool sure;		/* the date can be that of nothing else */
} CitedIssuer;

/* The types of a record's members. Each keeps its place; an unknown (left
 * out, or written "chưa xác định") has no source in its span, or for one that
 * was written, the zero value. */
typedef struct Text { Str str; Span span; } Text;
typedef struct Day { Date date; Span span; } Day;
typedef struct Clock { int minutes; bool known; Span span; } Clock;
typedef struct Number { int n; bool known; Span span; } Number;
typedef struct Flag { bool on, known; Span span; } Flag;
typedef struct Choice { int value; Span span; } Choice;	/* 0 is unknown */
typedef struct Prose {
	Rich *rich;
	Span span;
	/* Who is said, right behind a citation, to have issued what it cites;
	 * by rising hole. */
	const struct CitedIssuer *issuers;
	size_t issuer_count;
	bool unknown;		/* of a body: "chưa xác định" is all of it */
} Prose;
typedef struct Raw { const Node *value; } Raw;
typedef struct Ref { Str key; const Entity *to; Span span; } Ref;
/* items without a count: said to be unknown. */
typedef struct List { void *items; size_t count; } List;

/* "14:00"; empty where it is not known. */
static inline Str clock_text(Arena *arena, Clock clock)
{
	return clock.known ? time_format(arena, clock.minutes) : (Str){0};
}

#define LIST_EACH(Type, it, list) \
	for (Type *it = (list).items; \
			it && it < (Type *)(list).items + (list).count; it++)

typedef enum FieldType {
	FIELD_TEXT,
	FIELD_PROSE,	/* Markdown */
	FIELD_DATE,
	FIELD_TIME,
	FIELD_INT,
	FIELD_FLAG,
	FIELD_CHOICE,
	FIELD_ID,	/* Text, a slug */
	FIELD_REF,
	FIELD_URL,	/* Text, an address with an allowed scheme */
	FIELD_AUDIENCE,	/* Text, an audience's id or name */
	FIELD_COLOUR,	/* Text, "#8a1212" */
	FIELD_LENGTH,	/* Text, in mm: "20mm", "12.5mm" */
	FIELD_RECORD,
	FIELD_RAW,	/* any Node: its owner decodes it */
	FIELD_TYPES
} FieldType;

typedef enum RefKind {
	REF_NONE,
	REF_MEMBER,
	REF_CELL,
	REF_OWNER,	/* a member or a cell */
	REF_NAME,	/* a member or cell, else any name in free text */
	REF_ABSENT,	/* the same, but R20 wants a member */
	REF_THEME,
	REF_DOCUMENT,
	REF_WORK,
	REF_SESSION,
	REF_PAGE,
	REF_KINDS
} RefKind;

/* One enumerated value; number 0 is never used. `also` holds further
 * accepted spellings, with '|' between them. */
typedef struct Option {
	int number;
	Str name, vi, also;
	Phrase label;	/* shown on pages */
} Option;

#define OPTION(number, en, vi, label_vi, label_en) \
	{(number), STR_INIT(en), STR_INIT(vi), {0}, PHRASE(label_vi, label_en)}
#define OPTION_ALSO(number, en, vi, also, label_vi, label_en) \
	{(number), STR_INIT(en), STR_INIT(vi), STR_INIT(also), \
		PHRASE(label_vi, label_en)}

typedef struct Options {
	const Option *at;
	size_t count;
} Options;

typedef struct Schema Schema;

enum { FORMS_MAX = 2 };

typedef struct Field {
	Str name, vi;
	FieldType type;
	size_t offset;
	Phrase doc;		/* what it says, in a few words */
	bool list;		/* the member is a List of the type */
	bool single;		/* one value may stand for a list of one */
	bool item;		/* alone it is all that an item of a list says */
	bool required;
	bool known;		/* required, and never "chưa xác định" */
	bool leads;		/* Markdown right below a page's own heading */
	RefKind ref;
	const Options *options;
	const Schema *record;
	/* Of FIELD_RAW: the schemas by which its owner decodes the value;
	 * keyed: it is a map to such values, by keys of this pattern. */
	const Schema *forms[FORMS_MAX];
	const char *keyed;
} Field;

struct Schema {
	Phrase title;		/* "buổi sinh hoạt" / "session" */
	size_t size;
	const Field *fields;
	size_t count;
	EntityKind entity;	/* the record begins with an Entity */
	const char *bare;	/* field that takes a value which is no map */
	size_t extent;		/* offset of a Span for all of it, or 0 */
	bool wordy;		/* that value is any text: it may hold a colon */
};

/* A row of a field table; DOC comes first of the rest. */
#define FIELD(Type, member, en, vi, type, ...) \
	{STR_INIT(en), STR_INIT(vi), type, offsetof(Type, member), \
		__VA_ARGS__}
#define DOC(vi, en) .doc = PHRASE(vi, en)

/* Rows that several kinds of records have. */
#define ROW_AUDIENCE(Type) \
	FIELD(Type, audience, "audience", "đối tượng", FIELD_AUDIENCE, \
		DOC("ai được xem", "who may read it"))
#define ROW_ILLUSTRATIVE(Type) \
	FIELD(Type, illustrative, "illustrative", "minh họa", FIELD_FLAG, \
		DOC("dữ liệu minh họa, trang có ghi rõ", \
			"made up to show the portal; pages say so"))

#define FIELDS(table) \
	.fields = (table), .count = sizeof(table) / sizeof *(table)
#define OPTIONS(table) {(table), sizeof(table) / sizeof *(table)}

size_t field_size(const Field *field);
/* By its English name; NULL when there is none. */
const Field *schema_field(const Schema *schema, Str name);
/* By either name, as authors write it. */
const Field *schema_key(const Schema *schema, Str key);
const Option *option_by_number(const Options *options, int number);
/* Label of number, or NULL when unknown. */
const Phrase *option_label(const Options *options, int number);

/* What stands in record at the offset that a schema or field gives. */
static inline void *record_at(const void *record, size_t offset)
{
	return (char *)(uintptr_t)record + offset;
}

/* Kinds of entities, as bits: 1u << kind. */
typedef uint32_t EntitySet;

/* What decoding needs besides the value. */
typedef struct Decoder {
	Arena *arena;		/* records */
	Diag *diag;
	Language language;	/* of labels inside rendered Markdown */
	bool partial;		/* some key was refused, and told, before */
	EntitySet *lost;	/* may be NULL: kinds of which a record, or its
				 * id or name, could not be read */
	Arena *scratch;		/* where the Values are; NULL: in arena, or
				 * somewhere that lives as long */
	Spool *spool;		/* where bodies are set aside; NULL: in arena */
} Decoder;

/* The kinds of entities that records of schema are or hold. */
EntitySet schema_entities(const Schema *schema);

/* Fills record (zeroed, schema->size bytes) from value. Unknown and missing
 * keys, wrong types and values are reported; the rest is still read. The
 * Entity of a record gets its kind, and as span that of its id. */
void schema_decode(const Decoder *decoder, const Schema *schema,
	const Node *value, void *record);
/* A copy of record that may be resolved and completed while record stays as it
 * was decoded. body: offset of a Prose beside the table, or 0. Texts, HTML and
 * Values are shared. */
void *schema_copy(Arena *arena, const Schema *schema, const void *record,
	size_t body);
/* Levels in HTML of the outermost headings of a text. */
enum {
	BELOW_PAGE = 2,
	BELOW_SECTION = 3
};
/* Markdown in body, the rest of a file. */
Prose decode_body(const Decoder *decoder, const Source *source,
	uint32_t start, Str body);
/* Whether anything is said; not if that is "chưa xác định". */
bool prose_told(const Prose *prose);
/* "0" and "không", in the place of a list of none. */
bool text_none(Str text);
/* How long a blank to be filled in is, at the start of text: "....", "…", "__". */
size_t text_blank(Str text);
/* Whether a text says that the value is not known: "chưa xác định", or nothing
 * but a blank. */
bool text_unknown(Str text);
/* Whether that stands at span. */
bool span_unknown(Span span);
/* What stands at span as it is written, without its quotes. */
Str span_scalar(Span span);
bool list_unknown(const List *list);

/* Called for what a record holds, nested records included, in the order of
 * the tables. Any function may be NULL. */
typedef struct Visitor {
	void *context;
	/* A record with an Entity begins; ends when the next one does. */
	void (*entity)(void *context, Entity *entity);
	void (*entity_end)(void *context, Entity *entity);
	void (*ref)(void *context, Ref *ref, const Field *field);
	void (*prose)(void *context, Prose *prose, const Field *field);
	void (*audience)(void *context, Text *audience);
	void (*text)(void *context, Text *text, const Field *field);
} Visitor;

void schema_visit(const Visitor *visitor, const Schema *schema, void *record);

#endif
