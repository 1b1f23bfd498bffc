#include "app/maker.h"

static void add_theme(Draft *draft, size_t indent, const void *made)
{
	const Schema *schema = draft_inner(&themes_schema, "themes");
	const Maker *maker = made;
	draft_line(draft, 0, schema, "id", maker->id);
	draft_line(draft, indent, schema, "name", UNKNOWN);
	draft_line(draft, indent, schema, "short", UNKNOWN);
	draft_line(draft, indent, schema, "description", UNKNOWN);
}

int new_theme(Maker *maker)
{
	static const Phrase which = PHRASE(
		"cần mã của chủ đề: chuyende new theme neu-guong",
		"the theme's id is needed: chuyende new theme example");
	static const Phrase taken = PHRASE("đã có chủ đề “{1}”",
		"there is a theme “{1}” already");
	const File *file = content_of_kind(maker->content, KIND_THEMES,
		(Str){0}, (Str){0});
	if (!maker->id.len)
		return maker_refuse(maker, EXIT_USAGE, &which, NULL, 0);
	LIST_EACH(const Theme, theme, maker->content->themes.themes)
		if (str_eq(theme->id.str, maker->id))
			return maker_refuse(maker, EXIT_CONTENT, &taken,
				&maker->id, 1);
	Item item = {maker->id, &themes_schema, "themes", add_theme, maker};
	Edits edits = {0};
	if (!file) {
		changes_add(maker->arena, &maker->changes, maker_path(maker,
			KIND_THEMES, (Str){0}, (Str){0}), maker_item(maker,
				&item));
		return maker_finish(maker);
	}
	maker->keys = str_starts(file->name, file_kinds[KIND_THEMES].en)
		? LANGUAGE_EN : LANGUAGE_VI;
	return maker_insert(maker, file, &item, &edits) ? maker_finish(maker)
		: EXIT_CONTENT;
}
