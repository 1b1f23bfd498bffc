#include "serve/range.h"

/* Digits only; beyond any file's size it stays at the largest number. */
static bool number(Str s, uint64_t *ret_value)
{
	uint64_t value = 0;
	if (!s.len || str_digits_end(s, 0) < s.len)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		uint64_t digit = (uint64_t)(s.ptr[i] - '0');
		value = value > (UINT64_MAX - digit) / 10 ? UINT64_MAX
			: value * 10 + digit;
	}
	*ret_value = value;
	return true;
}

/* The last bytes: "-20". */
static RangeKind suffix(Str digits, uint64_t size, Range *ret_range)
{
	uint64_t count;
	if (!number(digits, &count))
		return RANGE_WHOLE;
	if (!count || !size)
		return RANGE_OUTSIDE;
	if (count > size)
		count = size;
	*ret_range = (Range){size - count, count};
	return RANGE_PART;
}

RangeKind range_parse(Str header, uint64_t size, Range *ret_range)
{
	Str unit, set, first, last;
	uint64_t from, to = UINT64_MAX;
	if (!str_cut(header, '=', &unit, &set)
			|| !str_eq(str_trim(unit), STR("bytes"))
			|| !str_cut(str_trim(set), '-', &first, &last))
		return RANGE_WHOLE;
	if (!first.len)
		return suffix(last, size, ret_range);
	if (!number(first, &from) || (last.len && !number(last, &to))
			|| to < from)
		return RANGE_WHOLE;
	if (from >= size)
		return RANGE_OUTSIDE;
	if (to >= size)
		to = size - 1;
	*ret_range = (Range){from, to - from + 1};
	return RANGE_PART;
}
