#include "model/theme.h"

static const Field theme_fields[] = {
	FIELD_WITH(Theme, id, "id", "mã", FIELD_ID, .required = true),
	FIELD_WITH(Theme, name, "name", "tên", FIELD_TEXT, .required = true),
	FIELD(Theme, short_name, "short", "tên ngắn", FIELD_TEXT),
	FIELD_WITH(Theme, years, "years", "năm", FIELD_TEXT, .list = true),
	FIELD_WITH(Theme, documents, "documents", "văn bản", FIELD_REF,
		.list = true, .ref = REF_DOCUMENT),
	FIELD(Theme, description, "description", "mô tả", FIELD_PROSE),
};
static const Schema theme_schema = {
	PHRASE("chủ đề", "theme"), sizeof(Theme), FIELDS(theme_fields),
	.entity = ENTITY_THEME,
};

static const Field themes_fields[] = {
	FIELD_WITH(ThemesFile, themes, "themes", "chủ đề", FIELD_RECORD,
		.list = true, .record = &theme_schema),
};
const Schema themes_schema = {
	PHRASE("tệp chủ đề", "themes file"), sizeof(ThemesFile),
	FIELDS(themes_fields), .bare = "themes",
};

void themes_complete(const Decoder *decoder, ThemesFile *file)
{
	(void)decoder;
	LIST_EACH(Theme, theme, file->themes) {
		theme->entity.id = theme->id.str;
		theme->entity.title = theme->name.str.len ? theme->name.str
			: theme->id.str;
		if (!theme->short_name.str.len)
			theme->short_name.str = theme->entity.title;
	}
}
