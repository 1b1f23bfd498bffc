#include "site/fields.h"

SHAPE(every, DOC("trên mọi trang", "on every page"),
	{"page", DOC("trang đang xem", "the page itself"), ONE(page_facts)},
	{"site", DOC("cổng thông tin", "the portal"), ONE(site)},
	{"contact", DOC("thông tin liên hệ, ở chân trang",
		"how to reach the chapter, in the foot"), MAYBE_HTML},
	{"nav", DOC("trình đơn chính", "the main menu"), MANY(entry)},
	{"breadcrumb", DOC("đường dẫn; trống ở trang chủ",
		"the way here; none at home"), MANY(crumb)},
	{"previous", DOC("trang trước", "the page before"), MAYBE(file)},
	{"next", DOC("trang sau", "the page after"), MAYBE(file)},
	{"toc", DOC("mục lục", "table of contents"), MANY(heading)},
	{"body", DOC("nội dung của tệp Markdown", "text of the Markdown file"),
		MAYBE_HTML},
);

/* What papers in the official form have in common. */
#define SIGNER_ROW \
	{"signer", DOC("bí thư của ngày ấy; không có khi không rõ ngày, " \
		"không ai hay hơn một người", "the secretary on that day; " \
		"nothing where it is unknown, or nobody or more than one is"), \
		MAYBE(person)}
#define SUBJECT_ROW \
	{"subject", DOC("trích yếu: tiêu đề sau tên loại", \
		"the title behind the kind of paper"), VIEW_TEXT}

#define DONE_ROW \
	{"done", DOC("nhiệm vụ đã hoàn thành, theo năm giao, mới nhất trước", \
		"those that are done, by the year in which they were given, " \
		"newest first"), MANY(tasks_of_year)}

/* A chain is told so far and no further. */
#define MORE_DOCUMENTS \
	DOC("còn bao nhiêu văn bản không nêu, khi chuỗi quá dài", \
		"how many more documents, where the chain is a long one")

const ViewShape page_shapes[PAGE_TYPES] = {
	[PAGE_HOME] = {.name = "home", VIEW_ROWS(
	{"years", DOC("các năm, mới nhất trước", "years, newest first"), MANY(year)},
	{"year", DOC("năm hiện tại", "the current one"), MAYBE(year)},
	{"sessions", DOC("các buổi của năm ấy", "its sessions"), MANY(session)},
	{"board", DOC("tiến độ các buổi; năm có nhiều buổi: những buổi quanh hôm nay",
		"their readiness; of many, of those around today"), MANY(row)},
	{"board_left", DOC("số buổi mà bảng tiến độ bỏ bớt",
		"how many sessions the board leaves out"), VIEW_NUMBER},
	{"board_done", DOC("số buổi trên bảng ấy đã xong mọi việc",
		"how many of those on it are done"), VIEW_NUMBER},
	{"ahead", DOC("các buổi sắp tới của mọi năm mà bảng ấy không có",
		"sessions of any year that are ahead and not on it"), MANY(session)},
	{"ahead_left", DOC("số buổi sắp tới không nêu ở đâu trên trang",
		"how many that are ahead stand nowhere on the page"), VIEW_NUMBER},
	{"next_session", DOC("buổi sắp tới", "what is next"), MAYBE(session)},
	{"next_step", DOC("việc tiếp theo của buổi ấy",
		"what has to be done for it"), MAYBE(next_step)},
	{"due", DOC("hạn các bước của buổi ấy", "until when"), MAYBE(due)},
	{"documents", DOC("văn bản cần đọc", "documents to read"), MANY(document)},
	{"works", DOC("tác phẩm cần đọc", "works to read"), MANY(work)},
	{"news", DOC("mới cập nhật, mới nhất trước", "news, newest first"), MANY(event)},
	{"themes", DOC("chủ đề của năm", "themes of the year"), MANY(theme)},
	{"cells", DOC("các tổ đảng", "cells"), MANY(cell)},
	)},
	[PAGE_YEARS] = {.name = "years", VIEW_ROWS(
	{"years", DOC("các năm, mới nhất trước", "years, newest first"), MANY(year)},
	)},
	[PAGE_YEAR] = {.name = "year", VIEW_ROWS(
	{"year", DOC("năm", "the year"), ONE(year)},
	{"sessions", DOC("các buổi", "sessions"), MANY(session)},
	{"timeline", DOC("các buổi theo tháng; không có khi năm không có buổi "
		"nào hoặc quá nhiều buổi", "sessions by month; none for a year "
		"without or with too many of them"), MAYBE(timeline)},
	{"board", DOC("tiến độ các buổi", "their readiness"), MANY(row)},
	{"themes", DOC("chủ đề", "themes"), MANY(theme)},
	{"proposals", DOC("đề xuất", "proposals"), MANY(proposal)},
	{"expected", DOC("số buổi theo loại", "how many of each kind"), MANY(expected)},
	{"decisions", DOC("kết luận của các buổi", "what its sessions decided"),
		MANY(decision)},
	{"calendar_path", DOC("tệp .ics của năm", "an .ics file"), MAYBE_PATH},
	)},
	[PAGE_PLAN] = {.name = "plan", VIEW_ROWS(
	{"year", DOC("năm", "the year"), ONE(year)},
	{"preface", DOC("mở đầu", "preface"), MAYBE_HTML},
	{"sessions", DOC("các buổi", "sessions"), MANY(session)},
	{"themes", DOC("chủ đề", "themes"), MANY(theme)},
	{"proposals", DOC("đề xuất", "proposals"), MANY(proposal)},
	{"expected", DOC("số buổi theo loại", "how many of each kind"), MANY(expected)},
	SUBJECT_ROW,
	SIGNER_ROW,
	)},
	[PAGE_SESSION] = {.name = "session", VIEW_ROWS(
	{"session", DOC("buổi", "the session"), ONE(session)},
	{"due", DOC("hạn các bước", "until when its steps are due"), ONE(due)},
	{"note", DOC("ghi chú", "note"), MAYBE_HTML},
	{"documents", DOC("văn bản", "documents"), MANY(document)},
	{"works", DOC("tác phẩm", "works"), MANY(work)},
	{"outline", DOC("đề cương", "outline"), MAYBE(outline)},
	{"attachments", DOC("tài liệu kèm theo", "attachments"), MANY(attachment)},
	{"opinions", DOC("ý kiến", "opinions"), MANY(opinion)},
	{"proposals", DOC("đề xuất đã đưa vào", "proposals that went into it"),
		MANY(proposal)},
	{"tasks", DOC("nhiệm vụ được giao ở đây", "tasks given there"), MANY(task)},
	{"left", DOC("việc còn lại từ trước", "what is left from before"), ONE(left)},
	{"marks", DOC("các bước", "its steps"), MANY(mark)},
	{"next_step", DOC("việc tiếp theo", "what is next"), MAYBE(next_step)},
	{"minutes", DOC("biên bản", "minutes"), MAYBE(minutes)},
	{"report", DOC("báo cáo", "report"), MAYBE(file)},
	{"mentioned_by", DOC("được nhắc tới ở", "who mentions it"), MANY(mention)},
	{"packet_path", DOC("bộ tài liệu để in", "the packet"), MAYBE_PATH},
	{"calendar_path", DOC("tệp .ics của buổi", "an .ics file"), MAYBE_PATH},
	)},
	[PAGE_PACKET] = {.name = "packet", .also = &page_shapes[PAGE_SESSION], VIEW_ROWS(
	{"before", DOC("kết luận của buổi trước", "the last conclusion before"),
		MAYBE(before)},
	{"sheet", DOC("danh sách ký tên", "the attendance sheet"), ONE(sheet)},
	SIGNER_ROW,
	)},
	[PAGE_WALL] = {.name = "wall", VIEW_ROWS(
	{"year", DOC("năm", "the year"), ONE(year)},
	{"months", DOC("mười hai tháng, và tháng có buổi của năm khác", "the "
		"twelve months, and those of other years that have sessions"),
		MANY(plan_month)},
	{"others", DOC("các buổi chưa có ngày", "sessions without a date"),
		MANY(plan_entry)},
	{"entry_count", DOC("số dòng trong hai danh sách trên",
		"how many entries both lists have"), VIEW_NUMBER},
	SUBJECT_ROW,
	)},
	[PAGE_OUTLINE] = {.name = "outline", VIEW_ROWS(
	{"session", DOC("buổi", "its session"), ONE(session)},
	{"outline", DOC("đề cương", "the outline"), ONE(outline)},
	{"documents", DOC("văn bản được dẫn", "documents it cites"), MANY(document)},
	{"works", DOC("tác phẩm được dẫn", "works it cites"), MANY(work)},
	{"attachments", DOC("tài liệu kèm theo", "attachments"), MANY(attachment)},
	{"opinions", DOC("ý kiến", "opinions"), MANY(opinion)},
	{"mentioned_by", DOC("được nhắc tới ở", "who mentions it"), MANY(mention)},
	SIGNER_ROW,
	)},
	[PAGE_MINUTES] = {.name = "minutes", VIEW_ROWS(
	{"session", DOC("buổi", "the session"), ONE(session)},
	{"minutes", DOC("biên bản", "its minutes"), ONE(minutes)},
	{"opinions", DOC("ý kiến trong biên bản", "opinions in them"), MANY(opinion)},
	{"attachments", DOC("tài liệu kèm theo", "attachments"), MANY(attachment)},
	{"year", DOC("năm", "the year"), ONE(year)},
	)},
	[PAGE_CONCLUSION] = {.name = "conclusion", VIEW_ROWS(
	{"session", DOC("buổi", "the session"), ONE(session)},
	{"day", DOC("ngày họp", "day"), MAYBE_DATE},
	{"conclusion", DOC("kết luận", "conclusion"), VIEW_HTML},
	{"votes", DOC("biểu quyết", "votes"), MANY(vote)},
	{"tasks", DOC("nhiệm vụ", "tasks"), MANY(task)},
	SIGNER_ROW,
	)},
	[PAGE_REPORT] = {.name = "report", VIEW_ROWS(
	{"session", DOC("buổi", "the session"), ONE(session)},
	{"attachments", DOC("tài liệu kèm theo", "attachments"), MANY(attachment)},
	SUBJECT_ROW,
	SIGNER_ROW,
	)},
	[PAGE_CELLS] = {.name = "cells", VIEW_ROWS(
	{"cells", DOC("các tổ đảng", "cells"), MANY(cell)},
	)},
	[PAGE_CELL] = {.name = "cell", VIEW_ROWS(
	{"cell", DOC("tổ đảng", "the cell"), ONE(cell)},
	{"members", DOC("đảng viên hôm nay", "members as of today"), MANY(person)},
	{"former", DOC("người đã rời tổ", "who left it"), MANY(former)},
	{"groups", DOC("các buổi theo năm", "its sessions by year"), MANY(group)},
	{"proposals", DOC("đề xuất của tổ", "its proposals"), MANY(proposal)},
	SESSION_COUNT_ROW,
	{"tasks", DOC("nhiệm vụ của tổ chưa xong",
		"its tasks that are not done"), MANY(task)},
	DONE_ROW,
	{"opinions", DOC("ý kiến theo năm, mới nhất trước",
		"opinions by year, newest first"), MANY(voices)},
	{"opinion_count", DOC("số ý kiến", "how many opinions"), VIEW_NUMBER},
	{"calendar_path", DOC("tệp .ics của tổ", "an .ics file"), MAYBE_PATH},
	)},
	[PAGE_THEMES] = {.name = "themes", VIEW_ROWS(
	{"themes", DOC("các chủ đề", "themes"), MANY(theme)},
	)},
	[PAGE_THEME] = {.name = "theme", VIEW_ROWS(
	{"theme", DOC("chủ đề", "the theme"), ONE(theme)},
	{"description", DOC("mô tả", "description"), MAYBE_HTML},
	{"documents", DOC("văn bản của chủ đề, rồi của các buổi",
		"documents of the theme, then of its sessions"), MANY(document)},
	{"works", DOC("tác phẩm của các buổi", "works of its sessions"), MANY(work)},
	{"groups", DOC("các buổi theo năm", "its sessions by year"), MANY(group)},
	SESSION_COUNT_ROW,
	)},
	[PAGE_MEMBERS] = {.name = "members", VIEW_ROWS(
	{"groups", DOC("đảng viên theo tổ", "members by cell"), MANY(members)},
	{"former", DOC("người đã rời chi bộ", "who left the chapter"), MANY(former)},
	)},
	[PAGE_MEMBER] = {.name = "member", VIEW_ROWS(
	{"member", DOC("đảng viên", "the member"), ONE(member)},
	{"groups", DOC("các buổi được phân công",
		"sessions with a part of theirs"), MANY(group)},
	{"tasks", DOC("nhiệm vụ chưa xong", "their tasks that are not done"), MANY(task)},
	DONE_ROW,
	{"opinions", DOC("ý kiến theo năm, mới nhất trước",
		"opinions by year, newest first"), MANY(voices)},
	{"opinion_count", DOC("số ý kiến", "how many opinions"), VIEW_NUMBER},
	)},
	[PAGE_DOCUMENTS] = {.name = "documents", VIEW_ROWS(
	{"documents", DOC("văn bản", "documents"), MANY(document)},
	{"works", DOC("tác phẩm", "works"), MANY(work)},
	)},
	[PAGE_DOCUMENT] = {.name = "document", VIEW_ROWS(
	{"document", DOC("văn bản", "the document"), ONE(document)},
	{"continues", DOC("tiếp tục các văn bản, gần nhất trước",
		"what it continues, the nearest first"), MANY(document)},
	{"continues_more", MORE_DOCUMENTS, VIEW_NUMBER},
	{"continued_by", DOC("được tiếp tục bởi", "what continues it"), MANY(document)},
	{"continued_by_more", MORE_DOCUMENTS, VIEW_NUMBER},
	{"replaces", DOC("thay thế các văn bản", "what it replaces"), MANY(document)},
	{"replaces_more", MORE_DOCUMENTS, VIEW_NUMBER},
	{"replaced_by", DOC("được thay thế bởi", "what replaced it"), MANY(document)},
	{"replaced_by_more", MORE_DOCUMENTS, VIEW_NUMBER},
	{"source_url", DOC("địa chỉ ngoài", "address elsewhere"), MAYBE_TEXT},
	{"file", DOC("tệp kèm theo", "the file"), MAYBE(attachment)},
	{"cited_by", DOC("được dẫn ở", "who cites it"), MANY(mentions)},
	)},
	[PAGE_WORK] = {.name = "work", VIEW_ROWS(
	{"work", DOC("tác phẩm", "the work"), ONE(work)},
	{"cited_by", DOC("được dẫn ở", "who cites it"), MANY(mentions)},
	)},
	[PAGE_TASKS] = {.name = "tasks", VIEW_ROWS(
	{"year", DOC("năm, nếu là trang riêng của một năm",
		"the year that has the page"), MAYBE_TEXT},
	{"groups", DOC("nhiệm vụ theo tình trạng", "tasks by state"), MANY(task_group)},
	{"years", DOC("các trang theo năm, khi một trang không đủ",
		"pages by year, where one is not enough"), MANY(task_year)},
	{"task_count", DOC("có bao nhiêu", "how many"), VIEW_NUMBER},
	)},
	[PAGE_STATISTICS] = {.name = "statistics", VIEW_ROWS(
	{"overview", DOC("số liệu mọi năm", "figures of all years"), MANY(table)},
	{"by_year", DOC("từng năm, mới nhất trước", "each year, newest first"),
		MANY(statistics_of_year)},
	{"notes", DOC("cách tính", "how they are counted"), MANY(note)},
	{"files", DOC("các bảng ở dạng CSV", "the tables as CSV"), MANY(file)},
	)},
	[PAGE_CALENDAR] = {.name = "calendar", VIEW_ROWS(
	{"month", DOC("tháng đang xem, hoặc tháng này, tháng tới; trang của "
		"năm không có", "month on show, or that of the day, the next "
		"one; nothing on a year's page"), MAYBE(month)},
	{"months", DOC("các tháng của năm", "months of the year"), MANY(month)},
	{"years", DOC("các năm, mới nhất trước", "years, newest first"), MANY(entry)},
	{"weekdays", DOC("thứ Hai tới Chủ nhật", "Monday to Sunday"), MANY(weekday)},
	{"files", DOC("các tệp .ics", "the .ics files"), MANY(file)},
	)},
	[PAGE_CHANGES] = {.name = "changes", VIEW_ROWS(
	{"day", DOC("ngày công bố bản này", "when this was published"), VIEW_DATE},
	{"since", DOC("ngày công bố bản trước",
		"the publication it is compared with"), MAYBE_DATE},
	{"sessions", DOC("các buổi có thay đổi, năm mới nhất trước",
		"sessions that changed, newest year first"), MANY(session_change)},
	{"pages", DOC("các trang tự do có thay đổi", "free pages that changed"),
		MANY(change)},
	{"gone", DOC("số buổi không còn",
		"sessions that are not there any more"), VIEW_NUMBER},
	)},
	[PAGE_SEARCH] = {.name = "search", VIEW_ROWS(
	{"choices", DOC("các cách lọc", "what to narrow a search by"), MANY(choice)},
	{"years", DOC("các năm", "years"), MANY(year)},
	{"cells", DOC("các tổ", "cells"), MANY(cell)},
	{"themes", DOC("các chủ đề", "themes"), MANY(theme)},
	{"documents_path", DOC("trang văn bản", "page of documents"), VIEW_PATH},
	)},
	[PAGE_FREE] = {.name = "page", VIEW_ROWS(
	{"attachments", DOC("tài liệu kèm theo", "attachments"), MANY(attachment)},
	)},
	[PAGE_LIST] = {.name = "list", VIEW_ROWS(
	{"parent", DOC("trang của danh sách", "whose list it is"), ONE(file)},
	{"group", DOC("năm", "the year"), VIEW_TEXT},
	{"sessions", DOC("các buổi", "sessions"), MANY(session)},
	SESSION_COUNT_ROW,
	)},
	[PAGE_NOT_FOUND] = {.name = "404", VIEW_ROWS(
	{"years", DOC("các năm", "years"), MANY(year)},
	{"themes", DOC("các chủ đề", "themes"), MANY(theme)},
	)},
	[PAGE_ALIAS] = {.name = "alias", VIEW_ROWS(
	{"target", DOC("địa chỉ mới", "where it is now"), ONE(file)},
	)},
};
