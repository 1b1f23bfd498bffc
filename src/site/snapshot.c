#include "site/snapshot.h"

/* All others: a word, a space, text; "also" before them where only version 4
 * and later tell them. */
const Str snapshot_magic = STR_INIT("chuyende-snapshot ");
static const Str end_word = STR_INIT("end ");

static const Str field_names[SNAPSHOT_FIELDS] = {
	[SNAPSHOT_TITLE] = STR_INIT("title"),
	[SNAPSHOT_DATE] = STR_INIT("date"),
	[SNAPSHOT_TIME] = STR_INIT("time"),
	[SNAPSHOT_ENDS] = STR_INIT("ends"),
	[SNAPSHOT_PLACE] = STR_INIT("place"),
	[SNAPSHOT_STATUS] = STR_INIT("status"),
	[SNAPSHOT_VERSION] = STR_INIT("version"),
	[SNAPSHOT_APPROVED] = STR_INIT("approved"),
	[SNAPSHOT_OPINIONS] = STR_INIT("opinions"),
	[SNAPSHOT_FORM] = STR_INIT("form"),
	[SNAPSHOT_CELL] = STR_INIT("cell"),
	[SNAPSHOT_LEADS] = STR_INIT("leads"),
	[SNAPSHOT_CHAIR] = STR_INIT("chair"),
	[SNAPSHOT_SECRETARY] = STR_INIT("secretary"),
	[SNAPSHOT_SENT] = STR_INIT("sent"),
	[SNAPSHOT_COMPLETED] = STR_INIT("completed"),
	[SNAPSHOT_MEMBERS] = STR_INIT("members"),
	[SNAPSHOT_PRESENT] = STR_INIT("present"),
	[SNAPSHOT_FULL] = STR_INIT("full"),
	[SNAPSHOT_PROBATIONARY] = STR_INIT("probationary"),
	[SNAPSHOT_EXEMPT] = STR_INIT("exempt"),
	[SNAPSHOT_EXCUSED] = STR_INIT("excused"),
	[SNAPSHOT_UNEXCUSED] = STR_INIT("unexcused"),
	[SNAPSHOT_GUESTS] = STR_INIT("guests"),
	[SNAPSHOT_SCORE] = STR_INIT("score"),
	[SNAPSHOT_GRADE] = STR_INIT("grade"),
};

Str snapshot_field_name(SnapshotField field)
{
	return field_names[field];
}

Str snapshot_key(Arena *arena, const Site *site, const Page *page)
{
	if (!page->subject || site->page_of[page->subject->number] != page)
		return (Str){0};
	return str_concat3(arena, page_type_name(page->type), STR(" "),
		page->subject->id);
}

/* Since version 4 the opinions on an outline are told with its session. */
static bool is_told_elsewhere(const SnapshotPage *page, int field)
{
	return field == SNAPSHOT_OPINIONS && str_starts(page->key,
		STR("outline "));
}

static bool set_field(SnapshotPage *page, Str word, Str text, int version)
{
	for (int i = 0; i < SNAPSHOT_FIELDS; i++)
		if (str_eq(word, field_names[i])) {
			if ((i < SNAPSHOT_FORM || version > 1)
					&& !is_told_elsewhere(page, i))
				page->fields[i] = text;
			return true;
		}
	return false;
}

/* The text before it, told with more: a task with who does it by when, a vote
 * with its figures. */
static bool set_last(PlainText *blocks, Str text, bool told)
{
	if (blocks->count && told)
		blocks->items[blocks->count - 1].text = text;
	return blocks->count;
}

/* One more cell of the row before it. Until version 3 cells were told one by
 * one, and of empty ones nothing. */
static void add_cell(PlainText *blocks, Arena *arena, Str text, int version)
{
	PlainBlock *row = blocks->count && version > 2
		? &blocks->items[blocks->count - 1] : NULL;
	if (row)
		row->text = str_concat3(arena, row->text, STR(" | "), text);
	else if (text.len)
		*VEC_ADD(arena, blocks) = (PlainBlock){.text = text};
}

static bool add_line(Snapshot *s, Arena *arena, Str word, Str text,
	int version)
{
	if (str_eq(word, STR("page"))) {
		VEC_ADD(arena, &s->pages)->key = text;
		return true;
	}
	if (!s->pages.count)
		return false;
	SnapshotPage *page = &s->pages.items[s->pages.count - 1];
	bool also = str_eq(word, STR("also"));
	if (also && version < 4)
		return true;
	if (also && !str_cut(text, ' ', &word, &text))
		return false;
	PlainText *blocks = also ? &page->opinions : &page->text;
	bool heading = str_eq(word, STR("heading"));
	if (heading || (str_eq(word, STR("text")) && (text.len || version > 2)))
		*VEC_ADD(arena, blocks) = (PlainBlock){.text = text,
			.heading = heading};
	else if (str_eq(word, STR("text")) || str_eq(word, STR("beside")))
		add_cell(blocks, arena, text, version);
	else if (str_eq(word, STR("name")))
		*VEC_ADD(arena, &page->names) = text;
	else if (str_eq(word, STR("task")))
		return set_last(blocks, text, version > 1);
	else if (str_eq(word, STR("vote")))
		return set_last(blocks, text, version > 3);
	else
		return set_field(page, word, text, version);
	return true;
}

/* Takes the line that begins with word; false when another one does. */
static bool take_line(Str *rest, Str word, Str *ret_text)
{
	Str line, name, tail;
	if (!str_cut(*rest, '\n', &line, &tail)
			|| !str_cut(line, ' ', &name, ret_text)
			|| !str_eq(name, word))
		return false;
	*rest = tail;
	return true;
}

/* The bytes before their last line, if that has their digest. */
static bool cut_end(Str bytes, Str *ret_before)
{
	enum { DIGITS = 32 };
	Digest digest;
	size_t line = end_word.len + DIGITS + 1;
	if (bytes.len < line || bytes.ptr[bytes.len - 1] != '\n')
		return false;
	Str before = str_slice(bytes, 0, bytes.len - line);
	Str last = str_slice(bytes, before.len, bytes.len - 1);
	*ret_before = before;
	return str_starts(last, end_word) && digest_parse(str_slice(last,
			end_word.len, last.len), &digest)
		&& digest_equal(digest, digest_bytes(before));
}

/* The first line: "chuyende-snapshot 3". */
static bool take_version(Str *rest, int *ret_version)
{
	if (!str_starts(*rest, snapshot_magic))
		return false;
	*rest = str_slice(*rest, snapshot_magic.len, rest->len);
	*ret_version = rest->len ? rest->ptr[0] - '0' : 0;
	if (*ret_version < 1 || *ret_version > SNAPSHOT_VERSIONS
			|| rest->len < 2 || rest->ptr[1] != '\n')
		return false;
	*rest = str_slice(*rest, 2, rest->len);
	return true;
}

bool snapshot_read(Snapshot *snapshot, Arena *arena, Str bytes, int version)
{
	Snapshot s = {.bytes = bytes};
	Str rest, day, line, word, text;
	if (!cut_end(bytes, &rest) || !take_version(&rest, &s.version))
		return false;
	if (!take_line(&rest, STR("day"), &day)
			|| date_parse(day, &s.day) != DATE_OK)
		return false;
	s.content = rest;
	if (!take_line(&rest, STR("audience"), &s.audience))
		return false;
	while (str_cut(rest, '\n', &line, &rest))
		if (!str_cut(line, ' ', &word, &text)
				|| !add_line(&s, arena, word, text, version))
			return false;
	VEC_EACH(SnapshotPage, page, &s.pages)
		if (map_add(arena, &s.by_key, page->key, page) != page)
			return false;
	*snapshot = s;
	return !rest.len;
}
