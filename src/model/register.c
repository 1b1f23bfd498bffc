#include "model/register.h"

#include "format/vietnamese.h"
#include "model/fault.h"
#include "model/namesake.h"
#include "model/symbol.h"
#include "model/symbol_kind.h"

static const Field document_fields[] = {
	FIELD(Document, symbol, "symbol", "số ký hiệu", FIELD_TEXT,
		DOC("số và ký hiệu, ví dụ 144-QĐ/TW",
			"number and symbol, as in 144-QĐ/TW"),
		.required = true, .known = true),
	FIELD(Document, kind, "kind", "loại", FIELD_TEXT,
		DOC("loại văn bản; bỏ trống thì theo ký hiệu",
			"kind of document; by default that of the symbol")),
	FIELD(Document, issuer, "issuer", "cơ quan ban hành", FIELD_TEXT,
		DOC("cơ quan ban hành", "who issued it")),
	FIELD(Document, date, "date", "ngày", FIELD_DATE,
		DOC("ngày ban hành", "issued on")),
	FIELD(Document, subject, "subject", "trích yếu", FIELD_TEXT,
		DOC("trích yếu nội dung", "what it is about")),
	FIELD(Document, in_force_to, "in_force_to", "hết hiệu lực",
		FIELD_DATE,
		DOC("ngày cuối còn hiệu lực; bỏ trống: ngày bị thay thế",
			"last day in force; by default when it was replaced")),
	FIELD(Document, replaced_by, "replaced_by", "thay thế bởi", FIELD_REF,
		DOC("văn bản thay thế", "document that replaces it"),
		.ref = REF_DOCUMENT),
	FIELD(Document, continues, "continues", "tiếp tục", FIELD_REF,
		DOC("văn bản mà nó tiếp tục thực hiện",
			"document that it continues"), .ref = REF_DOCUMENT),
	FIELD(Document, url, "url", "địa chỉ", FIELD_URL,
		DOC("địa chỉ toàn văn trên mạng", "address of the full text")),
	FIELD(Document, file, "file", "tệp", FIELD_TEXT,
		DOC("tệp toàn văn trong content/",
			"file of the full text below content/")),
	ROW_AUDIENCE(Document),
};
static const Schema document_schema = {
	PHRASE("văn bản", "document"), sizeof(Document),
	FIELDS(document_fields), .entity = ENTITY_DOCUMENT,
};

static const Field work_fields[] = {
	FIELD(Work, id, "id", "mã", FIELD_ID,
		DOC("mã tác phẩm", "id of the work"), .required = true),
	FIELD(Work, title, "title", "tên", FIELD_TEXT,
		DOC("tên tác phẩm", "its title"), .required = true),
	FIELD(Work, author, "author", "tác giả", FIELD_TEXT,
		DOC("tác giả", "its author")),
	FIELD(Work, year, "year", "năm", FIELD_TEXT,
		DOC("năm xuất bản", "year of publication")),
	ROW_AUDIENCE(Work),
};
static const Schema work_schema = {
	PHRASE("tác phẩm", "work"), sizeof(Work), FIELDS(work_fields),
	.entity = ENTITY_WORK,
};

static const Field register_fields[] = {
	FIELD(Register, documents, "documents", "văn bản", FIELD_RECORD,
		DOC("các văn bản được viện dẫn", "documents that are cited"),
		.list = true, .record = &document_schema),
	FIELD(Register, works, "works", "tác phẩm", FIELD_RECORD,
		DOC("các tác phẩm được nghiên cứu", "works that are studied"),
		.list = true, .record = &work_schema),
};
const Schema register_schema = {
	PHRASE("tệp danh mục văn bản", "documents file"), sizeof(Register),
	FIELDS(register_fields),
};

bool register_unnumbered(const Decoder *decoder, Str symbol)
{
	Str rest = str_slice(symbol, text_blank(symbol), symbol.len);
	return str_starts(rest, STR("-")) && symbol_parse(str_concat(
		decoder->arena, STR("1"), rest)).family == SYMBOL_PARTY;
}

bool register_check_symbol(const Decoder *decoder, const Text *text,
	Str *ret_meant)
{
	Symbol symbol = symbol_parse(text->str);
	if (!text->str.len || symbol.family == SYMBOL_PARTY
			|| symbol.family == SYMBOL_STATE)
		return true;
	*ret_meant = symbol_meant(decoder->arena, text->str);
	diag_add(decoder->diag, fault(register_unnumbered(decoder, text->str)
		? FAULT_SYMBOL_BLANK : FAULT_SYMBOL), text->span,
		ARGS(ARG(text->str), ARG(*ret_meant)));
	return false;
}

/* "Chỉ thị" of what the symbol says is a Quy định. */
static void check_kind(const Decoder *decoder, const Document *document)
{
	Str words = document->kind.str;
	Symbol symbol = symbol_parse(document->symbol.str);
	if (words.len && !symbol_kind_fits(symbol.kind,
			symbol_kind_named(words)))
		diag_add(decoder->diag, fault(FAULT_SYMBOL_KIND),
			document->kind.span, ARGS(ARG(words),
				ARG(document->symbol.str), ARG(symbol.kind),
				ARG(symbol_kind_names(decoder->arena,
					symbol.kind, decoder->language))));
}

void register_complete(const Decoder *decoder, Register *reg,
	List audiences, const Audience *reader)
{
	namesakes_part(decoder, reg->documents, audiences, reader);
	LIST_EACH(Document, document, reg->documents) {
		if (!register_check_symbol(decoder, &document->symbol,
				&document->meant) && !document->meant.len
				&& decoder->lost)
			*decoder->lost |= 1u << ENTITY_DOCUMENT;
		check_kind(decoder, document);
		document->end = document->in_force_to.date;
		document->entity.title = document_title(decoder->arena,
			document);
	}
	LIST_EACH(Work, work, reg->works)
		entity_name(&work->entity, work->id.str, work->title.str);
}

Str document_title(Arena *arena, const Document *document)
{
	Str kind = document->kind.str;
	if (!kind.len) {
		Symbol symbol = symbol_parse(document->symbol.str);
		const Phrase *name = symbol_kind_name(symbol.kind);
		if (name)
			kind = phrase_in(name, LANGUAGE_VI);
	}
	if (!kind.len)
		return document->symbol.str;
	Str first;
	size_t at = 0;
	str_rune(kind, &at);
	first = vietnamese_upper(arena, str_slice(kind, 0, at));
	return str_format(arena, "%.*s%.*s %.*s", STR_ARG(first),
		STR_ARG(str_slice(kind, at, kind.len)),
		STR_ARG(document->symbol.str));
}

Force document_force(const Document *document, Date day)
{
	if (date_precedes(day, document->date.date))
		return FORCE_AHEAD;
	return date_precedes(document->end, day) ? FORCE_ENDED : FORCE_NOW;
}
