/* The figures of each year, and of all years together.
 * Knows what counts, and as what; must not know how figures are shown.
 *
 * Whole numbers only, counted from what the audience may see, as things stand
 * on the day of the build. A session, its papers and its opinions count in
 * the year of their plan, whatever their dates. All years together are the
 * sums of the years, but for speakers and what is derived from sums. */
#ifndef MODEL_STATISTICS_H
#define MODEL_STATISTICS_H

#include "model/ledger.h"
#include "model/stage.h"

enum {
	FIGURE_KINDS = SESSION_REGULAR + 1,
	FIGURE_STATUSES = STATUS_CANCELLED + 1,
	FIGURE_STAGES = STAGE_COMPLETED + 1,
	OPINION_KINDS = OPINION_OPPOSING + 1,	/* 0 where none is stated */
	OPINION_OUTCOMES = OUTCOME_PENDING + 1,	/* the same */
	OPINION_ANY = -1	/* for opinion_count */
};

/* Sessions, of one kind or of all kinds.
 * planned: as the plan's `expected` says, less what is hidden; unknown unless
 * it says so.
 * by_status: each session once, by the number of SessionStatus. Postponed
 * and cancelled ones are those written so; of the others those are held
 * whose stage is held or completed, and the rest is planned. */
typedef struct SessionFigures {
	Number planned;
	size_t by_status[FIGURE_STATUSES];
} SessionFigures;

/* Those of every status but cancelled, as R07 counts them. */
size_t figures_scheduled(const SessionFigures *figures);

/* A sum; unknown once one of its parts is said to be. */
typedef struct Sum {
	size_t n;
	bool unknown;
} Sum;

/* Negative is unknown. */
long long sum_number(Sum sum);

/* Sums over the held sessions whose minutes tell both how many members there
 * are and how many came: the sessions, and in persons the members, those
 * present, those exempt, the lengths of the lists of excused and unexcused
 * absences, and the guests, all of these 0 where nothing is said of them. */
typedef struct AttendanceFigures {
	size_t sessions, members, present;
	Sum exempt, excused, unexcused, guests;
} AttendanceFigures;

/* Whether session counts; if so, its own figures. */
bool session_attendance(const Session *session, Date today,
	AttendanceFigures *ret_figures);
/* Of those who had to come (members less exempt), the percentage that came, in
 * whole numbers, halves up; negative when nobody had to, or when it is not
 * known how many were exempt. Sums are divided and then rounded: it is no mean
 * of rounded rates. */
long long attendance_rate(const AttendanceFigures *figures);
/* Members present at a session, on average, in whole numbers, halves up;
 * negative without sessions. */
long long attendance_average(const AttendanceFigures *figures);

/* Thematic sessions that are not cancelled and whose papers the audience may
 * see, and of their outlines
 * written: those that are drafts or more, as on the board;
 * approved, sent, completed: on a date up to the day of the build;
 * approved_in_time: moreover on the day of the session or before (R02);
 * sent_in_time: moreover before the day of the session (R04). Where that day
 * is not known neither counts. */
typedef struct OutlineFigures {
	size_t sessions, written, approved, approved_in_time;
	size_t sent, sent_in_time, completed;
} OutlineFigures;

/* Items of the ledger (a task that is carried on is one), in the year of the
 * session that gave them. by_state: each once, by the number of TaskState.
 * carried: those that were ever carried to another session. */
typedef struct TaskFigures {
	size_t given, by_state[TASK_OVERDUE + 1], carried;
} TaskFigures;

typedef size_t OpinionFigures[OPINION_KINDS][OPINION_OUTCOMES];

typedef struct Figures {
	const Plan *plan;	/* NULL: all years */
	SessionFigures sessions[FIGURE_KINDS];	/* by kind; [0]: of any */
	/* Sessions that are not cancelled; [0]: of which no stage is told. */
	size_t by_stage[FIGURE_STAGES];
	AttendanceFigures attendance;
	/* Members, and cells, by whom there is an opinion: each once, in
	 * all years too. */
	size_t speaking_members, speaking_cells;
	/* Opinions in opinions.yaml and in the minutes, by cell: that of the
	 * member on the session's date, or the cell that speaks itself. */
	OpinionFigures *opinions;
	TaskFigures tasks;
	OutlineFigures outlines;
	/* Sessions that are not cancelled, by theme (their own, and those of
	 * their outline or report: one counts for each of its themes), and
	 * by the cell that is responsible. */
	size_t *by_theme, *by_cell;
} Figures;

/* Themes and cells stand in the order of their files; one more row, the
 * last, is for what belongs to none. */
typedef struct Statistics {
	Figures *years;		/* as content->plans */
	size_t year_count;
	Figures all;
	size_t cell_rows, theme_rows;
} Statistics;

/* After content_filter. */
void statistics_count(Statistics *statistics, Arena *arena,
	const Content *content, const Ledger *ledger);

/* Of a cell (a row, or OPINION_ANY), a kind and an outcome. */
size_t opinion_count(const Statistics *statistics, const Figures *figures,
	int cell, int kind, int outcome);

#endif
