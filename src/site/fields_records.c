#include "site/fields.h"

SHAPE(session, DOC("một buổi sinh hoạt", "a session"),
	{"type", DOC("luôn là “session”", "always “session”"), VIEW_TEXT},
	{"id", DOC("mã, như 2025/chuyen-de-1", "id, as 2025/chuyen-de-1"), VIEW_TEXT},
	{"path", DOC("trang của buổi", "its page"), VIEW_PATH},
	{"title", DOC("tiêu đề", "title"), VIEW_TEXT},
	{"kind", DOC("thematic, field_trip hoặc regular",
		"thematic, field_trip or regular"), VIEW_TEXT},
	{"kind_label", DOC("loại, bằng chữ", "the kind in words"), VIEW_TEXT},
	{"number", DOC("số thứ tự trong kế hoạch", "number in the plan"), MAYBE_TEXT},
	{"year", DOC("năm của kế hoạch", "the plan's year"), VIEW_TEXT},
	{"date", DOC("ngày sinh hoạt", "day"), MAYBE_DATE},
	{"time", DOC("giờ bắt đầu", "when it begins"), MAYBE_TIME},
	{"ends", DOC("giờ kết thúc", "when it ends"), MAYBE_TIME},
	{"place", DOC("địa điểm; đã họp thì theo biên bản",
		"place; once it is held, as the minutes tell"), MAYBE_TEXT},
	{"form", DOC("hình thức", "form"), MAYBE_TEXT},
	{"status", DOC("planned, held, postponed hoặc cancelled",
		"planned, held, postponed or cancelled"), VIEW_TEXT},
	{"status_label", DOC("tình trạng, bằng chữ", "the status in words"), VIEW_TEXT},
	{"stage", DOC("planned, assigned, drafted, approved, sent, held hoặc "
		"completed", "planned, assigned, drafted, approved, sent, held "
		"or completed"), MAYBE_TEXT},
	{"stage_label", DOC("giai đoạn, bằng chữ", "the stage in words"), MAYBE_TEXT},
	{"upcoming", DOC("hôm nay hay sắp tới, đúng ngày đã ghi",
		"to take place on its day, today or ahead"), VIEW_FLAG},
	{"moved_from", DOC("ngày đã định trước khi dời",
		"the day it was moved from"), MAYBE_DATE},
	{"cell", DOC("tổ đảng phụ trách", "the cell in charge"), MAYBE(cell)},
	{"leads", DOC("những người phụ trách", "who leads it"), MANY(person)},
	{"cells", DOC("tổ phụ trách, không có thì tổ của những người ấy vào ngày đó",
		"the cell in charge, else where they belonged on that day"), MANY(cell)},
	{"chair", DOC("chủ trì; đã họp thì theo biên bản",
		"who is in the chair; once it is held, as the minutes tell"),
		MAYBE(person)},
	{"secretary", DOC("thư ký, như trên",
		"who takes the minutes, likewise"), MAYBE(person)},
	{"planned", DOC("như kế hoạch đã định", "as it was planned"), ONE(planned)},
	{"authors", DOC("người soạn đề cương", "who wrote the outline"), MANY(person)},
	{"themes", DOC("chủ đề của buổi, của đề cương và của báo cáo",
		"themes of the session, its outline and report"), MANY(theme)},
	{"illustrative", DOC("dữ liệu minh họa", "made up to illustrate"), VIEW_FLAG},
	{"outline_path", DOC("trang đề cương", "page of the outline"), MAYBE_PATH},
	{"minutes_path", DOC("trang biên bản", "page of the minutes"), MAYBE_PATH},
	{"report_path", DOC("trang báo cáo", "page of the report"), MAYBE_PATH},
	{"outline_hidden", DOC("đề cương không dành cho người đọc này",
		"its outline is not for this reader"), VIEW_FLAG},
	{"records_hidden", DOC("biên bản hoặc báo cáo không dành cho người đọc này",
		"its minutes or report are not for this reader"), VIEW_FLAG},
);

SHAPE(planned, DOC("một buổi theo kế hoạch", "a session as planned"),
	{"place", DOC("địa điểm", "place"), MAYBE_TEXT},
	{"chair", DOC("chủ trì", "who is to be in the chair"), MAYBE(person)},
	{"secretary", DOC("thư ký", "who is to take the minutes"), MAYBE(person)},
);

static const ViewField person_fields[] = {
	{"id", DOC("mã; không có khi chỉ là tên",
		"id; nothing for a mere name"), MAYBE_TEXT},
	{"name", DOC("họ tên", "name"), VIEW_TEXT},
	{"short", DOC("tên ngắn", "short name"), VIEW_TEXT},
	{"path", DOC("trang riêng", "their page"), MAYBE_PATH},
	{"role_label", DOC("chức vụ trong chi bộ, nếu không chỉ là đảng viên",
		"office in the chapter, if any"), MAYBE_TEXT},
	{"post", DOC("chức vụ chuyên môn", "post"), MAYBE_TEXT},
	{"kind_label", DOC("diện hôm nay, nếu không phải chính thức",
		"what they are today, unless full"), MAYBE_TEXT},
	{"former", DOC("không còn ở chi bộ", "no longer a member"), VIEW_FLAG},
	{"joins", DOC("ngày sẽ về chi bộ, nếu chưa về",
		"the day they join, if it is to come"), MAYBE_DATE},
};
const ViewShape shape_person = {"person", VIEW_ROWS(person_fields),
	DOC("một đảng viên, một tổ đảng, hoặc chỉ một tên",
		"a member, a cell in their place, or only a name"), .or = &shape_cell};

SHAPE(cell, DOC("một tổ đảng", "a cell"),
	{"id", DOC("mã", "id"), VIEW_TEXT},
	{"name", DOC("tên", "name"), VIEW_TEXT},
	{"short", DOC("tên ngắn", "short name"), VIEW_TEXT},
	{"path", DOC("trang của tổ", "its page"), VIEW_PATH},
	{"specialty", DOC("chuyên môn", "specialty"), MAYBE_TEXT},
	{"member_count", DOC("số đảng viên hôm nay", "members as of today"), VIEW_NUMBER},
	SESSION_COUNT_ROW,
	{"from", DOC("thành lập", "founded"), MAYBE_DATE},
	{"to", DOC("đến ngày", "until"), MAYBE_DATE},
	{"role_label", DOC("để tổ đứng được ở chỗ của người",
		"so that a cell may stand for a person"), VIEW_NOTHING},
	{"post", DOC("như trên", "the same"), VIEW_NOTHING},
	{"kind_label", DOC("như trên", "the same"), VIEW_NOTHING},
	{"former", DOC("luôn là không", "always no"), VIEW_FLAG},
	{"joins", DOC("như trên", "the same"), VIEW_NOTHING},
);

SHAPE(theme, DOC("một chủ đề", "a theme"),
	{"id", DOC("mã", "id"), VIEW_TEXT},
	{"name", DOC("tên", "name"), VIEW_TEXT},
	{"short", DOC("tên ngắn", "short name"), VIEW_TEXT},
	{"path", DOC("trang của chủ đề", "its page"), VIEW_PATH},
	{"years", DOC("các năm có chủ đề này", "years that have it"), VIEW_TEXT,
		.list = true},
	SESSION_COUNT_ROW,
);

SHAPE(year, DOC("một năm có kế hoạch", "a year with a plan"),
	{"id", DOC("năm, như 2025", "the year, as 2025"), VIEW_TEXT},
	{"title", DOC("tiêu đề của kế hoạch", "title of the plan"), VIEW_TEXT},
	{"path", DOC("trang của năm", "page of the year"), VIEW_PATH},
	{"plan_path", DOC("trang kế hoạch", "page of the plan"), VIEW_PATH},
	{"wall_path", DOC("kế hoạch treo tường", "the plan for the wall"), VIEW_PATH},
	SESSION_COUNT_ROW,
	{"number", DOC("số của kế hoạch", "number of the plan"), MAYBE_TEXT},
	{"adopted", DOC("ngày ban hành", "when it was adopted"), MAYBE_DATE},
	{"illustrative", DOC("dữ liệu minh họa", "made up to illustrate"), VIEW_FLAG},
);

SHAPE(document, DOC("một văn bản", "a document"),
	{"id", DOC("mã, thường là số ký hiệu", "id, usually the symbol"), VIEW_TEXT},
	{"symbol", DOC("số ký hiệu", "symbol"), VIEW_TEXT},
	{"kind_label", DOC("loại văn bản", "kind"), MAYBE_TEXT},
	{"title", DOC("loại và số ký hiệu", "kind and symbol"), VIEW_TEXT},
	{"issuer", DOC("cơ quan ban hành", "who issued it"), MAYBE_TEXT},
	{"date", DOC("ngày ban hành", "date"), MAYBE_DATE},
	{"subject", DOC("trích yếu", "what it is about"), MAYBE_TEXT},
	{"path", DOC("trang của văn bản", "its page"), VIEW_PATH},
	{"force", DOC("hôm nay: in_force, ended, hoặc ahead (trước ngày của văn bản)",
		"today: in_force, ended, or ahead of its own date"), VIEW_TEXT},
	{"in_force_to", DOC("hiệu lực đến ngày", "in force until"), MAYBE_DATE},
);

SHAPE(work, DOC("một tác phẩm", "a work"),
	{"id", DOC("mã", "id"), VIEW_TEXT},
	{"title", DOC("tên", "title"), VIEW_TEXT},
	{"author", DOC("tác giả", "author"), MAYBE_TEXT},
	{"year", DOC("năm", "year"), MAYBE_TEXT},
	{"path", DOC("trang của tác phẩm", "its page"), VIEW_PATH},
);

SHAPE(attachment, DOC("một tệp kèm theo", "an attachment"),
	{"title", DOC("tên hiện ra", "title"), VIEW_TEXT},
	{"path", DOC("địa chỉ của tệp", "address of the file"), VIEW_PATH},
	{"size", DOC("cỡ, như 12 kB", "size, as 12 kB"), VIEW_TEXT},
);

SHAPE(link, DOC("một liên kết", "a link"),
	{"text", DOC("chữ hiện ra", "what it says"), VIEW_TEXT},
	{"path", DOC("nơi dẫn tới", "where it leads"), VIEW_PATH},
);

SHAPE(file, DOC("một tệp hay một trang có tên", "a file or page by its title"),
	{"title", DOC("tên", "title"), VIEW_TEXT},
	{"path", DOC("địa chỉ", "address"), VIEW_PATH},
);

SHAPE(entry, DOC("một mục của trình đơn", "an entry of a menu"),
	{"text", DOC("chữ hiện ra", "what it says"), VIEW_TEXT},
	{"path", DOC("nơi dẫn tới", "where it leads"), VIEW_PATH},
	{"current", DOC("chính là chỗ đang xem", "where one is"), VIEW_FLAG},
);

SHAPE(crumb, DOC("một bậc của đường dẫn", "a step of the breadcrumb"),
	{"text", DOC("chữ hiện ra", "what it says"), VIEW_TEXT},
	{"path", DOC("nơi dẫn tới; trang đang xem thì không",
		"where it leads; nothing for the page itself"), MAYBE_PATH},
);

SHAPE(heading, DOC("một đề mục", "a heading"),
	{"level", DOC("bậc, từ 1", "depth, from 1"), VIEW_NUMBER},
	{"id", DOC("mã trong trang", "its id on the page"), VIEW_TEXT},
	{"text", DOC("chữ", "text"), VIEW_TEXT},
);

SHAPE(mention, DOC("một trang có nhắc tới", "a page that mentions something"),
	{"title", DOC("tên trang", "title of the page"), VIEW_TEXT},
	{"path", DOC("địa chỉ", "its address"), VIEW_PATH},
	{"type_label", DOC("loại trang, bằng chữ", "type of the page in words"),
		VIEW_TEXT},
	{"year", DOC("năm", "year"), MAYBE_TEXT},
);

SHAPE(mentions, DOC("những trang của một năm có dẫn", "pages of one year that cite"),
	{"year", DOC("năm; không có: không thuộc năm nào",
		"year; nothing: of none"), MAYBE_TEXT},
	{"mentions", DOC("các trang", "the pages"), MANY(mention)},
);

SHAPE(group, DOC("các buổi của một năm", "sessions of one year"),
	{"year", DOC("năm", "year"), VIEW_TEXT},
	{"path", DOC("trang riêng của danh sách này",
		"a page of its own for them"), MAYBE_PATH},
	{"sessions", DOC("các buổi; trống nếu có trang riêng",
		"sessions; none where there is such a page"), MANY(session)},
	{"count", SESSION_COUNT_DOC, VIEW_NUMBER},
	{"cells", DOC("của một đảng viên: tổ vào những ngày ấy",
		"of a member: the cells on those days"), MANY(cell)},
);
