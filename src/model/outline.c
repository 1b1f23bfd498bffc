#include "model/outline.h"

static const Field attachment_fields[] = {
	FIELD_WITH(AttachmentRef, file, "file", "tệp", FIELD_TEXT,
		.required = true),
	FIELD(AttachmentRef, title, "title", "tiêu đề", FIELD_TEXT),
};
const Schema attachment_schema = {
	PHRASE("tài liệu kèm", "attachment"), sizeof(AttachmentRef),
	FIELDS(attachment_fields), .bare = "file",
};

static const Field outline_fields[] = {
	FIELD(Outline, title, "title", "tiêu đề", FIELD_TEXT),
	FIELD_WITH(Outline, authors, "authors", "người soạn", FIELD_REF,
		.list = true, .single = true, .ref = REF_NAME),
	FIELD(Outline, version, "version", "phiên bản", FIELD_TEXT),
	FIELD(Outline, drafted, "drafted", "soạn xong", FIELD_DATE),
	FIELD(Outline, approved, "approved", "thông qua", FIELD_DATE),
	FIELD(Outline, approved_by, "approved_by", "người thông qua",
		FIELD_TEXT),
	FIELD(Outline, sent, "sent", "gửi", FIELD_DATE),
	FIELD_WITH(Outline, sent_to, "sent_to", "gửi tới", FIELD_TEXT,
		.list = true, .single = true),
	FIELD(Outline, completed, "completed", "hoàn thiện", FIELD_DATE),
	FIELD_WITH(Outline, themes, "themes", "chủ đề", FIELD_REF,
		.list = true, .ref = REF_THEME),
	FIELD_WITH(Outline, documents, "documents", "văn bản", FIELD_REF,
		.list = true, .ref = REF_DOCUMENT),
	FIELD(Outline, audience, "audience", "đối tượng",
		FIELD_AUDIENCE),
	FIELD_WITH(Outline, attachments, "attachments", "tài liệu kèm",
		FIELD_RECORD, .list = true, .record = &attachment_schema),
	FIELD(Outline, summary, "summary", "tóm tắt", FIELD_TEXT),
	FIELD(Outline, illustrative, "illustrative", "minh họa", FIELD_FLAG),
	FIELD_WITH(Outline, aliases, "aliases", "địa chỉ cũ", FIELD_TEXT,
		.list = true, .single = true),
};
const Schema outline_schema = {
	PHRASE("đề cương", "outline"), sizeof(Outline),
	FIELDS(outline_fields), .entity = ENTITY_OUTLINE,
};

static const Field page_fields[] = {
	FIELD(FreePage, title, "title", "tiêu đề", FIELD_TEXT),
	FIELD(FreePage, audience, "audience", "đối tượng",
		FIELD_AUDIENCE),
	FIELD_WITH(FreePage, themes, "themes", "chủ đề", FIELD_REF,
		.list = true, .ref = REF_THEME),
	FIELD_WITH(FreePage, attachments, "attachments", "tài liệu kèm",
		FIELD_RECORD, .list = true, .record = &attachment_schema),
	FIELD(FreePage, illustrative, "illustrative", "minh họa",
		FIELD_FLAG),
	FIELD_WITH(FreePage, aliases, "aliases", "địa chỉ cũ", FIELD_TEXT,
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
	Date approved = outline->approved.date;
	return date_known(approved) && date_cmp(approved, day) <= 0;
}
