#include "output/portal_statistics.h"

#include "model/statistics.h"

static void key_count(Json *json, Str key, size_t n)
{
	json_key(json, key);
	json_int(json, (long long)n);
}

/* Negative is unknown. */
static void key_figure(Json *json, const char *key, long long n)
{
	json_key(json, str_from(key));
	if (n < 0)
		json_null(json);
	else
		json_int(json, n);
}

static void write_some_sessions(Json *json, const SessionFigures *figures)
{
	key_figure(json, "planned", figures->planned.known
		? figures->planned.n : -1);
	json_key_int(json, "scheduled", figures_scheduled(figures));
	json_key_int(json, "held", figures->by_status[STATUS_HELD]);
	json_key_int(json, "not_yet_held", figures->by_status[STATUS_PLANNED]);
	json_key_int(json, "postponed", figures->by_status[STATUS_POSTPONED]);
	json_key_int(json, "cancelled", figures->by_status[STATUS_CANCELLED]);
}

static void write_sessions(Json *json, const Figures *figures)
{
	json_key_object(json, "sessions");
	write_some_sessions(json, &figures->sessions[0]);
	json_key_object(json, "by_kind");
	for (int kind = 1; kind < FIGURE_KINDS; kind++) {
		json_key(json, option_by_number(&session_kind_options,
			kind)->name);
		json_object(json);
		write_some_sessions(json, &figures->sessions[kind]);
		json_end_object(json);
	}
	json_end_object(json);
	json_key_object(json, "by_stage");
	for (int stage = 1; stage < FIGURE_STAGES; stage++)
		key_count(json, option_by_number(&stage_options, stage)->name,
			figures->by_stage[stage]);
	json_end_object(json);
	json_end_object(json);
}

static void write_attendance(Json *json, const AttendanceFigures *figures)
{
	json_key_object(json, "attendance");
	json_key_int(json, "sessions", figures->sessions);
	json_key_int(json, "members", figures->members);
	key_figure(json, "exempt", sum_number(figures->exempt));
	json_key_int(json, "present", figures->present);
	key_figure(json, "excused", sum_number(figures->excused));
	key_figure(json, "unexcused", sum_number(figures->unexcused));
	key_figure(json, "guests", sum_number(figures->guests));
	key_figure(json, "rate", attendance_rate(figures));
	key_figure(json, "average_present", attendance_average(figures));
	json_end_object(json);
}

/* The name of an option, or what stands for none. */
static Str name_of(const Options *options, int number)
{
	return number ? option_by_number(options, number)->name
		: STR("unknown");
}

static void write_kinds(Json *json, const Statistics *statistics,
	const Figures *figures)
{
	json_key_object(json, "by_kind");
	for (int kind = 0; kind < OPINION_KINDS; kind++) {
		json_key(json, name_of(&opinion_kind_options, kind));
		json_object(json);
		json_key_int(json, "total", opinion_count(statistics, figures,
			OPINION_ANY, kind, OPINION_ANY));
		for (int i = 0; i < OPINION_OUTCOMES; i++)
			key_count(json, name_of(&opinion_outcome_options, i),
				opinion_count(statistics, figures, OPINION_ANY,
					kind, i));
		json_end_object(json);
	}
	json_end_object(json);
}

/* Cells in the order of the portal, and what belongs to none. */
static void write_cell(Json *json, const Statistics *statistics,
	const Figures *figures, size_t row)
{
	json_object(json);
	json_key_int(json, "opinions", opinion_count(statistics, figures,
		(int)row, OPINION_ANY, OPINION_ANY));
	json_key_int(json, "sessions", figures->by_cell[row]);
	json_end_object(json);
}

static void write_cells(Json *json, const Site *site, const Figures *figures)
{
	const Statistics *statistics = site->statistics;
	const Cell *first = site->content->chapter.cells.items;
	json_key_object(json, "by_cell");
	for (size_t i = 0; i < site->cell_count; i++) {
		json_key(json, site->cells[i]->entity.id);
		write_cell(json, statistics, figures,
			(size_t)(site->cells[i] - first));
	}
	json_end_object(json);
	json_key(json, STR("of_no_cell"));
	write_cell(json, statistics, figures, statistics->cell_rows - 1);
}

static void write_themes(Json *json, const Site *site, const Figures *figures)
{
	const Theme *first = site->content->themes.themes.items;
	json_key_object(json, "by_theme");
	for (size_t i = 0; i < site->theme_count; i++)
		key_count(json, site->themes[i]->entity.id,
			figures->by_theme[site->themes[i] - first]);
	json_end_object(json);
	json_key_int(json, "of_no_theme",
		figures->by_theme[site->statistics->theme_rows - 1]);
}

static void write_tasks(Json *json, const TaskFigures *figures)
{
	json_key_object(json, "tasks");
	json_key_int(json, "given", figures->given);
	ARRAY_EACH(const Option, state, task_state_options.at,
			task_state_options.count)
		key_count(json, state->name, figures->by_state[state->number]);
	json_key_int(json, "ever_carried", figures->carried);
	json_end_object(json);
}

static void write_outlines(Json *json, const OutlineFigures *figures)
{
	json_key_object(json, "outlines");
	json_key_int(json, "topics", figures->sessions);
	json_key_int(json, "written", figures->written);
	json_key_int(json, "approved", figures->approved);
	json_key_int(json, "approved_in_time", figures->approved_in_time);
	json_key_int(json, "sent", figures->sent);
	json_key_int(json, "sent_in_time", figures->sent_in_time);
	json_key_int(json, "completed", figures->completed);
	json_end_object(json);
}

static void write_figures(Json *json, const Site *site,
	const Figures *figures)
{
	json_object(json);
	if (figures->plan)
		json_key_str(json, "year", figures->plan->entity.id);
	write_sessions(json, figures);
	write_attendance(json, &figures->attendance);
	json_key_object(json, "opinions");
	json_key_int(json, "total", opinion_count(site->statistics, figures,
		OPINION_ANY, OPINION_ANY, OPINION_ANY));
	write_kinds(json, site->statistics, figures);
	json_end_object(json);
	json_key_object(json, "speakers");
	json_key_int(json, "members", figures->speaking_members);
	json_key_int(json, "cells", figures->speaking_cells);
	json_end_object(json);
	write_tasks(json, &figures->tasks);
	write_outlines(json, &figures->outlines);
	write_themes(json, site, figures);
	write_cells(json, site, figures);
	json_end_object(json);
}

void portal_statistics_write(Json *json, const Site *site)
{
	const Statistics *statistics = site->statistics;
	json_key_list(json, "by_year");
	for (size_t i = 0; i < statistics->year_count; i++)
		write_figures(json, site, &statistics->years[i]);
	json_end_list(json);
	json_key(json, STR("all_years"));
	write_figures(json, site, &statistics->all);
}
