#include "site/page.h"

#include "model/belonging.h"
#include "model/parts.h"
#include "model/stage.h"

typedef struct TypeRow {
	Str name;
	Phrase title;		/* {1} is the subject's title or id */
	Phrase label;
} TypeRow;

static const TypeRow types[PAGE_TYPES] = {
	[PAGE_HOME] = {STR_INIT("home"), {{0}}, PHRASE("Trang chủ", "Home")},
	[PAGE_YEARS] = {STR_INIT("years"), PHRASE("Kế hoạch các năm", "Plans by year"),
		PHRASE("Các năm", "Years")},
	[PAGE_YEAR] = {STR_INIT("year"), PHRASE("Năm {1}", "Year {1}"),
		PHRASE("Năm", "Year")},
	[PAGE_PLAN] = {STR_INIT("plan"), {{0}}, PHRASE("Kế hoạch", "Plan")},
	[PAGE_SESSION] = {STR_INIT("session"), {{0}},
		PHRASE("Buổi sinh hoạt", "Session")},
	[PAGE_OUTLINE] = {STR_INIT("outline"), PHRASE("Đề cương: {1}", "Outline: {1}"),
		PHRASE("Đề cương", "Outline")},
	[PAGE_MINUTES] = {STR_INIT("minutes"), PHRASE("Biên bản: {1}", "Minutes: {1}"),
		PHRASE("Biên bản", "Minutes")},
	[PAGE_CONCLUSION] = {STR_INIT("conclusion"),
		PHRASE("Kết luận: {1}", "Conclusion: {1}"),
		PHRASE("Kết luận", "Conclusion")},
	[PAGE_REPORT] = {STR_INIT("report"), PHRASE("Báo cáo: {1}", "Report: {1}"),
		PHRASE("Báo cáo", "Report")},
	[PAGE_PACKET] = {STR_INIT("packet"), PHRASE("Bộ tài liệu: {1}", "Packet: {1}"),
		PHRASE("Bộ tài liệu", "Packet")},
	[PAGE_WALL] = {STR_INIT("wall"),
		PHRASE("Kế hoạch treo tường năm {1}", "Wall plan {1}"),
		PHRASE("Kế hoạch treo tường", "Wall plan")},
	[PAGE_CELLS] = {STR_INIT("cells"), PHRASE("Các tổ đảng", "Cells"),
		PHRASE("Tổ đảng", "Cells")},
	[PAGE_CELL] = {STR_INIT("cell"), {{0}}, PHRASE("Tổ đảng", "Cell")},
	[PAGE_THEMES] = {STR_INIT("themes"), PHRASE("Các nhóm vấn đề", "Themes"),
		PHRASE("Nhóm vấn đề", "Themes")},
	[PAGE_THEME] = {STR_INIT("theme"), {{0}}, PHRASE("Nhóm vấn đề", "Theme")},
	[PAGE_MEMBERS] = {STR_INIT("members"), PHRASE("Danh sách đảng viên", "Members"),
		PHRASE("Đảng viên", "Members")},
	[PAGE_MEMBER] = {STR_INIT("member"), {{0}}, PHRASE("Đảng viên", "Member")},
	[PAGE_DOCUMENTS] = {STR_INIT("documents"),
		PHRASE("Danh mục văn bản và tác phẩm",
			"Register of documents and works"),
		PHRASE("Văn bản", "Documents")},
	[PAGE_DOCUMENT] = {STR_INIT("document"), {{0}}, PHRASE("Văn bản", "Document")},
	[PAGE_WORK] = {STR_INIT("work"), PHRASE("Tác phẩm: {1}", "Work: {1}"),
		PHRASE("Tác phẩm", "Work")},
	[PAGE_TASKS] = {STR_INIT("tasks"),
		PHRASE("Sổ theo dõi nhiệm vụ", "Ledger of tasks"),
		PHRASE("Nhiệm vụ", "Tasks")},
	[PAGE_STATISTICS] = {STR_INIT("statistics"), PHRASE("Thống kê", "Statistics"),
		PHRASE("Thống kê", "Statistics")},
	[PAGE_CALENDAR] = {STR_INIT("calendar"), PHRASE("Lịch {1}", "Calendar {1}"),
		PHRASE("Lịch", "Calendar")},
	[PAGE_CHANGES] = {STR_INIT("changes"), PHRASE("Có gì mới", "What is new"),
		PHRASE("Có gì mới", "What is new")},
	[PAGE_SEARCH] = {STR_INIT("search"), PHRASE("Tìm kiếm", "Search"),
		PHRASE("Tìm kiếm", "Search")},
	[PAGE_FREE] = {STR_INIT("page"), {{0}}, PHRASE("Trang", "Page")},
	[PAGE_LIST] = {STR_INIT("list"), PHRASE("{1}, năm {2}", "{1}, {2}"),
		PHRASE("Danh sách", "List")},
	[PAGE_NOT_FOUND] = {STR_INIT("404"),
		PHRASE("Không tìm thấy trang", "Page not found"),
		PHRASE("Không tìm thấy", "Not found")},
	[PAGE_ALIAS] = {STR_INIT("alias"),
		PHRASE("Địa chỉ cũ {2} của {1}", "Former address {2} of {1}"),
		PHRASE("Địa chỉ cũ", "Former address")},
};

Str page_type_name(PageType type)
{
	return types[type].name;
}

const Phrase *page_type_title(PageType type)
{
	return types[type].title.in[0] ? &types[type].title : NULL;
}

const Phrase *page_type_label(PageType type)
{
	return &types[type].label;
}

bool page_concludes(const Minutes *minutes)
{
	return minutes && !minutes->entity.hidden && minutes->conclusion.rich
		&& minutes->conclusion.rich->html.len;
}

bool page_packed(const Session *session, Date day)
{
	return !session->papers_hidden && session_stands(session, day);
}

List page_aliases(const Page *page)
{
	return page->type == PAGE_OUTLINE || page->type == PAGE_FREE
		|| page->type == PAGE_REPORT ? entity_aliases(page->subject)
		: (List){0};
}

const Entity *page_paper(const Session *session, PageType type)
{
	if (type == PAGE_CONCLUSION && page_concludes(session->minutes))
		return &session->minutes->entity;
	if (type == PAGE_SESSION)
		return &session->entity;
	if (type == PAGE_OUTLINE && session->outline)
		return &session->outline->entity;
	if (type == PAGE_MINUTES && session->minutes)
		return &session->minutes->entity;
	if (type == PAGE_REPORT && session->report)
		return &session->report->entity;
	return NULL;
}

static bool stands_in(const Entity *entity, const Source *source)
{
	return entity && entity->file && entity->file->source == source;
}

bool page_shows(const Page *page, const Source *source)
{
	const Session *session = page->session;
	if (!session)
		return stands_in(page->subject, source);
	return stands_in(page_paper(session, PAGE_OUTLINE), source)
		|| stands_in(page_paper(session, PAGE_MINUTES), source)
		|| stands_in(page_paper(session, PAGE_REPORT), source);
}

EntityVec page_cells(Arena *arena, const Page *page)
{
	EntityVec cells = {0};
	if (page->session)
		return session_all_cells(arena, page->session);
	if (page->type == PAGE_CELL)
		*VEC_ADD(arena, &cells) = page->subject;
	return cells;
}

EntityVec page_themes(Arena *arena, const Page *page)
{
	EntityVec themes = {0};
	List refs = {0};
	if (page->session)
		return session_themes(arena, page->session);
	if (page->type == PAGE_THEME)
		*VEC_ADD(arena, &themes) = page->subject;
	else if (page->type == PAGE_YEAR || page->type == PAGE_PLAN
			|| page->type == PAGE_WALL)
		refs = page->plan->themes;
	else if (page->type == PAGE_FREE)
		refs = RECORD(FreePage, page->subject)->themes;
	LIST_EACH(const Ref, ref, refs)
		if (ref->to)
			*VEC_ADD(arena, &themes) = ref->to;
	return themes;
}
