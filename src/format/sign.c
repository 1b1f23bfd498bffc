#include "format/sign.h"

static const Sign signs[] = {
	{0x00A0, SIGN_BLANK, PHRASE("dấu cách không ngắt", "no-break space")},
	{0x00AD, SIGN_NOTHING, PHRASE("dấu nối mềm", "soft hyphen")},
	{0x2002, SIGN_BLANK, PHRASE("dấu cách rộng", "en space")},
	{0x2003, SIGN_BLANK, PHRASE("dấu cách rộng", "em space")},
	{0x2007, SIGN_BLANK, PHRASE("dấu cách chữ số", "figure space")},
	{0x2009, SIGN_BLANK, PHRASE("dấu cách hẹp", "thin space")},
	{0x200B, SIGN_NOTHING, PHRASE("dấu cách rộng bằng không",
		"zero-width space")},
	{0x200C, SIGN_NOTHING, PHRASE("dấu tách chữ",
		"zero-width non-joiner")},
	{0x200D, SIGN_NOTHING, PHRASE("dấu nối chữ", "zero-width joiner")},
	{0x200E, SIGN_NOTHING, PHRASE("dấu chỉ hướng chữ",
		"left-to-right mark")},
	{0x200F, SIGN_NOTHING, PHRASE("dấu chỉ hướng chữ",
		"right-to-left mark")},
	{0x202F, SIGN_BLANK, PHRASE("dấu cách hẹp không ngắt",
		"narrow no-break space")},
	{0x2060, SIGN_NOTHING, PHRASE("dấu nối từ", "word joiner")},
	{0x3000, SIGN_BLANK, PHRASE("dấu cách kiểu chữ Hán",
		"ideographic space")},
	{0xFEFF, SIGN_NOTHING, PHRASE("dấu thứ tự byte", "byte order mark")}
};

const Sign *sign_find(unsigned rune)
{
	if (rune < 0x80)
		return NULL;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (signs[i].rune == rune)
			return &signs[i];
	return NULL;
}
