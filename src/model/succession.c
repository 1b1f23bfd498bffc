#include "model/succession.h"

#include <stdlib.h>

#include "model/fault.h"

static const Ref *tie_of(const Document *document, Tie tie)
{
	return tie == TIE_CONTINUES ? &document->continues
		: &document->replaced_by;
}

static const Document *next_of(const Document *document, Tie tie)
{
	return (const Document *)(const void *)tie_of(document, tie)->to;
}

/* A circle is an error, and what follows it is read by nobody. */
DocumentVec succession_onward(Arena *arena, const Content *content,
	const Document *document, Tie tie)
{
	DocumentVec vec = {0};
	for (const Document *at = next_of(document, tie); at
			&& at != document && !at->entity.hidden
			&& vec.count < content->document_count;
			at = next_of(at, tie))
		*VEC_ADD(arena, &vec) = at;
	return vec;
}

/* Those that lead straight to `to`, oldest first. */
static void add_backward(Arena *arena, const Document *to, Tie tie,
	DocumentVec *vec)
{
	for (const Document *at = to->before[tie]; at; at = at->beside[tie])
		*VEC_ADD(arena, vec) = at;
}

/* Each leads to but one, and so is met once. */
DocumentVec succession_backward(Arena *arena, const Document *document,
	Tie tie)
{
	DocumentVec vec = {0};
	add_backward(arena, document, tie, &vec);
	for (size_t i = 0; i < vec.count; i++)
		if (vec.items[i] != document)
			add_backward(arena, vec.items[i], tie, &vec);
	return vec;
}

static int newest_first(const void *a, const void *b)
{
	const Document *x = *(Document *const *)a;
	const Document *y = *(Document *const *)b;
	int order = date_cmp(y->date.date, x->date.date);
	return order ? order : (y > x) - (y < x);
}

void succession_turn(const Content *content)
{
	size_t count = content->document_count;
	Document **sorted = ARENA_ARRAY(content->arena, Document *, count);
	for (size_t i = 0; i < count; i++)
		sorted[i] = content->documents[i];
	if (count)
		qsort(sorted, count, sizeof *sorted, newest_first);
	for (size_t i = 0; i < count; i++)
		for (Tie tie = 0; tie < TIES; tie++) {
			/* The records of a content are its own. */
			Document *to = (Document *)(uintptr_t)next_of(
				sorted[i], tie);
			if (!to)
				continue;
			sorted[i]->beside[tie] = to->before[tie];
			to->before[tie] = sorted[i];
		}
	arena_release(sorted, count * sizeof *sorted);
}

/* Steps from document by tie until it comes back to itself, or 0. */
static size_t circle(const Document *document, Tie tie, size_t limit)
{
	const Document *at = next_of(document, tie);
	for (size_t steps = 1; at && steps <= limit; steps++) {
		if (at == document)
			return steps;
		at = next_of(at, tie);
	}
	return 0;
}

/* A circle is told once, at its first document in the register. */
static bool is_first(const Document *document, Tie tie)
{
	const Document *at = next_of(document, tie);
	for (; at != document; at = next_of(at, tie))
		if (at < document)
			return false;
	return true;
}

void succession_settle(const Content *content)
{
	size_t limit = content->reg.documents.count;
	LIST_EACH(Document, document, content->reg.documents) {
		const Document *at = next_of(document, TIE_REPLACED_BY);
		if (circle(document, TIE_REPLACED_BY, limit))
			continue;
		for (size_t steps = 0; at && steps < limit
				&& !date_known(document->end); steps++) {
			document->end = at->date.date;
			at = next_of(at, TIE_REPLACED_BY);
		}
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
				DATE_SHORT, content->language)),
			ARG(date_format(content->arena, issued->date,
				DATE_SHORT, content->language)),
			ARG(replaced ? document->replaced_by.key : (Str){0})));
}

void succession_check(const Content *content, Diag *diag)
{
	LIST_EACH(const Document, document, content->reg.documents)
		check_end(content, document, diag);
	static const FaultId faults[] = {
		[TIE_CONTINUES] = FAULT_CONTINUES_ITSELF,
		[TIE_REPLACED_BY] = FAULT_REPLACES_ITSELF,
	};
	LIST_EACH(const Document, document, content->reg.documents)
		for (Tie tie = TIE_CONTINUES; tie < TIES; tie++) {
			if (!circle(document, tie,
					content->reg.documents.count)
					|| !is_first(document, tie))
				continue;
			diag_add(diag, fault(faults[tie]),
				tie_of(document, tie)->span,
				ARGS(ARG(document->entity.title)));
		}
}
