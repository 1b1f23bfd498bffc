#include "build/release_fault.h"

static const Fault faults[RELEASE_FAULTS] = {
[RELEASE_UNSAFE] = {"P01", SEVERITY_ERROR, REACH_NONE,
	PHRASE("không được công bố vào “{1}”: thư mục này trùng, nằm trong "
		"hoặc bao ngoài “{2}”",
		"nothing may be published to “{1}”: the folder is, lies in "
		"or holds “{2}”"),
	.hint = PHRASE("chọn một thư mục riêng để công bố bằng --to",
		"choose a folder of its own with --to")},
[RELEASE_INSIDE] = {"P01", SEVERITY_ERROR, REACH_NONE,
	PHRASE("“{1}” nằm trong nơi công bố “{2}”",
		"“{1}” lies in the publication “{2}”"),
	.hint = PHRASE("ghi cả nơi công bố: “{2}”",
		"name the whole publication: “{2}”")},
[RELEASE_FOREIGN] = {"P02", SEVERITY_ERROR, REACH_NONE,
	PHRASE("thư mục công bố “{1}” không trống và không phải do lệnh này "
		"tạo ra: có “{2}”",
		"the folder “{1}” is not empty and was not made by this "
		"command: it holds “{2}”"),
	.hint = PHRASE("chọn một thư mục mới hoặc trống bằng --to",
		"choose a new or empty folder with --to")},
[RELEASE_NO_LINK] = {"P02", SEVERITY_ERROR, REACH_NONE,
	PHRASE("“{1}/{2}” không phải là liên kết mà lệnh này tạo ra",
		"“{1}/{2}” is not the link that this command makes"),
	.hint = PHRASE("xóa “{1}/{2}” rồi công bố lại: các bản đã công bố vẫn "
		"còn trong “{1}/releases”",
		"remove “{1}/{2}”, then publish again: what was published is "
		"still in “{1}/releases”")},
[RELEASE_OTHER_LABEL] = {"P03", SEVERITY_ERROR, REACH_NONE,
	PHRASE("“{1}” là thư mục công bố của {2}, không phải của {3}",
		"“{1}” is the publication of {2}, not of {3}"),
	.hint = PHRASE("chọn một thư mục khác bằng --to",
		"choose another folder with --to")},
[RELEASE_BUSY] = {"P04", SEVERITY_ERROR, REACH_NONE,
	PHRASE("một lần công bố khác đang ghi vào “{1}”",
		"another publish is writing to “{1}”"),
	.hint = PHRASE("chờ lần đó xong rồi chạy lại",
		"wait until it is done, then run again")},
[RELEASE_UNMARKED] = {"P05", SEVERITY_ERROR, REACH_NONE,
	PHRASE("tệp đánh dấu “{1}” thiếu hoặc đã hỏng: không rõ thư mục này "
		"công bố cho ai",
		"the mark “{1}” is missing or damaged: whom this folder is "
		"published for cannot be told"),
	.hint = PHRASE("ghi lại tệp ấy với đúng một dòng: {2}",
		"write that file anew, with this one line: {2}"),
	.otherwise = PHRASE("chạy lệnh publish: lệnh này nói cần ghi dòng nào "
		"vào đó",
		"run publish: it says which line must stand in it")},
[RELEASE_UNREADABLE] = {"P05", SEVERITY_ERROR, REACH_NONE,
	PHRASE("bản kê “{1}” thiếu hoặc đã hỏng",
		"the record “{1}” is missing or damaged"),
	.hint = PHRASE("công bố lại: mọi tệp sẽ được ghi mới",
		"publish again: every file will be written anew")},
[RELEASE_FEWER] = {"P06", SEVERITY_ERROR, REACH_NONE,
	PHRASE("số trang cho {1} giảm từ {2} xuống {3}, quá 20 %: chưa công "
		"bố gì",
		"the pages for {1} drop from {2} to {3}, by over 20 %: "
		"nothing was published"),
	.hint = PHRASE("các trang bị bỏ có tên ở trên; nếu đúng ý thì thêm "
		"--confirm",
		"the removed pages are named above; if that is meant, add "
		"--confirm")},
[RELEASE_DIFFERS] = {"P07", SEVERITY_ERROR, REACH_NONE,
	PHRASE("tệp này không còn như lúc công bố",
		"this file is not as it was published"),
	.hint = PHRASE("ổ đĩa hỏng, hoặc có người sửa tại chỗ; công bố lại thì "
		"tệp được ghi mới",
		"the disk failed, or someone changed it; publishing again "
		"writes it anew")},
[RELEASE_MISSING] = {"P08", SEVERITY_ERROR, REACH_NONE,
	PHRASE("tệp đã công bố này không còn",
		"this file was published and is gone"),
	.hint = PHRASE("công bố lại thì tệp được ghi mới",
		"publishing again writes it anew")},
[RELEASE_GONE] = {"P08", SEVERITY_ERROR, REACH_NONE,
	PHRASE("mọi tệp của bản đã công bố này không còn",
		"all files of this release were published and are gone"),
	.hint = PHRASE("công bố lại thì mọi tệp được ghi mới",
		"publishing again writes them anew")},
[RELEASE_ADRIFT] = {"P08", SEVERITY_ERROR, REACH_NONE,
	PHRASE("không có liên kết này nên người đọc không xem được bản nào",
		"this link is not there, so that readers see no release"),
	.hint = PHRASE("công bố lại thì nó được tạo lại",
		"publishing again makes it")},
[RELEASE_STRAY] = {"P09", SEVERITY_ERROR, REACH_NONE,
	PHRASE("tệp lạ: không có trong bản đã công bố",
		"a foreign file: it is not in the release"),
	.hint = PHRASE("xem ai đã đặt nó vào đó; bản công bố sau sẽ không có nó",
		"see who put it there; the next release will not hold it")},
[RELEASE_NONE] = {"P10", SEVERITY_ERROR, REACH_NONE,
	PHRASE("chưa có gì được công bố trong “{1}”",
		"nothing has been published to “{1}”"),
	.hint = PHRASE("--audience là một trong số đã công bố ở đó: {2}",
		"--audience is one of those published there: {2}"),
	.otherwise = PHRASE("kiểm tra lại tên thư mục, hoặc công bố trước",
		"check the name of the folder, or publish first")},
[RELEASE_NO_EARLIER] = {"P11", SEVERITY_ERROR, REACH_NONE,
	PHRASE("không có bản nào trước bản {2} trong “{1}” để quay lại",
		"there is no release before {2} in “{1}” to go back to"),
	.hint = PHRASE("sửa nội dung rồi công bố lại",
		"mend the content, then publish again")},
[RELEASE_EARLIER_SPOILT] = {"P11", SEVERITY_ERROR, REACH_NONE,
	PHRASE("không quay lại được bản {1}: {2} tệp của nó không còn như lúc "
		"công bố",
		"release {1} cannot be gone back to: of its files, {2} are "
		"not as they were published"),
	.hint = PHRASE("sửa nội dung rồi công bố lại",
		"mend the content, then publish again")},
[RELEASE_ORPHAN] = {"P12", SEVERITY_WARNING, REACH_NONE,
	PHRASE("“{1}” vẫn đang công bố cho “{2}”, mà portal.yaml không còn "
		"đối tượng này",
		"“{1}” is still published for “{2}”, an audience that "
		"portal.yaml no longer has"),
	.hint = PHRASE("nếu không ai được xem nữa thì xóa thư mục đó",
		"remove that folder if no one is to see it any more")},
[RELEASE_UNSTABLE] = {"P13", SEVERITY_ERROR, REACH_NONE,
	PHRASE("“{1}” đổi trong lúc công bố: chưa công bố gì",
		"“{1}” changed while it was being published: nothing was "
		"published"),
	.hint = PHRASE("đợi sửa xong rồi chạy lại",
		"run again once no one is editing")},
[RELEASE_FORGOTTEN] = {"P14", SEVERITY_WARNING, REACH_NONE,
	PHRASE("không đọc được “{1}”: trang “Có gì mới” không so được với bản "
		"trước",
		"“{1}” cannot be read: the page of changes has nothing to "
		"compare with"),
	.hint = PHRASE("không cần làm gì: lần công bố sau lại so được",
		"there is nothing to do: the next publication has it again")},
[RELEASE_DENIED] = {"P15", SEVERITY_ERROR, REACH_NONE,
	PHRASE("đã công bố mà người chạy lệnh này không được phép đọc",
		"this was published, and whoever runs this command may not "
		"read it"),
	.hint = PHRASE("cấp lại quyền đọc; công bố lại thì tệp được ghi mới",
		"give back the right to read it; publishing again writes it "
		"anew")},
[RELEASE_CLOSED] = {"P15", SEVERITY_WARNING, REACH_NONE,
	PHRASE("{1} tệp của bản này chỉ chủ tệp hoặc nhóm được đọc, hẹp hơn "
		"quyền của tệp ghi lúc này",
		"of this release, {1} files may be read by fewer people than "
		"a file that is written now"),
	.hint = PHRASE("các tệp đó được ghi mới; nếu máy chủ web vẫn không đọc "
		"được thì mở quyền của chính thư mục “{2}” và “{2}/releases”",
		"they are written anew; if the web server still cannot read "
		"them, give it the right to enter “{2}” and “{2}/releases”")},
[RELEASE_LINKLESS] = {"P16", SEVERITY_ERROR, REACH_NONE,
	PHRASE("ổ đĩa của “{1}” không giữ được liên kết (symbolic link), nên "
		"không công bố vào đó được",
		"the disk of “{1}” keeps no symbolic links, so nothing can be "
		"published there"),
	.hint = PHRASE("công bố vào một ổ của máy chủ; để chép lên USB hay "
		"thư mục chia sẻ thì dùng lệnh build với -o",
		"publish to a disk of the server; for a stick or a shared "
		"folder use build with -o")},
};

const Fault *release_fault(ReleaseFault id)
{
	return &faults[id];
}
