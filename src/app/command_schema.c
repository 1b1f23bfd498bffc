#include "app/command.h"

#include "app/codes.h"
#include "app/reference.h"
#include "app/reference_views.h"
#include "base/suggest.h"

static int unknown_kind(Str name)
{
	Suggest suggest = suggest_for(name);
	for (int i = 0; i < FILE_KINDS; i++)
		for (int l = 0; l < LANGUAGES; l++) {
			Str known = reference_name(&file_kinds[i],
				(Language)l);
			suggest_offer(&suggest, known, known);
		}
	return command_misused("không có loại tệp", "no such kind of file",
		name, suggest.best);
}

/* What stands for it there is another option. */
static int no_format(void)
{
	return command_misused("chỉ --rules và --views mới có dạng này",
		"only --rules and --views have this form",
		STR("--format json"), STR("schema --json"));
}

static int too_many(void)
{
	return command_misused("chỉ dùng được một trong các tùy chọn",
		"use only one of the options",
		STR("--json, --rules, --views"), (Str){0});
}

static void list_kinds(void)
{
	ARRAY_EACH(const FileKind, kind, file_kinds, FILE_KINDS)
		printf("%-10.*s %.*s | %.*s\n",
			STR_ARG(reference_name(kind, LANGUAGE_EN)),
			STR_ARG(phrase_in(&kind->schema->title, LANGUAGE_VI)),
			STR_ARG(phrase_in(&kind->schema->title, LANGUAGE_EN)));
}

static void all_kinds(void)
{
	for (int i = 0; i < FILE_KINDS; i++) {
		if (i)
			printf("\n");
		reference_text(stdout, &file_kinds[i]);
	}
}

int command_schema(const CommandLine *line)
{
	Str name = str_or(line->json_kind, line->words[0]);
	const FileKind *kind = name.len ? reference_kind(name) : NULL;
	if (name.len && !kind)
		return unknown_kind(name);
	if (line->json_schema + line->rules + line->views > 1)
		return too_many();
	if (line->json && !line->rules && !line->views)
		return no_format();
	if (line->rules)
		codes_list(stdout, line->json);
	else if (line->views)
		reference_views(stdout, line->json);
	else if (line->json_schema && kind)
		reference_json(stdout, kind);
	else if (line->json_schema)
		list_kinds();
	else if (kind)
		reference_text(stdout, kind);
	else
		all_kinds();
	return EXIT_DONE;
}
