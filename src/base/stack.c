#include "base/stack.h"

#include <pthread.h>
#include <sys/resource.h>

#include "base/limits.h"

static void give_threads(void)
{
	pthread_attr_t attributes;
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, LIMIT_STACK);
	pthread_setattr_default_np(&attributes);
	pthread_attr_destroy(&attributes);
}

bool stack_prepare(void)
{
	struct rlimit limit;
	give_threads();
	if (getrlimit(RLIMIT_STACK, &limit) || limit.rlim_cur >= LIMIT_STACK)
		return true;
	limit.rlim_cur = LIMIT_STACK;
	return limit.rlim_max >= LIMIT_STACK
		&& !setrlimit(RLIMIT_STACK, &limit);
}
