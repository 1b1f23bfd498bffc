/* Links and attachments by source path. */
#include "model/target.h"

#include "format/html.h"
#include "format/slug.h"
#include "format/vietnamese.h"
#include "model/link_fault.h"
#include "model/listing.h"

/* path as seen from the folder of the linker's file, with "." and ".."
 * taken out; false when it leads out of content/. */
static bool join_path(const Linker *linker, Str path, Str *ret_path)
{
	Str parts[32], part;
	size_t count = 0;
	Str rest = str_starts(path, STR("/")) ? path : str_concat3(
		linker->scratch, str_before_last(file_path(linker->file), '/'),
		STR("/"), path);
	while (rest.len) {
		str_cut(rest, '/', &part, &rest);
		if (!part.len || str_eq(part, STR(".")))
			continue;
		if (!str_eq(part, STR(".."))) {
			if (count == COUNT(parts))
				return false;
			parts[count++] = part;
		} else if (count) {
			count--;
		} else {
			return false;
		}
	}
	*ret_path = (Str){0};
	for (size_t i = 0; i < count; i++)
		*ret_path = str_join(linker->scratch, *ret_path, STR("/"),
			parts[i]);
	return true;
}

/* The file that joined was perhaps meant as, from the linker's file. */
static Str nearest(const Linker *linker, Str joined, bool attachments)
{
	Meant meant;
	linker_guess(linker, &meant, joined);
	VEC_EACH(const File, file, &linker->content->files)
		if (file != linker->file && !(attachments && file->kind)
				&& !meant_spent(&meant))
			meant_offer(&meant, file_path(file), file_path(file),
				file_path(file));
	return meant.best.len ? html_relative(linker->scratch,
		file_path(linker->file), meant.best) : meant.best;
}

/* Whether a link or a device stands there: it is told as such. */
static bool is_no_file(const Linker *linker, Str path)
{
	FileType type;
	return !listing_ignores(path)
		&& !fs_type(linker->content->root, path, &type)
		&& (type == FILE_LINK || type == FILE_SPECIAL);
}

/* What path is if it was meant as an address on the network or of mail: with
 * its scheme; or empty. */
static Str with_scheme(Arena *arena, Str path)
{
	static const Str endings[] = {
		STR_INIT(".vn"), STR_INIT(".com"), STR_INIT(".org"),
		STR_INIT(".net"),
	};
	Str host, rest;
	str_cut(path, '/', &host, &rest);
	if (str_has(host, STR("@")))
		return str_concat(arena, STR("mailto:"), path);
	bool meant = str_starts(host, STR("www."));
	for (size_t i = 0; i < COUNT(endings); i++)
		meant = meant || str_ends(host, endings[i]);
	return meant ? str_concat(arena, STR("https://"), path) : (Str){0};
}

static void dead_link(const Linker *linker, Str path, Str joined, Span span)
{
	if (is_no_file(linker, joined))
		return;
	Str meant = nearest(linker, joined, false);
	Str address = meant.len ? (Str){0} : with_scheme(linker->scratch, path);
	diag_add(linker->diag, link_fault(address.len ? LINK_FAULT_ADDRESS
		: LINK_FAULT_PATH), span, ARGS(ARG(path), ARG(str_or(address,
			meant))));
}

static bool ends_with_one(Str name, const Str *endings, size_t count)
{
	size_t dot;
	return str_find_last(name, '.', &dot) && vietnamese_among(str_slice(
		name, dot + 1, name.len), endings, count);
}

/* Files that run in a reader's browser as if the portal had written them. */
static bool is_active(const File *file)
{
	static const Str endings[] = {
		STR_INIT("html"), STR_INIT("htm"), STR_INIT("xhtml"),
		STR_INIT("xht"), STR_INIT("shtml"), STR_INIT("mhtml"),
		STR_INIT("svg"), STR_INIT("svgz"), STR_INIT("xml"),
		STR_INIT("xsl"), STR_INIT("js"), STR_INIT("mjs"),
		STR_INIT("hta"), STR_INIT("swf"), STR_INIT("css"),
	};
	return ends_with_one(file->name, endings, COUNT(endings));
}

static bool is_image(const File *file)
{
	static const Str endings[] = {
		STR_INIT("png"), STR_INIT("jpg"), STR_INIT("jpeg"),
		STR_INIT("jfif"), STR_INIT("gif"), STR_INIT("webp"),
		STR_INIT("avif"), STR_INIT("bmp"), STR_INIT("ico"),
	};
	return file && !file->kind
		&& ends_with_one(file->name, endings, COUNT(endings));
}

static const File *published(const Linker *linker, const File *file,
	Span span)
{
	static const Str drawings[] = {STR_INIT("svg"), STR_INIT("svgz")};
	static const Phrase instead[] = {
		PHRASE("PDF, hoặc nén lại thành .zip",
			"PDF, or pack it as a .zip"),
		PHRASE("ảnh PNG", "PNG image"),
	};
	if (!is_active(file))
		return file;
	bool drawn = ends_with_one(file->name, drawings, COUNT(drawings));
	diag_add(linker->diag, link_fault(LINK_FAULT_ACTIVE), span,
		ARGS(ARG(file->name), ARG_PHRASE(&instead[drawn])));
	return NULL;
}

/* The folder of a session or a year stands for it. */
static const Entity *folder_entity(const Linker *linker, Str path)
{
	const Entity *found = map_get(
		&linker->content->by_id[ENTITY_SESSION], path);
	return found ? found : map_get(&linker->content->by_id[ENTITY_PLAN],
		path);
}

bool target_renamed(const Linker *linker, Str path)
{
	Str year, session, rest;
	str_cut(path, '/', &year, &rest);
	str_cut(rest, '/', &session, &rest);
	return map_get(&linker->content->meant, str_concat3(linker->scratch, year,
		STR("/"), session));
}

/* Whether path is a year's folder or a session's in it: 2025, 2025/mot. */
static bool is_plan_folder(Str path)
{
	Str year, session;
	int n;
	str_cut(path, '/', &year, &session);
	return str_to_int(year, &n) && (!session.len || slug_valid(session));
}

static bool folder_told(const Linker *linker, Str path)
{
	const Content *content = linker->content;
	EntitySet plans = 1u << ENTITY_SESSION | 1u << ENTITY_PLAN;
	return target_renamed(linker, path)
		|| map_get(&content->orphans, path)
		|| (content->lost & plans && is_plan_folder(path));
}

/* A broken file, or a folder without a plan, is told already: what leads
 * there is not told. */
static void leads_nowhere(const Linker *linker, const File *file, Str path,
	Str joined, Span span)
{
	if (file && file->record)
		diag_add(linker->diag, link_fault(LINK_FAULT_PAGE), span,
			ARGS(ARG(file->name)));
	else if (!file && !folder_told(linker, joined))
		dead_link(linker, path, joined, span);
}

void target_link(Linker *linker, Hole *hole)
{
	Str path, fragment, decoded, joined;
	const Entity *to = NULL;
	str_cut(hole->target, '#', &path, &fragment);
	if (!html_url_decode(linker->arena, fragment, &fragment))
		fragment = (Str){0};
	if (!html_url_decode(linker->scratch, path, &decoded)
			|| !join_path(linker, decoded, &joined)) {
		dead_link(linker, path, path, hole->span);
		return;
	}
	const File *file = path.len ? map_get(&linker->content->by_path,
		vietnamese_nfc(linker->scratch, joined)) : linker->file;
	if (file && !file->kind && !published(linker, file, hole->span))
		return;
	to = file ? content_entity(linker->content, file)
		: folder_entity(linker, joined);
	if (!to) {
		leads_nowhere(linker, file, path, joined, hole->span);
		return;
	}
	if (hole->kind == HOLE_IMAGE && !is_image(file)) {
		diag_add(linker->diag, link_fault(LINK_FAULT_NO_IMAGE), hole->span,
			ARGS(ARG(path)));
		return;
	}
	if (hole->kind == HOLE_IMAGE && file->reading->found.no_picture)
		diag_add(linker->diag, link_fault(LINK_FAULT_FALSE_IMAGE),
			hole->span, ARGS(ARG(path)));
	target_fragment(linker, to, fragment, hole->span);
	hole->to = to;
	hole->fragment = fragment;
}

static Str last_part(Str path)
{
	return str_behind_last(str_behind_last(path, '/'), '\\');
}

/* The file whose path is joined but for spaces around its name, or NULL. */
static const File *spaced(const Linker *linker, Str joined)
{
	size_t len = joined.len - last_part(joined).len;
	Str folder = str_slice(joined, 0, len), name = last_part(joined);
	VEC_EACH(const File, file, &linker->content->files) {
		Str path = file_path(file);
		if (path.len > joined.len && str_starts(path, folder)
				&& str_eq(str_trim(str_slice(path, len,
					path.len)), name))
			return file;
	}
	return NULL;
}

/* Where a file may be put that path does not lead to: beside the linker's
 * file, or in a folder for files of documents, since at the top nothing but
 * content is known. */
static void no_attachment(const Linker *linker, Str path, Str joined,
	Span span)
{
	static const Phrase files = PHRASE("tep", "files");
	Arena *scratch = linker->scratch;
	Str name = last_part(joined), rest;
	Str folder = str_before_last(linker->file->source->path, '/');
	const File *file = spaced(linker, joined);
	if (file) {
		diag_add(linker->diag, link_fault(LINK_FAULT_ATTACHMENT_SPACES), span,
			ARGS(ARG(path), ARG(file->name)));
		return;
	}
	if (linker->file->kind == &file_kinds[KIND_REGISTER]) {
		if (!str_cut(joined, '/', &folder, &rest)
				|| !listing_file_folder(folder)) {
			folder = phrase_in(&files, linker->content->language);
			rest = name;
		}
		name = str_concat3(scratch, folder, STR("/"), rest);
		folder = str_concat(scratch, STR("content/"),
			str_before_last(name, '/'));
	}
	diag_add(linker->diag, link_fault(LINK_FAULT_ATTACHMENT), span, ARGS(ARG(path),
		ARG(nearest(linker, joined, true)), ARG(folder), ARG(name)));
}

const File *target_attachment(Linker *linker, Str path, Span span)
{
	Str joined;
	const File *file = NULL;
	if (!path.len)
		return NULL;
	if (join_path(linker, path, &joined))
		file = map_get(&linker->content->by_path, vietnamese_nfc(
			linker->scratch, joined));
	else
		joined = path;
	if (file && !file->kind)
		return published(linker, file, span);
	if (file)
		diag_add(linker->diag, link_fault(LINK_FAULT_ATTACHED_CONTENT), span,
			ARGS(ARG(path)));
	else if (!is_no_file(linker, joined))
		no_attachment(linker, path, joined, span);
	return NULL;
}
