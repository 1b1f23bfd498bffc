/* The kinds of files, and what files of each are called. */
#include "model/content.h"

#include "model/opinion.h"
#include "model/plan.h"

const FileKind file_kinds[FILE_KINDS] = {
	[KIND_PORTAL] = {STR_INIT("portal"), STR_INIT("portal"), PLACE_TOP,
		true, false, &portal_schema, 0},
	[KIND_CHAPTER] = {STR_INIT("chapter"), STR_INIT("chi-bo"), PLACE_TOP,
		true, false, &chapter_schema, 0},
	[KIND_THEMES] = {STR_INIT("themes"), STR_INIT("chu-de"), PLACE_TOP,
		true, false, &themes_schema, 0},
	[KIND_REGISTER] = {STR_INIT("documents"), STR_INIT("van-ban"),
		PLACE_TOP, true, false, &register_schema, 0},
	[KIND_PLAN] = {STR_INIT("plan"), STR_INIT("ke-hoach"), PLACE_YEAR,
		true, false, &plan_schema, 0},
	[KIND_PROPOSALS] = {STR_INIT("proposals"), STR_INIT("de-xuat"),
		PLACE_YEAR, true, false, &proposals_schema, 0},
	[KIND_OUTLINE] = {STR_INIT("outline"), STR_INIT("de-cuong"),
		PLACE_SESSION, false, true, &outline_schema,
		offsetof(Outline, body)},
	[KIND_MINUTES] = {STR_INIT("minutes"), STR_INIT("bien-ban"),
		PLACE_SESSION, true, true, &minutes_schema,
		offsetof(Minutes, proceedings)},
	[KIND_OPINIONS] = {STR_INIT("opinions"), STR_INIT("y-kien"),
		PLACE_SESSION, true, false, &opinions_schema, 0},
	[KIND_REPORT] = {STR_INIT("report"), STR_INIT("bao-cao"),
		PLACE_SESSION, false, true, &report_schema,
		offsetof(FreePage, body)},
	[KIND_PAGE] = {{0}, {0}, PLACE_PAGES, false, true, &page_schema,
		offsetof(FreePage, body)},
};

Str file_kind_name(Arena *arena, FileKindId id, Language language)
{
	const FileKind *kind = &file_kinds[id];
	return str_concat(arena, language == LANGUAGE_VI ? kind->vi : kind->en,
		kind->yaml ? STR(".yaml") : STR(".md"));
}

Str file_kind_path(Arena *arena, FileKindId kind, Str year, Str session,
	Language language)
{
	Str path = file_kind_name(arena, kind, language);
	if (session.len)
		path = str_concat3(arena, session, STR("/"), path);
	return year.len ? str_concat3(arena, year, STR("/"), path) : path;
}
