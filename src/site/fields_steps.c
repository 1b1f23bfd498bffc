#include "site/fields.h"

SHAPE(due, DOC("hạn của các bước", "until when steps are to be done"),
	{"draft", DOC("soạn dự thảo", "the draft"), MAYBE_DATE},
	{"approval", DOC("thông qua", "approval"), MAYBE_DATE},
	{"sending", DOC("gửi đảng viên", "sending"), MAYBE_DATE},
);

SHAPE(opinion, DOC("một ý kiến", "an opinion"),
	{"by", DOC("người có ý kiến", "whose it is"), MAYBE(person)},
	{"date", DOC("ngày", "date"), MAYBE_DATE},
	{"kind", DOC("comment, solution hoặc opposing",
		"comment, solution or opposing"), MAYBE_TEXT},
	{"kind_label", DOC("loại, bằng chữ", "the kind in words"), MAYBE_TEXT},
	{"text", DOC("nội dung", "what was said"), MAYBE_HTML},
	{"post_relation", DOC("liên hệ vị trí công tác",
		"how it relates to the post"), MAYBE_TEXT},
	{"discussion", DOC("thảo luận", "the discussion"), MAYBE_HTML},
	{"outcome", DOC("accepted, rejected, merged hoặc pending",
		"accepted, rejected, merged or pending"), MAYBE_TEXT},
	{"outcome_label", DOC("kết quả, bằng chữ", "the outcome in words"), MAYBE_TEXT},
	{"section", DOC("mục của đề cương", "section of the outline"), MAYBE_TEXT},
	{"session", DOC("buổi; chỉ ở trang của người và tổ",
		"the session, on pages of members and cells"), MAYBE(session)},
	{"path", DOC("văn bản có ý kiến này; cũng vậy",
		"the paper it stands in; the same"), MAYBE_PATH},
);

SHAPE(voices, DOC("ý kiến của một năm", "opinions of one year"),
	{"year", DOC("năm", "year"), VIEW_TEXT},
	{"opinions", DOC("các ý kiến", "the opinions"), MANY(opinion)},
);

SHAPE(proposal, DOC("một đề xuất", "a proposal"),
	{"id", DOC("mã", "id"), MAYBE_TEXT},
	{"cell", DOC("tổ đề xuất", "the cell that made it"), MAYBE(cell)},
	{"title", DOC("tiêu đề", "title"), MAYBE_TEXT},
	{"theme", DOC("chủ đề", "theme"), MAYBE(theme)},
	{"date", DOC("ngày", "date"), MAYBE_DATE},
	{"accepted", DOC("có được chọn không", "whether it was accepted"), MAYBE_FLAG},
	{"into", DOC("đã đưa vào buổi", "the session it went into"), MAYBE(session)},
	{"reason", DOC("lý do", "reason"), MAYBE_TEXT},
	{"illustrative", DOC("dữ liệu minh họa", "made up to illustrate"), VIEW_FLAG},
	{"year", DOC("năm", "year"), VIEW_TEXT},
);

SHAPE(task, DOC("một nhiệm vụ", "a task"),
	{"id", DOC("mã", "id"), MAYBE_TEXT},
	{"what", DOC("việc", "what is to be done"), MAYBE_TEXT},
	{"owner", DOC("người hay tổ phụ trách", "whose it is"), MAYBE(person)},
	{"due", DOC("hạn", "until when"), MAYBE_DATE},
	{"done", DOC("ngày làm xong", "when it was done"), MAYBE_DATE},
	{"given", DOC("buổi đã giao", "where it was given"), ONE(session)},
	{"closed_in", DOC("buổi kết thúc việc", "where it was closed"), MAYBE(session)},
	{"carried_to", DOC("buổi được chuyển sang", "where it was carried to"),
		MAYBE(session)},
	{"state", DOC("open, done, overdue hoặc carried",
		"open, done, overdue or carried"), VIEW_TEXT},
	{"state_label", DOC("tình trạng, bằng chữ", "the state in words"), VIEW_TEXT},
	{"carried", DOC("các buổi đã chuyển qua, theo thứ tự",
		"sessions it was carried to, in order"), MANY(session)},
	{"lost", DOC("biên bản của buổi nhận không nhắc tới việc này",
		"the minutes of the session it was carried to do not name it"),
		VIEW_FLAG},
);

SHAPE(left, DOC("việc còn lại từ trước", "what is left from before"),
	{"path", DOC("sổ theo dõi nhiệm vụ", "the ledger"), VIEW_PATH},
	{"tasks", DOC("các việc", "the tasks"), MANY(task)},
	{"more", DOC("còn bao nhiêu việc không nêu", "how many are not shown"),
		VIEW_NUMBER},
);

SHAPE(mark, DOC("một bước của một buổi", "a step of a session"),
	{"name", DOC("assigned, drafted, approved, sent, held, minutes, "
		"completed hoặc report", "assigned, drafted, approved, sent, "
		"held, minutes, completed or report"), VIEW_TEXT},
	{"label", DOC("tên bước", "the step in words"), VIEW_TEXT},
	{"state", DOC("done, due, late, open, waiting, exempt hoặc unknown",
		"done, due, late, open, waiting, exempt or unknown"), VIEW_TEXT},
	{"state_label", DOC("tình trạng, bằng chữ", "the state in words"), VIEW_TEXT},
	{"done", DOC("ngày xong", "when it was done"), MAYBE_DATE},
	{"due", DOC("hạn", "until when"), MAYBE_DATE},
);

SHAPE(next_step, DOC("việc tiếp theo", "whose move it is"),
	{"step", DOC("assign, draft, approve, send, schedule, hold, minutes, "
		"report hoặc complete", "assign, draft, approve, send, "
		"schedule, hold, minutes, report or complete"), VIEW_TEXT},
	{"label", DOC("việc, bằng chữ", "the step in words"), VIEW_TEXT},
	{"mover", DOC("committee, cell, lead, secretary, chair hoặc clerk",
		"committee, cell, lead, secretary, chair or clerk"), VIEW_TEXT},
	{"mover_label", DOC("vai, bằng chữ", "the mover in words"), VIEW_TEXT},
	{"who", DOC("người hay tổ ấy", "who that is"), MAYBE(person)},
	{"due", DOC("hạn", "until when"), MAYBE_DATE},
	{"late", DOC("đã trễ", "whether it is late"), VIEW_FLAG},
	{"late_days", DOC("trễ bao nhiêu ngày", "by how many days"), VIEW_NUMBER},
);

SHAPE(row, DOC("một dòng của bảng tiến độ", "a row of the board"),
	{"session", DOC("buổi", "the session"), ONE(session)},
	{"marks", DOC("bảy bước", "its seven steps"), MANY(mark)},
	{"next_step", DOC("việc tiếp theo", "what is next"), MAYBE(next_step)},
	{"done", DOC("đã qua và không còn việc nào phải làm",
		"over, and nothing is left to be done for it"), VIEW_FLAG},
);

SHAPE(vote, DOC("một biểu quyết", "a vote"),
	{"question", DOC("nội dung", "question"), MAYBE_TEXT},
	{"in_favour", DOC("tán thành", "in favour"), MAYBE_NUMBER},
	{"against", DOC("không tán thành", "against"), MAYBE_NUMBER},
	{"other", DOC("ý kiến khác", "otherwise"), MAYBE_NUMBER},
);
