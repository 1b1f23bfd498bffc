#include "app/command.h"

#include "app/clock.h"
#include "app/pipeline.h"
#include "app/report.h"

int command_build(const CommandLine *line)
{
	Generation gen;
	Diag diag;
	double start = clock_seconds();
	generation_init(&gen, line);
	diag_init(&diag, &gen.arena);
	bool done = pipeline_build(&gen, line, &diag);
	ticker_done(&gen.ticker);
	int status = report_diag(&gen, line, &diag);
	if (done && status == EXIT_DONE)
		report_build(&gen, line, clock_seconds() - start);
	generation_done(&gen);
	return status;
}
