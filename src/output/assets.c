#include "output/writer.h"

static bool write_asset(const Task *task, Worker *worker, Buf *out)
{
	const ThemeAsset *asset = task->subject;
	(void)worker;
	buf_add(out, asset->bytes);
	return true;
}

void assets_plan(Output *output, TaskList *tasks)
{
	VEC_EACH(const ThemeAsset, asset, &output->theme->assets)
		*VEC_ADD(output->arena, tasks) = (Task){.path = asset->path,
			.write = write_asset, .subject = asset};
}
