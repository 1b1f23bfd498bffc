#include "model/target.h"

#include "format/vietnamese.h"
#include "model/link_fault.h"
#include "model/parts.h"
#include "model/readers.h"
#include "model/rule_setting.h"
#include "model/section.h"

/* An outline without that section is told as such (R01), unless the portal
 * does not ask for it. */
static bool section_told(const Linker *linker, const Entity *to, Str fragment)
{
	const Outline *outline = RECORD(Outline, to);
	return to->kind == ENTITY_OUTLINE && outline->body.rich
		&& outline->session->kind.value == SESSION_THEMATIC
		&& section_missing(linker->scratch, outline->body.rich,
			fragment) >= 0
		&& rule_is_on(&linker->content->portal, STR("R01"));
}

/* Whether neither the title of an entity nor what stands in it may be told in
 * the name of what refers to it; that it is so is told elsewhere. */
static bool is_closed(const Linker *linker, const Entity *to)
{
	return to->file->reading->found.secret
		|| readers_of(linker->content, linker->file, linker->from)
			& ~readers_of(linker->content, to->file, to);
}

void target_fragment(const Linker *linker, const Entity *to,
	Str fragment, Span span)
{
	const Rich *rich = entity_body(to);
	/* Of an attachment it is its reader's business: x.pdf#page=2. */
	if (!fragment.len || to->kind == ENTITY_ATTACHMENT
			|| (rich && rich->refused) || is_closed(linker, to))
		return;
	Suggest suggest = suggest_for(vietnamese_key(linker->scratch, fragment));
	for (size_t i = 0; rich && i < rich->heading_count; i++) {
		if (str_eq(rich->headings[i].id, fragment))
			return;
		suggest_offer(&suggest, vietnamese_key(linker->scratch,
			rich->headings[i].id), rich->headings[i].id);
	}
	if (section_told(linker, to, fragment))
		return;
	diag_add(linker->diag, link_fault(LINK_FAULT_ANCHOR), span, ARGS(ARG(fragment),
		ARG(to->title), ARG(suggest.best)));
}
