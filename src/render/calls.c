#include "render/calls.h"

#include "render/scan.h"
#include "render/tag.h"

typedef enum Effect {
	EFFECT_NONE,
	EFFECT_STEPS,	/* none either; made for loops, counts their steps */
	EFFECT_SOME
} Effect;

static const struct Known {
	Str name;
	Effect effect;
} known[CALLS_MAX] = {
	{STR_INIT("asset"), EFFECT_NONE},
	{STR_INIT("count"), EFFECT_NONE},
	{STR_INIT("date"), EFFECT_NONE},
	{STR_INIT("each"), EFFECT_STEPS},
	{STR_INIT("error"), EFFECT_SOME},
	{STR_INIT("given"), EFFECT_NONE},
	{STR_INIT("include"), EFFECT_SOME},
	{STR_INIT("ipairs"), EFFECT_STEPS},
	{STR_INIT("join"), EFFECT_NONE},
	{STR_INIT("lower"), EFFECT_NONE},
	{STR_INIT("pairs"), EFFECT_STEPS},
	{STR_INIT("select"), EFFECT_NONE},
	{STR_INIT("t"), EFFECT_NONE},
	{STR_INIT("text"), EFFECT_NONE},
	{STR_INIT("tonumber"), EFFECT_NONE},
	{STR_INIT("tostring"), EFFECT_NONE},
	{STR_INIT("type"), EFFECT_NONE},
	{STR_INIT("upper"), EFFECT_NONE},
	{STR_INIT("url"), EFFECT_NONE}
};

/* Where in `for a, b in pairs(x) do` the reading stands. */
typedef enum LoopState {
	LOOP_NONE,
	LOOP_NAMES,
	LOOP_ITERATOR,
	LOOP_CALL
} LoopState;

typedef struct Reader {
	uint32_t called, read, stepped;
	bool watched;
	LoopState loop;
	int pending;		/* function just named, or -1 */
	Str last;		/* token */
} Reader;

/* Number of the function, or -1. */
static int find(Str name)
{
	for (int i = 0; i < CALLS_MAX; i++)
		if (str_eq(known[i].name, name))
			return i;
	return -1;
}

Str calls_name(int function)
{
	return known[function].name;
}

bool calls_binds(Calls calls, Str name)
{
	int function = find(name);
	return function >= 0 && calls.bound >> function & 1;
}

/* Whether what follows in brackets, braces or quotes would be passed to it. */
static bool is_callable(const Token *token)
{
	return token->kind == TOKEN_NAME ? !scan_is_keyword(token->text)
		: token->kind == TOKEN_TEXT || str_eq(token->text, STR(")"))
		|| str_eq(token->text, STR("]"))
		|| str_eq(token->text, STR("}"));
}

/* Whether it, or what stands in it, is passed to what comes before. */
static bool passes(const Token *token)
{
	return token->kind == TOKEN_TEXT || str_eq(token->text, STR("("))
		|| str_eq(token->text, STR("{"));
}

/* Whether what follows word is a field: "x.t" and "x:t". */
static bool leads_to_field(Str word)
{
	return str_eq(word, STR(".")) || str_eq(word, STR(":"));
}

bool calls_are_pure(Calls calls, Str code)
{
	Token before = {TOKEN_BLANK, {NULL, 0}}, token;
	bool field = false;
	for (size_t at = 0;; before = token) {
		token = scan_word(code, &at);
		if (token.kind == TOKEN_LOST)
			return true;
		if (str_eq(token.text, STR("function")))
			return false;
		if (passes(&token) && is_callable(&before) && (field
				|| !calls_binds(calls, before.text)
				|| known[find(before.text)].effect == EFFECT_SOME))
			return false;
		field = leads_to_field(before.text);
	}
}

/* What runs on without a call that counts: loops of Lua's own, jumps, and
 * the template's functions, which may call themselves. */
static bool runs_on(Str word)
{
	static const Str words[] = {
		STR_INIT("while"), STR_INIT("repeat"), STR_INIT("goto"),
		STR_INIT("function")
	};
	return str_among(word, words, sizeof words / sizeof *words);
}

/* What `for` walks with counts the steps, if it is one of ours. */
static void read_iterator(Reader *r, Str word)
{
	int function = find(word);
	if (function >= 0 && known[function].effect == EFFECT_STEPS) {
		r->stepped |= 1u << function;
		r->loop = LOOP_CALL;
	} else {
		r->watched = true;
		r->loop = LOOP_NONE;
	}
}

static void read_loop(Reader *r, const Token *token)
{
	Str word = token->text;
	if (r->loop == LOOP_ITERATOR) {
		read_iterator(r, word);
	} else if (r->loop == LOOP_CALL) {
		r->watched |= !str_eq(word, STR("("));
		r->loop = LOOP_NONE;
	} else if (r->loop == LOOP_NAMES && str_eq(word, STR("in"))) {
		r->loop = LOOP_ITERATOR;
	} else if (r->loop == LOOP_NAMES && str_eq(word, STR("="))) {
		r->watched = true;
		r->loop = LOOP_NONE;
	} else if (token->kind == TOKEN_NAME) {
		if (str_eq(word, STR("for")))
			r->loop = LOOP_NAMES;
		r->watched |= runs_on(word);
	}
}

static void read_token(Reader *r, const Token *token)
{
	if (r->pending >= 0)
		*(passes(token) ? &r->called : &r->read) |= 1u << r->pending;
	r->pending = -1;
	if (token->kind == TOKEN_NAME && !leads_to_field(r->last))
		r->pending = find(token->text);
	if (r->pending >= 0 && str_eq(r->last, STR("function")))
		r->read |= 1u << r->pending;
	read_loop(r, token);
	r->last = token->text;
}

static void read_tag(Reader *r, Str text, const Tag *tag)
{
	size_t at = tag->inside;
	Token token;
	do {
		token = scan_word(text, &at);
		read_token(r, &token);
	} while (token.kind != TOKEN_CLOSE && token.kind != TOKEN_LOST);
}

Calls calls_read(Str text)
{
	Reader r = {.pending = -1};
	size_t at = 0;
	Tag tag;
	for (; str_find_from(text, at, STR("<%"), &at)
			&& tag_read(text, at, &tag); at = tag.end)
		if (tag.kind != TAG_COMMENT && tag.kind != TAG_MARK)
			read_tag(&r, text, &tag);
	uint32_t bound = r.called & ~r.read;
	return (Calls){bound, r.watched || (r.stepped & ~bound)};
}
