#include "app/board.h"

#include "model/ledger.h"
#include "model/step.h"
#include "site/address.h"

/* Below this many columns a session is a block, above it a row. */
enum { ROW_MIN = 64, INDENT = 2, GAP = 2, KIND_MIN = 8, TITLE_MIN = 12,
	CELL_MAX = 15 };

enum { BOARD_MAX = 16 << 20 };

typedef struct Columns {
	size_t date, kind, title, cell, stage;
} Columns;

typedef struct Painter {
	const Board *board;
	Arena *arena;
	Language language;
	Buf *out;
} Painter;

static Str word(const Painter *p, const Phrase *phrase)
{
	return phrase_in(phrase, p->language);
}

static Str sentence(const Painter *p, const Phrase *phrase, const Str *args,
	size_t count)
{
	return phrase_fill(p->arena, word(p, phrase), args, count);
}

static Str number(const Painter *p, size_t count)
{
	return str_from_int(p->arena, count);
}

static Str day(const Painter *p, Date date)
{
	static const Phrase undated = PHRASE("chưa có ngày", "no date");
	return date_known(date) ? date_format(p->arena, date,
		p->language == LANGUAGE_VI ? DATE_SHORT : DATE_ISO,
		p->language) : word(p, &undated);
}

static Str kind_text(const Painter *p, const Session *session)
{
	static const Phrase names[] = {
		[SESSION_THEMATIC] = PHRASE("Chuyên đề", "Topic"),
		[SESSION_FIELD_TRIP] = PHRASE("Về nguồn", "Field trip"),
		[SESSION_REGULAR] = PHRASE("Thường kỳ", "Regular"),
	};
	Str name = word(p, &names[session->kind.value]);
	return session->number.str.len ? str_concat3(p->arena, name, STR(" "),
		session->number.str) : name;
}

static Str title_text(const Painter *p, const Session *session)
{
	static const Phrase untitled = PHRASE("chưa xác định",
		"not yet decided");
	return str_or(session->title.str, word(p, &untitled));
}

/* The short name of its cell, else who leads it. */
static Str cell_text(const Painter *p, const Session *session)
{
	static const Phrase nobody = PHRASE("chưa giao", "not assigned");
	static const Phrase nothing = PHRASE("–", "–");
	const Entity *cell = session->cell.to;
	if (cell)
		return RECORD(Cell, cell)->short_name.str;
	LIST_EACH(const Ref, lead, session->lead)
		return lead->to ? lead->to->title : lead->key;
	return word(p, session->kind.value == SESSION_REGULAR ? &nothing
		: &nobody);
}

static Str stage_text(const Painter *p, const Session *session)
{
	int status = session->status.value;
	if (status == STATUS_CANCELLED || status == STATUS_POSTPONED)
		return word(p, option_label(&session_status_options, status));
	return word(p, option_label(&stage_options, session_stage(session,
		p->board->content->today)));
}

static NextStep next_step(const Board *board, const Session *session)
{
	return session_next_step(session, &board->content->portal,
		board->content->today);
}

size_t board_late(const Board *board, const Plan *plan)
{
	size_t late = 0;
	LIST_EACH(const Session, session, plan->sessions)
		late += next_step(board, session).late > 0;
	return late;
}

size_t board_overdue(const Board *board)
{
	size_t overdue = 0;
	SESSIONS_EACH(session, board->content)
		if (session->minutes)
			LIST_EACH(const Assignment, task,
					session->minutes->tasks)
				overdue += task_state(task,
					board->content->today) == TASK_OVERDUE;
	return overdue;
}

static Colour stage_colour(const Painter *p, const Session *session)
{
	if (session->status.value == STATUS_CANCELLED)
		return COLOUR_DIM;
	return session_stage(session, p->board->content->today) >= STAGE_HELD
		? COLOUR_GREEN : COLOUR_PLAIN;
}

static void widen(size_t *width, Str text)
{
	size_t columns = terminal_columns(text);
	if (columns > *width)
		*width = columns;
}

static Columns measure(const Painter *p)
{
	Columns columns = {.kind = KIND_MIN};
	LIST_EACH(const Session, session, p->board->plan->sessions) {
		widen(&columns.date, day(p, session->date.date));
		widen(&columns.kind, kind_text(p, session));
		widen(&columns.cell, cell_text(p, session));
		widen(&columns.stage, stage_text(p, session));
	}
	if (columns.cell > CELL_MAX)
		columns.cell = CELL_MAX;
	size_t taken = columns.date + columns.kind + columns.cell
		+ columns.stage + 4 * GAP;
	size_t width = p->board->terminal.width;
	columns.title = width > taken + TITLE_MIN ? width - taken : TITLE_MIN;
	return columns;
}

static void cell(const Painter *p, Str text, size_t width, Colour colour)
{
	terminal_cell(&p->board->terminal, p->out, text, width, colour);
}

static void paragraph(const Painter *p, Str text, size_t indent,
	Colour colour)
{
	terminal_paragraph(&p->board->terminal, p->out, text, indent, colour);
}

static void row(const Painter *p, const Columns *columns,
	const Session *session)
{
	cell(p, day(p, session->date.date), columns->date, COLOUR_PLAIN);
	terminal_spaces(p->out, GAP);
	cell(p, kind_text(p, session), columns->kind, COLOUR_PLAIN);
	terminal_spaces(p->out, GAP);
	cell(p, title_text(p, session), columns->title, COLOUR_BOLD);
	terminal_spaces(p->out, GAP);
	cell(p, cell_text(p, session), columns->cell, COLOUR_PLAIN);
	terminal_spaces(p->out, GAP);
	Str stage = stage_text(p, session);
	cell(p, stage, terminal_columns(stage), stage_colour(p, session));
	buf_add_char(p->out, '\n');
}

static void block(const Painter *p, const Session *session)
{
	Str head = str_concat3(p->arena, day(p, session->date.date),
		STR("  "), kind_text(p, session));
	Str title = title_text(p, session);
	size_t room = p->board->terminal.width - INDENT;
	size_t width = terminal_columns(title);
	paragraph(p, head, 0, COLOUR_PLAIN);
	terminal_spaces(p->out, INDENT);
	cell(p, title, width < room ? width : room, COLOUR_BOLD);
	buf_add_char(p->out, '\n');
	paragraph(p, str_concat3(p->arena, cell_text(p, session), STR(" · "),
		stage_text(p, session)), INDENT, stage_colour(p, session));
}

/* Due dates of the steps that are still to come. */
static void due_dates(const Painter *p, const Session *session,
	const NextStep *next, size_t indent)
{
	static const Phrase label = PHRASE("hạn: {1}", "due: {1}");
	static const Phrase words[] = {
		[STEP_DRAFT] = PHRASE("dự thảo {1}", "draft {1}"),
		[STEP_APPROVE] = PHRASE("thông qua {1}", "approval {1}"),
		[STEP_SEND] = PHRASE("gửi {1}", "sending {1}"),
	};
	Date dates[] = {
		[STEP_DRAFT] = session->due.draft.date,
		[STEP_APPROVE] = session->due.approval.date,
		[STEP_SEND] = session->due.sending.date,
	};
	Str all = {0};
	for (int step = STEP_DRAFT; step <= STEP_SEND; step++) {
		if (step < (int)next->step || !date_known(dates[step]))
			continue;
		Str date = day(p, dates[step]);
		all = str_join(p->arena, all, STR(", "), sentence(p,
			&words[step], &date, 1));
	}
	if (all.len)
		paragraph(p, sentence(p, &label, &all, 1), indent, COLOUR_DIM);
}

static Str when(const Painter *p, const NextStep *next)
{
	static const Phrase by = PHRASE(", hạn {1}", ", due {1}");
	static const Phrase on = PHRASE(", ngày {1}", ", on {1}");
	static const Phrase today = PHRASE(", hôm nay", ", today");
	static const Phrase late = PHRASE(", quá hạn {2} ngày (hạn {1})",
		", {2} days late (due {1})");
	static const Phrase one_late = PHRASE(", quá hạn 1 ngày (hạn {1})",
		", 1 day late (due {1})");
	if (!date_known(next->due))
		return (Str){0};
	Str args[] = {day(p, next->due), number(p, (size_t)next->late)};
	const Phrase *phrase = next->late > 1 ? &late : next->late ? &one_late
		: date_cmp(next->due, p->board->content->today) == 0 ? &today
		: next->step == STEP_HOLD ? &on : &by;
	return sentence(p, phrase, args, 2);
}

/* "→ Chi ủy: Thông qua đề cương, hạn 31/10/2025" */
static void move(const Painter *p, const NextStep *next, size_t indent)
{
	Str who = word(p, option_label(&mover_options, next->mover));
	Str what = word(p, option_label(&step_options, next->step));
	if (next->name.len)
		who = next->mover == MOVER_CELL || next->mover == MOVER_LEAD
			? next->name : str_concat3(p->arena, who, STR(" "),
				next->name);
	Str text = str_format(p->arena, "→ %.*s: %.*s%.*s", STR_ARG(who),
		STR_ARG(what), STR_ARG(when(p, next)));
	paragraph(p, text, indent, next->late ? COLOUR_RED : COLOUR_YELLOW);
}

static void head(const Painter *p)
{
	static const Phrase today = PHRASE("hôm nay {1}", "today {1}");
	Str date = day(p, p->board->content->today);
	paragraph(p, p->board->plan->entity.title, 0, COLOUR_BOLD);
	paragraph(p, sentence(p, &today, &date, 1), 0, COLOUR_DIM);
}

/* "năm 2023: 2 bước quá hạn; năm 2024: ...", of the plans before. */
static void earlier_years(const Painter *p)
{
	static const Phrase year = PHRASE("năm {1}: {2} bước quá hạn",
		"{1}: steps late: {2}");
	static const Phrase see = PHRASE("{1}, xem --year {2}.",
		"{1}, see --year {2}.");
	const Content *content = p->board->content;
	Str args[2] = {{0}};
	PLANS_EACH(plan, content) {
		size_t late = board_late(p->board, plan);
		if (plan->number_of_year >= p->board->plan->number_of_year
				|| !late)
			continue;
		Str told[] = {plan->entity.id, number(p, late)};
		args[0] = str_join(p->arena, args[0], STR("; "), sentence(p,
			&year, told, 2));
		args[1] = plan->entity.id;
	}
	if (args[0].len)
		paragraph(p, sentence(p, &see, args, 2), 0, COLOUR_RED);
}

/* Work given at sessions, of all years as on the page. */
static void overdue_tasks(const Painter *p)
{
	static const Phrase told = PHRASE(
		"Nhiệm vụ quá hạn: {1}, xem trang {2}.",
		"Tasks overdue: {1}, see the page {2}.");
	size_t overdue = board_overdue(p->board);
	Str args[] = {number(p, overdue), address_index(PAGE_TASKS)};
	if (overdue)
		paragraph(p, sentence(p, &told, args, 2), 0, COLOUR_RED);
}

static void foot(const Painter *p)
{
	static const Phrase counts = PHRASE(
		"{1} buổi, {2} đã tổ chức; {3} bước quá hạn.",
		"Sessions: {1}, held: {2}; steps late: {3}.");
	static const Phrase mistakes = PHRASE(
		"chuyende check: {1} lỗi, {2} cảnh báo.",
		"chuyende check: errors: {1}, warnings: {2}.");
	const Board *board = p->board;
	size_t held = 0, scheduled = 0;
	size_t late = board_late(board, board->plan);
	LIST_EACH(const Session, session, board->plan->sessions) {
		scheduled += session_scheduled(session);
		held += session_stage(session, board->content->today)
			>= STAGE_HELD;
	}
	Str numbers[] = {number(p, scheduled), number(p, held),
		number(p, late)};
	Str found[] = {number(p, board->errors), number(p, board->warnings)};
	buf_add_char(p->out, '\n');
	paragraph(p, sentence(p, &counts, numbers, 3), 0,
		late ? COLOUR_RED : COLOUR_PLAIN);
	overdue_tasks(p);
	if (board->errors || board->warnings)
		paragraph(p, sentence(p, &mistakes, found, 2), 0,
			COLOUR_PLAIN);
	earlier_years(p);
}

static void paint_session(const Painter *p, const Columns *columns,
	const Session *session)
{
	bool wide = p->board->terminal.width >= ROW_MIN;
	size_t indent = wide ? columns->date + GAP : INDENT;
	NextStep next = next_step(p->board, session);
	buf_add_char(p->out, '\n');
	if (wide)
		row(p, columns, session);
	else
		block(p, session);
	if (!next.step)
		return;
	due_dates(p, session, &next, indent);
	move(p, &next, indent);
}

void board_text(const Board *board, FILE *out)
{
	Arena arena;
	Buf buf;
	arena_init(&arena);
	buf_init(&buf, BOARD_MAX);
	Painter painter = {board, &arena, board->content->language, &buf};
	Columns columns = measure(&painter);
	head(&painter);
	LIST_EACH(const Session, session, board->plan->sessions)
		paint_session(&painter, &columns, session);
	foot(&painter);
	buf_print(&buf, out);
	arena_done(&arena);
}
