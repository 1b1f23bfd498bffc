/* The steps by which content is made, in order. */
#include "model/content.h"

#include <errno.h>

#include "model/assemble.h"
#include "model/link.h"
#include "model/load.h"
#include "model/misnamed.h"
#include "model/rule.h"
#include "model/rule_setting.h"
#include "model/succession.h"

static void choose_audience(Content *content, Str id, Diag *diag)
{
	Text wanted = {id, {0}};
	content->audience = content->portal.audiences.items;
	content->audience_unknown = !audience_check(
		content->portal.audiences, &wanted, content->arena, diag);
	if (id.len && !content->audience_unknown)
		content->audience = audience_find(
			content->portal.audiences, wanted.str);
}

/* The portal's is the first audience's: others do not find their pages there. */
static void choose_address(Content *content)
{
	const Audience *reader = content->audience;
	const Portal *portal = &content->portal;
	content->address = reader->base_url.str;
	if (!content->address.len && reader == portal->audiences.items)
		content->address = portal->base_url.str;
}

static void choose_day(Content *content, const ContentOptions *options,
	Diag *diag)
{
	Str timezone = content->portal.timezone.str;
	content->today = date_known(options->today) ? options->today
		: options->now(timezone);
	if (!date_known(content->today))
		diag_add_failure(diag, timezone, errno);
}

void content_load(Content *content, Arena *arena, const Folder *root,
	const ContentOptions *options, Pool *pool, Diag *diag)
{
	*content = (Content){.arena = arena, .root = root,
		.drafts = options->drafts, .shelf = options->shelf,
		.spool = options->spool};
	load_list(content, options->entries, diag);
	load_portal(content, diag);
	choose_day(content, options, diag);
	choose_audience(content, options->audience, diag);
	choose_address(content);
	load_records(content, pool, diag);
	assemble_records(content, diag);
	rules_withhold(content, diag);
}

void content_check(Content *content, Pool *pool, Diag *diag)
{
	link_index(content, diag);
	link_resolve(content, pool, diag);
	misnamed_check(content, diag);
	succession_check(content, diag);
	rules_check(content, pool, diag);
	rule_settings_apply(&content->portal, diag);
}

void content_done(Content *content)
{
	if (!content->shelf)
		VEC_EACH(File, file, &content->files)
			reading_done(file->reading);
	content->files.count = 0;
}
