#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/spool.h"

#include "temporary.h"

typedef struct Scene {
	Arena arena;
	Folder folder;
	char path[TEMPORARY_PATH];
	Spool spool;
} Scene;

static int setup(void **state)
{
	static Scene scene;
	arena_init(&scene.arena);
	temporary_make(scene.path, "spool");
	assert_int_equal(folder_open(&scene.arena, &scene.folder,
		str_from(scene.path)), 0);
	assert_int_equal(spool_open(&scene.spool, &scene.folder), 0);
	*state = &scene;
	return 0;
}

static int teardown(void **state)
{
	Scene *s = *state;
	spool_close(&s->spool);
	folder_close(&s->folder);
	/* Not empty if the spool left something. */
	assert_int_equal(rmdir(s->path), 0);
	arena_done(&s->arena);
	return 0;
}

static void gives_back_what_it_took(void **state)
{
	Scene *s = *state;
	uint64_t first, second, empty;
	assert_true(spool_put(&s->spool, STR("Thực trạng"), &first));
	assert_true(spool_put(&s->spool, STR(""), &empty));
	assert_true(spool_put(&s->spool, STR("Giải pháp"), &second));
	assert_true(str_eq(spool_get(&s->spool, &s->arena, second,
		strlen("Giải pháp")), STR("Giải pháp")));
	assert_true(str_eq(spool_get(&s->spool, &s->arena, first,
		strlen("Thực trạng")), STR("Thực trạng")));
	assert_int_equal(spool_get(&s->spool, &s->arena, empty, 0).len, 0);
	assert_int_equal(spool_error(&s->spool), 0);
}

static void remembers_an_error(void **state)
{
	Scene *s = *state;
	uint64_t at;
	assert_true(spool_put(&s->spool, STR("abc"), &at));
	assert_int_equal(spool_get(&s->spool, &s->arena, at, 4).len, 0);
	assert_int_equal(spool_error(&s->spool), EIO);
	assert_int_equal(spool_get(&s->spool, &s->arena, at, 3).len, 3);
	assert_int_equal(spool_error(&s->spool), EIO);
}

static void has_no_room(void **state)
{
	static char bytes[4096];
	Scene *s = *state;
	struct rlimit before, limit;
	uint64_t at;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	limit = before;
	limit.rlim_cur = sizeof bytes + 10;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	bool first = spool_put(&s->spool, (Str){bytes, sizeof bytes}, &at);
	bool second = spool_put(&s->spool, (Str){bytes, sizeof bytes}, &at);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_true(first);
	assert_false(second);
	assert_int_equal(spool_error(&s->spool), 0);
}

enum { ROUNDS = 2000, SIZE = 300 };

typedef struct Writer {
	Spool *spool;
	char letter;
	uint64_t at[ROUNDS];
} Writer;

static void *write_all(void *argument)
{
	Writer *writer = argument;
	char bytes[SIZE];
	memset(bytes, writer->letter, sizeof bytes);
	for (size_t i = 0; i < ROUNDS; i++)
		if (!spool_put(writer->spool, (Str){bytes, sizeof bytes},
				&writer->at[i]))
			return writer;
	return NULL;
}

static void serves_several_threads(void **state)
{
	static Writer writers[3];
	Scene *s = *state;
	pthread_t threads[3];
	char wanted[SIZE];
	for (size_t i = 0; i < 3; i++) {
		writers[i] = (Writer){&s->spool, (char)('a' + i), {0}};
		assert_int_equal(pthread_create(&threads[i], NULL, write_all,
			&writers[i]), 0);
	}
	for (size_t i = 0; i < 3; i++) {
		void *failed;
		pthread_join(threads[i], &failed);
		assert_null(failed);
	}
	for (size_t i = 0; i < 3 * ROUNDS; i++) {
		Writer *writer = &writers[i % 3];
		memset(wanted, writer->letter, SIZE);
		assert_true(str_eq(spool_get(&s->spool, &s->arena,
			writer->at[i / 3], SIZE), (Str){wanted, SIZE}));
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(gives_back_what_it_took,
			setup, teardown),
		cmocka_unit_test_setup_teardown(remembers_an_error, setup,
			teardown),
		cmocka_unit_test_setup_teardown(has_no_room, setup, teardown),
		cmocka_unit_test_setup_teardown(serves_several_threads, setup,
			teardown)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
