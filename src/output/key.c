#include "output/writer.h"

#include "base/limits.h"

Digest output_number_key(uint64_t number, Str path)
{
	DigestState state;
	digest_init(&state);
	digest_add_number(&state, number);
	digest_add_text(&state, path);
	return digest_end(&state);
}

Digest output_load_key(const Task *task, Worker *worker)
{
	const Output *output = task->context;
	(void)worker;
	return output_number_key(output->load, task->path);
}

Digest output_bytes_key(const Task *task, Worker *worker)
{
	Buf buf;
	buf_init(&buf, task->max ? task->max : LIMIT_PAGE);
	task->write(task, worker, &buf);
	Digest digest = buf.overflow ? (Digest){0, 0}
		: digest_bytes(buf_str(&buf));
	buf_done(&buf);
	return digest;
}
