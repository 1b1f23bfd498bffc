/* R26 to R29 and the weekdays of R34: what was found in the text of the
 * files, told as the rules ask. */
#include "model/rule_checks.h"

#include <string.h>

#include "model/fault.h"
#include "model/privacy.h"

/* A number of the portal's own contact, as it is written and dialled. */
static Args contact_args(const RuleContext *context, PrivacyKind number,
	Span span)
{
	const Span contact = context->content->portal.contact.span;
	Str text = source_text(span.source);
	if (span.source != contact.source || span.start < contact.start
			|| span.end > contact.end
			|| number != PRIVACY_TELEPHONE)
		return ARGS(ARG_PHRASE(&privacy_names[number]));
	if (span.start && strchr("(+", text.ptr[span.start - 1]))
		span.start--;
	Str written = span_text(span);
	char *dialled = arena_bytes(context->scratch, written.len);
	size_t count = 0;
	for (size_t i = 0; i < written.len; i++)
		if (strchr("+0123456789", written.ptr[i]))
			dialled[count++] = written.ptr[i];
	return ARGS(ARG_PHRASE(&privacy_names[number]), ARG(written),
		ARG(((Str){dialled, count})));
}

static void tell_finding(const RuleContext *context, const File *file,
	const Finding *finding)
{
	Span span = span_at(file->source, finding->start, finding->end);
	Span line = span_at(file->source, finding->line_start,
		finding->line_end);
	if (!finding->number)
		diag_add(context->diag, fault(FAULT_WEEKDAY_TEXT), span,
			ARGS(ARG(date_format(context->scratch, finding->date,
				DATE_WITHIN, context->content->language))));
	else if (!rule_flawed(context, line))
		rule_tell(context, RULE_PERSONAL, span,
			contact_args(context, finding->number, span));
}

/* Of a secret file nothing else is told, and nothing is quoted. */
static void tell_secret(const File *file, Diag *diag)
{
	diag_drop(diag, file->source);
	file->source->withheld = true;
	diag_add(diag, rule_fault(RULE_SECRET), span_file(file->source),
		NO_ARGS);
}

/* What else is wrong in such a file comes of its letters. */
static void tell_encoding(const File *file, const Findings *found, Diag *diag)
{
	const Phrase *name = legacy_verdict(&found->signs);
	size_t at = found->signs.first, end = at;
	if (!name)
		return;
	Str text = source_text(file->source);
	diag_drop(diag, file->source);
	while (at && text.ptr[at - 1] != ' ' && text.ptr[at - 1] != '\n')
		at--;
	while (end < text.len && text.ptr[end] != ' ' && text.ptr[end] != '\n')
		end++;
	diag_add(diag, fault(FAULT_TEXT_ENCODING), span_at(file->source, at,
		end), ARGS(ARG_PHRASE(name)));
}

/* R29: told once, at the first place of the rarer spelling. */
static void tell_spelling(const RuleContext *context)
{
	static const Str words[SPELLINGS] = {
		STR_INIT("ủy"), STR_INIT("u\u1EF7"),
	};
	size_t counts[SPELLINGS] = {0};
	Span firsts[SPELLINGS] = {{0}, {0}};
	VEC_EACH(const File, file, &context->content->files)
		for (int s = 0; s < SPELLINGS; s++) {
			const Uses *uses = &file->reading->found.uses[s];
			if (file->reading->found.secret || !uses->count)
				continue;
			if (!counts[s])
				firsts[s] = span_at(file->source, uses->first,
					uses->first + words[s].len);
			counts[s] += uses->count;
		}
	if (!counts[SPELLING_U] || !counts[SPELLING_Y])
		return;
	int rare = counts[SPELLING_U] < counts[SPELLING_Y] ? SPELLING_U
		: SPELLING_Y;
	rule_tell_related(context, RULE_SPELLING, firsts[rare], firsts[!rare],
		ARGS(ARG(words[rare]), ARG(words[!rare]),
			ARG(rule_number(context, (long long)counts[rare])),
			ARG(rule_number(context, (long long)counts[!rare]))));
}

void rule_text_check(const RuleContext *context)
{
	const Content *content = context->content;
	VEC_EACH(const File, file, &content->files)
		VEC_EACH(const Finding, finding, &file->reading->found.list)
			tell_finding(context, file, finding);
	tell_spelling(context);
	VEC_EACH(const File, file, &content->files)
		if (file->kind && !file->reading->found.secret)
			tell_encoding(file, &file->reading->found, context->diag);
	rules_withhold(content, context->diag);
}

void rules_withhold(const Content *content, Diag *diag)
{
	VEC_EACH(const File, file, &content->files)
		if (file->reading->found.secret)
			tell_secret(file, diag);
}
