#include "serve/page.h"

#include "base/hash.h"
#include "serve/policy.h"

/* Whether s goes on with expected, which is in lower case, at offset at. */
static bool stands_at(Str s, size_t at, Str expected)
{
	return str_eq_folded(str_slice(s, at, at + expected.len), expected);
}

static bool find_word(Str s, Str expected, size_t *ret_at)
{
	for (size_t at = 0; at + expected.len <= s.len; at++) {
		if (stands_at(s, at, expected)) {
			*ret_at = at;
			return true;
		}
	}
	return false;
}

/* Everything before "</head>", or nothing. */
static Str head_of(Str html)
{
	size_t end;
	return find_word(html, STR("</head"), &end) ? str_slice(html, 0, end)
		: (Str){0};
}

/* The next tag of that name at or behind *at, which moves past it. */
static bool next_tag(Str head, Str name, size_t *at, Str *ret_tag)
{
	for (size_t i = *at; i < head.len; i++) {
		size_t close;
		if (head.ptr[i] != '<' || !stands_at(head, i + 1, name))
			continue;
		Str rest = str_slice(head, i, head.len);
		if (!str_find(rest, STR(">"), &close))
			return false;
		*ret_tag = str_slice(rest, 0, close + 1);
		*at = i + close + 1;
		return true;
	}
	return false;
}

/* The value of an attribute that stands in quotes; its quotes are left
 * out. */
static bool attribute(Str tag, Str name, Str *ret_value)
{
	for (size_t at = 1; at < tag.len; at++) {
		size_t quote = at + name.len + 1, length;
		if ((unsigned char)tag.ptr[at - 1] > ' '
				|| !stands_at(tag, at, name) || quote >= tag.len
				|| tag.ptr[quote - 1] != '=')
			continue;
		Str rest = str_slice(tag, quote + 1, tag.len);
		if ((tag.ptr[quote] != '"' && tag.ptr[quote] != '\'')
				|| !str_find(rest, str_slice(tag, quote, quote + 1),
					&length))
			return false;
		*ret_value = str_slice(rest, 0, length);
		return true;
	}
	return false;
}

/* Whether an attribute's value holds word, which is in lower case. */
static bool says(Str tag, Str name, Str word)
{
	Str value;
	size_t at;
	return attribute(tag, name, &value) && find_word(value, word, &at);
}

Str page_version(Arena *arena, Str html, uint64_t seed)
{
	Str head = head_of(html), tag;
	uint64_t body = seed, style = seed;
	size_t at = 0, from = 0;
	while (next_tag(head, STR("link"), &at, &tag)) {
		if (!says(tag, STR("rel"), STR("stylesheet")))
			continue;
		body = hash_bytes(str_slice(html, from, at - tag.len), body);
		style = hash_bytes(tag, style);
		from = at;
	}
	body = hash_bytes(str_slice(html, from, html.len), body);
	return str_concat3(arena, hash_hex(arena, body), STR("-"),
		hash_hex(arena, style));
}

/* The policy in a page's head: its place in html, or false. */
static bool find_policy(Str head, Str *ret_policy)
{
	size_t at = 0;
	Str tag;
	while (next_tag(head, STR("meta"), &at, &tag))
		if (says(tag, STR("http-equiv"),
				STR("content-security-policy"))
				&& attribute(tag, STR("content"), ret_policy))
			return true;
	return false;
}

/* The value of an attribute, as far as a policy needs it: its quotes may be
 * escaped. */
static void add_decoded(Buf *out, Str value)
{
	static const Str quotes[] = {STR_INIT("&#39;"), STR_INIT("&#x27;"),
		STR_INIT("&apos;")};
	for (size_t at = 0; at < value.len;) {
		size_t length = 0;
		for (size_t i = 0; i < COUNT(quotes) && !length; i++)
			if (stands_at(value, at, quotes[i]))
				length = quotes[i].len;
		if (length)
			buf_add_char(out, '\'');
		else if (value.ptr[at] != '"')
			buf_add_char(out, value.ptr[at]);
		at += length ? length : 1;
	}
}

static void add_policy(Buf *out, Str value, bool base)
{
	Buf policy;
	buf_init(&policy, value.len);
	add_decoded(&policy, value);
	buf_add_char(out, '"');
	policy_widen(out, buf_str(&policy), base);
	buf_add_char(out, '"');
	buf_done(&policy);
}

static Str code_of(Language language)
{
	return language == LANGUAGE_VI ? STR("vi") : STR("en");
}

static void add_script(Buf *out, const PagePreview *preview)
{
	BUF_LITERAL(out, "<script src=\"/" PAGE_RESERVED "preview.js\" "
		"data-version=\"");
	buf_add(out, preview->version);
	BUF_LITERAL(out, "\" data-language=\"");
	buf_add(out, code_of(preview->language));
	BUF_LITERAL(out, "\" defer></script>\n");
}

/* Behind the first tag of that name, or 0. */
static size_t behind(Str html, Str name)
{
	size_t at = 0;
	Str tag;
	return next_tag(html, name, &at, &tag) ? at : 0;
}

void page_preview(Buf *out, Str html, const PagePreview *preview)
{
	Str head = head_of(html), policy;
	size_t from = behind(head, STR("head"));
	buf_add(out, str_slice(html, 0, from));
	/* A base address must stand before what it is for. Fragments would
	 * lead to it, so it is the page's own. */
	if (preview->lost && from)
		BUF_LITERAL(out, "\n<base href=\"/404.html\">");
	if (find_policy(head, &policy)) {
		size_t quote = (size_t)(policy.ptr - html.ptr) - 1;
		buf_add(out, str_slice(html, from, quote));
		add_policy(out, policy, preview->lost);
		from = quote + policy.len + 2;
	}
	if (head.len) {
		buf_add(out, str_slice(html, from, head.len));
		from = head.len;
		add_script(out, preview);
	}
	buf_add(out, str_slice(html, from, html.len));
	if (!head.len)
		add_script(out, preview);
}

void page_nothing(Buf *out, Language language, bool built)
{
	static const struct {
		Phrase title, text;
	} words[] = {
		{PHRASE("Chưa có trang nào", "No page yet"),
			PHRASE("Trong thư mục kết quả chưa có bản dựng nào. "
				"Dựng xong (sau khi các lỗi, nếu có, đã được "
				"sửa và lưu), trang sẽ tự hiện ra ở đây.",
				"The output folder holds no build. Once there "
				"is one (after mistakes, if there are any, "
				"are mended and saved), the page appears "
				"here by itself.")},
		{PHRASE("Không có trang này", "No such page"),
			PHRASE("Địa chỉ này không dẫn tới trang nào.",
				"This address leads to no page.")},
	};
	Str title = phrase_in(&words[built].title, language);
	BUF_LITERAL(out, "<!DOCTYPE html>\n<html lang=\"");
	buf_add(out, code_of(language));
	BUF_LITERAL(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<meta name=\"viewport\" content=\"width=device-width, "
		"initial-scale=1\">\n<title>");
	buf_add(out, title);
	BUF_LITERAL(out, "</title>\n<link rel=\"stylesheet\" "
		"href=\"/" PAGE_RESERVED "preview.css\">\n</head>\n"
		"<body class=\"nothing\">\n<main>\n<h1>");
	buf_add(out, title);
	BUF_LITERAL(out, "</h1>\n<p>");
	buf_add(out, phrase_in(&words[built].text, language));
	BUF_LITERAL(out, "</p>\n");
	if (built)
		buf_add(out, language == LANGUAGE_VI
			? STR("<p><a href=\"/\">Về trang chủ</a></p>\n")
			: STR("<p><a href=\"/\">To the home page</a></p>\n"));
	BUF_LITERAL(out, "</main>\n</body>\n</html>\n");
}
