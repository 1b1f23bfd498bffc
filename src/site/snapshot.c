#include "site/snapshot.h"

/* All others: a word, a space, text. */
const Str snapshot_magic = STR_INIT("chuyende-snapshot 1\n");
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

static bool set_field(SnapshotPage *page, Str word, Str text)
{
	for (int i = 0; i < SNAPSHOT_FIELDS; i++)
		if (str_eq(word, field_names[i])) {
			page->fields[i] = text;
			return true;
		}
	return false;
}

static bool add_line(Snapshot *s, Arena *arena, Str word, Str text)
{
	if (str_eq(word, STR("page"))) {
		VEC_ADD(arena, &s->pages)->key = text;
		return true;
	}
	if (!s->pages.count)
		return false;
	SnapshotPage *page = &s->pages.items[s->pages.count - 1];
	bool heading = str_eq(word, STR("heading"));
	if (heading || str_eq(word, STR("text")))
		*VEC_ADD(arena, &page->text) = (PlainBlock){text, heading};
	else if (str_eq(word, STR("name")))
		*VEC_ADD(arena, &page->names) = text;
	else
		return set_field(page, word, text);
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

bool snapshot_read(Snapshot *snapshot, Arena *arena, Str bytes)
{
	Snapshot s = {.bytes = bytes};
	Str rest, day, line, word, text;
	if (!str_starts(bytes, snapshot_magic) || !cut_end(bytes, &rest))
		return false;
	rest = str_slice(rest, snapshot_magic.len, rest.len);
	if (!take_line(&rest, STR("day"), &day)
			|| date_parse(day, &s.day) != DATE_OK)
		return false;
	s.content = rest;
	if (!take_line(&rest, STR("audience"), &s.audience))
		return false;
	while (str_cut(rest, '\n', &line, &rest))
		if (!str_cut(line, ' ', &word, &text)
				|| !add_line(&s, arena, word, text))
			return false;
	VEC_EACH(SnapshotPage, page, &s.pages)
		if (map_add(arena, &s.by_key, page->key, page) != page)
			return false;
	*snapshot = s;
	return !rest.len;
}
