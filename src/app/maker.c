#include "app/maker.h"

#include <errno.h>

#include "app/report.h"
#include "base/suggest.h"
#include "format/yaml.h"

const Plan *maker_plan_before(const Maker *maker, int year)
{
	const Plan *found = NULL;
	PLANS_EACH(plan, maker->content)
		if (!year || plan->number_of_year < year)
			found = plan;
	return found;
}

void maker_follow(Maker *maker, const Plan *plan)
{
	const File *file = plan ? plan->entity.file : NULL;
	if (file)
		maker->keys = str_starts(file->name,
			file_kinds[KIND_PLAN].en) ? LANGUAGE_EN : LANGUAGE_VI;
	else
		maker->keys = maker->content->language;
}

Str maker_path(const Maker *maker, FileKindId kind, Str year, Str session)
{
	return file_kind_path(maker->arena, kind, year, session, maker->keys);
}

Str maker_date(const Maker *maker, Date date, bool iso)
{
	return date_format(maker->arena, date, iso ? DATE_ISO : DATE_TYPED,
		maker->keys);
}

static bool is_mistake(const Maker *maker, Span at)
{
	VEC_EACH(const Report, report, &maker->faults->reports)
		if (report->severity == SEVERITY_ERROR
				&& report->span.source == at.source
				&& report->span.start >= at.start
				&& report->span.start <= at.end)
			return true;
	return false;
}

Str maker_name(const Maker *maker, const Ref *ref, Date day)
{
	if (!date_known(day))
		day = maker->content->today;
	if ((ref->to && !entity_stands(ref->to, day))
			|| is_mistake(maker, ref->span))
		return (Str){0};
	return ref->key;
}

int maker_refuse(const Maker *maker, int status, const Phrase *why,
	const Str *args, size_t count)
{
	Str text = phrase_fill(maker->arena, phrase_in(why,
		maker->content->language), args, count);
	fprintf(stderr, "chuyende: %.*s\n", STR_ARG(text));
	return status;
}

static Str item_text(const Maker *maker, const Item *item, const Slot *slot)
{
	Draft draft;
	draft_init(&draft, maker->keys);
	if (slot->lead)
		buf_add_char(&draft.out, '\n');
	if (slot->header)
		draft_group(&draft, 0, item->schema, item->list);
	if (slot->blank)
		buf_add_char(&draft.out, '\n');
	draft_item(&draft, slot->indent);
	item->add(&draft, slot->indent + 2, item->made);
	return draft_end(&draft, maker->arena);
}

Str maker_item(const Maker *maker, const Item *item)
{
	return item_text(maker, item, &(Slot){.indent = 0});
}

bool maker_insert(Maker *maker, const File *file, const Item *item,
	Edits *edits)
{
	static const Phrase brackets = PHRASE(
		"danh sách trong “{1}” viết trong ngoặc vuông: hãy tự thêm "
		"“{2}”",
		"the list of “{1}” stands in brackets: please add “{2}” by "
		"hand");
	const Source *source = file->source;
	Diag diag;
	Slot slot;
	diag_init(&diag, maker->arena);
	const Node *root = yaml_parse(maker->arena, source, 0,
		source->text.len, &diag);
	const Field *list = schema_field(item->schema, str_from(item->list));
	if (!root || !slot_find(&slot, source, root, list)) {
		Str args[] = {source->path, item->id};
		maker_refuse(maker, EXIT_CONTENT, &brackets, args, 2);
		return false;
	}
	edits_add(maker->arena, edits, slot.at, slot.remove, item_text(maker,
		item, &slot));
	changes_replace(maker->arena, &maker->changes, file->disk_path,
		file->reading->bytes, edits_apply(maker->arena, edits,
			source->text));
	return true;
}

void maker_note(Maker *maker, const Phrase *text, const Str *args,
	size_t count)
{
	*VEC_ADD(maker->arena, &maker->notes) = phrase_fill(maker->arena,
		phrase_in(text, maker->content->language), args, count);
}

static int failed(const Maker *maker, Str path, int error)
{
	static const Phrase taken = PHRASE(
		"đã có “{1}”; không ghi đè, không ghi gì cả",
		"“{1}” is there already; nothing was written");
	static const Phrase stale = PHRASE(
		"“{1}” vừa được sửa hoặc xóa trong lúc lệnh này chạy; không ghi "
		"gì cả, hãy chạy lại",
		"“{1}” has just been changed or removed by another; nothing was "
		"written, please run this again");
	Str shown = str_concat(maker->arena, STR("content/"), path);
	if (error == EEXIST || error == ESTALE)
		return maker_refuse(maker, EXIT_CONTENT, error == EEXIST
			? &taken : &stale, &shown, 1);
	return report_failure(maker->arena, maker->content->language, shown,
		error);
}

int maker_finish(Maker *maker)
{
	static const Phrase made = PHRASE("đã tạo", "made");
	static const Phrase changed = PHRASE("đã sửa", "changed");
	Str path;
	int error = changes_apply(maker->arena, &maker->gen->content_folder,
		&maker->changes, &path);
	if (error)
		return failed(maker, path, error);
	VEC_EACH(const Change, change, &maker->changes)
		printf("%.*s content/%.*s\n", STR_ARG(phrase_in(
			change->replace ? &changed : &made,
			maker->content->language)), STR_ARG(change->path));
	VEC_EACH(const Str, note, &maker->notes)
		printf("%.*s\n", STR_ARG(*note));
	return EXIT_DONE;
}

static int no_session(const Maker *maker, Str wanted)
{
	static const Phrase why = PHRASE("kế hoạch không có buổi “{1}”",
		"no plan has a session “{1}”");
	static const Phrase meant = PHRASE(
		"kế hoạch không có buổi “{1}”; có phải “{2}” không?",
		"no plan has a session “{1}”; did you mean “{2}”?");
	Suggest suggest = suggest_for(wanted);
	SESSIONS_EACH(session, maker->content)
		suggest_offer(&suggest, session->entity.id, session->entity.id);
	Str args[] = {wanted, suggest.best};
	return maker_refuse(maker, EXIT_CONTENT, suggest.best.len ? &meant
		: &why, args, 2);
}

/* Looks in the year asked for, else in today's, else in the newest. */
static const Session *find_session(const Maker *maker)
{
	const Content *content = maker->content;
	if (maker->year.len)
		return plan_session(content_plan(content, maker->year),
			maker->id);
	Str year = str_from_int(maker->arena, content->today.year);
	const Session *found = plan_session(content_plan(content, year),
		maker->id);
	for (size_t i = content->plan_count; !found && i-- > 0;)
		found = plan_session(content->plans[i], maker->id);
	return found;
}

const Session *maker_session(const Maker *maker, int *ret_status)
{
	static const Phrase which = PHRASE(
		"cần mã của buổi: chuyende new {1} 2026/chuyen-de-1",
		"the session's id is needed: chuyende new {1} 2026/topic-1");
	if (!maker->id.len) {
		*ret_status = maker_refuse(maker, EXIT_USAGE, &which,
			&maker->line->words[0], 1);
		return NULL;
	}
	const Session *session = find_session(maker);
	if (!session)
		*ret_status = no_session(maker, maker->year.len
			? str_concat3(maker->arena, maker->year, STR("/"),
				maker->id) : maker->id);
	return session;
}
