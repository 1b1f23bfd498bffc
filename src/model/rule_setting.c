#include "model/rule_setting.h"

#include "base/limits.h"
#include "model/fault.h"
#include "model/rule.h"

static const Option severity_table[] = {
	OPTION(SEVERITY_OFF + 1, "off", "tắt", NULL, NULL),
	OPTION(SEVERITY_WARNING + 1, "warning", "cảnh báo", NULL, NULL),
	OPTION(SEVERITY_ERROR + 1, "error", "lỗi", NULL, NULL),
};
static const Options severity_options = OPTIONS(severity_table);

/* As it is written. */
typedef struct RuleValue {
	Choice severity;
	Number days;
} RuleValue;

static const Field rule_fields[] = {
	FIELD(RuleValue, severity, "severity", "mức độ", FIELD_CHOICE,
		DOC("mức độ; tắt để bỏ qua",
			"severity; off to leave the rule out"),
		.options = &severity_options),
	FIELD(RuleValue, days, "days", "số ngày", FIELD_INT,
		DOC("số ngày mà quy tắc dùng",
			"number of days that the rule uses")),
};
const Schema rule_setting_schema = {
	PHRASE("thiết lập quy tắc", "rule setting"), sizeof(RuleValue),
	FIELDS(rule_fields), .bare = "severity",
};

/* Only to refuse what is no group of keys. */
static const Schema rules_schema = {
	.title = PHRASE("quy tắc", "rules"),
};

/* "R4", "4": without its zero; else empty. */
static Str rule_meant(const Decoder *d, Str id)
{
	const Rule *rule = rule_find(id);
	if (!rule)
		rule = rule_find(str_concat(d->arena, STR("R"), id));
	return rule ? str_from(rule->id) : (Str){0};
}

/* More would lead past the last year there is. */
static Number waited_days(const Decoder *d, Number days)
{
	if (!days.known || days.n <= LIMIT_RULE_DAYS)
		return days;
	diag_add(d->diag, fault(FAULT_RULE_DAYS), days.span, ARGS(
		ARG(str_from_int(d->arena, days.n)),
		ARG(str_from_int(d->arena, LIMIT_RULE_DAYS))));
	return (Number){.span = days.span};
}

static void decode_rule(const Decoder *d, const NodePair *pair,
	RuleSetting *ret_setting)
{
	RuleValue value = {0};
	const Rule *rule = pair->key.len == 3 ? rule_find(pair->key) : NULL;
	int days;
	if (!rule) {
		diag_add(d->diag, fault(FAULT_RULE_ID), pair->key_span,
			ARGS(ARG(pair->key), ARG(rule_meant(d, pair->key))));
		return;
	}
	if (pair->value->kind == NODE_TEXT && str_to_int(str_trim(
			pair->value->str), &days)) {
		diag_add(d->diag, fault(FAULT_RULE_NUMBER), pair->value->span,
			ARGS(ARG(str_trim(pair->value->str)), ARG(pair->key)));
		return;
	}
	const char *key = str_z(d->arena, pair->key);
	Schema *schema = ARENA_NEW(d->arena, Schema);
	*schema = rule_setting_schema;
	schema->title = (Phrase){{key, key}};
	schema_decode(d, schema, pair->value, &value);
	ret_setting->rule = (Text){str_from(rule->id), pair->key_span};
	ret_setting->days = waited_days(d, value.days);
	if (!value.severity.value)
		return;
	ret_setting->severity = (Severity)(value.severity.value - 1);
	ret_setting->severity_set = true;
	if (rule_fixed(rule) && ret_setting->severity != SEVERITY_ERROR) {
		ret_setting->severity_set = false;
		diag_add(d->diag, fault(FAULT_RULE_FIXED), pair->key_span,
			ARGS(ARG(ret_setting->rule.str)));
	}
}

void rule_settings_decode(const Decoder *d, Portal *portal)
{
	const Node *value = portal->rules_value.value;
	if (!value || value->kind == NODE_NULL || (value->kind == NODE_TEXT
			&& (str_blank(value->str)
				|| text_unknown(value->str))))
		return;
	if (value->kind != NODE_MAP) {
		schema_decode(d, &rules_schema, value, NULL);
		return;
	}
	RuleSetting *settings = ARENA_ARRAY(d->arena, RuleSetting,
		value->map.count);
	for (size_t i = 0; i < value->map.count; i++)
		decode_rule(d, &value->map.pairs[i], &settings[i]);
	portal->rules = (List){settings, value->map.count};
}

static const RuleSetting *setting_of(const Portal *portal, Str id)
{
	LIST_EACH(const RuleSetting, setting, portal->rules)
		if (str_eq(setting->rule.str, id))
			return setting;
	return NULL;
}

bool rule_is_on(const Portal *portal, Str id)
{
	const RuleSetting *setting = setting_of(portal, id);
	return !setting || !setting->severity_set
		|| setting->severity != SEVERITY_OFF;
}

int rule_days(const Portal *portal, Str id)
{
	const RuleSetting *setting = setting_of(portal, id);
	return setting && setting->days.known ? setting->days.n
		: rule_find(id)->days;
}

void rule_settings_apply(const Portal *portal, Diag *diag)
{
	LIST_EACH(const RuleSetting, setting, portal->rules)
		if (setting->severity_set)
			diag_override(diag, setting->rule.str,
				setting->severity);
}
