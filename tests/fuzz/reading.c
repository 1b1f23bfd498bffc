#include "fuzz.h"

#include "format/markdown.h"
#include "model/content.h"
#include "model/reading.h"

/* What is told of a text lies within it, or is told of the whole file. */
static void check(const Reading *reading, const Diag *diag)
{
	const Source *source = &reading->source;
	CHECK(reading->record || diag->reports.count);
	CHECK(reading->body <= source->text.len);
	VEC_EACH(const Report, report, &diag->reports) {
		CHECK(report->span.source == source);
		CHECK(report->span.start <= report->span.end);
		CHECK(report->span.end <= source->text.len
			|| report->span.start == SPAN_NO_LINE);
	}
}

/* The first byte tells the kind of the file, the others are the file. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const Folder nowhere = {-1, STR_INIT("")};
	static bool ready;
	Arena arena, scratch;
	Diag diag;
	if (!size)
		return 0;
	if (!ready)
		markdown_setup();
	ready = true;
	arena_init(&arena);
	arena_init(&scratch);
	diag_init(&diag, &arena);
	const FileKind *kind = &file_kinds[data[0] % FILE_KINDS];
	bool markdown = kind->markdown
		&& (!kind->yaml || data[0] / FILE_KINDS % 2);
	Decoder decoder = {.arena = &arena, .diag = &diag,
		.scratch = &scratch};
	Reading reading = {.root = &nowhere, .disk_path = STR("a"),
		.source.path = markdown ? STR("a.md") : STR("a.yaml")};
	reading_decode(&reading, kind, &decoder,
		(Str){(const char *)data + 1, size - 1});
	check(&reading, &diag);
	fuzz_tell(&diag);
	reading_done(&reading);
	arena_done(&scratch);
	arena_done(&arena);
	return 0;
}
