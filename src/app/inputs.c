#include "app/inputs.h"

#include <errno.h>

#include "app/clock.h"

/* What is walked side by side: all below each entry at the top. */
typedef struct Branches {
	const Folder *folder;
	FileList top;
	FileList *below;	/* one an entry of top, as all that follow */
	int *errors;
} Branches;

static void walk_branch(Worker *worker, size_t index, void *context)
{
	Branches *branches = context;
	const FileEntry *entry = &branches->top.items[index];
	if (entry->type == FILE_FOLDER)
		branches->errors[index] = fs_walk(worker->keep,
			branches->folder, entry->path,
			&branches->below[index]);
}

/* As fs_walk of the whole folder, by all workers. */
static int walk(Generation *gen, FileList *ret_list)
{
	Arena *arena = &gen->arena;
	Branches branches = {.folder = &gen->content_folder};
	int error = fs_list(arena, branches.folder, STR(""), &branches.top);
	if (error)
		return error;
	size_t count = branches.top.count;
	branches.below = ARENA_ARRAY(arena, FileList, count);
	branches.errors = ARENA_ARRAY(arena, int, count);
	pool_each(gen->pool, count, walk_branch, &branches, &gen->diag);
	size_t total = count;
	for (size_t i = 0; i < count; i++)
		total += branches.below[i].count;
	VEC_RESERVE(arena, ret_list, total);
	for (size_t i = 0; i < count; i++) {
		FileEntry *entry = VEC_ADD(arena, ret_list);
		*entry = branches.top.items[i];
		if (entry->type == FILE_FOLDER)
			entry->error = branches.errors[i];
		if (entry->type == FILE_FOLDER || entry->type == FILE_LINK)
			entry->stamp = (FileStamp){0};
		FileList *below = &branches.below[i];
		VEC_EACH(const FileEntry, inner, below)
			*VEC_ADD(arena, ret_list) = *inner;
		arena_release(below->items, below->count
			* sizeof *below->items);
	}
	return 0;
}

static bool add_folder(DigestState *state, Arena *arena, Str path,
	int64_t looked)
{
	Folder folder;
	FileList list = {0};
	int error = folder_open(arena, &folder, path);
	if (error) {
		digest_add_number(state, 0);
		return error == ENOENT || error == ENOTDIR;
	}
	digest_add_text(state, fs_canonical(arena, path));
	bool settled = !fs_walk(arena, &folder, STR(""), &list)
		&& fs_digest(state, &list, looked);
	folder_close(&folder);
	return settled;
}

/* The program itself: another one may build otherwise. */
static bool add_program(DigestState *state, Arena *arena, int64_t looked)
{
	Str path = fs_canonical(arena, STR("/proc/self/exe"));
	Folder folder;
	FileStamp stamp = {0};
	if (!path.len || folder_open(arena, &folder, place_above(path)))
		return false;
	int error = fs_stamp(&folder, str_behind_last(path, '/'), &stamp);
	folder_close(&folder);
	digest_add_number(state, stamp.identity);
	digest_add_number(state, stamp.state);
	return !error && stamp_settled(&stamp, looked);
}

static void add_options(DigestState *state, const CommandLine *line)
{
	digest_add_text(state, line->audience);
	digest_add_number(state, line->drafts);
	digest_add_number(state, line->strict);
	digest_add_number(state, (uint64_t)date_days(line->today));
}

Inputs inputs_look(Generation *gen, const CommandLine *line)
{
	Inputs inputs = {.digest = {0, 0}};
	int64_t looked = stamp_now();
	DigestState state;
	digest_init(&state);
	add_options(&state, line);
	inputs.error = walk(gen, &inputs.entries);
	bool settled = !inputs.error
		&& fs_digest(&state, &inputs.entries, looked)
		&& add_program(&state, &gen->arena, looked);
	for (int place = 0; place < THEME_FOLDERS; place++)
		settled = settled && add_folder(&state, &gen->arena,
			place_themes(&gen->paths, line, place), looked);
	if (settled)
		inputs.digest = digest_end(&state);
	return inputs;
}

Str inputs_note(Arena *arena, const Generation *gen)
{
	const Content *content = &gen->content;
	return str_format(arena, "%zu %d %.*s %.*s", gen->site.pages.count,
		(int)content->language,
		STR_ARG(date_iso(arena, content->today)),
		STR_ARG(content->portal.timezone.str));
}

bool inputs_note_read(Str note, const CommandLine *line, Generation *gen)
{
	Str pages, language, day, timezone;
	Date today;
	int count, number;
	if (!str_cut(note, ' ', &pages, &note)
			|| !str_cut(note, ' ', &language, &note)
			|| !str_cut(note, ' ', &day, &timezone)
			|| !str_to_int(pages, &count)
			|| !str_to_int(language, &number)
			|| date_parse(day, &today) != DATE_OK)
		return false;
	if (!date_known(line->today) && date_cmp(today,
			clock_today(timezone)))
		return false;
	gen->content.language = number == LANGUAGE_EN ? LANGUAGE_EN
		: LANGUAGE_VI;
	gen->page_count = (size_t)count;
	return true;
}
