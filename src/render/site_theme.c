#include "render/site_theme.h"

#include <errno.h>

#include "base/hash.h"
#include "base/limits.h"
#include "base/litter.h"
#include "base/suggest.h"
#include "format/vietnamese.h"
#include "format/yaml.h"
#include "render/fault.h"
#include "render/script.h"
#include "render/settings.h"
#include "render/stylesheet.h"
#include "render/theme_folder.h"
#include "render/theme_names.h"

typedef struct Loader {
	Arena *arena;
	Diag *diag;
	Language language;
	struct { VEC(TemplateFile) } templates;
	ThemeNames template_names, string_names;
	Map asset_names;
	SiteTheme *theme;
	Settings settings;
	DigestState digest;
	int depth;		/* of the theme that is being read */
	bool broken;		/* what that inherits is not known */
} Loader;

/* One theme of the chain, in one of the folders. */
typedef struct ThemeFolder {
	const Folder *folder;
	Str name;
} ThemeFolder;

static Str below(Arena *arena, const ThemeFolder *at, Str path)
{
	return str_concat3(arena, at->name, STR("/"), path);
}

/* As it is told to people. */
static Str shown(Arena *arena, const ThemeFolder *at, Str path)
{
	return str_concat(arena, STR("themes/"), below(arena, at, path));
}

/* The text of a file of the theme; NULL when it is absent or faulty. */
static const Source *read_text(Loader *loader, const ThemeFolder *at,
	Str path)
{
	Source *source = ARENA_NEW(loader->arena, Source);
	source->path = shown(loader->arena, at, path);
	int error = fs_read(loader->arena, at->folder, below(loader->arena,
		at, path), LIMIT_TEMPLATE_FILE, &source->text);
	if (error == ENOENT)
		return NULL;
	if (error) {
		diag_add_failure(loader->diag, source->path, error);
		return NULL;
	}
	source->text = str_unmarked(source->text);
	size_t bad = str_utf8_error(source->text);
	if (bad < source->text.len) {
		diag_add(loader->diag, render_fault(RENDER_BAD_FILE),
			span_at(source, bad, bad),
			NO_ARGS);
		return NULL;
	}
	source->text = vietnamese_nfc(loader->arena, source->text);
	digest_add_text(&loader->digest, path);
	digest_add_text(&loader->digest, source->text);
	return source;
}

static void add_template(Loader *loader, const ThemeFolder *at, Str path)
{
	Str name = str_slice(path, STR("templates/").len,
		path.len - STR(".html").len);
	Span span = span_path(loader->arena, shown(loader->arena, at, path));
	if (!theme_names_add(&loader->template_names, loader->arena, name,
			span, loader->depth))
		return;
	const Source *source = read_text(loader, at, path);
	if (source)
		*VEC_ADD(loader->arena, &loader->templates)
			= (TemplateFile){name, source};
}

/* "assets/Style.css" becomes "assets/style.0123456789abcdef.css": where names
 * that differ in case are one, none is in the way of another. */
static Str hashed_path(Arena *arena, Str path, Str bytes)
{
	size_t dot;
	Str stem = path, ending = {0};
	if (str_find_last(path, '.', &dot)) {
		stem = str_slice(path, 0, dot);
		ending = str_slice(path, dot, path.len);
	}
	return str_format(arena, "%.*s.%.*s%.*s", STR_ARG(stem),
		STR_ARG(hash_hex(arena, hash_bytes(bytes, 0))),
		STR_ARG(ending));
}

static void place_asset(Loader *loader, ThemeAsset *asset, Str bytes)
{
	asset->bytes = bytes;
	asset->path = hashed_path(loader->arena, str_concat(loader->arena,
		STR("assets/"), vietnamese_lower(loader->arena, asset->name)),
		bytes);
}

static void publish(Loader *loader, Str name, Str bytes, const Source *sheet)
{
	ThemeAsset asset = {.name = name, .sheet = sheet};
	map_add(loader->arena, &loader->asset_names, name, loader);
	place_asset(loader, &asset, bytes);
	*VEC_ADD(loader->arena, &loader->theme->assets) = asset;
}

/* NULL of any other file, and after a report. */
static const Source *style_sheet(Loader *loader, Str path, Str bytes)
{
	if (!str_ends(path, STR(".css")))
		return NULL;
	Source *sheet = ARENA_NEW(loader->arena, Source);
	sheet->path = path;
	sheet->text = bytes;
	if (str_utf8_error(bytes) == bytes.len)
		return sheet;
	diag_add(loader->diag, render_fault(RENDER_BAD_FILE), span_path(
		loader->arena, sheet->path), NO_ARGS);
	return NULL;
}

/* Once all themes of the chain are read: an heir's sheet may name what it
 * inherits. */
static void settle_sheets(Loader *loader)
{
	Map files = {0};
	VEC_EACH(ThemeAsset, asset, &loader->theme->assets)
		if (!str_ends(asset->name, STR(".css")))
			map_add(loader->arena, &files, asset->name,
				&asset->path);
	VEC_EACH(ThemeAsset, asset, &loader->theme->assets)
		if (asset->sheet)
			place_asset(loader, asset, stylesheet_settle(
				loader->arena, asset->sheet, asset->name,
				&files, loader->diag));
}

static void add_asset(Loader *loader, const ThemeFolder *at, Str path)
{
	Str name = str_slice(path, STR("assets/").len, path.len);
	Str told = shown(loader->arena, at, path), bytes;
	if (map_get(&loader->asset_names, name))
		return;
	int error = fs_read(loader->arena, at->folder, below(loader->arena,
		at, path), LIMIT_ATTACHMENT, &bytes);
	if (error) {
		diag_add_failure(loader->diag, told, error);
		return;
	}
	if (str_ends(path, STR(".js")))
		bytes = script_trim(loader->arena, bytes);
	digest_add_text(&loader->digest, path);
	digest_add_text(&loader->digest, bytes);
	publish(loader, name, bytes, style_sheet(loader, told, bytes));
}

/* A text, or a map of the texts for one and for more; else NULL. */
static Value *string_of(Arena *arena, const Node *node)
{
	if (node->kind == NODE_TEXT)
		return value_str(arena, node->str);
	if (!node_get(node, STR("other")))
		return NULL;
	Value *forms = value_map(arena, node->map.count);
	for (size_t i = 0; i < node->map.count; i++) {
		const NodePair *form = &node->map.pairs[i];
		if (form->value->kind == NODE_TEXT)
			value_set(forms, form->key, value_str(arena,
				form->value->str));
	}
	return forms;
}

static void add_string(Loader *loader, const NodePair *pair)
{
	Value *text = string_of(loader->arena, pair->value);
	theme_names_add(&loader->string_names, loader->arena, pair->key,
		pair->key_span, loader->depth);
	if (text)
		map_add(loader->arena, &loader->theme->shared.strings,
			pair->key, text);
	else
		diag_add(loader->diag, render_fault(RENDER_BAD_STRING),
			pair->key_span, ARGS(ARG(pair->key)));
}

static void add_strings(Loader *loader, const ThemeFolder *at)
{
	const Source *source = read_text(loader, at,
		loader->language == LANGUAGE_VI ? STR("strings/vi.yaml")
		: STR("strings/en.yaml"));
	const Node *strings = source ? yaml_parse(loader->arena, source, 0,
		source->text.len, loader->diag) : NULL;
	if (strings && strings->kind == NODE_MAP)
		for (size_t i = 0; i < strings->map.count; i++)
			add_string(loader, &strings->map.pairs[i]);
}

/* Warns of what was likely meant to be read. */
static void check_place(Loader *loader, const ThemeFolder *at,
	const FileEntry *entry, Str path)
{
	static const Str folders[] = {STR_INIT("templates"),
		STR_INIT("assets"), STR_INIT("strings")};
	Span span = span_path(loader->arena, shown(loader->arena, at, path));
	size_t slash;
	Suggest suggest;
	if (str_starts(path, STR("strings/")) && (str_ends(path, STR(".yaml"))
				|| str_ends(path, STR(".yml")))
			&& !str_eq(path, STR("strings/vi.yaml"))
			&& !str_eq(path, STR("strings/en.yaml")))
		diag_add(loader->diag, render_fault(RENDER_STRINGS_FILE), span,
			NO_ARGS);
	if (entry->type != FILE_FOLDER || str_find(path, STR("/"), &slash))
		return;
	suggest_init(&suggest, path);
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		if (str_eq(path, folders[i]))
			return;
		suggest_offer(&suggest, folders[i], folders[i]);
	}
	if (suggest.best.len)
		diag_add(loader->diag, render_fault(RENDER_FOLDER), span,
			ARGS(ARG(path), ARG(suggest.best)));
}

static void add_files(Loader *loader, const ThemeFolder *at)
{
	FileList list = {0};
	int error = fs_walk(loader->arena, at->folder, at->name, &list);
	if (error) {
		diag_add_failure(loader->diag, at->name, error);
		return;
	}
	VEC_EACH(const FileEntry, entry, &list) {
		if (entry->error)
			diag_add_failure(loader->diag, entry->path,
				entry->error);
		Str path = str_slice(entry->path, at->name.len + 1,
			entry->path.len);
		bool used = str_starts(path, STR("templates"))
			|| str_starts(path, STR("assets"));
		if (litter_path(path))
			continue;
		check_place(loader, at, entry, path);
		if (entry->type == FILE_FOLDER)
			continue;
		if (entry->type != FILE_REGULAR && used)
			theme_folder_refuse(loader->arena, below(
				loader->arena, at, path), loader->diag);
		else if (str_starts(path, STR("templates/"))
				&& str_ends(path, STR(".html")))
			add_template(loader, at, path);
		else if (str_starts(path, STR("assets/")))
			add_asset(loader, at, path);
	}
	add_strings(loader, at);
}

/* An emblem is drawn, never run: no page shows it but as an image. */
static void check_emblem(Loader *loader, const Text *emblem)
{
	bool drawn = str_ends(emblem->str, STR(".svg"))
		|| str_ends(emblem->str, STR(".png"));
	if (emblem->str.len && !(drawn && map_get(&loader->asset_names,
			emblem->str)))
		diag_add(loader->diag, render_fault(RENDER_EMBLEM),
			emblem->span, ARGS(ARG(emblem->str)));
}

/* Reads theme.yaml; the name of the theme it inherits, or empty. */
static Text read_theme(Loader *loader, const ThemeFolder *at)
{
	Decoder decoder = {.arena = loader->arena, .diag = loader->diag,
		.language = loader->language};
	size_t errors = diag_count(loader->diag, SEVERITY_ERROR);
	const Source *source = read_text(loader, at, STR("theme.yaml"));
	const Node *node = source ? yaml_parse(loader->arena, source, 0,
		source->text.len, loader->diag) : NULL;
	ThemeFile *file = ARENA_NEW(loader->arena, ThemeFile);
	if (node && node->kind != NODE_NULL) {
		schema_decode(&decoder, &theme_file_schema, node, file);
		settings_inherit(&loader->settings, &file->settings);
	}
	loader->broken = !file->inherits.str.len
		&& diag_count(loader->diag, SEVERITY_ERROR) > errors;
	return file->inherits;
}

static int asset_order(const void *a, const void *b)
{
	return str_cmp(((const ThemeAsset *)a)->name,
		((const ThemeAsset *)b)->name);
}

/* What the templates see. */
static void finish(Loader *loader)
{
	SiteTheme *theme = loader->theme;
	check_emblem(loader, &loader->settings.emblem);
	/* A theme may also do without, by a file of that name. */
	if (!map_get(&loader->asset_names, STR("settings.css")))
		publish(loader, STR("settings.css"), settings_style(
			loader->arena, &loader->settings), NULL);
	settle_sheets(loader);
	SORT(theme->assets.items, theme->assets.count, asset_order);
	VEC_EACH(ThemeAsset, asset, &theme->assets)
		map_add(loader->arena, &theme->shared.assets, asset->name,
			&asset->path);
	theme->digest = digest_end(&loader->digest);
	theme->shared.language = loader->language;
	theme->shared.settings = settings_value(loader->arena,
		&loader->settings);
	theme->shared.templates = templates_new(loader->arena,
		loader->templates.items, loader->templates.count,
		loader->diag);
	theme_names_check(&loader->string_names, RENDER_STRING_UNUSED,
		loader->templates.items, loader->templates.count,
		loader->diag);
	theme_names_check(&loader->template_names, RENDER_TEMPLATE_UNUSED,
		loader->templates.items, loader->templates.count,
		loader->diag);
}

/* Reads the theme and all that it inherits. False after a report: what there
 * is of them is not the whole. */
static bool read_chain(Loader *loader, const Folder *folders, size_t count,
	Text next)
{
	ThemeFolder at = {NULL, {NULL, 0}};
	for (; next.str.len; loader->depth++) {
		at = (ThemeFolder){theme_folder_find(loader->arena, folders,
			count, &next, loader->depth, loader->diag), next.str};
		if (!at.folder)
			return false;
		if (loader->depth == LIMIT_THEME_DEPTH) {
			diag_add(loader->diag,
				render_fault(RENDER_INHERITS_CYCLE), next.span,
				ARGS(ARG(next.str), ARG(str_format(
					loader->arena, "%d",
					LIMIT_THEME_DEPTH))));
			return false;
		}
		add_files(loader, &at);
		next = read_theme(loader, &at);
	}
	if (!loader->broken && !loader->templates.count)
		diag_add(loader->diag, render_fault(RENDER_NO_TEMPLATES),
			span_path(loader->arena, str_concat3(loader->arena,
				STR("themes/"), at.name, STR("/theme.yaml"))),
			ARGS(ARG(at.name)));
	return !loader->broken && loader->templates.count;
}

void site_theme_load(SiteTheme *theme, Arena *arena, const Folder *folders,
	size_t folder_count, Text name, Language language, Diag *diag)
{
	Loader loader = {.arena = arena, .diag = diag, .language = language,
		.theme = theme};
	*theme = (SiteTheme){0};
	digest_init(&loader.digest);
	digest_add_number(&loader.digest, language);
	if (read_chain(&loader, folders, folder_count, name))
		finish(&loader);
}
