#include "build/settle.h"

#include <errno.h>

/* Makes the file that waits. Files of a folder that exists wait one by one,
 * others together with their folder. */
static int stage_file(Settler *s)
{
	Outcome *outcome = s->outcome;
	outcome->staged = true;
	outcome->worker = s->stage->worker;
	outcome->grown = s->place.error == ENOENT;
	if (!outcome->grown)
		return stage_put(s->arena, s->stage, &outcome->number,
			&s->new);
	return stage_grow(s->arena, s->stage,
		s->plan->folders[s->entry->folder].path,
		paths_name(s->entry->path), &s->new);
}

static int write_all(Settler *s, Str bytes)
{
	int error = stage_file(s);
	return error ? error : fs_add(&s->new, bytes);
}

/* The old file had the parts so far, and has not what comes. */
static int leave_old(Settler *s)
{
	int error = stage_file(s);
	if (!error && s->taken)
		error = fs_add_start(&s->new, &s->old, s->taken);
	fs_close(&s->old, NULL);
	return error;
}

static int open_old(Settler *s)
{
	int error = place_enter(&s->place, s->entry->folder);
	return error ? error : fs_open(&s->place.folder,
		paths_name(s->entry->path), &s->old);
}

/* Something else than a file may stand where one is to be. */
static void note_old(Settler *s, int error)
{
	s->outcome->odd = error && error != ENOENT;
}

static int take(Settler *s, Str bytes)
{
	int error = 0;
	if (!s->taken)
		note_old(s, open_old(s));
	if (s->new.fd < 0) {
		if (s->old.fd >= 0 && fs_follows(&s->old, bytes))
			return 0;
		error = leave_old(s);
	}
	return error ? error : fs_add(&s->new, bytes);
}

static void take_part(BufDrain *drain, Str bytes)
{
	Settler *s = (Settler *)(void *)drain;
	if (!s->error)
		s->error = take(s, bytes);
	s->taken += bytes.len;
}

void settle_init(Settler *settler, const Folder *output, Stage *stage,
	const Plan *plan, bool stamps)
{
	*settler = (Settler){.drain = {take_part}, .stage = stage,
		.plan = plan, .stamps = stamps, .old = {.fd = -1},
		.new = {.fd = -1}};
	place_init(&settler->place, output, plan);
}

static void close_both(Settler *s)
{
	fs_close(&s->old, NULL);
	fs_close(&s->new, NULL);
}

void settle_done(Settler *settler)
{
	close_both(settler);
	place_done(&settler->place);
}

void settle_begin(Settler *settler, Arena *arena, const PlanEntry *entry,
	Outcome *outcome)
{
	close_both(settler);
	settler->arena = arena;
	settler->entry = entry;
	settler->outcome = outcome;
	settler->taken = 0;
	settler->error = 0;
}

/* A file that comes at once is compared by its size first. */
static int settle_whole(Settler *s, Str bytes)
{
	bool same = false;
	int error = place_enter(&s->place, s->entry->folder);
	if (!error)
		error = fs_compare(&s->place.folder,
			paths_name(s->entry->path), bytes, &same,
			&s->outcome->stamp);
	note_old(s, error);
	return same ? 0 : write_all(s, bytes);
}

/* After the last part: the old file may be longer. */
static int settle_parts(Settler *s, Str bytes)
{
	int error = s->error;
	if (!error)
		error = take(s, bytes);
	s->taken += bytes.len;
	if (!error && s->new.fd < 0 && s->old.size != s->taken)
		error = leave_old(s);
	if (s->new.fd < 0)
		s->outcome->stamp = s->old.stamp;
	return error;
}

int settle_end(Settler *settler, Str bytes)
{
	int error = settler->taken ? settle_parts(settler, bytes)
		: settle_whole(settler, bytes);
	bool told = settler->stamps && settler->outcome->grown;
	int late = fs_close(&settler->new, told ? &settler->outcome->stamp
		: NULL);
	fs_close(&settler->old, NULL);
	return error ? error : late;
}
