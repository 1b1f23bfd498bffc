#include "model/rule_checks.h"

#include "format/syllable.h"
#include "format/vietnamese.h"
#include "model/file_fault.h"
#include "model/linker.h"
#include "model/stage.h"

static int flaw_order(const void *a, const void *b)
{
	return span_cmp(((const Flaw *)a)->span, ((const Flaw *)b)->span);
}

static void add_flaw(RuleContext *context, Span span, Reach reach)
{
	if (span.source && reach)
		*VEC_ADD(context->scratch, &context->flaws) = (Flaw){span, reach};
}

/* Of two files for one record nobody knows which is meant. */
static void add_twice(RuleContext *context, const Report *report)
{
	VEC_EACH(const File, file, &context->content->files)
		if (file->source == report->related.source && file->record) {
			add_flaw(context, report->related, REACH_RECORD);
			if (file->kind->schema->entity)
				add_flaw(context, ((const Entity *)file->record)
					->extent, REACH_RECORD);
		}
}

void rule_flaws_find(RuleContext *context)
{
	VEC_EACH(const Report, report, &context->diag->reports) {
		if (report->fault == file_fault(FILE_FAULT_TWICE))
			add_twice(context, report);
		add_flaw(context, report->span, report->fault->reach);
	}
	VEC_EACH(const File, file, &context->content->files)
		context->unread |= file->kind && !file->record;
	SORT(context->flaws.items, context->flaws.count, flaw_order);
}

static bool any_within(const FlawVec *flaws, Span extent, Reach least)
{
	size_t low = 0, high = flaws->count;
	if (!extent.source)
		return false;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (span_cmp(flaws->items[middle].span, extent) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < flaws->count; low++) {
		const Flaw *flaw = &flaws->items[low];
		if (flaw->span.source != extent.source
				|| flaw->span.start > extent.end)
			return false;
		if (flaw->reach >= least)
			return true;
	}
	return false;
}

bool rule_flawed(const RuleContext *context, Span extent)
{
	return any_within(&context->flaws, extent, REACH_DATE);
}

bool rule_flawed_but_dates(const RuleContext *context, Span extent)
{
	return any_within(&context->flaws, extent, REACH_RECORD);
}

bool rule_misnamed(const RuleContext *context, const Ref *name)
{
	return linker_means_id(name->key)
		|| any_within(&context->flaws, name->span, REACH_NAME);
}

/* Ids of sessions begin with their year. */
bool rule_has_orphan(const RuleContext *context, const Plan *plan)
{
	const Map *orphans = &context->content->orphans;
	for (size_t i = 0; i < orphans->count; i++)
		if (str_starts(orphans->slots[i].key, plan->entity.id))
			return true;
	return false;
}

bool rule_file_told(const RuleContext *context, const File *file)
{
	return !file->record || rule_flawed(context, span_at(file->source, 0,
		file->source->text.len));
}

bool rule_papers_told(const RuleContext *context, const Session *session)
{
	const Content *content = context->content;
	if (rule_has_orphan(context, session->plan))
		return true;
	if (!context->unread)
		return false;
	VEC_EACH(const File, file, &content->files)
		if (file->kind && !file->record && file_beside(file, session))
			return true;
	return false;
}

void rule_each_session(const RuleContext *context, CheckSession *visit,
	bool held)
{
	SESSIONS_EACH(session, context->content)
		if (!rule_flawed_but_dates(context, session->entity.extent)
				&& (!held || (session->minutes
					&& rule_held(context, session))))
			visit(context, session);
}

void rule_tell(const RuleContext *context, RuleFaultId id, Span span,
	Args args)
{
	diag_add(context->diag, rule_fault(id), span, args);
}

void rule_tell_related(const RuleContext *context, RuleFaultId id, Span span,
	Span related, Args args)
{
	diag_add_related(context->diag, rule_fault(id), span, related, args);
}

bool rule_called_off(const Session *session)
{
	return session->status.value == STATUS_CANCELLED
		|| session->status.value == STATUS_POSTPONED;
}

bool rule_held(const RuleContext *context, const Session *session)
{
	return session_stage(session, context->content->today) >= STAGE_HELD;
}

bool rule_counts(const Session *session)
{
	return session->kind.value != SESSION_REGULAR
		&& session_scheduled(session);
}

bool rule_has_topic(const RuleContext *context, const Session *session)
{
	return rule_counts(session)
		&& (session->kind.value == SESSION_THEMATIC
			|| rule_held(context, session));
}

bool rule_done(const RuleContext *context, Day day)
{
	return date_reached(day.date, context->content->today);
}

Date rule_minutes_day(const Session *session)
{
	Date written = session->minutes->date.date;
	Date planned = session->date.date;
	if (!date_known(written))
		return planned;
	return date_known(planned) && date_cmp(written, planned) ? (Date){0}
		: written;
}

/* Syllable by syllable: "Hoà" is "Hòa", and "Hoa" is somebody else. */
Str rule_name_key(const RuleContext *context, Str name)
{
	enum { LONGER = 4 };	/* letters and their marks, taken apart */
	SyllableScan scan;
	size_t size = name.len * LONGER;
	char *bytes = arena_bytes(context->scratch, size), *to = bytes;
	syllable_begin(&scan, name);
	while (syllable_next(&scan)) {
		Str one = syllable_spell(context->scratch, scan.syllable)
			.spelled;
		if (one.len + 1 > size - (size_t)(to - bytes))
			break;
		to = str_put(to, one);
		*to++ = ' ';
	}
	return str_concat(context->scratch, (Str){bytes, (size_t)(to - bytes)},
		vietnamese_key(context->scratch, name));
}

bool rule_same_person(const RuleContext *context, const Ref *a, const Ref *b)
{
	if (!a->key.len || !b->key.len)
		return false;
	if (a->to || b->to)
		return a->to == b->to;
	return vietnamese_same_key(a->key, b->key) && str_eq(rule_name_key(
		context, a->key), rule_name_key(context, b->key));
}

Str rule_date(const RuleContext *context, Date date)
{
	return date_format(context->scratch, date, DATE_TYPED,
		context->content->language);
}

Str rule_number(const RuleContext *context, long long n)
{
	return str_from_int(context->scratch, n);
}

Str rule_lacking(const RuleContext *context, const Part *parts, size_t count)
{
	Str names = {0};
	for (size_t i = 0; i < count; i++)
		if (!parts[i].there && !span_unknown(parts[i].span))
			names = str_join(context->scratch, names, STR(", "),
				phrase_in(&parts[i].name,
					context->content->language));
	return names;
}

Str rule_path(const RuleContext *context, const Session *session,
	FileKindId kind)
{
	const Content *content = context->content;
	return content_place(context->scratch, content, kind,
		session->plan->entity.id, session->id.str, content->language);
}

Span rule_head(Span extent)
{
	size_t at;
	if (str_find(span_text(extent), STR(":"), &at)
			|| str_find(span_text(extent), STR("\n"), &at))
		extent.end = extent.start + (uint32_t)at;
	return extent;
}
