/* Escaping and relative addresses in HTML.
 * Knows characters; must not know documents. */
#ifndef FORMAT_HTML_H
#define FORMAT_HTML_H

#include "base/buf.h"

/* & < > " ' become entities: right in text and in quoted attributes. */
void html_escape(Buf *out, Str text);
/* As an href: bytes that a URL may not hold are percent-encoded (UTF-8
 * stays readable), then escaped. */
void html_escape_url(Buf *out, Str url);
/* Address of page `to` seen from page `from`, both paths beneath one root:
 * ("2025/a.html", "index.html") gives "../index.html". What would be a
 * fragment, a query, a scheme or an escape in a path is percent-encoded, so
 * a fragment is added afterwards. */
Str html_relative(Arena *arena, Str from, Str to);
/* Bytes that a URL may not hold are percent-encoded; '\\' stays. */
Str html_encode(Arena *arena, Str address);
/* Percent-decodes; false on a malformed escape, a NUL or a result that is
 * not UTF-8. */
bool html_url_decode(Arena *arena, Str url, Str *ret_text);
/* Whether url may stand in a link from content: http, https, mailto, tel,
 * or relative; control characters, back slashes, // and other schemes are
 * refused. */
bool html_url_allowed(Str url);
/* Whether url has a scheme (of those allowed). */
bool html_url_external(Str url);

#endif
