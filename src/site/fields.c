#include "site/fields.h"

static const Phrase kind_names[VIEW_KINDS] = {
	[VIEW_TEXT] = PHRASE("chữ", "text"),
	[VIEW_PATH] = PHRASE("địa chỉ", "path"),
	[VIEW_DATE] = PHRASE("ngày", "date"),
	[VIEW_TIME] = PHRASE("giờ", "time"),
	[VIEW_NUMBER] = PHRASE("số", "number"),
	[VIEW_FLAG] = PHRASE("đúng, sai", "true, false"),
	[VIEW_HTML] = PHRASE("HTML", "HTML"),
	[VIEW_FIGURE] = PHRASE("số hoặc chữ", "number or text"),
	[VIEW_NOTHING] = PHRASE("không có gì", "nothing"),
};

const Phrase *view_kind_name(ViewKind kind)
{
	return &kind_names[kind];
}

const ViewShape *const view_shapes[] = {
	&shape_session, &shape_planned, &shape_person, &shape_cell,
	&shape_theme, &shape_year,
	&shape_document, &shape_work, &shape_attachment, &shape_link,
	&shape_file, &shape_entry, &shape_crumb, &shape_heading,
	&shape_mention, &shape_mentions, &shape_group, &shape_due,
	&shape_opinion, &shape_voices, &shape_proposal, &shape_task,
	&shape_left, &shape_mark, &shape_next_step, &shape_row, &shape_vote,
	&shape_outline, &shape_minutes, &shape_attendance, &shape_absent,
	&shape_members, &shape_item, &shape_evaluation, &shape_before,
	&shape_sheet, &shape_signers, &shape_signer, &shape_plan_entry,
	&shape_plan_month, &shape_timeline, &shape_decision, &shape_expected,
	&shape_event, &shape_change, &shape_fact, &shape_passage,
	&shape_piece, &shape_session_change, &shape_occasion, &shape_steps,
	&shape_agenda_day, &shape_day, &shape_week, &shape_month,
	&shape_weekday, &shape_table, &shape_figures,
	&shape_statistics_of_year, &shape_note, &shape_former, &shape_stay,
	&shape_member, &shape_task_group, &shape_tasks_of_year,
	&shape_task_year, &shape_choice, &shape_option, &shape_page_facts,
	&shape_chapter, &shape_audience, &shape_site,
};
const size_t view_shape_count = sizeof view_shapes / sizeof *view_shapes;
