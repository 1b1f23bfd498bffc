/* Writes XML 1.0.
 * Knows escaping and what its text may hold; must not know any vocabulary. */
#ifndef FORMAT_XML_H
#define FORMAT_XML_H

#include "base/buf.h"

/* <?xml ...?> */
void xml_begin(Buf *out);
/* For text and quoted attributes; characters that XML forbids are left
 * out. */
void xml_escape(Buf *out, Str text);
/* <name>text</name>, indented by depth, a line. */
void xml_element(Buf *out, unsigned depth, Str name, Str text);

#endif
