#include "output/writer.h"

static bool write_asset(const Task *task, Worker *worker, Buf *out)
{
	const ThemeAsset *asset = task->subject;
	(void)worker;
	buf_add(out, asset->bytes);
	return true;
}

/* Their names say what is in them. */
static Digest identify_asset(const Task *task, Worker *worker)
{
	const ThemeAsset *asset = task->subject;
	(void)worker;
	return digest_bytes(asset->bytes);
}

/* Of no use to any other page than one that the portal may lack. */
static bool is_idle(const Site *site, Str name)
{
	static const struct { Str name; PageType page; } own[] = {
		{STR_INIT("search.js"), PAGE_SEARCH},
		{STR_INIT("changes.css"), PAGE_CHANGES},
	};
	for (size_t i = 0; i < COUNT(own); i++)
		if (str_eq(name, own[i].name))
			return !site->first[own[i].page];
	return false;
}

void assets_plan(Output *output, TaskList *tasks)
{
	VEC_EACH(const ThemeAsset, asset, &output->theme->assets)
		if (!is_idle(output->site, asset->name))
			*VEC_ADD(output->arena, tasks) = (Task){
				.path = asset->path, .write = write_asset,
				.identify = identify_asset, .subject = asset};
}
