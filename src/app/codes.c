#include "app/codes.h"

#include <stdlib.h>
#include <string.h>

#include "base/suggest.h"
#include "build/fault.h"
#include "build/release_fault.h"
#include "format/json.h"
#include "format/markdown.h"
#include "format/vietnamese.h"
#include "format/yaml_syntax.h"
#include "model/fault.h"
#include "model/rule.h"
#include "render/fault.h"
#include "serve/fault.h"

typedef struct Faults {
	struct { VEC(const Fault *) } rows;
} Faults;

static void add(Arena *arena, Faults *faults, const Fault *fault_row)
{
	if (fault_row->rule && (fault_row->rule[0] == 'S'
			|| fault_row->rule[0] == 'P'))
		*VEC_ADD(arena, &faults->rows) = fault_row;
}

/* S99 before S100. */
static int code_order(const char *x, const char *y)
{
	int letter = x[0] - y[0], length = (int)strlen(x) - (int)strlen(y);
	return letter ? letter : length ? length : strcmp(x, y);
}

static int compare(const void *a, const void *b)
{
	const Fault *const *x = a, *const *y = b;
	int order = code_order((*x)->rule, (*y)->rule);
	if (order)
		return order;
	return strcmp((*x)->message.in[LANGUAGE_EN],
		(*y)->message.in[LANGUAGE_EN]);
}

static Faults all_faults(Arena *arena)
{
	Faults faults = {{0}};
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
	qsort(faults.rows.items, faults.rows.count,
		sizeof *faults.rows.items, compare);
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

static Str in(const Phrase *phrase, Language language)
{
	return phrase_in(phrase, language);
}

static void print_code(FILE *out, const char *code, Severity severity,
	const Phrase *text)
{
	const Phrase *name = severity_name(severity);
	fprintf(out, "%s  %s (%s)\n     %s\n     %s\n", code,
		name->in[LANGUAGE_VI], name->in[LANGUAGE_EN],
		text->in[LANGUAGE_VI], text->in[LANGUAGE_EN]);
}

static void print_pair(FILE *out, const char *vi, const char *en,
	const Phrase *text)
{
	if (!in(text, LANGUAGE_VI).len)
		return;
	fprintf(out, "     %s: %s\n", vi, text->in[LANGUAGE_VI]);
	if (strcmp(text->in[LANGUAGE_VI], text->in[LANGUAGE_EN]) != 0)
		fprintf(out, "     %s: %s\n", en, text->in[LANGUAGE_EN]);
}

static void print_days(FILE *out, const Rule *rule)
{
	if (rule->days)
		fprintf(out, "     số ngày (days): %d\n", rule->days);
}

static void json_line(FILE *out, const char *code, Severity severity,
	const Phrase *text, const Phrase *source)
{
	Buf buf;
	buf_init(&buf, 1 << 16);
	buf_format(&buf, "{\"rule\":\"%s\",\"severity\":\"%s\",\"vi\":", code,
		severity_name(severity)->in[LANGUAGE_EN]);
	json_quote(&buf, in(text, LANGUAGE_VI));
	BUF_LITERAL(&buf, ",\"en\":");
	json_quote(&buf, in(text, LANGUAGE_EN));
	if (source) {
		BUF_LITERAL(&buf, ",\"source\":");
		json_quote(&buf, in(source, LANGUAGE_EN));
	}
	BUF_LITERAL(&buf, "}\n");
	fwrite(buf.ptr, 1, buf.len, out);
	buf_done(&buf);
}

static void json_rule(FILE *out, const Rule *rule)
{
	json_line(out, rule->id, rule->severity, &rule->title, &rule->source);
}

static void json_fault(FILE *out, const Fault *row)
{
	json_line(out, row->rule, row->severity, &row->message, NULL);
}

void codes_list(FILE *out, bool json)
{
	Arena arena;
	arena_init(&arena);
	Faults faults = all_faults(&arena);
	for (size_t i = 0; i < rule_count; i++) {
		const Rule *rule = &rules[i];
		if (json) {
			json_rule(out, rule);
			continue;
		}
		print_code(out, rule->id, rule->severity, &rule->title);
		print_pair(out, "nguồn", "source", &rule->source);
		print_days(out, rule);
	}
	VEC_EACH(const Fault *const, row, &faults.rows) {
		if (json)
			json_fault(out, *row);
		else
			print_code(out, (*row)->rule, (*row)->severity,
				&(*row)->message);
	}
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

static void explain_rule(FILE *out, const Rule *rule)
{
	print_code(out, rule->id, rule->severity, &rule->title);
	print_pair(out, "nguồn", "source", &rule->source);
	print_pair(out, "cách làm", "remedy", &rule->remedy);
	print_days(out, rule);
	if (strcmp(rule->id, "R26") < 0 || strcmp(rule->id, "R28") > 0)
		fprintf(out, "     portal.yaml: quy tắc: {%s: cảnh báo}   "
			"(rules: {%s: warning})\n", rule->id, rule->id);
}

static void explain_fault(FILE *out, const Fault *row)
{
	print_code(out, row->rule, row->severity, &row->message);
	print_pair(out, "gợi ý", "hint", &row->hint);
}

bool codes_explain(FILE *out, Str code, bool json)
{
	const Rule *rule = rule_find(code);
	bool found = rule != NULL;
	Arena arena;
	if (rule) {
		(json ? json_rule : explain_rule)(out, rule);
		return true;
	}
	arena_init(&arena);
	Faults faults = all_faults(&arena);
	VEC_EACH(const Fault *const, row, &faults.rows) {
		if (!vietnamese_same_key(code, str_from((*row)->rule)))
			continue;
		found = true;
		(json ? json_fault : explain_fault)(out, *row);
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
