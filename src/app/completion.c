#include "app/completion.h"

#include <string.h>

#include "app/codes.h"
#include "app/option.h"
#include "app/reference.h"

/* Prints what may be given, each behind a space. */
typedef void (*WordsFn)(FILE *out);

static void command_names(FILE *out)
{
	for (size_t i = 0; i < command_count; i++)
		fprintf(out, " %.*s", STR_ARG(commands[i].name));
}

static void new_kinds(FILE *out)
{
	Str name;
	for (size_t i = 0; (name = command_new_kind(i)).len; i++)
		fprintf(out, " %.*s", STR_ARG(name));
}

static void file_names(FILE *out)
{
	for (int i = 0; i < FILE_KINDS; i++) {
		Str vi = reference_name(&file_kinds[i], LANGUAGE_VI);
		Str en = reference_name(&file_kinds[i], LANGUAGE_EN);
		fprintf(out, " %.*s", STR_ARG(vi));
		if (!str_eq(vi, en))
			fprintf(out, " %.*s", STR_ARG(en));
	}
}

/* What stands for a value in usage lines, and what is offered for it. */
static const struct {
	const char *argument;
	unsigned commands;
	WordsFn words;		/* NULL: folders */
} values[] = {
	{"DIR", FOR_ALL, NULL},
	{"[[YEAR/]ID]", FOR_NEW, NULL},
	{"KIND", FOR_NEW, new_kinds},
	{"[KIND]", FOR_SCHEMA, file_names},
	{"[COMMAND]", FOR_HELP, command_names},
	{"RULE", FOR_CHECK, codes_names},
};

/* A text that nobody can foresee, unless "text|json" tells. */
static void print_choice(FILE *out, Str argument)
{
	Str head = argument, tail;
	if (!str_cut(argument, '|', &head, &tail)) {
		fprintf(out, "value=any");
		return;
	}
	fprintf(out, "value=word words='");
	while (str_cut(argument, '|', &head, &argument))
		fprintf(out, "%.*s ", STR_ARG(head));
	fprintf(out, "%.*s'", STR_ARG(head));
}

static void print_value(FILE *out, unsigned command, Str argument)
{
	for (size_t i = 0; i < COUNT(values); i++) {
		if (!(values[i].commands & command)
				|| !str_eq(argument,
					str_from(values[i].argument)))
			continue;
		if (!values[i].words) {
			fprintf(out, "value=folder");
			return;
		}
		fprintf(out, "value=word words='");
		values[i].words(out);
		fprintf(out, "'");
		return;
	}
	print_choice(out, argument);
}

/* The program reads a name that stands twice by its first row, as long as no
 * command has been named. */
static bool is_first(const OptionRow *option, unsigned takers)
{
	for (const OptionRow *row = options; row < option; row++)
		if (row->commands & takers && !strcmp(row->name, option->name))
			return false;
	return (option->commands & takers) != 0;
}

static void print_options(FILE *out, unsigned takers)
{
	fprintf(out, "\t\toptions='");
	for (size_t i = 0; i < option_count; i++) {
		if (!is_first(&options[i], takers))
			continue;
		if (options[i].letter)
			fprintf(out, " -%c", options[i].letter);
		fprintf(out, " --%s", options[i].name);
	}
	fprintf(out, "'\n");
}

/* One branch: what option wants. */
static void print_option(FILE *out, unsigned takers, const OptionRow *option)
{
	if (!option->argument || !is_first(option, takers))
		return;
	fprintf(out, "\t\t");
	if (option->letter)
		fprintf(out, "-%c | ", option->letter);
	fprintf(out, "--%s) ", option->name);
	print_value(out, option->commands & takers,
		str_from(option->argument));
	/* Another word is never its value. */
	fprintf(out, "%s ;;\n", option->kind == OPTION_KIND
		? " optional=yes" : "");
}

/* words: what stands behind the command, as in its usage line. */
static void print_command(FILE *out, Str name, unsigned takers, Str words)
{
	fprintf(out, "\t'%.*s')\n", STR_ARG(name));
	print_options(out, takers);
	fprintf(out, "\t\tcase $2 in\n");
	for (size_t i = 0; i < option_count; i++)
		print_option(out, takers, &options[i]);
	for (int number = 1; words.len; number++) {
		Str word;
		str_cut(words, ' ', &word, &words);
		fprintf(out, "\t\t%d) ", number);
		print_value(out, takers, word);
		fprintf(out, " ;;\n");
	}
	fprintf(out, "\t\tesac ;;\n");
}

/* bash hands over words that are split at "=". */
static const char engine[] =
	"_chuyende()\n"
	"{\n"
	"\tlocal now=${COMP_WORDS[COMP_CWORD]}\n"
	"\tlocal command='' option='' last='' number=1 i word\n"
	"\tlocal options value words optional\n"
	"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	"\t\tword=${COMP_WORDS[i]}\n"
	"\t\tif [[ $word == = ]]; then\n"
	"\t\t\toption=$last\n"
	"\t\telif [[ $option ]]; then\n"
	"\t\t\toption=''\n"
	"\t\telif [[ $word == -* ]]; then\n"
	"\t\t\tlast=$word\n"
	"\t\t\t_chuyende_about \"$command\" \"$word\"\n"
	"\t\t\t[[ $value && ! $optional ]] && option=$word\n"
	"\t\telif [[ $command ]]; then\n"
	"\t\t\t((number++))\n"
	"\t\telse\n"
	"\t\t\tcommand=$word\n"
	"\t\tfi\n"
	"\tdone\n"
	"\tif [[ $now == = ]]; then\n"
	"\t\toption=$last now=''\n"
	"\tfi\n"
	"\t_chuyende_about \"$command\" \"${option:-$number}\"\n"
	"\tif [[ ! $option && ( $now == -* || ! $value ) ]]; then\n"
	"\t\tvalue=word words=$options\n"
	"\tfi\n"
	"\tCOMPREPLY=()\n"
	"\tcase $value in\n"
	"\tword) mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$now\") "
	";;\n"
	"\tfolder) compopt -o dirnames ;;\n"
	"\tesac\n"
	"}\n"
	"complete -F _chuyende chuyende\n";

void completion_print(FILE *out)
{
	fputs("# Completion of chuyende for bash, printed by: "
		"chuyende help --completion\n\n"
		"# Of command $1, sets its options, and what $2 wants, which "
		"is an option or the\n# number of a word behind the command.\n"
		"_chuyende_about()\n{\n"
		"\toptions='' value='' words='' optional=''\n"
		"\tcase $1 in\n", out);
	print_command(out, (Str){0}, FOR_ALL, STR("[COMMAND]"));
	for (size_t i = 0; i < command_count; i++)
		print_command(out, commands[i].name, commands[i].bit,
			str_from(commands[i].words));
	fputs("\tesac\n}\n\n", out);
	fputs(engine, out);
}
