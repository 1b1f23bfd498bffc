#include "model/succession.h"

#include "model/fault.h"

static const Ref *tie_of(const Document *document, Tie tie)
{
	return tie == TIE_CONTINUES ? &document->continues
		: &document->replaced_by;
}

/* The records of a content are its own. */
static Document *next_of(const Document *document, Tie tie)
{
	return (Document *)(uintptr_t)tie_of(document, tie)->to;
}

DocumentVec succession_onward(Arena *arena, const Document *document, Tie tie,
	size_t most)
{
	DocumentVec vec = {0};
	const Document *at = document;
	if (most > document->ahead[tie])
		most = document->ahead[tie];
	while (vec.count < most) {
		at = next_of(at, tie);
		*VEC_ADD(arena, &vec) = at;
	}
	return vec;
}

/* Those that lead straight to `to`, oldest first. */
static void add_backward(Arena *arena, const Document *to, Tie tie,
	size_t most, DocumentVec *vec)
{
	for (const Document *at = to->before[tie]; at && vec->count < most;
			at = at->beside[tie])
		*VEC_ADD(arena, vec) = at;
}

/* Each leads to but one, and so is met once. */
DocumentVec succession_backward(Arena *arena, const Document *document,
	Tie tie, size_t most)
{
	DocumentVec vec = {0};
	if (most > document->behind[tie])
		most = document->behind[tie];
	add_backward(arena, document, tie, most, &vec);
	for (size_t i = 0; i < vec.count; i++)
		add_backward(arena, vec.items[i], tie, most, &vec);
	return vec;
}

/* All documents but those of circles, each before the one it leads to. */
typedef struct Row {
	Document **items;
	size_t count;
	bool *in_row;		/* by place in the register */
} Row;

static size_t place_of(const Content *content, const Document *document)
{
	return (size_t)(document
		- (const Document *)content->reg.documents.items);
}

static void line_up(Row *row, const Content *content, Arena *arena, Tie tie)
{
	size_t count = content->reg.documents.count;
	size_t *awaited = ARENA_ARRAY(arena, size_t, count);
	*row = (Row){.items = ARENA_ARRAY(arena, Document *, count),
		.in_row = ARENA_ARRAY(arena, bool, count)};
	LIST_EACH(const Document, document, content->reg.documents)
		if (next_of(document, tie))
			awaited[place_of(content, next_of(document, tie))]++;
	LIST_EACH(Document, document, content->reg.documents)
		if (!awaited[place_of(content, document)])
			row->items[row->count++] = document;
	for (size_t i = 0; i < row->count; i++) {
		Document *next = next_of(row->items[i], tie);
		row->in_row[place_of(content, row->items[i])] = true;
		if (next && !--awaited[place_of(content, next)])
			row->items[row->count++] = next;
	}
}

static int newest_first(const void *a, const void *b)
{
	const Document *x = *(Document *const *)a;
	const Document *y = *(Document *const *)b;
	int order = date_cmp(y->date.date, x->date.date);
	return order ? order : (y > x) - (y < x);
}

static void turn(Document *document, Tie tie)
{
	Document *to = next_of(document, tie);
	if (!to)
		return;
	document->beside[tie] = to->before[tie];
	to->before[tie] = document;
}

/* In a circle, which is an error, nobody is counted. */
static void count_row(const Row *row, Tie tie)
{
	ARRAY_EACH_TO(const Document, document, row->items, row->count) {
		Document *to = next_of(document, tie);
		if (to && !document->entity.hidden)
			to->behind[tie] += document->behind[tie] + 1;
	}
	for (size_t i = row->count; i-- > 0;) {
		const Document *to = next_of(row->items[i], tie);
		if (to && !to->entity.hidden)
			row->items[i]->ahead[tie] = to->ahead[tie] + 1;
	}
}

void succession_turn(const Content *content)
{
	size_t count = content->document_count;
	Document **sorted = ARENA_ARRAY(content->arena, Document *, count);
	for (size_t i = 0; i < count; i++)
		sorted[i] = content->documents[i];
	SORT(sorted, count, newest_first);
	for (Tie tie = 0; tie < TIES; tie++) {
		Row row;
		for (size_t i = 0; i < count; i++)
			turn(sorted[i], tie);
		line_up(&row, content, content->arena, tie);
		count_row(&row, tie);
	}
}

/* From the newest on: what replaced it knows what replaced that. */
void succession_settle(const Content *content)
{
	Row row;
	line_up(&row, content, content->arena, TIE_REPLACED_BY);
	Date *later = ARENA_ARRAY(content->arena, Date,
		content->reg.documents.count);
	for (size_t i = row.count; i-- > 0;) {
		Document *document = row.items[i];
		Date *end = &later[place_of(content, document)];
		const Document *next = next_of(document, TIE_REPLACED_BY);
		if (next)
			*end = date_known(next->date.date) ? next->date.date
				: later[place_of(content, next)];
		if (!date_known(document->end))
			document->end = *end;
	}
}

static void check_end(const Content *content, const Document *document,
	Diag *diag)
{
	const Day *issued = &document->date, *end = &document->in_force_to;
	bool replaced = !date_known(end->date);
	if (!date_known(document->end) || !date_known(issued->date)
			|| date_cmp(issued->date, document->end) <= 0)
		return;
	diag_add_related(diag, fault(FAULT_ENDS_EARLY),
		replaced ? document->replaced_by.span : end->span,
		issued->span, ARGS(ARG(document->entity.title),
			ARG(date_format(content->arena, document->end,
				DATE_TYPED, content->language)),
			ARG(date_format(content->arena, issued->date,
				DATE_TYPED, content->language)),
			ARG(replaced ? document->replaced_by.key : (Str){0})));
}

/* Once, at the first document in the register. */
static void tell_circle(const Content *content, const Document *first,
	Tie tie, bool *told, Diag *diag)
{
	static const FaultId faults[] = {
		[TIE_CONTINUES] = FAULT_CONTINUES_ITSELF,
		[TIE_REPLACED_BY] = FAULT_REPLACES_ITSELF,
	};
	for (const Document *at = first; !told[place_of(content, at)];
			at = next_of(at, tie))
		told[place_of(content, at)] = true;
	diag_add(diag, fault(faults[tie]), tie_of(first, tie)->span,
		ARGS(ARG(first->entity.title)));
}

void succession_check(const Content *content, Diag *diag)
{
	LIST_EACH(const Document, document, content->reg.documents)
		check_end(content, document, diag);
	for (Tie tie = TIE_CONTINUES; tie < TIES; tie++) {
		Row row;
		line_up(&row, content, content->arena, tie);
		LIST_EACH(const Document, document, content->reg.documents)
			if (!row.in_row[place_of(content, document)])
				tell_circle(content, document, tie,
					row.in_row, diag);
	}
}
