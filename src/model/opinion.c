#include "model/opinion.h"

static const Option kind_table[] = {
	OPTION(OPINION_COMMENT, "comment", "góp ý", "Góp ý", "Comment"),
	OPTION(OPINION_SOLUTION, "solution", "giải pháp", "Giải pháp", "Solution"),
	OPTION(OPINION_OPPOSING, "opposing", "trái chiều", "Trái chiều",
		"Opposing"),
};
const Options opinion_kind_options = OPTIONS(kind_table);

static const Option outcome_table[] = {
	OPTION(OUTCOME_ACCEPTED, "accepted", "tiếp thu", "Tiếp thu", "Accepted"),
	OPTION(OUTCOME_REJECTED, "rejected", "bảo lưu", "Bảo lưu", "Rejected"),
	OPTION_ALSO(OUTCOME_MERGED, "merged", "gộp", "kết hợp",
		"Gộp vào ý kiến khác", "Merged"),
	OPTION_ALSO(OUTCOME_PENDING, "pending", "chờ xử lý", "chờ|chưa xử lý",
		"Chờ xử lý", "Pending"),
};
const Options opinion_outcome_options = OPTIONS(outcome_table);

static const Field opinion_fields[] = {
	FIELD(Opinion, by, "by", "người", FIELD_REF,
		DOC("đảng viên hoặc tổ đảng góp ý kiến",
			"member or cell that gives it"), .ref = REF_OWNER),
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
