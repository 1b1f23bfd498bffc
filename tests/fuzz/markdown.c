#include "fuzz.h"

#include "active.h"
#include "format/markdown.h"
#include "model/citation.h"

static Filling fill(const Hole *hole, void *context)
{
	(void)hole, (void)context;
	return (Filling){.href = STR("a.html"), .text = STR("a")};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const MarkdownOptions options = {.scan = citation_scan,
		.id_prefix = STR_INIT("x-"), .heading_base = 2,
		.table_label = STR_INIT("Bảng"),
		.footnotes_label = STR_INIT("Chú thích"),
		.backlink_label = STR_INIT("Trở lại")};
	static bool ready;
	Source source = {.path = STR("a.md")};
	Arena arena;
	Diag diag;
	Buf out;
	if (!fuzz_text(data, size, &source.text))
		return 0;
	if (!ready)
		markdown_setup();
	ready = true;
	arena_init(&arena);
	diag_init(&diag, &arena);
	Rich rich = markdown_render(&arena, source.text,
		(MarkdownOrigin){.source = &source}, &options, &diag);
	buf_init(&out, 64 << 20);
	markdown_write(&out, &rich, markdown_html(&arena, &rich), fill, NULL);
	active_none(buf_str(&out));
	buf_done(&out);
	fuzz_tell(&diag);
	arena_done(&arena);
	return 0;
}
