/* The default theme keeps to the usual forms, and no page of a sound portal
 * surprises the walk: Lua would print the same, and take several times as
 * long. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "base/limits.h"
#include "output/writer.h"
#include "render/sandbox.h"

#include "snapshot_seal.h"
#include "some_day.h"

/* Without Lua a page that is not walked to its end is a fault. */
static size_t surprised(const Site *site, const SiteTheme *theme, Diag *diag)
{
	Renderer *renderer = renderer_new(&theme->shared);
	lua_State *lua = renderer->quota.lua;
	size_t count = 0;
	Arena scratch;
	arena_init(&scratch);
	renderer->quota.lua = NULL;
	VEC_EACH(const Page, page, &site->pages) {
		Buf out;
		buf_init(&out, LIMIT_PAGE);
		if (!renderer_render(renderer, page_type_name(page->type),
				view_page(&scratch, site, page), page->path,
				&out, diag)) {
			printf("by Lua: %.*s\n", STR_ARG(page->path));
			count++;
		}
		buf_done(&out);
	}
	renderer->quota.lua = lua;
	renderer_free(renderer);
	arena_done(&scratch);
	return count;
}

/* Makes a site with a page of changes of all kinds. */
static void build_changed(Site *site, Arena *arena, const Content *content)
{
	Published published = {{NULL, 0}, {NULL, 0}};
	site_build(site, arena, content, &published);
	published.last = site->changes->kept.last;
	const struct { Str from, to; } edits[] = {
		{STR("\ntext "), STR("\ntext Hai chữ nữa ")},
		{STR("\ntext "), STR("\ntext Một đoạn đã bỏ.\ntext ")},
		{STR("\ndate 2"), STR("\ndate 1")},
		{STR("\nplace "), STR("\nstatus cancelled\nplace Cũ ")},
		{STR("\nversion "), STR("\nversion 0.")},
		{STR("\npage minutes 2"), STR("\npage minutes 1")},
		{STR("\npage session 2"), STR("\npage session 1")},
	};
	for (size_t i = 0; i < sizeof edits / sizeof *edits; i++)
		published.last = snapshot_edited(arena, published.last,
			edits[i].from, edits[i].to);
	site_build(site, arena, content, &published);
	assert_true(site->changes->sessions.count > 1);
	assert_true(site->changes->gone > 0);
}

static void walks(const char *portal, Language language, bool changed)
{
	ContentOptions options = {.now = some_day};
	Pool *pool = pool_new(1);
	Folder root, themes;
	Content content;
	SiteTheme theme;
	Arena arena;
	Diag diag;
	Site site;
	arena_init(&arena);
	diag_init(&diag, &arena);
	assert_int_equal(folder_open(&arena, &root, str_from(portal)), 0);
	assert_int_equal(folder_open(&arena, &themes, STR("themes")), 0);
	content_load(&content, &arena, &root, &options, pool, &diag);
	content_check(&content, pool, &diag);
	content_filter(&content, &diag);
	site_theme_load(&theme, &arena, &themes, 1, (Text){STR("default"), {0}}, language,
		&diag);
	assert_false(diag_failed(&diag));
	if (changed)
		build_changed(&site, &arena, &content);
	else
		site_build(&site, &arena, &content, NULL);
	assert_true(site.pages.count > 10);
	assert_int_equal(surprised(&site, &theme, &diag), 0);
	content_done(&content);
	folder_close(&root);
	folder_close(&themes);
	pool_free(pool);
	arena_done(&arena);
}

static void sample(void **state)
{
	(void)state;
	walks("content", LANGUAGE_VI, true);
}

static void boards(void **state)
{
	(void)state;
	walks("tests/portals/boards/content", LANGUAGE_VI, true);
}

static void english(void **state)
{
	(void)state;
	walks("tests/portals/english-keys/content", LANGUAGE_EN, true);
}

static void calendars(void **state)
{
	(void)state;
	walks("tests/portals/calendar/content", LANGUAGE_VI, false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sample), cmocka_unit_test(boards),
		cmocka_unit_test(english), cmocka_unit_test(calendars)
	};
	markdown_setup();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
