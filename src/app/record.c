#include "app/record.h"

#include "base/limits.h"

void record_begin(Record *ret_record)
{
	buf_init(&ret_record->buf, LIMIT_PAGE);
	json_init_line(&ret_record->json, &ret_record->buf);
	json_object(&ret_record->json);
}

void record_print(Record *record)
{
	json_end_object(&record->json);
	buf_print(&record->buf, stdout);
}
