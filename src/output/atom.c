#include "output/writer.h"

#include <stdlib.h>

#include "base/limits.h"
#include "format/xml.h"
#include "site/address.h"
#include "site/news.h"

static Str event_title(const Output *output, Arena *arena,
	const Event *event)
{
	static const Phrase titles[] = {
		[MILESTONE_APPROVED] = PHRASE(
			"Đề cương được Chi ủy thông qua: {1}",
			"Outline approved by the committee: {1}"),
		[MILESTONE_SENT] = PHRASE("Đề cương đã gửi đảng viên: {1}",
			"Outline sent to the members: {1}"),
		[MILESTONE_HELD] = PHRASE("Đã sinh hoạt: {1}",
			"Session held: {1}"),
		[MILESTONE_COMPLETED] = PHRASE("Đề cương đã hoàn thiện: {1}",
			"Outline completed: {1}"),
	};
	return phrase_fill(arena, phrase_in(&titles[event->milestone],
		output->site->content->language),
		&event->session->entity.title, 1);
}

/* The beginning of the day: 2025-03-14T00:00:00+07:00. */
static Str timestamp(const Output *output, Arena *arena, Date day)
{
	int minutes = zone_offset(&output->zone, day, 0) / 60;
	return str_format(arena, "%.*sT00:00:00%c%02d:%02d",
		STR_ARG(date_iso(arena, day)),
		minutes < 0 ? '-' : '+', abs(minutes) / 60,
		abs(minutes) % 60);
}

static void add_link(const Output *output, Arena *arena, Buf *out,
	const char *lead, Str path)
{
	buf_add(out, str_from(lead));
	xml_escape(out, address_absolute(arena,
		output->site->content, path));
	BUF_LITERAL(out, "\"/>\n");
}

/* A tag URI (RFC 4151) of the step: it stays if the page moves. */
static Str event_id(const Output *output, Arena *arena, const Event *event)
{
	const Session *session = event->session;
	const Option *step = option_by_number(&milestone_options,
		(int)event->milestone);
	return str_format(arena, "tag:%.*s,%.*s:%.*s/%.*s/%.*s", STR_ARG(
		address_host(output->site->content)),
		STR_ARG(session->plan->entity.id), STR_ARG(output->owner),
		STR_ARG(session->entity.id), STR_ARG(step->name));
}

static void add_entry(const Output *output, Arena *arena, Buf *out,
	const Event *event)
{
	BUF_LITERAL(out, "  <entry>\n");
	xml_element(out, 2, STR("id"), event_id(output, arena, event));
	xml_element(out, 2, STR("title"), event_title(output, arena, event));
	xml_element(out, 2, STR("updated"), timestamp(output, arena,
		event->date));
	add_link(output, arena, out, "    <link href=\"",
		news_path(output->site, event));
	xml_element(out, 2, STR("summary"), site_occasion(arena, output->site,
		event->session));
	BUF_LITERAL(out, "  </entry>\n");
}

static void add_head(const Output *output, Arena *arena, Buf *out,
	Date updated)
{
	const Site *site = output->site;
	Str name = site->content->chapter.head.name.str;
	buf_format(out, "<feed xmlns=\"http://www.w3.org/2005/Atom\""
		" xml:lang=\"%s\">\n",
		site->content->language == LANGUAGE_EN ? "en" : "vi");
	xml_element(out, 1, STR("id"), address_absolute(arena, site->content,
		site->feed));
	xml_element(out, 1, STR("title"), site->title);
	xml_element(out, 1, STR("updated"), timestamp(output, arena,
		updated));
	BUF_LITERAL(out, "  <author>\n");
	xml_element(out, 2, STR("name"), str_or(name, site->title));
	BUF_LITERAL(out, "  </author>\n");
	add_link(output, arena, out, "  <link rel=\"self\" href=\"",
		site->feed);
	add_link(output, arena, out, "  <link href=\"", STR("index.html"));
}

static bool write_atom(const Task *task, Worker *worker, Buf *out)
{
	const Output *output = task->context;
	Event *events = ARENA_ARRAY(worker->job, Event, LIMIT_FEED);
	size_t count = news_find(output->site, events, LIMIT_FEED);
	xml_begin(out);
	add_head(output, worker->job, out, count ? events[0].date
		: output->site->content->today);
	for (size_t i = 0; i < count; i++)
		add_entry(output, worker->job, out, &events[i]);
	BUF_LITERAL(out, "</feed>\n");
	return true;
}

void atom_plan(Output *output, TaskList *tasks)
{
	if (output->site->feed.len)
		*VEC_ADD(output->arena, tasks) = (Task){
			.path = output->site->feed, .write = write_atom,
			.identify = output_load_key, .context = output};
}
