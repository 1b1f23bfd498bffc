#include "app/entry.h"

void entry_line(const Entry *entry, const char *field, Str value)
{
	if (value.len)
		draft_line(entry->draft, entry->indent, &session_schema, field,
			value);
}

/* As its author wrote it: "14h00" stays so. */
static void add_clock(const Entry *entry, const char *field, const Clock *time)
{
	if (time->known)
		entry_line(entry, field, span_scalar(time->span));
}

void entry_begin(const Entry *entry)
{
	const Schema *s = &session_schema;
	const Session *like = entry->like;
	Draft *d = entry->draft;
	size_t indent = entry->indent;
	draft_line(d, 0, s, "id", entry->id);
	draft_line(d, indent, s, "kind", draft_option(d,
		&session_kind_options, entry->kind));
	entry_line(entry, "number", entry->number);
	draft_line(d, indent, s, "title", entry->title);
	draft_line(d, indent, s, "date", maker_date(entry->maker, entry->date,
		entry->iso));
	if (like) {
		add_clock(entry, "time", &like->time);
		add_clock(entry, "end", &like->end);
	}
	draft_line(d, indent, s, "place", like && entry->kind
		!= SESSION_FIELD_TRIP ? like->place.str : UNKNOWN);
}

static void add_person(const Entry *entry, const char *field, const Ref *who)
{
	draft_line(entry->draft, entry->indent, &session_schema, field, who
		? maker_name(entry->maker, who, entry->date) : UNKNOWN);
}

void entry_people(const Entry *entry)
{
	const Session *like = entry->like;
	add_person(entry, "chair", like ? &like->chair : NULL);
	add_person(entry, "secretary", like ? &like->secretary : NULL);
}
