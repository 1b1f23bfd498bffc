#include "model/ledger.h"

#include <stdlib.h>
#include <string.h>

#include "model/stage.h"

static const Option state_table[] = {
	OPTION(TASK_OPEN, "open", "đang làm", "Đang thực hiện", "Open"),
	OPTION(TASK_DONE, "done", "hoàn thành", "Hoàn thành", "Done"),
	OPTION(TASK_CARRIED, "carried", "chuyển tiếp", "Chuyển buổi sau",
		"Carried over"),
	OPTION(TASK_OVERDUE, "overdue", "quá hạn", "Quá hạn", "Overdue"),
};
const Options task_state_options = OPTIONS(state_table);

Date ledger_day(const Session *session)
{
	Date date = session->date.date;
	if (!date_known(date) && session->minutes)
		date = session->minutes->date.date;
	return date;
}

/* Where no day is known it is the last of the year that planned it. */
static Date place_in_time(const Session *session)
{
	Date day = ledger_day(session);
	return date_known(day) ? day
		: (Date){(int16_t)session->plan->number_of_year, 12, 31};
}

static int order(const Session *a, const Session *b)
{
	int by_place = date_cmp(place_in_time(a), place_in_time(b));
	int by_doubt = date_known(ledger_day(b)) - date_known(ledger_day(a));
	return by_place ? by_place : by_doubt ? by_doubt : session_order(a, b);
}

static bool before(const Session *a, const Session *b)
{
	return order(a, b) < 0;
}

static bool is_held(const Session *session, Date day)
{
	return session_stage(session, day) >= STAGE_HELD;
}

static bool is_done(const Assignment *task, Date day)
{
	if (date_known(task->done.date))
		return date_cmp(task->done.date, day) <= 0;
	return task->closed_in.to
		&& is_held(RECORD(Session, task->closed_in.to), day);
}

/* At a cancelled session no task goes on. */
static bool is_carried(const Assignment *task)
{
	const Session *to = RECORD(Session, task->carried_to.to);
	return to && to->status.value != STATUS_CANCELLED;
}

TaskState task_state(const Assignment *task, Date day)
{
	if (is_done(task, day))
		return TASK_DONE;
	if (is_carried(task))
		return TASK_CARRIED;
	return date_precedes(task->due.date, day) ? TASK_OVERDUE : TASK_OPEN;
}

/* The more, the surer. */
typedef enum Likeness {
	UNLIKE, SAME_BUT_REMARK, SAME_WORDS, SAME_ID
} Likeness;

/* "... (chuyển từ buổi 16/8/2024)", "..., carried over": behind a sign, and
 * no more words of the task. */
static bool adds_remark(Str words, Str longer)
{
	static const Str signs = STR_INIT("(,;:.-[");
	Str rest = str_trim(str_slice(longer, words.len, longer.len));
	return str_starts(longer, words) && rest.len && memchr(signs.ptr,
		rest.ptr[0], signs.len);
}

/* Of one owner where an id does not tell: minutes may number their tasks
 * each for themselves. */
static Likeness likeness(const Assignment *a, const Assignment *b)
{
	Str x = a->what.str, y = b->what.str;
	if (a->id.str.len && str_eq(a->id.str, b->id.str))
		return SAME_ID;
	if (!x.len || !y.len || a->owner.to != b->owner.to)
		return UNLIKE;
	if (str_eq(x, y))
		return SAME_WORDS;
	return adds_remark(x, y) || adds_remark(y, x) ? SAME_BUT_REMARK
		: UNLIKE;
}

/* The line of the minutes it was carried to that says task again. */
static const Assignment *said_again(const Assignment *task,
	const Session *session)
{
	const Session *to = RECORD(Session, task->carried_to.to);
	const Assignment *again = NULL;
	Likeness best = UNLIKE;
	if (!to || !to->minutes || !before(session, to))
		return NULL;
	LIST_EACH(const Assignment, other, to->minutes->tasks) {
		Likeness now = likeness(task, other);
		if (now > best) {
			best = now;
			again = other;
		}
	}
	return again;
}

/* A set of lines: those that continue another. */
typedef struct Lines {
	VEC(const Assignment *)
} Lines;

static int by_address(const void *a, const void *b)
{
	uintptr_t x = (uintptr_t)*(const Assignment *const *)a;
	uintptr_t y = (uintptr_t)*(const Assignment *const *)b;
	return (x > y) - (x < y);
}

static bool among(const Lines *lines, const Assignment *task)
{
	return lines->count && bsearch(&task, lines->items, lines->count,
		sizeof *lines->items, by_address);
}

typedef struct SessionVec {
	VEC(const Session *)
} SessionVec;

static void note_continued(Lines *lines, Arena *arena,
	const Session *session)
{
	LIST_EACH(const Assignment, task, session->minutes->tasks) {
		const Assignment *other = said_again(task, session);
		if (other)
			*VEC_ADD(arena, lines) = other;
	}
}

bool ledger_lost(const Session *session, const Assignment *task, Date day)
{
	const Session *to = RECORD(Session, task->carried_to.to);
	return task_state(task, day) == TASK_CARRIED && to->minutes
		&& is_held(to, day) && before(session, to)
		&& !said_again(task, session);
}

/* Ends, since it is said again at later sessions only. */
static void follow(LedgerItem *item, Arena *arena, Date day)
{
	const Session *session = item->given;
	while (item->task->carried_to.to) {
		const Assignment *next = said_again(item->task, session);
		const Session *to = RECORD(Session, item->task->carried_to.to);
		*VEC_ADD(arena, &item->carried) = to;
		if (!next)
			break;
		item->task = next;
		session = to;
	}
	item->state = task_state(item->task, day);
	item->lost = ledger_lost(session, item->task, day);
}

static int by_day(const void *a, const void *b)
{
	return order(*(const Session *const *)a, *(const Session *const *)b);
}

/* Sessions with tasks, oldest first. */
static SessionVec sessions_of(const Content *content, Arena *arena)
{
	SessionVec vec = {0};
	PUBLISHED_EACH(session, content) {
		const Minutes *minutes = session->minutes;
		if (minutes && minutes->tasks.count)
			*VEC_ADD(arena, &vec) = session;
	}
	SORT(vec.items, vec.count, by_day);
	return vec;
}

void ledger_build(Ledger *ledger, Arena *arena, const Content *content)
{
	SessionVec sessions = sessions_of(content, arena);
	Lines continued = {0};
	VEC_EACH_TO(const Session, session, &sessions)
		note_continued(&continued, arena, session);
	SORT(continued.items, continued.count, by_address);
	VEC_EACH_TO(const Session, session, &sessions)
		LIST_EACH(const Assignment, task, session->minutes->tasks) {
			if (among(&continued, task))
				continue;
			LedgerItem *item = VEC_ADD(arena, ledger);
			*item = (LedgerItem){.task = task, .given = session};
			follow(item, arena, content->today);
		}
}

static bool carried_on(const Session *given, const Session *session,
	const Assignment *task)
{
	if (given->minutes && given != session)
		LIST_EACH(const Assignment, other, given->minutes->tasks)
			if (RECORD(Session, other->carried_to.to) == session
					&& said_again(other, given) == task)
				return true;
	return false;
}

bool ledger_continues(const Content *content, const Session *session,
	const Assignment *task)
{
	SESSIONS_EACH(given, content)
		if (carried_on(given, session, task))
			return true;
	return false;
}

bool ledger_settled(const Assignment *task, Date date)
{
	if (date_known(task->done.date))
		return date_cmp(task->done.date, date) < 0;
	return task->closed_in.to && date_precedes(ledger_day(RECORD(Session,
		task->closed_in.to)), date);
}
