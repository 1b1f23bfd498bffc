#include "model/minutes.h"

#include "model/fault.h"
#include "model/outline.h"

static const Field person_fields[] = {
	FIELD_WITH(Person, name, "name", "tên", FIELD_REF, .ref = REF_NAME),
	FIELD(Person, reason, "reason", "lý do", FIELD_TEXT),
};
static const Schema person_schema = {
	PHRASE("người", "person"), sizeof(Person), FIELDS(person_fields),
	.bare = "name",
};

static const Field attendance_fields[] = {
	FIELD(Attendance, members, "members", "tổng số", FIELD_INT),
	FIELD(Attendance, present, "present", "có mặt", FIELD_INT),
	FIELD(Attendance, full, "full", "chính thức", FIELD_INT),
	FIELD(Attendance, probationary, "probationary", "dự bị", FIELD_INT),
	FIELD(Attendance, exempt, "exempt", "miễn", FIELD_INT),
	FIELD_WITH(Attendance, excused, "excused", "vắng có lý do",
		FIELD_RECORD, .list = true, .record = &person_schema),
	FIELD_WITH(Attendance, unexcused, "unexcused", "vắng không lý do",
		FIELD_RECORD, .list = true, .record = &person_schema),
	FIELD(Attendance, guests_value, "guests", "khách mời", FIELD_RAW),
};
static const Schema attendance_schema = {
	PHRASE("thành phần", "attendance"), sizeof(Attendance),
	FIELDS(attendance_fields),
};

static const Field agenda_fields[] = {
	FIELD_WITH(AgendaItem, item, "item", "nội dung", FIELD_TEXT,
		.required = true),
	FIELD(AgendaItem, minutes, "minutes", "phút", FIELD_INT),
	FIELD_WITH(AgendaItem, by, "by", "người", FIELD_REF,
		.ref = REF_NAME),
};
static const Schema agenda_schema = {
	PHRASE("mục chương trình", "agenda item"), sizeof(AgendaItem),
	FIELDS(agenda_fields), .bare = "item",
};

static const Field evaluation_fields[] = {
	FIELD(Evaluation, strengths, "strengths", "ưu điểm", FIELD_PROSE),
	FIELD(Evaluation, limitations, "limitations", "hạn chế",
		FIELD_PROSE),
	FIELD(Evaluation, causes, "causes", "nguyên nhân", FIELD_PROSE),
	FIELD(Evaluation, solutions, "solutions", "giải pháp", FIELD_PROSE),
	FIELD(Evaluation, score, "score", "điểm", FIELD_TEXT),
	FIELD(Evaluation, grade, "grade", "xếp loại", FIELD_TEXT),
};
static const Schema evaluation_schema = {
	PHRASE("đánh giá", "evaluation"), sizeof(Evaluation),
	FIELDS(evaluation_fields),
};

static const Field vote_fields[] = {
	FIELD_WITH(Vote, question, "question", "nội dung", FIELD_TEXT,
		.required = true),
	FIELD(Vote, in_favour, "for", "tán thành", FIELD_INT),
	FIELD(Vote, against, "against", "không tán thành", FIELD_INT),
	FIELD(Vote, other, "other", "ý kiến khác", FIELD_INT),
};
static const Schema vote_schema = {
	PHRASE("biểu quyết", "vote"), sizeof(Vote), FIELDS(vote_fields),
};

static const Field task_fields[] = {
	FIELD(Assignment, id, "id", "mã", FIELD_ID),
	FIELD_WITH(Assignment, what, "what", "việc", FIELD_TEXT,
		.required = true),
	FIELD_WITH(Assignment, owner, "owner", "phụ trách", FIELD_REF,
		.ref = REF_OWNER),
	FIELD(Assignment, due, "due", "hạn", FIELD_DATE),
	FIELD(Assignment, done, "done", "hoàn thành", FIELD_DATE),
	FIELD_WITH(Assignment, closed_in, "closed_in", "kết thúc tại",
		FIELD_REF, .ref = REF_SESSION),
	FIELD_WITH(Assignment, carried_to, "carried_to", "chuyển sang",
		FIELD_REF, .ref = REF_SESSION),
};
static const Schema task_schema = {
	PHRASE("nhiệm vụ", "task"), sizeof(Assignment), FIELDS(task_fields),
};

static const Field minutes_fields[] = {
	FIELD(Minutes, start, "start", "bắt đầu", FIELD_TIME),
	FIELD(Minutes, end, "end", "kết thúc", FIELD_TIME),
	FIELD(Minutes, date, "date", "ngày", FIELD_DATE),
	FIELD(Minutes, place, "place", "địa điểm", FIELD_TEXT),
	FIELD_WITH(Minutes, chair, "chair", "chủ trì", FIELD_REF,
		.ref = REF_NAME),
	FIELD_WITH(Minutes, secretary, "secretary", "thư ký", FIELD_REF,
		.ref = REF_NAME),
	FIELD_WITH(Minutes, attendance, "attendance", "thành phần",
		FIELD_RECORD, .record = &attendance_schema),
	FIELD_WITH(Minutes, agenda, "agenda", "chương trình", FIELD_RECORD,
		.list = true, .record = &agenda_schema),
	FIELD(Minutes, proceedings, "proceedings", "diễn biến",
		FIELD_PROSE),
	FIELD_WITH(Minutes, opinions, "opinions", "ý kiến", FIELD_RECORD,
		.list = true, .record = &opinion_schema),
	FIELD_WITH(Minutes, evaluation, "evaluation", "đánh giá",
		FIELD_RECORD, .record = &evaluation_schema),
	FIELD(Minutes, conclusion, "conclusion", "kết luận", FIELD_PROSE),
	FIELD_WITH(Minutes, votes, "votes", "biểu quyết", FIELD_RECORD,
		.list = true, .record = &vote_schema),
	FIELD_WITH(Minutes, tasks, "tasks", "nhiệm vụ", FIELD_RECORD,
		.list = true, .record = &task_schema),
	FIELD_WITH(Minutes, attachments, "attachments", "tài liệu kèm",
		FIELD_RECORD, .list = true, .record = &attachment_schema),
	FIELD(Minutes, audience, "audience", "đối tượng",
		FIELD_AUDIENCE),
	FIELD(Minutes, illustrative, "illustrative", "minh họa", FIELD_FLAG),
};
const Schema minutes_schema = {
	PHRASE("biên bản", "minutes"), sizeof(Minutes),
	FIELDS(minutes_fields), .entity = ENTITY_MINUTES,
};

/* A number of guests, or a list of them. */
typedef struct GuestCount { Number n; } GuestCount;
typedef struct GuestList { List persons; } GuestList;

static const Field guest_count_fields[] = {
	FIELD(GuestCount, n, "guests", "khách mời", FIELD_INT),
};
static const Schema guest_count_schema = {
	PHRASE("khách mời", "guests"), sizeof(GuestCount),
	FIELDS(guest_count_fields), .bare = "guests",
};
static const Field guest_list_fields[] = {
	FIELD_WITH(GuestList, persons, "guests", "khách mời", FIELD_RECORD,
		.list = true, .record = &person_schema),
};
static const Schema guest_list_schema = {
	PHRASE("khách mời", "guests"), sizeof(GuestList),
	FIELDS(guest_list_fields), .bare = "guests",
};

static void decode_guests(const Decoder *d, Attendance *attendance)
{
	const Value *value = attendance->guests_value.value;
	GuestCount count = {0};
	GuestList list = {0};
	if (!value)
		return;
	if (value->kind == VALUE_STR) {
		schema_decode(d, &guest_count_schema, value, &count);
		attendance->guest_count = count.n;
		return;
	}
	schema_decode(d, &guest_list_schema, value, &list);
	attendance->guests = list.persons;
	attendance->guest_count = (Number){(int)list.persons.count, true,
		value->span};
}

void minutes_complete(const Decoder *decoder, Minutes *minutes)
{
	decode_guests(decoder, &minutes->attendance);
	if (minutes->start.known && minutes->end.known
			&& minutes->end.minutes < minutes->start.minutes)
		diag_add_related(decoder->diag, fault(FAULT_ORDER),
			minutes->end.span, minutes->start.span,
			ARGS(ARG(phrase_in(&minutes_schema.title,
				decoder->language)),
			ARG(str_format(decoder->arena, "%.*s > %.*s",
				STR_ARG(time_format(decoder->arena,
					minutes->start.minutes)),
				STR_ARG(time_format(decoder->arena,
					minutes->end.minutes))))));
}
