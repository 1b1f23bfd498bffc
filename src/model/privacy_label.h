/* Labels of personal numbers: "Điện thoại liên hệ:".
 * Knows the words; must not know numbers. */
#ifndef MODEL_PRIVACY_LABEL_H
#define MODEL_PRIVACY_LABEL_H

#include "model/privacy.h"

/* What number stands behind `before`, by the label at its end. */
PrivacyKind privacy_label(Str before);
/* What a column holds: its head has a label, and no other words before it. */
PrivacyKind privacy_column_label(Str head);

#endif
