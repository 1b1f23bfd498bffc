/* clock REPORT PROGRAM [ARGUMENT...]: runs PROGRAM and writes one line to the
 * file REPORT: seconds of wall, user and system time, peak memory in KiB and
 * the exit status. A program of its own because a process starts with the peak
 * memory of the one that started it, and this one has nearly none. */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
	struct timespec at;
	clock_gettime(CLOCK_MONOTONIC, &at);
	return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static double seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

int main(int count, char **words)
{
	if (count < 3) {
		fputs("usage: clock REPORT PROGRAM [ARGUMENT...]\n", stderr);
		return 2;
	}
	double start = now();
	pid_t child = fork();
	if (child == 0) {
		execvp(words[2], words + 2);
		perror(words[2]);
		_exit(127);
	}
	int status;
	struct rusage used;
	if (child < 0 || wait4(child, &status, 0, &used) != child) {
		perror("clock");
		return 3;
	}
	double wall = now() - start;
	FILE *report = fopen(words[1], "w");
	if (!report) {
		perror(words[1]);
		return 3;
	}
	fprintf(report, "%.6f %.6f %.6f %ld %d\n", wall,
		seconds(used.ru_utime), seconds(used.ru_stime),
		used.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status)
		: 128 + WTERMSIG(status));
	return fclose(report) == 0 ? 0 : 3;
}
