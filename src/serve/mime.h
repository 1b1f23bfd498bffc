/* What kind of file a name's ending says.
 * Knows endings and media types; must not know files' contents. */
#ifndef SERVE_MIME_H
#define SERVE_MIME_H

#include "base/str.h"

/* With "; charset=utf-8" where it is text: all text here is UTF-8. */
Str mime_type(Str path);
/* Whether path is a page, to which the preview adds its script. */
bool mime_page(Str path);

#endif
