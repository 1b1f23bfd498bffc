#include "app/command.h"
#include "base/suggest.h"

static const Command *find_command(Str name)
{
	for (size_t i = 0; i < command_count; i++)
		if (str_eq(commands[i].name, name))
			return &commands[i];
	return NULL;
}

static int unknown_command(Str name)
{
	Suggest suggest;
	suggest_init(&suggest, name);
	for (size_t i = 0; i < command_count; i++)
		suggest_offer(&suggest, commands[i].name, commands[i].name);
	fprintf(stderr, "chuyende: không có lệnh “%.*s” (no such command)\n",
		STR_ARG(name));
	if (suggest.best.len)
		fprintf(stderr, "  gợi ý: có phải “%.*s” không? "
			"(did you mean?)\n", STR_ARG(suggest.best));
	return EXIT_USAGE;
}

int main(int argc, char **argv)
{
	CommandLine line;
	if (!options_read(&line, argc, argv))
		return EXIT_USAGE;
	if (line.help || line.version) {
		if (line.version)
			printf("chuyende 0.1\n");
		else
			options_help(stdout);
		return EXIT_DONE;
	}
	if (!line.command.len) {
		options_help(stderr);
		return EXIT_USAGE;
	}
	const Command *command = find_command(line.command);
	return command ? command->run(&line) : unknown_command(line.command);
}
