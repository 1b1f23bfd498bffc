#include "format/sign.h"

/* Sorted by rune: what is written in Vietnamese lies before most of them. */
static const Sign signs[] = {
	{0x0085, SIGN_BLANK, PHRASE("dấu ngắt dòng ẩn", "hidden line break")},
	{0x00A0, SIGN_BLANK, PHRASE("dấu cách không ngắt", "no-break space")},
	{0x00AB, SIGN_QUOTE, PHRASE("dấu nháy “«”", "quotation mark “«”")},
	{0x00AD, SIGN_NOTHING, PHRASE("dấu nối mềm", "soft hyphen")},
	{0x00BB, SIGN_QUOTE, PHRASE("dấu nháy “»”", "quotation mark “»”")},
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
	{0x2010, SIGN_HYPHEN, PHRASE("dấu nối kiểu chữ in “‐”", "hyphen “‐”")},
	{0x2011, SIGN_HYPHEN, PHRASE("dấu nối không ngắt “‑”",
		"non-breaking hyphen “‑”")},
	{0x2012, SIGN_HYPHEN, PHRASE("dấu gạch “‒”", "figure dash “‒”")},
	{0x2013, SIGN_HYPHEN, PHRASE("dấu gạch dài “–”", "en dash “–”")},
	{0x2014, SIGN_HYPHEN, PHRASE("dấu gạch dài “—”", "em dash “—”")},
	{0x2018, SIGN_QUOTE, PHRASE("dấu nháy cong “‘”",
		"curly quotation mark “‘”")},
	{0x2019, SIGN_QUOTE, PHRASE("dấu nháy cong “’”",
		"curly quotation mark “’”")},
	{0x201C, SIGN_QUOTE, PHRASE("dấu nháy kép cong mở",
		"curly quotation mark")},
	{0x201D, SIGN_QUOTE, PHRASE("dấu nháy kép cong đóng",
		"curly quotation mark")},
	{0x201E, SIGN_QUOTE, PHRASE("dấu nháy “„”", "quotation mark “„”")},
	{0x2028, SIGN_BLANK, PHRASE("dấu ngắt dòng ẩn",
		"hidden line break")},
	{0x2029, SIGN_BLANK, PHRASE("dấu ngắt đoạn ẩn",
		"hidden paragraph break")},
	{0x202F, SIGN_BLANK, PHRASE("dấu cách hẹp không ngắt",
		"narrow no-break space")},
	{0x2060, SIGN_NOTHING, PHRASE("dấu nối từ", "word joiner")},
	{0x2212, SIGN_HYPHEN, PHRASE("dấu trừ “−”", "minus sign “−”")},
	{0x3000, SIGN_BLANK, PHRASE("dấu cách kiểu chữ Hán",
		"ideographic space")},
	{0xFEFF, SIGN_NOTHING, PHRASE("dấu thứ tự byte", "byte order mark")},
	{0xFF1A, SIGN_COLON, PHRASE("dấu hai chấm rộng “：”", "wide colon “：”")}
};

const Sign *sign_find(unsigned rune)
{
	for (size_t i = 0; i < COUNT(signs) && signs[i].rune <= rune; i++)
		if (signs[i].rune == rune)
			return &signs[i];
	return NULL;
}

Str sign_plain(Arena *arena, Str text)
{
	static const char typed[] = {
		[SIGN_BLANK] = ' ', [SIGN_HYPHEN] = '-', [SIGN_COLON] = ':'
	};
	char *bytes = arena_bytes(arena, text.len);
	size_t len = 0;
	bool any = false;
	for (size_t at = 0; at < text.len;) {
		size_t start = at;
		const Sign *sign = sign_find(str_rune(text, &at));
		any = any || sign;
		if (sign && sign->kind >= SIGN_BLANK)
			bytes[len++] = typed[sign->kind];
		for (; !sign && start < at; start++)
			bytes[len++] = text.ptr[start];
	}
	return any ? str_trim((Str){bytes, len}) : (Str){0};
}
