#include "app/help.h"

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
	fprintf(out, "chuyende %.*s%s%s", STR_ARG(command->name),
		*command->words ? " " : "", command->words);
	options_usage(out, command->bit);
	fprintf(out, "\n\n%s\n\n%s\n\nTùy chọn (options):\n",
		vi(&command->about), en(&command->about));
	options_list(out, command->bit);
	examples(out, command);
}

int command_help(const CommandLine *line)
{
	if (!line->word_count) {
		help_overview(stdout);
		return EXIT_DONE;
	}
	const Command *command = command_find(line->words[0]);
	if (!command) {
		command_unknown(line->words[0]);
		return EXIT_USAGE;
	}
	help_command(stdout, command);
	return EXIT_DONE;
}
