#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <dlfcn.h>

#include "serve/http.h"

static bool is_missing;

/* Instead of the system's. */
void *dlopen(const char *name, int flags)
{
	void *(*system_dlopen)(const char *, int);
	*(void **)&system_dlopen = dlsym(RTLD_NEXT, "dlopen");
	return is_missing ? NULL : system_dlopen(name, flags);
}

/* A server on a free port, or what hinders it. */
static Server *open_door(Arena *arena, Diag *diag)
{
	diag_init(diag, arena);
	return server_open(arena, STR("127.0.0.1"), 0, diag);
}

static void missing_and_there(void **state)
{
	Arena arena;
	Diag diag;
	(void)state;
	arena_init(&arena);
	is_missing = true;
	assert_null(open_door(&arena, &diag));
	assert_int_equal(diag_count(&diag, SEVERITY_ERROR), 1);
	is_missing = false;
	Server *server = open_door(&arena, &diag);
	assert_non_null(server);
	assert_true(server_local(server));
	assert_true(server_start(&arena, server, STR("/nonexistent"),
		LANGUAGE_VI, &diag));
	server_stop(server);
	server = open_door(&arena, &diag);
	assert_non_null(server);
	server_stop(server);
	arena_done(&arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(missing_and_there),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
