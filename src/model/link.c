#include "model/link.h"

#include "format/sign.h"
#include "format/vietnamese.h"
#include "format/yaml_syntax.h"
#include "model/citation.h"
#include "model/issuer.h"
#include "model/listed.h"
#include "model/mention.h"
#include "model/naming.h"
#include "model/succession.h"
#include "model/target.h"

/* References. */

static const RefTargets ref_targets[REF_KINDS] = {
	[REF_MEMBER] = {{ENTITY_MEMBER}, false},
	[REF_CELL] = {{ENTITY_CELL}, false},
	[REF_OWNER] = {{ENTITY_MEMBER, ENTITY_CELL}, false},
	[REF_NAME] = {{ENTITY_MEMBER, ENTITY_CELL}, true},
	[REF_ABSENT] = {{ENTITY_MEMBER, ENTITY_CELL}, true},
	[REF_THEME] = {{ENTITY_THEME}, false},
	[REF_DOCUMENT] = {{ENTITY_DOCUMENT}, false},
	[REF_WORK] = {{ENTITY_WORK}, false},
	[REF_SESSION] = {{ENTITY_SESSION}, false},
	[REF_PAGE] = {{ENTITY_PAGE}, false},
};

/* The only two kinds that one reference may lead to. */
static const Phrase either = PHRASE("đảng viên hay tổ đảng",
	"member or cell");

/* "Tổ đảng Đào tạo" is the cell whose short name is "Đào tạo". */
static Str cell_bare(Str key)
{
	static const Str heads[] = {STR_INIT("tổ đảng "), STR_INIT("tổ ")};
	for (size_t i = 0; i < COUNT(heads); i++)
		if (key.len > heads[i].len && vietnamese_same_key(heads[i],
				str_slice(key, 0, heads[i].len)))
			return str_slice(key, heads[i].len, key.len);
	return key;
}

static void dangling(const Linker *linker, const Ref *ref,
	const RefTargets *targets)
{
	Meant meant = {0};
	EntityKind kind = targets->kinds[0];
	Str names[] = {naming_bare(ref->key), cell_bare(ref->key)};
	for (size_t i = 0; i < 2 && targets->kinds[i]; i++)
		if (linker_lost(linker, targets->kinds[i], ref->key))
			return;
	if (linker_absent(linker, kind, ref->span)
			|| (kind == ENTITY_MEMBER && naming_tell_body(linker, ref)))
		return;
	for (size_t n = 0; n < COUNT(names) && !meant.best.len; n++) {
		linker_guess(linker, &meant, names[n]);
		for (size_t i = 0; i < 2 && targets->kinds[i]; i++)
			linker_suggest(linker, &meant, targets->kinds[i]);
	}
	linker_dangling(linker, kind, targets->kinds[1] ? &either
		: entity_kind_name(kind), ref->key, meant.best, ref->span);
}

static const Entity *find_named(Linker *linker, const Ref *ref,
	EntityKind kind)
{
	const Entity *found = linker_by_name(linker, kind, ref->key);
	if (found == &entity_ambiguous)
		linker_ambiguous(linker, kind, ref->key, ref->span);
	return found;
}

/* Whether ref leads somewhere but for signs of a word processor, which is
 * told. */
static bool mistyped(Linker *linker, const Ref *ref,
	const RefTargets *targets)
{
	Str plain = sign_plain(linker->scratch, ref->key);
	return plain.len && naming_leads(linker, plain, targets)
		&& yaml_syntax_sign(linker->scratch, ref->span, plain,
			linker->diag);
}

/* Tells why ref leads nowhere, if that is a mistake. */
static void tell_why(Linker *linker, const Ref *ref, const Field *field,
	const RefTargets *targets)
{
	if (mistyped(linker, ref, targets)
			|| naming_tell(linker, ref, field, targets))
		return;
	if (!targets->free || linker_means_id(ref->key))
		dangling(linker, ref, targets);
	else if (field->ref != REF_ABSENT && !naming_tell_within(linker, ref))
		naming_tell_marks(linker, ref);
}

static void add_mention(Linker *linker, const Entity *to, Span span)
{
	if (!to || to == linker->from || !linker->from)
		return;
	*VEC_ADD(linker->scratch, &linker->mentions) = (Mention){linker->from,
		to, span};
}

/* A page may be named by its path: "trang/gioi-thieu.md". */
static Str page_stem(Str key)
{
	key = str_behind_last(key, '/');
	if (str_ends(key, STR(".md")))
		key = str_slice(key, 0, key.len - STR(".md").len);
	return key;
}

static void resolve_ref(void *context, Ref *ref, const Field *field)
{
	Linker *linker = context;
	const RefTargets *targets = &ref_targets[field->ref];
	const Entity *found = NULL;
	if (!ref->key.len)
		return;
	if (field->ref == REF_PAGE)
		ref->key = page_stem(ref->key);
	for (size_t i = 0; i < 2 && !found && targets->kinds[i]; i++)
		found = field->ref == REF_DOCUMENT
			? target_document(linker, ref->key, ref->span, true)
			: find_named(linker, ref, targets->kinds[i]);
	if (!found && field->ref != REF_DOCUMENT)
		tell_why(linker, ref, field, targets);
	if (found == &entity_ambiguous)
		return;
	ref->to = found;
	/* A proposal is hidden with the session that it went into. */
	if (linker->from && linker->from->kind == ENTITY_PLAN
			&& field->ref == REF_SESSION)
		return;
	add_mention(linker, found, ref->span);
}

static void resolve_prose(void *context, Prose *prose, const Field *field)
{
	Linker *linker = context;
	(void)field;
	size_t issuers = 0;
	if (!prose->rich)
		return;
	for (size_t i = 0; i < prose->rich->hole_count; i++) {
		Hole *hole = &prose->rich->holes[i];
		bool cited = issuers < prose->issuer_count
			&& prose->issuers[issuers].hole == i;
		linker->issuer = cited ? &prose->issuers[issuers++] : NULL;
		target_resolve(linker, hole);
		add_mention(linker, hole->to, hole->span);
	}
	linker->issuer = NULL;
}

/* Titles and short texts are no Markdown and link nowhere, but what they
 * cite is checked. Symbols of their own, ids and numbers are no citations. */
static bool may_cite(const Field *field)
{
	static const Str names[] = {
		STR_INIT("title"), STR_INIT("subject"), STR_INIT("summary"),
		STR_INIT("what"), STR_INIT("item"), STR_INIT("question"),
		STR_INIT("reason"), STR_INIT("post_relation"),
	};
	return str_among(field->name, names, COUNT(names));
}

/* Where part of text stands in the file, or text where it is written
 * otherwise. */
static Span place_in(const Text *text, Str part)
{
	Span span = text->span;
	size_t at;
	if (str_find(span_text(span), part, &at)) {
		span.start += (uint32_t)at;
		span.end = span.start + (uint32_t)part.len;
	}
	return span;
}

static Str slice_of(Str text, Match match)
{
	return str_slice(text, match.start, match.end);
}

static void resolve_text(void *context, Text *text, const Field *field)
{
	Linker *linker = context;
	Match match = {0, 0};
	Imprint imprint;
	if (!text->span.source || !may_cite(field))
		return;
	while (citation_scan(text->str, match.end, &match)) {
		Str cited = slice_of(text->str, match);
		Span span = place_in(text, cited);
		CitedIssuer issuer = {0};
		if (issuer_cited(text->str, match.start, cited, &imprint)) {
			issuer.name = slice_of(text->str, imprint.name);
			issuer.span = place_in(text, issuer.name);
			issuer.written = slice_of(text->str, imprint.written);
			issuer.written_span = place_in(text, issuer.written);
			issuer.date = imprint.date;
			issuer.sure = imprint.sure;
			linker->issuer = &issuer;
		}
		target_document(linker, cited, span, false);
		linker->issuer = NULL;
	}
}

static void begin_entity(void *context, Entity *entity)
{
	((Linker *)context)->from = entity;
}

/* What follows is said by the file again. */
static void end_entity(void *context, Entity *entity)
{
	Linker *linker = context;
	(void)entity;
	linker->from = content_entity(linker->content, linker->file);
}

static const File *resolve_attachment(Linker *linker, const Text *path)
{
	const File *to = target_attachment(linker, path->str, path->span);
	if (to)
		add_mention(linker, &to->entity, path->span);
	return to;
}

static const Phrase task_word = PHRASE("nhiệm vụ", "task");
static const Phrase proposal_word = PHRASE("đề xuất", "proposal");

static void resolve_attachments(Linker *linker, List attachments)
{
	LIST_EACH(AttachmentRef, attachment, attachments)
		attachment->to = resolve_attachment(linker, &attachment->file);
}

static void resolve_page(Linker *linker, Prose *body, List attachments,
	List aliases)
{
	resolve_prose(linker, body, NULL);
	resolve_attachments(linker, attachments);
	listed_aliases(aliases, linker->diag);
}

/* What the tables do not lead the visitor, whose context is the linker, to: a
 * function for each kind of record that has such. */

static void outline_extras(const Visitor *visitor, void *record)
{
	Linker *linker = visitor->context;
	Outline *outline = record;
	resolve_page(linker, &outline->body, outline->attachments,
		outline->aliases);
	listed_people(outline->authors, linker->scratch, linker->diag);
}

static void page_extras(const Visitor *visitor, void *record)
{
	FreePage *page = record;
	resolve_page(visitor->context, &page->body, page->attachments,
		page->aliases);
}

static void minutes_extras(const Visitor *visitor, void *record)
{
	Linker *linker = visitor->context;
	Minutes *minutes = record;
	Map ids = {0};
	minutes_visit_guests(visitor, minutes);
	resolve_attachments(linker, minutes->attachments);
	LIST_EACH(const Assignment, task, minutes->tasks)
		listed_id(&ids, linker->scratch, &task->id, &task_word,
			linker->diag);
}

static void plan_extras(const Visitor *visitor, void *record)
{
	Linker *linker = visitor->context;
	const Plan *plan = record;
	Map ids = {0};
	LIST_EACH(const Session, session, plan->sessions)
		listed_people(session->lead, linker->scratch, linker->diag);
	LIST_EACH(const Proposal, proposal, plan->proposals)
		listed_id(&ids, linker->scratch, &proposal->id, &proposal_word,
			linker->diag);
}

static void register_extras(const Visitor *visitor, void *record)
{
	Linker *linker = visitor->context;
	const Register *reg = record;
	LIST_EACH(Document, document, reg->documents) {
		linker->from = &document->entity;
		document->attachment = resolve_attachment(linker,
			&document->file);
	}
}

static const struct Extras {
	const Schema *schema;
	void (*resolve)(const Visitor *visitor, void *record);
} extras[] = {
	{&outline_schema, outline_extras},
	{&page_schema, page_extras},
	{&report_schema, page_extras},
	{&minutes_schema, minutes_extras},
	{&plan_schema, plan_extras},
	{&register_schema, register_extras},
};

typedef struct LinkJob {
	Content *content;
	MentionVec *mentions;	/* by file, as the next */
	NameVec *asked;
} LinkJob;

static void resolve_file(Worker *worker, size_t index, LinkJob *job)
{
	File *file = &job->content->files.items[index];
	size_t guesses = MEANT_MOST;
	if (!file->kind || !file->record)
		return;
	Linker linker = {.content = job->content, .file = file,
		.diag = worker->diag, .arena = worker->keep,
		.scratch = worker->job, .guesses = &guesses,
		.from = content_entity(job->content, file)};
	Visitor visitor = {.context = &linker, .entity = begin_entity,
		.entity_end = end_entity, .ref = resolve_ref,
		.prose = resolve_prose, .text = resolve_text};
	schema_visit(&visitor, file->kind->schema, file->record);
	for (size_t i = 0; i < COUNT(extras); i++)
		if (extras[i].schema == file->kind->schema)
			extras[i].resolve(&visitor, file->record);
	job->mentions[index] = (MentionVec){VEC_KEEP(worker->keep,
		&linker.mentions), linker.mentions.count, 0};
	job->asked[index] = linker.asked;
}

static bool is_register(const Content *content, size_t index)
{
	return content->files.items[index].record == &content->reg;
}

static void resolve_register(Worker *worker, size_t index, void *context)
{
	LinkJob *job = context;
	(void)index;
	for (size_t i = 0; i < job->content->files.count; i++)
		if (is_register(job->content, i))
			resolve_file(worker, i, job);
}

static void resolve_other(Worker *worker, size_t index, void *context)
{
	LinkJob *job = context;
	if (!is_register(job->content, index))
		resolve_file(worker, index, job);
}

void link_resolve(Content *content, Pool *pool, Diag *diag)
{
	size_t count = content->files.count;
	LinkJob job = {content, ARENA_ARRAY(content->arena, MentionVec, count),
		ARENA_ARRAY(content->arena, NameVec, count)};
	/* Whoever cites a document asks until when it is in force. */
	pool_each(pool, 1, resolve_register, &job, diag);
	succession_settle(content);
	pool_each(pool, count, resolve_other, &job, diag);
	content->mentions = mentions_by_target(content, job.mentions, count);
	for (size_t i = 0; i < count; i++)
		VEC_EACH(const Str, name, &job.asked[i])
			*VEC_ADD(content->arena, &content->asked) = *name;
}

Filling link_name(const Hole *hole, void *context)
{
	const Entity *to = hole->to;
	(void)context;
	return (Filling){.text = to ? to->title : hole->target};
}
