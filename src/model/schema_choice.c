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

static const struct FlagWord *find_flag(Str text)
{
	for (size_t i = 0; i < COUNT(flag_words); i++)
		if (vietnamese_same_key(text, flag_words[i].word))
			return &flag_words[i];
	return NULL;
}

static bool flag_reads(const Field *field, Str text)
{
	(void)field;
	return find_flag(text);
}

void schema_read_flag(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Flag *flag = member;
	Str text;
	flag->span = value->span;
	if (!schema_read_scalar(d, value, place, &text))
		return;
	const struct FlagWord *found = find_flag(text);
	flag->known = found;
	flag->on = found && found->on;
	if (!found && !schema_mistyped(d, field, value, flag_reads))
		schema_report(d, FAULT_FLAG, value, text);
}

static bool option_named(const Option *option, Str text)
{
	Str rest = option->also, word;
	if (vietnamese_same_key(text, option->name)
			|| vietnamese_same_key(text, option->vi))
		return true;
	while (rest.len) {
		str_cut(rest, '|', &word, &rest);
		if (vietnamese_same_key(text, word))
			return true;
	}
	return false;
}

static void bad_option(const Decoder *d, const Field *field,
	const Node *value, Str text, Str key)
{
	Suggest suggest;
	Str all = {0};
	suggest_init(&suggest, vietnamese_key(d->arena, text));
	for (size_t i = 0; i < field->options->count; i++) {
		const Option *option = &field->options->at[i];
		Str shown = d->language == LANGUAGE_VI ? option->vi
			: option->name;
		suggest_offer(&suggest, vietnamese_key(d->arena,
			option->name), option->name);
		suggest_offer(&suggest, vietnamese_key(d->arena, option->vi),
			option->vi);
		all = str_join(d->arena, all, STR(", "), shown);
	}
	diag_add(d->diag, fault(FAULT_OPTION), value->span, ARGS(ARG(text),
		ARG(key), ARG(suggest.best), ARG(all)));
}

static const Option *find_option(const Field *field, Str text)
{
	for (size_t i = 0; i < field->options->count; i++)
		if (option_named(&field->options->at[i], text))
			return &field->options->at[i];
	return NULL;
}

static bool choice_reads(const Field *field, Str text)
{
	return find_option(field, text);
}

void schema_read_choice(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Choice *choice = member;
	Str text;
	choice->span = value->span;
	if (!schema_read_scalar(d, value, place, &text))
		return;
	const Option *found = find_option(field, text);
	if (found)
		choice->value = found->number;
	else if (!schema_mistyped(d, field, value, choice_reads))
		bad_option(d, field, value, text, place->key);
}
