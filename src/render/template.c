#include "render/template.h"

#include "render/assemble.h"
#include "render/functions.h"
#include "render/inherit.h"
#include "render/kept.h"
#include "render/page.h"
#include "render/walk.h"

Templates *templates_new(Arena *arena, const TemplateFile *files, size_t count,
	Diag *diag)
{
	Templates *templates = ARENA_NEW(arena, Templates);
	templates->items = ARENA_ARRAY(arena, Template, count);
	templates->count = count;
	for (size_t i = 0; i < count; i++) {
		Template *template = &templates->items[i];
		template->name = files[i].name;
		template->source = files[i].source;
		template->number = (unsigned)i;
		compile_template(arena, template, &templates->pieces,
			&templates->counts, diag);
		if (template->lua.ptr)
			assemble_template(arena, template, diag);
	}
	inherit_connect(templates->items, count, arena, diag);
	walk_connect(templates);
	return templates;
}

Renderer *renderer_new(const RenderShared *shared)
{
	Renderer *r = ARENA_SELF(Renderer);
	Diag ignored;
	r->shared = shared;
	arena_init(&r->scratch);
	arena_bytes(&r->scratch, 1);	/* or each reset would free its block */
	functions_prepare(r);
	r->kept = kept_new(&r->arena);
	sandbox_open(r);
	diag_init(&ignored, &r->scratch);
	sandbox_run(r, page_open, &ignored);
	return r;
}

void renderer_free(Renderer *renderer)
{
	if (!renderer)
		return;
	sandbox_close(renderer);
	kept_free(renderer->kept);
	arena_done(&renderer->scratch);
	arena_self_done(renderer->arena);
}

static bool report(Renderer *r, RenderFault id, Args args, Diag *diag)
{
	args.at[0] = (Arg)ARG(r->page);
	diag_add(diag, render_fault(id), (Span){NULL, 0, 0}, args);
	return false;
}

static Digest folder_digest(Str page)
{
	size_t end = page.len;
	while (end && page.ptr[end - 1] != '/')
		end--;
	return digest_bytes(str_slice(page, 0, end));
}

bool renderer_render(Renderer *r, Str name, const Value *view, Str page,
	Buf *out, Diag *diag)
{
	const Templates *all = r->shared->templates;
	Str nearest = {NULL, 0};
	arena_clear(&r->scratch);
	r->view = view;
	r->page = page;
	r->folder = folder_digest(page);
	r->out = out;
	r->template = inherit_find(all->items, all->count, name, &nearest);
	if (!r->template)
		return report(r, RENDER_TEMPLATE,
			FAIL_ARGS(ARG(name), ARG(nearest)), diag);
	if (r->template->walks && walk_page(r))
		return true;
	return sandbox_run(r, page_render, diag);
}
