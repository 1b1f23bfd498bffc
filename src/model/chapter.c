#include "model/chapter.h"

#include "model/fault.h"

static const Option role_table[] = {
	{ROLE_SECRETARY, STR_INIT("secretary"), STR_INIT("bí thư"), {0},
		PHRASE("Bí thư", "Secretary")},
	{ROLE_DEPUTY, STR_INIT("deputy"), STR_INIT("phó bí thư"), {0},
		PHRASE("Phó bí thư", "Deputy secretary")},
	{ROLE_COMMITTEE, STR_INIT("committee"), STR_INIT("chi ủy viên"), {0},
		PHRASE("Chi ủy viên", "Committee member")},
	{ROLE_CELL_LEADER, STR_INIT("cell_leader"), STR_INIT("tổ trưởng"),
		{0}, PHRASE("Tổ trưởng", "Cell leader")},
	{ROLE_MEMBER, STR_INIT("member"), STR_INIT("đảng viên"), {0},
		PHRASE("Đảng viên", "Member")},
};
const Options role_options = OPTIONS(role_table);

static const Option standing_table[] = {
	{STANDING_FULL, STR_INIT("full"), STR_INIT("chính thức"), {0},
		PHRASE("Chính thức", "Full")},
	{STANDING_PROBATIONARY, STR_INIT("probationary"), STR_INIT("dự bị"),
		{0}, PHRASE("Dự bị", "Probationary")},
	{STANDING_EXEMPT, STR_INIT("exempt"), STR_INIT("miễn sinh hoạt"),
		STR_INIT("miễn"), PHRASE("Miễn sinh hoạt", "Exempt")},
};
const Options standing_options = OPTIONS(standing_table);

static const Field head_fields[] = {
	FIELD_WITH(ChapterHead, name, "name", "tên", FIELD_TEXT,
		.required = true),
	FIELD(ChapterHead, parent, "parent", "cấp trên", FIELD_TEXT),
	FIELD(ChapterHead, organisation, "organisation", "cơ quan",
		FIELD_TEXT),
	FIELD(ChapterHead, place, "place", "địa danh", FIELD_TEXT),
	FIELD(ChapterHead, code, "code", "ký hiệu", FIELD_TEXT),
	FIELD(ChapterHead, illustrative, "illustrative", "minh họa",
		FIELD_FLAG),
};
static const Schema head_schema = {
	PHRASE("chi bộ", "chapter"), sizeof(ChapterHead), FIELDS(head_fields),
	.bare = "name",
};

static const Field term_fields[] = {
	FIELD_WITH(Term, id, "id", "mã", FIELD_ID, .required = true),
	FIELD(Term, from, "from", "từ", FIELD_DATE),
	FIELD(Term, to, "to", "đến", FIELD_DATE),
};
static const Schema term_schema = {
	PHRASE("nhiệm kỳ", "term"), sizeof(Term), FIELDS(term_fields),
};

static const Field cell_fields[] = {
	FIELD_WITH(Cell, id, "id", "mã", FIELD_ID, .required = true),
	FIELD_WITH(Cell, name, "name", "tên", FIELD_TEXT, .required = true),
	FIELD(Cell, short_name, "short", "tên ngắn", FIELD_TEXT),
	FIELD(Cell, specialty, "specialty", "chuyên môn", FIELD_TEXT),
	FIELD(Cell, from, "from", "từ", FIELD_DATE),
	FIELD(Cell, to, "to", "đến", FIELD_DATE),
};
static const Schema cell_schema = {
	PHRASE("tổ đảng", "cell"), sizeof(Cell), FIELDS(cell_fields),
	.entity = ENTITY_CELL,
};

static const Field posting_fields[] = {
	FIELD_WITH(Posting, cell, "cell", "tổ đảng", FIELD_REF,
		.ref = REF_CELL),
	FIELD_WITH(Posting, role, "role", "vai trò", FIELD_CHOICE,
		.options = &role_options),
	FIELD_WITH(Posting, standing, "kind", "diện", FIELD_CHOICE,
		.options = &standing_options),
	FIELD(Posting, from, "from", "từ", FIELD_DATE),
	FIELD(Posting, to, "to", "đến", FIELD_DATE),
};
static const Schema posting_schema = {
	PHRASE("mục quá trình", "history entry"), sizeof(Posting),
	FIELDS(posting_fields),
};

static const Field member_fields[] = {
	FIELD_WITH(Member, id, "id", "mã", FIELD_ID, .required = true),
	FIELD_WITH(Member, name, "name", "họ tên", FIELD_TEXT,
		.required = true),
	FIELD_WITH(Member, cell, "cell", "tổ đảng", FIELD_REF,
		.ref = REF_CELL),
	FIELD_WITH(Member, role, "role", "vai trò", FIELD_CHOICE,
		.options = &role_options),
	FIELD_WITH(Member, standing, "kind", "diện", FIELD_CHOICE,
		.options = &standing_options),
	FIELD(Member, post, "post", "chức vụ", FIELD_TEXT),
	FIELD(Member, from, "from", "từ", FIELD_DATE),
	FIELD(Member, to, "to", "đến", FIELD_DATE),
	FIELD_WITH(Member, history, "history", "quá trình", FIELD_RECORD,
		.list = true, .record = &posting_schema),
};
static const Schema member_schema = {
	PHRASE("đảng viên", "member"), sizeof(Member), FIELDS(member_fields),
	.entity = ENTITY_MEMBER,
};

static const Field chapter_fields[] = {
	FIELD_WITH(Chapter, head, "chapter", "chi bộ", FIELD_RECORD,
		.record = &head_schema),
	FIELD_WITH(Chapter, terms, "terms", "nhiệm kỳ", FIELD_RECORD,
		.list = true, .record = &term_schema),
	FIELD_WITH(Chapter, cells, "cells", "tổ đảng", FIELD_RECORD,
		.list = true, .record = &cell_schema),
	FIELD_WITH(Chapter, members, "members", "đảng viên", FIELD_RECORD,
		.list = true, .record = &member_schema),
};
const Schema chapter_schema = {
	PHRASE("tệp chi bộ", "chapter file"), sizeof(Chapter),
	FIELDS(chapter_fields),
};

static void check_order(const Decoder *d, Str name, Day from, Day to)
{
	if (!date_known(from.date) || !date_known(to.date)
			|| date_cmp(from.date, to.date) <= 0)
		return;
	Str range = str_format(d->arena, "%.*s > %.*s",
		STR_ARG(date_format(d->arena, from.date, DATE_SHORT,
			d->language)),
		STR_ARG(date_format(d->arena, to.date, DATE_SHORT,
			d->language)));
	diag_add_related(d->diag, fault(FAULT_ORDER), to.span, from.span,
		ARGS(ARG(name), ARG(range)));
}

static void check_terms(const Decoder *d, const Chapter *chapter)
{
	LIST_EACH(const Term, term, chapter->terms) {
		check_order(d, term->id.str, term->from, term->to);
		for (const Term *other = chapter->terms.items; other < term;
				other++)
			if (term->id.str.len && str_eq(other->id.str,
					term->id.str))
				diag_add_related(d->diag,
					fault(FAULT_DUPLICATE), term->id.span,
					other->id.span, ARGS(ARG(term->id.str),
						ARG_PHRASE(
							&term_schema.title)));
	}
}

void chapter_complete(const Decoder *decoder, Chapter *chapter)
{
	check_terms(decoder, chapter);
	LIST_EACH(Cell, cell, chapter->cells) {
		cell->entity.id = cell->id.str;
		cell->entity.title = cell->name.str.len ? cell->name.str
			: cell->id.str;
		if (!cell->short_name.str.len)
			cell->short_name.str = cell->entity.title;
		check_order(decoder, cell->id.str, cell->from, cell->to);
	}
	LIST_EACH(Member, member, chapter->members) {
		member->entity.id = member->id.str;
		member->entity.title = member->name.str.len
			? member->name.str : member->id.str;
		check_order(decoder, member->id.str, member->from,
			member->to);
		LIST_EACH(Posting, posting, member->history)
			check_order(decoder, member->id.str, posting->from,
				posting->to);
	}
}

bool day_within(Day from, Day to, Date date)
{
	if (!date_known(date))
		return !date_known(to.date);
	if (date_known(from.date) && date_cmp(date, from.date) < 0)
		return false;
	return !date_known(to.date) || date_cmp(date, to.date) <= 0;
}

const Cell *member_cell(const Member *member, Date date)
{
	LIST_EACH(const Posting, posting, member->history)
		if (posting->cell.to && date_known(date)
				&& day_within(posting->from, posting->to,
					date))
			return (const Cell *)posting->cell.to;
	if (!day_within(member->from, member->to, date))
		return NULL;
	return (const Cell *)member->cell.to;
}
