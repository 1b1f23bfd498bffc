#include "format/markdown_internal.h"

#include <string.h>

#include "format/html.h"

Hole *markdown_hole(Markdown *md, HoleKind kind, Str target, Str title,
	Span span)
{
	Hole *hole = VEC_ADD(md->scratch, &md->holes);
	hole->kind = kind;
	hole->start = hole->end = (uint32_t)md->out.len;
	hole->target = str_copy(md->arena, target);
	hole->title = str_copy(md->arena, title);
	hole->span = span;
	return hole;
}

void markdown_anchor(Markdown *md, Str url, Str title)
{
	BUF_LITERAL(&md->out, "<a href=\"");
	html_escape_url(&md->out, url);
	if (title.len) {
		BUF_LITERAL(&md->out, "\" title=\"");
		html_escape(&md->out, title);
	}
	if (str_has(url, STR("://")))
		BUF_LITERAL(&md->out, "\" rel=\"external noreferrer");
	BUF_LITERAL(&md->out, "\">");
}

/* Finds lead and target behind each other; the span is target's. */
static bool find_target(Markdown *md, int line, Str lead, Str target,
	size_t *ret_start)
{
	Str needle = str_concat(md->scratch, lead, target);
	if (!markdown_place_find(md, line, needle, ret_start))
		return false;
	*ret_start += lead.len;
	markdown_place_advance(md, *ret_start + target.len);
	return true;
}

/* Where the text names the target of a link or image: as it is, in angle
 * brackets, or else where the node begins. */
static Str place_target(Markdown *md, cmark_node *node, Str target)
{
	static const Str LEADS[] = {
		STR_INIT("]("), STR_INIT("](<"), STR_INIT("<")
	};
	int line = cmark_node_get_start_line(node);
	size_t start;
	for (size_t i = 0; i < COUNT(LEADS); i++)
		if (find_target(md, line, LEADS[i], target, &start))
			return str_slice(md->text, start, start + target.len);
	start = markdown_place(md, node);
	return str_slice(md->text, start, start);
}

typedef struct Link {
	Str url, title, place;
} Link;

static Link read_link(Markdown *md, cmark_node *node)
{
	Link link = {
		.url = str_from(cmark_node_get_url(node)),
		.title = str_from(cmark_node_get_title(node)),
	};
	link.place = place_target(md, node, link.url);
	return link;
}

static void tell(Markdown *md, MarkdownFault fault, const Link *link, Str what)
{
	markdown_tell(md, fault, link->place, ARGS(ARG(what)));
}

/* What may not be led to, by a link or an image. */
static bool refused(Markdown *md, cmark_node *node, const Link *link)
{
	if (!link->url.len)
		tell(md, MARKDOWN_EMPTY_LINK, link, markdown_plain(md, node));
	else if (!html_url_allowed(link->url))
		tell(md, MARKDOWN_FORBIDDEN_LINK, link, link->url);
	else
		return false;
	return true;
}

bool markdown_own_address(Str url)
{
	static const Str hosts[] = {
		STR_INIT("http://127.0.0.1"), STR_INIT("http://localhost"),
		STR_INIT("http://[::1]"),
	};
	for (size_t i = 0; i < COUNT(hosts); i++)
		if (str_starts(url, hosts[i]) && strchr(":/", url.len
				> hosts[i].len ? url.ptr[hosts[i].len] : '/'))
			return true;
	return false;
}

/* Of an address in angle brackets within a link's text, the text alone is
 * shown: there is no link in a link. */
void markdown_link_enter(Markdown *md, cmark_node *node)
{
	if (md->link_node)
		return;
	md->link_node = node;
	md->link_from = md->places.cursor;
	Link link = read_link(md, node);
	if (refused(md, node, &link)) {
		md->link = LINK_DROPPED;
	} else if (html_url_external(link.url)) {
		if (markdown_own_address(link.url))
			tell(md, MARKDOWN_OWN_PREVIEW, &link, link.url);
		md->link = LINK_WRITTEN;
		markdown_anchor(md, link.url, link.title);
	} else {
		md->link = LINK_HOLE;
		markdown_hole(md, HOLE_LINK, link.url, link.title,
			markdown_span(md, link.place));
	}
}

void markdown_link_leave(Markdown *md, cmark_node *node)
{
	if (node != md->link_node)
		return;
	if (md->link == LINK_WRITTEN)
		BUF_LITERAL(&md->out, "</a>");
	else if (md->link == LINK_HOLE)
		md->holes.items[md->holes.count - 1].end =
			(uint32_t)md->out.len;
	md->link = LINK_NONE;
	md->link_node = NULL;
}

static bool image_refused(Markdown *md, cmark_node *node, const Link *link)
{
	if (refused(md, node, link))
		return true;
	if (html_url_external(link->url))
		tell(md, MARKDOWN_EXTERNAL_IMAGE, link, link->url);
	else if (md->link == LINK_HOLE)
		tell(md, MARKDOWN_IMAGE_IN_LINK, link, link->url);
	else
		return false;
	return true;
}

void markdown_image(Markdown *md, cmark_node *node)
{
	Link link = read_link(md, node);
	Str alt = markdown_plain(md, node);
	md->taken = node;
	if (image_refused(md, node, &link)) {
		html_escape(&md->out, alt);
		return;
	}
	Hole *hole = markdown_hole(md, HOLE_IMAGE, link.url, link.title,
		markdown_span(md, link.place));
	html_escape(&md->out, alt);
	hole->end = (uint32_t)md->out.len;
}
