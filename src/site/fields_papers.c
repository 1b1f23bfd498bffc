#include "site/fields.h"

static const ViewField outline_fields[] = {
	{"title", VIEW_TEXT, DOC("tiêu đề", "title")},
	{"path", VIEW_PATH, DOC("trang; dự thảo không đưa lên thì không có",
		"its page; nothing while it is a draft that is not shown"),
		.maybe = true},
	{"version", VIEW_TEXT, DOC("phiên bản", "version"), .maybe = true},
	{"authors", VIEW_SHAPE, DOC("người soạn", "authors"),
		.shape = &shape_person, .list = true},
	{"drafted", VIEW_DATE, DOC("soạn xong", "drafted"), .maybe = true},
	{"approved", VIEW_DATE, DOC("thông qua", "approved"), .maybe = true},
	{"approved_by", VIEW_TEXT, DOC("ai thông qua", "by whom"),
		.maybe = true},
	{"sent", VIEW_DATE, DOC("gửi", "sent"), .maybe = true},
	{"sent_to", VIEW_TEXT, DOC("gửi tới", "to whom"), .maybe = true},
	{"completed", VIEW_DATE, DOC("hoàn thiện", "completed"),
		.maybe = true},
	{"summary", VIEW_TEXT, DOC("tóm tắt", "summary"), .maybe = true},
	{"draft", VIEW_FLAG, DOC("hôm nay còn là dự thảo",
		"a draft as of today")},
};
const ViewShape shape_outline = {
	"outline", VIEW_ROWS(outline_fields), DOC("một đề cương",
		"an outline"),
};

static const ViewField minutes_fields[] = {
	{"path", VIEW_PATH, DOC("trang của biên bản", "their page")},
	{"conclusion_path", VIEW_PATH, DOC("kết luận thành văn bản riêng",
		"the conclusion as a paper of its own"), .maybe = true},
	{"date", VIEW_DATE, DOC("ngày họp", "day"), .maybe = true},
	{"start", VIEW_TIME, DOC("bắt đầu", "begin"), .maybe = true},
	{"ends", VIEW_TIME, DOC("kết thúc", "end"), .maybe = true},
	{"place", VIEW_TEXT, DOC("địa điểm", "place"), .maybe = true},
	{"chair", VIEW_SHAPE, DOC("chủ trì", "who was in the chair"),
		.shape = &shape_person, .maybe = true},
	{"secretary", VIEW_SHAPE, DOC("thư ký", "who took the minutes"),
		.shape = &shape_person, .maybe = true},
	{"attendance", VIEW_SHAPE, DOC("thành phần", "who was there"),
		.shape = &shape_attendance, .maybe = true},
	{"agenda", VIEW_SHAPE, DOC("chương trình", "agenda"),
		.shape = &shape_item, .list = true},
	{"proceedings", VIEW_HTML, DOC("diễn biến", "what happened"),
		.maybe = true},
	{"evaluation", VIEW_SHAPE, DOC("đánh giá", "evaluation"),
		.shape = &shape_evaluation, .maybe = true},
	{"conclusion", VIEW_HTML, DOC("kết luận", "conclusion"),
		.maybe = true},
	{"votes", VIEW_SHAPE, DOC("biểu quyết", "votes"),
		.shape = &shape_vote, .list = true},
	{"tasks", VIEW_SHAPE, DOC("nhiệm vụ", "tasks"),
		.shape = &shape_task, .list = true},
};
const ViewShape shape_minutes = {
	"minutes", VIEW_ROWS(minutes_fields), DOC("một biên bản", "minutes"),
};

static const ViewField attendance_fields[] = {
	{"members", VIEW_NUMBER, DOC("tổng số đảng viên", "members in all"),
		.maybe = true},
	{"present", VIEW_NUMBER, DOC("có mặt", "present"), .maybe = true},
	{"full", VIEW_NUMBER, DOC("chính thức có mặt", "of them full"),
		.maybe = true},
	{"probationary", VIEW_NUMBER, DOC("dự bị có mặt",
		"of them probationary"), .maybe = true},
	{"exempt", VIEW_NUMBER, DOC("được miễn", "exempt"), .maybe = true},
	{"excused_count", VIEW_NUMBER, DOC("số vắng có lý do",
		"how many are excused"), .maybe = true},
	{"unexcused_count", VIEW_NUMBER, DOC("số vắng không lý do",
		"how many are absent without a reason"), .maybe = true},
	{"guest_count", VIEW_NUMBER, DOC("số khách mời", "guests"),
		.maybe = true},
	{"excused", VIEW_SHAPE, DOC("vắng có lý do", "excused"),
		.shape = &shape_absent, .list = true},
	{"unexcused", VIEW_SHAPE, DOC("vắng không lý do", "unexcused"),
		.shape = &shape_absent, .list = true},
	{"guests", VIEW_SHAPE, DOC("khách mời", "guests by name"),
		.shape = &shape_absent, .list = true},
	{"roll", VIEW_SHAPE, DOC("có mặt theo tổ; trống nếu tên và số không "
		"khớp",
		"present by cell; none unless names and figures agree"),
		.shape = &shape_members, .list = true},
};
const ViewShape shape_attendance = {
	"attendance", VIEW_ROWS(attendance_fields), DOC("thành phần dự họp",
		"attendance"),
};

static const ViewField absent_fields[] = {
	{"name", VIEW_TEXT, DOC("tên", "name")},
	{"path", VIEW_PATH, DOC("trang riêng", "their page"), .maybe = true},
	{"reason", VIEW_TEXT, DOC("lý do", "reason"), .maybe = true},
};
const ViewShape shape_absent = {
	"absent", VIEW_ROWS(absent_fields), DOC("người vắng, khách mời",
		"someone absent, a guest"),
};

static const ViewField members_fields[] = {
	{"cell", VIEW_SHAPE, DOC("tổ; không có: không thuộc tổ nào",
		"the cell; nothing: of none"),
		.shape = &shape_cell, .maybe = true},
	{"members", VIEW_SHAPE, DOC("đảng viên", "members"),
		.shape = &shape_person, .list = true},
};
const ViewShape shape_members = {
	"members", VIEW_ROWS(members_fields), DOC("đảng viên của một tổ",
		"members of a cell"),
};

static const ViewField item_fields[] = {
	{"item", VIEW_TEXT, DOC("nội dung", "what it is"), .maybe = true},
	{"minutes", VIEW_NUMBER, DOC("số phút", "how many minutes"),
		.maybe = true},
	{"by", VIEW_SHAPE, DOC("người thực hiện", "who has it"),
		.shape = &shape_person, .maybe = true},
};
const ViewShape shape_item = {
	"item", VIEW_ROWS(item_fields), DOC("một việc của chương trình",
		"an item of the agenda"),
};

static const ViewField evaluation_fields[] = {
	{"strengths", VIEW_HTML, DOC("ưu điểm", "strengths"), .maybe = true},
	{"limitations", VIEW_HTML, DOC("hạn chế", "limitations"),
		.maybe = true},
	{"causes", VIEW_HTML, DOC("nguyên nhân", "causes"), .maybe = true},
	{"solutions", VIEW_HTML, DOC("giải pháp", "solutions"), .maybe = true},
	{"score", VIEW_TEXT, DOC("điểm", "score"), .maybe = true},
	{"grade", VIEW_TEXT, DOC("xếp loại", "grade"), .maybe = true},
};
const ViewShape shape_evaluation = {
	"evaluation", VIEW_ROWS(evaluation_fields), DOC("đánh giá buổi sinh "
		"hoạt", "evaluation of a session"),
};

static const ViewField before_fields[] = {
	{"session", VIEW_SHAPE, DOC("buổi ấy", "that session"),
		.shape = &shape_session},
	{"conclusion", VIEW_HTML, DOC("kết luận", "conclusion"),
		.maybe = true},
	{"votes", VIEW_SHAPE, DOC("biểu quyết", "votes"),
		.shape = &shape_vote, .list = true},
};
const ViewShape shape_before = {
	"before", VIEW_ROWS(before_fields), DOC("kết luận của buổi trước",
		"the conclusion before"),
};

static const ViewField sheet_fields[] = {
	{"expected", VIEW_NUMBER, DOC("số người phải dự",
		"how many are expected")},
	{"groups", VIEW_SHAPE, DOC("theo tổ", "by cell"),
		.shape = &shape_signers, .list = true},
	{"exempt", VIEW_SHAPE, DOC("được miễn", "exempt"),
		.shape = &shape_signer, .list = true},
};
const ViewShape shape_sheet = {
	"sheet", VIEW_ROWS(sheet_fields), DOC("danh sách ký tên",
		"the attendance sheet"),
};

static const ViewField signers_fields[] = {
	{"cell", VIEW_SHAPE, DOC("tổ", "the cell"),
		.shape = &shape_cell, .maybe = true},
	{"members", VIEW_SHAPE, DOC("những người ký", "the signers"),
		.shape = &shape_signer, .list = true},
};
const ViewShape shape_signers = {
	"signers", VIEW_ROWS(signers_fields), DOC("người ký của một tổ",
		"signers of a cell"),
};

static const ViewField signer_fields[] = {
	{"number", VIEW_NUMBER, DOC("số thứ tự trong danh sách",
		"number in the sheet")},
	{"name", VIEW_TEXT, DOC("họ tên", "name")},
	{"kind_label", VIEW_TEXT, DOC("diện, nếu không phải chính thức",
		"what they are, unless full"), .maybe = true},
};
const ViewShape shape_signer = {
	"signer", VIEW_ROWS(signer_fields), DOC("một người ký", "a signer"),
};

static const ViewField plan_entry_fields[] = {
	{"session", VIEW_SHAPE, DOC("buổi", "the session"),
		.shape = &shape_session},
	{"due", VIEW_SHAPE, DOC("hạn các bước",
		"until when its steps are due"), .shape = &shape_due},
};
const ViewShape shape_plan_entry = {
	"plan_entry", VIEW_ROWS(plan_entry_fields), DOC("một buổi "
		"trong kế hoạch của năm", "a session in the plan of a year"),
};

static const ViewField plan_month_fields[] = {
	{"number", VIEW_NUMBER, DOC("tháng, từ 1", "month, from 1")},
	{"date", VIEW_DATE, DOC("ngày đầu của tháng", "its first day")},
	{"sessions", VIEW_SHAPE, DOC("các buổi", "its sessions"),
		.shape = &shape_plan_entry, .list = true},
};
const ViewShape shape_plan_month = {
	"plan_month", VIEW_ROWS(plan_month_fields), DOC("một tháng trong kế "
		"hoạch của năm", "a month in the plan of a year"),
};

static const ViewField timeline_fields[] = {
	{"months", VIEW_SHAPE, DOC("mười hai tháng, và tháng có buổi của năm "
		"khác", "the twelve months, and those of other years that "
		"have sessions"),
		.shape = &shape_plan_month, .list = true},
	{"others", VIEW_SHAPE, DOC("các buổi chưa có ngày",
		"sessions without a date"),
		.shape = &shape_plan_entry, .list = true},
};
const ViewShape shape_timeline = {
	"timeline", VIEW_ROWS(timeline_fields), DOC("kế hoạch của năm theo "
		"tháng", "the plan of a year, month by month"),
};

static const ViewField decision_fields[] = {
	{"session", VIEW_SHAPE, DOC("buổi", "the session"),
		.shape = &shape_session},
	{"path", VIEW_PATH, DOC("trang biên bản", "page of the minutes")},
	{"conclusion", VIEW_HTML, DOC("kết luận", "conclusion"),
		.maybe = true},
	{"votes", VIEW_SHAPE, DOC("biểu quyết", "votes"),
		.shape = &shape_vote, .list = true},
};
const ViewShape shape_decision = {
	"decision", VIEW_ROWS(decision_fields), DOC("kết luận của một buổi",
		"what a session decided"),
};

static const ViewField expected_fields[] = {
	{"kind_label", VIEW_TEXT, DOC("loại", "kind")},
	{"planned", VIEW_NUMBER, DOC("theo kế hoạch", "as planned"),
		.maybe = true},
	{"scheduled", VIEW_NUMBER, DOC("đã có trong danh sách", "as listed")},
};
const ViewShape shape_expected = {
	"expected", VIEW_ROWS(expected_fields), DOC("số buổi theo loại",
		"sessions of a kind"),
};

static const ViewField event_fields[] = {
	{"date", VIEW_DATE, DOC("ngày", "date")},
	{"kind", VIEW_TEXT, DOC("approved, sent, held hoặc completed",
		"approved, sent, held or completed")},
	{"session", VIEW_SHAPE, DOC("buổi", "the session"),
		.shape = &shape_session},
	{"path", VIEW_PATH, DOC("trang kể việc ấy",
		"the page that tells of it")},
};
const ViewShape shape_event = {
	"event", VIEW_ROWS(event_fields), DOC("một tin", "an event"),
};

static const ViewField change_fields[] = {
	{"type", VIEW_TEXT, DOC("outline, minutes, report, session hoặc page",
		"outline, minutes, report, session or page")},
	{"type_label", VIEW_TEXT, DOC("loại trang, bằng chữ",
		"the type in words")},
	{"title", VIEW_TEXT, DOC("tên trang; trang không còn thì không có",
		"title of the page; nothing if it is gone"), .maybe = true},
	{"path", VIEW_PATH, DOC("địa chỉ; cũng vậy", "its address; the same"),
		.maybe = true},
	{"kind", VIEW_TEXT, DOC("none, new, edited, rewritten hoặc gone",
		"none, new, edited, rewritten or gone")},
	{"facts", VIEW_SHAPE, DOC("mục nào đã khác", "which facts differ"),
		.shape = &shape_fact, .list = true},
	{"passages", VIEW_SHAPE, DOC("đoạn nào đã khác",
		"which passages differ"),
		.shape = &shape_passage, .list = true},
	{"more", VIEW_NUMBER, DOC("còn bao nhiêu đoạn không nêu",
		"how many are not shown")},
	{"long", VIEW_FLAG, DOC("dài quá một màn hình",
		"more than one takes in at a glance")},
};
const ViewShape shape_change = {
	"change", VIEW_ROWS(change_fields), DOC("một trang đã khác đi thế nào",
		"what became of a page"),
};

static const ViewField fact_fields[] = {
	{"name", VIEW_TEXT, DOC("title, date, time, ends, place, status, "
		"version, approved, opinions, form, cell, leads, chair, "
		"secretary, sent, completed, members, present, full, "
		"probationary, exempt, excused, unexcused, guests, score hoặc "
		"grade",
		"title, date, time, ends, place, status, version, approved, "
		"opinions, form, cell, leads, chair, secretary, sent, "
		"completed, members, present, full, probationary, exempt, "
		"excused, unexcused, guests, score or grade")},
	{"day", VIEW_FLAG, DOC("giá trị là ngày", "its values are dates")},
	{"old", VIEW_TEXT, DOC("trước", "before"), .maybe = true},
	{"new", VIEW_TEXT, DOC("nay", "now"), .maybe = true},
};
const ViewShape shape_fact = {
	"fact", VIEW_ROWS(fact_fields), DOC("một mục đã khác",
		"a fact that differs"),
};

static const ViewField passage_fields[] = {
	{"kind", VIEW_TEXT, DOC("added, removed hoặc edited",
		"added, removed or edited")},
	{"under", VIEW_TEXT, DOC("đề mục chứa đoạn", "the heading over it"),
		.maybe = true},
	{"withheld", VIEW_FLAG, DOC("phần đã bỏ không được nhắc lại",
		"what was taken out is not told again")},
	{"pieces", VIEW_SHAPE, DOC("các phần của đoạn, theo thứ tự",
		"its pieces in order"), .shape = &shape_piece, .list = true},
};
const ViewShape shape_passage = {
	"passage", VIEW_ROWS(passage_fields), DOC("một đoạn đã khác",
		"a passage that differs"),
};

static const ViewField piece_fields[] = {
	{"kind", VIEW_TEXT, DOC("kept, removed hoặc added",
		"kept, removed or added")},
	{"text", VIEW_TEXT, DOC("chữ", "text")},
};
const ViewShape shape_piece = {
	"piece", VIEW_ROWS(piece_fields), DOC("một phần của đoạn",
		"a piece of a passage"),
};

static const ViewField session_change_fields[] = {
	{"session", VIEW_SHAPE, DOC("buổi", "the session"),
		.shape = &shape_session},
	{"change", VIEW_SHAPE, DOC("lịch, tiêu đề và các ý kiến",
		"its schedule, title and opinions"), .shape = &shape_change},
	{"papers", VIEW_SHAPE, DOC("đề cương, biên bản, báo cáo",
		"its outline, minutes, report"),
		.shape = &shape_change, .list = true},
};
const ViewShape shape_session_change = {
	"session_change", VIEW_ROWS(session_change_fields), DOC("một buổi có "
		"thay đổi", "a session that changed"),
};
