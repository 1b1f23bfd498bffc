#include "render/theme_names.h"

#include "base/suggest.h"

typedef struct ThemeName {
	Str name;
	Span span;
	int depth;
	bool inherited;		/* a theme further down has it as well */
} ThemeName;

bool theme_names_add(Map *names, Arena *arena, Str name, Span span, int depth)
{
	ThemeName *first = map_get(names, name);
	if (first) {
		first->inherited |= depth > first->depth;
		return false;
	}
	first = ARENA_NEW(arena, ThemeName);
	*first = (ThemeName){name, span, depth, false};
	map_add(arena, names, name, first);
	return true;
}

/* The nearest that name's theme inherits, or empty. */
static Str nearest(const Map *names, const ThemeName *name)
{
	Suggest suggest = suggest_for(name->name);
	for (size_t i = 0; i < names->count; i++) {
		const ThemeName *other = names->slots[i].value;
		if (other->inherited || other->depth > name->depth)
			suggest_offer(&suggest, other->name, other->name);
	}
	return suggest.best;
}

static bool is_quote(char c)
{
	return c == '"' || c == '\'';
}

static bool is_quoted(Str text, Str name)
{
	size_t at;
	for (size_t from = 1; str_find_from(text, from, name, &at);
			from = at + 1) {
		size_t end = at + name.len;
		if (is_quote(text.ptr[at - 1]) && end < text.len
				&& is_quote(text.ptr[end]))
			return true;
	}
	return false;
}

static bool is_asked(const TemplateFile *files, size_t count, Str name)
{
	for (size_t i = 0; i < count; i++)
		if (is_quoted(files[i].source->text, name))
			return true;
	return false;
}

void theme_names_check(const Map *names, RenderFault id,
	const TemplateFile *files, size_t count, Diag *diag)
{
	for (size_t i = 0; i < names->count; i++) {
		const ThemeName *name = names->slots[i].value;
		Str near = name->inherited ? (Str){0} : nearest(names, name);
		if (near.len && !is_asked(files, count, name->name))
			diag_add(diag, render_fault(id), name->span,
				ARGS(ARG(name->name), ARG(near)));
	}
}
