#include "app/option.h"

#include "app/options.h"

enum {
	FOR_LOOP = FOR_WATCH | FOR_SERVE,
	FOR_SITE = FOR_BUILD | FOR_LOOP,
	FOR_PAGES = FOR_SITE | FOR_CHECK,
	FOR_EDITION = FOR_PAGES | FOR_PUBLISH,
	FOR_CONTENT = FOR_EDITION | FOR_STATUS | FOR_NEW
};

/* A name may stand twice, for commands that read it in different ways. */
const OptionRow options[] = {
	{"directory", 'C', OPTION_TEXT, FOR_CONTENT,
		offsetof(CommandLine, root),
		"DIR", PHRASE("thư mục chứa content/ (mặc định: thư mục này)",
			"folder that holds content/ (default: this one)")},
	{"output", 'o', OPTION_TEXT, FOR_SITE, offsetof(CommandLine, output),
		"DIR", PHRASE("thư mục kết quả (mặc định: site/)",
			"output folder (default: site/)")},
	{"to", 0, OPTION_TEXT, FOR_PUBLISH | OPTION_REQUIRED,
		offsetof(CommandLine, output), "DIR",
		PHRASE("thư mục công bố", "folder to publish to")},
	{"dry-run", 0, OPTION_FLAG, FOR_PUBLISH, offsetof(CommandLine, dry_run),
		NULL, PHRASE("chỉ cho biết sẽ đổi những gì, không ghi gì",
			"say what would change, write nothing")},
	{"rollback", 0, OPTION_FLAG, FOR_PUBLISH,
		offsetof(CommandLine, rollback),
		NULL, PHRASE("quay lại bản công bố ngay trước",
			"go back to the release before")},
	{"confirm", 0, OPTION_FLAG, FOR_PUBLISH, offsetof(CommandLine, confirm),
		NULL, PHRASE("đồng ý dù số trang giảm quá 20 %",
			"yes, though over 20 % of the pages go")},
	{"audience", 0, OPTION_TEXT, FOR_PUBLISH,
		offsetof(CommandLine, audience),
		"ID", PHRASE("chỉ công bố cho đối tượng này",
			"publish for this audience only")},
	{"audience", 0, OPTION_TEXT, FOR_PAGES, offsetof(CommandLine, audience),
		"ID", PHRASE("dựng cho đối tượng này",
			"build for this audience")},
	{"drafts", 0, OPTION_FLAG, FOR_PAGES,
		offsetof(CommandLine, drafts), NULL,
		PHRASE("đưa cả đề cương chưa thông qua",
			"include outlines that are not approved")},
	{"today", 0, OPTION_DATE, FOR_CONTENT | FOR_INIT,
		offsetof(CommandLine, today), "DATE",
		PHRASE("coi ngày này là hôm nay", "take this day as today")},
	{"jobs", 'j', OPTION_JOBS, FOR_EDITION | FOR_VERIFY,
		offsetof(CommandLine, jobs), "N",
		PHRASE("số luồng, từ 1 đến 64 (mặc định: số bộ xử lý)",
			"threads, 1 to 64 (default: one per processor)")},
	{"strict", 0, OPTION_FLAG, FOR_EDITION,
		offsetof(CommandLine, strict), NULL,
		PHRASE("coi cảnh báo là lỗi", "warnings are errors")},
	{"format", 0, OPTION_FORMAT, FOR_EDITION | FOR_VERIFY | FOR_STATUS,
		offsetof(CommandLine, json), "text|json",
		PHRASE("dạng của những gì in ra", "form of what is printed")},
	{"format", 0, OPTION_FORMAT, FOR_SCHEMA, offsetof(CommandLine, json),
		"text|json", PHRASE("dạng của --rules hay --views",
			"form of --rules or --views")},
	{"explain", 0, OPTION_FLAG, FOR_SITE,
		offsetof(CommandLine, explain), NULL,
		PHRASE("cho biết vì sao ghi hay xóa từng tệp",
			"say why each file is written or removed")},
	{"explain", 0, OPTION_TEXT, FOR_CHECK,
		offsetof(CommandLine, rule), "RULE",
		PHRASE("giải thích một quy tắc, ví dụ R04, không kiểm tra gì",
			"explain a rule, as in R04, and check nothing")},
	{"poll", 0, OPTION_FLAG, FOR_LOOP, offsetof(CommandLine, poll), NULL,
		PHRASE("tự xem lại định kỳ, cho ổ đĩa mạng",
			"look at intervals, for network shares")},
	{"quiet-time", 0, OPTION_QUIET, FOR_LOOP,
		offsetof(CommandLine, quiet_ms),
		"MS", PHRASE("chờ yên bao lâu rồi mới dựng lại, từ 0 đến 500 "
			"(mặc định: 50)", "quiet for so long before a rebuild, "
			"0 to 500 (default: 50)")},
	{"host", 0, OPTION_HOST, FOR_SERVE, offsetof(CommandLine, host), "ADDR",
		PHRASE("địa chỉ để xem trước (mặc định: 127.0.0.1)",
			"address of the preview (default: 127.0.0.1)")},
	{"port", 0, OPTION_PORT, FOR_SERVE, offsetof(CommandLine, port), "N",
		PHRASE("cổng (mặc định: 8123; 0: cổng còn trống)",
			"port (default: 8123; 0: any that is free)")},
	{"year", 0, OPTION_YEAR, FOR_STATUS,
		offsetof(CommandLine, year), "YEAR",
		PHRASE("năm cần xem (mặc định: năm nay; chưa có kế hoạch thì "
			"năm mới nhất)", "the year to look at (default: this "
			"one, or the newest that has a plan)")},
	{"from", 0, OPTION_TEXT, FOR_NEW, offsetof(CommandLine, from), "YEAR",
		PHRASE("năm lấy làm mẫu cho “new year”",
			"the year that “new year” copies")},
	{"language", 0, OPTION_TONGUE, FOR_INIT,
		offsetof(CommandLine, language),
		"vi|en", PHRASE("ngôn ngữ của cổng thông tin mới",
			"language of the new portal")},
	{"json", 0, OPTION_KIND, FOR_SCHEMA, offsetof(CommandLine, json_kind),
		"[KIND]", PHRASE("JSON Schema của một loại tệp",
			"JSON Schema of a kind of file")},
	{"rules", 0, OPTION_FLAG, FOR_SCHEMA,
		offsetof(CommandLine, rules), NULL,
		PHRASE("mọi mã quy tắc và mã lỗi",
			"all codes of rules and mistakes")},
	{"views", 0, OPTION_FLAG, FOR_SCHEMA,
		offsetof(CommandLine, views), NULL,
		PHRASE("mọi trường mà tệp mẫu của giao diện thấy được",
			"all fields that templates of themes see")},
	{"man", 0, OPTION_FLAG, FOR_HELP, offsetof(CommandLine, man), NULL,
		PHRASE("in trang hướng dẫn chuyende(1), dạng troff",
			"print the manual page chuyende(1), as troff")},
	{"completion", 0, OPTION_FLAG, FOR_HELP,
		offsetof(CommandLine, completion), NULL,
		PHRASE("in tệp giúp bash tự điền lệnh và tùy chọn",
			"print completion for bash")},
	{"language", 0, OPTION_TONGUE, FOR_HELP,
		offsetof(CommandLine, language), "vi|en",
		PHRASE("ngôn ngữ của trang hướng dẫn (mặc định: vi)",
			"language of the manual page (default: vi)")},
	{"verbose", 'v', OPTION_FLAG, FOR_CONTENT | FOR_INIT | FOR_SCHEMA
		| FOR_VERIFY, offsetof(CommandLine, verbose), NULL,
		PHRASE("cho biết hệ điều hành không chặn được gì",
			"say what the system cannot refuse the program")},
	{"help", 'h', OPTION_FLAG, FOR_ALL, offsetof(CommandLine, help), NULL,
		PHRASE("trợ giúp này", "this help")},
	{"version", 0, OPTION_FLAG, FOR_ALL,
		offsetof(CommandLine, version), NULL,
		PHRASE("phiên bản", "the version")},
};
const size_t option_count = COUNT(options);

bool option_in_usage(const OptionRow *option, unsigned command, bool required)
{
	return option->commands & command && option->commands != FOR_ALL
		&& ((option->commands & OPTION_REQUIRED) != 0) == required;
}

void option_spell(const OptionRow *option, char ret_spelling[OPTION_SPELLING])
{
	snprintf(ret_spelling, OPTION_SPELLING, "--%s", option->name);
}

void option_spell_short(const OptionRow *option,
	char ret_spelling[OPTION_SPELLING])
{
	if (option->letter)
		snprintf(ret_spelling, OPTION_SPELLING, "-%c", option->letter);
	else
		option_spell(option, ret_spelling);
}
