#include "fuzz.h"

#include "format/yaml.h"

static void check(const Node *node, const Source *source)
{
	CHECK(node->span.source == source);
	CHECK(node->span.start <= node->span.end);
	CHECK(node->span.end <= source->text.len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Source source = {.path = STR("a.yaml")};
	Arena arena;
	Diag diag;
	if (!fuzz_text(data, size, &source.text))
		return 0;
	arena_init(&arena);
	diag_init(&diag, &arena);
	const Node *node = yaml_parse(&arena, &source, 0, size, &diag);
	if (node)
		check(node, &source);
	else
		CHECK(diag.reports.count);
	fuzz_tell(&diag);
	arena_done(&arena);
	return 0;
}
