#include "model/file_fault.h"

static const Fault faults[FILE_FAULTS] = {
[FILE_FAULT_TYPE] = {"S01", SEVERITY_ERROR, REACH_NONE,
	PHRASE("“{1}” là {2}, không phải là tệp thường",
		"“{1}” is {2}, not a regular file"),
	.hint = PHRASE("đặt chính tệp nội dung vào đây, hoặc đổi tên mục này",
		"put the file itself here, or rename this")},
[FILE_FAULT_WORD] = {"S01", SEVERITY_ERROR, REACH_NONE,
	PHRASE("đây là tệp Word, PDF hoặc tệp nén mang tên khác, không phải "
		"văn bản thuần",
		"this is a file of Word, a PDF or an archive under another "
		"name, not plain text"),
	.hint = PHRASE("đổi lại đuôi .docx (tệp .doc, .rtf thì lưu thành .docx "
		"trong Word), rồi nhập bằng {1}",
		"give it its ending .docx again (save a .doc or .rtf as .docx "
		"in Word) and take it in with {1}"),
	.otherwise = PHRASE("mở bằng Word, chép phần chữ sang một tệp văn bản "
		"thuần, lưu với bảng mã UTF-8",
		"open it in Word, copy its words to a file of plain text and "
		"save that as UTF-8")},
[FILE_FAULT_ENCODING] = {"R28", SEVERITY_ERROR, REACH_NONE,
	PHRASE("tệp không ở bảng mã UTF-8 ({1})",
		"the file is not encoded in UTF-8 ({1})"),
	.hint = PHRASE("mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
		"open the file in an editor and save it as UTF-8")},
[FILE_FAULT_NAME_ENCODING] = {"R28", SEVERITY_ERROR, REACH_NONE,
	PHRASE("tên tệp không ở bảng mã UTF-8",
		"the name of the file is not encoded in UTF-8"),
	.hint = PHRASE("đổi tên tệp, gõ lại tên bằng bảng mã Unicode",
		"rename the file and type its name in Unicode")},
[FILE_FAULT_CONTROL] = {"R28", SEVERITY_ERROR, REACH_NONE,
	PHRASE("ở đây có một ký tự điều khiển (byte {1}), không phải là chữ",
		"there is a control character here (byte {1}), which is no text"),
	.hint = PHRASE("xóa ký tự này", "delete it")},
[FILE_FAULT_TWIN_NAME] = {"S02", SEVERITY_ERROR, REACH_NONE,
	PHRASE("hai tệp có cùng tên “{1}”, chỉ khác cách mã hóa dấu",
		"two files have the name “{1}” and differ only in how its "
		"marks are encoded"),
	.hint = PHRASE("xóa bớt một tệp", "remove one of them")},
[FILE_FAULT_TOO_LARGE] = {"S03", SEVERITY_ERROR, REACH_NONE,
	PHRASE("tệp lớn quá {1} MB", "the file is larger than {1} MB"),
	.hint = PHRASE("tách tệp thành nhiều phần nhỏ hơn",
		"split the file into smaller ones")},
[FILE_FAULT_EMPTY] = {"S03", SEVERITY_ERROR, REACH_NONE,
	PHRASE("tệp trống, không có chữ nào", "the file is empty"),
	.hint = PHRASE("chép lại nội dung từ bản sao lưu; không cần nữa thì "
		"xóa tệp",
		"put its contents back from a copy, or delete the file if it "
		"is not needed")},
[FILE_FAULT_UNKNOWN] = {"S04", SEVERITY_WARNING, REACH_NONE,
	PHRASE("“{1}” không thuộc loại nào được biết ở thư mục này nên bị "
		"bỏ qua",
		"“{1}” is no kind of file known in this folder and is left "
		"out"),
	.hint = PHRASE("có phải “{2}” không?", "did you mean “{2}”?"),
	.otherwise = PHRASE("ở đây dùng được: {3}; bản cũ, bản sao hay tệp khác "
		"thì chuyển ra khỏi “content”",
		"known here: {3}; move old versions, copies and other files "
		"out of “content”")},
[FILE_FAULT_COPY] = {"S04", SEVERITY_WARNING, REACH_NONE,
	PHRASE("“{1}” mang tên của một bản sao nên bị bỏ qua",
		"“{1}” has the name of a copy and is left out"),
	.hint = PHRASE("xóa nó, hoặc chuyển ra khỏi “content”; nếu đây là bản "
		"đúng thì đổi tên thành “{2}”",
		"remove it, or move it out of “content”; if it is the right "
		"one, rename it to “{2}”")},
[FILE_FAULT_WORD_PAPER] = {"S04", SEVERITY_WARNING, REACH_NONE,
	PHRASE("“{1}” là tệp Word nên bị bỏ qua, mà chưa có “{2}”",
		"“{1}” is a file of Word and is left out, and there is no "
		"“{2}”"),
	.hint = PHRASE("nhập bằng {3} (tệp .doc, .odt, .rtf thì lưu thành "
		".docx trước)",
		"take it in with {3} (save a .doc, .odt or .rtf as .docx "
		"first)"),
	.otherwise = PHRASE("chép phần chữ của nó vào “{2}”",
		"copy its words to “{2}”")},
[FILE_FAULT_WORD_RECORD] = {"S04", SEVERITY_WARNING, REACH_NONE,
	PHRASE("“{1}” là tệp Word nên bị bỏ qua, mà chưa có “{2}”",
		"“{1}” is a file of Word and is left out, and there is no "
		"“{2}”"),
	.hint = PHRASE("tạo tệp ấy bằng: chuyende new {3} {4}; rồi chép phần "
		"chữ vào từng mục",
		"make that by: chuyende new {3} {4}; then copy the words to "
		"its keys")},
[FILE_FAULT_TWICE] = {"S05", SEVERITY_ERROR, REACH_NONE,
	PHRASE("“{1}” và “{2}” cùng nói về một việc",
		"“{1}” and “{2}” are for the same record"),
	.hint = PHRASE("giữ lại một tệp", "keep one of them")},
[FILE_FAULT_NO_PLAN] = {"S06", SEVERITY_ERROR, REACH_NONE,
	PHRASE("thư mục năm {1} không có kế hoạch",
		"the folder of {1} has no plan"),
	.hint = PHRASE("tạo tệp “{2}”", "create “{2}”")},
[FILE_FAULT_EMPTY_YEAR] = {"S06", SEVERITY_WARNING, REACH_NONE,
	PHRASE("thư mục năm {1} trống", "the folder of {1} is empty"),
	.hint = PHRASE("tạo kế hoạch bằng: chuyende new year {1}; không dùng thì "
		"xóa thư mục",
		"make a plan by: chuyende new year {1}; or remove the folder")},
[FILE_FAULT_MISSING] = {"S06", SEVERITY_ERROR, REACH_NONE,
	PHRASE("không có tệp “{1}”, mà các tệp khác nhắc tới những gì ghi trong "
		"đó",
		"there is no “{1}”, and other files refer to what it declares"),
	.hint = PHRASE("đặt tệp trở lại, hoặc trả lại tên cho nó; chưa có thì "
		"tạo tệp này",
		"put it back, or give it its name again; or make it")},
[FILE_FAULT_NO_SESSION] = {"S07", SEVERITY_ERROR, REACH_NONE,
	PHRASE("buổi “{1}” không có trong “{2}”",
		"session “{1}” is not in “{2}”"),
	.hint = PHRASE("có phải “{3}” không? Nếu là buổi mới, thêm vào kế hoạch",
		"did you mean “{3}”? If it is new, add it to the plan"),
	.otherwise = PHRASE("thêm buổi này vào kế hoạch, hoặc đổi tên thư mục; "
		"không phải một buổi thì chuyển vào thư mục của một buổi, hoặc "
		"ra khỏi “content”",
		"add the session to the plan, or rename the folder; move what "
		"is no session into the folder of one, or out of “content”")},
[FILE_FAULT_EMPTY_FOLDER] = {"S07", SEVERITY_WARNING, REACH_NONE,
	PHRASE("thư mục “{1}” trống, và “{2}” không có buổi nào mang mã ấy",
		"the folder “{1}” is empty, and “{2}” has no session of that id"),
	.hint = PHRASE("có phải “{3}” không? Nếu là buổi mới, thêm vào kế "
		"hoạch; nếu không thì xóa thư mục",
		"did you mean “{3}”? If it is new, add it to the plan; else "
		"remove the folder"),
	.otherwise = PHRASE("thêm buổi này vào kế hoạch, hoặc xóa thư mục",
		"add the session to the plan, or remove the folder")},
[FILE_FAULT_BODY_TWICE] = {"S08", SEVERITY_ERROR, REACH_NONE,
	PHRASE("diễn biến đã ghi ở phần đầu tệp, mà dưới đó còn nội dung",
		"the front matter has the proceedings, and there is a body "
		"as well"),
	.hint = PHRASE("gộp tất cả vào một chỗ: khóa “diễn biến”, hoặc phần dưới",
		"put all of it in one place: the key “proceedings”, or here")},
[FILE_FAULT_FRONT_MATTER] = {"S08", SEVERITY_ERROR, REACH_NONE,
	PHRASE("phần đầu tệp mở bằng “---” nhưng không được đóng",
		"the front matter begins with “---” but is not closed"),
	.hint = PHRASE("thêm một dòng “---” sau khóa cuối cùng của phần đầu",
		"add a line “---” after its last key")},
[FILE_FAULT_FRONT_FENCE] = {"S08", SEVERITY_ERROR, REACH_NONE,
	PHRASE("dòng mở và dòng đóng phần đầu tệp phải đúng là ba dấu gạch nối",
		"the lines around the front matter must be three hyphens"),
	.hint = PHRASE("xóa dòng này rồi gõ lại: ---", "type this line anew: ---")},
[FILE_FAULT_FRONT_DOTS] = {"S08", SEVERITY_ERROR, REACH_NONE,
	PHRASE("dòng “...” không đóng được phần đầu tệp",
		"a line “...” does not close the front matter"),
	.hint = PHRASE("nếu phần đầu tệp hết ở đây thì gõ lại dòng này: ---; "
		"nếu không thì xóa nó",
		"if the front matter ends here, type this line anew: ---; if "
		"not, remove it")},
[FILE_FAULT_FRONT_UNOPENED] = {"S08", SEVERITY_ERROR, REACH_NONE,
	PHRASE("phần đầu tệp không được mở bằng một dòng “---”",
		"no line “---” opens the front matter"),
	.hint = PHRASE("thêm một dòng “---” ngay trên dòng này; nếu đây là lời "
		"văn thì thêm hai dòng như thế",
		"add a line “---” above this one; if this is running text, add "
		"two of them")},
[FILE_FAULT_FRONT_BURIED] = {"S08", SEVERITY_ERROR, REACH_NONE,
	PHRASE("phía trên phần đầu tệp còn có dòng này, nên cả phần đầu bị "
		"hiểu là lời văn",
		"this line above the front matter makes all of it running "
		"text"),
	.hint = PHRASE("xóa, hoặc chuyển xuống dưới phần đầu, mọi dòng ở trên "
		"“---”; nếu đây đúng là lời văn thì thêm hai dòng “---” ở đầu "
		"tệp",
		"delete what stands above “---”, or move it below the front "
		"matter; if this is running text, begin the file with two "
		"lines “---”")},
[FILE_FAULT_FRONT_MATTER_SIZE] = {"S09", SEVERITY_ERROR, REACH_NONE,
	PHRASE("phần đầu tệp lớn quá {1} kB",
		"the front matter is larger than {1} kB"),
	.hint = PHRASE("chuyển bớt nội dung xuống phần thân",
		"move some of it into the body")},
[FILE_FAULT_NO_CONTENT] = {"S78", SEVERITY_ERROR, REACH_NONE,
	PHRASE("không có thư mục “{1}”", "there is no folder “{1}”"),
	.hint = PHRASE("chạy lệnh trong thư mục chứa “content”, hoặc chỉ ra "
		"bằng -C; chưa có cổng thông tin thì tạo bằng: chuyende init "
		"THƯ-MỤC",
		"run the command in the folder that holds “content”, or name "
		"it with -C; a first portal is made by: chuyende init DIR")},
};

const Fault *file_fault(FileFault id)
{
	return &faults[id];
}
