#include "app/manual.h"

#include "app/option.h"
#include "base/vec.h"

typedef struct Page {
	FILE *out;
	Language language;
} Page;

/* Something by its name, and a few words on it. */
typedef struct Item {
	const char *name;
	Phrase says;
} Item;

/* What would not be printed as it stands, or could not be copied from the page
 * to a shell. */
static const struct {
	char c;
	const char *as;
} escapes[] = {
	{'\\', "\\e"}, {'-', "\\-"}, {'"', "\\(dq"}, {'\'', "\\(aq"},
	{'`', "\\(ga"}, {'^', "\\(ha"}, {'~', "\\(ti"},
};

static void put_char(const Page *page, char c)
{
	for (size_t i = 0; i < COUNT(escapes); i++)
		if (escapes[i].c == c) {
			fputs(escapes[i].as, page->out);
			return;
		}
	fputc(c, page->out);
}

/* A dot that begins a line would begin a request. */
static void put(const Page *page, const char *text)
{
	char before = '\n';
	for (; *text; before = *text++) {
		if (*text == '.' && before == '\n')
			fputs("\\&", page->out);
		put_char(page, *text);
	}
}

static void put_bold(const Page *page, const char *text)
{
	fputs("\\fB", page->out);
	put(page, text);
	fputs("\\fR", page->out);
}

static void say(const Page *page, const Phrase *phrase)
{
	put(page, phrase->in[page->language]);
}

static void line(const Page *page, const Phrase *phrase)
{
	say(page, phrase);
	fputc('\n', page->out);
}

static void list(const Page *page, const Item *items, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		fputs(".TP\n", page->out);
		put_bold(page, items[i].name);
		fputc('\n', page->out);
		line(page, &items[i].says);
	}
}

#define LIST(page, items) list((page), (items), COUNT(items))

static void name(const Page *page)
{
	static const Phrase says = PHRASE(
		"dựng cổng thông tin nội bộ của chi bộ từ Markdown và YAML",
		"builds a chapter's portal from Markdown and YAML");
	put(page, "chuyende - ");
	line(page, &says);
}

static void synopsis(const Page *page)
{
	static const Phrase command = PHRASE("LỆNH", "COMMAND"),
		option = PHRASE("TÙY CHỌN", "OPTION");
	fputs(".SY chuyende\n.I ", page->out);
	line(page, &command);
	fputs("[\\fI", page->out);
	say(page, &option);
	fputs("\\fR ...]\n.YS\n.SY \"chuyende help\"\n[\\fI", page->out);
	say(page, &command);
	fputs("\\fR]\n.YS\n.SY chuyende\n.B ", page->out);
	put(page, "--version\n");
	fputs(".YS\n.nh\n", page->out);
}

static void description(const Page *page)
{
	static const Phrase says[] = {
		PHRASE("Đọc giấy tờ của chi bộ: kế hoạch năm, biên bản bằng "
			"YAML, đề cương sinh hoạt chuyên đề\nbằng Markdown; "
			"kiểm tra rồi dựng thành những trang HTML để xem trên "
			"mạng nội bộ\nhay từ USB.",
			"Reads a chapter's papers: the yearly plan and minutes "
			"in YAML, outlines of thematic\nsessions in Markdown. "
			"Checks them, and builds plain HTML pages, to be read "
			"on an\nintranet or from a USB stick."),
		PHRASE("Có một lỗi thì không ghi gì: cổng thông tin cũ còn "
			"nguyên.\nMỗi lỗi được báo với tệp, dòng, cột và cách "
			"sửa, bằng ngôn ngữ của cổng thông tin.",
			"While there is one error nothing is written: the last "
			"good portal stays.\nEach mistake is told with its "
			"file, line and column, and how to mend it, in the\n"
			"language of the portal."),
		PHRASE("Mỗi lệnh chỉ chạm tới những thư mục nó cần; mọi thứ "
			"khác, hệ điều hành chặn\n(Landlock, seccomp) trước "
			"khi đọc tệp nào.",
			"A command reaches the folders that it needs and "
			"nothing else: before it reads a\nfile it has the "
			"kernel refuse the rest (Landlock, seccomp)."),
	};
	for (size_t i = 0; i < COUNT(says); i++) {
		if (i)
			fputs(".PP\n", page->out);
		line(page, &says[i]);
	}
}

/* In one piece, which .OP would not give. */
static void put_option(const Page *page, const char *before,
	const char *spelling, const char *argument)
{
	fputs(before, page->out);
	put_bold(page, spelling);
	if (!argument)
		return;
	fputs("\\ \\fI", page->out);
	put(page, argument);
	fputs("\\fR", page->out);
}

static void usage_options(const Page *page, CommandBit command, bool required)
{
	ARRAY_EACH(const OptionRow, row, options, option_count) {
		char spelling[OPTION_SPELLING];
		if (!option_in_usage(row, command, required))
			continue;
		option_spell_short(row, spelling);
		put_option(page, required ? "" : "[", spelling, row->argument);
		fputs(required ? "\n" : "]\n", page->out);
	}
}

static void usage(const Page *page, const Command *command)
{
	fprintf(page->out, ".SY \"chuyende %.*s\"\n", STR_ARG(command->name));
	if (*command->words) {
		fputs(".I ", page->out);
		put(page, command->words);
		fputc('\n', page->out);
	}
	usage_options(page, command->bit, true);
	usage_options(page, command->bit, false);
	/* .YS hyphenates again. */
	fputs(".YS\n.nh\n.PP\n", page->out);
}

static void examples(const Page *page, const Command *command)
{
	static const Phrase title = PHRASE("Ví dụ:", "Examples:");
	fputs(".PP\n", page->out);
	line(page, &title);
	for (int i = 0; i < EXAMPLES_MAX && command->examples[i].line; i++) {
		const Example *example = &command->examples[i];
		fputs(".TP\n\\fB", page->out);
		put(page, "chuyende ");
		put(page, example->line);
		fputs("\\fR\n", page->out);
		line(page, &example->says);
	}
}

static void all_commands(const Page *page)
{
	ARRAY_EACH(const Command, command, commands, command_count) {
		fprintf(page->out, ".SS \"%.*s: ", STR_ARG(command->name));
		say(page, &command->help);
		fputs("\"\n", page->out);
		usage(page, command);
		line(page, &command->about);
		examples(page, command);
	}
}

/* "With: build, watch." */
static void takers(const Page *page, const OptionRow *row)
{
	static const Phrase all = PHRASE("Dùng với mọi lệnh.",
		"With every command."), some = PHRASE("Dùng với", "With");
	const char *before = ": ";
	if (row->commands == FOR_ALL) {
		line(page, &all);
		return;
	}
	say(page, &some);
	for (size_t i = 0; i < command_count; i++) {
		if (!(row->commands & commands[i].bit))
			continue;
		fprintf(page->out, "%s%.*s", before,
			STR_ARG(commands[i].name));
		before = ", ";
	}
	fputs(".\n", page->out);
}

static void all_options(const Page *page)
{
	static const Phrase says = PHRASE(
		"Tùy chọn đứng trước hay sau tên lệnh đều được. Viết "
		"-o DIR, -oDIR, --output DIR\nhay --output=DIR như nhau. Sau “--” "
		"không còn tùy chọn nào.",
		"Options stand before or behind the command. -o DIR, -oDIR, "
		"--output DIR and\n--output=DIR are the same. Behind “--” "
		"there are no options.");
	line(page, &says);
	ARRAY_EACH(const OptionRow, row, options, option_count) {
		char brief[OPTION_SPELLING], whole[OPTION_SPELLING];
		option_spell_short(row, brief);
		option_spell(row, whole);
		fputs(".TP\n", page->out);
		if (row->letter)
			put_option(page, "", brief, NULL);
		put_option(page, row->letter ? ", " : "", whole,
			row->argument);
		fputc('\n', page->out);
		say(page, &row->help);
		fputs(".\n", page->out);
		takers(page, row);
	}
}

static void statuses(const Page *page)
{
	static const Item items[] = {
		{"0", PHRASE("Đã xong.", "Done.")},
		{"1", PHRASE("Nội dung có lỗi, hay những gì có trong thư mục "
			"đã nêu không đúng như phải có.\nKhông ghi gì.",
			"The content has errors, or what stands in a folder "
			"that was named is not as it\nshould be. Nothing was "
			"written.")},
		{"2", PHRASE("Dòng lệnh sai.", "The command line is wrong.")},
		{"3", PHRASE("Máy không làm được: đĩa, quyền, bộ nhớ; hay một "
			"lần dựng, công bố khác đang chạy.",
			"The machine failed: disk, permissions, memory; or "
			"another build or publish is\nat it.")},
	};
	LIST(page, items);
}

static void environment(const Page *page)
{
	static const Item items[] = {
		{"SOURCE_DATE_EPOCH", PHRASE("Số giây từ đầu năm 1970: hôm nay "
			"là ngày ấy, nếu không có --today.",
			"Seconds since 1970: its day is taken as today, unless "
			"there is --today.")},
		{"COLUMNS", PHRASE("Bề rộng mà status in ra, thay cho bề "
			"rộng của màn hình.",
			"How wide status prints, whatever the terminal.")},
		{"NO_COLOR", PHRASE("Khi có giá trị: in không màu.",
			"When it is set: nothing is printed in colours.")},
	};
	LIST(page, items);
}

static void files(const Page *page)
{
	static const Item items[] = {
		{"content/", PHRASE("Giấy tờ của chi bộ. Thiết lập chung ở "
			"portal.yaml. Mọi khóa: chuyende schema.",
			"The chapter's papers; portal.yaml holds the settings. "
			"All keys: chuyende schema.")},
		{"themes/", PHRASE("Giao diện riêng, nếu có.",
			"Themes of one's own, if any.")},
		{"site/", PHRASE("Nơi build, watch và serve ghi, nếu không có "
			"-o.",
			"Where build, watch and serve write without -o.")},
		{"DIR/current, DIR/ID/current", PHRASE("Bản đang công bố "
			"trong thư mục của publish --to: cho mọi người đọc, "
			"hay cho từng đối tượng.\nMáy chủ web chỉ đưa ra "
			"thư mục này.",
			"The live release in the folder of publish --to: the "
			"only one, or that of an\naudience. A web server "
			"shows this folder and nothing else.")},
		{"DIR/releases/, DIR/records/", PHRASE("Năm bản gần nhất, và "
			"bản kê của chúng.",
			"The last five releases, and their records.")},
		{"../share/chuyende/themes/", PHRASE("Giao diện đi kèm, tính "
			"từ thư mục của chương trình.",
			"The themes that came along, seen from the program's "
			"folder.")},
	};
	LIST(page, items);
}

static void others(const Page *page)
{
	static const Phrase import = PHRASE("(đề cương từ Word),",
		"(outlines from Word),");
	fputs(".B chuyende\\-import \\-\\-help\n", page->out);
	line(page, &import);
	fputs(".BR systemd.timer (5),\n.BR systemd.path (5),\n"
		".BR nginx (8)\n", page->out);
}

static const struct {
	Phrase title;
	void (*print)(const Page *page);
} sections[] = {
	{PHRASE("TÊN", "NAME"), name},
	{PHRASE("TÓM TẮT", "SYNOPSIS"), synopsis},
	{PHRASE("MÔ TẢ", "DESCRIPTION"), description},
	{PHRASE("LỆNH", "COMMANDS"), all_commands},
	{PHRASE("TÙY CHỌN", "OPTIONS"), all_options},
	{PHRASE("TRẠNG THÁI THOÁT", "EXIT STATUS"), statuses},
	{PHRASE("BIẾN MÔI TRƯỜNG", "ENVIRONMENT"), environment},
	{PHRASE("TỆP", "FILES"), files},
	{PHRASE("XEM THÊM", "SEE ALSO"), others},
};

/* Nothing is hyphenated, since whatever prints this need not know the language;
 * and no sentence stands further apart for ending a line. */
void manual_print(FILE *out, Language language)
{
	static const Phrase volume = PHRASE("Lệnh của người dùng",
		"User Commands");
	const Page page = {out, language};
	fputs(".TH CHUYENDE 1 \"\" \"chuyende " VERSION "\" \"", out);
	say(&page, &volume);
	fputs("\"\n.nh\n.ad l\n.ss 12 0\n", out);
	for (size_t i = 0; i < COUNT(sections); i++) {
		fputs(".SH \"", out);
		say(&page, &sections[i].title);
		fputs("\"\n", out);
		sections[i].print(&page);
	}
}
