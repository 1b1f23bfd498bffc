#include "search/texts.h"

#include "format/json.h"
#include "search/abbreviation.h"

/* "Đề cương · Sinh hoạt chuyên đề 2, 12/9/2025 · Đào tạo", or the year where
 * there is no session or day. */
static Str describe(Arena *arena, const Site *site, const Paper *paper)
{
	static const Str dot = STR_INIT(" · ");
	const Page *page = paper->page;
	const Cell *cell = paper->session
		? RECORD(Cell, paper->session->cell.to) : NULL;
	Str text = phrase_in(page_type_label(page->type),
		site->content->language);
	Str occasion = paper_occasion(arena, site, paper);
	Str day = date_format(arena, paper_day(paper), DATE_SHORT,
		site->content->language);
	if (occasion.len)
		text = str_concat3(arena, text, dot, occasion);
	if (page->plan)
		text = str_concat3(arena, text, occasion.len ? STR(", ") : dot,
			day.len ? day : page->plan->entity.id);
	if (cell)
		text = str_concat3(arena, text, dot, cell->short_name.str);
	return text;
}

static void add(Buf *out, Str text)
{
	buf_add_char(out, ',');
	json_quote(out, text);
}

static void write_paper(Arena *scratch, const Site *site, const Paper *paper,
	Buf *out)
{
	PaperText text = paper_text(scratch, site, paper);
	buf_add_char(out, '[');
	json_quote(out, paper->page->path);
	add(out, describe(scratch, site, paper));
	for (size_t i = 0; i < text.count; i++)
		add(out, text.items[i].text);
	for (size_t i = 0; i < ABBREVIATIONS; i++)
		if (paper->abbreviations >> i & 1)
			add(out, abbreviation_get(i)->told);
	buf_add_char(out, ']');
}

/* The first paper of a group. */
static size_t first_of(const PaperList *papers, size_t group)
{
	size_t low = 0, high = papers->count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (papers->items[middle].number / PAPER_SLOTS < group)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void texts_write(Arena *scratch, const Site *site, const PaperList *papers,
	size_t group, Buf *out)
{
	size_t first = first_of(papers, group);
	buf_add_char(out, '[');
	for (size_t i = first; i < papers->count && papers->items[i].number
			/ PAPER_SLOTS == group; i++) {
		if (i > first)
			buf_add_char(out, ',');
		write_paper(scratch, site, &papers->items[i], out);
	}
	buf_add_char(out, ']');
}
