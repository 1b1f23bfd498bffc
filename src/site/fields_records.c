#include "site/fields.h"

static const ViewField session_fields[] = {
	{"type", VIEW_TEXT, DOC("luôn là “session”", "always “session”")},
	{"id", VIEW_TEXT, DOC("mã, như 2025/chuyen-de-1",
		"id, as 2025/chuyen-de-1")},
	{"path", VIEW_PATH, DOC("trang của buổi", "its page")},
	{"title", VIEW_TEXT, DOC("tiêu đề", "title")},
	{"kind", VIEW_TEXT, DOC("thematic, field_trip hoặc regular",
		"thematic, field_trip or regular")},
	{"kind_label", VIEW_TEXT, DOC("loại, bằng chữ", "the kind in words")},
	{"number", VIEW_TEXT, DOC("số thứ tự trong kế hoạch",
		"number in the plan"), .maybe = true},
	{"year", VIEW_TEXT, DOC("năm của kế hoạch", "the plan's year")},
	{"date", VIEW_DATE, DOC("ngày sinh hoạt", "day"), .maybe = true},
	{"time", VIEW_TIME, DOC("giờ bắt đầu", "when it begins"),
		.maybe = true},
	{"ends", VIEW_TIME, DOC("giờ kết thúc", "when it ends"),
		.maybe = true},
	{"place", VIEW_TEXT, DOC("địa điểm; đã họp thì theo biên bản",
		"place; once it is held, as the minutes tell"),
		.maybe = true},
	{"form", VIEW_TEXT, DOC("hình thức", "form"), .maybe = true},
	{"status", VIEW_TEXT, DOC("planned, held, postponed hoặc cancelled",
		"planned, held, postponed or cancelled")},
	{"status_label", VIEW_TEXT, DOC("tình trạng, bằng chữ",
		"the status in words")},
	{"stage", VIEW_TEXT, DOC("planned, assigned, drafted, approved, sent, "
		"held hoặc completed",
		"planned, assigned, drafted, approved, sent, held or "
		"completed"), .maybe = true},
	{"stage_label", VIEW_TEXT, DOC("giai đoạn, bằng chữ",
		"the stage in words"), .maybe = true},
	{"upcoming", VIEW_FLAG, DOC("hôm nay hay sắp tới, đúng ngày đã ghi",
		"to take place on its day, today or ahead")},
	{"moved_from", VIEW_DATE, DOC("ngày đã định trước khi dời",
		"the day it was moved from"), .maybe = true},
	{"cell", VIEW_SHAPE, DOC("tổ đảng phụ trách", "the cell in charge"),
		.shape = &shape_cell, .maybe = true},
	{"leads", VIEW_SHAPE, DOC("những người phụ trách", "who leads it"),
		.shape = &shape_person, .list = true},
	{"cells", VIEW_SHAPE, DOC("tổ phụ trách, không có thì tổ của những "
		"người ấy vào ngày đó", "the cell in charge, else where they "
		"belonged on that day"),
		.shape = &shape_cell, .list = true},
	{"chair", VIEW_SHAPE, DOC("chủ trì; đã họp thì theo biên bản",
		"who is in the chair; once it is held, as the minutes tell"),
		.shape = &shape_person, .maybe = true},
	{"secretary", VIEW_SHAPE, DOC("thư ký, như trên",
		"who takes the minutes, likewise"),
		.shape = &shape_person, .maybe = true},
	{"planned", VIEW_SHAPE, DOC("như kế hoạch đã định",
		"as it was planned"), .shape = &shape_planned},
	{"authors", VIEW_SHAPE, DOC("người soạn đề cương",
		"who wrote the outline"),
		.shape = &shape_person, .list = true},
	{"themes", VIEW_SHAPE, DOC("chủ đề của buổi, của đề cương và của "
		"báo cáo", "themes of the session, its outline and report"),
		.shape = &shape_theme, .list = true},
	{"illustrative", VIEW_FLAG, DOC("dữ liệu minh họa",
		"made up to illustrate")},
	{"outline_path", VIEW_PATH, DOC("trang đề cương",
		"page of the outline"), .maybe = true},
	{"minutes_path", VIEW_PATH, DOC("trang biên bản",
		"page of the minutes"), .maybe = true},
	{"report_path", VIEW_PATH, DOC("trang báo cáo", "page of the report"),
		.maybe = true},
	{"outline_hidden", VIEW_FLAG, DOC("đề cương không dành cho người "
		"đọc này", "its outline is not for this reader")},
	{"records_hidden", VIEW_FLAG, DOC("biên bản hoặc báo cáo không dành "
		"cho người đọc này", "its minutes or report are not for this "
		"reader")},
};
const ViewShape shape_session = {
	"session", VIEW_ROWS(session_fields), DOC("một buổi sinh hoạt",
		"a session"),
};

static const ViewField planned_fields[] = {
	{"place", VIEW_TEXT, DOC("địa điểm", "place"), .maybe = true},
	{"chair", VIEW_SHAPE, DOC("chủ trì", "who is to be in the chair"),
		.shape = &shape_person, .maybe = true},
	{"secretary", VIEW_SHAPE, DOC("thư ký", "who is to take the minutes"),
		.shape = &shape_person, .maybe = true},
};
const ViewShape shape_planned = {
	"planned", VIEW_ROWS(planned_fields), DOC("một buổi theo kế hoạch",
		"a session as planned"),
};

static const ViewField person_fields[] = {
	{"id", VIEW_TEXT, DOC("mã; không có khi chỉ là tên",
		"id; nothing for a mere name"), .maybe = true},
	{"name", VIEW_TEXT, DOC("họ tên", "name")},
	{"short", VIEW_TEXT, DOC("tên ngắn", "short name")},
	{"path", VIEW_PATH, DOC("trang riêng", "their page"), .maybe = true},
	{"role_label", VIEW_TEXT, DOC("chức vụ trong chi bộ, nếu không chỉ là "
		"đảng viên", "office in the chapter, if any"), .maybe = true},
	{"post", VIEW_TEXT, DOC("chức vụ chuyên môn", "post"), .maybe = true},
	{"kind_label", VIEW_TEXT, DOC("diện hôm nay, nếu không phải chính thức",
		"what they are today, unless full"), .maybe = true},
	{"former", VIEW_FLAG, DOC("không còn ở chi bộ", "no longer a member")},
	{"joins", VIEW_DATE, DOC("ngày sẽ về chi bộ, nếu chưa về",
		"the day they join, if it is to come"), .maybe = true},
};
const ViewShape shape_person = {
	"person", VIEW_ROWS(person_fields), DOC("một đảng viên, một tổ đảng, "
		"hoặc chỉ một tên",
		"a member, a cell in their place, or only a name"),
		.or = &shape_cell,
};

static const ViewField cell_fields[] = {
	{"id", VIEW_TEXT, DOC("mã", "id")},
	{"name", VIEW_TEXT, DOC("tên", "name")},
	{"short", VIEW_TEXT, DOC("tên ngắn", "short name")},
	{"path", VIEW_PATH, DOC("trang của tổ", "its page")},
	{"specialty", VIEW_TEXT, DOC("chuyên môn", "specialty"),
		.maybe = true},
	{"member_count", VIEW_NUMBER, DOC("số đảng viên hôm nay",
		"members as of today")},
	SESSION_COUNT_ROW,
	{"from", VIEW_DATE, DOC("thành lập", "founded"), .maybe = true},
	{"to", VIEW_DATE, DOC("đến ngày", "until"), .maybe = true},
	{"role_label", VIEW_NOTHING, DOC("để tổ đứng được ở chỗ của người",
		"so that a cell may stand for a person")},
	{"post", VIEW_NOTHING, DOC("như trên", "the same")},
	{"kind_label", VIEW_NOTHING, DOC("như trên", "the same")},
	{"former", VIEW_FLAG, DOC("luôn là không", "always no")},
	{"joins", VIEW_NOTHING, DOC("như trên", "the same")},
};
const ViewShape shape_cell = {
	"cell", VIEW_ROWS(cell_fields), DOC("một tổ đảng", "a cell"),
};

static const ViewField theme_fields[] = {
	{"id", VIEW_TEXT, DOC("mã", "id")},
	{"name", VIEW_TEXT, DOC("tên", "name")},
	{"short", VIEW_TEXT, DOC("tên ngắn", "short name")},
	{"path", VIEW_PATH, DOC("trang của chủ đề", "its page")},
	{"years", VIEW_TEXT, DOC("các năm có chủ đề này",
		"years that have it"), .list = true},
	SESSION_COUNT_ROW,
};
const ViewShape shape_theme = {
	"theme", VIEW_ROWS(theme_fields), DOC("một chủ đề", "a theme"),
};

static const ViewField year_fields[] = {
	{"id", VIEW_TEXT, DOC("năm, như 2025", "the year, as 2025")},
	{"title", VIEW_TEXT, DOC("tiêu đề của kế hoạch", "title of the plan")},
	{"path", VIEW_PATH, DOC("trang của năm", "page of the year")},
	{"plan_path", VIEW_PATH, DOC("trang kế hoạch", "page of the plan")},
	{"wall_path", VIEW_PATH, DOC("kế hoạch treo tường",
		"the plan for the wall")},
	SESSION_COUNT_ROW,
	{"number", VIEW_TEXT, DOC("số của kế hoạch", "number of the plan"),
		.maybe = true},
	{"adopted", VIEW_DATE, DOC("ngày ban hành", "when it was adopted"),
		.maybe = true},
	{"illustrative", VIEW_FLAG, DOC("dữ liệu minh họa",
		"made up to illustrate")},
};
const ViewShape shape_year = {
	"year", VIEW_ROWS(year_fields), DOC("một năm có kế hoạch",
		"a year with a plan"),
};

static const ViewField document_fields[] = {
	{"id", VIEW_TEXT, DOC("mã, thường là số ký hiệu",
		"id, usually the symbol")},
	{"symbol", VIEW_TEXT, DOC("số ký hiệu", "symbol")},
	{"kind_label", VIEW_TEXT, DOC("loại văn bản", "kind"), .maybe = true},
	{"title", VIEW_TEXT, DOC("loại và số ký hiệu", "kind and symbol")},
	{"issuer", VIEW_TEXT, DOC("cơ quan ban hành", "who issued it"),
		.maybe = true},
	{"date", VIEW_DATE, DOC("ngày ban hành", "date"), .maybe = true},
	{"subject", VIEW_TEXT, DOC("trích yếu", "what it is about"),
		.maybe = true},
	{"path", VIEW_PATH, DOC("trang của văn bản", "its page")},
	{"force", VIEW_TEXT, DOC("hôm nay: in_force, ended, hoặc ahead (trước "
		"ngày của văn bản)",
		"today: in_force, ended, or ahead of its own date")},
	{"in_force_to", VIEW_DATE, DOC("hiệu lực đến ngày", "in force until"),
		.maybe = true},
};
const ViewShape shape_document = {
	"document", VIEW_ROWS(document_fields), DOC("một văn bản",
		"a document"),
};

static const ViewField work_fields[] = {
	{"id", VIEW_TEXT, DOC("mã", "id")},
	{"title", VIEW_TEXT, DOC("tên", "title")},
	{"author", VIEW_TEXT, DOC("tác giả", "author"), .maybe = true},
	{"year", VIEW_TEXT, DOC("năm", "year"), .maybe = true},
	{"path", VIEW_PATH, DOC("trang của tác phẩm", "its page")},
};
const ViewShape shape_work = {
	"work", VIEW_ROWS(work_fields), DOC("một tác phẩm", "a work"),
};

static const ViewField attachment_fields[] = {
	{"title", VIEW_TEXT, DOC("tên hiện ra", "title")},
	{"path", VIEW_PATH, DOC("địa chỉ của tệp", "address of the file")},
	{"size", VIEW_TEXT, DOC("cỡ, như 12 kB", "size, as 12 kB")},
};
const ViewShape shape_attachment = {
	"attachment", VIEW_ROWS(attachment_fields), DOC("một tệp kèm theo",
		"an attachment"),
};

static const ViewField link_fields[] = {
	{"text", VIEW_TEXT, DOC("chữ hiện ra", "what it says")},
	{"path", VIEW_PATH, DOC("nơi dẫn tới", "where it leads")},
};
const ViewShape shape_link = {
	"link", VIEW_ROWS(link_fields), DOC("một liên kết", "a link"),
};

static const ViewField file_fields[] = {
	{"title", VIEW_TEXT, DOC("tên", "title")},
	{"path", VIEW_PATH, DOC("địa chỉ", "address")},
};
const ViewShape shape_file = {
	"file", VIEW_ROWS(file_fields), DOC("một tệp hay một trang có tên",
		"a file or page by its title"),
};

static const ViewField entry_fields[] = {
	{"text", VIEW_TEXT, DOC("chữ hiện ra", "what it says")},
	{"path", VIEW_PATH, DOC("nơi dẫn tới", "where it leads")},
	{"current", VIEW_FLAG, DOC("chính là chỗ đang xem", "where one is")},
};
const ViewShape shape_entry = {
	"entry", VIEW_ROWS(entry_fields), DOC("một mục của trình đơn",
		"an entry of a menu"),
};

static const ViewField crumb_fields[] = {
	{"text", VIEW_TEXT, DOC("chữ hiện ra", "what it says")},
	{"path", VIEW_PATH, DOC("nơi dẫn tới; trang đang xem thì không",
		"where it leads; nothing for the page itself"), .maybe = true},
};
const ViewShape shape_crumb = {
	"crumb", VIEW_ROWS(crumb_fields), DOC("một bậc của đường dẫn",
		"a step of the breadcrumb"),
};

static const ViewField heading_fields[] = {
	{"level", VIEW_NUMBER, DOC("bậc, từ 1", "depth, from 1")},
	{"id", VIEW_TEXT, DOC("mã trong trang", "its id on the page")},
	{"text", VIEW_TEXT, DOC("chữ", "text")},
};
const ViewShape shape_heading = {
	"heading", VIEW_ROWS(heading_fields), DOC("một đề mục", "a heading"),
};

static const ViewField mention_fields[] = {
	{"title", VIEW_TEXT, DOC("tên trang", "title of the page")},
	{"path", VIEW_PATH, DOC("địa chỉ", "its address")},
	{"type_label", VIEW_TEXT, DOC("loại trang, bằng chữ",
		"type of the page in words")},
	{"year", VIEW_TEXT, DOC("năm", "year"), .maybe = true},
};
const ViewShape shape_mention = {
	"mention", VIEW_ROWS(mention_fields), DOC("một trang có nhắc tới",
		"a page that mentions something"),
};

static const ViewField mentions_fields[] = {
	{"year", VIEW_TEXT, DOC("năm; không có: không thuộc năm nào",
		"year; nothing: of none"), .maybe = true},
	{"mentions", VIEW_SHAPE, DOC("các trang", "the pages"),
		.shape = &shape_mention, .list = true},
};
const ViewShape shape_mentions = {
	"mentions", VIEW_ROWS(mentions_fields), DOC("những trang của một năm "
		"có dẫn", "pages of one year that cite"),
};

static const ViewField group_fields[] = {
	{"year", VIEW_TEXT, DOC("năm", "year")},
	{"path", VIEW_PATH, DOC("trang riêng của danh sách này",
		"a page of its own for them"), .maybe = true},
	{"sessions", VIEW_SHAPE, DOC("các buổi; trống nếu có trang riêng",
		"sessions; none where there is such a page"),
		.shape = &shape_session, .list = true},
	{"count", VIEW_NUMBER, SESSION_COUNT_DOC},
	{"cells", VIEW_SHAPE, DOC("của một đảng viên: tổ vào những ngày ấy",
		"of a member: the cells on those days"),
		.shape = &shape_cell, .list = true},
};
const ViewShape shape_group = {
	"group", VIEW_ROWS(group_fields), DOC("các buổi của một năm",
		"sessions of one year"),
};
