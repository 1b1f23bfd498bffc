"""The front matter of an outline, as `chuyende new outline` begins it. Knows
keys and YAML; must not know where their values come from."""
import re

UNKNOWN = "chưa xác định"
# English keys stand where the plan of the year has an English name.
KEYS = {
	"title": "tiêu đề", "authors": "người soạn", "version": "phiên bản",
	"drafted": "soạn xong", "approved": "thông qua", "sent": "gửi",
	"sent_to": "gửi tới",
}
ADVICE = {
	"vi": "# Ghi ngày khi việc đã xong, không ghi trước.",
	"en": "# Give a date when the thing is done, never before.",
}
DATES = {"vi": "%d/%m/%Y", "en": "%Y-%m-%d"}
PLAIN = re.compile(r"[^\W_](?:[^\n:#\[\]{}\"\\]|:(?=\S))*(?<![:\s])\Z")


def scalar(text):
	if PLAIN.match(text):
		return text
	quoted = text.replace("\\", "\\\\").replace('"', '\\"')
	return f'"{quoted}"'


def lines(key, value):
	if isinstance(value, list):
		return [f"{key}:"] + [f"  - {scalar(item)}" for item in value]
	return [f"{key}: {scalar(value)}"]


def matter(facts, language):
	drafted = facts.drafted.strftime(DATES[language]) if facts.drafted \
		else UNKNOWN
	values = {"title": facts.title, "authors": facts.authors,
		"version": facts.version, "drafted": drafted,
		"approved": UNKNOWN, "sent": UNKNOWN, "sent_to": facts.sent_to}
	out = ["---", ADVICE[language]]
	for key, value in values.items():
		if value:
			out += lines(KEYS[key] if language == "vi" else key, value)
	return "\n".join(out + ["---", "", ""])
