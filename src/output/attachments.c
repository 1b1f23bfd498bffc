#include "output/writer.h"

#include <errno.h>

#include "base/limits.h"
#include "model/file_fault.h"
#include "model/rule_checks.h"
#include "model/secrecy_file.h"

static bool write_attachment(const Task *task, Worker *worker, Buf *out)
{
	const Output *output = task->context;
	const File *file = task->subject;
	Str bytes;
	int error = fs_read(worker->job, output->site->content->root,
		file->disk_path, LIMIT_ATTACHMENT, &bytes);
	if (error == EFBIG)
		diag_add(worker->diag, file_fault(FILE_FAULT_TOO_LARGE),
			span_file(file->source), ARGS(ARG(str_format(
			worker->job, "%d", LIMIT_ATTACHMENT >> 20))));
	else if (error)
		diag_add_failure(worker->diag, file->source->path, error);
	if (error)
		return false;
	/* It may be another file than the one that was looked into. */
	if (secrecy_file(bytes)) {
		diag_add(worker->diag, rule_fault(RULE_SECRET),
			span_file(file->source), NO_ARGS);
		return false;
	}
	buf_add(out, bytes);
	return true;
}

/* Which file it is, and in which state: one that had settled before it is read
 * changes no more without another stamp. Of others nothing is known. */
static Digest identify_attachment(const Task *task, Worker *worker)
{
	const Output *output = task->context;
	const File *file = task->subject;
	int64_t looked = stamp_now();
	FileStamp stamp;
	DigestState state;
	(void)worker;
	if (fs_stamp(output->site->content->root, file->disk_path, &stamp)
			|| !stamp_settled(&stamp, looked))
		return (Digest){0, 0};
	digest_init(&state);
	digest_add_text(&state, file->disk_path);
	digest_add_number(&state, stamp.identity);
	digest_add_number(&state, stamp.state);
	return digest_end(&state);
}

/* Only what something links to or lists has a path. */
void attachments_plan(Output *output, TaskList *tasks)
{
	const Site *site = output->site;
	VEC_EACH(const File, file, &site->content->files) {
		Str path = file->kind ? (Str){0}
			: site->attachment_path[file->entity.number];
		if (path.len)
			*VEC_ADD(output->arena, tasks) = (Task){.path = path,
				.write = write_attachment,
				.identify = identify_attachment,
				.subject = file, .context = output,
				.span = file->entity.span};
	}
}
