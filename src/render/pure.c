#include "render/pure.h"

#include "render/scan.h"

/* Whether what follows in brackets, braces or quotes would be passed to it. */
static bool is_callable(const Token *token)
{
	return token->kind == TOKEN_NAME ? !scan_is_keyword(token->text) :
		token->kind == TOKEN_TEXT || str_eq(token->text, STR(")")) ||
		str_eq(token->text, STR("]")) || str_eq(token->text, STR("}"));
}

bool pure_is(Str code, Calls calls)
{
	Token before = {TOKEN_BLANK, {NULL, 0}}, token;
	bool field = false, pure = true;

	for (size_t at = 0; pure; before = token) {
		token = scan_word(code, &at);
		if (token.kind == TOKEN_LOST)
			break;
		if (token.kind == TOKEN_TEXT ||
		    str_eq(token.text, STR("(")) ||
		    str_eq(token.text, STR("{")))
			pure = !is_callable(&before) || (!field &&
				calls_is_pure(calls, before.text));
		if (str_eq(token.text, STR("function")))
			pure = false;
		field = str_eq(before.text, STR(".")) ||
			str_eq(before.text, STR(":"));
	}
	return pure;
}
