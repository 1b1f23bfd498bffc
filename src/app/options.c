#include "app/options.h"

#include <stddef.h>
#include <string.h>

#include "base/limits.h"
#include "base/suggest.h"
#include "serve/listen.h"

typedef enum Kind {
	TEXT, DATE, JOBS, YEAR, FLAG, FORMAT, TONGUE, KIND, HOST, PORT, QUIET
} Kind;

typedef struct OptionRow {
	const char *name;
	char letter;
	Kind kind;
	unsigned commands;
	size_t offset;
	const char *argument;
	Phrase help;
} OptionRow;

enum {
	FOR_LOOP = FOR_WATCH | FOR_SERVE,
	FOR_SITE = FOR_BUILD | FOR_LOOP,
	FOR_PAGES = FOR_SITE | FOR_CHECK,
	FOR_EDITION = FOR_PAGES | FOR_PUBLISH,
	FOR_CONTENT = FOR_EDITION | FOR_STATUS | FOR_NEW
};

/* A name may stand twice, for commands that read it in different ways. */
static const OptionRow rows[] = {
	{"directory", 'C', TEXT, FOR_CONTENT, offsetof(CommandLine, root),
		"DIR", PHRASE("thư mục chứa content/ (mặc định: thư mục này)",
			"folder that holds content/ (default: this one)")},
	{"output", 'o', TEXT, FOR_SITE, offsetof(CommandLine, output),
		"DIR", PHRASE("thư mục kết quả (mặc định: site/)",
			"output folder (default: site/)")},
	{"to", 0, TEXT, FOR_PUBLISH, offsetof(CommandLine, output), "DIR",
		PHRASE("thư mục công bố", "folder to publish to")},
	{"dry-run", 0, FLAG, FOR_PUBLISH, offsetof(CommandLine, dry_run),
		NULL, PHRASE("chỉ cho biết sẽ đổi những gì, không ghi gì",
			"say what would change, write nothing")},
	{"rollback", 0, FLAG, FOR_PUBLISH, offsetof(CommandLine, rollback),
		NULL, PHRASE("quay lại bản công bố ngay trước",
			"go back to the release before")},
	{"confirm", 0, FLAG, FOR_PUBLISH, offsetof(CommandLine, confirm),
		NULL, PHRASE("đồng ý dù số trang giảm quá 20 %",
			"yes, though over 20 % of the pages go")},
	{"audience", 0, TEXT, FOR_PUBLISH, offsetof(CommandLine, audience),
		"ID", PHRASE("chỉ công bố cho đối tượng này",
			"publish for this audience only")},
	{"audience", 0, TEXT, FOR_PAGES, offsetof(CommandLine, audience),
		"ID", PHRASE("dựng cho đối tượng này",
			"build for this audience")},
	{"drafts", 0, FLAG, FOR_PAGES, offsetof(CommandLine, drafts), NULL,
		PHRASE("đưa cả đề cương chưa thông qua",
			"include outlines that are not approved")},
	{"today", 0, DATE, FOR_CONTENT | FOR_INIT,
		offsetof(CommandLine, today), "DATE",
		PHRASE("coi ngày này là hôm nay", "take this day as today")},
	{"jobs", 'j', JOBS, FOR_EDITION | FOR_VERIFY, offsetof(CommandLine, jobs), "N",
		PHRASE("số luồng (mặc định: số bộ xử lý)",
			"threads (default: one per processor)")},
	{"strict", 0, FLAG, FOR_EDITION, offsetof(CommandLine, strict), NULL,
		PHRASE("coi cảnh báo là lỗi", "warnings are errors")},
	{"format", 0, FORMAT, FOR_EDITION | FOR_STATUS | FOR_SCHEMA
		| FOR_VERIFY,
		offsetof(CommandLine, json), "text|json",
		PHRASE("dạng của những gì in ra",
			"form of what is printed")},
	{"explain", 0, FLAG, FOR_SITE, offsetof(CommandLine, explain), NULL,
		PHRASE("cho biết vì sao ghi hay xóa từng tệp",
			"say why each file is written or removed")},
	{"explain", 0, TEXT, FOR_CHECK, offsetof(CommandLine, rule), "RULE",
		PHRASE("giải thích một quy tắc, ví dụ R04, không kiểm tra gì",
			"explain a rule, as in R04, and check nothing")},
	{"poll", 0, FLAG, FOR_LOOP, offsetof(CommandLine, poll), NULL,
		PHRASE("tự xem lại định kỳ, cho ổ đĩa mạng",
			"look at intervals, for network shares")},
	{"quiet-time", 0, QUIET, FOR_LOOP, offsetof(CommandLine, quiet_ms),
		"MS", PHRASE("chờ yên bao lâu rồi mới dựng lại (mặc định: "
			"50)", "quiet for so long before a rebuild (default: "
			"50)")},
	{"host", 0, HOST, FOR_SERVE, offsetof(CommandLine, host), "ADDR",
		PHRASE("địa chỉ để xem trước (mặc định: 127.0.0.1)",
			"address of the preview (default: 127.0.0.1)")},
	{"port", 0, PORT, FOR_SERVE, offsetof(CommandLine, port), "N",
		PHRASE("cổng (mặc định: 8123; 0: cổng còn trống)",
			"port (default: 8123; 0: any that is free)")},
	{"year", 0, YEAR, FOR_STATUS, offsetof(CommandLine, year), "YEAR",
		PHRASE("năm cần xem (mặc định: năm nay)",
			"the year to look at (default: this one)")},
	{"from", 0, TEXT, FOR_NEW, offsetof(CommandLine, from), "YEAR",
		PHRASE("năm lấy làm mẫu cho “new year”",
			"the year that “new year” copies")},
	{"language", 0, TONGUE, FOR_INIT, offsetof(CommandLine, language),
		"vi|en", PHRASE("ngôn ngữ của cổng thông tin mới",
			"language of the new portal")},
	{"json", 0, KIND, FOR_SCHEMA, offsetof(CommandLine, json_kind),
		"[KIND]", PHRASE("JSON Schema của một loại tệp",
			"JSON Schema of a kind of file")},
	{"rules", 0, FLAG, FOR_SCHEMA, offsetof(CommandLine, rules), NULL,
		PHRASE("mọi mã quy tắc và mã lỗi",
			"all codes of rules and mistakes")},
	{"views", 0, FLAG, FOR_SCHEMA, offsetof(CommandLine, views), NULL,
		PHRASE("mọi trường mà tệp mẫu của giao diện thấy được",
			"all fields that templates of themes see")},
	{"verbose", 'v', FLAG, FOR_CONTENT | FOR_INIT | FOR_SCHEMA
		| FOR_VERIFY, offsetof(CommandLine, verbose), NULL,
		PHRASE("cho biết hệ điều hành không chặn được gì",
			"say what the system cannot refuse the program")},
	{"help", 'h', FLAG, FOR_ALL, offsetof(CommandLine, help), NULL,
		PHRASE("trợ giúp này", "this help")},
	{"version", 0, FLAG, FOR_ALL, offsetof(CommandLine, version), NULL,
		PHRASE("phiên bản", "the version")},
};
enum { ROWS = sizeof rows / sizeof *rows };

bool options_complain(const char *vi, const char *en, Str word, Str best)
{
	fprintf(stderr, "chuyende: %s “%.*s” (%s)\n", vi, STR_ARG(word), en);
	if (best.len)
		fprintf(stderr, "  gợi ý: có phải “%.*s” không? "
			"(did you mean?)\n", STR_ARG(best));
	return false;
}

static bool matches(const OptionRow *row, Str word)
{
	if (str_starts(word, STR("--"))) {
		Str name, value;
		str_cut(str_slice(word, 2, word.len), '=', &name, &value);
		return str_eq(name, str_from(row->name));
	}
	return row->letter && word.ptr[1] == row->letter;
}

static bool is_option(Str word)
{
	return word.len > 1 && word.ptr[0] == '-';
}

static const OptionRow *find_row(Str word, unsigned commands)
{
	for (size_t i = 0; i < ROWS; i++)
		if (rows[i].commands & commands && matches(&rows[i], word))
			return &rows[i];
	return NULL;
}

/* Whether the value of row stands in the word behind its name. */
static bool wants_word(const OptionRow *row, Str word)
{
	size_t at;
	if (row->kind == FLAG || row->kind == KIND)
		return false;
	return str_starts(word, STR("--")) ? !str_find(word, STR("="), &at)
		: word.len == 2;
}

Str options_command(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		Str word = str_from(argv[i]);
		if (!is_option(word))
			return word;
		const OptionRow *row = find_row(word, FOR_ALL);
		if (row && wants_word(row, word))
			i++;
	}
	return (Str){0};
}

static bool unknown_option(Str word, unsigned commands)
{
	Suggest suggest;
	Str name, value;
	char shown[64] = "";
	str_cut(str_slice(word, str_starts(word, STR("--")) ? 2 : 1,
		word.len), '=', &name, &value);
	if (find_row(word, FOR_ALL))
		return options_complain("lệnh này không nhận tùy chọn",
			"this command does not take the option", word,
			(Str){0});
	suggest_init(&suggest, name);
	for (size_t i = 0; i < ROWS; i++)
		if (rows[i].commands & commands)
			suggest_offer(&suggest, str_from(rows[i].name),
				str_from(rows[i].name));
	if (suggest.best.len)
		snprintf(shown, sizeof shown, "--%.*s",
			STR_ARG(suggest.best));
	return options_complain("không có tùy chọn", "no such option", word,
		str_from(shown));
}

static bool set_number(int *number, Str text, int from, int to,
	const char *vi, const char *en)
{
	return (str_to_int(text, number) && *number >= from && *number <= to)
		|| options_complain(vi, en, text, (Str){0});
}

/* One of two words; the second one is true. */
static bool set_either(bool *ret_second, Str text, Str first, Str second,
	const char *vi, const char *en)
{
	*ret_second = str_eq(text, second);
	return *ret_second || str_eq(text, first)
		|| options_complain(vi, en, text, (Str){0});
}

static bool set_value(CommandLine *line, const OptionRow *row, Str text)
{
	void *field = (char *)line + row->offset;
	bool second = false;
	switch (row->kind) {
	case TEXT: case KIND:
		*(Str *)field = text;
		return text.len || options_complain(
			"tùy chọn cần một giá trị",
			"the option needs a value", str_from(row->name),
			(Str){0});
	case DATE:
		return date_parse(text, field) == DATE_OK
			|| options_complain("ngày phải có thật, viết như "
				"10/9/2025 hoặc 2025-09-10; không dùng được",
				"not a day that exists; write 2025-09-10",
				text, (Str){0});
	case JOBS:
		return set_number(field, text, 1, LIMIT_JOBS,
			"không phải là số từ 1 đến 64",
			"not a number from 1 to 64");
	case YEAR:
		return set_number(field, text, 1900, 2199,
			"không phải là năm", "not a year");
	case HOST:
		*(Str *)field = text;
		return listen_host_valid(text) || options_complain(
			"địa chỉ của máy này viết như 127.0.0.1; không dùng "
			"được", "not an address of this machine, as "
			"127.0.0.1", text, (Str){0});
	case PORT:
		return set_number(field, text, 0, 65535,
			"không phải là số từ 0 đến 65535",
			"not a number from 0 to 65535");
	case QUIET:
		return set_number(field, text, 0, LIMIT_WATCH_DELAY,
			"không phải là số từ 0 đến 500",
			"not a number from 0 to 500");
	case FORMAT:
		return set_either(field, text, STR("text"), STR("json"),
			"dạng là text hoặc json; không có",
			"a format is text or json");
	case TONGUE:
		if (!set_either(&second, text, STR("vi"), STR("en"),
				"ngôn ngữ là vi hoặc en; không có",
				"a language is vi or en"))
			return false;
		*(Language *)field = second ? LANGUAGE_EN : LANGUAGE_VI;
		return true;
	case FLAG:
		break;
	}
	*(bool *)field = true;
	return true;
}

typedef struct Words {
	char **at;
	int count, next;
} Words;

static bool take_value(CommandLine *line, const OptionRow *row, Words *words,
	Str word)
{
	if (row->kind == FLAG)
		return set_value(line, row, (Str){0});
	if (row->kind == KIND)
		return line->json_schema = true;
	if (words->next == words->count)
		return options_complain("tùy chọn cần một giá trị",
			"the option needs a value", word, (Str){0});
	return set_value(line, row, str_from(words->at[words->next++]));
}

static bool read_long(CommandLine *line, const OptionRow *row, Words *words,
	Str word)
{
	Str name, value;
	if (!str_cut(word, '=', &name, &value))
		return take_value(line, row, words, word);
	if (row->kind == FLAG)
		return options_complain("tùy chọn không nhận giá trị",
			"the option takes no value", word, (Str){0});
	line->json_schema = line->json_schema || row->kind == KIND;
	return set_value(line, row, value);
}

/* -C DIR, -CDIR, -j4. */
static bool read_short(CommandLine *line, const OptionRow *row, Words *words,
	Str word)
{
	if (word.len == 2)
		return take_value(line, row, words, word);
	if (row->kind == FLAG)
		return unknown_option(word, 0);
	return set_value(line, row, str_slice(word, 2, word.len));
}

static bool read_option(CommandLine *line, unsigned command, Words *words,
	Str word)
{
	const OptionRow *row = find_row(word, command);
	if (!row)
		return unknown_option(word, command);
	return str_starts(word, STR("--")) ? read_long(line, row, words, word)
		: read_short(line, row, words, word);
}

static bool read_word(CommandLine *line, int words_max, Str word)
{
	if (!line->command.len && word.len) {
		line->command = word;
		return true;
	}
	if (!word.len || line->word_count == words_max)
		return options_complain("thừa từ", "unexpected word", word,
			(Str){0});
	line->words[line->word_count++] = word;
	return true;
}

bool options_read(CommandLine *line, CommandBit command, int words_max,
	int argc, char **argv)
{
	Words words = {argv, argc, 1};
	*line = (CommandLine){.root = STR("."), .host = STR("127.0.0.1"),
		.port = 8123, .quiet_ms = 50};
	while (words.next < argc) {
		Str word = str_from(argv[words.next++]);
		if (!(is_option(word) ? read_option(line, command, &words, word)
				: read_word(line, words_max, word)))
			return false;
	}
	return true;
}

void options_list(FILE *out, CommandBit command)
{
	for (size_t i = 0; i < ROWS; i++) {
		char left[40], letter[8] = "    ";
		if (!(rows[i].commands & command))
			continue;
		if (rows[i].letter)
			snprintf(letter, sizeof letter, "-%c, ",
				rows[i].letter);
		snprintf(left, sizeof left, "%s--%s %s", letter,
			rows[i].name, rows[i].argument
			? rows[i].argument : "");
		fprintf(out, "  %-25s %s\n%28s%s\n", left,
			rows[i].help.in[LANGUAGE_VI], "",
			rows[i].help.in[LANGUAGE_EN]);
	}
}

void options_usage(FILE *out, CommandBit command)
{
	for (size_t i = 0; i < ROWS; i++) {
		const OptionRow *row = &rows[i];
		if (!(row->commands & command) || row->commands == FOR_ALL)
			continue;
		char name[40];
		if (row->letter)
			snprintf(name, sizeof name, "-%c", row->letter);
		else
			snprintf(name, sizeof name, "--%s", row->name);
		fprintf(out, " [%s%s%s]", name, row->argument ? " " : "",
			row->argument ? row->argument : "");
	}
}
