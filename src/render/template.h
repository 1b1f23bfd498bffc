/* A theme's templates, compiled, and their use on a view.
 * Knows the template language and its sandbox; must not know what pages there
 * are. This room alone knows Lua. */
#ifndef RENDER_TEMPLATE_H
#define RENDER_TEMPLATE_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "format/value.h"

/* One template's text; its name is the path below templates/ without
 * ".html": "outline", "parts/breadcrumb". */
typedef struct TemplateFile {
	Str name;
	const Source *source;
} TemplateFile;

typedef struct Templates Templates;

/* Compiles all files. Faults of syntax are reported at their place. The
 * result is read-only and shared by all workers. Never NULL. */
Templates *templates_new(Arena *arena, const TemplateFile *files, size_t count,
	Diag *diag);

/* What every page of a build shares. */
typedef struct RenderShared {
	const Templates *templates;
	Language language;
	Map strings;		/* key -> Value: a text or a map of forms */
	Map assets;		/* name -> Str: its path in the output */
	const Value *settings;	/* a variable of every page; may be NULL */
} RenderShared;

/* One Lua state; belongs to one worker. */
typedef struct Renderer Renderer;
Renderer *renderer_new(const RenderShared *shared);
void renderer_free(Renderer *renderer);

/* Renders template `name` on view (a map; its keys are the variables) into
 * out. page is the path of the page in the output: for relative addresses
 * and for messages. False after a report. */
bool renderer_render(Renderer *renderer, Str name, const Value *view, Str page,
	Buf *out, Diag *diag);

#endif
