#include "app/board.h"

#include "format/json.h"
#include "model/step.h"

enum { JSON_MAX = 64 << 20 };

static void key_option(Json *json, const char *key, const Options *options,
	int number)
{
	const Option *option = option_by_number(options, number);
	json_key_str(json, key, option ? option->name : (Str){0});
}

static void key_ref(Json *json, const char *key, const Ref *ref)
{
	json_key(json, str_from(key));
	if (!ref->key.len) {
		json_null(json);
		return;
	}
	json_object(json);
	json_key_str(json, "id", ref->to ? ref->to->id : (Str){0});
	json_key_str(json, "name", ref->to ? ref->to->title : ref->key);
	json_end_object(json);
}

static void add_due(Json *json, Arena *arena, const Session *session)
{
	const Due *due = &session->due;
	json_key_object(json, "due");
	json_key_str(json, "draft", date_iso(arena, due->draft.date));
	json_key_str(json, "approval", date_iso(arena, due->approval.date));
	json_key_str(json, "sending", date_iso(arena, due->sending.date));
	json_end_object(json);
}

static void add_next(Json *json, Arena *arena, const Board *board,
	const Session *session)
{
	NextStep next = session_next_step(session, &board->content->portal,
		board->content->today);
	json_key(json, STR("next"));
	if (!next.step) {
		json_null(json);
		return;
	}
	json_object(json);
	key_option(json, "step", &step_options, next.step);
	key_option(json, "mover", &mover_options, next.mover);
	json_key_str(json, "id", next.who ? next.who->id : (Str){0});
	json_key_str(json, "name", next.name);
	json_key_str(json, "due", date_iso(arena, next.due));
	json_key_int(json, "late", next.late);
	json_end_object(json);
}

static void add_session(Json *json, Arena *arena, const Board *board,
	const Session *session)
{
	Date today = board->content->today;
	json_object(json);
	json_key_str(json, "id", session->entity.id);
	key_option(json, "kind", &session_kind_options, session->kind.value);
	json_key_str(json, "number", session->number.str);
	json_key_str(json, "title", session->title.str);
	json_key_str(json, "date", date_iso(arena, session->date.date));
	json_key_str(json, "time", clock_text(arena, session->time));
	json_key_str(json, "place", session->place.str);
	key_ref(json, "cell", &session->cell);
	json_key_list(json, "lead");
	LIST_EACH(const Ref, lead, session->lead)
		json_str(json, lead->to ? lead->to->id : lead->key);
	json_end_list(json);
	key_option(json, "stage", &stage_options, session_stage(session,
		today));
	key_option(json, "status", &session_status_options,
		session_status(session, today));
	add_due(json, arena, session);
	add_next(json, arena, board, session);
	json_end_object(json);
}

static void add_earlier(Json *json, const Board *board)
{
	const Content *content = board->content;
	json_key_list(json, "earlier");
	PLANS_EACH(plan, content) {
		size_t late = board_late(board, plan);
		if (plan->number_of_year >= board->plan->number_of_year
				|| !late)
			continue;
		json_object(json);
		json_key_str(json, "year", plan->entity.id);
		json_key_int(json, "late", late);
		json_end_object(json);
	}
	json_end_list(json);
}

void board_json(const Board *board, FILE *out)
{
	Arena arena;
	Buf buf;
	Json json;
	arena_init(&arena);
	buf_init(&buf, JSON_MAX);
	json_init(&json, &buf);
	json_object(&json);
	json_key_str(&json, "year", board->plan->entity.id);
	json_key_str(&json, "title", board->plan->entity.title);
	json_key_str(&json, "today", date_iso(&arena, board->content->today));
	json_key_int(&json, "errors", board->errors);
	json_key_int(&json, "warnings", board->warnings);
	json_key_int(&json, "tasks_overdue", board_overdue(board));
	json_key_list(&json, "sessions");
	LIST_EACH(const Session, session, board->plan->sessions)
		add_session(&json, &arena, board, session);
	json_end_list(&json);
	add_earlier(&json, board);
	json_end_object(&json);
	buf_print(&buf, out);
	arena_done(&arena);
}
