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
	VEC_EACH(const ThemeAsset, asset, &output->theme->assets)
		*VEC_ADD(output->arena, tasks) = (Task){.path = asset->path,
			.write = write_asset, .identify = identify_asset,
			.subject = asset};
}
