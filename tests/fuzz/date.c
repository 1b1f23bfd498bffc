#include "fuzz.h"

#include "format/date.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str text, rest = {0};
	Arena arena;
	Date date, again;
	if (!fuzz_text(data, size, &text))
		return 0;
	arena_init(&arena);
	if (date_parse(text, &date) == DATE_OK) {
		CHECK(date_valid(date.year, date.month, date.day));
		CHECK(date.year >= 1900 && date.year <= 2199);
		Str iso = date_format(&arena, date, DATE_ISO, LANGUAGE_EN);
		CHECK(date_parse(iso, &again) == DATE_OK);
		CHECK(!date_cmp(date, again));
	}
	int weekday = date_weekday_parse(text, &rest);
	CHECK(weekday >= -1 && weekday <= 6);
	CHECK(weekday < 0 || rest.len <= text.len);
	arena_done(&arena);
	return 0;
}
