#include "app/claim.h"

#include "build/fault.h"

/* The folder that is used where none is given is the first audience's. */
static bool has_own_output(Generation *gen, const CommandLine *line,
	Str label, Diag *diag)
{
	const Audience *first = gen->content.portal.audiences.items;
	gen->homeless = !line->output.len && gen->content.audience != first;
	if (gen->homeless)
		diag_add(diag, build_fault(BUILD_OWN_FOLDER), (Span){0},
			ARGS(ARG(label), ARG(place_output(&gen->paths, line))));
	return !gen->homeless;
}

static bool is_output_open(const Generation *gen)
{
	return gen->out.fd >= 0 && run_is_there(&gen->out);
}

bool claim_is_whole(Generation *gen)
{
	ArenaMark mark = arena_mark(&gen->run);
	bool whole = is_output_open(gen) && run_is_untouched(&gen->run,
		&gen->out, gen->memory, gen->pool);
	arena_reset(&gen->run, mark);
	return whole;
}

bool claim_output(Generation *gen, const CommandLine *line, Str label,
	Diag *diag)
{
	if (str_eq(gen->out_label, label) && is_output_open(gen))
		return true;
	Str forbidden[] = {
		place_content(&gen->paths, line),
		place_themes(&gen->paths, line, 0),
	};
	if (gen->out_label.len)
		generation_close_output(gen);
	gen->ours = has_own_output(gen, line, label, diag) && run_open(
		&gen->paths, &gen->out, place_output(&gen->paths, line), label,
		forbidden, 2, diag);
	gen->refused = !gen->ours;
	if (gen->refused)
		generation_close_output(gen);
	gen->out_label = str_copy(&gen->paths, label);
	return gen->ours;
}

void claim_ahead(Generation *gen, const CommandLine *line)
{
	const Content *content = &gen->content;
	Diag unsaid;
	if (is_output_open(gen) || !content->audience
			|| content->audience_unknown || !fs_canonical(&gen->paths,
				place_output(&gen->paths, line)).len)
		return;
	diag_init(&unsaid, &gen->arena);
	claim_output(gen, line, content->audience->id.str, &unsaid);
	gen->refused = gen->homeless = false;
}
