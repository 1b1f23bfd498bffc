#include "model/chapter.h"

#include "base/map.h"
#include "model/fault.h"
#include "model/naming.h"

static const Option role_table[] = {
	OPTION(ROLE_SECRETARY, "secretary", "bí thư", "Bí thư", "Secretary"),
	OPTION(ROLE_DEPUTY, "deputy", "phó bí thư", "Phó bí thư",
		"Deputy secretary"),
	OPTION(ROLE_COMMITTEE, "committee", "chi ủy viên", "Chi ủy viên",
		"Committee member"),
	OPTION(ROLE_CELL_LEADER, "cell_leader", "tổ trưởng", "Tổ trưởng",
		"Cell leader"),
	OPTION(ROLE_MEMBER, "member", "đảng viên", "Đảng viên", "Member"),
};
const Options role_options = OPTIONS(role_table);

static const Option standing_table[] = {
	OPTION(STANDING_FULL, "full", "chính thức", "Chính thức", "Full"),
	OPTION(STANDING_PROBATIONARY, "probationary", "dự bị", "Dự bị",
		"Probationary"),
	OPTION_ALSO(STANDING_EXEMPT, "exempt", "miễn sinh hoạt", "miễn",
		"Miễn sinh hoạt", "Exempt"),
};
const Options standing_options = OPTIONS(standing_table);

static const Field head_fields[] = {
	FIELD(ChapterHead, name, "name", "tên", FIELD_TEXT,
		DOC("tên chi bộ", "name of the chapter"), .required = true),
	FIELD(ChapterHead, parent, "parent", "cấp trên", FIELD_TEXT,
		DOC("cấp ủy cấp trên trực tiếp", "the superior committee")),
	FIELD(ChapterHead, organisation, "organisation", "cơ quan",
		FIELD_TEXT,
		DOC("cơ quan, đơn vị của chi bộ",
			"the organisation that the chapter belongs to")),
	FIELD(ChapterHead, place, "place", "địa danh", FIELD_TEXT,
		DOC("địa danh ghi trên văn bản",
			"place name on printed papers")),
	FIELD(ChapterHead, code, "code", "ký hiệu", FIELD_TEXT,
		DOC("ký hiệu trong số văn bản, như CB; R30, R31 lấy CB nếu trống",
			"issuer's part of document symbols, as in CB: R30, R31 take CB")),
	ROW_ILLUSTRATIVE(ChapterHead),
};
static const Schema head_schema = {
	PHRASE("chi bộ", "chapter"), sizeof(ChapterHead), FIELDS(head_fields),
	.bare = "name",
};

static const Field term_fields[] = {
	FIELD(Term, id, "id", "mã", FIELD_ID,
		DOC("mã nhiệm kỳ, ví dụ 2025-2027",
			"id of the term, as in 2025-2027"), .required = true),
	FIELD(Term, from, "from", "từ", FIELD_DATE,
		DOC("ngày bắt đầu", "first day")),
	FIELD(Term, to, "to", "đến", FIELD_DATE,
		DOC("ngày kết thúc", "last day")),
};
static const Schema term_schema = {
	PHRASE("nhiệm kỳ", "term"), sizeof(Term), FIELDS(term_fields),
};

static const Field cell_fields[] = {
	FIELD(Cell, id, "id", "mã", FIELD_ID,
		DOC("mã tổ đảng, dùng ở mọi chỗ dẫn tới",
			"id of the cell, used by all references"),
		.required = true),
	FIELD(Cell, name, "name", "tên", FIELD_TEXT,
		DOC("tên đầy đủ", "full name"), .required = true),
	FIELD(Cell, short_name, "short", "tên ngắn", FIELD_TEXT,
		DOC("tên dùng trong bảng, biểu", "name in tables and charts")),
	FIELD(Cell, specialty, "specialty", "chuyên môn", FIELD_TEXT,
		DOC("lĩnh vực chuyên môn", "field of work")),
	FIELD(Cell, from, "from", "từ", FIELD_DATE,
		DOC("ngày thành lập", "first day")),
	FIELD(Cell, to, "to", "đến", FIELD_DATE,
		DOC("ngày kết thúc hoạt động", "last day")),
};
static const Schema cell_schema = {
	PHRASE("tổ đảng", "cell"), sizeof(Cell), FIELDS(cell_fields),
	.entity = ENTITY_CELL,
};

static const Field posting_fields[] = {
	FIELD(Posting, cell, "cell", "tổ đảng", FIELD_REF,
		DOC("tổ đảng lúc đó", "cell at that time"), .ref = REF_CELL),
	FIELD(Posting, role, "role", "vai trò", FIELD_CHOICE,
		DOC("vai trò lúc đó", "role at that time"),
		.options = &role_options),
	FIELD(Posting, standing, "kind", "diện", FIELD_CHOICE,
		DOC("diện đảng viên lúc đó", "standing at that time"),
		.options = &standing_options),
	FIELD(Posting, from, "from", "từ", FIELD_DATE,
		DOC("từ ngày", "first day")),
	FIELD(Posting, to, "to", "đến", FIELD_DATE,
		DOC("đến ngày", "last day")),
};
static const Schema posting_schema = {
	PHRASE("mục quá trình", "history entry"), sizeof(Posting),
	FIELDS(posting_fields),
};

static const Field member_fields[] = {
	FIELD(Member, id, "id", "mã", FIELD_ID,
		DOC("mã đảng viên, dùng ở mọi chỗ dẫn tới",
			"id of the member, used by all references"),
		.required = true),
	FIELD(Member, name, "name", "họ tên", FIELD_TEXT,
		DOC("họ, đệm và tên", "family, middle and given name"),
		.required = true),
	FIELD(Member, cell, "cell", "tổ đảng", FIELD_REF,
		DOC("tổ đảng đang sinh hoạt", "present cell"), .ref = REF_CELL),
	FIELD(Member, role, "role", "vai trò", FIELD_CHOICE,
		DOC("vai trò trong chi bộ", "role in the chapter"),
		.options = &role_options),
	FIELD(Member, standing, "kind", "diện", FIELD_CHOICE,
		DOC("diện đảng viên", "standing"), .options = &standing_options),
	FIELD(Member, post, "post", "chức vụ", FIELD_TEXT,
		DOC("chức vụ chuyên môn", "post at work")),
	FIELD(Member, from, "from", "từ", FIELD_DATE,
		DOC("ngày vào chi bộ", "joined the chapter on")),
	FIELD(Member, to, "to", "đến", FIELD_DATE,
		DOC("ngày rời chi bộ", "left the chapter on")),
	FIELD(Member, history, "history", "quá trình", FIELD_RECORD,
		DOC("tổ đảng, vai trò, diện trước đây, theo thời gian",
			"former cells, roles and standings by date"),
		.list = true, .record = &posting_schema),
};
static const Schema member_schema = {
	PHRASE("đảng viên", "member"), sizeof(Member), FIELDS(member_fields),
	.entity = ENTITY_MEMBER,
};

static const Field chapter_fields[] = {
	FIELD(Chapter, head, "chapter", "chi bộ", FIELD_RECORD,
		DOC("thông tin chung về chi bộ", "the chapter itself"),
		.record = &head_schema),
	FIELD(Chapter, terms, "terms", "nhiệm kỳ", FIELD_RECORD,
		DOC("các nhiệm kỳ", "terms of office"),
		.list = true, .record = &term_schema),
	FIELD(Chapter, cells, "cells", "tổ đảng", FIELD_RECORD,
		DOC("các tổ đảng", "the cells"),
		.list = true, .record = &cell_schema),
	FIELD(Chapter, members, "members", "đảng viên", FIELD_RECORD,
		DOC("danh sách đảng viên", "the members"),
		.list = true, .record = &member_schema),
};
const Schema chapter_schema = {
	PHRASE("tệp chi bộ", "chapter file"), sizeof(Chapter),
	FIELDS(chapter_fields),
};

static void check_order(const Decoder *d, Str name, Day from, Day to)
{
	if (!date_precedes(to.date, from.date))
		return;
	Str range = str_concat3(d->arena, date_format(d->arena, from.date,
		DATE_TYPED, d->language), STR(" > "), date_format(d->arena,
			to.date, DATE_TYPED, d->language));
	diag_add_related(d->diag, fault(FAULT_ORDER), to.span, from.span,
		ARGS(ARG(name), ARG(range)));
}

/* What begins on `from` must be the next in its list after what lasts as told;
 * false after a report. */
static bool check_next(const Decoder *d, Day above_from, Day above_to,
	Day from)
{
	if (!date_known(from.date) || date_precedes(from.date, above_from.date)
			|| (date_known(above_to.date)
				&& date_cmp(above_to.date, from.date) <= 0))
		return true;
	diag_add_related(d->diag, fault(FAULT_BEGINS_EARLY), from.span,
		above_from.span, ARGS(ARG(date_format(d->arena, from.date,
			DATE_TYPED, d->language)), ARG(date_format(d->arena,
			date_plus(from.date, -1), DATE_TYPED, d->language))));
	return false;
}

/* Whether both say what cannot be true of one member on one day. */
static bool differ(const Posting *a, const Posting *b)
{
	return (a->cell.key.len && b->cell.key.len
			&& !str_eq(a->cell.key, b->cell.key))
		|| (a->role.value && b->role.value
			&& a->role.value != b->role.value)
		|| (a->standing.value && b->standing.value
			&& a->standing.value != b->standing.value);
}

static const Phrase cell_word = PHRASE("tổ đảng", "cell");
static const Phrase role_word = PHRASE("vai trò", "role");
static const Phrase standing_word = PHRASE("diện", "kind");

/* What the member is otherwise said to be, and what posting, which does not end,
 * says instead; or NULL. */
static const Phrase *differs(const Member *member, const Posting *posting,
	Span *ret_other)
{
	const Choice *role = &member->role, *standing = &member->standing;
	*ret_other = member->cell.span;
	if (posting->cell.key.len && member->cell.key.len
			&& !str_eq(posting->cell.key, member->cell.key))
		return &cell_word;
	*ret_other = role->span;
	if (posting->role.value && role->value
			&& posting->role.value != role->value)
		return &role_word;
	*ret_other = standing->span;
	return posting->standing.value && standing->value
		&& posting->standing.value != standing->value ? &standing_word
		: NULL;
}

/* Of entries that do not end the first counts. */
static void check_open(const Decoder *d, const Member *member)
{
	const Posting *open = NULL;
	Span other;
	LIST_EACH(const Posting, posting, member->history)
		if (!open && date_known(posting->from.date)
				&& !posting->to.span.source)
			open = posting;
	const Phrase *what = open ? differs(member, open, &other) : NULL;
	if (what)
		diag_add_related(d->diag, fault(FAULT_NEVER_ENDS),
			open->from.span, other, ARGS(ARG_PHRASE(what)));
}

static void check_history(const Decoder *d, const Member *member)
{
	const Posting *above = NULL;
	bool sound = true;
	LIST_EACH(const Posting, posting, member->history) {
		check_order(d, member->id.str, posting->from, posting->to);
		if (above && differ(above, posting))
			sound &= check_next(d, above->from, above->to,
				posting->from);
		above = posting;
	}
	if (sound)
		check_open(d, member);
}

static void check_name(const Decoder *d, const Text *name)
{
	Str bare = naming_untitled(name->str);
	if (bare.len < str_trim(name->str).len)
		diag_add(d->diag, fault(FAULT_TITLED), name->span,
			ARGS(ARG(name->str), ARG(bare)));
}

static const Phrase id_word = PHRASE("mã", "id");

static void check_terms(const Decoder *d, const Chapter *chapter)
{
	Map known = {0};
	const Term *above = NULL;
	LIST_EACH(Term, term, chapter->terms) {
		check_order(d, term->id.str, term->from, term->to);
		if (above)
			check_next(d, above->from, above->to, term->from);
		above = term;
		const Term *held = term->id.str.len ? map_add(d->arena,
			&known, term->id.str, term) : term;
		if (held != term)
			diag_add_related(d->diag, fault(FAULT_DUPLICATE),
				term->id.span, held->id.span,
				ARGS(ARG(term->id.str),
					ARG_PHRASE(&term_schema.title),
					ARG_PHRASE(&id_word)));
	}
}

void chapter_complete(const Decoder *decoder, Chapter *chapter)
{
	check_terms(decoder, chapter);
	LIST_EACH(Cell, cell, chapter->cells) {
		entity_name(&cell->entity, cell->id.str, cell->name.str);
		cell->short_name.str = str_or(cell->short_name.str,
			cell->entity.title);
		check_order(decoder, cell->id.str, cell->from, cell->to);
	}
	LIST_EACH(Member, member, chapter->members) {
		entity_name(&member->entity, member->id.str, member->name.str);
		check_order(decoder, member->id.str, member->from,
			member->to);
		check_name(decoder, &member->name);
		check_history(decoder, member);
	}
}

bool day_within(Day from, Day to, Date date)
{
	if (!date_known(date))
		return !date_known(to.date);
	return !date_precedes(date, from.date)
		&& !date_precedes(to.date, date);
}

const Cell *member_cell(const Member *member, Date date)
{
	return day_within(member->from, member->to, date)
		? RECORD(Cell, member_cell_ref(member, date)->to) : NULL;
}

const Cell *cell_of(const Entity *who, Date date)
{
	if (!who || who->kind == ENTITY_CELL)
		return RECORD(Cell, who);
	return who->kind == ENTITY_MEMBER ? member_cell(RECORD(Member, who), date)
		: NULL;
}

bool entity_stands(const Entity *who, Date date)
{
	const Member *member = RECORD(Member, who);
	const Cell *cell = RECORD(Cell, who);
	if (who->kind == ENTITY_CELL)
		return day_within(cell->from, cell->to, date);
	return who->kind != ENTITY_MEMBER
		|| day_within(member->from, member->to, date);
}

const Ref *member_cell_ref(const Member *member, Date date)
{
	LIST_EACH(const Posting, posting, member->history)
		if (posting->cell.to && date_known(date)
				&& day_within(posting->from, posting->to,
					date))
			return &posting->cell;
	return &member->cell;
}
