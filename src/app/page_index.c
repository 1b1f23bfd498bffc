#include "app/page_index.h"

#define HEAD "chuyende 1 "

static void add(Arena *arena, PageIndex *index, Str path, Str title)
{
	Str *kept = ARENA_NEW(arena, Str);
	*kept = title;
	map_add(arena, &index->titles, path, kept);
}

void page_index_make(Arena *arena, const Generation *gen,
	PageIndex *ret_index)
{
	const Audience *audience = gen->content.audience;
	PageIndex index = {.language = gen->content.language,
		.audience = audience->name.str};
	VEC_EACH(const Page, page, &gen->site.pages)
		add(arena, &index, page->path, page->title);
	*ret_index = index;
}

void page_index_print(const PageIndex *index, Buf *out)
{
	BUF_LITERAL(out, HEAD);
	buf_add_int(out, index->language);
	buf_add_char(out, ' ');
	buf_add_line(out, index->audience);
	ARRAY_EACH(const MapSlot, slot, index->titles.slots,
			index->titles.count) {
		buf_add(out, slot->key);
		buf_add_char(out, '\t');
		buf_add_line(out, *(const Str *)slot->value);
	}
}

bool page_index_parse(Arena *arena, Str text, PageIndex *ret_index)
{
	PageIndex index = {.language = LANGUAGE_VI};
	Str line, path, title, language;
	*ret_index = index;
	if (!str_starts(text, STR(HEAD))
			|| !str_cut(text, '\n', &line, &text))
		return false;
	str_cut(str_slice(line, sizeof HEAD - 1, line.len), ' ', &language,
		&index.audience);
	index.language = str_eq(language, STR("1")) ? LANGUAGE_EN
		: LANGUAGE_VI;
	while (text.len) {
		if (!str_cut(text, '\n', &line, &text)
				|| !str_cut(line, '\t', &path, &title))
			return false;
		add(arena, &index, path, title);
	}
	*ret_index = index;
	return true;
}

Str page_index_title(const PageIndex *index, Str path)
{
	const Str *title = map_get(&index->titles, path);
	return title ? *title : (Str){0};
}
