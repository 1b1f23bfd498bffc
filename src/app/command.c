#include "app/command.h"

#include "base/suggest.h"

const Command commands[] = {
	{STR_INIT("build"), FOR_BUILD, 0, "",
		PHRASE("dựng cổng thông tin", "build the portal"),
		PHRASE("Đọc content/, kiểm tra, rồi dựng các trang vào site/. "
			"Có một lỗi thì\nkhông ghi gì: cổng thông tin cũ còn "
			"nguyên.",
			"Reads content/, checks it, and builds the pages into "
			"site/. While there is\none error nothing is written: "
			"the last good portal stays."),
		{{"build", PHRASE("dựng thư mục này", "build this folder")},
		{"build -C /srv/chi-bo -o /var/www --today 2025-09-10",
			PHRASE("dựng như vào ngày 10/9/2025",
				"build as on that day")}}},
	{STR_INIT("check"), FOR_CHECK, 0, "",
		PHRASE("kiểm tra nội dung, không ghi gì",
			"check the content, write nothing"),
		PHRASE("Kiểm tra như build: mọi lỗi trong một lần, có tệp, "
			"dòng, cột và cách sửa.",
			"The same checks as build: all mistakes in one run, "
			"with file, line, column\nand how to mend them."),
		{{"check --strict", PHRASE("cảnh báo cũng là lỗi",
			"warnings count as errors")},
		{"check --explain R04", PHRASE(
			"quy tắc R04 đòi hỏi gì, từ đâu, làm sao cho đúng",
			"what R04 asks, where it comes from, how to satisfy "
			"it")}}},
	{STR_INIT("watch"), FOR_WATCH, 0, "",
		PHRASE("dựng, rồi dựng lại mỗi khi có thay đổi",
			"build, then rebuild on change"),
		PHRASE("Dựng như build, rồi theo dõi content/ và giao diện: "
			"mỗi khi lưu một tệp, chỉ những\ntrang có thay đổi được "
			"ghi lại. Khi có lỗi, bản lần trước còn nguyên.",
			"Builds as build does, then watches content/ and "
			"themes: when a file is saved,\nonly pages that are "
			"different are written. While there is an error, the "
			"last\ngood site stays."),
		{{"watch", PHRASE("theo dõi thư mục này",
			"watch this folder")},
		{"watch --explain", PHRASE("cho biết tệp nào làm đổi trang nào",
			"say which file changed which pages")},
		{"watch --poll", PHRASE("trên ổ đĩa mạng",
			"on a network share")}}},
	{STR_INIT("serve"), FOR_SERVE, 0, "",
		PHRASE("dựng và xem trước trong trình duyệt",
			"build, and preview in a browser"),
		PHRASE("Dựng như build rồi cho xem tại http://127.0.0.1:8123/. "
			"Trang đang mở tự đổi khi\ncó bản mới; lỗi hiện ngay "
			"trên trang. Chỉ máy này xem được, trừ khi có --host.",
			"Builds as build does and shows it at "
			"http://127.0.0.1:8123/. An open page renews\nitself; "
			"mistakes show on the page. Only this machine can see "
			"it, unless --host\nsays otherwise."),
		{{"serve", PHRASE("xem trước thư mục này",
			"preview this folder")},
		{"serve --drafts", PHRASE("cả đề cương chưa thông qua",
			"with outlines that are not approved")},
		{"serve --port 0", PHRASE("ở một cổng còn trống",
			"at any free port")}}},
	{STR_INIT("status"), FOR_STATUS, 0, "",
		PHRASE("kế hoạch năm: giai đoạn, hạn, việc tiếp theo",
			"the year's plan: stages, due dates, next moves"),
		PHRASE("Mỗi buổi sinh hoạt: ngày, loại, tiêu đề, tổ đảng, giai "
			"đoạn; việc tiếp theo\nlà của ai, hạn nào, quá hạn "
			"bao lâu.",
			"Each session: day, kind, title, cell, stage; whose "
			"move is next, by when,\nand how late it is."),
		{{"status", PHRASE("năm nay", "this year")},
		{"status --year 2024 --format json", PHRASE(
			"năm 2024, cho chương trình khác đọc",
			"the year 2024, for other programs")}}},
	{STR_INIT("new"), FOR_NEW, 2, "KIND [[YEAR/]ID]",
		PHRASE("thêm năm, buổi, đề cương, biên bản ...",
			"add a year, a session, an outline, minutes ..."),
		PHRASE("KIND: year, session, outline, minutes, opinions, report, "
			"theme. Tự suy ra\nmã, số thứ tự, ngày theo nếp của "
			"kế hoạch; chỗ chưa biết ghi “chưa xác định”.\n"
			"Không bao giờ ghi đè.",
			"KIND: year, session, outline, minutes, opinions, report, "
			"theme. Works out ids,\nnumbers and days by the habits "
			"of the plan; what is unknown is written\n"
			"“chưa xác định”. Never overwrites."),
		{{"new year 2026 --from 2025", PHRASE(
			"kế hoạch 2026 theo nếp của 2025",
			"a plan of 2026 like that of 2025")},
		{"new session 2026/chuyen-de-1", PHRASE(
			"ghi vào kế hoạch, tạo đề cương mẫu",
			"an entry in the plan and an outline to fill")},
		{"new minutes 2026/chuyen-de-1", PHRASE(
			"biên bản mẫu của buổi ấy",
			"minutes to fill")}}},
	{STR_INIT("init"), FOR_INIT, 1, "DIR",
		PHRASE("tạo một cổng thông tin mới",
			"make a new portal"),
		PHRASE("Tạo trong thư mục trống một cổng thông tin nhỏ, dựng "
			"được ngay, để điền tiếp.",
			"Fills an empty folder with a small portal that builds "
			"at once."),
		{{"init chi-bo", PHRASE("bằng tiếng Việt", "in Vietnamese")},
		{"init chapter --language en", PHRASE("bằng tiếng Anh",
			"in English")}}},
	{STR_INIT("publish"), FOR_PUBLISH, 0, "",
		PHRASE("công bố cho người đọc, trong một bước",
			"publish to the readers, in one step"),
		PHRASE("Kiểm tra, dựng một bản mới bên cạnh bản đang công bố, "
			"rồi đổi DIR/current sang\nbản mới trong một bước; "
			"nhiều đối tượng thì DIR/ID/current. Có lỗi hay bị "
			"ngắt giữa\nchừng thì bản cũ còn nguyên. Giữ 5 bản "
			"gần nhất, kể cả bản đang công bố.",
			"Checks, builds a release beside the live one, then "
			"turns DIR/current to it in one\nstep; with several "
			"audiences, DIR/ID/current. On an error, or cut short, "
			"the old one\nstays as it was. The last 5 are kept, the "
			"live one with them."),
		{{"publish --to /srv/portal --dry-run", PHRASE(
			"xem những trang nào sẽ đổi",
			"see which pages would change")},
		{"publish --to /srv/portal", PHRASE(
			"công bố cho mọi đối tượng",
			"publish for all audiences")},
		{"publish --to /srv/portal --rollback", PHRASE(
			"quay lại bản trước",
			"go back to the release before")}}},
	{STR_INIT("verify"), FOR_VERIFY, 1, "DIR",
		PHRASE("bản đang công bố có còn nguyên không",
			"is what was published still as it was"),
		PHRASE("Đọc lại mọi tệp đang công bố trong DIR và so với bản "
			"kê SHA-256 lúc công bố:\ntệp nào đã khác, tệp nào "
			"mất, tệp nào lạ.",
			"Reads all published files in DIR again and compares "
			"them with the SHA-256 of\nthat time: which differ, "
			"are missing, or are foreign."),
		{{"verify /srv/portal", PHRASE("mọi đối tượng",
			"all audiences")},
		{"verify /srv/portal/members", PHRASE("một đối tượng",
			"one audience")}}},
	{STR_INIT("schema"), FOR_SCHEMA, 1, "[KIND]",
		PHRASE("mọi khóa của từng loại tệp",
			"every key of every kind of file"),
		PHRASE("Tên khóa bằng hai thứ tiếng, kiểu, giá trị được nhận. "
			"--rules: các mã.\n--views: các trường của tệp mẫu. --json: "
			"liệt kê loại tệp; --json KIND: JSON Schema\n2020-12 "
			"cho trình soạn thảo.",
			"Both names of each key, its type and values. --rules: "
			"all codes. --views: the\nfields of templates. --json: the kinds "
			"of files; --json KIND: JSON Schema\n2020-12 for "
			"editors."),
		{{"schema plan", PHRASE("các khóa của kế hoạch",
			"the keys of a plan")},
		{"schema --json outline", PHRASE(
			"JSON Schema của đề cương", "JSON Schema of outlines")},
		{"schema --rules", PHRASE("R01–R43 và các mã lỗi",
			"R01 to R43 and the codes of mistakes")}}},
	{STR_INIT("help"), FOR_HELP, 1, "[COMMAND]",
		PHRASE("trợ giúp về một lệnh", "help on a command"),
		PHRASE("Như chuyende COMMAND --help.",
			"The same as chuyende COMMAND --help."),
		{{"help", PHRASE("các lệnh", "the commands")},
		{"help new", PHRASE("về lệnh new", "about new")}}},
};
const size_t command_count = COUNT(commands);

const Command *command_find(Str name)
{
	for (size_t i = 0; i < command_count; i++)
		if (str_eq(commands[i].name, name))
			return &commands[i];
	return NULL;
}

int command_misused(const char *vi, const char *en, Str word, Str best)
{
	complain(vi, en, word, best);
	return EXIT_USAGE;
}

int command_unknown(Str name)
{
	Suggest suggest = suggest_for(name);
	for (size_t i = 0; i < command_count; i++)
		suggest_offer(&suggest, commands[i].name, commands[i].name);
	return command_misused("không có lệnh", "no such command", name,
		suggest.best);
}
