/* Preloaded into a program: makes the n-th of its calls for files or memory
 * fail, come short, or end or stop the process.
 * Knows the names of the C library's calls; must not know the program.
 *
 * FAULT="KINDS HOW N": KINDS are letters of the table below; HOW is an errno
 * value, "short" (half of what is to be read or written), "kill" or "stop";
 * N counts from 1, 0 only counts, "N+" strikes from there on.
 * FAULT_REPORT=FILE: gets a line for each call struck, and when the process
 * ends in the usual way "calls N" and a line for each descriptor left open.
 * FAULT_WALK=FD: a socket from which the numbers N come, ever higher. At the
 * N-th call a copy of the process is struck in its stead, ends, and has its
 * wait status told there. Before it changes any tree the process stands still:
 * its copies go on from there. It ends with the socket.
 * FAULT_TICKS=1: files tell whole seconds alone, as on a stick.
 * FAULT_CLOCK=SECONDS: the time of day. FAULT_ORDER=1: folders are listed
 * backwards. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	OPEN = 'o', BENEATH = 'b', READ = 'r', WRITE = 'w', CLOSE = 'c',
	LIST = 'd',
	TREE = 't',	/* folders, names, links; sync */
	LOOK = 'l',	/* stat, paths, locks */
	MEMORY = 'm'	/* threads as well */
};

enum { HOW_SHORT = -1, HOW_KILL = -2, HOW_STOP = -3 };
enum { DESCRIPTORS = 900, SHARED = 64, LISTING = 64 << 10, NAMES = 2000 };

static char kinds[32];
static int how;
static unsigned long at, clock_now;
static bool onwards, backwards, ticks, copied;
static atomic_ulong calls;
static int report = -1, walk = -1;

/* The C library's own, for which dlsym may not be asked: it allocates. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t n, size_t size);
extern void *__libc_realloc(void *old, size_t size);

#define REAL(name) \
	(__extension__ (__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void tell(const char *line)
{
	if (report >= 0 && (REAL(write)(report, line, strlen(line)) < 0
			|| REAL(write)(report, "\n", 1) < 0))
		abort();
}

/* Far from the others: the program's own descriptors shall have the numbers
 * that they always have. */
static int far_off(int fd)
{
	int far = fd < 0 ? -1 : REAL(fcntl)(fd, F_DUPFD_CLOEXEC, DESCRIPTORS);
	if (fd >= 0)
		REAL(close)(fd);
	return far;
}

static void number_read(void)
{
	char line[32];
	ssize_t len = recv(walk, line, sizeof line - 1, 0);
	if (len <= 0)
		_exit(0);
	line[len] = '\0';
	at = strtoul(line, NULL, 10);
}

static bool is_counted(int kind)
{
	return strchr(kinds, kind);
}

/* Gives the wait status of a copy that has ended; false in the copy itself.
 * What it read has moved the places in files that both have open, and what it
 * locked it has locked for both. */
static bool copy_run(int *status)
{
	off_t places[SHARED];
	for (int fd = 0; fd < SHARED; fd++)
		places[fd] = lseek(fd, 0, SEEK_CUR);
	pid_t copy = fork();
	if (copy == 0)
		return false;
	if (copy < 0 || waitpid(copy, status, 0) < 0)
		abort();
	for (int fd = 0; fd < SHARED; fd++)
		if (places[fd] >= 0) {
			lseek(fd, places[fd], SEEK_SET);
			REAL(flock)(fd, LOCK_UN);
		}
	return true;
}

/* Returns in the process that goes on: a copy, and at last the walker. */
static void walk_copies(int kind)
{
	char line[32];
	int status = 0;
	while (walk >= 0 && (kind == TREE
			|| (is_counted(kind) && atomic_load(&calls) + 1 == at))) {
		if (!copy_run(&status)) {
			walk = -1;
			copied = true;
			return;
		}
		snprintf(line, sizeof line, "%d\n", status);
		if (send(walk, line, strlen(line), 0) < 0)
			_exit(1);
		number_read();
	}
}

__attribute__((constructor))
static void begin(void)
{
	char word[16] = "", number[16] = "";
	const char *fault = getenv("FAULT"), *time = getenv("FAULT_CLOCK");
	const char *path = getenv("FAULT_REPORT");
	const char *line = getenv("FAULT_WALK");
	/* At once: the program may shut itself in. */
	if (path)
		report = far_off(REAL(open)(path,
			O_WRONLY | O_CREAT | O_APPEND, 0666));
	clock_now = time ? strtoul(time, NULL, 10) : 0;
	backwards = getenv("FAULT_ORDER");
	ticks = getenv("FAULT_TICKS");
	if (!fault || sscanf(fault, "%31s %15s %15s", kinds, word, number) < 3)
		return;
	how = !strcmp(word, "short") ? HOW_SHORT : !strcmp(word, "kill")
		? HOW_KILL : !strcmp(word, "stop") ? HOW_STOP : atoi(word);
	at = strtoul(number, NULL, 10);
	onwards = strchr(number, '+');
	atomic_store(&calls, 0);
	walk = far_off(line ? atoi(line) : -1);
	if (walk >= 0)
		number_read();
}

__attribute__((destructor))
static void end(void)
{
	char line[128], path[32], target[64] = "";
	snprintf(line, sizeof line, "calls %lu", atomic_load(&calls));
	kinds[0] = '\0';
	tell(line);
	for (int fd = 3; fd < DESCRIPTORS; fd++) {
		if (REAL(fcntl)(fd, F_GETFD) < 0)
			continue;
		snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
		ssize_t len = REAL(readlink)(path, target, sizeof target - 1);
		target[len < 0 ? 0 : len] = '\0';
		snprintf(line, sizeof line, "open %d %s", fd, target);
		tell(line);
	}
}

/* Whether this call is struck; errno is set then if how tells one. */
static bool struck(int kind, const char *name)
{
	walk_copies(kind);
	if (!is_counted(kind))
		return false;
	unsigned long now = atomic_fetch_add(&calls, 1) + 1;
	if (!at || now < at || (now > at && !onwards))
		return false;
	if (now == at)
		tell(name);
	if (how == HOW_KILL || how == HOW_STOP)
		raise(how == HOW_KILL ? SIGKILL : SIGSTOP);
	if (how > 0)
		errno = how;
	return how > 0 || how == HOW_SHORT;
}

/* Calls that fail with -1, and do nothing then. */
#define FAILS(kind, Type, name, params, ...) \
	Type name params \
	{ \
		if (struck(kind, #name) && how > 0) \
			return -1; \
		return REAL(name)(__VA_ARGS__); \
	}

/* Likewise; or they do but half of it. */
#define COMES_SHORT(kind, name, params, ...) \
	ssize_t name params \
	{ \
		if (struck(kind, #name)) { \
			if (how > 0) \
				return -1; \
			size -= size / 2; \
		} \
		return REAL(name)(__VA_ARGS__); \
	}

COMES_SHORT(READ, read, (int fd, void *to, size_t size), fd, to, size)
COMES_SHORT(READ, pread, (int fd, void *to, size_t size, off_t from),
	fd, to, size, from)
COMES_SHORT(WRITE, write, (int fd, const void *bytes, size_t size),
	fd, bytes, size)
COMES_SHORT(WRITE, pwrite, (int fd, const void *bytes, size_t size,
	off_t to), fd, bytes, size, to)

FAILS(TREE, int, mkdir, (const char *path, mode_t mode), path, mode)
FAILS(TREE, int, mkdirat, (int fd, const char *path, mode_t mode),
	fd, path, mode)
FAILS(TREE, int, unlink, (const char *path), path)
FAILS(TREE, int, unlinkat, (int fd, const char *path, int flags),
	fd, path, flags)
FAILS(TREE, int, rename, (const char *from, const char *to), from, to)
FAILS(TREE, int, renameat, (int fd, const char *from, int target,
	const char *to), fd, from, target, to)
FAILS(TREE, int, renameat2, (int fd, const char *from, int target,
	const char *to, unsigned flags), fd, from, target, to, flags)
FAILS(TREE, int, linkat, (int fd, const char *from, int target,
	const char *to, int flags), fd, from, target, to, flags)
FAILS(TREE, int, symlinkat, (const char *text, int fd, const char *path),
	text, fd, path)
FAILS(TREE, int, fchmod, (int fd, mode_t mode), fd, mode)
FAILS(TREE, int, ftruncate, (int fd, off_t size), fd, size)
FAILS(TREE, int, fsync, (int fd), fd)
FAILS(TREE, int, fdatasync, (int fd), fd)
FAILS(TREE, int, syncfs, (int fd), fd)
static int shown(int result, struct stat *st)
{
	if (ticks && result == 0)
		st->st_mtim.tv_nsec = st->st_ctim.tv_nsec = 0;
	return result;
}

int fstat(int fd, struct stat *st)
{
	if (struck(LOOK, "fstat") && how > 0)
		return -1;
	return shown(REAL(fstat)(fd, st), st);
}

int fstatat(int fd, const char *restrict path, struct stat *restrict st,
	int flags)
{
	if (struck(LOOK, "fstatat") && how > 0)
		return -1;
	return shown(REAL(fstatat)(fd, path, st, flags), st);
}

FAILS(LOOK, ssize_t, readlink, (const char *restrict path,
	char *restrict to, size_t size), path, to, size)
FAILS(LOOK, ssize_t, readlinkat, (int fd, const char *restrict path,
	char *restrict to, size_t size), fd, path, to, size)
FAILS(LOOK, int, access, (const char *path, int mode), path, mode)

/* A walker has no locks: they would be in the way of what is run beside it. */
int flock(int fd, int operation)
{
	if (struck(LOOK, "flock") && how > 0)
		return -1;
	return walk >= 0 ? 0 : REAL(flock)(fd, operation);
}

/* It is closed all the same; and unlocked, though the walker has it open. */
int close(int fd)
{
	bool fails = struck(CLOSE, "close") && how > 0;
	if (copied)
		REAL(flock)(fd, LOCK_UN);
	int status = REAL(close)(fd);
	if (fails)
		errno = how;
	return fails ? -1 : status;
}

char *realpath(const char *restrict path, char *restrict to)
{
	return struck(LOOK, "realpath") && how > 0 ? NULL
		: REAL(realpath)(path, to);
}

/* What is called where the C library checks sizes. */
char *__realpath_chk(const char *path, char *to, size_t size);

char *__realpath_chk(const char *path, char *to, size_t size)
{
	(void)size;
	return realpath(path, to);
}

static mode_t mode_of(va_list args, int flags)
{
	bool creates = flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE;
	return creates ? va_arg(args, mode_t) : 0;
}

int open(const char *path, int flags, ...)
{
	va_list args;
	va_start(args, flags);
	mode_t mode = mode_of(args, flags);
	va_end(args);
	if (struck(OPEN, "open") && how > 0)
		return -1;
	return REAL(open)(path, flags, mode);
}

int openat(int fd, const char *path, int flags, ...)
{
	va_list args;
	va_start(args, flags);
	mode_t mode = mode_of(args, flags);
	va_end(args);
	if (struck(OPEN, "openat") && how > 0)
		return -1;
	return REAL(openat)(fd, path, flags, mode);
}

/* What has no name in the C library. */
long syscall(long number, ...)
{
	long a[6];
	int kind = number == SYS_openat2 ? BENEATH
		: number == SYS_renameat2 ? TREE : 0;
	va_list args;
	va_start(args, number);
	for (int i = 0; i < 6; i++)
		a[i] = va_arg(args, long);
	va_end(args);
	if (kind && struck(kind, kind == TREE ? "renameat2" : "openat2")
			&& how > 0)
		return -1;
	return REAL(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

static void reverse(char *listing, size_t size)
{
	static _Thread_local char copy[LISTING];
	static _Thread_local size_t starts[NAMES];
	size_t count = 0, to = 0;
	if (size > sizeof copy)
		return;
	memcpy(copy, listing, size);
	for (size_t from = 0; from < size && count < NAMES;) {
		starts[count++] = from;
		from += ((struct dirent64 *)(void *)(copy + from))->d_reclen;
	}
	while (count-- > 0) {
		const struct dirent64 *entry = (void *)(copy + starts[count]);
		memcpy(listing + to, entry, entry->d_reclen);
		to += entry->d_reclen;
	}
}

ssize_t getdents64(int fd, void *to, size_t size)
{
	if (struck(LIST, "getdents64") && how > 0)
		return -1;
	ssize_t len = REAL(getdents64)(fd, to, size);
	if (backwards && len > 0)
		reverse(to, (size_t)len);
	return len;
}

void *malloc(size_t size)
{
	return struck(MEMORY, "malloc") && how > 0 ? NULL
		: __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
	return struck(MEMORY, "calloc") && how > 0 ? NULL
		: __libc_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
	return struck(MEMORY, "realloc") && how > 0 ? NULL
		: __libc_realloc(old, size);
}

void *mmap(void *where, size_t size, int protection, int flags, int fd,
	off_t from)
{
	return struck(MEMORY, "mmap") && how > 0 ? MAP_FAILED
		: REAL(mmap)(where, size, protection, flags, fd, from);
}

int pthread_create(pthread_t *restrict thread,
	const pthread_attr_t *restrict attr, void *(*start)(void *),
	void *restrict argument)
{
	return struck(MEMORY, "pthread_create") && how > 0 ? EAGAIN
		: REAL(pthread_create)(thread, attr, start, argument);
}

int clock_gettime(clockid_t id, struct timespec *ret_time)
{
	if (!clock_now || id != CLOCK_REALTIME)
		return REAL(clock_gettime)(id, ret_time);
	*ret_time = (struct timespec){.tv_sec = (time_t)clock_now};
	return 0;
}

time_t time(time_t *ret_time)
{
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	if (ret_time)
		*ret_time = now.tv_sec;
	return now.tv_sec;
}
