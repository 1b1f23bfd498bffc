#include "model/outline.h"

static const Field attachment_fields[] = {
	FIELD(AttachmentRef, file, "file", "tệp", FIELD_TEXT,
		DOC("tên tệp cạnh đề cương",
			"name of the file beside the paper"), .required = true),
	FIELD(AttachmentRef, title, "title", "tiêu đề", FIELD_TEXT,
		DOC("tên hiện trên trang", "its title on pages")),
};
const Schema attachment_schema = {
	PHRASE("tài liệu kèm", "attachment"), sizeof(AttachmentRef),
	FIELDS(attachment_fields), .bare = "file",
};

/* Names in lists may have a key of their own, and are read as such. */
typedef struct Author { Ref name; } Author;
typedef struct Recipient { Text name; } Recipient;
_Static_assert(sizeof(Author) == sizeof(Ref), "a list of Refs");
_Static_assert(sizeof(Recipient) == sizeof(Text), "a list of Texts");

static const Field author_fields[] = {
	FIELD(Author, name, "name", "tên", FIELD_REF,
		DOC("mã hoặc họ tên đảng viên, mã hoặc tên tổ đảng",
			"id or name of a member or cell, or any name"),
		.required = true, .item = true, .ref = REF_NAME),
};
static const Schema author_schema = {
	PHRASE("người soạn", "author"), sizeof(Author), FIELDS(author_fields),
	.bare = "name",
};

static const Field recipient_fields[] = {
	FIELD(Recipient, name, "name", "tên", FIELD_TEXT,
		DOC("tên nơi nhận", "name of the recipient"), .required = true),
};
static const Schema recipient_schema = {
	PHRASE("nơi nhận", "recipient"), sizeof(Recipient),
	FIELDS(recipient_fields), .bare = "name",
};

static const Field outline_fields[] = {
	FIELD(Outline, title, "title", "tiêu đề", FIELD_TEXT,
		DOC("tiêu đề; bỏ trống thì theo kế hoạch",
			"title; that of the plan by default")),
	FIELD(Outline, authors, "authors", "người soạn", FIELD_RECORD,
		DOC("người hoặc tổ đảng soạn",
			"members or cells who wrote it"),
		.list = true, .single = true, .record = &author_schema),
	FIELD(Outline, version, "version", "phiên bản", FIELD_TEXT,
		DOC("phiên bản", "version")),
	FIELD(Outline, drafted, "drafted", "soạn xong", FIELD_DATE,
		DOC("ngày soạn xong dự thảo", "draft finished on")),
	FIELD(Outline, approved, "approved", "thông qua", FIELD_DATE,
		DOC("ngày chi ủy thông qua", "approved by the committee on")),
	FIELD(Outline, approved_by, "approved_by", "người thông qua",
		FIELD_TEXT,
		DOC("người hoặc cấp thông qua", "who approved it")),
	FIELD(Outline, sent, "sent", "gửi", FIELD_DATE,
		DOC("ngày gửi tới đảng viên", "sent to the members on")),
	FIELD(Outline, sent_to, "sent_to", "gửi tới", FIELD_RECORD,
		DOC("nơi nhận", "whom it was sent to"),
		.list = true, .single = true, .record = &recipient_schema),
	FIELD(Outline, completed, "completed", "hoàn thiện", FIELD_DATE,
		DOC("ngày hoàn thiện sau sinh hoạt",
			"completed after the session on")),
	FIELD(Outline, themes, "themes", "chủ đề", FIELD_REF,
		DOC("chủ đề, ngoài chủ đề ghi ở kế hoạch",
			"themes besides those in the plan"),
		.list = true, .ref = REF_THEME),
	FIELD(Outline, documents, "documents", "văn bản", FIELD_REF,
		DOC("văn bản làm căn cứ", "documents that it rests on"),
		.list = true, .ref = REF_DOCUMENT),
	ROW_AUDIENCE(Outline),
	FIELD(Outline, attachments, "attachments", "tài liệu kèm",
		FIELD_RECORD,
		DOC("tài liệu kèm", "files that go with it"),
		.list = true, .record = &attachment_schema),
	FIELD(Outline, summary, "summary", "tóm tắt", FIELD_TEXT,
		DOC("tóm tắt một hai câu", "summary in a sentence or two")),
	ROW_ILLUSTRATIVE(Outline),
	FIELD(Outline, aliases, "aliases", "địa chỉ cũ", FIELD_TEXT,
		DOC("địa chỉ trang trước đây, được dẫn về trang này",
			"former addresses, led to this page"),
		.list = true, .single = true),
};
const Schema outline_schema = {
	PHRASE("đề cương", "outline"), sizeof(Outline),
	FIELDS(outline_fields), .entity = ENTITY_OUTLINE,
};

static const Field page_fields[] = {
	FIELD(FreePage, title, "title", "tiêu đề", FIELD_TEXT,
		DOC("tiêu đề trang", "title of the page")),
	ROW_AUDIENCE(FreePage),
	FIELD(FreePage, themes, "themes", "chủ đề", FIELD_REF,
		DOC("chủ đề liên quan", "related themes"),
		.list = true, .ref = REF_THEME),
	FIELD(FreePage, attachments, "attachments", "tài liệu kèm",
		FIELD_RECORD,
		DOC("tài liệu kèm", "files that go with it"),
		.list = true, .record = &attachment_schema),
	ROW_ILLUSTRATIVE(FreePage),
	FIELD(FreePage, aliases, "aliases", "địa chỉ cũ", FIELD_TEXT,
		DOC("địa chỉ trang trước đây, được dẫn về trang này",
			"former addresses, led to this page"),
		.list = true, .single = true),
};
const Schema page_schema = {
	PHRASE("trang", "page"), sizeof(FreePage), FIELDS(page_fields),
	.entity = ENTITY_PAGE,
};
const Schema report_schema = {
	PHRASE("báo cáo", "report"), sizeof(FreePage), FIELDS(page_fields),
	.entity = ENTITY_REPORT,
};

bool outline_approved(const Outline *outline, Date day)
{
	return date_reached(outline->approved.date, day);
}
