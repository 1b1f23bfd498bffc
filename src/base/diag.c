#include "base/diag.h"

#include <errno.h>
#include <string.h>

/* An argument is quoted from a file and may be a whole paragraph: a message
 * shows its beginning. */
enum { ARG_SHOWN = 600 };

static const Fault failure = {
	"E01", SEVERITY_ERROR, REACH_NONE,
	PHRASE("“{1}”: {2}", "“{1}”: {2}"),
	.hint = PHRASE("{3}", "{3}")
};

static const struct Reason {
	int error;
	Phrase text, hint;
} reasons[] = {
	{ENOENT, PHRASE("không có tệp hoặc thư mục này",
		"no such file or folder"),
		PHRASE("kiểm tra lại đường dẫn", "check the path")},
	{EACCES, PHRASE("không được phép truy cập", "access denied"),
		PHRASE("xin cấp quyền đọc, ghi tệp hoặc thư mục này",
			"ask for the right to read and write it")},
	{EPERM, PHRASE("hệ thống không cho phép thao tác này",
		"operation not permitted"),
		PHRASE("kiểm tra chủ sở hữu và quyền của tệp",
			"check the owner and the rights of the file")},
	{ENOSPC, PHRASE("ổ đĩa đã hết chỗ", "no space left on the disk"),
		PHRASE("giải phóng ổ đĩa rồi chạy lại",
			"free some space, then run again")},
	{EDQUOT, PHRASE("đã dùng hết hạn mức ổ đĩa", "disk quota exceeded"),
		PHRASE("xóa bớt tệp hoặc xin tăng hạn mức rồi chạy lại",
			"remove files or ask for a larger quota, "
			"then run again")},
	{EROFS, PHRASE("ổ đĩa chỉ cho đọc", "the disk is read-only"),
		PHRASE("chọn một thư mục ghi được",
			"choose a folder that can be written to")},
	{EMFILE, PHRASE("mở quá nhiều tệp cùng lúc", "too many open files"),
		PHRASE("chạy lại với -j1, hoặc tăng giới hạn bằng "
			"“ulimit -n”",
			"run again with -j1, or raise the limit with "
			"“ulimit -n”")},
	{ENOMEM, PHRASE("hết bộ nhớ", "out of memory"),
		PHRASE("đóng bớt chương trình khác rồi chạy lại",
			"close other programs, then run again")},
	{EIO, PHRASE("lỗi đọc, ghi của thiết bị", "input/output error"),
		PHRASE("kiểm tra ổ đĩa hoặc kết nối mạng",
			"check the disk or the network connection")},
	{EFBIG, PHRASE("tệp lớn quá mức cho phép", "file too large"),
		PHRASE("chia nhỏ hoặc thu nhỏ tệp",
			"split the file or make it smaller")},
	{ELOOP, PHRASE("là liên kết tượng trưng, không được đi theo",
		"a symbolic link, which is not followed"),
		PHRASE("thay liên kết bằng chính tệp hoặc thư mục đó",
			"put the file or folder itself in place of the link")},
	{EINVAL, PHRASE("không phải tệp thông thường", "not a regular file"),
		PHRASE("chuyển nó ra khỏi thư mục này",
			"move it out of this folder")},
	{ENOTDIR, PHRASE("không phải thư mục", "not a folder"),
		PHRASE("kiểm tra lại đường dẫn", "check the path")},
	{EISDIR, PHRASE("là thư mục, không phải tệp", "a folder, not a file"),
		PHRASE("đổi tên hoặc chuyển thư mục này đi chỗ khác",
			"rename the folder or move it away")},
	{EXDEV, PHRASE("dẫn ra ngoài thư mục được phép",
		"leads out of the allowed folder"),
		PHRASE("chỉ dùng đường dẫn bên trong thư mục",
			"use only paths inside the folder")},
	{EEXIST, PHRASE("đã có sẵn", "exists already"),
		PHRASE("xóa hoặc chuyển nó đi rồi chạy lại",
			"remove it or move it away, then run again")},
	{ENAMETOOLONG, PHRASE("tên hoặc đường dẫn quá dài",
		"the name or path is too long"),
		PHRASE("đặt tên ngắn hơn", "choose a shorter name")},
	{EADDRINUSE, PHRASE("cổng này đang có chương trình khác dùng",
		"another program is using this port"),
		PHRASE("dừng chương trình đó, hoặc chọn cổng khác bằng "
			"--port (--port 0: cổng nào còn trống cũng được)",
			"stop that program, or choose another port with "
			"--port (--port 0: any that is free)")},
	{EADDRNOTAVAIL, PHRASE("máy này không có, hoặc không cho dùng, địa "
		"chỉ và cổng ấy",
		"this machine does not have, or does not give away, that "
		"address and port"),
		PHRASE("chọn một địa chỉ của chính máy này bằng --host, cổng "
			"từ 1024 trở lên bằng --port",
			"choose an address of this machine with --host, a "
			"port from 1024 on with --port")}
};

void diag_init(Diag *diag, Arena *arena)
{
	memset(diag, 0, sizeof *diag);
	diag->arena = arena;
}

static Str arg_copy(Arena *arena, Str s)
{
	if (s.len <= ARG_SHOWN)
		return s.len ? str_copy(arena, s) : (Str){0};
	return str_concat(arena, str_whole(s, ARG_SHOWN), STR("…"));
}

void diag_add(Diag *diag, const Fault *fault, Span span, Args args)
{
	diag_add_related(diag, fault, span, (Span){0}, args);
}

void diag_add_related(Diag *diag, const Fault *fault, Span span, Span related,
	Args args)
{
	Report *report = VEC_ADD(diag->arena, &diag->reports);
	*report = (Report){fault, fault->severity, span, related, args};
	ARRAY_EACH(Arg, arg, report->args.at, ARGS_MAX)
		arg->str = arg_copy(diag->arena, arg->str);
}

void diag_add_failure(Diag *diag, Str path, int errno_value)
{
	Args args = ARGS(ARG(path));
	args.at[1].str = str_format(diag->arena, "errno %d", errno_value);
	for (size_t i = 0; i < COUNT(reasons); i++) {
		if (reasons[i].error == errno_value) {
			args.at[1] = (Arg)ARG_PHRASE(&reasons[i].text);
			args.at[2] = (Arg)ARG_PHRASE(&reasons[i].hint);
		}
	}
	diag_add(diag, &failure, span_path(diag->arena, path), args);
	diag->environment = true;
}

const Fault *diag_failure(void)
{
	return &failure;
}

void diag_merge(Diag *diag, const Diag *from)
{
	VEC_EACH(const Report, report, &from->reports)
		*VEC_ADD(diag->arena, &diag->reports) = *report;
	diag->environment |= from->environment;
}

void diag_drop(Diag *diag, const Source *source)
{
	size_t kept = 0;
	VEC_EACH(Report, report, &diag->reports) {
		if (report->related.source == source)
			report->related = (Span){0};
		if (report->span.source != source)
			diag->reports.items[kept++] = *report;
	}
	diag->reports.count = kept;
}

static void drop_warnings(Diag *diag, Span span)
{
	size_t kept = 0;
	VEC_EACH(Report, report, &diag->reports)
		if (report->severity != SEVERITY_WARNING
				|| span_cmp(report->span, span) != 0)
			diag->reports.items[kept++] = *report;
	diag->reports.count = kept;
}

void diag_absorb(Diag *diag)
{
	for (size_t i = diag->reports.count; i--; )
		if (diag->reports.items[i].fault->reach == REACH_PLACE)
			drop_warnings(diag, diag->reports.items[i].span);
}

bool diag_mentions(const Diag *diag, const Source *source)
{
	VEC_EACH(const Report, report, &diag->reports)
		if (report->span.source == source
				|| report->related.source == source)
			return true;
	return false;
}

void diag_override(Diag *diag, Str rule, Severity severity)
{
	VEC_EACH(Report, report, &diag->reports) {
		if (str_eq(str_from(report->fault->rule), rule))
			report->severity = severity;
	}
}

void diag_strict(Diag *diag)
{
	VEC_EACH(Report, report, &diag->reports) {
		if (report->severity == SEVERITY_WARNING)
			report->severity = SEVERITY_ERROR;
	}
}

bool diag_failed(const Diag *diag)
{
	return diag->environment || diag_count(diag, SEVERITY_ERROR);
}

bool diag_failed_since(const Diag *diag, size_t first)
{
	for (size_t i = first; i < diag->reports.count; i++)
		if (diag->reports.items[i].severity == SEVERITY_ERROR)
			return true;
	return false;
}

size_t diag_count(const Diag *diag, Severity severity)
{
	size_t count = 0;
	VEC_EACH(const Report, report, &diag->reports)
		count += report->severity == severity;
	return count;
}

Str arg_text(const Arg *arg, Language language)
{
	return arg->phrase ? phrase_in(arg->phrase, language) : arg->str;
}

Str args_fill(Arena *arena, const Phrase *phrase, const Args *args,
	Language language)
{
	Str texts[ARGS_MAX];
	for (size_t i = 0; i < ARGS_MAX; i++)
		texts[i] = arg_text(&args->at[i], language);
	return phrase_fill(arena, phrase_in(phrase, language), texts,
		ARGS_MAX);
}

static int arg_cmp(const Arg *a, const Arg *b)
{
	return str_cmp(arg_text(a, LANGUAGE_VI), arg_text(b, LANGUAGE_VI));
}

Str diag_says(Arena *arena, const Report *report)
{
	Str path = {0};
	if (report->span.source)
		path = report->span.source->path;
	return str_format(arena, "%.*s\n%s\n%.*s", STR_ARG(path),
		report->fault->rule, STR_ARG(args_fill(arena,
			&report->fault->message, &report->args, LANGUAGE_VI)));
}

/* By path, place, rule and words: 0 means that both say the same. */
static int report_cmp(const Report *a, const Report *b)
{
	int order = span_cmp(a->span, b->span);
	if (!order)
		order = strcmp(a->fault->rule, b->fault->rule);
	if (!order)
		order = strcmp(a->fault->message.in[LANGUAGE_VI],
			b->fault->message.in[LANGUAGE_VI]);
	for (size_t i = 0; !order && i < ARGS_MAX; i++)
		order = arg_cmp(&a->args.at[i], &b->args.at[i]);
	if (!order)
		order = (a->span.end > b->span.end)
			- (a->span.end < b->span.end);
	return order;
}

/* Among equal reports the order must not depend on threads either. */
static int report_order(const void *left, const void *right)
{
	const Report *a = left, *b = right;
	int order = report_cmp(a, b);
	if (!order)
		order = span_cmp(a->related, b->related);
	return order ? order : (int)b->severity - (int)a->severity;
}

void diag_sort(Diag *diag)
{
	Report *items = diag->reports.items;
	size_t kept = 0;
	VEC_EACH(const Report, report, &diag->reports) {
		if (report->severity != SEVERITY_OFF)
			items[kept++] = *report;
	}
	SORT(items, kept, report_order);
	diag->reports.count = 0;
	for (size_t i = 0; i < kept; i++) {
		size_t count = diag->reports.count;
		if (!count || report_cmp(&items[count - 1], &items[i]) != 0)
			items[diag->reports.count++] = items[i];
	}
}
