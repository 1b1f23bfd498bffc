#include "site/fields.h"

SHAPE(occasion, DOC("một việc trên lịch", "an occasion"),
	{"kind", DOC("session; moved: ngày đã dời đi; draft, approval, "
		"sending: hạn", "session; moved: the day it was moved from; "
		"draft, approval, sending: the last day"), VIEW_TEXT},
	{"session", DOC("buổi", "the session"), ONE(session)},
);

SHAPE(steps, DOC("các hạn cùng loại trong ngày", "steps of a kind on one day"),
	{"kind", DOC("draft, approval hoặc sending",
		"draft, approval or sending"), VIEW_TEXT},
	{"sessions", DOC("của các buổi", "of which sessions"), MANY(session)},
);

SHAPE(agenda_day, DOC("một ngày của lịch dạng danh sách", "a day of an agenda"),
	{"date", DOC("ngày", "date"), VIEW_DATE},
	{"today", DOC("là hôm nay", "it is today"), VIEW_FLAG},
	{"anchor", DOC("mã trong trang", "its id on the page"), MAYBE_TEXT},
	{"sessions", DOC("các buổi, cả ngày trước, rồi theo giờ",
		"sessions, all-day ones first, then by time"), MANY(occasion)},
	{"steps", DOC("các hạn", "last days of steps"), MANY(steps)},
);

SHAPE(day, DOC("một ô của tháng", "a cell of a month"),
	{"date", DOC("ngày; ô ngoài tháng thì không có",
		"date; nothing outside of the month"), MAYBE_DATE},
	{"number", DOC("số ngày", "day of the month"), MAYBE_NUMBER},
	{"today", DOC("là hôm nay", "it is today"), VIEW_FLAG},
	{"path", DOC("ngày ấy trong danh sách", "the day in the agenda"), MAYBE_PATH},
	{"occasions", DOC("ba việc đầu", "the first three"), MANY(occasion)},
	{"more", DOC("còn bao nhiêu việc", "how many are not shown"), VIEW_NUMBER},
	SESSION_COUNT_ROW,
);

SHAPE(week, DOC("một tuần", "a week"),
	{"number", DOC("số tuần theo ISO 8601", "its number by ISO 8601"), VIEW_NUMBER},
	{"days", DOC("bảy ngày, từ thứ Hai", "seven days, Monday first"), MANY(day)},
);

SHAPE(month, DOC("một tháng", "a month"),
	{"date", DOC("ngày đầu tháng", "its first day"), VIEW_DATE},
	{"path", DOC("trang của tháng", "its page"), VIEW_PATH},
	{"current", DOC("tháng đang xem", "the one on show"), VIEW_FLAG},
	SESSION_COUNT_ROW,
	{"weeks", DOC("các tuần; trống khi chỉ nêu tên",
		"weeks; none where it is but named"), MANY(week)},
	{"agenda", DOC("danh sách theo ngày", "the agenda"), MANY(agenda_day)},
);

SHAPE(weekday, DOC("một thứ trong tuần", "a day of the week"),
	{"name", DOC("tên", "name"), VIEW_TEXT},
	{"short", DOC("tên ngắn", "short name"), VIEW_TEXT},
);

SHAPE(table, DOC("một bảng số liệu", "a table of figures"),
	{"id", DOC("mã trong trang", "its id on the page"), VIEW_TEXT},
	{"title", DOC("tiêu đề", "title"), VIEW_TEXT},
	{"label", DOC("tiêu đề, có năm", "title, with the year"), VIEW_TEXT},
	{"chart", DOC("biểu đồ SVG", "an SVG chart"), MAYBE_HTML},
	{"corner", DOC("đầu cột nhãn", "heading of the row labels"), VIEW_TEXT},
	{"columns", DOC("đầu các cột số", "headings of the figures"), VIEW_TEXT,
		.list = true},
	{"rows", DOC("các dòng", "rows"), MANY(figures)},
);

SHAPE(figures, DOC("một dòng số liệu", "a row of figures"),
	{"label", DOC("nhãn", "label"), VIEW_TEXT},
	{"path", DOC("trang nói về dòng này", "the page on what it tells"), MAYBE_PATH},
	{"sum", DOC("là tổng các dòng trên", "the sum of the rows above"), VIEW_FLAG},
	{"figures", DOC("số, hoặc chữ", "figures, as shown"), VIEW_TEXT,
		.list = true},
);

SHAPE(statistics_of_year, DOC("số liệu của một năm", "figures of one year"),
	{"year", DOC("năm", "the year"), ONE(year)},
	{"anchor", DOC("mã trong trang", "its id on the page"), VIEW_TEXT},
	{"tables", DOC("các bảng", "tables"), MANY(table)},
);

SHAPE(note, DOC("cách tính một bảng", "how a table is counted"),
	{"title", DOC("bảng", "the table"), VIEW_TEXT},
	{"text", DOC("cách tính", "how"), VIEW_TEXT},
);

SHAPE(former, DOC("người đã rời", "someone who left"),
	{"person", DOC("người", "who"), ONE(person)},
	{"cell", DOC("tổ", "the cell"), MAYBE(cell)},
	{"left", DOC("ngày rời", "when"), VIEW_DATE},
);

SHAPE(stay, DOC("một quãng ở chi bộ", "a time in the chapter"),
	{"cell", DOC("tổ", "cell"), MAYBE(cell)},
	{"role_label", DOC("chức vụ", "office"), VIEW_TEXT},
	{"kind_label", DOC("diện", "standing"), VIEW_TEXT},
	{"from", DOC("từ", "from"), MAYBE_DATE},
	{"to", DOC("đến", "to"), MAYBE_DATE},
	{"present", DOC("là hiện nay", "it is now"), VIEW_FLAG},
);

SHAPE(member, DOC("một đảng viên", "a member"),
	{"name", DOC("họ tên", "name"), VIEW_TEXT},
	{"post", DOC("chức vụ chuyên môn", "post"), MAYBE_TEXT},
	{"cell", DOC("tổ hôm nay", "cell as of today"), MAYBE(cell)},
	{"role_label", DOC("chức vụ trong chi bộ", "office in the chapter"), VIEW_TEXT},
	{"kind_label", DOC("diện", "standing"), VIEW_TEXT},
	{"from", DOC("từ", "from"), MAYBE_DATE},
	{"to", DOC("đến", "to"), MAYBE_DATE},
	{"former", DOC("không còn ở chi bộ", "no longer a member"), VIEW_FLAG},
	{"history", DOC("quá trình, cả hiện nay",
		"their career, the present included"), MANY(stay)},
);

SHAPE(task_group, DOC("nhiệm vụ cùng tình trạng", "tasks of one state"),
	{"state", DOC("overdue, open, carried hoặc done",
		"overdue, open, carried or done"), VIEW_TEXT},
	{"state_label", DOC("bằng chữ", "the state in words"), VIEW_TEXT},
	{"count", DOC("bao nhiêu", "how many"), VIEW_NUMBER},
	{"more", DOC("còn bao nhiêu việc ở trang của từng năm",
		"how many stand on the pages of the years alone"), VIEW_NUMBER},
	{"tasks", DOC("các nhiệm vụ, trừ việc đã hoàn thành",
		"the tasks, but for those that are done"), MANY(task)},
	{"years", DOC("việc đã hoàn thành, theo năm giao, mới nhất trước",
		"those that are done, by the year in which they were given, "
		"newest first"), MANY(tasks_of_year)},
);

SHAPE(tasks_of_year, DOC("nhiệm vụ giao trong một năm",
	"tasks that were given in a year"),
	{"year", DOC("năm", "year"), VIEW_TEXT},
	{"tasks", DOC("các nhiệm vụ", "the tasks"), MANY(task)},
);

SHAPE(task_year, DOC("trang nhiệm vụ của một năm", "page of the tasks of a year"),
	{"id", DOC("năm", "year"), VIEW_TEXT},
	{"path", DOC("trang", "its page"), VIEW_PATH},
	{"count", DOC("bao nhiêu", "how many"), VIEW_NUMBER},
);

SHAPE(choice, DOC("một cách lọc khi tìm", "what a search is narrowed by"),
	{"name", DOC("year, cell, theme hoặc type",
		"year, cell, theme or type"), VIEW_TEXT},
	{"options", DOC("các lựa chọn", "what to choose from"), MANY(option)},
);

SHAPE(option, DOC("một lựa chọn", "an option"),
	{"id", DOC("mã", "id"), VIEW_TEXT},
	{"label", DOC("chữ hiện ra", "what it says"), VIEW_TEXT},
);

SHAPE(page_facts, DOC("trang đang xem", "the page itself"),
	{"path", DOC("địa chỉ", "its address"), VIEW_PATH},
	{"type", DOC("loại, cũng là tên tệp mẫu",
		"its type, also the name of the template"), VIEW_TEXT},
	{"title", DOC("tên, không trùng trong cổng thông tin",
		"title, unique in the portal"), VIEW_TEXT},
	{"heading", DOC("tên cho <h1>", "for <h1>"), VIEW_TEXT},
	{"illustrative", DOC("dữ liệu minh họa", "made up to illustrate"), VIEW_FLAG},
	{"draft", DOC("dự thảo", "a draft"), VIEW_FLAG},
	{"updated", DOC("ngày cập nhật", "when something last happened"), MAYBE_DATE},
	{"aliases", DOC("địa chỉ cũ", "former addresses"), VIEW_PATH, .list = true},
);

SHAPE(chapter, DOC("chi bộ", "the chapter"),
	{"name", DOC("tên", "name"), VIEW_TEXT},
	{"parent", DOC("cấp trên", "what it belongs to"), MAYBE_TEXT},
	{"organisation", DOC("cơ quan", "organisation"), MAYBE_TEXT},
	{"place", DOC("địa danh", "place"), MAYBE_TEXT},
	{"code", DOC("ký hiệu", "code"), MAYBE_TEXT},
);

SHAPE(audience, DOC("đối tượng", "the audience"),
	{"id", DOC("mã", "id"), VIEW_TEXT},
	{"name", DOC("tên", "name"), VIEW_TEXT},
);

SHAPE(site, DOC("cổng thông tin", "the portal"),
	{"title", DOC("tên", "title"), VIEW_TEXT},
	{"language", DOC("vi hoặc en", "vi or en"), VIEW_TEXT},
	{"today", DOC("hôm nay", "today"), VIEW_DATE},
	{"home", DOC("trang chủ", "home"), VIEW_PATH},
	{"feed", DOC("nguồn tin Atom", "the Atom feed"), MAYBE_PATH},
	{"search", DOC("trang tìm kiếm", "the search page"), MAYBE_PATH},
	{"changes", DOC("trang “Có gì mới”; chỉ bản công bố mới có",
		"the page of changes; in a publication only"), MAYBE_PATH},
	{"chapter", DOC("chi bộ", "the chapter"), ONE(chapter)},
	{"audience", DOC("đối tượng", "the audience"), ONE(audience)},
	{"pages", DOC("các trang tự do không có trong trình đơn",
		"the free pages that are not in the menu"), MANY(link)},
);
