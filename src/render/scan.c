#include "render/scan.h"

#include <string.h>

static size_t run(Str text, size_t at, bool (*belongs)(char c))
{
	while (at < text.len && belongs(text.ptr[at]))
		at++;
	return at;
}

static bool in_name(char c)
{
	return ascii_alnum(c) || c == '_';
}

/* Where no closing quote is seen, each quote is looked at anew: the bound
 * keeps that linear. */
enum { QUOTED_MAX = 4096 };

/* End of the quoted text that begins at `at`, or 0. */
static size_t quoted_end(Str text, size_t at)
{
	char quote = text.ptr[at++];
	size_t stop = at + QUOTED_MAX < text.len ? at + QUOTED_MAX : text.len;
	while (at < stop && text.ptr[at] != '\n') {
		if (text.ptr[at] == quote)
			return at + 1;
		at += text.ptr[at] == '\\' ? 2 : 1;
	}
	return 0;
}

/* End of the long bracket [[ ]] or [=[ ]=] that begins at `at`; 0 if none
 * does, and past the text if it is not closed. */
static size_t long_end(Str text, size_t at)
{
	size_t level = 0, equals = 0;
	at++;
	while (at < text.len && text.ptr[at] == '=')
		at++, level++;
	if (at >= text.len || text.ptr[at] != '[')
		return 0;
	for (bool closing = false; at < text.len; at++) {
		if (text.ptr[at] == ']') {
			if (closing && equals == level)
				return at + 1;
			closing = true;
			equals = 0;
		} else if (text.ptr[at] == '=') {
			equals++;
		} else {
			closing = false;
		}
	}
	return text.len + 1;
}

static size_t comment_end(Str text, size_t at)
{
	size_t end = 0;
	at += 2;
	if (at < text.len && text.ptr[at] == '[')
		end = long_end(text, at);
	if (end)
		return end;
	while (at < text.len && text.ptr[at] != '\n'
			&& !str_stands(text, at, STR("%>")))
		at++;
	return at;
}

/* End of the operator, or of the one byte, that begins at `at`. */
static size_t other_end(Str text, size_t at)
{
	char first = text.ptr[at];
	char second = at + 1 < text.len ? text.ptr[at + 1] : ' ';
	bool compares = second == '=' && strchr("=~<>", first);
	return at + 1 + (compares || (first == '.' && second == '.'));
}

static TokenKind kind_at(Str text, size_t at, size_t *ret_end)
{
	char c = text.ptr[at];
	size_t end = 0;
	if (str_stands(text, at, STR("%>")))
		return *ret_end = at + 2, TOKEN_CLOSE;
	if (ascii_blank(c))
		return *ret_end = run(text, at, ascii_blank), TOKEN_BLANK;
	if (in_name(c))
		return *ret_end = run(text, at, in_name),
			ascii_digit(c) ? TOKEN_OTHER : TOKEN_NAME;
	if (str_stands(text, at, STR("--")))
		return *ret_end = comment_end(text, at), TOKEN_COMMENT;
	if (c == '"' || c == '\'')
		end = quoted_end(text, at);
	else if (c == '[')
		end = long_end(text, at);
	*ret_end = end ? end : other_end(text, at);
	return end ? TOKEN_TEXT : TOKEN_OTHER;
}

Token scan_next(Str text, size_t *at)
{
	size_t start = *at, end;
	if (start >= text.len)
		return (Token){TOKEN_LOST, {NULL, 0}};
	TokenKind kind = kind_at(text, start, &end);
	*at = end;
	if (end > text.len)
		return (Token){TOKEN_LOST, {NULL, 0}};
	return (Token){kind, str_slice(text, start, end)};
}

Token scan_word(Str text, size_t *at)
{
	Token token;
	do
		token = scan_next(text, at);
	while (token.kind == TOKEN_BLANK || token.kind == TOKEN_COMMENT);
	return token;
}

bool scan_is_keyword(Str name)
{
	static const Str words[] = {
		STR_INIT("and"), STR_INIT("break"), STR_INIT("do"),
		STR_INIT("else"), STR_INIT("elseif"), STR_INIT("end"),
		STR_INIT("false"), STR_INIT("for"), STR_INIT("function"),
		STR_INIT("goto"), STR_INIT("if"), STR_INIT("in"),
		STR_INIT("local"), STR_INIT("nil"), STR_INIT("not"),
		STR_INIT("or"), STR_INIT("repeat"), STR_INIT("return"),
		STR_INIT("then"), STR_INIT("true"), STR_INIT("until"),
		STR_INIT("while")
	};
	return str_among(name, words, COUNT(words));
}

bool scan_is_reserved(Str name)
{
	return str_starts(name, STR("__")) || str_eq(name, STR("_ENV"));
}

bool scan_literal(Str token, Str *ret_text)
{
	Str inner = str_slice(token, 1, token.len - 1);
	if (token.len < 3 || token.ptr[0] == '['
			|| memchr(inner.ptr, '\\', inner.len)
			|| memchr(inner.ptr, '"', inner.len))
		return false;
	*ret_text = inner;
	return true;
}
