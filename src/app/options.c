#include "app/options.h"

#include <string.h>

#include "app/command.h"
#include "app/option.h"
#include "base/limits.h"
#include "base/suggest.h"
#include "serve/listen.h"

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

/* Behind it a word that begins with a dash is a name like others. */
static bool ends_options(Str word)
{
	return str_eq(word, STR("--"));
}

static const OptionRow *find_row(Str word, unsigned bits)
{
	for (size_t i = 0; i < option_count; i++)
		if (options[i].commands & bits
				&& matches(&options[i], word))
			return &options[i];
	return NULL;
}

/* Whether the value of row stands in the word behind its name. */
static bool wants_word(const OptionRow *row, Str word)
{
	if (row->kind == OPTION_FLAG || row->kind == OPTION_KIND)
		return false;
	return str_starts(word, STR("--")) ? !str_has(word, STR("="))
		: word.len == 2;
}

/* Whether next is the value of the option word, while the command is not known
 * yet. Where commands read that option in different ways, a word that names a
 * command is no value. */
static bool takes_word(Str word, Str next)
{
	bool some = false, all = true;
	for (size_t i = 0; i < option_count; i++) {
		if (!matches(&options[i], word))
			continue;
		bool wants = wants_word(&options[i], word);
		some |= wants;
		all &= wants;
	}
	return some && (all || !command_find(next));
}

Str options_command(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		Str word = str_from(argv[i]);
		if (ends_options(word))
			return i + 1 < argc ? str_from(argv[i + 1]) : (Str){0};
		if (!is_option(word))
			return word;
		i += i + 1 < argc && takes_word(word, str_from(argv[i + 1]));
	}
	return (Str){0};
}

static bool unknown_option(Str word, unsigned bits)
{
	Str name, value;
	char shown[64] = "";
	str_cut(str_slice(word, str_starts(word, STR("--")) ? 2 : 1,
		word.len), '=', &name, &value);
	if (find_row(word, FOR_ALL))
		return complain("lệnh này không nhận tùy chọn",
			"this command does not take the option", word,
			(Str){0});
	Suggest suggest = suggest_for(name);
	for (size_t i = 0; i < option_count; i++)
		if (options[i].commands & bits)
			suggest_offer(&suggest, str_from(options[i].name),
				str_from(options[i].name));
	if (suggest.best.len)
		snprintf(shown, sizeof shown, "--%.*s",
			STR_ARG(suggest.best));
	return complain("không có tùy chọn", "no such option", word,
		str_from(shown));
}

static bool set_number(int *number, Str text, int from, int to,
	const char *vi, const char *en)
{
	return (str_to_int(text, number) && *number >= from && *number <= to)
		|| complain(vi, en, text, (Str){0});
}

/* One of two words; the second one is true. */
static bool set_either(bool *ret_second, Str text, Str first, Str second,
	const char *vi, const char *en)
{
	*ret_second = str_eq(text, second);
	return *ret_second || str_eq(text, first)
		|| complain(vi, en, text, (Str){0});
}

static bool set_value(CommandLine *line, const OptionRow *row, Str text)
{
	void *field = (char *)line + row->offset;
	char name[OPTION_SPELLING];
	bool second = false;
	switch (row->kind) {
	case OPTION_TEXT: case OPTION_KIND:
		*(Str *)field = text;
		option_spell(row, name);
		return text.len || complain(
			"tùy chọn {1} cần một giá trị",
			"the option needs a value", str_from(name),
			(Str){0});
	case OPTION_DATE:
		return date_parse(text, field) == DATE_OK
			|| complain("ngày phải có thật, viết như "
				"10/9/2025 hoặc 2025-09-10; không dùng được",
				"not a day that exists; write 2025-09-10",
				text, (Str){0});
	case OPTION_JOBS:
		return set_number(field, text, 1, LIMIT_JOBS,
			"{1} không phải là số từ 1 đến 64",
			"not a number from 1 to 64");
	case OPTION_YEAR:
		return (date_year(text) && str_to_int(text, field))
			|| complain("{1} không phải là năm", "not a year",
				text, (Str){0});
	case OPTION_HOST:
		*(Str *)field = text;
		return listen_host_valid(text) || complain(
			"địa chỉ của máy này viết như 127.0.0.1; không dùng "
			"được", "not an address of this machine, as "
			"127.0.0.1", text, (Str){0});
	case OPTION_PORT:
		return set_number(field, text, 0, 65535,
			"{1} không phải là số từ 0 đến 65535",
			"not a number from 0 to 65535");
	case OPTION_QUIET:
		return set_number(field, text, 0, LIMIT_WATCH_DELAY,
			"{1} không phải là số từ 0 đến 500",
			"not a number from 0 to 500");
	case OPTION_FORMAT:
		return set_either(field, text, STR("text"), STR("json"),
			"dạng là text hoặc json; không có",
			"a format is text or json");
	case OPTION_TONGUE:
		if (!set_either(&second, text, STR("vi"), STR("en"),
				"ngôn ngữ là vi hoặc en; không có",
				"a language is vi or en"))
			return false;
		*(Language *)field = second ? LANGUAGE_EN : LANGUAGE_VI;
		return true;
	case OPTION_FLAG:
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
	if (row->kind == OPTION_FLAG)
		return set_value(line, row, (Str){0});
	if (row->kind == OPTION_KIND)
		return line->json_schema = true;
	if (words->next == words->count)
		return complain("tùy chọn {1} cần một giá trị",
			"the option needs a value", word, (Str){0});
	return set_value(line, row, str_from(words->at[words->next++]));
}

static bool takes_no_value(Str word)
{
	return complain("tùy chọn {1} không nhận giá trị",
		"the option takes no value", word, (Str){0});
}

static bool read_long(CommandLine *line, const OptionRow *row, Words *words,
	Str word)
{
	Str name, value;
	if (!str_cut(word, '=', &name, &value))
		return take_value(line, row, words, word);
	if (row->kind == OPTION_FLAG)
		return takes_no_value(word);
	line->json_schema = line->json_schema || row->kind == OPTION_KIND;
	return set_value(line, row, value);
}

/* -C DIR, -CDIR, -j4. */
static bool read_short(CommandLine *line, const OptionRow *row, Words *words,
	Str word)
{
	if (word.len == 2)
		return take_value(line, row, words, word);
	if (row->kind == OPTION_FLAG)
		return takes_no_value(word);
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

static bool is_any(Str word)
{
	return word.len > 0;
}

static bool is_number(Str word)
{
	return word.len && str_digits_end(word, 0) == word.len;
}

/* A word alone was likely meant for one of these, where the command takes it. */
static bool extra_word(Str word, CommandBit command)
{
	static const struct {
		Str option;
		bool (*fits)(Str word);
	} values[] = {
		{STR_INIT("--year"), date_year}, {STR_INIT("--port"), is_number},
		{STR_INIT("--to"), is_any},
	};
	char meant[256] = "";
	for (size_t i = 0; i < COUNT(values); i++)
		if (find_row(values[i].option, command)
				&& values[i].fits(word)
				&& word.len + OPTION_SPELLING < sizeof meant)
			snprintf(meant, sizeof meant, "%s %.*s",
				values[i].option.ptr, STR_ARG(word));
	return complain("thừa từ", "unexpected word", word,
		str_from(meant));
}

static bool read_word(CommandLine *line, CommandBit command, int words_max,
	Str word)
{
	if (!line->command.len && word.len) {
		line->command = word;
		return true;
	}
	if (!word.len || line->word_count == words_max)
		return extra_word(word, command);
	line->words[line->word_count++] = word;
	return true;
}

/* What is named with a slash behind it is the same folder. */
static Str folder_name(Str path)
{
	while (path.len > 1 && str_ends(path, STR("/")))
		path.len--;
	return path;
}

bool options_read(CommandLine *line, CommandBit command, int words_max,
	int argc, char **argv)
{
	Words words = {argv, argc, 1};
	*line = (CommandLine){.root = STR("."), .host = STR("127.0.0.1"),
		.port = 8123, .quiet_ms = 50};
	bool named = false;
	while (words.next < argc) {
		Str word = str_from(argv[words.next++]);
		if (!named && ends_options(word)) {
			named = true;
			continue;
		}
		if (!(is_option(word) && !named
				? read_option(line, command, &words, word)
				: read_word(line, command, words_max, word)))
			return false;
	}
	line->root = folder_name(line->root);
	line->output = folder_name(line->output);
	return true;
}
