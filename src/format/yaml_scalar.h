/* From a scalar's text back to its place in the file.
 * Knows the styles of YAML scalars; must not know trees or keys. */
#ifndef FORMAT_YAML_SCALAR_H
#define FORMAT_YAML_SCALAR_H

#include "base/str.h"

/* A pair of places that belong together: text[0, text_at) came from
 * raw[0, raw_at). Zeroed before the first use. */
typedef struct ScalarPlace {
	size_t text_at, raw_at;
} ScalarPlace;

/* Where text[offset] stands in raw, the scalar as written. Goes on from
 * *place if that lies before, so growing offsets cost one walk together. */
size_t yaml_scalar_offset(Str raw, Str text, size_t offset,
	ScalarPlace *place);

#endif
