#include "serve/policy.h"

/* All but base-uri fall back to default-src. */
static const Str needs[] = {
	STR_INIT("script-src"), STR_INIT("style-src"),
	STR_INIT("connect-src"), STR_INIT("worker-src")
};

static bool is_needed(Str name, bool base)
{
	for (size_t i = 0; i < COUNT(needs); i++)
		if (str_eq_folded(name, needs[i]))
			return true;
	return base && str_eq_folded(name, STR("base-uri"));
}

/* The next word of *rest, which moves behind it; empty at the end. */
static Str next_word(Str *rest)
{
	Str text = str_trim(*rest);
	size_t end = 0;
	while (end < text.len && !ascii_blank(text.ptr[end]))
		end++;
	*rest = str_slice(text, end, text.len);
	return str_slice(text, 0, end);
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
		if (widen && (str_eq_folded(source, STR("'none'"))
				|| str_eq_folded(source, STR("'self'"))))
			continue;
		buf_add_char(out, ' ');
		buf_add(out, source);
	}
	if (widen)
		BUF_LITERAL(out, " 'self'");
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
	for (size_t i = 0; i < COUNT(needs); i++)
		if (!find_sources(policy, needs[i], &own))
			add_directive(out, needs[i], fallback, true);
}
