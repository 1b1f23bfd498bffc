#include "app/command.h"

#include "app/codes.h"
#include "app/pipeline.h"
#include "app/report.h"

static int explain(Str code, bool json)
{
	return codes_explain(stdout, code, json) ? EXIT_DONE : command_misused(
		"không có quy tắc hay mã lỗi", "no such rule or code", code,
		codes_meant(code));
}

int command_check(const CommandLine *line)
{
	static const Phrase fine = PHRASE("Nội dung không có lỗi.",
		"The content has no errors.");
	Generation gen;
	if (line->rule.len)
		return explain(line->rule, line->json);
	generation_init(&gen, line, false);
	pipeline_check(&gen, line);
	ticker_done(&gen.ticker);
	int status = report_diag(&gen, line, &gen.diag);
	if (status == EXIT_DONE)
		report_say(line, phrase_in(&fine, gen.content.language));
	generation_done(&gen);
	return status;
}
