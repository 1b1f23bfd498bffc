#include "model/plan.h"

#include "base/map.h"
#include "model/fault.h"
#include "model/parts.h"
#include "model/register.h"
#include "model/symbol.h"

static const Option kind_table[] = {
	OPTION_ALSO(SESSION_THEMATIC, "thematic", "chuyên đề",
		"sinh hoạt chuyên đề", "Sinh hoạt chuyên đề",
		"Thematic session"),
	OPTION_ALSO(SESSION_FIELD_TRIP, "field_trip", "về nguồn",
		"sinh hoạt về nguồn|thăm địa chỉ đỏ|"
		"sinh hoạt về nguồn thăm địa chỉ đỏ",
		"Sinh hoạt về nguồn, thăm địa chỉ đỏ", "Field trip"),
	OPTION_ALSO(SESSION_REGULAR, "regular", "thường kỳ",
		"sinh hoạt thường kỳ", "Sinh hoạt thường kỳ",
		"Regular session"),
};
const Options session_kind_options = OPTIONS(kind_table);

static const Option status_table[] = {
	OPTION(STATUS_PLANNED, "planned", "dự kiến", "Dự kiến", "Planned"),
	OPTION_ALSO(STATUS_HELD, "held", "đã tổ chức", "đã sinh hoạt",
		"Đã tổ chức", "Held"),
	OPTION(STATUS_POSTPONED, "postponed", "hoãn", "Hoãn", "Postponed"),
	OPTION(STATUS_CANCELLED, "cancelled", "hủy", "Hủy", "Cancelled"),
};
const Options session_status_options = OPTIONS(status_table);

static const Field due_fields[] = {
	FIELD(Due, draft, "draft", "dự thảo", FIELD_DATE,
		DOC("hạn soạn xong dự thảo", "draft due on")),
	FIELD(Due, approval, "approval", "thông qua", FIELD_DATE,
		DOC("hạn chi ủy thông qua", "approval due on")),
	FIELD(Due, sending, "sending", "gửi", FIELD_DATE,
		DOC("hạn gửi tới đảng viên", "to be sent by")),
};
static const Schema due_schema = {
	PHRASE("nhóm hạn", "due group"), sizeof(Due), FIELDS(due_fields),
};

static const Field session_fields[] = {
	FIELD(Session, id, "id", "mã", FIELD_ID,
		DOC("mã, cũng là tên thư mục của buổi",
			"id, also the name of the session's folder"),
		.required = true),
	FIELD(Session, kind, "kind", "loại", FIELD_CHOICE,
		DOC("loại buổi; bỏ trống là chuyên đề",
			"kind; thematic by default"),
		.options = &session_kind_options),
	FIELD(Session, number, "number", "số thứ tự", FIELD_TEXT,
		DOC("số thứ tự của chuyên đề", "number of the topic")),
	FIELD(Session, title, "title", "tiêu đề", FIELD_TEXT,
		DOC("tên chuyên đề hoặc nội dung buổi",
			"what the session is about")),
	FIELD(Session, date, "date", "ngày", FIELD_DATE,
		DOC("ngày tổ chức", "day of the session")),
	FIELD(Session, time, "time", "giờ", FIELD_TIME,
		DOC("giờ bắt đầu", "beginning")),
	FIELD(Session, end, "end", "kết thúc", FIELD_TIME,
		DOC("giờ kết thúc", "end")),
	FIELD(Session, place, "place", "địa điểm", FIELD_TEXT,
		DOC("địa điểm", "place")),
	FIELD(Session, form, "form", "hình thức", FIELD_TEXT,
		DOC("hình thức tổ chức", "form")),
	FIELD(Session, themes, "themes", "chủ đề", FIELD_REF,
		DOC("chủ đề của năm mà chuyên đề thuộc về",
			"themes that the topic belongs to"),
		.list = true, .ref = REF_THEME),
	FIELD(Session, documents, "documents", "văn bản", FIELD_REF,
		DOC("văn bản làm căn cứ", "documents that it rests on"),
		.list = true, .ref = REF_DOCUMENT),
	FIELD(Session, works, "works", "tác phẩm", FIELD_REF,
		DOC("tác phẩm được nghiên cứu", "works that are studied"),
		.list = true, .ref = REF_WORK),
	FIELD(Session, cell, "cell", "tổ đảng", FIELD_REF,
		DOC("tổ đảng được giao soạn đề cương",
			"cell that drafts the outline"), .ref = REF_CELL),
	FIELD(Session, lead, "lead", "phụ trách", FIELD_REF,
		DOC("đảng viên được giao phụ trách", "members in charge"),
		.list = true, .single = true, .ref = REF_MEMBER),
	FIELD(Session, chair, "chair", "chủ trì", FIELD_REF,
		DOC("người chủ trì", "who presides"), .ref = REF_NAME),
	FIELD(Session, secretary, "secretary", "thư ký", FIELD_REF,
		DOC("người ghi biên bản", "who takes the minutes"),
		.ref = REF_NAME),
	FIELD(Session, due, "due", "hạn", FIELD_RECORD,
		DOC("hạn của từng bước", "last days for each step"),
		.record = &due_schema),
	FIELD(Session, status, "status", "tình trạng", FIELD_CHOICE,
		DOC("chỉ cần ghi khi hoãn, hủy; còn lại suy ra từ ngày",
			"needed for postponed and cancelled; else dates tell"),
		.options = &session_status_options),
	FIELD(Session, moved_from, "moved_from", "dời từ", FIELD_DATE,
		DOC("ngày đã định trước khi dời",
			"day that it was moved from")),
	FIELD(Session, sequence, "sequence", "lần sửa", FIELD_INT,
		DOC("số lần đã đổi lịch", "how often it was rescheduled")),
	ROW_AUDIENCE(Session),
	ROW_ILLUSTRATIVE(Session),
	FIELD(Session, note, "note", "ghi chú", FIELD_PROSE,
		DOC("ghi chú", "note"), .leads = true),
};
const Schema session_schema = {
	PHRASE("buổi sinh hoạt", "session"), sizeof(Session),
	FIELDS(session_fields), .entity = ENTITY_SESSION,
};

static const Field proposal_fields[] = {
	FIELD(Proposal, id, "id", "mã", FIELD_ID,
		DOC("mã đề xuất", "id of the proposal")),
	FIELD(Proposal, cell, "cell", "tổ đảng", FIELD_REF,
		DOC("tổ đảng đề xuất", "cell that proposes"), .ref = REF_CELL),
	FIELD(Proposal, title, "title", "tiêu đề", FIELD_TEXT,
		DOC("chuyên đề được đề xuất", "topic that is proposed"),
		.required = true),
	FIELD(Proposal, theme, "theme", "chủ đề", FIELD_REF,
		DOC("chủ đề", "theme"), .ref = REF_THEME),
	FIELD(Proposal, date, "date", "ngày", FIELD_DATE,
		DOC("ngày đề xuất", "proposed on")),
	FIELD(Proposal, accepted, "accepted", "chọn", FIELD_FLAG,
		DOC("chi ủy có chọn không", "whether the committee took it")),
	FIELD(Proposal, into, "into", "đưa vào", FIELD_REF,
		DOC("buổi sinh hoạt nhận đề xuất",
			"session that it went into"), .ref = REF_SESSION),
	FIELD(Proposal, reason, "reason", "lý do", FIELD_TEXT,
		DOC("lý do chọn hoặc không", "reason of the decision")),
	ROW_ILLUSTRATIVE(Proposal),
};
static const Schema proposal_schema = {
	PHRASE("đề xuất", "proposal"), sizeof(Proposal),
	FIELDS(proposal_fields),
};

static const Field proposals_fields[] = {
	FIELD(ProposalsFile, proposals, "proposals", "đề xuất", FIELD_RECORD,
		DOC("các đề xuất", "the proposals"),
		.list = true, .record = &proposal_schema),
};
const Schema proposals_schema = {
	PHRASE("tệp đề xuất", "proposals file"), sizeof(ProposalsFile),
	FIELDS(proposals_fields), .bare = "proposals",
};

static const Field expected_fields[] = {
	FIELD(Expected, thematic, "thematic", "chuyên đề", FIELD_INT,
		DOC("số buổi sinh hoạt chuyên đề",
			"number of thematic sessions")),
	FIELD(Expected, field_trip, "field_trip", "về nguồn", FIELD_INT,
		DOC("số buổi về nguồn", "number of field trips")),
	FIELD(Expected, regular, "regular", "thường kỳ", FIELD_INT,
		DOC("số buổi thường kỳ", "number of regular sessions")),
};
static const Schema expected_schema = {
	PHRASE("nhóm số buổi", "group of counts"), sizeof(Expected),
	FIELDS(expected_fields),
};

static const Field plan_fields[] = {
	FIELD(Plan, year, "year", "năm", FIELD_TEXT,
		DOC("năm, như tên thư mục", "year, as its folder is named")),
	FIELD(Plan, title, "title", "tiêu đề", FIELD_TEXT,
		DOC("tiêu đề kế hoạch", "title of the plan")),
	FIELD(Plan, number, "number", "số", FIELD_TEXT,
		DOC("số văn bản, ví dụ 06-KH/CB",
			"its symbol, as in 06-KH/CB")),
	FIELD(Plan, adopted, "adopted", "ngày ban hành", FIELD_DATE,
		DOC("ngày ban hành", "adopted on")),
	FIELD(Plan, expected, "expected", "số buổi", FIELD_RECORD,
		DOC("số buổi phải tổ chức, theo loại",
			"how many sessions of each kind"),
		.record = &expected_schema),
	FIELD(Plan, themes, "themes", "chủ đề", FIELD_REF,
		DOC("các chủ đề dùng trong năm", "themes in use this year"),
		.list = true, .ref = REF_THEME),
	FIELD(Plan, preface, "preface", "mở đầu", FIELD_PROSE,
		DOC("lời mở đầu", "words before the schedule"), .leads = true),
	FIELD(Plan, proposals, "proposals", "đề xuất", FIELD_RECORD,
		DOC("đề xuất của các tổ đảng; cũng có thể ở tệp riêng",
			"proposals of the cells; may also have their own file"),
		.list = true, .record = &proposal_schema),
	FIELD(Plan, sessions, "sessions", "buổi sinh hoạt", FIELD_RECORD,
		DOC("các buổi sinh hoạt, theo thứ tự của kế hoạch",
			"the sessions, in the order of the plan"),
		.list = true, .record = &session_schema),
	FIELD(Plan, illustrative, "illustrative", "minh họa", FIELD_FLAG,
		DOC("cả kế hoạch là dữ liệu minh họa",
			"the whole plan is made up")),
};
const Schema plan_schema = {
	PHRASE("kế hoạch", "plan"), sizeof(Plan), FIELDS(plan_fields),
	.entity = ENTITY_PLAN,
};

static Str untitled_name(const Decoder *d, const Session *session)
{
	static const Phrase topic = PHRASE("Chuyên đề {1} (tên chưa xác định)",
		"Topic {1} (title not determined)");
	static const Phrase unnumbered = PHRASE(
		"Chuyên đề (tên chưa xác định)", "Topic (title not determined)");
	static const Phrase regular = PHRASE(
		"Sinh hoạt thường kỳ ngày {1}", "Regular meeting, {1}");
	if (session->kind.value == SESSION_THEMATIC)
		return session->number.str.len ? phrase_fill(d->arena,
			phrase_in(&topic, d->language),
			&session->number.str, 1)
			: phrase_in(&unnumbered, d->language);
	if (session->kind.value == SESSION_REGULAR
			&& date_known(session->date.date)) {
		Str day = date_format(d->arena, session->date.date,
			DATE_SHORT, d->language);
		return phrase_fill(d->arena, phrase_in(&regular, d->language),
			&day, 1);
	}
	return phrase_in(option_label(&session_kind_options,
		session->kind.value), d->language);
}

void clocks_check(const Decoder *d, Str name, Clock start, Clock end)
{
	if (start.known && end.known && end.minutes < start.minutes)
		diag_add_related(d->diag, fault(FAULT_ORDER), end.span,
			start.span, ARGS(ARG(name), ARG(str_concat3(d->arena,
				time_format(d->arena, start.minutes), STR(" > "),
				time_format(d->arena, end.minutes)))));
}

static void complete_session(const Decoder *d, Plan *plan, Session *session)
{
	session->plan = plan;
	session->entity.id = str_concat3(d->arena, plan->entity.id, STR("/"),
		session->id.str);
	if (!session->kind.value)
		session->kind = (Choice){.value = SESSION_THEMATIC};
	session->untitled = untitled_name(d, session);
	session->entity.title = entity_title_of(&session->entity);
	if (plan->illustrative.on)
		session->illustrative.on = true;
	clocks_check(d, session->id.str, session->time, session->end);
	if (date_known(session->date.date) && !date_cmp(session->date.date,
			session->moved_from.date))
		diag_add_related(d->diag, fault(FAULT_MOVED_NOWHERE),
			session->moved_from.span, session->date.span,
			ARGS(ARG(session->id.str), ARG(date_format(d->arena,
				session->date.date, DATE_TYPED,
				d->language))));
	if (date_known(session->date.date)
			&& session_scheduled(session)
			&& date_weekday(session->date.date) >= 5)
		diag_add(d->diag, fault(FAULT_WEEKEND), session->date.span,
			ARGS(ARG(date_format(d->arena, session->date.date,
				DATE_WITHIN, d->language))));
}

/* Of one kind, but for those that were cancelled: another may have taken the
 * place of such a one. */
static void check_session_numbers(const Decoder *d, const Plan *plan)
{
	Map numbers = {0};
	LIST_EACH(Session, session, plan->sessions) {
		const Text *number = &session->number;
		if (!number->str.len || !session_scheduled(session))
			continue;
		Str key = str_format(d->arena, "%d %.*s", session->kind.value,
			STR_ARG(symbol_by_value(number->str)));
		const Session *held = map_add(d->arena, &numbers, key, session);
		if (held != session)
			diag_add_related(d->diag, fault(FAULT_NUMBERED_TWICE),
				number->span, held->number.span,
				ARGS(ARG(number->str), ARG(held->id.str)));
	}
}

/* "Kế hoạch … năm 2024", copied from the year before; of several years nobody
 * knows which is meant. */
static void check_title_year(const Decoder *d, const Plan *plan, Str year)
{
	static const Str words[] = {STR_INIT("năm"), STR_INIT("NĂM"),
		STR_INIT("Năm"), STR_INIT("of"), STR_INIT("for")};
	Str title = plan->title.str, told = {0}, before;
	for (size_t at = 0, end; at < title.len; at = end > at ? end : at + 1) {
		end = str_digits_end(title, at);
		if (end - at != year.len)
			continue;
		if (told.len)
			return;
		told = str_slice(title, at, end);
	}
	if (!told.len || str_eq(told, year))
		return;
	before = str_trim(str_slice(title, 0,
		(size_t)(told.ptr - title.ptr)));
	for (size_t i = 0; i < COUNT(words); i++)
		if (str_ends(before, words[i]))
			diag_add(d->diag, fault(FAULT_YEAR_TITLE),
				plan->title.span, ARGS(ARG(told), ARG(year)));
}

void plan_complete(const Decoder *decoder, Plan *plan, Str year)
{
	static const Phrase title = PHRASE(
		"Kế hoạch sinh hoạt chuyên đề năm {1}",
		"Plan of thematic sessions, {1}");
	int bare;
	Str meant;
	plan->entity.id = year;
	str_to_int(year, &plan->number_of_year);
	if (register_unnumbered(decoder, plan->number.str))
		plan->number.str = (Str){0};
	else if (!str_to_int(plan->number.str, &bare))
		register_check_symbol(decoder, &plan->number, &meant);
	if (plan->year.str.len && !str_eq(plan->year.str, year))
		diag_add(decoder->diag, fault(FAULT_YEAR), plan->year.span,
			ARGS(ARG(plan->year.str), ARG(year), ARG(
				plan->year.str.len == 4 ? plan->year.str
					: (Str){0})));
	plan->entity.title = str_or(plan->title.str, phrase_fill(decoder->arena,
		phrase_in(&title, decoder->language), &year, 1));
	LIST_EACH(Session, session, plan->sessions)
		complete_session(decoder, plan, session);
	check_session_numbers(decoder, plan);
	check_title_year(decoder, plan, year);
}

Session *plan_session(const Plan *plan, Str id)
{
	if (plan)
		LIST_EACH(Session, session, plan->sessions)
			if (str_eq(session->id.str, id))
				return session;
	return NULL;
}

bool session_scheduled(const Session *session)
{
	return session->status.value != STATUS_CANCELLED;
}

size_t sessions_scheduled(Session *const *sessions, size_t count)
{
	size_t scheduled = 0;
	for (size_t i = 0; i < count; i++)
		scheduled += session_scheduled(sessions[i]);
	return scheduled;
}

static int begins(const Session *session)
{
	return date_known(session->date.date) && session->time.known
		? session->time.minutes : -1;
}

int session_order(const Session *a, const Session *b)
{
	uint32_t x = a->entity.number, y = b->entity.number;
	int by_day = date_cmp(a->date.date, b->date.date);
	int by_clock = begins(a) - begins(b);
	return by_day ? by_day : by_clock ? by_clock : (x > y) - (x < y);
}

int session_pointer_order(const void *a, const void *b)
{
	return session_order(*(const Session *const *)a,
		*(const Session *const *)b);
}

int session_end(const Session *session)
{
	enum { USUAL_MINUTES = 120 };
	int start = session->time.minutes, end = session->end.minutes;
	return session->end.known && end > start ? end : start + USUAL_MINUTES;
}
