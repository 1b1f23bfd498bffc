#include "model/misnamed.h"

#include "format/vietnamese.h"
#include "model/ending.h"

static bool cut_end(Str *key, Str end)
{
	bool there = str_ends(*key, end);
	if (there)
		key->len -= end.len;
	return there;
}

/* "(2)" */
static bool cut_number(Str *key)
{
	size_t open;
	int n;
	if (!str_ends(*key, STR(")")) || !str_find_last(*key, '(', &open)
			|| !str_to_int(str_slice(*key, open + 1, key->len - 1),
				&n))
		return false;
	key->len = open;
	return true;
}

void misnamed_offer(Arena *arena, Suggest *suggest, FileKindId kind)
{
	suggest_offer(suggest, vietnamese_key(arena, file_kinds[kind].vi),
		file_kind_name(arena, kind, LANGUAGE_VI));
	suggest_offer(suggest, vietnamese_key(arena, file_kinds[kind].en),
		file_kind_name(arena, kind, LANGUAGE_EN));
}

static Str key_of(Arena *arena, Str name)
{
	while (ending_of(name, &name))
		;
	return vietnamese_key(arena, name);
}

/* key without what programs add to the names of copies. */
static Str original(Str key)
{
	static const Str beginnings[] = {
		STR_INIT("copyof"), STR_INIT("bansaocua"),
	};
	while (cut_number(&key) || cut_end(&key, STR("copy"))
			|| cut_end(&key, STR("bansao")))
		;
	for (size_t i = 0; i < COUNT(beginnings); i++)
		if (str_starts(key, beginnings[i]))
			key = str_slice(key, beginnings[i].len, key.len);
	return key;
}

Str misnamed_key(Arena *arena, Str name)
{
	return original(key_of(arena, name));
}

FileFault misnamed_fault(Arena *arena, Str name, Str meant)
{
	Str key = key_of(arena, name);
	return meant.len && original(key).len < key.len ? FILE_FAULT_COPY
		: FILE_FAULT_UNKNOWN;
}

Str misnamed_known(Arena *arena, FilePlace place)
{
	Str all = {0};
	for (int i = 0; i < FILE_KINDS; i++)
		if (file_kinds[i].place == place && file_kinds[i].en.len)
			all = str_join(arena, all, STR(", "), file_kind_name(
				arena, (FileKindId)i, LANGUAGE_VI));
	return all;
}

Str misnamed_elsewhere(Arena *arena, Str name, FilePlace place, Str year)
{
	Str key = misnamed_key(arena, name);
	for (int i = 0; i < FILE_KINDS; i++) {
		const FileKind *kind = &file_kinds[i];
		bool english = vietnamese_same_key(key, kind->en);
		if (kind->place == place || !kind->en.len || (!english
				&& !vietnamese_same_key(key, kind->vi)))
			continue;
		return str_concat(arena, STR("content/"), file_kind_path(arena,
			(FileKindId)i, kind->place == PLACE_TOP ? (Str){0}
				: str_or(year, STR("2025")),
			kind->place == PLACE_SESSION ? STR("chuyen-de-1")
				: (Str){0},
			english ? LANGUAGE_EN : LANGUAGE_VI));
	}
	return (Str){0};
}

static bool same_folder(const File *a, const File *b)
{
	return str_eq(a->session, b->session) && str_eq(a->year, b->year);
}

/* Files of one session stand side by side. */
static bool folder_has(const Content *content, const File *file,
	const FileKind *kind)
{
	const File *files = content->files.items;
	size_t at = (size_t)(file - files), end = at;
	while (at && same_folder(&files[at - 1], file))
		at--;
	while (end < content->files.count && same_folder(&files[end], file))
		end++;
	while (at < end && files[at].kind != kind)
		at++;
	return at < end;
}

/* What file is to be called; or empty. */
static Str name_meant(const Content *content, const File *file,
	bool by_word, Arena *scratch, const FileKind **ret_kind)
{
	Suggest suggest = suggest_for(misnamed_key(scratch, file->name));
	for (int i = 0; i < FILE_KINDS; i++) {
		const FileKind *kind = &file_kinds[i];
		Str before = suggest.best;
		if (kind->place == PLACE_SESSION)
			misnamed_offer(scratch, &suggest, (FileKindId)i);
		if (suggest.best.ptr != before.ptr)
			*ret_kind = kind;
	}
	bool near = suggest.best.len && (!by_word || !suggest.distance);
	return near && !folder_has(content, file, *ret_kind) ? suggest.best
		: (Str){0};
}

/* Whether nobody but this program would read file, and it does not. */
static bool is_unread(const File *file, Ending ending)
{
	return ending >= ENDING_YAML && str_eq(str_behind_last(str_before_last(
		file->source->path, '/'), '/'), file->session);
}

static void look_at(const Content *content, const File *file, Arena *scratch,
	Diag *diag)
{
	const Mention *const *mention;
	const FileKind *kind = NULL;
	Str stem;
	Ending ending = ending_of(file->name, &stem);
	bool by_word = ending == ENDING_WORD;
	Str id = file_session_id(file);
	if (!ending || content_mentions(content, &file->entity, &mention)
			|| !content_session(content, file))
		return;
	Str meant = name_meant(content, file, by_word, scratch, &kind);
	if (!meant.len && is_unread(file, ending))
		diag_add(diag, file_fault(FILE_FAULT_UNKNOWN), span_file(
			file->source), ARGS(ARG(file->name),
				ARG(misnamed_elsewhere(scratch, file->name,
					PLACE_SESSION, file->year)),
				ARG(misnamed_known(scratch, PLACE_SESSION))));
	if (!meant.len)
		return;
	Str path = str_format(scratch, "content/%.*s/%.*s", STR_ARG(id),
		STR_ARG(meant));
	Args args = ARGS(ARG(file->name), ARG(path));
	FileFault told = !by_word ? misnamed_fault(scratch, file->name, meant)
		: kind->yaml
		? FILE_FAULT_WORD_RECORD : FILE_FAULT_WORD_PAPER;
	if (told == FILE_FAULT_WORD_RECORD)
		args = ARGS(ARG(file->name), ARG(path), ARG(kind->en), ARG(id));
	else if (by_word && kind == &file_kinds[KIND_OUTLINE])
		args.at[2] = (Arg)ARG(STR("chuyende-import"));
	diag_add(diag, file_fault(told), span_file(file->source), args);
}

void misnamed_check(const Content *content, Diag *diag)
{
	Arena scratch;
	arena_init(&scratch);
	VEC_EACH(const File, file, &content->files)
		if (!file->kind && file->session.len)
			look_at(content, file, &scratch, diag);
	arena_done(&scratch);
}
