#include "model/entity.h"

#include "format/vietnamese.h"

typedef struct KindName {
	Str en, vi, also;
	Phrase label;
} KindName;

static const KindName names[ENTITY_KINDS] = {
	[ENTITY_NONE] = {{0}, {0}, {0}, PHRASE("mục", "entry")},
	[ENTITY_PLAN] = {STR_INIT("plan"), STR_INIT("kế hoạch"),
		STR_INIT("năm"), PHRASE("kế hoạch", "plan")},
	[ENTITY_SESSION] = {STR_INIT("session"), STR_INIT("buổi sinh hoạt"),
		STR_INIT("buổi"), PHRASE("buổi sinh hoạt", "session")},
	[ENTITY_OUTLINE] = {STR_INIT("outline"), STR_INIT("đề cương"),
		{0}, PHRASE("đề cương", "outline")},
	[ENTITY_MINUTES] = {STR_INIT("minutes"), STR_INIT("biên bản"),
		{0}, PHRASE("biên bản", "minutes")},
	[ENTITY_REPORT] = {STR_INIT("report"), STR_INIT("báo cáo"),
		{0}, PHRASE("báo cáo", "report")},
	[ENTITY_CELL] = {STR_INIT("cell"), STR_INIT("tổ đảng"),
		STR_INIT("tổ"), PHRASE("tổ đảng", "cell")},
	[ENTITY_MEMBER] = {STR_INIT("member"), STR_INIT("đảng viên"),
		{0}, PHRASE("đảng viên", "member")},
	[ENTITY_THEME] = {STR_INIT("theme"), STR_INIT("chủ đề"),
		STR_INIT("nhóm vấn đề"), PHRASE("chủ đề", "theme")},
	[ENTITY_DOCUMENT] = {STR_INIT("document"), STR_INIT("văn bản"),
		{0}, PHRASE("văn bản", "document")},
	[ENTITY_WORK] = {STR_INIT("work"), STR_INIT("tác phẩm"),
		{0}, PHRASE("tác phẩm", "work")},
	[ENTITY_PAGE] = {STR_INIT("page"), STR_INIT("trang"),
		{0}, PHRASE("trang", "page")},
	[ENTITY_ATTACHMENT] = {STR_INIT("attachment"), STR_INIT("tệp kèm"),
		{0}, PHRASE("tệp kèm", "attachment")},
};

const Phrase *entity_kind_name(EntityKind kind)
{
	return &names[kind].label;
}

EntityKind entity_kind_from(Str prefix)
{
	for (int kind = ENTITY_PLAN; kind < ENTITY_KINDS; kind++) {
		const KindName *name = &names[kind];
		if (vietnamese_same_key(prefix, name->en)
				|| vietnamese_same_key(prefix, name->vi)
				|| (name->also.len && vietnamese_same_key(
					prefix, name->also)))
			return (EntityKind)kind;
	}
	return ENTITY_NONE;
}
