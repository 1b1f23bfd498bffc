/* What each command may still do once it is confined. Each deed is tried in
 * a process of its own, as root too. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/confine.h"
#include "base/fs.h"

#include "temporary.h"


/* A portal at p/ of a folder of its own; beside it what is nobody's. */
static int setup(void **state)
{
	static char folder[TEMPORARY_PATH];
	temporary_make(folder, "confine");
	assert_int_equal(chdir(folder), 0);
	assert_int_equal(system("mkdir -p p/content p/themes p/site/a "
		"p/site/b && for f in outside p/beside p/content/x "
		"p/themes/x p/site/a/x; do echo x >$f; done"), 0);
	*state = folder;
	return 0;
}

static int teardown(void **state)
{
	temporary_remove(*state);
	return 0;
}

static bool has_landlock(int version)
{
	return syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, 1)
		>= version;
}

static bool has_seccomp(void)
{
	return prctl(PR_GET_SECCOMP) >= 0;
}

/* Deeds: 0 or what errno says. */
typedef int (*Deed)(const char *path);

static int opened(int fd)
{
	return fd < 0 ? errno : close(fd);
}

static int reads(const char *path)
{
	return opened(open(path, O_RDONLY));
}

static int writes(const char *path)
{
	return opened(open(path, O_WRONLY));
}

static int creates(const char *path)
{
	return opened(open(path, O_WRONLY | O_CREAT | O_EXCL, 0600));
}

static int keeps_nameless(const char *path)
{
	return opened(open(path, O_TMPFILE | O_RDWR, 0600));
}

static int makes_folder(const char *path)
{
	return mkdir(path, 0700) ? errno : 0;
}

static int makes_link(const char *path)
{
	return symlink("/etc", path) ? errno : 0;
}

static int cuts(const char *path)
{
	return truncate(path, 0) ? errno : 0;
}

static int removes(const char *path)
{
	return unlink(path) ? errno : 0;
}

/* Into the neighbouring folder. */
static int moves(const char *path)
{
	return rename(path, "p/site/b/y") ? errno : 0;
}

static int lists(const char *path)
{
	return opened(open(path, O_RDONLY | O_DIRECTORY));
}

static int runs(const char *path)
{
	execl(path, path, (char *)NULL);
	return errno;
}

static const struct {
	const char *name;
	int domain, type, protocol;
	bool answers;		/* others reach us through it, not we them */
} sockets[] = {
	{"TCP", AF_INET, SOCK_STREAM, 0, true},
	{"as served", AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK,
		IPPROTO_TCP, true},
	{"TCP, version 6", AF_INET6, SOCK_STREAM, 0, true},
	{"UDP", AF_INET, SOCK_DGRAM, 0, false},
	{"UDP, version 6", AF_INET6, SOCK_DGRAM, 0, false},
	{"ICMP", AF_INET, SOCK_RAW, IPPROTO_ICMP, false},
	{"SCTP", AF_INET, SOCK_STREAM, IPPROTO_SCTP, false},
	{"MPTCP", AF_INET, SOCK_STREAM, 262, false},
	{"local", AF_UNIX, SOCK_STREAM, 0, false},
	{"the kernel's", AF_NETLINK, SOCK_RAW, 0, false},
};
enum { SOCKETS = sizeof sockets / sizeof *sockets };

static int has_socket(const char *name)
{
	for (int i = 0; i < SOCKETS; i++)
		if (!strcmp(sockets[i].name, name))
			return opened(socket(sockets[i].domain,
				sockets[i].type, sockets[i].protocol));
	return -1;
}

static int has_pair(const char *path)
{
	int ends[2];
	(void)path;
	return socketpair(AF_UNIX, SOCK_DGRAM, 0, ends) ? errno : 0;
}

static struct sockaddr_in local_port(const char *port)
{
	return (struct sockaddr_in){.sin_family = AF_INET,
		.sin_port = htons((uint16_t)atoi(port)),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
}

static int with_port(const char *port, int (*call)(int,
	const struct sockaddr *, socklen_t))
{
	struct sockaddr_in at = local_port(port);
	int fd = socket(AF_INET, SOCK_STREAM, 0);
	return fd < 0 || call(fd, (struct sockaddr *)&at, sizeof at)
		? errno : 0;
}

/* To whoever is connected. */
static int sends(const char *flags)
{
	int fd = socket(AF_INET, SOCK_STREAM, 0);
	return send(fd, "x", 1, atoi(flags) | MSG_NOSIGNAL) < 0 ? errno : 0;
}

static int sends_to(const char *port)
{
	struct sockaddr_in at = local_port(port);
	int fd = socket(AF_INET, SOCK_STREAM, 0);
	return sendto(fd, "x", 1, MSG_NOSIGNAL, (struct sockaddr *)&at,
		sizeof at) < 0 ? errno : 0;
}

static struct mmsghdr message_to(struct sockaddr_in *at, struct iovec *byte)
{
	return (struct mmsghdr){.msg_hdr = {.msg_name = at,
		.msg_namelen = sizeof *at, .msg_iov = byte, .msg_iovlen = 1}};
}

static int sends_message(const char *flags)
{
	struct sockaddr_in at = local_port("48123");
	struct iovec byte = {(char[]){"x"}, 1};
	struct mmsghdr message = message_to(&at, &byte);
	int fd = socket(AF_INET, SOCK_STREAM, 0);
	return sendmsg(fd, &message.msg_hdr, atoi(flags) | MSG_NOSIGNAL) < 0
		? errno : 0;
}

static int sends_messages(const char *port)
{
	struct sockaddr_in at = local_port(port);
	struct iovec byte = {(char[]){"x"}, 1};
	struct mmsghdr message = message_to(&at, &byte);
	int fd = socket(AF_INET, SOCK_STREAM, 0);
	return sendmmsg(fd, &message, 1, MSG_FASTOPEN | MSG_NOSIGNAL) < 0
		? errno : 0;
}

static int binds(const char *port)
{
	return with_port(port, bind);
}

static int connects(const char *port)
{
	return with_port(port, connect);
}

static int signals(const char *path)
{
	(void)path;
	return kill(getppid(), 0) ? errno : 0;
}

static int traces(const char *path)
{
	(void)path;
	return ptrace(PTRACE_SEIZE, getppid(), NULL, NULL) ? errno : 0;
}

static int copies_memory(const char *path)
{
	struct iovec here = {(char[]){"x"}, 1}, there = here;
	(void)path;
	return process_vm_readv(getppid(), &here, 1, &there, 1, 0) < 0
		? errno : 0;
}

static int writes_memory(const char *path)
{
	struct iovec here = {(char[]){"x"}, 1}, there = here;
	(void)path;
	return process_vm_writev(getppid(), &here, 1, &there, 1, 0) < 0
		? errno : 0;
}

static void *thread_reads(void *path)
{
	return (void *)(intptr_t)reads(path);
}

static int reads_in_a_thread(const char *path)
{
	pthread_t thread;
	void *error;
	pthread_create(&thread, NULL, thread_reads, (void *)(uintptr_t)path);
	pthread_join(thread, &error);
	return (int)(intptr_t)error;
}

/* before: done by others after command was confined; a line for a shell. */
static int tried_after(const char *before, CommandBit command, Deed deed,
	const char *path)
{
	CommandLine line = {.root = STR("p"), .port = 48123,
		.words = {STR("new/portal")}};
	int confined[2], go[2], status;
	char byte;
	assert_int_equal(pipe(confined) | pipe(go), 0);
	pid_t child = fork();
	if (child == 0) {
		confine(command, &line);
		close(confined[1]);
		close(go[1]);
		if (read(go[0], &byte, 1) != 0)
			_exit(255);
		_exit(deed(path));
	}
	close(confined[1]);
	assert_int_equal(read(confined[0], &byte, 1), 0);
	if (before)
		assert_int_equal(system(before), 0);
	close(go[0]);
	close(go[1]);
	close(confined[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static int tried(CommandBit command, Deed deed, const char *path)
{
	return tried_after(NULL, command, deed, path);
}

static void test_reading(void **state)
{
	static const unsigned commands[] = {FOR_BUILD, FOR_CHECK, FOR_STATUS,
		FOR_NEW, FOR_WATCH, FOR_SERVE};
	(void)state;
	if (!has_landlock(2))
		skip();
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		CommandBit command = (CommandBit)commands[i];
		assert_int_equal(tried(command, reads, "p/content/x"), 0);
		assert_int_equal(tried(command, reads, "p/themes/x"), 0);
		assert_int_equal(tried(command, lists, "p/content"), 0);
		assert_int_equal(tried(command, reads, "outside"), EACCES);
		assert_int_equal(tried(command, lists, "."), EACCES);
		assert_int_equal(tried(command, reads, "/etc/passwd"), EACCES);
		assert_int_equal(tried(command, writes, "/etc/passwd"), EACCES);
		assert_int_equal(tried(command, reads_in_a_thread, "outside"),
			EACCES);
	}
	assert_int_equal(tried(FOR_CHECK, reads, "p/beside"), EACCES);
	assert_int_equal(tried(FOR_CHECK, reads, "p/site/a/x"), EACCES);
	assert_int_equal(tried(FOR_SCHEMA, reads, "p/content/x"), EACCES);
	assert_int_equal(tried(FOR_SCHEMA, lists, "p"), EACCES);
}

static void test_writing(void **state)
{
	static const unsigned commands[] = {FOR_BUILD, FOR_WATCH, FOR_SERVE};
	(void)state;
	if (!has_landlock(3))
		skip();
	assert_int_equal(tried(FOR_CHECK, writes, "p/content/x"), EACCES);
	assert_int_equal(tried(FOR_CHECK, creates, "p/site/n"), EACCES);
	assert_int_equal(tried(FOR_STATUS, cuts, "p/content/x"), EACCES);
	assert_int_equal(tried(FOR_BUILD, writes, "p/content/x"), EACCES);
	assert_int_equal(tried(FOR_BUILD, cuts, "p/content/x"), EACCES);
	assert_int_equal(tried(FOR_BUILD, removes, "p/content/x"), EACCES);
	assert_int_equal(tried(FOR_BUILD, creates, "p/new"), EACCES);
	assert_int_equal(tried(FOR_BUILD, makes_link, "p/site/l"), EACCES);
	assert_int_equal(tried(FOR_BUILD, moves, "p/content/x"), EACCES);
	assert_int_equal(tried(FOR_NEW, creates, "p/content/n"), 0);
	assert_int_equal(tried(FOR_NEW, writes, "p/themes/x"), EACCES);
	assert_int_equal(tried(FOR_NEW, creates, "p/site/n"), EACCES);
	assert_int_equal(tried(FOR_WATCH, writes, "outside"), EACCES);
	assert_int_equal(tried(FOR_PUBLISH, writes, "p/content/x"), EACCES);
	assert_int_equal(tried(FOR_PUBLISH, makes_link, "p/site/l"), 0);
	assert_int_equal(tried(FOR_PUBLISH, removes, "p/site/l"), 0);
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		CommandBit command = (CommandBit)commands[i];
		assert_int_equal(tried(command, creates, "p/site/n"), 0);
		assert_int_equal(tried(command, keeps_nameless, "p/site"), 0);
		assert_int_equal(tried(command, makes_folder, "p/site/m"), 0);
		assert_int_equal(tried(command, moves, "p/site/n"), 0);
		assert_int_equal(tried(command, removes, "p/site/b/y"), 0);
		assert_int_equal(rmdir("p/site/m"), 0);
	}
}

/* What is not there yet, and what another takes the place of. */
static void test_places_to_come(void **state)
{
	(void)state;
	if (!has_landlock(2))
		skip();
	assert_int_equal(tried(FOR_INIT, makes_folder, "new"), 0);
	assert_int_equal(tried(FOR_INIT, makes_folder, "new/portal"), 0);
	assert_int_equal(tried(FOR_INIT, creates, "new/other"), EACCES);
	assert_int_equal(tried(FOR_INIT, creates, "new/portal/x"), 0);
	assert_int_equal(tried_after("rm -r p/site", FOR_WATCH, makes_folder,
		"p/site"), 0);
	assert_int_equal(tried_after("mv p/site old; mkdir p/site", FOR_WATCH,
		creates, "p/site/x"), 0);
	assert_int_equal(tried_after("cp -r p/content c; mv p/content old/; "
		"mv c p/content", FOR_WATCH, reads, "p/content/x"), 0);
	assert_int_equal(tried_after("rm -r p/site", FOR_BUILD, makes_folder,
		"p/site"), EACCES);
	assert_int_equal(tried(FOR_BUILD, makes_folder, "p/site"), 0);
	assert_int_equal(tried(FOR_BUILD, creates, "p/site/x"), 0);
}

static void test_programs(void **state)
{
	(void)state;
	if (!has_seccomp())
		skip();
	for (unsigned command = 1; command < FOR_ALL; command <<= 1)
		if (command != FOR_HELP)
			assert_int_equal(tried((CommandBit)command, runs,
				"/bin/true"), EACCES);
}

/* The sanitiser traces this very process. */
static void test_other_processes(void **state)
{
	(void)state;
	if (!has_seccomp())
		skip();
	assert_int_equal(tried(FOR_BUILD, copies_memory, ""), EACCES);
	assert_int_equal(tried(FOR_SERVE, copies_memory, ""), EACCES);
	assert_int_equal(tried(FOR_SERVE, writes_memory, ""), EACCES);
#ifndef __SANITIZE_ADDRESS__
	assert_int_equal(tried(FOR_BUILD, traces, ""), EACCES);
	assert_int_equal(tried(FOR_SERVE, traces, ""), EACCES);
#else
	(void)traces;
#endif
}

static void test_sockets(void **state)
{
	(void)state;
	if (!has_seccomp())
		skip();
	for (int i = 0; i < SOCKETS; i++) {
		const char *name = sockets[i].name;
		assert_int_equal(tried(FOR_BUILD, has_socket, name), EACCES);
		assert_int_equal(tried(FOR_WATCH, has_socket, name), EACCES);
		if ((tried(FOR_SERVE, has_socket, name) == EACCES)
				== sockets[i].answers)
			fail_msg("%s", name);
	}
	assert_int_equal(tried(FOR_BUILD, has_pair, ""), EACCES);
	assert_int_equal(tried(FOR_SERVE, has_pair, ""), EACCES);
}

/* To be spoken to is all that is needed for an answer. */
static void test_network(void **state)
{
	char fast[16];
	(void)state;
	if (!has_seccomp())
		skip();
	snprintf(fast, sizeof fast, "%d", MSG_FASTOPEN);
	assert_int_equal(tried(FOR_SERVE, binds, "48123"), 0);
	assert_int_equal(tried(FOR_SERVE, connects, "48123"), EACCES);
	assert_int_equal(tried(FOR_SERVE, sends, "0"), EPIPE);
	assert_int_equal(tried(FOR_SERVE, sends, fast), EACCES);
	assert_int_equal(tried(FOR_SERVE, sends_to, "48123"), EACCES);
	assert_int_equal(tried(FOR_SERVE, sends_message, "0"), EPIPE);
	assert_int_equal(tried(FOR_SERVE, sends_message, fast), EACCES);
	assert_int_equal(tried(FOR_SERVE, sends_messages, "48123"), EACCES);
}

static void test_ports(void **state)
{
	(void)state;
	if (!has_landlock(4))
		skip();
	assert_int_equal(tried(FOR_SERVE, binds, "48124"), EACCES);
}

static void test_signals(void **state)
{
	(void)state;
	if (!has_landlock(6))
		skip();
	assert_int_equal(tried(FOR_BUILD, signals, ""), EPERM);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reading),
		cmocka_unit_test(test_writing),
		cmocka_unit_test(test_places_to_come),
		cmocka_unit_test(test_programs),
		cmocka_unit_test(test_other_processes),
		cmocka_unit_test(test_sockets),
		cmocka_unit_test(test_network),
		cmocka_unit_test(test_ports),
		cmocka_unit_test(test_signals),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
