/* Settings of the portal: portal.yaml.
 * Knows settings and their defaults; must not know who follows them. */
#ifndef MODEL_PORTAL_H
#define MODEL_PORTAL_H

#include "model/audience.h"

typedef struct MenuItem {
	Text text;
	Ref page;
} MenuItem;

typedef struct Portal {
	Text title, base_url, timezone, site_theme;
	Choice language;	/* Language + 1 */
	Flag search;
	List audiences;		/* Audience, the default first */
	List menu;		/* MenuItem */
	Raw rules_value;
	List rules;		/* RuleSetting */
	Prose contact;
} Portal;

extern const Schema portal_schema;

/* Defaults for what was not set, and the checks of this file alone. */
void portal_complete(const Decoder *decoder, Portal *portal);
Language portal_language(const Portal *portal);

#endif
