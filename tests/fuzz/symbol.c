#include "fuzz.h"

#include "model/citation.h"
#include "model/privacy.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text;
	Arena arena;
	Match match;
	if (!fuzz_text(data, size, &text))
		return 0;
	arena_init(&arena);
	for (size_t from = 0; citation_scan(text, from, &match);) {
		CHECK(match.start >= from && match.start < match.end);
		CHECK(match.end <= text.len);
		Citation citation = citation_parse(str_slice(text, match.start,
			match.end));
		CHECK(citation.symbol.family != SYMBOL_NONE);
		from = match.end;
	}
	symbol_parse(text);
	symbol_meant(&arena, text);
	for (size_t at = 0; at < text.len; at++)
		if (text.ptr[at] >= '0' && text.ptr[at] <= '9'
				&& privacy_may_begin(text, at)
				&& privacy_number(text, at, &match)) {
			CHECK(match.start <= match.end);
			CHECK(match.end <= text.len);
		}
	arena_done(&arena);
	return 0;
}
