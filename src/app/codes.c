#include "app/codes.h"

#include <string.h>

#include "base/suggest.h"
#include "build/fault.h"
#include "build/release_fault.h"
#include "format/json.h"
#include "format/markdown.h"
#include "format/vietnamese.h"
#include "format/yaml_fault.h"
#include "model/fault.h"
#include "model/rule.h"
#include "render/fault.h"
#include "serve/fault.h"

typedef struct Faults {
	struct { VEC(const Fault *) } rows;
} Faults;

static void add(Arena *arena, Faults *faults, const Fault *fault_row)
{
	if (fault_row->rule && strchr("ESP", fault_row->rule[0]))
		*VEC_ADD(arena, &faults->rows) = fault_row;
}

static int compare(const void *a, const void *b)
{
	const Fault *const *x = a, *const *y = b;
	int order = strcmp((*x)->rule, (*y)->rule);
	if (order)
		return order;
	return strcmp((*x)->message.in[LANGUAGE_EN],
		(*y)->message.in[LANGUAGE_EN]);
}

static Faults all_faults(Arena *arena)
{
	Faults faults = {{0}};
	add(arena, &faults, diag_failure());
	for (int i = 0; i < FAULTS; i++)
		add(arena, &faults, fault((FaultId)i));
	for (int i = 0; i < YAML_FAULTS; i++)
		add(arena, &faults, yaml_fault((YamlFault)i));
	for (size_t i = 0; markdown_fault(i); i++)
		add(arena, &faults, markdown_fault(i));
	for (int i = 0; i < BUILD_FAULTS; i++)
		add(arena, &faults, build_fault((BuildFault)i));
	for (int i = 0; i < RELEASE_FAULTS; i++)
		add(arena, &faults, release_fault((ReleaseFault)i));
	for (int i = 0; i < RENDER_FAULTS; i++)
		add(arena, &faults, render_fault((RenderFault)i));
	for (int i = 0; i < SERVE_FAULTS; i++)
		add(arena, &faults, serve_fault((ServeFault)i));
	SORT(faults.rows.items, faults.rows.count, compare);
	return faults;
}

static const Phrase *severity_name(Severity severity)
{
	static const Phrase names[] = {
		[SEVERITY_OFF] = PHRASE("tắt", "off"),
		[SEVERITY_WARNING] = PHRASE("cảnh báo", "warning"),
		[SEVERITY_ERROR] = PHRASE("lỗi", "error"),
	};
	return &names[severity];
}

/* What a report would fill in is not known here. */
static Str in(Arena *arena, const Phrase *phrase, Language language)
{
	Str unknown[ARGS_MAX];
	for (int i = 0; i < ARGS_MAX; i++)
		unknown[i] = STR("…");
	return phrase_fill(arena, phrase_in(phrase, language), unknown,
		ARGS_MAX);
}

static void print_code(FILE *out, Arena *arena, const char *code,
	Severity severity, const Phrase *text)
{
	const Phrase *name = severity_name(severity);
	fprintf(out, "%s  %s (%s)\n     %.*s\n     %.*s\n", code,
		name->in[LANGUAGE_VI], name->in[LANGUAGE_EN],
		STR_ARG(in(arena, text, LANGUAGE_VI)),
		STR_ARG(in(arena, text, LANGUAGE_EN)));
}

static void print_pair(FILE *out, Arena *arena, const char *vi, const char *en,
	const Phrase *text)
{
	Str in_vi = in(arena, text, LANGUAGE_VI);
	Str in_en = in(arena, text, LANGUAGE_EN);
	if (!in_vi.len)
		return;
	fprintf(out, "     %s: %.*s\n", vi, STR_ARG(in_vi));
	if (!str_eq(in_vi, in_en))
		fprintf(out, "     %s: %.*s\n", en, STR_ARG(in_en));
}

static void print_days(FILE *out, const Rule *rule)
{
	if (rule->days)
		fprintf(out, "     số ngày (days): %d   (quy tắc: {%s: {số ngày: "
			"%d}}, rules: {%s: {days: %d}})\n", rule->days,
			rule->id, rule->days, rule->id, rule->days);
}

/* ,"NAME":text, if there is such a text. */
static void json_text(Buf *buf, Arena *arena, const char *name,
	const Phrase *text, Language language)
{
	if (!text->in[language])
		return;
	buf_format(buf, ",\"%s\":", name);
	json_quote(buf, in(arena, text, language));
}

static void json_begin(Buf *buf, Arena *arena, const char *code,
	Severity severity, const Phrase *text)
{
	buf_init(buf, 1 << 16);
	buf_format(buf, "{\"rule\":\"%s\",\"severity\":\"%s\"", code,
		severity_name(severity)->in[LANGUAGE_EN]);
	json_text(buf, arena, "vi", text, LANGUAGE_VI);
	json_text(buf, arena, "en", text, LANGUAGE_EN);
}

static void json_end(Buf *buf, FILE *out)
{
	BUF_LITERAL(buf, "}\n");
	buf_print(buf, out);
}

static void json_rule(FILE *out, Arena *arena, const Rule *rule)
{
	Buf buf;
	json_begin(&buf, arena, rule->id, rule->severity, &rule->title);
	json_text(&buf, arena, "source", &rule->source, LANGUAGE_EN);
	json_text(&buf, arena, "source_vi", &rule->source, LANGUAGE_VI);
	json_text(&buf, arena, "remedy_vi", &rule->remedy, LANGUAGE_VI);
	json_text(&buf, arena, "remedy_en", &rule->remedy, LANGUAGE_EN);
	if (rule->days)
		buf_format(&buf, ",\"days\":%d", rule->days);
	json_end(&buf, out);
}

static void json_fault(FILE *out, Arena *arena, const Fault *row)
{
	Buf buf;
	json_begin(&buf, arena, row->rule, row->severity, &row->message);
	json_text(&buf, arena, "hint_vi", &row->hint, LANGUAGE_VI);
	json_text(&buf, arena, "hint_en", &row->hint, LANGUAGE_EN);
	json_text(&buf, arena, "otherwise_vi", &row->otherwise, LANGUAGE_VI);
	json_text(&buf, arena, "otherwise_en", &row->otherwise, LANGUAGE_EN);
	json_end(&buf, out);
}

static void list_rule(FILE *out, Arena *arena, const Rule *rule)
{
	print_code(out, arena, rule->id, rule->severity, &rule->title);
	print_pair(out, arena, "nguồn", "source", &rule->source);
	print_days(out, rule);
}

static void list_fault(FILE *out, Arena *arena, const Fault *row)
{
	print_code(out, arena, row->rule, row->severity, &row->message);
}

void codes_list(FILE *out, bool json)
{
	Arena arena;
	arena_init(&arena);
	Faults faults = all_faults(&arena);
	for (size_t i = 0; i < rule_count; i++)
		(json ? json_rule : list_rule)(out, &arena, &rules[i]);
	VEC_EACH(const Fault *const, row, &faults.rows)
		(json ? json_fault : list_fault)(out, &arena, *row);
	arena_done(&arena);
}

/* Several mistakes may share a code. */
void codes_names(FILE *out)
{
	Arena arena;
	const char *last = "";
	arena_init(&arena);
	Faults faults = all_faults(&arena);
	for (size_t i = 0; i < rule_count; i++)
		fprintf(out, " %s", rules[i].id);
	VEC_EACH(const Fault *const, row, &faults.rows) {
		if (strcmp((*row)->rule, last) != 0)
			fprintf(out, " %s", (*row)->rule);
		last = (*row)->rule;
	}
	arena_done(&arena);
}

static void explain_rule(FILE *out, Arena *arena, const Rule *rule)
{
	print_code(out, arena, rule->id, rule->severity, &rule->title);
	print_pair(out, arena, "nguồn", "source", &rule->source);
	print_pair(out, arena, "cách làm", "remedy", &rule->remedy);
	print_days(out, rule);
	if (strcmp(rule->id, "R26") < 0 || strcmp(rule->id, "R28") > 0)
		fprintf(out, "     portal.yaml: quy tắc: {%s: cảnh báo}   "
			"(rules: {%s: warning})\n", rule->id, rule->id);
}

static void explain_fault(FILE *out, Arena *arena, const Fault *row)
{
	print_code(out, arena, row->rule, row->severity, &row->message);
	print_pair(out, arena, "gợi ý", "hint", &row->hint);
	print_pair(out, arena, "hoặc", "or", &row->otherwise);
}

bool codes_explain(FILE *out, Str code, bool json)
{
	const Rule *rule = rule_find(code);
	bool found = rule != NULL;
	Arena arena;
	arena_init(&arena);
	if (rule)
		(json ? json_rule : explain_rule)(out, &arena, rule);
	Faults faults = all_faults(&arena);
	VEC_EACH(const Fault *const, row, &faults.rows) {
		if (rule || !vietnamese_same_key(code, str_from((*row)->rule)))
			continue;
		found = true;
		(json ? json_fault : explain_fault)(out, &arena, *row);
	}
	arena_done(&arena);
	return found;
}

Str codes_meant(Str code)
{
	Suggest suggest;
	suggest_init(&suggest, code);
	for (size_t i = 0; i < rule_count; i++)
		suggest_offer(&suggest, str_from(rules[i].id),
			str_from(rules[i].id));
	return suggest.best;
}
