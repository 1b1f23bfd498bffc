#include "format/markdown_internal.h"

#include <string.h>

/* Only what stands in the text as it is counts: with an escape in it, the
 * writer meant it so. */

static bool is_letter(char c)
{
	return (unsigned char)c >= 0x80 || ascii_alnum(c);
}

/* Whether a punctuation mark ends before at: ASCII, or one of “ ” … –. */
static bool punctuation_before(Str text, size_t at)
{
	char c = at ? text.ptr[at - 1] : ' ';
	if ((unsigned char)c < 0x80)
		return c > ' ' && c != '*' && !is_letter(c);
	return at >= 3 && str_starts(str_slice(text, at - 3, at),
		STR("\xE2\x80"));
}

static bool punctuation_at(Str text, size_t at)
{
	Str rest = str_slice(text, at, text.len);
	if (!rest.len)
		return false;
	if ((unsigned char)rest.ptr[0] < 0x80)
		return rest.ptr[0] > ' ' && rest.ptr[0] != '*'
			&& !is_letter(rest.ptr[0]);
	return str_starts(rest, STR("\xE2\x80"));
}

static bool letter_at(Str text, size_t at)
{
	return at < text.len && is_letter(text.ptr[at])
		&& !punctuation_at(text, at);
}

static bool letter_before(Str text, size_t at)
{
	return at && is_letter(text.ptr[at - 1])
		&& !punctuation_before(text, at);
}

/* Up to the third space around a sign, for messages and for searching. */
static Str around(Str text, size_t at, size_t len)
{
	size_t start = at, end = at + len;
	while (start && !memchr(" \n", text.ptr[start - 1], 2)
			&& at - start < 40)
		start--;
	while (end < text.len && !memchr(" \n", text.ptr[end], 2)
			&& end - at < 40)
		end++;
	while (start < at && str_continues(text, start))
		start++;
	while (end > at + len && str_continues(text, end))
		end--;
	return str_slice(text, start, end);
}

/* needle stands in the run at `at`. */
static void tell(Markdown *md, Run *run, MarkdownFault fault, size_t at,
	Str needle, Args args)
{
	int line = markdown_place_of_run(run, at);
	size_t start;
	if (markdown_place_find(md, line, needle, &start))
		markdown_tell(md, fault, str_slice(md->text, start,
			start + needle.len), args);
}

static bool blank_at(Str text, size_t at)
{
	return at >= text.len || memchr(" \n", text.ptr[at], 2);
}

/* “**Một là: **nâng cao” and “chí** gương mẫu**”: a space within the pair. */
static bool trap_spaced(Markdown *md, Run *run, size_t open, size_t close)
{
	Str text = run->text, shown;
	size_t at;
	if (blank_at(text, open + 2))
		at = open, shown = around(text, open, 3);
	else if (blank_at(text, close - 1))
		at = close, shown = around(text, close - 1, 3);
	else
		return false;
	tell(md, run, MARKDOWN_SPACED_BOLD, at, shown, ARGS(ARG(shown)));
	return true;
}

/* “**Điều 1.**Nội dung” and “theo**“Điều 1”**”: by the rules of Markdown,
 * the inner sign neither opens nor closes. */
static void trap_bold(Markdown *md, Run *run)
{
	Str text = run->text;
	size_t at, last = 0, from = 0, seen = 0;
	while (str_find_from(text, from, STR("**"), &at)) {
		bool glued;
		from = at + 2;
		if (seen % 2 && trap_spaced(md, run, last, at))
			return;
		last = at;
		glued = seen++ && punctuation_before(text, at)
			&& letter_at(text, from);
		if (!glued && letter_before(text, at)
				&& punctuation_at(text, from))
			glued = str_has(str_slice(text, from, text.len),
				STR("**"));
		if (!glued)
			continue;
		Str shown = around(text, at, 2);
		tell(md, run, MARKDOWN_GLUED_BOLD, at, shown,
			ARGS(ARG(shown)));
		return;
	}
}

static bool has_extension(Str target)
{
	size_t dot;
	Str ending;
	if (!str_find_last(target, '.', &dot))
		return false;
	ending = str_slice(target, dot + 1, target.len);
	for (size_t i = 0; i < ending.len; i++)
		if (!is_letter(ending.ptr[i]))
			return false;
	return ending.len && ending.len <= 5;
}

/* Whether it is an address with a space, and not words in parentheses. */
static bool is_spaced_target(Str target)
{
	return str_has(target, STR(" ")) && (has_extension(target)
		|| str_starts(target, STR("../"))
		|| str_has(target, STR("://")));
}

/* Whether the "](" at `at` ends the words of an image: ![x](a b.png). */
static bool is_image(Str text, size_t at)
{
	while (at && text.ptr[at - 1] != '[')
		at--;
	return at > 1 && text.ptr[at - 2] == '!';
}

/* The name of a file on a disk with a letter: C:\a b.docx; or empty. */
static Str own_file(Str target)
{
	size_t at = target.len;
	if (target.len < 3 || target.ptr[1] != ':'
			|| !strchr("/\\", target.ptr[2]))
		return (Str){0};
	while (!strchr("/\\", target.ptr[at - 1]))
		at--;
	return str_slice(target, at, target.len);
}

static void tell_target(Markdown *md, Run *run, size_t at, Str needle)
{
	static const Phrase link = PHRASE("[chữ]", "[text]");
	static const Phrase image = PHRASE("![chữ]", "![text]");
	Str target = str_trim(str_slice(needle, 2, needle.len - 1));
	Str file = own_file(target);
	tell(md, run, file.len ? MARKDOWN_OWN_DISK : MARKDOWN_SPACE_IN_LINK,
		at, needle, ARGS(ARG(target), ARG_PHRASE(
			is_image(run->text, at) ? &image : &link), ARG(file)));
}

/* [x](a b.md) */
static void trap_link(Markdown *md, Run *run)
{
	Str text = run->text;
	size_t at, from = 0;
	while (str_find_from(text, from, STR("]("), &at)) {
		size_t end = from = at + 2;
		while (end < text.len && !memchr("()\n<", text.ptr[end], 4))
			end++;
		if (end == text.len || text.ptr[end] != ')')
			continue;
		Str target = str_trim(str_slice(text, from, end));
		if (is_spaced_target(target))
			tell_target(md, run, from - 2, str_slice(text,
				from - 2, end + 1));
	}
}

/* [x] (../a.md): but no words in parentheses. */
static void trap_apart(Markdown *md, Run *run)
{
	Str text = run->text, lead = STR("] (");
	size_t at, from = 0;
	while (str_find_from(text, from, lead, &at)) {
		size_t end = from = at + lead.len;
		while (end < text.len && !memchr(" ()\n<", text.ptr[end], 5))
			end++;
		Str target = str_slice(text, from, end), needle = str_slice(
			text, at, end + 1);
		if (end < text.len && text.ptr[end] == ')' && (str_ends(target,
				STR(".md")) || (str_has(target, STR("/"))
				&& (has_extension(target) || str_has(target,
					STR("://"))))))
			tell(md, run, MARKDOWN_TARGET_APART, at, needle,
				ARGS(ARG(target)));
	}
}

void markdown_trap_run(Markdown *md, Run *run)
{
	if (md->signs.bold)
		trap_bold(md, run);
	if (md->signs.target)
		trap_link(md, run);
	if (md->signs.apart)
		trap_apart(md, run);
	if (md->signs.note)
		markdown_trap_missing(md, run);
}

/* #Heading */
void markdown_trap_paragraph(Markdown *md, cmark_node *node)
{
	Str rest = str_slice(md->text, markdown_place(md, node), md->text.len);
	Str words = str_trim_start(rest, STR("#"));
	Str signs = str_slice(rest, 0, rest.len - words.len);
	if (!signs.len || signs.len > 6 || !letter_at(words, 0)
			|| (signs.len == 1 && ascii_digit(words.ptr[0])))
		return;
	markdown_tell(md, MARKDOWN_GLUED_HEADING, signs, ARGS(ARG(signs)));
}

static bool is_last(cmark_node *node)
{
	for (; node; node = cmark_node_parent(node)) {
		cmark_node *next = cmark_node_next(node);
		if (next && cmark_node_get_type(next)
				!= CMARK_NODE_FOOTNOTE_DEFINITION)
			return false;
	}
	return true;
}

/* Whether line closes a fence of at least length signs. */
static bool closes_fence(Str line, char sign, size_t length)
{
	Str rest = str_trim_start(line, (Str){&sign, 1});
	return line.len - rest.len >= length && str_blank(rest);
}

void markdown_trap_code(Markdown *md, cmark_node *node)
{
	int length, offset, last = cmark_node_get_end_line(node);
	char sign;
	Str first = markdown_line(md, markdown_place(md, node));
	if (!cmark_node_get_fenced(node, &length, &offset, &sign)) {
		markdown_trap_indent(md, node);
		return;
	}
	if (!is_last(node))
		return;
	if (last > cmark_node_get_start_line(node) && closes_fence(
			markdown_bare_line(md, markdown_place_line(md, last)),
			sign, (size_t)length))
		return;
	markdown_tell(md, MARKDOWN_UNCLOSED_FENCE, first,
		ARGS(ARG(str_slice(first, 0, (size_t)length))));
}
