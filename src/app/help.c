#include "app/help.h"

#include "app/completion.h"
#include "app/manual.h"
#include "app/option.h"
#include "app/terminal.h"
#include "base/vec.h"

static const char *vi(const Phrase *phrase)
{
	return phrase->in[LANGUAGE_VI];
}

static const char *en(const Phrase *phrase)
{
	return phrase->in[LANGUAGE_EN];
}

void help_overview(FILE *out)
{
	fprintf(out, "chuyende LỆNH [TÙY CHỌN]    "
		"(chuyende COMMAND [OPTIONS])\n\n");
	for (size_t i = 0; i < command_count; i++)
		fprintf(out, "  %-10.*s %s\n             %s\n",
			STR_ARG(commands[i].name), vi(&commands[i].help),
			en(&commands[i].help));
	fprintf(out, "\nchuyende LỆNH --help: về một lệnh, có ví dụ\n"
		"(about one command, with examples)\n");
}

static void list_options(FILE *out, CommandBit command)
{
	for (size_t i = 0; i < option_count; i++) {
		char left[40], letter[8] = "    ";
		if (!(options[i].commands & command))
			continue;
		if (options[i].letter)
			snprintf(letter, sizeof letter, "-%c, ",
				options[i].letter);
		snprintf(left, sizeof left, "%s--%s %s", letter,
			options[i].name, options[i].argument
			? options[i].argument : "");
		fprintf(out, "  %-25s %s\n%28s%s\n", left,
			options[i].help.in[LANGUAGE_VI], "",
			options[i].help.in[LANGUAGE_EN]);
	}
}

/* The line of how a command is called, broken between what belongs
 * together. */
typedef struct Usage {
	FILE *out;
	size_t column;
} Usage;

enum { USAGE_WIDTH = 80, USAGE_INDENT = 9, USAGE_WORD = 80 };

static void usage_word(Usage *usage, Str word)
{
	size_t columns = terminal_columns(word) + 1;
	if (usage->column && usage->column + columns > USAGE_WIDTH) {
		fprintf(usage->out, "\n%*s", USAGE_INDENT - 1, "");
		usage->column = USAGE_INDENT - 1;
	}
	fprintf(usage->out, "%s%.*s", usage->column ? " " : "",
		STR_ARG(word));
	usage->column += columns;
}

static void usage_options(Usage *usage, CommandBit command, bool required)
{
	ARRAY_EACH(const OptionRow, row, options, option_count) {
		char name[OPTION_SPELLING], word[USAGE_WORD];
		if (!option_in_usage(row, command, required))
			continue;
		option_spell_short(row, name);
		snprintf(word, sizeof word, "%s%s%s%s%s", required ? "" : "[",
			name, row->argument ? " " : "", row->argument
			? row->argument : "", required ? "" : "]");
		usage_word(usage, str_from(word));
	}
}

static void examples(FILE *out, const Command *command)
{
	fprintf(out, "\nVí dụ (examples):\n");
	for (int i = 0; i < EXAMPLES_MAX && command->examples[i].line; i++)
		fprintf(out, "  chuyende %s\n      %s\n      %s\n",
			command->examples[i].line,
			vi(&command->examples[i].says),
			en(&command->examples[i].says));
}

void help_command(FILE *out, const Command *command)
{
	Usage usage = {out, 0};
	usage_word(&usage, STR("chuyende"));
	usage_word(&usage, command->name);
	if (*command->words)
		usage_word(&usage, str_from(command->words));
	usage_options(&usage, command->bit, true);
	usage_options(&usage, command->bit, false);
	fprintf(out, "\n\n%s\n\n%s\n\nTùy chọn (options):\n",
		vi(&command->about), en(&command->about));
	list_options(out, command->bit);
	examples(out, command);
}

int command_help(const CommandLine *line)
{
	if (line->man) {
		manual_print(stdout, line->language);
		return EXIT_DONE;
	}
	if (line->completion) {
		completion_print(stdout);
		return EXIT_DONE;
	}
	if (!line->word_count) {
		help_overview(stdout);
		return EXIT_DONE;
	}
	const Command *command = command_find(line->words[0]);
	if (!command)
		return command_unknown(line->words[0]);
	help_command(stdout, command);
	return EXIT_DONE;
}
