#include "base/fence.h"

#include <fcntl.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/fence_calls.h"

/* Landlock as the kernel documents it; headers of the day know less. */
enum {
	LANDLOCK_VERSION = 1 << 0,	/* asked of create_ruleset */
	LANDLOCK_PATH = 1, LANDLOCK_PORT = 2
};

enum {
	MAY_WRITE_FILE = 1 << 1, MAY_READ_FILE = 1 << 2,
	MAY_READ_FOLDER = 1 << 3, MAY_REMOVE_FOLDER = 1 << 4,
	MAY_REMOVE_FILE = 1 << 5, MAY_MAKE_FOLDER = 1 << 7,
	MAY_MAKE_FILE = 1 << 8, MAY_MAKE_LINK = 1 << 12,
	MAY_MOVE = 1 << 13, MAY_CUT = 1 << 14,
	MAY_BIND = 1 << 0
};

typedef struct LandlockRules {
	uint64_t files, ports, peers;
} LandlockRules;

typedef struct LandlockPath {
	uint64_t access;
	int32_t fd;
} __attribute__((packed)) LandlockPath;

typedef struct LandlockPort {
	uint64_t access, port;
} LandlockPort;

/* What each version can refuse beyond the one before. */
static const struct {
	int version;
	LandlockRules rules;
	unsigned guard;
} versions[] = {
	/* Run, write, read, list, remove, make of each kind. */
	{1, {.files = (1 << 13) - 1}, FENCE_FILES},
	{2, {.files = MAY_MOVE}, 0},
	{3, {.files = MAY_CUT}, FENCE_CUTS},
	{4, {.ports = 3}, FENCE_PORTS},		/* to bind, to connect */
	{5, {.files = 1 << 15}, 0},		/* ioctl of devices */
	{6, {.peers = 3}, FENCE_PEERS},		/* sockets, signals */
};
enum { VERSIONS = sizeof versions / sizeof *versions };

enum {
	MAY_READ = MAY_READ_FOLDER | MAY_READ_FILE,
	MAY_WRITE = MAY_READ | MAY_WRITE_FILE | MAY_REMOVE_FOLDER
		| MAY_REMOVE_FILE | MAY_MAKE_FOLDER | MAY_MAKE_FILE | MAY_MOVE
		| MAY_CUT
};

static const uint64_t rights[] = {
	[FENCE_LIST] = MAY_READ_FOLDER,
	[FENCE_READ] = MAY_READ,
	[FENCE_WRITE] = MAY_WRITE,
	[FENCE_LINK] = MAY_WRITE | MAY_MAKE_LINK,
};

/* All that the kernel's version can refuse. */
static LandlockRules refusable(int version)
{
	LandlockRules all = {0};
	for (int i = 0; i < VERSIONS && versions[i].version <= version; i++) {
		all.files |= versions[i].rules.files;
		all.ports |= versions[i].rules.ports;
		all.peers |= versions[i].rules.peers;
	}
	return all;
}

/* Kernels refuse a structure longer than theirs, unless its end is empty. */
void fence_begin(Fence *fence, bool writes)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0,
		LANDLOCK_VERSION);
	*fence = (Fence){.fd = -1, .version = version > 0 ? (int)version : 0};
	if (fence->version == 1 && writes)
		fence->version = 0;
	if (!fence->version)
		return;
	LandlockRules all = refusable(fence->version);
	fence->fd = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof all,
		0);
}

void fence_allow(Fence *fence, const char *path, FenceAccess access)
{
	LandlockPath rule = {.access = rights[access]
		& refusable(fence->version).files};
	if (fence->fd < 0)
		return;
	rule.fd = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (rule.fd < 0)
		return;
	syscall(SYS_landlock_add_rule, fence->fd, LANDLOCK_PATH, &rule, 0);
	close(rule.fd);
}

void fence_allow_port(Fence *fence, unsigned port)
{
	LandlockPort rule = {MAY_BIND, port};
	if (fence->fd >= 0 && refusable(fence->version).ports)
		syscall(SYS_landlock_add_rule, fence->fd, LANDLOCK_PORT,
			&rule, 0);
}

static unsigned hold(const Fence *fence)
{
	unsigned guards = 0;
	if (fence->fd < 0
			|| syscall(SYS_landlock_restrict_self, fence->fd, 0) != 0)
		return 0;
	for (int i = 0; i < VERSIONS; i++)
		if (versions[i].version <= fence->version)
			guards |= versions[i].guard;
	return guards;
}

unsigned fence_end(Fence *fence, bool listens)
{
	unsigned guards = 0;
	/* Asked for by both: nothing that is run may regain rights. */
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) {
		guards = hold(fence);
		if (fence_calls(listens))
			guards |= FENCE_CALLS;
	}
	if (fence->fd >= 0)
		close(fence->fd);
	fence->fd = -1;
	return guards;
}
