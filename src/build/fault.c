#include "build/fault.h"

static const Fault faults[BUILD_FAULTS] = {
[BUILD_TWICE] = {"S50", SEVERITY_ERROR, REACH_NONE,
	PHRASE("hai trang cùng một địa chỉ “{1}”",
		"two pages have the same address “{1}”"),
	.hint = PHRASE("đổi một trong hai: tên tệp nguồn, mã, hoặc địa chỉ cũ "
		"ghi ở đó",
		"change one of the two: the name of its source file, its id, "
		"or the former address given there")},
[BUILD_NESTED] = {"S51", SEVERITY_ERROR, REACH_NONE,
	PHRASE("địa chỉ “{1}” nằm trong “{2}”, mà “{2}” là một tệp",
		"the address “{1}” lies in “{2}”, which is a file"),
	.hint = PHRASE("đổi một trong hai: tên tệp nguồn, mã, hoặc địa chỉ cũ "
		"ghi ở đó",
		"change one of the two: the name of its source file, its id, "
		"or the former address given there")},
[BUILD_BAD_PATH] = {"S52", SEVERITY_ERROR, REACH_NONE,
	PHRASE("địa chỉ “{1}” không dùng được làm tên tệp",
		"the address “{1}” cannot be the name of a file"),
	.hint = PHRASE("bỏ “..”, dấu “\\”, ký tự điều khiển và phần trống khỏi "
		"tên; tên không được bắt đầu bằng “.chuyende”",
		"take “..”, “\\”, control characters and empty parts out of "
		"the name; it must not start with “.chuyende”")},
[BUILD_TOO_LARGE] = {"S53", SEVERITY_ERROR, REACH_NONE,
	PHRASE("tệp “{1}” sinh ra lớn quá {2} MB",
		"the produced file “{1}” is larger than {2} MB"),
	.hint = PHRASE("chia nội dung thành nhiều trang, hoặc thu nhỏ tệp đính "
		"kèm",
		"split the content into several pages, or make the attached "
		"file smaller")},
[BUILD_TAKEN] = {"S54", SEVERITY_ERROR, REACH_NONE,
	PHRASE("chỗ của tệp “{1}” trong thư mục kết quả bị chiếm: “{2}” "
		"là thư mục, liên kết hoặc tệp lạ",
		"the place of the file “{1}” in the output is taken: “{2}” "
		"is a folder, a link or a foreign file"),
	.hint = PHRASE("chuyển “{2}” ra khỏi thư mục kết quả rồi chạy lại",
		"move “{2}” out of the output folder, then run again")},
[BUILD_UNSAFE] = {"S55", SEVERITY_ERROR, REACH_NONE,
	PHRASE("không được dựng trang vào “{1}”: thư mục này trùng, nằm "
		"trong hoặc bao ngoài “{2}”",
		"the site must not be built into “{1}”: the folder is, lies "
		"in or holds “{2}”"),
	.hint = PHRASE("chọn một thư mục riêng cho kết quả bằng -o",
		"choose a folder of its own for the output with -o")},
[BUILD_FOREIGN] = {"S56", SEVERITY_ERROR, REACH_NONE,
	PHRASE("thư mục kết quả “{1}” không trống và không phải do "
		"chương trình này tạo ra: có “{2}”",
		"the output folder “{1}” is not empty and was not made by "
		"this program: it holds “{2}”"),
	.hint = PHRASE("chọn một thư mục mới hoặc trống bằng -o; nếu đó là bản "
		"dựng cũ bị mất tệp “.chuyende-manifest” thì cũng có thể xóa "
		"thư mục đó",
		"choose a new or empty folder with -o; if it is an old build "
		"that lost its “.chuyende-manifest”, the folder may be deleted "
		"too")},
[BUILD_PUBLICATION] = {"S56", SEVERITY_ERROR, REACH_NONE,
	PHRASE("không được dựng trang vào “{1}”: “{2}” là nơi công bố của "
		"lệnh publish",
		"the site must not be built into “{1}”: “{2}” is where "
		"publish keeps its releases"),
	.hint = PHRASE("chọn một thư mục riêng cho kết quả bằng -o; để công bố: "
		"chuyende publish --to {2}",
		"choose a folder of its own for the output with -o; to "
		"publish: chuyende publish --to {2}")},
[BUILD_OTHER_LABEL] = {"S57", SEVERITY_ERROR, REACH_NONE,
	PHRASE("thư mục kết quả “{1}” là của đối tượng “{2}”, không phải "
		"“{3}”",
		"the output folder “{1}” belongs to the audience “{2}”, not "
		"to “{3}”"),
	.hint = PHRASE("chọn một thư mục khác cho “{3}” bằng -o",
		"choose another folder for “{3}” with -o")},
[BUILD_OWN_FOLDER] = {"S57", SEVERITY_ERROR, REACH_NONE,
	PHRASE("chưa nói thư mục kết quả cho đối tượng “{1}”; “{2}” là của "
		"đối tượng đầu tiên",
		"no output folder is given for the audience “{1}”; “{2}” is "
		"the first one's"),
	.hint = PHRASE("chọn một thư mục riêng cho “{1}” bằng -o",
		"choose a folder of its own for “{1}” with -o")},
[BUILD_BUSY] = {"S58", SEVERITY_ERROR, REACH_NONE,
	PHRASE("một lần dựng khác đang ghi vào “{1}”",
		"another build is writing to “{1}”"),
	.hint = PHRASE("chờ lần dựng đó xong rồi chạy lại; nếu “watch” hay "
		"“serve” đang mở thì dừng nó bằng Ctrl+C, hoặc chọn thư mục "
		"kết quả khác bằng -o",
		"wait until it is done, then run again; where “watch” or "
		"“serve” is open, stop it with Ctrl+C, or choose another "
		"output with -o")},
[BUILD_DAMAGED] = {"S59", SEVERITY_ERROR, REACH_NONE,
	PHRASE("bản kê “{1}” bị hỏng ở dòng này",
		"the manifest “{1}” is damaged in this line"),
	.hint = PHRASE("xóa thư mục kết quả rồi dựng lại từ đầu",
		"remove the output folder, then build it anew")},
};

const Fault *build_fault(BuildFault id)
{
	return &faults[id];
}

bool build_fault_of_output(const Diag *diag)
{
	VEC_EACH(const Report, report, &diag->reports)
		for (int id = BUILD_TAKEN; id < BUILD_FAULTS; id++)
			if (report->fault == &faults[id])
				return true;
	return false;
}
