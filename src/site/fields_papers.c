#include "site/fields.h"

SHAPE(outline, DOC("một đề cương", "an outline"),
	{"title", DOC("tiêu đề", "title"), VIEW_TEXT},
	{"path", DOC("trang; dự thảo không đưa lên thì không có",
		"its page; nothing while it is a draft that is not shown"), MAYBE_PATH},
	{"version", DOC("phiên bản", "version"), MAYBE_TEXT},
	{"authors", DOC("người soạn", "authors"), MANY(person)},
	{"drafted", DOC("soạn xong", "drafted"), MAYBE_DATE},
	{"approved", DOC("thông qua", "approved"), MAYBE_DATE},
	{"approved_by", DOC("ai thông qua", "by whom"), MAYBE_TEXT},
	{"sent", DOC("gửi", "sent"), MAYBE_DATE},
	{"sent_to", DOC("gửi tới", "to whom"), MAYBE_TEXT},
	{"completed", DOC("hoàn thiện", "completed"), MAYBE_DATE},
	{"summary", DOC("tóm tắt", "summary"), MAYBE_TEXT},
	{"draft", DOC("hôm nay còn là dự thảo", "a draft as of today"), VIEW_FLAG},
);

SHAPE(minutes, DOC("một biên bản", "minutes"),
	{"path", DOC("trang của biên bản", "their page"), VIEW_PATH},
	{"conclusion_path", DOC("kết luận thành văn bản riêng",
		"the conclusion as a paper of its own"), MAYBE_PATH},
	{"date", DOC("ngày họp", "day"), MAYBE_DATE},
	{"start", DOC("bắt đầu", "begin"), MAYBE_TIME},
	{"ends", DOC("kết thúc", "end"), MAYBE_TIME},
	{"place", DOC("địa điểm", "place"), MAYBE_TEXT},
	{"chair", DOC("chủ trì", "who was in the chair"), MAYBE(person)},
	{"secretary", DOC("thư ký", "who took the minutes"), MAYBE(person)},
	{"attendance", DOC("thành phần", "who was there"), MAYBE(attendance)},
	{"agenda", DOC("chương trình", "agenda"), MANY(item)},
	{"proceedings", DOC("diễn biến", "what happened"), MAYBE_HTML},
	{"evaluation", DOC("đánh giá", "evaluation"), MAYBE(evaluation)},
	{"conclusion", DOC("kết luận", "conclusion"), MAYBE_HTML},
	{"votes", DOC("biểu quyết", "votes"), MANY(vote)},
	{"tasks", DOC("nhiệm vụ", "tasks"), MANY(task)},
);

SHAPE(attendance, DOC("thành phần dự họp", "attendance"),
	{"members", DOC("tổng số đảng viên", "members in all"), MAYBE_NUMBER},
	{"present", DOC("có mặt", "present"), MAYBE_NUMBER},
	{"full", DOC("chính thức có mặt", "of them full"), MAYBE_NUMBER},
	{"probationary", DOC("dự bị có mặt", "of them probationary"), MAYBE_NUMBER},
	{"exempt", DOC("được miễn", "exempt"), MAYBE_NUMBER},
	{"excused_count", DOC("số vắng có lý do", "how many are excused"), MAYBE_NUMBER},
	{"unexcused_count", DOC("số vắng không lý do",
		"how many are absent without a reason"), MAYBE_NUMBER},
	{"guest_count", DOC("số khách mời", "guests"), MAYBE_NUMBER},
	{"excused", DOC("vắng có lý do", "excused"), MANY(absent)},
	{"unexcused", DOC("vắng không lý do", "unexcused"), MANY(absent)},
	{"guests", DOC("khách mời", "guests by name"), MANY(absent)},
	{"roll", DOC("có mặt theo tổ; trống nếu tên và số không khớp",
		"present by cell; none unless names and figures agree"), MANY(members)},
);

SHAPE(absent, DOC("người vắng, khách mời", "someone absent, a guest"),
	{"name", DOC("tên", "name"), VIEW_TEXT},
	{"path", DOC("trang riêng", "their page"), MAYBE_PATH},
	{"reason", DOC("lý do", "reason"), MAYBE_TEXT},
);

SHAPE(members, DOC("đảng viên của một tổ", "members of a cell"),
	{"cell", DOC("tổ; không có: không thuộc tổ nào",
		"the cell; nothing: of none"), MAYBE(cell)},
	{"members", DOC("đảng viên", "members"), MANY(person)},
);

SHAPE(item, DOC("một việc của chương trình", "an item of the agenda"),
	{"item", DOC("nội dung", "what it is"), MAYBE_TEXT},
	{"minutes", DOC("số phút", "how many minutes"), MAYBE_NUMBER},
	{"by", DOC("người thực hiện", "who has it"), MAYBE(person)},
);

SHAPE(evaluation, DOC("đánh giá buổi sinh hoạt", "evaluation of a session"),
	{"strengths", DOC("ưu điểm", "strengths"), MAYBE_HTML},
	{"limitations", DOC("hạn chế", "limitations"), MAYBE_HTML},
	{"causes", DOC("nguyên nhân", "causes"), MAYBE_HTML},
	{"solutions", DOC("giải pháp", "solutions"), MAYBE_HTML},
	{"score", DOC("điểm", "score"), MAYBE_TEXT},
	{"grade", DOC("xếp loại", "grade"), MAYBE_TEXT},
);

SHAPE(before, DOC("kết luận của buổi trước", "the conclusion before"),
	{"session", DOC("buổi ấy", "that session"), ONE(session)},
	{"conclusion", DOC("kết luận", "conclusion"), MAYBE_HTML},
	{"votes", DOC("biểu quyết", "votes"), MANY(vote)},
);

SHAPE(sheet, DOC("danh sách ký tên", "the attendance sheet"),
	{"expected", DOC("số người phải dự", "how many are expected"), VIEW_NUMBER},
	{"groups", DOC("theo tổ", "by cell"), MANY(signers)},
	{"exempt", DOC("được miễn", "exempt"), MANY(signer)},
);

SHAPE(signers, DOC("người ký của một tổ", "signers of a cell"),
	{"cell", DOC("tổ", "the cell"), MAYBE(cell)},
	{"members", DOC("những người ký", "the signers"), MANY(signer)},
);

SHAPE(signer, DOC("một người ký", "a signer"),
	{"number", DOC("số thứ tự trong danh sách", "number in the sheet"), VIEW_NUMBER},
	{"name", DOC("họ tên", "name"), VIEW_TEXT},
	{"kind_label", DOC("diện, nếu không phải chính thức",
		"what they are, unless full"), MAYBE_TEXT},
);

SHAPE(plan_entry, DOC("một buổi trong kế hoạch của năm",
	"a session in the plan of a year"),
	{"session", DOC("buổi", "the session"), ONE(session)},
	{"due", DOC("hạn các bước", "until when its steps are due"), ONE(due)},
);

SHAPE(plan_month, DOC("một tháng trong kế hoạch của năm",
	"a month in the plan of a year"),
	{"number", DOC("tháng, từ 1", "month, from 1"), VIEW_NUMBER},
	{"date", DOC("ngày đầu của tháng", "its first day"), VIEW_DATE},
	{"sessions", DOC("các buổi", "its sessions"), MANY(plan_entry)},
);

SHAPE(timeline, DOC("kế hoạch của năm theo tháng", "the plan of a year, month by month"),
	{"months", DOC("mười hai tháng, và tháng có buổi của năm khác", "the "
		"twelve months, and those of other years that have sessions"),
		MANY(plan_month)},
	{"others", DOC("các buổi chưa có ngày", "sessions without a date"),
		MANY(plan_entry)},
);

SHAPE(decision, DOC("kết luận của một buổi", "what a session decided"),
	{"session", DOC("buổi", "the session"), ONE(session)},
	{"path", DOC("trang biên bản", "page of the minutes"), VIEW_PATH},
	{"conclusion", DOC("kết luận", "conclusion"), MAYBE_HTML},
	{"votes", DOC("biểu quyết", "votes"), MANY(vote)},
);

SHAPE(expected, DOC("số buổi theo loại", "sessions of a kind"),
	{"kind_label", DOC("loại", "kind"), VIEW_TEXT},
	{"planned", DOC("theo kế hoạch", "as planned"), MAYBE_NUMBER},
	{"scheduled", DOC("đã có trong danh sách", "as listed"), VIEW_NUMBER},
);

SHAPE(event, DOC("một tin", "an event"),
	{"date", DOC("ngày", "date"), VIEW_DATE},
	{"kind", DOC("approved, sent, held hoặc completed",
		"approved, sent, held or completed"), VIEW_TEXT},
	{"session", DOC("buổi", "the session"), ONE(session)},
	{"path", DOC("trang kể việc ấy", "the page that tells of it"), VIEW_PATH},
);

SHAPE(change, DOC("một trang đã khác đi thế nào", "what became of a page"),
	{"type", DOC("outline, minutes, report, session hoặc page",
		"outline, minutes, report, session or page"), VIEW_TEXT},
	{"type_label", DOC("loại trang, bằng chữ", "the type in words"), VIEW_TEXT},
	{"title", DOC("tên trang; trang không còn thì không có",
		"title of the page; nothing if it is gone"), MAYBE_TEXT},
	{"path", DOC("địa chỉ; cũng vậy", "its address; the same"), MAYBE_PATH},
	{"kind", DOC("none, new, edited, rewritten hoặc gone",
		"none, new, edited, rewritten or gone"), VIEW_TEXT},
	{"facts", DOC("mục nào đã khác", "which facts differ"), MANY(fact)},
	{"passages", DOC("đoạn nào đã khác", "which passages differ"), MANY(passage)},
	{"more", DOC("còn bao nhiêu đoạn không nêu", "how many are not shown"),
		VIEW_NUMBER},
	{"long", DOC("dài quá một màn hình",
		"more than one takes in at a glance"), VIEW_FLAG},
);

SHAPE(fact, DOC("một mục đã khác", "a fact that differs"),
	{"name", DOC("title, date, time, ends, place, status, version, "
		"approved, opinions, form, cell, leads, chair, secretary, "
		"sent, completed, members, present, full, probationary, "
		"exempt, excused, unexcused, guests, score hoặc grade",
		"title, date, time, ends, place, status, version, approved, "
		"opinions, form, cell, leads, chair, secretary, sent, "
		"completed, members, present, full, probationary, exempt, "
		"excused, unexcused, guests, score or grade"), VIEW_TEXT},
	{"day", DOC("giá trị là ngày", "its values are dates"), VIEW_FLAG},
	{"old", DOC("trước", "before"), MAYBE_TEXT},
	{"new", DOC("nay", "now"), MAYBE_TEXT},
);

SHAPE(passage, DOC("một đoạn đã khác", "a passage that differs"),
	{"kind", DOC("added, removed hoặc edited", "added, removed or edited"),
		VIEW_TEXT},
	{"under", DOC("đề mục chứa đoạn", "the heading over it"), MAYBE_TEXT},
	{"withheld", DOC("phần đã bỏ không được nhắc lại",
		"what was taken out is not told again"), VIEW_FLAG},
	{"pieces", DOC("các phần của đoạn, theo thứ tự", "its pieces in order"),
		MANY(piece)},
);

SHAPE(piece, DOC("một phần của đoạn", "a piece of a passage"),
	{"kind", DOC("kept, removed hoặc added", "kept, removed or added"), VIEW_TEXT},
	{"text", DOC("chữ", "text"), VIEW_TEXT},
);

SHAPE(session_change, DOC("một buổi có thay đổi", "a session that changed"),
	{"session", DOC("buổi", "the session"), ONE(session)},
	{"change", DOC("lịch, tiêu đề và các ý kiến",
		"its schedule, title and opinions"), ONE(change)},
	{"papers", DOC("đề cương, biên bản, báo cáo",
		"its outline, minutes, report"), MANY(change)},
);
