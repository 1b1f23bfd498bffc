#include "site/left.h"

#include "base/limits.h"

const TaskState left_groups[LEFT_GROUPS] = {
	TASK_OVERDUE, TASK_OPEN, TASK_CARRIED, TASK_DONE,
};

static int rank_of(TaskState state)
{
	int rank = 0;
	while (left_groups[rank] != state)
		rank++;
	return rank;
}

/* By group; then what is due first, or what was done last. */
int left_order(const void *left, const void *right)
{
	const LedgerItem *a = *(const LedgerItem *const *)left;
	const LedgerItem *b = *(const LedgerItem *const *)right;
	bool done = a->state == TASK_DONE;
	Date p = done ? b->task->done.date : a->task->due.date;
	Date q = done ? a->task->done.date : b->task->due.date;
	if (a->state != b->state)
		return rank_of(a->state) - rank_of(b->state);
	if (date_known(p) != date_known(q))
		return date_known(p) == done ? 1 : -1;
	int order = date_cmp(p, q);
	return order ? order : (a > b) - (a < b);
}

/* One walk through the days: the tasks that are open on each, by their place
 * in left_order, grow when sessions give them and shrink when they are done. */
typedef struct Walk {
	Site *site;
	const LedgerItem **ranked;	/* in left_order */
	size_t *rank;			/* by item of the ledger */
	size_t *open, open_count;	/* ranks, rising */
	const LedgerItem **dated;	/* by the day on which they are given */
	size_t dated_count, given;	/* and how many of them are by now */
} Walk;

static int by_day(const void *a, const void *b)
{
	const LedgerItem *x = *(const LedgerItem *const *)a;
	const LedgerItem *y = *(const LedgerItem *const *)b;
	int order = date_cmp(ledger_day(x->given), ledger_day(y->given));
	return order ? order : (x > y) - (x < y);
}

static size_t index_of(const Walk *walk, const LedgerItem *item)
{
	return (size_t)(item - walk->site->ledger.items);
}

static void open_task(Walk *walk, size_t rank)
{
	size_t at = walk->open_count++;
	while (at && walk->open[at - 1] > rank) {
		walk->open[at] = walk->open[at - 1];
		at--;
	}
	walk->open[at] = rank;
}

/* Tasks given before date are open on it, but for those that are done. */
static void walk_to(Walk *walk, Date date)
{
	size_t kept = 0;
	for (; walk->given < walk->dated_count; walk->given++) {
		const LedgerItem *item = walk->dated[walk->given];
		if (date_cmp(ledger_day(item->given), date) >= 0)
			break;
		open_task(walk, walk->rank[index_of(walk, item)]);
	}
	for (size_t i = 0; i < walk->open_count; i++)
		if (!ledger_settled(walk->ranked[walk->open[i]]->task, date))
			walk->open[kept++] = walk->open[i];
	walk->open_count = kept;
}

typedef struct RankList {
	VEC(size_t)
} RankList;

/* By number of a session: the tasks that are closed in it or carried to it. */
static RankList *named_by(const Walk *walk)
{
	const Site *site = walk->site;
	RankList *lists = ARENA_ARRAY(site->arena, RankList,
		site->content->entity_count);
	VEC_EACH(const LedgerItem, item, &site->ledger) {
		size_t rank = walk->rank[index_of(walk, item)];
		const Entity *closed = item->task->closed_in.to;
		if (closed)
			*VEC_ADD(site->arena, &lists[closed->number]) = rank;
		VEC_EACH_TO(const Session, to, &item->carried)
			*VEC_ADD(site->arena, &lists[to->entity.number])
				= rank;
	}
	return lists;
}

static int by_rank(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;
	return (x > y) - (x < y);
}

/* Both lists rise; what stands in both, or twice in one, counts once. */
static void merge(const Walk *walk, const Session *session,
	const RankList *named, size_t open_count, Left *left)
{
	Site *site = walk->site;
	size_t i = 0, n = 0, last = SIZE_MAX;
	while (i < open_count || n < named->count) {
		bool first = n == named->count || (i < open_count
			&& walk->open[i] <= named->items[n]);
		size_t rank = first ? walk->open[i++] : named->items[n++];
		const LedgerItem *item = walk->ranked[rank];
		if (rank == last || item->given == session)
			continue;
		last = rank;
		if (left->count++ < LIMIT_LEFT_OVER)
			*VEC_ADD(site->arena, &left->first) = item;
	}
}

static void rank_tasks(Walk *walk)
{
	Site *site = walk->site;
	size_t count = site->ledger.count;
	walk->ranked = ARENA_ARRAY(site->arena, const LedgerItem *, count);
	walk->rank = ARENA_ARRAY(site->arena, size_t, count);
	walk->open = ARENA_ARRAY(site->arena, size_t, count);
	for (size_t i = 0; i < count; i++)
		walk->ranked[i] = &site->ledger.items[i];
	SORT(walk->ranked, count, left_order);
	for (size_t i = 0; i < count; i++)
		walk->rank[index_of(walk, walk->ranked[i])] = i;
	walk->dated = ARENA_ARRAY(site->arena, const LedgerItem *, count);
	VEC_EACH(const LedgerItem, item, &site->ledger)
		if (date_known(ledger_day(item->given)))
			walk->dated[walk->dated_count++] = item;
	SORT(walk->dated, walk->dated_count, by_day);
}

bool left_concluded(const Session *session)
{
	return session->minutes && (session->minutes->conclusion.rich
		|| session->minutes->votes.count);
}

/* sessions by date. Those of one day do not come before each other. */
static void find_before(Site *site, Session *const *sessions, size_t count)
{
	const Session *before = NULL, *last = NULL;
	for (size_t i = 0; i < count; i++) {
		Date date = sessions[i]->date.date;
		if (i && date_cmp(date, sessions[i - 1]->date.date))
			before = last;
		site->left_of[sessions[i]->entity.number].before = before;
		if (date_known(date) && left_concluded(sessions[i]))
			last = sessions[i];
	}
}

void left_find(Site *site)
{
	Walk walk = {.site = site};
	size_t count = site->content->published_count;
	rank_tasks(&walk);
	RankList *named = named_by(&walk);
	Session **sessions = vec_keep(site->arena, site->content->published,
		count, sizeof *sessions);
	SORT(sessions, count, session_pointer_order);
	site->left_of = ARENA_ARRAY(site->arena, Left,
		site->content->entity_count);
	find_before(site, sessions, count);
	ARRAY_EACH_TO(const Session, session, sessions, count) {
		uint32_t number = session->entity.number;
		bool dated = date_known(session->date.date)
			&& session->status.value != STATUS_CANCELLED;
		if (dated)
			walk_to(&walk, session->date.date);
		SORT(named[number].items, named[number].count, by_rank);
		merge(&walk, session, &named[number],
			dated ? walk.open_count : 0, &site->left_of[number]);
	}
}
