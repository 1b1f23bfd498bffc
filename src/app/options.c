#include "app/options.h"

#include <string.h>

#include "app/command.h"
#include "base/limits.h"
#include "base/suggest.h"

typedef enum Kind { TEXT, DATE, NUMBER, FLAG, FORMAT } Kind;

typedef struct OptionRow {
	const char *name;
	char letter;
	Kind kind;
	size_t offset;
	const char *argument;
	Phrase help;
} OptionRow;

static const OptionRow rows[] = {
	{"directory", 'C', TEXT, offsetof(CommandLine, root), "DIR",
		PHRASE("thư mục chứa content/ (mặc định: thư mục này)",
			"folder that holds content/ (default: this one)")},
	{"output", 'o', TEXT, offsetof(CommandLine, output), "DIR",
		PHRASE("thư mục kết quả (mặc định: site/)",
			"output folder (default: site/)")},
	{"audience", 0, TEXT, offsetof(CommandLine, audience), "ID",
		PHRASE("dựng cho đối tượng này", "build for this audience")},
	{"drafts", 0, FLAG, offsetof(CommandLine, drafts), NULL,
		PHRASE("đưa cả đề cương chưa thông qua",
			"include outlines that are not approved")},
	{"today", 0, DATE, offsetof(CommandLine, today), "DATE",
		PHRASE("coi ngày này là hôm nay", "take this day as today")},
	{"jobs", 'j', NUMBER, offsetof(CommandLine, jobs), "N",
		PHRASE("số luồng (mặc định: số bộ xử lý)",
			"threads (default: one per processor)")},
	{"strict", 0, FLAG, offsetof(CommandLine, strict), NULL,
		PHRASE("coi cảnh báo là lỗi", "warnings are errors")},
	{"format", 0, FORMAT, offsetof(CommandLine, json), "text|json",
		PHRASE("dạng thông báo", "form of the messages")},
	{"explain", 0, FLAG, offsetof(CommandLine, explain), NULL,
		PHRASE("cho biết vì sao ghi hay giữ từng tệp",
			"say why each file is written or kept")},
	{"help", 'h', FLAG, offsetof(CommandLine, help), NULL,
		PHRASE("trợ giúp này", "this help")},
	{"version", 0, FLAG, offsetof(CommandLine, version), NULL,
		PHRASE("phiên bản", "the version")},
};
enum { ROWS = sizeof rows / sizeof *rows };

static bool complain(const char *vi, const char *en, Str word, Str best)
{
	fprintf(stderr, "chuyende: ");
	fprintf(stderr, "%s “%.*s” (%s)\n", vi, STR_ARG(word), en);
	if (best.len)
		fprintf(stderr, "  gợi ý: có phải “%.*s” không? "
			"(did you mean?)\n", STR_ARG(best));
	return false;
}

static const OptionRow *find_long(Str name)
{
	for (size_t i = 0; i < ROWS; i++)
		if (str_eq(name, str_from(rows[i].name)))
			return &rows[i];
	return NULL;
}

static const OptionRow *find_letter(char letter)
{
	for (size_t i = 0; i < ROWS; i++)
		if (rows[i].letter && rows[i].letter == letter)
			return &rows[i];
	return NULL;
}

static bool unknown_option(Str word, Str name)
{
	Suggest suggest;
	suggest_init(&suggest, name);
	for (size_t i = 0; i < ROWS; i++)
		suggest_offer(&suggest, str_from(rows[i].name),
			str_from(rows[i].name));
	char shown[64] = "";
	if (suggest.best.len)
		snprintf(shown, sizeof shown, "--%.*s",
			STR_ARG(suggest.best));
	return complain("không có tùy chọn", "no such option", word,
		str_from(shown));
}

static bool set_format(bool *json, Str text)
{
	*json = str_eq(text, STR("json"));
	return *json || str_eq(text, STR("text"));
}

static bool set_value(CommandLine *line, const OptionRow *row, Str text)
{
	char *field = (char *)line + row->offset;
	switch (row->kind) {
	case TEXT:
		*(Str *)(void *)field = text;
		return text.len || complain("tùy chọn cần một giá trị",
			"the option needs a value", str_from(row->name),
			(Str){0});
	case DATE:
		return date_parse(text, (Date *)(void *)field) == DATE_OK
			|| complain("không phải là ngày", "not a date", text,
				STR("2025-09-10"));
	case NUMBER:
		return (str_to_int(text, (int *)(void *)field)
			&& *(int *)(void *)field >= 1
			&& *(int *)(void *)field <= LIMIT_JOBS)
			|| complain("không phải là số từ 1 đến 64",
				"not a number from 1 to 64", text, (Str){0});
	case FORMAT:
		return set_format((bool *)(void *)field, text)
			|| complain("không có dạng", "no such format", text,
				STR("json"));
	case FLAG:
		break;
	}
	*(bool *)(void *)field = true;
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
	if (words->next == words->count)
		return complain("tùy chọn cần một giá trị",
			"the option needs a value", word, (Str){0});
	return set_value(line, row, str_from(words->at[words->next++]));
}

static bool read_long(CommandLine *line, Words *words, Str word)
{
	Str name, value;
	bool joined = str_cut(str_slice(word, 2, word.len), '=', &name,
		&value);
	const OptionRow *row = find_long(name);
	if (!row)
		return unknown_option(word, name);
	if (!joined)
		return take_value(line, row, words, word);
	if (row->kind == FLAG)
		return complain("tùy chọn không nhận giá trị",
			"the option takes no value", word, (Str){0});
	return set_value(line, row, value);
}

/* -C DIR, -CDIR, -j4. */
static bool read_short(CommandLine *line, Words *words, Str word)
{
	const OptionRow *row = find_letter(word.ptr[1]);
	if (!row)
		return unknown_option(word, str_slice(word, 1, word.len));
	if (word.len == 2)
		return take_value(line, row, words, word);
	if (row->kind == FLAG)
		return unknown_option(word, str_slice(word, 1, word.len));
	return set_value(line, row, str_slice(word, 2, word.len));
}

bool options_read(CommandLine *line, int argc, char **argv)
{
	Words words = {argv, argc, 1};
	*line = (CommandLine){.root = STR(".")};
	while (words.next < argc) {
		Str word = str_from(argv[words.next++]);
		bool ok = true;
		if (str_starts(word, STR("--")))
			ok = read_long(line, &words, word);
		else if (word.len > 1 && word.ptr[0] == '-')
			ok = read_short(line, &words, word);
		else if (!line->command.len && word.len)
			line->command = word;
		else
			ok = complain("thừa từ", "unexpected word", word,
				(Str){0});
		if (!ok)
			return false;
	}
	return true;
}

void options_help(FILE *out)
{
	fprintf(out, "chuyende LỆNH [TÙY CHỌN]    "
		"(chuyende COMMAND [OPTIONS])\n\n");
	for (size_t i = 0; i < command_count; i++)
		fprintf(out, "  %-10.*s %s\n             %s\n",
			STR_ARG(commands[i].name),
			commands[i].help.in[LANGUAGE_VI],
			commands[i].help.in[LANGUAGE_EN]);
	fprintf(out, "\n");
	for (size_t i = 0; i < ROWS; i++) {
		char left[40], letter[8] = "    ";
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
