#include "build/run.h"

#include "base/limits.h"
#include "build/fault.h"

bool run_task(const Task *task, Worker *worker, Buf *out)
{
	size_t max = task->max ? task->max : LIMIT_PAGE;
	buf_clear(out);
	out->max = max;
	if (!task->write(task, worker, out))
		return false;
	if (!out->overflow)
		return true;
	diag_add(worker->diag, build_fault(BUILD_TOO_LARGE), task->span,
		ARGS(ARG(task->path), ARG(str_format(worker->job, "%zu",
			max >> 20))));
	return false;
}
