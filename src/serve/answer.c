#include "serve/answer.h"

#include <assert.h>
#include <errno.h>

#include "base/hash.h"
#include "base/limits.h"
#include "serve/client.h"
#include "serve/mime.h"
#include "serve/range.h"

/* The page of the output that stands for those it does not have. */
#define NOT_FOUND "404.html"
/* What the script adds; a policy grows to five times its length at most. */
enum { PAGE_EXTRA = 1024, NOTHING_MAX = 4096 };

static const struct Refusal {
	unsigned status;
	Phrase text;
} refusals[] = {
	{400, PHRASE("Yêu cầu không đúng dạng.",
		"The request is malformed.")},
	{403, PHRASE("Máy chủ xem trước chỉ trả lời ở địa chỉ mà nó in ra "
		"khi khởi động, và không trả lời trang của nơi khác.",
		"The preview server answers only at the address that it "
		"printed when it started, and to no other site's pages.")},
	{404, PHRASE("Không có tệp này.", "No such file.")},
	{405, PHRASE("Máy chủ xem trước chỉ nhận GET và HEAD.",
		"The preview server takes GET and HEAD only.")},
	{413, PHRASE("Máy chủ xem trước không nhận dữ liệu gửi lên.",
		"The preview server takes no uploads.")},
	{414, PHRASE("Địa chỉ quá dài.", "The address is too long.")},
	{416, PHRASE("Tệp không có phần được hỏi.",
		"The file has no such part.")},
	{500, PHRASE("Máy chủ xem trước không đọc được tệp này.",
		"The preview server cannot read this file.")},
	{503, PHRASE("Máy chủ xem trước đang quá bận. Hãy thử lại sau.",
		"The preview server is too busy. Please try again later.")},
};

static void add_header(Answer *answer, const char *name, const char *value)
{
	assert(answer->header_count < ANSWER_HEADERS);
	answer->headers[answer->header_count].name = name;
	answer->headers[answer->header_count++].value = value;
}

static void begin(Answer *answer, unsigned status, const char *type,
	const char *caching)
{
	Buf made = answer->made;
	buf_clear(&made);
	*answer = (Answer){.status = status, .file.fd = -1, .made = made};
	add_header(answer, "Content-Type", type);
	add_header(answer, "Cache-Control", caching);
	add_header(answer, "X-Content-Type-Options", "nosniff");
	add_header(answer, "Cross-Origin-Resource-Policy", "same-origin");
	add_header(answer, "X-Frame-Options", "SAMEORIGIN");
}

static void set_text(Answer *answer, Str text)
{
	answer->text = text;
	answer->size = text.len;
}

void answer_refuse(Answer *answer, Language language, unsigned status)
{
	begin(answer, status, "text/plain; charset=utf-8", "no-store");
	if (status == 405)
		add_header(answer, "Allow", "GET, HEAD");
	if (status == 503)
		add_header(answer, "Retry-After", "2");
	for (size_t i = 0; i < COUNT(refusals); i++)
		if (refusals[i].status == status)
			set_text(answer, phrase_in(&refusals[i].text,
				language));
}

/* What one request is answered from. */
typedef struct Work {
	Answer *answer;
	Arena *arena;
	const Preview *preview;
	const Request *request;
	Folder root;
} Work;

static void refuse(Work *work, unsigned status)
{
	answer_refuse(work->answer, work->preview->language, status);
}

static void add_content_range(Work *work, Str range, uint64_t whole)
{
	add_header(work->answer, "Content-Range", str_z(work->arena,
		str_format(work->arena, "bytes %.*s/%llu", STR_ARG(range),
			(unsigned long long)whole)));
}

/* A part of the whole, if that is what was asked for. */
static void take_range(Work *work, Str etag)
{
	const Request *request = work->request;
	Answer *answer = work->answer;
	uint64_t whole = answer->size;
	Range range;
	add_header(answer, "Accept-Ranges", "bytes");
	if (!str_eq(request->method, STR("GET"))
			|| request->counts[FIELD_RANGE] != 1
			|| (request->counts[FIELD_IF_RANGE]
				&& !str_eq(request->fields[FIELD_IF_RANGE], etag)))
		return;
	switch (range_parse(request->fields[FIELD_RANGE], whole, &range)) {
	case RANGE_WHOLE:
		break;
	case RANGE_OUTSIDE:
		file_close(&answer->file);
		refuse(work, 416);
		add_content_range(work, STR("*"), whole);
		break;
	case RANGE_PART:
		answer->status = 206;
		answer->from = range.from;
		answer->size = range.size;
		add_content_range(work, str_format(work->arena, "%llu-%llu",
			(unsigned long long)range.from,
			(unsigned long long)(range.from + range.size - 1)),
			whole);
	}
}

/* The browser's copy is still right, or here is the body. With 304 the
 * body is not sent and its length is told all the same. */
static void finish(Work *work, Str tag)
{
	Answer *answer = work->answer;
	Str etag = str_concat3(work->arena, STR("\""), tag, STR("\""));
	add_header(answer, "ETag", str_z(work->arena, etag));
	if (answer->status != 200)
		return;
	if (request_tag_listed(work->request->fields[FIELD_IF_NONE_MATCH],
			etag))
		answer->status = 304;
	else
		take_range(work, etag);
}

static void answer_text(Work *work, const char *type, Str text)
{
	begin(work->answer, 200, type, "no-cache");
	set_text(work->answer, text);
	finish(work, hash_hex(work->arena, hash_bytes(text, 0)));
}

static void answer_news(Work *work)
{
	begin(work->answer, 200, "application/json; charset=utf-8",
		"no-store");
	work->answer->made.max = SIZE_MAX;
	news_text(work->preview->news, &work->answer->made);
	set_text(work->answer, buf_str(&work->answer->made));
}

static void answer_stream(Work *work)
{
	begin(work->answer, 200, "text/event-stream", "no-store");
	work->answer->stream = str_eq(work->request->method, STR("GET"));
}

/* What the preview itself has to say, below its reserved path. */
static void answer_reserved(Work *work, Str name)
{
	if (str_eq(name, STR("preview.js")))
		answer_text(work, "text/javascript; charset=utf-8",
			client_script());
	else if (str_eq(name, STR("preview.css")))
		answer_text(work, "text/css; charset=utf-8", client_style());
	else if (str_eq(name, STR("news")))
		answer_news(work);
	else if (str_eq(name, STR("events")))
		answer_stream(work);
	else
		refuse(work, 404);
}

/* html with the preview's script. Its version is what was on disk, and
 * which script it got. */
static void answer_html(Work *work, unsigned status, Str html, bool lost)
{
	Answer *answer = work->answer;
	PagePreview preview = {
		page_version(work->arena, html,
			hash_bytes(client_script(), status)),
		work->preview->language, lost
	};
	begin(answer, status, "text/html; charset=utf-8", "no-cache");
	answer->made.max = 5 * html.len + PAGE_EXTRA;
	page_preview(&answer->made, html, &preview);
	if (answer->made.overflow) {
		refuse(work, 503);
		return;
	}
	set_text(answer, buf_str(&answer->made));
	finish(work, preview.version);
}

/* Nothing is there, or nothing that is served. */
static bool is_absent(int error)
{
	return error == ENOENT || error == ENOTDIR || error == ELOOP
		|| error == EINVAL || error == EXDEV || error == ENAMETOOLONG;
}

/* What cannot be read need not be absent. Without a tag: the page on show
 * stays. */
static void refuse_unread(Work *work, int error)
{
	bool passing = error == EMFILE || error == ENFILE || error == ENOMEM;
	refuse(work, passing ? 503 : 500);
}

/* This and those that follow return an errno value where they could not
 * answer. */
static int answer_page(Work *work, unsigned status, Str path)
{
	Arena scratch;
	Str html;
	arena_init(&scratch);
	int error = fs_read(&scratch, &work->root, path, LIMIT_PAGE, &html);
	if (!error)
		answer_html(work, status, html, status == 404);
	arena_done(&scratch);
	return error;
}

static void answer_nothing(Work *work, bool built)
{
	Buf html;
	buf_init(&html, NOTHING_MAX);
	page_nothing(&html, work->preview->language, built);
	answer_html(work, built ? 404 : 503, buf_str(&html), false);
	buf_done(&html);
}

static int answer_missing(Work *work)
{
	int error = answer_page(work, 404, STR(NOT_FOUND));
	bool built;
	if (!is_absent(error))
		return error;
	error = fs_found(&work->root, STR("index.html"), &built);
	if (!error)
		answer_nothing(work, built);
	return error;
}

/* Leads to the page of the folder at path. */
static int answer_folder(Work *work, Str path)
{
	Str folder = str_concat(work->arena, path, STR("/"));
	bool found;
	int error = fs_found(&work->root, str_concat(work->arena, folder,
		STR("index.html")), &found);
	if (error || !found)
		return error ? error : ENOENT;
	begin(work->answer, 302, "text/plain; charset=utf-8", "no-cache");
	add_header(work->answer, "Location", str_z(work->arena,
		request_target(work->arena, folder)));
	return 0;
}

static int answer_file(Work *work, Str path)
{
	ServedFile file;
	int error = file_open(&work->root, path, &file);
	if (error)
		return error == EISDIR ? answer_folder(work, path) : error;
	begin(work->answer, 200, str_z(work->arena, mime_type(path)),
		"no-cache");
	work->answer->file = file;
	work->answer->size = file.size;
	finish(work, hash_hex(work->arena, file.hash));
	return 0;
}

static int answer_from_root(Work *work, Str path)
{
	int error = mime_page(path) ? answer_page(work, 200, path)
		: answer_file(work, path);
	return is_absent(error) ? answer_missing(work) : error;
}

static void answer_path(Work *work, Str path)
{
	Str reserved = STR(PAGE_RESERVED), root = work->preview->root;
	if (str_starts(path, reserved)) {
		answer_reserved(work, str_slice(path, reserved.len,
			path.len));
		return;
	}
	int error = root.len ? folder_open(work->arena, &work->root, root)
		: ENOENT;
	if (is_absent(error)) {
		answer_nothing(work, false);
		return;
	}
	if (!error)
		error = answer_from_root(work, path);
	folder_close(&work->root);
	if (error)
		refuse_unread(work, error);
}

void answer_init(Answer *answer, Arena *arena, const Preview *preview,
	const Request *request)
{
	Work work = {answer, arena, preview, request, {-1, {0}}};
	Str path;
	*answer = (Answer){.file.fd = -1};
	buf_init(&answer->made, 0);
	unsigned status = request_judge(arena, request, &preview->hosts,
		&path);
	if (status == 200)
		answer_path(&work, path);
	else
		refuse(&work, status);
}

void answer_done(Answer *answer)
{
	file_close(&answer->file);
	buf_done(&answer->made);
}
