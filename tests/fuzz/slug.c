#include "fuzz.h"

#include "format/slug.h"
#include "format/vietnamese.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text;
	Arena arena;
	if (!fuzz_text(data, size, &text))
		return 0;
	arena_init(&arena);
	Str slug = slug_make(&arena, text);
	Str composed = vietnamese_nfc(&arena, text);
	/* A long text has a long slug, which is no id. */
	CHECK(!slug.len || slug.len > 100 || slug_valid(slug));
	CHECK(str_eq(slug, slug_make(&arena, slug)));
	CHECK(str_utf8_error(composed) == composed.len);
	CHECK(str_eq(composed, vietnamese_nfc(&arena, composed)));
	CHECK(vietnamese_same_key(text, text));
	arena_done(&arena);
	return 0;
}
