#include "app/help.h"

int main(int argc, char **argv)
{
	CommandLine line;
	Str name = options_command(argc, argv);
	const Command *command = name.len ? command_find(name) : NULL;
	if (name.len && !command) {
		command_unknown(name);
		return EXIT_USAGE;
	}
	if (!options_read(&line, command ? command->bit : FOR_ALL,
			command ? command->words_max : 0, argc, argv))
		return EXIT_USAGE;
	if (line.version) {
		printf("chuyende 0.1\n");
		return EXIT_DONE;
	}
	if (line.help && command)
		help_command(stdout, command);
	else if (!command)
		help_overview(line.help ? stdout : stderr);
	else
		return command->run(&line);
	return line.help ? EXIT_DONE : EXIT_USAGE;
}
