#include "site/fields.h"

static const ViewField occasion_fields[] = {
	{"kind", VIEW_TEXT, DOC("session; moved: ngày đã dời đi; draft, "
		"approval, sending: hạn",
		"session; moved: the day it was moved from; draft, approval, "
		"sending: the last day")},
	{"session", VIEW_SHAPE, DOC("buổi", "the session"),
		.shape = &shape_session},
};
const ViewShape shape_occasion = {
	"occasion", VIEW_ROWS(occasion_fields), DOC("một việc trên lịch",
		"an occasion"),
};

static const ViewField steps_fields[] = {
	{"kind", VIEW_TEXT, DOC("draft, approval hoặc sending",
		"draft, approval or sending")},
	{"sessions", VIEW_SHAPE, DOC("của các buổi", "of which sessions"),
		.shape = &shape_session, .list = true},
};
const ViewShape shape_steps = {
	"steps", VIEW_ROWS(steps_fields), DOC("các hạn cùng loại trong ngày",
		"steps of a kind on one day"),
};

static const ViewField agenda_day_fields[] = {
	{"date", VIEW_DATE, DOC("ngày", "date")},
	{"today", VIEW_FLAG, DOC("là hôm nay", "it is today")},
	{"anchor", VIEW_TEXT, DOC("mã trong trang", "its id on the page"),
		.maybe = true},
	{"sessions", VIEW_SHAPE, DOC("các buổi, cả ngày trước, rồi theo giờ",
		"sessions, all-day ones first, then by time"),
		.shape = &shape_occasion, .list = true},
	{"steps", VIEW_SHAPE, DOC("các hạn", "last days of steps"),
		.shape = &shape_steps, .list = true},
};
const ViewShape shape_agenda_day = {
	"agenda_day", VIEW_ROWS(agenda_day_fields), DOC("một ngày của lịch "
		"dạng danh sách", "a day of an agenda"),
};

static const ViewField day_fields[] = {
	{"date", VIEW_DATE, DOC("ngày; ô ngoài tháng thì không có",
		"date; nothing outside of the month"), .maybe = true},
	{"number", VIEW_NUMBER, DOC("số ngày", "day of the month"),
		.maybe = true},
	{"today", VIEW_FLAG, DOC("là hôm nay", "it is today")},
	{"path", VIEW_PATH, DOC("ngày ấy trong danh sách",
		"the day in the agenda"), .maybe = true},
	{"occasions", VIEW_SHAPE, DOC("ba việc đầu", "the first three"),
		.shape = &shape_occasion, .list = true},
	{"more", VIEW_NUMBER, DOC("còn bao nhiêu việc",
		"how many are not shown")},
	SESSION_COUNT_ROW,
};
const ViewShape shape_day = {
	"day", VIEW_ROWS(day_fields), DOC("một ô của tháng",
		"a cell of a month"),
};

static const ViewField week_fields[] = {
	{"number", VIEW_NUMBER, DOC("số tuần theo ISO 8601",
		"its number by ISO 8601")},
	{"days", VIEW_SHAPE, DOC("bảy ngày, từ thứ Hai",
		"seven days, Monday first"),
		.shape = &shape_day, .list = true},
};
const ViewShape shape_week = {
	"week", VIEW_ROWS(week_fields), DOC("một tuần", "a week"),
};

static const ViewField month_fields[] = {
	{"date", VIEW_DATE, DOC("ngày đầu tháng", "its first day")},
	{"path", VIEW_PATH, DOC("trang của tháng", "its page")},
	{"current", VIEW_FLAG, DOC("tháng đang xem", "the one on show")},
	SESSION_COUNT_ROW,
	{"weeks", VIEW_SHAPE, DOC("các tuần; trống khi chỉ nêu tên",
		"weeks; none where it is but named"),
		.shape = &shape_week, .list = true},
	{"agenda", VIEW_SHAPE, DOC("danh sách theo ngày", "the agenda"),
		.shape = &shape_agenda_day, .list = true},
};
const ViewShape shape_month = {
	"month", VIEW_ROWS(month_fields), DOC("một tháng", "a month"),
};

static const ViewField weekday_fields[] = {
	{"name", VIEW_TEXT, DOC("tên", "name")},
	{"short", VIEW_TEXT, DOC("tên ngắn", "short name")},
};
const ViewShape shape_weekday = {
	"weekday", VIEW_ROWS(weekday_fields), DOC("một thứ trong tuần",
		"a day of the week"),
};

static const ViewField table_fields[] = {
	{"id", VIEW_TEXT, DOC("mã trong trang", "its id on the page")},
	{"title", VIEW_TEXT, DOC("tiêu đề", "title")},
	{"label", VIEW_TEXT, DOC("tiêu đề, có năm", "title, with the year")},
	{"chart", VIEW_HTML, DOC("biểu đồ SVG", "an SVG chart"),
		.maybe = true},
	{"corner", VIEW_TEXT, DOC("đầu cột nhãn",
		"heading of the row labels")},
	{"columns", VIEW_TEXT, DOC("đầu các cột số",
		"headings of the figures"), .list = true},
	{"rows", VIEW_SHAPE, DOC("các dòng", "rows"),
		.shape = &shape_figures, .list = true},
};
const ViewShape shape_table = {
	"table", VIEW_ROWS(table_fields), DOC("một bảng số liệu",
		"a table of figures"),
};

static const ViewField figures_fields[] = {
	{"label", VIEW_TEXT, DOC("nhãn", "label")},
	{"path", VIEW_PATH, DOC("trang nói về dòng này",
		"the page on what it tells"), .maybe = true},
	{"sum", VIEW_FLAG, DOC("là tổng các dòng trên",
		"the sum of the rows above")},
	{"figures", VIEW_FIGURE, DOC("số, hoặc chữ", "numbers, or texts"),
		.list = true},
};
const ViewShape shape_figures = {
	"figures", VIEW_ROWS(figures_fields), DOC("một dòng số liệu",
		"a row of figures"),
};

static const ViewField statistics_of_year_fields[] = {
	{"year", VIEW_SHAPE, DOC("năm", "the year"), .shape = &shape_year},
	{"anchor", VIEW_TEXT, DOC("mã trong trang", "its id on the page")},
	{"tables", VIEW_SHAPE, DOC("các bảng", "tables"),
		.shape = &shape_table, .list = true},
};
const ViewShape shape_statistics_of_year = {
	"statistics_of_year", VIEW_ROWS(statistics_of_year_fields), DOC("số "
		"liệu của một năm", "figures of one year"),
};

static const ViewField note_fields[] = {
	{"title", VIEW_TEXT, DOC("bảng", "the table")},
	{"text", VIEW_TEXT, DOC("cách tính", "how")},
};
const ViewShape shape_note = {
	"note", VIEW_ROWS(note_fields), DOC("cách tính một bảng",
		"how a table is counted"),
};

static const ViewField former_fields[] = {
	{"person", VIEW_SHAPE, DOC("người", "who"), .shape = &shape_person},
	{"cell", VIEW_SHAPE, DOC("tổ", "the cell"),
		.shape = &shape_cell, .maybe = true},
	{"left", VIEW_DATE, DOC("ngày rời", "when")},
};
const ViewShape shape_former = {
	"former", VIEW_ROWS(former_fields), DOC("người đã rời",
		"someone who left"),
};

static const ViewField stay_fields[] = {
	{"cell", VIEW_SHAPE, DOC("tổ", "cell"),
		.shape = &shape_cell, .maybe = true},
	{"role_label", VIEW_TEXT, DOC("chức vụ", "office")},
	{"kind_label", VIEW_TEXT, DOC("diện", "standing")},
	{"from", VIEW_DATE, DOC("từ", "from"), .maybe = true},
	{"to", VIEW_DATE, DOC("đến", "to"), .maybe = true},
	{"present", VIEW_FLAG, DOC("là hiện nay", "it is now")},
};
const ViewShape shape_stay = {
	"stay", VIEW_ROWS(stay_fields), DOC("một quãng ở chi bộ",
		"a time in the chapter"),
};

static const ViewField member_fields[] = {
	{"name", VIEW_TEXT, DOC("họ tên", "name")},
	{"post", VIEW_TEXT, DOC("chức vụ chuyên môn", "post"), .maybe = true},
	{"cell", VIEW_SHAPE, DOC("tổ hôm nay", "cell as of today"),
		.shape = &shape_cell, .maybe = true},
	{"role_label", VIEW_TEXT, DOC("chức vụ trong chi bộ",
		"office in the chapter")},
	{"kind_label", VIEW_TEXT, DOC("diện", "standing")},
	{"from", VIEW_DATE, DOC("từ", "from"), .maybe = true},
	{"to", VIEW_DATE, DOC("đến", "to"), .maybe = true},
	{"former", VIEW_FLAG, DOC("không còn ở chi bộ", "no longer a member")},
	{"history", VIEW_SHAPE, DOC("quá trình, cả hiện nay",
		"their career, the present included"),
		.shape = &shape_stay, .list = true},
};
const ViewShape shape_member = {
	"member", VIEW_ROWS(member_fields), DOC("một đảng viên", "a member"),
};

static const ViewField task_group_fields[] = {
	{"state", VIEW_TEXT, DOC("overdue, open, carried hoặc done",
		"overdue, open, carried or done")},
	{"state_label", VIEW_TEXT, DOC("bằng chữ", "the state in words")},
	{"count", VIEW_NUMBER, DOC("bao nhiêu", "how many")},
	{"more", VIEW_NUMBER, DOC("còn bao nhiêu việc ở trang của từng năm",
		"how many stand on the pages of the years alone")},
	{"tasks", VIEW_SHAPE, DOC("các nhiệm vụ, trừ việc đã hoàn thành",
		"the tasks, but for those that are done"),
		.shape = &shape_task, .list = true},
	{"years", VIEW_SHAPE, DOC("việc đã hoàn thành, theo năm giao, mới "
		"nhất trước", "those that are done, by the year in which they "
		"were given, newest first"),
		.shape = &shape_tasks_of_year, .list = true},
};
const ViewShape shape_task_group = {
	"task_group", VIEW_ROWS(task_group_fields), DOC("nhiệm vụ cùng tình "
		"trạng", "tasks of one state"),
};

static const ViewField tasks_of_year_fields[] = {
	{"year", VIEW_TEXT, DOC("năm", "year")},
	{"tasks", VIEW_SHAPE, DOC("các nhiệm vụ", "the tasks"),
		.shape = &shape_task, .list = true},
};
const ViewShape shape_tasks_of_year = {
	"tasks_of_year", VIEW_ROWS(tasks_of_year_fields), DOC("nhiệm vụ giao "
		"trong một năm", "tasks that were given in a year"),
};

static const ViewField task_year_fields[] = {
	{"id", VIEW_TEXT, DOC("năm", "year")},
	{"path", VIEW_PATH, DOC("trang", "its page")},
	{"count", VIEW_NUMBER, DOC("bao nhiêu", "how many")},
};
const ViewShape shape_task_year = {
	"task_year", VIEW_ROWS(task_year_fields), DOC("trang nhiệm vụ của một "
		"năm", "page of the tasks of a year"),
};

static const ViewField choice_fields[] = {
	{"name", VIEW_TEXT, DOC("year, cell, theme hoặc type",
		"year, cell, theme or type")},
	{"options", VIEW_SHAPE, DOC("các lựa chọn", "what to choose from"),
		.shape = &shape_option, .list = true},
};
const ViewShape shape_choice = {
	"choice", VIEW_ROWS(choice_fields), DOC("một cách lọc khi tìm",
		"what a search is narrowed by"),
};

static const ViewField option_fields[] = {
	{"id", VIEW_TEXT, DOC("mã", "id")},
	{"label", VIEW_TEXT, DOC("chữ hiện ra", "what it says")},
};
const ViewShape shape_option = {
	"option", VIEW_ROWS(option_fields), DOC("một lựa chọn", "an option"),
};

static const ViewField page_facts_fields[] = {
	{"path", VIEW_PATH, DOC("địa chỉ", "its address")},
	{"type", VIEW_TEXT, DOC("loại, cũng là tên tệp mẫu",
		"its type, also the name of the template")},
	{"title", VIEW_TEXT, DOC("tên, không trùng trong cổng thông tin",
		"title, unique in the portal")},
	{"heading", VIEW_TEXT, DOC("tên cho <h1>", "for <h1>")},
	{"illustrative", VIEW_FLAG, DOC("dữ liệu minh họa",
		"made up to illustrate")},
	{"draft", VIEW_FLAG, DOC("dự thảo", "a draft")},
	{"updated", VIEW_DATE, DOC("ngày cập nhật",
		"when something last happened"), .maybe = true},
	{"aliases", VIEW_PATH, DOC("địa chỉ cũ", "former addresses"),
		.list = true},
};
const ViewShape shape_page_facts = {
	"page_facts", VIEW_ROWS(page_facts_fields), DOC("trang đang xem",
		"the page itself"),
};

static const ViewField chapter_fields[] = {
	{"name", VIEW_TEXT, DOC("tên", "name")},
	{"parent", VIEW_TEXT, DOC("cấp trên", "what it belongs to"),
		.maybe = true},
	{"organisation", VIEW_TEXT, DOC("cơ quan", "organisation"),
		.maybe = true},
	{"place", VIEW_TEXT, DOC("địa danh", "place"), .maybe = true},
	{"code", VIEW_TEXT, DOC("ký hiệu", "code"), .maybe = true},
};
const ViewShape shape_chapter = {
	"chapter", VIEW_ROWS(chapter_fields), DOC("chi bộ", "the chapter"),
};

static const ViewField audience_fields[] = {
	{"id", VIEW_TEXT, DOC("mã", "id")},
	{"name", VIEW_TEXT, DOC("tên", "name")},
};
const ViewShape shape_audience = {
	"audience", VIEW_ROWS(audience_fields), DOC("đối tượng",
		"the audience"),
};

static const ViewField site_fields[] = {
	{"title", VIEW_TEXT, DOC("tên", "title")},
	{"language", VIEW_TEXT, DOC("vi hoặc en", "vi or en")},
	{"today", VIEW_DATE, DOC("hôm nay", "today")},
	{"home", VIEW_PATH, DOC("trang chủ", "home")},
	{"feed", VIEW_PATH, DOC("nguồn tin Atom", "the Atom feed"),
		.maybe = true},
	{"search", VIEW_PATH, DOC("trang tìm kiếm", "the search page"),
		.maybe = true},
	{"changes", VIEW_PATH, DOC("trang “Có gì mới”; chỉ bản công bố mới có",
		"the page of changes; in a publication only"), .maybe = true},
	{"chapter", VIEW_SHAPE, DOC("chi bộ", "the chapter"),
		.shape = &shape_chapter},
	{"audience", VIEW_SHAPE, DOC("đối tượng", "the audience"),
		.shape = &shape_audience},
	{"pages", VIEW_SHAPE, DOC("các trang tự do", "the free pages"),
		.shape = &shape_link, .list = true},
};
const ViewShape shape_site = {
	"site", VIEW_ROWS(site_fields), DOC("cổng thông tin", "the portal"),
};
