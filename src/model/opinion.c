#include "model/opinion.h"

static const Option kind_table[] = {
	{1, STR_INIT("comment"), STR_INIT("góp ý"), {0},
		PHRASE("Góp ý", "Comment")},
	{2, STR_INIT("solution"), STR_INIT("giải pháp"), {0},
		PHRASE("Giải pháp", "Solution")},
	{3, STR_INIT("opposing"), STR_INIT("trái chiều"), {0},
		PHRASE("Trái chiều", "Opposing")},
};
const Options opinion_kind_options = OPTIONS(kind_table);

static const Option outcome_table[] = {
	{1, STR_INIT("accepted"), STR_INIT("tiếp thu"), {0},
		PHRASE("Tiếp thu", "Accepted")},
	{2, STR_INIT("rejected"), STR_INIT("bảo lưu"), {0},
		PHRASE("Bảo lưu", "Rejected")},
	{3, STR_INIT("merged"), STR_INIT("gộp"), STR_INIT("kết hợp"),
		PHRASE("Gộp vào ý kiến khác", "Merged")},
	{4, STR_INIT("pending"), STR_INIT("chờ xử lý"),
		STR_INIT("chờ|chưa xử lý"), PHRASE("Chờ xử lý", "Pending")},
};
const Options opinion_outcome_options = OPTIONS(outcome_table);

static const Field opinion_fields[] = {
	FIELD(Opinion, by, "by", "người", FIELD_REF,
		DOC("đảng viên hoặc tổ đảng góp ý kiến",
			"member or cell that gives it"),
		.ref = REF_OWNER),
	FIELD(Opinion, date, "date", "ngày", FIELD_DATE,
		DOC("ngày góp ý kiến", "given on")),
	FIELD(Opinion, kind, "kind", "loại", FIELD_CHOICE,
		DOC("loại ý kiến", "kind of opinion"),
		.options = &opinion_kind_options),
	FIELD(Opinion, text, "text", "nội dung", FIELD_PROSE,
		DOC("nội dung ý kiến", "what was said")),
	FIELD(Opinion, post_relation, "post_relation", "liên hệ", FIELD_TEXT,
		DOC("liên hệ với chức trách của người góp ý",
			"relation to the speaker's own post")),
	FIELD(Opinion, discussion, "discussion", "thảo luận", FIELD_PROSE,
		DOC("trao đổi về ý kiến", "how it was discussed")),
	FIELD(Opinion, outcome, "outcome", "kết quả", FIELD_CHOICE,
		DOC("kết quả xử lý", "what came of it"),
		.options = &opinion_outcome_options),
	FIELD(Opinion, section, "section", "mục", FIELD_TEXT,
		DOC("mục của đề cương mà ý kiến nói tới",
			"section of the outline that it is about")),
};
const Schema opinion_schema = {
	PHRASE("ý kiến", "opinion"), sizeof(Opinion), FIELDS(opinion_fields),
	.extent = offsetof(Opinion, extent),
};

static const Field opinions_fields[] = {
	FIELD(OpinionsFile, opinions, "opinions", "ý kiến", FIELD_RECORD,
		DOC("các ý kiến", "the opinions"),
		.list = true, .record = &opinion_schema),
};
const Schema opinions_schema = {
	PHRASE("tệp ý kiến", "opinions file"), sizeof(OpinionsFile),
	FIELDS(opinions_fields), .bare = "opinions",
};
