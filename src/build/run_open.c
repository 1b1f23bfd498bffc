#include "build/run.h"

#include <errno.h>
#include <stdlib.h>

#include "build/manifest.h"
#include "build/stage.h"

static const Fault unsafe = {
	"S55", SEVERITY_ERROR,
	PHRASE("không được dựng trang vào “{1}”: thư mục này trùng, nằm "
		"trong hoặc bao ngoài “{2}”",
		"the site must not be built into “{1}”: the folder is, lies "
		"in or holds “{2}”"),
	PHRASE("chọn một thư mục riêng cho kết quả bằng -o",
		"choose a folder of its own for the output with -o"),
	PHRASE(NULL, NULL)
};
static const Fault foreign = {
	"S56", SEVERITY_ERROR,
	PHRASE("thư mục kết quả “{1}” không trống và không phải do "
		"chương trình này tạo ra: có “{2}”",
		"the output folder “{1}” is not empty and was not made by "
		"this program: it holds “{2}”"),
	PHRASE("chọn một thư mục mới hoặc trống bằng -o",
		"choose a new or empty folder with -o"),
	PHRASE(NULL, NULL)
};
static const Fault other_label = {
	"S57", SEVERITY_ERROR,
	PHRASE("thư mục kết quả “{1}” là của đối tượng “{2}”, không phải "
		"“{3}”",
		"the output folder “{1}” belongs to the audience “{2}”, not "
		"to “{3}”"),
	PHRASE("chọn một thư mục khác cho “{3}” bằng -o",
		"choose another folder for “{3}” with -o"),
	PHRASE(NULL, NULL)
};
static const Fault busy = {
	"S58", SEVERITY_ERROR,
	PHRASE("một lần dựng khác đang ghi vào “{1}”",
		"another build is writing to “{1}”"),
	PHRASE("chờ lần dựng đó xong rồi chạy lại",
		"wait until it is done, then run again"),
	PHRASE(NULL, NULL)
};

/* What may stand in a folder that still counts as empty. */
static const Str ignored[] = {
	STR_INIT(".gitignore"), STR_INIT(STAGE_PATH)
};

static Span whole(Arena *arena, Str path)
{
	Source *source = ARENA_NEW(arena, Source);

	source->path = str_copy(arena, path);
	return span_file(source);
}

/* path under base, both absolute; what is left of path does not exist yet,
 * so that ".." means what the words say. */
static Str join(Arena *arena, Str base, Str path)
{
	Str part;
	size_t slash;

	while (path.len) {
		str_cut(path, '/', &part, &path);
		if (!part.len || str_eq(part, STR(".")))
			continue;
		if (!str_eq(part, STR("..")))
			base = str_concat3(arena, str_eq(base, STR("/"))
				? STR("") : base, STR("/"), part);
		else if (str_find_last(base, '/', &slash))
			base = str_slice(base, 0, slash ? slash : 1);
	}
	return base;
}

/* The absolute path that path is going to have once it is created. */
static Str future(Arena *arena, Str path)
{
	Str head = path;
	size_t slash;

	for (;;) {
		Str base = fs_canonical(arena, head);

		if (base.len)
			return join(arena, base,
				str_slice(path, head.len, path.len));
		if (!str_find_last(head, '/', &slash))
			return join(arena, fs_canonical(arena, STR(".")),
				path);
		head = str_slice(head, 0, slash ? slash : 1);
	}
}

static bool holds(Str outer, Str inner)
{
	if (str_eq(outer, STR("/")))
		return true;
	return str_starts(inner, outer) &&
		(inner.len == outer.len || inner.ptr[outer.len] == '/');
}

static bool place_safe(Arena *arena, Str path, const Str *forbidden,
	size_t count, Diag *diag)
{
	Str place = future(arena, path);
	Str home = str_from(getenv("HOME"));
	Str clash = {NULL, 0};

	if (home.len)
		home = fs_canonical(arena, home);
	for (size_t i = 0; i < count; i++) {
		if (holds(place, forbidden[i]) || holds(forbidden[i], place))
			clash = forbidden[i];
	}
	if (home.len && holds(place, home))
		clash = home;
	if (!place.len || str_eq(place, STR("/")))
		clash = STR("/");
	if (!clash.len)
		return true;
	diag_add(diag, &unsafe, whole(arena, path),
		ARGS(ARG(path), ARG(clash)));
	return false;
}

static bool is_ignored(Str name)
{
	for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++) {
		if (str_eq(name, ignored[i]))
			return true;
	}
	return false;
}

static bool is_empty(Arena *arena, const Folder *folder, Diag *diag)
{
	FileList list;
	int error = fs_list(arena, folder, STR(""), &list);

	if (error) {
		diag_add_failure(diag, folder->path, error);
		return false;
	}
	VEC_EACH(const FileEntry, entry, &list) {
		if (is_ignored(entry->path))
			continue;
		diag_add(diag, &foreign, whole(arena, folder->path),
			ARGS(ARG(folder->path), ARG(entry->path)));
		return false;
	}
	return true;
}

static bool is_ours(Arena *arena, const Folder *folder, Str label, Diag *diag)
{
	Manifest manifest;

	if (!manifest_load(arena, folder, &manifest, diag))
		return false;
	if (!manifest.present)
		return is_empty(arena, folder, diag);
	if (str_eq(manifest.label, label))
		return true;
	diag_add(diag, &other_label, whole(arena, folder->path),
		ARGS(ARG(folder->path), ARG(manifest.label), ARG(label)));
	return false;
}

static bool lock(Arena *arena, const Folder *folder, Diag *diag)
{
	int error = folder_lock(folder);

	if (error == EWOULDBLOCK)
		diag_add(diag, &busy, whole(arena, folder->path),
			ARGS(ARG(folder->path)));
	else if (error)
		diag_add_failure(diag, folder->path, error);
	return !error;
}

bool run_open(Arena *arena, Folder *folder, Str path, Str label,
	const Str *forbidden, size_t forbidden_count, Diag *diag)
{
	if (!place_safe(arena, path, forbidden, forbidden_count, diag))
		return false;

	int error = folder_create(arena, folder, path);

	if (error) {
		diag_add_failure(diag, path, error);
		return false;
	}
	if (lock(arena, folder, diag) && is_ours(arena, folder, label, diag))
		return true;
	folder_close(folder);
	return false;
}
