#include "model/rule_checks.h"

static const Fault faults[RULE_FAULTS] = {
[RULE_SECTIONS] = {"R01", SEVERITY_ERROR, REACH_NONE,
	PHRASE("đề cương chưa làm rõ: {1}",
		"the outline does not make clear: {1}"),
	.hint = PHRASE("có phải đề mục này là “{2}” không?",
		"was this heading meant to be “{2}”?"),
	.otherwise = PHRASE("mỗi phần cần một đề mục bắt đầu bằng tên đó và có "
		"nội dung",
		"each needs a heading that begins with these words, and text "
		"below it")},
[RULE_SECTION_LINE] = {"R01", SEVERITY_ERROR, REACH_PLACE,
	PHRASE("đề cương chưa làm rõ: {1}; dòng này chưa phải là đề mục",
		"the outline does not make clear: {1}; this line is no heading"),
	.hint = PHRASE("viết: {2}", "write: {2}")},
[RULE_SECTION_CODE] = {"R01", SEVERITY_ERROR, REACH_PLACE,
	PHRASE("đề cương chưa làm rõ: {1}; đề mục “{2}” nằm lọt trong khối mã mở "
		"ở đây",
		"the outline does not make clear: {1}; the heading “{2}” became "
		"part of the code that begins here"),
	.hint = PHRASE("thêm một dòng “{3}” ở phía trên đề mục đó, hoặc xóa "
		"dòng này",
		"add a line “{3}” above that heading, or remove this one")},
[RULE_NO_OUTLINE] = {"R02", SEVERITY_ERROR, REACH_NONE,
	PHRASE("buổi “{1}” đã tổ chức mà không có đề cương được chi ủy thông "
		"qua",
		"session “{1}” was held without an outline that the committee "
		"had approved"),
	.hint = PHRASE("thêm “{2}” với ngày thông qua và ngày gửi",
		"add “{2}” with the dates of approval and sending")},
[RULE_NOT_APPROVED] = {"R02", SEVERITY_ERROR, REACH_NONE,
	PHRASE("buổi “{1}” đã tổ chức mà đề cương chưa được chi ủy thông qua",
		"session “{1}” was held, but its outline was not approved by "
		"the committee"),
	.hint = PHRASE("ghi ngày chi ủy thông qua: “thông qua: …”",
		"give the date of approval: “approved: …”")},
[RULE_APPROVED_LATE] = {"R02", SEVERITY_ERROR, REACH_NONE,
	PHRASE("đề cương được thông qua ngày {1}, sau buổi sinh hoạt ngày {2}",
		"the outline was approved on {1}, after the session of {2}"),
	.hint = PHRASE("kiểm tra hai ngày; đề cương phải được thông qua trước "
		"khi sinh hoạt",
		"check both dates; an outline is approved before its session")},
[RULE_APPROVAL_NEAR] = {"R03", SEVERITY_WARNING, REACH_NONE,
	PHRASE("buổi “{1}” diễn ra ngày {2} mà chưa có đề cương được chi ủy "
		"thông qua",
		"session “{1}” is on {2} and has no outline that the "
		"committee has approved"),
	.hint = PHRASE("trình chi ủy thông qua rồi ghi ngày vào “thông qua”",
		"have the committee approve it, then give the date in "
		"“approved”")},
[RULE_NOT_SENT] = {"R04", SEVERITY_ERROR, REACH_NONE,
	PHRASE("buổi “{1}” đã tổ chức mà đề cương chưa được gửi tới đảng viên",
		"session “{1}” was held, but its outline was not sent to the "
		"members"),
	.hint = PHRASE("ghi ngày gửi: “gửi: …”", "give the date: “sent: …”")},
[RULE_SENT_LATE] = {"R04", SEVERITY_ERROR, REACH_NONE,
	PHRASE("đề cương gửi ngày {1}, không trước ngày sinh hoạt {2}",
		"the outline was sent on {1}, not before the session of {2}"),
	.hint = PHRASE("kiểm tra hai ngày; đề cương phải gửi trước ngày sinh "
		"hoạt",
		"check both dates; an outline is sent before the day of its "
		"session")},
[RULE_SENT_SHORT] = {"R05", SEVERITY_WARNING, REACH_NONE,
	PHRASE("đề cương gửi ngày {1}, trước buổi sinh hoạt ngày {2} chưa đủ "
		"{3} ngày",
		"the outline was sent on {1}, less than {3} days before the "
		"session of {2}"),
	.hint = PHRASE("gửi đề cương sớm hơn", "send the outline earlier")},
[RULE_SENT_UNAPPROVED] = {"R06", SEVERITY_ERROR, REACH_NONE,
	PHRASE("đề cương gửi ngày {1}, trước khi được thông qua ngày {2}",
		"the outline was sent on {1}, before it was approved on {2}"),
	.hint = PHRASE("kiểm tra hai ngày; thông qua rồi mới gửi",
		"check both dates; approval comes before sending")},
[RULE_DRAFTED_LATE] = {"R06", SEVERITY_WARNING, REACH_NONE,
	PHRASE("đề cương ghi soạn xong ngày {1}, sau khi được thông qua ngày "
		"{2}",
		"the draft was finished on {1}, after it was approved on {2}"),
	.hint = PHRASE("kiểm tra hai ngày; sửa sau buổi sinh hoạt thì ghi ngày "
		"vào “hoàn thiện”",
		"check both dates; what was changed after the session has its "
		"day in “completed”")},
[RULE_COUNT] = {"R07", SEVERITY_ERROR, REACH_NONE,
	PHRASE("kế hoạch ghi {1}, nhưng lịch có {2}",
		"the plan says {1}, the schedule has {2}"),
	.hint = PHRASE("sửa “số buổi”, hoặc thêm bớt buổi trong lịch; buổi hủy "
		"không tính",
		"correct “expected” or the schedule; cancelled sessions do not "
		"count")},
[RULE_QUARTER] = {"R08", SEVERITY_WARNING, REACH_NONE,
	PHRASE("năm {2} không có buổi sinh hoạt chuyên đề nào trong quý {1}",
		"{2} has no thematic session in quarter {1}"),
	.hint = PHRASE("xếp vào mỗi quý đó một buổi chuyên đề hoặc về nguồn",
		"schedule a thematic session or a field trip in each of them")},
[RULE_NO_LEAD] = {"R09", SEVERITY_ERROR, REACH_NONE,
	PHRASE("buổi “{1}” chưa có tổ đảng hoặc đảng viên phụ trách",
		"session “{1}” has no responsible cell or member"),
	.hint = PHRASE("ghi “tổ đảng: …” hoặc “phụ trách: …”",
		"give “cell: …” or “lead: …”")},
[RULE_IDLE_CELL] = {"R10", SEVERITY_WARNING, REACH_NONE,
	PHRASE("tổ đảng “{1}” không có đề xuất và không được giao chuyên đề "
		"nào trong năm {2}",
		"cell “{1}” has neither a proposal nor an assignment in {2}"),
	.hint = PHRASE("ghi đề xuất của tổ, hoặc giao cho tổ một buổi sinh "
		"hoạt; tổ mới lập thì ghi “từ”",
		"add a proposal of the cell, or assign a session to it; a new "
		"cell has a “from”")},
[RULE_NO_THEME] = {"R11", SEVERITY_ERROR, REACH_NONE,
	PHRASE("buổi “{1}” không thuộc chủ đề nào",
		"session “{1}” has no theme"),
	.hint = PHRASE("ghi “chủ đề: [{2}]”", "give “themes: [{2}]”"),
	.otherwise = PHRASE("ghi “chủ đề: […]”", "give “themes: […]”")},
[RULE_FOREIGN_THEME] = {"R11", SEVERITY_ERROR, REACH_NONE,
	PHRASE("chủ đề “{1}” không có trong danh sách chủ đề của kế hoạch năm "
		"{2}",
		"theme “{1}” is not among the themes of the plan of {2}"),
	.hint = PHRASE("thêm vào “chủ đề” ở đầu kế hoạch, hoặc chọn: {3}",
		"add it to “themes” at the head of the plan, or choose of: "
		"{3}")},
[RULE_THEME_YEAR] = {"R11", SEVERITY_WARNING, REACH_NONE,
	PHRASE("chủ đề “{1}” không ghi là của năm {2}",
		"theme “{1}” is not said to be of {2}"),
	.hint = PHRASE("thêm {2} vào “năm” của chủ đề đó, hoặc chọn chủ đề khác",
		"add {2} to “years” of that theme, or choose another")},
[RULE_NO_PROPOSAL] = {"R12", SEVERITY_WARNING, REACH_NONE,
	PHRASE("buổi “{1}” không gắn với đề xuất nào của các tổ đảng",
		"session “{1}” is tied to no proposal of a cell"),
	.hint = PHRASE("ghi “đưa vào: {1}” ở đề xuất tương ứng",
		"write “into: {1}” in the proposal")},
[RULE_NO_PROPOSALS] = {"R12", SEVERITY_WARNING, REACH_NONE,
	PHRASE("kế hoạch năm {1} không có đề xuất nào của các tổ đảng",
		"the plan of {1} has no proposals of the cells"),
	.hint = PHRASE("thêm danh sách “đề xuất”, mỗi đề xuất ghi “đưa vào” "
		"buổi nào",
		"add a list “proposals”, each with the session in “into”")},
[RULE_REFUSED_INTO] = {"R12", SEVERITY_WARNING, REACH_NONE,
	PHRASE("đề xuất “{1}” ghi không chọn mà vẫn đưa vào buổi “{2}”",
		"proposal “{1}” was not accepted, yet went into session “{2}”"),
	.hint = PHRASE("sửa “chọn”, hoặc bỏ “đưa vào”",
		"correct “accepted”, or remove “into”")},
[RULE_INTO_EARLIER] = {"R12", SEVERITY_WARNING, REACH_NONE,
	PHRASE("đề xuất của năm {1} ghi đưa vào buổi “{2}” của một năm trước",
		"a proposal of {1} went into session “{2}” of an earlier year"),
	.hint = PHRASE("ghi một buổi của năm {1} hoặc năm sau",
		"name a session of {1} or of a later year")},
[RULE_NO_SOURCE] = {"R13", SEVERITY_WARNING, REACH_NONE,
	PHRASE("buổi “{1}” không dẫn văn bản hay tác phẩm nào",
		"session “{1}” cites no document and no work"),
	.hint = PHRASE("ghi “văn bản: […]” hoặc “tác phẩm: […]”",
		"give “documents: […]” or “works: […]”")},
[RULE_NO_MINUTES] = {"R18", SEVERITY_WARNING, REACH_NONE,
	PHRASE("buổi “{1}” tổ chức ngày {2}, đã quá {3} ngày mà chưa có biên "
		"bản",
		"session “{1}” was held on {2}, more than {3} days ago, and "
		"has no minutes"),
	.hint = PHRASE("thêm “{4}”", "add “{4}”")},
[RULE_MINUTES_BLANK] = {"R18", SEVERITY_WARNING, REACH_NONE,
	PHRASE("buổi “{1}” tổ chức ngày {2}, đã quá {3} ngày mà biên bản chưa "
		"ghi ai dự, nói gì, kết luận gì",
		"session “{1}” was held on {2}, more than {3} days ago, and "
		"its minutes do not tell who came, what was said or concluded"),
	.hint = PHRASE("ghi những điều đó vào “{4}”", "write that into “{4}”")},
[RULE_MINUTES_LACK] = {"R19", SEVERITY_ERROR, REACH_NONE,
	PHRASE("biên bản thiếu: {1}", "the minutes lack: {1}"),
	.hint = PHRASE("ghi đủ các mục đó vào biên bản",
		"add them to the minutes")},
[RULE_ONE_HAND] = {"R19", SEVERITY_WARNING, REACH_NONE,
	PHRASE("“{1}” vừa chủ trì vừa làm thư ký buổi “{2}”",
		"“{1}” is both chair and secretary of session “{2}”"),
	.hint = PHRASE("sửa “thư ký” hoặc “chủ trì”: người ghi biên bản và "
		"người chủ trì ký riêng",
		"correct “secretary” or “chair”: minutes are signed by each "
		"of the two")},
[RULE_ROLL_SUM] = {"R20", SEVERITY_ERROR, REACH_NONE,
	PHRASE("có mặt {1}, vắng {2}, miễn {3} cộng lại là {4}, không phải "
		"{5} đảng viên",
		"{1} present, {2} absent and {3} exempt make {4}, not {5} "
		"members"),
	.hint = PHRASE("có đảng viên được miễn sinh hoạt: ghi thêm “miễn: {6}” "
		"vào “thành phần”",
		"some members are exempt: add “exempt: {6}” to “attendance”"),
	.otherwise = PHRASE("đối chiếu với danh sách đảng viên của ngày đó",
		"compare them with the members of that date")},
[RULE_ROLL_TOTAL] = {"R20", SEVERITY_ERROR, REACH_NONE,
	PHRASE("biên bản ghi tổng số {1} đảng viên, danh sách chi bộ ngày {2} "
		"có {3}",
		"the minutes count {1} members, the chapter had {3} on {2}"),
	.hint = PHRASE("sửa “tổng số”, hoặc ngày vào, ngày ra của đảng viên "
		"trong danh sách",
		"correct “members”, or the dates of members in the list")},
[RULE_ROLL_PRESENT] = {"R20", SEVERITY_ERROR, REACH_NONE,
	PHRASE("chính thức {1} và dự bị {2} cộng lại khác số có mặt {3}",
		"{1} full and {2} probationary members are not the {3} "
		"present"),
	.hint = PHRASE("“chính thức” và “dự bị” đếm những người có mặt",
		"“full” and “probationary” count those present")},
[RULE_ABSENT_NOBODY] = {"R20", SEVERITY_ERROR, REACH_NONE,
	PHRASE("“{1}” được ghi vắng mặt nhưng không có trong danh sách đảng "
		"viên",
		"“{1}” is recorded as absent, but is not in the list of "
		"members"),
	.hint = PHRASE("có phải “{2}” không?", "did you mean “{2}”?"),
	.otherwise = PHRASE("ghi mã hoặc họ tên như trong danh sách đảng viên; "
		"người ngoài chi bộ không ghi ở đây",
		"give an id or a name of the list of members; others do not "
		"belong here")},
[RULE_ABSENT_BEYOND] = {"R20", SEVERITY_ERROR, REACH_NONE,
	PHRASE("“{1}” được ghi vắng mặt nhưng ngày {2} không phải đảng viên "
		"của chi bộ",
		"“{1}” is recorded as absent, but was no member of the "
		"chapter on {2}"),
	.hint = PHRASE("bỏ tên này, hoặc sửa ngày vào, ngày ra của đảng viên "
		"trong danh sách",
		"remove the name, or correct the member's dates in the list")},
[RULE_ABSENT_TWICE] = {"R20", SEVERITY_ERROR, REACH_NONE,
	PHRASE("“{1}” được ghi vắng mặt hai lần",
		"“{1}” is recorded as absent twice"),
	.hint = PHRASE("giữ một trong hai chỗ", "keep one of the two")},
[RULE_ABSENT_ACTING] = {"R20", SEVERITY_ERROR, REACH_NONE,
	PHRASE("“{1}” được ghi vắng mặt nhưng là {2} của buổi sinh hoạt",
		"“{1}” is recorded as absent, but is the {2} of the session"),
	.hint = PHRASE("bỏ tên này, hoặc sửa “{2}” của biên bản",
		"remove the name, or correct “{2}” of the minutes")},
[RULE_ABSENT_SPOKE] = {"R20", SEVERITY_WARNING, REACH_NONE,
	PHRASE("“{1}” có ý kiến tại buổi sinh hoạt nhưng được ghi vắng mặt",
		"“{1}” gave an opinion at the session, but is recorded as "
		"absent"),
	.hint = PHRASE("sửa một trong hai; ý kiến gửi bằng văn bản thì ghi ở "
		"“{2}”",
		"correct one of the two; an opinion that was sent in belongs "
		"in “{2}”")},
[RULE_GUEST_MEMBER] = {"R20", SEVERITY_WARNING, REACH_NONE,
	PHRASE("“{1}” được ghi là khách mời, mà là đảng viên của chi bộ",
		"“{1}” is recorded as a guest, but is a member of the chapter"),
	.hint = PHRASE("bỏ tên này ở “khách mời”: đảng viên có mặt đã tính ở "
		"“có mặt”",
		"remove the name from “guests”: members are counted in "
		"“present”")},
[RULE_EXCUSED] = {"R21", SEVERITY_ERROR, REACH_PLACE,
	PHRASE("mục vắng có lý do thiếu: {1}",
		"an excused absence lacks: {1}"),
	.hint = PHRASE("viết: {tên: {2}, lý do: {3}}",
		"write: {name: {2}, reason: {3}}"),
	.otherwise = PHRASE("viết mỗi người một mục: {tên: …, lý do: …}",
		"give each an entry: {name: …, reason: …}")},
[RULE_OPPOSING] = {"R22", SEVERITY_ERROR, REACH_NONE,
	PHRASE("ý kiến trái chiều thiếu: {1}",
		"an opposing opinion lacks: {1}"),
	.hint = PHRASE("ghi chi bộ đã bàn thế nào và ý kiến được tiếp thu hay "
		"bảo lưu",
		"tell how it was discussed, and whether it was accepted or "
		"rejected")},
[RULE_PENDING] = {"R22", SEVERITY_ERROR, REACH_NONE,
	PHRASE("ý kiến trái chiều còn chờ xử lý mà chuyên đề đã hoàn thiện",
		"an opposing opinion is pending, and yet the topic is completed"),
	.hint = PHRASE("ghi ý kiến được tiếp thu hay bảo lưu, hoặc bỏ “hoàn "
		"thiện” của đề cương",
		"tell whether it was accepted or rejected, or leave out the "
		"outline's “completed”")},
[RULE_ONE_CELL] = {"R23", SEVERITY_WARNING, REACH_NONE,
	PHRASE("buổi “{1}” không có ý kiến của tổ đảng nào ngoài tổ soạn đề "
		"cương",
		"session “{1}” has no opinion of any cell but the drafter's"),
	.hint = PHRASE("ghi ý kiến của các tổ khác vào “{2}”",
		"record the other cells' opinions in “{2}”")},
[RULE_EVALUATION] = {"R24", SEVERITY_WARNING, REACH_NONE,
	PHRASE("phần đánh giá buổi sinh hoạt thiếu: {1}",
		"the evaluation of the session lacks: {1}"),
	.hint = PHRASE("ghi đủ “hạn chế”, “nguyên nhân”, “giải pháp” vào “đánh "
		"giá”",
		"give “limitations”, “causes”, “solutions” in “evaluation”")},
[RULE_NOT_COMPLETED] = {"R25", SEVERITY_WARNING, REACH_NONE,
	PHRASE("đã quá {1} ngày từ buổi sinh hoạt ngày {2} mà chuyên đề chưa "
		"được hoàn thiện",
		"more than {1} days after the session of {2} the topic is "
		"not completed"),
	.hint = PHRASE("hoàn thiện đề cương rồi ghi “hoàn thiện: …”",
		"complete the outline, then give “completed: …”")},
[RULE_SECRET] = {"R26", SEVERITY_ERROR, REACH_NONE,
	PHRASE("tệp này có dấu chỉ độ mật; không trang nào được công bố",
		"this file has a secrecy marking; no page is published"),
	.hint = PHRASE("đưa tài liệu ra khỏi thư mục nội dung và báo người phụ "
		"trách bảo mật",
		"take the paper out of the content folder and tell whoever is "
		"in charge of secrecy")},
[RULE_PERSONAL] = {"R27", SEVERITY_ERROR, REACH_NONE,
	PHRASE("chỗ này có {1}; thông tin cá nhân không được công bố",
		"here is {1}; personal data is not published"),
	.hint = PHRASE("viết [{2}](tel:{3})", "write [{2}](tel:{3})"),
	.otherwise = PHRASE("xóa con số này", "remove the number")},
[RULE_SPELLING] = {"R29", SEVERITY_WARNING, REACH_NONE,
	PHRASE("“{1}” viết lẫn với “{2}”: {3} và {4} lần",
		"“{1}” is mixed with “{2}”: {3} and {4} times"),
	.hint = PHRASE("thay “{1}” bằng “{2}” ở mọi chỗ",
		"replace “{1}” by “{2}” everywhere")},
[RULE_KIND] = {"R30", SEVERITY_ERROR, REACH_NONE,
	PHRASE("chi bộ không ban hành {1}, nhưng “{2}” là của chi bộ",
		"a chapter issues no {1}, but “{2}” is the chapter's"),
	.hint = PHRASE("chọn loại văn bản khác, hoặc sửa cơ quan ban hành",
		"use another kind of document, or correct its issuer")},
[RULE_NUMBER] = {"R31", SEVERITY_ERROR, REACH_NONE,
	PHRASE("số {1} của loại {2} đã dùng trong nhiệm kỳ “{3}”",
		"number {1} of kind {2} is already used in the term “{3}”"),
	.hint = PHRASE("đánh lại số của một trong hai văn bản",
		"give one of the two another number")},
[RULE_VOTES] = {"R32", SEVERITY_ERROR, REACH_NONE,
	PHRASE("có {1} phiếu, nhưng {2} đảng viên chính thức có mặt",
		"{1} votes, but {2} full members are present"),
	.hint = PHRASE("kiểm tra số phiếu tán thành, không tán thành, ý kiến "
		"khác",
		"check the votes for, against and other")},
[RULE_VOTES_PROBATIONARY] = {"R32", SEVERITY_ERROR, REACH_NONE,
	PHRASE("có {1} phiếu vì tính cả đảng viên dự bị; {2} đảng viên chính "
		"thức có mặt",
		"{1} votes count probationary members; {2} full members are "
		"present"),
	.hint = PHRASE("đảng viên dự bị không biểu quyết; ai đã là chính thức "
		"thì sửa “diện” trong danh sách đảng viên",
		"probationary members do not vote; of one who is a full member "
		"by now correct “kind” in the list of members")},
[RULE_VOTES_BEYOND] = {"R32", SEVERITY_ERROR, REACH_NONE,
	PHRASE("có {1} phiếu, nhưng chỉ {2} đảng viên có mặt",
		"{1} votes, but only {2} members are present"),
	.hint = PHRASE("kiểm tra số phiếu tán thành, không tán thành, ý kiến "
		"khác, và “có mặt” trong “thành phần”",
		"check the votes for, against and other, and “present” in "
		"“attendance”")},
[RULE_TASK] = {"R33", SEVERITY_WARNING, REACH_NONE,
	PHRASE("nhiệm vụ “{1}” thiếu: {2}", "the task “{1}” lacks: {2}"),
	.hint = PHRASE("ghi người hoặc tổ phụ trách và hạn",
		"give its owner and due date")},
[RULE_OVERDUE] = {"R33", SEVERITY_WARNING, REACH_NONE,
	PHRASE("nhiệm vụ “{1}” quá hạn từ ngày {2}, chưa hoàn thành và chưa "
		"chuyển tiếp",
		"the task “{1}” was due on {2}, is not done and not carried "
		"over"),
	.hint = PHRASE("ghi “hoàn thành: …” hoặc “chuyển sang: …” buổi sau",
		"give “done: …”, or “carried_to: …” with a later session")},
[RULE_DONE_AHEAD] = {"R33", SEVERITY_WARNING, REACH_NONE,
	PHRASE("nhiệm vụ “{1}” ghi hoàn thành ngày {2}, mà ngày đó chưa tới",
		"the task “{1}” is said to be done on {2}, which is yet to "
		"come"),
	.hint = PHRASE("sửa ngày; chưa xong thì bỏ “hoàn thành”, quá hạn thì ghi "
		"“chuyển sang: …” buổi sau",
		"correct the date; if it is not done leave “done” out, and if "
		"it is overdue give “carried_to: …” with a later session")},
[RULE_TASK_EARLY] = {"R33", SEVERITY_WARNING, REACH_NONE,
	PHRASE("nhiệm vụ “{1}” {2} ngày {3}, trước buổi giao việc ngày {4}",
		"the task “{1}” {2} on {3}, before the session of {4} that "
		"gave it"),
	.hint = PHRASE("sửa ngày; việc được giao từ buổi trước thì ghi “chuyển "
		"sang: {5}” trong biên bản buổi đó",
		"correct the date; in the minutes of an earlier session that "
		"gave it write “carried_to: {5}”")},
[RULE_DONE_AFTER] = {"R33", SEVERITY_WARNING, REACH_NONE,
	PHRASE("nhiệm vụ “{1}” hoàn thành ngày {2}, sau buổi “{3}” ngày {4} là "
		"buổi ghi ở “kết thúc tại”",
		"the task “{1}” was done on {2}, after session “{3}” of {4} "
		"that “closed_in” names"),
	.hint = PHRASE("sửa ngày, hoặc ghi vào “kết thúc tại” buổi họp sau "
		"ngày đó",
		"correct the date, or name in “closed_in” a session that came "
		"after it")},
[RULE_TASK_SESSION] = {"R33", SEVERITY_WARNING, REACH_NONE,
	PHRASE("nhiệm vụ “{1}” ghi “{2}: {3}”, nhưng {4}",
		"the task “{1}” says “{2}: {3}”, but {4}"),
	.hint = PHRASE("ghi một buổi họp sau buổi giao việc và không bị hủy",
		"name a session that comes after the one that gave it, and "
		"is not cancelled")},
[RULE_TASK_LOST] = {"R33", SEVERITY_WARNING, REACH_NONE,
	PHRASE("nhiệm vụ “{1}” chuyển sang buổi “{2}”, nhưng biên bản buổi đó "
		"không nhắc tới",
		"the task “{1}” was carried over to session “{2}”, but the "
		"minutes of that session do not name it"),
	.hint = PHRASE("xong rồi thì ghi ở đây “hoàn thành: …”; chưa xong thì "
		"ghi lại nhiệm vụ, cùng mã, trong biên bản buổi đó",
		"if it is done give “done: …” here; else write it again, with "
		"the same id, in the minutes of that session")},
[RULE_CLASH] = {"R35", SEVERITY_WARNING, REACH_NONE,
	PHRASE("buổi “{1}” cùng lúc với buổi “{2}” mà trùng: {3}",
		"session “{1}” is at the same time as “{2}”, and both have: "
		"{3}"),
	.hint = PHRASE("đổi ngày, giờ, hoặc người và địa điểm của một buổi",
		"change the date, the time, or people and place of one")},
[RULE_TRIP] = {"R36", SEVERITY_WARNING, REACH_NONE,
	PHRASE("buổi về nguồn “{1}” thiếu: {2}",
		"the field trip “{1}” lacks: {2}"),
	.hint = PHRASE("ghi địa điểm trong kế hoạch; báo cáo là “{3}”",
		"the place belongs in the plan; the report is “{3}”")},
[RULE_HELD_EARLY] = {"R37", SEVERITY_ERROR, REACH_NONE,
	PHRASE("buổi “{1}” ghi “đã tổ chức” mà ngày {2} chưa tới",
		"session “{1}” is said to be held, but {2} is yet to come"),
	.hint = PHRASE("sửa ngày; nếu ngày đúng thì bỏ “tình trạng”: qua ngày "
		"đó cổng thông tin tự ghi là đã sinh hoạt",
		"correct the date; if it is right leave “status” out: once it "
		"has passed the portal takes the session for held")},
[RULE_COMPLETED_EARLY] = {"R37", SEVERITY_ERROR, REACH_NONE,
	PHRASE("chuyên đề hoàn thiện ngày {1}, trước buổi sinh hoạt ngày {2}",
		"the topic was completed on {1}, before the session of {2}"),
	.hint = PHRASE("kiểm tra hai ngày; sinh hoạt rồi mới hoàn thiện chuyên "
		"đề",
		"check both dates; a topic is completed after its session")},
[RULE_COMPLETED_OFF] = {"R37", SEVERITY_ERROR, REACH_NONE,
	PHRASE("chuyên đề ghi “hoàn thiện” mà buổi “{1}” hoãn hoặc hủy",
		"the topic is said to be completed, but session “{1}” is "
		"postponed or cancelled"),
	.hint = PHRASE("bỏ “hoàn thiện”, hoặc sửa “tình trạng” của buổi",
		"leave “completed” out, or correct the session's “status”")},
[RULE_RECORDED_EARLY] = {"R37", SEVERITY_WARNING, REACH_NONE,
	PHRASE("buổi “{2}” ngày {3} chưa diễn ra mà đã có {1}",
		"session “{2}” of {3} is yet to come, but has {1} already"),
	.hint = PHRASE("sửa ngày; nếu ngày đúng thì cất tệp này ra ngoài thư "
		"mục nội dung đến khi họp xong: tệp còn ở đây thì được công bố",
		"correct the date; if it is right keep this file out of the "
		"content folder until the session is over: as long as it is "
		"here it is published")},
[RULE_MINUTES_DAY] = {"R38", SEVERITY_WARNING, REACH_NONE,
	PHRASE("biên bản ghi ngày {1}, kế hoạch ghi ngày {2}",
		"the minutes are of {1}, the plan says {2}"),
	.hint = PHRASE("sửa ngày ghi sai; buổi đã dời thì kế hoạch ghi “ngày” "
		"mới và “dời từ” ngày cũ",
		"correct the wrong one; for a session that was moved the plan "
		"has the new “date”, and “moved_from” the old one")},
[RULE_MINUTES_UNPLANNED] = {"R38", SEVERITY_WARNING, REACH_NONE,
	PHRASE("kế hoạch không ghi ngày của buổi “{1}”, mà biên bản ghi ngày "
		"{2}",
		"the plan has no day for session “{1}”, the minutes are of "
		"{2}"),
	.hint = PHRASE("ghi vào kế hoạch: “ngày: {2}”",
		"write into the plan: “date: {2}”")},
[RULE_OTHER_YEAR] = {"R39", SEVERITY_WARNING, REACH_NONE,
	PHRASE("buổi “{1}” ngày {2} không nằm trong năm {3} của kế hoạch",
		"session “{1}” of {2} is not in {3}, the plan's year"),
	.hint = PHRASE("sửa năm của ngày; buổi đã dời thì ghi ngày cũ vào “dời "
		"từ”; buổi của năm khác ghi vào kế hoạch năm đó",
		"correct the year; the old day of a session that was moved "
		"belongs in “moved_from”; a session of another year in that "
		"year's plan")},
[RULE_BEYOND] = {"R40", SEVERITY_WARNING, REACH_NONE,
	PHRASE("{1} “{2}” của buổi “{3}” ngày {4} khi đó {5}",
		"on {4}, the {1} “{2}” of session “{3}” {5}"),
	.hint = PHRASE("góp ý từ trước thì ghi “{6}: …” của ý kiến; nếu không "
		"thì ghi người hoặc tổ đảng khác, hoặc sửa “từ”, “đến” trong "
		"danh sách của chi bộ",
		"if it was given before say so: “{6}: …”; else name another, "
		"or correct “from” and “to” in the chapter's file"),
	.otherwise = PHRASE("ghi người hoặc tổ đảng khác, hoặc sửa “từ”, “đến” "
		"trong danh sách của chi bộ",
		"name another, or correct “from” and “to” in the chapter's "
		"file")},
[RULE_CELL_ENDED] = {"R40", SEVERITY_WARNING, REACH_NONE,
	PHRASE("tổ đảng “{1}” đã kết thúc hoạt động ngày {2} mà vẫn còn {3} "
		"đảng viên: {4}",
		"cell “{1}” existed until {2}, and {3} of its members have no "
		"other: {4}"),
	.hint = PHRASE("ghi tổ mới vào “tổ đảng” của từng người, tổ cũ vào "
		"“quá trình”; hoặc sửa “đến” của tổ",
		"give each of them their new cell in “cell”, the old one in "
		"“history”; or correct the cell's “to”")},
[RULE_TWO_SECRETARIES] = {"R41", SEVERITY_WARNING, REACH_NONE,
	PHRASE("có hai bí thư chi bộ{3}: “{1}” và “{2}”",
		"the chapter has two secretaries{3}: “{1}” and “{2}”"),
	.hint = PHRASE("ghi vai trò hiện nay vào “vai trò”, thời gian làm bí "
		"thư vào “quá trình”: vai trò: bí thư, từ: …, đến: …; có hai "
		"bí thư thì văn bản in ra thiếu tên người ký",
		"give the present role in “role”, and the time as secretary in "
		"“history”: role: secretary, from: …, to: …; papers are "
		"printed without a signer while there are two")},
[RULE_DUE_LATE] = {"R42", SEVERITY_WARNING, REACH_NONE,
	PHRASE("hạn {1} của buổi “{2}” là ngày {3}, không trước ngày sinh hoạt "
		"{4}",
		"{1} of session “{2}” is due on {3}, not before the session of "
		"{4}"),
	.hint = PHRASE("buổi đã dời thì dời cả “hạn”; nếu không thì sửa ngày "
		"ghi sai",
		"for a session that was moved move “due” too; else correct the "
		"wrong one")},
[RULE_DUE_ORDER] = {"R42", SEVERITY_WARNING, REACH_NONE,
	PHRASE("hạn {1} {2} trước hạn {3} {4}",
		"{1} is due on {2}, before {3} on {4}"),
	.hint = PHRASE("có dự thảo rồi mới thông qua, thông qua rồi mới gửi: "
		"sửa ngày ghi sai",
		"first the draft, then approval, then sending: correct the "
		"wrong one")},
[RULE_OPINION_AHEAD] = {"R43", SEVERITY_WARNING, REACH_NONE,
	PHRASE("ý kiến ghi ngày {1}, là ngày chưa tới",
		"the opinion is of {1}, which is yet to come"),
	.hint = PHRASE("sửa ngày; chưa rõ ngày thì bỏ dòng này",
		"correct the date; if it is not known remove the line")},
[RULE_OPINION_LATE] = {"R43", SEVERITY_WARNING, REACH_NONE,
	PHRASE("ý kiến ghi ngày {1}, sau buổi “{2}” ngày {3}",
		"the opinion is of {1}, after session “{2}” of {3}"),
	.hint = PHRASE("sửa ngày; góp ý bằng văn bản sau buổi sinh hoạt thì ghi "
		"vào “{4}”",
		"correct the date; one that was sent in after the session "
		"belongs in “{4}”"),
	.otherwise = PHRASE("sửa ngày; góp ý sau buổi sinh hoạt thì ngày “hoàn "
		"thiện” của đề cương không trước ngày đó",
		"correct the date; for one that was sent in after the session "
		"“completed” of the outline is no earlier")},
};

const Fault *rule_fault(RuleFaultId id)
{
	return &faults[id];
}
