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

void assets_plan(Output *output, TaskList *tasks)
{
	bool search = output->site->content->portal.search.on;
	VEC_EACH(const ThemeAsset, asset, &output->theme->assets) {
		/* Of no use to any other page. */
		if (!search && str_eq(asset->name, STR("search.js")))
			continue;
		*VEC_ADD(output->arena, tasks) = (Task){.path = asset->path,
			.write = write_asset, .identify = identify_asset,
			.subject = asset};
	}
}
