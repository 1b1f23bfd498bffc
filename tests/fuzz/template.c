#include "fuzz.h"

#include "render/template.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Source source = {.path = STR("a.html")};
	TemplateFile file = {STR("a"), &source};
	Arena arena;
	Diag diag;
	if (!fuzz_text(data, size, &source.text))
		return 0;
	arena_init(&arena);
	diag_init(&diag, &arena);
	RenderShared shared = {.templates = templates_new(&arena, &file, 1,
		&diag)};
	CHECK(shared.templates);
	fuzz_tell(&diag);
	arena_done(&arena);
	return 0;
}
