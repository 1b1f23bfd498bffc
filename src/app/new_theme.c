#include "app/maker.h"

#include "format/yaml.h"

static const Field *themes_field(void)
{
	return &themes_schema.fields[0];
}

static Str theme_text(Maker *maker, const Slot *slot)
{
	const Schema *schema = themes_field()->record;
	Draft d;
	draft_init(&d, maker->keys);
	if (slot->lead)
		buf_add_char(&d.out, '\n');
	if (slot->header)
		draft_group(&d, 0, &themes_schema, "themes");
	if (slot->blank)
		buf_add_char(&d.out, '\n');
	size_t indent = slot->indent + 2;
	draft_item(&d, slot->indent);
	draft_line(&d, 0, schema, "id", maker->id);
	draft_line(&d, indent, schema, "name", UNKNOWN);
	draft_line(&d, indent, schema, "short", UNKNOWN);
	draft_line(&d, indent, schema, "description", UNKNOWN);
	Str text = draft_text(maker->arena, &d);
	draft_done(&d);
	return text;
}

static const File *themes_file(const Maker *maker)
{
	VEC_EACH(const File, file, &maker->content->files)
		if (file->kind == &file_kinds[KIND_THEMES])
			return file;
	return NULL;
}

static int append(Maker *maker, const File *file)
{
	static const Phrase brackets = PHRASE(
		"danh sách trong “{1}” viết trong ngoặc vuông: hãy tự thêm",
		"the list of “{1}” stands in brackets: please add it by hand");
	const Source *source = file->source;
	Diag diag;
	Slot slot;
	Edits edits = {0};
	diag_init(&diag, maker->arena);
	const Node *root = yaml_parse(maker->arena, source, 0,
		source->text.len, &diag);
	if (!root || !slot_find(&slot, source, root, themes_field()))
		return maker_refuse(maker, EXIT_CONTENT, &brackets,
			&source->path, 1);
	edits_add(maker->arena, &edits, slot.at, slot.remove,
		theme_text(maker, &slot));
	changes_replace(maker->arena, &maker->changes, file->disk_path,
		file->reading->bytes, edits_apply(maker->arena, &edits,
			source->text));
	return maker_finish(maker);
}

int new_theme(Maker *maker)
{
	static const Phrase which = PHRASE(
		"cần mã của chủ đề: chuyende new theme neu-guong",
		"the theme's id is needed: chuyende new theme example");
	static const Phrase taken = PHRASE("đã có chủ đề “{1}”",
		"there is a theme “{1}” already");
	const File *file = themes_file(maker);
	if (!maker->id.len)
		return maker_refuse(maker, EXIT_USAGE, &which, NULL, 0);
	LIST_EACH(const Theme, theme, maker->content->themes.themes)
		if (str_eq(theme->id.str, maker->id))
			return maker_refuse(maker, EXIT_CONTENT, &taken,
				&maker->id, 1);
	if (file) {
		maker->keys = str_starts(file->name,
			file_kinds[KIND_THEMES].en) ? LANGUAGE_EN
			: LANGUAGE_VI;
		return append(maker, file);
	}
	Slot slot = {.indent = 0};
	changes_add(maker->arena, &maker->changes, maker_path(maker,
		KIND_THEMES, (Str){0}, (Str){0}), theme_text(maker, &slot));
	return maker_finish(maker);
}
