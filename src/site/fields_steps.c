#include "site/fields.h"

static const ViewField due_fields[] = {
	{"draft", VIEW_DATE, DOC("soạn dự thảo", "the draft"), .maybe = true},
	{"approval", VIEW_DATE, DOC("thông qua", "approval"), .maybe = true},
	{"sending", VIEW_DATE, DOC("gửi đảng viên", "sending"), .maybe = true},
};
const ViewShape shape_due = {
	"due", VIEW_ROWS(due_fields), DOC("hạn của các bước",
		"until when steps are to be done"),
};

static const ViewField opinion_fields[] = {
	{"by", VIEW_SHAPE, DOC("người có ý kiến", "whose it is"),
		.shape = &shape_person, .maybe = true},
	{"date", VIEW_DATE, DOC("ngày", "date"), .maybe = true},
	{"kind", VIEW_TEXT, DOC("comment, solution hoặc opposing",
		"comment, solution or opposing"), .maybe = true},
	{"kind_label", VIEW_TEXT, DOC("loại, bằng chữ", "the kind in words"),
		.maybe = true},
	{"text", VIEW_HTML, DOC("nội dung", "what was said"), .maybe = true},
	{"post_relation", VIEW_TEXT, DOC("liên hệ vị trí công tác",
		"how it relates to the post"), .maybe = true},
	{"discussion", VIEW_HTML, DOC("thảo luận", "the discussion"),
		.maybe = true},
	{"outcome", VIEW_TEXT, DOC("accepted, rejected, merged hoặc pending",
		"accepted, rejected, merged or pending"), .maybe = true},
	{"outcome_label", VIEW_TEXT, DOC("kết quả, bằng chữ",
		"the outcome in words"), .maybe = true},
	{"section", VIEW_TEXT, DOC("mục của đề cương",
		"section of the outline"), .maybe = true},
	{"session", VIEW_SHAPE, DOC("buổi; chỉ ở trang của người và tổ",
		"the session, on pages of members and cells"),
		.shape = &shape_session, .maybe = true},
	{"path", VIEW_PATH, DOC("văn bản có ý kiến này; cũng vậy",
		"the paper it stands in; the same"), .maybe = true},
};
const ViewShape shape_opinion = {
	"opinion", VIEW_ROWS(opinion_fields), DOC("một ý kiến", "an opinion"),
};

static const ViewField voices_fields[] = {
	{"year", VIEW_TEXT, DOC("năm", "year")},
	{"opinions", VIEW_SHAPE, DOC("các ý kiến", "the opinions"),
		.shape = &shape_opinion, .list = true},
};
const ViewShape shape_voices = {
	"voices", VIEW_ROWS(voices_fields), DOC("ý kiến của một năm",
		"opinions of one year"),
};

static const ViewField proposal_fields[] = {
	{"id", VIEW_TEXT, DOC("mã", "id"), .maybe = true},
	{"cell", VIEW_SHAPE, DOC("tổ đề xuất", "the cell that made it"),
		.shape = &shape_cell, .maybe = true},
	{"title", VIEW_TEXT, DOC("tiêu đề", "title"), .maybe = true},
	{"theme", VIEW_SHAPE, DOC("chủ đề", "theme"),
		.shape = &shape_theme, .maybe = true},
	{"date", VIEW_DATE, DOC("ngày", "date"), .maybe = true},
	{"accepted", VIEW_FLAG, DOC("có được chọn không",
		"whether it was accepted"), .maybe = true},
	{"into", VIEW_SHAPE, DOC("đã đưa vào buổi",
		"the session it went into"),
		.shape = &shape_session, .maybe = true},
	{"reason", VIEW_TEXT, DOC("lý do", "reason"), .maybe = true},
	{"illustrative", VIEW_FLAG, DOC("dữ liệu minh họa",
		"made up to illustrate")},
	{"year", VIEW_TEXT, DOC("năm", "year")},
};
const ViewShape shape_proposal = {
	"proposal", VIEW_ROWS(proposal_fields), DOC("một đề xuất",
		"a proposal"),
};

static const ViewField task_fields[] = {
	{"id", VIEW_TEXT, DOC("mã", "id"), .maybe = true},
	{"what", VIEW_TEXT, DOC("việc", "what is to be done"), .maybe = true},
	{"owner", VIEW_SHAPE, DOC("người hay tổ phụ trách", "whose it is"),
		.shape = &shape_person, .maybe = true},
	{"due", VIEW_DATE, DOC("hạn", "until when"), .maybe = true},
	{"done", VIEW_DATE, DOC("ngày làm xong", "when it was done"),
		.maybe = true},
	{"given", VIEW_SHAPE, DOC("buổi đã giao", "where it was given"),
		.shape = &shape_session},
	{"closed_in", VIEW_SHAPE, DOC("buổi kết thúc việc",
		"where it was closed"),
		.shape = &shape_session, .maybe = true},
	{"carried_to", VIEW_SHAPE, DOC("buổi được chuyển sang",
		"where it was carried to"),
		.shape = &shape_session, .maybe = true},
	{"state", VIEW_TEXT, DOC("open, done, overdue hoặc carried",
		"open, done, overdue or carried")},
	{"state_label", VIEW_TEXT, DOC("tình trạng, bằng chữ",
		"the state in words")},
	{"carried", VIEW_SHAPE, DOC("các buổi đã chuyển qua, theo thứ tự",
		"sessions it was carried to, in order"),
		.shape = &shape_session, .list = true},
	{"lost", VIEW_FLAG, DOC("biên bản của buổi nhận không nhắc tới việc "
		"này",
		"the minutes of the session it was carried to do not name "
		"it")},
};
const ViewShape shape_task = {
	"task", VIEW_ROWS(task_fields), DOC("một nhiệm vụ", "a task"),
};

static const ViewField left_fields[] = {
	{"path", VIEW_PATH, DOC("sổ theo dõi nhiệm vụ", "the ledger")},
	{"tasks", VIEW_SHAPE, DOC("các việc", "the tasks"),
		.shape = &shape_task, .list = true},
	{"more", VIEW_NUMBER, DOC("còn bao nhiêu việc không nêu",
		"how many are not shown")},
};
const ViewShape shape_left = {
	"left", VIEW_ROWS(left_fields), DOC("việc còn lại từ trước",
		"what is left from before"),
};

static const ViewField mark_fields[] = {
	{"name", VIEW_TEXT, DOC("assigned, drafted, approved, sent, held, "
		"minutes, completed hoặc report",
		"assigned, drafted, approved, sent, held, minutes, completed "
		"or report")},
	{"label", VIEW_TEXT, DOC("tên bước", "the step in words")},
	{"state", VIEW_TEXT, DOC("done, due, late, open, waiting, exempt hoặc "
		"unknown",
		"done, due, late, open, waiting, exempt or unknown")},
	{"state_label", VIEW_TEXT, DOC("tình trạng, bằng chữ",
		"the state in words")},
	{"done", VIEW_DATE, DOC("ngày xong", "when it was done"),
		.maybe = true},
	{"due", VIEW_DATE, DOC("hạn", "until when"), .maybe = true},
};
const ViewShape shape_mark = {
	"mark", VIEW_ROWS(mark_fields), DOC("một bước của một buổi",
		"a step of a session"),
};

static const ViewField next_step_fields[] = {
	{"step", VIEW_TEXT, DOC("assign, draft, approve, send, schedule, "
		"hold, minutes, report hoặc complete",
		"assign, draft, approve, send, schedule, hold, minutes, "
		"report or complete")},
	{"label", VIEW_TEXT, DOC("việc, bằng chữ", "the step in words")},
	{"mover", VIEW_TEXT, DOC("committee, cell, lead, secretary, chair "
		"hoặc clerk",
		"committee, cell, lead, secretary, chair or clerk")},
	{"mover_label", VIEW_TEXT, DOC("vai, bằng chữ", "the mover in words")},
	{"who", VIEW_SHAPE, DOC("người hay tổ ấy", "who that is"),
		.shape = &shape_person, .maybe = true},
	{"due", VIEW_DATE, DOC("hạn", "until when"), .maybe = true},
	{"late", VIEW_FLAG, DOC("đã trễ", "whether it is late")},
	{"late_days", VIEW_NUMBER, DOC("trễ bao nhiêu ngày",
		"by how many days")},
};
const ViewShape shape_next_step = {
	"next_step", VIEW_ROWS(next_step_fields), DOC("việc tiếp theo",
		"whose move it is"),
};

static const ViewField row_fields[] = {
	{"session", VIEW_SHAPE, DOC("buổi", "the session"),
		.shape = &shape_session},
	{"marks", VIEW_SHAPE, DOC("bảy bước", "its seven steps"),
		.shape = &shape_mark, .list = true},
	{"next_step", VIEW_SHAPE, DOC("việc tiếp theo", "what is next"),
		.shape = &shape_next_step, .maybe = true},
};
const ViewShape shape_row = {
	"row", VIEW_ROWS(row_fields), DOC("một dòng của bảng tiến độ",
		"a row of the board"),
};

static const ViewField vote_fields[] = {
	{"question", VIEW_TEXT, DOC("nội dung", "question"), .maybe = true},
	{"in_favour", VIEW_NUMBER, DOC("tán thành", "in favour"),
		.maybe = true},
	{"against", VIEW_NUMBER, DOC("không tán thành", "against"),
		.maybe = true},
	{"other", VIEW_NUMBER, DOC("ý kiến khác", "otherwise"), .maybe = true},
};
const ViewShape shape_vote = {
	"vote", VIEW_ROWS(vote_fields), DOC("một biểu quyết", "a vote"),
};
