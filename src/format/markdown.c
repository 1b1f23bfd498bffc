#include "format/markdown.h"

#include "base/limits.h"
#include "format/html.h"
#include "format/markdown_internal.h"

enum { SEARCH_FACTOR = 16, SEARCH_EXTRA = 64 << 10 };

/* The HTML, for now or for later. */
static void keep_html(Markdown *md, Rich *rich)
{
	Str html = buf_str(&md->out);
	rich->spool = md->options->spool;
	if (rich->spool && spool_put(rich->spool, html, &rich->at))
		rich->html = (Str){NULL, html.len};
	else
		rich->html = str_copy(md->arena, html);
}

static Rich result(Markdown *md)
{
	Rich rich = {
		.holes = VEC_KEEP(md->arena, &md->holes),
		.hole_count = md->holes.count,
		.headings = VEC_KEEP(md->arena, &md->headings),
		.heading_count = md->headings.count,
	};
	keep_html(md, &rich);
	return rich;
}

static Rich refuse(Markdown *md)
{
	markdown_tell(md, MARKDOWN_EXPANSION, str_slice(md->text, 0, 0),
		NO_ARGS);
	return (Rich){.refused = true};
}

static Rich render(Markdown *md)
{
	cmark_node *root;
	if (!markdown_guard(md))
		return (Rich){.refused = true};
	root = markdown_parse(md->scratch, md->text);
	if (!root)
		return refuse(md);
	markdown_note_prepare(md, root);
	markdown_run_prepare(md);
	markdown_trap_dropped(md, root);
	buf_reserve(&md->out, md->text.len + md->text.len / 4);
	markdown_blocks(md, root);
	if (md->out.overflow)
		return refuse(md);
	markdown_heading_finish(md);
	return result(md);
}

Rich markdown_render(Arena *arena, Str text, MarkdownOrigin origin,
	const MarkdownOptions *options, Diag *diag)
{
	Arena scratch;
	Markdown md = {
		.arena = arena, .scratch = &scratch, .text = text,
		.origin = &origin, .options = options, .diag = diag,
		.places.budget = text.len * SEARCH_FACTOR + SEARCH_EXTRA,
	};
	Rich rich;
	arena_init(&scratch);
	buf_init(&md.out, text.len * LIMIT_BODY_FACTOR + LIMIT_BODY_EXTRA);
	buf_init(&md.words, text.len + 1);
	rich = render(&md);
	markdown_parse_end();
	buf_done(&md.out);
	buf_done(&md.words);
	arena_done(&scratch);
	return rich;
}

static void add_attribute(Buf *out, const char *name, Str value)
{
	if (!value.len)
		return;
	buf_add_char(out, ' ');
	buf_add(out, str_from(name));
	BUF_LITERAL(out, "=\"");
	html_escape(out, value);
	buf_add_char(out, '"');
}

static void write_image(Buf *out, const Hole *hole, const Filling *filling,
	Str inner)
{
	if (!filling->href.len) {
		buf_add(out, inner);
		return;
	}
	BUF_LITERAL(out, "<img src=\"");
	html_escape_url(out, filling->href);
	BUF_LITERAL(out, "\" alt=\"");
	buf_add(out, inner);
	buf_add_char(out, '"');
	add_attribute(out, "title", hole->title);
	add_attribute(out, "class", filling->class_name);
	buf_add_char(out, '>');
}

static void write_inner(Buf *out, const Hole *hole, const Filling *filling,
	Str inner)
{
	if (inner.len || hole->kind == HOLE_LINK)
		buf_add(out, inner);
	else
		html_escape(out, str_or(filling->text, hole->target));
}

static void write_link(Buf *out, const Hole *hole, const Filling *filling,
	Str inner)
{
	if (!filling->href.len) {
		write_inner(out, hole, filling, inner);
		return;
	}
	BUF_LITERAL(out, "<a href=\"");
	html_escape_url(out, filling->href);
	buf_add_char(out, '"');
	add_attribute(out, "class", filling->class_name);
	add_attribute(out, "title", hole->title);
	buf_add_char(out, '>');
	write_inner(out, hole, filling, inner);
	BUF_LITERAL(out, "</a>");
}

Str markdown_html(Arena *arena, const Rich *rich)
{
	return rich->html.len && !rich->html.ptr ? spool_get(rich->spool,
		arena, rich->at, rich->html.len) : rich->html;
}

void markdown_write(Buf *out, const Rich *rich, Str html, MarkdownFill fill,
	void *context)
{
	size_t at = 0;
	ARRAY_EACH(const Hole, hole, rich->holes, rich->hole_count) {
		Filling filling = fill(hole, context);
		Str inner = str_slice(html, hole->start, hole->end);
		buf_add(out, str_slice(html, at, hole->start));
		if (hole->kind == HOLE_IMAGE)
			write_image(out, hole, &filling, inner);
		else
			write_link(out, hole, &filling, inner);
		at = hole->end;
	}
	buf_add(out, str_slice(html, at, html.len));
}

/* What text begins with, up to `end`. */
static Str until(Str text, Str end)
{
	size_t len;
	return str_find(text, end, &len) ? str_slice(text, 0, len) : text;
}

Str markdown_excerpt(Arena *arena, Str html)
{
	static const Str id = STR_INIT(" id=\""), link = STR_INIT("<a ");
	static const Str end = STR_INIT("</a>");
	char *bytes = arena_bytes(arena, html.len), *to = bytes;
	for (Str rest = html; rest.len;) {
		Str tag = str_starts(rest, link) ? until(rest, STR(">"))
			: (Str){0};
		size_t past = 0;
		if (str_starts(rest, id)) {
			past = id.len + 1 + until(str_slice(rest, id.len,
				rest.len), STR("\"")).len;
		} else if (str_has(tag, STR(" href=\"#"))) {
			Str text = until(str_slice(rest, tag.len + 1,
				rest.len), end);
			past = tag.len + 1 + text.len + end.len;
			if (!str_has(tag, STR("\"backlink\"")))
				to = str_put(to, text);
		} else {
			*to++ = rest.ptr[past++];
		}
		rest = str_slice(rest, past, rest.len);
	}
	arena_trim(arena, bytes, html.len, (size_t)(to - bytes));
	return (Str){bytes, (size_t)(to - bytes)};
}
