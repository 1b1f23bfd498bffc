#include "build/record.h"

#include "build/manifest.h"
#include "build/memory.h"
#include "build/stage.h"

/* So many files are looked at as one job. */
enum { FILES_A_JOB = 256 };

typedef struct Survey {
	const Folder *folder;
	const PathList *paths;
	FileStamp *stamps;	/* one a path; stays zero where no file is */
} Survey;

static void look(Worker *worker, size_t index, void *context)
{
	Survey *survey = context;
	size_t from = index * FILES_A_JOB, to = from + FILES_A_JOB;
	Folder place = {.fd = -1, .path = {NULL, 0}};
	(void)worker;
	if (to > survey->paths->count)
		to = survey->paths->count;
	for (size_t i = from; i < to; i++) {
		Str path = survey->paths->items[i], above = paths_folder(path);
		if (place.fd < 0 || !str_eq(place.path, above)) {
			folder_close(&place);
			if (folder_enter(survey->folder, above, &place) != 0)
				return;
		}
		if (fs_stamp(&place, paths_name(path),
				&survey->stamps[i]) != 0)
			break;
	}
	folder_close(&place);
}

static Survey survey_make(Arena *arena, const Folder *folder,
	const PathList *paths, Pool *pool)
{
	Diag none;
	Survey survey = {folder, paths,
		ARENA_ARRAY(arena, FileStamp, paths->count)};
	diag_init(&none, arena);
	pool_each(pool, (paths->count + FILES_A_JOB - 1) / FILES_A_JOB, look,
		&survey, &none);
	return survey;
}

static Digest survey_digest(const Survey *survey)
{
	DigestState state;
	digest_init(&state);
	for (size_t i = 0; i < survey->paths->count; i++)
		record_add(&state, survey->paths->items[i],
			&survey->stamps[i]);
	return digest_end(&state);
}

bool run_is_current(Arena *arena, const Folder *folder, Digest inputs,
	Pool *pool, size_t *ret_files, Str *ret_note)
{
	Diag none;
	Record record;
	Manifest manifest;
	Survey survey;
	bool staged;
	diag_init(&none, arena);
	/* A stage that was left behind is cleared away by a build. */
	if (fs_found(folder, STR(STAGE_PATH), &staged) || staged
			|| !manifest_load(arena, folder, &manifest, &none)
			|| !manifest.present
			|| !record_parse(manifest.record, &record)
			|| !digest_equal(record.inputs, inputs)
			|| !str_eq(manifest.label, record.label))
		return false;
	survey = survey_make(arena, folder, &manifest.paths, pool);
	if (!digest_equal(survey_digest(&survey), record.files))
		return false;
	*ret_files = manifest.paths.count;
	*ret_note = record.note;
	return true;
}

bool run_is_untouched(Arena *arena, const Folder *folder,
	const RunMemory *memory, Pool *pool)
{
	const PlanEntry *entries = memory->plan.entries;
	PathList paths = memory_paths(memory, arena);
	Survey survey;
	if (!memory_holds(memory, folder, memory->label))
		return false;
	survey = survey_make(arena, folder, &paths, pool);
	for (size_t i = 0; i < paths.count; i++) {
		if (!stamp_equal(&survey.stamps[i],
				&memory->memos[entries[i].task].stamp))
			return false;
	}
	return true;
}
