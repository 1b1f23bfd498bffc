#include "output/writer.h"

static Renderer *renderer_of(const Output *output, const Worker *worker)
{
	Renderer **renderer = &output->renderers[worker->number];
	if (!*renderer)
		*renderer = renderer_new(&output->theme->shared);
	return *renderer;
}

static bool write_page(const Task *task, Worker *worker, Buf *out)
{
	const Output *output = task->context;
	const Page *page = task->subject;
	const Value *view = view_page(worker->job, output->site, page);
	const Spool *spool = output->site->content->spool;
	if (spool && spool_error(spool)) {
		diag_add_failure(worker->diag, page->path, spool_error(spool));
		return false;
	}
	return renderer_render(renderer_of(output, worker),
		page_type_name(page->type), view, page->path, out,
		worker->diag);
}

static size_t number_of(const Output *output, const Page *page)
{
	return (size_t)(page - output->site->pages.items);
}

static Digest identify_page(const Task *task, Worker *worker)
{
	const Output *output = task->context;
	const Page *page = task->subject;
	DigestState state;
	digest_init(&state);
	digest_add_text(&state, page->path);
	return digest_join(digest_join(output->theme->digest,
		digest_end(&state)), view_digest(worker->job, worker->keep,
			output->site, page, &output->shown[
				number_of(output, page)]));
}

static Span span_of(const Page *page)
{
	if (page->alias)
		return page->alias->span;
	if (page->subject)
		return page->subject->span;
	return page->plan ? page->plan->entity.span : (Span){0};
}

void pages_plan(Output *output, TaskList *tasks)
{
	VEC_EACH(const Page, page, &output->site->pages)
		*VEC_ADD(output->arena, tasks) = (Task){.path = page->path,
			.write = write_page, .identify = identify_page,
			.subject = page, .context = output,
			.span = span_of(page)};
}

/* Whether the page may show one of entities by its title, or is itself called
 * otherwise. */
static bool may_name(const Output *output, const Page *page,
	const bool *entities, const bool *pages)
{
	size_t number = number_of(output, page);
	const Shown *shown = &output->shown[number];
	bool named = pages[number] || shown->all;
	for (size_t i = 0; i < shown->count && !named; i++)
		named = entities[shown->numbers[i]];
	return named;
}

bool pages_retitle(Task *task, const bool *entities, const bool *pages)
{
	if (task->write != write_page)
		return false;
	/* What stands behind a title has moved. */
	task->span = span_of(task->subject);
	if (may_name(task->context, task->subject, entities, pages))
		task->key = (Digest){0, 0};
	return true;
}

bool pages_shows(const Task *task, const Source *source)
{
	return task->write == write_page && page_shows(task->subject, source);
}
