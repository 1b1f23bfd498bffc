#include "site/fields.h"

static const Phrase kind_names[VIEW_KINDS] = {
	[VIEW_TEXT] = PHRASE("chữ", "text"),
	[VIEW_PATH] = PHRASE("địa chỉ", "path"),
	[VIEW_DATE] = PHRASE("ngày", "date"),
	[VIEW_TIME] = PHRASE("giờ", "time"),
	[VIEW_NUMBER] = PHRASE("số", "number"),
	[VIEW_FLAG] = PHRASE("đúng, sai", "true, false"),
	[VIEW_HTML] = PHRASE("HTML", "HTML"),
	[VIEW_NOTHING] = PHRASE("không có gì", "nothing"),
};

const Phrase *view_kind_name(ViewKind kind)
{
	return &kind_names[kind];
}

#define ADDRESS_OF_SHAPE(name) &shape_##name,
const ViewShape *const view_shapes[] = {EACH_SHAPE(ADDRESS_OF_SHAPE)};
const size_t view_shape_count = COUNT(view_shapes);
