#include "model/theme.h"

static const Field theme_fields[] = {
	FIELD(Theme, id, "id", "mã", FIELD_ID,
		DOC("mã chủ đề", "id of the theme"), .required = true),
	FIELD(Theme, name, "name", "tên", FIELD_TEXT,
		DOC("tên chủ đề", "its name"), .required = true),
	FIELD(Theme, short_name, "short", "tên ngắn", FIELD_TEXT,
		DOC("tên dùng trong bảng, biểu", "name in tables and charts")),
	FIELD(Theme, years, "years", "năm", FIELD_TEXT,
		DOC("các năm dùng chủ đề", "years in which it is in use"),
		.list = true),
	FIELD(Theme, documents, "documents", "văn bản", FIELD_REF,
		DOC("văn bản gắn với chủ đề", "documents that belong to it"),
		.list = true, .ref = REF_DOCUMENT),
	FIELD(Theme, description, "description", "mô tả", FIELD_PROSE,
		DOC("mô tả", "description"), .leads = true),
};
static const Schema theme_schema = {
	PHRASE("chủ đề", "theme"), sizeof(Theme), FIELDS(theme_fields),
	.entity = ENTITY_THEME,
};

static const Field themes_fields[] = {
	FIELD(ThemesFile, themes, "themes", "chủ đề", FIELD_RECORD,
		DOC("các chủ đề", "the themes"),
		.list = true, .record = &theme_schema),
};
const Schema themes_schema = {
	PHRASE("tệp chủ đề", "themes file"), sizeof(ThemesFile),
	FIELDS(themes_fields), .bare = "themes",
};

void themes_complete(ThemesFile *file)
{
	LIST_EACH(Theme, theme, file->themes) {
		entity_name(&theme->entity, theme->id.str, theme->name.str);
		theme->short_name.str = str_or(theme->short_name.str,
			theme->entity.title);
	}
}
