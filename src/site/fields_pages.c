#include "site/fields.h"

static const ViewField every_fields[] = {
	{"page", VIEW_SHAPE, DOC("trang đang xem", "the page itself"),
		.shape = &shape_page_facts},
	{"site", VIEW_SHAPE, DOC("cổng thông tin", "the portal"),
		.shape = &shape_site},
	{"contact", VIEW_HTML, DOC("thông tin liên hệ, ở chân trang",
		"how to reach the chapter, in the foot"), .maybe = true},
	{"nav", VIEW_SHAPE, DOC("trình đơn chính", "the main menu"),
		.shape = &shape_entry, .list = true},
	{"breadcrumb", VIEW_SHAPE, DOC("đường dẫn; trống ở trang chủ",
		"the way here; none at home"),
		.shape = &shape_crumb, .list = true},
	{"previous", VIEW_SHAPE, DOC("trang trước", "the page before"),
		.shape = &shape_file, .maybe = true},
	{"next", VIEW_SHAPE, DOC("trang sau", "the page after"),
		.shape = &shape_file, .maybe = true},
	{"toc", VIEW_SHAPE, DOC("mục lục", "table of contents"),
		.shape = &shape_heading, .list = true},
	{"body", VIEW_HTML, DOC("nội dung của tệp Markdown",
		"text of the Markdown file"), .maybe = true},
};

/* What papers in the official form have in common. */
#define SIGNER_ROW \
	{"signer", VIEW_SHAPE, DOC("bí thư của ngày ấy; không có khi không " \
		"rõ ngày, không ai hay hơn một người", "the secretary on " \
		"that day; nothing where it is unknown, or nobody or more " \
		"than one is"), \
		.shape = &shape_person, .maybe = true}
#define SUBJECT_ROW \
	{"subject", VIEW_TEXT, DOC("trích yếu: tiêu đề sau tên loại", \
		"the title behind the kind of paper")}

#define DONE_ROW \
	{"done", VIEW_SHAPE, DOC("nhiệm vụ đã hoàn thành, theo năm giao, mới " \
		"nhất trước", "those that are done, by the year in which " \
		"they were given, newest first"), \
		.shape = &shape_tasks_of_year, .list = true}

static const ViewField home_fields[] = {
	{"years", VIEW_SHAPE, DOC("các năm, mới nhất trước",
		"years, newest first"), .shape = &shape_year, .list = true},
	{"year", VIEW_SHAPE, DOC("năm hiện tại", "the current one"),
		.shape = &shape_year, .maybe = true},
	{"sessions", VIEW_SHAPE, DOC("các buổi của năm ấy", "its sessions"),
		.shape = &shape_session, .list = true},
	{"board", VIEW_SHAPE, DOC("tiến độ các buổi; năm có nhiều buổi: "
		"những buổi quanh hôm nay", "their readiness; of many, of "
		"those around today"), .shape = &shape_row, .list = true},
	{"board_left", VIEW_NUMBER, DOC("số buổi mà bảng tiến độ bỏ bớt",
		"how many sessions the board leaves out")},
	{"ahead", VIEW_SHAPE, DOC("các buổi sắp tới của mọi năm mà bảng ấy "
		"không có", "sessions of any year that are ahead and not on "
		"it"), .shape = &shape_session, .list = true},
	{"ahead_left", VIEW_NUMBER, DOC("số buổi sắp tới không nêu ở đâu trên "
		"trang", "how many that are ahead stand nowhere on the page")},
	{"next_session", VIEW_SHAPE, DOC("buổi sắp tới", "what is next"),
		.shape = &shape_session, .maybe = true},
	{"next_step", VIEW_SHAPE, DOC("việc tiếp theo của buổi ấy",
		"what has to be done for it"),
		.shape = &shape_next_step, .maybe = true},
	{"due", VIEW_SHAPE, DOC("hạn các bước của buổi ấy", "until when"),
		.shape = &shape_due, .maybe = true},
	{"documents", VIEW_SHAPE, DOC("văn bản cần đọc", "documents to read"),
		.shape = &shape_document, .list = true},
	{"works", VIEW_SHAPE, DOC("tác phẩm cần đọc", "works to read"),
		.shape = &shape_work, .list = true},
	{"news", VIEW_SHAPE, DOC("mới cập nhật, mới nhất trước",
		"news, newest first"), .shape = &shape_event, .list = true},
	{"themes", VIEW_SHAPE, DOC("chủ đề của năm", "themes of the year"),
		.shape = &shape_theme, .list = true},
	{"cells", VIEW_SHAPE, DOC("các tổ đảng", "cells"),
		.shape = &shape_cell, .list = true},
};

static const ViewField years_fields[] = {
	{"years", VIEW_SHAPE, DOC("các năm, mới nhất trước",
		"years, newest first"), .shape = &shape_year, .list = true},
};

static const ViewField year_fields[] = {
	{"year", VIEW_SHAPE, DOC("năm", "the year"), .shape = &shape_year},
	{"sessions", VIEW_SHAPE, DOC("các buổi", "sessions"),
		.shape = &shape_session, .list = true},
	{"timeline", VIEW_SHAPE, DOC("các buổi theo tháng; không có khi năm "
		"không có buổi nào hoặc quá nhiều buổi", "sessions by month; "
		"none for a year without or with too many of them"),
		.shape = &shape_timeline, .maybe = true},
	{"board", VIEW_SHAPE, DOC("tiến độ các buổi", "their readiness"),
		.shape = &shape_row, .list = true},
	{"themes", VIEW_SHAPE, DOC("chủ đề", "themes"),
		.shape = &shape_theme, .list = true},
	{"proposals", VIEW_SHAPE, DOC("đề xuất", "proposals"),
		.shape = &shape_proposal, .list = true},
	{"expected", VIEW_SHAPE, DOC("số buổi theo loại",
		"how many of each kind"),
		.shape = &shape_expected, .list = true},
	{"decisions", VIEW_SHAPE, DOC("kết luận của các buổi",
		"what its sessions decided"),
		.shape = &shape_decision, .list = true},
	{"calendar_path", VIEW_PATH, DOC("tệp .ics của năm", "an .ics file"),
		.maybe = true},
};

static const ViewField plan_fields[] = {
	{"year", VIEW_SHAPE, DOC("năm", "the year"), .shape = &shape_year},
	{"preface", VIEW_HTML, DOC("mở đầu", "preface"), .maybe = true},
	{"sessions", VIEW_SHAPE, DOC("các buổi", "sessions"),
		.shape = &shape_session, .list = true},
	{"themes", VIEW_SHAPE, DOC("chủ đề", "themes"),
		.shape = &shape_theme, .list = true},
	{"proposals", VIEW_SHAPE, DOC("đề xuất", "proposals"),
		.shape = &shape_proposal, .list = true},
	{"expected", VIEW_SHAPE, DOC("số buổi theo loại",
		"how many of each kind"),
		.shape = &shape_expected, .list = true},
	SUBJECT_ROW,
	SIGNER_ROW,
};

static const ViewField session_fields[] = {
	{"session", VIEW_SHAPE, DOC("buổi", "the session"),
		.shape = &shape_session},
	{"due", VIEW_SHAPE, DOC("hạn các bước",
		"until when its steps are due"), .shape = &shape_due},
	{"note", VIEW_HTML, DOC("ghi chú", "note"), .maybe = true},
	{"documents", VIEW_SHAPE, DOC("văn bản", "documents"),
		.shape = &shape_document, .list = true},
	{"works", VIEW_SHAPE, DOC("tác phẩm", "works"),
		.shape = &shape_work, .list = true},
	{"outline", VIEW_SHAPE, DOC("đề cương", "outline"),
		.shape = &shape_outline, .maybe = true},
	{"attachments", VIEW_SHAPE, DOC("tài liệu kèm theo", "attachments"),
		.shape = &shape_attachment, .list = true},
	{"opinions", VIEW_SHAPE, DOC("ý kiến", "opinions"),
		.shape = &shape_opinion, .list = true},
	{"proposals", VIEW_SHAPE, DOC("đề xuất đã đưa vào",
		"proposals that went into it"),
		.shape = &shape_proposal, .list = true},
	{"tasks", VIEW_SHAPE, DOC("nhiệm vụ được giao ở đây",
		"tasks given there"), .shape = &shape_task, .list = true},
	{"left", VIEW_SHAPE, DOC("việc còn lại từ trước",
		"what is left from before"), .shape = &shape_left},
	{"marks", VIEW_SHAPE, DOC("các bước", "its steps"),
		.shape = &shape_mark, .list = true},
	{"next_step", VIEW_SHAPE, DOC("việc tiếp theo", "what is next"),
		.shape = &shape_next_step, .maybe = true},
	{"minutes", VIEW_SHAPE, DOC("biên bản", "minutes"),
		.shape = &shape_minutes, .maybe = true},
	{"report", VIEW_SHAPE, DOC("báo cáo", "report"),
		.shape = &shape_file, .maybe = true},
	{"mentioned_by", VIEW_SHAPE, DOC("được nhắc tới ở", "who mentions it"),
		.shape = &shape_mention, .list = true},
	{"packet_path", VIEW_PATH, DOC("bộ tài liệu để in", "the packet"),
		.maybe = true},
	{"calendar_path", VIEW_PATH, DOC("tệp .ics của buổi", "an .ics file"),
		.maybe = true},
};

static const ViewField packet_fields[] = {
	{"before", VIEW_SHAPE, DOC("kết luận của buổi trước",
		"the last conclusion before"),
		.shape = &shape_before, .maybe = true},
	{"sheet", VIEW_SHAPE, DOC("danh sách ký tên", "the attendance sheet"),
		.shape = &shape_sheet},
	SIGNER_ROW,
};

static const ViewField wall_fields[] = {
	{"year", VIEW_SHAPE, DOC("năm", "the year"), .shape = &shape_year},
	{"months", VIEW_SHAPE, DOC("mười hai tháng, và tháng có buổi của năm "
		"khác", "the twelve months, and those of other years that "
		"have sessions"),
		.shape = &shape_plan_month, .list = true},
	{"others", VIEW_SHAPE, DOC("các buổi chưa có ngày",
		"sessions without a date"),
		.shape = &shape_plan_entry, .list = true},
	{"entry_count", VIEW_NUMBER, DOC("số dòng trong hai danh sách trên",
		"how many entries both lists have")},
	SUBJECT_ROW,
};

static const ViewField outline_fields[] = {
	{"session", VIEW_SHAPE, DOC("buổi", "its session"),
		.shape = &shape_session},
	{"outline", VIEW_SHAPE, DOC("đề cương", "the outline"),
		.shape = &shape_outline},
	{"documents", VIEW_SHAPE, DOC("văn bản được dẫn",
		"documents it cites"), .shape = &shape_document, .list = true},
	{"works", VIEW_SHAPE, DOC("tác phẩm được dẫn", "works it cites"),
		.shape = &shape_work, .list = true},
	{"attachments", VIEW_SHAPE, DOC("tài liệu kèm theo", "attachments"),
		.shape = &shape_attachment, .list = true},
	{"opinions", VIEW_SHAPE, DOC("ý kiến", "opinions"),
		.shape = &shape_opinion, .list = true},
	{"mentioned_by", VIEW_SHAPE, DOC("được nhắc tới ở", "who mentions it"),
		.shape = &shape_mention, .list = true},
	SIGNER_ROW,
};

static const ViewField minutes_fields[] = {
	{"session", VIEW_SHAPE, DOC("buổi", "the session"),
		.shape = &shape_session},
	{"minutes", VIEW_SHAPE, DOC("biên bản", "its minutes"),
		.shape = &shape_minutes},
	{"opinions", VIEW_SHAPE, DOC("ý kiến trong biên bản",
		"opinions in them"), .shape = &shape_opinion, .list = true},
	{"attachments", VIEW_SHAPE, DOC("tài liệu kèm theo", "attachments"),
		.shape = &shape_attachment, .list = true},
	{"year", VIEW_SHAPE, DOC("năm", "the year"), .shape = &shape_year},
};

static const ViewField conclusion_fields[] = {
	{"session", VIEW_SHAPE, DOC("buổi", "the session"),
		.shape = &shape_session},
	{"day", VIEW_DATE, DOC("ngày họp", "day"), .maybe = true},
	{"conclusion", VIEW_HTML, DOC("kết luận", "conclusion")},
	{"votes", VIEW_SHAPE, DOC("biểu quyết", "votes"),
		.shape = &shape_vote, .list = true},
	{"tasks", VIEW_SHAPE, DOC("nhiệm vụ", "tasks"),
		.shape = &shape_task, .list = true},
	SIGNER_ROW,
};

static const ViewField report_fields[] = {
	{"session", VIEW_SHAPE, DOC("buổi", "the session"),
		.shape = &shape_session},
	{"attachments", VIEW_SHAPE, DOC("tài liệu kèm theo", "attachments"),
		.shape = &shape_attachment, .list = true},
	SUBJECT_ROW,
	SIGNER_ROW,
};

static const ViewField cells_fields[] = {
	{"cells", VIEW_SHAPE, DOC("các tổ đảng", "cells"),
		.shape = &shape_cell, .list = true},
};

static const ViewField cell_fields[] = {
	{"cell", VIEW_SHAPE, DOC("tổ đảng", "the cell"), .shape = &shape_cell},
	{"members", VIEW_SHAPE, DOC("đảng viên hôm nay",
		"members as of today"), .shape = &shape_person, .list = true},
	{"former", VIEW_SHAPE, DOC("người đã rời tổ", "who left it"),
		.shape = &shape_former, .list = true},
	{"groups", VIEW_SHAPE, DOC("các buổi theo năm",
		"its sessions by year"), .shape = &shape_group, .list = true},
	{"proposals", VIEW_SHAPE, DOC("đề xuất của tổ", "its proposals"),
		.shape = &shape_proposal, .list = true},
	SESSION_COUNT_ROW,
	{"tasks", VIEW_SHAPE, DOC("nhiệm vụ của tổ chưa xong",
		"its tasks that are not done"),
		.shape = &shape_task, .list = true},
	DONE_ROW,
	{"opinions", VIEW_SHAPE, DOC("ý kiến theo năm, mới nhất trước",
		"opinions by year, newest first"),
		.shape = &shape_voices, .list = true},
	{"opinion_count", VIEW_NUMBER, DOC("số ý kiến", "how many opinions")},
	{"calendar_path", VIEW_PATH, DOC("tệp .ics của tổ", "an .ics file"),
		.maybe = true},
};

static const ViewField themes_fields[] = {
	{"themes", VIEW_SHAPE, DOC("các chủ đề", "themes"),
		.shape = &shape_theme, .list = true},
};

static const ViewField theme_fields[] = {
	{"theme", VIEW_SHAPE, DOC("chủ đề", "the theme"),
		.shape = &shape_theme},
	{"description", VIEW_HTML, DOC("mô tả", "description"), .maybe = true},
	{"documents", VIEW_SHAPE, DOC("văn bản của chủ đề, rồi của các buổi",
		"documents of the theme, then of its sessions"),
		.shape = &shape_document, .list = true},
	{"works", VIEW_SHAPE, DOC("tác phẩm của các buổi",
		"works of its sessions"), .shape = &shape_work, .list = true},
	{"groups", VIEW_SHAPE, DOC("các buổi theo năm",
		"its sessions by year"), .shape = &shape_group, .list = true},
	SESSION_COUNT_ROW,
};

static const ViewField members_fields[] = {
	{"groups", VIEW_SHAPE, DOC("đảng viên theo tổ", "members by cell"),
		.shape = &shape_members, .list = true},
	{"former", VIEW_SHAPE, DOC("người đã rời chi bộ",
		"who left the chapter"), .shape = &shape_former, .list = true},
};

static const ViewField member_fields[] = {
	{"member", VIEW_SHAPE, DOC("đảng viên", "the member"),
		.shape = &shape_member},
	{"groups", VIEW_SHAPE, DOC("các buổi được phân công",
		"sessions with a part of theirs"),
		.shape = &shape_group, .list = true},
	{"tasks", VIEW_SHAPE, DOC("nhiệm vụ chưa xong",
		"their tasks that are not done"),
		.shape = &shape_task, .list = true},
	DONE_ROW,
	{"opinions", VIEW_SHAPE, DOC("ý kiến theo năm, mới nhất trước",
		"opinions by year, newest first"),
		.shape = &shape_voices, .list = true},
	{"opinion_count", VIEW_NUMBER, DOC("số ý kiến", "how many opinions")},
};

static const ViewField documents_fields[] = {
	{"documents", VIEW_SHAPE, DOC("văn bản", "documents"),
		.shape = &shape_document, .list = true},
	{"works", VIEW_SHAPE, DOC("tác phẩm", "works"),
		.shape = &shape_work, .list = true},
};

/* A chain is told so far and no further. */
#define MORE_DOCUMENTS \
	DOC("còn bao nhiêu văn bản không nêu, khi chuỗi quá dài", \
		"how many more documents, where the chain is a long one")

static const ViewField document_fields[] = {
	{"document", VIEW_SHAPE, DOC("văn bản", "the document"),
		.shape = &shape_document},
	{"continues", VIEW_SHAPE, DOC("tiếp tục các văn bản, gần nhất trước",
		"what it continues, the nearest first"),
		.shape = &shape_document, .list = true},
	{"continues_more", VIEW_NUMBER, MORE_DOCUMENTS},
	{"continued_by", VIEW_SHAPE, DOC("được tiếp tục bởi",
		"what continues it"), .shape = &shape_document, .list = true},
	{"continued_by_more", VIEW_NUMBER, MORE_DOCUMENTS},
	{"replaces", VIEW_SHAPE, DOC("thay thế các văn bản",
		"what it replaces"), .shape = &shape_document, .list = true},
	{"replaces_more", VIEW_NUMBER, MORE_DOCUMENTS},
	{"replaced_by", VIEW_SHAPE, DOC("được thay thế bởi",
		"what replaced it"), .shape = &shape_document, .list = true},
	{"replaced_by_more", VIEW_NUMBER, MORE_DOCUMENTS},
	{"source_url", VIEW_TEXT, DOC("địa chỉ ngoài", "address elsewhere"),
		.maybe = true},
	{"file", VIEW_SHAPE, DOC("tệp kèm theo", "the file"),
		.shape = &shape_attachment, .maybe = true},
	{"cited_by", VIEW_SHAPE, DOC("được dẫn ở", "who cites it"),
		.shape = &shape_mentions, .list = true},
};

static const ViewField work_fields[] = {
	{"work", VIEW_SHAPE, DOC("tác phẩm", "the work"),
		.shape = &shape_work},
	{"cited_by", VIEW_SHAPE, DOC("được dẫn ở", "who cites it"),
		.shape = &shape_mentions, .list = true},
};

static const ViewField tasks_fields[] = {
	{"year", VIEW_TEXT, DOC("năm, nếu là trang riêng của một năm",
		"the year that has the page"), .maybe = true},
	{"groups", VIEW_SHAPE, DOC("nhiệm vụ theo tình trạng",
		"tasks by state"), .shape = &shape_task_group, .list = true},
	{"years", VIEW_SHAPE, DOC("các trang theo năm, khi một trang không đủ",
		"pages by year, where one is not enough"),
		.shape = &shape_task_year, .list = true},
	{"task_count", VIEW_NUMBER, DOC("có bao nhiêu", "how many")},
};

static const ViewField statistics_fields[] = {
	{"overview", VIEW_SHAPE, DOC("số liệu mọi năm",
		"figures of all years"), .shape = &shape_table, .list = true},
	{"by_year", VIEW_SHAPE, DOC("từng năm, mới nhất trước",
		"each year, newest first"),
		.shape = &shape_statistics_of_year, .list = true},
	{"notes", VIEW_SHAPE, DOC("cách tính", "how they are counted"),
		.shape = &shape_note, .list = true},
	{"files", VIEW_SHAPE, DOC("các bảng ở dạng CSV", "the tables as CSV"),
		.shape = &shape_file, .list = true},
};

static const ViewField calendar_fields[] = {
	{"month", VIEW_SHAPE, DOC("tháng đang xem, hoặc tháng này, tháng tới; "
		"trang của năm không có",
		"month on show, or that of the day, the next one; nothing on "
		"a year's page"),
		.shape = &shape_month, .maybe = true},
	{"months", VIEW_SHAPE, DOC("các tháng của năm", "months of the year"),
		.shape = &shape_month, .list = true},
	{"years", VIEW_SHAPE, DOC("các năm, mới nhất trước",
		"years, newest first"), .shape = &shape_entry, .list = true},
	{"weekdays", VIEW_SHAPE, DOC("thứ Hai tới Chủ nhật",
		"Monday to Sunday"), .shape = &shape_weekday, .list = true},
	{"files", VIEW_SHAPE, DOC("các tệp .ics", "the .ics files"),
		.shape = &shape_file, .list = true},
};

static const ViewField changes_fields[] = {
	{"day", VIEW_DATE, DOC("ngày công bố bản này",
		"when this was published")},
	{"since", VIEW_DATE, DOC("ngày công bố bản trước",
		"the publication it is compared with"), .maybe = true},
	{"sessions", VIEW_SHAPE, DOC("các buổi có thay đổi, năm mới nhất "
		"trước", "sessions that changed, newest year first"),
		.shape = &shape_session_change, .list = true},
	{"pages", VIEW_SHAPE, DOC("các trang tự do có thay đổi",
		"free pages that changed"),
		.shape = &shape_change, .list = true},
	{"gone", VIEW_NUMBER, DOC("số buổi không còn",
		"sessions that are not there any more")},
};

static const ViewField search_fields[] = {
	{"choices", VIEW_SHAPE, DOC("các cách lọc",
		"what to narrow a search by"),
		.shape = &shape_choice, .list = true},
	{"years", VIEW_SHAPE, DOC("các năm", "years"),
		.shape = &shape_year, .list = true},
	{"cells", VIEW_SHAPE, DOC("các tổ", "cells"),
		.shape = &shape_cell, .list = true},
	{"themes", VIEW_SHAPE, DOC("các chủ đề", "themes"),
		.shape = &shape_theme, .list = true},
	{"documents_path", VIEW_PATH, DOC("trang văn bản",
		"page of documents")},
};

static const ViewField page_fields[] = {
	{"attachments", VIEW_SHAPE, DOC("tài liệu kèm theo", "attachments"),
		.shape = &shape_attachment, .list = true},
};

static const ViewField list_fields[] = {
	{"parent", VIEW_SHAPE, DOC("trang của danh sách", "whose list it is"),
		.shape = &shape_file},
	{"group", VIEW_TEXT, DOC("năm", "the year")},
	{"sessions", VIEW_SHAPE, DOC("các buổi", "sessions"),
		.shape = &shape_session, .list = true},
	SESSION_COUNT_ROW,
};

static const ViewField not_found_fields[] = {
	{"years", VIEW_SHAPE, DOC("các năm", "years"),
		.shape = &shape_year, .list = true},
	{"themes", VIEW_SHAPE, DOC("các chủ đề", "themes"),
		.shape = &shape_theme, .list = true},
};

static const ViewField alias_fields[] = {
	{"target", VIEW_SHAPE, DOC("địa chỉ mới", "where it is now"),
		.shape = &shape_file},
};

const ViewShape shape_every = {
	"every", VIEW_ROWS(every_fields), DOC("trên mọi trang", "on every page"),
};

const ViewShape page_shapes[PAGE_TYPES] = {
	[PAGE_HOME] = {.name = "home", VIEW_ROWS(home_fields)},
	[PAGE_YEARS] = {.name = "years", VIEW_ROWS(years_fields)},
	[PAGE_YEAR] = {.name = "year", VIEW_ROWS(year_fields)},
	[PAGE_PLAN] = {.name = "plan", VIEW_ROWS(plan_fields)},
	[PAGE_SESSION] = {.name = "session", VIEW_ROWS(session_fields)},
	[PAGE_PACKET] = {.name = "packet", VIEW_ROWS(packet_fields),
		.also = &page_shapes[PAGE_SESSION]},
	[PAGE_WALL] = {.name = "wall", VIEW_ROWS(wall_fields)},
	[PAGE_OUTLINE] = {.name = "outline", VIEW_ROWS(outline_fields)},
	[PAGE_MINUTES] = {.name = "minutes", VIEW_ROWS(minutes_fields)},
	[PAGE_CONCLUSION] = {.name = "conclusion",
		VIEW_ROWS(conclusion_fields)},
	[PAGE_REPORT] = {.name = "report", VIEW_ROWS(report_fields)},
	[PAGE_CELLS] = {.name = "cells", VIEW_ROWS(cells_fields)},
	[PAGE_CELL] = {.name = "cell", VIEW_ROWS(cell_fields)},
	[PAGE_THEMES] = {.name = "themes", VIEW_ROWS(themes_fields)},
	[PAGE_THEME] = {.name = "theme", VIEW_ROWS(theme_fields)},
	[PAGE_MEMBERS] = {.name = "members", VIEW_ROWS(members_fields)},
	[PAGE_MEMBER] = {.name = "member", VIEW_ROWS(member_fields)},
	[PAGE_DOCUMENTS] = {.name = "documents", VIEW_ROWS(documents_fields)},
	[PAGE_DOCUMENT] = {.name = "document", VIEW_ROWS(document_fields)},
	[PAGE_WORK] = {.name = "work", VIEW_ROWS(work_fields)},
	[PAGE_TASKS] = {.name = "tasks", VIEW_ROWS(tasks_fields)},
	[PAGE_STATISTICS] = {.name = "statistics", VIEW_ROWS(statistics_fields)},
	[PAGE_CALENDAR] = {.name = "calendar", VIEW_ROWS(calendar_fields)},
	[PAGE_CHANGES] = {.name = "changes", VIEW_ROWS(changes_fields)},
	[PAGE_SEARCH] = {.name = "search", VIEW_ROWS(search_fields)},
	[PAGE_FREE] = {.name = "page", VIEW_ROWS(page_fields)},
	[PAGE_LIST] = {.name = "list", VIEW_ROWS(list_fields)},
	[PAGE_NOT_FOUND] = {.name = "404", VIEW_ROWS(not_found_fields)},
	[PAGE_ALIAS] = {.name = "alias", VIEW_ROWS(alias_fields)},
};
