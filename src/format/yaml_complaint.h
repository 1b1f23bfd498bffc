/* What the library's complaints mean: the mistake that someone made.
 * Knows the complaints as text and the bytes around them; must not know how
 * the library is driven. */
#ifndef FORMAT_YAML_COMPLAINT_H
#define FORMAT_YAML_COMPLAINT_H

#include "format/yaml_event.h"

/* Reports the mistake that is behind what the library said last. */
void yaml_complaint_report(YamlReader *reader);

#endif
