#include "format/markdown_internal.h"

#define ERROR(code, message, said) \
	{code, SEVERITY_ERROR, REACH_NONE, message, .hint = said}
#define WARNING(code, message, said) \
	{code, SEVERITY_WARNING, REACH_NONE, message, .hint = said}

static const Fault FAULTS[] = {
	[MARKDOWN_SIZE] = ERROR("S20",
		PHRASE("văn bản dài quá {1} MB",
			"the text is longer than {1} MB"),
		PHRASE("tách văn bản thành nhiều tệp ngắn hơn",
			"split it into several shorter files")),
	[MARKDOWN_NESTING] = ERROR("S21",
		PHRASE("dòng này lồng quá {1} lớp trích dẫn hoặc danh sách",
			"this line nests more than {1} quotes or lists"),
		PHRASE("bớt các dấu “>”, “-” hoặc khoảng trắng ở đầu dòng",
			"remove some of “>”, “-” or the white space at the "
			"start of the line")),
	[MARKDOWN_COLUMNS] = ERROR("S22",
		PHRASE("bảng có quá {1} cột", "the table has more than {1} "
			"columns"),
		PHRASE("tách thành nhiều bảng hẹp hơn; dấu “|” không "
			"dùng để kẻ bảng thì viết “\\|” hoặc bỏ bớt",
			"split it into narrower tables; leave out “|” that "
			"make no table")),
	[MARKDOWN_SIGNS] = ERROR("S23",
		PHRASE("có quá {1} dấu “{2}” không được khép",
			"there are more than {1} unclosed “{2}”"),
		PHRASE("xóa các dấu thừa, hoặc chèn dòng trống để chia "
			"nhỏ đoạn văn",
			"remove what is not needed, or split the paragraph "
			"with empty lines")),
	[MARKDOWN_EMPHASIS] = ERROR("S23",
		PHRASE("một đoạn văn có quá nhiều dấu “*”, “_” hay “~” cùng "
			"quá nhiều đường dẫn",
			"one paragraph holds too many “*”, “_” or “~” beside "
			"too many links"),
		PHRASE("chèn dòng trống để chia nhỏ đoạn văn",
			"split the paragraph with empty lines")),
	[MARKDOWN_EXPANSION] = ERROR("S24",
		PHRASE("văn bản này dựng thành trang thì lớn gấp quá nhiều "
			"lần bản gốc",
			"rendered, this text grows too many times larger than "
			"its source"),
		PHRASE("bớt các đường dẫn, chú thích hay hàng bảng lặp "
			"đi lặp lại",
			"use fewer repeated links, footnotes or table rows")),
	[MARKDOWN_HTML] = ERROR("S25",
		PHRASE("không dùng được mã HTML “{1}” trong văn bản",
			"raw HTML “{1}” is not allowed in a text"),
		PHRASE("viết bằng Markdown; muốn hiện đúng dấu “<” thì "
			"viết “\\<”",
			"write it in Markdown; for a literal “<” write “\\<”")),
	[MARKDOWN_FORBIDDEN_LINK] = ERROR("S26",
		PHRASE("không được phép dẫn tới “{1}”",
			"a link to “{1}” is not allowed"),
		PHRASE("chỉ dùng http, https, mailto, tel hoặc đường dẫn "
			"tương đối tới tệp trong cổng, với dấu “/”",
			"use http, https, mailto, tel or the relative path of "
			"a file here, with “/”")),
	[MARKDOWN_EMPTY_LINK] = ERROR("S27",
		PHRASE("đường dẫn của “{1}” để trống",
			"the link “{1}” leads nowhere"),
		PHRASE("ghi nơi cần dẫn tới vào trong ngoặc tròn: "
			"[chữ](tệp.md)",
			"write its target in the parentheses: "
			"[text](file.md)")),
	[MARKDOWN_EXTERNAL_IMAGE] = ERROR("S28",
		PHRASE("ảnh “{1}” nằm ngoài cổng thông tin",
			"the image “{1}” lies outside the portal"),
		PHRASE("chép tệp ảnh vào thư mục nội dung rồi dẫn tới tệp "
			"ấy",
			"copy the file into the content folder and use that "
			"one")),
	[MARKDOWN_IMAGE_IN_LINK] = ERROR("S29",
		PHRASE("ảnh “{1}” không đặt được bên trong một đường dẫn",
			"the image “{1}” cannot stand inside a link"),
		PHRASE("đặt ảnh riêng, đường dẫn để ở dòng dưới",
			"put the image first and the link beneath it")),
	[MARKDOWN_LINES] = ERROR("S70",
		PHRASE("văn bản có quá {1} dòng",
			"the text has more than {1} lines"),
		PHRASE("tách văn bản thành nhiều tệp ngắn hơn",
			"split it into several shorter files")),
	[MARKDOWN_TABLE_LEAD] = ERROR("S71",
		PHRASE("có quá {1} dòng chữ liền ngay trên hàng kẻ bảng này",
			"more than {1} lines of text stand right above this "
			"table rule"),
		PHRASE("chèn một dòng trống trước bảng",
			"insert an empty line before the table")),
	[MARKDOWN_GLUED_BOLD] = WARNING("S72",
		PHRASE("chữ đậm không có hiệu lực vì dấu “**” dính liền chữ "
			"bên cạnh: “{1}”",
			"“**” glued to a letter makes nothing bold: “{1}”"),
		PHRASE("thêm một dấu cách giữa “**” và chữ, hoặc đưa dấu "
			"câu ra ngoài phần in đậm",
			"put a space between “**” and the letter, or the "
			"punctuation outside")),
	[MARKDOWN_SPACED_BOLD] = WARNING("S72",
		PHRASE("chữ đậm không có hiệu lực vì có dấu cách ngay bên "
			"trong cặp “**”: “{1}”",
			"a space within a pair of “**” makes nothing bold: "
			"“{1}”"),
		PHRASE("bỏ dấu cách giữa “**” và chữ in đậm; nếu chỉ là dấu "
			"sao thì viết \\*\\*",
			"remove the space between “**” and what is bold; for "
			"mere asterisks write \\*\\*")),
	[MARKDOWN_SPACE_IN_LINK] = WARNING("S73",
		PHRASE("đường dẫn có dấu cách nên không thành đường dẫn: "
			"“{1}”",
			"a target with a space does not make a link: “{1}”"),
		PHRASE("viết {2}(<{1}>), hoặc thay dấu cách bằng %20",
			"write {2}(<{1}>), or %20 instead of a space")),
	[MARKDOWN_OWN_DISK] = WARNING("S73",
		PHRASE("“{1}” nằm trên máy của người soạn, người đọc không mở "
			"được",
			"“{1}” is on your own machine, readers cannot open it"),
		PHRASE("chép tệp ấy vào thư mục của tệp này rồi viết "
			"{2}(<{3}>)",
			"copy it into the folder of this file and write "
			"{2}(<{3}>)")),
	[MARKDOWN_TARGET_APART] = WARNING("S73",
		PHRASE("dấu cách giữa “]” và “(” nên không thành đường dẫn: "
			"“{1}”",
			"a space between “]” and “(” makes no link: “{1}”"),
		PHRASE("viết liền: [chữ]({1})", "write [text]({1})")),
	[MARKDOWN_OWN_PREVIEW] = WARNING("S73",
		PHRASE("“{1}” là địa chỉ trên máy của người soạn, người đọc "
			"không mở được",
			"“{1}” is on your own machine, readers cannot open it"),
		PHRASE("trang của cổng thông tin thì viết mã của nó trong "
			"[[…]], như [[2025/chuyen-de-1]]",
			"of a page of the portal write its id in [[…]], as in "
			"[[2025/topic-1]]")),
	[MARKDOWN_UNCLOSED_FENCE] = WARNING("S74",
		PHRASE("đoạn giữ nguyên văn mở bằng “{1}” ở đây mà không được "
			"đóng cho tới hết văn bản",
			"the code block that “{1}” opens here is not closed "
			"before the text ends"),
		PHRASE("thêm một dòng “{1}” ở cuối đoạn; nếu không có đoạn "
			"nào như vậy thì xóa dòng này",
			"add a line “{1}” where it ends; if there is no such "
			"block, remove this line")),
	[MARKDOWN_UNCLOSED_REFERENCE] = WARNING("S75",
		PHRASE("“[[” không được khép bằng “]]” trong cùng một đoạn",
			"“[[” is not closed by “]]” in the same passage"),
		PHRASE("viết [[số ký hiệu]] liền một mạch, không xen chữ "
			"đậm, chữ nghiêng hay đường dẫn",
			"write [[symbol]] in one piece, without bold, italics "
			"or links inside")),
	[MARKDOWN_NESTED_REFERENCE] = WARNING("S75",
		PHRASE("“{1}” nằm trong chữ của một đường dẫn nên không dẫn "
			"tới đâu, và hiện ra nguyên như vậy",
			"“{1}” stands in the words of a link, so it leads "
			"nowhere and is shown as it is"),
		PHRASE("đưa nó ra ngoài cặp […](…), hoặc viết thẳng tên bằng "
			"chữ",
			"put it outside of […](…), or write the name in "
			"words")),
	[MARKDOWN_NOTE_MISSING] = WARNING("S75",
		PHRASE("“{1}” gọi một chú thích không có trong văn bản",
			"“{1}” refers to a note that is not in the text"),
		PHRASE("thêm ở cuối văn bản một dòng “{1}: nội dung chú "
			"thích”; muốn giữ nguyên thì viết “\\{1}”",
			"add a line “{1}: words of the note” at the end, or "
			"write “\\{1}” to keep it")),
	[MARKDOWN_NOTE_UNUSED] = WARNING("S75",
		PHRASE("chú thích “{1}” bị bỏ: không chỗ nào gọi nó, hoặc "
			"trước nó đã có một chú thích cùng tên",
			"the note “{1}” is left out: nothing refers to it, or "
			"one before it has the same name"),
		PHRASE("viết “{1}” ngay sau chữ cần chú thích, hoặc xóa chú "
			"thích này; trùng tên thì đổi tên một trong hai",
			"write “{1}” right after what it explains, or delete "
			"it; give one of two another name")),
	[MARKDOWN_NOTE_COLON] = WARNING("S75",
		PHRASE("thiếu dấu hai chấm sau “{1}” nên dòng này không thành "
			"chú thích",
			"without a colon behind “{1}” this line is no note"),
		PHRASE("viết: {1}: {2}", "write: {1}: {2}")),
	[MARKDOWN_NOTE_EMPTY] = WARNING("S75",
		PHRASE("chú thích “{1}” chưa có lời",
			"the note “{1}” has no words"),
		PHRASE("viết lời chú thích sau dấu hai chấm; nếu lời ở dòng "
			"dưới thì đưa lên cùng dòng",
			"write them behind the colon, on the same line")),
	[MARKDOWN_UNKNOWN_ALERT] = WARNING("S76",
		PHRASE("không có loại khung “{1}” nên đoạn này thành trích dẫn "
			"thường",
			"“{1}” marks no alert, so this is a mere quote"),
		PHRASE("dùng một trong: [!LƯU Ý], [!MẸO], [!QUAN TRỌNG], "
			"[!CẢNH BÁO], [!THẬN TRỌNG]",
			"use one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], "
			"[!CAUTION]")),
	[MARKDOWN_ALERT_RUN_IN] = WARNING("S76",
		PHRASE("sau “{1}” còn có chữ nên đoạn này thành trích dẫn "
			"thường",
			"words stand behind “{1}”, so this is a mere quote"),
		PHRASE("viết nội dung xuống dòng dưới: “> {1}” rồi “> …”",
			"put the words on the next line: “> {1}”, then "
			"“> …”")),
	[MARKDOWN_LABEL_UNUSED] = WARNING("S76",
		PHRASE("dòng “{1}: …” không hiện trên trang: Markdown hiểu đó "
			"là địa chỉ của một đường dẫn mà không chỗ nào dùng",
			"the line “{1}: …” is not shown: to Markdown it is the "
			"address of a link, which nothing uses"),
		PHRASE("viết “\\{1}: …” thì dòng này hiện ra; không cần thì "
			"xóa đi",
			"write “\\{1}: …” to show it, or delete it")),
	[MARKDOWN_ALERT_COLON] = WARNING("S76",
		PHRASE("dấu hai chấm sau “{1}” làm mất cả dòng này và không "
			"thành khung",
			"with a colon behind it “{1}” marks no alert, and this "
			"line is lost"),
		PHRASE("bỏ dấu hai chấm, viết nội dung xuống dòng dưới: “> "
			"{1}” rồi “> …”",
			"leave the colon out, and put the words on the next "
			"line: “> {1}”, then “> …”")),
	[MARKDOWN_GLUED_HEADING] = WARNING("S76",
		PHRASE("thiếu dấu cách sau “{1}” nên dòng này không thành đề "
			"mục",
			"without a space after “{1}” this line is no heading"),
		PHRASE("thêm dấu cách sau “{1}”; muốn giữ nguyên thì viết "
			"“\\{1}”",
			"add a space after “{1}”, or write “\\{1}” to keep "
			"it")),
	[MARKDOWN_ROW_SHORT] = WARNING("S71",
		PHRASE("hàng này có {1} ô, mà bảng có {2} cột",
			"this row has {1} cells, and the table {2} columns"),
		PHRASE("thêm dấu “|” cho đủ ô (ô trống cũng cần); nếu là chữ "
			"dưới bảng thì chèn một dòng trống ở trên",
			"add “|” for each cell, also for empty ones; put an "
			"empty line above what is text below the table")),
	[MARKDOWN_ROW_LONG] = WARNING("S71",
		PHRASE("hàng này có {1} ô, mà bảng có {2} cột: phần thừa từ "
			"đây bị mất",
			"this row has {1} cells, and the table {2} columns: "
			"what is over from here on is lost"),
		PHRASE("bớt dấu “|”, hoặc thêm cột vào hàng đầu và hàng kẻ; "
			"dấu “|” là chữ thì viết “\\|”",
			"remove a “|”, or give the first row and the rule a "
			"column more; write “\\|” for a literal one")),
	[MARKDOWN_NO_TABLE] = WARNING("S71",
		PHRASE("những dòng này không thành bảng: ngay dưới hàng đầu "
			"phải có hàng kẻ đủ {1} ô",
			"these lines make no table: below the first row there "
			"must be a rule of {1} cells"),
		PHRASE("viết: {2}", "write: {2}")),
	[MARKDOWN_TABLE_ROW] = WARNING("S71",
		PHRASE("một dòng “|” đứng riêng không thành bảng: bảng có hàng "
			"đầu, rồi hàng kẻ",
			"one line with “|” makes no table: that has a first "
			"row, and a rule below it"),
		PHRASE("viết trên dòng này hàng đầu ghi tên các cột, và {2}; "
			"không cần bảng thì bỏ các dấu “|”",
			"write above it a row that names the columns, and {2}; "
			"where no table is meant leave the “|” out")),
	[MARKDOWN_TABLE_GAPS] = WARNING("S71",
		PHRASE("dòng trống tách hàng này khỏi các hàng khác của bảng",
			"an empty line parts this row from the others of its "
			"table"),
		PHRASE("xóa các dòng trống giữa các hàng; dưới hàng đầu phải "
			"có {2}",
			"delete the empty lines between rows; below the first "
			"one there must be {2}")),
	[MARKDOWN_TABBED_ROWS] = WARNING("S71",
		PHRASE("các dòng có dấu Tab này không thành bảng mà nối liền "
			"thành một đoạn",
			"these lines with Tabs in them make no table and are "
			"joined to one paragraph"),
		PHRASE("viết mỗi hàng giữa các dấu “|”: {1}, và dưới hàng đầu "
			"một hàng {2}",
			"write each row between “|”: {1}, and below the first "
			"one {2}")),
	[MARKDOWN_TABLE_APART] = WARNING("S71",
		PHRASE("hàng kẻ này không đi cùng hàng đầu ngay trên nó nên "
			"không thành bảng",
			"this rule does not go with the row right above it, "
			"and makes no table"),
		PHRASE("chèn một dòng trống trên bảng, và cho các dòng của "
			"bảng thụt vào như nhau",
			"put an empty line above the table, and indent its "
			"lines alike")),
	[MARKDOWN_EMPTY_HEADING] = WARNING("S77",
		PHRASE("đề mục không có chữ", "the heading has no words"),
		PHRASE("ghi tên đề mục sau dấu “#”, hoặc xóa dòng này",
			"write its title after “#”, or delete the line")),
	[MARKDOWN_UNDERLINED] = WARNING("S77",
		PHRASE("dòng “{1}” này biến đoạn chữ ngay trên nó thành đề "
			"mục",
			"this “{1}” makes a heading of the text right above "
			"it"),
		PHRASE("đường kẻ thì chèn một dòng trống ở trên; đúng là đề "
			"mục thì viết “## …” và xóa dòng này",
			"put an empty line above a rule; for a heading write "
			"“## …” and delete this line")),
	[MARKDOWN_INDENTED_CODE] = WARNING("S74",
		PHRASE("dòng thụt vào bằng Tab hoặc từ bốn dấu cách thành đoạn "
			"giữ nguyên văn, in bằng chữ máy",
			"a line indented by a Tab or four spaces makes a code "
			"block"),
		PHRASE("xóa khoảng trắng ở đầu dòng; đúng là đoạn giữ nguyên "
			"văn thì đặt giữa hai dòng “```”",
			"remove the white space before it; put a block that is "
			"meant so between two lines “```”")),
	[MARKDOWN_ITEMS_RUN_IN] = WARNING("S76",
		PHRASE("dòng mở đầu bằng “{1}” không thành một mục: các dòng "
			"này bị nối liền thành một đoạn",
			"a line that begins with “{1}” is no item: these lines "
			"run together into one paragraph"),
		PHRASE("mở đầu mỗi dòng bằng “- ” hoặc “1. ”; muốn giữ “{1}” "
			"thì chèn một dòng trống giữa các dòng",
			"begin each line with “- ” or “1. ”; to keep “{1}” put "
			"an empty line between them")),
};

const Fault *markdown_fault(size_t row)
{
	return row < COUNT(FAULTS) ? &FAULTS[row] : NULL;
}

void markdown_tell(Markdown *md, MarkdownFault fault, Str place, Args args)
{
	diag_add(md->diag, &FAULTS[fault], markdown_span(md, place), args);
}
