#include "active.h"

#include <ctype.h>

#include "fuzz.h"

enum { OPEN_MAX = 4096 };

static const char *const elements[] = {
	"a", "abbr", "aside", "blockquote", "br", "caption", "cite", "code",
	"dd", "del", "div", "dl", "dt", "em", "figcaption", "figure", "h1",
	"h2", "h3", "h4", "h5", "h6", "hr", "img", "input", "label", "li", "ol", "p",
	"pre", "section", "span", "strong", "sub", "sup", "table", "tbody",
	"td", "th", "thead", "time", "tr", "ul",
};
static const char *const empty[] = {"br", "hr", "img", "input"};
static const char *const attributes[] = {
	"alt", "aria-describedby", "aria-hidden", "aria-label",
	"aria-labelledby", "checked", "class", "colspan", "data-footnote-ref",
	"disabled", "height", "href", "id", "lang", "loading", "rel", "role",
	"scope", "src", "start", "tabindex", "title", "type", "value",
	"width",
};

#define LISTED(names, name) listed(names, sizeof names / sizeof *names, name)

static bool listed(const char *const *names, size_t count, Str name)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(str_from(names[i]), name))
			return true;
	return false;
}

static Str name_at(Str html, size_t *at)
{
	size_t start = *at;
	while (*at < html.len && (isalnum((unsigned char)html.ptr[*at])
			|| html.ptr[*at] == '-'))
		++*at;
	return str_slice(html, start, *at);
}

/* An address that begins with a scheme, as browsers see it: white space and
 * control characters count for nothing; what entities could hide is not
 * there, for all of them but those of markup are decoded before. */
static void check_address(Str value)
{
	char scheme[16] = "";
	size_t length = 0;
	CHECK(!str_starts(value, STR("//")) && !str_starts(value, STR("\\")));
	for (size_t i = 0; i < value.len && length < sizeof scheme - 1; i++) {
		unsigned char c = (unsigned char)value.ptr[i];
		if (c == ':')
			break;
		if (c == '/' || c == '?' || c == '#')
			return;
		CHECK(c != '&' || str_starts(str_slice(value, i, value.len),
			STR("&amp;")));
		if (c > ' ')
			scheme[length++] = (char)tolower(c);
	}
	if (!memchr(value.ptr, ':', value.len))
		return;
	CHECK(!strcmp(scheme, "http") || !strcmp(scheme, "https")
		|| !strcmp(scheme, "mailto") || !strcmp(scheme, "tel"));
}

static void attribute(Str html, size_t *at)
{
	Str name = name_at(html, at);
	CHECK(LISTED(attributes, name));
	if (!str_starts(str_slice(html, *at, html.len), STR("=\"")))
		return;
	*at += 2;
	size_t start = *at;
	while (*at < html.len && html.ptr[*at] != '"')
		++*at;
	CHECK(*at < html.len);
	Str value = str_slice(html, start, *at);
	CHECK(!value.len || !memchr(value.ptr, '<', value.len));
	if (value.len && (str_eq(name, STR("href"))
			|| str_eq(name, STR("src"))))
		check_address(value);
	++*at;
}

typedef struct Open {
	Str names[OPEN_MAX];
	size_t count;
} Open;

/* *at is behind '<'. */
static void tag(Str html, size_t *at, Open *open)
{
	bool closes = html.ptr[*at] == '/';
	*at += closes;
	Str name = name_at(html, at);
	CHECK(LISTED(elements, name));
	while (*at < html.len && html.ptr[*at] == ' ') {
		++*at;
		if (html.ptr[*at] != '/')
			attribute(html, at);
	}
	*at += *at < html.len && html.ptr[*at] == '/';
	CHECK(*at < html.len && html.ptr[*at] == '>');
	++*at;
	if (closes) {
		CHECK(open->count && str_eq(open->names[open->count - 1],
			name));
		open->count--;
	} else if (!LISTED(empty, name)) {
		CHECK(open->count < OPEN_MAX);
		open->names[open->count++] = name;
	}
}

void active_none(Str html)
{
	Open open = {.count = 0};
	for (size_t at = 0; at < html.len;) {
		if (html.ptr[at++] != '<')
			continue;
		CHECK(at < html.len);
		tag(html, &at, &open);
	}
	CHECK(!open.count);
}
