/* What a key that no record has was meant as. */
#include "model/schema_value.h"

#include "base/suggest.h"
#include "format/vietnamese.h"

/* Of each row that holds a key, the record's own key in that row is meant. */
static const Str kindred[] = {
	STR_INIT("bắt đầu|giờ|thời gian|khai mạc"),
	STR_INIT("kết thúc|bế mạc"),
	STR_INIT("thành phần|điểm danh|dự họp"),
	STR_INIT("thư ký|ghi biên bản|người ghi biên bản"),
	STR_INIT("diễn biến|nội dung|thảo luận"),
	STR_INIT("biểu quyết|bỏ phiếu"),
	STR_INIT("ý kiến khác|không biểu quyết"),
	STR_INIT("hạn chế|tồn tại|khuyết điểm"),
	STR_INIT("việc|nội dung|nhiệm vụ"),
	STR_INIT("phụ trách|người soạn|người|người thực hiện|người trình bày|"
		"người viết|báo cáo viên|giao cho|tác giả"),
	STR_INIT("người|họ tên|tên|đồng chí"),
	STR_INIT("hoàn thành|hoàn thiện|ngày xong|đã xong|kết quả"),
	STR_INIT("nội dung|ý kiến|góp ý"),
	STR_INIT("chọn|chấp nhận|kết quả"),
	STR_INIT("đưa vào|buổi|chuyên đề"),
	STR_INIT("buổi sinh hoạt|buổi|các buổi|lịch|lịch sinh hoạt"),
	STR_INIT("tiêu đề|tên|tên chuyên đề|nội dung|trích yếu"),
	STR_INIT("văn bản|tài liệu|căn cứ"),
	STR_INIT("địa điểm|địa chỉ|nơi|phòng"),
	STR_INIT("thông qua|duyệt|phê duyệt|ngày duyệt"),
	STR_INIT("soạn xong|ngày soạn|hoàn thành dự thảo"),
	STR_INIT("số ký hiệu|số"),
	STR_INIT("cơ quan ban hành|cơ quan|nơi ban hành|ban hành"),
};

/* Of a record that may be any text, what is no key is likely that. */
static const Field *kindred_field(const Schema *schema, Str key)
{
	for (size_t i = 0; i < COUNT(kindred); i++) {
		if (schema->wordy || !schema_among(kindred[i], key))
			continue;
		ARRAY_EACH(const Field, field, schema->fields, schema->count)
			if (schema_among(kindred[i], field->vi))
				return field;
	}
	return NULL;
}

static const Field *nearest_field(const Decoder *d, const Schema *schema,
	Str key, Str *ret_best)
{
	const Field *meant = NULL;
	Suggest suggest = suggest_for(vietnamese_key(d->arena, key));
	ARRAY_EACH(const Field, field, schema->fields, schema->count) {
		Str before = suggest.best;
		suggest_offer(&suggest, vietnamese_key(d->arena, field->vi),
			field->vi);
		suggest_offer(&suggest, vietnamese_key(d->arena, field->name),
			field->name);
		if (suggest.best.ptr != before.ptr)
			meant = field;
	}
	*ret_best = suggest.best;
	return meant;
}

const Field *schema_key_meant(const Decoder *d, const Schema *schema, Str key,
	Str *ret_best)
{
	const Field *meant = kindred_field(schema, key);
	ARRAY_EACH(const Field, field, schema->fields, schema->count)
		if (!meant && field->required && schema_ends_with(field->vi, key))
			meant = field;
	if (!meant)
		return nearest_field(d, schema, key, ret_best);
	*ret_best = meant->vi;
	return meant;
}

Str schema_key_within(const Schema *schema, Str key)
{
	Str longest = {0};
	ARRAY_EACH(const Field, field, schema->fields, schema->count)
		if (field->vi.len > longest.len && schema_holds(key, field->vi))
			longest = field->vi;
	return longest;
}
