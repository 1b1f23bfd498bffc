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
	Map template_names, string_names;	/* see theme_names */
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
static const Source *read_text(Loader *l, const ThemeFolder *at, Str path)
{
	Source *source = ARENA_NEW(l->arena, Source);
	source->path = shown(l->arena, at, path);
	int error = fs_read(l->arena, at->folder, below(l->arena, at, path),
		LIMIT_TEMPLATE_FILE, &source->text);
	if (error == ENOENT)
		return NULL;
	if (error) {
		diag_add_failure(l->diag, source->path, error);
		return NULL;
	}
	source->text = str_unmarked(source->text);
	size_t bad = str_utf8_error(source->text);
	if (bad < source->text.len) {
		diag_add(l->diag, render_fault(RENDER_BAD_FILE),
			span_at(source, bad, bad), NO_ARGS);
		return NULL;
	}
	source->text = vietnamese_nfc(l->arena, source->text);
	digest_add_text(&l->digest, path);
	digest_add_text(&l->digest, source->text);
	return source;
}

static void add_template(Loader *l, const ThemeFolder *at, Str path)
{
	Str name = str_slice(path, STR("templates/").len,
		path.len - STR(".html").len);
	Span span = span_path(l->arena, shown(l->arena, at, path));
	if (!theme_names_add(&l->template_names, l->arena, name, span,
			l->depth))
		return;
	const Source *source = read_text(l, at, path);
	if (source)
		*VEC_ADD(l->arena, &l->templates)
			= (TemplateFile){name, source};
}

/* "assets/Style.css" becomes "assets/style.0123456789abcdef.css": where names
 * that differ in case are one, none is in the way of another. */
static Str hashed_path(Arena *arena, Str path, Str bytes)
{
	size_t dot = path.len;
	str_find_last(path, '.', &dot);
	return str_format(arena, "%.*s.%.*s%.*s",
		STR_ARG(str_slice(path, 0, dot)),
		STR_ARG(hash_hex(arena, hash_bytes(bytes, 0))),
		STR_ARG(str_slice(path, dot, path.len)));
}

static void place_asset(Loader *l, ThemeAsset *asset, Str bytes)
{
	asset->bytes = bytes;
	asset->path = hashed_path(l->arena, str_concat(l->arena,
		STR("assets/"), vietnamese_lower(l->arena, asset->name)), bytes);
}

static void publish(Loader *l, Str name, Str bytes, const Source *sheet)
{
	ThemeAsset asset = {.name = name, .sheet = sheet};
	map_add(l->arena, &l->asset_names, name, l);
	place_asset(l, &asset, bytes);
	*VEC_ADD(l->arena, &l->theme->assets) = asset;
}

/* NULL of any other file, and after a report. */
static const Source *style_sheet(Loader *l, Str path, Str bytes)
{
	if (!str_ends(path, STR(".css")))
		return NULL;
	Source *sheet = ARENA_NEW(l->arena, Source);
	sheet->path = path;
	sheet->text = bytes;
	if (str_utf8_error(bytes) == bytes.len)
		return sheet;
	diag_add(l->diag, render_fault(RENDER_BAD_FILE),
		span_path(l->arena, path), NO_ARGS);
	return NULL;
}

/* Once all themes of the chain are read: an heir's sheet may name what it
 * inherits. */
static void settle_sheets(Loader *l)
{
	Map files = {0};
	VEC_EACH(ThemeAsset, asset, &l->theme->assets)
		if (!str_ends(asset->name, STR(".css")))
			map_add(l->arena, &files, asset->name, &asset->path);
	VEC_EACH(ThemeAsset, asset, &l->theme->assets)
		if (asset->sheet)
			place_asset(l, asset, stylesheet_settle(l->arena,
				asset->sheet, asset->name, &files, l->diag));
}

static void add_asset(Loader *l, const ThemeFolder *at, Str path)
{
	Str name = str_slice(path, STR("assets/").len, path.len);
	Str told = shown(l->arena, at, path), bytes;
	if (map_get(&l->asset_names, name))
		return;
	int error = fs_read(l->arena, at->folder, below(l->arena, at, path),
		LIMIT_ATTACHMENT, &bytes);
	if (error) {
		diag_add_failure(l->diag, told, error);
		return;
	}
	if (str_ends(path, STR(".js")))
		bytes = script_trim(l->arena, bytes);
	digest_add_text(&l->digest, path);
	digest_add_text(&l->digest, bytes);
	publish(l, name, bytes, style_sheet(l, told, bytes));
}

/* A text, or a map of the texts for one and for more; else NULL. */
static Value *string_of(Arena *arena, const Node *node)
{
	if (node->kind == NODE_TEXT)
		return value_str(arena, node->str);
	if (!node_get(node, STR("other")))
		return NULL;
	Value *forms = value_map(arena, node->map.count);
	ARRAY_EACH(const NodePair, form, node->map.pairs, node->map.count)
		if (form->value->kind == NODE_TEXT)
			value_set(forms, form->key, value_str(arena,
				form->value->str));
	return forms;
}

static void add_string(Loader *l, const NodePair *pair)
{
	Value *text = string_of(l->arena, pair->value);
	theme_names_add(&l->string_names, l->arena, pair->key, pair->key_span,
		l->depth);
	if (text)
		map_add(l->arena, &l->theme->shared.strings, pair->key, text);
	else
		diag_add(l->diag, render_fault(RENDER_BAD_STRING),
			pair->key_span, ARGS(ARG(pair->key)));
}

/* NULL when it is absent or faulty. */
static const Node *read_yaml(Loader *l, const ThemeFolder *at, Str path)
{
	const Source *source = read_text(l, at, path);
	return source ? yaml_parse(l->arena, source, 0, source->text.len,
		l->diag) : NULL;
}

static void add_strings(Loader *l, const ThemeFolder *at)
{
	const Node *strings = read_yaml(l, at, l->language == LANGUAGE_VI
		? STR("strings/vi.yaml") : STR("strings/en.yaml"));
	if (strings && strings->kind == NODE_MAP)
		for (size_t i = 0; i < strings->map.count; i++)
			add_string(l, &strings->map.pairs[i]);
}

/* Warns of what was likely meant to be read. */
static void check_place(Loader *l, const ThemeFolder *at,
	const FileEntry *entry, Str path)
{
	static const Str folders[] = {STR_INIT("templates"),
		STR_INIT("assets"), STR_INIT("strings")};
	Span span = span_path(l->arena, shown(l->arena, at, path));
	if (str_starts(path, STR("strings/")) && (str_ends(path, STR(".yaml"))
				|| str_ends(path, STR(".yml")))
			&& !str_eq(path, STR("strings/vi.yaml"))
			&& !str_eq(path, STR("strings/en.yaml")))
		diag_add(l->diag, render_fault(RENDER_STRINGS_FILE), span,
			NO_ARGS);
	if (entry->type != FILE_FOLDER || str_has(path, STR("/")))
		return;
	Suggest suggest = suggest_for(path);
	for (size_t i = 0; i < COUNT(folders); i++) {
		if (str_eq(path, folders[i]))
			return;
		suggest_offer(&suggest, folders[i], folders[i]);
	}
	if (suggest.best.len)
		diag_add(l->diag, render_fault(RENDER_FOLDER), span,
			ARGS(ARG(path), ARG(suggest.best)));
}

static void add_files(Loader *l, const ThemeFolder *at)
{
	FileList list = {0};
	int error = fs_walk(l->arena, at->folder, at->name, &list);
	if (error) {
		diag_add_failure(l->diag, at->name, error);
		return;
	}
	VEC_EACH(const FileEntry, entry, &list) {
		if (entry->error)
			diag_add_failure(l->diag, entry->path, entry->error);
		Str path = str_slice(entry->path, at->name.len + 1,
			entry->path.len);
		bool used = str_starts(path, STR("templates"))
			|| str_starts(path, STR("assets"));
		if (litter_path(path))
			continue;
		check_place(l, at, entry, path);
		if (entry->type == FILE_FOLDER)
			continue;
		if (entry->type != FILE_REGULAR && used)
			theme_folder_refuse(l->arena, below(l->arena, at,
				path), l->diag);
		else if (str_starts(path, STR("templates/"))
				&& str_ends(path, STR(".html")))
			add_template(l, at, path);
		else if (str_starts(path, STR("assets/")))
			add_asset(l, at, path);
	}
	add_strings(l, at);
}

/* An emblem is drawn, never run: no page shows it but as an image. */
static void check_emblem(Loader *l, const Text *emblem)
{
	bool drawn = str_ends(emblem->str, STR(".svg"))
		|| str_ends(emblem->str, STR(".png"));
	if (emblem->str.len && !(drawn && map_get(&l->asset_names,
			emblem->str)))
		diag_add(l->diag, render_fault(RENDER_EMBLEM), emblem->span,
			ARGS(ARG(emblem->str)));
}

/* Reads theme.yaml; the name of the theme it inherits, or empty. */
static Text read_theme(Loader *l, const ThemeFolder *at)
{
	Decoder decoder = {.arena = l->arena, .diag = l->diag,
		.language = l->language};
	size_t errors = diag_count(l->diag, SEVERITY_ERROR);
	const Node *node = read_yaml(l, at, STR("theme.yaml"));
	ThemeFile *file = ARENA_NEW(l->arena, ThemeFile);
	if (node && node->kind != NODE_NULL) {
		schema_decode(&decoder, &theme_file_schema, node, file);
		settings_inherit(&l->settings, &file->settings);
	}
	l->broken = !file->inherits.str.len
		&& diag_count(l->diag, SEVERITY_ERROR) > errors;
	return file->inherits;
}

static int asset_order(const void *a, const void *b)
{
	return str_cmp(((const ThemeAsset *)a)->name,
		((const ThemeAsset *)b)->name);
}

/* What the templates see. */
static void finish(Loader *l)
{
	SiteTheme *theme = l->theme;
	check_emblem(l, &l->settings.emblem);
	/* A theme may also do without, by a file of that name. */
	if (!map_get(&l->asset_names, STR("settings.css")))
		publish(l, STR("settings.css"), settings_style(l->arena,
			&l->settings), NULL);
	settle_sheets(l);
	SORT(theme->assets.items, theme->assets.count, asset_order);
	VEC_EACH(ThemeAsset, asset, &theme->assets)
		map_add(l->arena, &theme->shared.assets, asset->name,
			&asset->path);
	theme->digest = digest_end(&l->digest);
	theme->shared.language = l->language;
	theme->shared.settings = settings_value(l->arena, &l->settings);
	theme->shared.templates = templates_new(l->arena, l->templates.items,
		l->templates.count, l->diag);
	theme_names_check(&l->string_names, RENDER_STRING_UNUSED,
		l->templates.items, l->templates.count, l->diag);
	theme_names_check(&l->template_names, RENDER_TEMPLATE_UNUSED,
		l->templates.items, l->templates.count, l->diag);
}

/* Reads the theme and all that it inherits. False after a report: what there
 * is of them is not the whole. */
static bool read_chain(Loader *l, const Folder *folders, size_t count,
	Text next)
{
	ThemeFolder at = {NULL, {NULL, 0}};
	for (; next.str.len; l->depth++) {
		at = (ThemeFolder){theme_folder_find(l->arena, folders, count,
			&next, l->depth, l->diag), next.str};
		if (!at.folder)
			return false;
		if (l->depth == LIMIT_THEME_DEPTH) {
			diag_add(l->diag, render_fault(RENDER_INHERITS_CYCLE),
				next.span, ARGS(ARG(next.str), ARG(str_from_int(
					l->arena, LIMIT_THEME_DEPTH))));
			return false;
		}
		add_files(l, &at);
		next = read_theme(l, &at);
	}
	if (!l->broken && !l->templates.count)
		diag_add(l->diag, render_fault(RENDER_NO_TEMPLATES),
			span_path(l->arena, shown(l->arena, &at,
				STR("theme.yaml"))), ARGS(ARG(at.name)));
	return !l->broken && l->templates.count;
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
