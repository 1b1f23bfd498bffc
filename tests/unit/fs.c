#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fs.h"

#include "temporary.h"

typedef struct Scene {
	Arena arena;
	Folder folder;
	char path[TEMPORARY_PATH];
} Scene;

static int setup(void **state)
{
	static Scene scene;
	arena_init(&scene.arena);
	temporary_make(scene.path, "fs");
	assert_int_equal(folder_open(&scene.arena, &scene.folder,
		str_from(scene.path)), 0);
	*state = &scene;
	return 0;
}

static int teardown(void **state)
{
	Scene *s = *state;
	chmod(str_z(&s->arena, str_concat(&s->arena, str_from(s->path),
		STR("/closed"))), 0755);
	folder_close(&s->folder);
	temporary_remove(s->path);
	arena_done(&s->arena);
	return 0;
}

static int put(Scene *s, const char *path, const char *text)
{
	return fs_write(&s->folder, str_from(path), str_from(text));
}

static int move(Scene *s, const char *from, const char *to)
{
	return fs_move(&s->folder, str_from(from), &s->folder, str_from(to));
}

static void assert_file(Scene *s, const char *path, const char *text)
{
	Str bytes;
	assert_int_equal(fs_read(&s->arena, &s->folder, str_from(path), 1000,
		&bytes), 0);
	assert_int_equal(bytes.len, strlen(text));
	assert_memory_equal(bytes.ptr, text, bytes.len);
}

static int read_error(Scene *s, const char *path)
{
	Str bytes;
	return fs_read(&s->arena, &s->folder, str_from(path), 10, &bytes);
}

static void writing_and_reading(void **state)
{
	Scene *s = *state;
	assert_int_equal(put(s, "a", "text"), 0);
	assert_file(s, "a", "text");
	assert_int_equal(put(s, "a", "other"), EEXIST);
	assert_file(s, "a", "text");
	assert_int_equal(put(s, "empty", ""), 0);
	assert_file(s, "empty", "");
	assert_int_equal(put(s, "no/parent", ""), ENOENT);
	assert_int_equal(put(s, "ten.bytes", "0123456789"), 0);
	assert_int_equal(put(s, "eleven", "0123456789x"), 0);
	assert_int_equal(read_error(s, "ten.bytes"), 0);
	assert_int_equal(read_error(s, "eleven"), EFBIG);
	assert_int_equal(read_error(s, "absent"), ENOENT);
	assert_int_equal(fs_mkdir(&s->folder, STR("d")), 0);
	assert_int_equal(fs_mkdir(&s->folder, STR("d")), EEXIST);
	assert_int_equal(read_error(s, "d"), EINVAL);
}

static void large_files(void **state)
{
	enum { SIZE = 3 << 20 };
	Scene *s = *state;
	char *bytes = arena_bytes(&s->arena, SIZE);
	Str text = {bytes, SIZE}, back;
	for (size_t i = 0; i < SIZE; i++)
		bytes[i] = (char)(i * 31 + i / 251);
	assert_int_equal(fs_write(&s->folder, STR("large"), text), 0);
	assert_int_equal(fs_read(&s->arena, &s->folder, STR("large"), SIZE,
		&back), 0);
	assert_true(str_eq(text, back));
	assert_true(fs_same(&s->folder, STR("large"), text));
	bytes[SIZE - 1] ^= 1;
	assert_false(fs_same(&s->folder, STR("large"), text));
	bytes[SIZE - 1] ^= 1;
	text.len--;
	assert_false(fs_same(&s->folder, STR("large"), text));
}

static void comparing(void **state)
{
	Scene *s = *state;
	put(s, "a", "text");
	put(s, "empty", "");
	assert_true(fs_same(&s->folder, STR("a"), STR("text")));
	assert_false(fs_same(&s->folder, STR("a"), STR("texT")));
	assert_false(fs_same(&s->folder, STR("a"), STR("")));
	assert_true(fs_same(&s->folder, STR("empty"), (Str){NULL, 0}));
	assert_false(fs_same(&s->folder, STR("absent"), STR("")));
}

/* Neither links nor special files are entered, and none of them waits. */
static void refusals(void **state)
{
	Scene *s = *state;
	int fd = s->folder.fd;
	put(s, "a", "text");
	fs_mkdir(&s->folder, STR("d"));
	put(s, "d/b", "text");
	assert_int_equal(symlinkat("a", fd, "link"), 0);
	assert_int_equal(symlinkat("d", fd, "dlink"), 0);
	assert_int_equal(symlinkat("/etc", fd, "out"), 0);
	assert_int_equal(mkfifoat(fd, "fifo", 0666), 0);
	static const struct { const char *path; int error; } cases[] = {
		{"link", ELOOP}, {"dlink/b", ELOOP}, {"out/passwd", ELOOP},
		{"fifo", EINVAL}, {"../x", EXDEV}, {"d/../a", EXDEV},
		{"/etc/passwd", EXDEV}, {"..", EXDEV}, {"a/b", ENOTDIR},
		{"d//b", 0}, {"./a", 0}, {"", EINVAL}
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(read_error(s, cases[i].path),
			cases[i].error);
	assert_int_equal(put(s, "link", "x"), EEXIST);
	assert_int_equal(put(s, "dlink/new", "x"), ELOOP);
	assert_int_equal(put(s, "../new", "x"), EXDEV);
	assert_int_equal(fs_remove(&s->folder, STR("dlink/b")), ELOOP);
	assert_int_equal(fs_remove(&s->folder, STR("../x")), EXDEV);
	assert_int_equal(move(s, "a", "dlink/a"), ELOOP);
	assert_int_equal(move(s, "a", "../a"), EXDEV);
	assert_int_equal(fs_mkdir(&s->folder, STR("dlink/new")), ELOOP);
	assert_int_equal(fs_remove_tree(&s->arena, &s->folder, STR("dlink")),
		0);
	assert_file(s, "d/b", "text");
	assert_int_equal(fs_read(&s->arena, &s->folder, STR("a\0b"), 9,
		&(Str){NULL, 0}), EINVAL);
}

static void long_paths(void **state)
{
	Scene *s = *state;
	static char name[5000];
	memset(name, 'n', sizeof name - 1);
	assert_int_equal(read_error(s, name), ENAMETOOLONG);
	name[256] = '\0';
	assert_int_equal(read_error(s, name), ENAMETOOLONG);
	name[255] = '\0';
	assert_int_equal(put(s, name, "x"), 0);
}

static void types(void **state)
{
	Scene *s = *state;
	FileType type;
	put(s, "a", "");
	fs_mkdir(&s->folder, STR("d"));
	assert_int_equal(symlinkat("nowhere", s->folder.fd, "link"), 0);
	assert_int_equal(fs_type(&s->folder, STR("a"), &type), 0);
	assert_int_equal(type, FILE_REGULAR);
	assert_int_equal(fs_type(&s->folder, STR("d"), &type), 0);
	assert_int_equal(type, FILE_FOLDER);
	assert_int_equal(fs_type(&s->folder, STR("link"), &type), 0);
	assert_int_equal(type, FILE_LINK);
	assert_int_equal(fs_type(&s->folder, STR("x"), &type), ENOENT);
	assert_int_equal(fs_type(&s->folder, STR("a/x"), &type), ENOTDIR);
	assert_true(fs_exists(&s->folder, STR("a")));
	assert_true(fs_exists(&s->folder, STR("link")));
	assert_false(fs_exists(&s->folder, STR("d/x")));
}

static void walking(void **state)
{
	static const struct { const char *path; FileType type; } expected[] = {
		{"A", FILE_REGULAR}, {"a", FILE_FOLDER}, {"a/a", FILE_FOLDER},
		{"a/a/z", FILE_REGULAR}, {"a/b", FILE_REGULAR},
		{"a.b", FILE_REGULAR}, {"closed", FILE_FOLDER},
		{"fifo", FILE_SPECIAL}, {"link", FILE_LINK},
		{"\xFF", FILE_REGULAR}
	};
	enum { EXPECTED = sizeof expected / sizeof *expected };
	Scene *s = *state;
	FileList list = {0};
	fs_mkdir(&s->folder, STR("a"));
	fs_mkdir(&s->folder, STR("a/a"));
	fs_mkdir(&s->folder, STR("closed"));
	put(s, "a/a/z", "12345");
	put(s, "a.b", "");
	put(s, "a/b", "");
	put(s, "A", "");
	put(s, "\xFF", "");
	assert_int_equal(symlinkat("a", s->folder.fd, "link"), 0);
	assert_int_equal(mkfifoat(s->folder.fd, "fifo", 0666), 0);
	assert_int_equal(fchmodat(s->folder.fd, "closed", 0, 0), 0);
	assert_int_equal(fs_walk(&s->arena, &s->folder, STR(""), &list), 0);
	assert_int_equal(list.count, EXPECTED);
	for (size_t i = 0; i < EXPECTED; i++) {
		assert_true(str_eq(list.items[i].path,
			str_from(expected[i].path)));
		assert_int_equal(list.items[i].type, expected[i].type);
	}
	assert_int_equal(list.items[3].size, 5);
	/* The superuser may read everything. */
	assert_int_equal(list.items[6].error, geteuid() ? EACCES : 0);
	assert_int_equal(fs_walk(&s->arena, &s->folder, STR("a"), &list), 0);
	assert_int_equal(list.count, 3);
	assert_true(str_eq(list.items[0].path, STR("a/a")));
	assert_int_equal(fs_list(&s->arena, &s->folder, STR("a"), &list), 0);
	assert_int_equal(list.count, 2);
	assert_int_equal(list.items[0].error, 0);
	assert_int_equal(fs_walk(&s->arena, &s->folder, STR("link"), &list),
		ELOOP);
	assert_int_equal(fs_walk(&s->arena, &s->folder, STR("A"), &list),
		ENOTDIR);
	assert_int_equal(fs_walk(&s->arena, &s->folder, STR("no"), &list),
		ENOENT);
	assert_int_equal(list.count, 2);
}

static void deep_folders(void **state)
{
	Scene *s = *state;
	FileList list;
	char path[200] = "d";
	assert_int_equal(fs_mkdir(&s->folder, str_from(path)), 0);
	for (int i = 0; i < 40; i++) {
		strcat(path, "/d");
		assert_int_equal(fs_mkdir(&s->folder, str_from(path)), 0);
	}
	assert_int_equal(fs_walk(&s->arena, &s->folder, STR(""), &list), 0);
	assert_int_equal(list.count, 32);
	assert_int_equal(list.items[31].error, ENAMETOOLONG);
	assert_int_equal(list.items[30].error, 0);
	fs_prune(&s->folder, str_from(path));
	assert_false(fs_exists(&s->folder, STR("d")));
}

static void renaming(void **state)
{
	Scene *s = *state;
	put(s, "a", "new");
	put(s, "b", "old");
	assert_int_equal(move(s, "a", "b"), 0);
	assert_file(s, "b", "new");
	assert_false(fs_exists(&s->folder, STR("a")));
	assert_int_equal(move(s, "b", "x/y/z"), ENOENT);
	assert_int_equal(fs_mkdirs(&s->folder, STR("x/y")), 0);
	assert_int_equal(move(s, "b", "x/y/z"), 0);
	assert_file(s, "x/y/z", "new");
	put(s, "a", "");
	assert_int_equal(move(s, "a", "x"), EISDIR);
	assert_int_equal(move(s, "a", "x/y/z/a"), ENOTDIR);
}

/* What is there already stays, and so does what was to be moved. */
static void placing(void **state)
{
	Scene *s = *state;
	put(s, "a", "new");
	put(s, "b", "old");
	assert_int_equal(fs_place(&s->folder, STR("a"), STR("b")), EEXIST);
	assert_file(s, "a", "new");
	assert_file(s, "b", "old");
	assert_int_equal(fs_place(&s->folder, STR("a"), STR("x/y/z")), 0);
	assert_file(s, "x/y/z", "new");
	assert_false(fs_exists(&s->folder, STR("a")));
	assert_int_equal(fs_place(&s->folder, STR("no"), STR("n/o")), ENOENT);
	assert_false(fs_exists(&s->folder, STR("n")));
	assert_int_equal(fs_place(&s->folder, STR("b"), STR("x")), EEXIST);
	assert_int_equal(fs_place(&s->folder, STR("b"), STR("x/y/z/b")),
		ENOTDIR);
	assert_int_equal(fs_place(&s->folder, STR("b"), STR("../b")), EXDEV);
}

static void rights_are_kept(void **state)
{
	Scene *s = *state;
	struct stat st;
	put(s, "a", "old");
	assert_int_equal(fchmodat(s->folder.fd, "a", 0462, 0), 0);
	assert_int_equal(fs_write_like(&s->folder, STR("b"), STR("new"),
		STR("a")), 0);
	assert_file(s, "b", "new");
	assert_int_equal(fstatat(s->folder.fd, "b", &st, 0), 0);
	assert_int_equal(st.st_mode & 07777, 0462);
	assert_int_equal(fs_write_like(&s->folder, STR("b"), STR(""),
		STR("a")), EEXIST);
	assert_int_equal(fs_write_like(&s->folder, STR("c"), STR(""),
		STR("no")), ENOENT);
	assert_int_equal(symlinkat("a", s->folder.fd, "link"), 0);
	assert_int_equal(fs_write_like(&s->folder, STR("c"), STR(""),
		STR("link")), ELOOP);
	assert_false(fs_exists(&s->folder, STR("c")));
}

static void entered_folders(void **state)
{
	Scene *s = *state;
	Folder inner, top;
	FileStamp first, second;
	bool same = true;
	assert_int_equal(fs_mkdirs(&s->folder, STR("x/y")), 0);
	assert_int_equal(fs_mkdirs(&s->folder, STR("x/y")), 0);
	put(s, "x/f", "");
	assert_int_equal(fs_mkdirs(&s->folder, STR("x/f/y")), ENOTDIR);
	assert_int_equal(fs_mkdirs(&s->folder, STR("../y")), EXDEV);
	assert_int_equal(symlinkat("x", s->folder.fd, "link"), 0);
	assert_int_equal(folder_enter(&s->folder, STR("link"), &inner), ELOOP);
	assert_int_equal(folder_enter(&s->folder, STR("x/f"), &inner),
		ENOTDIR);
	assert_int_equal(folder_enter(&s->folder, STR("no"), &inner), ENOENT);
	assert_int_equal(folder_enter(&s->folder, STR(".."), &inner), EXDEV);
	assert_int_equal(folder_enter(&s->folder, STR("x/y"), &inner), 0);
	assert_int_equal(folder_enter(&s->folder, STR(""), &top), 0);
	assert_int_equal(fs_write(&inner, STR("a"), STR("text")), 0);
	assert_int_equal(fs_stamp(&inner, STR("a"), &first), 0);
	assert_file(s, "x/y/a", "text");
	assert_int_equal(fs_compare(&inner, STR("a"), STR("text"), &same,
		&second), 0);
	assert_true(same && stamp_equal(&first, &second));
	assert_int_equal(fs_compare(&inner, STR("a"), STR("texts"), &same,
		&second), 0);
	assert_false(same);
	assert_int_equal(fs_compare(&top, STR("x"), STR(""), &same, &second),
		EINVAL);
	assert_int_equal(fs_compare(&top, STR("link"), STR(""), &same,
		&second), ELOOP);
	assert_int_equal(fs_compare(&inner, STR("../f"), STR(""), &same,
		&second), EXDEV);
	usleep(20000);
	assert_int_equal(fs_move(&inner, STR("a"), &top, STR("b")), 0);
	assert_file(s, "b", "text");
	assert_int_equal(fs_stamp(&top, STR("b"), &second), 0);
	assert_int_equal(first.identity, second.identity);
	assert_false(stamp_equal(&first, &second));
	assert_int_equal(fs_move(&top, STR("x"), &top, STR("z")), 0);
	assert_int_equal(fs_move(&top, STR("no"), &inner, STR("c")), ENOENT);
	assert_int_equal(fs_move(&top, STR("b"), &inner, STR("../c")), EXDEV);
	assert_int_equal(fs_move(&top, STR("b"), &top, STR("z")), EISDIR);
	folder_close(&inner);
	folder_close(&top);
}

/* Moving a folder leaves the stamps of what is in it: no one looks again. */
static void stamps_of_moved_folders(void **state)
{
	Scene *s = *state;
	FileStamp before, after;
	fs_mkdir(&s->folder, STR("d"));
	put(s, "d/a", "text");
	assert_int_equal(fs_stamp(&s->folder, STR("d/a"), &before), 0);
	usleep(20000);
	assert_int_equal(fs_mkdir(&s->folder, STR("e")), 0);
	assert_int_equal(move(s, "d", "e/f"), 0);
	assert_int_equal(fs_stamp(&s->folder, STR("e/f/a"), &after), 0);
	assert_true(stamp_equal(&before, &after));
}

static Digest digest_of(Scene *s, int64_t looked, bool *ret_settled)
{
	FileList list;
	DigestState state;
	assert_int_equal(fs_walk(&s->arena, &s->folder, STR(""), &list), 0);
	digest_init(&state);
	*ret_settled = fs_digest(&state, &list, looked);
	return digest_end(&state);
}

static void digests_of_walks(void **state)
{
	const int64_t second = 1000000000;
	Scene *s = *state;
	bool settled;
	FileStamp stamp;
	put(s, "a", "text");
	fs_mkdir(&s->folder, STR("d"));
	put(s, "d/b", "text");
	assert_int_equal(fs_stamp(&s->folder, STR("d/b"), &stamp), 0);
	int64_t later = stamp.changed + 2 * second + 1;
	Digest first = digest_of(s, later, &settled);
	assert_true(settled);
	assert_true(digest_equal(first, digest_of(s, stamp.changed,
		&settled)));
	assert_false(settled);
	assert_true(stamp_settled(&stamp, later));
	assert_false(stamp_settled(&stamp, later - 1));
	assert_false(stamp_settled(&stamp, stamp.changed - second));
	assert_false(stamp_settled(&stamp, 0));
	/* The same bytes, written anew. */
	usleep(20000);
	fs_remove(&s->folder, STR("d/b"));
	put(s, "d/b", "text");
	assert_false(digest_equal(first, digest_of(s, later, &settled)));
	first = digest_of(s, later, &settled);
	fs_mkdir(&s->folder, STR("empty"));
	assert_false(digest_equal(first, digest_of(s, later, &settled)));
}

static void removing(void **state)
{
	Scene *s = *state;
	put(s, "a", "");
	fs_place(&s->folder, STR("a"), STR("x/y/z/a"));
	put(s, "x/b", "");
	assert_int_equal(fs_remove(&s->folder, STR("x/y/z")), EISDIR);
	assert_int_equal(fs_remove(&s->folder, STR("x/y/z/a")), 0);
	assert_int_equal(fs_remove(&s->folder, STR("x/y/z/a")), ENOENT);
	fs_prune(&s->folder, STR("x/y/z"));
	assert_false(fs_exists(&s->folder, STR("x/y")));
	assert_true(fs_exists(&s->folder, STR("x/b")));
	put(s, "a", "");
	fs_place(&s->folder, STR("a"), STR("x/y/z/a"));
	assert_int_equal(fs_remove_tree(&s->arena, &s->folder, STR("x")), 0);
	assert_int_equal(fs_remove_tree(&s->arena, &s->folder, STR("x")), 0);
	assert_false(fs_exists(&s->folder, STR("x")));
	put(s, "f", "");
	assert_int_equal(fs_remove_tree(&s->arena, &s->folder, STR("f")), 0);
	assert_false(fs_exists(&s->folder, STR("f")));
}

/* Deeper than content may be. */
static void removing_deep(void **state)
{
	Scene *s = *state;
	Str path = STR("deep"), up = {NULL, 0};
	for (int i = 0; i < 100; i++) {
		path = str_concat(&s->arena, path, STR("/d"));
		up = str_concat(&s->arena, up, STR("../"));
	}
	assert_int_equal(fs_mkdirs(&s->folder, path), 0);
	put(s, str_z(&s->arena, str_concat(&s->arena, path, STR("/f"))), "");
	put(s, "stays", "");
	assert_int_equal(symlinkat(str_z(&s->arena, up), s->folder.fd,
		str_z(&s->arena, str_concat(&s->arena, path, STR("/l")))), 0);
	assert_int_equal(fs_remove_tree(&s->arena, &s->folder, STR("deep")),
		0);
	assert_false(fs_exists(&s->folder, STR("deep")));
	assert_true(fs_exists(&s->folder, STR("stays")));
}

static void folders(void **state)
{
	Scene *s = *state;
	Folder made, again;
	Str path = str_format(&s->arena, "%s/p/q/", s->path);
	assert_int_equal(folder_open(&s->arena, &made, path), ENOENT);
	assert_int_equal(folder_create(&s->arena, &made, path), 0);
	assert_true(str_eq(made.path, path));
	assert_int_equal(folder_create(&s->arena, &again, path), 0);
	assert_int_equal(folder_lock(&made), 0);
	assert_int_equal(folder_lock(&again), EWOULDBLOCK);
	folder_close(&made);
	folder_close(&made);
	assert_int_equal(folder_lock(&again), 0);
	folder_close(&again);
	put(s, "file", "");
	assert_int_equal(folder_create(&s->arena, &made,
		str_format(&s->arena, "%s/file/q", s->path)), ENOTDIR);
	assert_true(str_eq(fs_canonical(&s->arena,
		str_format(&s->arena, "%s/p/../p/./q/", s->path)),
		str_format(&s->arena, "%s/p/q", s->path)));
	assert_int_equal(fs_canonical(&s->arena, STR("/no/such")).len, 0);
}

/* Makes openat2 answer ENOSYS, as kernels before 5.6 do. */
static void forbid_openat2(void)
{
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
			offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat2, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
	};
	struct sock_fprog program = {4, filter};
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
			|| prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
		exit(77);
}

static int run_all(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(writing_and_reading),
		TEST(large_files),
		TEST(comparing),
		TEST(refusals),
		TEST(long_paths),
		TEST(types),
		TEST(walking),
		TEST(deep_folders),
		TEST(renaming),
		TEST(placing),
		TEST(rights_are_kept),
		TEST(entered_folders),
		TEST(stamps_of_moved_folders),
		TEST(digests_of_walks),
		TEST(removing), TEST(removing_deep),
		TEST(folders)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

int main(void)
{
	int status = run_all(), again;
	fflush(NULL);
	if (fork() == 0) {
		forbid_openat2();
		exit(run_all());
	}
	wait(&again);
	if (!WIFEXITED(again))
		return 1;
	if (WEXITSTATUS(again) == 77)
		printf("no seccomp here: the stepwise way was not tried\n");
	else if (WEXITSTATUS(again))
		status = 1;
	return status;
}
