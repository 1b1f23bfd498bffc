#include "model/minutes.h"

#include "model/fault.h"
#include "model/outline.h"

#define PERSON_FIELDS(must, kind, who_vi, who_en, why_vi, why_en) { \
	FIELD(Person, name, "name", "tên", FIELD_REF, DOC(who_vi, who_en), \
		.required = (must), .item = true, .ref = (kind)), \
	FIELD(Person, reason, "reason", "lý do", FIELD_TEXT, \
		DOC(why_vi, why_en)), \
}
#define PERSON_SCHEMA(title_en, fields) \
	PHRASE("mục này", title_en), sizeof(Person), FIELDS(fields), \
		.bare = "name", .extent = offsetof(Person, extent)

/* R21 reports those who were excused without a name; the others must have
 * one. */
static const Field excused_fields[] = PERSON_FIELDS(false, REF_ABSENT,
	"ai vắng", "who was absent", "lý do vắng", "reason of the absence");
static const Field unexcused_fields[] = PERSON_FIELDS(true, REF_ABSENT,
	"ai vắng", "who was absent", "lý do vắng", "reason of the absence");
static const Field guest_fields[] = PERSON_FIELDS(true, REF_NAME,
	"tên khách", "the guest's name", "vì sao được mời",
	"why they were invited");
static const Schema excused_schema = {PERSON_SCHEMA("person", excused_fields)};
static const Schema unexcused_schema = {
	PERSON_SCHEMA("person", unexcused_fields)
};
static const Schema guest_schema = {
	PERSON_SCHEMA("guest", guest_fields), .wordy = true
};

/* A number of guests, or a list of them. */
typedef struct GuestCount { Number n; } GuestCount;
typedef struct GuestList { List persons; } GuestList;

static const Field guest_count_fields[] = {
	FIELD(GuestCount, n, "guests", "khách mời", FIELD_INT,
		DOC("số khách mời", "number of guests")),
};
static const Schema guest_count_schema = {
	PHRASE("khách mời", "guests"), sizeof(GuestCount),
	FIELDS(guest_count_fields), .bare = "guests",
};
static const Field guest_list_fields[] = {
	FIELD(GuestList, persons, "guests", "khách mời", FIELD_RECORD,
		DOC("danh sách khách mời", "list of guests"),
		.list = true, .record = &guest_schema),
};
static const Schema guest_list_schema = {
	PHRASE("khách mời", "guests"), sizeof(GuestList),
	FIELDS(guest_list_fields), .bare = "guests",
};

static const Field attendance_fields[] = {
	FIELD(Attendance, members, "members", "tổng số", FIELD_INT,
		DOC("tổng số đảng viên", "number of members")),
	FIELD(Attendance, present, "present", "có mặt", FIELD_INT,
		DOC("số có mặt", "how many are present")),
	FIELD(Attendance, full, "full", "chính thức", FIELD_INT,
		DOC("số đảng viên chính thức có mặt", "full members present")),
	FIELD(Attendance, probationary, "probationary", "dự bị", FIELD_INT,
		DOC("số đảng viên dự bị có mặt",
			"probationary members present")),
	FIELD(Attendance, exempt, "exempt", "miễn", FIELD_INT,
		DOC("số được miễn sinh hoạt", "how many are exempt")),
	FIELD(Attendance, excused, "excused", "vắng có lý do", FIELD_RECORD,
		DOC("người vắng có lý do", "absent with a reason"),
		.list = true, .record = &excused_schema),
	FIELD(Attendance, unexcused, "unexcused", "vắng không lý do",
		FIELD_RECORD,
		DOC("người vắng không lý do", "absent without a reason"),
		.list = true, .record = &unexcused_schema),
	FIELD(Attendance, guests_value, "guests", "khách mời", FIELD_RAW,
		DOC("số khách mời, hoặc danh sách",
			"number of guests, or a list of them"),
		.forms = {&guest_count_schema, &guest_list_schema}),
};
static const Schema attendance_schema = {
	PHRASE("thành phần", "attendance"), sizeof(Attendance),
	FIELDS(attendance_fields), .extent = offsetof(Attendance, extent),
};

static const Field agenda_fields[] = {
	FIELD(AgendaItem, item, "item", "nội dung", FIELD_TEXT,
		DOC("nội dung", "what it is about"), .required = true),
	FIELD(AgendaItem, minutes, "minutes", "phút", FIELD_INT,
		DOC("thời lượng, tính bằng phút", "length in minutes")),
	FIELD(AgendaItem, by, "by", "người", FIELD_REF,
		DOC("người trình bày", "who presents it"), .ref = REF_NAME),
};
static const Schema agenda_schema = {
	PHRASE("mục chương trình", "agenda item"), sizeof(AgendaItem),
	FIELDS(agenda_fields), .bare = "item", .wordy = true,
};

static const Field evaluation_fields[] = {
	FIELD(Evaluation, strengths, "strengths", "ưu điểm", FIELD_PROSE,
		DOC("ưu điểm", "strengths")),
	FIELD(Evaluation, limitations, "limitations", "hạn chế", FIELD_PROSE,
		DOC("hạn chế", "limitations")),
	FIELD(Evaluation, causes, "causes", "nguyên nhân", FIELD_PROSE,
		DOC("nguyên nhân của hạn chế", "causes of the limitations")),
	FIELD(Evaluation, solutions, "solutions", "giải pháp", FIELD_PROSE,
		DOC("giải pháp khắc phục", "how to overcome them")),
	FIELD(Evaluation, score, "score", "điểm", FIELD_TEXT,
		DOC("điểm chấm", "score")),
	FIELD(Evaluation, grade, "grade", "xếp loại", FIELD_TEXT,
		DOC("mức xếp loại", "grade")),
};
static const Schema evaluation_schema = {
	PHRASE("đánh giá", "evaluation"), sizeof(Evaluation),
	FIELDS(evaluation_fields), .extent = offsetof(Evaluation, extent),
};

static const Field vote_fields[] = {
	FIELD(Vote, question, "question", "nội dung", FIELD_TEXT,
		DOC("nội dung biểu quyết", "what was voted on"), .required = true),
	FIELD(Vote, in_favour, "for", "tán thành", FIELD_INT,
		DOC("số tán thành", "votes in favour")),
	FIELD(Vote, against, "against", "không tán thành", FIELD_INT,
		DOC("số không tán thành", "votes against")),
	FIELD(Vote, other, "other", "ý kiến khác", FIELD_INT,
		DOC("số có ý kiến khác", "other votes")),
};
static const Schema vote_schema = {
	PHRASE("biểu quyết", "vote"), sizeof(Vote), FIELDS(vote_fields),
	.extent = offsetof(Vote, extent),
};

static const Field task_fields[] = {
	FIELD(Assignment, id, "id", "mã", FIELD_ID,
		DOC("mã nhiệm vụ", "id of the task")),
	FIELD(Assignment, what, "what", "việc", FIELD_TEXT,
		DOC("việc phải làm", "what has to be done"), .required = true),
	FIELD(Assignment, owner, "owner", "phụ trách", FIELD_REF,
		DOC("đảng viên hoặc tổ đảng thực hiện",
			"member or cell that does it"), .ref = REF_OWNER),
	FIELD(Assignment, due, "due", "hạn", FIELD_DATE,
		DOC("hạn hoàn thành", "due on")),
	FIELD(Assignment, done, "done", "hoàn thành", FIELD_DATE,
		DOC("ngày hoàn thành", "done on")),
	FIELD(Assignment, closed_in, "closed_in", "kết thúc tại", FIELD_REF,
		DOC("buổi sinh hoạt đã báo cáo hoàn thành",
			"session in which it was reported as done"),
		.ref = REF_SESSION),
	FIELD(Assignment, carried_to, "carried_to", "chuyển sang", FIELD_REF,
		DOC("buổi sinh hoạt sẽ xem lại",
			"session to which it was carried over"),
		.ref = REF_SESSION),
};
static const Schema task_schema = {
	PHRASE("nhiệm vụ", "task"), sizeof(Assignment), FIELDS(task_fields),
	.extent = offsetof(Assignment, extent),
};

static const Field minutes_fields[] = {
	FIELD(Minutes, start, "start", "bắt đầu", FIELD_TIME,
		DOC("giờ bắt đầu", "beginning")),
	FIELD(Minutes, end, "end", "kết thúc", FIELD_TIME,
		DOC("giờ kết thúc", "end")),
	FIELD(Minutes, date, "date", "ngày", FIELD_DATE,
		DOC("ngày họp", "day of the meeting")),
	FIELD(Minutes, place, "place", "địa điểm", FIELD_TEXT,
		DOC("nơi họp", "place")),
	FIELD(Minutes, chair, "chair", "chủ trì", FIELD_REF,
		DOC("người chủ trì", "who presided"), .ref = REF_NAME),
	FIELD(Minutes, secretary, "secretary", "thư ký", FIELD_REF,
		DOC("người ghi biên bản", "who took the minutes"), .ref = REF_NAME),
	FIELD(Minutes, attendance, "attendance", "thành phần", FIELD_RECORD,
		DOC("có mặt, vắng, khách mời", "who was there"),
		.record = &attendance_schema),
	FIELD(Minutes, agenda, "agenda", "chương trình", FIELD_RECORD,
		DOC("các mục của chương trình", "items of the agenda"),
		.list = true, .record = &agenda_schema),
	FIELD(Minutes, proceedings, "proceedings", "diễn biến", FIELD_PROSE,
		DOC("diễn biến; trong tệp .md là phần thân",
			"what happened; in a .md file it is the body")),
	FIELD(Minutes, opinions, "opinions", "ý kiến", FIELD_RECORD,
		DOC("ý kiến phát biểu tại buổi họp",
			"opinions given at the meeting"),
		.list = true, .record = &opinion_schema),
	FIELD(Minutes, evaluation, "evaluation", "đánh giá", FIELD_RECORD,
		DOC("đánh giá buổi sinh hoạt", "evaluation of the session"),
		.record = &evaluation_schema),
	FIELD(Minutes, conclusion, "conclusion", "kết luận", FIELD_PROSE,
		DOC("kết luận của chủ trì", "what the chair concluded")),
	FIELD(Minutes, votes, "votes", "biểu quyết", FIELD_RECORD,
		DOC("kết quả biểu quyết", "results of votes"),
		.list = true, .record = &vote_schema),
	FIELD(Minutes, tasks, "tasks", "nhiệm vụ", FIELD_RECORD,
		DOC("việc được giao", "work that was given"),
		.list = true, .record = &task_schema),
	FIELD(Minutes, attachments, "attachments", "tài liệu kèm",
		FIELD_RECORD,
		DOC("tệp kèm biên bản", "files that go with the minutes"),
		.list = true, .record = &attachment_schema),
	ROW_AUDIENCE(Minutes),
	ROW_ILLUSTRATIVE(Minutes),
};
const Schema minutes_schema = {
	PHRASE("biên bản", "minutes"), sizeof(Minutes),
	FIELDS(minutes_fields), .entity = ENTITY_MINUTES,
};

static bool attendance_told(const Attendance *attendance)
{
	return attendance->present.known || attendance->full.known
		|| attendance->probationary.known
		|| attendance->guest_count.known
		|| attendance->excused.count || attendance->unexcused.count;
}

static bool evaluation_told(const Evaluation *evaluation)
{
	return prose_told(&evaluation->strengths)
		|| prose_told(&evaluation->limitations)
		|| prose_told(&evaluation->causes)
		|| prose_told(&evaluation->solutions)
		|| evaluation->score.str.len || evaluation->grade.str.len;
}

bool minutes_told(const Minutes *minutes)
{
	return attendance_told(&minutes->attendance)
		|| prose_told(&minutes->proceedings)
		|| minutes->opinions.count
		|| evaluation_told(&minutes->evaluation)
		|| prose_told(&minutes->conclusion)
		|| minutes->votes.count || minutes->tasks.count;
}

Number attendance_absent(const Attendance *attendance, const List *absent)
{
	return (Number){.n = (int)absent->count, .known = absent->count
		|| (attendance->present.known && !list_unknown(absent))};
}

/* "Không có", "Đồng chí Bình": neither a number nor a list. */
static bool is_in_words(Str said)
{
	return said.len && !text_unknown(said)
		&& !ascii_digit(said.ptr[0]) && said.ptr[0] != '-';
}

static void decode_guests(const Decoder *d, Attendance *attendance)
{
	const Node *value = attendance->guests_value.value;
	GuestCount count = {0};
	GuestList list = {0};
	if (!value)
		return;
	if (value->kind == NODE_TEXT) {
		Str said = str_trim(value->str);
		if (is_in_words(said)) {
			diag_add(d->diag, fault(FAULT_NO_ITEMS), value->span,
				ARGS(ARG_PHRASE(&guest_list_schema.title),
					ARG(said), ARG(text_none(said)
						? (Str){0} : said)));
			return;
		}
		schema_decode(d, &guest_count_schema, value, &count);
		attendance->guest_count = count.n;
		return;
	}
	schema_decode(d, &guest_list_schema, value, &list);
	attendance->guests = list.persons;
	attendance->guest_count = (Number){(int)list.persons.count, true,
		value->span};
}

void minutes_visit_guests(const Visitor *visitor, Minutes *minutes)
{
	LIST_EACH(Person, guest, minutes->attendance.guests)
		schema_visit(visitor, &guest_schema, guest);
}

void minutes_complete(const Decoder *decoder, Minutes *minutes)
{
	decode_guests(decoder, &minutes->attendance);
	clocks_check(decoder, phrase_in(&minutes_schema.title,
		decoder->language), minutes->start, minutes->end);
}
