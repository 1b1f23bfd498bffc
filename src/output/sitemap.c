#include "output/writer.h"

#include "base/limits.h"
#include "format/xml.h"
#include "model/stage.h"
#include "site/address.h"

#define NAMESPACE " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"

static bool is_listed(const Page *page)
{
	return page->type != PAGE_NOT_FOUND && page->type != PAGE_ALIAS;
}

static void add_address(const Output *output, Arena *arena, Buf *out,
	Str path)
{
	xml_element(out, 2, STR("loc"), address_absolute(arena,
		output->site->content, path));
}

static void add_page(const Output *output, Arena *arena, Buf *out,
	const Page *page)
{
	Date updated = page->session ? session_updated(page->session,
		output->site->content->today) : (Date){0};
	if (!is_listed(page))
		return;
	BUF_LITERAL(out, "  <url>\n");
	add_address(output, arena, out, page->path);
	if (date_known(updated))
		xml_element(out, 2, STR("lastmod"), date_iso(arena, updated));
	BUF_LITERAL(out, "  </url>\n");
}

/* subject: the first of at most LIMIT_SITEMAP pages. */
static bool write_sitemap(const Task *task, Worker *worker, Buf *out)
{
	const Output *output = task->context;
	const Page *page = task->subject;
	const Page *end = output->site->pages.items + output->site->pages.count;
	if (end - page > LIMIT_SITEMAP)
		end = page + LIMIT_SITEMAP;
	xml_begin(out);
	BUF_LITERAL(out, "<urlset" NAMESPACE);
	for (; page < end; page++)
		add_page(output, worker->job, out, page);
	BUF_LITERAL(out, "</urlset>\n");
	return true;
}

static Str part_path(Arena *arena, size_t number)
{
	return str_format(arena, "sitemap-%zu.xml", number);
}

static bool write_index(const Task *task, Worker *worker, Buf *out)
{
	const Output *output = task->context;
	size_t count = output->site->pages.count, number = 1;
	xml_begin(out);
	BUF_LITERAL(out, "<sitemapindex" NAMESPACE);
	for (size_t from = 0; from < count; from += LIMIT_SITEMAP) {
		BUF_LITERAL(out, "  <sitemap>\n");
		add_address(output, worker->job, out, part_path(worker->job,
			number++));
		BUF_LITERAL(out, "  </sitemap>\n");
	}
	BUF_LITERAL(out, "</sitemapindex>\n");
	return true;
}

static void add_task(Output *output, TaskList *tasks, Str path, TaskFn write,
	const Page *first)
{
	*VEC_ADD(output->arena, tasks) = (Task){.path = path, .write = write,
		.identify = output_load_key, .subject = first,
		.context = output};
}

/* One file, or past what the standard allows in one, several of them and one
 * that names them. */
void sitemap_plan(Output *output, TaskList *tasks)
{
	size_t count = output->site->pages.count, number = 1;
	bool whole = count <= LIMIT_SITEMAP;
	if (!address_has_base(output->site->content))
		return;
	if (!whole)
		add_task(output, tasks, STR("sitemap.xml"), write_index, NULL);
	for (size_t from = 0; from < count; from += LIMIT_SITEMAP)
		add_task(output, tasks, whole ? STR("sitemap.xml")
			: part_path(output->arena, number++), write_sitemap,
			&output->site->pages.items[from]);
}
