#include "app/command.h"

#include "app/clock.h"
#include "app/pipeline.h"
#include "app/report.h"

const Command commands[] = {
	{STR_INIT("build"), command_build,
		PHRASE("dựng cổng thông tin", "build the portal")},
	{STR_INIT("check"), command_check,
		PHRASE("kiểm tra nội dung, không ghi gì",
			"check the content, write nothing")},
};
const size_t command_count = sizeof commands / sizeof *commands;

int command_build(const CommandLine *line)
{
	Generation gen;
	Diag diag;
	double start = clock_seconds();
	generation_init(&gen, line);
	diag_init(&diag, &gen.arena);
	bool done = pipeline_build(&gen, line, &diag);
	int status = report_diag(&gen, line, &diag);
	if (done && status == EXIT_DONE)
		report_build(&gen, line, clock_seconds() - start);
	generation_done(&gen);
	return status;
}

int command_check(const CommandLine *line)
{
	static const Phrase fine = PHRASE("Nội dung không có lỗi.",
		"The content has no errors.");
	Generation gen;
	Diag diag;
	generation_init(&gen, line);
	diag_init(&diag, &gen.arena);
	pipeline_check(&gen, line, &diag);
	int status = report_diag(&gen, line, &diag);
	if (status == EXIT_DONE && !line->json)
		printf("%.*s\n", STR_ARG(phrase_in(&fine,
			gen.content.language)));
	generation_done(&gen);
	return status;
}
