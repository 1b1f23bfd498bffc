#include "format/plain.h"

#include "base/lane.h"
#include "base/limits.h"

void plain_init(Plain *p, Arena *arena, MarkdownFill name)
{
	*p = (Plain){.arena = arena, .name = name};
	buf_init(&p->html, LIMIT_PAGE);
	buf_init(&p->block, LIMIT_PAGE);
}

void plain_done(Plain *p)
{
	buf_done(&p->html);
	buf_done(&p->block);
}

static void end_block(Plain *p)
{
	Str text = str_trim(buf_str(&p->block));
	if (text.len || p->in_cell)
		*VEC_ADD(p->arena, &p->text) = (PlainBlock){
			str_copy(p->arena, text), p->heading,
			p->in_cell && p->cells > 1};
	buf_clear(&p->block);
}

/* Tags within a line; every other one begins or ends a block. */
static bool is_inline(Str name)
{
	static const Str names[] = {
		STR_INIT("a"), STR_INIT("em"), STR_INIT("strong"),
		STR_INIT("code"), STR_INIT("del"), STR_INIT("img"),
		STR_INIT("label"), STR_INIT("input"),
	};
	return str_among(name, names, COUNT(names));
}

typedef struct TagName {
	Str name;
	bool closing;
} TagName;

static TagName tag_name(Str tag)
{
	bool closing = tag.len && tag.ptr[0] == '/';
	size_t from = closing, to = from;
	while (to < tag.len && tag.ptr[to] != ' ')
		to++;
	return (TagName){str_slice(tag, from, to), closing};
}

static bool is_heading(Str name)
{
	return name.len == 2 && name.ptr[0] == 'h' && name.ptr[1] != 'r';
}

static bool is_cell(Str name)
{
	return str_eq(name, STR("td")) || str_eq(name, STR("th"));
}

static void turn_block(Plain *p, TagName tag)
{
	end_block(p);
	p->heading = !tag.closing && is_heading(tag.name);
	p->in_cell = !tag.closing && is_cell(tag.name);
	if (p->in_cell)
		p->cells++;
	else if (!is_cell(tag.name))
		p->cells = 0;
}

/* Where a text that is not the paper's own ends: the number of a note, the
 * arrow back from one, the label of an alert. 0: the tag begins no such text. */
static size_t aside_end(Str html, size_t tag)
{
	static const struct { Str start, end; } asides[] = {
		{STR_INIT("<sup"), STR_INIT("</sup>")},
		{STR_INIT("<a class=\"backlink\""), STR_INIT("</a>")},
		{STR_INIT("<p class=\"label\""), STR_INIT("</p>")},
	};
	Str rest = str_slice(html, tag, html.len);
	for (size_t i = 0; i < COUNT(asides); i++) {
		size_t at;
		if (str_starts(rest, asides[i].start) && str_find(rest,
				asides[i].end, &at))
			return tag + at + asides[i].end.len;
	}
	return 0;
}

/* What follows the tag at html[at]. */
static size_t read_tag(Plain *p, Str html, size_t at)
{
	const char *close = memchr(html.ptr + at, '>', html.len - at);
	size_t end = close ? (size_t)(close - html.ptr) + 1 : html.len;
	TagName tag = tag_name(str_slice(html, at + 1, end - 1));
	size_t aside = tag.closing ? 0 : aside_end(html, at);
	if (aside)
		return aside;
	if (str_eq(tag.name, STR("br")))
		buf_add_char(&p->block, ' ');
	else if (!is_inline(tag.name))
		turn_block(p, tag);
	return end;
}

/* The five that html_escape writes. */
static size_t read_entity(Plain *p, Str html, size_t at)
{
	static const struct { Str name; char c; } entities[] = {
		{STR_INIT("&amp;"), '&'}, {STR_INIT("&lt;"), '<'},
		{STR_INIT("&gt;"), '>'}, {STR_INIT("&quot;"), '"'},
		{STR_INIT("&#39;"), '\''},
	};
	Str rest = str_slice(html, at, html.len);
	for (size_t i = 0; i < COUNT(entities); i++)
		if (str_starts(rest, entities[i].name)) {
			buf_add_char(&p->block, entities[i].c);
			return at + entities[i].name.len;
		}
	buf_add_char(&p->block, '&');
	return at + 1;
}

/* What is not text as it stands: a tag, an entity, a line end. */
static inline SignedLane is_sign(Lane lane)
{
	return (lane == '<') | (lane == '&') | (lane == '\n');
}

static void read_html(Plain *p, Str html)
{
	p->heading = p->in_cell = false;
	p->cells = 0;
	for (size_t at = 0; at < html.len;) {
		size_t from = at;
		at = lane_find(html, from, is_sign);
		buf_add(&p->block, str_slice(html, from, at));
		if (at == html.len)
			break;
		if (html.ptr[at] == '<') {
			at = read_tag(p, html, at);
		} else if (html.ptr[at] == '&') {
			at = read_entity(p, html, at);
		} else {
			buf_add_char(&p->block, ' ');
			at++;
		}
	}
	end_block(p);
}

PlainText plain_text(Plain *p, const Rich *rich)
{
	p->text = (PlainText){0};
	if (!rich)
		return p->text;
	Str html = markdown_html(p->arena, rich);
	if (rich->hole_count) {
		buf_clear(&p->html);
		markdown_write(&p->html, rich, html, p->name, NULL);
		html = buf_str(&p->html);
	}
	read_html(p, html);
	return p->text;
}
