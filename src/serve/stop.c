#include "serve/stop.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <unistd.h>

/* The descriptor, for the handler; -1 before. */
static volatile sig_atomic_t stop_fd = -1;
/* Set by the handler. */
static volatile sig_atomic_t stop_came = 0;

static void stop_handle(int signal)
{
	int error = errno;
	uint64_t one = 1;
	ssize_t written = write((int)stop_fd, &one, sizeof one);
	(void)signal;
	(void)written;
	stop_came = 1;
	errno = error;
}

int stop_open(void)
{
	static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
	struct sigaction action = {.sa_handler = stop_handle,
		.sa_flags = (int)SA_RESETHAND};
	struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
	stop_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (stop_fd < 0)
		return -1;
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		sigaction(signals[i], NULL, &before);
		if (before.sa_handler != SIG_IGN)	/* nohup, & */
			sigaction(signals[i], &action, NULL);
	}
	sigaction(SIGPIPE, &ignore, NULL);
	return (int)stop_fd;
}

bool stop_asked(void)
{
	return stop_came != 0;
}
