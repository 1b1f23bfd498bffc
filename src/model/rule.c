#include "model/rule.h"

#include <string.h>

/* Where a rule comes from. */
#define HD08 "Hướng dẫn 08-HD/ĐU của Đảng ủy Các cơ quan tỉnh"
#define HD08_EN "Guidance 08-HD/ĐU of the provincial agencies' party committee"
#define PLAN_VI "Kế hoạch sinh hoạt chuyên đề của chi bộ"
#define PLAN_EN "the chapter's plan of thematic sessions"
#define HD12 "Hướng dẫn 12-HD/BTCTW; từ 28/10/2025 là 42-HD/BTCTW"
#define HD12_EN "Guidance 12-HD/BTCTW; from 28/10/2025, 42-HD/BTCTW"
#define FORM_VI "Thể thức văn bản của Đảng"
#define FORM_EN "the official form of party documents"
#define USAGE_VI "Thông lệ công tác đảng; mức và số ngày đặt được"
#define USAGE_EN "party practice; severity and days can be set"

const Rule rules[] = {
{"R01", SEVERITY_ERROR, 0,
	PHRASE("Đề cương làm rõ thực trạng, nguyên nhân và giải pháp",
		"An outline makes situation, causes and solutions clear"),
	PHRASE(PLAN_VI ": “làm rõ thực trạng, nguyên nhân, giải pháp”",
		PLAN_EN ": “make situation, causes, solutions clear”"),
	PHRASE("Viết ba đề mục bắt đầu bằng “Thực trạng”, “Nguyên nhân” và "
		"“Giải pháp”, mỗi đề mục có nội dung",
		"Write three headings that begin with “Thực trạng”, “Nguyên "
		"nhân” and “Giải pháp”, each with text below it")},
{"R02", SEVERITY_ERROR, 0,
	PHRASE("Đề cương được chi ủy thông qua trước khi tổ chức sinh hoạt",
		"The committee approves an outline before its session is held"),
	PHRASE(PLAN_VI ": “phải được thông qua chi ủy”",
		PLAN_EN ": “must be approved by the committee”"),
	PHRASE("Ghi ngày chi ủy thông qua vào khóa “thông qua” của đề cương; "
		"ngày đó không sau ngày sinh hoạt",
		"Give the date of approval in the outline's “approved”, no "
		"later than the day of the session")},
{"R03", SEVERITY_WARNING, 14,
	PHRASE("Gần đến buổi sinh hoạt thì đề cương đã được thông qua",
		"When a session is near, its outline is approved"),
	PHRASE(PLAN_VI ": “phải được thông qua chi ủy”",
		PLAN_EN ": “must be approved by the committee”"),
	PHRASE("Trình chi ủy thông qua đề cương rồi ghi ngày vào khóa “thông "
		"qua”",
		"Have the committee approve the outline, then give the date "
		"in “approved”")},
{"R04", SEVERITY_ERROR, 0,
	PHRASE("Đề cương được gửi tới đảng viên trước ngày sinh hoạt",
		"An outline is sent to the members before the day of the "
		"session"),
	PHRASE(PLAN_VI ": “gửi tới đảng viên nghiên cứu trước khi tổ chức "
		"sinh hoạt”",
		PLAN_EN ": “sent to the members to study before the session”"),
	PHRASE("Ghi ngày gửi vào khóa “gửi” của đề cương; ngày đó phải trước "
		"ngày sinh hoạt",
		"Give the date in the outline's “sent”; it comes before the "
		"day of the session")},
{"R05", SEVERITY_WARNING, 1,
	PHRASE("Đề cương đến tay đảng viên đủ sớm để nghiên cứu (với các "
		"buổi từ 28/10/2025)",
		"An outline reaches the members early enough to be studied "
		"(sessions from 28/10/2025)"),
	PHRASE("Hướng dẫn 42-HD/BTCTW", "Guidance 42-HD/BTCTW"),
	PHRASE("Gửi đề cương sớm hơn, hoặc đặt lại số ngày của quy tắc trong "
		"portal.yaml",
		"Send the outline earlier, or set the rule's days in "
		"portal.yaml")},
{"R06", SEVERITY_ERROR, 0,
	PHRASE("Đề cương được soạn xong, thông qua rồi mới gửi",
		"An outline is finished, then approved, then sent"),
	PHRASE(PLAN_VI ": thông qua chi ủy, sau đó gửi tới đảng viên",
		PLAN_EN ": approved by the committee, then sent to the "
		"members"),
	PHRASE("Sửa khóa “soạn xong”, “thông qua” hoặc “gửi” của đề cương cho "
		"đúng thứ tự",
		"Correct “drafted”, “approved” or “sent” of the outline")},
{"R07", SEVERITY_ERROR, 0,
	PHRASE("Số buổi trong lịch khớp với số buổi của kế hoạch",
		"The schedule has as many sessions as the plan says"),
	PHRASE(PLAN_VI ": “04 chuyên đề trong đó 01 … và 03 …”",
		PLAN_EN ": “04 topics, of these 01 … and 03 …”"),
	PHRASE("Sửa “số buổi” hoặc danh sách “buổi sinh hoạt”; buổi hủy "
		"không tính, buổi hoãn vẫn tính",
		"Correct “expected” or the list of sessions; cancelled ones "
		"do not count, postponed ones do")},
{"R08", SEVERITY_WARNING, 0,
	PHRASE("Mỗi quý có ít nhất một buổi sinh hoạt chuyên đề",
		"Each quarter has at least one thematic session"),
	PHRASE("Hướng dẫn 12-HD/BTCTW ngày 06/7/2018, mục II.2.2",
		"Guidance 12-HD/BTCTW of 06/7/2018, II.2.2"),
	PHRASE("Xếp một buổi chuyên đề hoặc về nguồn vào quý còn trống",
		"Schedule a thematic session or field trip in that quarter")},
{"R09", SEVERITY_ERROR, 0,
	PHRASE("Mỗi chuyên đề có tổ đảng hoặc đảng viên phụ trách",
		"Each topic has a responsible cell or member"),
	PHRASE(PLAN_VI ": chi ủy phân công soạn thảo",
		PLAN_EN ": the committee assigns the drafting"),
	PHRASE("Ghi “tổ đảng” hoặc “phụ trách” cho buổi sinh hoạt",
		"Give the session a “cell” or “lead”")},
{"R10", SEVERITY_WARNING, 0,
	PHRASE("Trong năm, tổ đảng nào cũng có đề xuất hoặc được giao việc",
		"In a year each cell proposes or is assigned a topic"),
	PHRASE(PLAN_VI ": các tổ đảng đề xuất nội dung",
		PLAN_EN ": the cells propose topics"),
	PHRASE("Ghi đề xuất của tổ đảng, hoặc giao cho tổ một buổi sinh hoạt",
		"Add a proposal of the cell, or assign a session to it")},
{"R11", SEVERITY_ERROR, 0,
	PHRASE("Mỗi chuyên đề thuộc một chủ đề đã khai báo cho năm",
		"Each topic belongs to a theme declared for its year"),
	PHRASE(PLAN_VI ": chi ủy định hướng các nhóm vấn đề",
		PLAN_EN ": the committee sets the theme groups"),
	PHRASE("Ghi “chủ đề” cho buổi sinh hoạt, và liệt kê chủ đề đó ở đầu "
		"kế hoạch",
		"Give the session “themes”, and list them at the head of the "
		"plan")},
{"R12", SEVERITY_WARNING, 0,
	PHRASE("Mỗi chuyên đề dựa trên đề xuất của một tổ đảng, trong năm hoặc "
		"năm trước; đề xuất không chọn thì không đưa vào buổi nào",
		"Each topic follows from a cell's proposal of that year or an "
		"earlier one; one that was not accepted goes into no session"),
	PHRASE(PLAN_VI ": “trên cơ sở đề xuất của các tổ đảng”",
		PLAN_EN ": “on the basis of the cells' proposals”"),
	PHRASE("Ghi mã buổi sinh hoạt vào “đưa vào” của đề xuất",
		"Name the session in “into” of the proposal")},
{"R13", SEVERITY_WARNING, 0,
	PHRASE("Mỗi chuyên đề dẫn ít nhất một văn bản hoặc tác phẩm",
		"Each topic cites a document or a work"),
	PHRASE(PLAN_VI, PLAN_EN),
	PHRASE("Ghi “văn bản” hoặc “tác phẩm” cho buổi sinh hoạt, hoặc trích "
		"dẫn trong đề cương",
		"Give the session “documents” or “works”, or cite them in "
		"the outline")},
{"R14", SEVERITY_ERROR, 0,
	PHRASE("Văn bản được trích dẫn có trong danh mục, đúng loại, ngày và "
		"cơ quan ban hành",
		"A cited document is in the register, with that kind, date "
		"and issuer"),
	PHRASE(PLAN_VI ": trích dẫn văn bản kèm ngày và cơ quan ban hành",
		PLAN_EN ": documents are cited with date and issuer"),
	PHRASE("Thêm văn bản vào danh mục, hoặc sửa chỗ trích dẫn. Văn bản "
		"chưa có trong danh mục, hay dẫn sai loại, chỉ là cảnh báo",
		"Add the document to the register, or correct the citation. "
		"One that is not in the register, or the wrong kind, is a "
		"warning only")},
{"R15", SEVERITY_ERROR, 0,
	PHRASE("Số ký hiệu có ở nhiều văn bản thì trích dẫn phải ghi ngày",
		"Where documents share a symbol, a citation gives the date"),
	PHRASE("12-HD/BTCTW có hai văn bản, ngày 06/7/2018 và 18/01/2022",
		"12-HD/BTCTW exists twice, of 06/7/2018 and of 18/01/2022"),
	PHRASE("Viết thêm ngày ban hành vào chỗ trích dẫn",
		"Add the date of the document to the citation")},
{"R16", SEVERITY_ERROR, 0,
	PHRASE("Số ký hiệu văn bản viết đúng thể thức, hợp với loại văn bản",
		"The symbol of a document has the official form, and goes with "
		"its kind"),
	PHRASE(FORM_VI ", thể thức văn bản hành chính nhà nước",
		FORM_EN " and of state documents"),
	PHRASE("Văn bản của Đảng: 144-QĐ/TW; văn bản nhà nước: "
		"1989/QĐ-BGDĐT, 30/2020/NĐ-CP",
		"Party documents: 144-QĐ/TW; state documents: "
		"1989/QĐ-BGDĐT, 30/2020/NĐ-CP")},
{"R17", SEVERITY_WARNING, 0,
	PHRASE("Văn bản được dẫn còn hiệu lực vào ngày dẫn",
		"A cited document is in force on the day it is cited"),
	PHRASE("Điều khoản hiệu lực của văn bản thay thế",
		"The final clauses of the document that replaced it"),
	PHRASE("Dẫn văn bản thay thế, hoặc sửa “ngày”, “hết hiệu lực” trong "
		"danh mục",
		"Cite what replaced it, or correct “date”, “in_force_to” in "
		"the register")},
{"R18", SEVERITY_WARNING, 2,
	PHRASE("Sau buổi sinh hoạt ít ngày thì có biên bản",
		"Minutes follow a session within a few days"),
	PHRASE(USAGE_VI, USAGE_EN),
	PHRASE("Thêm “bien-ban.yaml” vào thư mục của buổi sinh hoạt",
		"Put “minutes.yaml” into the folder of the session")},
{"R19", SEVERITY_ERROR, 0,
	PHRASE("Biên bản có thời gian, địa điểm, chủ trì, thư ký và kết luận; "
		"người chủ trì không kiêm thư ký",
		"Minutes have time, place, chair, secretary and conclusion; "
		"the chair is not the secretary"),
	PHRASE(FORM_VI ", biên bản", FORM_EN ": minutes"),
	PHRASE("Ghi “bắt đầu”, “địa điểm”, “chủ trì”, “thư ký” và “kết luận” "
		"vào biên bản. Một người kiêm cả hai chỉ là cảnh báo",
		"Give “start”, “place”, “chair”, “secretary” and "
		"“conclusion”. One person as both is a warning only")},
{"R20", SEVERITY_ERROR, 0,
	PHRASE("Số có mặt, vắng và miễn cộng lại bằng số đảng viên của ngày "
		"đó; ai vắng cũng là đảng viên, chỉ ghi một lần, và không có "
		"ý kiến tại buổi",
		"Present, absent and exempt add up to the members of that "
		"date; the absent are members, each named once, and did not "
		"speak"),
	PHRASE(HD12, HD12_EN),
	PHRASE("Đối chiếu “thành phần” của biên bản với danh sách đảng viên",
		"Compare “attendance” of the minutes with the list of "
		"members")},
{"R21", SEVERITY_ERROR, 0,
	PHRASE("Đảng viên vắng có lý do được ghi tên và lý do",
		"An excused absence has a name and a reason"),
	PHRASE(HD12, HD12_EN),
	PHRASE("Ghi “tên” và “lý do” cho từng người",
		"Give “name” and “reason” for each")},
{"R22", SEVERITY_ERROR, 0,
	PHRASE("Ý kiến trái chiều được thảo luận và có kết quả",
		"An opposing opinion is discussed and has an outcome"),
	PHRASE(PLAN_VI ": thảo luận “nhất là các ý kiến trái chiều”",
		PLAN_EN ": discuss “above all the opposing opinions”"),
	PHRASE("Ghi “thảo luận” và “kết quả” cho ý kiến",
		"Give the opinion “discussion” and “outcome”")},
{"R23", SEVERITY_WARNING, 0,
	PHRASE("Các tổ đảng khác góp ý cho đề cương",
		"Cells other than the drafter's give their opinions"),
	PHRASE(PLAN_VI ": “Các tổ đảng khác …” góp ý",
		PLAN_EN ": “The other cells …” contribute"),
	PHRASE("Ghi ý kiến của các tổ đảng khác vào “y-kien.yaml”",
		"Record the other cells' opinions in “opinions.yaml”")},
{"R24", SEVERITY_WARNING, 0,
	PHRASE("Buổi đã tổ chức có đánh giá hạn chế, nguyên nhân, giải pháp",
		"A held session is evaluated: limitations, causes, solutions"),
	PHRASE(PLAN_VI ": đánh giá ưu điểm, hạn chế, nguyên nhân, giải pháp",
		PLAN_EN ": strengths, limitations, causes, solutions"),
	PHRASE("Ghi “đánh giá” vào biên bản, đủ “hạn chế”, “nguyên nhân” và "
		"“giải pháp”",
		"Give the minutes an “evaluation” with “limitations”, "
		"“causes” and “solutions”")},
{"R25", SEVERITY_WARNING, 30,
	PHRASE("Sau buổi sinh hoạt, chuyên đề được hoàn thiện đúng hạn",
		"A topic is completed in time after its session"),
	PHRASE(PLAN_VI ": tiếp thu ý kiến “để hoàn thiện chuyên đề”",
		PLAN_EN ": “to complete the topic”"),
	PHRASE("Hoàn thiện đề cương rồi ghi ngày vào khóa “hoàn thiện”",
		"Complete the outline, then give the date in “completed”")},
{"R26", SEVERITY_ERROR, 0,
	PHRASE("Không đưa tài liệu có dấu chỉ độ mật lên cổng thông tin",
		"Nothing that is marked as secret is published"),
	PHRASE("Luật Bảo vệ bí mật nhà nước", "The Law on state secrets"),
	PHRASE("Bỏ tài liệu khỏi thư mục nội dung và báo người phụ trách bảo "
		"mật; khi còn tài liệu đó thì không trang nào được công bố",
		"Take the paper out of the content folder and tell whoever "
		"is in charge of secrecy; until then no page is published")},
{"R27", SEVERITY_ERROR, 0,
	PHRASE("Không công bố số căn cước, số thẻ đảng viên, số điện thoại",
		"No identity card, party card or telephone number is "
		"published"),
	PHRASE("Luật Bảo vệ dữ liệu cá nhân",
		"The Law on the protection of personal data"),
	PHRASE("Xóa con số. Điện thoại của cơ quan ghi ở “liên hệ” của "
		"portal.yaml, dạng [số](tel:số)",
		"Remove the number. The office's telephone belongs in "
		"“contact” of portal.yaml, as [number](tel:number)")},
{"R28", SEVERITY_ERROR, 0,
	PHRASE("Văn bản và tên tệp ở bảng mã Unicode (UTF-8)",
		"Texts and names of files are in Unicode (UTF-8)"),
	PHRASE("TCVN 6909:2001", "TCVN 6909:2001"),
	PHRASE("Chuyển mã sang Unicode (ví dụ bằng UniKey) rồi lưu lại ở "
		"UTF-8",
		"Convert the text to Unicode (with UniKey, for example) and "
		"save it as UTF-8")},
{"R29", SEVERITY_WARNING, 0,
	PHRASE("Trong một cổng thông tin chỉ viết một cách: “ủy” hoặc "
		"“u\xE1\xBB\xB7”",
		"One portal writes “ủy” or “u\xE1\xBB\xB7”, not both"),
	PHRASE("Kế hoạch của chi bộ viết cả hai cách",
		"The chapter's plan writes both"),
	PHRASE("Thay cách viết ít gặp bằng cách viết kia",
		"Replace the rarer spelling by the other")},
{"R30", SEVERITY_ERROR, 0,
	PHRASE("Chi bộ không ban hành quy định, hướng dẫn, chỉ thị",
		"A chapter issues no regulation, guidance or directive"),
	PHRASE("Quy định về thể loại, thẩm quyền ban hành văn bản của Đảng",
		"The regulation on kinds and issuers of party documents"),
	PHRASE("Dùng loại văn bản khác: nghị quyết, kết luận, kế hoạch, báo "
		"cáo, thông báo …",
		"Use another kind: resolution, conclusion, plan, report, "
		"notice …")},
{"R31", SEVERITY_ERROR, 0,
	PHRASE("Trong một nhiệm kỳ, mỗi số của một loại văn bản dùng một lần",
		"In one term a number is used once for each kind"),
	PHRASE(FORM_VI ": số văn bản đánh theo loại, theo nhiệm kỳ",
		FORM_EN ": numbers run by kind and term"),
	PHRASE("Sửa số của một trong hai văn bản. Số bỏ trống không bị coi "
		"là thiếu",
		"Correct the number of one of the two. A gap is no fault")},
{"R32", SEVERITY_ERROR, 0,
	PHRASE("Số phiếu biểu quyết bằng số đảng viên chính thức có mặt",
		"As many vote as there are full members present"),
	PHRASE("Điều lệ Đảng: đảng viên dự bị không biểu quyết",
		"The Party statutes: probationary members do not vote"),
	PHRASE("Sửa số phiếu, hoặc “chính thức” trong “thành phần”",
		"Correct the votes, or “full” in “attendance”")},
{"R33", SEVERITY_WARNING, 0,
	PHRASE("Nhiệm vụ có người phụ trách và hạn, xong sau buổi giao việc; "
		"quá hạn thì được chuyển tiếp, và biên bản buổi nhận có nhắc "
		"tới",
		"A task has an owner and a due date, and is done after the "
		"session that gave it; an overdue one is carried over, and "
		"named in the minutes of that session"),
	PHRASE(USAGE_VI, USAGE_EN),
	PHRASE("Ghi “phụ trách”, “hạn”; khi xong ghi “hoàn thành”, chưa xong "
		"ghi “chuyển sang” buổi sau, không bị hủy",
		"Give “owner” and “due”; when done “done”, else "
		"“carried_to” a later session that is not cancelled")},
{"R34", SEVERITY_ERROR, 0,
	PHRASE("Ngày có trong lịch và đúng với thứ; buổi sinh hoạt không rơi "
		"vào ngày nghỉ cuối tuần",
		"A date exists and agrees with its weekday; no session is at "
		"a weekend"),
	PHRASE("Lịch", "The calendar"),
	PHRASE("Kiểm tra lại ngày. Ngày cuối tuần, và thứ viết sai trong "
		"đoạn văn, chỉ là cảnh báo",
		"Check the date. A weekend, or a wrong weekday in running "
		"text, is a warning only")},
{"R35", SEVERITY_WARNING, 0,
	PHRASE("Không ai, phòng nào, tổ nào có hai buổi cùng lúc",
		"Nobody, no room and no cell has two sessions at once"),
	PHRASE(USAGE_VI, USAGE_EN),
	PHRASE("Đổi ngày, giờ, địa điểm hoặc người của một trong hai buổi",
		"Change date, time, place or people of one of the two")},
{"R36", SEVERITY_WARNING, 0,
	PHRASE("Buổi về nguồn đã tổ chức có địa điểm và báo cáo",
		"A field trip that was held has a place and a report"),
	PHRASE(PLAN_VI, PLAN_EN),
	PHRASE("Ghi “địa điểm” vào kế hoạch, thêm “bao-cao.md” vào thư mục "
		"của buổi",
		"Give a “place” in the plan, put “report.md” into the folder "
		"of the session")},
{"R37", SEVERITY_ERROR, 0,
	PHRASE("Không buổi nào được ghi là đã tổ chức, không chuyên đề nào là "
		"đã hoàn thiện, không có biên bản hay báo cáo, khi chưa đến "
		"ngày sinh hoạt",
		"No session is held, no topic completed, and there are no "
		"minutes and no report, before the day of the session"),
	PHRASE(PLAN_VI ": sinh hoạt, tiếp thu ý kiến “để hoàn thiện chuyên đề”",
		PLAN_EN ": the session, its opinions, and then “to complete "
		"the topic”"),
	PHRASE("Kiểm tra “ngày”, “tình trạng” của buổi và “hoàn thiện” của đề "
		"cương. Biên bản, báo cáo có sớm chỉ là cảnh báo",
		"Check “date” and “status” of the session, and “completed” of "
		"the outline. Early minutes, or a report, are a warning only")},
{"R38", SEVERITY_WARNING, 0,
	PHRASE("Biên bản và kế hoạch ghi cùng một ngày sinh hoạt",
		"The minutes and the plan have the same day of the session"),
	PHRASE(FORM_VI ", biên bản", FORM_EN ": minutes"),
	PHRASE("Sửa ngày ghi sai; buổi đã dời thì ghi ngày cũ vào “dời từ” của "
		"kế hoạch",
		"Correct the wrong one; the old day of a session that was "
		"moved belongs in “moved_from” of the plan")},
{"R39", SEVERITY_WARNING, 0,
	PHRASE("Buổi sinh hoạt, trước khi dời nếu đã dời, nằm trong năm của kế "
		"hoạch",
		"A session, before it was moved if it was, is in the year of "
		"its plan"),
	PHRASE("Lịch", "The calendar"),
	PHRASE("Sửa năm của ngày, ghi ngày cũ của buổi đã dời vào “dời từ”, "
		"hoặc chuyển buổi sang kế hoạch của năm đó",
		"Correct the year of the date, give “moved_from” for a "
		"session that was moved, or put the session into the plan of "
		"that year")},
{"R40", SEVERITY_WARNING, 0,
	PHRASE("Tổ đảng, người phụ trách, chủ trì, thư ký, người góp ý của buổi "
		"sinh hoạt thuộc chi bộ vào ngày đó; tổ đảng đã kết thúc hoạt "
		"động thì không còn đảng viên",
		"Cell, members in charge, chair and secretary of a session, "
		"and whoever gave an opinion, belong to the chapter on that "
		"day; a cell that is no more has no members"),
	PHRASE(USAGE_VI, USAGE_EN),
	PHRASE("Ghi người hoặc tổ đảng khác, hoặc sửa “từ”, “đến” trong danh "
		"sách của chi bộ",
		"Name another, or correct “from” and “to” in the chapter's "
		"file")},
{"R41", SEVERITY_WARNING, 0,
	PHRASE("Mỗi lúc chi bộ có một bí thư; ngày bàn giao là của cả hai người",
		"The chapter has one secretary at a time; the day of the "
		"handover is that of both"),
	PHRASE(FORM_VI ": bí thư ký văn bản của chi bộ",
		FORM_EN ": the secretary signs the chapter's papers"),
	PHRASE("Ghi ngày thôi làm bí thư của người trước vào “quá trình”",
		"Give the day on which the former one ceased to be secretary "
		"in “history”")},
{"R42", SEVERITY_WARNING, 0,
	PHRASE("Hạn dự thảo, thông qua, gửi của buổi sắp tới theo đúng thứ tự "
		"đó và trước ngày sinh hoạt",
		"Draft, approval and sending of a session to come are due in "
		"this order, before its day"),
	PHRASE(PLAN_VI ": dự thảo được thông qua chi ủy và gửi tới đảng viên "
		"trước khi tổ chức sinh hoạt",
		PLAN_EN ": the committee approves the draft, and members have "
		"it before the session"),
	PHRASE("Sửa “hạn” của buổi; buổi đã dời thì dời cả “hạn”",
		"Correct “due” of the session; if that was moved move “due” "
		"too")},
{"R43", SEVERITY_WARNING, 0,
	PHRASE("Ngày của ý kiến không sau hôm nay, không sau buổi sinh hoạt; "
		"góp ý bằng văn bản thì không sau ngày hoàn thiện chuyên đề",
		"An opinion is not of a day to come, nor given after the "
		"session; in writing, not after the topic was completed"),
	PHRASE(PLAN_VI ": góp ý “để hoàn thiện chuyên đề”",
		PLAN_EN ": opinions “to complete the topic”"),
	PHRASE("Sửa “ngày” của ý kiến", "Correct “date” of the opinion")},
};
const size_t rule_count = COUNT(rules);

const Rule *rule_find(Str id)
{
	int n, number;
	if (id.len < 2 || (id.ptr[0] != 'R' && id.ptr[0] != 'r')
			|| !str_to_int(str_slice(id, 1, id.len), &n))
		return NULL;
	for (size_t i = 0; i < rule_count; i++)
		if (str_to_int(str_from(rules[i].id + 1), &number)
				&& number == n)
			return &rules[i];
	return NULL;
}

bool rule_fixed(const Rule *rule)
{
	return strcmp(rule->id, "R26") >= 0 && strcmp(rule->id, "R28") <= 0;
}
