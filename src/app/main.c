#include "app/clock.h"
#include "app/confine.h"
#include "app/help.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "base/limits.h"
#include "base/stack.h"

/* In both languages, and by no more than the system's own calls. Waiting files
 * stay behind: the next build clears them away. */
void arena_exhausted(void)
{
	static const char text[] = "chuyende: hết bộ nhớ (out of memory)\n";
	(void)!write(STDERR_FILENO, text, sizeof text - 1);
	_exit(EXIT_ENVIRONMENT);
}

/* False after a report. */
static bool epoch_is_sound(void)
{
	Str text;
	time_t now;
	return clock_epoch(&text, &now) || complain(
		"SOURCE_DATE_EPOCH phải là số giây từ đầu năm 1970, không dùng "
		"được", "SOURCE_DATE_EPOCH is the seconds since 1970", text,
		(Str){0});
}

static const struct {
	CommandBit bit;
	int (*run)(const CommandLine *line);
} runs[] = {
	{FOR_BUILD, command_build}, {FOR_CHECK, command_check},
	{FOR_WATCH, command_watch}, {FOR_SERVE, command_serve},
	{FOR_STATUS, command_status}, {FOR_NEW, command_new},
	{FOR_INIT, command_init}, {FOR_PUBLISH, command_publish},
	{FOR_VERIFY, command_verify}, {FOR_SCHEMA, command_schema},
	{FOR_HELP, command_help}
};

/* A file that is opened later must not get the number of a standard stream that
 * was closed, or what is printed would go into that file. Printing to such a
 * stream still fails, and is reported. */
static void hold_streams(void)
{
	for (int file = STDIN_FILENO; file <= STDERR_FILENO; file++)
		if (fcntl(file, F_GETFD) < 0)
			(void)!open("/dev/null", O_RDONLY);
}

static int stack_refused(void)
{
	char needed[32];
	snprintf(needed, sizeof needed, "ulimit -s %d", LIMIT_STACK >> 10);
	complain("giới hạn ngăn xếp của hệ điều hành quá nhỏ; cần ít nhất",
		"the system's limit of the stack is too small",
		str_from(needed), (Str){0});
	return EXIT_ENVIRONMENT;
}

static int run_command(const Command *command, const CommandLine *line)
{
	size_t i = 0;
	if (!stack_prepare())
		return stack_refused();
	while (runs[i].bit != command->bit)
		i++;
	confine(command->bit, line);
	return runs[i].run(line);
}

static int run(int argc, char **argv)
{
	CommandLine line;
	Str name = options_command(argc, argv);
	const Command *command = name.len ? command_find(name) : NULL;
	if (name.len && !command)
		return command_unknown(name);
	if (!options_read(&line, command ? command->bit : FOR_ALL,
			command ? command->words_max : 0, argc, argv))
		return EXIT_USAGE;
	if (line.version) {
		printf("chuyende " VERSION "\n");
		return EXIT_DONE;
	}
	if (!command) {
		help_overview(line.help ? stdout : stderr);
		return line.help ? EXIT_DONE : EXIT_USAGE;
	}
	if (line.help) {
		help_command(stdout, command);
		return EXIT_DONE;
	}
	return epoch_is_sound() ? run_command(command, &line) : EXIT_USAGE;
}

/* Whether all that was printed got where it should. */
static bool is_heard(void)
{
	return !fflush(stdout) && !ferror(stdout);
}

int main(int argc, char **argv)
{
	hold_streams();
	/* A file that outgrows the limit is then an error of the call that
	 * writes. */
	signal(SIGXFSZ, SIG_IGN);
	/* By the line, so that also in a log messages stand where they belong
	 * among what is printed. */
	setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
	int status = run(argc, argv);
	if (is_heard())
		return status;
	fprintf(stderr, "chuyende: không in ra được (cannot print)\n");
	return EXIT_ENVIRONMENT;
}
