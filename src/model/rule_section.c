/* R01: the sections of outlines. */
#include "model/rule_checks.h"

#include "base/suggest.h"
#include "format/vietnamese.h"
#include "model/section.h"

/* A line in bold that is longer is a passage. */
enum { TITLE_MAX = 160 };

typedef struct Sections {
	bool found[SECTIONS], filled[SECTIONS];
	const Heading *empty;	/* the first of those without text */
} Sections;

static Sections sections_of(const RuleContext *context, const Rich *rich)
{
	Sections all = {0};
	ARRAY_EACH(const Heading, heading, rich->headings, rich->heading_count) {
		Str text = section_unnumbered(context->scratch, heading->text);
		for (int i = 0; i < SECTIONS; i++) {
			if (!section_begins(text, i))
				continue;
			all.found[i] = true;
			all.filled[i] |= !heading->empty;
			if (heading->empty && !all.empty)
				all.empty = heading;
		}
	}
	return all;
}

/* The heading that was probably meant to begin with section, or NULL. */
static const Heading *heading_meant(const RuleContext *context,
	const Rich *rich, Str section)
{
	Str name = vietnamese_fold(context->scratch, section);
	for (size_t n = 0; n < rich->heading_count; n++) {
		Str text = section_unnumbered(context->scratch,
			rich->headings[n].text);
		Suggest suggest = suggest_for(name);
		suggest_offer(&suggest, str_slice(text, 0, name.len),
			section);
		if (suggest.best.len)
			return &rich->headings[n];
	}
	return NULL;
}

/* The first line of a body. */
static Span body_start(Span span)
{
	Str text = source_text(span.source);
	size_t at = span.start;
	while (at < text.len && (text.ptr[at] == '\n' || text.ptr[at] == '\r'
			|| text.ptr[at] == ' '))
		at++;
	if (at == text.len)
		at = span.start ? span.start - 1 : 0;
	return span_at(span.source, at, at + source_line(span.source,
		(uint32_t)at).len);
}

/* A line that was meant as the heading of a section. */
typedef struct Meant {
	Span place;
	Str fence;		/* of the code that it became part of */
	Str signs, title;	/* "##" and what is to be written behind it */
} Meant;

/* The sign with which line begins, as often as it stands there, if it is one
 * of signs. */
static Str run_of(Str line, const char *signs)
{
	size_t count = 0;
	while (count < line.len && strchr(signs, line.ptr[count])
			&& line.ptr[count] == line.ptr[0])
		count++;
	return str_slice(line, 0, count);
}

/* "##I. Thực trạng", "**I. Thực trạng**", "I. Thực trạng", "Thực trạng:", and
 * no passage that begins with these words. */
static bool is_title(const RuleContext *context, Str line, Str title,
	Str unnumbered, int section)
{
	Str name = vietnamese_fold(context->scratch, section_names[section]);
	Str folded = section_folded(context->scratch, title);
	if (line.ptr[0] == '#' || unnumbered.len == name.len)
		return true;
	return strchr("*_", line.ptr[0])
		? strchr("*_", line.ptr[line.len - 1]) != NULL
		: unnumbered.len < folded.len;
}

static bool is_meant(const RuleContext *context, Str line, int section,
	Meant *meant)
{
	static const Str around = STR_INIT("#*_: \t");
	Str title = str_trim_end(str_trim_start(line, around), around);
	if (!title.len || line.len > TITLE_MAX)
		return false;
	Str unnumbered = section_unnumbered(context->scratch, title);
	meant->title = title;
	meant->signs = run_of(line, "#");
	if (!meant->signs.len)
		meant->signs = STR("##");
	return section_begins(unnumbered, section) && is_title(context, line,
		title, unnumbered, section);
}

/* The first line of body that was meant so. Of one in a block of code, the
 * place is where that begins. */
static bool find_meant(const RuleContext *context, Span body, int section,
	Meant *meant)
{
	Str text = source_text(body.source), line;
	Str rest = str_slice(text, body.start, text.len), code = {0};
	while (str_cut(rest, '\n', &line, &rest) || line.len) {
		line = str_trim(line);
		Str fence = run_of(line, "`~");
		if (fence.len >= 3)
			code = code.len ? (Str){0} : line;
		if (!is_meant(context, line, section, meant))
			continue;
		Str place = str_or(code, line);
		size_t at = (size_t)(place.ptr - text.ptr);
		meant->place = span_at(body.source, at, at + place.len);
		meant->fence = run_of(code, "`~");
		return true;
	}
	return false;
}

static Str names_lacking(const RuleContext *context, const Sections *all)
{
	Str names = {0};
	for (int i = 0; i < SECTIONS; i++)
		if (!all->filled[i])
			names = str_join(context->scratch, names, STR(", "),
				section_names[i]);
	return names;
}

/* Tells of each line that was meant as a heading, and counts its section as
 * there. */
static void tell_lines(const RuleContext *context, Span body, Sections *all)
{
	Meant meant;
	for (int i = 0; i < SECTIONS; i++) {
		if (all->found[i] || !find_meant(context, body, i, &meant))
			continue;
		if (meant.fence.len) {
			rule_tell(context, RULE_SECTION_CODE, meant.place,
				ARGS(ARG(names_lacking(context, all)),
					ARG(meant.title), ARG(meant.fence)));
			*all = (Sections){.filled = {true, true, true}};
			return;
		}
		rule_tell(context, RULE_SECTION_LINE, meant.place,
			ARGS(ARG(section_names[i]),
				ARG(str_concat3(context->scratch, meant.signs,
					STR(" "), meant.title))));
		all->found[i] = all->filled[i] = true;
	}
}

static bool all_filled(const Sections *all)
{
	bool filled = true;
	for (int i = 0; i < SECTIONS; i++)
		filled &= all->filled[i];
	return filled;
}

static void lacking_sections(const RuleContext *context,
	const Outline *outline, const Sections *all)
{
	const Rich *rich = outline->body.rich;
	const Heading *place = all->empty;
	Str meant = {0};
	for (int i = 0; i < SECTIONS && !place; i++) {
		if (all->found[i])
			continue;
		place = heading_meant(context, rich, section_names[i]);
		meant = place ? section_names[i] : meant;
	}
	rule_tell(context, RULE_SECTIONS, place
		? place->span : body_start(outline->body.span),
		ARGS(ARG(names_lacking(context, all)), ARG(meant)));
}

void check_sections(const RuleContext *context, const Session *session)
{
	const Outline *outline = session->outline;
	if (!outline || session->kind.value != SESSION_THEMATIC
			|| !outline->body.rich || outline->body.rich->refused
			|| !rule_counts(session))
		return;
	ArenaMark mark = arena_mark(context->scratch);
	Sections all = sections_of(context, outline->body.rich);
	if (!all_filled(&all))
		tell_lines(context, outline->body.span, &all);
	if (!all_filled(&all))
		lacking_sections(context, outline, &all);
	arena_reset(context->scratch, mark);
}
