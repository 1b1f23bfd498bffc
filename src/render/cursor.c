#include "render/cursor.h"

Cursor cursor_at(Str code)
{
	Cursor cursor = {.code = code};
	cursor_advance(&cursor);
	return cursor;
}

void cursor_advance(Cursor *cursor)
{
	cursor->token = scan_word(cursor->code, &cursor->at);
}

bool cursor_take(Cursor *cursor, Str word)
{
	if (!str_eq(cursor->token.text, word))
		return false;
	cursor_advance(cursor);
	return true;
}

bool cursor_take_name(Cursor *cursor, Str *ret_name)
{
	Str name = cursor->token.text;
	if (cursor->token.kind != TOKEN_NAME || scan_is_keyword(name)
			|| scan_is_reserved(name))
		return false;
	*ret_name = name;
	cursor_advance(cursor);
	return true;
}

bool cursor_take_literal(Cursor *cursor, Str *ret_text)
{
	if (cursor->token.kind != TOKEN_TEXT
			|| !scan_literal(cursor->token.text, ret_text))
		return false;
	cursor_advance(cursor);
	return true;
}
