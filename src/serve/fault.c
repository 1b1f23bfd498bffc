#include "serve/fault.h"

static const Fault faults[SERVE_FAULTS] = {
[SERVE_FOLDERS_MAX] = {"S00", SEVERITY_WARNING, REACH_NONE,
	PHRASE("hệ thống chỉ cho theo dõi {1} thư mục "
		"(fs.inotify.max_user_watches), không đủ: chuyển sang quét "
		"định kỳ, thay đổi sẽ được thấy chậm hơn",
		"the system allows {1} folders to be watched "
		"(fs.inotify.max_user_watches), too few: looking at "
		"intervals instead, changes will be seen later"),
	.hint = PHRASE("chạy “sudo sysctl fs.inotify.max_user_watches={2}” rồi "
		"khởi động lại",
		"run “sudo sysctl fs.inotify.max_user_watches={2}”, then "
		"start again")},
[SERVE_SETS_MAX] = {"S00", SEVERITY_WARNING, REACH_NONE,
	PHRASE("không mở được bộ theo dõi thư mục (hệ thống cho mỗi người "
		"dùng {1} bộ, fs.inotify.max_user_instances): chuyển sang "
		"quét định kỳ, thay đổi sẽ được thấy chậm hơn",
		"folders cannot be watched (the system allows each user {1} "
		"sets of them, fs.inotify.max_user_instances): looking at "
		"intervals instead, changes will be seen later"),
	.hint = PHRASE("đóng bớt chương trình đang theo dõi tệp, hoặc chạy “sudo "
		"sysctl fs.inotify.max_user_instances={2}”, rồi khởi động "
		"lại",
		"close programs that watch files, or run “sudo sysctl "
		"fs.inotify.max_user_instances={2}”, then start again")},
[SERVE_UNWATCHED] = {"S00", SEVERITY_WARNING, REACH_NONE,
	.message = PHRASE("không theo dõi được thư mục ({1}): chuyển sang quét định "
		"kỳ, thay đổi sẽ được thấy chậm hơn",
		"folders cannot be watched ({1}): looking at intervals "
		"instead, changes will be seen later")},
[SERVE_NO_LIBRARY] = {"S00", SEVERITY_ERROR, REACH_NONE,
	PHRASE("không nạp được thư viện “{1}” cần cho xem trước",
		"the library “{1}” that the preview needs cannot be loaded"),
	.hint = PHRASE("cài gói libmicrohttpd12 rồi chạy lại; “chuyende watch” "
		"không cần thư viện này",
		"install the package libmicrohttpd12, then run again; "
		"“chuyende watch” does without")},
};

const Fault *serve_fault(ServeFault id)
{
	return &faults[id];
}
