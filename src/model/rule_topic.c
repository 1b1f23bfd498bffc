/* What a topic is tied to: cells, themes, sources, opinions. */
#include "model/rule_checks.h"

#include "model/belonging.h"
#include "model/citation.h"

/* What is said to be unknown may stay so until the session is held. */
static bool may_be_unknown(const RuleContext *context, const Session *session,
	bool said)
{
	return said && !rule_held(context, session);
}

/* R09 */
void check_lead(const RuleContext *context, const Session *session)
{
	bool said = span_unknown(session->cell.span)
		|| list_unknown(&session->lead);
	if (!rule_has_topic(context, session) || session->cell.key.len
			|| session->lead.count
			|| may_be_unknown(context, session, said))
		return;
	rule_tell(context, RULE_NO_LEAD, span_unknown(session->cell.span)
		? session->cell.span : session->entity.span,
		ARGS(ARG(session->id.str)));
}

/* R11 */

static Str theme_ids(const RuleContext *context, const Plan *plan)
{
	Str all = {0};
	LIST_EACH(const Ref, theme, plan->themes)
		all = str_join(context->scratch, all, STR(", "), theme->key);
	return all;
}

static bool plan_has_theme(const Plan *plan, const Entity *theme)
{
	LIST_EACH(const Ref, declared, plan->themes)
		if (!declared->to || declared->to == theme)
			return true;
	return false;
}

static bool is_of_year(const Theme *theme, Str year)
{
	LIST_EACH(const Text, one, theme->years)
		if (!one->str.len || str_eq(one->str, year))
			return true;
	return !theme->years.count;
}

/* Whether a session shortly before it in the plan has the theme too. */
static bool told_before(const Session *session, const Entity *theme)
{
	enum { LOOK_BACK = 50 };
	const Session *first = session->plan->sessions.items;
	size_t before = (size_t)(session - first);
	for (size_t i = 0; i < before && i < LOOK_BACK; i++)
		LIST_EACH(const Ref, ref, session[-1 - (ptrdiff_t)i].themes)
			if (ref->to == theme)
				return true;
	return false;
}

static void check_theme_year(const RuleContext *context,
	const Session *session, const Ref *ref)
{
	const Theme *theme = RECORD(Theme, ref->to);
	Str year = session->plan->entity.id;
	if (!is_of_year(theme, year) && !told_before(session, ref->to))
		rule_tell_related(context, RULE_THEME_YEAR, ref->span,
			((const Text *)theme->years.items)->span,
			ARGS(ARG(theme->entity.title), ARG(year)));
}

void check_themes(const RuleContext *context, const Session *session)
{
	const Plan *plan = session->plan;
	if (!rule_counts(session))
		return;
	if (!session->themes.count && rule_has_topic(context, session)
			&& !may_be_unknown(context, session,
				list_unknown(&session->themes)))
		rule_tell(context, RULE_NO_THEME, session->entity.span,
			ARGS(ARG(session->id.str),
				ARG(plan->themes.count ? ((const Ref *)
					plan->themes.items)->key : (Str){0})));
	LIST_EACH(const Ref, theme, session->themes)
		if (theme->to)
			check_theme_year(context, session, theme);
	if (!plan->themes.count)
		return;
	LIST_EACH(const Ref, theme, session->themes)
		if (theme->to && !plan_has_theme(plan, theme->to))
			rule_tell_related(context, RULE_FOREIGN_THEME,
				theme->span, ((const Ref *)plan->themes.items)->span,
				ARGS(ARG(theme->key), ARG(plan->entity.id),
					ARG(theme_ids(context, plan))));
}

/* R13 */

/* By number, whether an entity refers to a document or a work. */
static const bool *citing(const RuleContext *context)
{
	const Content *content = context->content;
	bool *cites = ARENA_ARRAY(context->scratch, bool,
		content->entity_count);
	ARRAY_EACH_TO(const Mention, mention, content->mentions.items,
			content->mentions.count) {
		EntityKind kind = mention->to->kind;
		if (kind == ENTITY_DOCUMENT || kind == ENTITY_WORK)
			cites[mention->from->number] = true;
	}
	return cites;
}

static bool names_symbol(Str text)
{
	Match match;
	return citation_scan(text, 0, &match);
}

/* Also of what is not in the register: that is told there. What a body cites
 * that was refused nobody knows. */
static bool has_citation(const Outline *outline)
{
	const Rich *rich = outline->body.rich;
	if (rich && rich->refused)
		return true;
	for (size_t i = 0; rich && i < rich->hole_count; i++)
		if (rich->holes[i].kind == HOLE_CITATION
				|| (rich->holes[i].kind == HOLE_REFERENCE
					&& !rich->holes[i].to))
			return true;
	return false;
}

/* A reference that leads nowhere is a source all the same. */
static bool has_source(const Session *session, const bool *cites)
{
	const Outline *outline = session->outline;
	return session->documents.items || session->works.items
		|| names_symbol(session->title.str)
		|| cites[session->entity.number]
		|| (outline && (outline->documents.items
			|| cites[outline->entity.number]
			|| has_citation(outline)));
}

/* What is not there cannot cite. */
static bool outline_told(const RuleContext *context, const Session *session)
{
	return !session->outline && (rule_held(context, session)
		|| rule_papers_told(context, session));
}

static void source_check(const RuleContext *context, const Session *session,
	const bool *cites)
{
	if (!rule_has_topic(context, session) || has_source(session, cites)
			|| rule_flawed_but_dates(context,
				session->entity.extent)
			|| (session->kind.value == SESSION_THEMATIC
				&& outline_told(context, session)))
		return;
	rule_tell(context, RULE_NO_SOURCE, session->entity.span,
		ARGS(ARG(session->id.str)));
}

void check_sources(const RuleContext *context)
{
	const bool *cites = citing(context);
	SESSIONS_EACH(session, context->content)
		source_check(context, session, cites);
}

/* R23 */

/* Whether there is a cell that could have spoken. */
static bool others_exist(const RuleContext *context, const Session *session)
{
	LIST_EACH(const Cell, cell, context->content->chapter.cells)
		if (day_within(cell->from, cell->to, session->date.date)
				&& !session_drafted_by(session, cell))
			return true;
	return false;
}

typedef struct Voices {
	bool other, unknown;	/* of another cell; of who knows whom */
	const Opinion *first;
} Voices;

static void hear(Voices *voices, const Session *session, List opinions)
{
	LIST_EACH(const Opinion, opinion, opinions) {
		const Cell *cell = cell_of(opinion->by.to, session->date.date);
		voices->unknown |= !cell;
		voices->other |= cell && !session_drafted_by(session, cell);
		if (!voices->first)
			voices->first = opinion;
	}
}

/* Opinions that could not be read may be any cell's. */
static bool opinions_told(const RuleContext *context, const Session *session)
{
	if (session->minutes && rule_flawed(context,
			session->minutes->entity.extent))
		return true;
	const File *file = content_of_kind(context->content, KIND_OPINIONS,
		session->plan->entity.id, session->id.str);
	return file ? rule_file_told(context, file)
		: rule_papers_told(context, session);
}

void check_opinions(const RuleContext *context, const Session *session)
{
	Voices voices = {false, false, NULL};
	bool drafter = session->cell.to || session->lead.count;
	if (session->kind.value != SESSION_THEMATIC
			|| !rule_held(context, session))
		return;
	if (session->opinions)
		hear(&voices, session, session->opinions->opinions);
	if (session->minutes)
		hear(&voices, session, session->minutes->opinions);
	if (voices.other || voices.unknown || (voices.first && !drafter)
			|| !others_exist(context, session)
			|| opinions_told(context, session))
		return;
	Span span = session->entity.span, related = {0};
	if (voices.first) {
		related = span;
		span = voices.first->by.span;
	}
	Str path = rule_path(context, session, KIND_OPINIONS);
	rule_tell_related(context, RULE_ONE_CELL, span, related,
		ARGS(ARG(session->id.str), ARG(path)));
}
