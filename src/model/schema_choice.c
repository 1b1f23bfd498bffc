#include "model/schema_value.h"

#include "base/suggest.h"
#include "format/vietnamese.h"

static const struct FlagWord { Str word; bool on; } flag_words[] = {
	{STR_INIT("có"), true}, {STR_INIT("không"), false},
	{STR_INIT("yes"), true}, {STR_INIT("no"), false},
	{STR_INIT("true"), true}, {STR_INIT("false"), false},
	{STR_INIT("đúng"), true}, {STR_INIT("sai"), false},
	{STR_INIT("on"), true}, {STR_INIT("off"), false},
};

bool schema_flag(const Decoder *d, const Field *field, Str text, void *member)
{
	Flag *flag = member;
	(void)d, (void)field;
	for (size_t i = 0; i < COUNT(flag_words) && !flag->known; i++)
		if (vietnamese_same_key(text, flag_words[i].word)) {
			flag->known = true;
			flag->on = flag_words[i].on;
		}
	return flag->known;
}

static bool option_named(const Option *option, Str text)
{
	return vietnamese_same_key(text, option->name)
		|| vietnamese_same_key(text, option->vi)
		|| schema_among(option->also, text);
}

/* The longest name of an option in text, "bí thư" of "bí thư chi bộ", or empty:
 * "không tiếp thu" is not "tiếp thu". */
static Str name_within(const Options *options, Str text)
{
	static const Str denials[] = {STR_INIT("không"), STR_INIT("chưa")};
	Str longest = {0}, first, rest;
	str_cut(text, ' ', &first, &rest);
	if (vietnamese_among(first, denials, COUNT(denials)))
		return longest;
	for (size_t i = 0; i < options->count; i++) {
		Str name = options->at[i].vi;
		if (name.len > longest.len && schema_holds(text, name))
			longest = name;
	}
	return longest;
}

void schema_no_choice(const Decoder *d, const Field *field,
	const Node *value, Str text, Str key)
{
	Str all = {0};
	Suggest suggest = suggest_for(vietnamese_key(d->arena, text));
	ARRAY_EACH(const Option, option, field->options->at,
			field->options->count) {
		Str shown = d->language == LANGUAGE_VI ? option->vi
			: option->name;
		suggest_offer(&suggest, vietnamese_key(d->arena,
			option->name), option->name);
		suggest_offer(&suggest, vietnamese_key(d->arena, option->vi),
			option->vi);
		all = str_join(d->arena, all, STR(", "), shown);
	}
	diag_add(d->diag, fault(FAULT_OPTION), value->span, ARGS(ARG(text),
		ARG(key), ARG(str_or(suggest.best, name_within(field->options,
			text))), ARG(all)));
}

bool schema_choice(const Decoder *d, const Field *field, Str text, void *member)
{
	(void)d;
	for (size_t i = 0; i < field->options->count; i++)
		if (option_named(&field->options->at[i], text)) {
			((Choice *)member)->value = field->options->at[i].number;
			return true;
		}
	return false;
}
