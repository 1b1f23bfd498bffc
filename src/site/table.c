#include "site/table.h"

#include "site/address.h"
#include "site/table_maker.h"

typedef struct ColumnSpec {
	Phrase text;
	ColumnUse use;
} ColumnSpec;

typedef struct TableSpec {
	Str name;
	Phrase title, corner, note;
	const ColumnSpec *headings;	/* NULL: the years, and their sum */
	size_t heading_count;
	/* Fills all rows, or one row of a table with a row for each year. */
	void (*fill)(Maker *m);
	void (*fill_year)(Maker *m, const Figures *figures);
	Chart chart;
} TableSpec;

#define HEADINGS(table) (table), sizeof(table) / sizeof *(table)

static const ColumnSpec session_headings[] = {
	{PHRASE("Theo kế hoạch", "Planned"), COLUMN_USUAL},
	{PHRASE("Đã có trong danh sách", "Listed"), COLUMN_USUAL},
	{PHRASE("Đã sinh hoạt", "Held"), COLUMN_USUAL},
	{PHRASE("Chưa sinh hoạt", "Not yet held"), COLUMN_USUAL},
	{PHRASE("Hoãn", "Postponed"), COLUMN_RARE},
	{PHRASE("Hủy", "Cancelled"), COLUMN_RARE},
};

static const ColumnSpec stage_headings[] = {
	{PHRASE("Số buổi", "Sessions"), COLUMN_USUAL},
};

#define ATTENDANCE_HEADINGS \
	{PHRASE("Tổng số", "Members"), COLUMN_USUAL}, \
	{PHRASE("Được miễn", "Exempt"), COLUMN_USUAL}, \
	{PHRASE("Có mặt", "Present"), COLUMN_USUAL}, \
	{PHRASE("Vắng có lý do", "Excused"), COLUMN_USUAL}, \
	{PHRASE("Vắng không lý do", "Unexcused"), COLUMN_USUAL}, \
	{PHRASE("Khách mời", "Guests"), COLUMN_USUAL}, \
	{PHRASE("Tỷ lệ dự (%)", "Attendance (%)"), COLUMN_USUAL}

static const ColumnSpec attendance_headings[] = {
	{PHRASE("Mã buổi", "Session id"), COLUMN_FILE},
	{PHRASE("Ngày", "Date"), COLUMN_USUAL},
	ATTENDANCE_HEADINGS,
};
static const ColumnSpec attendance_year_headings[] = {
	{PHRASE("Số buổi", "Sessions"), COLUMN_USUAL},
	ATTENDANCE_HEADINGS,
	{PHRASE("Có mặt bình quân", "Present on average"), COLUMN_USUAL},
};
enum { RATE_COLUMN = 8, RATE_YEAR_COLUMN = 7 };

#define OPINION_HEADINGS \
	{PHRASE("Góp ý", "Comments"), COLUMN_USUAL}, \
	{PHRASE("Giải pháp", "Solutions"), COLUMN_USUAL}, \
	{PHRASE("Trái chiều", "Opposing"), COLUMN_USUAL}, \
	{PHRASE("Không rõ loại", "Of no stated kind"), COLUMN_RARE}

static const ColumnSpec opinion_headings[] = {
	OPINION_HEADINGS,
	{PHRASE("Số ý kiến", "Opinions"), COLUMN_USUAL},
};
static const ColumnSpec opinion_year_headings[] = {
	OPINION_HEADINGS,
	{PHRASE("Số ý kiến", "Opinions"), COLUMN_USUAL},
	{PHRASE("Đảng viên góp ý", "Members who spoke"), COLUMN_USUAL},
	{PHRASE("Tổ đảng góp ý", "Cells that spoke"), COLUMN_USUAL},
};
static const ColumnSpec outcome_headings[] = {
	{PHRASE("Tiếp thu", "Accepted"), COLUMN_USUAL},
	{PHRASE("Bảo lưu", "Rejected"), COLUMN_USUAL},
	{PHRASE("Gộp", "Merged"), COLUMN_USUAL},
	{PHRASE("Chờ xử lý", "Pending"), COLUMN_USUAL},
	{PHRASE("Chưa ghi kết quả", "No outcome stated"), COLUMN_RARE},
	{PHRASE("Số ý kiến", "Opinions"), COLUMN_USUAL},
};

static const ColumnSpec task_headings[] = {
	{PHRASE("Được giao", "Given"), COLUMN_USUAL},
	{PHRASE("Hoàn thành", "Done"), COLUMN_USUAL},
	{PHRASE("Chuyển buổi sau", "Carried over"), COLUMN_USUAL},
	{PHRASE("Đang thực hiện", "Open"), COLUMN_USUAL},
	{PHRASE("Quá hạn", "Overdue"), COLUMN_USUAL},
	{PHRASE("Từng chuyển buổi", "Ever carried over"), COLUMN_USUAL},
};

static const ColumnSpec outline_headings[] = {
	{PHRASE("Chuyên đề", "Topics"), COLUMN_USUAL},
	{PHRASE("Có đề cương", "With an outline"), COLUMN_USUAL},
	{PHRASE("Đã thông qua", "Approved"), COLUMN_USUAL},
	{PHRASE("Thông qua đúng hạn", "Approved in time"), COLUMN_USUAL},
	{PHRASE("Đã gửi", "Sent"), COLUMN_USUAL},
	{PHRASE("Gửi đúng hạn", "Sent in time"), COLUMN_USUAL},
	{PHRASE("Chưa gửi, gửi muộn", "Not sent, or late"), COLUMN_USUAL},
	{PHRASE("Đã hoàn thiện", "Completed"), COLUMN_USUAL},
};

#define YEAR PHRASE("Năm", "Year")
#define CELL PHRASE("Tổ đảng", "Cell")
#define ATTENDANCE_NOTE PHRASE( \
	"Tính các buổi có biên bản ghi đủ tổng số và số có mặt. Tỷ lệ dự là " \
	"số có mặt trên tổng số trừ số được miễn, làm tròn.", \
	"Of sessions whose minutes tell the members and those present. " \
	"Attendance is those present over the members less the exempt, " \
	"rounded.")
#define SESSIONS_NOTE PHRASE( \
	"Đã có trong danh sách gồm cả buổi hoãn và buổi chưa có ngày, không gồm " \
	"buổi hủy.", \
	"Listed sessions include those postponed and those without a day, " \
	"not those cancelled.")
#define OPINIONS_NOTE PHRASE( \
	"Ý kiến của đảng viên tính cho tổ đảng mà đồng chí đó sinh hoạt vào " \
	"ngày tổ chức buổi sinh hoạt.", \
	"A member's opinion counts for the member's cell on the day of the " \
	"session.")

static const TableSpec specs[TABLE_KINDS] = {
	[TABLE_YEARS] = {STR_INIT("years"),
		PHRASE("Buổi sinh hoạt theo năm", "Sessions by year"), YEAR,
		SESSIONS_NOTE, HEADINGS(session_headings), NULL,
		table_fill_year_sessions, {CHART_BARS, 2, 4, 0}},
	[TABLE_ATTENDANCE_YEARS] = {STR_INIT("attendance-years"),
		PHRASE("Tỷ lệ dự sinh hoạt theo năm", "Attendance by year"),
		YEAR, ATTENDANCE_NOTE, HEADINGS(attendance_year_headings),
		NULL, table_fill_year_attendance,
		{CHART_BARS, RATE_YEAR_COLUMN, 1, 100}},
	[TABLE_OPINION_YEARS] = {STR_INIT("opinion-years"),
		PHRASE("Ý kiến và người góp ý theo năm",
			"Opinions and speakers by year"), YEAR, PHRASE(
		"Người góp ý ở nhiều buổi chỉ tính một lần trong năm và một "
		"lần ở dòng tổng cộng.",
		"Who spoke at several sessions counts once in a year, and "
		"once in the total."), HEADINGS(opinion_year_headings),
		NULL, table_fill_year_opinions, {CHART_BARS, 0, 4, 0}},
	[TABLE_TASKS] = {STR_INIT("tasks"),
		PHRASE("Nhiệm vụ theo năm được giao",
			"Tasks by the year in which they were given"),
		YEAR, PHRASE(
		"Việc chuyển qua nhiều buổi là một nhiệm vụ, tính ở năm được "
		"giao lần đầu.",
		"A task carried through several sessions is one, of the year "
		"in which it was first given."),
		HEADINGS(task_headings), NULL, table_fill_year_tasks,
		{CHART_BARS, 1, 4, 0}},
	[TABLE_OUTLINES] = {STR_INIT("outlines"),
		PHRASE("Đề cương thông qua và gửi đúng hạn",
			"Outlines approved and sent in time"), YEAR, PHRASE(
		"Tính các chuyên đề không bị hủy. Thông qua đúng hạn là không "
		"sau ngày sinh hoạt; gửi đúng hạn là trước ngày sinh hoạt.",
		"Of topics that are not cancelled. In time is up to the day of "
		"the session for approval, and before it for sending."),
		HEADINGS(outline_headings), NULL, table_fill_year_outlines,
		{CHART_BARS, 5, 2, 0}},
	[TABLE_OPINION_CELLS] = {STR_INIT("opinion-cells"),
		PHRASE("Ý kiến của các tổ đảng qua các năm",
			"Opinions by cell and year"), CELL, OPINIONS_NOTE,
		.fill = table_fill_opinion_cells,
		.chart = {.kind = CHART_HEAT_MAP}},
	[TABLE_THEMES] = {STR_INIT("themes"),
		PHRASE("Buổi sinh hoạt theo nhóm vấn đề",
			"Sessions by theme and year"),
		PHRASE("Nhóm vấn đề", "Theme"), PHRASE(
		"Buổi thuộc nhiều nhóm được tính cho từng nhóm; không tính "
		"buổi hủy.",
		"A session with several themes counts for each; cancelled "
		"ones do not count."), .fill = table_fill_themes,
		.chart = {.kind = CHART_HEAT_MAP}},
	[TABLE_HEAT_MAP] = {STR_INIT("heatmap"),
		PHRASE("Buổi sinh hoạt theo tổ đảng phụ trách",
			"Sessions by responsible cell and year"), CELL,
		PHRASE("Không tính buổi hủy.",
			"Cancelled sessions do not count."), .fill = table_fill_heat_map,
		.chart = {.kind = CHART_HEAT_MAP}},
	[TABLE_SESSIONS] = {STR_INIT("sessions"),
		PHRASE("Buổi sinh hoạt theo loại", "Sessions by kind"),
		PHRASE("Loại", "Kind"), SESSIONS_NOTE,
		HEADINGS(session_headings), table_fill_sessions, NULL,
		{CHART_BARS, 2, 4, 0}},
	[TABLE_STAGES] = {STR_INIT("stages"),
		PHRASE("Buổi sinh hoạt theo giai đoạn", "Sessions by stage"),
		PHRASE("Giai đoạn", "Stage"), PHRASE(
		"Không tính buổi hủy và buổi chưa xác định được giai đoạn.",
		"Neither cancelled sessions count nor those of which no stage "
		"is told."),
		HEADINGS(stage_headings), table_fill_stages, NULL,
		{CHART_NONE, 0, 0, 0}},
	[TABLE_ATTENDANCE] = {STR_INIT("attendance"),
		PHRASE("Tỷ lệ dự từng buổi", "Attendance by session"),
		PHRASE("Buổi sinh hoạt", "Session"), ATTENDANCE_NOTE,
		HEADINGS(attendance_headings), table_fill_attendance, NULL,
		{CHART_BARS, RATE_COLUMN, 1, 100}},
	[TABLE_OPINIONS] = {STR_INIT("opinions"),
		PHRASE("Ý kiến theo tổ đảng", "Opinions by cell"), CELL,
		OPINIONS_NOTE, HEADINGS(opinion_headings), table_fill_opinions,
		NULL, {CHART_BARS, 0, 4, 0}},
	[TABLE_OUTCOMES] = {STR_INIT("outcomes"),
		PHRASE("Kết quả xử lý ý kiến", "What came of the opinions"),
		PHRASE("Loại ý kiến", "Kind of opinion"), {{0}},
		HEADINGS(outcome_headings), table_fill_outcomes, NULL,
		{CHART_BARS, 0, 5, 0}},
};

Str table_name(TableKind kind)
{
	return specs[kind].name;
}

Str table_path(Arena *arena, TableKind kind)
{
	return str_concat3(arena, STR("data/"), specs[kind].name,
		STR(".csv"));
}

Str table_title(TableKind kind, Language language)
{
	return phrase_in(&specs[kind].title, language);
}

Str table_note(TableKind kind, Language language)
{
	const Phrase *note = &specs[kind].note;
	return note->in[0] ? phrase_in(note, language) : (Str){0};
}

Str table_year(Language language)
{
	static const Phrase year = YEAR;
	return phrase_in(&year, language);
}

static void add_columns(Maker *m, const TableSpec *spec)
{
	static const Phrase all = PHRASE("Cộng", "Total");
	size_t years = m->statistics->year_count;
	Table *table = m->table;
	table->column_count = spec->headings ? spec->heading_count
		: years + 1;
	table->columns = ARENA_ARRAY(m->arena, TableColumn,
		table->column_count);
	for (size_t i = 0; i < spec->heading_count; i++)
		table->columns[i] = (TableColumn){phrase_in(
			&spec->headings[i].text, m->language),
			spec->headings[i].use};
	if (spec->headings)
		return;
	for (size_t i = 0; i < years; i++)
		table->columns[i].heading
			= m->statistics->years[i].plan->entity.id;
	table->columns[years].heading = phrase_in(&all, m->language);
	table->chart.count = years;
}

static void add_year_rows(Maker *m, const TableSpec *spec)
{
	const Statistics *statistics = m->statistics;
	ARRAY_EACH(const Figures, year, statistics->years,
			statistics->year_count) {
		table_add_row(m, year->plan->entity.id)->path = address_page(
			m->arena, PAGE_YEAR, &year->plan->entity);
		spec->fill_year(m, year);
	}
	table_add_sum(m);
	spec->fill_year(m, &statistics->all);
}

Table table_make(Arena *arena, const Site *site, TableKind kind,
	const Figures *figures)
{
	const TableSpec *spec = &specs[kind];
	Language language = site->content->language;
	Table table = {.title = phrase_in(&spec->title, language),
		.corner = phrase_in(&spec->corner, language),
		.chart = spec->chart};
	Maker m = {arena, site, site->statistics, figures, language, &table,
		0};
	add_columns(&m, spec);
	if (spec->fill_year)
		add_year_rows(&m, spec);
	else if (figures || kind < TABLE_FIRST_YEARLY)
		spec->fill(&m);
	size_t count = table.rows.count;
	if (count == 2 && table.rows.items[1].sum)
		table.rows.count = 1;
	return table;
}

bool table_tells(const Table *table)
{
	VEC_EACH(const TableRow, row, &table->rows)
		for (size_t i = 0; i < table->column_count; i++)
			if (row->figures[i].kind == FIGURE_NUMBER
					&& row->figures[i].n > 0)
				return true;
	return false;
}
