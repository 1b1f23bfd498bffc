#include "serve/watch_set.h"

#include <errno.h>
#include <fcntl.h>
#include <inotifytools/inotify.h>
#include <inotifytools/inotifytools.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/select.h>
#include <unistd.h>

#include "base/limits.h"
#include "base/map.h"
#include "base/vec.h"

enum {
	EVENTS = IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_FROM | IN_MOVED_TO
		| IN_DELETE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF
		| IN_ONLYDIR | IN_EXCL_UNLINK,
	/* Names that one path takes in turn, before a new set is due. */
	NAMES_MAX = 64
};

typedef struct Watched {
	Str path;
	uint64_t identity;
	int number;	/* the watch descriptor */
	bool gone;
} Watched;

struct WatchSet {
	Arena arena;	/* holds this very WatchSet */
	int fd;
	struct { VEC(Watched *) } by_number;	/* NULL: not ours */
	Map by_identity;
	size_t alive, wasted;
	bool names_used_up;
};

/* The library keeps its descriptor to itself. Nothing else in the program
 * uses inotify. */
static int find_descriptor(void)
{
	for (int fd = 0; fd < FD_SETSIZE; fd++) {
		char link[32], target[32] = "";
		snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
		if (readlink(link, target, sizeof target - 1) > 0
				&& strcmp(target, "anon_inode:inotify") == 0)
			return fd;
	}
	return -1;
}

int watch_set_new(WatchSet **ret_set)
{
	if (!inotifytools_initialize())
		return inotifytools_error() ? inotifytools_error() : EIO;
	int fd = find_descriptor();
	if (fd < 0) {
		inotifytools_cleanup();
		return EBADF;
	}
	fcntl(fd, F_SETFD, FD_CLOEXEC);
	fcntl(fd, F_SETFL, O_NONBLOCK);
	*ret_set = ARENA_SELF(WatchSet);
	(*ret_set)->fd = fd;
	return 0;
}

void watch_set_free(WatchSet *set)
{
	if (!set)
		return;
	/* The library would hand what stands in its buffer to the next set:
	 * take the kernel's queue from under it, then empty the buffer. */
	int nothing = eventfd(0, EFD_CLOEXEC);
	if (nothing >= 0) {
		dup2(nothing, set->fd);
		close(nothing);
	}
	while (inotifytools_next_events(0, 1))
		continue;
	inotifytools_cleanup();
	arena_self_done(set->arena);
}

static Watched *known(const WatchSet *set, uint64_t identity)
{
	Str key = {(const char *)&identity, sizeof identity};
	Watched *watched = map_get(&set->by_identity, key);
	return watched && !watched->gone ? watched : NULL;
}

bool watch_set_has(const WatchSet *set, Str path, uint64_t identity)
{
	const Watched *watched = known(set, identity);
	return watched && str_eq(watched->path, path);
}

/* The library looks watches up by the name they were added with, and keeps
 * the names of those that are gone. So each watch gets a name that was not
 * used before: "/./." and so on in front of the path. */
static int fresh_name(WatchSet *set, Str path, char *name, size_t size)
{
	size_t used = 0;
	for (int i = 0; i < NAMES_MAX; i++) {
		int len = snprintf(name + used, size - used, "%.*s/",
			STR_ARG(path));
		if (used + (size_t)len >= size)
			return ENAMETOOLONG;
		if (inotifytools_wd_from_filename(name) < 0)
			return 0;
		memcpy(name + used, "/.", 2);
		used += 2;
	}
	set->names_used_up = true;
	return EAGAIN;
}

static void let_go(WatchSet *set, Watched *watched)
{
	set->by_number.items[watched->number] = NULL;
	watched->gone = true;
	set->alive--;
	set->wasted++;
}

static void enter(WatchSet *set, int number, Str path, uint64_t identity)
{
	Watched *watched = ARENA_NEW(&set->arena, Watched);
	Str key = {(const char *)&watched->identity, sizeof identity};
	*watched = (Watched){str_copy(&set->arena, path), identity, number,
		false};
	while (set->by_number.count <= (size_t)number)
		*VEC_ADD(&set->arena, &set->by_number) = NULL;
	if (set->by_number.items[number])
		let_go(set, set->by_number.items[number]);
	set->by_number.items[number] = watched;
	map_set(&set->arena, &set->by_identity, key, watched);
	set->alive++;
}

int watch_set_add(WatchSet *set, Str path, uint64_t identity)
{
	char name[PATH_MAX];
	Watched *watched = known(set, identity);
	if (watch_set_has(set, path, identity))
		return 0;
	if (watched) {
		watched->path = str_copy(&set->arena, path);
		set->wasted++;
		return 0;
	}
	int error = fresh_name(set, path, name, sizeof name);
	if (error)
		return error;
	if (!inotifytools_watch_file(name, EVENTS))
		return inotifytools_error() ? inotifytools_error() : EIO;
	int number = inotifytools_wd_from_filename(name);
	if (number <= 0 || number > LIMIT_WATCH_NUMBER) {
		set->names_used_up = true;
		return EAGAIN;
	}
	enter(set, number, path, identity);
	return 0;
}

bool watch_set_worn(const WatchSet *set)
{
	return set->names_used_up
		|| set->wasted > set->alive + LIMIT_WATCH_WASTE;
}

int watch_set_fd(const WatchSet *set)
{
	return set->fd;
}

static WatchEventKind kind_of(const struct inotify_event *event)
{
	/* The first row of which one bit of each column is there. */
	static const struct {
		uint32_t what, and;
		WatchEventKind kind;
	} kinds[] = {
		{IN_Q_OVERFLOW, IN_Q_OVERFLOW, WATCH_EVENT_LOST},
		{IN_IGNORED, IN_IGNORED, WATCH_EVENT_FOLDER},
		{IN_MOVED_TO, IN_ISDIR, WATCH_EVENT_MOVED},
		{IN_CREATE | IN_ATTRIB, IN_ISDIR, WATCH_EVENT_FOLDER},
		{IN_CREATE, IN_CREATE, WATCH_EVENT_BEGUN},
	};
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (event->mask & kinds[i].what && event->mask & kinds[i].and)
			return kinds[i].kind;
	return WATCH_EVENT_ENTRY;
}

bool watch_set_next(WatchSet *set, WatchEvent *ret_event)
{
	const struct inotify_event *event;
	/* next_event(0) would wait for ever. */
	while ((event = inotifytools_next_events(0, 1)) != NULL) {
		WatchEventKind kind = kind_of(event);
		bool ours = event->wd > 0
			&& (size_t)event->wd < set->by_number.count;
		Watched *watched = ours ? set->by_number.items[event->wd]
			: NULL;
		if (kind != WATCH_EVENT_LOST && !watched)
			continue;
		if (event->mask & IN_IGNORED)
			let_go(set, watched);
		*ret_event = (WatchEvent){.kind = kind};
		if (watched)
			ret_event->folder = watched->path;
		if (event->len)
			ret_event->name = str_from(event->name);
		return true;
	}
	return false;
}

int watch_set_limit(int error)
{
	return error == ENOSPC ? inotifytools_get_max_user_watches()
		: inotifytools_get_max_user_instances();
}
