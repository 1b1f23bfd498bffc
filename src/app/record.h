/* A line for programs (--format json).
 * Knows where it goes; must not know what it says. */
#ifndef APP_RECORD_H
#define APP_RECORD_H

#include "format/json.h"

typedef struct Record {
	Buf buf;
	Json json;
} Record;

/* An object, whose keys are written to json until it is printed to stdout. */
void record_begin(Record *ret_record);
void record_print(Record *record);

#endif
