#include "format/csv.h"

void csv_init(Csv *csv, Buf *out)
{
	*csv = (Csv){.out = out, .first = true};
	BUF_LITERAL(out, "\xEF\xBB\xBF");
}

static void separate(Csv *csv)
{
	if (!csv->first)
		buf_add_char(csv->out, ',');
	csv->first = false;
}

static bool needs_quotes(Str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (memchr(",\"\r\n", text.ptr[i], 4))
			return true;
	return false;
}

void csv_text(Csv *csv, Str text)
{
	bool quoted = needs_quotes(text);
	separate(csv);
	if (quoted)
		buf_add_char(csv->out, '"');
	if (text.len && memchr("=+-@\t\r", text.ptr[0], 6))
		buf_add_char(csv->out, '\'');
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '"')
			buf_add_char(csv->out, '"');
		buf_add_char(csv->out, text.ptr[i]);
	}
	if (quoted)
		buf_add_char(csv->out, '"');
}

void csv_int(Csv *csv, long long n)
{
	separate(csv);
	buf_add_int(csv->out, n);
}

void csv_empty(Csv *csv)
{
	separate(csv);
}

void csv_end_line(Csv *csv)
{
	BUF_LITERAL(csv->out, "\r\n");
	csv->first = true;
}
