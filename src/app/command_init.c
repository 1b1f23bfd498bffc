#include "app/command.h"

#include <errno.h>

#include "app/changes.h"
#include "app/clock.h"
#include "app/init_files.h"
#include "app/place.h"
#include "app/report.h"
#include "build/clash.h"
#include "build/manifest.h"
#include "build/release_place.h"
#include "model/content.h"

static Str filled(Arena *arena, const char *format, Str year)
{
	return phrase_fill(arena, str_from(format), &year, 1);
}

static int write_files(Arena *arena, const Folder *folder, Language language,
	Str year)
{
	Changes changes = {0};
	Str path;
	ARRAY_EACH(const InitFile, file, init_files[language], INIT_FILES)
		changes_add(arena, &changes, filled(arena, file->path, year),
			filled(arena, file->text, year));
	int error = changes_apply(arena, folder, &changes, &path);
	return error ? report_failure(arena, language, str_concat3(arena,
		folder->path, STR("/"), path), error) : EXIT_DONE;
}

static void tell(Arena *arena, Language language, Str folder, Str year)
{
	static const Phrase next = PHRASE(
		"Đã tạo cổng thông tin trong “{1}”. Bước tiếp theo:\n"
		"  sửa {1}/content/chi-bo.yaml và {1}/content/{2}/ke-hoach.yaml\n"
		"  chuyende new session -C {3} {2}/chuyen-de-2\n"
		"  chuyende status -C {3}\n"
		"  chuyende build -C {3}\n",
		"Made a portal in “{1}”. Next:\n"
		"  edit {1}/content/chapter.yaml and {1}/content/{2}/plan.yaml\n"
		"  chuyende new session -C {3} {2}/topic-2\n"
		"  chuyende status -C {3}\n"
		"  chuyende build -C {3}\n");
	Str args[] = {folder, year, place_typed(arena, folder)};
	printf("%.*s", STR_ARG(phrase_fill(arena, phrase_in(&next, language),
		args, 3)));
}

/* But for what is not seen, such as a repository's .git. */
static bool is_empty(const FileList *list)
{
	VEC_EACH(const FileEntry, entry, list)
		if (!str_starts(entry->path, STR(".")))
			return false;
	return true;
}

/* The file by which a folder that path is or lies in belongs to a portal, or
 * empty. */
static Str mark_of_portal(Arena *arena, Str path)
{
	Str names[] = {
		STR(RELEASE_MARK), STR(MANIFEST_PATH),
		file_kind_name(arena, KIND_CHAPTER, LANGUAGE_VI),
		file_kind_name(arena, KIND_CHAPTER, LANGUAGE_EN),
	};
	ARRAY_EACH(const Str, name, names, COUNT(names)) {
		Str holder = clash_holder(arena, path, name, 1);
		if (holder.len)
			return str_concat3(arena, holder, STR("/"), *name);
	}
	return (Str){NULL, 0};
}

static int refuse(const char *vi, const char *en, Str path)
{
	complain(vi, en, path, (Str){0});
	return EXIT_CONTENT;
}

static int init(Arena *arena, const CommandLine *line)
{
	Folder folder;
	Str path = line->words[0];
	Str mark = mark_of_portal(arena, path);
	if (mark.len)
		return refuse("tệp {1} cho biết ở đó là nội dung, trang đã dựng "
			"hoặc nơi công bố của một cổng thông tin: chọn một thư "
			"mục ở ngoài",
			"the content, pages or releases of a portal are there: "
			"choose a folder outside of it", mark);
	Str timezone = STR("Asia/Ho_Chi_Minh");
	Date today = date_known(line->today) ? line->today
		: clock_today(timezone);
	if (!date_known(today))
		return report_failure(arena, line->language, timezone, errno);
	Str year = str_from_int(arena, today.year);
	FileList list = {0};
	int error = folder_create(arena, &folder, path);
	if (!error)
		error = fs_list(arena, &folder, (Str){0}, &list);
	if (error)
		return report_failure(arena, line->language, path, error);
	int status = is_empty(&list)
		? write_files(arena, &folder, line->language, year)
		: refuse("thư mục không trống, không ghi gì vào",
			"the folder is not empty; nothing is written", path);
	folder_close(&folder);
	if (status == EXIT_DONE)
		tell(arena, line->language, path, year);
	return status;
}

int command_init(const CommandLine *line)
{
	Arena arena;
	if (!line->word_count)
		return command_misused("thiếu tên thư mục sau",
			"no folder is named behind", STR("init"), (Str){0});
	arena_init(&arena);
	int status = init(&arena, line);
	arena_done(&arena);
	return status;
}
