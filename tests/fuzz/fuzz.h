/* What the fuzz targets share. Each is a program of one function, called with
 * bytes of any kind: by libFuzzer, or by main.c on the files of a folder. What
 * must hold is said with CHECK.
 * Knows how a target begins and ends; must not know what it tries. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/diag.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define CHECK(condition) \
	((condition) ? (void)0 : fuzz_failed(#condition, __FILE__, __LINE__))

static inline void fuzz_failed(const char *what, const char *file, int line)
{
	fprintf(stderr, "%s:%d: %s\n", file, line, what);
	abort();
}

/* What readers are given: text in UTF-8, without a NUL. */
static inline bool fuzz_text(const uint8_t *data, size_t size, Str *ret_text)
{
	*ret_text = (Str){(const char *)data, size};
	return !size || (str_utf8_error(*ret_text) == size
		&& !memchr(data, '\0', size));
}

/* What is told can be shown in every way. */
static inline void fuzz_tell(Diag *diag)
{
	static FILE *nowhere;
	if (!nowhere)
		nowhere = fopen("/dev/null", "w");
	diag_sort(diag);
	diag_print(diag, nowhere, (DiagStyle){LANGUAGE_VI, false, true, 0});
	diag_print(diag, nowhere, (DiagStyle){LANGUAGE_EN, true, false, 0});
}

#endif
