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
#include "model/file_fault.h"
#include "model/link_fault.h"
#include "model/rule.h"
#include "render/fault.h"
#include "serve/fault.h"

/* One code: a rule, or a mistake; several may share one. */
typedef struct Code {
	const char *name;
	Severity severity;
	const Phrase *text;
	const Rule *rule;	/* one of the two */
	const Fault *fault;
} Code;

typedef struct Codes {
	VEC(Code)
} Codes;

static void add(Arena *arena, Codes *codes, const Fault *row)
{
	if (row->rule && strchr("ESP", row->rule[0]))
		*VEC_ADD(arena, codes) = (Code){row->rule, row->severity,
			&row->message, NULL, row};
}

static int compare(const void *a, const void *b)
{
	const Code *x = a, *y = b;
	int order = strcmp(x->name, y->name);
	return order ? order : strcmp(x->text->in[LANGUAGE_EN],
		y->text->in[LANGUAGE_EN]);
}

/* Rules in the order of their table, then mistakes, sorted. */
static Codes all_codes(Arena *arena)
{
	Codes codes = {0};
	for (size_t i = 0; i < rule_count; i++)
		*VEC_ADD(arena, &codes) = (Code){rules[i].id,
			rules[i].severity, &rules[i].title, &rules[i], NULL};
	add(arena, &codes, diag_failure());
	for (int i = 0; i < FAULTS; i++)
		add(arena, &codes, fault((FaultId)i));
	for (int i = 0; i < FILE_FAULTS; i++)
		add(arena, &codes, file_fault((FileFault)i));
	for (int i = 0; i < LINK_FAULTS; i++)
		add(arena, &codes, link_fault((LinkFault)i));
	for (int i = 0; i < YAML_FAULTS; i++)
		add(arena, &codes, yaml_fault((YamlFault)i));
	for (size_t i = 0; markdown_fault(i); i++)
		add(arena, &codes, markdown_fault(i));
	for (int i = 0; i < BUILD_FAULTS; i++)
		add(arena, &codes, build_fault((BuildFault)i));
	for (int i = 0; i < RELEASE_FAULTS; i++)
		add(arena, &codes, release_fault((ReleaseFault)i));
	for (int i = 0; i < RENDER_FAULTS; i++)
		add(arena, &codes, render_fault((RenderFault)i));
	for (int i = 0; i < SERVE_FAULTS; i++)
		add(arena, &codes, serve_fault((ServeFault)i));
	SORT(codes.items + rule_count, codes.count - rule_count, compare);
	return codes;
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

static void print_json(FILE *out, Arena *arena, const Code *code)
{
	const Rule *rule = code->rule;
	const Fault *row = code->fault;
	Buf buf;
	buf_init(&buf, 1 << 16);
	buf_format(&buf, "{\"rule\":\"%s\",\"severity\":\"%s\"", code->name,
		severity_name(code->severity)->in[LANGUAGE_EN]);
	json_text(&buf, arena, "vi", code->text, LANGUAGE_VI);
	json_text(&buf, arena, "en", code->text, LANGUAGE_EN);
	if (rule) {
		json_text(&buf, arena, "source", &rule->source, LANGUAGE_EN);
		json_text(&buf, arena, "source_vi", &rule->source, LANGUAGE_VI);
		json_text(&buf, arena, "remedy_vi", &rule->remedy, LANGUAGE_VI);
		json_text(&buf, arena, "remedy_en", &rule->remedy, LANGUAGE_EN);
		if (rule->days)
			buf_format(&buf, ",\"days\":%d", rule->days);
	} else {
		json_text(&buf, arena, "hint_vi", &row->hint, LANGUAGE_VI);
		json_text(&buf, arena, "hint_en", &row->hint, LANGUAGE_EN);
		json_text(&buf, arena, "otherwise_vi", &row->otherwise,
			LANGUAGE_VI);
		json_text(&buf, arena, "otherwise_en", &row->otherwise,
			LANGUAGE_EN);
	}
	BUF_LITERAL(&buf, "}\n");
	buf_print(&buf, out);
}

/* explain: how to satisfy it too. */
static void print_text(FILE *out, Arena *arena, const Code *code, bool explain)
{
	const Rule *rule = code->rule;
	const Phrase *severity = severity_name(code->severity);
	fprintf(out, "%s  %s (%s)\n     %.*s\n     %.*s\n", code->name,
		severity->in[LANGUAGE_VI], severity->in[LANGUAGE_EN],
		STR_ARG(in(arena, code->text, LANGUAGE_VI)),
		STR_ARG(in(arena, code->text, LANGUAGE_EN)));
	if (rule)
		print_pair(out, arena, "nguồn", "source", &rule->source);
	if (rule && explain)
		print_pair(out, arena, "cách làm", "remedy", &rule->remedy);
	if (rule)
		print_days(out, rule);
	if (rule && explain && !rule_fixed(rule))
		fprintf(out, "     portal.yaml: quy tắc: {%s: cảnh báo}   "
			"(rules: {%s: warning})\n", rule->id, rule->id);
	if (!rule && explain) {
		print_pair(out, arena, "gợi ý", "hint", &code->fault->hint);
		print_pair(out, arena, "hoặc", "or", &code->fault->otherwise);
	}
}

static void print_code(FILE *out, Arena *arena, const Code *code, bool json,
	bool explain)
{
	if (json)
		print_json(out, arena, code);
	else
		print_text(out, arena, code, explain);
}

void codes_list(FILE *out, bool json)
{
	Arena arena;
	arena_init(&arena);
	Codes codes = all_codes(&arena);
	VEC_EACH(const Code, code, &codes)
		print_code(out, &arena, code, json, false);
	arena_done(&arena);
}

void codes_names(FILE *out)
{
	Arena arena;
	const char *last = "";
	arena_init(&arena);
	Codes codes = all_codes(&arena);
	VEC_EACH(const Code, code, &codes) {
		if (strcmp(code->name, last) != 0)
			fprintf(out, " %s", code->name);
		last = code->name;
	}
	arena_done(&arena);
}

bool codes_explain(FILE *out, Str name, bool json)
{
	const Rule *rule = rule_find(name);
	bool found = false;
	Arena arena;
	arena_init(&arena);
	Codes codes = all_codes(&arena);
	VEC_EACH(const Code, code, &codes) {
		if (rule ? code->rule != rule : code->rule
				|| !vietnamese_same_key(name, str_from(code->name)))
			continue;
		found = true;
		print_code(out, &arena, code, json, true);
	}
	arena_done(&arena);
	return found;
}

Str codes_meant(Str code)
{
	Suggest suggest = suggest_for(code);
	for (size_t i = 0; i < rule_count; i++)
		suggest_offer(&suggest, str_from(rules[i].id),
			str_from(rules[i].id));
	return suggest.best;
}
