#include "app/claim.h"

#include "build/fault.h"

/* The folder that is used where none is given is the first audience's. */
static Claim open_output(Generation *gen, const CommandLine *line, Str label,
	Diag *diag)
{
	const Audience *first = gen->content.portal.audiences.items;
	Str path = place_output(&gen->paths, line);
	Str forbidden[] = {
		place_content(&gen->paths, line),
		place_themes(&gen->paths, line, 0),
	};
	if (!line->output.len && gen->content.audience != first) {
		diag_add(diag, build_fault(BUILD_OWN_FOLDER), (Span){0},
			ARGS(ARG(label), ARG(path)));
		return CLAIM_HOMELESS;
	}
	return run_open(&gen->paths, &gen->out, path, label, forbidden, 2, diag)
		? CLAIM_OURS : CLAIM_REFUSED;
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
	if (gen->out_label.len)
		generation_close_output(gen);
	gen->claim = open_output(gen, line, label, diag);
	if (gen->claim != CLAIM_OURS)
		generation_close_output(gen);
	gen->out_label = str_copy(&gen->paths, label);
	return gen->claim == CLAIM_OURS;
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
	if (!claim_output(gen, line, content->audience->id.str, &unsaid))
		gen->claim = CLAIM_OPEN;
}
