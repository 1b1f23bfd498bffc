#include "app/command.h"

#include "app/loop.h"

int command_watch(const CommandLine *line)
{
	return loop_run(line, NULL, NULL);
}
