#include "model/plan.h"

#include "model/fault.h"

static const Option kind_table[] = {
	{SESSION_THEMATIC, STR_INIT("thematic"), STR_INIT("chuyên đề"),
		STR_INIT("sinh hoạt chuyên đề"),
		PHRASE("Sinh hoạt chuyên đề", "Thematic session")},
	{SESSION_FIELD_TRIP, STR_INIT("field_trip"), STR_INIT("về nguồn"),
		STR_INIT("sinh hoạt về nguồn|thăm địa chỉ đỏ|"
			"sinh hoạt về nguồn thăm địa chỉ đỏ"),
		PHRASE("Sinh hoạt về nguồn, thăm địa chỉ đỏ", "Field trip")},
	{SESSION_REGULAR, STR_INIT("regular"), STR_INIT("thường kỳ"),
		STR_INIT("sinh hoạt thường kỳ"),
		PHRASE("Sinh hoạt thường kỳ", "Regular session")},
};
const Options session_kind_options = OPTIONS(kind_table);

static const Option status_table[] = {
	{STATUS_PLANNED, STR_INIT("planned"), STR_INIT("dự kiến"), {0},
		PHRASE("Dự kiến", "Planned")},
	{STATUS_HELD, STR_INIT("held"), STR_INIT("đã tổ chức"),
		STR_INIT("đã sinh hoạt"), PHRASE("Đã tổ chức", "Held")},
	{STATUS_POSTPONED, STR_INIT("postponed"), STR_INIT("hoãn"), {0},
		PHRASE("Hoãn", "Postponed")},
	{STATUS_CANCELLED, STR_INIT("cancelled"), STR_INIT("hủy"), {0},
		PHRASE("Hủy", "Cancelled")},
};
const Options session_status_options = OPTIONS(status_table);

static const Field due_fields[] = {
	FIELD(Due, draft, "draft", "dự thảo", FIELD_DATE),
	FIELD(Due, approval, "approval", "thông qua", FIELD_DATE),
	FIELD(Due, sending, "sending", "gửi", FIELD_DATE),
};
static const Schema due_schema = {
	PHRASE("nhóm hạn", "due group"), sizeof(Due), FIELDS(due_fields),
};

static const Field session_fields[] = {
	FIELD_WITH(Session, id, "id", "mã", FIELD_ID, .required = true),
	FIELD_WITH(Session, kind, "kind", "loại", FIELD_CHOICE,
		.options = &session_kind_options),
	FIELD(Session, number, "number", "số thứ tự", FIELD_TEXT),
	FIELD(Session, title, "title", "tiêu đề", FIELD_TEXT),
	FIELD(Session, date, "date", "ngày", FIELD_DATE),
	FIELD(Session, time, "time", "giờ", FIELD_TIME),
	FIELD(Session, end, "end", "kết thúc", FIELD_TIME),
	FIELD(Session, place, "place", "địa điểm", FIELD_TEXT),
	FIELD(Session, form, "form", "hình thức", FIELD_TEXT),
	FIELD_WITH(Session, themes, "themes", "chủ đề", FIELD_REF,
		.list = true, .ref = REF_THEME),
	FIELD_WITH(Session, documents, "documents", "văn bản", FIELD_REF,
		.list = true, .ref = REF_DOCUMENT),
	FIELD_WITH(Session, works, "works", "tác phẩm", FIELD_REF,
		.list = true, .ref = REF_WORK),
	FIELD_WITH(Session, cell, "cell", "tổ đảng", FIELD_REF,
		.ref = REF_CELL),
	FIELD_WITH(Session, lead, "lead", "phụ trách", FIELD_REF,
		.list = true, .single = true, .ref = REF_MEMBER),
	FIELD_WITH(Session, chair, "chair", "chủ trì", FIELD_REF,
		.ref = REF_NAME),
	FIELD_WITH(Session, secretary, "secretary", "thư ký", FIELD_REF,
		.ref = REF_NAME),
	FIELD_WITH(Session, due, "due", "hạn", FIELD_RECORD,
		.record = &due_schema),
	FIELD_WITH(Session, status, "status", "tình trạng", FIELD_CHOICE,
		.options = &session_status_options),
	FIELD(Session, moved_from, "moved_from", "dời từ", FIELD_DATE),
	FIELD(Session, sequence, "sequence", "lần sửa", FIELD_INT),
	FIELD(Session, audience, "audience", "đối tượng",
		FIELD_AUDIENCE),
	FIELD(Session, illustrative, "illustrative", "minh họa", FIELD_FLAG),
	FIELD(Session, note, "note", "ghi chú", FIELD_PROSE),
};
static const Schema session_schema = {
	PHRASE("buổi sinh hoạt", "session"), sizeof(Session),
	FIELDS(session_fields), .entity = ENTITY_SESSION,
};

static const Field proposal_fields[] = {
	FIELD(Proposal, id, "id", "mã", FIELD_ID),
	FIELD_WITH(Proposal, cell, "cell", "tổ đảng", FIELD_REF,
		.ref = REF_CELL),
	FIELD_WITH(Proposal, title, "title", "tiêu đề", FIELD_TEXT,
		.required = true),
	FIELD_WITH(Proposal, theme, "theme", "chủ đề", FIELD_REF,
		.ref = REF_THEME),
	FIELD(Proposal, date, "date", "ngày", FIELD_DATE),
	FIELD(Proposal, accepted, "accepted", "chọn", FIELD_FLAG),
	FIELD_WITH(Proposal, into, "into", "đưa vào", FIELD_REF,
		.ref = REF_SESSION),
	FIELD(Proposal, reason, "reason", "lý do", FIELD_TEXT),
	FIELD(Proposal, illustrative, "illustrative", "minh họa",
		FIELD_FLAG),
};
static const Schema proposal_schema = {
	PHRASE("đề xuất", "proposal"), sizeof(Proposal),
	FIELDS(proposal_fields),
};

static const Field proposals_fields[] = {
	FIELD_WITH(ProposalsFile, proposals, "proposals", "đề xuất",
		FIELD_RECORD, .list = true, .record = &proposal_schema),
};
const Schema proposals_schema = {
	PHRASE("tệp đề xuất", "proposals file"), sizeof(ProposalsFile),
	FIELDS(proposals_fields), .bare = "proposals",
};

static const Field expected_fields[] = {
	FIELD(Expected, thematic, "thematic", "chuyên đề", FIELD_INT),
	FIELD(Expected, field_trip, "field_trip", "về nguồn", FIELD_INT),
	FIELD(Expected, regular, "regular", "thường kỳ", FIELD_INT),
};
static const Schema expected_schema = {
	PHRASE("nhóm số buổi", "group of counts"), sizeof(Expected),
	FIELDS(expected_fields),
};

static const Field plan_fields[] = {
	FIELD(Plan, year, "year", "năm", FIELD_TEXT),
	FIELD(Plan, title, "title", "tiêu đề", FIELD_TEXT),
	FIELD(Plan, number, "number", "số", FIELD_TEXT),
	FIELD(Plan, adopted, "adopted", "ngày ban hành", FIELD_DATE),
	FIELD_WITH(Plan, expected, "expected", "số buổi", FIELD_RECORD,
		.record = &expected_schema),
	FIELD_WITH(Plan, themes, "themes", "chủ đề", FIELD_REF, .list = true,
		.ref = REF_THEME),
	FIELD(Plan, preface, "preface", "mở đầu", FIELD_PROSE),
	FIELD_WITH(Plan, proposals, "proposals", "đề xuất", FIELD_RECORD,
		.list = true, .record = &proposal_schema),
	FIELD_WITH(Plan, sessions, "sessions", "buổi sinh hoạt",
		FIELD_RECORD, .list = true, .record = &session_schema),
	FIELD(Plan, illustrative, "illustrative", "minh họa", FIELD_FLAG),
};
const Schema plan_schema = {
	PHRASE("kế hoạch", "plan"), sizeof(Plan), FIELDS(plan_fields),
	.entity = ENTITY_PLAN,
};

static void complete_session(const Decoder *d, Plan *plan, Session *session)
{
	session->plan = plan;
	session->entity.id = str_concat3(d->arena, plan->entity.id, STR("/"),
		session->id.str);
	session->entity.title = session->title.str.len ? session->title.str
		: session->id.str;
	if (!session->kind.value)
		session->kind.value = SESSION_THEMATIC;
	if (plan->illustrative.on)
		session->illustrative.on = true;
	if (session->time.known && session->end.known
			&& session->end.minutes < session->time.minutes)
		diag_add_related(d->diag, fault(FAULT_ORDER),
			session->end.span, session->time.span,
			ARGS(ARG(session->id.str), ARG(str_format(d->arena,
				"%.*s > %.*s", STR_ARG(time_format(d->arena,
					session->time.minutes)),
				STR_ARG(time_format(d->arena,
					session->end.minutes))))));
	if (date_known(session->date.date)
			&& date_weekday(session->date.date) >= 5)
		diag_add(d->diag, fault(FAULT_WEEKEND), session->date.span,
			ARGS(ARG(date_format(d->arena, session->date.date,
				DATE_WEEKDAY, d->language))));
}

void plan_complete(const Decoder *decoder, Plan *plan, Str year)
{
	static const Phrase title = PHRASE(
		"Kế hoạch sinh hoạt chuyên đề năm {1}",
		"Plan of thematic sessions, {1}");
	plan->entity.id = year;
	str_to_int(year, &plan->number_of_year);
	if (plan->year.str.len && !str_eq(plan->year.str, year))
		diag_add(decoder->diag, fault(FAULT_YEAR), plan->year.span,
			ARGS(ARG(plan->year.str), ARG(year), ARG(
				plan->year.str.len == 4 ? plan->year.str
					: (Str){0})));
	plan->entity.title = plan->title.str.len ? plan->title.str
		: phrase_fill(decoder->arena,
			phrase_in(&title, decoder->language), &year, 1);
	LIST_EACH(Session, session, plan->sessions)
		complete_session(decoder, plan, session);
}
