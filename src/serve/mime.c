#include "serve/mime.h"

#define TEXT_UTF8 "; charset=utf-8"
#define OFFICE "application/vnd.openxmlformats-officedocument."
#define OPEN "application/vnd.oasis.opendocument."

static const struct {
	Str ending, type;
} types[] = {
	{STR_INIT("html"), STR_INIT("text/html" TEXT_UTF8)},
	{STR_INIT("htm"), STR_INIT("text/html" TEXT_UTF8)},
	{STR_INIT("css"), STR_INIT("text/css" TEXT_UTF8)},
	{STR_INIT("js"), STR_INIT("text/javascript" TEXT_UTF8)},
	{STR_INIT("json"), STR_INIT("application/json" TEXT_UTF8)},
	{STR_INIT("csv"), STR_INIT("text/csv" TEXT_UTF8)},
	{STR_INIT("txt"), STR_INIT("text/plain" TEXT_UTF8)},
	{STR_INIT("md"), STR_INIT("text/markdown" TEXT_UTF8)},
	{STR_INIT("xml"), STR_INIT("application/xml" TEXT_UTF8)},
	{STR_INIT("atom"), STR_INIT("application/atom+xml" TEXT_UTF8)},
	{STR_INIT("ics"), STR_INIT("text/calendar" TEXT_UTF8)},
	{STR_INIT("svg"), STR_INIT("image/svg+xml" TEXT_UTF8)},
	{STR_INIT("png"), STR_INIT("image/png")},
	{STR_INIT("jpg"), STR_INIT("image/jpeg")},
	{STR_INIT("jpeg"), STR_INIT("image/jpeg")},
	{STR_INIT("gif"), STR_INIT("image/gif")},
	{STR_INIT("webp"), STR_INIT("image/webp")},
	{STR_INIT("avif"), STR_INIT("image/avif")},
	{STR_INIT("bmp"), STR_INIT("image/bmp")},
	{STR_INIT("tif"), STR_INIT("image/tiff")},
	{STR_INIT("tiff"), STR_INIT("image/tiff")},
	{STR_INIT("ico"), STR_INIT("image/vnd.microsoft.icon")},
	{STR_INIT("woff"), STR_INIT("font/woff")},
	{STR_INIT("woff2"), STR_INIT("font/woff2")},
	{STR_INIT("ttf"), STR_INIT("font/ttf")},
	{STR_INIT("otf"), STR_INIT("font/otf")},
	{STR_INIT("pdf"), STR_INIT("application/pdf")},
	{STR_INIT("doc"), STR_INIT("application/msword")},
	{STR_INIT("docx"), STR_INIT(OFFICE "wordprocessingml.document")},
	{STR_INIT("xls"), STR_INIT("application/vnd.ms-excel")},
	{STR_INIT("xlsx"), STR_INIT(OFFICE "spreadsheetml.sheet")},
	{STR_INIT("ppt"), STR_INIT("application/vnd.ms-powerpoint")},
	{STR_INIT("pptx"), STR_INIT(OFFICE "presentationml.presentation")},
	{STR_INIT("odt"), STR_INIT(OPEN "text")},
	{STR_INIT("ods"), STR_INIT(OPEN "spreadsheet")},
	{STR_INIT("odp"), STR_INIT(OPEN "presentation")},
	{STR_INIT("rtf"), STR_INIT("application/rtf")},
	{STR_INIT("epub"), STR_INIT("application/epub+zip")},
	{STR_INIT("zip"), STR_INIT("application/zip")},
	{STR_INIT("7z"), STR_INIT("application/x-7z-compressed")},
	{STR_INIT("rar"), STR_INIT("application/vnd.rar")},
	{STR_INIT("mp3"), STR_INIT("audio/mpeg")},
	{STR_INIT("m4a"), STR_INIT("audio/mp4")},
	{STR_INIT("ogg"), STR_INIT("audio/ogg")},
	{STR_INIT("wav"), STR_INIT("audio/wav")},
	{STR_INIT("mp4"), STR_INIT("video/mp4")},
	{STR_INIT("webm"), STR_INIT("video/webm")},
};

static bool ends_in(Str path, Str ending)
{
	size_t dot = path.len - ending.len - 1;
	return path.len > ending.len && path.ptr[dot] == '.'
		&& str_eq_folded(str_slice(path, dot + 1, path.len), ending);
}

Str mime_type(Str path)
{
	for (size_t i = 0; i < COUNT(types); i++)
		if (ends_in(path, types[i].ending))
			return types[i].type;
	return STR("application/octet-stream");
}

bool mime_page(Str path)
{
	return ends_in(path, STR("html")) || ends_in(path, STR("htm"));
}
