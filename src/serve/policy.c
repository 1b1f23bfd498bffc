#include "serve/policy.h"

/* base-uri alone does not fall back to default-src. */
static const struct Need {
	Str name;
	bool base;
} needs[] = {
	{STR_INIT("script-src"), false},
	{STR_INIT("style-src"), false},
	{STR_INIT("connect-src"), false},
	{STR_INIT("worker-src"), false},
	{STR_INIT("base-uri"), true},
};
enum { NEEDS = sizeof needs / sizeof *needs };

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* The next word of *rest, which moves behind it; empty at the end. */
static Str next_word(Str *rest)
{
	size_t from = 0, to;

	while (from < rest->len && is_space(rest->ptr[from]))
		from++;
	for (to = from; to < rest->len && !is_space(rest->ptr[to]);)
		to++;

	Str word = str_slice(*rest, from, to);

	*rest = str_slice(*rest, to, rest->len);
	return word;
}

/* The sources of the first directive of that name. */
static bool find_sources(Str policy, Str name, Str *ret_sources)
{
	Str directive;

	while (policy.len) {
		str_cut(policy, ';', &directive, &policy);
		if (str_eq_folded(next_word(&directive), name)) {
			*ret_sources = directive;
			return true;
		}
	}
	return false;
}

/* 'none' holds only where it is alone. */
static void add_sources(Buf *out, Str sources, bool widen)
{
	Str source;

	while ((source = next_word(&sources)).len) {
		if (widen && (str_eq_folded(source, STR("'none'")) ||
				str_eq_folded(source, STR("'self'"))))
			continue;
		buf_add_char(out, ' ');
		buf_add(out, source);
	}
	if (widen)
		BUF_LITERAL(out, " 'self'");
}

static bool is_needed(Str name, bool base)
{
	for (size_t i = 0; i < NEEDS; i++)
		if (str_eq_folded(name, needs[i].name))
			return !needs[i].base || base;
	return false;
}

static void add_directive(Buf *out, Str name, Str sources, bool widen)
{
	if (out->len && out->ptr[out->len - 1] == ';')
		buf_add_char(out, ' ');
	buf_add(out, name);
	add_sources(out, sources, widen);
	buf_add_char(out, ';');
}

void policy_widen(Buf *out, Str policy, bool base)
{
	Str rest = policy, directive, fallback, own;

	while (rest.len) {
		str_cut(rest, ';', &directive, &rest);

		Str name = next_word(&directive);

		if (name.len)
			add_directive(out, name, directive,
				is_needed(name, base));
	}
	if (!find_sources(policy, STR("default-src"), &fallback))
		return;
	for (size_t i = 0; i < NEEDS; i++)
		if (!needs[i].base &&
		    !find_sources(policy, needs[i].name, &own))
			add_directive(out, needs[i].name, fallback, true);
}
