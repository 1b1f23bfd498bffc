#include "model/portal.h"

#include <errno.h>
#include <string.h>

#include "base/fs.h"
#include "format/slug.h"
#include "model/fault.h"
#include "model/rule_setting.h"

static const Option language_table[] = {
	OPTION(LANGUAGE_VI + 1, "vi", "Tiếng Việt", "Tiếng Việt", "Vietnamese"),
	OPTION(LANGUAGE_EN + 1, "en", "Tiếng Anh", "Tiếng Anh", "English"),
};
static const Options language_options = OPTIONS(language_table);

static const Field menu_fields[] = {
	FIELD(MenuItem, text, "text", "chữ", FIELD_TEXT,
		DOC("chữ trên trình đơn", "words in the menu")),
	FIELD(MenuItem, page, "page", "trang", FIELD_REF,
		DOC("trang được mở", "page that it opens"),
		.ref = REF_PAGE, .required = true),
};
static const Schema menu_schema = {
	PHRASE("mục trình đơn", "menu item"), sizeof(MenuItem),
	FIELDS(menu_fields), .bare = "page",
};

static const Field portal_fields[] = {
	FIELD(Portal, title, "title", "tiêu đề", FIELD_TEXT,
		DOC("tên cổng thông tin", "name of the portal")),
	FIELD(Portal, base_url, "base_url", "địa chỉ", FIELD_URL,
		DOC("địa chỉ trên mạng, chỉ dùng cho lịch và nguồn tin",
			"address on the network, for feeds and calendars only")),
	FIELD(Portal, language, "language", "ngôn ngữ", FIELD_CHOICE,
		DOC("ngôn ngữ của giao diện và thông báo",
			"language of interface and messages"),
		.options = &language_options),
	FIELD(Portal, timezone, "timezone", "múi giờ", FIELD_TEXT,
		DOC("múi giờ", "time zone")),
	FIELD(Portal, site_theme, "site_theme", "giao diện", FIELD_ID,
		DOC("thư mục giao diện trong themes/",
			"folder of the site theme below themes/")),
	FIELD(Portal, audiences, "audiences", "đối tượng", FIELD_RECORD,
		DOC("các đối tượng được xem, mặc định đứng đầu",
			"who may read; the default comes first"),
		.list = true, .record = &audience_schema),
	FIELD(Portal, rules_value, "rules", "quy tắc", FIELD_RAW,
		DOC("mức độ và số ngày của từng quy tắc R01–R43",
			"severity and days of the rules R01 to R43"),
		.forms = {&rule_setting_schema},
		.keyed = "^[Rr](0[1-9]|[123][0-9]|4[0-3])$"),
	FIELD(Portal, search, "search", "tìm kiếm", FIELD_FLAG,
		DOC("có lập chỉ mục tìm kiếm không",
			"whether to build the search index")),
	FIELD(Portal, menu, "menu", "trình đơn", FIELD_RECORD,
		DOC("các trang trên trình đơn", "pages in the menu"),
		.list = true, .record = &menu_schema),
	FIELD(Portal, contact, "contact", "liên hệ", FIELD_PROSE,
		DOC("thông tin liên hệ", "how to reach the chapter")),
};
const Schema portal_schema = {
	PHRASE("tệp thiết lập cổng thông tin", "portal settings file"),
	sizeof(Portal), FIELDS(portal_fields),
};

static bool is_zone_name(Str name)
{
	if (!name.len || name.len > 64 || name.ptr[0] == '/')
		return false;
	for (size_t i = 0; i < name.len; i++) {
		char c = name.ptr[i];
		if (!ascii_alnum(c) && !memchr("/_-+", c, 4))
			return false;
	}
	return true;
}

/* Without the tz database, by the first part of the name. */
static bool is_zone_region(Str name)
{
	static const Str regions[] = {
		STR_INIT("Africa"), STR_INIT("America"),
		STR_INIT("Antarctica"), STR_INIT("Arctic"), STR_INIT("Asia"),
		STR_INIT("Atlantic"), STR_INIT("Australia"),
		STR_INIT("Europe"), STR_INIT("Indian"), STR_INIT("Pacific"),
		STR_INIT("Etc"),
	};
	Str region, city;
	str_cut(name, '/', &region, &city);
	if (str_among(region, regions, COUNT(regions)))
		return city.len > 0;
	return str_eq(name, STR("UTC")) || str_eq(name, STR("GMT"));
}

static bool timezone_known(Arena *arena, Str name)
{
	Folder zones;
	FileType type = FILE_REGULAR;
	if (!is_zone_name(name))
		return false;
	int error = folder_open(arena, &zones, STR("/usr/share/zoneinfo"));
	/* Whoever asks for the time tells what else is wrong. */
	if (error)
		return is_zone_region(name) || (error != ENOENT
			&& error != ENOTDIR);
	error = fs_type(&zones, name, &type);
	folder_close(&zones);
	return error ? error != ENOENT && error != ENOTDIR
		: type != FILE_FOLDER;
}

/* The address of the folder whose page is at url. */
static Str url_folder(Str url)
{
	static const Str endings[] = {STR_INIT(".html"), STR_INIT(".htm")};
	Str rest;
	size_t slash;
	str_cut(url, '#', &url, &rest);
	str_cut(url, '?', &url, &rest);
	if (!str_find_last(url, '/', &slash)
			|| str_ends(str_slice(url, 0, slash), STR("/")))
		return url;
	for (size_t i = 0; i < COUNT(endings); i++)
		if (str_eq_folded(str_slice(url, url.len - endings[i].len,
				url.len), endings[i]))
			return str_slice(url, 0, slash + 1);
	return url;
}

/* Addresses are put behind it, so it must be that of no page. */
static void check_base_url(const Decoder *decoder, const Text *base)
{
	Str folder = url_folder(base->str);
	if (folder.len < base->str.len)
		diag_add(decoder->diag, fault(FAULT_BASE_URL), base->span,
			ARGS(ARG(base->str), ARG(folder)));
}

void portal_complete(const Decoder *decoder, Portal *portal)
{
	rule_settings_decode(decoder, portal);
	check_base_url(decoder, &portal->base_url);
	if (!portal->timezone.str.len)
		portal->timezone.str = STR("Asia/Ho_Chi_Minh");
	else if (!timezone_known(decoder->arena,
			portal->timezone.str))
		diag_add(decoder->diag, fault(FAULT_TIMEZONE),
			portal->timezone.span,
			ARGS(ARG(portal->timezone.str)));
	if (!slug_valid(portal->site_theme.str))
		portal->site_theme.str = STR("default");
	if (!portal->search.known)
		portal->search.on = true;
	audiences_complete(decoder, &portal->audiences);
	LIST_EACH(const Audience, audience, portal->audiences)
		check_base_url(decoder, &audience->base_url);
}

Language portal_language(const Portal *portal)
{
	return portal->language.value ? (Language)(portal->language.value - 1)
		: LANGUAGE_VI;
}
