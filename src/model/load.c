#include "model/load.h"

#include "model/file_fault.h"
#include "model/listing.h"
#include "model/shelf.h"

static FileList walk(Content *content, Diag *diag)
{
	FileList entries = {0};
	int error = fs_walk(content->arena, content->root, STR(""), &entries);
	if (error)
		diag_add_failure(diag, STR("content"), error);
	return entries;
}

static Reading *new_reading(void *context, const FileEntry *entry, Str path)
{
	const Content *content = context;
	Reading *reading = ARENA_NEW(content->arena, Reading);
	*reading = (Reading){.source.path = path, .root = content->root,
		.disk_path = entry->path};
	return reading;
}

void load_list(Content *content, const FileList *entries, Diag *diag)
{
	FileList walked;
	if (content->shelf) {
		content->files = shelf_files(content->shelf, content->arena,
			diag);
	} else {
		if (!entries) {
			walked = walk(content, diag);
			entries = &walked;
		}
		content->files = listing_make(content->arena, entries,
			new_reading, content, diag);
		/* Their paths are used on. */
		arena_release(entries->items, entries->count
			* sizeof *entries->items);
	}
	VEC_EACH(File, file, &content->files)
		map_add(content->arena, &content->by_path, file_path(file),
			file);
}

/* The record of file, in decoder's arena and for this load alone. What was
 * kept of it on the shelf stays as it is. */
static void read_file(const Content *content, File *file,
	const Decoder *decoder)
{
	Reading *reading = file->reading;
	if (content->shelf)
		shelf_refresh(reading, file->kind, decoder->language,
			decoder->scratch, decoder->diag);
	else
		reading_load(reading, file->kind, decoder);
	file->lost = reading->lost;
	file->record = reading->record && content->shelf
		? schema_copy(decoder->arena, file->kind->schema,
			reading->record, file->kind->body) : reading->record;
	if (file->record && file->kind->schema->entity)
		((Entity *)file->record)->file = file;
}

static void look_into(const Content *content, const File *file,
	Arena *scratch, Diag *diag)
{
	Reading *reading = file->reading;
	Glance glance;
	int error = content->shelf ? shelf_glance(reading, scratch, &glance)
		: reading_glance(reading, scratch, &glance);
	reading->found.secret |= glance.marked;
	reading->found.no_picture = glance.no_picture;
	if (error)
		diag_add_failure(diag, reading->source.path, error);
}

static void load_one(Worker *worker, size_t index, void *context)
{
	const Content *content = context;
	File *file = &content->files.items[index];
	Decoder decoder = {.arena = worker->keep, .scratch = worker->job,
		.diag = worker->diag, .language = content->language,
		.spool = content->spool};
	if (!file->kind)
		look_into(content, file, worker->job, worker->diag);
	else if (file->kind != &file_kinds[KIND_PORTAL])
		read_file(content, file, &decoder);
}

void load_tell_twice(const File *file, const File *first, Diag *diag)
{
	diag_add_related(diag, file_fault(FILE_FAULT_TWICE), span_file(file->source),
		span_file(first->source), ARGS(ARG(file->source->path),
			ARG(first->source->path)));
}

void load_portal(Content *content, Diag *diag)
{
	Decoder decoder = {.arena = content->arena, .scratch = content->arena,
		.diag = diag, .language = LANGUAGE_VI};
	const File *first = NULL;
	size_t told = diag->reports.count;
	VEC_EACH(File, file, &content->files) {
		if (file->kind != &file_kinds[KIND_PORTAL])
			continue;
		if (first) {
			load_tell_twice(file, first, diag);
			continue;
		}
		first = file;
		read_file(content, file, &decoder);
		if (file->record)
			content->portal = *(Portal *)file->record;
		file->record = file->record ? &content->portal : NULL;
	}
	content->audiences_unread = first && !content->portal.audiences.count
		&& diag->reports.count > told;
	content->language = decoder.language
		= portal_language(&content->portal);
	portal_complete(&decoder, &content->portal);
}

void load_records(Content *content, Pool *pool, Diag *diag)
{
	pool_each(pool, content->files.count, load_one, content, diag);
}
