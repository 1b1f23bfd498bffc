#include "app/command.h"

#include "app/clock.h"
#include "app/pipeline.h"
#include "app/report.h"

int command_build(const CommandLine *line)
{
	Generation gen;
	double start = clock_seconds();
	generation_init(&gen, line, false);
	bool done = pipeline_once(&gen, line);
	ticker_done(&gen.ticker);
	int status = report_diag(&gen, line, &gen.diag);
	if (done && status == EXIT_DONE) {
		report_build(&gen, line, clock_seconds() - start);
		report_place(&gen, line);
	}
	generation_done(&gen);
	return status;
}
